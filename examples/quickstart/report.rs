//! One line an action: its id, what it did, how long it took.

use std::collections::BTreeSet;
use std::fmt;
use std::time::{Duration, Instant};

use notion_connector::actions::{ACTION_IDS, Outcome};
use notion_connector::{Error, Notion};
use serde_json::Value;

/// Something else than expected.
#[derive(Debug)]
pub(crate) struct Unexpected(String);

impl Unexpected {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Unexpected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<Error> for Unexpected {
    fn from(error: Error) -> Self {
        Self(error.to_string())
    }
}

/// Says that something holds, or what was found in its place.
pub(crate) fn expect(holds: bool, what: impl fmt::Display) -> Result<(), Unexpected> {
    if holds { Ok(()) } else { Err(Unexpected(format!("expected otherwise: {what}"))) }
}

/// Runs actions and prints what came of them.
#[derive(Default)]
pub(crate) struct Report {
    ran: BTreeSet<String>,
}

impl Report {
    /// Runs an action that is to succeed, and prints what `did` says of its answer.
    pub(crate) async fn run(
        &mut self,
        notion: &Notion,
        id: &str,
        input: Value,
        did: impl FnOnce(&Outcome<Value>) -> String,
    ) -> Result<Outcome<Value>, Unexpected> {
        let start = Instant::now();
        let outcome = notion.run(id, input).await?;
        self.line(id, &did(&outcome), start.elapsed());
        Ok(outcome)
    }

    /// Runs an action with an input that is refused at a field, then with the corrected one, and prints both.
    pub(crate) async fn run_corrected(
        &mut self,
        notion: &Notion,
        id: &str,
        [refused, corrected]: [Value; 2],
        field: &str,
        did: impl FnOnce(&Outcome<Value>) -> String,
    ) -> Result<Outcome<Value>, Unexpected> {
        let start = Instant::now();
        let error = match notion.run(id, refused).await {
            Ok(_) => return Err(Unexpected(format!("{id}: an input was taken that Notion rejects at {field}"))),
            Err(error) => error,
        };
        expect(error.field() == Some(field), format_args!("{id}: {field} is off, and the error is: {error}"))?;
        let outcome = notion.run(id, corrected).await?;
        self.line(id, &format!("as documented: [{error}]; corrected: {}", did(&outcome)), start.elapsed());
        Ok(outcome)
    }

    fn line(&mut self, id: &str, did: &str, took: Duration) {
        println!("{id:<21} {did} ({:.1} ms)", took.as_secs_f64() * 1000.0);
        self.ran.insert(id.to_owned());
    }

    /// Whether every action of the original had its line. They come first.
    pub(crate) fn check_all_ran(&self) -> Result<(), Unexpected> {
        let missing: Vec<_> = ACTION_IDS.iter().take(12).filter(|id| !self.ran.contains(**id)).collect();
        expect(missing.is_empty(), format_args!("these actions did not run: {missing:?}"))
    }
}
