//! The values of a row as they are sent: made of plain ones, and of those that an answer has.

use std::collections::BTreeMap;

use notion_connector::IntoId;
use notion_connector::types::{DataSource, PageId, UserId};
use serde_json::{Map, Value, json};

/// The longest piece of a text.
const PIECE: usize = 2_000;

/// What Notion computes itself.
const COMPUTED: [&str; 10] = [
    "formula",
    "rollup",
    "created_time",
    "created_by",
    "last_edited_time",
    "last_edited_by",
    "last_visited_time",
    "unique_id",
    "verification",
    "button",
];

/// The types of the properties, by their names, and the people that there are.
#[derive(Debug, Clone, Default)]
pub(super) struct Kinds {
    kinds: BTreeMap<String, String>,
    /// The ids of people by their names; nothing where several have the same.
    people: BTreeMap<String, Option<String>>,
}

impl Kinds {
    pub(super) fn of(source: &DataSource) -> Self {
        let kind =
            |property| serde_json::to_value(property).ok().and_then(|value: Value| Some(value["type"].as_str()?.to_owned()));
        let kinds = source.properties.iter().map(|(name, property)| (name.to_string(), kind(property).unwrap_or_default()));
        Self { kinds: kinds.collect(), people: BTreeMap::new() }
    }

    /// Whether a property holds people.
    pub(super) fn has_people(&self) -> bool {
        self.kinds.values().any(|kind| kind == "people")
    }

    /// Lets people be given by their names.
    pub(super) fn know(&mut self, name: String, id: String) {
        self.people.entry(name).and_modify(|known| *known = None).or_insert(Some(id));
    }

    /// The `properties` of a row as they are sent.
    pub(super) fn values(&self, mut row: Map<String, Value>) -> Result<Value, String> {
        // A row as it is exported has its values under this name, which a property may have, too.
        let values = match row.remove("properties") {
            Some(Value::Object(values)) if !self.kinds.contains_key("properties") => values,
            Some(other) => {
                row.insert("properties".to_owned(), other);
                row
            }
            None => row,
        };
        let mut sent = Map::new();
        for (name, value) in values {
            let Some(kind) = self.kinds.get(&name) else {
                // The id of a row that was exported.
                if name.trim_end_matches('_') == "id" {
                    continue;
                }
                let names: Vec<_> = self.kinds.keys().map(|name| format!("{name:?}")).collect();
                return Err(format!("there is no property {name:?}: expected {}", names.join(", ")));
            };
            if value.is_null() || COMPUTED.contains(&kind.as_str()) {
                continue;
            }
            let value = self.of_property(kind, value).map_err(|problem| format!("{name:?}: {problem}"))?;
            sent.insert(name, json!({ kind: value }));
        }
        Ok(Value::Object(sent))
    }

    /// The value of a property of a type.
    fn of_property(&self, kind: &str, value: Value) -> Result<Value, String> {
        // As an answer has it, or a request.
        let value = match value {
            Value::Object(mut fields) if fields.contains_key(kind) => fields.remove(kind).unwrap_or_default(),
            value => value,
        };
        match kind {
            "title" | "rich_text" => Ok(rich_text(value)),
            "number" => number(value),
            "checkbox" => checkbox(value),
            "select" | "status" => Ok(option(value)),
            "multi_select" => Ok(list(value)?.into_iter().map(option).collect()),
            "people" => list(value)?.iter().map(|value| self.person(value)).collect(),
            "relation" => list(value)?.iter().map(page).collect(),
            "files" => list(value)?.into_iter().map(file).collect(),
            "date" => Ok(date(value)),
            _ => Ok(value),
        }
    }

    fn person(&self, value: &Value) -> Result<Value, String> {
        let given = named(value, "id").ok_or("it is no person: expected an id or a name")?;
        if let Ok(id) = IntoId::<UserId>::into_id(given) {
            return Ok(json!({ "id": id }));
        }
        match self.people.get(given) {
            Some(Some(id)) => Ok(json!({ "id": id })),
            Some(None) => Err(format!("several people are called {given:?}: expected an id")),
            None => Err(format!("{given:?} is neither an id nor the name of somebody in the workspace")),
        }
    }
}

