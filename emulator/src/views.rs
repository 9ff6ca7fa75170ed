//! The views of databases: in which way their rows are shown.

mod condition;
mod configuration;
mod configuration_answer;
mod dashboard;
mod group_by;
mod query;
mod view;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub(crate) use condition::rows;
pub(crate) use condition::{read_filter, read_quick_filters, read_sorts};
pub(crate) use configuration::{default_configuration, read_changes, read_new};
pub(crate) use dashboard::Placement;
pub(crate) use query::{ViewQueries, ViewQuery, references};
pub(crate) use view::{KINDS, View};

use crate::workspace::Workspace;

/// The name of the view that a new database begins with.
const DEFAULT_NAME: &str = "Default view";

/// All views of a workspace.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Views {
    by_id: HashMap<Uuid, View>,
    /// The views of each database in the order of their tabs. Those that a dashboard shows have none.
    tabs: HashMap<Uuid, Vec<Uuid>>,
    /// The views over each data source, in the order of their making.
    over: HashMap<Uuid, Vec<Uuid>>,
    pub(crate) queries: ViewQueries,
}

/// Where among the tabs of its database a view goes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Tab {
    Start,
    End,
    After(Uuid),
    /// Nowhere: the view is shown by a dashboard.
    None,
}

impl Views {
    pub(crate) fn get(&self, id: Uuid) -> Option<&View> {
        self.by_id.get(&id)
    }

    pub(crate) fn get_mut(&mut self, id: Uuid) -> Option<&mut View> {
        self.by_id.get_mut(&id)
    }

    /// The views that have a tab in a database.
    pub(crate) fn of_database(&self, database: Uuid) -> &[Uuid] {
        self.tabs.get(&database).map(Vec::as_slice).unwrap_or_default()
    }

    /// The views that show rows of a data source.
    pub(crate) fn over_data_source(&self, data_source: Uuid) -> &[Uuid] {
        self.over.get(&data_source).map(Vec::as_slice).unwrap_or_default()
    }

    /// Keeps a new view.
    pub(crate) fn add(&mut self, view: View, tab: Tab) {
        let tabs = self.tabs.entry(view.database).or_default();
        match tab {
            Tab::Start => tabs.insert(0, view.id),
            Tab::End => tabs.push(view.id),
            Tab::After(other) => {
                let position = tabs.iter().position(|id| *id == other).map_or(tabs.len(), |position| position + 1);
                tabs.insert(position, view.id);
            }
            Tab::None => {}
        }
        if let Some(data_source) = view.data_source {
            self.over.entry(data_source).or_default().push(view.id);
        }
        self.by_id.insert(view.id, view);
    }

    /// Removes a view, with those that it shows if it is a dashboard, and its queries.
    pub(crate) fn remove(&mut self, id: Uuid) {
        let Some(view) = self.by_id.remove(&id) else {
            return;
        };
        if let Some(tabs) = self.tabs.get_mut(&view.database) {
            tabs.retain(|tab| *tab != id);
        }
        if let Some(over) = view.data_source.and_then(|data_source| self.over.get_mut(&data_source)) {
            over.retain(|other| *other != id);
        }
        if let Some(dashboard) = view.dashboard.and_then(|dashboard| self.by_id.get_mut(&dashboard)) {
            dashboard.rows.remove(id);
        }
        self.queries.remove_of(id);
        for shown in view.rows.views() {
            self.remove(shown);
        }
    }
}

impl Workspace {
    /// Gives a database the view that it begins with: a table over its data source.
    pub(crate) fn add_default_view(&mut self, database: Uuid, data_source: Uuid) {
        let view = View::new(self, (database, Some(data_source)), DEFAULT_NAME, "table");
        self.views.add(view, Tab::End);
    }
}
