//! The steps that both ways to connect share.

use serde_json::Value;

use super::SetupStep;
use crate::actions::InputKind;
use crate::registry::InputSpec;
use crate::registry::spec::Limits;

/// Where integrations are made.
pub(super) const INTEGRATIONS: &str = "https://www.notion.so/my-integrations";

pub(super) fn step(title: &str, instructions: &[&str], url: Option<&str>) -> SetupStep {
    SetupStep {
        title: title.into(),
        instructions: instructions.iter().map(|line| (*line).into()).collect(),
        url: url.map(Into::into),
    }
}

/// A field that must be filled in.
pub(super) fn field(key: &str, label: &str, comments: &str, kind: InputKind, placeholder: &str) -> InputSpec {
    InputSpec {
        key: key.into(),
        label: label.into(),
        comments: comments.into(),
        required: true,
        default: Value::Null,
        example: Value::Null,
        placeholder: Some(placeholder.into()),
        kind,
        id_of: None,
        values: Vec::new(),
        limits: Limits::default(),
        coercions: Vec::new(),
        null_clears: false,
        options: None,
        schema: None,
    }
}

/// What the integration may do.
pub(super) fn capabilities() -> SetupStep {
    step(
        "Choose its capabilities",
        &[
            "Under Capabilities, tick what your actions need, and no more.",
            "Read content lets it get, list and query pages, databases and blocks.",
            "Update content lets it change what is there; Insert content lets it create pages, rows, databases and blocks.",
            "Read comments and Insert comments are for the actions on comments.",
            "User information, with or without e-mail addresses, is for the actions on users.",
            "Save the settings.",
        ],
        None,
    )
}
