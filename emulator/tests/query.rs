//! Filters, sorts and paging of a query.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, keys, text};

/// Three rows, made in this order: Apple, which has everything, banana, and one that has nothing.
struct Rows {
    bench: Bench,
    data_source: String,
    /// The id of Apple.
    apple: String,
    /// The id of the shop that Apple is related to.
    shop: String,
}

async fn rows() -> Rows {
    let bench = Bench::start().await;
    let (_, shops) = bench.database("Shops", json!({ "Name": { "title": {} } })).await;
    let shop = id(&bench.row(&shops, json!({})).await);
    let options = |names: [&str; 2]| json!({ "options": [{ "name": names[0] }, { "name": names[1] }] });
    let schema = json!({
        "Name": { "title": {} },
        "Notes": { "rich_text": {} },
        "Price": { "number": {} },
        "Fresh": { "checkbox": {} },
        "Kind": { "select": options(["Small", "Large"]) },
        "Tags": { "multi_select": options(["a", "b"]) },
        "Status": { "status": {} },
        "Bought": { "date": {} },
        "People": { "people": {} },
        "Photo": { "files": {} },
        "Shops": { "relation": { "data_source_id": shops, "single_property": {} } },
        "Site": { "url": {} },
        "Mail": { "email": {} },
        "Phone": { "phone_number": {} },
        "Number": { "unique_id": { "prefix": "F" } },
        "Created": { "created_time": {} },
        "Author": { "created_by": {} },
        "Formula": { "formula": { "expression": "1" } },
        "Count": { "rollup": { "relation_property_name": "Shops", "rollup_property_name": "Name", "function": "count" } },
    });
    let (_, data_source) = bench.database("Fruit", schema).await;
    let apple = json!({
        "Name": { "title": text("Apple") },
        "Notes": { "rich_text": text("Red or Green") },
        "Price": { "number": 2.5 },
        "Fresh": { "checkbox": true },
        "Kind": { "select": { "name": "Small" } },
        "Tags": { "multi_select": [{ "name": "a" }, { "name": "b" }] },
        "Status": { "status": { "name": "Done" } },
        "Bought": { "date": { "start": "2026-07-04T09:09:41Z" } },
        "People": { "people": [{ "id": bench.emulator.person_id() }] },
        "Photo": { "files": [{ "name": "a", "external": { "url": "https://example.com/a.png" } }] },
        "Shops": { "relation": [{ "id": shop }] },
        "Site": { "url": "https://example.com" },
        "Mail": { "email": "a@example.com" },
        "Phone": { "phone_number": "123" },
    });
    let apple = id(&bench.row(&data_source, apple).await);
    let banana = json!({
        "Name": { "title": text("banana") },
        "Price": { "number": 10 },
        "Kind": { "select": { "name": "Large" } },
        "Tags": { "multi_select": [{ "name": "b" }] },
        "Status": { "status": { "name": "Not started" } },
        "Bought": { "date": { "start": "2026-07-05" } },
    });
    bench.row(&data_source, banana).await;
    bench.row(&data_source, json!({})).await;
    Rows { bench, data_source, apple, shop }
}

/// The title of the row that has nothing.
const NOTHING: &str = "";

