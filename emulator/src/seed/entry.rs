//! One object of a seed, and what all kinds of objects have in common.

use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::history::{Change, History};
use crate::parent::Parent;
use crate::rich_text;
use crate::workspace::Workspace;

/// One object, with its id, and with the parent that it stands in where it is nested in that.
#[derive(Debug, Clone)]
pub(super) struct Entry<'a> {
    pub(super) field: Field<'a>,
    pub(super) id: Uuid,
    pub(super) nested_in: Option<Parent>,
}

impl<'a> Entry<'a> {
    /// An object with the id that it says, or a new one.
    pub(super) fn read(workspace: &Workspace, field: Field<'a>, nested_in: Option<Parent>) -> Result<Self, ApiError> {
        field.object()?;
        let id = match field.get("id").present() {
            Some(id) => id.id()?,
            None => workspace.ids.uuid(),
        };
        Ok(Self { field, id, nested_in })
    }

    /// A member that is there and is not null.
    pub(super) fn given(&self, name: &str) -> Option<Field<'a>> {
        given(&self.field, name)
    }

    /// When and by whom the object was made and changed; by the bot and now, where it does not say.
    pub(super) fn history(&self, workspace: &mut Workspace) -> Result<History, ApiError> {
        let change = workspace.new_change();
        let created = self.change("created", change)?;
        let edited = self.change("last_edited", created)?;
        Ok(History { created, edited })
    }

    fn change(&self, what: &str, default: Change) -> Result<Change, ApiError> {
        let at = match self.given(&format!("{what}_time")) {
            Some(time) => {
                let moment = time.string()?.parse::<Timestamp>();
                moment.map_err(|_| time.should_be("a valid ISO 8601 date string with an offset"))?
            }
            None => default.at,
        };
        let by = match self.given(&format!("{what}_by")) {
            Some(user) => user.get("id").id()?,
            None => default.by,
        };
        Ok(Change { at, by, ..default })
    }

    /// Whether the object is in the trash, by its new name or its old one.
    pub(super) fn in_trash(&self) -> Result<bool, ApiError> {
        Ok(self.flag("in_trash")? || self.flag("archived")?)
    }

    pub(super) fn flag(&self, name: &str) -> Result<bool, ApiError> {
        self.given(name).map_or(Ok(false), |flag| flag.boolean())
    }

    /// A member as it is, such as an icon that was answered once; null where there is none.
    pub(super) fn kept(&self, name: &str) -> Value {
        self.field.get(name).value().cloned().unwrap_or_default()
    }

    /// Rich text as it was answered, as a request writes it, or as text alone.
    pub(super) fn rich_text(&self, workspace: &Workspace, name: &str) -> Result<Value, ApiError> {
        self.given(name).map_or_else(|| Ok(json!([])), |field| read_rich_text(workspace, &field))
    }
}

/// A member that is there and is not null.
pub(super) fn given<'a>(field: &Field<'a>, name: &str) -> Option<Field<'a>> {
    field.get(name).present().filter(|field| !field.is_null())
}

/// The items of a member, or none.
pub(super) fn items<'a>(field: &Field<'a>, name: &str) -> Result<Vec<Field<'a>>, ApiError> {
    given(field, name).map_or_else(|| Ok(Vec::new()), |field| field.items())
}

/// Rich text as it was answered, as a request writes it, or as text alone.
pub(super) fn read_rich_text(workspace: &Workspace, field: &Field<'_>) -> Result<Value, ApiError> {
    if let Some(text) = field.value().and_then(Value::as_str) {
        return Ok(rich_text::from_text(text));
    }
    let items = field.items()?;
    if !items.is_empty() && items.iter().all(is_answered) {
        return Ok(field.value().cloned().unwrap_or_default());
    }
    rich_text::read(workspace, field)
}

fn is_answered(item: &Field<'_>) -> bool {
    ["type", "plain_text", "annotations"].iter().all(|name| !item.get(name).is_absent())
}
