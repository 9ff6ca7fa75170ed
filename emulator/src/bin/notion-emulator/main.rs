//! The emulator as a program.

mod command_line;

use std::io::Write;
use std::process::ExitCode;

use command_line::{Command, HELP, Settings};
use notion_emulator::Emulator;

#[tokio::main]
async fn main() -> ExitCode {
    match command_line::parse(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Command::Serve(settings)) => match serve(*settings).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("notion-emulator: {error}");
                ExitCode::FAILURE
            }
        },
        Err(message) => {
            eprintln!("notion-emulator: {message}\n\n{HELP}");
            ExitCode::from(2)
        }
    }
}

/// Serves until the program is interrupted.
async fn serve(settings: Settings) -> std::io::Result<()> {
    let mut builder = Emulator::builder().port(settings.port);
    if let Some(token) = settings.token {
        builder = builder.token(token);
    }
    builder = builder.oauth_client(settings.oauth_client);
    if let Some(records) = settings.ledger_capacity {
        builder = builder.ledger_capacity(records);
    }
    if let Some(rows) = settings.query_limit {
        builder = builder.query_limit(rows);
    }
    if settings.is_deterministic {
        builder = builder.deterministic();
    }
    let emulator = builder.start().await?;
    emulator.set_rate_limit(settings.rate_limit);
    emulator.set_latency(settings.latency);
    emulator.set_faults(settings.faults);
    let mut webhooks = String::new();
    for webhook in settings.webhooks {
        let url = webhook.url().to_owned();
        let token = emulator.add_webhook(webhook).map_err(std::io::Error::other)?;
        webhooks += &format!("webhook {url}: {token}\n");
    }
    // One write, so that whoever reads this through a pipe may stop reading after any line.
    let lines = format!(
        "listening on {}\ntoken: {}\nroot page: {}\noauth client id: {}\noauth client secret: {}\n{webhooks}",
        emulator.base_url(),
        emulator.token(),
        emulator.root_page_id(),
        emulator.oauth_client_id(),
        emulator.oauth_client_secret(),
    );
    let mut output = std::io::stdout();
    output.write_all(lines.as_bytes())?;
    output.flush()?;
    tokio::signal::ctrl_c().await
}
