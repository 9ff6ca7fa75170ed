//! The options of select, multi-select and status properties.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, string};

fn names(list: &Value) -> Vec<String> {
    list.as_array().expect("a list").iter().map(|item| string(&item["name"])).collect()
}

/// A data source with a select, a multi-select and a status, and its path.
async fn table() -> (Bench, String, String) {
    let bench = Bench::start().await;
    let options = json!({ "options": [{ "name": "Fruit", "color": "red" }, { "name": "Meat" }] });
    let schema = json!({
        "Name": { "title": {} }, "Kind": { "select": options }, "Tags": { "multi_select": options },
        "Status": { "status": { "options": [
            { "name": "Idea" }, { "name": "Bought", "color": "green", "group": "Complete" }, { "name": "On the way", "group": "In progress" },
        ] } },
    });
    let (_, data_source) = bench.database("Groceries", schema).await;
    let path = format!("data_sources/{data_source}");
    (bench, data_source, path)
}

#[tokio::test]
async fn options_are_kept_added_described_and_left_out() {
    let (bench, _, path) = table().await;
    let kind = |answer: &Value| answer["properties"]["Kind"]["select"]["options"].clone();
    let first = kind(&bench.get(&path).await);
    let fruit = &first[0];
    let cases = [
        // What is asked for by id or by name stays what it is, and the order is the one given.
        (json!([{ "id": first[1]["id"] }, { "name": "Fruit" }]), vec![("Meat", &first[1]), ("Fruit", fruit)]),
        (json!([{ "name": "Fruit" }, { "name": "Bread", "color": "brown" }]), vec![("Fruit", fruit), ("Bread", &Value::Null)]),
        (json!([{ "id": fruit["id"], "name": "Vegetable" }]), vec![("Vegetable", &Value::Null)]),
        (json!([]), vec![]),
    ];
    for (options, expected) in cases {
        let body = json!({ "properties": { "Kind": { "select": { "options": options } } } });
        let found = kind(&bench.patch(&path, body).await);
        assert_eq!(names(&found), expected.iter().map(|(name, _)| *name).collect::<Vec<_>>(), "{options}");
        for (option, (_, before)) in found.as_array().expect("options").iter().zip(&expected) {
            assert!(before.is_null() || option == *before, "{option} {before}");
        }
    }
    let body = json!({ "properties": { "Kind": { "select": { "options": [{ "name": "A", "description": "The first" }] } } } });
    assert_eq!(kind(&bench.patch(&path, body).await)[0]["description"], "The first");
}

#[tokio::test]
async fn options_that_are_none_are_refused() {
    let (bench, data_source, path) = table().await;
    let select = |options: Value| json!({ "properties": { "Kind": { "select": { "options": options } } } });
    let many: Vec<Value> = (0..101).map(|number| json!({ "name": format!("Option {number}") })).collect();
    let cases = [
        (select(json!([{ "name": "Fruit", "color": "blue" }])), "Cannot update color of select with name: Fruit."),
        (select(json!([{ "name": "a" }, { "name": "A" }])), "Select option names must be unique: A"),
        (select(json!([{ "name": "a,b" }])), "Invalid select option, commas not allowed: a,b"),
        (select(json!([{ "color": "red" }])), "name should be defined"),
        (select(json!([{ "name": "a", "color": "crimson" }])), "color should be `\"default\"`"),
        (select(json!([{ "name": "x".repeat(101) }])), "name.length should be ≤ `100`, instead was `101`."),
        (select(json!(many)), "options.length should be ≤ `100`, instead was `101`."),
    ];
    for (body, expected) in cases {
        let message = bench.invalid("PATCH", &path, body).await;
        assert!(message.contains(expected), "{message}");
    }
    let row = |properties: Value| json!({ "parent": { "data_source_id": data_source }, "properties": properties });
    let cases = [
        (json!({ "Kind": { "select": { "name": "a,b" } } }), "Invalid select option, commas not allowed: a,b"),
        (json!({ "Kind": { "select": { "name": "x".repeat(101) } } }), "name.length should be ≤ `100`, instead was `101`."),
        (json!({ "Kind": { "select": {} } }), "select.id should be defined"),
        (
            json!({ "Status": { "status": { "name": "Lost" } } }),
            "Invalid status option. Status option \"Lost\" does not exist\".",
        ),
    ];
    for (properties, expected) in cases {
        let message = bench.invalid("POST", "pages", row(properties)).await;
        assert!(message.contains(expected), "{message}");
    }
}

#[tokio::test]
async fn an_option_that_goes_takes_its_values_along() {
    let (bench, data_source, path) = table().await;
    let values = json!({
        "Kind": { "select": { "name": "Meat" } }, "Tags": { "multi_select": [{ "name": "Fruit" }, { "name": "Meat" }] },
    });
    let row = bench.row(&data_source, values).await;
    let left = json!({ "options": [{ "name": "Fruit" }] });
    bench.patch(&path, json!({ "properties": { "Kind": { "select": left }, "Tags": { "multi_select": left } } })).await;
    let row = bench.get(&format!("pages/{}", support::id(&row))).await;
    assert_eq!(row["properties"]["Kind"]["select"], Value::Null);
    assert_eq!(names(&row["properties"]["Tags"]["multi_select"]), ["Fruit"]);
    assert_eq!(
        bench.query_titles(&data_source, json!({ "filter": { "property": "Kind", "select": { "is_empty": true } } })).await.len(),
        1
    );
}

#[tokio::test]
async fn a_status_has_groups_and_a_default() {
    let (bench, data_source, path) = table().await;
    let status = bench.get(&path).await["properties"]["Status"]["status"].clone();
    let groups = status["groups"].as_array().expect("groups").clone();
    let in_group = |group: &Value| {
        let options = status["options"].as_array().expect("options");
        let has = |option: &&Value| group["option_ids"].as_array().expect("ids").contains(&option["id"]);
        options.iter().filter(has).map(|option| string(&option["name"])).collect::<Vec<_>>()
    };
    let found: Vec<_> = groups.iter().map(|group| (string(&group["name"]), in_group(group))).collect();
    let expected = [("To-do", vec!["Idea"]), ("In progress", vec!["On the way"]), ("Complete", vec!["Bought"])];
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(name, options)| (name.to_owned(), options.into_iter().map(str::to_owned).collect::<Vec<_>>()))
        .collect();
    assert_eq!(found, expected);

    // A new row has the first option, and a status that is taken away is this one again.
    let row = bench.row(&data_source, json!({})).await;
    let path = format!("pages/{}", support::id(&row));
    assert_eq!(row["properties"]["Status"]["status"]["name"], "Idea");
    for (choice, expected) in [(json!({ "name": "Bought" }), "Bought"), (Value::Null, "Idea")] {
        let answer = bench.patch(&path, json!({ "properties": { "Status": { "status": choice } } })).await;
        assert_eq!(answer["properties"]["Status"]["status"]["name"], expected);
    }
    // A filter may name a group instead of an option.
    for (name, expected) in [("To-do", 1), ("Complete", 0), ("Idea", 1)] {
        let filter = json!({ "property": "Status", "status": { "equals": name } });
        assert_eq!(bench.query_titles(&data_source, json!({ "filter": filter })).await.len(), expected, "{name}");
    }
}