#[tokio::test]
async fn filters_pick_the_rows() {
    let Rows { bench, data_source, shop, .. } = rows().await;
    let person = bench.emulator.person_id();
    let all = [NOTHING, "banana", "Apple"].as_slice();
    let apple = ["Apple"].as_slice();
    let banana = ["banana"].as_slice();
    let both = ["banana", "Apple"].as_slice();
    let others = [NOTHING, "banana"].as_slice();
    let empty = [NOTHING].as_slice();
    let none: &[&str] = &[];
    let cases: [(&str, &str, Value, &[&str]); 64] = [
        ("Name", "title", json!({ "equals": "Apple" }), apple),
        ("Name", "title", json!({ "equals": "apple" }), none),
        ("Name", "rich_text", json!({ "contains": "APP" }), apple),
        ("Name", "title", json!({ "is_empty": true }), empty),
        ("Notes", "rich_text", json!({ "starts_with": "red" }), apple),
        ("Notes", "rich_text", json!({ "ends_with": "green" }), apple),
        ("Notes", "rich_text", json!({ "does_not_contain": "or" }), others),
        ("Notes", "rich_text", json!({ "does_not_equal": "Red or Green" }), others),
        ("Notes", "rich_text", json!({ "is_not_empty": true }), apple),
        ("Price", "number", json!({ "equals": 10 }), banana),
        ("Price", "number", json!({ "does_not_equal": 10 }), ["", "Apple"].as_slice()),
        ("Price", "number", json!({ "greater_than": 2.5 }), banana),
        ("Price", "number", json!({ "greater_than_or_equal_to": 2.5 }), both),
        ("Price", "number", json!({ "less_than": 10 }), apple),
        ("Price", "number", json!({ "less_than_or_equal_to": 10 }), both),
        ("Price", "number", json!({ "is_empty": true }), empty),
        ("Fresh", "checkbox", json!({ "equals": true }), apple),
        ("Fresh", "checkbox", json!({ "equals": false }), others),
        ("Fresh", "checkbox", json!({ "does_not_equal": true }), others),
        ("Kind", "select", json!({ "equals": "Small" }), apple),
        ("Kind", "select", json!({ "equals": ["Small", "Large"] }), both),
        ("Kind", "select", json!({ "does_not_equal": "Small" }), others),
        ("Kind", "select", json!({ "is_not_empty": true }), both),
        ("Tags", "multi_select", json!({ "contains": "b" }), both),
        ("Tags", "multi_select", json!({ "does_not_contain": "a" }), others),
        ("Tags", "multi_select", json!({ "is_empty": true }), empty),
        ("Status", "status", json!({ "equals": "Done" }), apple),
        ("Status", "status", json!({ "does_not_equal": "Done" }), others),
        ("Bought", "date", json!({ "equals": "2026-07-04" }), apple),
        ("Bought", "date", json!({ "equals": "2026-07-04T11:09:00+02:00" }), apple),
        ("Bought", "date", json!({ "equals": "2026-07-04T09:10:00Z" }), none),
        ("Bought", "date", json!({ "before": "2026-07-05" }), apple),
        ("Bought", "date", json!({ "after": "2026-07-04" }), banana),
        ("Bought", "date", json!({ "on_or_before": "2026-07-05" }), both),
        ("Bought", "date", json!({ "on_or_after": "2026-07-05" }), banana),
        ("Bought", "date", json!({ "is_empty": true }), empty),
        ("Bought", "date", json!({ "before": "yesterday" }), both),
        ("Bought", "date", json!({ "next_month": {} }), none),
        ("People", "people", json!({ "contains": person }), apple),
        ("People", "people", json!({ "does_not_contain": person }), others),
        ("People", "people", json!({ "contains": "me" }), none),
        ("People", "people", json!({ "is_empty": true }), others),
        ("Photo", "files", json!({ "is_not_empty": true }), apple),
        ("Photo", "files", json!({ "is_empty": true }), others),
        ("Shops", "relation", json!({ "contains": shop.replace('-', "") }), apple),
        ("Shops", "relation", json!({ "does_not_contain": shop }), others),
        ("Shops", "relation", json!({ "is_not_empty": true }), apple),
        ("Site", "url", json!({ "contains": "example" }), apple),
        ("Site", "rich_text", json!({ "is_empty": true }), others),
        ("Mail", "email", json!({ "equals": "a@example.com" }), apple),
        ("Phone", "phone_number", json!({ "starts_with": "12" }), apple),
        ("Number", "unique_id", json!({ "greater_than": 1 }), others),
        ("Number", "unique_id", json!({ "does_not_equal": 42 }), all),
        ("Created", "created_time", json!({ "this_week": {} }), all),
        ("Created", "date", json!({ "on_or_after": "today" }), all),
        ("Created", "created_time", json!({ "past_year": {} }), all),
        ("Created", "created_time", json!({ "before": "one_week_ago" }), none),
        ("Created", "created_time", json!({ "next_week": {} }), all),
        ("Created", "created_time", json!({ "is_empty": true }), none),
        // Nobody authorized an internal connection.
        ("Author", "people", json!({ "contains": "me" }), none),
        ("Author", "created_by", json!({ "does_not_contain": "me" }), all),
        ("Author", "created_by", json!({ "contains": person }), none),
        ("Author", "created_by", json!({ "contains": bench.emulator.bot_id() }), all),
        ("title", "title", json!({ "contains": "an" }), banana),
    ];
    for (property, kind, condition, expected) in cases {
        let filter = json!({ "property": property, kind: condition });
        let titles = bench.query_titles(&data_source, json!({ "filter": filter })).await;
        assert_eq!(titles, expected, "{filter}");
    }
}

