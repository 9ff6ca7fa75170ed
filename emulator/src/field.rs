//! A value somewhere inside a request, together with the path that leads there.

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::object_id;

/// A place in a request that may or may not hold a value.
///
/// It knows its path, so that what is wrong with it can be said the way Notion says it: "body failed
/// validation: body.parent should be defined, instead was `undefined`."
#[derive(Debug, Clone)]
pub(crate) struct Field<'a> {
    path: String,
    value: Option<&'a Value>,
}

impl<'a> Field<'a> {
    /// The whole body.
    pub(crate) fn body(value: &'a Value) -> Self {
        Self { path: "body".to_owned(), value: Some(value) }
    }

    /// The whole query string, as an object.
    pub(crate) fn query(value: &'a Value) -> Self {
        Self { path: "query".to_owned(), value: Some(value) }
    }

    /// The whole of a seed.
    pub(crate) fn seed(value: &'a Value) -> Self {
        Self { path: "seed".to_owned(), value: Some(value) }
    }

    /// The place called `name` inside this one. It is absent where this one is not an object.
    pub(crate) fn get(&self, name: &str) -> Self {
        Self { path: format!("{}.{name}", self.path), value: self.value.and_then(|value| value.get(name)) }
    }

    /// Where this place is.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The value, if there is one; null is one.
    pub(crate) fn value(&self) -> Option<&'a Value> {
        self.value
    }

    /// Whether nothing was given here. Null is something.
    pub(crate) fn is_absent(&self) -> bool {
        self.value.is_none()
    }

    /// Whether null was given here.
    pub(crate) fn is_null(&self) -> bool {
        self.value == Some(&Value::Null)
    }

    /// This place, if something is there.
    pub(crate) fn present(self) -> Option<Self> {
        self.value.is_some().then_some(self)
    }

    /// The error that says what this place should be.
    pub(crate) fn should_be(&self, expected: &str) -> ApiError {
        let actual = match self.value {
            Some(value) => value.to_string(),
            None => "undefined".to_owned(),
        };
        ApiError::validation(format!(
            "{} failed validation: {} should be {expected}, instead was `{actual}`.",
            self.root(),
            self.path
        ))
    }

    /// The error that says that one of these members should be here.
    pub(crate) fn should_have_one_of(&self, names: &[&str]) -> ApiError {
        let lines: Vec<_> =
            names.iter().map(|name| format!("{}.{name} should be defined, instead was `undefined`.", self.path)).collect();
        ApiError::validation(format!("{} failed validation. Fix one:\n{}", self.root(), lines.join("\n")))
    }

    fn root(&self) -> &str {
        self.path.split('.').next().unwrap_or_default()
    }

    fn defined(&self) -> Result<&'a Value, ApiError> {
        self.value.ok_or_else(|| self.should_be("defined"))
    }

    /// The object that has to be here.
    pub(crate) fn object(&self) -> Result<&'a Map<String, Value>, ApiError> {
        self.defined()?.as_object().ok_or_else(|| self.should_be("an object"))
    }

    /// The members of the object that has to be here.
    pub(crate) fn members(&self) -> Result<Vec<(&'a str, Self)>, ApiError> {
        let members = self.object()?.keys();
        Ok(members.map(|name| (name.as_str(), self.get(name))).collect())
    }

    /// The items of the array that has to be here.
    pub(crate) fn items(&self) -> Result<Vec<Self>, ApiError> {
        let items = self.defined()?.as_array().ok_or_else(|| self.should_be("an array"))?;
        Ok(items
            .iter()
            .enumerate()
            .map(|(index, item)| Self { path: format!("{}[{index}]", self.path), value: Some(item) })
            .collect())
    }

    /// The items of the array that has to be here, no more than `limit`.
    pub(crate) fn items_up_to(&self, limit: usize) -> Result<Vec<Self>, ApiError> {
        let items = self.items()?;
        self.check_length(items.len(), limit)?;
        Ok(items)
    }

    /// The string that has to be here.
    pub(crate) fn string(&self) -> Result<&'a str, ApiError> {
        self.defined()?.as_str().ok_or_else(|| self.should_be("a string"))
    }

    /// The string that has to be here, no longer than `limit` characters.
    pub(crate) fn string_up_to(&self, limit: usize) -> Result<&'a str, ApiError> {
        let text = self.string()?;
        self.check_length(text.chars().count(), limit)?;
        Ok(text)
    }

    /// The number that has to be here.
    pub(crate) fn number(&self) -> Result<f64, ApiError> {
        self.defined()?.as_f64().ok_or_else(|| self.should_be("a number"))
    }

    /// The boolean that has to be here.
    pub(crate) fn boolean(&self) -> Result<bool, ApiError> {
        self.defined()?.as_bool().ok_or_else(|| self.should_be("a boolean"))
    }

    /// The id that has to be here, with or without dashes.
    pub(crate) fn id(&self) -> Result<Uuid, ApiError> {
        object_id::parse(self.string()?).ok_or_else(|| self.should_be("a valid uuid"))
    }

    /// The word that has to be here, one of `known`.
    pub(crate) fn one_of<'k>(&self, known: &[&'k str]) -> Result<&'k str, ApiError> {
        let given = self.string()?;
        known.iter().find(|word| **word == given).copied().ok_or_else(|| self.should_be(&alternatives(known)))
    }

    /// Refuses an object that holds anything but `known`.
    pub(crate) fn only(&self, known: &[&str]) -> Result<(), ApiError> {
        match self.members()?.iter().find(|(name, _)| !known.contains(name)) {
            Some((_, unknown)) => Err(unknown.should_be("not present")),
            None => Ok(()),
        }
    }

    fn check_length(&self, length: usize, limit: usize) -> Result<(), ApiError> {
        if length <= limit {
            return Ok(());
        }
        Err(ApiError::validation(format!(
            "{} failed validation: {}.length should be ≤ `{limit}`, instead was `{length}`.",
            self.root(),
            self.path
        )))
    }
}

/// The words that are accepted, as Notion lists them: with commas, and `or` before the last.
pub(crate) fn alternatives(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
    match quoted.as_slice() {
        [first, second] => format!("{first} or {second}"),
        [others @ .., last] if !others.is_empty() => format!("{}, or {last}", others.join(", ")),
        _ => quoted.concat(),
    }
}
