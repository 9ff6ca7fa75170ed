//! Files that are brought in by one call, where something goes wrong on the way.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

mod support;

use std::time::Duration;

use notion_connector::registry::{ErrorKind, ErrorReport};
use notion_connector::{Error, Notion, RetryPolicy};
use serde_json::{Value, json};
use support::objects::{self, USER};
use support::{Answer, Server};

const UPLOAD: &str = "aaaaaaaa-1111-4000-8000-000000000001";

fn upload(status: &str) -> Value {
    let time = "2026-02-03T04:05:00.000Z";
    json!({
        "object": "file_upload", "id": UPLOAD, "created_time": time, "last_edited_time": time, "status": status,
        "content_type": "text/x-kale"
    })
}

fn refusal(message: &str) -> Answer {
    Answer::status(400, &objects::error(400, "validation_error", message))
}

/// A client that does not wait between attempts.
fn client(server: &Server) -> Notion {
    let policy = RetryPolicy::default().backoff(Duration::ZERO, Duration::ZERO).max_attempts(3);
    support::builder(server).retry(policy).build().unwrap_or_else(|error| panic!("{error}"))
}

/// The end of each path, and what came with it.
fn paths(server: &Server) -> Vec<String> {
    let words = |path: &str| path.replace("/v1/", "").replace(&format!("/{UPLOAD}"), "");
    server.received().iter().map(|request| format!("{} {}", request.method, words(&request.path))).collect()
}

/// What happens, the answers of the server, what was sent, and the status of what came of it or a part of the error.
type Case = (&'static str, Vec<Answer>, Vec<&'static str>, Result<&'static str, &'static str>);

#[tokio::test]
async fn looks_where_an_answer_is_lost() {
    let (create, send) = ("POST file_uploads", "POST file_uploads/send");
    let get = "GET file_uploads";
    let refused = || refusal("The upload takes nothing more.");
    let cases: [Case; 5] = [
        (
            "all is well",
            vec![Answer::json(&upload("pending")), Answer::json(&upload("uploaded"))],
            vec![create, send],
            Ok("uploaded"),
        ),
        (
            "the answer to the file is lost, and it is there",
            vec![Answer::json(&upload("pending")), Answer::Closed, refused(), Answer::json(&upload("uploaded"))],
            vec![create, send, send, get],
            Ok("uploaded"),
        ),
        (
            "the file is lost on the way",
            vec![Answer::json(&upload("pending")), Answer::Closed, Answer::json(&upload("uploaded"))],
            vec![create, send, send],
            Ok("uploaded"),
        ),
        (
            "the file is refused",
            vec![Answer::json(&upload("pending")), refusal("It is no kale.")],
            vec![create, send],
            Err("It is no kale."),
        ),
        ("the upload is refused", vec![refusal("There is no such type.")], vec![create], Err("There is no such type.")),
    ];
    for (what, script, sent, expected) in cases {
        let server = Server::playing(script);
        let result = client(&server).file_uploads().upload("kale.txt", "Tuscan kale").await;
        assert_eq!(paths(&server), sent, "{what}: {result:?}");
        match (result, expected) {
            (Ok(upload), Ok(status)) => assert_eq!(upload.status.as_str(), status, "{what}"),
            (Err(error), Err(message)) => assert!(error.message().contains(message), "{what}: {error}"),
            (result, expected) => panic!("{what}: {result:?}, expected {expected:?}"),
        }
        // The type of the file is the one that Notion said, not one of our own.
        if let Some(file) = server.received().get(1) {
            assert!(file.body.contains("Content-Type: text/x-kale\r\n"), "{what}: {}", file.body);
        }
    }
}

/// Brings in a file in parts from a server that does with each part what a function says.
async fn in_parts(length: usize, most: i64, part: impl Fn(u32) -> Answer + Send + 'static) -> (Server, Result<String, Error>) {
    let server = Server::answering(move |request| match request.path.rsplit('/').next() {
        Some("me") => Answer::json(&json!({
            "object": "user", "id": USER, "type": "bot", "bot": {"workspace_limits": {"max_file_upload_size_in_bytes": most}}
        })),
        Some("send") => {
            let number = request.body.split("\r\n\r\n").nth(1).and_then(|text| text.split("\r\n").next()?.parse().ok());
            part(number.unwrap_or_else(|| panic!("a part without a number")))
        }
        Some("complete") => Answer::json(&upload("uploaded")),
        _ => Answer::json(&upload("pending")),
    });
    let result = client(&server).file_uploads().upload("kale.bin", vec![b'k'; length]).content_type("application/pdf").await;
    (server, result.map(|upload| upload.status.to_string()))
}

