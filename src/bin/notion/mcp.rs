//! `notion mcp`: the actions as tools of the Model Context Protocol.

use clap::{Arg, ArgAction, ArgMatches, Command};
use notion_connector::mcp::{Server, Tools};

use crate::failure::Failure;
use crate::session;

pub(crate) const NAME: &str = "mcp";

const READ_ONLY: &str = "--read-only";
const ONLY: &str = "--only";
const COMPACT: &str = "--compact";
const SIMPLIFY: &str = "--simplify";
const LOCAL_FILES: &str = "--local-files";

pub(crate) fn command() -> Command {
    let flag = |id: &'static str, help: &'static str| {
        Arg::new(id).long(id.trim_start_matches('-')).action(ArgAction::SetTrue).help(help)
    };
    Command::new(NAME)
        .about("Serves the actions as tools of the Model Context Protocol")
        .arg(flag(READ_ONLY, "Only actions that change nothing"))
        .arg(
            Arg::new(ONLY)
                .long("only")
                .value_name("ID,…")
                .value_delimiter(',')
                .action(ArgAction::Append)
                .help("Only the actions of these ids, with commas between them"),
        )
        .arg(flag(COMPACT, "Three tools for all actions: to find one, to describe it, to run it"))
        .arg(flag(SIMPLIFY, "Answers in a simple form: plain values for properties, text for rich text"))
        .arg(flag(LOCAL_FILES, "Lets the model upload files of this machine by their paths"))
}

/// Serves until the client closes standard input.
pub(crate) async fn serve(matches: &ArgMatches) -> Result<(), Failure> {
    let only = matches.get_many::<String>(ONLY).into_iter().flatten();
    let tools = Tools::new()
        .read_only(matches.get_flag(READ_ONLY))
        .only(only.map(|id| id.trim()))
        .compact(matches.get_flag(COMPACT))
        .simplify(matches.get_flag(SIMPLIFY));
    let server = Server::new(session::connected(matches, matches.get_flag(LOCAL_FILES))?, &tools)?;
    server.serve_stdio().await.map_err(|error| Failure::other(error.to_string()))
}
