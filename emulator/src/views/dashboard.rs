//! What a dashboard shows: widgets in rows, each of which is a view.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::id_source::IdSource;

/// The rows of a dashboard, from top to bottom.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Rows {
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Row {
    id: Uuid,
    widgets: Vec<Widget>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Widget {
    id: Uuid,
    view: Uuid,
}

/// Where a new widget goes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Placement {
    /// In a row of its own.
    NewRow(usize),
    /// Behind the others of a row.
    ExistingRow(usize),
}

impl Rows {
    /// Reads where a widget goes: in a new row at the end, unless the request says otherwise.
    pub(crate) fn read_placement(&self, field: &Field<'_>) -> Result<Placement, ApiError> {
        let end = self.rows.len();
        if field.is_absent() {
            return Ok(Placement::NewRow(end));
        }
        field.only(&["type", "row_index"])?;
        let kind = field.get("type").one_of(&["new_row", "existing_row"])?;
        let index = field.get("row_index");
        if kind == "new_row" && index.is_absent() {
            return Ok(Placement::NewRow(end));
        }
        let number = index.number()?;
        let row = index.value().and_then(Value::as_u64).and_then(|number| usize::try_from(number).ok());
        let row = row.ok_or_else(|| index.should_be(if number < 0.0 { "≥ `0`" } else { "an integer" }))?;
        match kind {
            "new_row" => Ok(Placement::NewRow(row.min(end))),
            _ if row < end => Ok(Placement::ExistingRow(row)),
            _ => Err(index.should_be("the index of a row of the dashboard")),
        }
    }

    pub(crate) fn add(&mut self, ids: &IdSource, view: Uuid, placement: Placement) {
        let widget = Widget { id: ids.uuid(), view };
        match placement {
            Placement::NewRow(row) => {
                self.rows.insert(row.min(self.rows.len()), Row { id: ids.uuid(), widgets: vec![widget] });
            }
            Placement::ExistingRow(row) => {
                if let Some(row) = self.rows.get_mut(row) {
                    row.widgets.push(widget);
                }
            }
        }
    }

    /// Removes the widget of a view, and its row if nothing else is in it.
    pub(super) fn remove(&mut self, view: Uuid) {
        for row in &mut self.rows {
            row.widgets.retain(|widget| widget.view != view);
        }
        self.rows.retain(|row| !row.widgets.is_empty());
    }

    /// The views that are shown.
    pub(super) fn views(&self) -> Vec<Uuid> {
        self.rows.iter().flat_map(|row| &row.widgets).map(|widget| widget.view).collect()
    }

    pub(super) fn answer(&self) -> Value {
        let rows = self.rows.iter().enumerate().map(|(index, row)| {
            let widgets = row.widgets.iter();
            let widgets: Value =
                widgets.map(|widget| json!({ "id": widget.id, "view_id": widget.view, "row_index": index })).collect();
            json!({ "id": row.id, "widgets": widgets })
        });
        rows.collect()
    }
}
