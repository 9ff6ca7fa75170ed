//! The emulator as a program, for the one of its own and for others that have it as a command.

mod command_line;

use std::io::Write;
use std::process::ExitCode;

use crate::{Clock, Emulator, EmulatorBuilder, Seed};
use command_line::{Beginning, Command, Settings};

/// Does what the arguments say, without the name of the program: serves until it is interrupted or ended, or shows the help.
///
/// `name` is what the help and the errors call the program. It is to run on a Tokio runtime that has I/O and time.
///
/// ```no_run
/// # async fn example() -> std::process::ExitCode {
/// notion_emulator::program::run("notion-emulator", std::env::args().skip(1)).await
/// # }
/// ```
///
/// The status is 0 where it ended as it was told to, 2 where an argument is off, and 1 where it cannot serve.
pub async fn run(name: &str, arguments: impl Iterator<Item = String>) -> ExitCode {
    match command_line::parse(arguments) {
        Ok(Command::Help) => {
            // Who reads it may have gone.
            let _ = std::io::stdout().write_all(command_line::help(name).as_bytes());
            ExitCode::SUCCESS
        }
        Ok(Command::Serve(settings)) => match serve(*settings).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{name}: {error}");
                ExitCode::FAILURE
            }
        },
        Err(message) => {
            eprintln!("{name}: {message}\n\n{}", command_line::help(name));
            ExitCode::from(2)
        }
    }
}

/// Serves until the program is interrupted or ended, and then keeps the state.
async fn serve(settings: Settings) -> std::io::Result<()> {
    let addresses: Vec<String> = settings.webhooks.iter().map(|webhook| webhook.url().to_owned()).collect();
    // Taken over before anything is said, so that whoever reads it may end the program at once.
    let ended = ended()?;
    let emulator = builder(settings)?.start().await?;
    let mut lines = format!(
        "listening on {}\ntoken: {}\nroot page: {}\noauth client id: {}\noauth client secret: {}\n",
        emulator.base_url(),
        emulator.token(),
        emulator.root_page_id(),
        emulator.oauth_client_id(),
        emulator.oauth_client_secret(),
    );
    for address in addresses {
        let token = emulator.verification_token(&address).unwrap_or_default();
        lines += &format!("webhook {address}: {token}\n");
    }
    // One write, so that whoever reads this through a pipe may stop reading after any line.
    let mut output = std::io::stdout();
    output.write_all(lines.as_bytes())?;
    output.flush()?;
    ended.await;
    emulator.stop().await
}

fn builder(settings: Settings) -> std::io::Result<EmulatorBuilder> {
    let mut builder = Emulator::builder().port(settings.port).oauth_client(settings.oauth_client);
    if let Some(token) = settings.token {
        builder = builder.token(token);
    }
    builder = match settings.beginning {
        Some(Beginning::Seed(path)) => builder.seed(Seed::read(path)?),
        Some(Beginning::Demo) => builder.seed(Seed::demo()),
        None => builder,
    };
    if let Some(path) = settings.state {
        builder = builder.state(path);
    }
    if let Some(time) = settings.time {
        builder = builder.clock(Clock::stopped_at(time));
    }
    if settings.is_deterministic {
        builder = builder.deterministic();
    }
    if let Some(records) = settings.ledger_capacity {
        builder = builder.ledger_capacity(records);
    }
    if let Some(rows) = settings.query_limit {
        builder = builder.query_limit(rows);
    }
    if let Some(lag) = settings.search_lag {
        builder = builder.search_lag(lag);
    }
    if let Some(limit) = settings.rate_limit {
        builder = builder.rate_limit(limit);
    }
    if let Some(latency) = settings.latency {
        builder = builder.latency(latency);
    }
    if let Some(faults) = settings.faults {
        builder = builder.faults(faults);
    }
    Ok(settings.webhooks.into_iter().fold(builder, EmulatorBuilder::webhook))
}

/// Waits for what ends a program in a clean way.
#[cfg(unix)]
fn ended() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn ended() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
