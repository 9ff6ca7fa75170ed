//! Why the program ends other than well: what it says, and its exit status.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use notion_connector::registry::{ErrorKind, ErrorReport, FieldError};
use notion_connector::{ActionSpec, Error};

use crate::format::printable;
use crate::input;

/// What is said where a change may have been made.
const IN_DOUBT: &str = "  it may have happened: look before you run it again\n";

/// Why the program ends other than well.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What is off in the input of an action: everything.
    Invalid { action: &'static ActionSpec, errors: Vec<FieldError> },
    /// Whatever the library says.
    Notion(Error),
    /// A sentence of this program's own.
    Said { status: Status, message: String },
    /// One of these, in the middle of something: what there is, and how it goes on.
    After { failure: Box<Failure>, said: String },
    /// Who read standard output has gone. That is no failure of this program's.
    ReaderGone,
    /// Somebody pressed Ctrl-C, maybe while something was being changed.
    Interrupted { is_in_doubt: bool },
}

impl Failure {
    pub(crate) fn other(message: impl Into<String>) -> Self {
        Self::Said { status: Status::Other, message: message.into() }
    }

    pub(crate) fn input(message: impl Into<String>) -> Self {
        Self::Said { status: Status::Input, message: message.into() }
    }

    /// The same failure, with what there is and how it goes on.
    pub(crate) fn after(self, said: &str) -> Self {
        match self {
            Self::ReaderGone => self,
            failure => Self::After { failure: Box::new(failure), said: said.to_owned() },
        }
    }

    /// Says it on standard error. The exit status is the kind of failure.
    pub(crate) fn report(&self) -> ExitCode {
        let text = self.text();
        // Where nobody can be told, the status still tells.
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
        match self {
            Self::ReaderGone => ExitCode::SUCCESS,
            _ => ExitCode::from(self.status().code()),
        }
    }

    fn status(&self) -> Status {
        match self {
            Self::Invalid { .. } => Status::Input,
            Self::Notion(error) => ErrorReport::from(error).kind.into(),
            Self::Said { status, .. } => *status,
            Self::After { failure, .. } => failure.status(),
            Self::ReaderGone => Status::Other,
            Self::Interrupted { .. } => Status::Interrupted,
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Invalid { action, errors } => errors.iter().map(|error| field_error(action, error)).collect(),
            Self::Notion(error) => report(&error.into()),
            Self::Said { message, .. } => format!("error: {}\n", printable(message)),
            Self::After { failure, said } => format!("{}  {}\n", failure.text(), printable(said)),
            Self::ReaderGone => String::new(),
            Self::Interrupted { is_in_doubt: true } => format!("interrupted\n{IN_DOUBT}"),
            Self::Interrupted { is_in_doubt: false } => "interrupted\n".to_owned(),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Notion(error)
    }
}

/// One thing that is off: where, what, and what is accepted.
fn field_error(action: &ActionSpec, error: &FieldError) -> String {
    let flag = input::flag_of(action, &error.field).map(|flag| format!(" ({flag})")).unwrap_or_default();
    let field = if error.field.is_empty() { "the input" } else { &error.field };
    let mut text = format!("error: {}{flag}: {}\n", printable(field), printable(&error.message));
    line(&mut text, "accepted", &error.accepted);
    text
}

/// An error of the library, a line for each thing that is known of it.
fn report(report: &ErrorReport) -> String {
    let mut text = format!("error: {}\n", printable(&report.message));
    let or_nothing = |text: &Option<String>| text.clone().unwrap_or_default();
    line(&mut text, "field", &or_nothing(&report.field));
    line(&mut text, "operation", &or_nothing(&report.operation));
    line(&mut text, "status", &report.status.map(|status| status.to_string()).unwrap_or_default());
    line(&mut text, "code", &or_nothing(&report.code));
    line(&mut text, "request id", &or_nothing(&report.request_id));
    line(&mut text, "retry after", &report.retry_after.map(|seconds| format!("{seconds} s")).unwrap_or_default());
    line(&mut text, "failed at cursor", &or_nothing(&report.cursor));
    if report.outcome_unknown {
        text += IN_DOUBT;
    }
    text
}

fn line(text: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        // Writing to a text does not fail.
        let _ = writeln!(text, "  {name}: {}", printable(value));
    }
}

/// The exit status: the kind of failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Other,
    Input,
    Configuration,
    Access,
    NotFound,
    RateLimited,
    Unavailable,
    Refused,
    Answer,
    Interrupted,
}

impl Status {
    pub(crate) const ALL: [Self; 10] = [
        Self::Other,
        Self::Input,
        Self::Configuration,
        Self::Access,
        Self::NotFound,
        Self::RateLimited,
        Self::Unavailable,
        Self::Refused,
        Self::Answer,
        Self::Interrupted,
    ];

    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Other => 1,
            Self::Input => 2,
            Self::Configuration => 3,
            Self::Access => 4,
            Self::NotFound => 5,
            Self::RateLimited => 6,
            Self::Unavailable => 7,
            Self::Refused => 8,
            Self::Answer => 9,
            Self::Interrupted => 130,
        }
    }

    pub(crate) fn meaning(self) -> &'static str {
        match self {
            Self::Other => "this machine failed: a file, or standard output",
            Self::Input => "the command line or an input is off; nothing was sent",
            Self::Configuration => "there is no token, or the set-up is off; nothing was sent",
            Self::Access => "the token is refused, or may not do this",
            Self::NotFound => "it is not there, or not shared with the integration",
            Self::RateLimited => "Notion limits the rate, and the wait was too long",
            Self::Unavailable => "the network, a gateway or Notion failed, or was too slow",
            Self::Refused => "Notion refuses the request for another reason",
            Self::Answer => "the answer is not one that is understood",
            Self::Interrupted => "interrupted by Ctrl-C",
        }
    }
}

impl From<ErrorKind> for Status {
    fn from(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::Input => Self::Input,
            ErrorKind::Configuration => Self::Configuration,
            ErrorKind::Access => Self::Access,
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::RateLimited => Self::RateLimited,
            ErrorKind::Unavailable => Self::Unavailable,
            ErrorKind::Refused => Self::Refused,
            ErrorKind::Answer => Self::Answer,
            _ => Self::Other,
        }
    }
}