fn rich_text(value: Value) -> Value {
    let text = match value {
        Value::Array(pieces) => return pieces.into_iter().map(piece).collect(),
        Value::String(text) => text,
        other => other.to_string(),
    };
    let characters: Vec<char> = text.chars().collect();
    let piece = |part: &[char]| json!({"text": {"content": part.iter().collect::<String>()}});
    characters.chunks(PIECE).map(piece).collect()
}

/// A piece of rich text without what only answers have.
fn piece(mut piece: Value) -> Value {
    if let Value::Object(fields) = &mut piece {
        fields.remove("plain_text");
        fields.remove("href");
    }
    piece
}

fn number(value: Value) -> Result<Value, String> {
    let Value::String(text) = &value else { return Ok(value) };
    let number = text.trim().parse::<serde_json::Number>();
    number.map(Value::Number).map_err(|_| format!("{text:?} is no number"))
}

fn checkbox(value: Value) -> Result<Value, String> {
    let Value::String(text) = &value else { return Ok(value) };
    match text.trim().to_lowercase().as_str() {
        "true" | "yes" | "1" => Ok(true.into()),
        "false" | "no" | "0" => Ok(false.into()),
        _ => Err(format!("{text:?} is neither true nor false")),
    }
}

/// An option by its name: its id is that of the database it comes from.
fn option(value: Value) -> Value {
    match &value {
        Value::String(name) => json!({ "name": name.trim() }),
        Value::Object(fields) => fields.get("name").map(|name| json!({ "name": name })).unwrap_or(value),
        _ => value,
    }
}

fn page(value: &Value) -> Result<Value, String> {
    let given = named(value, "id").ok_or("it is no page: expected an id or an address")?;
    let id = IntoId::<PageId>::into_id(given).map_err(|error| error.message().to_owned())?;
    Ok(json!({ "id": id }))
}

/// A text, or that under a key of an object.
fn named<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.as_str().or_else(|| value.get(key)?.as_str()).map(str::trim)
}

/// The items of a list: of one in JSON, or with commas between them.
fn list(value: Value) -> Result<Vec<Value>, String> {
    match value {
        Value::Array(items) => Ok(items),
        Value::String(text) if text.trim_start().starts_with('[') => {
            serde_json::from_str(&text).map_err(|error| format!("{text:?} is no list in JSON: {error}"))
        }
        Value::String(text) => Ok(text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(Value::from).collect()),
        Value::Object(mut fields) if fields.get("values").is_some_and(Value::is_array) => {
            list(fields.remove("values").unwrap_or_default())
        }
        other => Ok(vec![other]),
    }
}

fn file(value: Value) -> Result<Value, String> {
    let url = match &value {
        Value::String(url) => url.trim(),
        Value::Object(fields) if fields.get("type").is_some_and(|kind| kind == "file") => {
            return Err("a file that Notion keeps has an address for an hour only: bring it in first".to_owned());
        }
        _ => return Ok(value),
    };
    let name: String = url.split(['?', '#']).next().unwrap_or(url).rsplit('/').next().unwrap_or(url).chars().take(100).collect();
    Ok(json!({ "name": if name.is_empty() { url } else { &name }, "type": "external", "external": { "url": url } }))
}

