//! Tokens in files.

use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use tokio::runtime::Handle;

use super::{StoredTokens, TokenStore, TokenStoreLock};
use crate::{BoxFuture, Error};

/// How often is looked whether another process has given a lock back.
const LOCK_INTERVAL: Duration = Duration::from_millis(20);

/// The longest name of a file that common systems take, with room for our own beginning and end.
const LONGEST: usize = 200;

/// Keeps tokens in a folder, a file for each connection.
///
/// A file is written whole or not at all, whenever the process ends: what is new is written beside it, brought to the disk, and
/// takes its place. On Unix, only the user who wrote it can read it (0600), and a folder that is made is theirs alone (0700).
/// Several processes may share a folder on one machine: one at a time renews a connection's tokens, and the others take what
/// it saved. A process that is killed keeps nobody out.
///
/// ```
/// use notion_connector::{ExposeSecret, FileTokenStore, StoredTokens, TokenStore};
///
/// # async fn example() -> Result<(), notion_connector::Error> {
/// let store = FileTokenStore::new("/var/lib/inventory/tokens");
/// store.save("kale", &StoredTokens::new("ntn_access", Some("nrt_refresh".into()))).await?;
/// assert!(store.load("kale").await?.is_some_and(|tokens| tokens.access_token.expose_secret() == "ntn_access"));
/// # Ok(())
/// # }
/// ```
///
/// # Limits
/// The tokens stand in the file as they are: who can read as this user, or back up its files, has them. A name is at most 200
/// bytes long as a file is named: letters other than small ones of ASCII, and signs, count three times and more.
#[derive(Debug, Clone)]
pub struct FileTokenStore {
    folder: PathBuf,
}

impl FileTokenStore {
    /// In this folder, which is made when the first tokens are saved.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    fn files(&self, name: &str) -> Result<Files, Error> {
        let encoded = encoded(name);
        if encoded.is_empty() || encoded.len() > LONGEST {
            let message =
                format!("{name:?} names no file: expected a text that is not empty, of {LONGEST} bytes as a file's name");
            return Err(Error::input("/name", message));
        }
        Ok(Files { folder: self.folder.clone(), stem: format!("connection-{encoded}") })
    }
}

impl TokenStore for FileTokenStore {
    fn load<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<StoredTokens>, Error>> {
        Box::pin(async move {
            let files = self.files(name)?;
            blocking(move || files.load()).await
        })
    }

    fn save<'a>(&'a self, name: &'a str, tokens: &'a StoredTokens) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            let (files, text) = (self.files(name)?, tokens.to_json());
            blocking(move || files.save(&text)).await
        })
    }

    fn remove<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            let files = self.files(name)?;
            blocking(move || files.remove()).await
        })
    }

    fn lock<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<TokenStoreLock, Error>> {
        Box::pin(async move {
            let files = self.files(name)?;
            let path = files.path("lock");
            let file = blocking(move || files.lock_file("lock")).await?;
            loop {
                match file.try_lock() {
                    Ok(()) => return Ok(TokenStoreLock::new(file)),
                    // Asked again, in place of a thread that waits: who is no longer waited for must not wait.
                    Err(TryLockError::WouldBlock) => tokio::time::sleep(LOCK_INTERVAL).await,
                    Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                        return Ok(TokenStoreLock::none());
                    }
                    Err(TryLockError::Error(error)) => return Err(failed("locked", &path)(error)),
                }
            }
        })
    }
}

/// The files of one connection.
struct Files {
    folder: PathBuf,
    stem: String,
}

impl Files {
    fn path(&self, extension: &str) -> PathBuf {
        self.folder.join(format!("{}.{extension}", self.stem))
    }

    fn load(&self) -> Result<Option<StoredTokens>, Error> {
        let path = self.path("json");
        match fs::read_to_string(&path) {
            Ok(text) => StoredTokens::from_json(&text).map(Some).map_err(|error| {
                let message = format!("{}: {}", path.display(), error.message());
                Error::token(message)
            }),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(failed("read", &path)(error)),
        }
    }

    fn save(&self, text: &SecretString) -> Result<(), Error> {
        let writing = self.writing()?;
        let (new, path) = (self.path("new"), self.path("json"));
        // One that a killed process has left. It is not written to: it could be anything.
        match fs::remove_file(&new) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed("removed", &new)(error)),
            _ => {}
        }
        let mut file = private().write(true).create_new(true).open(&new).map_err(failed("made", &new))?;
        let written = file.write_all(text.expose_secret().as_bytes()).and_then(|()| file.sync_all());
        written.map_err(failed("written", &new))?;
        drop(file);
        fs::rename(&new, &path).map_err(failed("replaced", &path))?;
        self.keep_folder()?;
        drop(writing);
        Ok(())
    }

    fn remove(&self) -> Result<(), Error> {
        if !self.folder.exists() {
            return Ok(());
        }
        let writing = self.writing()?;
        for extension in ["new", "json"] {
            let path = self.path(extension);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed("removed", &path)(error)),
                _ => {}
            }
        }
        self.keep_folder()?;
        drop(writing);
        Ok(())
    }

    /// Keeps others from writing this connection's file, until it is dropped. Nobody writes for long.
    fn writing(&self) -> Result<File, Error> {
        let file = self.lock_file("write")?;
        match file.lock() {
            Err(error) if error.kind() != ErrorKind::Unsupported => Err(failed("locked", &self.path("write"))(error)),
            _ => Ok(file),
        }
    }

    /// A file that is there to be locked. It stays: of one that is removed, two could hold a lock.
    fn lock_file(&self, extension: &str) -> Result<File, Error> {
        let path = self.path(extension);
        make_folder(&self.folder).map_err(failed("made", &self.folder))?;
        private().write(true).create(true).truncate(false).open(&path).map_err(failed("opened", &path))
    }

    /// Brings to the disk that a file has another name.
    fn keep_folder(&self) -> Result<(), Error> {
        if cfg!(unix) {
            let kept = File::open(&self.folder).and_then(|folder| folder.sync_all());
            kept.map_err(failed("brought to the disk", &self.folder))?;
        }
        Ok(())
    }
}

/// A name as a part of a file's name, of small letters, digits, `-`, `_` and `%`: on no system do two names get the same.
fn encoded(name: &str) -> String {
    name.bytes().fold(String::new(), |mut encoded, byte| {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => encoded.push(char::from(byte)),
            // Writing to a text does not fail.
            _ => drop(write!(encoded, "%{byte:02x}")),
        }
        encoded
    })
}

/// Files that only their user can read, where the system knows that.
fn private() -> OpenOptions {
    #[allow(unused_mut, reason = "not every system has a mode")]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn make_folder(folder: &Path) -> io::Result<()> {
    #[allow(unused_mut, reason = "not every system has a mode")]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

fn failed<'a>(what: &'static str, path: &'a Path) -> impl FnOnce(io::Error) -> Error + 'a {
    move |error| Error::token(format!("{} cannot be {what}: {error}", path.display())).with_source(error)
}

/// Runs what waits for a disk, beside what waits for the network.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    match Handle::try_current() {
        Ok(runtime) => match runtime.spawn_blocking(work).await {
            Ok(result) => result,
            Err(error) => Err(Error::token("the program ended before the tokens' file was read or written").with_source(error)),
        },
        Err(_) => work(),
    }
}
