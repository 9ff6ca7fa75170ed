//! The operations on pages.

mod support;

use serde_json::{Value, json};
use support::{Bench, id, keys, plain_text, string, text};

const PAGE_FIELDS: [&str; 16] = [
    "cover",
    "created_by",
    "created_time",
    "icon",
    "id",
    "in_trash",
    "is_archived",
    "is_locked",
    "last_edited_by",
    "last_edited_time",
    "object",
    "parent",
    "properties",
    "public_url",
    "request_id",
    "url",
];

#[tokio::test]
async fn a_page_answers_with_all_its_fields() {
    let bench = Bench::start().await;
    let page = bench.page("Tuscan kale").await;
    assert_eq!(keys(&page), PAGE_FIELDS);
    assert_eq!(page["parent"], json!({ "type": "page_id", "page_id": bench.emulator.root_page_id() }));
    assert_eq!(page["created_by"], json!({ "object": "user", "id": bench.emulator.bot_id() }));
    let created = string(&page["created_time"]);
    assert!(created.ends_with(":00.000Z") && created.len() == 24, "{created}");
    let expected = format!("https://app.notion.com/p/Tuscan-kale-{}", id(&page).replace('-', ""));
    assert_eq!(page["url"], expected.as_str());
    let read = bench.get(&format!("pages/{}", id(&page))).await;
    assert_eq!(read["properties"], page["properties"]);
    assert_eq!(
        page["properties"]["title"],
        json!({
            "id": "title",
            "type": "title",
            "title": [{
                "type": "text",
                "text": { "content": "Tuscan kale", "link": null },
                "annotations": {
                    "bold": false, "italic": false, "strikethrough": false,
                    "underline": false, "code": false, "color": "default",
                },
                "plain_text": "Tuscan kale",
                "href": null,
            }],
        })
    );
}

#[tokio::test]
async fn rich_text_is_completed() {
    let bench = Bench::start().await;
    let person = bench.emulator.person_id();
    let root = bench.emulator.root_page_id();
    let cases = [
        (json!({ "text": { "content": "a", "link": { "url": "https://example.com" } }, "plain_text": "ignored" }), "a", "text"),
        (
            json!({ "type": "equation", "equation": { "expression": "E=mc^2" }, "annotations": { "bold": true } }),
            "E=mc^2",
            "equation",
        ),
        (json!({ "mention": { "user": { "id": person } } }), "@Ada Example", "mention"),
        (json!({ "mention": { "type": "page", "page": { "id": root } } }), "Welcome", "mention"),
        (json!({ "mention": { "date": { "start": "2026-07-04" } } }), "2026-07-04", "mention"),
    ];
    for (item, plain, kind) in cases {
        let parent = json!({ "page_id": root });
        let body = json!({ "parent": parent, "properties": { "title": { "title": [item] } } });
        let answer = &bench.post("pages", body).await["properties"]["title"]["title"][0];
        assert_eq!(answer["plain_text"], plain);
        assert_eq!(answer["type"], kind);
        assert_eq!(keys(&answer["annotations"]).len(), 6);
        assert_eq!(answer["annotations"]["bold"], kind == "equation");
        let href = if plain == "a" { json!("https://example.com") } else { answer["href"].clone() };
        assert_eq!(answer["href"], href);
    }
}

#[tokio::test]
async fn parents_are_checked() {
    let bench = Bench::start().await;
    let root = bench.emulator.root_page_id();
    let unknown = "7855b161-f63e-4683-b7c7-8ca6e97ee266";
    let page = bench.post("pages", json!({ "parent": { "workspace": true } })).await;
    assert_eq!(page["parent"], json!({ "type": "workspace", "workspace": true }));

    let cases = [
        (json!({}), "body.parent should be defined, instead was `undefined`."),
        (json!({ "parent": "x" }), "body.parent should be an object, instead was `\"x\"`."),
        (json!({ "parent": {} }), "Fix one:\nbody.parent.page_id should be defined, instead was `undefined`."),
        (json!({ "parent": { "page_id": 1 } }), "body.parent.page_id should be a string, instead was `1`."),
        (json!({ "parent": { "page_id": "x" } }), "body.parent.page_id should be a valid uuid, instead was `\"x\"`."),
        (json!({ "parent": { "workspace": false } }), "body.parent.workspace should be `true`, instead was `false`."),
        (json!({ "parent": { "page_id": root }, "archived": true }), "body.archived should be not present, instead was `true`."),
        (
            json!({ "parent": { "type": "database_id", "page_id": root } }),
            "body.parent.type should be `\"page_id\"`, instead was `\"database_id\"`.",
        ),
    ];
    for (body, expected) in cases {
        let message = bench.invalid("POST", "pages", body).await;
        assert!(message.contains(expected), "{message}");
    }
    for kind in ["page_id", "database_id", "data_source_id"] {
        let body = json!({ "parent": { kind: unknown } });
        let message = bench.refused(("POST", "pages", Some(body)), (404, "object_not_found")).await;
        assert!(message.starts_with("Could not find "), "{message}");
    }
}

