//! The operations on users.

mod support;

use serde_json::json;
use support::{Bench, id};

#[tokio::test]
async fn the_bot_is_the_current_user() {
    let bench = Bench::start().await;
    let me = bench.get("users/me").await;
    assert_eq!(me["object"], "user");
    assert_eq!(me["type"], "bot");
    assert_eq!(id(&me), bench.emulator.bot_id());
    assert_eq!(me["bot"]["owner"], json!({ "type": "workspace", "workspace": true }));
    assert!(me["bot"]["workspace_name"].is_string());
    assert!(me["request_id"].is_string());
}

#[tokio::test]
async fn users_are_listed_page_by_page() {
    let bench = Bench::start().await;
    let first = bench.get("users?page_size=1").await;
    assert_eq!(first["object"], "list");
    assert_eq!(first["type"], "user");
    assert_eq!(first["user"], json!({}));
    assert_eq!(first["has_more"], true);
    assert_eq!(id(&first["results"][0]), bench.emulator.person_id());
    assert_eq!(first["results"][0]["type"], "person");
    assert!(first["results"][0]["person"]["email"].is_string());

    let cursor = first["next_cursor"].as_str().expect("a cursor");
    let second = bench.get(&format!("users?page_size=1&start_cursor={cursor}")).await;
    assert_eq!(id(&second["results"][0]), bench.emulator.bot_id());
    assert_eq!(second["has_more"], false);
    assert!(second["next_cursor"].is_null());
}

#[tokio::test]
async fn a_user_is_found_by_id_with_or_without_dashes() {
    let bench = Bench::start().await;
    let person = bench.emulator.person_id();
    for written in [person.clone(), person.replace('-', "")] {
        assert_eq!(id(&bench.get(&format!("users/{written}")).await), person);
    }
    let unknown = "745e79dd-3e43-40de-9d51-39357c1c428f";
    let message = bench.refused(("GET", &format!("users/{unknown}"), None), (404, "object_not_found")).await;
    assert!(message.starts_with(&format!("Could not find user with ID: {unknown}. Make sure your integration has capabilities")));
}