const MIB: usize = 1 << 20;

#[tokio::test]
async fn sends_large_files_in_parts() {
    let server = Server::playing([Answer::json(&upload("pending")), Answer::json(&upload("uploaded"))]);
    client(&server).file_uploads().upload("kale.txt", vec![b'k'; 20 * MIB]).await.unwrap();
    assert_eq!(paths(&server), ["POST file_uploads", "POST file_uploads/send"]);
    let (server, result) = in_parts(20 * MIB + 1, 1 << 40, |_| Answer::json(&upload("pending"))).await;
    assert_eq!(result.unwrap(), "uploaded");
    let received = server.received();
    let mut lengths: Vec<usize> = Vec::new();
    for request in received.iter().filter(|request| request.path.ends_with("/send")) {
        lengths.push(request.body.matches("kkkkkkkk").count());
    }
    lengths.sort_unstable();
    assert_eq!(lengths, [0, 10 * MIB / 8, 10 * MIB / 8]);
    let create = &received[1];
    assert_eq!(
        create.json(),
        json!({"mode": "multi_part", "filename": "kale.bin", "content_type": "application/pdf", "number_of_parts": 3})
    );
    assert_eq!(received.last().map(|last| last.path.as_str()), Some(&*format!("/v1/file_uploads/{UPLOAD}/complete")));
}

#[tokio::test]
async fn stops_where_a_part_is_refused() {
    let (server, result) =
        in_parts(
            45 * MIB,
            1 << 40,
            |number| {
                if number == 2 { refusal("The part is no kale.") } else { Answer::json(&upload("pending")) }
            },
        )
        .await;
    let error = result.unwrap_err();
    assert!(error.message().contains("part 2 of 5 was not sent: The part is no kale."), "{error}");
    assert_eq!((error.status(), error.operation()), (Some(400), Some("send_file_upload")));
    assert!(!paths(&server).iter().any(|path| path.contains("complete")), "{:?}", paths(&server));
}

/// The limit of the workspace is known before the file is on its way.
#[tokio::test]
async fn asks_whether_the_workspace_takes_a_large_file() {
    let (server, result) = in_parts(21 * MIB, 5 << 20, |_| Answer::json(&upload("pending"))).await;
    let error = result.unwrap_err();
    assert!(error.is_input() && error.field() == Some("/content"), "{error:?}");
    assert!(error.message().contains("expected 5242880 at most"), "{error}");
    assert_eq!(paths(&server), ["GET users/me"]);
}

#[tokio::test]
async fn says_why_an_import_came_to_nothing() {
    let mut failed = upload("failed");
    failed["file_import_result"] = json!({"type": "error", "error": {
        "type": "download_error", "code": "file_download_failed", "message": "The address gives no file.", "status_code": 404
    }});
    let server = Server::playing([Answer::json(&upload("pending")), Answer::json(&failed)]);
    let result = client(&server).run("upload_file", json!({"url": "https://example.com/kale.png"})).await;
    let error = result.unwrap_err();
    assert!(error.is_upload() && error.message().contains("The address gives no file."), "{error:?}");
    let report = ErrorReport::from(&error);
    assert_eq!((report.kind, report.code.as_deref()), (ErrorKind::Refused, Some("file_download_failed")));
    assert_eq!((report.retryable, report.outcome_unknown), (false, false));
    assert_eq!(paths(&server), ["POST file_uploads", "GET file_uploads"]);
}

#[tokio::test]
async fn takes_no_path_where_none_is_open() {
    let server = Server::playing([]);
    let notion = support::builder(&server).local_files(false).build().unwrap();
    let error = notion.run("upload_file", json!({"path": "Cargo.toml"})).await.unwrap_err();
    assert!(error.is_input() && error.field() == Some("/path"), "{error:?}");
    let validation = notion.validate("upload_file", &json!({"path": "/etc/hosts.txt"})).await.unwrap();
    assert_eq!(validation.errors[0].field, "/path");
    assert!(server.received().is_empty());
}
