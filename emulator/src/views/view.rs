//! A view of a database.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::condition::{shown_filter, shown_quick_filters, shown_sorts};
use super::configuration::default_configuration;
use super::configuration_answer::shown_configuration;
use super::dashboard::Rows;
use crate::history::History;
use crate::parent::Parent;
use crate::schema::Schema;
use crate::workspace::Workspace;

/// The types of views.
pub(crate) const KINDS: [&str; 10] =
    ["table", "board", "list", "calendar", "timeline", "gallery", "form", "chart", "map", "dashboard"];

/// A view. It refers to properties by their ids, so that it follows when one is renamed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct View {
    pub(crate) id: Uuid,
    pub(crate) history: History,
    pub(crate) database: Uuid,
    /// Whose rows it shows. A dashboard shows those of its widgets.
    pub(crate) data_source: Option<Uuid>,
    pub(crate) name: String,
    pub(crate) kind: Cow<'static, str>,
    pub(crate) filter: Value,
    pub(crate) sorts: Value,
    pub(crate) quick_filters: Value,
    pub(crate) configuration: Value,
    /// The dashboard that shows this view, if one does.
    pub(crate) dashboard: Option<Uuid>,
    /// What a dashboard shows.
    pub(crate) rows: Rows,
}

impl View {
    /// A view that shows all rows the usual way.
    pub(crate) fn new(
        workspace: &mut Workspace,
        (database, data_source): (Uuid, Option<Uuid>),
        name: &str,
        kind: &'static str,
    ) -> Self {
        let schema = data_source.and_then(|id| workspace.data_sources.get(&id)).map(|data_source| &data_source.schema);
        let configuration = schema.map_or(Value::Null, |schema| default_configuration(schema, kind));
        Self {
            id: workspace.ids.uuid(),
            history: workspace.new_history(),
            database,
            data_source,
            name: name.to_owned(),
            kind: kind.into(),
            filter: Value::Null,
            sorts: Value::Null,
            quick_filters: Value::Null,
            configuration,
            dashboard: None,
            rows: Rows::default(),
        }
    }

    /// The view as answers show it.
    pub(crate) fn answer(&self, workspace: &Workspace) -> Value {
        let nothing = Schema::default();
        let data_source = self.data_source.and_then(|id| workspace.data_sources.get(&id));
        let schema = data_source.map_or(&nothing, |data_source| &data_source.schema);
        let configuration = match self.kind.as_ref() {
            "dashboard" => json!({ "type": "dashboard", "rows": self.rows.answer() }),
            _ => shown_configuration(schema, &self.configuration),
        };
        let mut answer = json!({
            "object": "view",
            "id": self.id,
            "parent": Parent::Database(self.database).answer(),
            "data_source_id": self.data_source,
            "name": self.name,
            "type": self.kind,
            "created_time": self.history.created.millisecond(),
            "created_by": self.history.created.author(),
            "last_edited_time": self.history.edited.millisecond(),
            "last_edited_by": self.history.edited.author(),
            "url": format!("https://app.notion.com/p/{}?v={}", self.database.simple(), self.id.simple()),
            "filter": shown_filter(schema, &self.filter),
            "sorts": shown_sorts(schema, &self.sorts),
            "quick_filters": shown_quick_filters(schema, &self.quick_filters),
            "configuration": configuration,
        });
        if let Some(dashboard) = self.dashboard {
            answer["dashboard_view_id"] = json!(dashboard);
        }
        answer
    }

    /// The view as it is answered when it is gone.
    pub(crate) fn partial_answer(&self) -> Value {
        json!({
            "object": "view",
            "id": self.id,
            "parent": Parent::Database(self.database).answer(),
            "type": self.kind,
        })
    }
}
