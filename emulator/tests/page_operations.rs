//! What is done with whole pages: making them with content, moving them, and reading one property in full.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, plain_text, string, text};

fn paragraph(content: &str) -> Value {
    json!({ "paragraph": { "rich_text": text(content) } })
}

async fn children(bench: &Bench, page: &Value) -> Vec<Value> {
    let list = bench.get(&format!("blocks/{}/children", id(page))).await;
    list["results"].as_array().expect("results").clone()
}

/// What the children of a page are called or say.
async fn said(bench: &Bench, page: &Value) -> Vec<String> {
    let children = children(bench, page).await;
    let say = |it: &Value| match it["child_page"]["title"].as_str() {
        Some(title) => title.to_owned(),
        None => plain_text(&it[string(&it["type"])]["rich_text"]),
    };
    children.iter().map(say).collect()
}

async fn page_under(bench: &Bench, parent: &Value, title: &str, more: Value) -> Value {
    let mut body = json!({ "parent": { "page_id": id(parent) }, "properties": { "title": { "title": text(title) } } });
    body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
    bench.post("pages", body).await
}

#[tokio::test]
async fn a_page_is_made_with_content() {
    let bench = Bench::start().await;
    let parent = json!({ "page_id": bench.emulator.root_page_id() });
    for content in [
        json!({ "children": [paragraph("a"), paragraph("b")] }),
        json!({ "content": [paragraph("a"), paragraph("b")] }),
        json!({ "markdown": "a\nb" }),
    ] {
        let mut body = content.clone();
        body["parent"] = parent.clone();
        let page = bench.post("pages", body).await;
        assert_eq!(said(&bench, &page).await, ["a", "b"], "{content}");
    }
    // The first heading is the title, unless there is another one.
    let page = bench.post("pages", json!({ "parent": parent, "markdown": "# Kale\nGreen." })).await;
    assert_eq!(plain_text(&page["properties"]["title"]["title"]), "Kale");
    assert_eq!(said(&bench, &page).await, ["Green."]);
    let page = page_under(&bench, &page, "Leek", json!({ "markdown": "# Kale\nGreen." })).await;
    assert_eq!(plain_text(&page["properties"]["title"]["title"]), "Leek");
    assert_eq!(said(&bench, &page).await, ["Kale", "Green."]);

    let both = json!({ "parent": parent, "markdown": "a", "children": [] });
    let message = bench.invalid("POST", "pages", both).await;
    assert!(message.contains("body.markdown should be not present"), "{message}");
    let column = json!({ "parent": parent, "children": [{ "column": { "children": [] } }] });
    bench.invalid("POST", "pages", column).await;
}

#[tokio::test]
async fn a_page_is_put_where_it_is_wanted() {
    let bench = Bench::start().await;
    let page = bench.page("Outer").await;
    let list =
        bench.patch(&format!("blocks/{}/children", id(&page)), json!({ "children": [paragraph("a"), paragraph("b")] })).await;
    let after = json!({ "type": "after_block", "after_block": { "id": list["results"][0]["id"] } });
    for (title, position) in [("1", json!({ "type": "page_start" })), ("2", json!({ "type": "page_end" })), ("3", after.clone())]
    {
        page_under(&bench, &page, title, json!({ "position": position })).await;
    }
    assert_eq!(said(&bench, &page).await, ["1", "a", "3", "b", "2"]);
    let unknown = json!({ "type": "after_block", "after_block": { "id": "7855b161-f63e-4683-b7c7-8ca6e97ee266" } });
    let body = json!({ "parent": { "page_id": id(&page) }, "position": unknown });
    bench.refused(("POST", "pages", Some(body)), (404, "object_not_found")).await;
    let (_, source) = bench.database("Food", json!({ "Name": { "title": {} } })).await;
    let body = json!({ "parent": { "data_source_id": source }, "position": { "type": "page_end" } });
    let message = bench.invalid("POST", "pages", body).await;
    assert!(message.contains("body.position should be not present"), "{message}");
}

