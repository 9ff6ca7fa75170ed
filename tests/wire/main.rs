//! What each action sends, as snapshots: method, path, query, headers and body of every request, in order.
//!
//! A case is an action and an input. The server knows one database with one data source, and its lists have two pages.

#![allow(clippy::expect_used, reason = "the functions that all cases share are not tests themselves")]

mod cases;
mod comment_cases;
mod content_cases;
mod data_source_cases;
mod file_cases;
#[path = "../support/mod.rs"]
mod support;
mod view_cases;

use std::collections::BTreeSet;
use std::fmt::Write;

use notion_connector::actions::ACTION_IDS;
use serde_json::{Value, json};
use support::objects::{self, BLOCK, COMMENT, DATA_SOURCE, DATABASE, FILE_UPLOAD, PAGE, USER, VIEW, VIEW_QUERY};
use support::{Answer, Received, Server, TOKEN};

/// Headers that the network sets, or that say nothing of what is asked.
const LEFT_OUT: [&str; 4] = ["host", "content-length", "accept", "accept-encoding"];

#[tokio::test]
async fn is_what_was_reviewed() {
    for (name, action, input) in cases::cases() {
        check(name, action, input).await;
    }
}

/// An action without a case would be one that nobody reviewed.
#[test]
fn every_action_has_a_case() {
    let tried: BTreeSet<_> = cases::cases().into_iter().map(|(_, action, _)| action).collect();
    assert_eq!(tried, ACTION_IDS.iter().copied().collect());
}

async fn check(name: &str, action: &str, input: Value) {
    let server = Server::answering(answer);
    let description = format!("{action} {input}");
    let result = support::client(&server).run(action, input).await;
    assert!(result.is_ok(), "{name}: {result:?}");
    let sent: Vec<_> = server.received().iter().map(written).collect();
    insta::with_settings!({description => description, omit_expression => true, prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!(name, sent.join("\n"));
    });
}

/// A request as a person reads it.
fn written(request: &Received) -> String {
    let mut text = format!("{} {}", request.method, request.path);
    if !request.query.is_empty() {
        write!(text, "?{}", request.query).expect("a string takes everything");
    }
    text.push('\n');
    for (name, value) in request.headers.iter().filter(|(name, _)| !LEFT_OUT.contains(&name.as_str())) {
        let value = match name.as_str() {
            "authorization" if *value == format!("Bearer {TOKEN}") => "Bearer [the token]",
            // The version changes with every release.
            "user-agent" => value.split('/').next().unwrap_or_default(),
            _ => value,
        };
        writeln!(text, "{name}: {value}").expect("a string takes everything");
    }
    if request.headers.get("content-type").is_some_and(|kind| kind.starts_with("multipart/")) {
        writeln!(text, "\n{}", request.body.replace('\r', "").trim_end()).expect("a string takes everything");
    } else if !request.body.is_empty() {
        writeln!(text, "\n{:#}", request.json()).expect("a string takes everything");
    }
    text
}

fn answer(request: &Received) -> Answer {
    let path: Vec<_> = request.path.trim_start_matches("/v1/").split('/').collect();
    let goes_on = request.query.contains("start_cursor") || request.json().get("start_cursor").is_some();
    let next_cursor = (!goes_on).then_some("the second page");
    let body = match (request.method.as_str(), path.as_slice()) {
        ("GET", ["users"]) => objects::users(&[USER], next_cursor),
        ("GET", ["users", _]) => objects::user(USER),
        ("POST", ["search"]) => objects::list("page_or_data_source", vec![objects::page(PAGE)], next_cursor),
        ("POST", ["data_sources", id, "query"]) if *id == DATA_SOURCE => {
            objects::list("page_or_data_source", vec![objects::page(PAGE)], next_cursor)
        }
        ("GET", ["data_sources", id, "templates"]) if *id == DATA_SOURCE => objects::templates(PAGE, next_cursor),
        ("GET" | "PATCH", ["pages", _]) | ("POST", ["pages"]) => objects::page(PAGE),
        ("POST", ["pages", _, "move"]) => objects::page(PAGE),
        ("GET" | "PATCH", ["pages", _, "markdown"]) => objects::markdown(PAGE),
        ("GET", ["pages", _, "properties", _]) => objects::related(PAGE, next_cursor),
        ("GET", ["blocks", id, "children"]) if *id == PAGE => {
            objects::list("block", vec![objects::parent_block(BLOCK)], next_cursor)
        }
        ("PATCH", ["blocks", _, "children"]) => {
            let added = request.json()["children"].as_array().map_or(0, Vec::len);
            objects::list("block", vec![objects::divider(BLOCK, false); added], None)
        }
        ("GET", ["blocks", _, "children"]) => objects::list("block", vec![objects::divider(USER, false)], None),
        ("GET" | "PATCH" | "DELETE", ["blocks", _]) => objects::divider(BLOCK, false),
        ("GET", ["comments"]) => objects::list("comment", vec![objects::comment(COMMENT)], next_cursor),
        (_, ["comments"] | ["comments", _]) => objects::comment(COMMENT),
        ("POST", ["file_uploads"]) => objects::file_upload(FILE_UPLOAD, "pending"),
        (_, ["file_uploads", ..]) => objects::file_upload(FILE_UPLOAD, "uploaded"),
        ("GET", ["views"]) if request.query.contains("data_source_id") || request.query.contains(DATABASE) => {
            objects::list("view", vec![json!({"object": "view", "id": VIEW})], next_cursor)
        }
        ("GET", ["views", _]) => objects::view(VIEW),
        ("POST", ["views", _, "queries"]) => objects::view_query(VIEW_QUERY, VIEW, &[PAGE], Some("the second page")),
        ("GET", ["views", _, "queries", _]) => objects::list("page", vec![objects::page(PAGE)], next_cursor),
        ("GET", ["custom_emojis"]) => objects::list("custom_emoji", vec![objects::custom_emoji()], next_cursor),
        ("GET" | "PATCH", ["databases", id]) if *id == DATABASE => objects::database(DATABASE, &[DATA_SOURCE]),
        ("POST", ["databases"]) => objects::database(DATABASE, &[DATA_SOURCE]),
        ("POST", ["data_sources"]) => objects::data_source(DATA_SOURCE),
        ("GET" | "PATCH", ["data_sources", id]) if *id == DATA_SOURCE => objects::data_source(DATA_SOURCE),
        _ => return Answer::status(404, &objects::error(404, "object_not_found", "Could not find it.")),
    };
    Answer::json(&body)
}
