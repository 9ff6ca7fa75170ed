//! The values of a page's properties, as answers show them.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::object_id;
use crate::page::Page;
use crate::property_kind::{PlainType, PropertyKind};
use crate::rich_text;
use crate::rollup;
use crate::schema::Property;
use crate::select_option;
use crate::user;
use crate::verification;
use crate::workspace::Workspace;

/// How many references of a relation or people property a page shows.
const MOST_REFERENCES: usize = 25;

/// A property of a page as an answer shows it: its id, its type and its value.
pub(crate) fn answer(workspace: &Workspace, page: &Page, property: &Property) -> Value {
    let kind = property.kind.name();
    let mut value = payload(workspace, page, property);
    let mut has_more = None;
    if matches!(property.kind, PropertyKind::Relation { .. }) {
        has_more = Some(truncate(&mut value));
    } else if matches!(property.kind, PropertyKind::Plain(PlainType::People)) {
        truncate(&mut value);
    }
    let mut answer = json!({ "id": property.encoded_id(), "type": kind, kind: value });
    if let Some(has_more) = has_more {
        answer["has_more"] = json!(has_more);
    }
    answer
}

/// Cuts a list to what a page shows of it, and says whether there was more.
fn truncate(references: &mut Value) -> bool {
    match references.as_array_mut() {
        Some(references) if references.len() > MOST_REFERENCES => {
            references.truncate(MOST_REFERENCES);
            true
        }
        _ => false,
    }
}

/// The whole value of a property, without its id and type.
pub(crate) fn payload(workspace: &Workspace, page: &Page, property: &Property) -> Value {
    let written = page.values.get(&property.id);
    match &property.kind {
        PropertyKind::Select { .. } | PropertyKind::Status { .. } => {
            written.and_then(|id| option_value(property, id)).unwrap_or_default()
        }
        PropertyKind::MultiSelect { .. } => ids_of(written).filter_map(|id| option_value(property, id)).collect(),
        PropertyKind::Relation { .. } => {
            ids_of(written).filter(|id| is_living_page(workspace, id)).map(|id| json!({ "id": id })).collect()
        }
        PropertyKind::Number { .. } => written.cloned().unwrap_or_default(),
        // Formulas are kept but not computed. Only what a seed says of their values is shown.
        PropertyKind::Formula(formula) => written.cloned().unwrap_or_else(|| {
            workspace.notes.uncomputed(page.data_source_id(), property);
            formula.result.empty_value()
        }),
        PropertyKind::Rollup(rollup) => {
            // What a seed says stands as long as there is nothing to compute it from.
            let seeded = written.filter(|_| rollup::related(workspace, page, rollup).is_none());
            seeded.cloned().unwrap_or_else(|| rollup::compute(workspace, page, rollup))
        }
        PropertyKind::UniqueId { prefix } => json!({ "prefix": prefix, "number": page.row_number }),
        PropertyKind::Plain(kind) => plain_payload(workspace, page, *kind, written),
    }
}

fn plain_payload(workspace: &Workspace, page: &Page, kind: PlainType, written: Option<&Value>) -> Value {
    match kind {
        PlainType::Title | PlainType::RichText => written.map_or_else(|| json!([]), rich_text::expand),
        PlainType::Files => written.cloned().unwrap_or_else(|| json!([])),
        PlainType::Checkbox => written.cloned().unwrap_or(Value::Bool(false)),
        PlainType::People => {
            ids_of(written).filter_map(|id| object_id::parse(id.as_str()?)).map(|id| embedded_user(workspace, id)).collect()
        }
        PlainType::CreatedTime => json!(page.history.created.minute()),
        PlainType::LastEditedTime => json!(page.history.edited.minute()),
        PlainType::CreatedBy => embedded_user(workspace, page.history.created.by),
        PlainType::LastEditedBy => embedded_user(workspace, page.history.edited.by),
        PlainType::Button => json!({}),
        PlainType::Verification => verification::answer(workspace, written),
        PlainType::Url
        | PlainType::Email
        | PlainType::PhoneNumber
        | PlainType::Date
        | PlainType::Place
        | PlainType::Location
        | PlainType::LastVisitedTime => written.cloned().unwrap_or_default(),
    }
}

fn ids_of(written: Option<&Value>) -> impl Iterator<Item = &Value> {
    written.and_then(Value::as_array).into_iter().flatten()
}

fn option_value(property: &Property, id: &Value) -> Option<Value> {
    let option = select_option::find(property.kind.options(), Some(id.as_str()?), None)?;
    Some(option.as_value())
}

/// A user as it stands in a value.
pub(crate) fn embedded_user(workspace: &Workspace, id: Uuid) -> Value {
    workspace.user(id).map_or_else(|_| user::reference(id), |user| user.embedded())
}

/// Relations do not show pages in the trash.
fn is_living_page(workspace: &Workspace, id: &Value) -> bool {
    let id = id.as_str().and_then(object_id::parse);
    id.is_some_and(|id| workspace.pages.contains_key(&id) && !workspace.is_in_trash(id))
}
