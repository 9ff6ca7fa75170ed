//! How a view shows its rows, by the type of the view.

use serde_json::{Map, Value, json};

use super::group_by;
use crate::api_error::ApiError;
use crate::field::Field;
use crate::schema::Schema;

/// What a place in a configuration may hold.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    Flag,
    Text,
    Choice(&'static [&'static str]),
    Number {
        least: f64,
        most: f64,
    },
    /// A property of one of these types, or of any if there are none.
    Property(&'static [&'static str]),
    GroupBy,
    Object(&'static [Member]),
    List(&'static Shape),
}

/// A place in a configuration.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member {
    name: &'static str,
    shape: Shape,
    is_required: bool,
}

impl Member {
    pub(super) const fn required(name: &'static str, shape: Shape) -> Self {
        Self { name, shape, is_required: true }
    }

    pub(super) const fn optional(name: &'static str, shape: Shape) -> Self {
        Self { name, shape, is_required: false }
    }
}

/// The types of properties that have a place on a calendar.
const DATED: [&str; 4] = ["date", "created_time", "last_edited_time", "formula"];

const NUMBER: Shape = Shape::Number { least: f64::MIN, most: f64::MAX };
const COUNT: Shape = Shape::Number { least: 0.0, most: f64::MAX };
const HEIGHT: Shape = Shape::Choice(&["small", "medium", "large", "extra_large"]);
const PROPERTIES: Member = Member::optional("properties", Shape::List(&Shape::Object(&SHOWN_PROPERTY)));
const LAYOUT: Member = Member::optional("card_layout", Shape::Choice(&["list", "compact"]));
const COVER_SIZE: Member = Member::optional("cover_size", Shape::Choice(&["small", "medium", "large"]));
const COVER_ASPECT: Member = Member::optional("cover_aspect", Shape::Choice(&["contain", "cover"]));
const COVER: Member = Member::optional(
    "cover",
    Shape::Object(&[
        Member::required("type", Shape::Choice(&["page_cover", "page_content", "page_content_first", "property"])),
        Member::optional("property_id", Shape::Property(&["files"])),
    ]),
);

const SHOWN_PROPERTY: [Member; 8] = [
    Member::required("property_id", Shape::Property(&[])),
    Member::optional("visible", Shape::Flag),
    Member::optional("width", Shape::Number { least: 1.0, most: f64::MAX }),
    Member::optional("wrap", Shape::Flag),
    Member::optional("status_show_as", Shape::Choice(&["select", "checkbox"])),
    Member::optional("card_property_width_mode", Shape::Choice(&["full_line", "inline"])),
    Member::optional(
        "date_format",
        Shape::Choice(&["full", "short", "month_day_year", "day_month_year", "year_month_day", "relative"]),
    ),
    Member::optional("time_format", Shape::Choice(&["12_hour", "24_hour", "hidden"])),
];

const TABLE: [Member; 6] = [
    PROPERTIES,
    Member::optional("group_by", Shape::GroupBy),
    Member::optional(
        "subtasks",
        Shape::Object(&[
            Member::optional("property_id", Shape::Property(&["relation"])),
            Member::optional("display_mode", Shape::Choice(&["show", "hidden", "flattened", "disabled"])),
            Member::optional("filter_scope", Shape::Choice(&["parents", "parents_and_subitems", "subitems"])),
            Member::optional("toggle_column_id", Shape::Property(&[])),
        ]),
    ),
    Member::optional("wrap_cells", Shape::Flag),
    Member::optional("frozen_column_index", COUNT),
    Member::optional("show_vertical_lines", Shape::Flag),
];

const BOARD: [Member; 7] = [
    Member::required("group_by", Shape::GroupBy),
    Member::optional("sub_group_by", Shape::GroupBy),
    PROPERTIES,
    COVER,
    COVER_SIZE,
    COVER_ASPECT,
    LAYOUT,
];

const CALENDAR: [Member; 4] = [
    Member::required("date_property_id", Shape::Property(&DATED)),
    PROPERTIES,
    Member::optional("view_range", Shape::Choice(&["week", "month"])),
    Member::optional("show_weekends", Shape::Flag),
];

const TIMELINE: [Member; 8] = [
    Member::required("date_property_id", Shape::Property(&DATED)),
    Member::optional("end_date_property_id", Shape::Property(&DATED)),
    PROPERTIES,
    Member::optional("show_table", Shape::Flag),
    Member::optional("table_properties", Shape::List(&Shape::Object(&SHOWN_PROPERTY))),
    Member::optional(
        "preference",
        Shape::Object(&[
            Member::required(
                "zoom_level",
                Shape::Choice(&["hours", "day", "week", "bi_week", "month", "quarter", "year", "5_years"]),
            ),
            Member::optional("center_timestamp", NUMBER),
        ]),
    ),
    Member::optional("arrows_by", Shape::Object(&[Member::optional("property_id", Shape::Property(&["relation"]))])),
    Member::optional("color_by", Shape::Flag),
];

