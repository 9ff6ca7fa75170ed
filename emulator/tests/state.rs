//! What is kept from one run to the next.

mod support;

use std::path::PathBuf;

use notion_emulator::{Emulator, OAuthClient, Seed, Webhook};
use serde_json::{Value, json};
use support::{Bench, id, string, text};

/// A file of its own for a test, which is gone afterwards.
struct Kept(PathBuf);

impl Kept {
    fn new(name: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("state-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        Self(folder.join("state.json"))
    }

    fn files(&self) -> usize {
        std::fs::read_dir(self.0.parent().expect("a folder")).expect("a folder").count()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(self.0.parent().expect("a folder"));
    }
}

fn lasting(mut answer: Value) -> Value {
    let members = answer.as_object_mut().expect("an object");
    members.remove("request_id");
    // The emulator listens on another port each time.
    members.remove("upload_url");
    answer
}

#[tokio::test]
async fn everything_is_there_again() {
    let kept = Kept::new("all");
    let webhook = || Webhook::new("http://127.0.0.1:9/");
    let builder = || Emulator::builder().seed(Seed::demo()).state(&kept.0).webhook(webhook());
    let first = Bench::start_as(builder()).await;
    let (database, source) =
        first.database("D", json!({ "Name": { "title": {} }, "State": { "status": {} }, "Id": { "unique_id": {} } })).await;
    let row =
        id(&first.row(&source, json!({ "Name": { "title": text("Kept") }, "State": { "status": { "name": "Done" } } })).await);
    let page = id(&first.page("A page").await);
    first
        .patch(
            &format!("blocks/{page}/children"),
            json!({ "children": [{ "divider": {} }, { "paragraph": { "rich_text": text("x") } }] }),
        )
        .await;
    first.post("comments", json!({ "parent": { "page_id": page }, "rich_text": text("hm") })).await;
    let upload = first.post("file_uploads", json!({ "filename": "a.txt", "content_type": "text/plain" })).await;
    first.patch(&format!("pages/{page}"), json!({ "in_trash": true })).await;
    let paths = [
        "users".to_owned(),
        "users/me".to_owned(),
        format!("pages/{row}"),
        format!("pages/{page}"),
        format!("databases/{}", id(&database)),
        format!("data_sources/{source}"),
        format!("blocks/{page}/children"),
        format!("blocks/{}/children", first.emulator.root_page_id()),
        format!("comments?block_id={page}"),
        format!("file_uploads/{}", id(&upload)),
    ];
    let mut before = Vec::new();
    for path in &paths {
        before.push(lasting(first.get(path).await));
    }
    let query = json!({ "sorts": [{ "property": "Name", "direction": "ascending" }] });
    let token = first.emulator.token().to_owned();
    let client = first.emulator.oauth_client_id().to_owned();
    let signs_with = first.emulator.verification_token(webhook().url());
    first.stop().await;
    assert_eq!(kept.files(), 1, "nothing but the state");

    let second = Bench::start_as(builder()).await;
    assert_eq!((second.emulator.token(), second.emulator.oauth_client_id()), (token.as_str(), client.as_str()));
    assert_eq!(second.emulator.verification_token(webhook().url()), signs_with);
    for (path, expected) in paths.iter().zip(&before) {
        assert_eq!(&lasting(second.get(path).await), expected, "{path}");
    }
    assert_eq!(second.query_titles(&source, query).await, ["Kept"]);
    let next = second.row(&source, json!({})).await;
    assert_eq!(next["properties"]["Id"]["unique_id"]["number"], 2);
    second.patch(&format!("pages/{page}"), json!({ "in_trash": false })).await;
}

#[tokio::test]
async fn the_tokens_of_oauth_are_kept() {
    let kept = Kept::new("oauth");
    let builder =
        || Emulator::builder().state(&kept.0).oauth_client(OAuthClient::new("id", "secret").redirect_uri("http://127.0.0.1:9/"));
    let post = |base: String, path: &'static str, body: Value| async move {
        let client = reqwest::Client::new();
        let answer = client.post(format!("{base}/v1/oauth/{path}")).basic_auth("id", Some("secret")).json(&body).send().await;
        answer.expect("an answer").json::<Value>().await.expect("JSON")
    };
    let first = Bench::start_as(builder()).await;
    let base = first.emulator.base_url();
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let url = format!("{base}/v1/oauth/authorize?client_id=id&response_type=code&owner=user");
    let answer = client.post(url).body("decision=allow").send().await.expect("an answer");
    let location = answer.headers()["location"].to_str().expect("an address");
    let code = location.split_once("code=").expect("a code").1.to_owned();
    let tokens = post(base, "token", json!({ "grant_type": "authorization_code", "code": code })).await;
    first.stop().await;

    let second = Bench::start_as(builder()).await;
    let base = second.emulator.base_url();
    let active = post(base.clone(), "introspect", json!({ "token": tokens["access_token"] })).await;
    assert_eq!(active["active"], true);
    let refreshed = post(base, "token", json!({ "grant_type": "refresh_token", "refresh_token": tokens["refresh_token"] })).await;
    assert_eq!(refreshed["bot_id"], tokens["bot_id"]);
}

#[tokio::test]
async fn repeatable_ids_go_on_where_they_were() {
    let (interrupted, whole) = (Kept::new("ids"), Kept::new("ids-whole"));
    let mut ids = Vec::new();
    for (kept, stops) in [(&interrupted, true), (&whole, false)] {
        let builder = || Emulator::builder().deterministic().state(&kept.0);
        let mut bench = Bench::start_as(builder()).await;
        let first = id(&bench.page("one").await);
        if stops {
            bench.stop().await;
            bench = Bench::start_as(builder()).await;
        }
        ids.push((first, id(&bench.page("two").await)));
    }
    assert_eq!(ids[0], ids[1]);
    assert_ne!(ids[0].0, ids[0].1);
}

#[tokio::test]
async fn a_file_that_is_no_state_is_left_alone() {
    let kept = Kept::new("other");
    for (content, expected) in [
        ("not JSON", "holds no state of the emulator"),
        ("{\"some\": \"thing\"}", "missing field `format`"),
        ("{\"format\": 99}", "is of format 99"),
        ("{\"format\": 1}", "missing field"),
    ] {
        std::fs::write(&kept.0, content).expect("a file");
        let error = Emulator::builder().state(&kept.0).start().await.map(drop).expect_err("a refusal");
        assert!(error.to_string().contains(expected) && error.to_string().contains("state.json"), "{content}: {error}");
        assert_eq!(std::fs::read_to_string(&kept.0).expect("the file"), content);
    }
    let nowhere = kept.0.join("no/such/folder/state.json");
    let emulator = Emulator::builder().state(nowhere).start().await.map(drop);
    assert!(emulator.is_err(), "a file is no folder");
    std::fs::remove_file(&kept.0).expect("the file");
    let emulator = Emulator::builder().state(kept.0.with_file_name("no/state.json")).start().await.expect("an emulator");
    assert!(emulator.save_state().is_err(), "there is no such folder");
    assert_eq!(kept.files(), 0);
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_reads_the_state() {
    use std::os::unix::fs::PermissionsExt;

    let kept = Kept::new("mode");
    let bench = Bench::start_as(Emulator::builder().state(&kept.0)).await;
    bench.emulator.save_state().expect("a file");
    assert_eq!(std::fs::metadata(&kept.0).expect("the file").permissions().mode() & 0o777, 0o600);
    let text = std::fs::read_to_string(&kept.0).expect("the file");
    assert!(text.contains(&string(&json!(bench.emulator.token()))));
}
