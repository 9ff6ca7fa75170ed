//! What the tests share: an emulator, and a way to talk to it.

// Each test program uses a part of this, and what goes wrong here is the failure of a test.
#![allow(dead_code, clippy::expect_used)]

use notion_emulator::{Emulator, EmulatorBuilder};
use reqwest::{Client, Method, Response};
use serde_json::{Value, json};

/// A running emulator and a client that sends it the right headers.
pub(crate) struct Bench {
    pub(crate) emulator: Emulator,
    client: Client,
}

/// A status and a body.
pub(crate) type Answer = (u16, Value);

impl Bench {
    pub(crate) async fn start() -> Self {
        Self::start_as(Emulator::builder()).await
    }

    pub(crate) async fn start_as(builder: EmulatorBuilder) -> Self {
        let emulator = builder.start().await.expect("a free port");
        // Redirects are shown and not followed.
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        Self { emulator, client }
    }

    /// Stops the emulator, which writes its state.
    pub(crate) async fn stop(self) {
        self.emulator.stop().await.expect("the state is written");
    }

    /// Sends a request with the right headers.
    pub(crate) async fn send(&self, method: &str, path: &str, body: Option<String>) -> Response {
        self.try_send(method, path, body).await.expect("an answer")
    }

    /// Sends a request with the right headers, which may find no answer.
    pub(crate) async fn try_send(&self, method: &str, path: &str, body: Option<String>) -> reqwest::Result<Response> {
        self.try_send_as("2026-03-11", method, path, body).await
    }

    async fn try_send_as(&self, version: &str, method: &str, path: &str, body: Option<String>) -> reqwest::Result<Response> {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let url = format!("{}/v1/{path}", self.emulator.base_url());
        let mut request = self.client.request(method, url);
        request = request.bearer_auth(self.emulator.token());
        request = request.header("Notion-Version", version);
        if let Some(body) = body {
            request = request.header("Content-Type", "application/json").body(body);
        }
        request.send().await
    }

    /// Asks for one of the emulator's own endpoints, which take neither token nor version.
    pub(crate) async fn control(&self, method: &str, path: &str, body: Option<Value>) -> Answer {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let mut request = self.client.request(method, format!("{}/_emulator/{path}", self.emulator.base_url()));
        if let Some(body) = body {
            request = request.body(body.to_string());
        }
        let response = request.send().await.expect("an answer");
        (response.status().as_u16(), response.json().await.expect("a JSON body"))
    }

    pub(crate) async fn call(&self, method: &str, path: &str, body: Option<Value>) -> Answer {
        let response = self.send(method, path, body.map(|body| body.to_string())).await;
        let status = response.status().as_u16();
        (status, response.json().await.expect("a JSON body"))
    }

    /// Sends a request in another version of the API.
    pub(crate) async fn call_as(&self, version: &str, (method, path, body): (&str, &str, Option<Value>)) -> Answer {
        let body = body.map(|body| body.to_string());
        let response = self.try_send_as(version, method, path, body).await.expect("an answer");
        let status = response.status().as_u16();
        (status, response.json().await.expect("a JSON body"))
    }

    /// Sends a request in another version of the API, which has to succeed.
    pub(crate) async fn ok_as(&self, version: &str, request: (&str, &str, Option<Value>)) -> Value {
        let (status, answer) = self.call_as(version, request.clone()).await;
        assert_eq!(status, 200, "{version} {request:?}: {answer}");
        answer
    }

    /// Sends a request that has to succeed.
    pub(crate) async fn ok(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let (status, answer) = self.call(method, path, body).await;
        assert_eq!(status, 200, "{method} {path}: {answer}");
        answer
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        self.ok("GET", path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Value {
        self.ok("POST", path, Some(body)).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Value {
        self.ok("PATCH", path, Some(body)).await
    }

    /// Sends a request that has to fail with this status and code, and answers the message.
    pub(crate) async fn refused(&self, request: (&str, &str, Option<Value>), expected: (u16, &str)) -> String {
        let (method, path, body) = request;
        let (status, answer) = self.call(method, path, body.clone()).await;
        let code = answer["code"].as_str().unwrap_or_default();
        assert_eq!((status, code), expected, "{method} {path} {body:?}: {answer}");
        assert_eq!(answer["object"], "error");
        assert_eq!(answer["status"], status);
        answer["message"].as_str().expect("a message").to_owned()
    }

    /// Sends a body that has to be refused as invalid, and answers the message.
    pub(crate) async fn invalid(&self, method: &str, path: &str, body: Value) -> String {
        self.refused((method, path, Some(body)), (400, "validation_error")).await
    }

    /// The titles of the pages under the root page.
    pub(crate) async fn titles_under_root(&self) -> Vec<String> {
        let path = format!("blocks/{}/children", self.emulator.root_page_id());
        let children = self.get(&path).await["results"].as_array().expect("results").clone();
        let pages = children.iter().filter(|child| child["type"] == "child_page");
        pages.map(|page| string(&page["child_page"]["title"])).collect()
    }

    /// The body that makes a page under the root page.
    pub(crate) fn new_page(&self, title: &str) -> Value {
        let parent = json!({ "page_id": self.emulator.root_page_id() });
        json!({ "parent": parent, "properties": { "title": { "title": text(title) } } })
    }

    /// Makes a page under the root page.
    pub(crate) async fn page(&self, title: &str) -> Value {
        self.post("pages", self.new_page(title)).await
    }

    /// Makes a database under the root page, and answers it together with the id of its data source.
    pub(crate) async fn database(&self, title: &str, properties: Value) -> (Value, String) {
        let body = json!({
            "parent": { "type": "page_id", "page_id": self.emulator.root_page_id() },
            "title": text(title),
            "initial_data_source": { "properties": properties },
        });
        let database = self.post("databases", body).await;
        let data_source = string(&database["data_sources"][0]["id"]);
        (database, data_source)
    }

    /// Makes a row of a data source.
    pub(crate) async fn row(&self, data_source: &str, properties: Value) -> Value {
        let body = json!({ "parent": { "data_source_id": data_source }, "properties": properties });
        self.post("pages", body).await
    }

    /// The titles of the rows that a query answers, in order. The title property is called Name.
    pub(crate) async fn query_titles(&self, data_source: &str, body: Value) -> Vec<String> {
        let answer = self.post(&format!("data_sources/{data_source}/query"), body).await;
        let rows = answer["results"].as_array().expect("results");
        rows.iter().map(|row| plain_text(&row["properties"]["Name"]["title"])).collect()
    }
}

/// Rich text the short way, as requests may give it.
pub(crate) fn text(content: &str) -> Value {
    json!([{ "text": { "content": content } }])
}

pub(crate) fn plain_text(rich_text: &Value) -> String {
    let items = rich_text.as_array().expect("rich text");
    items.iter().map(|item| string(&item["plain_text"])).collect()
}

pub(crate) fn string(value: &Value) -> String {
    value.as_str().expect("a string").to_owned()
}

/// The id of an object.
pub(crate) fn id(object: &Value) -> String {
    string(&object["id"])
}

/// The names of an object's fields, sorted.
pub(crate) fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = object.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}
