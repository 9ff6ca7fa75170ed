//! The program `notion`: the actions from the command line, and whole databases from and to files.
//!
//! Of actions, it stands over the registry alone: which there are, and what they take, it reads from there.

mod account;
mod actions;
mod arguments;
mod completions;
mod describe;
mod emulator;
mod export;
mod failure;
mod files;
mod format;
mod import;
mod input;
mod kept;
mod login;
mod logout;
mod loopback;
#[cfg(feature = "mcp")]
mod mcp;
mod output;
mod progress;
mod run;
mod session;
mod table;
mod target;
mod watch;
mod whoami;

use std::process::ExitCode;

use clap::ArgMatches;

use failure::Failure;

fn main() -> ExitCode {
    let matches = match arguments::command().try_get_matches() {
        Ok(matches) => matches,
        Err(shown) => {
            // A reader that has gone is no reason to fail.
            let _ = shown.print();
            return u8::try_from(shown.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from);
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::other(format!("no threads can be started: {error}")).report(),
    };
    // The emulator keeps its state when it is interrupted, and has a status of its own.
    if let Some((emulator::NAME, matches)) = matches.subcommand() {
        return runtime.block_on(emulator::serve(matches));
    }
    let outcome = runtime.block_on(interruptible(&matches));
    // A thread that reads standard input would be waited for.
    runtime.shutdown_background();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

/// Does what the command line asks for, until that is done or interrupted.
async fn interruptible(matches: &ArgMatches) -> Result<(), Failure> {
    // These come to an end of their own when they are interrupted.
    if let Some((import::NAME | watch::NAME, _)) = matches.subcommand() {
        return command(matches).await;
    }
    tokio::select! {
        outcome = command(matches) => outcome,
        _ = tokio::signal::ctrl_c() => {
            account::settled().await;
            Err(Failure::Interrupted { is_in_doubt: run::changes(matches) })
        }
    }
}

async fn command(matches: &ArgMatches) -> Result<(), Failure> {
    match matches.subcommand() {
        Some((actions::NAME, matches)) => actions::list(matches),
        Some((describe::NAME, matches)) => describe::describe(matches),
        Some((run::NAME, matches)) => run::run(matches).await,
        Some((export::NAME, matches)) => export::export(matches).await,
        Some((import::NAME, matches)) => import::import(matches).await,
        Some((watch::NAME, matches)) => watch::watch(matches).await,
        Some((login::NAME, matches)) => login::login(matches).await,
        Some((logout::NAME, matches)) => logout::logout(matches).await,
        Some((whoami::NAME, matches)) => whoami::whoami(matches).await,
        #[cfg(feature = "mcp")]
        Some((mcp::NAME, matches)) => mcp::serve(matches).await,
        Some((completions::NAME, matches)) => completions::write(matches),
        _ => Err(Failure::other("there is no such command")),
    }
}
