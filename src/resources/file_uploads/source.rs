//! Where the content of a file is, and how it is read.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use bytes::Bytes;

use crate::Error;
use crate::error::Kind;

/// Where the content of a file is.
#[derive(Clone)]
pub(crate) enum Source {
    Bytes(Bytes),
    Path(PathBuf),
    /// Notion fetches it.
    Url(String),
}

impl fmt::Debug for Source {
    // A content is no text, and long.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(content) => formatter.debug_struct("Bytes").field("length", &content.len()).finish(),
            Self::Path(path) => formatter.debug_tuple("Path").field(path).finish(),
            Self::Url(url) => formatter.debug_tuple("Url").field(url).finish(),
        }
    }
}

/// A content that can be read piece by piece.
#[derive(Clone)]
pub(super) enum Content {
    Bytes(Bytes),
    /// The file stays open, so that all pieces are of the same one.
    File {
        file: Arc<Mutex<File>>,
        length: u64,
        /// When it was changed last, where that is known.
        changed: Option<SystemTime>,
    },
}

impl Content {
    /// Opens a file of this machine.
    ///
    /// # Errors
    /// There is none, it may not be read, or it is no file, such as a folder.
    pub(super) async fn open(path: PathBuf) -> Result<Self, Error> {
        let opened = blocking(move || {
            // To open what is no file, such as a pipe, may take until somebody writes to it.
            if !fs::metadata(&path)?.is_file() {
                return Err(io::Error::other("it is no file"));
            }
            let file = File::open(&path)?;
            let (length, changed) = state(&file)?;
            Ok(Self::File { file: Arc::new(Mutex::new(file)), length, changed })
        });
        opened.await.map_err(|error| Error::input("/path", format!("cannot be read: {error}")))
    }

    /// In bytes.
    pub(super) fn length(&self) -> u64 {
        match self {
            Self::Bytes(content) => content.len() as u64,
            Self::File { length, .. } => *length,
        }
    }

    /// Whether all pieces are of the same content.
    ///
    /// # Errors
    /// The file was changed since it was opened.
    pub(super) async fn check_unchanged(&self) -> Result<(), Error> {
        let Self::File { file, length, changed } = self else { return Ok(()) };
        let (file, opened) = (Arc::clone(file), (*length, *changed));
        let now = blocking(move || state(&file.lock().unwrap_or_else(PoisonError::into_inner))).await;
        if now.is_ok_and(|now| now == opened) {
            return Ok(());
        }
        let message = "the file was changed while it was sent: what was sent of it does not belong together";
        Err(Error::new(Kind::Interrupted, message).with_field("/path"))
    }

    /// A piece of it, which does not go beyond its end.
    ///
    /// # Errors
    /// The file cannot be read, or has become shorter than it was.
    pub(super) async fn read(&self, start: u64, length: usize) -> Result<Bytes, Error> {
        match self {
            Self::Bytes(content) => {
                let start = usize::try_from(start).unwrap_or(usize::MAX).min(content.len());
                Ok(content.slice(start..start.saturating_add(length).min(content.len())))
            }
            Self::File { file, .. } => {
                let file = Arc::clone(file);
                let read = blocking(move || {
                    let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
                    let mut piece = vec![0; length];
                    file.seek(SeekFrom::Start(start))?;
                    file.read_exact(&mut piece)?;
                    Ok(piece)
                });
                // The input was fine when it was looked at, and may be another time.
                let failed = |error: io::Error| Error::new(Kind::Interrupted, format!("the file cannot be read on: {error}"));
                read.await.map(Bytes::from).map_err(|error| failed(error).with_field("/path"))
            }
        }
    }
}

/// How long a file is, and when it was changed last.
fn state(file: &File) -> io::Result<(u64, Option<SystemTime>)> {
    let metadata = file.metadata()?;
    Ok((metadata.len(), metadata.modified().ok()))
}

/// Reads where it holds up no other task.
async fn blocking<T: Send + 'static>(read: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(read).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::Content;

    fn temporary(name: &str) -> PathBuf {
        std::env::temp_dir().join(format!("notion-connector-{}-{name}", std::process::id()))
    }

    #[tokio::test]
    async fn reads_pieces() {
        let path = temporary("pieces.txt");
        std::fs::write(&path, b"0123456789").unwrap();
        for content in [Content::Bytes(b"0123456789".to_vec().into()), Content::open(path.clone()).await.unwrap()] {
            assert_eq!(content.length(), 10);
            assert_eq!(content.read(8, 2).await.unwrap(), &b"89"[..]);
            assert_eq!(content.read(0, 4).await.unwrap(), &b"0123"[..]);
            assert_eq!(content.read(3, 0).await.unwrap(), &b""[..]);
        }
        let content = Content::open(path.clone()).await.unwrap();
        std::fs::write(&path, b"01").unwrap();
        let error = content.read(0, 10).await.unwrap_err();
        assert!(!error.is_input() && error.is_retryable() && error.field() == Some("/path"), "{error:?}");
        std::fs::remove_file(&path).unwrap();
    }

    #[tokio::test]
    async fn opens_files_alone() {
        for path in [temporary("none.txt"), std::env::temp_dir(), PathBuf::from("kale\0.txt"), PathBuf::from("/dev/zero")] {
            let error = Content::open(path.clone()).await.err().unwrap();
            assert!(error.is_input() && error.field() == Some("/path"), "{path:?}: {error:?}");
        }
    }
}
