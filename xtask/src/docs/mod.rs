//! `docs/actions.md`: the actions and the ways to connect as a page for people, made from the registry.

mod action;
mod connection;
mod markdown;

use std::fmt::Write as _;

use notion_connector::registry::Plan;
use notion_connector::{ActionSpec, ConnectionSpec, Notion, actions, connections};
use serde_json::{Map, Value};

use crate::Outcome;
use crate::bindings::{Stale, difference};
use crate::repository::Repository;

use markdown::{anchor, word};

/// The page.
pub const PAGE: &str = "docs/actions.md";

/// What stands above the actions.
const INTRODUCTION: &str = "\
# The actions

<!-- Written by `cargo xtask docs`: change the actions in src/actions, and run it again. -->

What each action takes, sends and answers, and what it may be refused for. A host reads the same from `actions()` and `connections()`, or by
`notion describe ID`.

- An asterisk marks an input that is required. An input that is null or an empty text counts as absent, unless its comments say that null
  clears something; one that the action does not have is an error.
- Before anything is sent, an input is checked. What is off is an error with the JSON pointer of the field and what is accepted.
- *Sends* shows the requests for the example input, as `plan` gives them. A name in braces stands for what only an earlier answer can
  say. Each request has the token, and `Notion-Version: 2026-03-11`.
- *Answers* shows what a run may answer: Notion's answer in `data`, and in `meta` how it came about.
- *Errors* are Notion's codes. Besides, a request may fail for want of a connection, or of an answer in time.
";

/// Writes the page.
///
/// # Errors
/// An action cannot be planned with its own examples, or the page cannot be written.
pub async fn write(repository: &Repository) -> Outcome<()> {
    repository.write(PAGE, &page().await?)
}

/// Where the page is not what would be written.
///
/// # Errors
/// An action cannot be planned with its own examples.
pub async fn stale(repository: &Repository) -> Outcome<Option<Stale>> {
    Ok(difference(PAGE, &repository.read(PAGE).unwrap_or_default(), &page().await?))
}

/// The page as it should be.
async fn page() -> Outcome<String> {
    // It plans, and sends nothing.
    let notion = Notion::new("ntn_of_nobody")?;
    let mut page = format!("{INTRODUCTION}\n{}", contents());
    page += "\n## Connections\n";
    for connection in connections() {
        page += &connection::section(connection);
    }
    page += "\n## Actions\n";
    for action in actions() {
        page += &action::section(action, &example(action), &plan(&notion, action).await?);
    }
    Ok(page)
}

/// What a list does not look at where all of it is asked for, as the examples do.
const NOT_LOOKED_AT: [&str; 2] = ["start_cursor", "page_size"];

/// The examples of the inputs, put together.
fn example(action: &ActionSpec) -> Value {
    let is_idle = |key: &str| action.paging.is_some() && NOT_LOOKED_AT.contains(&key);
    let given = action.inputs.iter().filter(|input| !input.example.is_null() && !is_idle(&input.key));
    Value::Object(given.map(|input| (input.key.clone(), input.example.clone())).collect::<Map<_, _>>())
}

async fn plan(notion: &Notion, action: &ActionSpec) -> Outcome<Plan> {
    let plan = notion.plan(&action.id, example(action)).await;
    plan.map_err(|error| format!("{} cannot be planned with its own examples: {error}", action.id).into())
}

/// The contents: the ways to connect, and the actions by what they are about.
fn contents() -> String {
    let link = |label: &str| format!("[{label}](#{})", anchor(label));
    let links = |labels: Vec<&str>| labels.into_iter().map(link).collect::<Vec<_>>().join(", ");
    let mut contents = format!("{} actions, and two ways to connect:\n\n", actions().len());
    let connections = links(connections().iter().map(|connection: &ConnectionSpec| connection.label.as_str()).collect());
    // Writing to a text does not fail.
    let _ = writeln!(contents, "- Connections: {connections}");
    let mut groups = Vec::new();
    for group in actions().iter().map(|action| action.group) {
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    for group in groups {
        let labels = actions().iter().filter(|action| action.group == group).map(|action| action.label.as_str());
        let _ = writeln!(contents, "- {}: {}", word(group, true), links(labels.collect()));
    }
    contents
}
