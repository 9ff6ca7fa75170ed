//! Notion's official SDK for JavaScript, by a script that does the work with it.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::process::Command;

use crate::Result;
use crate::work::Work;

/// What it is called in tables, with the version that `package.json` pins.
pub const NAME: &str = "official SDK 5.26.0";

const VERSION: &str = "5.26.0";

/// The installed SDK.
#[derive(Debug, Clone)]
pub struct OfficialSdk {
    folder: PathBuf,
}

/// The ways in which the SDK reads a list of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// `iterateAllDataSourceRows`, which goes on past the limit of a query.
    Whole,
    /// `iteratePaginatedAPI`, which does not.
    Plain,
}

impl OfficialSdk {
    /// The SDK, installed with npm unless it is there already.
    ///
    /// # Errors
    /// This program was not started by cargo, npm is missing, or it cannot install it.
    pub async fn installed() -> Result<Self> {
        // Read when the program runs: a checkout may be moved.
        let package = std::env::var_os("CARGO_MANIFEST_DIR").ok_or("CARGO_MANIFEST_DIR is not set: run this by cargo")?;
        let folder = Path::new(&package).parent().ok_or("the folder of this package has no parent")?.join("official-sdk");
        let sdk = Self { folder };
        if !sdk.is_installed() {
            eprintln!("installing the official SDK with npm");
            // Unlike `npm install`, it leaves the lock file as it is.
            let mut npm = Command::new("npm");
            npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]).current_dir(&sdk.folder);
            let status = npm.stdout(Stdio::null()).status().await.map_err(|error| format!("npm: {error}"))?;
            if !status.success() || !sdk.is_installed() {
                return Err("npm could not install it".into());
            }
        }
        Ok(sdk)
    }

    fn is_installed(&self) -> bool {
        let manifest = std::fs::read_to_string(self.folder.join("node_modules/@notionhq/client/package.json"));
        let manifest = manifest.ok().and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
        manifest.is_some_and(|manifest| manifest["version"] == VERSION)
    }

    /// The program that does a work.
    #[must_use]
    pub fn command(&self, work: &Work, reading: Reading, workers: usize) -> Command {
        let mut node = Command::new("node");
        node.arg(self.folder.join("job.mjs")).args(work.to_string().split(' ')).arg(workers.to_string());
        node.args((reading == Reading::Plain).then_some("plain"));
        node
    }
}
