//! The two ways to connect, and what a test of one says.

#[path = "support/mod.rs"]
mod support;

use notion_connector::actions::InputKind;
use notion_connector::registry::ConnectionProblem::{self, BadToken, MissingCapability, NothingShared, Other, Unreachable};
use notion_connector::{ConnectionSpec, Notion, connections};
use serde_json::{Value, json};
use support::objects::{self, PAGE, USER};
use support::{Answer, Server, TOKEN, closed_address};

/// A connection, its fields, and words of its steps in their order.
#[test]
fn are_described_in_full() {
    for (connection, (label, fields, words)) in connections().iter().zip([
        (
            "Internal Integration Secret",
            vec![("Internal Integration Secret", InputKind::Secret)],
            ["new integration", "Read content", "secret", "Connections"],
        ),
        (
            "OAuth 2.0",
            vec![("Client ID", InputKind::String), ("Client Secret", InputKind::Secret)],
            ["new integration", "Read content", "{callback_url}", "client id"],
        ),
    ]) {
        assert_eq!(connection.label, label);
        let seen: Vec<_> = connection.fields.iter().map(|field| (field.label.as_str(), field.kind)).collect();
        assert_eq!(seen, fields);
        assert!(connection.fields.iter().all(|field| field.required && field.example.is_null()));
        let mut steps = connection.steps.iter();
        for word in words {
            let found = steps.any(|step| step.instructions.iter().any(|line| line.contains(word)));
            assert!(found, "{label}: {word}: {:#?}", connection.steps);
        }
        assert_eq!(connection.test_action, "get_current_user");
        let json = serde_json::to_value(connection).unwrap();
        let schema = schemars::schema_for!(ConnectionSpec).to_value();
        assert!(jsonschema::is_valid(&schema, &json), "{label}");
        assert_eq!(serde_json::from_value::<ConnectionSpec>(json).unwrap(), *connection);
    }
}

#[test]
fn take_the_callback_url_of_the_host() {
    let oauth = connections()[1].with_callback_url("https://flows.example.com/callback");
    let text = serde_json::to_string(&oauth.steps).unwrap();
    assert!(text.contains("https://flows.example.com/callback") && !text.contains("{callback_url}"), "{text}");
    assert_eq!(connections()[0].with_callback_url("x"), connections()[0]);
}

/// What users/me and the search answer, the problem, and a part of the sentence.
#[tokio::test]
async fn say_in_one_sentence_what_is_wrong() {
    let bot = json!({"object": "user", "id": USER, "name": "Groceries", "type": "bot", "bot": {"workspace_name": "Kitchen"}});
    let me = || Answer::json(&bot);
    let found = |pages: Vec<Value>| Answer::json(&objects::list("page_or_data_source", pages, None));
    let error = |status, code, message| Answer::status(status, &objects::error(status, code, message));
    for (answers, problem, words) in [
        (vec![me(), found(vec![objects::page(PAGE)])], None, "works, as the bot \"Groceries\" in the workspace \"Kitchen\""),
        (vec![error(401, "unauthorized", "API token is invalid.")], Some(BadToken), "does not accept the token: copy"),
        (
            vec![me(), error(403, "restricted_resource", "Insufficient permissions.")],
            Some(MissingCapability),
            "tick Read content",
        ),
        (vec![me(), found(vec![])], Some(NothingShared), "nothing is shared with the integration: open a page"),
        (vec![error(400, "missing_version", "No version.")], Some(Other), "with status 400: No version."),
        (vec![Answer::Closed], Some(Unreachable), "cannot be reached"),
    ] {
        let server = Server::playing(answers);
        check(&support::client(&server), problem, words).await;
    }
    let (address, _kept) = closed_address();
    let nowhere = Notion::builder().token(TOKEN).base_url(format!("http://{address}")).build().unwrap();
    check(&nowhere, Some(Unreachable), "cannot be reached").await;
}

async fn check(notion: &Notion, problem: Option<ConnectionProblem>, words: &str) {
    let test = notion.test_connection().await;
    assert_eq!((test.ok, test.problem), (problem.is_none(), problem), "{test:?}");
    assert!(test.message.contains(words), "{test:?}");
    assert!(test.message.ends_with('.') && !test.message.contains('\n'), "{test:?}");
    assert!(!test.message.contains(TOKEN));
}
