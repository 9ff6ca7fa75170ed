//! Filters over what is computed, related or vouched for.

mod support;

use std::time::{Duration, SystemTime};

use notion_emulator::{Clock, Emulator};
use serde_json::{Value, json};
use support::{Bench, id, text};

/// 4 July 2026, noon.
const NOON: u64 = 1_783_166_400;

/// Orders A with two items, B with one, and C with none.
async fn orders() -> (Bench, String) {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(NOON));
    let bench = Bench::start_as(Emulator::builder().clock(clock)).await;
    let schema = json!({
        "Name": { "title": {} }, "Price": { "number": {} }, "When": { "date": {} }, "Fresh": { "checkbox": {} },
        "Kind": { "select": { "options": [{ "name": "Fruit" }, { "name": "Meat" }] } }, "Tags": { "multi_select": {} },
    });
    let (_, items) = bench.database("Items", schema).await;
    let item = async |name: &str, price: i64, day: &str, kind: &str| {
        let row = json!({
            "Name": { "title": text(name) }, "Price": { "number": price }, "When": { "date": { "start": day } },
            "Kind": { "select": { "name": kind } }, "Fresh": { "checkbox": price > 5 },
        });
        json!({ "id": id(&bench.row(&items, row).await) })
    };
    let apple = item("Apple", 2, "2026-07-01", "Fruit").await;
    let melon = item("Melon", 9, "2026-07-03", "Fruit").await;
    let steak = item("Steak", 20, "2026-06-01", "Meat").await;
    let rollup = |target: &str, function: &str| json!({ "rollup": { "relation_property_name": "Items", "rollup_property_name": target, "function": function } });
    let schema = json!({
        "Name": { "title": {} }, "Items": { "relation": { "data_source_id": items, "single_property": {} } },
        "Names": rollup("Name", "show_original"), "Prices": rollup("Price", "show_original"), "Total": rollup("Price", "sum"),
        "Kinds": rollup("Kind", "show_original"), "Days": rollup("When", "show_original"), "Last": rollup("When", "latest_date"),
        "Fresh": rollup("Fresh", "show_original"), "Tags": rollup("Tags", "show_unique"),
        "Number": { "formula": { "expression": "1" } }, "Text": { "formula": { "expression": "\"a\"" } },
        "Checked": { "verification": {} },
    });
    let (_, orders) = bench.database("Orders", schema).await;
    let date = json!({ "start": "2026-07-01T00:00:00Z", "end": "2026-07-02T00:00:00Z" });
    for (name, items, verification) in [
        ("A", json!([apple, melon]), json!({ "state": "verified" })),
        ("B", json!([steak]), json!({ "state": "verified", "date": date })),
        ("C", json!([]), Value::Null),
    ] {
        let row = json!({
            "Name": { "title": text(name) }, "Items": { "relation": items }, "Checked": { "verification": verification },
        });
        bench.row(&orders, row).await;
    }
    (bench, orders)
}

/// The names of the orders that a filter picks, in the order of their names.
async fn picked(bench: &Bench, orders: &str, filter: &Value) -> String {
    let sorts = json!([{ "property": "Name", "direction": "ascending" }]);
    bench.query_titles(orders, json!({ "filter": filter, "sorts": sorts })).await.concat()
}

#[tokio::test]
async fn rollups_are_filtered_by_their_values() {
    let (bench, orders) = orders().await;
    let cases = [
        ("Names", json!({ "any": { "rich_text": { "contains": "app" } } }), "A"),
        ("Names", json!({ "any": { "title": { "equals": "Steak" } } }), "B"),
        ("Names", json!({ "every": { "title": { "contains": "e" } } }), "ABC"),
        ("Names", json!({ "every": { "title": { "contains": "steak" } } }), "BC"),
        ("Names", json!({ "none": { "title": { "contains": "steak" } } }), "AC"),
        ("Prices", json!({ "any": { "number": { "greater_than": 5 } } }), "AB"),
        ("Prices", json!({ "every": { "number": { "greater_than": 5 } } }), "BC"),
        ("Prices", json!({ "none": { "number": { "greater_than": 5 } } }), "C"),
        ("Kinds", json!({ "any": { "select": { "equals": "Fruit" } } }), "A"),
        ("Kinds", json!({ "none": { "select": { "equals": "Fruit" } } }), "BC"),
        ("Fresh", json!({ "every": { "checkbox": { "equals": true } } }), "BC"),
        ("Days", json!({ "any": { "date": { "past_week": {} } } }), "A"),
        ("Tags", json!({ "any": { "multi_select": { "is_empty": true } } }), "AB"),
        ("Total", json!({ "number": { "equals": 11 } }), "A"),
        ("Total", json!({ "number": { "greater_than": 11 } }), "B"),
        ("Total", json!({ "number": { "is_empty": true } }), "C"),
        ("Total", json!({ "number": { "is_not_empty": true } }), "AB"),
        ("Last", json!({ "date": { "on_or_after": "2026-07-01" } }), "A"),
        ("Last", json!({ "date": { "before": "one_week_ago" } }), "B"),
        ("Last", json!({ "date": { "is_empty": true } }), "C"),
    ];
    for (property, condition, expected) in cases {
        let filter = json!({ "property": property, "rollup": condition });
        assert_eq!(picked(&bench, &orders, &filter).await, expected, "{filter}");
    }
}

