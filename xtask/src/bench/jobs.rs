//! Whole jobs, by the library and by Notion's official SDK. They are programs of another workspace, as the other contests are.

use std::process::Command;

use crate::Outcome;
use crate::repository::Repository;

/// Runs one of the programs with its arguments, and answers the status that it ends with.
///
/// # Errors
/// Cargo cannot be started.
pub fn run(repository: &Repository, program: &str, arguments: &[&str]) -> Outcome<u8> {
    let mut command = Command::new(super::cargo());
    command.args(["run", "--quiet", "--release", "--manifest-path"]).arg(repository.path("bench/jobs/Cargo.toml"));
    command.args(["--bin", program, "--"]).args(arguments);
    // Ended by a signal, there is no status.
    Ok(command.status()?.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}
