//! Login by OAuth, end to end: the program's listener, the emulator's page of consent, and a browser that is a script.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Child;

use notion_emulator::{Clock, Emulator, OAuthClient, Seed};

use crate::program::{Program, Ran};

const CLIENT: &str = "the-kitchen-program";
const SECRET: &str = "secret_of_the_client";

async fn emulator() -> Emulator {
    let seed = Seed::from(serde_json::json!({"workspace": {"name": "Kitchen"}, "pages": [{"title": "Home"}]}));
    let clock: Clock = "2026-07-01T12:00:00Z".parse().unwrap();
    Emulator::builder().oauth_client(OAuthClient::new(CLIENT, SECRET)).seed(seed).clock(clock).start().await.unwrap()
}

/// A program that nobody has logged in with.
fn program(emulator: &Emulator) -> Program {
    Program::at(&emulator.base_url(), "").with("NOTION_CLIENT_ID", CLIENT).with("NOTION_CLIENT_SECRET", SECRET)
}

/// A login that has said where to go.
struct Login {
    child: Child,
    stderr: BufReader<std::process::ChildStderr>,
    address: String,
}

impl Login {
    fn begin(program: &Program, flags: &[&str], stdin: &str) -> Self {
        let arguments: Vec<_> =
            ["login", "--no-browser", "--redirect-uri", "http://127.0.0.1:0/callback"].iter().chain(flags).copied().collect();
        let mut child = program.start(&arguments);
        child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        let mut address = String::new();
        while !address.starts_with("http") {
            address.clear();
            assert!(stderr.read_line(&mut address).unwrap() > 0, "it ended before it said where to go");
        }
        Self { child, stderr, address: address.trim().to_owned() }
    }

    fn end(mut self) -> Ran {
        let mut stderr = String::new();
        self.stderr.read_to_string(&mut stderr).unwrap();
        let output = self.child.wait_with_output().unwrap();
        Ran { status: output.status.code(), stdout: String::from_utf8(output.stdout).unwrap(), stderr }
    }
}

