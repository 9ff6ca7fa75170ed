//! What became of each row, a line each.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use notion_connector::PageOutcome;
use notion_connector::registry::ErrorReport;
use serde_json::{Value, json};

use crate::failure::Failure;
pub(super) use crate::kept::beside;

/// The file of the results.
pub(super) struct Results {
    file: File,
    path: PathBuf,
}

impl Results {
    /// Opens the file, and goes on behind its last whole line. Anew, what it has is given up. Answers the rows in doubt, too, of which
    /// an earlier run wrote that they are created, and was killed then.
    pub(super) fn open(path: &Path, anew: bool, is_in_doubt: impl Fn(usize) -> bool) -> Result<(Self, BTreeSet<usize>), Failure> {
        let mut created = BTreeSet::new();
        let opened = opened(path, anew, |line| {
            let result: Value = serde_json::from_str(line).unwrap_or_default();
            let row = result["row"].as_u64().and_then(|row| usize::try_from(row).ok()).and_then(|row| row.checked_sub(1));
            created.extend(row.filter(|row| result["result"] == "created" && is_in_doubt(*row)));
        });
        let file = opened.map_err(|error| failed(path, &error))?;
        Ok((Self { file, path: path.to_owned() }, created))
    }

    /// Writes what became of a row.
    pub(super) fn write(&mut self, outcome: &PageOutcome) -> Result<(), Failure> {
        let mut line = json!({ "row": outcome.index + 1 });
        match &outcome.result {
            Ok(page) => {
                line["result"] = "created".into();
                line["id"] = page.id().to_string().into();
            }
            Err(error) => {
                let in_doubt = error.outcome_unknown() || !error.written().is_empty();
                line["result"] = if in_doubt { "unknown" } else { "failed" }.into();
                line["error"] = json!(ErrorReport::from(error));
            }
        }
        self.file.write_all(format!("{line}\n").as_bytes()).map_err(|error| failed(&self.path, &error))
    }

    /// Sees that all of it is on the disk.
    pub(super) fn sync(&self) -> Result<(), Failure> {
        self.file.sync_data().map_err(|error| failed(&self.path, &error))
    }
}

fn opened(path: &Path, anew: bool, mut each: impl FnMut(&str)) -> io::Result<File> {
    let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        return Err(io::Error::new(ErrorKind::ResourceBusy, "another process is writing it"));
    }
    let mut whole = 0;
    if !anew {
        let (mut reader, mut line) = (BufReader::new(&file), String::new());
        while reader.read_line(&mut line)? > 0 && line.ends_with('\n') {
            whole += line.len() as u64;
            each(&line);
            line.clear();
        }
    }
    file.set_len(whole)?;
    file.seek(SeekFrom::Start(whole))?;
    Ok(file)
}

fn failed(path: &Path, error: &io::Error) -> Failure {
    Failure::other(format!("{} cannot be written: {error}", path.display()))
}
