//! The expression of a formula property: kept and shown, and not computed.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::formula_kind::{self, Token};
use crate::property_kind::{NamedProperty, PropertyKind};
use crate::schema::{Property, Schema, encode_id};

/// What a reference starts with in answers.
const REFERENCE_START: &str = "{{notion:block_property:";

/// A formula. It refers to properties by their ids, so that it follows when one is renamed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Formula {
    parts: Vec<Part>,
    /// What kind of value it would have.
    pub(crate) result: ResultKind,
}

/// The kinds of value that a formula may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum ResultKind {
    Text,
    Number,
    Boolean,
    Date,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
enum Part {
    Text(String),
    Property(NamedProperty),
}

/// Why an expression is none.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    UnknownProperty(String),
    /// A bracket or a quote that is never closed.
    Unbalanced,
}

impl ResultKind {
    /// The word for this kind in an answer.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::Date => "date",
        }
    }

    /// The value of this kind that says nothing.
    pub(crate) fn empty_value(self) -> Value {
        json!({ "type": self.name(), self.name(): null })
    }
}

impl Default for Formula {
    fn default() -> Self {
        Self { parts: Vec::new(), result: ResultKind::Text }
    }
}

impl Formula {
    /// An expression that is shown as it is, whatever it refers to.
    pub(crate) fn verbatim(expression: &str) -> Self {
        Self { parts: vec![Part::Text(expression.to_owned())], result: ResultKind::Text }
    }

    /// Reads an expression. `find` gives the property with a name or an id.
    pub(crate) fn read(expression: &str, find: impl Fn(&str) -> Option<NamedProperty>) -> Result<Self, Fault> {
        let mut parts = Vec::new();
        let mut text = String::new();
        let mut rest = expression;
        while let Some(first) = rest.chars().next() {
            if first == '"' {
                let length = string_length(rest).ok_or(Fault::Unbalanced)?;
                text.push_str(&rest[..length]);
                rest = &rest[length..];
                continue;
            }
            let follows_word = text.ends_with(|last: char| last.is_alphanumeric() || last == '_');
            // Behind a dot it is a property of another data source's page.
            let is_foreign = text.trim_end().ends_with('.');
            let reference = if follows_word || is_foreign { None } else { reference_at(rest) };
            if let Some((name, length)) = reference {
                let property = find(&name).ok_or(Fault::UnknownProperty(name))?;
                parts.push(Part::Text(std::mem::take(&mut text)));
                parts.push(Part::Property(property));
                rest = &rest[length..];
            } else {
                text.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
        parts.push(Part::Text(text));
        let formula = Self { parts, result: ResultKind::Text };
        if formula_kind::is_balanced(&formula.tokens(|_| None)) { Ok(formula) } else { Err(Fault::Unbalanced) }
    }

    /// The expression as answers show it, with its properties by their ids, that of their data source and that of the workspace.
    pub(crate) fn expression(&self, data_source: Uuid, workspace: Uuid) -> String {
        let parts = self.parts.iter().map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Property(reference) => {
                format!("{REFERENCE_START}{}:{data_source}:{workspace}}}}}", encode_id(&reference.id))
            }
        });
        parts.collect()
    }

    fn tokens(&self, kind_of: impl Fn(&str) -> Option<ResultKind>) -> Vec<Token> {
        let mut tokens = Vec::new();
        for part in &self.parts {
            match part {
                Part::Text(text) => tokens.extend(formula_kind::tokens(text)),
                Part::Property(reference) => tokens.push(Token::Value(kind_of(&reference.id))),
            }
        }
        tokens
    }
}

