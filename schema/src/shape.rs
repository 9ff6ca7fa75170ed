//! The shape of an object in a line, such as `{page_id: text | workspace: true}`.

use serde_json::Value;

use super::choice::is_open;
use super::problem::types;
use super::{Document, Keywords, alternatives, is_read_only, list, properties, texts};

/// A line is not longer than this by much.
const LONGEST: usize = 200;
/// So much of it goes to what stands under the members' keys; the others are keys alone.
const DETAILED: usize = 110;

/// The shape of what a schema takes; nothing for what is no object and has no known values.
pub(super) fn shape(document: Document<'_>, schema: &Keywords) -> Option<String> {
    let values = known_values(document, schema);
    if !values.is_empty() {
        return Some(format!("One of {}.", cut(values, ", ")));
    }
    let is_object = document.parts_of(schema).iter().any(|part| types(part).contains(&"object"))
        || alternatives(schema).is_some_and(|branches| branches.iter().any(|branch| branch.get("$ref").is_some()));
    is_object.then(|| of_object(document, schema, 1)).filter(|shape| shape != "{}")
}

fn of_object(document: Document<'_>, schema: &Keywords, depth: usize) -> String {
    let parts = document.parts_of(schema);
    let fields: Vec<String> = parts.iter().flat_map(|part| own_fields(document, part, depth)).collect();
    let members: Vec<&Keywords> = parts
        .iter()
        .filter_map(|part| alternatives(part))
        .flatten()
        .filter(|branch| !is_open(branch))
        .filter_map(Value::as_object)
        .collect();
    if members.iter().any(|member| member.contains_key("$ref")) {
        // Whole objects, of which each has a shape of its own.
        let shapes = members.iter().map(|member| of_object(document, member, depth)).collect();
        return cut(shapes, " or ");
    }
    if !members.is_empty() {
        let mut length = 0;
        let members: Vec<String> = members
            .iter()
            .map(|member| {
                let detailed = of_member(document, member, depth);
                length += detailed.chars().count();
                if length <= DETAILED { detailed } else { of_member(document, member, 0) }
            })
            .collect();
        let fields = if fields.is_empty() { String::new() } else { format!(", {}", cut(fields, ", ")) };
        return format!("{{{}{fields}}}", cut(members, " | "));
    }
    format!("{{{}}}", cut(fields, ", "))
}

/// The fields of a part; what need not be there has a question mark.
fn own_fields(document: Document<'_>, part: &Keywords, depth: usize) -> Vec<String> {
    let required: Vec<&str> = texts(part, "required").collect();
    // Nobody is to be led to what belongs to answers.
    let own = properties(part).into_iter().flatten().filter(|(_, schema)| !is_read_only(schema));
    let mut names: Vec<&String> = own.map(|(name, _)| name).collect();
    // What must be there comes first, and the order does not depend on how JSON is compiled.
    names.sort_unstable_by_key(|name| (!required.contains(&name.as_str()), *name));
    names
        .into_iter()
        .map(|name| match properties(part).and_then(|properties| properties.get(name)) {
            Some(schema) if required.contains(&name.as_str()) => format!("{name}{}", value(document, schema, depth)),
            _ => format!("{name}?"),
        })
        .collect()
}

/// A member of a union: its key and what stands under it, or its tag.
fn of_member(document: Document<'_>, member: &Keywords, depth: usize) -> String {
    let tag = member.get("title").and_then(Value::as_str).unwrap_or_default();
    match properties(member).and_then(|properties| properties.get(tag)) {
        Some(schema) => format!("{tag}{}", value(document, schema, depth)),
        None => {
            let key =
                properties(member).into_iter().flatten().find(|(_, schema)| schema.get("const").is_some_and(|one| one == tag));
            format!("{}: {tag:?}", key.map_or("type", |(key, _)| key))
        }
    }
}

/// What stands behind a key: a colon and the value in a word or two, or nothing where a word says no more than the key.
fn value(document: Document<'_>, schema: &Value, depth: usize) -> String {
    let Value::Object(keywords) = schema else { return String::new() };
    if depth == 0 {
        return String::new();
    }
    let parts = document.parts_of(keywords);
    let types: Vec<&str> = parts.iter().flat_map(|part| types(part)).collect();
    let word = match types.as_slice() {
        [] => match known_values(document, keywords).as_slice() {
            values @ ([_, _] | [_, _, _]) => values.join("|"),
            _ => match alternatives(keywords).and_then(|branches| branches.first()) {
                Some(first) => return value(document, first, depth),
                None => return String::new(),
            },
        },
        kinds if kinds.contains(&"object") => of_object(document, keywords, depth - 1),
        kinds if kinds.contains(&"array") => "[…]".to_owned(),
        kinds if kinds.contains(&"number") || kinds.contains(&"integer") => "number".to_owned(),
        kinds if kinds.contains(&"boolean") => "true".to_owned(),
        _ => return String::new(),
    };
    format!(": {word}")
}

/// The texts of which a value is one, as far as they are known.
fn known_values(document: Document<'_>, schema: &Keywords) -> Vec<String> {
    let parts = document.parts_of(schema);
    let branches = parts.iter().filter_map(|part| alternatives(part)).flatten().filter_map(Value::as_object);
    let all = parts.iter().copied().chain(branches);
    all.flat_map(|part| list(part, "enum")).filter_map(Value::as_str).map(str::to_owned).collect()
}

/// As many parts as fit into a line, and how many more there are.
fn cut(parts: Vec<String>, between: &str) -> String {
    let count = parts.len();
    let mut line = String::new();
    for (at, part) in parts.into_iter().enumerate() {
        if at > 0 && line.chars().count() + part.chars().count() > LONGEST {
            line.push_str(&format!("{between}… {} more", count - at));
            break;
        }
        if at > 0 {
            line.push_str(between);
        }
        line.push_str(&part);
    }
    line
}
