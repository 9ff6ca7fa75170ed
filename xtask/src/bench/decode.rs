//! The time and the memory that decoding takes. The contest itself is a workspace of its own, so that the peers stay out of
//! this one.

use std::process::Command;

use crate::Outcome;
use crate::repository::Repository;

/// Runs the contest, and says whether it ended well.
///
/// # Errors
/// Cargo cannot be started.
pub fn run(repository: &Repository, json: bool) -> Outcome<bool> {
    let mut command = Command::new(super::cargo());
    command.args(["run", "--quiet", "--release", "--manifest-path"]).arg(repository.path("bench/Cargo.toml"));
    command.args(["--bin", "decode", "--"]);
    command.args(json.then_some("--json"));
    Ok(command.status()?.success())
}
