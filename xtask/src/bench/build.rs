//! The time that a clean build of a dependent crate takes, and the crates that it compiles.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Outcome;
use crate::repository::Repository;

/// Rounds in which each contestant is built once. More would take an hour.
const ROUNDS: usize = 3;

/// The peers, as they stand in a manifest.
const PEERS: [(&str, &str); 2] = [("notion-client", "\"=1.1.1\""), ("notionrs", "\"=0.32.0\"")];

/// A crate that depends on one library and does nothing.
struct Dependent {
    name: &'static str,
    folder: PathBuf,
    crates: usize,
    times: Vec<Duration>,
}

/// Builds a crate that depends on the library with its default features, and one for each peer, in turns, each time with
/// nothing compiled before and nothing left to download.
///
/// # Errors
/// A crate cannot be written, fetched or built.
pub fn run(repository: &Repository, json: bool) -> Outcome<()> {
    let folder = std::env::temp_dir().join(format!("notion-connector-bench-{}", std::process::id()));
    let outcome = contest(repository, &folder);
    // What is left behind is large, whatever happened.
    let _ = fs::remove_dir_all(&folder);
    let dependents = outcome?;
    if json {
        println!("{}", report(&dependents));
    } else {
        print!("{}", table(&dependents));
    }
    Ok(())
}

fn contest(repository: &Repository, folder: &Path) -> Outcome<Vec<Dependent>> {
    let ours = format!("{{ path = {:?} }}", repository.path(""));
    let contestants = [("notion-connector", ours.as_str())].into_iter().chain(PEERS);
    let mut dependents = contestants.map(|(name, source)| Dependent::new(folder, name, source)).collect::<Outcome<Vec<_>>>()?;
    for round in 0..ROUNDS {
        for turn in 0..dependents.len() {
            let at = (round + turn) % dependents.len();
            let dependent = &mut dependents[at];
            eprintln!("round {} of {ROUNDS}: {}", round + 1, dependent.name);
            dependent.build()?;
        }
    }
    Ok(dependents)
}

impl Dependent {
    fn new(folder: &Path, name: &'static str, source: &str) -> Outcome<Self> {
        let folder = folder.join(name);
        fs::create_dir_all(folder.join("src"))?;
        let manifest = format!(
            "[workspace]\n\n[package]\nname = \"dependent\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{name} = {source}\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        fs::write(folder.join("src/lib.rs"), "")?;
        let dependent = Self { name, folder, crates: 0, times: Vec::new() };
        dependent.cargo(&["fetch"])?;
        let tree = dependent.cargo(&["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"])?;
        let crates = String::from_utf8_lossy(&tree.stdout)
            .lines()
            .map(|line| line.trim_end_matches(" (*)").to_owned())
            .collect::<BTreeSet<_>>();
        // One of them is the dependent itself.
        Ok(Self { crates: crates.len().saturating_sub(1), ..dependent })
    }

    fn build(&mut self) -> Outcome<()> {
        let target = self.folder.join("target");
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        let start = Instant::now();
        self.cargo(&["build", "--offline", "--quiet"])?;
        self.times.push(start.elapsed());
        Ok(())
    }

    fn cargo(&self, arguments: &[&str]) -> Outcome<Output> {
        let output = Command::new(super::cargo())
            .args(arguments)
            .current_dir(&self.folder)
            // Whatever folder this program itself was compiled into, each contestant has its own.
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            // A crate of a registry is never compiled incrementally. Ours comes from a path here, where cargo would do it.
            .env("CARGO_INCREMENTAL", "0")
            .output()?;
        if output.status.success() {
            Ok(output)
        } else {
            let message = String::from_utf8_lossy(&output.stderr);
            Err(format!("{}: cargo {}: {message}", self.name, arguments.join(" ")).into())
        }
    }

    /// The median of all rounds.
    fn seconds(&self) -> f64 {
        let mut times = self.times.clone();
        times.sort_unstable();
        times.get(times.len() / 2).map_or(0.0, Duration::as_secs_f64)
    }
}

fn table(dependents: &[Dependent]) -> String {
    let mut text = format!("{:<18} {:>8} {:>7} {:>12} {:>14}\n", "", "seconds", "crates", "ours to it:", "time, crates");
    let Some(ours) = dependents.first() else { return text };
    for dependent in dependents {
        let (seconds, crates) = (dependent.seconds(), dependent.crates);
        let (time, count) = (ours.seconds() / seconds, ours.crates as f64 / crates as f64);
        text += &format!("{:<18} {seconds:>8.1} {crates:>7} {time:>12.2} {count:>14.2}\n", dependent.name);
    }
    text
}

fn report(dependents: &[Dependent]) -> Value {
    let rounded = |number: f64| (number * 1000.0).round() / 1000.0;
    let Some((ours, peers)) = dependents.split_first() else { return Value::Null };
    let lightest_time = peers.iter().map(Dependent::seconds).fold(f64::INFINITY, f64::min);
    let fewest_crates = peers.iter().map(|peer| peer.crates).min().unwrap_or_default();
    let contestants: serde_json::Map<String, Value> = dependents
        .iter()
        .map(|one| (one.name.to_owned(), json!({ "seconds": rounded(one.seconds()), "crates": one.crates })))
        .collect();
    json!({
        "time_ratio_to_lightest_peer": rounded(ours.seconds() / lightest_time),
        "crates_ratio_to_lightest_peer": rounded(ours.crates as f64 / fewest_crates as f64),
        "contestants": contestants,
    })
}
