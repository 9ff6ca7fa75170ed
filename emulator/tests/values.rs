//! The values of a row's properties.

mod support;

use serde_json::{Value, json};
use support::{Bench, id, string, text};

#[tokio::test]
async fn every_property_of_an_empty_row_is_answered() {
    let bench = Bench::start().await;
    let (_, shops) = bench.database("Shops", json!({ "Name": { "title": {} } })).await;
    let empty = [
        ("title", json!([])),
        ("rich_text", json!([])),
        ("number", Value::Null),
        ("select", Value::Null),
        ("multi_select", json!([])),
        ("date", Value::Null),
        ("people", json!([])),
        ("files", json!([])),
        ("checkbox", json!(false)),
        ("url", Value::Null),
        ("email", Value::Null),
        ("phone_number", Value::Null),
        ("relation", json!([])),
        ("place", Value::Null),
        ("verification", json!({ "state": "unverified", "verified_by": null, "date": null })),
        ("button", json!({})),
        ("formula", json!({ "type": "number", "number": null })),
        ("rollup", json!({ "type": "number", "number": 0, "function": "count" })),
        ("unique_id", json!({ "prefix": null, "number": 1 })),
    ];
    let computed = ["created_time", "created_by", "last_edited_time", "last_edited_by"];
    let mut schema = json!({});
    for kind in empty.iter().map(|(kind, _)| *kind).chain(computed).chain(["status"]) {
        let configuration = match kind {
            "relation" => json!({ "data_source_id": shops, "single_property": {} }),
            "formula" => json!({ "expression": "1" }),
            "rollup" => json!({ "relation_property_name": "a relation", "rollup_property_id": "title", "function": "count" }),
            _ => json!({}),
        };
        schema[format!("a {kind}")] = json!({ kind: configuration });
    }
    let (_, data_source) = bench.database("Everything", schema).await;
    let row = bench.row(&data_source, json!({})).await;
    let properties = &row["properties"];
    for (kind, expected) in empty {
        let property = &properties[format!("a {kind}")];
        assert_eq!(property["type"], kind);
        assert_eq!(property[kind], expected, "{kind}");
        assert!(property["id"].is_string());
    }
    // A new row has the first status of the first group.
    assert_eq!(row["properties"]["a status"]["status"]["name"], "Not started");
    let bot = bench.emulator.bot_id();
    for kind in computed {
        let value = &properties[format!("a {kind}")][kind];
        if kind.ends_with("time") {
            assert_eq!(value, &row[kind]);
        } else {
            assert_eq!((id(value), &value["bot"]), (bot.clone(), &json!({})));
        }
    }
    // The id of a property is encoded already: nothing is left in it that a query string does not take.
    let ids: Vec<_> = properties.as_object().expect("properties").values().map(|it| string(&it["id"])).collect();
    let is_plain = |id: &String| id.chars().all(|it| it.is_ascii_alphanumeric() || "-_.!~*'()%".contains(it));
    assert!(ids.iter().all(is_plain), "{ids:?}");
}

#[tokio::test]
async fn values_are_written_and_completed() {
    let bench = Bench::start().await;
    let schema = json!({
        "Name": { "title": {} }, "Kind": { "select": {} }, "Tags": { "multi_select": {} }, "When": { "date": {} },
        "Photo": { "files": {} }, "Who": { "people": {} }, "Site": { "url": {} }, "Price": { "number": {} },
    });
    let (_, data_source) = bench.database("Groceries", schema).await;
    let path = format!("pages/{}", id(&bench.row(&data_source, json!({})).await));
    let external = json!({ "name": "a.png", "type": "external", "external": { "url": "https://example.com/a.png" } });
    let cases = [
        ("Price", "number", json!(2.5), json!(2.5)),
        ("Price", "number", Value::Null, Value::Null),
        ("Site", "url", json!("https://example.com"), json!("https://example.com")),
        ("When", "date", json!({ "start": "2026-07-04" }), json!({ "start": "2026-07-04", "end": null, "time_zone": null })),
        (
            "When",
            "date",
            json!({ "start": "2026-07-04T09:09:41.5", "end": "2026-07-04T10:00", "time_zone": "Europe/London" }),
            json!({ "start": "2026-07-04T09:09:00.000+01:00", "end": "2026-07-04T10:00:00.000+01:00", "time_zone": null }),
        ),
        ("Photo", "files", json!([{ "name": "a.png", "external": { "url": "https://example.com/a.png" } }]), json!([external])),
        ("Who", "people", json!([]), json!([])),
    ];
    for (name, kind, given, expected) in cases {
        let body = json!({ "properties": { name: { kind: given } } });
        assert_eq!(bench.patch(&path, body).await["properties"][name][kind], expected);
    }
}

