//! The same workspace in the three versions of the API.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, keys, string, text};

const JUNE_2022: &str = "2022-06-28";
const SEPTEMBER_2025: &str = "2025-09-03";
const MARCH_2026: &str = "2026-03-11";

/// A database with one row, and the ids of the database, its data source and the row.
async fn groceries(bench: &Bench) -> (String, String, String) {
    let (database, data_source) =
        bench.database("Groceries", json!({ "Name": { "title": {} }, "Price": { "number": {} } })).await;
    let row = bench.row(&data_source, json!({ "Name": { "title": text("Kale") }, "Price": { "number": 2.5 } })).await;
    (id(&database), data_source, id(&row))
}

#[tokio::test]
async fn what_is_in_the_trash_is_archived_in_older_versions() {
    let bench = Bench::start().await;
    let (database, data_source, row) = groceries(&bench).await;
    let list = bench.patch(&format!("blocks/{row}/children"), json!({ "children": [{ "divider": {} }] })).await;
    assert_eq!(list["results"][0].get("archived"), None);
    let paths = [format!("pages/{row}"), format!("databases/{database}"), format!("data_sources/{data_source}")];
    for path in &paths {
        assert_eq!(bench.get(path).await.get("archived"), None, "{path}");
        let answer = bench.ok_as(SEPTEMBER_2025, ("GET", path, None)).await;
        assert_eq!((&answer["archived"], &answer["in_trash"]), (&json!(false), &json!(false)), "{path}");
    }
    let children = bench.ok_as(JUNE_2022, ("GET", &format!("blocks/{row}/children"), None)).await;
    assert_eq!(children["results"][0]["archived"], false);

    let archived = |flag: bool| Some(json!({ "archived": flag }));
    for version in [JUNE_2022, SEPTEMBER_2025] {
        for path in [format!("pages/{row}"), format!("databases/{database}")] {
            let answer = bench.ok_as(version, ("PATCH", &path, archived(true))).await;
            assert_eq!((&answer["archived"], &answer["in_trash"]), (&json!(true), &json!(true)), "{version} {path}");
            bench.ok_as(version, ("PATCH", &path, archived(false))).await;
        }
    }
    for path in &paths {
        let message = bench.invalid("PATCH", path, json!({ "archived": true })).await;
        assert_eq!(message, "body failed validation: body.archived should be not present, instead was `true`.");
    }
}

#[tokio::test]
async fn operations_come_and_go() {
    let bench = Bench::start().await;
    let (database, data_source, _) = groceries(&bench).await;
    let old_query = ("POST", format!("databases/{database}/query"));
    let new_query = ("POST", format!("data_sources/{data_source}/query"));
    let get = ("GET", format!("data_sources/{data_source}"));
    for (version, (method, path), status) in [
        (JUNE_2022, &old_query, 200),
        (SEPTEMBER_2025, &old_query, 400),
        (MARCH_2026, &old_query, 400),
        (JUNE_2022, &new_query, 400),
        (SEPTEMBER_2025, &new_query, 200),
        (MARCH_2026, &new_query, 200),
        (JUNE_2022, &get, 400),
        (SEPTEMBER_2025, &get, 200),
    ] {
        let (actual, answer) = bench.call_as(version, (method, path, None)).await;
        assert_eq!(actual, status, "{version} {path}: {answer}");
        if status == 400 {
            assert_eq!(answer["code"], "invalid_request_url");
        }
    }
}

