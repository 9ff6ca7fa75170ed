//! How values are shown to a person.

use serde_json::Value;

/// A text without what a terminal could take for a command.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|character| if character.is_control() && character != '\n' { '\u{fffd}' } else { character }).collect()
}

/// A value in one line: a text as it is, nothing for null and for what is empty, lists and fields with commas, JSON for what is inside of them.
pub(crate) fn in_a_line(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Object(fields) => {
            let given = fields.iter().map(|(key, value)| (key, inner(value))).filter(|(_, text)| !text.is_empty());
            given.map(|(key, text)| format!("{key}: {text}")).collect::<Vec<_>>().join(", ")
        }
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Array(items) if items.iter().all(|item| !item.is_array() && !item.is_object()) => {
            items.iter().map(in_a_line).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

/// A value inside of another one.
fn inner(value: &Value) -> String {
    if value.is_object() || value.is_array() { value.to_string() } else { in_a_line(value) }
}

/// A word of the registry, such as the effect of an action, as it is written in JSON.
pub(crate) fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(|word| word.replace('_', " "))).unwrap_or_default()
}

/// A text, each line of it further to the right.
pub(crate) fn indented(text: &str, by: usize) -> String {
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("{:by$}{line}\n", "") }).collect()
}
