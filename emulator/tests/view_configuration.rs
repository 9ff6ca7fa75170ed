//! How views are configured, by their types.

mod support;

use serde_json::{Value, json};
use support::{Bench, id, string};

struct Table {
    bench: Bench,
    database: String,
    data_source: String,
    schema: Value,
}

impl Table {
    async fn start() -> Self {
        let bench = Bench::start().await;
        let schema = json!({
            "Name": { "title": {} }, "Price": { "number": {} }, "When": { "date": {} }, "Status": { "status": {} },
            "Kind": { "select": {} }, "Photos": { "files": {} }, "Where": { "place": {} }, "Twice": { "formula": { "expression": "2" } },
            "Who": { "people": {} }, "Notes": { "rich_text": {} },
        });
        let (database, data_source) = bench.database("Groceries", schema).await;
        let schema = bench.get(&format!("data_sources/{data_source}")).await["properties"].clone();
        Self { bench, database: id(&database), data_source, schema }
    }

    fn id_of(&self, name: &str) -> String {
        string(&self.schema[name]["id"])
    }

    fn wanted(&self, configuration: &Value) -> Value {
        json!({
            "database_id": self.database, "data_source_id": self.data_source, "name": "A view",
            "type": configuration["type"], "configuration": configuration,
        })
    }

    async fn refused(&self, configuration: &Value) -> String {
        self.bench.invalid("POST", "views", self.wanted(configuration)).await
    }
}

/// The group of a property as requests give it, and as answers show it.
fn group(kind: &str, id: &str, more: &Value) -> Value {
    let mut group = json!({ "type": kind, "property_id": id, "sort": { "type": "manual" } });
    for (name, value) in more.as_object().into_iter().flatten() {
        group[name] = value.clone();
    }
    group
}

#[tokio::test]
async fn each_type_of_view_is_configured() {
    let table = Table::start().await;
    let (price, when, photos, place) = (table.id_of("Price"), table.id_of("When"), table.id_of("Photos"), table.id_of("Where"));
    let status = |more: Value| {
        let mut group = group("status", &table.id_of("Status"), &json!({ "group_by": "option" }));
        group.as_object_mut().into_iter().for_each(|group| group.extend(more.as_object().cloned().unwrap_or_default()));
        group
    };
    let named = |id: &str, name: &str| json!({ "property_id": id, "property_name": name, "visible": false, "width": 120 });
    let plain = |id: &str| json!({ "property_id": id, "visible": false, "width": 120 });
    let cases = [
        (
            json!({ "type": "table", "properties": [plain("Price"), plain("title")], "wrap_cells": true, "group_by": status(json!({})) }),
            json!({ "type": "table", "properties": [named(&price, "Price"), named("title", "Name")], "wrap_cells": true, "group_by": status(json!({ "property_name": "Status" })) }),
        ),
        (
            json!({ "type": "board", "group_by": status(json!({})), "cover": { "type": "property", "property_id": photos }, "cover_size": "small", "card_layout": null }),
            json!({ "type": "board", "group_by": status(json!({ "property_name": "Status" })), "cover": { "type": "property", "property_id": photos }, "cover_size": "small" }),
        ),
        (
            json!({ "type": "calendar", "date_property_id": when, "view_range": "week" }),
            json!({ "type": "calendar", "date_property_id": when, "date_property_name": "When", "view_range": "week" }),
        ),
        (
            json!({ "type": "timeline", "date_property_id": "When", "end_date_property_id": "When", "preference": { "zoom_level": "month" } }),
            json!({ "type": "timeline", "date_property_id": when, "date_property_name": "When", "end_date_property_id": when, "end_date_property_name": "When", "preference": { "zoom_level": "month" } }),
        ),
        (
            json!({ "type": "gallery", "cover": { "type": "page_cover" } }),
            json!({ "type": "gallery", "cover": { "type": "page_cover" } }),
        ),
        (json!({ "type": "list", "properties": [] }), json!({ "type": "list", "properties": [] })),
        (
            json!({ "type": "map", "map_by": place, "height": "large" }),
            json!({ "type": "map", "map_by": place, "map_by_property_name": "Where", "height": "large" }),
        ),
        (json!({ "type": "form", "is_form_closed": true }), json!({ "type": "form", "is_form_closed": true })),
        (
            json!({ "type": "chart", "chart_type": "bar", "x_axis": group("select", &table.id_of("Kind"), &json!({})), "y_axis": { "aggregator": "sum", "property_id": price }, "y_axis_min": 0 }),
            json!({ "type": "chart", "chart_type": "bar", "x_axis": group("select", &table.id_of("Kind"), &json!({ "property_name": "Kind" })), "y_axis": { "aggregator": "sum", "property_id": price }, "y_axis_min": 0 }),
        ),
    ];
    for (given, expected) in cases {
        let view = table.bench.post("views", table.wanted(&given)).await;
        assert_eq!(view["configuration"], expected, "{given}");
    }
}

