//! `notion import`: the rows of a file into a database, each once.

mod lines;
mod results;
mod values;
mod write;

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueEnum, ValueHint};
use notion_connector::Notion;
use notion_connector::registry::RowCheck;

use self::lines::Lines;
use self::values::Kinds;
use crate::failure::Failure;
use crate::format::printable;
use crate::target::{self, Target};
use crate::{output, progress, session};

pub(crate) const NAME: &str = "import";

const FILE: &str = "file";
const INTO: &str = "--into";
const FORMAT: &str = "--format";
const RESULTS: &str = "--results";
const CHECK: &str = "--check";
const CONCURRENCY: &str = "--concurrency";
const REPEAT_UNKNOWN: &str = "--repeat-unknown";
const AGAIN: &str = "--again";

/// So many rows are sent side by side, unless said otherwise: as many may be in doubt where the process is killed.
const SIDE_BY_SIDE: u64 = 16;

/// So many errors are shown, and of the others, how many there are.
const SHOWN: usize = 20;

/// The form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Ndjson,
    Csv,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Ndjson, Self::Csv]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Ndjson => PossibleValue::new("ndjson")
                .help("an object a line: plain values by the names of properties, or a row as it is exported"),
            Self::Csv => PossibleValue::new("csv").help("the names of properties in the first line"),
        })
    }
}

pub(crate) fn command() -> Command {
    let flag = |id: &'static str| Arg::new(id).long(id.trim_start_matches('-'));
    Command::new(NAME)
        .about("Makes rows of a database of the lines of a file")
        .after_help(AFTER_HELP)
        .arg(
            Arg::new(FILE)
                .value_name("FILE")
                .required(true)
                .value_hint(ValueHint::FilePath)
                .value_parser(clap::value_parser!(PathBuf))
                .help("The file to read"),
        )
        .arg(flag(INTO).value_name("DATABASE").required(true).help("The id or the address of a database or a data source"))
        .arg(
            flag(FORMAT)
                .value_name("FORMAT")
                .value_parser(clap::value_parser!(Format))
                .help("The form of the file [default: csv where its name ends so, and ndjson]"),
        )
        .arg(
            flag(RESULTS)
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .value_parser(clap::value_parser!(PathBuf))
                .help("Where the result of each row goes [default: FILE.results.ndjson]"),
        )
        .arg(flag(CHECK).action(ArgAction::SetTrue).help("Checks all rows, and sends none"))
        .arg(
            flag(CONCURRENCY)
                .value_name("ROWS")
                .value_parser(clap::value_parser!(u64).range(1..=1000))
                .help("How many rows are sent side by side at most [default: 16]"),
        )
        .arg(
            flag(REPEAT_UNKNOWN)
                .action(ArgAction::SetTrue)
                .help("Sends rows again of which it is not known whether they are there: some may then be there twice"),
        )
        .arg(
            flag(AGAIN)
                .action(ArgAction::SetTrue)
                .help("Begins anew, in place of going on: rows that were made are made once more"),
        )
}

const AFTER_HELP: &str = "\
All rows are checked against the properties of the database first; where one is off, nothing is sent, and all that is off is said.

Each row has a line in the results: {\"row\": 1, \"result\": \"created\", \"id\": …}, or failed with its error, or unknown where no answer came. \
The last line of a row counts. The same command goes on after an interruption, or after failures: what is created is not sent again, what failed is \
tried again, and what is unknown is left alone. How far it came stands in a file beside the results, whose name ends with .resume: while it is there, the file \
is not imported twice.

Plain values: texts, numbers, true and false; the name of an option; a date as START or START/END; lists as JSON, or with commas between \
their items; people by their names or ids; pages by their ids; files by their addresses. Empty cells, and what Notion computes itself, are left out. \
In csv, a first column called id that is no property is passed over, so that what was exported can be imported.";

/// Imports the file.
pub(crate) async fn import(matches: &ArgMatches) -> Result<(), Failure> {
    let Some(file) = matches.get_one::<PathBuf>(FILE) else { return Err(Failure::input("there is no file")) };
    let is_csv = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let by_name = if is_csv { Format::Csv } else { Format::Ndjson };
    let format = matches.get_one(FORMAT).copied().unwrap_or(by_name);
    let given = matches.get_one::<String>(INTO).map(String::as_str).unwrap_or_default();
    let notion = session::connected(matches, false)?;
    let source = match progress::during(NAME, &notion, target::find(&notion, given)).await? {
        Target::Rows(source) => source,
        Target::Page(_) => return Err(Failure::input(format!("{given:?} is a page: give the id of a database"))),
    };
    let mut kinds = Kinds::of(&source);
    if kinds.has_people() {
        progress::during(NAME, &notion, people(&notion, &mut kinds)).await?;
    }
    let total = check(file, format, &kinds, &RowCheck::new(&source))?;
    if matches.get_flag(CHECK) {
        output::note(&format!("{total} rows can be imported"));
        return Ok(());
    }
    let results = matches.get_one::<PathBuf>(RESULTS).cloned();
    let import = write::Import {
        source: source.id,
        kinds,
        file: file.clone(),
        format,
        total,
        results: results.unwrap_or_else(|| results::beside(file, ".results.ndjson")),
        concurrency: matches.get_one::<u64>(CONCURRENCY).copied().unwrap_or(SIDE_BY_SIDE) as usize,
        repeats_unknown: matches.get_flag(REPEAT_UNKNOWN),
        again: matches.get_flag(AGAIN),
    };
    import.write(&notion).await
}

/// The people of the workspace, as far as the integration may see them.
async fn people(notion: &Notion, kinds: &mut Kinds) -> Result<(), Failure> {
    let mut users = notion.users().list().stream();
    while let Some(user) = users.next().await {
        match user {
            Ok(user) => {
                if let Some(name) = user.name.value() {
                    kinds.know(name.to_string(), user.id.to_string());
                }
            }
            // People are given by their ids then.
            Err(error) if error.status() == Some(403) => return Ok(()),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Checks all rows, and answers how many there are.
fn check(file: &std::path::Path, format: Format, kinds: &Kinds, check: &RowCheck) -> Result<usize, Failure> {
    let (mut total, mut found, mut shown) = (0, 0, Vec::new());
    let mut say = |text: String| {
        found += 1;
        if shown.len() < SHOWN {
            shown.push(text);
        }
    };
    for line in Lines::open(file, format)? {
        total += 1;
        let (number, row) = line?;
        let row = match row.and_then(|row| kinds.values(row)) {
            Ok(row) => row,
            Err(problem) => {
                say(format!("line {number}: {problem}"));
                continue;
            }
        };
        for error in check.errors(&row) {
            let accepted = if error.accepted.is_empty() { String::new() } else { format!(": expected {}", error.accepted) };
            say(format!("line {number}: {}: {}{accepted}", error.field, error.message));
        }
    }
    if found == 0 {
        return Ok(total);
    }
    if found > SHOWN {
        shown.push(format!("and {} more", found - SHOWN));
    }
    let list: Vec<_> = shown.iter().map(|text| format!("  {}", printable(text).replace('\n', " "))).collect();
    Err(Failure::input(format!("{} is off, and nothing was sent:\n{}", file.display(), list.join("\n"))))
}