#[tokio::test]
async fn formulas_are_filtered_as_if_they_were_empty() {
    let (bench, orders) = orders().await;
    let cases = [
        ("Number", json!({ "number": { "is_empty": true } }), "ABC"),
        ("Number", json!({ "number": { "equals": 1 } }), ""),
        ("Number", json!({ "number": { "does_not_equal": 1 } }), "ABC"),
        ("Text", json!({ "string": { "contains": "a" } }), ""),
        ("Text", json!({ "string": { "does_not_contain": "a" } }), "ABC"),
        ("Text", json!({ "checkbox": { "equals": false } }), "ABC"),
        ("Text", json!({ "date": { "is_not_empty": true } }), ""),
    ];
    for (property, condition, expected) in cases {
        let filter = json!({ "property": property, "formula": condition });
        assert_eq!(picked(&bench, &orders, &filter).await, expected, "{filter}");
    }
}

#[tokio::test]
async fn verifications_are_filtered_by_their_state() {
    let (bench, orders) = orders().await;
    for (condition, expected) in
        [(json!({ "status": "verified" }), "A"), (json!({ "status": "expired" }), "B"), (json!({ "status": "none" }), "C")]
    {
        let filter = json!({ "property": "Checked", "verification": condition });
        assert_eq!(picked(&bench, &orders, &filter).await, expected, "{filter}");
    }
}

#[tokio::test]
async fn conditions_that_do_not_fit_are_refused() {
    let (bench, orders) = orders().await;
    let path = format!("data_sources/{orders}/query");
    let cases = [
        ("Total", "rollup", json!({ "text": {} }), "body.filter.rollup.any should be defined"),
        ("Total", "rollup", json!({ "any": {} }), "body.filter.rollup.any.number should be defined"),
        (
            "Total",
            "rollup",
            json!({ "any": { "select": { "equals": "x" } } }),
            "database property rollup number does not match filter select",
        ),
        ("Total", "rollup", json!({ "any": { "number": {} }, "every": {} }), "body.filter.rollup.every should be not present"),
        ("Number", "formula", json!({ "equals": 1 }), "body.filter.formula.string should be defined"),
        ("Number", "formula", json!({ "number": { "equals": "1" } }), "body.filter.formula.number.equals should be a number"),
        ("Number", "number", json!({ "equals": 1 }), "database property formula does not match filter number"),
        ("Checked", "verification", json!({ "status": "odd" }), "body.filter.verification.status should be `\"verified\"`"),
        ("Items", "relation", json!({ "contains": "x" }), "body.filter.relation.contains should be a valid uuid"),
        ("Items", "relation", json!({ "equals": "x" }), "body.filter.relation.contains should be defined"),
        (
            "Kinds",
            "rollup",
            json!({ "any": { "select": { "equals": "Bread" } } }),
            "select option \"Bread\" not found for property \"Kind\". Available options: \"Fruit\", \"Meat\".",
        ),
        ("Name", "title", json!({ "equals": "a", "contains": "b" }), "body.filter.title.contains should be not present"),
        ("Name", "title", json!({ "is_empty": false }), "body.filter.title.is_empty should be `true`, instead was `false`."),
    ];
    for (property, kind, condition, expected) in cases {
        let filter = json!({ "filter": { "property": property, kind: condition } });
        let message = bench.invalid("POST", &path, filter.clone()).await;
        assert!(message.contains(expected), "{filter}: {message}");
    }
}
