//! The grocery database and its row of kale, the way flow builders write them.

mod support;

use serde_json::{Value, json};
use support::{Bench, id, plain_text, string, text};

/// The properties of the grocery database, whose meals are rows of another data source.
fn properties(meals: &str) -> Value {
    json!({
        "Name": { "title": {} },
        "Description": { "rich_text": {} },
        "In stock": { "checkbox": {} },
        "Food group": { "select": { "options": [
            { "name": "🥦Vegetable", "color": "green" },
            { "name": "Fruit", "color": "red" },
            { "name": "Protein", "color": "yellow" },
        ] } },
        "Price": { "number": { "format": "dollar" } },
        "Last ordered": { "date": {} },
        "Meals": { "relation": { "data_source_id": meals, "single_property": {} } },
        "Number of meals": { "rollup": {
            "rollup_property_name": "Name", "relation_property_name": "Meals", "function": "count",
        } },
        "Store availability": { "type": "multi_select", "multi_select": { "options": [
            { "name": "Duc Loi Market", "color": "blue" },
            { "name": "Rainbow Grocery", "color": "gray" },
            { "name": "Nijiya Market", "color": "purple" },
            { "name": "Gus'''s Community Market", "color": "yellow" },
        ] } },
        "+1": { "people": {} },
        "Photo": { "files": {} },
    })
}

/// Rich text the long way, with everything that an answer carries.
fn long_text(content: &str) -> Value {
    json!([{
        "type": "text",
        "text": { "content": content, "link": null },
        "annotations": {
            "bold": false, "italic": false, "strikethrough": false,
            "underline": false, "code": false, "color": "default",
        },
        "plain_text": content,
        "href": null,
    }])
}

#[tokio::test]
async fn the_database_is_made_and_its_rows_are_queried() {
    let bench = Bench::start().await;
    let (_, meals) = bench.database("Meals", json!({ "Name": { "title": {} } })).await;
    let body = json!({
        "parent": { "type": "page_id", "page_id": bench.emulator.root_page_id() },
        "title": long_text("Grocery list"),
        "initial_data_source": { "properties": properties(&meals) },
    });
    let database = bench.post("databases", body).await;
    assert_eq!(plain_text(&database["title"]), "Grocery list");
    let groceries = string(&database["data_sources"][0]["id"]);

    let schema = bench.get(&format!("data_sources/{groceries}")).await["properties"].clone();
    assert_eq!(schema.as_object().map(serde_json::Map::len), Some(11));
    assert_eq!(schema["Price"]["number"], json!({ "format": "dollar" }));
    assert_eq!(schema["Food group"]["select"]["options"][0]["name"], "🥦Vegetable");
    assert_eq!(schema["Store availability"]["multi_select"]["options"][3]["name"], "Gus'''s Community Market");
    assert_eq!(schema["Meals"]["relation"]["data_source_id"], meals.as_str());
    assert_eq!(schema["Meals"]["relation"]["type"], "single_property");
    assert!(schema["Meals"]["relation"]["database_id"].is_string());
    let rollup = &schema["Number of meals"]["rollup"];
    assert_eq!((&rollup["rollup_property_name"], &rollup["rollup_property_id"]), (&json!("Name"), &json!("title")));
    assert_eq!((&rollup["relation_property_name"], &rollup["function"]), (&json!("Meals"), &json!("count")));

    let stew = id(&bench.row(&meals, json!({ "Name": { "title": text("Stew") } })).await);
    let link = "https://en.wikipedia.org/wiki/Lacinato_kale";
    let body = json!({
        "parent": { "database_id": id(&database) },
        "icon": { "type": "external", "external": { "url": "https://images.unsplash.com/photo-1525310072745" } },
        "properties": {
            "Name": { "title": [{ "text": { "content": "Tuscan kale" } }] },
            "Description": { "rich_text": [{ "text": { "content": "A dark green leafy vegetable" } }] },
            "Food group": { "select": { "name": "🥬 Vegetable" } },
            "Meals": { "relation": [{ "id": stew }] },
            "Price": { "number": 2.5 },
        },
        "children": [
            { "object": "block", "heading_2": { "rich_text": [{ "text": { "content": "Lacinato kale" } }] } },
            { "object": "block", "paragraph": {
                "rich_text": [{ "text": { "content": "A variety of kale.", "link": { "url": link } }, "href": link }],
                "color": "default",
            } },
        ],
    });
    let kale = bench.post("pages", body).await;
    assert_eq!(kale["parent"]["data_source_id"], groceries.as_str());
    assert_eq!(kale["properties"]["Number of meals"]["rollup"]["number"], 1);
    assert_eq!(kale["properties"]["In stock"]["checkbox"], false);
    assert_eq!(kale["properties"]["+1"]["people"], json!([]));
    // The option of the row is not the one of the schema, so it is a fourth one.
    let schema = bench.get(&format!("data_sources/{groceries}")).await;
    assert_eq!(schema["properties"]["Food group"]["select"]["options"][3]["name"], "🥬 Vegetable");

    let blocks = bench.get(&format!("blocks/{}/children", id(&kale))).await;
    assert_eq!(blocks["results"][0]["type"], "heading_2");
    assert_eq!(blocks["results"][1]["paragraph"]["rich_text"][0]["href"], link);

    let filter = json!({ "property": "Food group", "select": { "equals": "🥬 Vegetable" } });
    assert_eq!(bench.query_titles(&groceries, json!({ "filter": filter })).await, ["Tuscan kale"]);
}

#[tokio::test]
async fn what_the_examples_get_wrong_is_refused() {
    let bench = Bench::start().await;
    let (_, meals) = bench.database("Meals", json!({ "Name": { "title": {} } })).await;
    let mut with_database = properties(&meals);
    with_database["Meals"] = json!({ "relation": { "database_id": meals, "single_property": {} } });
    let parent = json!({ "type": "page_id", "page_id": bench.emulator.root_page_id() });
    let body = json!({ "parent": parent, "initial_data_source": { "properties": with_database } });
    let message = bench.invalid("POST", "databases", body).await;
    assert!(message.contains("Meals.relation.data_source_id should be defined"), "{message}");

    let cover = json!({ "type": "file", "file": { "url": "https://s3.us-west-2.amazonaws.com/x", "expiry_time": "2022-10-24T22:49:22.765Z" } });
    let body = json!({ "parent": parent, "cover": cover });
    let message = bench.invalid("POST", "pages", body).await;
    assert!(message.contains("body.cover.external should be defined"), "{message}");
}
