//! The order of a query's rows, by properties of every type.

mod support;

use serde_json::{Value, json};
use support::{Bench, id, text};

/// Rows A and B with values, and C without. A comes before B in each of the properties.
async fn table() -> (Bench, String) {
    let bench = Bench::start().await;
    let (_, shops) = bench.database("Shops", json!({ "Name": { "title": {} }, "Size": { "number": {} } })).await;
    let shop = async |name: &str, size: i64| {
        id(&bench.row(&shops, json!({ "Name": { "title": text(name) }, "Size": { "number": size } })).await)
    };
    let (bakery, market) = (shop("bakery", 2).await, shop("Market", 10).await);
    let options = json!({ "options": [{ "name": "z" }, { "name": "a" }] });
    let rollup = |target: &str, function: &str| json!({ "rollup": { "relation_property_name": "Shops", "rollup_property_name": target, "function": function } });
    let schema = json!({
        "Name": { "title": {} }, "Notes": { "rich_text": {} }, "Price": { "number": {} }, "Fresh": { "checkbox": {} },
        "Kind": { "select": options }, "Tags": { "multi_select": options }, "Status": { "status": {} }, "When": { "date": {} },
        "Who": { "people": {} }, "Photos": { "files": {} }, "Site": { "url": {} }, "Mail": { "email": {} },
        "Phone": { "phone_number": {} }, "Where": { "place": {} }, "Checked": { "verification": {} }, "Id": { "unique_id": {} },
        "Shops": { "relation": { "data_source_id": shops, "single_property": {} } },
        "Size": rollup("Size", "sum"), "Sizes": rollup("Size", "show_original"), "Twice": { "formula": { "expression": "2" } },
    });
    let (_, data_source) = bench.database("Groceries", schema).await;
    let file = |name: &str| json!([{ "name": name, "external": { "url": "https://example.com" } }]);
    let row = |name: &str, price: f64, option: &str, day: &str, shops: &[&String]| {
        let shops: Vec<Value> = shops.iter().map(|id| json!({ "id": id })).collect();
        json!({
            "Name": { "title": text(name) }, "Notes": { "rich_text": text(name) }, "Price": { "number": price },
            "Kind": { "select": { "name": option } }, "Tags": { "multi_select": [{ "name": option }] },
            "When": { "date": { "start": day } }, "Photos": { "files": file(name) }, "Site": { "url": name },
            "Mail": { "email": name }, "Phone": { "phone_number": name }, "Where": { "place": { "lat": 0, "lon": 0, "name": name } },
            "Shops": { "relation": shops },
        })
    };
    bench.row(&data_source, row("A", 9.0, "z", "2026-07-04", &[&bakery])).await;
    bench.row(&data_source, row("b", 10.0, "a", "2026-07-04T00:01:00Z", &[&market, &bakery])).await;
    bench.row(&data_source, json!({ "Name": { "title": text("c") } })).await;
    (bench, data_source)
}

#[tokio::test]
async fn rows_are_sorted_by_values_and_those_without_come_last() {
    let (bench, data_source) = table().await;
    let with_empty =
        ["Notes", "Price", "Kind", "Tags", "When", "Photos", "Site", "Mail", "Phone", "Where", "Shops", "Size", "Sizes"];
    for property in with_empty {
        for (direction, expected) in [("ascending", "Abc"), ("descending", "bAc")] {
            let sorts = json!([{ "property": property, "direction": direction }]);
            let found = bench.query_titles(&data_source, json!({ "sorts": sorts })).await;
            assert_eq!(found.concat(), expected, "{sorts}");
        }
    }
    for (property, ascending, descending) in [
        // Each row has these, and where they are the same, the row that was made last comes first.
        ("Name", "Abc", "cbA"),
        ("Id", "Abc", "cbA"),
        ("Fresh", "cbA", "cbA"),
        ("Status", "cbA", "cbA"),
        ("Who", "cbA", "cbA"),
        ("Checked", "cbA", "cbA"),
        ("Twice", "cbA", "cbA"),
    ] {
        for (direction, expected) in [("ascending", ascending), ("descending", descending)] {
            let sorts = json!([{ "property": property, "direction": direction }]);
            let found = bench.query_titles(&data_source, json!({ "sorts": sorts })).await;
            assert_eq!(found.concat(), expected, "{sorts}");
        }
    }
}

#[tokio::test]
async fn options_are_sorted_as_the_property_lists_them() {
    let (bench, data_source) = table().await;
    let path = format!("data_sources/{data_source}");
    let options = json!({ "options": [{ "name": "a" }, { "name": "z" }] });
    bench.patch(&path, json!({ "properties": { "Kind": { "select": options } } })).await;
    let sorts = json!([{ "property": "Kind", "direction": "ascending" }]);
    assert_eq!(bench.query_titles(&data_source, json!({ "sorts": sorts })).await.concat(), "bAc");
}

#[tokio::test]
async fn a_later_rule_counts_where_the_earlier_ones_say_nothing() {
    let (bench, data_source) = table().await;
    let by = |property: &str, direction: &str| json!({ "property": property, "direction": direction });
    let cases = [
        (json!([by("Fresh", "ascending"), by("Price", "ascending")]), "Abc"),
        (json!([by("Price", "descending"), by("Name", "ascending")]), "bAc"),
        (json!([by("Status", "ascending"), by("Name", "descending")]), "cbA"),
        (json!([{ "timestamp": "created_time", "direction": "ascending" }, by("Name", "descending")]), "cbA"),
        // Made within a minute, the rows stay in the order they have without a rule.
        (json!([{ "timestamp": "created_time", "direction": "ascending" }]), "cbA"),
        (json!([{ "timestamp": "last_edited_time", "direction": "descending" }, by("Price", "ascending")]), "Abc"),
    ];
    for (sorts, expected) in cases {
        let found = bench.query_titles(&data_source, json!({ "sorts": sorts })).await;
        assert_eq!(found.concat(), expected, "{sorts}");
    }
}

#[tokio::test]
async fn rules_that_are_none_are_refused() {
    let (bench, data_source) = table().await;
    let path = format!("data_sources/{data_source}/query");
    let cases = [
        (json!([{ "property": "Weight", "direction": "ascending" }]), "Could not find sort property with name or id: Weight"),
        (json!([{ "direction": "ascending" }]), "body.sorts[0].property should be defined"),
        (json!([{ "property": "Name" }]), "body.sorts[0].direction should be defined, instead was `undefined`."),
        (json!([{ "timestamp": "read_time", "direction": "ascending" }]), "body.sorts[0].timestamp should be `\"created_time\"`"),
        (json!({}), "body.sorts should be an array, instead was `{}`."),
        (json!(vec![json!({ "property": "Name", "direction": "ascending" }); 101]), "body.sorts.length should be ≤ `100`"),
    ];
    for (sorts, expected) in cases {
        let message = bench.invalid("POST", &path, json!({ "sorts": sorts })).await;
        assert!(message.contains(expected), "{message}");
    }
}
