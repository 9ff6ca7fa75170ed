//! What happens when a reader goes, when a server is not there, and when somebody presses Ctrl-C.

use std::io::{BufRead, BufReader};
use std::process::Command;
use std::time::Duration;

use notion_emulator::{Fault, Latency};

use crate::kitchen::{self, PAGE, TOKEN};
use crate::program::Program;

/// More than a pipe holds, so that it is still being written when the reader has gone.
const ROWS: usize = 400;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ends_quietly_where_nobody_reads() {
    let emulator = kitchen::start().await;
    emulator.create_pages(PAGE, ROWS).unwrap();
    let program = Program::at(&emulator.base_url(), TOKEN);
    for form in ["json", "ndjson", "table"] {
        let mut child = program.start(&["run", "list_pages", "--fetch-all", "--output", form]);
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""), "{form}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn says_that_notion_cannot_be_reached() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    emulator.stop().await.unwrap();
    let ran = program.run(&["run", "list_users", "--deadline", "1"], "");
    assert_eq!(ran.status, Some(7), "{ran:?}");
    assert!(ran.stderr.contains("operation: list_users") && ran.stdout.is_empty(), "{ran:?}");
}

/// A write whose answer is lost is not done again, and it is said that it may have happened.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn says_that_a_write_is_in_doubt() {
    let emulator = kitchen::start().await;
    emulator.fail_next(Fault::reset().after_handling());
    let program = Program::at(&emulator.base_url(), TOKEN);
    let parent = format!(r#"{{"page_id": "{PAGE}"}}"#);
    let ran = program.run(&["run", "create_page", "--parent", &parent, "--properties", r#"{"title": {"title": []}}"#], "");
    assert_eq!(ran.status, Some(7), "{ran:?}");
    assert!(ran.stderr.contains("it may have happened"), "{ran:?}");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn leaves_nothing_half_written_when_it_is_interrupted() {
    let emulator = kitchen::start().await;
    emulator.set_latency(Latency::fixed(Duration::from_secs(600)));
    let program = Program::at(&emulator.base_url(), TOKEN);
    let doubt = "interrupted\n  it may have happened: look before you run it again\n";
    for (arguments, said) in
        [(["list_users", "--fetch-all=yes", "--simplify"], "interrupted\n"), (["trash_page", "--page-id", PAGE], doubt)]
    {
        let child = program.start(&[&["run"], &arguments[..]].concat());
        while emulator.requests().is_empty() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(130), said));
        assert!(output.stdout.is_empty());
        emulator.clear_requests();
    }
}

/// The emulator as a command serves, and takes its own arguments.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn serves_an_emulator() {
    let program = Program::at("", "");
    let help = program.run(&["emulator", "--help"], "");
    assert!(help.status == Some(0) && help.stdout.contains("Usage: notion emulator [OPTIONS]"), "{help:?}");
    assert_eq!(program.run(&["emulator", "--sead", "x"], "").status, Some(2));
    let mut child = program.start(&["emulator", "--port", "0", "--token", TOKEN]);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let address = first.strip_prefix("listening on ").unwrap();
    let ran = Program::at(address, TOKEN).run(&["whoami"], "");
    assert!(ran.status == Some(0) && ran.stdout.starts_with("The connection works"), "{ran:?}");
    child.kill().unwrap();
    child.wait().unwrap();
}