const GALLERY: [Member; 5] = [PROPERTIES, COVER, COVER_SIZE, COVER_ASPECT, LAYOUT];

const MAP: [Member; 3] =
    [Member::optional("height", HEIGHT), Member::optional("map_by", Shape::Property(&["place"])), PROPERTIES];

const FORM: [Member; 3] = [
    Member::optional("is_form_closed", Shape::Flag),
    Member::optional("anonymous_submissions", Shape::Flag),
    Member::optional("submission_permissions", Shape::Choice(&["none", "comment_only", "reader", "read_and_write", "editor"])),
];

const AGGREGATION: Shape = Shape::Object(&[
    Member::required(
        "aggregator",
        Shape::Choice(&[
            "count",
            "count_values",
            "sum",
            "average",
            "median",
            "min",
            "max",
            "range",
            "unique",
            "empty",
            "not_empty",
            "percent_empty",
            "percent_not_empty",
            "checked",
            "unchecked",
            "percent_checked",
            "percent_unchecked",
            "earliest_date",
            "latest_date",
            "date_range",
        ]),
    ),
    Member::optional("property_id", Shape::Property(&[])),
]);

const REFERENCE_LINE: Shape = Shape::Object(&[
    Member::optional("id", Shape::Text),
    Member::required("value", NUMBER),
    Member::required("label", Shape::Text),
    Member::required(
        "color",
        Shape::Choice(&["gray", "lightgray", "brown", "yellow", "orange", "green", "blue", "purple", "pink", "red"]),
    ),
    Member::required("dash_style", Shape::Choice(&["solid", "dash"])),
]);

const CHART: [Member; 26] = [
    Member::required("chart_type", Shape::Choice(&["column", "bar", "line", "donut", "number"])),
    Member::optional("x_axis", Shape::GroupBy),
    Member::optional("y_axis", AGGREGATION),
    Member::optional("x_axis_property_id", Shape::Property(&[])),
    Member::optional("y_axis_property_id", Shape::Property(&[])),
    Member::optional("value", AGGREGATION),
    Member::optional("sort", Shape::Choice(&["manual", "x_ascending", "x_descending", "y_ascending", "y_descending"])),
    Member::optional(
        "color_theme",
        Shape::Choice(&["gray", "blue", "yellow", "green", "purple", "teal", "orange", "pink", "red", "auto", "colorful"]),
    ),
    Member::optional("height", HEIGHT),
    Member::optional("hide_empty_groups", Shape::Flag),
    Member::optional("legend_position", Shape::Choice(&["off", "bottom", "side"])),
    Member::optional("show_data_labels", Shape::Flag),
    Member::optional("axis_labels", Shape::Choice(&["none", "x_axis", "y_axis", "both"])),
    Member::optional("grid_lines", Shape::Choice(&["none", "horizontal", "vertical", "both"])),
    Member::optional("cumulative", Shape::Flag),
    Member::optional("smooth_line", Shape::Flag),
    Member::optional("hide_line_fill_area", Shape::Flag),
    Member::optional("group_style", Shape::Choice(&["normal", "percent", "side_by_side"])),
    Member::optional("y_axis_min", NUMBER),
    Member::optional("y_axis_max", NUMBER),
    Member::optional("donut_labels", Shape::Choice(&["none", "value", "name", "name_and_value"])),
    Member::optional("hide_title", Shape::Flag),
    Member::optional("stack_by", Shape::GroupBy),
    Member::optional("reference_lines", Shape::List(&REFERENCE_LINE)),
    Member::optional("caption", Shape::Text),
    Member::optional("color_by_value", Shape::Flag),
];

/// What the configuration of a type of view may say. A dashboard has none.
fn members_of(kind: &str) -> &'static [Member] {
    match kind {
        "table" => &TABLE,
        "board" => &BOARD,
        "calendar" => &CALENDAR,
        "timeline" => &TIMELINE,
        "gallery" => &GALLERY,
        "map" => &MAP,
        "form" => &FORM,
        "chart" => &CHART,
        _ => &[PROPERTIES],
    }
}

