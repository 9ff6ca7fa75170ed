//! The JSON pointer of a place in JSON text.

/// The pointer of the value that holds the byte at an offset, counted from 1. The text is JSON of one line.
///
/// A decode error names a place by line and column; a person who filled in a form looks for a field.
pub(super) fn pointer(text: &[u8], column: usize) -> String {
    let end = column.min(text.len());
    let mut path: Vec<Step> = Vec::new();
    let mut at = 0;
    while at < end {
        match text[at] {
            b'{' => path.push(Step::Key(None)),
            b'[' => path.push(Step::Index(0)),
            // The place of an error about a whole object or array is its end: the pointer is that of the object.
            b'}' | b']' if at + 1 < end => drop(path.pop()),
            b'}' | b']' => {
                path.pop();
                break;
            }
            b',' if at + 1 < end => match path.last_mut() {
                Some(Step::Index(index)) => *index += 1,
                Some(Step::Key(key)) => *key = None,
                None => {}
            },
            b'"' => {
                let close = string_end(text, at);
                if let Some(Step::Key(key @ None)) = path.last_mut()
                    && close < end
                {
                    *key = crate::types::json::read(&text[at..=close]).ok();
                }
                at = close;
            }
            _ => {}
        }
        at += 1;
    }
    let mut pointer = String::new();
    for step in path {
        match step {
            Step::Key(Some(key)) => pointer.push_str(&super::pointer(&key)),
            Step::Key(None) => {}
            Step::Index(index) => pointer.push_str(&format!("/{index}")),
        }
    }
    pointer
}

enum Step {
    Key(Option<String>),
    Index(usize),
}

/// Where a string ends that begins at an offset.
fn string_end(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < text.len() {
        match text[at] {
            b'\\' => at += 1,
            b'"' => return at,
            _ => {}
        }
        at += 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use serde::de::IgnoredAny;
    use serde::{Deserialize, Serialize};
    use serde_json::json;

    use super::pointer;

    #[derive(Deserialize, Serialize)]
    struct Inner {
        #[serde(rename = "a/b")]
        number: u8,
    }

    #[derive(Deserialize, Serialize)]
    struct Outer {
        #[serde(default)]
        list: Vec<Inner>,
        #[serde(default)]
        text: String,
        #[serde(default)]
        any: Option<IgnoredAnyValue>,
    }

    #[derive(Deserialize)]
    struct IgnoredAnyValue(#[allow(dead_code)] IgnoredAny);

    impl Serialize for IgnoredAnyValue {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_unit()
        }
    }

    #[test]
    fn finds_the_field_of_an_error() {
        for (value, expected) in [
            (json!({"list": [{"a/b": 1}, {"a/b": "x"}]}), "/list/1/a~1b"),
            (json!({"list": [{"a/b": 1}, {}]}), "/list/1"),
            (json!({"list": [{"a/b": 1}, {"a/b": 300}]}), "/list/1/a~1b"),
            (json!({"list": {"a": 1}}), "/list"),
            (json!({"list": [7]}), "/list/0"),
            (json!({"text": 7}), "/text"),
            (json!({"any": {"x": "}],{\\\""}, "text": true}), "/text"),
            (json!({"text": ["x"]}), "/text"),
        ] {
            let bytes = serde_json::to_vec(&value).unwrap();
            let error = crate::types::json::read::<Outer>(&bytes).err().unwrap();
            assert_eq!(pointer(&bytes, error.column()), expected, "{value}: {error}");
        }
    }
}