#[tokio::test]
async fn a_database_once_held_its_schema_and_rows() {
    let bench = Bench::start().await;
    let root = bench.emulator.root_page_id();
    let body = json!({
        "parent": { "page_id": root },
        "title": text("Groceries"),
        "description": text("To buy"),
        "properties": { "Name": { "title": {} }, "Price": { "number": { "format": "euro" } } },
    });
    let database = bench.ok_as(JUNE_2022, ("POST", "databases", Some(body))).await;
    assert_eq!(
        keys(&database),
        [
            "archived",
            "cover",
            "created_by",
            "created_time",
            "description",
            "icon",
            "id",
            "in_trash",
            "is_inline",
            "is_locked",
            "last_edited_by",
            "last_edited_time",
            "object",
            "parent",
            "properties",
            "public_url",
            "request_id",
            "title",
            "url",
        ]
    );
    assert_eq!(database["object"], "database");
    assert_eq!(database["parent"], json!({ "type": "page_id", "page_id": root }));
    assert_eq!(database["properties"]["Price"]["number"]["format"], "euro");
    let path = format!("databases/{}", id(&database));
    let newer = bench.get(&path).await;
    assert_eq!(newer["title"], database["title"]);
    assert_eq!(newer.get("properties"), None);

    let change = json!({ "title": text("Food"), "properties": { "Price": { "name": "Cost" }, "Vegan": { "checkbox": {} } } });
    let changed = bench.ok_as(JUNE_2022, ("PATCH", &path, Some(change))).await;
    assert_eq!(keys(&changed["properties"]), ["Cost", "Name", "Vegan"]);
    assert_eq!(changed["title"][0]["plain_text"], "Food");
    let mut read = bench.ok_as(JUNE_2022, ("GET", &path, None)).await;
    read["request_id"] = changed["request_id"].clone();
    assert_eq!(read, changed);

    // Where one half is refused, the other is not done either.
    for change in [
        json!({ "title": 1, "properties": { "Vegan": null } }),
        json!({ "title": text("Drinks"), "properties": { "Other": { "nothing": {} } } }),
    ] {
        let (status, _) = bench.call_as(JUNE_2022, ("PATCH", &path, Some(change))).await;
        assert_eq!(status, 400);
    }
    let after = bench.ok_as(JUNE_2022, ("GET", &path, None)).await;
    assert_eq!((&after["title"], &after["properties"]), (&changed["title"], &changed["properties"]));

    let wrong = json!({ "parent": { "page_id": root }, "properties": { "Name": { "title": {} }, "A": 1 } });
    let (_, refused) = bench.call_as(JUNE_2022, ("POST", "databases", Some(wrong))).await;
    assert!(string(&refused["message"]).contains("body.properties.A"), "{refused}");
}

#[tokio::test]
async fn rows_once_stood_under_their_database() {
    let bench = Bench::start().await;
    let (database, data_source, row) = groceries(&bench).await;
    let parent = json!({ "type": "database_id", "database_id": database });
    let body = json!({ "parent": { "database_id": database }, "properties": { "Name": { "title": text("Leek") } } });
    let added = bench.ok_as(JUNE_2022, ("POST", "pages", Some(body))).await;
    let query = format!("databases/{database}/query");
    let filter = json!({ "filter": { "property": "Price", "number": { "equals": 2.5 } } });
    let rows = bench.ok_as(JUNE_2022, ("POST", &query, Some(filter))).await;
    assert_eq!(rows["type"], "page_or_database");
    assert_eq!(rows["page_or_database"], json!({}));
    assert_eq!((&rows["results"][0]["id"], &rows["results"][0]["parent"]), (&json!(row), &parent));
    assert_eq!(added["parent"], parent);
    let newer = json!({ "type": "data_source_id", "data_source_id": data_source, "database_id": database });
    assert_eq!(bench.get(&format!("pages/{}", id(&added))).await["parent"], newer);

    let body = json!({ "parent": { "data_source_id": data_source }, "properties": {} });
    let (status, _) = bench.call_as(JUNE_2022, ("POST", "pages", Some(body))).await;
    assert_eq!(status, 400);

    let first = bench.ok_as(JUNE_2022, ("POST", &query, Some(json!({ "page_size": 1 })))).await;
    let next = json!({ "page_size": 1, "start_cursor": first["next_cursor"] });
    let second = bench.ok_as(JUNE_2022, ("POST", &query, Some(next))).await;
    assert_eq!((&second["results"][0]["id"], &second["has_more"]), (&json!(row), &json!(false)));
}

