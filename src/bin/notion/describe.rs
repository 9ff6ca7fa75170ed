//! `notion describe`: an action, or a way to connect.

use std::fmt::Write as _;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use notion_connector::registry::InputSpec;
use notion_connector::{ActionSpec, ConnectionSpec, actions, connections};
use serde_json::Value;

use crate::failure::Failure;
use crate::format::{indented, word};
use crate::{input, output, table};

pub(crate) const NAME: &str = "describe";

const ID: &str = "id";
const JSON: &str = "--json";

pub(crate) fn command() -> Command {
    let ids = actions().iter().map(|action| action.id.as_str()).chain(connections().iter().map(|one| one.id.as_str()));
    Command::new(NAME)
        .about("Describes an action, or a way to connect and the steps to set it up")
        .arg(
            Arg::new(ID)
                .value_name("ID")
                .required(true)
                .value_parser(PossibleValuesParser::new(ids))
                .hide_possible_values(true)
                .help(format!("The id of an action, or of a way to connect: {}", ids_of_connections())),
        )
        .arg(Arg::new(JSON).long("json").action(ArgAction::SetTrue).help("All that there is to know of it, as JSON"))
}

fn ids_of_connections() -> String {
    connections().iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// Describes what is asked for.
pub(crate) fn describe(matches: &ArgMatches) -> Result<(), Failure> {
    let id = matches.get_one::<String>(ID).map(String::as_str).unwrap_or_default();
    let as_json = matches.get_flag(JSON);
    if let Some(action) = actions().iter().find(|action| action.id == id) {
        return if as_json { output::json(action) } else { output::text(&of_action(action)) };
    }
    match connections().iter().find(|connection| connection.id == id) {
        Some(connection) if as_json => output::json(connection),
        Some(connection) => output::text(&of_connection(connection)),
        None => Err(Failure::input(format!("{id:?} is neither an action nor a way to connect"))),
    }
}

fn of_action(action: &ActionSpec) -> String {
    let mut text = format!("{} ({})\n\n{}\n\n", action.label, action.id, action.description);
    let needs: Vec<_> = action.capabilities.iter().map(word).collect();
    let facts = [("Effect", word(action.effect)), ("About", word(action.group)), ("Needs", needs.join(", "))];
    for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
        line(&mut text, format_args!("{name}: {value}"));
    }
    if !action.inputs.is_empty() {
        text += "\nInputs (an asterisk marks what is required)\n";
        for input in &action.inputs {
            text += &of_input(action, input);
        }
    }
    text += "\nSends\n";
    let endpoints: Vec<_> =
        action.endpoints.iter().map(|endpoint| vec![endpoint.method.clone(), endpoint.path.clone()]).collect();
    let sends = if endpoints.is_empty() { "whatever its inputs say\n".to_owned() } else { table::lines(&endpoints) };
    text += &indented(&sends, 2);
    text += "\nAnswers, for example\n";
    text += &indented(&pretty(&action.output_example), 2);
    if let Some(paging) = &action.paging {
        let (items, complete, next) = (&paging.items, &paging.complete, &paging.next_cursor);
        line(
            &mut text,
            format_args!("\nIts items are at {items}; {complete} says whether they are all, and {next} where they go on."),
        );
    }
    text += "\nErrors\n";
    let errors: Vec<_> = action.errors.iter().map(|error| vec![error.code.clone(), error.when.clone()]).collect();
    text += &indented(&table::lines(&errors), 2);
    text
}

fn of_input(action: &ActionSpec, input: &InputSpec) -> String {
    let star = if input.required { " *" } else { "" };
    let mut text = format!("  {} {}{star}\n", input::given_by(input), input::value_name(action, input));
    text += &indented(&format!("{}. {}", input.label, input.comments.replace("\n\n", " ")), 6);
    let values: Vec<_> =
        input.values.iter().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect();
    let shown = |value: &Value| if value.is_null() { String::new() } else { value.to_string() };
    for (name, value) in [("one of", values.join(", ")), ("default", shown(&input.default)), ("example", shown(&input.example))] {
        if !value.is_empty() {
            line(&mut text, format_args!("      {name}: {value}"));
        }
    }
    text
}

fn of_connection(connection: &ConnectionSpec) -> String {
    let mut text = format!("{} ({})\n\n{}\n\nFields\n", connection.label, connection.id, connection.description);
    for field in &connection.fields {
        line(&mut text, format_args!("  {}\n      {}", field.label, field.comments));
    }
    text += "\nSteps\n";
    for (number, step) in connection.steps.iter().enumerate() {
        let place = step.url.as_ref().map(|url| format!(": {url}")).unwrap_or_default();
        line(&mut text, format_args!("  {}. {}{place}", number + 1, step.title));
        text += &indented(&step.instructions.join("\n"), 5);
    }
    if let Some(oauth) = &connection.oauth {
        text += "\nAddresses\n";
        for (name, url) in [("authorize", &oauth.authorize_url), ("token", &oauth.token_url), ("revoke", &oauth.revoke_url)] {
            line(&mut text, format_args!("  {name}: {url}"));
        }
    }
    text
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn line(text: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a text does not fail.
    let _ = writeln!(text, "{line}");
}
