//! Where two JSON values differ.

use std::fmt;

use serde_json::Value;

/// One place where a value changed on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The place as a JSON pointer.
    pub pointer: String,
    /// What came; nothing where the key or element is new.
    pub before: Option<Value>,
    /// What became of it; nothing where it was lost.
    pub after: Option<Value>,
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |value: &Option<Value>| value.as_ref().map_or_else(|| "(nothing)".to_owned(), short);
        write!(formatter, "{}: {} became {}", self.pointer, shown(&self.before), shown(&self.after))
    }
}

/// A value in a few words.
fn short(value: &Value) -> String {
    const LONGEST: usize = 80;
    let text = value.to_string();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text,
    }
}

/// All places where two values differ; none exactly where they are equal. `1` and `1.0` are different values here.
#[must_use]
pub fn differences(before: &Value, after: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(String::new(), Some(before), Some(after), &mut found);
    found
}

fn compare(pointer: String, before: Option<&Value>, after: Option<&Value>, found: &mut Vec<Difference>) {
    match (before, after) {
        (Some(before), Some(after)) if before == after => {}
        (Some(Value::Object(before)), Some(Value::Object(after))) => {
            let new = after.keys().filter(|key| !before.contains_key(*key));
            for key in before.keys().chain(new) {
                compare(format!("{pointer}/{}", escaped(key)), before.get(key), after.get(key), found);
            }
        }
        (Some(Value::Array(before)), Some(Value::Array(after))) => {
            for at in 0..before.len().max(after.len()) {
                compare(format!("{pointer}/{at}"), before.get(at), after.get(at), found);
            }
        }
        (before, after) => found.push(Difference { pointer, before: before.cloned(), after: after.cloned() }),
    }
}

/// A key as a segment of a JSON pointer.
#[must_use]
pub fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::differences;

    #[test]
    fn names_each_place_once() {
        let cases: [(Value, Value, &[&str]); 7] = [
            (json!({"a": [1, null]}), json!({"a": [1, null]}), &[]),
            (json!({"a": 1}), json!({"a": 1.0}), &["/a: 1 became 1.0"]),
            (json!({"a": null}), json!({}), &["/a: null became (nothing)"]),
            (json!({}), json!({"a": null}), &["/a: (nothing) became null"]),
            (json!({"a/b": {"c~d": [1]}}), json!({"a/b": {"c~d": [1, 2]}}), &["/a~1b/c~0d/1: (nothing) became 2"]),
            (json!([{"a": 1, "b": 2}]), json!([{"a": 2, "b": 1}]), &["/0/a: 1 became 2", "/0/b: 2 became 1"]),
            (json!({}), json!([]), &[": {} became []"]),
        ];
        for (before, after, expected) in cases {
            let found: Vec<_> = differences(&before, &after).iter().map(ToString::to_string).collect();
            assert_eq!(found, expected, "{before} and {after}");
            assert_eq!(found.is_empty(), before == after);
        }
    }
}
