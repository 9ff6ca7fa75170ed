//! The plain value of a property as the text of a cell.

use serde_json::Value;

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The text of a plain value: nothing for null, lists with commas between their items, and a date with an end as `START/END`.
/// What has more to it than that is JSON.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => list(items).unwrap_or_else(|| value.to_string()),
        Value::Object(_) => period(value).unwrap_or_else(|| value.to_string()),
        plain => plain.to_string(),
    }
}

/// Items with commas between them; nothing where the text would not say where one ends.
fn list(items: &[Value]) -> Option<String> {
    let plain = |item: &Value| match item {
        Value::String(text) if text.is_empty() || text.contains([',', '\n']) || text.trim() != text => None,
        Value::String(text) if text.starts_with(['[', '{', '"']) => None,
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    Some(items.iter().map(plain).collect::<Option<Vec<_>>>()?.join(", "))
}

/// A date with an end, and nothing else.
fn period(value: &Value) -> Option<String> {
    let fields = value.as_object()?;
    let (start, end) = (fields.get("start")?.as_str()?, fields.get("end")?.as_str()?);
    (fields.len() == 2).then(|| format!("{start}/{end}"))
}

/// A text that no spreadsheet takes for a formula.
pub(super) fn guarded(value: &Value, text: String) -> String {
    // A number is none, though it may begin with a sign.
    if !value.is_number() && text.starts_with(FORMULA) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{guarded, text};

    #[test]
    fn says_all_of_a_value() {
        for (value, expected, safe) in [
            (json!(null), "", ""),
            (json!("kale, \"red\"\nfresh"), "kale, \"red\"\nfresh", "kale, \"red\"\nfresh"),
            (json!("=1+1"), "=1+1", "'=1+1"),
            (json!("-"), "-", "'-"),
            (json!(-2.5), "-2.5", "-2.5"),
            (json!(true), "true", "true"),
            (json!([]), "", ""),
            (json!(["a", "b"]), "a, b", "a, b"),
            (json!(["@a"]), "@a", "'@a"),
            (json!([1, 2]), "1, 2", "1, 2"),
            (json!(["Lovelace, Ada"]), r#"["Lovelace, Ada"]"#, r#"["Lovelace, Ada"]"#),
            (json!(["[a]"]), r#"["[a]"]"#, r#"["[a]"]"#),
            (json!([null]), "[null]", "[null]"),
            (json!({"start": "2026-03-11", "end": "2026-03-12"}), "2026-03-11/2026-03-12", "2026-03-11/2026-03-12"),
            (json!({"lat": 1}), r#"{"lat":1}"#, r#"{"lat":1}"#),
        ] {
            assert_eq!(text(&value), expected, "{value}");
            assert_eq!(guarded(&value, text(&value)), safe, "{value}");
        }
    }
}
