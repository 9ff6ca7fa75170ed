//! Generates the bindings of `notion-connector` from its OpenAPI document.
//!
//! Two passes over the same document: progenitor makes the operations, and a pass of this crate's own makes the model, for
//! an API whose answers grow must never fail to decode, and progenitor's types cannot promise that. [`generate`] runs both.
//!
//! ```
//! let document = r#"
//! openapi: 3.0.3
//! info: {title: Small, version: "1"}
//! paths: {}
//! components:
//!   schemas:
//!     Color: {type: string, enum: [red, blue], description: A colour.}
//! "#;
//! let bindings = notion_connector_codegen::generate(document)?;
//! assert!(bindings.types.contains("Red = \"red\""));
//! # Ok::<(), notion_connector_codegen::Error>(())
//! ```

mod document;
mod emit;
mod error;
mod operations;
mod parse;
mod schemas;
mod shape;
mod surface;

pub use document::{Document, Operation};
pub use error::Error;
pub use shape::{Constant, Contract, Enumeration, Field, Member, Objects, Presence, Shape, Struct, Type, Union};
pub use surface::surface;

/// The generated text of the six files of `src/bindings`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bindings {
    /// The model: one Rust type a schema.
    pub types: String,
    /// The operations, as progenitor writes them.
    pub operations: String,
    /// Method and path of each operation.
    pub endpoints: String,
    /// Decoding and encoding again by operation, for the checks against recorded traffic.
    pub round_trip: String,
    /// The list of the types that have a JSON Schema.
    pub described: String,
    /// The contract's schemas as JSON Schema: one JSON document with `$defs`.
    pub schemas: String,
}

/// Reads an OpenAPI document and resolves its schemas to shapes, without writing code.
///
/// # Errors
/// The document is not YAML, not OpenAPI 3.0.x, or has a schema that follows none of the patterns of the contract.
pub fn read(document: &str) -> Result<Contract, Error> {
    parse::contract(Document::from_yaml(document)?)
}

/// Generates all bindings from an OpenAPI document in YAML.
///
/// # Errors
/// As [`read`], and where progenitor refuses an operation.
pub fn generate(document: &str) -> Result<Bindings, Error> {
    let parsed = Document::from_yaml(document)?;
    let contract = parse::contract(parsed.clone())?;
    Ok(Bindings {
        types: emit::types(&contract)?,
        operations: operations::generate(document, &contract)?,
        endpoints: emit::endpoints(&contract)?,
        round_trip: emit::round_trip(&contract)?,
        described: emit::described(&contract)?,
        schemas: schemas::document(&parsed, &contract)?,
    })
}
