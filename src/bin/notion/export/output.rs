//! The file that rows go to, and what is kept beside it, so that the same command goes on where it was.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::failure::Failure;
use crate::{kept, output};

/// So much is held back before it is written.
const BUFFER: usize = 64 * 1024;

/// How often it is noted how far it came, in time and in rows: what is written since then is written again by the run that goes on.
const SOONEST: Duration = Duration::from_secs(2);
const ROWS: u64 = 1_000;

/// How far an export came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Progress {
    /// What is exported, and how. Another one does not go on from here.
    pub(super) export: Value,
    pub(super) resume_token: Option<String>,
    pub(super) bytes: u64,
    pub(super) rows: u64,
    /// Whether these are all rows.
    pub(super) is_complete: bool,
}

/// Where rows go.
pub(super) enum Output {
    Standard,
    File(Box<Kept>),
}

/// A file, and what is kept beside it.
pub(super) struct Kept {
    file: File,
    path: PathBuf,
    beside: PathBuf,
    buffer: Vec<u8>,
    written: u64,
    pub(super) progress: Progress,
    noted: (Instant, u64),
}

impl Kept {
    /// Opens a file that is new, or goes on with one of the same export. `beside` is where it is noted how far it came.
    pub(super) fn open(path: &Path, beside: PathBuf, export: Value) -> Result<Self, Failure> {
        let new = Progress { export, resume_token: None, bytes: 0, rows: 0, is_complete: false };
        let progress = match kept::read::<Progress>(&beside)? {
            Some(found) if found.export == new.export => found,
            Some(_) => {
                return Err(Failure::input(format!(
                    "{} is of another export: give the same arguments as then, or --overwrite to begin again",
                    beside.display()
                )));
            }
            None => {
                // From here on, the file is one that is not complete.
                kept::write(&beside, &new)?;
                new
            }
        };
        let opened = open_at(path, progress.bytes).map_err(|error| failed(path, &error))?;
        let written = progress.bytes;
        let noted = (Instant::now(), progress.rows);
        Ok(Self { file: opened, path: path.to_owned(), beside, buffer: Vec::new(), written, progress, noted })
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.buffer.extend_from_slice(bytes);
        if self.buffer.len() >= BUFFER { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), Failure> {
        self.file.write_all(&self.buffer).map_err(|error| failed(&self.path, &error))?;
        self.written += self.buffer.len() as u64;
        self.buffer.clear();
        Ok(())
    }

    /// Notes how far it came, once all of it is on the disk.
    fn note(&mut self, resume_token: Option<String>, is_complete: bool) -> Result<(), Failure> {
        self.flush()?;
        self.file.sync_all().map_err(|error| failed(&self.path, &error))?;
        self.progress.resume_token = resume_token;
        self.progress.bytes = self.written;
        self.progress.is_complete = is_complete;
        kept::write(&self.beside, &self.progress)?;
        self.noted = (Instant::now(), self.progress.rows);
        Ok(())
    }
}

impl Output {
    /// How many rows an earlier run wrote.
    pub(super) fn rows(&self) -> u64 {
        match self {
            Self::Standard => 0,
            Self::File(kept) => kept.progress.rows,
        }
    }

    /// Writes a row, or what stands before all rows.
    pub(super) fn write(&mut self, text: &[u8], rows: u64) -> Result<(), Failure> {
        match self {
            Self::Standard => output::bytes(text),
            Self::File(kept) => {
                kept.progress.rows += rows;
                kept.write(text)
            }
        }
    }

    /// Notes how far it came, if that is due.
    pub(super) fn note_if_due(&mut self, resume_token: impl FnOnce() -> Option<String>) -> Result<(), Failure> {
        match self {
            Self::File(kept) if kept.noted.0.elapsed() >= SOONEST || kept.progress.rows >= kept.noted.1 + ROWS => {
                kept.note(resume_token(), false)
            }
            _ => Ok(()),
        }
    }

    /// Notes how far it came.
    pub(super) fn note(&mut self, resume_token: Option<String>, is_complete: bool) -> Result<(), Failure> {
        match self {
            Self::Standard => Ok(()),
            Self::File(kept) => kept.note(resume_token, is_complete),
        }
    }
}

/// Opens a file for writing at a place. What stands behind it was written after it was noted how far it came.
fn open_at(path: &Path, bytes: u64) -> io::Result<File> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        return Err(io::Error::new(ErrorKind::ResourceBusy, "another process is writing it"));
    }
    if file.metadata()?.len() < bytes {
        return Err(io::Error::new(ErrorKind::InvalidData, "it is shorter than it was: begin again with --overwrite"));
    }
    file.set_len(bytes)?;
    file.seek(SeekFrom::Start(bytes))?;
    Ok(file)
}

/// Removes a file, if it is there.
pub(super) fn remove(path: &Path) -> Result<(), Failure> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(failed(path, &error)),
        _ => Ok(()),
    }
}

pub(super) fn failed(path: &Path, error: &io::Error) -> Failure {
    Failure::other(format!("{} cannot be written: {error}", path.display()))
}
