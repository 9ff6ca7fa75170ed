//! By what a view groups its rows.

use serde_json::{Value, json};

use super::configuration::{Member, Shape, read_members, read_property};
use crate::api_error::ApiError;
use crate::field::Field;
use crate::schema::Schema;

/// The types of groups, and the type of property that each is for.
const KINDS: [(&str, &str); 18] = [
    ("select", "select"),
    ("multi_select", "multi_select"),
    ("status", "status"),
    ("person", "people"),
    ("created_by", "created_by"),
    ("last_edited_by", "last_edited_by"),
    ("relation", "relation"),
    ("date", "date"),
    ("created_time", "created_time"),
    ("last_edited_time", "last_edited_time"),
    ("text", "rich_text"),
    ("title", "title"),
    ("url", "url"),
    ("email", "email"),
    ("phone_number", "phone_number"),
    ("number", "number"),
    ("checkbox", "checkbox"),
    ("formula", "formula"),
];

/// The types of a formula's groups.
const FORMULA_KINDS: [&str; 4] = ["date", "text", "number", "checkbox"];

const SORT: Member =
    Member::required("sort", Shape::Object(&[Member::required("type", Shape::Choice(&["manual", "ascending", "descending"]))]));

/// Reads by what rows are grouped.
pub(super) fn read(schema: &Schema, field: &Field<'_>) -> Result<Value, ApiError> {
    field.object()?;
    let known = KINDS.map(|(kind, _)| kind);
    let kind = field.get("type").one_of(&known)?;
    let property_kind = KINDS.iter().find(|(known, _)| *known == kind).map_or(kind, |(_, property)| *property);
    let mut members = vec![Member::optional("hide_empty_groups", Shape::Flag)];
    if kind == "formula" {
        let mut read = read_members(schema, field, &members, &["type", "property_id", "group_by"])?;
        read["group_by"] = read_formula_group(schema, &field.get("group_by"))?;
        return finish(schema, field, (kind, property_kind), read);
    }
    members.push(SORT);
    members.extend(details(kind));
    let read = read_members(schema, field, &members, &["type", "property_id"])?;
    finish(schema, field, (kind, property_kind), read)
}

fn finish(schema: &Schema, field: &Field<'_>, (kind, property_kind): (&str, &str), mut read: Value) -> Result<Value, ApiError> {
    read["type"] = json!(kind);
    read["property_id"] = read_property(schema, &field.get("property_id"), &[property_kind])?;
    Ok(read)
}

fn read_formula_group(schema: &Schema, field: &Field<'_>) -> Result<Value, ApiError> {
    field.object()?;
    let kind = field.get("type").one_of(&FORMULA_KINDS)?;
    let mut members = vec![SORT];
    members.extend(details(kind));
    let mut read = read_members(schema, field, &members, &["type"])?;
    read["type"] = json!(kind);
    Ok(read)
}

/// What a type of group says besides its property and its order.
fn details(kind: &str) -> Vec<Member> {
    match kind {
        "date" | "created_time" | "last_edited_time" => vec![
            Member::required("group_by", Shape::Choice(&["relative", "day", "week", "month", "year"])),
            Member::optional("start_day_of_week", Shape::Number { least: 0.0, most: 1.0 }),
        ],
        "text" | "title" | "url" | "email" | "phone_number" => {
            vec![Member::required("group_by", Shape::Choice(&["exact", "alphabet_prefix"]))]
        }
        "status" => vec![Member::required("group_by", Shape::Choice(&["group", "option"]))],
        "number" => {
            let number = Shape::Number { least: f64::MIN, most: f64::MAX };
            ["range_start", "range_end", "range_size"].map(|name| Member::optional(name, number)).to_vec()
        }
        _ => Vec::new(),
    }
}
