//! The changes, poll by poll.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use tokio::time::Sleep;

use super::digest;
use super::fetch::{self, Fetched, Start, created, edited};
use super::missing::{self, Compared};
use super::state::{Reading, State, number};
use super::{Change, Changes, Subject};
use crate::Error;
use crate::pagination::BoxFuture;
use crate::resources::RowStream;
use crate::resources::rows::id;
use crate::types::QueryResult;

/// The changes, as they are found.
///
/// It does not end. After an error, it goes on by itself: the next call waits as long as between two polls, and asks again, with nothing
/// skipped and nothing repeated. Only what could not begin, such as an id that is none, ends it. A call that is dropped loses nothing.
#[must_use = "a stream does nothing until it is read"]
pub struct ChangeStream {
    watched: Changes,
    state: Option<State>,
    stage: Stage,
}

/// What is under way.
enum Stage {
    Refused(Error),
    /// A poll is to begin.
    Due,
    Asking(BoxFuture<Result<Fetched, Error>>),
    Reading(Sweep),
    Comparing(BoxFuture<Result<Compared, Error>>),
    Telling(Compared),
    /// The poll is done, or failed.
    Done,
    Waiting(Pin<Box<Sleep>>),
}

/// The rows that a poll looks at.
struct Sweep {
    source: Source,
    from: Option<u32>,
    newest: Option<u32>,
    /// The next poll looks at what was edited from here on.
    next_from: Option<u32>,
}

enum Source {
    /// All of them, the oldest first.
    Listed(std::vec::IntoIter<QueryResult>),
    /// More than a page, in no order.
    Streamed(Box<RowStream>),
}

impl ChangeStream {
    pub(super) fn new(watched: Changes) -> Self {
        match watched.begin() {
            Ok(state) => Self { watched, state: Some(state), stage: Stage::Due },
            Err(error) => Self { watched, state: None, stage: Stage::Refused(error) },
        }
    }

    /// The next change; nothing only after it could not begin.
    pub async fn next(&mut self) -> Option<Result<Change, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// What was given so far, as text that outlives the process: a stream or a poll that [resumes](Changes::resume) with it gives what
    /// comes after. Take it when a change was dealt with. Nothing where the stream could not begin.
    ///
    /// It holds ids, times and digests, and no content of rows: 37 bytes for each row that changed in the last minutes
    /// ([`Changes::overlap`]), of which 20,000 are remembered unless one minute has more, and 22 for each row where deletions are found.
    #[must_use]
    pub fn resume_token(&self) -> Option<String> {
        let state = self.state.as_ref()?;
        Some(state.text(self.reading()))
    }

    /// The next change of the poll that is due or under way; nothing where it is done.
    pub(super) async fn next_of_poll(&mut self) -> Option<Result<Change, Error>> {
        std::future::poll_fn(|context| self.poll_change(context)).await
    }

