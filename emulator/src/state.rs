//! What the emulator keeps from one run to the next, in a file.

pub(crate) mod parts;

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::clock::Clock;
use crate::id_source::{Drawn, IdSource};
use crate::oauth::{Grants, OAuthClient};
use crate::shared::Shared;
use crate::webhooks::Subscription;
use crate::workspace::Workspace;

/// Counts the ways to write the file. A file of another way is refused, and not guessed at.
const FORMAT: u32 = 1;

/// Everything that is kept.
#[derive(Serialize)]
struct Writing<'a> {
    format: u32,
    token: &'a str,
    client_id: &'a str,
    client_secret: &'a str,
    grants: Grants,
    webhooks: Vec<Subscription>,
    drawn: Option<Drawn>,
    workspace: &'a Workspace,
}

/// Everything that was kept.
#[derive(Deserialize)]
pub(crate) struct State {
    pub(crate) token: String,
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    pub(crate) grants: Grants,
    pub(crate) webhooks: Vec<Subscription>,
    drawn: Option<Drawn>,
    workspace: Workspace,
}

/// What tells a file of this kind from any other.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

/// Reads a file, if it is there.
pub(crate) fn read(path: &Path) -> io::Result<Option<State>> {
    let invalid = |error: serde_json::Error| {
        let message = format!("{} holds no state of the emulator: {error}", path.display());
        io::Error::new(io::ErrorKind::InvalidData, message)
    };
    let open = || File::open(path).map(BufReader::new);
    let file = match open() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        other => other.map_err(|error| at(path, &error))?,
    };
    let head: Head = serde_json::from_reader(file).map_err(invalid)?;
    if head.format != FORMAT {
        let message = format!("{} is of format {}, and this version reads format {FORMAT}", path.display(), head.format);
        return Err(io::Error::new(io::ErrorKind::InvalidData, message));
    }
    serde_json::from_reader(open()?).map_err(invalid).map(Some)
}

/// Writes a file: in full, or not at all. It is readable by its owner only, for there are tokens in it.
pub(crate) fn write(path: &Path, shared: &Shared) -> io::Result<()> {
    let temporary = temporary(path);
    let written = write_new(&temporary, shared).and_then(|()| fs::rename(&temporary, path));
    written.map_err(|error| {
        // Where it is not there at all, there is nothing to take away.
        let _ = fs::remove_file(&temporary);
        at(path, &error)
    })
}

fn write_new(path: &Path, shared: &Shared) -> io::Result<()> {
    let mut file = BufWriter::new(create(path)?);
    let grants = shared.with_grants(|grants| grants.clone());
    shared.with_workspace(|workspace| {
        let state = Writing {
            format: FORMAT,
            token: &shared.token,
            client_id: shared.oauth_client.id(),
            client_secret: shared.oauth_client.secret(),
            grants,
            webhooks: shared.webhooks.list(),
            drawn: workspace.ids.drawn(),
            workspace,
        };
        serde_json::to_writer(&mut file, &state).map_err(io::Error::from)
    })?;
    file.flush()?;
    file.get_ref().sync_all()
}

#[cfg(unix)]
fn create(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;

    fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn create(path: &Path) -> io::Result<File> {
    File::create(path)
}

/// A file beside the other, so that the one can take the other's place at once.
fn temporary(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}

fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

impl State {
    /// The workspace as it was left, on another clock and with ids that go on where they were.
    pub(crate) fn workspace(&mut self, clock: Clock, is_deterministic: bool) -> (IdSource, Workspace) {
        let mut workspace =
            std::mem::replace(&mut self.workspace, Workspace::without_pages(Clock::default(), IdSource::default()));
        let ids = if is_deterministic { IdSource::repeatable(self.drawn.unwrap_or_default()) } else { IdSource::default() };
        workspace.clock = clock;
        workspace.ids = ids.clone();
        (ids, workspace)
    }

    /// The public integration that the tokens belong to.
    pub(crate) fn client(&self) -> OAuthClient {
        OAuthClient::new(&self.client_id, &self.client_secret)
    }
}
