//! What rollups add up to.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, plain_text, text};

/// Three dishes and a plan that leads to all of them.
struct Plan {
    bench: Bench,
    plans: String,
    plan: String,
    dishes: String,
}

impl Plan {
    async fn start() -> Self {
        let bench = Bench::start().await;
        let schema = json!({
            "Name": { "title": {} }, "Price": { "number": {} }, "Fresh": { "checkbox": {} }, "When": { "date": {} },
            "Kind": { "select": { "options": [{ "name": "a" }, { "name": "b" }] } }, "Tags": { "multi_select": {} },
            "Status": { "status": {} }, "Who": { "people": {} }, "Notes": { "rich_text": {} }, "Made": { "created_time": {} },
            "Id": { "unique_id": {} },
        });
        let (_, dishes) = bench.database("Dishes", schema).await;
        let rows = [
            json!({
                "Name": { "title": text("Soup") }, "Price": { "number": 4 }, "Fresh": { "checkbox": true },
                "When": { "date": { "start": "2026-07-04" } }, "Kind": { "select": { "name": "a" } },
                "Tags": { "multi_select": [{ "name": "hot" }, { "name": "thin" }] }, "Status": { "status": { "name": "Done" } },
                "Who": { "people": [{ "id": bench.emulator.person_id() }] }, "Notes": { "rich_text": text("same") },
            }),
            json!({
                "Name": { "title": text("Stew") }, "Price": { "number": 7.5 }, "Kind": { "select": { "name": "a" } },
                "When": { "date": { "start": "2026-07-01", "end": "2026-07-09" } },
                "Tags": { "multi_select": [{ "name": "hot" }] }, "Notes": { "rich_text": text("same") },
            }),
            json!({ "Name": { "title": text("Air") } }),
        ];
        let mut references = Vec::new();
        for row in rows {
            references.push(json!({ "id": bench.row(&dishes, row).await["id"] }));
        }
        let relation = json!({ "data_source_id": dishes, "single_property": {} });
        let schema = json!({ "Name": { "title": {} }, "Dishes": { "relation": relation } });
        let (_, plans) = bench.database("Plans", schema).await;
        let plan = id(&bench.row(&plans, json!({ "Dishes": { "relation": references } })).await);
        Self { bench, plans, plan, dishes }
    }

    /// Makes a rollup, and answers what it is for the plan.
    async fn rollup(&self, target: &str, function: &str) -> Value {
        let rollup = json!({ "relation_property_name": "Dishes", "rollup_property_name": target, "function": function });
        let body = json!({ "properties": { "Sum": { "rollup": rollup } } });
        self.bench.patch(&format!("data_sources/{}", self.plans), body).await;
        self.value("Sum").await
    }

    async fn value(&self, name: &str) -> Value {
        self.bench.get(&format!("pages/{}", self.plan)).await["properties"][name]["rollup"].clone()
    }
}

#[tokio::test]
async fn rollups_add_up_to_a_number() {
    let plan = Plan::start().await;
    let cases = [
        ("Price", "count", json!(3)),
        ("Price", "count_values", json!(2)),
        ("Tags", "count_values", json!(3)),
        ("Price", "empty", json!(1)),
        ("Price", "not_empty", json!(2)),
        ("Kind", "unique", json!(1)),
        ("Tags", "unique", json!(2)),
        ("Notes", "unique", json!(1)),
        ("Kind", "percent_empty", json!(1.0 / 3.0)),
        ("Kind", "percent_not_empty", json!(2.0 / 3.0)),
        ("Price", "sum", json!(11.5)),
        ("Price", "average", json!(5.75)),
        ("Price", "median", json!(5.75)),
        ("Price", "min", json!(4)),
        ("Price", "max", json!(7.5)),
        ("Price", "range", json!(3.5)),
        ("Id", "max", json!(3)),
        ("Fresh", "checked", json!(1)),
        ("Fresh", "unchecked", json!(2)),
        ("Fresh", "percent_checked", json!(1.0 / 3.0)),
        ("Fresh", "percent_unchecked", json!(2.0 / 3.0)),
        ("Status", "count_per_group", json!(1)),
        ("Status", "percent_per_group", json!(1.0 / 3.0)),
        // There are no numbers among texts.
        ("Name", "sum", Value::Null),
        ("Name", "average", Value::Null),
    ];
    for (target, function, expected) in cases {
        let value = plan.rollup(target, function).await;
        assert_eq!(value, json!({ "type": "number", "number": expected, "function": function }), "{target}");
    }
}

#[tokio::test]
async fn rollups_add_up_to_a_date() {
    let plan = Plan::start().await;
    let cases = [
        ("earliest_date", json!({ "start": "2026-07-01", "end": null, "time_zone": null })),
        ("latest_date", json!({ "start": "2026-07-09", "end": null, "time_zone": null })),
        ("date_range", json!({ "start": "2026-07-01", "end": "2026-07-09", "time_zone": null })),
    ];
    for (function, expected) in cases {
        let value = plan.rollup("When", function).await;
        assert_eq!(value, json!({ "type": "date", "date": expected, "function": function }));
    }
    let value = plan.rollup("Name", "latest_date").await;
    assert_eq!(value, json!({ "type": "date", "date": null, "function": "latest_date" }));
    assert!(plan.rollup("Made", "latest_date").await["date"]["start"].is_string());
}

