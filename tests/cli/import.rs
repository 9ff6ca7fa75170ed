//! `notion import`: each row once, checked before anything is sent.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use notion_emulator::{Emulator, Fault, Latency};
use serde_json::{Value, json};

use crate::kitchen::{self, DATABASE, PAGE, TOKEN};
use crate::program::Program;

const FILE: &str = "in.ndjson";
const RESULTS: &str = "in.ndjson.results.ndjson";

/// How often each name is in the database.
fn names(program: &Program) -> BTreeMap<String, usize> {
    let ran = program.run(&["export", DATABASE, "--simplify"], "");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let mut names = BTreeMap::new();
    for line in ran.stdout.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        *names.entry(row["properties"]["Name"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    names
}

/// The last result of each row, by its number.
fn results(program: &Program, file: &str) -> BTreeMap<u64, String> {
    let text = fs::read_to_string(program.folder().join(file)).unwrap_or_default();
    let lines = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    lines.map(|line| (line["row"].as_u64().unwrap(), line["result"].as_str().unwrap().to_owned())).collect()
}

fn writes(emulator: &Emulator) -> usize {
    emulator.requests_where(|request| request.method == "POST" && request.path == "/v1/pages").len()
}

fn put(program: &Program, name: &str, text: &str) {
    fs::write(program.folder().join(name), text).unwrap();
}

fn rows(count: usize) -> String {
    (0..count).map(|row| format!("{}\n", json!({"Name": format!("row {row}"), "Price": row, "In stock": row % 2 == 0}))).collect()
}

/// What was exported comes back, in each form, and the same command does nothing more.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn takes_what_was_exported() {
    for (name, arguments) in [("out.csv", &["--format", "csv"][..]), ("out.ndjson", &[]), ("simple.ndjson", &["--simplify"])] {
        let emulator = kitchen::start().await;
        let program = Program::at(&emulator.base_url(), TOKEN);
        let ran = program.run(&[&["export", DATABASE, "-o", name], arguments].concat(), "");
        assert_eq!(ran.status, Some(0), "{ran:?}");
        let import = ["import", name, "--into", DATABASE];
        for _ in 0..2 {
            let ran = program.run(&import, "");
            let results_in = format!("3 of 3 rows are in the database; each is in {name}.results.ndjson\n");
            assert!(ran.status == Some(0) && ran.stderr.ends_with(&results_in), "{ran:?}");
            assert_eq!((writes(&emulator), results(&program, &format!("{name}.results.ndjson")).len()), (3, 3));
        }
        assert_eq!(names(&program).into_values().collect::<Vec<_>>(), [2, 2, 2], "{name}");
        assert_eq!(program.run(&[&import[..], &["--again"]].concat(), "").status, Some(0));
        assert_eq!(writes(&emulator), 6);
    }
}

/// All that is off is said at once, and nothing is sent.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn checks_before_it_sends() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    let import = |more: &[&str]| program.run(&[&["import", FILE, "--into", DATABASE], more].concat(), "");
    put(
        &program,
        FILE,
        "{\"Name\": \"a\"}\n{\"Name\": \"b\", \"Prise\": 1}\n\n{\"Price\": \"many\"}\n[1]\n{\n{\"Price\": {\"nummer\": 1}}\n",
    );
    let ran = import(&[]);
    assert_eq!((ran.status, writes(&emulator)), (Some(2), 0), "{ran:?}");
    for said in [
        "in.ndjson is off, and nothing was sent:\n",
        "  line 2: there is no property \"Prise\": expected ",
        "  line 4: \"Price\": \"many\" is no number\n",
        "  line 5: it is no object",
        "  line 6: it is no JSON",
        "  line 7: /Price",
    ] {
        assert!(ran.stderr.contains(said), "{said}: {ran:?}");
    }
    assert!(!program.folder().join(RESULTS).exists());
    put(&program, FILE, &rows(3));
    let ran = import(&["--check"]);
    assert_eq!((ran.status, ran.stderr.as_str(), writes(&emulator)), (Some(0), "3 rows can be imported\n", 0));
    put(&program, "twice.csv", "Name,Name\na,b\n");
    for (arguments, status, said) in [
        (["twice.csv", DATABASE], 2, "two columns called \"Name\""),
        ([FILE, PAGE], 2, "is a page"),
        (["nowhere.csv", DATABASE], 1, "nowhere.csv cannot be read"),
    ] {
        let ran = program.run(&["import", arguments[0], "--into", arguments[1]], "");
        assert!(ran.status == Some(status) && ran.stderr.contains(said), "{ran:?}");
    }
    // Another file under the same name does not go on from where the first one was.
    assert_eq!(import(&[]).status, Some(0));
    put(&program, FILE, &rows(4));
    let ran = import(&[]);
    assert!(ran.status == Some(2) && ran.stderr.contains("in.ndjson has changed since"), "{ran:?}");
    assert_eq!(writes(&emulator), 3);
}