#[tokio::test]
async fn filters_are_combined_and_timestamps_filtered() {
    let Rows { bench, data_source, .. } = rows().await;
    let price = |test: &str, number: f64| json!({ "property": "Price", "type": "number", "number": { test: number } });
    let fresh = json!({ "property": "Fresh", "checkbox": { "equals": true } });
    let cases = [
        (json!({ "and": [price("greater_than", 1.0), price("less_than", 5.0)] }), vec!["Apple"]),
        (json!({ "or": [price("equals", 10.0), fresh] }), vec!["banana", "Apple"]),
        (json!({ "and": [{ "or": [price("equals", 10.0), fresh] }, price("greater_than", 5.0)] }), vec!["banana"]),
        (json!({ "and": [] }), vec!["", "banana", "Apple"]),
        (json!({ "or": [] }), vec![]),
        (json!({ "timestamp": "created_time", "created_time": { "on_or_before": "2000-01-01" } }), vec![]),
        (json!({ "timestamp": "last_edited_time", "last_edited_time": { "past_month": {} } }), vec!["", "banana", "Apple"]),
    ];
    for (filter, expected) in cases {
        let titles = bench.query_titles(&data_source, json!({ "filter": filter })).await;
        assert_eq!(titles, expected, "{filter}");
    }
}