#[tokio::test]
async fn rollups_show_the_values_themselves() {
    let plan = Plan::start().await;
    let value = plan.rollup("Name", "show_original").await;
    assert_eq!((&value["type"], &value["function"]), (&json!("array"), &json!("show_original")));
    let titles: Vec<_> = value["array"].as_array().expect("an array").iter().map(|item| plain_text(&item["title"])).collect();
    assert_eq!(titles, ["Soup", "Stew", "Air"]);
    let cases = [
        ("Price", "show_original", json!([4, 7.5, null])),
        ("Price", "show_unique", json!([4, 7.5])),
        ("Fresh", "show_original", json!([true, false, false])),
        ("Fresh", "show_unique", json!([true, false])),
    ];
    for (target, function, expected) in cases {
        let value = plan.rollup(target, function).await;
        let items = value["array"].as_array().expect("an array");
        let found: Vec<_> = items.iter().map(|item| item[item["type"].as_str().expect("a type")].clone()).collect();
        assert_eq!(json!(found), expected, "{target} {function}");
    }
    let tags = plan.rollup("Tags", "show_unique").await;
    let names: Vec<_> =
        tags["array"].as_array().expect("tags").iter().map(|tag| tag["multi_select"][0]["name"].clone()).collect();
    assert_eq!(names, ["hot", "thin"]);
}

#[tokio::test]
async fn rollups_are_gathered_over_rollups() {
    let plan = Plan::start().await;
    plan.rollup("Price", "sum").await;
    let relation = json!({ "data_source_id": plan.plans, "single_property": {} });
    let rollup =
        |function: &str| json!({ "relation_property_name": "Plans", "rollup_property_name": "Sum", "function": function });
    let schema = json!({
        "Name": { "title": {} }, "Plans": { "relation": relation },
        "Total": { "rollup": rollup("sum") }, "All": { "rollup": rollup("show_original") },
    });
    let (_, years) = plan.bench.database("Years", schema).await;
    let year = plan.bench.row(&years, json!({ "Plans": { "relation": [{ "id": plan.plan }] } })).await;
    assert_eq!(year["properties"]["Total"]["rollup"]["number"], 11.5);
    let all = &year["properties"]["All"]["rollup"]["array"];
    assert_eq!(all, &json!([{ "type": "rollup", "rollup": { "type": "number", "number": 11.5, "function": "sum" } }]));
}

#[tokio::test]
async fn a_rollup_follows_what_it_gathers() {
    let plan = Plan::start().await;
    plan.rollup("Price", "sum").await;
    let soup = id(&plan
        .bench
        .post(
            &format!("data_sources/{}/query", plan.dishes),
            json!({
                "filter": { "property": "Name", "title": { "equals": "Soup" } },
            }),
        )
        .await["results"][0]);
    for (change, expected) in [
        (json!({ "properties": { "Price": { "number": 0.5 } } }), json!(8)),
        (json!({ "in_trash": true }), json!(7.5)),
        (json!({ "in_trash": false }), json!(8)),
    ] {
        plan.bench.patch(&format!("pages/{soup}"), change.clone()).await;
        assert_eq!(plan.value("Sum").await["number"], expected, "{change}");
    }
    // The rollup shows the present names of what it is made of.
    plan.bench.patch(&format!("data_sources/{}", plan.plans), json!({ "properties": { "Dishes": { "name": "Food" } } })).await;
    let path = format!("data_sources/{}", plan.dishes);
    plan.bench.patch(&path, json!({ "properties": { "Price": { "name": "Cost" } } })).await;
    let schema = plan.bench.get(&format!("data_sources/{}", plan.plans)).await["properties"].clone();
    let rollup = &schema["Sum"]["rollup"];
    assert_eq!((&rollup["relation_property_name"], &rollup["rollup_property_name"]), (&json!("Food"), &json!("Cost")));
    // Without its property there is nothing to gather.
    plan.bench.patch(&path, json!({ "properties": { "Cost": null } })).await;
    assert_eq!(plan.value("Sum").await["number"], Value::Null);
}

#[tokio::test]
async fn rollups_that_make_no_sense_are_refused() {
    let plan = Plan::start().await;
    let path = format!("data_sources/{}", plan.plans);
    let names = |relation: &str, target: &str, function: &str| json!({ "relation_property_name": relation, "rollup_property_name": target, "function": function });
    let cases = [
        (names("Food", "Name", "count"), "Could not find property with name or id: Food"),
        (names("Dishes", "Weight", "count"), "Could not find property with name or id: Weight"),
        (names("Name", "Name", "count"), "Name is expected to be relation."),
        (names("Dishes", "Name", "add"), "rollup.function should be `\"count\"`"),
        (json!({ "function": "count" }), "rollup.relation_property_name should be defined"),
    ];
    for (rollup, expected) in cases {
        let message = plan.bench.invalid("PATCH", &path, json!({ "properties": { "Sum": { "rollup": rollup } } })).await;
        assert!(message.contains(expected), "{message}");
    }
}
