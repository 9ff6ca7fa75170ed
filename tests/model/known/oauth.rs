//! OAuth: tokens, their ends, and what is said of them.

use notion_connector::types;

use crate::{Row, row};

/// All rows of this file.
pub(super) fn rows() -> Vec<Row> {
    vec![
        row::<types::OAuthTokenRequest>(
            "a code",
            r#"{"grant_type": "authorization_code", "code": "plum", "redirect_uri": "https://example.org/back",
                "external_account": {"key": "orchard-1", "name": "Orchard"}}"#,
        ),
        row::<types::OAuthTokenRequest>("only a code", r#"{"grant_type": "authorization_code", "code": ""}"#),
        row::<types::OAuthTokenRequest>("a refresh token", r#"{"grant_type": "refresh_token", "refresh_token": "nrt_plum"}"#),
        row::<types::OAuthToken>(
            "a token of a person",
            r#"{"access_token": "ntn_plum", "token_type": "bearer", "refresh_token": "nrt_plum", "bot_id": "$ID", "workspace_id": "$ID",
                "workspace_name": "Orchard", "workspace_icon": "https://example.org/plum.png", "duplicated_template_id": "$ID",
                "owner": {"type": "user", "user": {"object": "user", "id": "$ID", "name": "Ada", "avatar_url": null,
                "type": "person", "person": {"email": "ada@example.org"}}}, "request_id": "$ID"}"#,
        ),
        row::<types::OAuthToken>(
            "a token of a workspace",
            r#"{"access_token": "ntn_plum", "token_type": "bearer", "refresh_token": null, "bot_id": "$ID", "workspace_id": "$ID",
                "workspace_name": null, "workspace_icon": null, "duplicated_template_id": null,
                "owner": {"type": "workspace", "workspace": true}}"#,
        ),
        row::<types::OAuthRevokeRequest>("a token that ends", r#"{"token": "ntn_plum"}"#),
        row::<types::OAuthRevocation>("it ended", r#"{"request_id": "$ID"}"#),
        row::<types::OAuthRevocation>("it ended, and nothing else", "{}"),
        row::<types::OAuthIntrospectRequest>("a token in question", r#"{"token": "ntn_plum"}"#),
        row::<types::OAuthIntrospection>(
            "active",
            r#"{"active": true, "scope": "read_content", "iat": 1770091500, "request_id": "$ID"}"#,
        ),
        row::<types::OAuthIntrospection>("not active", r#"{"active": false}"#),
        row::<types::OAuthErrorBody>(
            "a refusal",
            r#"{"error": "invalid_grant", "error_description": "Too old", "request_id": "$ID"}"#,
        ),
        row::<types::OAuthErrorBody>(
            "a refusal like others",
            r#"{"object": "error", "status": 401, "code": "invalid_client", "message": "", "additional_data": {"a": [1]}}"#,
        ),
    ]
}
