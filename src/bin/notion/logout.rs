//! `notion logout`: ends a login.

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::account::Account;
use crate::failure::Failure;
use crate::output;

pub(crate) const NAME: &str = "logout";

const LOCAL: &str = "--local";

pub(crate) fn command() -> Command {
    Command::new(NAME).about("Ends the login: the token stops working, and nothing is kept").arg(
        Arg::new(LOCAL)
            .long("local")
            .action(ArgAction::SetTrue)
            .help("Forgets the tokens, and tells Notion nothing: they go on working for whoever has them"),
    )
}

/// Ends the login that there is.
pub(crate) async fn logout(matches: &ArgMatches) -> Result<(), Failure> {
    let Some(account) = Account::read()? else { return output::text("Nobody was logged in.\n") };
    let connection = account.connection(matches)?;
    if matches.get_flag(LOCAL) {
        connection.forget().await?;
    } else {
        connection.revoke().await?;
    }
    Account::remove()?;
    output::text("Logged out.\n")
}
