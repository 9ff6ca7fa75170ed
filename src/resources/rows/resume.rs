//! What is left of a reading, as text.

use std::collections::HashSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::axis::Axis;
use super::window::{Place, Stage, Window, id};
use crate::Error;
use crate::types::{DataSourceId, Filter, QueryResult};

/// What was left of a reading.
#[derive(Serialize, Deserialize)]
pub(super) struct Left {
    data_source_id: DataSourceId,
    filter: Option<Filter>,
    windows: Vec<LeftWindow>,
}

#[derive(Serialize, Deserialize)]
struct LeftWindow {
    axis: Axis,
    fixed: Vec<Filter>,
    used: Vec<Axis>,
    from: Option<f64>,
    to: Option<f64>,
    /// Rows that were handed on, and would come again.
    given: Vec<String>,
}

impl Left {
    /// What is left of windows, of which some rows are still to be handed on.
    pub(super) fn new<'a>(
        data_source_id: &DataSourceId,
        filter: Option<&Filter>,
        windows: &[Window],
        waiting: impl Iterator<Item = &'a QueryResult>,
    ) -> Self {
        let waiting: HashSet<String> = waiting.map(id).collect();
        let left = windows.iter().filter(|window| window.stage != Stage::Done || window.waiting > 0);
        let windows = left.map(|window| {
            let given = window.elsewhere.iter().filter(|id| !waiting.contains(*id)).chain(&window.given.ids);
            let mut given: Vec<String> = given.cloned().collect();
            given.sort_unstable();
            LeftWindow {
                axis: window.axis.clone(),
                fixed: window.fixed.clone(),
                used: window.used.clone(),
                from: window.given.at.or(window.origin),
                to: window.to,
                given,
            }
        });
        Self { data_source_id: data_source_id.clone(), filter: filter.cloned(), windows: windows.collect() }
    }

    pub(super) fn text(&self) -> String {
        // It has string keys and finite numbers only, and so is JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Left::text`] wrote.
    pub(super) fn read(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text).map_err(|_| Error::input("/resume", "it is no token that a stream of rows gave"))
    }

    /// The windows, if they are those of a data source and a filter.
    pub(super) fn windows(self, id: &DataSourceId, filter: Option<&Filter>) -> Result<Vec<Window>, Error> {
        if self.data_source_id != *id || self.filter.as_ref() != filter {
            return Err(Error::input("/resume", "the token is of another data source or another filter"));
        }
        let windows = self.windows.into_iter().map(|left| {
            let mut window = Window::new(left.axis, left.fixed, left.used);
            (window.origin, window.from, window.to) = (left.from, left.from, left.to);
            window.elsewhere = Arc::new(left.given.iter().cloned().collect());
            window.given = Place { at: left.from, ids: left.given.into_iter().collect() };
            window
        });
        Ok(windows.collect())
    }
}
