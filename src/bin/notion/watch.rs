//! `notion watch`: what changes, a line each, as it comes.

use std::collections::BTreeMap;
use std::future::poll_fn;
use std::path::PathBuf;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint};
use futures_core::Stream;
use notion_connector::types::{Filter, QueryResult};
use notion_connector::{Change, ChangeStream, Changes, Error, Notion, registry};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::target::{self, Target};
use crate::{kept, output, progress, session};

pub(crate) const NAME: &str = "watch";

const TARGETS: &str = "targets";
const STATE: &str = "--state";
const SINCE: &str = "--since";
const INTERVAL: &str = "--interval";
const DELETIONS: &str = "--deletions";
const FILTER: &str = "--filter";
const SIMPLIFY: &str = "--simplify";
const ONCE: &str = "--once";

/// What stands for the pages of the workspace.
const PAGES: &str = "pages";

/// How long what was written waits until it is noted, where nothing more comes.
const QUIET: Duration = Duration::from_millis(500);

/// After so many lines, it is noted in any case.
const MANY: usize = 100;

pub(crate) fn command() -> Command {
    let flag = |id: &'static str| Arg::new(id).long(id.trim_start_matches('-'));
    Command::new(NAME)
        .about("Writes what is new and what changes, a line each, until Ctrl-C")
        .after_help(AFTER_HELP)
        .arg(Arg::new(TARGETS).value_name("DATABASE|PAGE").num_args(0..).help(
            "The ids or addresses of databases, data sources and pages; without any, all pages that are shared with the integration",
        ))
        .arg(
            flag(STATE)
                .value_name("FILE")
                .value_hint(ValueHint::FilePath)
                .value_parser(clap::value_parser!(PathBuf))
                .help("Where it is kept how far it came: with it, the same command goes on from there. Without it, each run begins with now"),
        )
        .arg(flag(SINCE).value_name("TIME").help("Begins with what was edited since then, such as 2026-07-01T12:00:00Z, in place of now"))
        .arg(
            flag(INTERVAL)
                .value_name("SECONDS")
                .value_parser(clap::value_parser!(u64).range(1..))
                .help("How long to wait between two looks [default: 30]"),
        )
        .arg(flag(DELETIONS).action(ArgAction::SetTrue).help(
            "Finds what is no longer there, too: each look then reads the ids of all rows, a request for 100 of them",
        ))
        .arg(flag(FILTER).value_name("JSON").help("Only rows that match: a filter as Notion's API takes it. Not of pages"))
        .arg(flag(SIMPLIFY).action(ArgAction::SetTrue).help("Plain values for properties, text for rich text"))
        .arg(flag(ONCE).action(ArgAction::SetTrue).help("Looks once, and ends: with --state, what changed since the last time"))
}

const AFTER_HELP: &str = "\
A line is {\"change\": \"created\", \"of\": DATA SOURCE, \"id\": ROW, \"row\": {…}}, where the change is created, changed, trashed or gone, \
and of is pages for pages. What is gone has no row.

Each change is written once, also of two in one minute; but of the content of a page, which its row does not show, a second edit in the same minute \
is not seen. Where the process is killed, the lines of its last moment may come once more; none \
is left out. Pages are found by Notion's search, which knows of a change some seconds later.";

/// Streams, each with the name of what it is of.
struct Watched {
    streams: Vec<(String, ChangeStream)>,
    /// The pages that are meant; all, where none are named.
    pages: Vec<String>,
    simplify: bool,
    state: Option<PathBuf>,
    noted: Kept,
}

/// How far it came.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
struct Kept {
    /// The token of each stream.
    tokens: BTreeMap<String, String>,
}

/// Writes changes until it is interrupted.
pub(crate) async fn watch(matches: &ArgMatches) -> Result<(), Failure> {
    let notion = session::connected(matches, false)?;
    let mut watched = begin(&notion, matches).await?;
    if matches.get_flag(ONCE) {
        return watched.once(&notion, matches).await;
    }
    let mut unnoted = 0;
    let mut interrupted = Box::pin(tokio::signal::ctrl_c());
    loop {
        let change = tokio::select! {
            change = tokio::time::timeout(QUIET, watched.next()) => change,
            _ = &mut interrupted => {
                watched.note()?;
                return Ok(());
            }
        };
        match change {
            Ok((_, Ok(None))) => {}
            Ok((name, Ok(Some(change)))) => {
                watched.write(&name, &change)?;
                unnoted += 1;
                if unnoted < MANY {
                    continue;
                }
            }
            Ok((_, Err(error))) if error.is_retryable() => {
                output::note(&format!("it failed, and is tried again: {}", error.message()));
            }
            Ok((_, Err(error))) => {
                watched.note()?;
                return Err(error.into());
            }
            Err(_) => {}
        }
        watched.note()?;
        unnoted = 0;
    }
}