#[tokio::test]
async fn relations_once_led_to_databases() {
    let bench = Bench::start().await;
    let (database, data_source, _) = groceries(&bench).await;
    let body = json!({
        "parent": { "page_id": bench.emulator.root_page_id() },
        "properties": { "Name": { "title": {} }, "Food": { "relation": { "database_id": database, "single_property": {} } } },
    });
    let recipes = bench.ok_as(JUNE_2022, ("POST", "databases", Some(body))).await;
    let expected = json!({ "type": "single_property", "single_property": {}, "database_id": database });
    assert_eq!(recipes["properties"]["Food"]["relation"], expected);
    let newer = bench.get(&format!("databases/{}", id(&recipes))).await;
    let newer = bench.get(&format!("data_sources/{}", string(&newer["data_sources"][0]["id"]))).await;
    assert_eq!(newer["properties"]["Food"]["relation"]["data_source_id"], data_source);
}

#[tokio::test]
async fn search_finds_what_its_version_knows() {
    let bench = Bench::start().await;
    let (database, data_source, _) = groceries(&bench).await;
    let search = |kind: &str| Some(json!({ "filter": { "property": "object", "value": kind } }));
    let found = bench.ok_as(JUNE_2022, ("POST", "search", search("database"))).await;
    assert_eq!(found["results"][0]["object"], "database");
    assert_eq!(found["results"][0]["id"], database.as_str());
    assert_eq!(keys(&found["results"][0]["properties"]), ["Name", "Price"]);
    let found = bench.ok_as(SEPTEMBER_2025, ("POST", "search", search("data_source"))).await;
    assert_eq!(found["results"][0]["id"], data_source.as_str());
    for (version, kind, other) in [(JUNE_2022, "data_source", "database"), (MARCH_2026, "database", "data_source")] {
        let (status, answer) = bench.call_as(version, ("POST", "search", search(kind))).await;
        assert_eq!(status, 400);
        let expected =
            format!("body failed validation: body.filter.value should be `\"page\"` or `\"{other}\"`, instead was `\"{kind}\"`.");
        assert_eq!(answer["message"], expected.as_str());
    }
}

#[tokio::test]
async fn several_data_sources_need_a_newer_version() {
    let bench = Bench::start().await;
    let (database, data_source, _) = groceries(&bench).await;
    let body = json!({ "parent": { "database_id": database }, "properties": { "Name": { "title": {} } } });
    let second = bench.post("data_sources", body).await;
    let path = format!("databases/{database}");
    let query = format!("{path}/query");
    let row = json!({ "parent": { "database_id": database }, "properties": {} });
    for (version, request) in [
        (JUNE_2022, ("GET", path.as_str(), None)),
        (JUNE_2022, ("PATCH", &path, Some(json!({})))),
        (JUNE_2022, ("POST", &query, None)),
        (JUNE_2022, ("POST", "pages", Some(row.clone()))),
        (MARCH_2026, ("POST", "pages", Some(row))),
    ] {
        let (status, answer) = bench.call_as(version, request.clone()).await;
        assert_eq!((status, &answer["code"]), (400, &json!("validation_error")), "{request:?}");
        assert_eq!(answer["message"], "Databases with multiple data sources are not supported in this API version.");
        let data = json!({
            "error_type": "multiple_data_sources_for_database",
            "database_id": database,
            "child_data_source_ids": [data_source, id(&second)],
            "minimum_api_version": SEPTEMBER_2025,
        });
        assert_eq!(answer["additional_data"], data);
    }
}

#[tokio::test]
async fn blocks_are_appended_after_a_block() {
    let bench = Bench::start().await;
    let path = format!("blocks/{}/children", bench.emulator.root_page_id());
    let first = bench.patch(&path, json!({ "children": [{ "divider": {} }, { "divider": {} }] })).await;
    for version in [JUNE_2022, SEPTEMBER_2025] {
        let body = json!({ "children": [{ "breadcrumb": {} }], "after": first["results"][0]["id"] });
        let answer = bench.ok_as(version, ("PATCH", &path, Some(body))).await;
        let kinds: Vec<&Value> = answer["results"].as_array().expect("results").iter().map(|it| &it["type"]).collect();
        assert_eq!(kinds.first(), Some(&&json!("breadcrumb")), "{version}");
        assert_eq!(kinds.last(), Some(&&json!("divider")), "{version}");
    }
    let message = bench.invalid("PATCH", &path, json!({ "children": [], "after": first["results"][0]["id"] })).await;
    assert!(message.starts_with("body failed validation: body.after should be not present"), "{message}");
}
