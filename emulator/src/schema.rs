//! The properties of a data source.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::workspace::Workspace;

/// What Notion leaves as it is when it encodes an id.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// The id that every title has.
pub(crate) const TITLE_ID: &str = "title";

/// The properties of a data source, in the order of their making.
#[derive(Debug, Clone, Default)]
pub(crate) struct Schema {
    pub(crate) properties: Vec<Property>,
}

/// One property of a data source.
#[derive(Debug, Clone)]
pub(crate) struct Property {
    /// The id before percent-encoding.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) kind: PropertyKind,
}

/// What a property holds.
#[derive(Debug, Clone)]
pub(crate) enum PropertyKind {
    Select {
        options: Vec<SelectOption>,
    },
    MultiSelect {
        options: Vec<SelectOption>,
    },
    Status {
        options: Vec<SelectOption>,
        groups: Vec<StatusGroup>,
    },
    Number {
        format: String,
    },
    Formula {
        expression: String,
    },
    Relation {
        data_source: Uuid,
        /// The id of the property on the other side, which mirrors this one.
        synced: Option<String>,
    },
    Rollup(Rollup),
    UniqueId {
        prefix: Option<String>,
    },
    /// A type that has nothing to configure.
    Plain(PlainType),
}

/// The types that have nothing to configure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlainType {
    Title,
    RichText,
    Url,
    Email,
    PhoneNumber,
    Checkbox,
    Date,
    People,
    Files,
    CreatedTime,
    CreatedBy,
    LastEditedTime,
    LastEditedBy,
    Place,
    Location,
    Button,
    Verification,
    LastVisitedTime,
}

/// What a rollup property gathers, over which relation, and how. The properties are named by their ids.
#[derive(Debug, Clone)]
pub(crate) struct Rollup {
    pub(crate) relation: String,
    pub(crate) target: String,
    pub(crate) function: String,
}

/// One option of a select, multi-select or status property.
#[derive(Debug, Clone)]
pub(crate) struct SelectOption {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) color: String,
    pub(crate) description: Option<String>,
}

/// A group of the options of a status property.
#[derive(Debug, Clone)]
pub(crate) struct StatusGroup {
    pub(crate) id: Uuid,
    pub(crate) name: Cow<'static, str>,
    pub(crate) color: Cow<'static, str>,
    pub(crate) options: Vec<Uuid>,
}

impl PlainType {
    const NAMES: [(Self, &'static str); 18] = [
        (Self::Title, "title"),
        (Self::RichText, "rich_text"),
        (Self::Url, "url"),
        (Self::Email, "email"),
        (Self::PhoneNumber, "phone_number"),
        (Self::Checkbox, "checkbox"),
        (Self::Date, "date"),
        (Self::People, "people"),
        (Self::Files, "files"),
        (Self::CreatedTime, "created_time"),
        (Self::CreatedBy, "created_by"),
        (Self::LastEditedTime, "last_edited_time"),
        (Self::LastEditedBy, "last_edited_by"),
        (Self::Place, "place"),
        (Self::Location, "location"),
        (Self::Button, "button"),
        (Self::Verification, "verification"),
        (Self::LastVisitedTime, "last_visited_time"),
    ];

    /// The words for all these types.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.into_iter().map(|(_, word)| word)
    }

    /// The type that a word names.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let mut known = Self::NAMES.into_iter();
        known.find(|(_, word)| *word == name).map(|(kind, _)| kind)
    }

    fn name(self) -> &'static str {
        let mut known = Self::NAMES.into_iter();
        known.find(|(kind, _)| *kind == self).map_or("", |(_, word)| word)
    }
}

impl PropertyKind {
    /// The word for this type.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Select { .. } => "select",
            Self::MultiSelect { .. } => "multi_select",
            Self::Status { .. } => "status",
            Self::Number { .. } => "number",
            Self::Formula { .. } => "formula",
            Self::Relation { .. } => "relation",
            Self::Rollup(_) => "rollup",
            Self::UniqueId { .. } => "unique_id",
            Self::Plain(kind) => kind.name(),
        }
    }

    /// The options, of a type that has some.
    pub(crate) fn options(&self) -> &[SelectOption] {
        match self {
            Self::Select { options } | Self::MultiSelect { options } | Self::Status { options, .. } => options,
            Self::Number { .. }
            | Self::Formula { .. }
            | Self::Relation { .. }
            | Self::Rollup(_)
            | Self::UniqueId { .. }
            | Self::Plain(_) => &[],
        }
    }
}

