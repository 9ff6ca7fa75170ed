//! What is kept in a file from one run of a command to the next: whole, or as it was before.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::failure::Failure;

/// What a file keeps, if it is there.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, Failure> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::other(format!("{} cannot be read: {error}", path.display()))),
    };
    let unreadable =
        |_| Failure::input(format!("{} is not what this program keeps there: remove it to begin again", path.display()));
    serde_json::from_str(&text).map(Some).map_err(unreadable)
}

/// Puts a value into a file, and sees that it is on the disk. A process that is killed meanwhile leaves what was there.
pub(crate) fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), Failure> {
    let text = serde_json::to_string(value).unwrap_or_default();
    replace(path, &text).map_err(|error| Failure::other(format!("{} cannot be written: {error}", path.display())))
}

/// The name of a file with more behind it.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let new = beside(path, ".new");
    let mut file = File::create(&new)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&new, path)?;
    // The name is on the disk once its folder is.
    #[cfg(unix)]
    File::open(path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")))?.sync_all()?;
    Ok(())
}
