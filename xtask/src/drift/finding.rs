//! One difference between the contract and a published document.

use std::fmt;

use serde::Deserialize;

/// What differs, and which of the two sides says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum What {
    /// The document has it and the contract does not.
    #[serde(rename = "missing in contract")]
    MissingInContract,
    /// The contract has it and the document does not.
    #[serde(rename = "missing in document")]
    MissingInDocument,
    /// Always there by the contract, and not by the document.
    #[serde(rename = "required in contract only")]
    RequiredInContract,
    /// Always there by the document, and not by the contract.
    #[serde(rename = "required in document only")]
    RequiredInDocument,
    /// Null is a value by the contract, and not by the document.
    #[serde(rename = "nullable in contract only")]
    NullableInContract,
    /// Null is a value by the document, and not by the contract.
    #[serde(rename = "nullable in document only")]
    NullableInDocument,
    /// Another JSON type, or any text on one side where the other knows the values.
    #[serde(rename = "type differs")]
    Type,
    /// The document says `additionalProperties: false`, which the contract never does.
    #[serde(rename = "closed in document")]
    Closed,
}

impl fmt::Display for What {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::MissingInContract => "missing in contract",
            Self::MissingInDocument => "missing in document",
            Self::RequiredInContract => "required in contract only",
            Self::RequiredInDocument => "required in document only",
            Self::NullableInContract => "nullable in contract only",
            Self::NullableInDocument => "nullable in document only",
            Self::Type => "type differs",
            Self::Closed => "closed in document",
        })
    }
}

/// The thing that differs: an operation or a schema of the contract, or a part of either.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Method and path, such as `get /v1/users`.
    pub operation: Option<String>,
    /// A parameter with the part of the request that it stands in, such as `page_size in query`.
    pub parameter: Option<String>,
    /// A body of the operation: `request` or `answer 200`, with the media type where it is not JSON.
    pub body: Option<String>,
    /// A schema of the contract.
    pub schema: Option<String>,
    /// A member of the schema, which is a union: its tag, or the key of its payload.
    pub member: Option<String>,
    /// A field; `[]` after it stands for the elements of its array or the values of its map.
    pub field: Option<String>,
    /// A value of an enum.
    pub value: Option<String>,
}

impl Place {
    /// A whole operation.
    #[must_use]
    pub fn operation(name: &str) -> Self {
        Self { operation: Some(name.to_owned()), ..Self::default() }
    }

    /// A whole schema.
    #[must_use]
    pub fn schema(name: &str) -> Self {
        Self { schema: Some(name.to_owned()), ..Self::default() }
    }

    /// A parameter of this operation.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Self {
        Self { parameter: Some(name.to_owned()), ..self.clone() }
    }

    /// A body of this operation.
    #[must_use]
    pub fn body(&self, name: &str) -> Self {
        Self { body: Some(name.to_owned()), ..self.clone() }
    }

    /// A member of this union.
    #[must_use]
    pub fn member(&self, tag: &str) -> Self {
        Self { member: Some(tag.to_owned()), ..self.clone() }
    }

    /// A field of this schema or member.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        Self { field: Some(name.to_owned()), ..self.clone() }
    }

    /// The elements of this array, or the values of this map.
    #[must_use]
    pub fn element(&self) -> Self {
        let field = self.field.as_deref().unwrap_or_default();
        Self { field: Some(format!("{field}[]")), ..self.clone() }
    }

    /// A value of this enum.
    #[must_use]
    pub fn value(&self, value: &str) -> Self {
        Self { value: Some(value.to_owned()), ..self.clone() }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            ("", &self.operation),
            ("parameter ", &self.parameter),
            ("body ", &self.body),
            ("schema ", &self.schema),
            ("member ", &self.member),
            ("field ", &self.field),
            ("value ", &self.value),
        ];
        let parts = parts.iter().filter_map(|(name, part)| Some(format!("{name}{}", part.as_ref()?)));
        formatter.write_str(&parts.collect::<Vec<_>>().join(", "))
    }
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// What it is a difference of.
    pub place: Place,
    /// What differs.
    pub what: What,
    /// Either side in a few words, or nothing. Explanations do not name it.
    pub detail: String,
}

impl Finding {
    /// A difference that needs no more words.
    #[must_use]
    pub fn new(place: Place, what: What) -> Self {
        Self { place, what, detail: String::new() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.what)?;
        if self.detail.is_empty() { Ok(()) } else { write!(formatter, " ({})", self.detail) }
    }
}