/// Finds out what kind of value each formula of a schema has. `rollup_kind` says it of its rollups.
pub(crate) fn settle(schema: &mut Schema, rollup_kind: impl Fn(&str) -> ResultKind) {
    // A formula may refer to one behind it, and so on: each round settles one step more.
    let formulas = schema.properties.iter().filter(|it| matches!(it.kind, PropertyKind::Formula(_))).count();
    for _ in 0..formulas.min(8) {
        let kinds: Vec<Option<ResultKind>> = schema
            .properties
            .iter()
            .map(|property| match &property.kind {
                PropertyKind::Formula(formula) => {
                    let tokens = formula.tokens(|id| schema.with_id(id).map(|property| kind_of(property, &rollup_kind)));
                    Some(formula_kind::infer(&tokens))
                }
                _ => None,
            })
            .collect();
        for (property, kind) in schema.properties.iter_mut().zip(kinds) {
            if let (PropertyKind::Formula(formula), Some(kind)) = (&mut property.kind, kind) {
                formula.result = kind;
            }
        }
    }
}

fn kind_of(property: &Property, rollup_kind: impl Fn(&str) -> ResultKind) -> ResultKind {
    match &property.kind {
        PropertyKind::Formula(formula) => formula.result,
        PropertyKind::Rollup(_) => rollup_kind(&property.id),
        PropertyKind::Number { .. } => ResultKind::Number,
        kind => match kind.name() {
            "checkbox" => ResultKind::Boolean,
            "date" | "created_time" | "last_edited_time" | "last_visited_time" => ResultKind::Date,
            _ => ResultKind::Text,
        },
    }
}

/// The reference that a text begins with: what it names, and how long it is.
fn reference_at(text: &str) -> Option<(String, usize)> {
    if let Some(reference) = text.strip_prefix(REFERENCE_START) {
        let end = reference.find("}}")?;
        let id = reference[..end].split(':').next()?;
        let length = REFERENCE_START.len() + end + "}}".len();
        return Some((id.to_owned(), length));
    }
    let behind = text.strip_prefix("prop")?.trim_start().strip_prefix('(')?.trim_start();
    let literal = &behind[..string_length(behind)?];
    let name = serde_json::from_str(literal).ok()?;
    let behind = behind[literal.len()..].trim_start().strip_prefix(')')?;
    Some((name, text.len() - behind.len()))
}

/// How long the string literal is that a text begins with.
fn string_length(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    let mut characters = text.char_indices();
    characters.next().filter(|(_, first)| *first == '"')?;
    characters
        .find(|(_, character)| {
            let is_end = *character == '"' && !is_escaped;
            is_escaped = *character == '\\' && !is_escaped;
            is_end
        })
        .map(|(position, quote)| position + quote.len_utf8())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Fault, Formula};
    use crate::property_kind::NamedProperty;
    use crate::schema::encode_id;

    fn read(expression: &str) -> Result<Formula, Fault> {
        Formula::read(expression, |wanted| {
            let is_known = wanted == "Price" || wanted == encode_id("a:b");
            is_known.then(|| NamedProperty { id: "a:b".to_owned(), name: "Price".to_owned() })
        })
    }

    #[test]
    fn an_expression_names_its_properties_by_their_ids() {
        let reference = format!("{{{{notion:block_property:{}:{}:{}}}}}", encode_id("a:b"), Uuid::nil(), Uuid::max());
        let cases = [
            ("1 + 1", "1 + 1".to_owned()),
            ("prop(\"Price\") * 2", format!("{reference} * 2")),
            ("prop( \"Price\" )", reference.clone()),
            (&format!("{reference} + 1"), format!("{reference} + 1")),
            ("\"prop(\\\"Price\\\")\"", "\"prop(\\\"Price\\\")\"".to_owned()),
            ("myprop(\"Price\")", "myprop(\"Price\")".to_owned()),
            ("current.prop(\"Other\")", "current.prop(\"Other\")".to_owned()),
            ("", String::new()),
        ];
        for (given, shown) in cases {
            let formula = read(given).expect(given);
            assert_eq!(formula.expression(Uuid::nil(), Uuid::max()), shown, "{given}");
        }
    }

    #[test]
    fn what_is_no_expression_is_refused() {
        assert_eq!(read("prop(\"Weight\")").err(), Some(Fault::UnknownProperty("Weight".to_owned())));
        for broken in ["(1", "1)", "[1)", "\"open", "if(a, b"] {
            assert_eq!(read(broken).err(), Some(Fault::Unbalanced), "{broken}");
        }
    }
}
