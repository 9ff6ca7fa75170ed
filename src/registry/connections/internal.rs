//! A connection by the secret of an internal integration.

use super::setup::{INTEGRATIONS, capabilities, field, step};
use super::{ConnectionKind, ConnectionSpec};
use crate::actions::{Action, GetCurrentUser, InputKind};

pub(super) fn spec() -> ConnectionSpec {
    ConnectionSpec {
        id: "internal_integration".into(),
        label: "Internal Integration Secret".into(),
        description: "Connects one workspace of your own: an integration that belongs to it, and its secret.".into(),
        kind: ConnectionKind::Token,
        fields: vec![field(
            "token",
            "Internal Integration Secret",
            "The secret of your integration in Notion. Whoever has it can do what the integration can: keep it to yourself.",
            InputKind::Secret,
            "ntn_…",
        )],
        steps: vec![
            step(
                "Create the integration",
                &[
                    "Sign in to Notion and open the page of your integrations.",
                    "Create a new integration, give it a name, and choose the workspace that it is for.",
                    "Leave its type at internal: it then works in that workspace alone.",
                ],
                Some(INTEGRATIONS),
            ),
            capabilities(),
            step(
                "Copy its secret",
                &[
                    "Open the tab of the secrets, and copy the internal integration secret.",
                    "Enter it in the field of this connection.",
                ],
                Some(INTEGRATIONS),
            ),
            step(
                "Share pages with it",
                &[
                    "An integration sees nothing until it is given something.",
                    "In Notion, open a page or a database that it is to work with.",
                    "Open the menu ••• at the top right, choose Connections, and add the integration.",
                    "What lies below the page is shared with it, too.",
                ],
                None,
            ),
        ],
        parameters: Vec::new(),
        oauth: None,
        test_action: GetCurrentUser::ID.into(),
    }
}
