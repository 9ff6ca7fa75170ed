//! A server of OAuth: each refresh gives another pair, and only the newest works.

use std::sync::{Arc, Mutex, PoisonError};

use notion_connector::{Notion, OAuth};
use serde_json::{Value, json};

use super::objects::{self, USER};
use super::{Answer, Received, Server};

pub(crate) const BOT: &str = "aaaaaaaa-2222-4000-8000-000000000001";

/// The tokens of the nth pair, which begins with 1.
pub(crate) fn access(number: usize) -> String {
    format!("ntn_hush_{number}")
}

pub(crate) fn refresh(number: usize) -> String {
    format!("nrt_hush_{number}")
}

pub(crate) fn tokens(number: usize) -> Value {
    json!({
        "access_token": access(number), "token_type": "bearer", "refresh_token": refresh(number), "bot_id": BOT,
        "workspace_id": "aaaaaaaa-2222-4000-8000-000000000002", "workspace_name": "Kitchen", "workspace_icon": null,
        "owner": {"type": "user", "user": objects::user(USER)}, "duplicated_template_id": null
    })
}

#[derive(Clone)]
pub(crate) struct OAuthServer {
    server: Arc<Server>,
    state: Arc<Mutex<State>>,
}

struct State {
    /// The pair that works; none after the end of access.
    current: Option<usize>,
    /// What it does once in place of its answer.
    fault: Option<Answer>,
}

impl OAuthServer {
    /// The server, with the first pair given, whose access token works no longer.
    pub(crate) fn start() -> Self {
        Self::watched(|_| {})
    }

    /// The same, with something that sees each request before it is answered.
    pub(crate) fn watched(mut watch: impl FnMut(&Received) + Send + 'static) -> Self {
        let state = Arc::new(Mutex::new(State { current: Some(1), fault: None }));
        let shared = Arc::clone(&state);
        let server = Server::answering(move |request| {
            watch(request);
            shared.lock().unwrap_or_else(PoisonError::into_inner).answer(request)
        });
        Self { server: Arc::new(server), state }
    }

    pub(crate) fn oauth(&self) -> OAuth {
        let once = notion_connector::RetryPolicy::none();
        Notion::builder().base_url(self.server.base_url()).retry(once).oauth("kale", "secret_hush").expect("a client")
    }

    pub(crate) fn base_url(&self) -> String {
        self.server.base_url()
    }

    /// From now on the refresh tokens are of no use.
    pub(crate) fn end(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).current = None;
    }

    /// The next refresh, or revocation, has this answer. It happens all the same, unless the answer is an error.
    pub(crate) fn answer_next(&self, answer: Answer) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).fault = Some(answer);
    }

    /// What was sent: the last part of each path, and the number of the token that was shown or sent.
    pub(crate) fn received(&self) -> Vec<String> {
        self.server.received().iter().map(summary).collect()
    }

    /// How many times tokens were refreshed.
    pub(crate) fn refreshes(&self) -> usize {
        self.received().iter().filter(|request| request.starts_with("token")).count()
    }
}

/// A request, in short: `me 1` for a request with the first access token, `token 1` for a refresh of the first pair.
pub(crate) fn summary(request: &Received) -> String {
    let what = request.path.rsplit('/').next().unwrap_or_default();
    let body = request.json();
    let token = body["refresh_token"].as_str().or_else(|| body["token"].as_str()).unwrap_or(&request.headers["authorization"]);
    format!("{what} {}", token.rsplit('_').next().unwrap_or_default())
}

impl State {
    /// Access tokens work from the second one on, so that the first one has to be refreshed.
    fn answer(&mut self, request: &Received) -> Answer {
        let number: usize = summary(request).rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default();
        let is_current = self.current == Some(number);
        match request.path.as_str() {
            "/v1/oauth/token" => {
                if !is_current {
                    return Answer::status(400, &json!({"error": "invalid_grant", "error_description": "It is used."}));
                }
                if let Some(Answer::Whole { status: 400.., .. }) = &self.fault {
                    return self.fault.take().unwrap_or(Answer::Closed);
                }
                self.current = Some(number + 1);
                self.fault.take().unwrap_or_else(|| Answer::json(&tokens(number + 1)))
            }
            "/v1/oauth/revoke" => {
                self.current = None;
                self.fault.take().unwrap_or_else(|| Answer::json(&json!({})))
            }
            "/v1/oauth/introspect" => Answer::json(&json!({"active": is_current && number > 1})),
            _ if is_current && number > 1 => Answer::json(&objects::user(USER)),
            _ => Answer::status(401, &objects::error(401, "unauthorized", "API token is invalid.")),
        }
    }
}
