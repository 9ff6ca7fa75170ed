//! What a schema accepts, in words.

use serde_json::Value;

use super::problem::types;
use super::{Document, Keywords, alternatives, choice, list, properties, texts};

/// What is accepted, as it stands after "expected".
pub(super) fn accepted(document: Document<'_>, schema: &Value) -> String {
    let mut words: Vec<String> = Vec::new();
    for part in document.parts(schema) {
        for word in of_part(document, part) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
    }
    // Null is what is least asked for.
    words.sort_by_key(|word| word == "null");
    words.join(" or ")
}

fn of_part(document: Document<'_>, part: &Keywords) -> Vec<String> {
    let known: Vec<&Value> = part.get("const").into_iter().chain(list(part, "enum")).collect();
    match known.as_slice() {
        [] => {}
        [only] => return vec![shown(only)],
        several => return vec![format!("one of {}", several.iter().map(|one| shown(one)).collect::<Vec<_>>().join(", "))],
    }
    if let Some(branches) = alternatives(part) {
        return of_alternatives(document, part, branches);
    }
    types(part).into_iter().map(|kind| of_type(part, kind)).collect()
}

fn of_alternatives(document: Document<'_>, part: &Keywords, branches: &[Value]) -> Vec<String> {
    if let Some(known) = choice::known(document, branches) {
        return vec![known];
    }
    let words: Vec<String> = branches.iter().map(|branch| accepted(document, branch)).filter(|words| !words.is_empty()).collect();
    let has_values = branches.iter().any(|branch| branch.get("enum").is_some() || branch.get("const").is_some());
    // Beside known values, that others are texts, too, helps nobody.
    let words: Vec<String> = words.into_iter().filter(|word| !(has_values && word == "a text")).collect();
    if words.is_empty() { types(part).into_iter().map(|kind| of_type(part, kind)).collect() } else { words }
}

fn of_type(schema: &Keywords, kind: &str) -> String {
    match kind {
        "null" => "null".to_owned(),
        "boolean" => "true or false".to_owned(),
        "integer" | "number" => number(schema),
        "string" => format!("a text{}", size(schema, "minLength", "maxLength", "character")),
        "array" => format!("an array{}", size(schema, "minItems", "maxItems", "item")),
        "object" => object(schema),
        other => other.to_owned(),
    }
}

fn object(schema: &Keywords) -> String {
    let required: Vec<&str> = texts(schema, "required").collect();
    if !required.is_empty() {
        return format!("an object with {}", required.join(", "));
    }
    match properties(schema) {
        Some(properties) if properties.is_empty() => "an empty object".to_owned(),
        Some(properties) => format!("an object of {}", names(properties.keys().map(String::as_str))),
        None if schema.contains_key("additionalProperties") => "an object of values by name".to_owned(),
        None => "an object".to_owned(),
    }
}

/// A number and its range, in words.
pub(super) fn number(schema: &Keywords) -> String {
    let what = if types(schema).contains(&"integer") { "a whole number" } else { "a number" };
    let limit = |keyword: &str| schema.get(keyword).filter(|limit| limit.is_number());
    match (limit("minimum"), limit("maximum")) {
        (Some(least), Some(most)) => format!("{what} from {least} to {most}"),
        (Some(least), None) => format!("{what} of at least {least}"),
        (None, Some(most)) => format!("{what} of at most {most}"),
        (None, None) => what.to_owned(),
    }
}

fn size(schema: &Keywords, least: &str, most: &str, noun: &str) -> String {
    let limit = |keyword: &str| schema.get(keyword).and_then(Value::as_u64);
    match (limit(least).filter(|least| *least > 0), limit(most)) {
        (Some(least), Some(most)) => format!(" of {} to {}", grouped(least), counted(most, noun)),
        (Some(least), None) => format!(" of at least {}", counted(least, noun)),
        (None, Some(most)) => format!(" of at most {}", counted(most, noun)),
        (None, None) => String::new(),
    }
}

/// A value as it stands in a sentence.
fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Names in the order of the alphabet: that of a schema's fields depends on how JSON is compiled.
pub(super) fn names<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.join(", ")
}

/// A count and its noun, such as `2,000 characters`.
pub(super) fn counted(count: u64, noun: &str) -> String {
    format!("{} {noun}{}", grouped(count), if count == 1 { "" } else { "s" })
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
