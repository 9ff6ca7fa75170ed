//! `notion completions`: what a shell needs to complete commands, actions and their inputs.

use clap::{Arg, ArgMatches, Command};
use clap_complete::Shell;

use crate::failure::Failure;
use crate::{arguments, output};

pub(crate) const NAME: &str = "completions";

const SHELL: &str = "shell";

pub(crate) fn command() -> Command {
    Command::new(NAME)
        .about("Writes completions for a shell")
        .after_help("For example: notion completions bash > ~/.local/share/bash-completion/completions/notion")
        .arg(Arg::new(SHELL).value_name("SHELL").required(true).value_parser(clap::value_parser!(Shell)))
}

/// Writes the completions of a shell.
pub(crate) fn write(matches: &ArgMatches) -> Result<(), Failure> {
    let shell = matches.get_one::<Shell>(SHELL).copied().unwrap_or(Shell::Bash);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut arguments::command(), "notion", &mut script);
    output::text(&String::from_utf8_lossy(&script))
}
