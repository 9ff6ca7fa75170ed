//! One work by the library, in a process that `bulk` measures: `job (pages N | creates N | rows ID | tree ID)`.

use std::io::Write;
use std::process::ExitCode;

use jobs::Result;
use jobs::ours::Ready;
use jobs::report::Report;
use jobs::server;
use jobs::work::Work;
use notion_connector::Notion;
use notion_connector::pacing::Unpaced;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let work = match words.as_slice() {
        [kind, id] if kind == "tree" => Work::Tree(id.clone()),
        words => Work::parse(words)?,
    };
    let (base_url, token) = (std::env::var("NOTION_BASE_URL")?, std::env::var("NOTION_TOKEN")?);
    // The limit begins with the work: the pacer is not to count what goes before, with which the code is warm, whatever has to be known.
    let before = Notion::builder().token(token.as_str()).base_url(&base_url).pacer(Unpaced).build()?;
    before.search().everything().await?;
    let ready = Ready::prepare(before, work).await?.by(server::client(&base_url, &token)?);
    say("ready")?;
    listen()?;
    let report = Report::of(ready.run().await?);
    say(&serde_json::to_string(&report)?)?;
    listen()
}

fn say(line: &str) -> Result<()> {
    let mut stdout = std::io::stdout();
    writeln!(stdout, "{line}")?;
    Ok(stdout.flush()?)
}

/// Waits for a line, or for the end. Nothing else goes on meanwhile.
fn listen() -> Result<()> {
    std::io::stdin().read_line(&mut String::new())?;
    Ok(())
}