/// The configuration of a view that was given none: what it needs, of the first properties that fit.
pub(crate) fn default_configuration(schema: &Schema, kind: &str) -> Value {
    let first = |kinds: &[&str]| {
        let of_kind = |kind: &&str| schema.properties.iter().find(|property| property.kind.name() == *kind);
        kinds.iter().find_map(of_kind)
    };
    let mut configuration = json!({ "type": kind });
    match kind {
        "board" => {
            let Some(property) = first(&["status", "select", "multi_select"]) else {
                return Value::Null;
            };
            let mut group = json!({ "type": property.kind.name(), "property_id": property.id, "sort": { "type": "manual" } });
            if property.kind.name() == "status" {
                group["group_by"] = json!("option");
            }
            configuration["group_by"] = group;
        }
        "calendar" | "timeline" => {
            let Some(property) = first(&["date", "created_time", "last_edited_time"]) else {
                return Value::Null;
            };
            configuration["date_property_id"] = json!(property.id);
        }
        "chart" => configuration["chart_type"] = json!("column"),
        _ => {}
    }
    configuration
}

/// Reads the configuration of a new view.
pub(crate) fn read_new(schema: &Schema, kind: &str, field: &Field<'_>) -> Result<Value, ApiError> {
    read_changes(schema, kind, field, &Value::Null)
}

/// Reads changes to a configuration. What they leave out stays, and null takes it away.
pub(crate) fn read_changes(schema: &Schema, kind: &str, field: &Field<'_>, current: &Value) -> Result<Value, ApiError> {
    if kind == "dashboard" {
        return Err(field.should_be("not present"));
    }
    field.object()?;
    field.get("type").one_of(&[kind])?;
    let read = read_members(schema, field, members_of(kind), &["type"])?;
    let mut changed = current.as_object().cloned().unwrap_or_default();
    changed.insert("type".to_owned(), json!(kind));
    for (name, value) in read.as_object().into_iter().flatten() {
        if value.is_null() {
            changed.remove(name);
        } else {
            changed.insert(name.clone(), without_nulls(value));
        }
    }
    Ok(Value::Object(changed))
}

/// Reads the members of an object that may have `others`, too.
pub(super) fn read_members(schema: &Schema, field: &Field<'_>, members: &[Member], others: &[&str]) -> Result<Value, ApiError> {
    let known: Vec<&str> = members.iter().map(|member| member.name).chain(others.iter().copied()).collect();
    field.only(&known)?;
    let mut read = Map::new();
    for member in members {
        let place = field.get(member.name);
        let value = match place.value() {
            None if member.is_required => return Err(place.should_be("defined")),
            None => continue,
            Some(Value::Null) if !member.is_required => Value::Null,
            Some(_) => read_shape(schema, &place, member.shape)?,
        };
        read.insert(member.name.to_owned(), value);
    }
    Ok(Value::Object(read))
}

fn read_shape(schema: &Schema, field: &Field<'_>, shape: Shape) -> Result<Value, ApiError> {
    match shape {
        Shape::Flag => Ok(json!(field.boolean()?)),
        Shape::Text => Ok(json!(field.string()?)),
        Shape::Choice(words) => Ok(json!(field.one_of(words)?)),
        Shape::Number { least, most } => match field.number()? {
            number if number < least => Err(field.should_be(&format!("≥ `{least}`"))),
            number if number > most => Err(field.should_be(&format!("≤ `{most}`"))),
            _ => Ok(field.value().cloned().unwrap_or_default()),
        },
        Shape::Property(kinds) => read_property(schema, field, kinds),
        Shape::GroupBy => group_by::read(schema, field),
        Shape::Object(members) => read_members(schema, field, members, &[]),
        Shape::List(item) => field.items()?.iter().map(|place| read_shape(schema, place, *item)).collect(),
    }
}

/// The id of the property that is named here, which has to be of one of these types.
pub(super) fn read_property(schema: &Schema, field: &Field<'_>, kinds: &[&str]) -> Result<Value, ApiError> {
    let wanted = field.string()?;
    let property = schema.find(wanted);
    let property = property.ok_or_else(|| ApiError::validation(format!("Could not find property with name or id: {wanted}")))?;
    if kinds.is_empty() || kinds.contains(&property.kind.name()) {
        Ok(json!(property.id))
    } else {
        Err(ApiError::validation(format!("{} is expected to be {}.", property.name, kinds.join(" or "))))
    }
}

fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(without_nulls).collect(),
        Value::Object(members) => {
            let given = members.iter().filter(|(_, value)| !value.is_null());
            Value::Object(given.map(|(name, value)| (name.clone(), without_nulls(value))).collect())
        }
        other => other.clone(),
    }
}
