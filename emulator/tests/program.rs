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
        [("--seed", "unknown argument --seed"), ("--port=x", "x is not a port"), ("--token", "--token needs a value")]
    {
        let output = Command::new(PROGRAM).arg(argument).output().expect("a process");
        assert_eq!(output.status.code(), Some(2));
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(errors.contains(message), "{errors}");
    }
}
