//! The program behind `cargo xtask`.

#[cfg(feature = "emulator")]
mod emulator;

use std::process::ExitCode;

use xtask::drift::explanation::{self, Explanations};
use xtask::drift::report::Report;
use xtask::repository::Repository;
use xtask::{Outcome, bench, bindings, drift};

const USAGE: &str = "\
cargo xtask COMMAND

  bench decode      decodes the same answers by the library and by its peers; --json prints ratios
  bench build       builds a crate that depends on the library, and one for each peer; --json prints ratios
  bench limits      whole jobs under rate limits and faults, beside Notion's official SDK; --help says more
  bench bulk        large jobs, beside Notion's official SDK; --help says more
  generate          writes the bindings from openapi/notion.yaml
  generate --check  writes nothing, and fails where they are not what would be written
  docs              writes docs/actions.md from the registry of actions
  docs --check      writes nothing, and fails where docs/actions.md is not what would be written
  drift FILE        compares openapi/notion.yaml with an OpenAPI document as Notion publishes it
  replay DIR...     decodes and encodes the recorded traffic in the .jsonl files of folders, and compares
  replay --emulator [--published FILE] DIR...
                    sends the recorded scenarios to the emulator, and compares its answers with the recorded ones; with an
                    OpenAPI document as Notion publishes it, checks them by that as well";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["bench", what @ ("decode" | "build")] => measure(what, false),
        ["bench", what @ ("decode" | "build"), "--json"] => measure(what, true),
        ["bench", program @ ("limits" | "bulk"), rest @ ..] => return jobs(program, rest),
        ["generate"] => generate(),
        ["generate", "--check"] => check(),
        ["docs", rest @ ..] if matches!(rest, [] | ["--check"]) => docs(rest),
        ["drift", file] if !file.starts_with('-') => drift(file),
        ["replay", folders @ ..] if is_list(folders) => replay(folders),
        ["replay", "--emulator", "--published", file, folders @ ..] if is_list(folders) => emulate(Some(file), folders),
        ["replay", "--emulator", folders @ ..] if is_list(folders) => emulate(None, folders),
        ["help" | "-h" | "--help"] => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn is_list(folders: &[&str]) -> bool {
    !folders.is_empty() && !folders.iter().any(|one| one.starts_with('-'))
}

fn measure(what: &str, json: bool) -> Outcome<bool> {
    let repository = Repository::of_cargo()?;
    if what == "decode" { bench::decode::run(&repository, json) } else { bench::build::run(&repository, json).map(|()| true) }
}

/// These programs read their own arguments, and the status is theirs.
fn jobs(program: &str, arguments: &[&str]) -> ExitCode {
    match Repository::of_cargo().and_then(|repository| bench::jobs::run(&repository, program, arguments)) {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Outcome<bool> {
    bindings::write(&Repository::of_cargo()?)?;
    Ok(true)
}

fn check() -> Outcome<bool> {
    let stale = bindings::stale(&Repository::of_cargo()?)?;
    for one in &stale {
        eprintln!("{one}");
    }
    if !stale.is_empty() {
        eprintln!("run `cargo xtask generate`");
    }
    Ok(stale.is_empty())
}

fn drift(file: &str) -> Outcome<bool> {
    let repository = Repository::of_cargo()?;
    let contract = notion_connector_codegen::read(&repository.read(bindings::CONTRACT)?)
        .map_err(|error| format!("{}: {error}", bindings::CONTRACT))?;
    let document = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let document = serde_json::from_str(&document).map_err(|error| format!("{file}: {error}"))?;
    let explanations = Explanations::read(&repository.read(explanation::LIST)?)?;
    let report = Report::new(drift::compare(&contract, &document)?, &explanations);
    println!("{}", report.text());
    Ok(report.is_good())
}

#[cfg(feature = "replay")]
fn replay(folders: &[&str]) -> Outcome<bool> {
    use notion_connector::round_trip;
    use xtask::kept_unknown::{self, KeptUnknown};
    use xtask::replay::{Bindings, Replay};

    let repository = Repository::of_cargo()?;
    let contract = notion_connector_codegen::read(&repository.read(bindings::CONTRACT)?)
        .map_err(|error| format!("{}: {error}", bindings::CONTRACT))?;
    let list = KeptUnknown::read(&repository.read(kept_unknown::LIST)?)?;
    let mut replay = Replay::new(&contract, Bindings { answer: round_trip::answer, request: round_trip::request });
    for folder in folders {
        replay.folder(folder.as_ref())?;
    }
    let report = replay.into_report();
    println!("{}", report.text(&list));
    Ok(report.is_good(&list))
}

/// Without the library in it, the program starts the one that has it.
#[cfg(not(feature = "replay"))]
fn replay(folders: &[&str]) -> Outcome<bool> {
    start_with("replay", &["replay"], folders)
}

/// Without the emulator in it, the program starts the one that has it.
#[cfg(not(feature = "emulator"))]
fn emulate(document: Option<&str>, folders: &[&str]) -> Outcome<bool> {
    let mut command = vec!["replay", "--emulator"];
    command.extend(document.iter().flat_map(|document| ["--published", document]));
    start_with("emulator", &command, folders)
}

#[cfg(feature = "docs")]
fn docs(arguments: &[&str]) -> Outcome<bool> {
    let repository = Repository::of_cargo()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    if arguments.is_empty() {
        runtime.block_on(xtask::docs::write(&repository))?;
        return Ok(true);
    }
    let stale = runtime.block_on(xtask::docs::stale(&repository))?;
    if let Some(stale) = &stale {
        eprintln!("{stale}\nrun `cargo xtask docs`");
    }
    Ok(stale.is_none())
}

/// Without the registry in it, the program starts the one that has it.
#[cfg(not(feature = "docs"))]
fn docs(arguments: &[&str]) -> Outcome<bool> {
    start_with("docs", &["docs"], arguments)
}

#[cfg(feature = "emulator")]
fn emulate(document: Option<&str>, folders: &[&str]) -> Outcome<bool> {
    emulator::replay(&Repository::of_cargo()?, document, folders)
}

/// Starts the program again, with a feature that it was built without.
#[cfg(not(all(feature = "replay", feature = "emulator", feature = "docs")))]
fn start_with(feature: &str, command: &[&str], folders: &[&str]) -> Outcome<bool> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = std::process::Command::new(cargo)
        .args(["run", "--quiet", "--package", "xtask", "--features", feature, "--manifest-path"])
        .arg(Repository::of_cargo()?.path("Cargo.toml"))
        .arg("--")
        .args(command)
        .args(folders)
        .status()?;
    Ok(status.success())
}
