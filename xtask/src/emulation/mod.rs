//! Recorded scenarios, sent to the emulator.
//!
//! A scenario is what one recording file has of one source, in its order. What it uses but did not create is first put into the
//! emulator, from the scenario's own answers. Then its requests are sent with the ids that the emulator gave, and each answer is
//! compared with the recorded one.

mod agreement;
mod comparison;
mod crawl;
mod fitting;
mod known_differences;
mod named;
mod names;
mod property_items;
mod scenario;
mod seed;
mod stubs;
mod validity;

#[cfg(test)]
mod tests;

use std::path::Path;

use serde_json::Value;

pub use agreement::Report;
pub use known_differences::{KnownDifferences, LIST};
pub use scenario::{Recorded, Scenario};
pub use validity::{DEVIATIONS, Validity};

use crate::Outcome;
use comparison::Comparison;
use names::Names;
use validity::VERSION;

/// A request, as it is to be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The path with the query.
    pub path: String,
    /// The header `Notion-Version`.
    pub version: Option<String>,
    /// Whether to send the token that the server takes.
    pub has_valid_token: bool,
    /// The type of the body and the body.
    pub body: Option<(String, Vec<u8>)>,
}

/// An answer, as it came: null where the body is no JSON.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Value,
}

/// Something that answers as Notion does.
pub trait Server {
    /// Answers a request.
    ///
    /// # Errors
    /// There was no answer.
    fn send(&mut self, request: &Request) -> Outcome<Answer>;
}

/// Starts a server with a seed, with a clock that stands at a time (RFC 3339).
pub type Start<'a> = dyn FnMut(&Value, &str) -> Outcome<Box<dyn Server>> + 'a;

/// Sends every scenario of the `.jsonl` files of a folder. With a document, every answer is checked by that, too, and so is
/// everything that can be read once a scenario is over.
///
/// # Errors
/// The folder or a file cannot be read, or a line is no interaction.
pub fn folder(folder: &Path, start: &mut Start<'_>, report: &mut Report, mut validity: Option<&mut Validity>) -> Outcome<()> {
    for scenario in scenario::read(folder)? {
        run(&scenario, start, report, validity.as_deref_mut());
    }
    Ok(())
}

/// Sends one scenario, and notes for each of its answers whether it agrees.
pub fn run(scenario: &Scenario, start: &mut Start<'_>, report: &mut Report, mut validity: Option<&mut Validity>) {
    let seed = seed::build(scenario);
    let mut server = match start(&seed.content, &seed.time) {
        Ok(server) => server,
        Err(error) => {
            let why = vec![comparison::short(&format!("the server did not start: {error}"))];
            scenario.interactions.iter().for_each(|one| report.add(scenario, one, false, why.clone()));
            return;
        }
    };
    let mut comparison = Comparison::new(&seed.content);
    let mut names = Names::default();
    for (at, one) in scenario.interactions.iter().enumerate() {
        let is_newer = |field: &str| report.known().is_newer(scenario, field);
        let request = names.request(one);
        let answer = server.send(&request);
        if let Some(validity) = validity.as_deref_mut() {
            validity.note(one);
            if let (Ok(answer), Some(VERSION)) = (&answer, one.notion_version.as_deref()) {
                validity.check(&one.method, &request.path, answer);
            }
        }
        let differences = match answer {
            Ok(answer) => comparison.compare(one, &answer, &mut names, &is_newer),
            Err(error) => vec![format!("there was no answer: {error}")],
        };
        report.add(scenario, one, seed.is_from(at), differences);
    }
    if let Some(validity) = validity {
        crawl::crawl(server.as_mut(), validity);
    }
}