#[tokio::test]
async fn content_is_erased_and_pages_put_aside() {
    let bench = Bench::start().await;
    let page = page_under(&bench, &bench.page("Outer").await, "Inner", json!({ "markdown": "a\nb" })).await;
    let inside = page_under(&bench, &page, "Inside", json!({})).await;
    let path = format!("pages/{}", id(&page));
    bench.patch(&path, json!({ "erase_content": true })).await;
    assert_eq!(children(&bench, &page).await, Vec::<Value>::new());
    assert_eq!(bench.get(&format!("pages/{}", id(&inside))).await["in_trash"], true);
    let aside = bench.patch(&path, json!({ "is_archived": true })).await;
    assert_eq!((&aside["is_archived"], &aside["in_trash"]), (&json!(true), &json!(false)));
    let back = bench.patch(&path, json!({ "is_archived": false, "is_locked": true })).await;
    assert_eq!((&back["is_archived"], &back["is_locked"]), (&json!(false), &json!(true)));
}

#[tokio::test]
async fn a_page_begins_with_a_template() {
    let clock = notion_emulator::Clock::stopped_at(std::time::SystemTime::UNIX_EPOCH);
    let bench = Bench::start_as(notion_emulator::Emulator::builder().clock(clock)).await;
    let mention = |mention: Value| json!({ "mention": { "template_mention": mention } });
    let parts = json!([
        mention(json!({ "type": "template_mention_date", "template_mention_date": "today" })),
        mention(json!({ "type": "template_mention_user", "template_mention_user": "me" })),
    ]);
    let children = json!([{ "toggle": { "rich_text": parts, "children": [paragraph("inside")] } }]);
    let template =
        page_under(&bench, &bench.page("Outer").await, "Template", json!({ "children": children, "icon": { "emoji": "🥬" } }))
            .await;
    let used = json!({ "type": "template_id", "template_id": id(&template), "timezone": "America/New_York" });
    let page = page_under(&bench, &template, "Made", json!({ "template": used })).await;
    assert_eq!(page["icon"]["emoji"], "🥬");
    assert_eq!(plain_text(&page["properties"]["title"]["title"]), "Made");
    let toggle = self::children(&bench, &page).await[0].clone();
    let rich_text = &toggle["toggle"]["rich_text"];
    assert_eq!(rich_text[0]["mention"]["date"]["start"], "1969-12-31");
    assert_eq!(rich_text[1]["mention"]["user"]["id"], bench.emulator.bot_id());
    assert_eq!(said(&bench, &toggle).await, ["inside"]);

    let path = format!("pages/{}", id(&page));
    bench.patch(&path, json!({ "erase_content": true, "template": used })).await;
    assert_eq!(self::children(&bench, &page).await.len(), 1);
    let cases = [
        (json!({ "type": "default" }), "The data source has no default template."),
        (json!({ "type": "x" }), "body.template.type should be `\"none\"`, `\"default\"`, or `\"template_id\"`"),
        (json!({ "type": "none", "timezone": "Nowhere" }), "body.template.timezone should be a valid IANA time zone"),
    ];
    for (template, expected) in cases {
        let message = bench.invalid("PATCH", &path, json!({ "template": template })).await;
        assert!(message.contains(expected), "{message}");
    }
}