/// Sends a request as a browser does, and gives the answer.
fn browse(method: &str, address: &str, body: &str) -> String {
    let (host, path) = address.strip_prefix("http://").and_then(|rest| rest.split_once('/')).unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    let kind = "content-type: application/x-www-form-urlencoded";
    write!(
        stream,
        "{method} /{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n{kind}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// Decides on the page of consent, and gives the address that the browser is sent to.
fn decide(address: &str, decision: &str) -> String {
    let answer = browse("POST", address, &format!("decision={decision}"));
    let location = answer.lines().find_map(|line| line.strip_prefix("location: "));
    location.unwrap_or_else(|| panic!("{answer}")).to_owned()
}

fn log_in(program: &Program) -> Ran {
    let login = Login::begin(program, &[], "");
    let page = browse("GET", &decide(&login.address, "allow"), "");
    assert!(page.starts_with("HTTP/1.1 200 OK") && page.contains("Access was given"), "{page}");
    login.end()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn goes_from_login_to_logout() {
    let emulator = emulator().await;
    let program = program(&emulator);
    assert_eq!(program.run(&["whoami"], "").status, Some(3));

    let ran = log_in(&program);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(ran.stdout.contains(r#"in the workspace "Kitchen""#), "{ran:?}");
    let files: Vec<_> = fs::read_dir(program.folder().join("configuration")).unwrap().map(|file| file.unwrap()).collect();
    assert!(files.iter().any(|file| file.file_name() == "account.json"), "{files:?}");
    #[cfg(unix)]
    for file in &files {
        let mode = std::os::unix::fs::PermissionsExt::mode(&file.metadata().unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600, "{file:?}");
    }

    // Later runs need neither the id nor the secret, and refresh the token when it has ended.
    let later = program.clone().with("NOTION_CLIENT_ID", "").with("NOTION_CLIENT_SECRET", "");
    for _ in 0..2 {
        let ran = later.run(&["run", "get_current_user", "--simplify"], "");
        assert_eq!(ran.status, Some(0), "{ran:?}");
        emulator.expire_access_tokens();
    }
    // A token of one place goes to no other.
    let elsewhere = later.clone().with("NOTION_BASE_URL", "http://127.0.0.1:1").run(&["whoami"], "");
    assert_eq!(elsewhere.status, Some(3), "{elsewhere:?}");
    assert!(elsewhere.stderr.contains("the login is for http://127.0.0.1:"), "{elsewhere:?}");
    // Another login takes the place of the first, whose tokens are gone.
    assert_eq!(log_in(&program).status, Some(0));
    let tokens = fs::read_dir(program.folder().join("configuration")).unwrap().filter(|file| {
        let name = file.as_ref().unwrap().file_name().into_string().unwrap();
        name.starts_with("connection-") && name.ends_with(".json")
    });
    assert_eq!(tokens.count(), 1);

    assert_eq!(later.run(&["whoami", "--json"], "").status, Some(0));
    let ran = later.run(&["logout"], "");
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(0), "Logged out.\n"), "{ran:?}");
    assert_eq!(later.run(&["whoami"], "").status, Some(3));
    assert_eq!(later.run(&["logout"], "").stdout, "Nobody was logged in.\n");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forgets_a_login_without_telling() {
    let emulator = emulator().await;
    let program = program(&emulator);
    log_in(&program);
    emulator.stop().await.unwrap();
    assert_eq!(program.run(&["logout", "--deadline", "1"], "").status, Some(7));
    assert_eq!(program.run(&["logout", "--local"], "").status, Some(0));
    assert_eq!(program.run(&["whoami"], "").status, Some(3));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn takes_no_for_an_answer_and_nobody_elses() {
    let emulator = emulator().await;
    // The secret by standard input: what is in the environment is not looked at.
    let program = program(&emulator).with("NOTION_CLIENT_SECRET", "another");
    let login = Login::begin(&program, &["--client-secret-stdin"], &format!("{SECRET}\n"));
    // Who comes with another state, to another place, or with nothing, is sent away, and the login goes on.
    let back = decide(&login.address, "deny");
    let (here, _) = back.split_once('?').unwrap();
    for (address, status) in [
        (format!("{here}?code=kale&state=of-another"), "400 Bad Request"),
        (format!("{here}?error=access_denied&state=of-another"), "400 Bad Request"),
        (here.to_owned(), "400 Bad Request"),
        (here.replace("callback", "favicon.ico"), "404 Not Found"),
    ] {
        let page = browse("GET", &address, "");
        assert!(page.starts_with(&format!("HTTP/1.1 {status}")), "{address}: {page}");
    }
    // One that connects and says nothing keeps nobody waiting.
    let (host, _) = here.strip_prefix("http://").unwrap().split_once('/').unwrap();
    let _silent = TcpStream::connect(host).unwrap();
    assert!(browse("GET", &back, "").contains("No access was given"));
    let ran = login.end();
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(4), ""), "{ran:?}");
    assert!(ran.stderr.contains("the person gave no access") && !ran.stderr.contains(SECRET), "{ran:?}");
    assert!(!program.folder().join("configuration/account.json").exists());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn says_why_it_does_not_begin() {
    let emulator = emulator().await;
    let program = program(&emulator);
    for (program, flags, status, words) in [
        (
            program.clone().with("NOTION_CLIENT_ID", ""),
            vec![],
            3,
            "there is no client id: give --client-id, or set NOTION_CLIENT_ID",
        ),
        (program.clone().with("NOTION_CLIENT_SECRET", ""), vec![], 3, "there is no client secret: give --client-secret-stdin"),
        (program.clone(), vec!["--redirect-uri", "http://example.com/callback"], 2, "it does not lead to this machine"),
        (program.clone(), vec!["--redirect-uri", "https://127.0.0.1/callback"], 2, "it does not lead to this machine"),
        (
            program.clone(),
            vec!["--redirect-uri", "http://127.0.0.1:0/c", "--timeout", "1"],
            4,
            "nobody came back from Notion within 1 s",
        ),
        (program, vec!["--timeout", "0"], 2, "0 is not in 1.."),
    ] {
        let arguments: Vec<_> = ["login", "--no-browser"].into_iter().chain(flags).collect();
        let ran = program.run(&arguments, "");
        assert_eq!((ran.status, ran.stdout.as_str()), (Some(status), ""), "{arguments:?}: {ran:?}");
        assert!(ran.stderr.contains(words), "{arguments:?}: {ran:?}");
    }
}
