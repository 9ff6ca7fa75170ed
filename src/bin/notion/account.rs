//! The login that is kept on this machine: who asks for tokens, where, and under which name they are stored.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::ArgMatches;
use etcetera::BaseStrategy;
use notion_connector::{ExposeSecret, FileTokenStore, OAuthConnection, SecretString, TokenStore};
use serde::{Deserialize, Serialize};

use crate::failure::{Failure, Status};
use crate::session;

/// The folder, in place of the one in the user's configuration.
const FOLDER: &str = "NOTION_CONFIG_DIR";

/// The folder in the user's configuration.
const NAME: &str = "notion-connector";

/// The file that is there while somebody is logged in.
const FILE: &str = "account.json";

/// How long a refresh of the tokens that is under way is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// A login.
pub(crate) struct Account {
    /// Where its tokens are from, and the only place where they go: the value of `NOTION_BASE_URL`, if there was one.
    pub(crate) base_url: Option<String>,
    pub(crate) client_id: String,
    /// Each refresh shows it.
    pub(crate) client_secret: SecretString,
    /// The name of its tokens in the store.
    pub(crate) connection: String,
}

#[derive(Serialize, Deserialize)]
struct Written {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base_url: Option<String>,
    client_id: String,
    client_secret: String,
    connection: String,
}

impl Account {
    /// The login that there is.
    pub(crate) fn read() -> Result<Option<Self>, Failure> {
        let path = folder()?.join(FILE);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed("read", &path, &error)),
        };
        let written: Written = serde_json::from_str(&text).map_err(|error| {
            // The decoder's own text quotes values.
            let (line, column) = (error.line(), error.column());
            let path = path.display();
            configuration(format!("{path} is no login, from line {line} column {column}: run `notion login` again"))
        })?;
        let Written { base_url, client_id, client_secret, connection } = written;
        Ok(Some(Self { base_url, client_id, client_secret: client_secret.into(), connection }))
    }

    /// Keeps the login, whole or not at all, in a file that only its user can read.
    pub(crate) fn save(&self) -> Result<(), Failure> {
        let written = Written {
            base_url: self.base_url.clone(),
            client_id: self.client_id.clone(),
            client_secret: self.client_secret.expose_secret().to_owned(),
            connection: self.connection.clone(),
        };
        let text = serde_json::to_string(&written).unwrap_or_default();
        let folder = folder()?;
        let path = folder.join(FILE);
        replace(&folder, &path, &text).map_err(|error| failed("written", &path, &error))
    }

    /// Forgets the login. Its tokens are the connection's to end.
    pub(crate) fn remove() -> Result<(), Failure> {
        let path = folder()?.join(FILE);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(failed("removed", &path, &error)),
            _ => Ok(()),
        }
    }

    /// What keeps the tokens and refreshes them.
    pub(crate) fn connection(&self, matches: &ArgMatches) -> Result<OAuthConnection, Failure> {
        let here = session::variable(session::BASE_URL)?;
        if here != self.base_url {
            let place = |base_url: &Option<String>| base_url.clone().unwrap_or_else(|| "Notion".to_owned());
            let (there, here) = (place(&self.base_url), place(&here));
            return Err(configuration(format!(
                "the login is for {there}, and this is {here}: set {} as it was, or run `notion login` again",
                session::BASE_URL
            )));
        }
        let oauth = session::builder(matches)?.oauth(&self.client_id, self.client_secret.clone())?;
        Ok(oauth.connection(&self.connection, store()?))
    }
}

/// Waits until nobody changes the tokens any more, for a while: the answer of a refresh comes only once.
pub(crate) async fn settled() {
    if let (Ok(Some(account)), Ok(store)) = (Account::read(), store()) {
        let _ = tokio::time::timeout(PATIENCE, store.lock(&account.connection)).await;
    }
}

/// Where the tokens are.
pub(crate) fn store() -> Result<FileTokenStore, Failure> {
    folder().map(FileTokenStore::new)
}

fn folder() -> Result<PathBuf, Failure> {
    if let Some(folder) = session::variable(FOLDER)? {
        return Ok(folder.into());
    }
    let strategy = etcetera::choose_base_strategy()
        .map_err(|error| configuration(format!("the user has no folder for configuration: {error}; set {FOLDER}")))?;
    Ok(strategy.config_dir().join(NAME))
}

/// Writes a text beside a file, brings it to the disk, and puts it in the file's place.
fn replace(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    make_folder(folder)?;
    let new = path.with_extension("new");
    // One that a killed process has left. It is not written to: it could be anything.
    match fs::remove_file(&new) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = private(&new)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&new, path)
}

/// A new file that only its user can read, where the system knows that.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn failed(what: &str, path: &Path, error: &io::Error) -> Failure {
    Failure::other(format!("{} cannot be {what}: {error}", path.display()))
}

fn configuration(message: String) -> Failure {
    Failure::Said { status: Status::Configuration, message }
}
