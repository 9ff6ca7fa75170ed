//! The emulator as a program.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_notion-emulator");

#[tokio::test]
async fn it_says_where_it_listens_and_serves() {
    let arguments = ["--port", "0", "--token", "secret", "--window", "1,60", "--latency", "1", "--ledger", "5"];
    let mut child = Command::new(PROGRAM).args(arguments).stdout(Stdio::piped()).spawn().expect("a process");
    let output = child.stdout.take().expect("its output");
    let lines: Vec<String> = BufReader::new(output).lines().take(2).map(|line| line.expect("a line")).collect();
    let address = lines[0].strip_prefix("listening on ").expect("an address").to_owned();
    assert_eq!(lines[1], "token: secret");
    // Its flags reach it: the window lets one request through.
    for expected in [200, 429] {
        let request = reqwest::Client::new().get(format!("{address}/v1/users/me"));
        let response = request.bearer_auth("secret").header("Notion-Version", "2026-03-11").send().await.expect("an answer");
        assert_eq!(response.status().as_u16(), expected);
    }
    let ledger = reqwest::get(format!("{address}/_emulator/requests")).await.expect("an answer");
    let ledger: serde_json::Value = ledger.json().await.expect("JSON");
    assert_eq!(ledger["requests"][1]["status"], 429);
    child.kill().expect("the end");
    child.wait().expect("the end");
}

#[test]
fn it_explains_itself() {
    let output = Command::new(PROGRAM).arg("--help").output().expect("a process");
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("--port PORT"));
}

#[test]
fn it_says_what_is_wrong_with_its_arguments() {
    for (argument, message) in
        [("--sead", "unknown argument --sead"), ("--port=x", "x is not a port"), ("--token", "--token needs a value")]
    {
        let output = Command::new(PROGRAM).arg(argument).output().expect("a process");
        assert_eq!(output.status.code(), Some(2));
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(errors.contains(message), "{errors}");
    }
}

#[test]
fn it_says_what_is_wrong_with_a_file() {
    for argument in ["--seed=no/such.json", "--state=no/such/folder"] {
        let output = Command::new(PROGRAM).args([argument, "--time", "x"]).output().expect("a process");
        assert_eq!(output.status.code(), Some(2), "the arguments come first");
    }
    let output = Command::new(PROGRAM).arg("--seed=no/such.json").output().expect("a process");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no/such.json"));
}

/// Starts the program with a state, asks it to make a page where that is wanted, and ends it with a signal.
#[cfg(unix)]
async fn run_once(arguments: &[&str], makes_page: bool, signal: &str) -> (String, usize) {
    let mut child = Command::new(PROGRAM).args(arguments).stdout(Stdio::piped()).spawn().expect("a process");
    let output = child.stdout.take().expect("its output");
    let lines: Vec<String> = BufReader::new(output).lines().take(3).map(|line| line.expect("a line")).collect();
    let value = |at: usize| lines[at].split_once(": ").map_or_else(|| lines[at].clone(), |(_, value)| value.to_owned());
    let (address, token, root) = (lines[0].strip_prefix("listening on ").expect("an address").to_owned(), value(1), value(2));
    let client = reqwest::Client::new();
    let ask = |request: reqwest::RequestBuilder| request.bearer_auth(&token).header("Notion-Version", "2026-03-11").send();
    if makes_page {
        let body = serde_json::json!({ "parent": { "page_id": root }, "properties": {} });
        assert_eq!(ask(client.post(format!("{address}/v1/pages")).json(&body)).await.expect("an answer").status().as_u16(), 200);
    }
    let children = ask(client.get(format!("{address}/v1/blocks/{root}/children"))).await.expect("an answer");
    let children: serde_json::Value = children.json().await.expect("JSON");
    let kill = Command::new("kill").args([signal, &child.id().to_string()]).status().expect("a signal");
    assert!(kill.success());
    assert!(child.wait().expect("the end").success(), "{signal}");
    (token, children["results"].as_array().expect("results").len())
}

#[cfg(unix)]
#[tokio::test]
async fn a_clean_end_keeps_the_state() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("program-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let state = folder.join("state.json");
    let seed = folder.join("seed.json");
    std::fs::write(&seed, r#"{"pages": [{"title": "Home", "children": [{"divider": {}}]}]}"#).expect("a file");
    let arguments = ["--state", state.to_str().expect("a path"), "--seed", seed.to_str().expect("a path")];
    let (token, children) = run_once(&arguments, true, "-INT").await;
    assert_eq!(children, 2);
    let (same, children) = run_once(&arguments, true, "-TERM").await;
    assert_eq!((same, children), (token, 3));
    assert_eq!(run_once(&arguments, false, "-TERM").await.1, 3);
    // What a killed program was about to write stays away from the state.
    assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 2);
    std::fs::remove_dir_all(folder).expect("the folder");
}
