//! `notion run`: an action, by its id.

use clap::{Arg, ArgAction, ArgMatches, Command};
use notion_connector::actions::Outcome;
use notion_connector::registry::{PlannedRequest, validate};
use notion_connector::{ActionSpec, Error, Notion, RunOptions, action, actions};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::output::{self, Format};
use crate::{input, progress, session, table};

pub(crate) const NAME: &str = "run";

const PLAN: &str = "--plan";
const VALIDATE: &str = "--validate";
const SIMPLIFY: &str = "--simplify";

/// The value of `--validate` that reads the database as well.
const DATABASE: &str = "database";

/// A command for each action.
pub(crate) fn command() -> Command {
    Command::new(NAME)
        .about("Runs an action, or shows what it would send")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_value_name("ID")
        .subcommand_help_heading("Actions")
        .subcommands(actions().iter().map(of_action))
}

fn of_action(action: &'static ActionSpec) -> Command {
    Command::new(action.id.as_str())
        .about(action.description.as_str())
        .args(input::flags(action))
        .arg(
            Arg::new(PLAN)
                .long("plan")
                .action(ArgAction::SetTrue)
                .conflicts_with(VALIDATE)
                .help("Shows the requests that it would send, and sends none"),
        )
        .arg(
            Arg::new(VALIDATE)
                .long("validate")
                .value_name("AGAINST")
                .num_args(0..=1)
                .require_equals(true)
                .default_missing_value("input")
                .value_parser(["input", DATABASE])
                .help("Checks the input, and sends nothing; --validate=database reads the chosen database and checks against it, too"),
        )
        .arg(
            Arg::new(SIMPLIFY)
                .long("simplify")
                .action(ArgAction::SetTrue)
                .help("Answers in a simple form: plain values for properties, text for rich text"),
        )
        .arg(Format::flag())
}

/// Whether the command line asks for a change.
pub(crate) fn changes(matches: &ArgMatches) -> bool {
    let action = matches.subcommand_matches(NAME).and_then(ArgMatches::subcommand);
    action.is_some_and(|(id, matches)| {
        let only_looks = matches.get_flag(PLAN) || matches.contains_id(VALIDATE);
        !only_looks && notion_connector::action(id).is_some_and(|action| !action.effect.is_read_only())
    })
}

/// Does what is asked for with the action.
pub(crate) async fn run(matches: &ArgMatches) -> Result<(), Failure> {
    let Some((action, matches)) = matches.subcommand().and_then(|(id, matches)| Some((action(id)?, matches))) else {
        return Err(Failure::input("there is no such action"));
    };
    let input = input::read(action, matches)?;
    let format = Format::of(matches);
    let notion = session::client(matches)?;
    if matches.get_flag(PLAN) {
        return plan(&notion, action, input, format).await;
    }
    if let Some(against) = matches.get_one::<String>(VALIDATE) {
        return check(&notion, action, &input, against == DATABASE, format).await;
    }
    // A table is for people.
    let options = RunOptions::new().simplify(matches.get_flag(SIMPLIFY) || format == Format::Table);
    let running = notion.run_with(&action.id, input.clone(), &options);
    match progress::during(&action.id, &notion, running).await {
        Ok(outcome) => write(action, &outcome, format),
        Err(error) => Err(failure(action, &input, error)),
    }
}

async fn plan(notion: &Notion, action: &'static ActionSpec, input: Value, format: Format) -> Result<(), Failure> {
    let plan = notion.plan(&action.id, input.clone()).await.map_err(|error| failure(action, &input, error))?;
    match format {
        Format::Json => return output::json(&plan),
        Format::Ndjson => {
            let requests: Vec<_> = plan.requests.iter().map(|request| json!(request)).collect();
            format.write(&plan, &requests)?;
        }
        Format::Table => {
            let row = |request: &PlannedRequest| {
                let body = request.body.as_ref().map(ToString::to_string).unwrap_or_default();
                [&request.method, &request.path, &body].map(|text| table::cell(text)).into()
            };
            output::text(&table::lines(&plan.requests.iter().map(row).collect::<Vec<_>>()))?;
        }
    }
    plan.notes.iter().for_each(|text| output::note(text));
    Ok(())
}

async fn check(
    notion: &Notion,
    action: &'static ActionSpec,
    input: &Value,
    against_database: bool,
    format: Format,
) -> Result<(), Failure> {
    let mut validation = notion.validate(&action.id, input).await?;
    if against_database {
        let narrowed = notion.validate_against_database(&action.id, input);
        validation = progress::during(&action.id, notion, narrowed).await?;
    }
    let items: Vec<_> = validation.errors.iter().map(|error| json!(error)).collect();
    format.write(&validation, &items)?;
    for warning in &validation.warnings {
        output::note(&format!("warning: {}: {}", warning.field, warning.message));
    }
    if validation.is_valid() { Ok(()) } else { Err(Failure::Invalid { action, errors: validation.errors }) }
}

/// Why a run failed. Where its input is off, all that is off in it.
fn failure(action: &'static ActionSpec, input: &Value, error: Error) -> Failure {
    if !error.is_input() {
        return Failure::Notion(error);
    }
    match validate(&action.id, input) {
        Ok(validation) if !validation.errors.is_empty() => Failure::Invalid { action, errors: validation.errors },
        _ => Failure::Invalid { action, errors: vec![(&error).into()] },
    }
}

/// Writes an answer. What only its meta says, and its form does not show, is said beside it.
fn write(action: &ActionSpec, outcome: &Outcome<Value>, format: Format) -> Result<(), Failure> {
    let answer = json!(outcome);
    let list = action.paging.as_ref().and_then(|paging| answer.pointer(&paging.items)).and_then(Value::as_array);
    let items = match list {
        Some(items) => items.clone(),
        None => vec![outcome.data.clone()],
    };
    format.write(&answer, &items)?;
    if format == Format::Table && items.is_empty() {
        output::note("nothing was found");
    }
    if format != Format::Json {
        let meta = &outcome.meta;
        if let Some(reason) = &meta.incomplete_reason {
            let next = meta.next_cursor.as_ref().map(|cursor| format!("; it goes on at the cursor {cursor}"));
            output::note(&format!("not all of it: {reason}{}", next.unwrap_or_default()));
        }
        meta.notes.iter().for_each(|text| output::note(text));
    }
    Ok(())
}
