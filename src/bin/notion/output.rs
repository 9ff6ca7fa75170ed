//! What goes to standard output.

use std::io::{ErrorKind, IsTerminal, Write};

use clap::builder::PossibleValue;
use clap::{Arg, ArgMatches, ValueEnum};
use serde::Serialize;
use serde_json::Value;

use crate::failure::Failure;
use crate::table;

/// The flag that chooses the form.
pub(crate) const OUTPUT: &str = "--output";

/// The form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Ndjson,
    Table,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Json, Self::Ndjson, Self::Table]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Json => PossibleValue::new("json").help("all of it, as one value"),
            Self::Ndjson => PossibleValue::new("ndjson").help("an item a line"),
            Self::Table => PossibleValue::new("table").help("an item a row, for people; in the simple form"),
        })
    }
}

impl Format {
    pub(crate) fn flag() -> Arg {
        Arg::new(OUTPUT)
            .long("output")
            .short('o')
            .value_name("FORMAT")
            .value_parser(clap::value_parser!(Self))
            .default_value("json")
            .help("The form of what goes to standard output")
    }

    pub(crate) fn of(matches: &ArgMatches) -> Self {
        matches.get_one(OUTPUT).copied().unwrap_or(Self::Json)
    }

    /// Writes a value, of which the items are what rows and lines are made of.
    pub(crate) fn write(self, whole: &impl Serialize, items: &[Value]) -> Result<(), Failure> {
        match self {
            Self::Json => json(whole),
            Self::Ndjson => items.iter().try_for_each(|item| text(&format!("{item}\n"))),
            Self::Table => text(&table::table(items)),
        }
    }
}

/// Writes a value, on several lines.
pub(crate) fn json(value: &impl Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string_pretty(value);
    let json = json.map_err(|error| Failure::other(format!("the answer cannot be written: {error}")))?;
    text(&(json + "\n"))
}

/// Writes a text in one go, and sees that it is out.
pub(crate) fn text(text: &str) -> Result<(), Failure> {
    bytes(text.as_bytes())
}

/// Writes bytes in one go, and sees that they are out.
pub(crate) fn bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut output = std::io::stdout().lock();
    output.write_all(bytes).and_then(|()| output.flush()).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Failure::ReaderGone,
        _ => Failure::other(format!("standard output cannot be written: {error}")),
    })
}

/// Says something beside the data.
pub(crate) fn note(text: &str) {
    let mut output = std::io::stderr().lock();
    // A terminal may show how far something is.
    let clear = if output.is_terminal() { crate::progress::CLEAR } else { "" };
    // Where nobody can be told, the work goes on.
    let _ = writeln!(output, "{clear}{}", crate::format::printable(text));
}
