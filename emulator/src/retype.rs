//! What becomes of the values of a property that gets another type, or loses options.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::date::Moment;
use crate::id_source::IdSource;
use crate::option_reader::{LONGEST_NAME, new_option};
use crate::property_kind::{PlainType, PropertyKind};
use crate::rich_text;
use crate::schema::Schema;
use crate::select_option::{self, SelectOption};
use crate::workspace::Workspace;

/// Changes what the rows of a data source hold, from one schema to another. Text that becomes options adds these.
pub(crate) fn convert_rows(workspace: &mut Workspace, data_source: Uuid, before: &Schema, after: &mut Schema) {
    for old in &before.properties {
        let new = after.properties.iter_mut().find(|new| new.id == old.id).map(|new| &mut new.kind);
        if new.as_ref().is_some_and(|new| !changes_values(&old.kind, new)) {
            continue;
        }
        let rows = workspace.data_sources.get(&data_source).map(|it| it.rows.ids().collect());
        convert_property(workspace, rows.unwrap_or_default(), (&old.id, &old.kind), new);
    }
}

fn changes_values(old: &PropertyKind, new: &PropertyKind) -> bool {
    let lost_options = || old.options().iter().any(|option| select_option::find(new.options(), Some(&option.id), None).is_none());
    old.name() != new.name() || lost_options()
}

fn convert_property(
    workspace: &mut Workspace,
    rows: Vec<Uuid>,
    (id, old): (&str, &PropertyKind),
    mut new: Option<&mut PropertyKind>,
) {
    let ids = workspace.ids.clone();
    for row in rows {
        let Some(page) = workspace.pages.get_mut(&row) else {
            continue;
        };
        let value = page.values.remove(id);
        if let (Some(value), Some(new)) = (value, &mut new)
            && let Some(value) = convert(&ids, (&value, old), new)
        {
            page.values.insert(id.to_owned(), value);
        }
    }
}

/// The value in its new type, if it has a meaning there.
fn convert(ids: &IdSource, (value, old): (&Value, &PropertyKind), new: &mut PropertyKind) -> Option<Value> {
    if old.name() == new.name() {
        return without_lost_options(value, new.options());
    }
    let texts = texts_of(value, old);
    let text = texts.join(", ");
    if text.is_empty() {
        return None;
    }
    match new {
        PropertyKind::Select { options } => option_id(ids, options, texts.first()?),
        PropertyKind::MultiSelect { options } => {
            let names = texts.iter().flat_map(|text| text.split(',')).map(str::trim).filter(|name| !name.is_empty());
            Some(names.filter_map(|name| option_id(ids, options, name)).collect())
        }
        PropertyKind::Status { options, .. } => {
            let option = select_option::find(options, None, texts.first().map(String::as_str))?;
            Some(json!(option.id))
        }
        PropertyKind::Number { .. } => text.trim().parse::<f64>().ok().filter(|number| number.is_finite()).map(whole_or_not),
        PropertyKind::Plain(PlainType::RichText) => Some(rich_text::compact(rich_text::from_text(&text))),
        PropertyKind::Plain(PlainType::Url | PlainType::Email | PlainType::PhoneNumber) => Some(json!(text)),
        PropertyKind::Plain(PlainType::Checkbox) => {
            Some(json!(["yes", "true", "1"].contains(&text.trim().to_lowercase().as_str())))
        }
        PropertyKind::Plain(PlainType::Date) => {
            Moment::parse(text.trim())?;
            Some(json!({ "start": text.trim(), "end": null, "time_zone": null }))
        }
        PropertyKind::Relation { .. }
        | PropertyKind::Formula(_)
        | PropertyKind::Rollup(_)
        | PropertyKind::UniqueId { .. }
        | PropertyKind::Plain(_) => None,
    }
}

/// A choice of one option or several, without those that are gone.
fn without_lost_options(value: &Value, options: &[SelectOption]) -> Option<Value> {
    let is_left = |id: &&Value| select_option::find(options, id.as_str(), None).is_some();
    match value {
        Value::Array(ids) => Some(ids.iter().filter(is_left).cloned().collect()),
        id => Some(id).filter(is_left).cloned(),
    }
}

fn whole_or_not(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) }
}

/// What a kept value says, one text for each of its items.
fn texts_of(value: &Value, kind: &PropertyKind) -> Vec<String> {
    let names = |ids: &[Value]| {
        let options = ids.iter().filter_map(|id| select_option::find(kind.options(), id.as_str(), None));
        options.map(|option| option.name.clone()).collect()
    };
    match kind {
        PropertyKind::Select { .. } | PropertyKind::Status { .. } => names(std::slice::from_ref(value)),
        PropertyKind::MultiSelect { .. } => names(value.as_array().map(Vec::as_slice).unwrap_or_default()),
        PropertyKind::Number { .. } => vec![value.to_string()].into_iter().filter(|text| text != "null").collect(),
        PropertyKind::Plain(PlainType::Checkbox) => {
            vec![if value == &json!(true) { "Yes".to_owned() } else { "No".to_owned() }]
        }
        PropertyKind::Plain(PlainType::Date) => value["start"].as_str().map(str::to_owned).into_iter().collect(),
        PropertyKind::Plain(
            PlainType::Title | PlainType::RichText | PlainType::Url | PlainType::Email | PlainType::PhoneNumber,
        ) => vec![rich_text::plain_text(value)],
        PropertyKind::Relation { .. }
        | PropertyKind::Formula(_)
        | PropertyKind::Rollup(_)
        | PropertyKind::UniqueId { .. }
        | PropertyKind::Plain(_) => Vec::new(),
    }
}

/// The id of the option with this name, which is added if there is none.
fn option_id(ids: &IdSource, options: &mut Vec<SelectOption>, name: &str) -> Option<Value> {
    if let Some(option) = select_option::find(options, None, Some(name)) {
        return Some(json!(option.id));
    }
    let option = new_option(ids, &name.replace(',', "").chars().take(LONGEST_NAME).collect::<String>(), options.len()).ok()?;
    let id = json!(option.id);
    options.push(option);
    Some(id)
}
