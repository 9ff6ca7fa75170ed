//! The errors the emulator answers, in Notion's words.

use serde_json::{Value, json};
use uuid::Uuid;

/// An answer that refuses a request.
#[derive(Debug, Clone)]
pub(crate) struct ApiError {
    status: u16,
    code: &'static str,
    message: String,
    additional_data: Option<Value>,
}

impl ApiError {
    fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), additional_data: None }
    }

    /// The request is well-formed but not acceptable.
    pub(crate) fn validation(message: impl Into<String>) -> Self {
        Self::new(400, "validation_error", message)
    }

    /// The body is not JSON.
    pub(crate) fn invalid_json() -> Self {
        Self::new(400, "invalid_json", "Error parsing JSON body.")
    }

    /// No operation has this path and method.
    pub(crate) fn invalid_request_url() -> Self {
        Self::new(400, "invalid_request_url", "Invalid request URL.")
    }

    /// The request names no version.
    pub(crate) fn missing_version() -> Self {
        Self::new(
            400,
            "missing_version",
            "Notion-Version header failed validation: Notion-Version header should be defined, \
             instead was `undefined`.",
        )
    }

    /// The token is absent or another one.
    pub(crate) fn unauthorized() -> Self {
        Self::new(401, "unauthorized", "API token is invalid.")
    }

    /// No object of this kind has this id, or it is not shared with the integration.
    pub(crate) fn not_found(kind: &str, id: Uuid, integration_name: &str, bot_id: Uuid) -> Self {
        let advice = if kind == "user" {
            "Make sure your integration has capabilities to read user information. With those \
             capabilities, only members and guests in the integration's workspace are visible."
                .to_owned()
        } else {
            format!(
                "Make sure the relevant pages and databases are shared with your integration \
                 \"{integration_name}\"."
            )
        };
        let message = format!("Could not find {kind} with ID: {id}. {advice}");
        Self { additional_data: Some(json!({ "integration_id": bot_id })), ..Self::new(404, "object_not_found", message) }
    }

    /// A scripted failure, with the code and message that Notion uses for the status.
    pub(crate) fn scripted(status: u16) -> Self {
        let (code, message) = match status {
            400 => ("validation_error", "The request is not valid."),
            401 => ("unauthorized", "API token is invalid."),
            403 => ("restricted_resource", "Insufficient permissions for this endpoint."),
            404 => ("object_not_found", "Could not find the object."),
            409 => ("conflict_error", "Conflict occurred while saving. Please try again."),
            429 => ("rate_limited", "You have been rate limited. Please try again in a few minutes."),
            503 => ("service_unavailable", "Notion is unavailable, please try again later."),
            504 => ("gateway_timeout", "The request timed out, please try again later."),
            529 => ("service_overload", "Notion is overloaded, please try again later."),
            _ => ("internal_server_error", "Unexpected error occurred."),
        };
        let error = Self::new(status, code, message);
        if status == 429 { Self { additional_data: Some(json!({ "rate_limit_reason": "connection" })), ..error } } else { error }
    }

    /// The client may not do this, whatever it is otherwise allowed to do.
    pub(crate) fn restricted(message: impl Into<String>) -> Self {
        Self::new(403, "restricted_resource", message)
    }

    /// The page has no property with this id.
    pub(crate) fn unknown_property(id: &str) -> Self {
        Self::new(404, "object_not_found", format!("Could not find property with ID: {id}."))
    }

    /// No task has this id.
    pub(crate) fn unknown_task(id: &str) -> Self {
        Self::new(404, "object_not_found", format!("Could not find async task with ID: {id}."))
    }

    /// The same error, where it names a place by the second path rather than the first.
    pub(crate) fn with_path(self, (path, shown): (&str, &str)) -> Self {
        Self { message: self.message.replace(path, shown), ..self }
    }

    /// A database with several data sources is asked for what only one with a single data source answers.
    pub(crate) fn several_data_sources(database: Uuid, data_sources: &[Uuid]) -> Self {
        Self {
            additional_data: Some(json!({
                "error_type": "multiple_data_sources_for_database",
                "database_id": database,
                "child_data_source_ids": data_sources,
                "minimum_api_version": "2025-09-03",
            })),
            ..Self::validation("Databases with multiple data sources are not supported in this API version.")
        }
    }

    /// The HTTP status of the answer.
    pub(crate) fn status(&self) -> u16 {
        self.status
    }

    /// What the error says to people.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// The body of the answer, without the request id that the server adds to every answer.
    pub(crate) fn body(&self) -> Value {
        let mut body = json!({
            "object": "error",
            "status": self.status,
            "code": self.code,
            "message": self.message,
        });
        if let Some(data) = &self.additional_data {
            body["additional_data"] = data.clone();
        }
        body
    }
}