#[tokio::test]
async fn a_page_is_moved() {
    let bench = Bench::start().await;
    let (first, second) = (bench.page("First").await, bench.page("Second").await);
    let page = page_under(&bench, &first, "Moving", json!({ "markdown": "a" })).await;
    let path = format!("pages/{}/move", id(&page));
    let moved = bench.post(&path, json!({ "parent": { "page_id": id(&second) } })).await;
    assert_eq!(moved["parent"], json!({ "type": "page_id", "page_id": id(&second) }));
    assert_eq!(said(&bench, &first).await, Vec::<String>::new());
    assert_eq!(said(&bench, &second).await, ["Moving"]);
    assert_eq!(said(&bench, &moved).await, ["a"]);

    let schema = json!({ "Name": { "title": {} }, "Price": { "number": {} }, "Kind": { "select": {} } });
    let (database, source) = bench.database("Food", schema.clone()).await;
    let row = bench.post(&path, json!({ "parent": { "data_source_id": source } })).await;
    let parent = json!({ "type": "data_source_id", "data_source_id": source, "database_id": id(&database) });
    assert_eq!(row["parent"], parent);
    assert_eq!(plain_text(&row["properties"]["Name"]["title"]), "Moving");
    assert_eq!(bench.query_titles(&source, json!({})).await, ["Moving"]);
    let values = json!({ "Price": { "number": 2 }, "Kind": { "select": { "name": "Green" } } });
    bench.patch(&format!("pages/{}", id(&page)), json!({ "properties": values })).await;
    let (_, other) = bench.database("Drinks", schema).await;
    let row = bench.post(&path, json!({ "parent": { "type": "data_source_id", "data_source_id": other } })).await;
    assert_eq!((&row["properties"]["Price"]["number"], &row["properties"]["Kind"]["select"]), (&json!(2), &Value::Null));
    assert_eq!(bench.query_titles(&source, json!({})).await, Vec::<String>::new());
    assert_eq!(bench.query_titles(&other, json!({})).await, ["Moving"]);
    let back = bench.post(&path, json!({ "parent": { "page_id": id(&first) } })).await;
    assert_eq!(support::keys(&back["properties"]), ["title"]);
    assert_eq!(bench.query_titles(&other, json!({})).await, Vec::<String>::new());

    let inner = page_under(&bench, &page, "Inner", json!({})).await;
    let message = bench.invalid("POST", &path, json!({ "parent": { "page_id": id(&inner) } })).await;
    assert_eq!(message, "A page cannot be moved into itself, or into what stands under it.");
    bench.invalid("POST", &path, json!({})).await;
    bench.ok("DELETE", &format!("blocks/{}", id(&second)), None).await;
    bench.invalid("POST", &path, json!({ "parent": { "page_id": id(&second) } })).await;
}

#[tokio::test]
async fn relations_follow_a_row_that_moves() {
    let bench = Bench::start().await;
    let (_, food) = bench.database("Food", json!({ "Name": { "title": {} } })).await;
    let relation = json!({ "relation": { "data_source_id": food, "dual_property": {} } });
    let (_, shops) = bench.database("Shops", json!({ "Name": { "title": {} }, "Sells": relation })).await;
    let kale = bench.row(&food, json!({ "Name": { "title": text("Kale") } })).await;
    let shop = bench.row(&shops, json!({ "Sells": { "relation": [{ "id": id(&kale) }] } })).await;
    let other_side = |page: &Value| {
        let properties = page["properties"].as_object().expect("properties").clone();
        properties.values().find(|it| it["type"] == "relation").expect("a relation")["relation"].clone()
    };
    assert_eq!(other_side(&bench.get(&format!("pages/{}", id(&kale))).await), json!([{ "id": id(&shop) }]));
    let parent = json!({ "parent": { "page_id": bench.emulator.root_page_id() } });
    bench.post(&format!("pages/{}/move", id(&shop)), parent).await;
    assert_eq!(other_side(&bench.get(&format!("pages/{}", id(&kale))).await), json!([]));
}

