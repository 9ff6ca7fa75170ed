//! The actions that read.

use notion_connector::Notion;
use notion_connector::actions::Outcome;
use serde_json::{Value, json};

use crate::report::{Report, Unexpected, expect};

pub(crate) async fn run(notion: &Notion, report: &mut Report) -> Result<(), Unexpected> {
    let me = report.run(notion, "get_current_user", json!({}), |answer| format!("is the bot {}", answer.data["name"])).await?;
    expect(me.data["object"] == "user", "the current user is a user")?;

    let list = |answer: &Outcome<Value>| {
        let whole = if answer.meta.complete == Some(true) { "all of them" } else { "and there are more" };
        format!("found {}, {whole}", results(&answer.data).len())
    };
    let users = report.run(notion, "list_users", json!({"fetch_all": true}), list).await?;
    let databases = report.run(notion, "list_databases", json!({}), list).await?;
    let pages = report.run(notion, "list_pages", json!({}), list).await?;

    if let Some(user) = results(&users.data).first() {
        let input = json!({"user_id": user["id"]});
        let same = report.run(notion, "get_user_by_id", input, |answer| format!("got {}", answer.data["name"])).await?;
        expect(same.data["id"] == user["id"], "the user has the id that was asked for")?;
    }
    if let Some(source) = results(&databases.data).first() {
        let id = &source["parent"]["database_id"];
        let columns = |answer: &Outcome<Value>| match answer.data["properties"].as_object() {
            Some(properties) => format!("got a database of {} properties", properties.len()),
            None => format!("got a database: {}", answer.meta.notes.join("; ")),
        };
        let database = report.run(notion, "get_database", json!({"database_id": id}), columns).await?;
        expect(database.data["object"] == "database", "a database has the kind of one")?;
        let input = json!({"database_id": source["id"], "fetch_all": false, "page_size": 10});
        let rows = report.run(notion, "query_database", input, list).await?;
        expect(rows.data["object"] == "list", "a query answers a list")?;
    }
    if let Some(page) = results(&pages.data).first() {
        let id = page["url"].as_str().unwrap_or_default();
        let input = json!({"page_id": id, "filter_properties": "title"});
        let same = report.run(notion, "get_page", input, |answer| format!("got the page at {}", answer.data["url"])).await?;
        expect(same.data["id"] == page["id"], "the page has the id of its URL")?;
    }
    let input = json!({"url": "/users/me", "method": "GET"});
    let raw = report.run(notion, "raw_request", input, |answer| format!("got a {}", answer.data["object"])).await?;
    expect(raw.data["id"] == me.data["id"], "a raw request answers what the action does")
}

fn results(list: &Value) -> &[Value] {
    list["results"].as_array().map(Vec::as_slice).unwrap_or_default()
}
