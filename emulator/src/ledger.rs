//! What was asked of the emulator.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::request_record::RequestRecord;

/// The requests so far, oldest first, and at most so many.
#[derive(Debug)]
pub(crate) struct Ledger {
    capacity: usize,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    records: VecDeque<RequestRecord>,
    /// How many requests there were in all.
    arrived: u64,
    dropped: u64,
}

impl Ledger {
    pub(crate) fn new(capacity: usize) -> Self {
        Self { capacity, state: Mutex::default() }
    }

    fn with_state<T>(&self, work: impl FnOnce(&mut State) -> T) -> T {
        work(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Notes a request as it arrives, so that one that is never answered is there too. Answers its number.
    pub(crate) fn open(&self, mut record: RequestRecord) -> u64 {
        self.with_state(|state| {
            state.arrived += 1;
            record.number = state.arrived;
            state.records.push_back(record);
            while state.records.len() > self.capacity {
                state.records.pop_front();
                state.dropped += 1;
            }
            state.arrived
        })
    }

    /// Adds what became of a request, unless its record is gone.
    pub(crate) fn note(&self, number: u64, change: impl FnOnce(&mut RequestRecord)) {
        self.with_state(|state| {
            let position = state.records.binary_search_by_key(&number, |record| record.number);
            if let Some(record) = position.ok().and_then(|position| state.records.get_mut(position)) {
                change(record);
            }
        });
    }

    /// The records that are wanted, at most `limit` of them.
    pub(crate) fn select(&self, limit: usize, is_wanted: impl Fn(&RequestRecord) -> bool) -> Vec<RequestRecord> {
        self.with_state(|state| state.records.iter().filter(|record| is_wanted(record)).take(limit).cloned().collect())
    }

    /// The newest records, oldest of them first.
    pub(crate) fn latest(&self, limit: usize) -> Vec<RequestRecord> {
        self.with_state(|state| {
            let start = state.records.len().saturating_sub(limit);
            state.records.range(start..).cloned().collect()
        })
    }

    /// How many records there was no room for, since the ledger was cleared.
    pub(crate) fn dropped(&self) -> u64 {
        self.with_state(|state| state.dropped)
    }

    pub(crate) fn clear(&self) {
        self.with_state(|state| {
            state.records.clear();
            state.dropped = 0;
        });
    }
}
