//! `notion emulator`: a Notion to try things out with.

use std::process::ExitCode;

use clap::{Arg, ArgMatches, Command};

pub(crate) const NAME: &str = "emulator";

const ARGUMENTS: &str = "arguments";

pub(crate) fn command() -> Command {
    Command::new(NAME)
        .about("Serves a Notion-compatible API on this machine; --help lists its own options")
        // The emulator reads its own arguments.
        .disable_help_flag(true)
        .arg(Arg::new(ARGUMENTS).value_name("OPTIONS").num_args(0..).trailing_var_arg(true).allow_hyphen_values(true))
}

/// Serves until it is interrupted or ended. Its exit status is its own.
pub(crate) async fn serve(matches: &ArgMatches) -> ExitCode {
    let arguments = matches.get_many::<String>(ARGUMENTS).into_iter().flatten().cloned();
    notion_emulator::program::run("notion emulator", arguments).await
}
