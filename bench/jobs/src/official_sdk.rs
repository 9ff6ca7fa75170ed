//! The work by Notion's official SDK for JavaScript, in a process of its own.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use serde::Deserialize;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use crate::Result;
use crate::outcome::Outcome;
use crate::tally::Tally;
use crate::work::Work;

/// What it is called in tables, with the version that `package.json` pins.
pub const NAME: &str = "official SDK 5.26.0";

const VERSION: &str = "5.26.0";

/// The installed SDK.
#[derive(Debug, Clone)]
pub struct OfficialSdk {
    folder: PathBuf,
}

/// A job that is about to begin: the process has found its pages, and waits to be told.
pub struct Ready {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
    work: Work,
}

/// What the process says at the end.
#[derive(Debug, Deserialize)]
struct Report {
    seconds: f64,
    outcomes: Vec<Outcome>,
}

impl OfficialSdk {
    /// The SDK, installed with npm unless it is there already.
    ///
    /// # Errors
    /// This program was not started by cargo, node or npm is missing, or npm cannot install it.
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
                return Err("npm could not install the official SDK".into());
            }
        }
        Ok(sdk)
    }

    fn is_installed(&self) -> bool {
        let manifest = std::fs::read_to_string(self.folder.join("node_modules/@notionhq/client/package.json"));
        let manifest = manifest.ok().and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
        manifest.is_some_and(|manifest| manifest["version"] == VERSION)
    }

    /// Starts the process, and waits until it has found the pages to work on.
    ///
    /// # Errors
    /// Node is missing, or the process ends before it is ready.
    pub async fn prepare(&self, base_url: &str, token: &str, work: Work, workers: usize) -> Result<Ready> {
        let mut node = Command::new("node");
        node.arg(self.folder.join("limits.mjs")).args(work.to_string().split(' ')).arg(workers.to_string());
        // Other processes can read arguments, but not the environment.
        node.env("NOTION_BASE_URL", base_url).env("NOTION_TOKEN", token);
        node.stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut child = node.spawn().map_err(|error| format!("node: {error}"))?;
        let stdout = child.stdout.take().ok_or("the process of the official SDK has no output")?;
        let mut ready = Ready { child, lines: BufReader::new(stdout).lines(), work };
        match ready.lines.next_line().await? {
            Some(line) if line == "ready" => Ok(ready),
            _ => Err("the process of the official SDK ended before it was ready".into()),
        }
    }
}

impl Ready {
    /// Lets it do the work.
    ///
    /// # Errors
    /// The process ends without a report.
    pub async fn run(mut self) -> Result<Tally> {
        let mut stdin = self.child.stdin.take().ok_or("the process of the official SDK has no input")?;
        stdin.write_all(b"begin\n").await?;
        let line = self.lines.next_line().await?.ok_or("the process of the official SDK ended without a report")?;
        let report: Report = serde_json::from_str(&line)?;
        self.child.wait().await?;
        Ok(Tally::of_outcomes(self.work, report.outcomes, Duration::try_from_secs_f64(report.seconds)?))
    }
}
