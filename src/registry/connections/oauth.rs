//! A connection by OAuth 2.0.

use super::setup::{INTEGRATIONS, capabilities, field, step};
use super::{CALLBACK_URL, ConnectionKind, ConnectionSpec, OAuthEndpoints, SetupParameter};
use crate::actions::{Action, GetCurrentUser, InputKind};
use crate::bindings::endpoints::ENDPOINTS;

/// Where Notion's API is.
const NOTION: &str = "https://api.notion.com";

pub(super) fn spec() -> ConnectionSpec {
    ConnectionSpec {
        id: "oauth2".into(),
        label: "OAuth 2.0".into(),
        description: "Connects workspaces of other people: each lets your public integration in, and chooses what it sees."
            .into(),
        kind: ConnectionKind::OAuth2,
        fields: vec![
            field(
                "client_id",
                "Client ID",
                "The OAuth client id of your public integration.",
                InputKind::String,
                "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0",
            ),
            field(
                "client_secret",
                "Client Secret",
                "The OAuth client secret of your public integration. It proves who asks for tokens: keep it to yourself.",
                InputKind::Secret,
                "secret_…",
            ),
        ],
        steps: vec![
            step(
                "Create the integration",
                &["Sign in to Notion and open the page of your integrations.", "Create a new integration, and give it a name."],
                Some(INTEGRATIONS),
            ),
            capabilities(),
            step(
                "Make it public",
                &[
                    "On the page Distribution of its settings, make it a public integration: that is what turns OAuth on.",
                    &format!("Add this redirect URI, to the letter: {CALLBACK_URL}"),
                    "Fill in what else Notion asks for there, such as the name and the website of your company.",
                ],
                Some(INTEGRATIONS),
            ),
            step(
                "Copy its credentials",
                &[
                    "Open the tab of the secrets, and copy the OAuth client id and the OAuth client secret.",
                    "Enter both in the fields of this connection.",
                ],
                Some(INTEGRATIONS),
            ),
            step(
                "Let people in",
                &[
                    "Whoever connects is sent to a page of Notion's that names the integration and its capabilities.",
                    "There, that person chooses the pages and databases that the integration may see.",
                    "Notion then sends the browser back to the callback URL, with a code that is exchanged for tokens.",
                ],
                None,
            ),
        ],
        parameters: vec![SetupParameter {
            key: CALLBACK_URL.trim_matches(['{', '}']).into(),
            label: "Callback URL".into(),
            comments: "The address of the host to which Notion sends a person's browser back, with the code.".into(),
        }],
        oauth: Some(OAuthEndpoints {
            // A page for browsers, and so none of the contract's operations.
            authorize_url: format!("{NOTION}/v1/oauth/authorize"),
            token_url: url_of("create_oauth_token"),
            revoke_url: url_of("revoke_oauth_token"),
        }),
        test_action: GetCurrentUser::ID.into(),
    }
}

fn url_of(operation: &str) -> String {
    let path = ENDPOINTS.iter().find(|endpoint| endpoint.operation == operation).map_or("", |endpoint| endpoint.path);
    format!("{NOTION}{path}")
}
