//! Large jobs: `bulk [--base-url URL] [--token T] [--json] [--only N] [--plot FILE] [rows DATA_SOURCE_ID]`.

use std::process::ExitCode;

use jobs::arguments::{self, Arguments};
use jobs::bulk_scene::{BulkScene, Load};
use jobs::bulk_table::{self, BulkRow, Known};
use jobs::official_sdk::{self, OfficialSdk, Reading};
use jobs::ours::{self, WORKERS};
use jobs::plot::{self, Chart, Curve};
use jobs::server::Counting;
use jobs::work::Work;
use jobs::{Result, contestant, elsewhere, ledger, server};
use notion_emulator::Emulator;
use serde::Serialize;
use tokio::process::Command;

const PLAIN: &str = "official SDK, plain paging";

const USAGE: &str = "\
bench bulk [--base-url URL] [--token T] [--json] [--only N] [--plot FILE] [rows DATA_SOURCE_ID]

Without a URL, the library and Notion's official SDK do the jobs of the table on emulators, each in a process of its own, one after the
other. With a URL, the library reads all rows of a data source of that server, with the token of --token or NOTION_TOKEN.

  --only N     the Nth job of the table alone
  --plot FILE  draws how the reading went on, as SVG

MB is the most memory beyond an idle client, CPU s the CPU time of the client alone. notion-client and notionrs take no part: the
address that they speak to is fixed.";

/// What was asked for, and what only this program takes.
struct Options {
    arguments: Arguments,
    only: Option<usize>,
    plot: Option<String>,
}

impl Options {
    fn parse(mut given: Vec<String>) -> std::result::Result<Self, String> {
        let only = arguments::take(&mut given, "--only")?;
        let plot = arguments::take(&mut given, "--plot")?;
        let arguments = Arguments::parse(given)?;
        match (&arguments.base_url, &arguments.work) {
            (None, None) | (Some(_), Some(Work::Rows(_))) => {}
            (None, Some(_)) => return Err("a work is done on a server: expected --base-url".into()),
            (Some(_), _) => return Err("with --base-url, rows are read: expected rows DATA_SOURCE_ID".into()),
        }
        let count = BulkScene::all().len();
        let only = only.map(|text| match text.parse() {
            Ok(number) if (1..=count).contains(&number) => Ok(number),
            _ => Err(format!("`{text}` is no job of the table: expected 1 to {count}")),
        });
        Ok(Self { arguments, only: only.transpose()?, plot })
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    if given.iter().any(|word| matches!(word.as_str(), "-h" | "--help")) {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let options = match Options::parse(given) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("error: {error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let outcome = match (&options.arguments.base_url, &options.arguments.work) {
        (Some(base_url), Some(work)) => elsewhere::run(&options.arguments, base_url, work.clone()).await,
        _ => emulated(&options).await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn emulated(options: &Options) -> Result<()> {
    let sdk = OfficialSdk::installed().await.inspect_err(|error| eprintln!("the official SDK takes no part: {error}")).ok();
    let mut all = Vec::new();
    for (at, scene) in BulkScene::all().into_iter().enumerate() {
        if options.only.is_some_and(|only| only != at + 1) {
            continue;
        }
        let rows = contest(scene, sdk.as_ref()).await?;
        if options.arguments.json {
            println!("{}", serde_json::to_string(&Contest::of(scene, &rows))?);
        }
        all.extend(rows);
    }
    if let Some(file) = &options.plot {
        std::fs::write(file, plot::svg(&charts(&all))).map_err(|error| format!("{file}: {error}"))?;
    }
    if !options.arguments.json {
        print!("{}", bulk_table::table(&all));
    }
    Ok(())
}

/// Everybody's turn at a job. What is only read is made once.
async fn contest(scene: BulkScene, sdk: Option<&OfficialSdk>) -> Result<Vec<BulkRow>> {
    let (mut emulator, work) = scene.emulator().await?;
    let mut turns = vec![(ours::NAME, our_command(&work)?)];
    if let Some(sdk) = sdk {
        turns.push((official_sdk::NAME, sdk.command(&work, Reading::Whole, WORKERS)));
        if let Load::Rows(_) = scene.load {
            turns.push((PLAIN, sdk.command(&work, Reading::Plain, WORKERS)));
        }
    }
    let mut rows = Vec::new();
    for (number, (client, command)) in turns.into_iter().enumerate() {
        eprintln!("{scene}: {client}");
        if number > 0 && matches!(scene.load, Load::Creates(_)) {
            (emulator, _) = scene.emulator().await?;
        }
        rows.push(turn(scene, client, command, &emulator, work.clone()).await?);
    }
    Ok(rows)
}

async fn turn(scene: BulkScene, client: &'static str, command: Command, emulator: &Emulator, work: Work) -> Result<BulkRow> {
    let base_url = emulator.base_url();
    let ready = contestant::Ready::start(client, command, (&base_url, emulator.token()), work).await?;
    scene.begin(emulator);
    let (tally, consumption) = ready.run().await?;
    let tally = tally.counted(emulator.counts());
    BulkScene::end(emulator);
    let agreement = match scene.load {
        Load::Creates(_) => {
            let notion = server::client(&base_url, emulator.token())?;
            Some(ledger::compare(emulator, &notion, &tally.outcomes).await?)
        }
        Load::Rows(_) | Load::Blocks => None,
    };
    Ok(BulkRow { scene, client, tally, consumption, agreement })
}

/// The program beside this one.
fn our_command(work: &Work) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?.with_file_name("job"));
    command.args(work.to_string().split(' '));
    Ok(command)
}

/// The library's job as everywhere, what is known of it besides, and the SDK's.
#[derive(Serialize)]
struct Contest {
    #[serde(flatten)]
    ours: Option<Known>,
    scene: String,
    ideal: Option<f64>,
    official_sdk: Option<Known>,
    official_sdk_plain_paging: Option<Known>,
}

impl Contest {
    fn of(scene: BulkScene, rows: &[BulkRow]) -> Self {
        let known = |client: &str| rows.iter().find(|row| row.client == client).map(BulkRow::known);
        Self {
            ours: known(ours::NAME),
            scene: scene.to_string(),
            ideal: scene.ideal(),
            official_sdk: known(official_sdk::NAME),
            official_sdk_plain_paging: known(PLAIN),
        }
    }
}

/// A chart for each job that reads.
fn charts(rows: &[BulkRow]) -> Vec<Chart> {
    let mut charts: Vec<(BulkScene, Chart)> = Vec::new();
    for row in rows.iter().filter(|row| !row.tally.progress.is_empty()) {
        let curve = Curve { name: row.client.into(), points: row.tally.progress.clone() };
        match charts.last_mut().filter(|(scene, _)| *scene == row.scene) {
            Some((_, chart)) => chart.curves.push(curve),
            None => charts.push((row.scene, Chart { title: row.scene.to_string(), curves: vec![curve] })),
        }
    }
    charts.into_iter().map(|(_, chart)| chart).collect()
}
