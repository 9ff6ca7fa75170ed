//! Views: every type with its configuration, every way to group, and queries, in answers and in requests.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    [views(), lists(), configurations(), configurations_in_requests(), groups(), requests()].into_iter().flatten().collect()
}

fn views() -> Vec<Row> {
    const HEAD: &str = r#""object": "view", "id": "$ID", "parent": {"type": "database_id", "database_id": "$ID"}"#;
    let all = format!(
        r#"{{{HEAD}, "name": "Plums", "type": "table", $TIMES, "url": "https://www.notion.so/Plum", "data_source_id": "$ID",
            $AUTHORS, "filter": {{"property": "Done", "checkbox": {{"equals": true}}}}, "dashboard_view_id": "$ID",
            "sorts": [{{"property": "Price", "direction": "ascending"}}], "request_id": "$ID",
            "quick_filters": {{"a": {{"property": "Name", "title": {{"contains": "Plum"}}}}}}, "configuration": {{"type": "table"}}}}"#
    );
    let nulls = format!(
        r#"{{{HEAD}, "name": "", "type": "dashboard", $TIMES, "url": "", "data_source_id": null, "created_by": null,
            "last_edited_by": null, "filter": null, "sorts": null, "quick_filters": null, "configuration": null,
            "dashboard_view_id": null}}"#
    );
    let types = ["table", "board", "list", "calendar", "timeline", "gallery", "form", "chart", "map", "dashboard"];
    let plain = types.map(|kind| {
        let json = format!(r#"{{{HEAD}, "name": "Plums", "type": "{kind}", $TIMES, "url": "https://www.notion.so/Plum"}}"#);
        row::<types::ViewResponse>(kind, &json)
    });
    let more = [
        row::<types::ViewResponse>("a view with all that it can have", &all),
        row::<types::ViewResponse>("a view with all that can be null", &nulls),
        row::<types::ViewResponse>("a part of a view", &format!(r#"{{{HEAD}, "type": "form", "request_id": "$ID"}}"#)),
    ];
    plain.into_iter().chain(more).collect()
}

fn lists() -> Vec<Row> {
    vec![
        row::<types::ViewList>(
            "views",
            r#"{"object": "list", "results": [{"object": "view", "id": "$ID"}], "next_cursor": null, "has_more": false,
                "type": "view", "view": {}, "request_status": {"type": "complete"}, "request_id": "$ID"}"#,
        ),
        row::<types::ViewQuery>(
            "a query",
            r#"{"object": "view_query", "id": "$ID", "view_id": "$ID", "expires_at": "2026-02-03T05:05:00.000Z", "total_count": 1,
                "results": [{"object": "page", "id": "$ID"}], "next_cursor": "$ID", "has_more": true, "request_id": "$ID",
                "request_status": {"type": "incomplete", "incomplete_reason": "query_result_limit_reached"}}"#,
        ),
        row::<types::ViewQueryResultList>(
            "what a query found",
            r#"{"object": "list", "results": [{"object": "page", "id": "$ID"}], "next_cursor": null, "has_more": false,
                "type": "page", "page": {}, "request_status": {"type": "complete"}, "request_id": "$ID"}"#,
        ),
        row::<types::DeletedViewQuery>(
            "a query that is gone",
            r#"{"object": "view_query", "id": "$ID", "deleted": true, "request_id": "$ID"}"#,
        ),
        row::<types::CreateViewQueryRequest>("to query", r#"{"page_size": 10}"#),
        row::<types::CreateViewQueryRequest>("to query all", "{}"),
    ]
}

/// What a configuration holds in answers and in requests alike.
const PROPERTIES: &str = r#""properties": [{"property_id": "a%3Ab", "visible": true, "width": 200, "wrap": false,
    "status_show_as": "checkbox", "card_property_width_mode": "full_line", "date_format": "month_day_year",
    "time_format": "12_hour"}, {"property_id": "title"}]"#;
const GROUP: &str =
    r#"{"type": "status", "property_id": "s", "group_by": "option", "sort": {"type": "manual"}, "hide_empty_groups": true}"#;
const CHART: &str = r#""chart_type": "column", "x_axis_property_id": "a", "y_axis_property_id": "b",
    "y_axis": {"aggregator": "count"}, "value": {"aggregator": "sum", "property_id": "p"}, "sort": "x_ascending",
    "color_theme": "colorful", "height": "extra_large", "hide_empty_groups": true, "legend_position": "off",
    "show_data_labels": true, "axis_labels": "both", "grid_lines": "horizontal", "cumulative": false, "smooth_line": true,
    "hide_line_fill_area": false, "group_style": "side_by_side", "y_axis_min": null, "y_axis_max": 99.5,
    "donut_labels": "name_and_value", "hide_title": true, "caption": "Plums", "color_by_value": false, "reference_lines": [
    {"id": "l", "value": 7, "label": "Seven", "color": "lightgray", "dash_style": "dash"},
    {"value": 8.0, "label": "", "color": "red", "dash_style": "solid"}]"#;

