//! The emulator as a program.

use std::io::Write;
use std::process::ExitCode;

use notion_emulator::Emulator;

const HELP: &str = "\
A Notion-compatible HTTP server for tests and for trying things out.

Usage: notion-emulator [--port PORT] [--token TOKEN]

Options:
  --port PORT    The port to listen on, on 127.0.0.1; 0, the default, takes any that is free
  --token TOKEN  The token to accept; without it, one is made up
  --help         Shows this text
";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    Help,
    Serve { port: u16, token: Option<String> },
}

#[tokio::main]
async fn main() -> ExitCode {
    match parse(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Command::Serve { port, token }) => match serve(port, token).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("notion-emulator: cannot serve on port {port}: {error}");
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
async fn serve(port: u16, token: Option<String>) -> std::io::Result<()> {
    let mut builder = Emulator::builder().port(port);
    if let Some(token) = token {
        builder = builder.token(token);
    }
    let emulator = builder.start().await?;
    // One write, so that whoever reads this through a pipe may stop reading after any line.
    let lines =
        format!("listening on {}\ntoken: {}\nroot page: {}\n", emulator.base_url(), emulator.token(), emulator.root_page_id());
    let mut output = std::io::stdout();
    output.write_all(lines.as_bytes())?;
    output.flush()?;
    tokio::signal::ctrl_c().await
}

fn parse(arguments: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut arguments = arguments;
    let mut port = 0;
    let mut token = None;
    while let Some(argument) = arguments.next() {
        let (flag, inline) = match argument.split_once('=') {
            Some((flag, value)) => (flag.to_owned(), Some(value.to_owned())),
            None => (argument, None),
        };
        if !["--port", "--token", "--help", "-h"].contains(&flag.as_str()) {
            return Err(format!("unknown argument {flag}"));
        }
        if flag == "--help" || flag == "-h" {
            return Ok(Command::Help);
        }
        let value = inline
            .or_else(|| arguments.next())
            .filter(|value| !value.is_empty())
            .ok_or_else(|| format!("{flag} needs a value"))?;
        if flag == "--port" {
            port = value.parse().map_err(|_| format!("{value} is not a port: it should be 0 to 65535"))?;
        } else {
            token = Some(value);
        }
    }
    Ok(Command::Serve { port, token })
}

#[cfg(test)]
mod tests {
    use super::{Command, parse};

    fn parse_line(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn reads_its_flags() {
        let serve = |port, token: Option<&str>| Command::Serve { port, token: token.map(str::to_owned) };
        let cases = [
            ("", Ok(serve(0, None))),
            ("--port 8080", Ok(serve(8080, None))),
            ("--token=secret --port=1", Ok(serve(1, Some("secret")))),
            ("--help", Ok(Command::Help)),
            ("--port", Err("--port needs a value".to_owned())),
            ("--port http", Err("http is not a port: it should be 0 to 65535".to_owned())),
            ("--seed x", Err("unknown argument --seed".to_owned())),
        ];
        for (line, expected) in cases {
            assert_eq!(parse_line(line), expected, "{line}");
        }
    }
}
