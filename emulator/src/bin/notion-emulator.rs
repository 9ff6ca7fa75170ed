//! The emulator as a program.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    notion_emulator::program::run("notion-emulator", std::env::args().skip(1)).await
}
