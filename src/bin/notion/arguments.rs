//! The command line as a whole.

use clap::Command;

use crate::failure::Status;
use crate::{actions, completions, describe, emulator, export, import, login, logout, run, session, watch, whoami};

/// All commands. Those of the actions are made from the registry.
pub(crate) fn command() -> Command {
    let command = Command::new("notion")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Finds, describes, checks and runs actions for Notion")
        .after_help(after_help())
        .arg(session::flag())
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands([
            actions::command(),
            describe::command(),
            run::command(),
            export::command(),
            import::command(),
            watch::command(),
            login::command(),
            logout::command(),
            whoami::command(),
        ]);
    #[cfg(feature = "mcp")]
    let command = command.subcommand(crate::mcp::command());
    command.subcommands([emulator::command(), completions::command()])
}

fn after_help() -> String {
    let statuses: String = Status::ALL.iter().map(|status| format!("  {:>3}  {}\n", status.code(), status.meaning())).collect();
    format!(
        "Environment:\n  \
         NOTION_TOKEN       the integration's secret, or an access token; without it, the login counts\n  \
         NOTION_BASE_URL    where the API is, in place of https://api.notion.com\n  \
         NOTION_CONFIG_DIR  where the login is kept, in place of a folder in the user's configuration\n\n\
         Data goes to standard output, all else to standard error.\n\n\
         Exit status:\n    0  all went well\n{}",
        statuses.trim_end()
    )
}

#[cfg(test)]
mod tests {
    /// Flags that clash, and whatever else clap asks of a command.
    #[test]
    fn is_well_formed() {
        super::command().debug_assert();
    }
}
