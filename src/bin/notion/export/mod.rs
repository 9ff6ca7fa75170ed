//! `notion export`: all rows of a database, written as they come, or pages as Markdown.

mod cell;
mod columns;
mod download;
mod output;
mod pages;
#[cfg(feature = "parquet")]
mod parquet;
mod rows;

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueEnum, ValueHint};
use notion_connector::types::Filter;

use crate::failure::Failure;
use crate::target::{self, Target};
use crate::{progress, session};

pub(crate) const NAME: &str = "export";

const TARGET: &str = "target";
const FORMAT: &str = "--format";
const OUTPUT: &str = "--output";
const FILTER: &str = "--filter";
const PROPERTIES: &str = "--properties";
const SIMPLIFY: &str = "--simplify";
const GUARD: &str = "--guard-formulas";
const SUBPAGES: &str = "--subpages";
const OVERWRITE: &str = "--overwrite";

/// The form of what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Ndjson,
    Csv,
    Parquet,
    Markdown,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Ndjson, Self::Csv, Self::Parquet, Self::Markdown]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Self::Ndjson => PossibleValue::new("ndjson").help("a row a line, as Notion's API gives it"),
            Self::Csv => PossibleValue::new("csv").help("a column for each property, after the id of the row"),
            Self::Parquet => PossibleValue::new("parquet").help("the same columns, with types, in groups of 10,000 rows"),
            Self::Markdown => {
                PossibleValue::new("markdown").help("of pages: a file for each page, and the files in it beside that")
            }
        })
    }
}

pub(crate) fn command() -> Command {
    let flag = |id: &'static str| Arg::new(id).long(id.trim_start_matches('-'));
    Command::new(NAME)
        .about("Writes all rows of a database to a file, or a page as Markdown to a folder")
        .after_help(AFTER_HELP)
        .arg(Arg::new(TARGET).value_name("DATABASE|PAGE").required(true).help("The id or the address of a database, a data source or a page"))
        .arg(
            flag(FORMAT)
                .value_name("FORMAT")
                .value_parser(clap::value_parser!(Format))
                .help("The form of what is written [default: ndjson for a database, markdown for a page]"),
        )
        .arg(
            flag(OUTPUT)
                .short('o')
                .value_name("FILE|FOLDER")
                .value_hint(ValueHint::AnyPath)
                .value_parser(clap::value_parser!(PathBuf))
                .help(
                    "The file to write, or the folder for pages; without it, and for -, all goes to standard output, files are not fetched, and an \
                     interrupted export begins again",
                ),
        )
        .arg(flag(FILTER).value_name("JSON").help("Only rows that match: a filter as Notion's API takes it"))
        .arg(
            flag(PROPERTIES)
                .value_name("NAMES")
                .value_delimiter(',')
                .action(ArgAction::Append)
                .help("Only these properties, by name or id, with commas between them; for a name with a comma, its id"),
        )
        .arg(flag(SIMPLIFY).action(ArgAction::SetTrue).help("Of ndjson: plain values for properties, text for rich text"))
        .arg(flag(GUARD).action(ArgAction::SetTrue).help(
            "Of csv: puts ' before texts that begin with =, +, -, @, a tab or a line break, which spreadsheets take for formulas. \
             Without it, values are written as they are: open files of strangers with care",
        ))
        .arg(flag(SUBPAGES).action(ArgAction::SetTrue).help("Of a page: the pages in it, and those in them, too"))
        .arg(flag(OVERWRITE).action(ArgAction::SetTrue).help("Begins again, in place of what an earlier export has written"))
}

const AFTER_HELP: &str = "\
While it runs, FILE.resume stands beside FILE: with it, the same command goes on where an interrupted one was, and each row is there \
once. When it is gone, FILE is complete. Parquet is written to FILE.rows first, and to FILE once all rows are there.

Rows that are created or trashed while it runs may be there or not. They come in no order.

Columns of csv: texts and numbers as they are, dates as START or START/END, lists with commas between their items, and what does not fit \
into that as JSON. Columns of parquet: numbers, booleans and points in time, lists of texts, and texts for all else.

A page is written to FOLDER/TITLE-ID.md, and the files that Notion keeps for it to FOLDER/files, fetched without the token. What is written to \
standard output links to them at Notion, for an hour. Databases in a page are not gone into. An interrupted export of pages goes on with the same \
command, too.";

/// Writes what is asked for.
pub(crate) async fn export(matches: &ArgMatches) -> Result<(), Failure> {
    let format = matches.get_one::<Format>(FORMAT).copied();
    let output = matches.get_one::<PathBuf>(OUTPUT).filter(|path| path.as_os_str() != "-").cloned();
    if format == Some(Format::Parquet) && cfg!(not(feature = "parquet")) {
        return Err(Failure::input("this program was built without parquet: build it with the feature of that name"));
    }
    if format == Some(Format::Parquet) && output.is_none() {
        return Err(Failure::input("parquet is written to a file: name it by --output"));
    }
    let text = matches.get_one::<String>(FILTER);
    let filter = text
        .map(|text| serde_json::from_str::<Filter>(text).map_err(|error| Failure::input(format!("--filter: {error}"))))
        .transpose()?;
    let given = matches.get_one::<String>(TARGET).map(String::as_str).unwrap_or_default();
    let notion = session::connected(matches, false)?;
    let source = match progress::during(NAME, &notion, target::find(&notion, given)).await? {
        Target::Rows(source) => source,
        Target::Page(root) => {
            if format.is_some_and(|format| format != Format::Markdown) || filter.is_some() {
                return Err(Failure::input(format!("{given:?} is a page: it is exported as markdown, and has no rows")));
            }
            let pages = pages::Pages {
                root,
                folder: output,
                subpages: matches.get_flag(SUBPAGES),
                overwrite: matches.get_flag(OVERWRITE),
            };
            return pages.write(&notion).await;
        }
    };
    let format = format.unwrap_or(Format::Ndjson);
    if format == Format::Markdown || matches.get_flag(SUBPAGES) {
        return Err(Failure::input(format!("{given:?} is a database: its rows are exported as ndjson, csv or parquet")));
    }
    let wanted: Vec<_> = matches.get_many::<String>(PROPERTIES).into_iter().flatten().cloned().collect();
    let export = rows::Export {
        columns: columns::of(&source, &wanted)?,
        chosen: !wanted.is_empty(),
        source: source.id,
        format,
        filter,
        simplify: matches.get_flag(SIMPLIFY),
        guard: matches.get_flag(GUARD),
        output,
        overwrite: matches.get_flag(OVERWRITE),
    };
    export.write(&notion).await
}
