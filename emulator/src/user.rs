//! The users of a workspace.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::id_source::IdSource;
use crate::object_id;

/// A member of the workspace, or an integration.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct User {
    pub(crate) id: Uuid,
    /// Empty where the user has none.
    pub(crate) name: String,
    pub(crate) avatar_url: Value,
    pub(crate) kind: UserKind,
}

/// What kind of user it is, with what answers show of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum UserKind {
    Person(Value),
    Bot(Value),
    /// Somebody of whom nothing but the id is known.
    Unknown,
}

impl User {
    /// A person with an address.
    pub(crate) fn person(id: Uuid, name: &str, email: &str) -> Self {
        let kind = UserKind::Person(json!({ "email": email }));
        Self { id, name: name.to_owned(), avatar_url: Value::Null, kind }
    }

    /// The bot of an integration. The owner is as answers show it: the workspace, or the person who let it in.
    pub(crate) fn bot(id: Uuid, name: &str, (workspace_id, workspace_name): (Uuid, &str), owner: &Value) -> Self {
        let kind = UserKind::Bot(json!({
            "owner": owner,
            "workspace_name": workspace_name,
            "workspace_id": workspace_id,
            "workspace_limits": { "max_file_upload_size_in_bytes": 5_368_709_120u64 },
        }));
        Self { id, name: name.to_owned(), avatar_url: Value::Null, kind }
    }

    /// Reads a user as answers show it, in whole or in part.
    pub(crate) fn from_answer(field: &Field<'_>, ids: &IdSource) -> Result<Self, ApiError> {
        field.object()?;
        let text = |name: &str| field.get(name).value().and_then(Value::as_str);
        let details = |kind: &str| field.get(kind).value().filter(|it| it.is_object()).cloned().unwrap_or_else(|| json!({}));
        let kind = match field.get("type").present() {
            None => UserKind::Unknown,
            Some(kind) => match kind.one_of(&["person", "bot"])? {
                "person" => UserKind::Person(details("person")),
                _ => UserKind::Bot(details("bot")),
            },
        };
        let id = field.get("id").present().map_or_else(|| Ok(ids.uuid()), |id| id.id())?;
        let avatar_url = field.get("avatar_url").value().cloned().unwrap_or_default();
        Ok(Self { id, name: text("name").unwrap_or_default().to_owned(), avatar_url, kind })
    }

    pub(crate) fn is_person(&self) -> bool {
        matches!(self.kind, UserKind::Person(_))
    }

    pub(crate) fn is_bot(&self) -> bool {
        matches!(self.kind, UserKind::Bot(_))
    }

    /// The person who let this bot in, if it was a person.
    pub(crate) fn owner(&self) -> Option<Uuid> {
        let UserKind::Bot(details) = &self.kind else {
            return None;
        };
        details["owner"]["user"]["id"].as_str().and_then(object_id::parse)
    }

    /// The user as the user operations answer it.
    pub(crate) fn answer(&self) -> Value {
        match &self.kind {
            UserKind::Person(details) => self.answer_with("person", details),
            UserKind::Bot(details) => self.answer_with("bot", details),
            UserKind::Unknown => reference(self.id),
        }
    }

    /// The user as it stands inside other objects, where a bot says nothing about its workspace.
    pub(crate) fn embedded(&self) -> Value {
        match &self.kind {
            UserKind::Bot(_) => self.answer_with("bot", &json!({})),
            UserKind::Person(_) | UserKind::Unknown => self.answer(),
        }
    }

    fn answer_with(&self, kind: &str, details: &Value) -> Value {
        let name = if self.name.is_empty() { Value::Null } else { json!(self.name) };
        json!({
            "object": "user",
            "id": self.id,
            "name": name,
            "avatar_url": self.avatar_url,
            "type": kind,
            kind: details,
        })
    }
}

/// A user by the id alone.
pub(crate) fn reference(id: Uuid) -> Value {
    json!({ "object": "user", "id": id })
}