#[tokio::test]
async fn one_property_is_read_in_full() {
    let bench = Bench::start().await;
    let (_, food) = bench.database("Food", json!({ "Name": { "title": {} } })).await;
    let schema = json!({
        "Name": { "title": {} },
        "Notes": { "rich_text": {} },
        "Price": { "number": {} },
        "Who": { "people": {} },
        "Sells": { "relation": { "data_source_id": food, "single_property": {} } },
    });
    let (_, shops) = bench.database("Shops", schema).await;
    let mut references = Vec::new();
    for number in 0..30 {
        let row = bench.row(&food, json!({ "Name": { "title": text(&number.to_string()) } })).await;
        references.push(json!({ "id": id(&row) }));
    }
    let mentions: Vec<Value> = references.iter().map(|it| json!({ "mention": { "page": it } })).collect();
    let person = json!({ "id": bench.emulator.person_id() });
    let values = json!({
        "Name": { "title": text("Shop") },
        "Notes": { "rich_text": mentions },
        "Price": { "number": 2 },
        "Who": { "people": [person] },
        "Sells": { "relation": references },
    });
    let row = bench.row(&shops, values).await;
    let length = |name: &str, kind: &str| row["properties"][name][kind].as_array().map(Vec::len);
    assert_eq!((length("Sells", "relation"), length("Notes", "rich_text")), (Some(25), Some(30)));
    assert_eq!((&row["properties"]["Sells"]["has_more"], row["properties"]["Notes"].get("has_more")), (&json!(true), None));
    let path = |name: &str| format!("pages/{}/properties/{}", id(&row), string(&row["properties"][name]["id"]));

    let number = bench.get(&path("Price")).await;
    assert_eq!((&number["object"], &number["type"], &number["number"]), (&json!("property_item"), &json!("number"), &json!(2)));
    assert_eq!(number["id"], row["properties"]["Price"]["id"]);
    for (name, kind) in [("Name", "title"), ("Notes", "rich_text"), ("Who", "people"), ("Sells", "relation")] {
        let list = bench.get(&path(name)).await;
        let item = json!({ "id": row["properties"][name]["id"], "next_url": null, "type": kind, kind: {} });
        assert_eq!((&list["type"], &list["property_item"]), (&json!("property_item"), &item));
        assert_eq!(list["results"][0]["object"], "property_item");
        assert_eq!(list["results"][0]["type"], kind);
        assert!(list["results"][0][kind].is_object());
    }
    let mut seen = Vec::new();
    let mut part = bench.get(&format!("{}?page_size=12", path("Sells"))).await;
    let origin = format!("{}/v1/", bench.emulator.base_url());
    loop {
        seen.extend(part["results"].as_array().expect("results").iter().map(|it| it["relation"].clone()));
        let Some(url) = part["property_item"]["next_url"].as_str() else {
            break;
        };
        let url = url.strip_prefix(&origin).expect("the emulator's own address").to_owned();
        assert_eq!(part["has_more"], true);
        part = bench.get(&url).await;
    }
    assert_eq!(seen, references);
    assert_eq!(part["results"].as_array().map(Vec::len), Some(6));

    let unknown = format!("pages/{}/properties/nothing", id(&row));
    let message = bench.refused(("GET", &unknown, None), (404, "object_not_found")).await;
    assert_eq!(message, "Could not find property with ID: nothing.");
    let cursor = format!("{}?start_cursor=elsewhere", path("Sells"));
    bench.refused(("GET", &cursor, None), (400, "validation_error")).await;
}

#[tokio::test]
async fn answers_to_writes_are_filtered_as_those_to_reads() {
    let bench = Bench::start().await;
    let (_, source) = bench.database("Food", json!({ "Name": { "title": {} }, "Price": { "number": {} } })).await;
    let body = json!({ "parent": { "data_source_id": source }, "properties": { "Price": { "number": 1 } } });
    let row = bench.post("pages?filter_properties=Price", body.clone()).await;
    assert_eq!(support::keys(&row["properties"]), ["Price"]);
    let path = format!("pages/{}?filter_properties=title", id(&row));
    assert_eq!(support::keys(&bench.patch(&path, json!({})).await["properties"]), ["Name"]);
    bench.invalid("POST", "pages?filter_properties=nothing", body).await;
    assert_eq!(bench.query_titles(&source, json!({})).await.len(), 1);
}
