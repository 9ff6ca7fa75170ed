//! What can be wrong with a document.

/// Why no bindings could be generated, with the place in the document.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The text is not YAML, or a key is not one that this generator knows.
    #[error("the document cannot be read: {0}")]
    Document(String),
    /// A schema follows none of the patterns of the contract.
    #[error("schema `{schema}`: {reason}")]
    Schema {
        /// The name of the schema, with the path inside it.
        schema: String,
        /// What is wrong and what is expected.
        reason: String,
    },
    /// An operation lacks what a binding needs.
    #[error("operation `{operation}`: {reason}")]
    Operation {
        /// The operation's id, or method and path where it has none.
        operation: String,
        /// What is wrong and what is expected.
        reason: String,
    },
    /// The generated code is not Rust: a defect of the generator.
    #[error("the generated code does not parse: {0}")]
    Output(String),
}

impl Error {
    pub(crate) fn schema(schema: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Schema { schema: schema.into(), reason: reason.into() }
    }
}
