//! The checkout that the chores work on.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The checkout, by its root.
#[derive(Debug, Clone)]
pub struct Repository {
    root: PathBuf,
}

impl Repository {
    /// The checkout that cargo runs this program from.
    ///
    /// The variable is read when the program runs, not when it is compiled: a checkout may be moved.
    ///
    /// # Errors
    /// The program was not started by cargo.
    pub fn of_cargo() -> Outcome<Self> {
        let folder = std::env::var_os("CARGO_MANIFEST_DIR").ok_or("CARGO_MANIFEST_DIR is not set: run this as `cargo xtask`")?;
        let root = Path::new(&folder).parent().ok_or("the folder of xtask has no parent")?;
        Ok(Self { root: root.to_owned() })
    }

    /// A checkout with its root at a path.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Where a file of the repository is.
    #[must_use]
    pub fn path(&self, file: &str) -> PathBuf {
        self.root.join(file)
    }

    /// The text of a file of the repository.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(&self, file: &str) -> Outcome<String> {
        fs::read_to_string(self.path(file)).map_err(|error| format!("{file}: {error}").into())
    }

    /// Writes a file of the repository.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, file: &str, text: &str) -> Outcome<()> {
        fs::write(self.path(file), text).map_err(|error| format!("{file}: {error}").into())
    }
}
