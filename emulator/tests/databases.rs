//! The operations on databases and data sources.

mod support;

use serde_json::{Value, json};
use support::{Bench, id, keys, plain_text, string, text};

#[tokio::test]
async fn a_database_answers_with_all_its_fields() {
    let bench = Bench::start().await;
    let (database, data_source) = bench.database("Groceries", json!({ "Name": { "title": {} } })).await;
    assert_eq!(
        keys(&database),
        [
            "cover",
            "created_time",
            "data_sources",
            "description",
            "icon",
            "id",
            "in_trash",
            "is_inline",
            "is_locked",
            "last_edited_time",
            "object",
            "parent",
            "public_url",
            "request_id",
            "title",
            "url",
        ]
    );
    let created = string(&database["created_time"]);
    assert!(created.ends_with("+00:00") && created.len() == 29, "{created}");
    assert_eq!(database["data_sources"], json!([{ "id": data_source, "name": "Groceries" }]));
    assert_eq!(database["url"], format!("https://app.notion.com/p/{}", id(&database).replace('-', "")).as_str());
}

#[tokio::test]
async fn a_data_source_answers_with_all_its_fields() {
    let bench = Bench::start().await;
    let (database, data_source) = bench.database("Groceries", json!({ "Name": { "title": {} } })).await;
    let answer = bench.get(&format!("data_sources/{data_source}")).await;
    assert_eq!(
        keys(&answer),
        [
            "cover",
            "created_by",
            "created_time",
            "database_parent",
            "description",
            "icon",
            "id",
            "in_trash",
            "is_inline",
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
    assert_eq!(answer["parent"], json!({ "type": "database_id", "database_id": id(&database) }));
    assert_eq!(answer["database_parent"], database["parent"]);
    let name = json!({ "id": "title", "name": "Name", "description": null, "type": "title", "title": {} });
    assert_eq!(answer["properties"], json!({ "Name": name }));
}

#[tokio::test]
async fn a_database_without_a_title_gets_a_name() {
    let bench = Bench::start().await;
    let parent = json!({ "type": "workspace", "workspace": true });
    let database = bench.post("databases", json!({ "parent": parent })).await;
    assert_eq!(plain_text(&database["title"]), "New database");
    assert_eq!(database["data_sources"][0]["name"], "New database");
    let data_source = string(&database["data_sources"][0]["id"]);
    let path = format!("data_sources/{data_source}");
    assert_eq!(bench.get(&path).await["title"], json!([]));
    // From then on the database shows the title of its data source, and changes it.
    bench.patch(&path, json!({ "title": text("Tasks") })).await;
    let database_path = format!("databases/{}", id(&database));
    assert_eq!(plain_text(&bench.get(&database_path).await["title"]), "Tasks");
    bench.patch(&database_path, json!({ "title": text("Chores") })).await;
    assert_eq!(plain_text(&bench.get(&path).await["title"]), "Chores");
}

#[tokio::test]
async fn what_makes_no_database_is_refused() {
    let bench = Bench::start().await;
    let parent = json!({ "type": "page_id", "page_id": bench.emulator.root_page_id() });
    let with = |properties: Value| json!({ "parent": parent, "initial_data_source": { "properties": properties } });
    let cases = [
        (json!({}), "body.parent should be defined, instead was `undefined`."),
        (
            json!({ "parent": { "type": "database_id", "database_id": "x" } }),
            "body.parent.type should be `\"page_id\"` or `\"workspace\"`, instead was `\"database_id\"`.",
        ),
        (json!({ "parent": { "page_id": "x" } }), "body.parent.type should be defined, instead was `undefined`."),
        (json!({ "parent": parent, "properties": {} }), "body.properties should be not present, instead was `{}`."),
        (with(json!({})), "Title is not provided"),
        (with(json!({ "Price": { "number": {} } })), "Title is not provided"),
        (with(json!({ "A": { "title": {} }, "B": { "title": {} } })), "A data source has exactly one title property."),
        (
            with(json!({ "Name": { "title": {} }, "Meals": { "relation": { "database_id": "x", "single_property": {} } } })),
            "body.initial_data_source.properties.Meals.relation.data_source_id should be defined, instead was `undefined`.",
        ),
        (
            with(json!({ "Name": { "title": {} }, "Kind": { "select": { "options": [{ "name": "a, b" }] } } })),
            "Invalid select option, commas not allowed: a, b",
        ),
        (
            with(json!({ "Name": { "title": {} }, "Count": { "rollup": {
                "relation_property_name": "Meals", "rollup_property_name": "Name", "function": "count" } } })),
            "Could not find property with name or id: Meals",
        ),
        (
            with(json!({ "Name": { "title": {} }, "Odd": { "odd": {} } })),
            "Odd.rich_text should be defined, instead was `undefined`.",
        ),
    ];
    for (body, expected) in cases {
        let message = bench.invalid("POST", "databases", body).await;
        assert!(message.contains(expected), "{message}");
    }
}

#[tokio::test]
async fn a_database_is_changed() {
    let bench = Bench::start().await;
    let (database, data_source) = bench.database("Groceries", json!({ "Name": { "title": {} } })).await;
    let path = format!("databases/{}", id(&database));
    let body = json!({
        "title": text("Food"), "description": text("What we eat"), "icon": { "emoji": "🥬" },
        "is_inline": true, "is_locked": true,
    });
    let changed = bench.patch(&path, body).await;
    assert_eq!(plain_text(&changed["title"]), "Food");
    assert_eq!((&changed["is_inline"], &changed["is_locked"]), (&json!(true), &json!(true)));
    // The data source shows the database's description, and whether it is inline.
    let source = bench.get(&format!("data_sources/{data_source}")).await;
    assert_eq!(plain_text(&source["description"]), "What we eat");
    assert_eq!(source["is_inline"], true);

    assert_eq!(bench.patch(&path, json!({ "in_trash": true })).await["in_trash"], true);
    assert_eq!(bench.get(&format!("data_sources/{data_source}")).await["in_trash"], true);
    let body = json!({ "parent": { "data_source_id": data_source } });
    let message = bench.invalid("POST", "pages", body).await;
    assert!(message.starts_with("Can't edit page on block with an archived ancestor."), "{message}");
}

#[tokio::test]
async fn a_database_may_have_several_data_sources() {
    let bench = Bench::start().await;
    let (database, first) = bench.database("Groceries", json!({ "Name": { "title": {} } })).await;
    let row = json!({ "parent": { "database_id": id(&database) } });
    let parent = bench.post("pages", row.clone()).await["parent"].clone();
    assert_eq!(parent, json!({ "type": "data_source_id", "data_source_id": first, "database_id": id(&database) }));

    let body = json!({
        "parent": { "database_id": id(&database) }, "title": text("Shops"),
        "properties": { "Name": { "title": {} } },
    });
    let second = bench.post("data_sources", body).await;
    let sources = bench.get(&format!("databases/{}", id(&database))).await["data_sources"].clone();
    assert_eq!(sources, json!([{ "id": first, "name": "Groceries" }, { "id": id(&second), "name": "Shops" }]));
    let message = bench.invalid("POST", "pages", row.clone()).await;
    assert!(message.starts_with("Databases with multiple data sources are not supported"), "{message}");

    bench.patch(&format!("data_sources/{}", id(&second)), json!({ "in_trash": true })).await;
    bench.post("pages", row).await;
}

#[tokio::test]
async fn properties_are_added_changed_renamed_and_removed() {
    let bench = Bench::start().await;
    let schema = json!({ "Name": { "title": {} }, "Price": { "number": {} } });
    let (_, data_source) = bench.database("Groceries", schema).await;
    let path = format!("data_sources/{data_source}");
    let price = bench.get(&path).await["properties"]["Price"].clone();
    let row = bench.row(&data_source, json!({ "Price": { "number": 2 } })).await;

    let change = |properties: Value| json!({ "properties": properties });
    let answer =
        bench.patch(&path, change(json!({ "Kind": { "select": { "options": [{ "name": "Fruit", "color": "red" }] } } }))).await;
    assert_eq!(answer["properties"]["Kind"]["select"]["options"][0]["color"], "red");
    // A property is named by its name, or by its id as answers show it.
    let answer = bench.patch(&path, change(json!({ string(&price["id"]): { "name": "Cost" } }))).await;
    assert_eq!(answer["properties"]["Cost"]["id"], price["id"]);
    let answer = bench.patch(&path, change(json!({ "Cost": { "number": { "format": "euro" }, "description": "Each" } }))).await;
    assert_eq!(answer["properties"]["Cost"]["number"], json!({ "format": "euro" }));
    assert_eq!(answer["properties"]["Cost"]["description"], "Each");
    let row = bench.get(&format!("pages/{}", id(&row))).await;
    assert_eq!(row["properties"]["Cost"]["number"], 2);
    let answer = bench.patch(&path, change(json!({ "Cost": null }))).await;
    assert_eq!(keys(&answer["properties"]), ["Kind", "Name"]);

    let cases = [
        (json!({ "Weight": null }), "Weight is not a property that exists."),
        (json!({ "Weight": { "name": "Mass" } }), "Weight is not a property that exists."),
        (json!({ "Name": null }), "Cannot delete the title property."),
        (json!({ "Name": { "number": {} } }), "A data source has exactly one title property."),
        (json!({ "Kind": { "name": "Name" } }), "Property name Name is already in use."),
    ];
    for (properties, expected) in cases {
        assert_eq!(bench.invalid("PATCH", &path, change(properties)).await, expected);
    }
}

#[tokio::test]
async fn a_status_property_starts_with_three_options() {
    let bench = Bench::start().await;
    let (_, data_source) = bench.database("Tasks", json!({ "Name": { "title": {} }, "Status": { "status": {} } })).await;
    let status = bench.get(&format!("data_sources/{data_source}")).await["properties"]["Status"]["status"].clone();
    let names = |list: &Value| list.as_array().expect("a list").iter().map(|it| string(&it["name"])).collect::<Vec<_>>();
    assert_eq!(names(&status["options"]), ["Not started", "In progress", "Done"]);
    assert_eq!(names(&status["groups"]), ["To-do", "In progress", "Complete"]);
    assert_eq!(status["groups"][0]["option_ids"], json!([status["options"][0]["id"]]));
}

#[tokio::test]
async fn a_data_source_needs_a_database_and_a_title_property() {
    let bench = Bench::start().await;
    let (database, _) = bench.database("Groceries", json!({ "Name": { "title": {} } })).await;
    let parent = json!({ "type": "database_id", "database_id": id(&database) });
    let cases = [
        (json!({ "parent": parent }), "body failed validation: body.properties should be defined, instead was `undefined`."),
        (json!({ "parent": parent, "properties": {} }), "Title is not provided"),
        (
            json!({ "parent": { "page_id": bench.emulator.root_page_id() } }),
            "body failed validation: body.parent.page_id should be not present",
        ),
    ];
    for (body, expected) in cases {
        let message = bench.invalid("POST", "data_sources", body).await;
        assert!(message.starts_with(expected), "{message}");
    }
}