#[tokio::test]
async fn options_that_do_not_exist_yet_are_added() {
    let bench = Bench::start().await;
    let schema = json!({ "Name": { "title": {} }, "Kind": { "select": { "options": [{ "name": "Fruit", "color": "red" }] } } });
    let (_, data_source) = bench.database("Groceries", schema).await;
    let kind = |choice: Value| json!({ "Kind": { "select": choice } });
    let fruit = bench.row(&data_source, kind(json!({ "name": "Fruit" }))).await["properties"]["Kind"]["select"].clone();
    assert_eq!(fruit["color"], "red");
    let by_id = bench.row(&data_source, kind(json!({ "id": fruit["id"] }))).await;
    assert_eq!(by_id["properties"]["Kind"]["select"], fruit);
    let new = bench.row(&data_source, kind(json!({ "name": "Meat", "color": "pink" }))).await;
    assert_eq!(new["properties"]["Kind"]["select"]["color"], "pink");
    let options = &bench.get(&format!("data_sources/{data_source}")).await["properties"]["Kind"]["select"]["options"];
    assert_eq!(options.as_array().map(Vec::len), Some(2));
    assert_eq!(options[1]["id"], new["properties"]["Kind"]["select"]["id"]);
}

#[tokio::test]
async fn values_that_do_not_fit_are_refused() {
    let bench = Bench::start().await;
    let (_, shops) = bench.database("Shops", json!({ "Name": { "title": {} } })).await;
    let schema = json!({
        "Name": { "title": {} }, "Kind": { "select": {} }, "Status": { "status": {} }, "Tags": { "multi_select": {} },
        "Price": { "number": {} }, "Made": { "created_time": {} }, "Mail": { "email": {} }, "When": { "date": {} },
        "Shops": { "relation": { "data_source_id": shops, "single_property": {} } },
    });
    let (_, data_source) = bench.database("Groceries", schema).await;
    let root = bench.emulator.root_page_id();
    let cases = [
        (json!({ "Weight": { "number": 1 } }), "Weight is not a property that exists."),
        (json!({ "Kind": { "rich_text": [] } }), "Kind is expected to be select."),
        (json!({ "Price": { "type": "select", "number": 1 } }), "Price is expected to be number."),
        (
            json!({ "Price": { "number": "1" } }),
            "body failed validation: body.properties.Price.number should be a number, instead was `\"1\"`.",
        ),
        (json!({ "Price": 1 }), "body failed validation: body.properties.Price should be an object, instead was `1`."),
        (json!({ "Kind": { "select": { "name": "a, b" } } }), "Invalid select option, commas not allowed: a, b"),
        (
            json!({ "Status": { "status": { "name": "Lost" } } }),
            "Invalid status option. Status option \"Lost\" does not exist\".",
        ),
        (json!({ "Made": { "created_time": "2026-07-04" } }), "Properties of type created_time cannot be updated."),
        (
            json!({ "Mail": { "email": "x".repeat(201) } }),
            "body failed validation: body.properties.Mail.email.length should be ≤ `200`, instead was `201`.",
        ),
        (
            json!({ "Tags": { "multi_select": vec![json!({ "name": "a" }); 101] } }),
            "body failed validation: body.properties.Tags.multi_select.length should be ≤ `100`, instead was `101`.",
        ),
        (
            json!({ "When": { "date": { "start": "soon" } } }),
            "body failed validation: body.properties.When.date.start should be a valid ISO 8601 date string, instead was `\"soon\"`.",
        ),
    ];
    for (properties, expected) in cases {
        let body = json!({ "parent": { "data_source_id": data_source }, "properties": properties });
        assert_eq!(bench.invalid("POST", "pages", body).await, expected);
    }
    let body =
        json!({ "parent": { "data_source_id": data_source }, "properties": { "Shops": { "relation": [{ "id": root }] } } });
    let message = bench.invalid("POST", "pages", body).await;
    assert_eq!(message, format!("Page {root} is not in the data source that the relation leads to."));
}

#[tokio::test]
async fn titles_are_written_by_name_or_id() {
    let bench = Bench::start().await;
    let (_, data_source) = bench.database("Groceries", json!({ "Product": { "title": {} } })).await;
    for name in ["Product", "title"] {
        let row = bench.row(&data_source, json!({ name: { "type": "title", "title": text("Kale") } })).await;
        assert_eq!(row["properties"]["Product"]["title"][0]["plain_text"], "Kale");
        assert!(string(&row["url"]).contains("/Kale-"));
    }
}
