//! `notion watch`: each change a line, and the same command goes on.

use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout};

use notion_emulator::{Emulator, NewRow};
use serde_json::{Value, json};

use crate::kitchen::{self, DATABASE, PAGE, TOKEN};
use crate::program::Program;

fn source(program: &Program) -> String {
    let ran = program.run(&["run", "get_database", "--database-id", DATABASE], "");
    serde_json::from_str::<Value>(&ran.stdout).unwrap()["data"]["data_sources"][0]["id"].as_str().unwrap().to_owned()
}

fn create(emulator: &Emulator, source: &str, name: &str) {
    let row = |_| NewRow::titled(name).property("Price", json!({"number": 7}));
    emulator.create_rows(source, 1, row).unwrap();
}

fn started(program: &Program, arguments: &[&str]) -> (Child, Lines<BufReader<ChildStdout>>) {
    let mut child = program.start(arguments);
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    (child, lines)
}

/// The kind of a change, and the title of its row.
fn next(lines: &mut Lines<BufReader<ChildStdout>>) -> (String, String) {
    let line: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    (text(&line["change"]), text(&line["row"]["properties"]["Name"]))
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn goes_on_where_it_was() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    let source = source(&program);
    let arguments = ["watch", DATABASE, "--state", "state", "--interval", "1", "--simplify", "--since", "2026-01-01T00:00:00Z"];
    let (mut child, mut lines) = started(&program, &arguments);
    let mut first: Vec<_> = (0..3).map(|_| next(&mut lines)).collect();
    first.sort();
    let row = |kind: &str, name: &str| (kind.to_owned(), name.to_owned());
    assert_eq!(first, [row("created", "Figs"), row("created", "Kale"), row("created", "Soy sauce 醤油")]);
    create(&emulator, &source, "rice");
    assert_eq!(next(&mut lines), row("created", "rice"));
    std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(lines.next().is_none());
    create(&emulator, &source, "beans");
    let (mut child, mut lines) = started(&program, &arguments);
    assert_eq!(next(&mut lines), row("created", "beans"));
    child.kill().unwrap();
    child.wait().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn looks_once() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    let source = source(&program);
    let once = |more: &[&str]| {
        let ran = program.run(&[&["watch", "--once", "--state", "state", "--simplify", "--deletions"], more].concat(), "");
        assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""), "{ran:?}");
        let kinds =
            ran.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["change"].as_str().unwrap().to_owned());
        kinds.collect::<Vec<_>>()
    };
    assert!(once(&[DATABASE]).is_empty(), "it begins with now");
    create(&emulator, &source, "rice");
    assert_eq!(once(&[DATABASE]), ["created"]);
    assert!(once(&[DATABASE]).is_empty());
    let trashed = program.run(&["run", "trash_page", "--page-id", "00000000-0000-4000-8000-000000000001"], "");
    assert_eq!(trashed.status, Some(0));
    assert_eq!(once(&[DATABASE]), ["trashed"]);
    // Of pages, only those that are named.
    assert!(once(&[PAGE]).is_empty());
    create(&emulator, &source, "beans");
    assert!(once(&[PAGE]).is_empty());
    let properties = r#"{"title": {"title": [{"text": {"content": "House"}}]}}"#;
    assert_eq!(program.run(&["run", "update_page", "--page-id", PAGE, "--properties", properties], "").status, Some(0));
    assert_eq!(once(&[PAGE]), ["changed"]);
    for (arguments, status, said) in [
        (&["watch", "kale"][..], 2, "is no Notion id"),
        (&["watch", PAGE, "--filter", r#"{"property": "Name", "title": {"equals": "x"}}"#], 2, "pages take none"),
        (&["watch", DATABASE, "--once", "--since", "yesterday"], 2, "it is no time"),
        (&["watch", DATABASE, "--once", "--state", "no/such/folder"], 1, "cannot be written"),
    ] {
        let ran = program.run(arguments, "");
        assert!(ran.status == Some(status) && ran.stderr.contains(said), "{arguments:?}: {ran:?}");
    }
}
