//! A contestant in a process of its own.
//!
//! It looks for what it needs to know, writes `ready`, waits for a line, does its work, writes its report as a line of JSON, and
//! ends when its input does.

use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use crate::Result;
use crate::report::Report;
use crate::tally::Tally;
use crate::usage::{Consumption, Usage};
use crate::work::Work;

/// A process that is about to begin.
pub struct Ready {
    name: &'static str,
    child: Child,
    stdin: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
    work: Work,
}

impl Ready {
    /// Starts a process, and waits until it has found what it works on.
    ///
    /// # Errors
    /// It cannot be started, or ends before it is ready.
    pub async fn start(name: &'static str, mut command: Command, (base_url, token): (&str, &str), work: Work) -> Result<Self> {
        // Other processes can read arguments, but not the environment.
        command.env("NOTION_BASE_URL", base_url).env("NOTION_TOKEN", token);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().map_err(|error| format!("{name} cannot be started: {error}"))?;
        let stdin = child.stdin.take().ok_or("the process has no input")?;
        let stdout = child.stdout.take().ok_or("the process has no output")?;
        let mut ready = Self { name, child, stdin, lines: BufReader::new(stdout).lines(), work };
        match ready.lines.next_line().await? {
            Some(line) if line == "ready" => Ok(ready),
            _ => Err(format!("{name} ended before it was ready").into()),
        }
    }

    /// Lets it do the work. Says what came of it, and what it consumed where that can be known.
    ///
    /// # Errors
    /// It ends without a report.
    pub async fn run(mut self) -> Result<(Tally, Option<Consumption>)> {
        let id = self.child.id();
        let before = id.and_then(Usage::of_process);
        self.stdin.write_all(b"begin\n").await?;
        let line = self.lines.next_line().await?.ok_or_else(|| format!("{} ended without a report", self.name))?;
        // It waits for the end of its input, so that it is still there to be looked at.
        let after = id.and_then(Usage::of_process);
        drop(self.stdin);
        let report: Report = serde_json::from_str(&line)?;
        self.child.wait().await?;
        let consumption = before.zip(after).map(|(before, after)| before.until(after));
        Ok((report.into_tally(self.work)?, consumption))
    }
}
