//! `notion login`: a person lets a public integration in.

use std::time::Duration;

use clap::{Arg, ArgAction, ArgMatches, Command};
use notion_connector::registry::ConnectionKind;
use notion_connector::{SecretString, TokenStore, connections};

use crate::account::{self, Account};
use crate::failure::{Failure, Status};
use crate::loopback::Loopback;
use crate::{files, output, session, whoami};

pub(crate) const NAME: &str = "login";

const CLIENT_ID: &str = "NOTION_CLIENT_ID";
const CLIENT_SECRET: &str = "NOTION_CLIENT_SECRET";

const ID: &str = "--client-id";
const SECRET: &str = "--client-secret-stdin";
const REDIRECT_URI: &str = "--redirect-uri";
const NO_BROWSER: &str = "--no-browser";
const TIMEOUT: &str = "--timeout";

/// Where the browser comes back to, unless said otherwise. It must stand in the settings of the integration, to the letter.
const HERE: &str = "http://127.0.0.1:8377/callback";

pub(crate) fn command() -> Command {
    let flag = |id: &'static str| Arg::new(id).long(id.trim_start_matches('-'));
    Command::new(NAME)
        .about("Connects a workspace by OAuth 2.0, and keeps its tokens")
        .after_help(format!(
            "The secret is read from {CLIENT_SECRET}, or from standard input. Tokens and secret are kept in the user's configuration folder, or in\n\
             the one that NOTION_CONFIG_DIR names, readable for the user alone; the tokens are refreshed where they must be."
        ))
        .arg(flag(ID).value_name("ID").help(format!("The client id of the public integration; without it, {CLIENT_ID}")))
        .arg(flag(SECRET).action(ArgAction::SetTrue).help("Reads the client secret from standard input"))
        .arg(
            flag(REDIRECT_URI)
                .value_name("URI")
                .default_value(HERE)
                .help("Where the browser comes back to: on this machine, and one of those in the settings of the integration"),
        )
        .arg(flag(NO_BROWSER).action(ArgAction::SetTrue).help("Shows the address to open, and opens no browser"))
        .arg(
            flag(TIMEOUT)
                .value_name("SECONDS")
                .value_parser(clap::value_parser!(u64).range(1..))
                .default_value("300")
                .help("How long the browser is waited for"),
        )
}

/// Sends a person to Notion, and keeps what they come back with.
pub(crate) async fn login(matches: &ArgMatches) -> Result<(), Failure> {
    let client_id = match matches.get_one::<String>(ID) {
        Some(id) => id.clone(),
        None => session::variable(CLIENT_ID)?.ok_or_else(|| missing("client id", &format!("{ID}, or set {CLIENT_ID}")))?,
    };
    let client_secret = secret(matches)?;
    let oauth = session::builder(matches)?.oauth(&client_id, client_secret.clone())?;
    let text = |flag| matches.get_one::<String>(flag).map(String::as_str).unwrap_or_default();
    let loopback = Loopback::bind(text(REDIRECT_URI)).await?;
    let request = oauth.authorization_request(loopback.redirect_uri())?;

    output::note(&format!("Open this address in a browser, and let the integration in:\n{}", request.url()));
    // Where there is no browser, the address is there to be copied.
    if !matches.get_flag(NO_BROWSER) && open::that_detached(request.url()).is_err() {
        output::note("No browser could be opened.");
    }
    let wait = Duration::from_secs(matches.get_one(TIMEOUT).copied().unwrap_or_default());
    let code = tokio::time::timeout(wait, loopback.code(&request)).await.map_err(|_| Failure::Said {
        status: Status::Access,
        message: format!("nobody came back from Notion within {} s", wait.as_secs()),
    })??;

    let tokens = oauth.exchange_code(code).redirect_uri(request.redirect_uri()).await?;
    let before = Account::read().ok().flatten();
    let account = Account {
        base_url: session::variable(session::BASE_URL)?,
        client_id,
        client_secret,
        connection: tokens.bot_id.to_string(),
    };
    let connection = account.connection(matches)?;
    connection.replace(&tokens).await?;
    account.save()?;
    // The tokens of another login are of no use to anybody.
    if let Some(before) = before.filter(|before| before.connection != account.connection) {
        account::store()?.remove(&before.connection).await?;
    }
    let notion = session::builder(matches)?.token_provider(connection).build()?;
    whoami::say(&notion.test_connection().await, false)
}

fn secret(matches: &ArgMatches) -> Result<SecretString, Failure> {
    if matches.get_flag(SECRET) {
        return Ok(files::text("-")?.trim().to_owned().into());
    }
    let secret = session::variable(CLIENT_SECRET)?;
    secret.map(SecretString::from).ok_or_else(|| missing("client secret", &format!("{SECRET}, or set {CLIENT_SECRET}")))
}

fn missing(what: &str, how: &str) -> Failure {
    let steps = connections().iter().find(|connection| connection.kind == ConnectionKind::OAuth2);
    let steps = steps.map(|connection| format!("; `notion describe {}` says where it comes from", connection.id));
    let message = format!("there is no {what}: give {how}{}", steps.unwrap_or_default());
    Failure::Said { status: Status::Configuration, message }
}