impl SelectOption {
    /// The option as a row shows it.
    pub(crate) fn as_value(&self) -> Value {
        json!({ "id": self.id, "name": self.name, "color": self.color })
    }

    fn answer(&self) -> Value {
        json!({
            "id": self.id,
            "name": self.name,
            "color": self.color,
            "description": self.description,
        })
    }
}

impl Property {
    /// The id as answers show it.
    pub(crate) fn encoded_id(&self) -> String {
        encode_id(&self.id)
    }

    /// The property as the schema of an answer shows it. `owner` is the schema it belongs to.
    fn answer(&self, workspace: &Workspace, owner: &Schema) -> Value {
        let kind = self.kind.name();
        json!({
            "id": self.encoded_id(),
            "name": self.name,
            "description": self.description,
            "type": kind,
            kind: self.configuration(workspace, owner),
        })
    }

    fn configuration(&self, workspace: &Workspace, owner: &Schema) -> Value {
        let option_answers = |options: &[SelectOption]| options.iter().map(SelectOption::answer).collect::<Value>();
        match &self.kind {
            PropertyKind::Select { options } | PropertyKind::MultiSelect { options } => {
                json!({ "options": option_answers(options) })
            }
            PropertyKind::Status { options, groups } => {
                let groups: Value = groups
                    .iter()
                    .map(|group| {
                        json!({
                            "id": group.id,
                            "name": group.name,
                            "color": group.color,
                            "option_ids": group.options,
                        })
                    })
                    .collect();
                json!({ "options": option_answers(options), "groups": groups })
            }
            PropertyKind::Number { format } => json!({ "format": format }),
            PropertyKind::Formula { expression } => json!({ "expression": expression }),
            PropertyKind::UniqueId { prefix } => json!({ "prefix": prefix }),
            PropertyKind::Plain(_) => json!({}),
            PropertyKind::Relation { data_source, synced } => relation_configuration(workspace, *data_source, synced.as_deref()),
            PropertyKind::Rollup(rollup) => {
                let relation = owner.with_id(&rollup.relation);
                let target = relation
                    .and_then(|relation| workspace.related_schema(relation))
                    .and_then(|schema| schema.with_id(&rollup.target));
                json!({
                    "function": rollup.function,
                    "relation_property_name": relation.map(|property| &property.name),
                    "relation_property_id": rollup.relation,
                    "rollup_property_name": target.map(|property| &property.name),
                    "rollup_property_id": rollup.target,
                })
            }
        }
    }
}

fn relation_configuration(workspace: &Workspace, id: Uuid, synced: Option<&str>) -> Value {
    let related = workspace.data_sources.get(&id);
    let mut configuration = json!({
        "database_id": related.map(|data_source| data_source.database),
        "data_source_id": id,
    });
    let (kind, details) = match synced {
        None => ("single_property", json!({})),
        Some(synced) => {
            let mirror = related.and_then(|data_source| data_source.schema.with_id(synced));
            let details = json!({
                "synced_property_id": encode_id(synced),
                "synced_property_name": mirror.map(|property| &property.name),
            });
            ("dual_property", details)
        }
    };
    configuration["type"] = json!(kind);
    configuration[kind] = details;
    configuration
}

fn encode_id(id: &str) -> String {
    utf8_percent_encode(id, ENCODED).to_string()
}

impl Schema {
    /// The property with this id, before encoding.
    pub(crate) fn with_id(&self, id: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.id == id)
    }

    /// Where the property with this name or id is. In a body, an id may be encoded as answers show it.
    pub(crate) fn position(&self, name_or_id: &str) -> Option<usize> {
        let matches_name = |property: &Property| property.name == name_or_id;
        let matches_id = |property: &Property| property.id == name_or_id || property.encoded_id() == name_or_id;
        self.properties.iter().position(matches_name).or_else(|| self.properties.iter().position(matches_id))
    }

    /// The property with this name or id.
    pub(crate) fn find(&self, name_or_id: &str) -> Option<&Property> {
        self.position(name_or_id).map(|position| &self.properties[position])
    }

    /// The properties as answers show them.
    pub(crate) fn answer(&self, workspace: &Workspace) -> Value {
        let properties: Map<String, Value> =
            self.properties.iter().map(|property| (property.name.clone(), property.answer(workspace, self))).collect();
        Value::Object(properties)
    }
}
