//! The contract of `notion-connector`, for the build scripts that generate code from it.

/// What goes over the wire, in OpenAPI 3.0.
pub const DOCUMENT: &str = include_str!("notion.yaml");
