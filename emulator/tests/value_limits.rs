//! The limits of each type's values, and the words that Notion refuses with.

mod support;

use serde_json::{Value, json};
use support::{Bench, text};

async fn table() -> (Bench, String) {
    let bench = Bench::start().await;
    let (_, shops) = bench.database("Shops", json!({ "Name": { "title": {} } })).await;
    let schema = json!({
        "Name": { "title": {} }, "Notes": { "rich_text": {} }, "Price": { "number": {} }, "Fresh": { "checkbox": {} },
        "Tags": { "multi_select": {} }, "When": { "date": {} }, "Who": { "people": {} }, "Photos": { "files": {} },
        "Site": { "url": {} }, "Mail": { "email": {} }, "Phone": { "phone_number": {} }, "Where": { "place": {} },
        "Checked": { "verification": {} }, "Shops": { "relation": { "data_source_id": shops, "single_property": {} } },
        "Twice": { "formula": { "expression": "2" } }, "Id": { "unique_id": {} }, "Press": { "button": {} },
        "Count": { "rollup": { "relation_property_name": "Shops", "rollup_property_name": "Name", "function": "count" } },
        "Made by": { "created_by": {} }, "Edited": { "last_edited_time": {} }, "Edited by": { "last_edited_by": {} },
    });
    let (_, data_source) = bench.database("Groceries", schema).await;
    (bench, data_source)
}

#[tokio::test]
async fn values_of_each_type_are_limited() {
    let (bench, data_source) = table().await;
    let person = bench.emulator.person_id();
    let long = |length: usize| "x".repeat(length);
    let file = json!({ "name": "a", "external": { "url": "https://example.com/a" } });
    let at = |name: &str, kind: &str, rest: &str| format!("body failed validation: body.properties.{name}.{kind}{rest}");
    let cases = [
        ("Notes", "rich_text", text(&long(2_001)), "[0].text.content.length should be ≤ `2000`, instead was `2001`."),
        ("Notes", "rich_text", json!(vec![text("x")[0].clone(); 101]), ".length should be ≤ `100`, instead was `101`."),
        ("Notes", "rich_text", json!("text"), " should be an array, instead was `\"text\"`."),
        ("Price", "number", json!(true), " should be a number, instead was `true`."),
        ("Fresh", "checkbox", json!("yes"), " should be a boolean, instead was `\"yes\"`."),
        ("Fresh", "checkbox", Value::Null, " should be a boolean, instead was `null`."),
        ("Tags", "multi_select", Value::Null, " should be an array, instead was `null`."),
        ("When", "date", json!({}), ".start should be defined, instead was `undefined`."),
        (
            "When",
            "date",
            json!({ "start": "2026-13-01" }),
            ".start should be a valid ISO 8601 date string, instead was `\"2026-13-01\"`.",
        ),
        (
            "When",
            "date",
            json!({ "start": "2026-07-04", "end": "2026-07-01" }),
            ".end should be later than the start, instead was `\"2026-07-01\"`.",
        ),
        (
            "When",
            "date",
            json!({ "start": "2026-07-04T09:00", "time_zone": "Mars" }),
            ".time_zone should be a valid IANA time zone, instead was `\"Mars\"`.",
        ),
        ("Who", "people", json!(vec![json!({ "id": person }); 101]), ".length should be ≤ `100`, instead was `101`."),
        ("Photos", "files", json!(vec![file; 101]), ".length should be ≤ `100`, instead was `101`."),
        ("Site", "url", json!(""), " should be populated or `null`, instead was `\"\"`."),
        ("Site", "url", json!(long(2_001)), ".length should be ≤ `2000`, instead was `2001`."),
        ("Mail", "email", json!(long(201)), ".length should be ≤ `200`, instead was `201`."),
        ("Phone", "phone_number", json!(long(201)), ".length should be ≤ `200`, instead was `201`."),
        ("Phone", "phone_number", json!(123), " should be a string, instead was `123`."),
        ("Where", "place", json!({ "lat": 91, "lon": 0 }), ".lat should be ≤ `90`, instead was `91`."),
        ("Where", "place", json!({ "lat": 0, "lon": -181 }), ".lon should be ≥ `-180`, instead was `-181`."),
        ("Where", "place", json!({ "lon": 0 }), ".lat should be defined, instead was `undefined`."),
        (
            "Checked",
            "verification",
            json!({ "state": "expired" }),
            ".state should be `\"verified\"` or `\"unverified\"`, instead was `\"expired\"`.",
        ),
        ("Shops", "relation", json!(vec![json!({ "id": person }); 101]), ".length should be ≤ `100`, instead was `101`."),
        ("Shops", "relation", json!([{}]), "[0].id should be defined, instead was `undefined`."),
    ];
    for (name, kind, value, expected) in cases {
        let body = json!({ "parent": { "data_source_id": data_source }, "properties": { name: { kind: value } } });
        assert_eq!(bench.invalid("POST", "pages", body).await, at(name, kind, expected));
    }
}

