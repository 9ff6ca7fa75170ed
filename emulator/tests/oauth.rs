//! OAuth: the page that lets an integration in, and the tokens.

#![allow(clippy::expect_used, reason = "the functions that all tests share are not tests themselves")]

mod support;

use std::time::{Duration, SystemTime};

use notion_emulator::{Clock, Emulator, EmulatorBuilder, OAuthClient};
use reqwest::{Client, Response};
use serde_json::{Value, json};
use support::{Answer, Bench, string};

const CALLBACK: &str = "http://127.0.0.1:9/callback?from=notion";

/// What a public integration does.
struct Integration {
    bench: Bench,
    client: Client,
}

impl Integration {
    async fn start(builder: EmulatorBuilder) -> Self {
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        Self { bench: Bench::start_as(builder).await, client }
    }

    fn url(&self, path: &str) -> String {
        format!("{}/v1/oauth/{path}", self.bench.emulator.base_url())
    }

    /// The authorize URL with these parameters, besides the usual ones; an empty value leaves the usual one out.
    fn authorize_url(&self, changes: &[(&str, &str)]) -> String {
        let id = self.bench.emulator.oauth_client_id();
        let mut parameters =
            vec![("client_id", id), ("redirect_uri", CALLBACK), ("response_type", "code"), ("owner", "user"), ("state", "a&b=c")];
        for (name, value) in changes {
            parameters.retain(|(known, _)| known != name);
            parameters.push((name, value));
        }
        parameters.retain(|(_, value)| !value.is_empty());
        let url = reqwest::Url::parse_with_params(&self.url("authorize"), parameters).expect("a URL");
        url.to_string()
    }

    /// Presses a button on the page, and answers where the browser is sent.
    async fn press(&self, button: &str, changes: &[(&str, &str)]) -> reqwest::Url {
        let body = format!("decision={button}");
        let response = self.client.post(self.authorize_url(changes)).body(body).send().await.expect("an answer");
        assert_eq!(response.status(), 302);
        let location = response.headers()["location"].to_str().expect("an address");
        reqwest::Url::parse(location).expect("an address")
    }

    async fn code(&self) -> String {
        parameter(&self.press("allow", &[]).await, "code").expect("a code")
    }

    async fn post(&self, operation: &str, body: Value) -> Answer {
        let (id, secret) = (self.bench.emulator.oauth_client_id(), self.bench.emulator.oauth_client_secret());
        let request = self.client.post(self.url(operation)).basic_auth(id, Some(secret)).json(&body);
        answer(request.send().await.expect("an answer")).await
    }

