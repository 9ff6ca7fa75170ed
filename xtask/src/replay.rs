//! Recorded traffic through the bindings and back.

use std::fs;
use std::path::Path;

use notion_connector_codegen::Contract;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::Outcome;
use crate::difference::{Difference, differences};
use crate::interaction::{self, Interaction};
use crate::kept_unknown::Place;
use crate::report::{Body, Report};
use crate::route::Routes;
use crate::unknown::{Unknown, unknowns};

/// The version of the contract: everything at it must be known or on the list.
pub const CURRENT: &str = "2026-03-11";

/// The version before, whose answers must survive, and may have what the contract does not know.
pub const PREVIOUS: &str = "2025-09-03";

/// The schema of every error, and its name in place of an operation's id among the bindings.
const ERROR: (&str, &str) = ("ErrorBody", "error");

/// Decodes a body of an operation and encodes it again; nothing for an operation that the bindings do not have.
pub type RoundTrip = fn(&str, &[u8]) -> Option<Result<Vec<u8>, String>>;

/// The bindings that are put to the test.
#[derive(Debug, Clone, Copy)]
pub struct Bindings {
    /// By operation, and `error` for any error.
    pub answer: RoundTrip,
    /// By operation.
    pub request: RoundTrip,
}

/// What became of a body.
#[derive(Debug, Clone, PartialEq)]
pub enum Trip {
    /// The contract does not have the operation, or there is no body to decode.
    NotCovered,
    /// It did not decode, or what was encoded is not JSON.
    Failed(String),
    /// It came back.
    Done {
        /// Where it is not what it was.
        differences: Vec<Difference>,
        /// What came back without being known.
        unknowns: Vec<Unknown>,
    },
}

/// Replays interactions and reports on them.
#[derive(Debug)]
pub struct Replay<'a> {
    contract: &'a Contract,
    routes: Routes,
    bindings: Bindings,
    report: Report,
}

impl<'a> Replay<'a> {
    /// A replay of nothing yet.
    #[must_use]
    pub fn new(contract: &'a Contract, bindings: Bindings) -> Self {
        Self { contract, routes: Routes::new(contract), bindings, report: Report::default() }
    }

    /// Replays every `.jsonl` file of a folder.
    ///
    /// # Errors
    /// The folder or a file cannot be read, or a line is no interaction.
    pub fn folder(&mut self, folder: &Path) -> Outcome<()> {
        for file in interaction::files(folder)? {
            let shown = file.display();
            let text = fs::read_to_string(&file).map_err(|error| format!("{shown}: {error}"))?;
            for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
                let one = interaction::read(line).map_err(|error| format!("{shown}, line {}: {error}", at + 1))?;
                self.interaction(&one);
            }
        }
        Ok(())
    }

    /// Replays one interaction: its answer, and its request where that was answered with success.
    pub fn interaction(&mut self, one: &Interaction<'_>) {
        let operation = self.routes.operation(&one.method, &one.path).map(str::to_owned);
        let version = one.notion_version.clone().unwrap_or_else(|| "(none)".to_owned());
        let origin = format!("{} {} of {} #{}", one.method, one.path, one.source, one.n);

        let trip = self.answer(operation.as_deref(), one);
        let counts = one.is_error() || version == CURRENT || version == PREVIOUS;
        let kind = one.response_object().map_or_else(|| "(no JSON object)".to_owned(), kind);
        self.report.add(Body { place: Place::Answer, version: version.clone(), kind, counts, origin: origin.clone() }, trip);

        if let Some(body) = one.request_object().filter(|_| one.is_success()) {
            let trip = operation.as_deref().map_or(Trip::NotCovered, |operation| self.request(operation, body));
            let counts = version == CURRENT;
            let kind = operation.unwrap_or_else(|| "(no operation)".to_owned());
            self.report.add(Body { place: Place::Request, version, kind, counts, origin }, trip);
        }
    }

    /// What was found.
    #[must_use]
    pub fn into_report(self) -> Report {
        self.report
    }

    fn answer(&self, operation: Option<&str>, one: &Interaction<'_>) -> Trip {
        if one.is_error() {
            // A gateway's page of HTML is for the transport, which does not decode it.
            let Some(body) = one.response_object() else { return Trip::NotCovered };
            let (schema, name) = ERROR;
            return self.trip(self.bindings.answer, name, Some(schema), body);
        }
        let Some((id, (_, _, operation))) = operation.and_then(|id| self.contract.operations.get_key_value(id)) else {
            return Trip::NotCovered;
        };
        let success = operation.responses.iter().find(|(status, _)| status.starts_with('2'));
        let schema = success.and_then(|(_, body)| body.json_schema());
        self.trip(self.bindings.answer, id, schema, one.response.map_or("null", RawValue::get))
    }

    fn request(&self, operation: &str, body: &str) -> Trip {
        let declared = self.contract.operations.get(operation).and_then(|(_, _, declared)| declared.request_body.as_ref());
        self.trip(self.bindings.request, operation, declared.and_then(|body| body.json_schema()), body)
    }

    fn trip(&self, round_trip: RoundTrip, operation: &str, schema: Option<&str>, body: &str) -> Trip {
        let (Some(schema), Some(outcome)) = (schema, round_trip(operation, body.as_bytes())) else {
            return Trip::NotCovered;
        };
        let values = outcome.and_then(|after| {
            let before: Value = serde_json::from_str(body).map_err(|error| error.to_string())?;
            let after: Value = serde_json::from_slice(&after).map_err(|error| error.to_string())?;
            Ok((before, after))
        });
        match values {
            Ok((before, after)) => {
                Trip::Done { differences: differences(&before, &after), unknowns: unknowns(self.contract, schema, &before) }
            }
            Err(error) => Trip::Failed(error),
        }
    }
}

/// The kind of an object: its `object`, and for a list that of its elements.
fn kind(body: &str) -> String {
    #[derive(Deserialize)]
    struct Head {
        object: Option<Value>,
        r#type: Option<Value>,
        #[serde(default)]
        results: Vec<Value>,
    }
    let head: Result<Head, _> = serde_json::from_str(body);
    let Ok(Head { object: Some(Value::String(object)), r#type, results }) = head else { return "(no object)".to_owned() };
    if object != "list" {
        return object;
    }
    let declared = r#type.as_ref().and_then(Value::as_str);
    let elements = declared.or_else(|| results.first()?.get("object")?.as_str());
    format!("list of {}", elements.unwrap_or("(unknown)"))
}

#[cfg(test)]
#[path = "replay_tests.rs"]
mod tests;
