//! What is taken for a value of another type: only where an input declares it.

use serde_json::Value;

use super::pointer;
use crate::Error;
use crate::actions::{Coercion, Field, Noun};
use crate::types::{BlockId, PageId};

/// The value that an input means, by the coercions that it declares.
///
/// A value that no coercion is for stays as it is: whether it fits is the type's to say.
pub(super) fn coerce(field: &Field, value: Value) -> Result<Value, Error> {
    let text = match &value {
        Value::String(text) => text.trim(),
        Value::Number(number) if field.takes.contains(&Coercion::BooleanWords) => {
            return Ok(number.as_u64().and_then(|number| boolean(&number.to_string())).map_or(value, Value::Bool));
        }
        _ => return Ok(value),
    };
    let refused = |message: String| Error::input(pointer(field.key), message);
    let lists = field.takes.contains(&Coercion::CommaList);
    for coercion in field.takes {
        match coercion {
            // A list with commas is not JSON; only what begins as an array is read as one.
            Coercion::JsonText if lists && !text.starts_with('[') => {}
            Coercion::JsonText => {
                return serde_json::from_str(text)
                    .map_err(|error| refused(format!("is no JSON: {error}; expected an object or an array, or its text")));
            }
            Coercion::BooleanWords => {
                return boolean(text).map(Value::Bool).ok_or_else(|| {
                    refused(format!("{text:?} is neither: expected a boolean, or true, false, yes, no, on, off, 1 or 0"))
                });
            }
            // What is no number, the type refuses, and it knows the limits.
            Coercion::IntegerText => return Ok(text.parse::<i64>().map_or(value, Value::from)),
            Coercion::CommaList => {
                let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
                return Ok(items.collect());
            }
            Coercion::NotionUrl => return id(field, text),
            Coercion::AnyCase => {
                let known = field.values.iter().find(|known| known.eq_ignore_ascii_case(text));
                return Ok(known.map_or(value, |known| Value::from(*known)));
            }
        }
    }
    Ok(value)
}

/// An id in the form that Notion writes. All kinds are read alike, but for a block's URL, which names its page, too.
fn id(field: &Field, text: &str) -> Result<Value, Error> {
    let id = match field.id_of {
        Some(Noun::Block) => text.parse().map(|id: BlockId| id.to_string()),
        _ => text.parse().map(|id: PageId| id.to_string()),
    };
    id.map(Value::String).map_err(|error| Error::from(error).with_field(pointer(field.key)))
}

fn boolean(word: &str) -> Option<bool> {
    match word.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" | "1" => Some(true),
        "false" | "no" | "off" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::coerce;
    use crate::actions::{Coercion, Field, Noun};

    const ID: &str = "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";
    const BLOCK: &str = "11111111-2222-4333-8444-555555555555";
    const JSON: Field = Field::json("field", "Field");
    const BOOLEAN: Field = Field::boolean("field", "Field");
    const INTEGER: Field = Field::integer("field", "Field");
    const PAGE: Field = Field::id("field", "Field", Noun::Page);
    const OF_A_BLOCK: Field = Field::id("field", "Field", Noun::Block);
    const LIST: Field = Field::new("field", "Field").takes(&[Coercion::JsonText, Coercion::CommaList]);
    const WORD: Field = Field::one_of("field", "Field", &["GET", "json"]);
    const NOTHING: Field = Field::new("field", "Field");

    /// What an input takes, and what it means; or a part of what the error says.
    #[test]
    fn takes_what_is_declared() {
        let url = format!("https://www.notion.so/Kale-{}#{}", ID.replace('-', ""), BLOCK.replace('-', ""));
        for (field, given, expected) in [
            (JSON, json!("{\"a\": 1}"), Ok(json!({"a": 1}))),
            (JSON, json!("[1]"), Ok(json!([1]))),
            (JSON, json!({"a": "{}"}), Ok(json!({"a": "{}"}))),
            (JSON, json!("{\"a\": 1,}"), Err("is no JSON: trailing comma at line 1 column 9")),
            (BOOLEAN, json!(true), Ok(json!(true))),
            (BOOLEAN, json!("Yes"), Ok(json!(true))),
            (BOOLEAN, json!(" off "), Ok(json!(false))),
            (BOOLEAN, json!("1"), Ok(json!(true))),
            (BOOLEAN, json!(0), Ok(json!(false))),
            (BOOLEAN, json!(2), Ok(json!(2))),
            (BOOLEAN, json!("perhaps"), Err("\"perhaps\" is neither: expected a boolean, or true, false")),
            (INTEGER, json!("25"), Ok(json!(25))),
            (INTEGER, json!("-1"), Ok(json!(-1))),
            (INTEGER, json!(25), Ok(json!(25))),
            (INTEGER, json!("2.5"), Ok(json!("2.5"))),
            (PAGE, json!(ID.replace('-', "").to_uppercase()), Ok(json!(ID))),
            (PAGE, json!(url), Ok(json!(ID))),
            (OF_A_BLOCK, json!(url), Ok(json!(BLOCK))),
            (PAGE, json!("../users"), Err("is no Notion id: expected 32 hexadecimal digits")),
            (PAGE, json!(7), Ok(json!(7))),
            (LIST, json!(" a , b,,"), Ok(json!(["a", "b"]))),
            (LIST, json!("[\"a,b\"]"), Ok(json!(["a,b"]))),
            (LIST, json!(["a", "b"]), Ok(json!(["a", "b"]))),
            (WORD, json!("get"), Ok(json!("GET"))),
            (WORD, json!(" JSON "), Ok(json!("json"))),
            (WORD, json!("fetch"), Ok(json!("fetch"))),
            (NOTHING, json!("true"), Ok(json!("true"))),
            (NOTHING, json!("{}"), Ok(json!("{}"))),
        ] {
            match (coerce(&field, given.clone()), expected) {
                (Ok(value), Ok(expected)) => assert_eq!(value, expected, "{given}"),
                (Err(error), Err(message)) => {
                    assert!(error.message().contains(message), "{given}: {error}");
                    assert_eq!(error.field(), Some("/field"));
                }
                (result, expected) => panic!("{given}: {result:?}, expected {expected:?}"),
            }
        }
    }

    #[test]
    fn leaves_what_nothing_is_declared_for() {
        for given in [Value::Null, json!(1), json!({}), json!([]), json!("yes")] {
            assert_eq!(coerce(&NOTHING, given.clone()).ok(), Some(given));
        }
    }
}
