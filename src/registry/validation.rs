//! Checks an input without sending anything.

use std::collections::BTreeSet;

use notion_connector_schema::{Problem, Unknown, in_order, problems, unknowns};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::entry::Entry;
use super::{ActionSpec, action};
use crate::actions::{Action, Definition, input};
use crate::{Error, Notion};

/// What is off in an input, and what in it is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Validation {
    /// Everything that is off. Where it is empty, the input can be run.
    pub errors: Vec<FieldError>,
    /// What this version does not know inside of Notion's own objects. It is passed on as it is.
    pub warnings: Vec<FieldWarning>,
}

/// Something that is off in an input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct FieldError {
    /// The JSON pointer of the value that is off, or of the one that is missing; empty for the whole input.
    pub field: String,
    /// What is off, in words.
    pub message: String,
    /// What is accepted in its place, in words; empty where the message says it all.
    pub accepted: String,
}

/// Something in an input that this version does not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct FieldWarning {
    /// The JSON pointer of the field, of the type or of the value.
    pub field: String,
    /// What is unknown, in words.
    pub message: String,
    /// What is known in its place.
    pub accepted: Vec<String>,
}

impl Validation {
    /// Whether the input can be run.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.errors.is_empty()
    }

    /// The same, in the order of the fields, and nothing twice.
    pub(super) fn in_order(mut self) -> Self {
        self.errors.sort_by(|one, other| in_order(&one.field, &other.field));
        self.errors.dedup();
        self
    }
}

impl From<Problem> for FieldError {
    fn from(problem: Problem) -> Self {
        Self { field: problem.pointer, message: problem.problem, accepted: problem.accepted }
    }
}

impl From<&Error> for FieldError {
    fn from(error: &Error) -> Self {
        let text = error.message();
        // What is accepted comes last: before it there may be the words of a JSON parser, which expects something, too.
        let split = ["; expected ", ": expected ", "; it takes: ", ", expected "].iter().find_map(|words| text.split_once(words));
        let (message, accepted) = split.unwrap_or((text, ""));
        Self { field: error.field().unwrap_or_default().to_owned(), message: message.to_owned(), accepted: accepted.to_owned() }
    }
}

impl From<Unknown> for FieldWarning {
    fn from(unknown: Unknown) -> Self {
        Self { message: unknown.to_string(), field: unknown.pointer, accepted: unknown.accepted }
    }
}

/// Checks an input: everything that is off, each with its JSON pointer and what is accepted, and what in it is unknown.
///
/// It needs no client, and sends nothing.
///
/// ```
/// use notion_connector::registry::validate;
/// use serde_json::json;
///
/// let checked = validate("list_users", &json!({"page_size": 500, "fetch_al": true}))?;
/// let fields: Vec<_> = checked.errors.iter().map(|error| error.field.as_str()).collect();
/// assert_eq!(fields, ["/fetch_al", "/page_size"]);
/// # Ok::<(), notion_connector::Error>(())
/// ```
///
/// # Errors
/// There is no such action.
pub fn validate(action_id: &str, input: &Value) -> Result<Validation, Error> {
    Ok((Entry::find(action_id)?.validate)(input))
}

impl Notion {
    /// Checks an input as [`validate`] does, and whether it goes to where this client may send it. Nothing is sent.
    ///
    /// # Errors
    /// There is no such action.
    pub async fn validate(&self, action_id: &str, input: &Value) -> Result<Validation, Error> {
        let mut validation = validate(action_id, input)?;
        if validation.is_valid()
            && let Err(error) = self.plan(action_id, input.clone()).await
        {
            validation.errors.push((&error).into());
        }
        Ok(validation)
    }
}

/// Checks the input of one action.
pub(super) fn check<A: Action>(given: &Value) -> Validation {
    checked(&A::DEFINITION, given, |fields| Ok(A::check(&mut input::decode(fields)?)))
}

/// Reads inputs, and finds what is off beyond that.
type Read = fn(&Map<String, Value>) -> Result<Vec<Error>, Error>;

/// The same for an action without its types.
fn checked(definition: &Definition, given: &Value, read: Read) -> Validation {
    let Some(spec) = action(definition.id) else { return Validation::default() };
    let (fields, found) = input::fields(definition, given.clone());
    let mut errors: Vec<FieldError> = found.iter().map(Into::into).collect();
    // What was left out because it is off is not missing.
    let refused: BTreeSet<String> = errors.iter().map(|error| error.field.clone()).collect();
    let value = Value::Object(fields);
    let problems = problems(&spec.input_schema, &value).into_iter().map(FieldError::from);
    errors.extend(problems.filter(|problem| !refused.contains(&problem.field)));
    let Value::Object(fields) = &value else { return Validation::default() };
    errors.extend(beyond_the_schema(definition, spec, fields.clone(), (&errors, read)));
    let within = |field: &str, error: &FieldError| {
        field.strip_prefix(&error.field).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let warnings = unknowns(&spec.input_schema, &value)
        .into_iter()
        .map(FieldWarning::from)
        .filter(|warning| !errors.iter().any(|error| within(&warning.field, error)))
        .collect();
    Validation { errors, warnings }.in_order()
}

/// What is off beyond what the schema says, even where something else is off: an input that does not fit is left out, or where
/// it is required, its example takes its place.
fn beyond_the_schema(
    definition: &Definition,
    spec: &ActionSpec,
    mut fields: Map<String, Value>,
    (errors, read): (&[FieldError], Read),
) -> Vec<FieldError> {
    let mut found = Vec::new();
    let mut replaced = BTreeSet::new();
    for error in errors {
        replace(spec, &mut fields, &error.field, &mut replaced);
    }
    let errors = loop {
        match read(&fields) {
            Ok(errors) => break errors,
            Err(error) => {
                let error = FieldError::from(&error);
                let new = replace(spec, &mut fields, &error.field, &mut replaced);
                found.push(error);
                if !new {
                    return found;
                }
            }
        }
    };
    // Of what depends on an input that was replaced, nothing is known; nor of all of them together.
    let unknown = |key: &str| {
        replaced.contains(key)
            || key.is_empty() && !replaced.is_empty()
            || definition.field(key).and_then(|field| field.of).is_some_and(|of| replaced.contains(of))
    };
    found.extend(errors.iter().map(FieldError::from).filter(|error| !unknown(top(&error.field))));
    found
}

/// Takes an input out, or puts its example in its place. Whether that was new.
fn replace(spec: &ActionSpec, fields: &mut Map<String, Value>, field: &str, replaced: &mut BTreeSet<String>) -> bool {
    let key = top(field);
    fields.remove(key);
    if let Some(input) = spec.inputs.iter().find(|input| input.key == key && input.required) {
        fields.insert(key.to_owned(), input.example.clone());
    }
    replaced.insert(key.to_owned())
}

/// The key of the input that a pointer leads into.
fn top(field: &str) -> &str {
    field.strip_prefix('/').and_then(|rest| rest.split('/').next()).unwrap_or_default()
}
