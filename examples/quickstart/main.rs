//! Runs all twelve actions against an emulator that it starts itself, with the inputs of the original's documentation.
//!
//! `cargo run --example quickstart`. With `NOTION_TOKEN` set it runs the reading actions against Notion instead.

mod inputs;
mod reading;
mod report;
mod writing;

use std::process::ExitCode;

use notion_connector::Notion;
use notion_emulator::{Emulator, Seed};
use report::{Report, Unexpected};

#[tokio::main]
async fn main() -> ExitCode {
    let mut report = Report::default();
    let result = if std::env::var_os("NOTION_TOKEN").is_some() {
        against_notion(&mut report).await
    } else {
        against_the_emulator(&mut report).await
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("quickstart: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn against_notion(report: &mut Report) -> Result<(), Unexpected> {
    println!("NOTION_TOKEN is set: the reading actions, against Notion itself. Nothing is written.");
    let notion = Notion::from_env()?;
    reading::run(&notion, report).await
}

async fn against_the_emulator(report: &mut Report) -> Result<(), Unexpected> {
    let emulator = Emulator::builder().seed(Seed::demo()).start().await;
    let emulator = emulator.map_err(|error| Unexpected::new(format!("the emulator does not start: {error}")))?;
    println!("An emulator of Notion at {}: all actions, with the example inputs of the original.", emulator.base_url());
    let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url()).build()?;
    writing::run(&notion, &emulator.root_page_id(), report).await?;
    reading::run(&notion, report).await?;
    report.check_all_ran()
}
