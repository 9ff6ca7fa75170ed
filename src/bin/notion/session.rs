//! The client, and where its token comes from.

use std::env::{self, VarError};
use std::time::Duration;

use clap::{Arg, ArgMatches};
use notion_connector::{BoxFuture, Builder, Error, Notion, SecretString, TokenProvider};

use crate::account::Account;
use crate::failure::{Failure, Status};

/// Where the token is.
pub(crate) const TOKEN: &str = "NOTION_TOKEN";

/// Where the API is.
pub(crate) const BASE_URL: &str = "NOTION_BASE_URL";

const DEADLINE: &str = "--deadline";

/// The flag that every command has.
pub(crate) fn flag() -> Arg {
    Arg::new(DEADLINE)
        .long("deadline")
        .value_name("SECONDS")
        .value_parser(clap::value_parser!(u64).range(1..))
        .global(true)
        .help("How long a call may take, waits included [default: 300]")
}

/// A client with the token of the environment, or of the login. Without either, it can plan and check, and ends with an error where it
/// would send.
pub(crate) fn client(matches: &ArgMatches) -> Result<Notion, Failure> {
    with_token(builder(matches)?, matches)
}

fn with_token(builder: Builder, matches: &ArgMatches) -> Result<Notion, Failure> {
    let builder = match (variable(TOKEN)?, Account::read()?) {
        (Some(token), _) => builder.token(token),
        (None, Some(account)) => builder.token_provider(account.connection(matches)?),
        (None, None) => builder.token_provider(NoToken),
    };
    Ok(builder.build()?)
}

/// A client where nothing can be done without a token. `local_files`: inputs may name files of this machine.
pub(crate) fn connected(matches: &ArgMatches, local_files: bool) -> Result<Notion, Failure> {
    if variable(TOKEN)?.is_none() && Account::read()?.is_none() {
        return Err(Failure::Said { status: Status::Configuration, message: no_token() });
    }
    with_token(builder(matches)?.local_files(local_files), matches)
}

fn no_token() -> String {
    format!("there is no token: set {TOKEN}, or run `notion login`")
}

/// What every client of this program has.
pub(crate) fn builder(matches: &ArgMatches) -> Result<Builder, Failure> {
    let builder = Notion::builder().user_agent(concat!("notion-cli/", env!("CARGO_PKG_VERSION")));
    let builder = match matches.get_one(DEADLINE) {
        Some(seconds) => builder.deadline(Duration::from_secs(*seconds)),
        None => builder,
    };
    Ok(match variable(BASE_URL)? {
        Some(base_url) => builder.base_url(base_url),
        None => builder,
    })
}

/// The text of an environment variable; nothing where it is empty.
pub(crate) fn variable(name: &str) -> Result<Option<String>, Failure> {
    match env::var(name) {
        Ok(text) => Ok(Some(text).filter(|text| !text.is_empty())),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => {
            let message = format!("the environment variable {name} is no text in UTF-8");
            Err(Failure::Said { status: Status::Configuration, message })
        }
    }
}

/// Says that there is no token, once one is needed.
struct NoToken;

impl TokenProvider for NoToken {
    fn token(&self) -> BoxFuture<'_, Result<SecretString, Error>> {
        Box::pin(async { Err(Error::token(no_token())) })
    }
}