#[tokio::test]
async fn a_view_without_a_configuration_has_what_it_needs() {
    let table = Table::start().await;
    let cases = [
        ("board", "group_by", json!({ "property_name": "Status" })),
        ("calendar", "date_property_name", json!("When")),
        ("timeline", "date_property_name", json!("When")),
        ("chart", "chart_type", json!("column")),
        ("gallery", "type", json!("gallery")),
    ];
    for (kind, field, expected) in cases {
        let mut body = table.wanted(&json!({ "type": kind }));
        body.as_object_mut().into_iter().for_each(|body| drop(body.remove("configuration")));
        let found = table.bench.post("views", body).await["configuration"][field].clone();
        match expected["property_name"].as_str() {
            Some(name) => assert_eq!(found["property_name"], name, "{kind}"),
            None => assert_eq!(found, expected, "{kind}"),
        }
    }
}

#[tokio::test]
async fn groups_fit_their_properties() {
    let table = Table::start().await;
    let cases = [
        ("number", "Price", json!({ "range_size": 10 })),
        ("date", "When", json!({ "group_by": "month", "start_day_of_week": 1 })),
        ("person", "Who", json!({})),
        ("text", "Notes", json!({ "group_by": "alphabet_prefix" })),
        ("title", "Name", json!({ "group_by": "exact" })),
        ("status", "Status", json!({ "group_by": "group", "hide_empty_groups": true })),
    ];
    for (kind, name, more) in cases {
        let given = group(kind, &table.id_of(name), &more);
        let mut expected = given.clone();
        expected["property_name"] = json!(name);
        let view = table.bench.post("views", table.wanted(&json!({ "type": "table", "group_by": given }))).await;
        assert_eq!(view["configuration"]["group_by"], expected);
    }
    let formula = json!({ "type": "formula", "property_id": table.id_of("Twice"), "group_by": { "type": "number", "sort": { "type": "ascending" } } });
    let view = table.bench.post("views", table.wanted(&json!({ "type": "table", "group_by": formula }))).await;
    assert_eq!(view["configuration"]["group_by"]["group_by"], formula["group_by"]);
}

#[tokio::test]
async fn configurations_that_do_not_fit_are_refused() {
    let table = Table::start().await;
    let status = table.id_of("Status");
    let cases = [
        (json!({ "type": "board" }), "body.configuration.group_by should be defined, instead was `undefined`."),
        (json!({ "type": "board", "group_by": null }), "body.configuration.group_by should be an object, instead was `null`."),
        (json!({ "type": "calendar" }), "body.configuration.date_property_id should be defined"),
        (json!({ "type": "calendar", "date_property_id": "Price" }), "Price is expected to be date or created_time"),
        (json!({ "type": "calendar", "date_property_id": "Day" }), "Could not find property with name or id: Day"),
        (json!({ "type": "chart" }), "body.configuration.chart_type should be defined"),
        (json!({ "type": "table", "cover": {} }), "body.configuration.cover should be not present"),
        (
            json!({ "type": "table", "properties": [{ "property_id": "Price", "width": 0 }] }),
            "properties[0].width should be ≥ `1`",
        ),
        (json!({ "type": "table", "group_by": group("select", &status, &json!({})) }), "Status is expected to be select."),
        (json!({ "type": "table", "group_by": group("status", &status, &json!({})) }), "group_by.group_by should be defined"),
        (json!({ "type": "table", "group_by": { "type": "select", "property_id": "Kind" } }), "group_by.sort should be defined"),
        (json!({ "type": "table", "group_by": { "type": "odd" } }), "group_by.type should be `\"select\"`"),
        (json!({ "type": "table", "wrap_cells": "yes" }), "wrap_cells should be a boolean"),
        (json!({ "type": "dashboard" }), "body.configuration should be not present"),
    ];
    for (configuration, expected) in cases {
        let message = table.refused(&configuration).await;
        assert!(message.contains(expected), "{configuration}: {message}");
    }
}

#[tokio::test]
async fn a_configuration_forgets_properties_that_are_gone() {
    let table = Table::start().await;
    let shown = |names: [&str; 2]| names.map(|name| json!({ "property_id": name, "visible": true }));
    let configuration =
        json!({ "type": "table", "properties": shown(["Price", "Kind"]), "group_by": group("select", "Kind", &json!({})) });
    let view = id(&table.bench.post("views", table.wanted(&configuration)).await);
    let path = format!("data_sources/{}", table.data_source);
    table.bench.patch(&path, json!({ "properties": { "Kind": null, "Price": { "name": "Cost" } } })).await;
    let configuration = table.bench.get(&format!("views/{view}")).await["configuration"].clone();
    let cost = json!({ "property_id": table.id_of("Price"), "property_name": "Cost", "visible": true });
    assert_eq!(configuration, json!({ "type": "table", "properties": [cost] }));
}