fn date(value: Value) -> Value {
    let Value::String(text) = &value else { return value };
    if text.trim_start().starts_with('{')
        && let Ok(date) = serde_json::from_str(text)
    {
        return date;
    }
    match text.split_once('/') {
        Some((start, end)) => json!({ "start": start.trim(), "end": end.trim() }),
        None => json!({ "start": text.trim() }),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Kinds;

    const ID: &str = "0b1c2d3e-4f50-4172-8394-a5b6c7d8e9f0";

    /// A type, a value, and what is sent; nothing for one that is left out, and what is off in one that is.
    #[test]
    fn makes_values_to_send() {
        let text = |text: &str| json!([{"text": {"content": text}}]);
        for (kind, value, expected) in [
            ("title", json!("Kale"), Ok(text("Kale"))),
            ("title", json!(7), Ok(text("7"))),
            (
                "rich_text",
                json!({"type": "rich_text", "rich_text": [{"text": {"content": "x"}, "plain_text": "x", "href": null}]}),
                Ok(text("x")),
            ),
            ("number", json!("2.5"), Ok(json!(2.5))),
            ("number", json!(2), Ok(json!(2))),
            ("number", json!("many"), Err("\"P\": \"many\" is no number")),
            ("checkbox", json!("Yes"), Ok(json!(true))),
            ("checkbox", json!(false), Ok(json!(false))),
            ("checkbox", json!("perhaps"), Err("\"P\": \"perhaps\" is neither true nor false")),
            ("select", json!("Red"), Ok(json!({"name": "Red"}))),
            (
                "select",
                json!({"id": "a", "type": "select", "select": {"id": "b", "name": "Red", "color": "red"}}),
                Ok(json!({"name": "Red"})),
            ),
            ("select", json!({"select": null}), Ok(json!(null))),
            ("multi_select", json!("Red, Blue"), Ok(json!([{"name": "Red"}, {"name": "Blue"}]))),
            ("multi_select", json!("[\"Red\"]"), Ok(json!([{"name": "Red"}]))),
            ("multi_select", json!(["Red"]), Ok(json!([{"name": "Red"}]))),
            ("relation", json!(ID), Ok(json!([{"id": ID}]))),
            ("people", json!([{"object": "user", "id": ID, "name": "Ada"}]), Ok(json!([{"id": ID}]))),
            (
                "relation",
                json!("kale"),
                Err("\"P\": \"kale\" is no Notion id: expected 32 hexadecimal digits, with or without dashes, or a Notion URL"),
            ),
            ("people", json!("Ada"), Ok(json!([{"id": ID}]))),
            ("people", json!("Bo"), Err("\"P\": several people are called \"Bo\": expected an id")),
            ("people", json!("Eve"), Err("\"P\": \"Eve\" is neither an id nor the name of somebody in the workspace")),
            ("people", json!([7]), Err("\"P\": it is no person: expected an id or a name")),
            ("date", json!("2026-03-11"), Ok(json!({"start": "2026-03-11"}))),
            ("date", json!("2026-03-11/2026-03-12"), Ok(json!({"start": "2026-03-11", "end": "2026-03-12"}))),
            ("date", json!("{\"start\": \"2026-03-11\"}"), Ok(json!({"start": "2026-03-11"}))),
            (
                "files",
                json!("https://x.example/a/kale.png?x"),
                Ok(json!([{"name": "kale.png", "type": "external", "external": {"url": "https://x.example/a/kale.png?x"}}])),
            ),
            (
                "files",
                json!([{"type": "file", "file": {"url": "https://x.example"}}]),
                Err("\"P\": a file that Notion keeps has an address for an hour only: bring it in first"),
            ),
            ("url", json!("https://x.example"), Ok(json!("https://x.example"))),
        ] {
            let mut kinds = Kinds { kinds: [("P".to_owned(), kind.to_owned())].into(), ..Kinds::default() };
            for (name, id) in [("Ada", ID), ("Bo", ID), ("Bo", "another")] {
                kinds.know(name.to_owned(), id.to_owned());
            }
            let sent = kinds.values([("P".to_owned(), value.clone())].into_iter().collect());
            assert_eq!(sent, expected.map(|value| json!({"P": {kind: value}})).map_err(str::to_owned), "{kind} {value}");
        }
    }

    #[test]
    fn takes_rows_of_any_form() {
        let kinds = [("Name".to_owned(), "title".to_owned()), ("Sum".to_owned(), "formula".to_owned())].into();
        let kinds = Kinds { kinds, ..Kinds::default() };
        let expected = json!({"Name": {"title": [{"text": {"content": "x"}}]}});
        for row in [
            json!({"Name": "x"}),
            json!({"id": "a", "Name": "x", "Sum": 7}),
            json!({"object": "page", "id": "a", "url": "u", "properties": {"Name": "x", "Sum": null}}),
        ] {
            let Value::Object(row) = row else { unreachable!("it is an object") };
            assert_eq!(kinds.values(row), Ok(expected.clone()));
        }
        let row = [("Nam".to_owned(), json!("x"))].into_iter().collect();
        assert_eq!(kinds.values(row), Err("there is no property \"Nam\": expected \"Name\", \"Sum\"".to_owned()));
    }
}
