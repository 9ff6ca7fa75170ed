//! The versions of Notion's API.

use serde::{Deserialize, Serialize};

use crate::api_error::ApiError;
use crate::field::Field;

/// A version of Notion's API, the older ones first.
///
/// The workspace is kept in the model of the newest version. What an older one says differently is read in the
/// handlers, and written by [`older_answer`](crate::older_answer).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Version {
    /// 2022-06-28: a database holds its own schema and rows.
    June2022,
    /// 2025-09-03: a database holds data sources.
    September2025,
    /// 2026-03-11: `archived` is gone.
    March2026,
}

impl Version {
    pub(crate) const ALL: [Self; 3] = [Self::June2022, Self::September2025, Self::March2026];

    pub(crate) const NEWEST: Self = Self::March2026;

    /// The version as the header `Notion-Version` names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::June2022 => "2022-06-28",
            Self::September2025 => "2025-09-03",
            Self::March2026 => "2026-03-11",
        }
    }

    /// Reads the header `Notion-Version`.
    pub(crate) fn read(header: Option<&str>) -> Result<Self, ApiError> {
        let Some(name) = header else {
            return Err(ApiError::missing_version());
        };
        Self::ALL.into_iter().find(|version| version.name() == name).ok_or_else(|| {
            let known = Self::ALL.map(|version| format!("`\"{}\"`", version.name()));
            let [first, second, last] = known;
            ApiError::validation(format!(
                "Notion-Version header failed validation: Notion-Version header should be {first}, {second}, or {last}, \
                 instead was `\"{name}\"`."
            ))
        })
    }

    /// The name that a request may use in place of `in_trash`. The newest version has none.
    pub(crate) fn trash_alias(self) -> &'static str {
        if self < Self::March2026 { "archived" } else { "in_trash" }
    }

    /// Reads from a body whether the object is to be in the trash, if the body says anything of it.
    pub(crate) fn read_in_trash(self, body: &Field<'_>) -> Result<Option<bool>, ApiError> {
        let newer = body.get("in_trash").present();
        let flag = newer.or_else(|| body.get(self.trash_alias()).present());
        flag.map(|flag| flag.boolean()).transpose()
    }
}