async fn begin(notion: &Notion, matches: &ArgMatches) -> Result<Watched, Failure> {
    let text = matches.get_one::<String>(FILTER);
    let filter: Option<Filter> =
        text.map(|text| serde_json::from_str(text).map_err(|error| Failure::input(format!("--filter: {error}")))).transpose()?;
    let state = matches.get_one::<PathBuf>(STATE).cloned();
    let noted: Kept = state.as_deref().map(kept::read).transpose()?.flatten().unwrap_or_default();
    let given: Vec<_> = matches.get_many::<String>(TARGETS).into_iter().flatten().collect();
    let (mut of, mut pages) = (BTreeMap::new(), Vec::new());
    for target in &given {
        match progress::during(NAME, notion, target::find(notion, target)).await? {
            Target::Rows(source) => {
                let changes = notion.data_sources().changes(&source.id);
                let changes = if let Some(filter) = &filter { changes.filter(filter.clone()) } else { changes };
                of.insert(source.id.to_string(), changes);
            }
            Target::Page(page) => pages.push(page.id.to_string()),
        }
    }
    if !pages.is_empty() || given.is_empty() {
        if filter.is_some() {
            return Err(Failure::input("--filter: pages take none: name databases only"));
        }
        of.insert(PAGES.to_owned(), notion.pages().changes());
    }
    let streams = of.into_iter().map(|(name, changes)| {
        let changes = set(changes, matches, noted.tokens.get(&name));
        (name, changes.stream())
    });
    Ok(Watched { streams: streams.collect(), pages, simplify: matches.get_flag(SIMPLIFY), state, noted })
}

/// Changes as the command line asks for them.
fn set(changes: Changes, matches: &ArgMatches, token: Option<&String>) -> Changes {
    let changes = changes.deletions(matches.get_flag(DELETIONS));
    let changes = match matches.get_one::<u64>(INTERVAL) {
        Some(seconds) => changes.interval(Duration::from_secs(*seconds)),
        None => changes,
    };
    match (token, matches.get_one::<String>(SINCE)) {
        (Some(token), _) => changes.resume(token),
        (None, Some(time)) => changes.since(time.as_str()),
        (None, None) => changes,
    }
}

impl Watched {
    /// The next change, with the name of what it is of. A dropped call loses nothing.
    async fn next(&mut self) -> (String, Result<Option<Change>, Error>) {
        poll_fn(|context| {
            for (name, stream) in &mut self.streams {
                if let Poll::Ready(change) = Pin::new(stream).poll_next(context) {
                    return Poll::Ready((name.clone(), change.transpose()));
                }
            }
            Poll::Pending
        })
        .await
    }

    async fn once(&mut self, notion: &Notion, matches: &ArgMatches) -> Result<(), Failure> {
        let names: Vec<_> = self.streams.drain(..).map(|(name, _)| name).collect();
        let text = matches.get_one::<String>(FILTER);
        for name in names {
            let changes = if name == PAGES { notion.pages().changes() } else { notion.data_sources().changes(name.as_str()) };
            let changes = match text.and_then(|text| serde_json::from_str::<Filter>(text).ok()) {
                Some(filter) => changes.filter(filter),
                None => changes,
            };
            let changes = set(changes, matches, self.noted.tokens.get(&name));
            let polled = progress::during(NAME, notion, changes.poll()).await?;
            for change in &polled.changes {
                self.write(&name, change)?;
            }
            let mut tokens = self.noted.clone();
            tokens.tokens.insert(name, polled.resume_token);
            self.keep(tokens)?;
        }
        Ok(())
    }

    fn write(&self, of: &str, change: &Change) -> Result<(), Failure> {
        let (kind, id) = match change {
            Change::Created(row) => ("created", id(row)),
            Change::Changed(row) => ("changed", id(row)),
            Change::Trashed(row) => ("trashed", id(row)),
            Change::Gone(id) => ("gone", id.to_string()),
            _ => return Ok(()),
        };
        if of == PAGES && !self.pages.is_empty() && !self.pages.contains(&id) {
            return Ok(());
        }
        let mut line = json!({ "change": kind, "of": of, "id": id });
        if let Some(row) = change.row() {
            let row = serde_json::to_value(row).unwrap_or_default();
            line["row"] = if self.simplify { registry::simplified(row) } else { row };
        }
        output::text(&format!("{line}\n"))
    }

    /// Notes how far it came, if it came further.
    fn note(&mut self) -> Result<(), Failure> {
        if self.state.is_none() {
            return Ok(());
        }
        let mut noted = self.noted.clone();
        for (name, stream) in &self.streams {
            noted.tokens.extend(stream.resume_token().map(|token| (name.clone(), token)));
        }
        self.keep(noted)
    }

    fn keep(&mut self, noted: Kept) -> Result<(), Failure> {
        if noted == self.noted {
            return Ok(());
        }
        if let Some(path) = &self.state {
            kept::write(path, &noted)?;
        }
        self.noted = noted;
        Ok(())
    }
}

fn id(row: &QueryResult) -> String {
    match row {
        QueryResult::Page(page) => page.id().to_string(),
        other => {
            serde_json::to_value(other).ok().and_then(|row: Value| Some(row.get("id")?.as_str()?.to_owned())).unwrap_or_default()
        }
    }
}