#[tokio::test]
async fn filters_and_sorts_that_make_no_sense_are_refused() {
    let Rows { bench, data_source, .. } = rows().await;
    let path = format!("data_sources/{data_source}/query");
    let deep = json!({ "and": [{ "or": [{ "and": [] }] }] });
    let cases = [
        (
            json!({ "filter": { "property": "Weight", "number": { "equals": 1 } } }),
            "Could not find property with name or id: Weight",
        ),
        (
            json!({ "sorts": [{ "property": "Weight", "direction": "ascending" }] }),
            "Could not find sort property with name or id: Weight",
        ),
        (
            json!({ "filter": { "property": "Price", "select": { "equals": "x" } } }),
            "The property type in the database does not match the property type of the filter provided: database property \
             number does not match filter select",
        ),
        (
            json!({ "filter": { "property": "Price", "number": { "equals": "1" } } }),
            "body failed validation: body.filter.number.equals should be a number, instead was `\"1\"`.",
        ),
        (
            json!({ "filter": { "property": "Bought", "date": { "equals": "soon" } } }),
            "body failed validation: body.filter.date.equals should be a valid ISO 8601 date string, instead was `\"soon\"`.",
        ),
        (
            json!({ "filter": deep }),
            "body failed validation: body.filter.and[0].or[0].and should be not present, instead was `[]`.",
        ),
        (
            json!({ "sorts": [{ "property": "Price", "direction": "down" }] }),
            "body failed validation: body.sorts[0].direction should be `\"ascending\"` or `\"descending\"`, instead was `\"down\"`.",
        ),
        (json!({ "limit": 1 }), "body failed validation: body.limit should be not present, instead was `1`."),
        (
            json!({ "result_type": "row" }),
            "body failed validation: body.result_type should be `\"page\"` or `\"data_source\"`, instead was `\"row\"`.",
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(bench.invalid("POST", &path, body).await, expected);
    }
    for filter in [json!({}), json!({ "property": "Price" }), json!({ "property": "Price", "price": {} })] {
        let message = bench.invalid("POST", &path, json!({ "filter": filter })).await;
        assert!(message.starts_with("body failed validation. Fix one:\nbody.filter.or should be defined"), "{message}");
        assert!(message.contains("\nbody.filter.rollup should be defined, instead was `undefined`."), "{message}");
    }
}

#[tokio::test]
async fn rows_are_sorted_with_empty_values_last() {
    let Rows { bench, data_source, .. } = rows().await;
    let up = ["Apple", "banana", ""];
    let down = ["banana", "Apple", ""];
    for property in ["Name", "Price", "Kind", "Tags", "Bought"] {
        for (direction, expected) in [("ascending", up), ("descending", down)] {
            let sorts = json!([{ "property": property, "direction": direction }]);
            assert_eq!(bench.query_titles(&data_source, json!({ "sorts": sorts })).await, expected, "{sorts}");
        }
    }
    let cases = [
        (json!([{ "property": "Fresh", "direction": "descending" }]), ["Apple", "", "banana"]),
        (
            json!([{ "property": "Fresh", "direction": "ascending" }, { "property": "Price", "direction": "ascending" }]),
            ["banana", "", "Apple"],
        ),
        (json!([{ "property": "Number", "direction": "ascending" }]), up),
        (json!([{ "property": "Shops", "direction": "ascending" }]), ["Apple", "", "banana"]),
        // Made within a minute, the rows stay in the order they have without a rule.
        (json!([]), ["", "banana", "Apple"]),
    ];
    for (sorts, expected) in cases {
        assert_eq!(bench.query_titles(&data_source, json!({ "sorts": sorts })).await, expected, "{sorts}");
    }
}

#[tokio::test]
async fn rows_are_answered_page_by_page_and_in_part() {
    let bench = Bench::start().await;
    let schema = json!({ "Name": { "title": {} }, "Price": { "number": {} } });
    let (_, data_source) = bench.database("Many", schema).await;
    for number in 0..105 {
        bench.row(&data_source, json!({ "Price": { "number": number } })).await;
    }
    let path = format!("data_sources/{data_source}/query?filter_properties=Price");
    let body = |cursor: &Value| {
        let sorts = json!([{ "property": "Price", "direction": "ascending" }]);
        if cursor.is_null() { json!({ "sorts": sorts }) } else { json!({ "sorts": sorts, "start_cursor": cursor }) }
    };
    let first = bench.post(&path, body(&Value::Null)).await;
    assert_eq!(first["results"].as_array().map(Vec::len), Some(100));
    assert_eq!((&first["has_more"], &first["type"]), (&json!(true), &json!("page_or_data_source")));
    assert_eq!(keys(&first["results"][0]["properties"]), ["Price"]);
    let second = bench.post(&path, body(&first["next_cursor"])).await;
    assert_eq!(second["results"].as_array().map(Vec::len), Some(5));
    assert_eq!(second["results"][4]["properties"]["Price"]["number"], 104);
    assert_eq!((&second["has_more"], &second["next_cursor"]), (&json!(false), &Value::Null));
}

#[tokio::test]
async fn rows_in_the_trash_are_apart() {
    let Rows { bench, data_source, apple, .. } = rows().await;
    bench.patch(&format!("pages/{apple}"), json!({ "in_trash": true })).await;
    assert_eq!(bench.query_titles(&data_source, json!({})).await, ["", "banana"]);
    assert_eq!(bench.query_titles(&data_source, json!({ "in_trash": true })).await, ["Apple"]);
    assert!(bench.query_titles(&data_source, json!({ "result_type": "data_source" })).await.is_empty());
}