#[tokio::test]
async fn values_at_their_limit_are_taken() {
    let (bench, data_source) = table().await;
    let cases = [
        ("Notes", "rich_text", json!(vec![text(&"x".repeat(2_000))[0].clone(); 100])),
        ("Tags", "multi_select", (0..100).map(|number| json!({ "name": number.to_string() })).collect()),
        ("Site", "url", json!("x".repeat(2_000))),
        ("Mail", "email", json!("x".repeat(200))),
        ("Phone", "phone_number", json!("x".repeat(200))),
        ("Where", "place", json!({ "lat": -90, "lon": 180 })),
        ("Price", "number", json!(-1.5e300)),
        ("Price", "number", json!(9_007_199_254_740_991_i64)),
    ];
    for (name, kind, value) in cases {
        let row = bench.row(&data_source, json!({ name: { kind: value } })).await;
        let found = &row["properties"][name][kind];
        assert_eq!(found.as_array().map(Vec::len), value.as_array().map(Vec::len), "{name}");
        assert!(!found.is_null(), "{name}");
    }
}

#[tokio::test]
async fn what_is_computed_cannot_be_written() {
    let (bench, data_source) = table().await;
    let cases = [
        ("Twice", "formula"),
        ("Count", "rollup"),
        ("Id", "unique_id"),
        ("Press", "button"),
        ("Made by", "created_by"),
        ("Edited", "last_edited_time"),
        ("Edited by", "last_edited_by"),
    ];
    for (name, kind) in cases {
        let body = json!({ "parent": { "data_source_id": data_source }, "properties": { name: { kind: {} } } });
        assert_eq!(bench.invalid("POST", "pages", body).await, format!("Properties of type {kind} cannot be updated."));
    }
    // What is wrong is said of all properties at once.
    let properties = json!({ "Price": { "select": {} }, "Weight": { "number": 1 }, "Fresh": { "checkbox": true } });
    let body = json!({ "parent": { "data_source_id": data_source }, "properties": properties });
    let message = bench.invalid("POST", "pages", body).await;
    assert_eq!(message, "Price is expected to be number. Weight is not a property that exists.");
}

#[tokio::test]
async fn places_and_verifications_are_completed() {
    let (bench, data_source) = table().await;
    let verifier = bench.get("users/me").await;
    let row = bench.row(&data_source, json!({})).await;
    let path = format!("pages/{}", support::id(&row));
    let place = |name: Value| json!({ "lat": 51.5, "lon": -0.12, "name": name, "address": null, "aws_place_id": null, "google_place_id": null });
    let cases = [
        ("Where", "place", json!({ "lat": 51.5, "lon": -0.12, "name": "London" }), place(json!("London"))),
        ("Where", "place", json!({ "lat": 51.5, "lon": -0.12 }), place(Value::Null)),
        ("Where", "place", Value::Null, Value::Null),
    ];
    for (name, kind, given, expected) in cases {
        let answer = bench.patch(&path, json!({ "properties": { name: { kind: given } } })).await;
        assert_eq!(answer["properties"][name][kind], expected, "{given}");
    }
    let verify = async |given: Value| {
        let answer = bench.patch(&path, json!({ "properties": { "Checked": { "verification": given } } })).await;
        answer["properties"]["Checked"]["verification"].clone()
    };
    let verified = verify(json!({ "state": "verified" })).await;
    assert_eq!((&verified["state"], &verified["date"]), (&json!("verified"), &Value::Null));
    assert_eq!(verified["verified_by"]["id"], verifier["id"]);
    let date = json!({ "start": "2020-01-01T00:00:00.000Z", "end": "2020-02-01T00:00:00.000Z" });
    let expired = verify(json!({ "state": "verified", "date": date })).await;
    assert_eq!((&expired["state"], &expired["date"]["end"]), (&json!("expired"), &date["end"]));
    let unverified = verify(json!({ "state": "unverified" })).await;
    assert_eq!(unverified, json!({ "state": "unverified", "verified_by": null, "date": null }));
}
