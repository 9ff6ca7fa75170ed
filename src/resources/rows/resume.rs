//! What is left of a reading, as text.

use std::collections::HashSet;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::axis::Axis;
use super::order::Level;
use super::window::{Place, RowId, Stage, Window, id};
use crate::Error;
use crate::types::{DataSourceId, Filter, QueryResult, Sort};

/// What was left of a reading.
#[derive(Serialize, Deserialize)]
pub(super) struct Left {
    data_source_id: DataSourceId,
    filter: Option<Filter>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    windows: Vec<LeftWindow>,
    /// The order, and what is left of its levels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sorts: Vec<Sort>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    levels: Vec<Level>,
}

#[derive(Serialize, Deserialize)]
struct LeftWindow {
    axis: Axis,
    fixed: Vec<Filter>,
    used: Vec<Axis>,
    from: Option<f64>,
    to: Option<f64>,
    /// Rows that were handed on, and would come again.
    given: Vec<RowId>,
}

impl Left {
    /// What is left of rows in order.
    pub(super) fn in_order(data_source_id: &DataSourceId, filter: Option<&Filter>, sorts: &[Sort], levels: Vec<Level>) -> Self {
        let (data_source_id, filter) = (data_source_id.clone(), filter.cloned());
        Self { data_source_id, filter, windows: Vec::new(), sorts: sorts.to_vec(), levels }
    }

    /// What is left of windows, of which some rows are still to be handed on.
    pub(super) fn new<'a>(
        data_source_id: &DataSourceId,
        filter: Option<&Filter>,
        windows: &[Window],
        waiting: impl Iterator<Item = &'a QueryResult>,
    ) -> Self {
        let waiting: HashSet<RowId> = waiting.filter_map(id).collect();
        let left = windows.iter().filter(|window| window.stage != Stage::Done || window.waiting > 0);
        let windows = left.map(|window| {
            let given = window.elsewhere.iter().filter(|id| !waiting.contains(*id)).chain(&window.given.ids);
            let mut given: Vec<RowId> = given.cloned().collect();
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
        let (data_source_id, filter) = (data_source_id.clone(), filter.cloned());
        Self { data_source_id, filter, windows: windows.collect(), sorts: Vec::new(), levels: Vec::new() }
    }

    pub(super) fn text(&self) -> String {
        // It has string keys and finite numbers only, and so is JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Left::text`] wrote.
    pub(super) fn read(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text).map_err(|_| Error::input("/resume", "it is no token that a stream of rows gave"))
    }

    /// The same, if it is of a data source, a filter and an order.
    pub(super) fn of(self, id: &DataSourceId, filter: Option<&Filter>, sorts: &[Sort]) -> Result<Self, Error> {
        if self.data_source_id != *id || self.filter.as_ref() != filter || self.sorts != sorts {
            return Err(Error::input("/resume", "the token is of another data source, another filter or another order"));
        }
        Ok(self)
    }

    /// What is left of an order.
    pub(super) fn levels(self) -> Vec<Level> {
        self.levels
    }

    /// The windows that are left.
    pub(super) fn windows(self) -> Vec<Window> {
        let windows = self.windows.into_iter().map(|left| {
            let mut window = Window::new(left.axis, left.fixed, left.used);
            (window.origin, window.from, window.to) = (left.from, left.from, left.to);
            window.elsewhere = Arc::new(left.given.iter().cloned().collect());
            window.given = Place { at: left.from, ids: left.given.into_iter().collect() };
            window
        });
        windows.collect()
    }
}
