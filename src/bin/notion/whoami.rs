//! `notion whoami`: whether the connection works, and as whom.

use clap::{Arg, ArgAction, ArgMatches, Command};
use notion_connector::registry::{ConnectionProblem, ConnectionTest};

use crate::failure::{Failure, Status};
use crate::{output, progress, session};

pub(crate) const NAME: &str = "whoami";

const JSON: &str = "--json";

pub(crate) fn command() -> Command {
    Command::new(NAME)
        .about("Tests the connection, and says as whom it works or what is wrong with it")
        .arg(Arg::new(JSON).long("json").action(ArgAction::SetTrue).help("Says it as JSON"))
}

/// Tests the connection.
pub(crate) async fn whoami(matches: &ArgMatches) -> Result<(), Failure> {
    let notion = session::connected(matches, false)?;
    let test = progress::during(NAME, &notion, notion.test_connection()).await;
    say(&test, matches.get_flag(JSON))
}

/// Says how a connection is. One that does not work is a failure.
pub(crate) fn say(test: &ConnectionTest, as_json: bool) -> Result<(), Failure> {
    if as_json {
        output::json(test)?;
    } else if test.ok {
        output::text(&format!("{}\n", crate::format::printable(&test.message)))?;
    }
    let Some(problem) = test.problem else { return Ok(()) };
    let status = match problem {
        ConnectionProblem::BadToken | ConnectionProblem::MissingCapability => Status::Access,
        ConnectionProblem::NothingShared => Status::NotFound,
        ConnectionProblem::Unreachable => Status::Unavailable,
        _ => Status::Refused,
    };
    let request_id = test.request_id.as_ref().map(|id| format!("\n  request id: {id}")).unwrap_or_default();
    Err(Failure::Said { status, message: format!("{}{request_id}", test.message) })
}
