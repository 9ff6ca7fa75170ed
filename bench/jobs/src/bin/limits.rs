//! Jobs under limits and faults: `limits [--base-url URL] [--token T] [--json] [pages N | creates N | rows DATA_SOURCE_ID]`.

use std::process::ExitCode;

use jobs::arguments::Arguments;
use jobs::ledger::{self, Agreement};
use jobs::official_sdk::{self, OfficialSdk, Reading};
use jobs::ours::{self, WORKERS};
use jobs::scene::Scene;
use jobs::server::{self, Counting};
use jobs::table::{self, Row};
use jobs::tally::{Summary, Tally};
use jobs::work::Work;
use jobs::{Result, contestant, elsewhere};
use notion_emulator::Emulator;
use serde::Serialize;

const USAGE: &str = "\
bench limits [--base-url URL] [--token T] [--json] [pages N | creates N | rows DATA_SOURCE_ID]

Ten workers read or make pages; rows are read by one. Without a URL, the library and Notion's official SDK work on an emulator, one
after the other, under each limit of the table that the work appears in; without a work, on the whole table. With a URL, the library
works on that server, with the token of --token or NOTION_TOKEN; without a work, it reads 120 pages. Creates leave their pages there.";

#[tokio::main]
async fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    if given.iter().any(|word| matches!(word.as_str(), "-h" | "--help")) {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let arguments = match Arguments::parse(given) {
        Ok(arguments) => arguments,
        Err(error) => {
            eprintln!("error: {error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let outcome = match &arguments.base_url {
        Some(base_url) => {
            let work = arguments.work.clone().unwrap_or(Work::Pages(120));
            elsewhere::run(&arguments, base_url, work).await
        }
        None => emulated(&arguments).await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The library and the official SDK, on emulators.
async fn emulated(arguments: &Arguments) -> Result<()> {
    let sdk = OfficialSdk::installed().await.inspect_err(|error| eprintln!("the official SDK takes no part: {error}")).ok();
    let mut rows = Vec::new();
    for scene in Scene::all(arguments.work.as_ref()) {
        let ours = ours_in(&scene).await?;
        let theirs = match &sdk {
            Some(sdk) => theirs_in(&scene, sdk).await.inspect_err(|error| eprintln!("it takes no part: {error}")).ok(),
            None => None,
        };
        if arguments.json {
            let contest = Contest {
                ours: Known::of(&ours),
                server: scene.obstacle.to_string(),
                ideal: scene.ideal(),
                official_sdk: theirs.as_ref().map(Known::of),
            };
            println!("{}", serde_json::to_string(&contest)?);
        }
        rows.push(ours);
        rows.extend(theirs);
    }
    if !arguments.json {
        table::show(&rows);
    }
    Ok(())
}

async fn ours_in(scene: &Scene) -> Result<Row> {
    eprintln!("{}, {}: {}", scene.work, scene.obstacle, ours::NAME);
    let emulator = Scene::emulator().await?;
    let notion = server::client(&emulator.base_url(), emulator.token())?;
    let ready = ours::Ready::prepare(notion, scene.work.clone()).await?;
    scene.begin(&emulator);
    let tally = ready.run().await?;
    row(scene, ours::NAME, tally, &emulator).await
}

async fn theirs_in(scene: &Scene, sdk: &OfficialSdk) -> Result<Row> {
    eprintln!("{}, {}: {}", scene.work, scene.obstacle, official_sdk::NAME);
    let emulator = Scene::emulator().await?;
    let command = sdk.command(&scene.work, Reading::Whole, WORKERS);
    let server = (emulator.base_url(), emulator.token());
    let ready = contestant::Ready::start(official_sdk::NAME, command, (&server.0, server.1), scene.work.clone()).await?;
    scene.begin(&emulator);
    let (tally, _) = ready.run().await?;
    row(scene, official_sdk::NAME, tally, &emulator).await
}

async fn row(scene: &Scene, client: &'static str, tally: Tally, emulator: &Emulator) -> Result<Row> {
    let tally = tally.counted(emulator.counts());
    let early = server::early(&emulator.requests());
    Scene::end(emulator);
    let agreement = match scene.work {
        Work::Creates(_) => {
            // Another client than the one that was measured, without anything that it has learnt.
            let notion = server::client(&emulator.base_url(), emulator.token())?;
            Some(ledger::compare(emulator, &notion, &tally.outcomes).await?)
        }
        Work::Pages(_) | Work::Rows(_) | Work::Tree(_) => None,
    };
    let what = format!("{}, {}", scene.work, scene.obstacle);
    Ok(Row { what, client, tally, early: Some(early), ideal: scene.ideal(), agreement })
}

/// The library's work as everywhere, what the emulator knows of it, and the SDK's work.
#[derive(Serialize)]
struct Contest {
    #[serde(flatten)]
    ours: Known,
    server: String,
    ideal: Option<f64>,
    official_sdk: Option<Known>,
}

#[derive(Serialize)]
struct Known {
    #[serde(flatten)]
    summary: Summary,
    early: Option<usize>,
    #[serde(flatten)]
    writes: Option<KnownWrites>,
}

#[derive(Serialize)]
struct KnownWrites {
    made_twice: usize,
    ledger_agrees: bool,
}

impl Known {
    fn of(row: &Row) -> Self {
        let writes = |agreement: Agreement| KnownWrites { made_twice: agreement.twice, ledger_agrees: agreement.is_good() };
        Self { summary: row.tally.summary(), early: row.early, writes: row.agreement.map(writes) }
    }
}