#[tokio::test]
async fn a_plain_page_has_a_title_only() {
    let bench = Bench::start().await;
    let parent = json!({ "page_id": bench.emulator.root_page_id() });
    let body = json!({ "parent": parent, "properties": { "Name": { "title": text("x") } } });
    assert_eq!(bench.invalid("POST", "pages", body).await, "Name is not a property that exists.");
}

#[tokio::test]
async fn icons_and_covers_are_written_and_taken_away() {
    let bench = Bench::start().await;
    let path = format!("pages/{}", id(&bench.page("Icons").await));
    let external = json!({ "type": "external", "external": { "url": "https://example.com/a.png" } });
    let cases = [
        ("icon", json!({ "emoji": "🐍" }), json!({ "type": "emoji", "emoji": "🐍" })),
        ("icon", json!({ "external": { "url": "https://example.com/a.png" } }), external.clone()),
        ("icon", json!({ "icon": { "name": "star" } }), json!({ "type": "icon", "icon": { "name": "star", "color": "gray" } })),
        (
            "icon",
            json!({ "external": { "url": "https://www.notion.so/icons/snake_purple.svg" } }),
            json!({ "type": "icon", "icon": { "name": "snake", "color": "purple" } }),
        ),
        ("icon", Value::Null, Value::Null),
        ("cover", external.clone(), external),
        ("cover", Value::Null, Value::Null),
    ];
    for (field, given, expected) in cases {
        let page = bench.patch(&path, json!({ field: given })).await;
        assert_eq!(page[field], expected);
    }
    let file =
        json!({ "type": "file", "file": { "url": "https://example.com/a.png", "expiry_time": "2022-10-24T22:49:22.765Z" } });
    for field in ["icon", "cover"] {
        let message = bench.invalid("PATCH", &path, json!({ field: file })).await;
        assert!(message.contains(&format!("body.{field}.external should be defined, instead was `undefined`.")), "{message}");
    }
}

#[tokio::test]
async fn a_page_goes_to_the_trash_and_comes_back() {
    let bench = Bench::start().await;
    let page = bench.page("Gone").await;
    let path = format!("pages/{}", id(&page));
    let child = bench.post("pages", json!({ "parent": { "page_id": id(&page) } })).await;
    assert_eq!(bench.patch(&path, json!({ "in_trash": true })).await["in_trash"], true);
    // What stands under it is in the trash with it.
    assert_eq!(bench.get(&format!("pages/{}", id(&child))).await["in_trash"], true);
    let siblings = bench.get(&format!("blocks/{}/children", bench.emulator.root_page_id())).await;
    assert_eq!(siblings["results"], json!([]));

    let message = bench.invalid("PATCH", &path, json!({ "is_locked": true })).await;
    assert!(message.starts_with("Can't edit block that is archived."));
    assert_eq!(bench.patch(&path, json!({ "in_trash": false })).await["in_trash"], false);
    assert_eq!(bench.patch(&path, json!({ "is_locked": true })).await["is_locked"], true);
}

#[tokio::test]
async fn only_the_wanted_properties_are_answered() {
    let bench = Bench::start().await;
    let schema = json!({ "Name": { "title": {} }, "Price": { "number": {} }, "In stock": { "checkbox": {} } });
    let (_, data_source) = bench.database("Groceries", schema).await;
    let row = bench.row(&data_source, json!({ "Name": { "title": text("Kale") } })).await;
    let path = format!("pages/{}", id(&row));
    assert_eq!(keys(&bench.get(&path).await["properties"]), ["In stock", "Name", "Price"]);

    // The id in an answer is encoded already, so it goes into the query string as it is.
    let price = string(&row["properties"]["Price"]["id"]);
    let cases = [
        ("filter_properties=title".to_owned(), vec!["Name"]),
        (format!("filter_properties={price}&filter_properties=In%20stock"), vec!["In stock", "Price"]),
    ];
    for (query, expected) in cases {
        assert_eq!(keys(&bench.get(&format!("{path}?{query}")).await["properties"]), expected, "{query}");
    }
    let message = bench.refused(("GET", &format!("{path}?filter_properties=Weight"), None), (400, "validation_error")).await;
    assert_eq!(message, "Could not find property with name or id: Weight");
}

