//! Values of properties, their schemas, and what is sent for them.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    [values(), schemas(), column_requests(), columns()].into_iter().flatten().collect()
}

fn values() -> Vec<Row> {
    const VALUES: &[(&str, &str)] = &[
        ("title", "[$TEXT]"),
        ("rich_text", "[]"),
        ("number", "null"),
        ("number", "1"),
        ("number", "1.0"),
        ("number", "-0.125"),
        ("number", "9007199254740993"),
        ("number", "18446744073709551615"),
        ("number", "1e300"),
        ("select", "null"),
        ("select", "$OPTION"),
        ("multi_select", "[$OPTION, $OPTION]"),
        ("status", "$OPTION"),
        ("date", "$DATE"),
        ("date", "null"),
        ("people", r#"[$USER, {"object": "group", "id": "$ID", "name": "Pickers"}]"#),
        ("files", r#"[{"name": "plum.png", "type": "file", "file": $HOSTED}]"#),
        ("checkbox", "true"),
        ("url", r#""https://example.org""#),
        ("email", "null"),
        ("phone_number", r#""+43 1 234""#),
        ("formula", r#"{"type": "string", "string": null}"#),
        ("formula", r#"{"type": "number", "number": 2.0}"#),
        ("formula", r#"{"type": "boolean", "boolean": false}"#),
        ("formula", r#"{"type": "date", "date": $DATE}"#),
        ("formula", r#"{"type": "unsupported", "unsupported": {}}"#),
        ("created_time", r#""2026-02-03T04:05:00.000Z""#),
        ("created_by", "$USER"),
        ("last_edited_time", r#""2026-02-03T04:05:06.789+00:00""#),
        ("last_edited_by", r#"{"object": "user", "id": "$ID", "type": "bot", "bot": {}}"#),
        ("unique_id", r#"{"prefix": null, "number": 7}"#),
        ("verification", r#"{"state": "verified", "verified_by": $USER, "date": $DATE}"#),
        ("verification", r#"{"state": "unverified", "verified_by": null, "date": null}"#),
        ("button", "{}"),
        ("place", r#"{"lat": 48.2, "lon": 16, "name": "Naschmarkt", "address": null}"#),
    ];
    let value = |kind: &str, value: &str| {
        let kind_and_value = format!(r#""type": "{kind}", "{kind}": {value}"#);
        [
            row::<types::PropertyValue>("a property's value", &format!(r#"{{"id": "%3Aab", {kind_and_value}}}"#)),
            row::<types::RollupItem>("a value in a rollup", &format!("{{{kind_and_value}}}")),
        ]
    };
    let more = [
        r#""type": "relation", "relation": [{"id": "$ID"}], "has_more": true"#,
        r#""type": "relation", "relation": []"#,
        r#""type": "rollup", "rollup": {"function": "sum", "type": "number", "number": null}"#,
        r#""type": "rollup", "rollup": {"function": "latest_date", "type": "date", "date": $DATE}"#,
        r#""type": "rollup", "rollup": {"function": "show_original", "type": "array",
             "array": [{"type": "title", "title": [$TEXT]}, {"type": "number", "number": 1.0}]}"#,
        r#""type": "rollup", "rollup": {"function": "show_original", "type": "unsupported", "unsupported": {}}"#,
    ];
    let more =
        more.map(|rest| row::<types::PropertyValue>("a property's value and more", &format!(r#"{{"id": "title", {rest}}}"#)));
    VALUES.iter().flat_map(|(kind, json)| value(kind, json)).chain(more).collect()
}

fn schemas() -> Vec<Row> {
    const OPTIONS: &str = r#"{"options": [{"id": "x", "name": "Ripe", "color": "red", "description": null}]}"#;
    let schemas = [
        ("title", "{}"),
        ("number", r#"{"format": "euro"}"#),
        ("select", OPTIONS),
        ("multi_select", OPTIONS),
        (
            "status",
            r#"{"options": [{"id": "x", "name": "Ripe", "color": "red"}],
                "groups": [{"id": "y", "name": "Done", "color": "green", "option_ids": ["x"]}]}"#,
        ),
        ("date", "{}"),
        ("people", "{}"),
        ("formula", r#"{"expression": "1 + 1"}"#),
        (
            "relation",
            r#"{"database_id": "$ID", "data_source_id": "$ID", "type": "dual_property",
                "dual_property": {"synced_property_id": "x", "synced_property_name": "Trees"}}"#,
        ),
        ("relation", r#"{"database_id": "$ID", "data_source_id": "$ID", "type": "single_property", "single_property": {}}"#),
        ("relation", r#"{"database_id": "$ID", "data_source_id": "$ID", "single_property": {}}"#),
        (
            "rollup",
            r#"{"function": "count", "relation_property_id": "a", "relation_property_name": "b", "rollup_property_id": "c",
                "rollup_property_name": "d"}"#,
        ),
        ("rich_text", "{}"),
        ("files", "{}"),
        ("checkbox", "{}"),
        ("url", "{}"),
        ("email", "{}"),
        ("phone_number", "{}"),
        ("created_time", "{}"),
        ("created_by", "{}"),
        ("last_edited_time", "{}"),
        ("last_edited_by", "{}"),
        ("verification", "{}"),
        ("button", "{}"),
        ("place", "{}"),
        ("unique_id", r#"{"prefix": "PLUM"}"#),
        ("unique_id", r#"{"prefix": null}"#),
        ("last_visited_time", "{}"),
        ("location", "{}"),
    ];
    let schema = |(kind, payload): (&str, &str)| {
        let json = format!(r#"{{"id": "x%40", "name": "Plum", "description": null, "type": "{kind}", "{kind}": {payload}}}"#);
        row::<types::PropertySchema>("a property's schema", &json)
    };
    schemas.into_iter().map(schema).collect()
}

fn column_requests() -> Vec<Row> {
    const OPTIONS: &str = r#"{"options": [{"name": "Stone", "color": "green", "description": null}, {"name": "Pome"}]}"#;
    let columns = [
        ("title", "{}"),
        ("rich_text", "{}"),
        ("number", r#"{"format": "percent"}"#),
        ("number", "{}"),
        ("select", OPTIONS),
        ("multi_select", OPTIONS),
        ("status", OPTIONS),
        ("date", "{}"),
        ("people", "{}"),
        ("files", "{}"),
        ("checkbox", "{}"),
        ("url", "{}"),
        ("email", "{}"),
        ("phone_number", "{}"),
        ("formula", r#"{"expression": "1 + 1"}"#),
        ("relation", r#"{"database_id": "$ID", "type": "single_property", "single_property": {}}"#),
        ("relation", r#"{"data_source_id": "$ID", "dual_property": {"synced_property_id": "x", "synced_property_name": "y"}}"#),
        ("relation", r#"{"data_source_id": "$ID", "type": "dual_property", "dual_property": {}}"#),
        ("rollup", r#"{"function": "sum", "relation_property_name": "Trees", "rollup_property_name": "Price"}"#),
        ("rollup", r#"{"function": "sum", "relation_property_id": "a", "rollup_property_id": "b"}"#),
        ("unique_id", r#"{"prefix": null}"#),
        ("created_by", "{}"),
        ("created_time", "{}"),
        ("last_edited_by", "{}"),
        ("last_edited_time", "{}"),
        ("place", "{}"),
    ];
    let only_new = ["last_visited_time", "button", "location", "verification"];
    let new = columns.into_iter().chain(only_new.map(|kind| (kind, "{}"))).map(|(kind, payload)| {
        row::<types::PropertySchemaRequest>(kind, &format!(r#"{{"type": "{kind}", "{kind}": {payload}, "description": null}}"#))
    });
    let changed = columns.map(|(kind, payload)| {
        row::<types::PropertySchemaUpdateRequest>(kind, &format!(r#"{{"id": "x", "name": "Plum", "{kind}": {payload}}}"#))
    });
    let more = [
        row::<types::PropertySchemaUpdateRequest>("another name", r#"{"name": "Plum", "description": "Of stones"}"#),
        row::<types::PropertySchemaUpdateRequest>(
            "another option",
            r#"{"select": {"options": [{"id": "x", "name": "Stone"}, {}]}}"#,
        ),
    ];
    new.chain(changed).chain(more).collect()
}

fn columns() -> Vec<Row> {
    vec![
        row::<types::CreateDatabaseRequest>(
            "a database",
            r#"{"parent": {"type": "page_id", "page_id": "$ID"}, "title": [$WRITE], "is_inline": true, "icon": {"emoji": "🍑"},
                "cover": {"type": "external", "external": $LINK}, "initial_data_source": {"properties": {
                  "Name": {"title": {}}, "Price": {"type": "number", "number": {"format": "dollar"}},
                  "Kind": {"select": {"options": [{"name": "Stone", "color": "green"}]}}, "When": {"date": {}}}}}"#,
        ),
        row::<types::UpdateDatabaseRequest>(
            "a database that moves",
            r#"{"parent": {"type": "workspace", "workspace": true}, "description": [], "in_trash": true, "is_locked": false}"#,
        ),
        row::<types::CreateDataSourceRequest>(
            "a data source",
            r#"{"parent": {"database_id": "$ID"}, "title": [$WRITE], "icon": null, "properties": {"Name": {"title": {}},
                "Trees": {"relation": {"data_source_id": "$ID", "single_property": {}}}}}"#,
        ),
        row::<types::UpdateDataSourceRequest>(
            "a column that goes and one that changes",
            r#"{"properties": {"Old": null, "Price": {"name": "Cost", "number": {"format": "euro"}}, "New": {"checkbox": {}}},
                "icon": null, "parent": {"type": "database_id", "database_id": "$ID"}}"#,
        ),
    ]
}
