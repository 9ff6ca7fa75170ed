//! A walk through a workspace: everything that can be read is read once, and checked.

use std::collections::{BTreeSet, VecDeque};

use serde_json::{Value, json};

use super::validity::{VERSION, Validity};
use super::{Request, Server};

/// The most requests of one walk.
const MOST: usize = 400;

/// Reads what search finds and what that leads to.
pub(super) fn crawl(server: &mut dyn Server, validity: &mut Validity) {
    let mut open: VecDeque<(&str, String)> = VecDeque::from([("POST", "/v1/search".to_owned())]);
    for path in ["/v1/users", "/v1/users/me", "/v1/file_uploads"] {
        open.push_back(("GET", path.to_owned()));
    }
    let mut seen: BTreeSet<(&str, String)> = open.iter().cloned().collect();
    let mut sent = 0;
    while let Some((method, path)) = open.pop_front().filter(|_| sent < MOST) {
        sent += 1;
        let body =
            (method == "POST").then(|| ("application/json".to_owned(), json!({ "page_size": 100 }).to_string().into_bytes()));
        let request = Request {
            method: method.to_owned(),
            path: path.clone(),
            version: Some(VERSION.to_owned()),
            has_valid_token: true,
            body,
        };
        let Ok(answer) = server.send(&request) else {
            continue;
        };
        validity.check(method, &path, &answer);
        let mut next = Vec::new();
        collect(&answer.body, &mut next);
        open.extend(next.into_iter().filter(|one| seen.insert(one.clone())));
    }
}

/// The requests that read the objects of an answer.
fn collect(value: &Value, next: &mut Vec<(&'static str, String)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, next)),
        Value::Object(members) => {
            if let (Some(kind), Some(id)) =
                (members.get("object").and_then(Value::as_str), members.get("id").and_then(Value::as_str))
            {
                requests(kind, id, value, next);
            }
            members.values().for_each(|value| collect(value, next));
        }
        _ => {}
    }
}

fn requests(kind: &str, id: &str, object: &Value, next: &mut Vec<(&'static str, String)>) {
    match kind {
        "page" => {
            next.push(("GET", format!("/v1/pages/{id}")));
            next.push(("GET", format!("/v1/pages/{id}/markdown")));
            next.push(("GET", format!("/v1/blocks/{id}/children")));
            next.push(("GET", format!("/v1/comments?block_id={id}")));
            let properties = object["properties"].as_object().into_iter().flatten();
            let ids = properties.filter_map(|(_, property)| property["id"].as_str());
            next.extend(ids.map(|property| ("GET", format!("/v1/pages/{id}/properties/{property}"))));
        }
        "data_source" => {
            next.push(("GET", format!("/v1/data_sources/{id}")));
            next.push(("GET", format!("/v1/data_sources/{id}/templates")));
            next.push(("POST", format!("/v1/data_sources/{id}/query")));
            next.extend(object["parent"]["database_id"].as_str().map(|id| ("GET", format!("/v1/databases/{id}"))));
        }
        "block" => {
            next.push(("GET", format!("/v1/blocks/{id}")));
            if object["has_children"] == true {
                next.push(("GET", format!("/v1/blocks/{id}/children")));
            }
        }
        "user" => next.push(("GET", format!("/v1/users/{id}"))),
        "comment" => next.push(("GET", format!("/v1/comments/{id}"))),
        "file_upload" => next.push(("GET", format!("/v1/file_uploads/{id}"))),
        _ => {}
    }
}
