//! What a property of a data source holds.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::formula::Formula;
use crate::select_option::{SelectOption, StatusGroup};

/// What a property holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
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
    Formula(Formula),
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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

/// What a rollup property gathers, over which relation, and how.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Rollup {
    pub(crate) relation: NamedProperty,
    pub(crate) target: NamedProperty,
    pub(crate) function: String,
}

/// A property that another one refers to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct NamedProperty {
    pub(crate) id: String,
    /// What it was called when the reference was made. It is shown where the property is gone.
    pub(crate) name: String,
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
            Self::Formula(_) => "formula",
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
            | Self::Formula(_)
            | Self::Relation { .. }
            | Self::Rollup(_)
            | Self::UniqueId { .. }
            | Self::Plain(_) => &[],
        }
    }

    /// The option that a row has unless it says otherwise.
    pub(crate) fn default_option(&self) -> Option<&SelectOption> {
        let Self::Status { options, groups } = self else {
            return None;
        };
        let first_to_do = groups.first().and_then(|group| group.options.first());
        let is_first = |option: &&SelectOption| first_to_do == Some(&option.id);
        options.iter().find(is_first).or_else(|| options.first())
    }
}