#[tokio::test]
async fn an_id_is_encoded_once_and_never_twice() {
    let bench = Bench::start().await;
    let mut schema = json!({ "Name": { "title": {} } });
    for number in 0..40 {
        schema[format!("Number {number}")] = json!({ "number": {} });
    }
    let (_, data_source) = bench.database("Wide", schema).await;
    let row = bench.row(&data_source, json!({})).await;
    let mut ids = row["properties"].as_object().expect("properties").values().map(|property| string(&property["id"]));
    let encoded = ids.find(|id| id.contains('%')).expect("an id that has to be encoded");
    let path = |id: &str| format!("pages/{}?filter_properties={id}", string(&row["id"]));
    assert_eq!(keys(&bench.get(&path(&encoded)).await["properties"]).len(), 1);
    let twice = encoded.replace('%', "%25");
    let message = bench.refused(("GET", &path(&twice), None), (400, "validation_error")).await;
    assert_eq!(message, format!("Could not find property with name or id: {encoded}"));
}

#[tokio::test]
async fn two_way_relations_show_on_both_sides() {
    let bench = Bench::start().await;
    let (_, items) = bench.database("Items", json!({ "Name": { "title": {} } })).await;
    let relation = json!({ "relation": { "data_source_id": items, "dual_property": { "synced_property_name": "Bought by" } } });
    let (_, customers) = bench.database("Customers", json!({ "Name": { "title": {} }, "Items": relation })).await;
    let item = bench.row(&items, json!({ "Name": { "title": text("Kale") } })).await;
    let customer = bench.row(&customers, json!({ "Items": { "relation": [{ "id": id(&item) }] } })).await;

    let bought_by = &bench.get(&format!("pages/{}", id(&item))).await["properties"]["Bought by"];
    assert_eq!(bought_by["relation"], json!([{ "id": id(&customer) }]));
    assert_eq!(bought_by["has_more"], false);
    let schema = bench.get(&format!("data_sources/{items}")).await["properties"]["Bought by"].clone();
    assert_eq!(schema["relation"]["dual_property"]["synced_property_name"], "Items");

    bench.patch(&format!("pages/{}", id(&customer)), json!({ "properties": { "Items": { "relation": [] } } })).await;
    let bought_by = &bench.get(&format!("pages/{}", id(&item))).await["properties"]["Bought by"];
    assert_eq!(bought_by["relation"], json!([]));
}

#[tokio::test]
async fn a_page_shows_25_references() {
    let bench = Bench::start().await;
    let (_, items) = bench.database("Items", json!({ "Name": { "title": {} } })).await;
    let relation = json!({ "relation": { "data_source_id": items, "single_property": {} } });
    let count = json!({
        "rollup": { "relation_property_name": "Items", "rollup_property_name": "Name", "function": "count" }
    });
    let schema = json!({ "Name": { "title": {} }, "Items": relation, "Count": count });
    let (_, orders) = bench.database("Orders", schema).await;
    let mut references = Vec::new();
    for _ in 0..26 {
        references.push(json!({ "id": id(&bench.row(&items, json!({})).await) }));
    }
    let order = bench.row(&orders, json!({ "Items": { "relation": references } })).await;
    assert_eq!(order["properties"]["Items"]["relation"].as_array().map(Vec::len), Some(25));
    assert_eq!(order["properties"]["Items"]["has_more"], true);
    assert_eq!(order["properties"]["Count"]["rollup"], json!({ "type": "number", "number": 26, "function": "count" }));
}

#[tokio::test]
async fn children_come_with_the_page() {
    let bench = Bench::start().await;
    let parent = json!({ "page_id": bench.emulator.root_page_id() });
    let children = json!([{ "object": "block", "paragraph": { "rich_text": text("Hello") } }]);
    let page = bench.post("pages", json!({ "parent": parent, "children": children })).await;
    let blocks = bench.get(&format!("blocks/{}/children", id(&page))).await;
    assert_eq!(plain_text(&blocks["results"][0]["paragraph"]["rich_text"]), "Hello");
}
