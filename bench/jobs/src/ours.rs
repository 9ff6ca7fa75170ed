//! The work by the library.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use notion_connector::types::{
    DataSourceResponse, PageId, PageResponse, PropertyValueRequest, QueryResult, ResultType, SearchResult,
};
use notion_connector::{Error, Notion};
use tokio::task::JoinSet;

use crate::Result;
use crate::outcome::{Failure, Outcome};
use crate::tally::Tally;
use crate::things::Things;
use crate::work::Work;

/// What the library is called in tables.
pub const NAME: &str = "notion-connector";

/// How many pages are read at the same time.
pub const WORKERS: usize = 10;

/// A job that is about to begin: what has to be known for it is known.
pub struct Ready {
    notion: Notion,
    work: Work,
    /// The pages to read, or the one to make pages under.
    pages: Vec<PageId>,
}

impl Ready {
    /// Finds the pages to work on by one search.
    ///
    /// # Errors
    /// The search fails, or no page is shared with the integration.
    pub async fn prepare(notion: Notion, work: Work) -> Result<Self> {
        let mut pages = match work {
            Work::Rows(_) | Work::Tree(_) => Vec::new(),
            Work::Pages(_) | Work::Creates(_) => find_pages(&notion).await?,
        };
        if let Work::Creates(_) = work {
            pages.truncate(1);
        }
        Ok(Self { notion, work, pages })
    }

    /// The same, by another client.
    #[must_use]
    pub fn by(self, notion: Notion) -> Self {
        Self { notion, ..self }
    }

    /// Does the work.
    ///
    /// # Errors
    /// A worker broke off, or the rows are none that can be read.
    pub async fn run(self) -> Result<Tally> {
        match self.work.clone() {
            Work::Pages(count) => self.run_pages(count).await,
            Work::Creates(count) => Ok(self.run_creates(count).await),
            Work::Rows(id) => self.run_rows(&id).await,
            Work::Tree(id) => self.run_tree(&id).await,
        }
    }

    async fn run_creates(self, count: usize) -> Tally {
        // There is a page: prepare has seen to it.
        let (pages, parent) = (self.notion.pages(), self.pages[0].clone());
        let rows = (1..=count).map(|number| {
            let title = PropertyValueRequest::title(format!("bench {number}"));
            pages.create(parent.clone()).property("title", title)
        });
        let start = Instant::now();
        let mut outcomes = Vec::with_capacity(count);
        let mut made = pages.create_many(rows).stream();
        while let Some(row) = made.next().await {
            outcomes.push(outcome(row.index + 1, row.result));
        }
        let time = start.elapsed();
        let not_tried = made.not_tried_from().map_or(count + 1, |index| index + 1);
        let failure = Failure { reason: "not tried".into(), may_have_happened: Some(false) };
        outcomes.extend((not_tried..=count).map(|number| Outcome::failed(number, failure.clone())));
        outcomes.sort_unstable_by_key(|outcome| outcome.number);
        Tally::of_outcomes(self.work, outcomes, time)
    }

    async fn run_pages(self, count: usize) -> Result<Tally> {
        let work = self.work.clone();
        let (job, next) = (Arc::new(self), Arc::new(AtomicUsize::new(0)));
        let start = Instant::now();
        let mut workers = JoinSet::new();
        for _ in 0..WORKERS.min(count) {
            let (job, next) = (Arc::clone(&job), Arc::clone(&next));
            workers.spawn(async move {
                let mut outcomes = Vec::new();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed) + 1;
                    if number > count {
                        return outcomes;
                    }
                    let page = job.pages[(number - 1) % job.pages.len()].clone();
                    outcomes.push(outcome(number, job.notion.pages().get(page).await));
                }
            });
        }
        let mut outcomes = Vec::with_capacity(count);
        while let Some(some) = workers.join_next().await {
            outcomes.extend(some?);
        }
        let time = start.elapsed();
        outcomes.sort_unstable_by_key(|outcome| outcome.number);
        Ok(Tally::of_outcomes(work, outcomes, time))
    }

    async fn run_rows(self, id: &str) -> Result<Tally> {
        let mut things = Things::begin();
        let mut rows = self.notion.data_sources().rows(id).stream();
        let mut reason = None;
        while let Some(row) = rows.next().await {
            let row = match row {
                Ok(row) => row,
                Err(error) if things.is_empty() && is_mistaken(&error) => return Err(error.into()),
                Err(error) => {
                    reason = Some(failure(&error).reason);
                    continue;
                }
            };
            match row {
                QueryResult::Page(row) => things.note(&row.id().to_string()),
                QueryResult::DataSource(DataSourceResponse::Full(row)) => things.note(&row.id.to_string()),
                QueryResult::DataSource(DataSourceResponse::Partial(row)) => things.note(&row.id.to_string()),
                // What this version does not know is no row.
                _ => {}
            }
        }
        Ok(things.end(self.work, reason))
    }

    async fn run_tree(self, id: &str) -> Result<Tally> {
        let mut things = Things::begin();
        let mut blocks = self.notion.pages().tree(id).stream();
        let mut reason = None;
        while let Some(block) = blocks.next().await {
            match block {
                Ok(block) => things.note(&block.block.id().to_string()),
                Err(error) if things.is_empty() && is_mistaken(&error) => return Err(error.into()),
                Err(error) => reason = Some(failure(&error).reason),
            }
        }
        let reason = reason.or_else(|| blocks.incomplete_reason().map(str::to_owned));
        Ok(things.end(self.work, reason))
    }
}

async fn find_pages(notion: &Notion) -> Result<Vec<PageId>> {
    let answer = notion.search().everything().only(ResultType::Page).await?;
    let pages = answer.results.into_iter().filter_map(|result| match result {
        SearchResult::Page(page) => Some(page.id().clone()),
        _ => None,
    });
    let pages: Vec<PageId> = pages.collect();
    if pages.is_empty() {
        return Err("the search found no page: share one with the integration".into());
    }
    Ok(pages)
}

/// Whether a request cannot succeed as it is asked.
fn is_mistaken(error: &Error) -> bool {
    error.is_input() || matches!(error.status(), Some(400 | 401 | 403 | 404))
}

fn outcome(number: usize, answer: std::result::Result<PageResponse, Error>) -> Outcome {
    match answer {
        Ok(answer) => Outcome::done(number, answer.id().to_string()),
        Err(error) => Outcome::failed(number, failure(&error)),
    }
}

fn failure(error: &Error) -> Failure {
    let reason = match (error.status(), error.code()) {
        (Some(status), Some(code)) => format!("{status} {code}"),
        (Some(status), None) => status.to_string(),
        _ => error.message().to_owned(),
    };
    Failure { reason, may_have_happened: Some(error.outcome_unknown()) }
}