    fn poll_change(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Change, Error>>> {
        let Some(state) = &mut self.state else {
            return Poll::Ready(match std::mem::replace(&mut self.stage, Stage::Done) {
                Stage::Refused(error) => Some(Err(error)),
                _ => None,
            });
        };
        loop {
            let failure = match &mut self.stage {
                Stage::Due => {
                    self.stage = due(&self.watched, state);
                    continue;
                }
                Stage::Asking(asking) => match ready!(asking.as_mut().poll(context)) {
                    Ok(fetched) => {
                        self.stage = Stage::Reading(sweep(&self.watched, fetched));
                        continue;
                    }
                    Err(error) => error,
                },
                Stage::Reading(sweep) => match ready!(sweep.poll(context)) {
                    Some(Ok(row)) => match take(state, sweep, row) {
                        Some(change) => return Poll::Ready(Some(Ok(change))),
                        None => continue,
                    },
                    Some(Err(error)) => {
                        state.reading = sweep.reading().filter(|_| state.has_begun);
                        error
                    }
                    None => {
                        let newest = sweep.newest;
                        self.stage = all_read(&self.watched, state, newest);
                        continue;
                    }
                },
                Stage::Comparing(comparing) => match ready!(comparing.as_mut().poll(context)) {
                    Ok(compared) => {
                        self.stage = Stage::Telling(compared);
                        continue;
                    }
                    Err(error) => error,
                },
                Stage::Telling(compared) => {
                    if let Some((number, change)) = compared.missing.pop() {
                        state.known.as_mut().map(|known| known.remove(&number));
                        // Should it come back within a minute, that is told.
                        state.given.remove(&number);
                        return Poll::Ready(Some(Ok(change)));
                    }
                    state.known = Some(std::mem::take(&mut compared.there));
                    self.stage = Stage::Done;
                    continue;
                }
                Stage::Done | Stage::Waiting(_) | Stage::Refused(_) => return Poll::Ready(None),
            };
            self.stage = Stage::Done;
            return Poll::Ready(Some(Err(failure)));
        }
    }

    fn reading(&self) -> Option<Reading> {
        match (&self.state, &self.stage) {
            (Some(state), Stage::Reading(sweep)) if state.has_begun => sweep.reading(),
            _ => None,
        }
    }
}

/// Begins a poll, or goes on with one that was left.
fn due(watched: &Changes, state: &mut State) -> Stage {
    let overlap = watched.overlap_minutes();
    if let (Some(Reading { from, newest, rows }), Subject::Rows(Ok(id))) = (state.reading.take(), &watched.subject) {
        let source = Source::Streamed(Box::new(watched.rows(id, from).resume(rows).stream()));
        return Stage::Reading(Sweep::new(source, from, newest, overlap));
    }
    let start = if state.has_begun { Start::From(state.from(overlap)) } else { Start::BeforeNewest(overlap) };
    Stage::Asking(Box::pin(fetch::newest(watched.clone(), start)))
}

fn sweep(watched: &Changes, fetched: Fetched) -> Sweep {
    let Fetched { newest, from, rows } = fetched;
    let source = match (rows, &watched.subject) {
        (None, Subject::Rows(Ok(id))) => Source::Streamed(Box::new(watched.rows(id, from).stream())),
        (rows, _) => Source::Listed(rows.unwrap_or_default().into_iter()),
    };
    Sweep::new(source, from, newest, watched.overlap_minutes())
}

/// What a row says has happened; nothing where it was given as it is, and where it is only noted what there is.
fn take(state: &mut State, sweep: &Sweep, row: QueryResult) -> Option<Change> {
    let minute = edited(&row).or(sweep.newest).unwrap_or_default();
    let (id, digest) = (id(&row).and_then(|id| number(&id)), digest::of_row(&row));
    if state.was_given(id, minute, digest) {
        return None;
    }
    let is_known = id.is_some_and(|id| state.given.contains_key(&id));
    let is_new = !is_known && created(&row).is_some_and(|created| Some(created) >= sweep.from);
    if let Some(id) = id.filter(|_| Some(minute) >= sweep.next_from) {
        state.given.insert(id, (minute, digest));
    }
    if !state.has_begun {
        return None;
    }
    if matches!(sweep.source, Source::Listed(_)) {
        // All that is older was given before.
        state.newest = state.newest.max(Some(minute));
    }
    Some(if is_new { Change::Created(row) } else { Change::Changed(row) })
}

fn all_read(watched: &Changes, state: &mut State, newest: Option<u32>) -> Stage {
    state.reach(newest, watched.overlap_minutes());
    state.has_begun = true;
    state.reading = None;
    if watched.deletions {
        return Stage::Comparing(Box::pin(missing::compare(watched.clone(), state.known.clone())));
    }
    Stage::Done
}

impl Sweep {
    fn new(source: Source, from: Option<u32>, newest: Option<u32>, overlap: u32) -> Self {
        // What is listed is given by its time, and left in any place: all of it is remembered until it is done.
        let next_from = match source {
            Source::Listed(_) => None,
            Source::Streamed(_) => newest.map(|newest| newest.saturating_sub(overlap)),
        };
        Self { source, from, newest, next_from }
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<QueryResult, Error>>> {
        match &mut self.source {
            Source::Listed(rows) => Poll::Ready(rows.next().map(Ok)),
            Source::Streamed(stream) => Pin::new(stream.as_mut()).poll_next(context),
        }
    }

    fn reading(&self) -> Option<Reading> {
        let Source::Streamed(stream) = &self.source else { return None };
        Some(Reading { from: self.from, newest: self.newest, rows: stream.resume_token()? })
    }
}

impl Stream for ChangeStream {
    type Item = Result<Change, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Stage::Waiting(wait) = &mut self.stage {
                ready!(wait.as_mut().poll(context));
                self.stage = Stage::Due;
            } else if self.state.is_some() && matches!(self.stage, Stage::Done) {
                self.stage = Stage::Waiting(Box::pin(tokio::time::sleep(self.watched.interval)));
            } else {
                match ready!(self.poll_change(context)) {
                    None if self.state.is_some() => {}
                    change => return Poll::Ready(change),
                }
            }
        }
    }
}

impl fmt::Debug for ChangeStream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ChangeStream").finish_non_exhaustive()
    }
}