/// A row whose answer is lost is said to be in doubt, and left alone until somebody asks for it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn leaves_alone_what_is_in_doubt() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    put(&program, FILE, &rows(4));
    let import = |more: &[&str]| program.run(&[&["import", FILE, "--into", DATABASE, "--concurrency", "1"], more].concat(), "");
    // It asks for the database and its data source before it sends anything, and so the third request is the first row.
    emulator.set_latency(Latency::fixed(Duration::from_millis(200)));
    let child = program.start(&["import", FILE, "--into", DATABASE, "--concurrency", "1"]);
    while emulator.requests().len() < 2 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    emulator.fail_next(Fault::reset().after_handling());
    let output = child.wait_with_output().unwrap();
    emulator.set_latency(None);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(7), "{stderr}");
    assert!(stderr.contains("3 of 4 rows are in the database, 1 may be there or not"), "{stderr}");
    let found = results(&program, RESULTS);
    assert_eq!(found.values().filter(|result| *result == "unknown").count(), 1, "{found:?}");
    let sent = writes(&emulator);
    let ran = import(&[]);
    assert_eq!((ran.status, writes(&emulator)), (Some(7), sent), "{ran:?}");
    let ran = import(&["--repeat-unknown"]);
    assert_eq!((ran.status, writes(&emulator)), (Some(0), sent + 1), "{ran:?}");
    assert!(results(&program, RESULTS).values().all(|result| result == "created"));
}

/// A process that is killed: no row is there twice, and what is not known is said.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn repeats_nothing_after_it_was_killed() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    put(&program, FILE, &rows(200));
    emulator.set_latency(Latency::fixed(Duration::from_millis(60)));
    let arguments = ["import", FILE, "--into", DATABASE, "--concurrency", "8"];
    let mut before = 0;
    for _ in 0..2 {
        let mut child = program.start(&arguments);
        while results(&program, RESULTS).len() < before + 40 {
            assert!(child.try_wait().unwrap().is_none(), "it ended before it could be killed");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        before = results(&program, RESULTS).len();
    }
    emulator.set_latency(None);
    let ran = program.run(&arguments, "");
    let found = results(&program, RESULTS);
    assert_eq!(found.len(), 200);
    let there = names(&program);
    assert!(there.values().all(|times| *times == 1), "{there:?}");
    let mut in_doubt = 0;
    for (row, result) in &found {
        let is_there = there.contains_key(&format!("row {}", row - 1));
        match result.as_str() {
            "created" => assert!(is_there, "{row}"),
            "unknown" => in_doubt += 1,
            other => panic!("{row}: {other}"),
        }
    }
    assert_eq!(ran.status, Some(if in_doubt > 0 { 7 } else { 0 }), "{ran:?}");
    let ran = program.run(&[&arguments[..], &["--repeat-unknown"]].concat(), "");
    assert!(ran.status == Some(0) && names(&program).len() == 203, "{ran:?}");
    // Only rows in doubt can be there twice.
    let twice = names(&program).values().filter(|times| **times > 1).count();
    assert!(twice <= in_doubt && results(&program, RESULTS).values().all(|result| result == "created"));
}

/// Ctrl-C lets the rows under way come to their end.
#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ends_in_order_when_it_is_interrupted() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    put(&program, FILE, &rows(100));
    emulator.set_latency(Latency::fixed(Duration::from_millis(100)));
    let arguments = ["import", FILE, "--into", DATABASE];
    let child = program.start(&arguments);
    while writes(&emulator) == 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    let output = child.wait_with_output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(130) && stderr.ends_with("interrupted\n  the same command goes on\n"), "{stderr}");
    let sent = writes(&emulator);
    assert!(sent < 100 && results(&program, RESULTS).values().filter(|result| *result == "created").count() == sent);
    emulator.set_latency(None);
    assert_eq!(program.run(&arguments, "").status, Some(0));
    assert_eq!(writes(&emulator), 100);
}
