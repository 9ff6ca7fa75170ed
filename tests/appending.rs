//! Blocks that go in several requests: what is said where one of these fails.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

mod support;

use notion_connector::registry::ErrorReport;
use notion_connector::{Error, RetryPolicy};
use serde_json::{Value, json};
use support::objects::{self, PAGE};
use support::{Answer, Received, Server};

fn id(number: usize) -> String {
    format!("ffffffff-0000-4000-8000-{number:012}")
}

/// Answers an append with the blocks that were added, numbered through all requests, and what a function says of a request.
fn server(answer: impl Fn(usize, Answer) -> Answer + Send + 'static) -> Server {
    let (mut requests, mut blocks) = (0, 0);
    Server::answering(move |request: &Received| {
        requests += 1;
        let added = request.json()["children"].as_array().map_or(0, Vec::len);
        let results = (blocks..blocks + added).map(|number| objects::divider(&id(number), false)).collect();
        blocks += added;
        answer(requests, Answer::json(&objects::list("block", results, None)))
    })
}

async fn append(server: &Server, count: usize) -> Result<Value, Error> {
    let notion = support::builder(server).retry(RetryPolicy::none()).build().unwrap_or_else(|error| panic!("{error}"));
    let input = json!({"block_id": PAGE, "children": vec![json!({"divider": {}}); count], "position": {"type": "start"}});
    notion.run("append_blocks", input).await.map(|outcome| outcome.data)
}

/// How many blocks each request had, and where they went.
fn sent(server: &Server) -> Vec<(usize, Value)> {
    let parts = server.received().into_iter().map(|request| {
        let body = request.json();
        (body["children"].as_array().map_or(0, Vec::len), body["position"].clone())
    });
    parts.collect()
}

fn behind(number: usize) -> Value {
    json!({"type": "after_block", "after_block": {"id": id(number)}})
}

#[tokio::test]
async fn goes_on_behind_what_was_added() {
    let server = server(|_, answer| answer);
    let list = append(&server, 250).await.unwrap();
    assert_eq!(sent(&server), [(100, json!({"type": "start"})), (100, behind(99)), (50, behind(199))]);
    let ids: Vec<_> = list["results"].as_array().unwrap().iter().map(|block| block["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, (0..250).map(id).collect::<Vec<_>>());
}

/// Which request fails and how, how many blocks are written by then, and whether more may be.
#[tokio::test]
async fn says_what_was_written() {
    let refusal = || Answer::status(400, &objects::error(400, "validation_error", "It is no kale."));
    for (number, failure, written, in_doubt) in
        [(1, refusal(), 0, false), (2, refusal(), 100, false), (3, refusal(), 200, false), (3, Answer::Closed, 200, true)]
    {
        let server = server({
            let failure = failure.clone();
            move |request, answer| if request == number { failure.clone() } else { answer }
        });
        let error = append(&server, 250).await.unwrap_err();
        assert_eq!(sent(&server).len(), number);
        assert_eq!(error.written(), (0..written).map(id).collect::<Vec<_>>(), "{error}");
        assert_eq!(error.outcome_unknown(), in_doubt, "{error}");
        let said = format!("all that comes before /children/{written} was written, and stays");
        assert_eq!(error.message().contains(&said), written > 0, "{error}");
        assert_eq!(ErrorReport::from(&error).written.len(), written);
        assert_eq!(error.operation(), Some("append_block_children"));
    }
}

/// An answer that lacks blocks does not say behind which the others go.
#[tokio::test]
async fn does_not_guess_where_to_go_on() {
    let server = server(|_, _| Answer::json(&objects::list("block", vec![objects::divider(&id(7), false)], None)));
    let error = append(&server, 150).await.unwrap_err();
    assert!(error.is_decode() && error.outcome_unknown(), "{error:?}");
    assert_eq!(sent(&server).len(), 1);
}