/// Types and contents that answers and requests both have.
fn contents() -> Vec<(&'static str, String)> {
    let of = |kind: &'static str, content: &str| (kind, content.replace("GROUP", GROUP).replace("PROPERTIES", PROPERTIES));
    vec![
        of("table", "PROPERTIES"),
        of(
            "table",
            r#""group_by": GROUP, "wrap_cells": true, "frozen_column_index": 1, "show_vertical_lines": false, "subtasks":
               {"property_id": "t", "display_mode": "flattened", "filter_scope": "parents_and_subitems", "toggle_column_id": "c"}"#,
        ),
        of("table", r#""subtasks": {"display_mode": "disabled"}"#),
        of("board", r#""group_by": GROUP"#),
        of(
            "board",
            r#""group_by": GROUP, "sub_group_by": GROUP, PROPERTIES, "cover": {"type": "property", "property_id": "f"},
               "cover_size": "medium", "cover_aspect": "contain", "card_layout": "compact""#,
        ),
        of("calendar", r#""date_property_id": "d""#),
        of("calendar", r#""date_property_id": "d", PROPERTIES, "view_range": "month", "show_weekends": false"#),
        of("timeline", r#""date_property_id": "d", "preference": {"zoom_level": "5_years"}"#),
        of(
            "timeline",
            r#""date_property_id": "d", "end_date_property_id": "e", PROPERTIES, "show_table": true, "table_properties": [],
               "preference": {"zoom_level": "bi_week", "center_timestamp": 1770091500000}, "arrows_by": {"property_id": null},
               "color_by": true"#,
        ),
        of("gallery", r#""cover": {"type": "page_cover"}"#),
        of("gallery", r#"PROPERTIES, "cover_size": "large", "cover_aspect": "cover", "card_layout": "list""#),
        of("list", "PROPERTIES"),
        of("map", r#""height": "small", "map_by": "p", PROPERTIES"#),
        of("form", r#""is_form_closed": true, "anonymous_submissions": false, "submission_permissions": "comment_only""#),
        of("chart", r#""chart_type": "number""#),
        of("chart", &format!(r#"{CHART}, "x_axis": GROUP, "stack_by": GROUP"#)),
        of(
            "chart",
            r#""chart_type": "donut", "x_axis": null, "y_axis": null, "stack_by": null, "reference_lines": null, "caption": null"#,
        ),
    ]
}

fn configuration(kind: &str, content: &str) -> String {
    format!(r#"{{"type": "{kind}", {content}}}"#)
}

fn configurations() -> Vec<Row> {
    // Answers name the properties, too.
    let named = [
        ("table", r#""properties": [{"property_id": "a", "property_name": "Name"}]"#),
        (
            "board",
            r#""group_by": {"type": "select", "property_id": "s", "property_name": "State"}, "cover": {"type": "page_content_first"}"#,
        ),
        ("calendar", r#""date_property_id": "d", "date_property_name": "When""#),
        (
            "timeline",
            r#""date_property_id": "d", "date_property_name": "When", "end_date_property_id": "e",
            "end_date_property_name": "Until", "arrows_by": {"property_id": "x"}"#,
        ),
        ("map", r#""map_by": "p", "map_by_property_name": "Place""#),
        ("dashboard", r#""rows": []"#),
        (
            "dashboard",
            r#""rows": [{"id": "r", "height": 320.5, "widgets": [{"id": "w", "view_id": "$ID", "width": 6, "row_index": 0},
            {"id": "v", "view_id": "$ID"}]}]"#,
        ),
    ];
    let contents = contents().into_iter().chain(named.map(|(kind, content)| (kind, content.to_owned())));
    contents.map(|(kind, content)| row::<types::ViewConfiguration>(kind, &configuration(kind, &content))).collect()
}

fn configurations_in_requests() -> Vec<Row> {
    // Requests clear with null.
    let cleared = [
        ("table", r#""properties": null, "group_by": null, "subtasks": null"#.to_owned()),
        (
            "board",
            format!(
                r#""group_by": {GROUP}, "sub_group_by": null, "properties": null, "cover": null, "cover_size": null,
                   "cover_aspect": null, "card_layout": null"#
            ),
        ),
        ("calendar", r#""date_property_id": "d", "properties": null, "view_range": null, "show_weekends": null"#.to_owned()),
        (
            "timeline",
            r#""date_property_id": "d", "end_date_property_id": null, "properties": null, "show_table": null,
               "table_properties": null, "preference": null, "arrows_by": null, "color_by": null"#
                .to_owned(),
        ),
        (
            "gallery",
            r#""properties": null, "cover": null, "cover_size": null, "cover_aspect": null, "card_layout": null"#.to_owned(),
        ),
        ("list", r#""properties": null"#.to_owned()),
        ("map", r#""height": null, "map_by": null, "properties": null"#.to_owned()),
        ("form", r#""is_form_closed": null, "anonymous_submissions": null, "submission_permissions": null"#.to_owned()),
        (
            "chart",
            r#""chart_type": "bar", "x_axis": null, "y_axis": null, "x_axis_property_id": null, "y_axis_property_id": null,
               "value": null, "sort": null, "color_theme": null, "height": null, "hide_empty_groups": null,
               "legend_position": null, "show_data_labels": null, "axis_labels": null, "grid_lines": null, "cumulative": null,
               "smooth_line": null, "hide_line_fill_area": null, "group_style": null, "y_axis_min": null, "y_axis_max": null,
               "donut_labels": null, "hide_title": null, "stack_by": null, "reference_lines": null, "caption": null,
               "color_by_value": null"#
                .to_owned(),
        ),
    ];
    let contents = contents().into_iter().chain(cleared);
    contents.map(|(kind, content)| row::<types::ViewConfigurationRequest>(kind, &configuration(kind, &content))).collect()
}

fn groups() -> Vec<Row> {
    const DATE: &str = r#""group_by": "week", "start_day_of_week": 1, "#;
    const TEXT: &str = r#""group_by": "alphabet_prefix", "#;
    const SORT: &str = r#""sort": {"type": "descending"}"#;
    let groups = [
        ("select", ""),
        ("multi_select", ""),
        ("status", r#""group_by": "group", "#),
        ("person", ""),
        ("created_by", ""),
        ("last_edited_by", ""),
        ("relation", ""),
        ("date", DATE),
        ("created_time", DATE),
        ("last_edited_time", r#""group_by": "relative", "#),
        ("text", TEXT),
        ("title", TEXT),
        ("url", TEXT),
        ("email", TEXT),
        ("phone_number", r#""group_by": "exact", "#),
        ("number", r#""range_start": 0, "range_end": 10.5, "range_size": 1.0, "#),
        ("checkbox", ""),
    ];
    let formulas = [
        r#""type": "date", "group_by": "year", "start_day_of_week": 0, "#,
        r#""type": "text", "group_by": "exact", "#,
        r#""type": "number", "range_start": 0, "range_end": 10.5, "range_size": 1.0, "#,
        r#""type": "checkbox", "#,
    ];
    let both = |what: &'static str, json: &str| [row::<types::GroupBy>(what, json), row::<types::GroupByRequest>(what, json)];
    let groups = groups.into_iter().flat_map(|(kind, more)| {
        both(kind, &format!(r#"{{"type": "{kind}", "property_id": "x", {more}"hide_empty_groups": false, {SORT}}}"#))
    });
    let formulas = formulas.into_iter().flat_map(|more| {
        both(
            "a formula",
            &format!(r#"{{"type": "formula", "property_id": "x", "group_by": {{{more}{SORT}}}, "hide_empty_groups": true}}"#),
        )
    });
    let named = ["select", "date", "text", "number", "checkbox"].map(|kind| {
        row::<types::GroupBy>(kind, &format!(r#"{{"type": "{kind}", "property_id": "x", "property_name": "Plum"}}"#))
    });
    groups.chain(formulas).chain(named).collect()
}

fn requests() -> Vec<Row> {
    const HEAD: &str = r#""data_source_id": "$ID", "name": "Plums""#;
    let more = [
        r#""type": "list""#.to_owned(),
        r#""type": "board", "database_id": "$ID", "position": {"type": "after_view", "view_id": "$ID"},
           "filter": {"and": [{"property": "Done", "checkbox": {"equals": true}}]}, "sorts": [{"timestamp": "created_time",
           "direction": "descending"}], "quick_filters": {"a": {"property": "Name", "title": {"is_empty": true}}}"#
            .to_owned(),
        format!(
            r#""type": "board", "configuration": {{"type": "board", "group_by": {GROUP}}}, "create_database": {{"parent":
               {{"type": "page_id", "page_id": "$ID"}}, "position": {{"type": "after_block", "block_id": "$ID"}}}}"#
        ),
        r#""type": "table", "create_database": {"parent": {"type": "page_id", "page_id": "$ID"}}, "position": {"type": "start"}"#
            .to_owned(),
        r#""type": "chart", "view_id": "$ID", "placement": {"type": "new_row", "row_index": 0}, "position": {"type": "end"}"#
            .to_owned(),
        r#""type": "form", "view_id": "$ID", "placement": {"type": "existing_row", "row_index": 1}"#.to_owned(),
        r#""type": "map", "view_id": "$ID", "placement": {"type": "new_row"}"#.to_owned(),
    ];
    let new = more.iter().map(|more| row::<types::CreateViewRequest>("a view", &format!("{{{HEAD}, {more}}}")));
    let changed = [
        row::<types::UpdateViewRequest>("nothing", "{}"),
        row::<types::UpdateViewRequest>("all null", r#"{"filter": null, "sorts": null, "quick_filters": null}"#),
        row::<types::UpdateViewRequest>(
            "all values",
            r#"{"name": "", "filter": {"property": "Price", "number": {"less_than": 1.0}}, "sorts": [],
                "quick_filters": {"a": null, "b": {"property": "Done", "checkbox": {"equals": true}}},
                "configuration": {"type": "list", "properties": []}}"#,
        ),
    ];
    new.chain(changed).collect()
}
