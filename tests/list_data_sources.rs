//! The data sources of a database of which the integration may see little.

mod support;

use serde_json::json;
use support::objects::{self, DATA_SOURCE, DATABASE, PAGE};
use support::{Answer, Received, Server};

const OTHER: &str = "dddddddd-0000-4000-8000-000000000002";

fn answer(request: &Received) -> Answer {
    match request.path.trim_start_matches("/v1/").split('/').collect::<Vec<_>>().as_slice() {
        ["databases", id] if *id == DATABASE => Answer::json(&objects::database(DATABASE, &[OTHER, DATA_SOURCE])),
        ["databases", id] if *id == PAGE => Answer::json(&objects::database(PAGE, &[])),
        ["databases", id] => Answer::json(&json!({"object": "database", "id": id})),
        ["data_sources", id] if *id == DATA_SOURCE => Answer::json(&objects::data_source(DATA_SOURCE)),
        ["data_sources", _] => Answer::status(404, &objects::error(404, "object_not_found", "Could not find it.")),
        _ => Answer::status(403, &objects::error(403, "restricted_resource", "Not to be seen.")),
    }
}

/// One that cannot be read is there with its name: the list has as many as the database.
#[tokio::test]
async fn holds_what_cannot_be_read_in_part() {
    let server = Server::answering(answer);
    let notion = support::client(&server);
    let list = notion.run("list_data_sources", json!({"database_id": DATABASE})).await.unwrap();
    let expected = [json!({"object": "data_source", "id": OTHER, "name": "Groceries"}), objects::data_source(DATA_SOURCE)];
    assert_eq!(list.data["results"], json!(expected));
    assert_eq!((list.meta.complete, list.meta.requests), (Some(true), 3));
}

#[tokio::test]
async fn says_why_there_are_none() {
    let server = Server::answering(answer);
    let notion = support::client(&server);
    for database in [PAGE, OTHER] {
        let list = notion.run("list_data_sources", json!({"database_id": database})).await.unwrap();
        assert_eq!(list.data["results"], json!([]));
        assert_eq!(list.meta.notes, ["the database names no data source that the integration may see"]);
    }
}