    async fn exchange(&self, code: &str) -> Answer {
        self.post("token", json!({ "grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK })).await
    }

    async fn refresh(&self, token: &str) -> Answer {
        self.post("token", json!({ "grant_type": "refresh_token", "refresh_token": token })).await
    }

    async fn tokens(&self) -> (String, String) {
        let (status, answer) = self.exchange(&self.code().await).await;
        assert_eq!(status, 200, "{answer}");
        (string(&answer["access_token"]), string(&answer["refresh_token"]))
    }

    async fn is_active(&self, token: &str) -> bool {
        self.post("introspect", json!({ "token": token })).await.1["active"].as_bool().expect("a boolean")
    }

    /// Asks the API with a token.
    async fn me(&self, token: &str) -> Answer {
        let request = self.client.get(format!("{}/v1/users/me", self.bench.emulator.base_url()));
        let request = request.bearer_auth(token).header("Notion-Version", "2026-03-11");
        answer(request.send().await.expect("an answer")).await
    }
}

async fn answer(response: Response) -> Answer {
    (response.status().as_u16(), response.json().await.expect("JSON"))
}

fn parameter(url: &reqwest::Url, name: &str) -> Option<String> {
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

#[tokio::test]
async fn the_page_shows_who_asks_and_has_two_buttons() {
    let integration = Integration::start(Emulator::builder().oauth_client(OAuthClient::default().name("In <ventory>"))).await;
    let response = integration.client.get(integration.authorize_url(&[])).send().await.expect("an answer");
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
    let page = response.text().await.expect("a page");
    for expected in ["In &lt;ventory&gt;", "<form method=\"post\">", "value=\"allow\"", "value=\"deny\"", "callback?from=notion"]
    {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    // Nobody has to have a token to see it, and it is no request to the API.
    assert!(integration.bench.emulator.requests().is_empty());
}

#[tokio::test]
async fn the_browser_goes_back_with_the_outcome_and_the_state() {
    let integration = Integration::start(Emulator::builder()).await;
    for (button, outcome) in [("allow", "code"), ("deny", "error")] {
        let url = integration.press(button, &[]).await;
        assert!(url.as_str().starts_with(CALLBACK), "{url}");
        assert_eq!(parameter(&url, "from").as_deref(), Some("notion"));
        assert_eq!(parameter(&url, "state").as_deref(), Some("a&b=c"));
        let value = parameter(&url, outcome).expect("the outcome");
        assert!(!value.is_empty() && (button == "allow" || value == "access_denied"), "{value}");
    }
    assert_eq!(parameter(&integration.press("deny", &[("state", "")]).await, "state"), None);
}

#[tokio::test]
async fn a_wrong_authorize_url_shows_a_page_and_sends_the_browser_nowhere() {
    let integration = Integration::start(Emulator::builder()).await;
    for (name, value, message) in [
        ("client_id", "", "client_id is missing"),
        ("client_id", "other", "No integration has this client_id"),
        ("redirect_uri", "", "redirect_uri is missing"),
        ("redirect_uri", "javascript:alert(1)", "not an address of http or https"),
        ("response_type", "", "response_type should be"),
        ("response_type", "token", "response_type should be"),
        ("owner", "", "owner should be"),
    ] {
        for decision in [None, Some("decision=allow")] {
            let url = integration.authorize_url(&[(name, value)]);
            let request = match decision {
                None => integration.client.get(url),
                Some(form) => integration.client.post(url).body(form),
            };
            let response = request.send().await.expect("an answer");
            assert_eq!(response.status(), 400, "{name}={value}");
            assert!(response.text().await.expect("a page").contains(message), "{name}={value}");
        }
    }
    for form in ["", "decision=maybe", "decision=allow&person=745e79dd-3e43-40de-9d51-39357c1c428f"] {
        let response = integration.client.post(integration.authorize_url(&[])).body(form).send().await.expect("an answer");
        assert_eq!(response.status(), 400, "{form}");
    }
}

#[tokio::test]
async fn a_code_becomes_tokens_that_work_for_a_bot_of_their_own() {
    let integration = Integration::start(Emulator::builder()).await;
    let (status, tokens) = integration.exchange(&integration.code().await).await;
    assert_eq!(status, 200, "{tokens}");
    assert_eq!(tokens["token_type"], "bearer");
    assert_eq!(tokens["owner"]["user"]["id"], integration.bench.emulator.person_id());
    assert_eq!(tokens["owner"]["user"]["person"]["email"], "ada@example.com");
    assert!(tokens["duplicated_template_id"].is_null() && tokens["request_id"].is_string());

    let (status, me) = integration.me(tokens["access_token"].as_str().expect("a token")).await;
    assert_eq!((status, &me["id"]), (200, &tokens["bot_id"]));
    assert_ne!(me["id"], integration.bench.emulator.bot_id());
    assert_eq!(me["bot"]["owner"], tokens["owner"]);
    assert_eq!(me["bot"]["workspace_id"], tokens["workspace_id"]);

    // The bot is the same one after a second time, and the first tokens still work.
    let (_, again) = integration.exchange(&integration.code().await).await;
    assert_eq!(again["bot_id"], tokens["bot_id"]);
    assert_ne!(again["access_token"], tokens["access_token"]);
    assert_eq!(integration.me(tokens["access_token"].as_str().expect("a token")).await.0, 200);

    // The integration that the emulator began with is still itself.
    assert_eq!(integration.bench.get("users/me").await["id"], integration.bench.emulator.bot_id());
}

#[tokio::test]
async fn me_is_the_person_who_let_the_integration_in() {
    let integration = Integration::start(Emulator::builder()).await;
    let bench = &integration.bench;
    let (_, source) = bench.database("Tasks", json!({ "Name": { "title": {} }, "Owner": { "people": {} } })).await;
    let mine = json!({ "Owner": { "people": [{ "id": bench.emulator.person_id() }] } });
    let mine = string(&bench.row(&source, mine).await["id"]);
    bench.row(&source, json!({ "Owner": { "people": [{ "id": bench.emulator.bot_id() }] } })).await;
    let (access, _) = integration.tokens().await;

    let url = format!("{}/v1/data_sources/{source}/query", bench.emulator.base_url());
    let query = async |token: &str, condition: Value| {
        let body = json!({ "filter": { "property": "Owner", "people": condition } });
        let request = integration.client.post(&url).bearer_auth(token).header("Notion-Version", "2026-03-11").json(&body);
        let (status, rows) = answer(request.send().await.expect("an answer")).await;
        assert_eq!(status, 200, "{rows}");
        rows["results"].as_array().expect("rows").iter().map(|row| string(&row["id"])).collect::<Vec<_>>()
    };
    assert_eq!(query(&access, json!({ "contains": "me" })).await, std::slice::from_ref(&mine));
    assert!(!query(&access, json!({ "does_not_contain": "me" })).await.contains(&mine));
    // The internal integration was let in by nobody.
    assert!(query(bench.emulator.token(), json!({ "contains": "me" })).await.is_empty());
}

#[tokio::test]
async fn a_form_is_taken_as_well_as_json() {
    let integration = Integration::start(Emulator::builder()).await;
    let (id, secret) = (integration.bench.emulator.oauth_client_id(), integration.bench.emulator.oauth_client_secret());
    let code = integration.code().await;
    let form = reqwest::Url::parse_with_params(
        "http://a/",
        [("grant_type", "authorization_code"), ("code", &code), ("redirect_uri", CALLBACK)],
    );
    let form = form.expect("a form").query().expect("a form").to_owned();
    let request = integration.client.post(integration.url("token")).basic_auth(id, Some(secret)).body(form);
    assert_eq!(request.send().await.expect("an answer").status(), 200);
}

#[tokio::test]
async fn a_refresh_ends_both_old_tokens() {
    let integration = Integration::start(Emulator::builder()).await;
    let (access, refresh) = integration.tokens().await;
    let (status, new) = integration.refresh(&refresh).await;
    assert_eq!(status, 200, "{new}");
    let (new_access, new_refresh) = (string(&new["access_token"]), string(&new["refresh_token"]));
    assert_ne!((&new_access, &new_refresh), (&access, &refresh));

    assert_eq!(integration.me(&access).await.1["code"], "unauthorized");
    assert_eq!(integration.me(&new_access).await.0, 200);
    let (status, refused) = integration.refresh(&refresh).await;
    assert_eq!((status, &refused["code"], &refused["error"]), (400, &json!("invalid_grant"), &json!("invalid_grant")));
    assert_eq!(integration.refresh(&new_refresh).await.0, 200);
}

#[tokio::test]
async fn a_revoked_token_is_known_as_such() {
    let integration = Integration::start(Emulator::builder()).await;
    for revoke_by_refresh_token in [false, true] {
        let (access, refresh) = integration.tokens().await;
        let (_, introspection) = integration.post("introspect", json!({ "token": access })).await;
        assert_eq!(introspection["active"], true);
        assert!(introspection["iat"].is_u64() && introspection["scope"].is_string(), "{introspection}");
        assert!(integration.is_active(&refresh).await);

        let token = if revoke_by_refresh_token { &refresh } else { &access };
        let (status, revoked) = integration.post("revoke", json!({ "token": token })).await;
        assert_eq!((status, support::keys(&revoked)), (200, vec!["request_id"]));
        assert!(!integration.is_active(&access).await && !integration.is_active(&refresh).await);
        assert_eq!(integration.me(&access).await.0, 401);
        assert_eq!(integration.refresh(&refresh).await.1["code"], "invalid_grant");
        // Twice is as good as once.
        assert_eq!(integration.post("revoke", json!({ "token": token })).await.0, 200);
    }
    let (_, introspection) = integration.post("introspect", json!({ "token": "never given" })).await;
    assert_eq!(support::keys(&introspection), ["active", "request_id"]);
}

#[tokio::test]
async fn codes_and_access_tokens_end_with_time() {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000));
    let client = OAuthClient::default().token_lifetime(Duration::from_secs(3_600));
    let integration = Integration::start(Emulator::builder().clock(clock.clone()).oauth_client(client)).await;
    let code = integration.code().await;
    clock.advance(Duration::from_secs(600));
    assert_eq!(integration.exchange(&code).await.1["code"], "invalid_grant");

    let (access, refresh) = integration.tokens().await;
    clock.advance(Duration::from_secs(3_599));
    assert_eq!(integration.me(&access).await.0, 200);
    clock.advance(Duration::from_secs(1));
    assert_eq!(integration.me(&access).await.0, 401);
    assert!(!integration.is_active(&access).await);
    let access = string(&integration.refresh(&refresh).await.1["access_token"]);
    assert_eq!(integration.me(&access).await.0, 200);

    // And at once, where a test wants it.
    integration.bench.control("POST", "oauth/expire", None).await;
    assert_eq!(integration.me(&access).await.0, 401);
}

#[tokio::test]
async fn refusals_say_why_in_both_ways() {
    let integration = Integration::start(Emulator::builder()).await;
    let spent = integration.code().await;
    integration.exchange(&spent).await;
    let fresh = integration.code().await;
    let exchange = |code: &str, redirect_uri: Value| json!({ "grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri });
    for (operation, body, status, code) in [
        ("token", exchange(&spent, json!(CALLBACK)), 400, "invalid_grant"),
        ("token", exchange("unknown", json!(CALLBACK)), 400, "invalid_grant"),
        ("token", exchange(&fresh, json!("http://127.0.0.1:9/other")), 400, "invalid_grant"),
        ("token", exchange(&fresh, json!(null)), 400, "invalid_request"),
        ("token", exchange(&fresh, json!(7)), 400, "invalid_request"),
        ("token", json!({ "grant_type": "authorization_code" }), 400, "invalid_request"),
        ("token", json!({ "grant_type": "refresh_token" }), 400, "invalid_request"),
        ("token", json!({ "grant_type": "refresh_token", "refresh_token": "unknown" }), 400, "invalid_grant"),
        ("token", json!({ "grant_type": "password" }), 400, "unsupported_grant_type"),
        ("token", json!({}), 400, "invalid_request"),
        ("revoke", json!({}), 400, "invalid_request"),
        ("introspect", json!({ "token": 7 }), 400, "invalid_request"),
    ] {
        let (actual, answer) = integration.post(operation, body.clone()).await;
        assert_eq!(actual, status, "{body}: {answer}");
        let expected = json!({
            "object": "error", "status": status, "code": code, "error": code,
            "message": answer["message"], "error_description": answer["message"], "request_id": answer["request_id"],
        });
        assert_eq!(answer, expected, "{body}");
        assert!(answer["message"].is_string() && answer["request_id"].is_string(), "{answer}");
    }
    // None of that has spent the code.
    assert_eq!(integration.exchange(&fresh).await.0, 200);
}

#[tokio::test]
async fn a_client_has_to_say_who_it_is() {
    let builder = Emulator::builder().oauth_client(OAuthClient::new("id", "se:cret"));
    let integration = Integration::start(builder).await;
    let body = json!({ "token": "some" });
    for (id, secret, status) in [("id", "se:cret", 200), ("id", "other", 401), ("other", "se:cret", 401), ("", "", 401)] {
        let request = integration.client.post(integration.url("introspect")).basic_auth(id, Some(secret)).json(&body);
        let (actual, answer) = answer(request.send().await.expect("an answer")).await;
        assert_eq!(actual, status, "{id} {secret}");
        assert!(status == 200 || answer["code"] == "invalid_client", "{answer}");
    }
    let token = integration.bench.emulator.token().to_owned();
    for request in [
        integration.client.post(integration.url("revoke")),
        integration.client.post(integration.url("revoke")).bearer_auth(token),
    ] {
        let (status, answer) = answer(request.json(&body).send().await.expect("an answer")).await;
        assert_eq!((status, &answer["error"]), (401, &json!("invalid_client")));
    }
}

#[tokio::test]
async fn a_redirect_uri_that_was_not_asked_for_is_not_repeated() {
    let client = OAuthClient::new("id", "secret").redirect_uri(CALLBACK);
    let integration = Integration::start(Emulator::builder().oauth_client(client)).await;
    let url = integration.press("allow", &[("redirect_uri", "")]).await;
    assert!(url.as_str().starts_with(CALLBACK), "{url}");
    let code = parameter(&url, "code").expect("a code");
    assert_eq!(integration.exchange(&code).await.1["code"], "invalid_request");
    let (status, _) = integration.post("token", json!({ "grant_type": "authorization_code", "code": code })).await;
    assert_eq!(status, 200);
}
