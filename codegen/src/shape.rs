//! The contract as the generator sees it: every schema resolved to one of a few shapes.

use indexmap::IndexMap;

use crate::Operation;

/// A document whose schemas are resolved.
#[derive(Debug, Clone)]
pub struct Contract {
    /// Shapes by schema name, in the document's order.
    pub shapes: IndexMap<String, Shape>,
    /// Operations by id, with method and path.
    pub operations: IndexMap<String, (String, String, Operation)>,
}

/// What a named schema becomes.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// An object with known fields.
    Struct(Struct),
    /// An object whose payload stands under a key named like its tag.
    Union(Union),
    /// Objects told apart by the value of one field.
    Objects(Objects),
    /// A whole object, or the part of it that an integration may see.
    FullOrPartial {
        /// A sentence about it.
        description: String,
        /// The schema of the whole object.
        full: String,
        /// The schema of its part.
        partial: String,
    },
    /// A value of one of several JSON types.
    Untagged {
        /// A sentence about it.
        description: String,
        /// The types, told apart by their JSON type.
        members: Vec<Type>,
    },
    /// A string of which some values are known.
    Enumeration(Enumeration),
    /// A string that identifies an object.
    Id(String),
    /// Another name of a type.
    Alias(String, Type),
}

/// An object with known fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Struct {
    /// A sentence about it.
    pub description: String,
    /// Fields whose value is always the same.
    pub constants: Vec<Constant>,
    /// The other fields.
    pub fields: Vec<Field>,
}

/// A field with only one value, such as `object: "page"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constant {
    /// The key.
    pub name: String,
    /// The value.
    pub value: String,
    /// Whether it is always there.
    pub required: bool,
}

/// A field.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key.
    pub name: String,
    /// A sentence about it, or nothing.
    pub description: String,
    /// Its type, null aside.
    pub kind: Type,
    /// Whether it may be absent or null.
    pub presence: Presence,
}

/// Whether a field may be absent or null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Always there, and never null.
    Required,
    /// Always there, and null is a value.
    Nullable,
    /// It may be absent.
    Optional,
    /// It may be absent, and null is another thing than absent.
    OptionalNullable,
}

/// The type of a value, null aside.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// Any text.
    String,
    /// A number that may have a fraction.
    Number,
    /// A whole number.
    Integer,
    /// True or false.
    Boolean,
    /// A point in time, in the text that it came in.
    Timestamp,
    /// A text that shows in no `Debug`.
    Secret,
    /// Any JSON: the checked-in list says why.
    Any,
    /// An array.
    Array(Box<Type>),
    /// An array whose elements may be null, or a map's value that may be null.
    OrNull(Box<Type>),
    /// A map by name.
    Map(Box<Type>),
    /// A named schema.
    Named(String),
}

/// An object whose payload stands under a key named like its tag.
#[derive(Debug, Clone, PartialEq)]
pub struct Union {
    /// A sentence about it.
    pub description: String,
    /// Fields whose value is always the same.
    pub constants: Vec<Constant>,
    /// The fields that all members share.
    pub fields: Vec<Field>,
    /// The key of the tag, if the API has one.
    pub tag: Option<String>,
    /// Whether the tag is always there.
    pub tag_required: bool,
    /// Whether tag and payload may both be missing.
    pub optional: bool,
    /// The members.
    pub members: Vec<Member>,
}

/// One member of a [`Union`].
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// The tag's value, and the payload's key.
    pub tag: String,
    /// The payload's type and whether it may be null; none where the tag says everything.
    pub payload: Option<(Type, bool)>,
    /// Fields that only this member has, beside its payload.
    pub siblings: Vec<Field>,
}

/// Objects told apart by the value of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objects {
    /// A sentence about them.
    pub description: String,
    /// The field.
    pub tag: String,
    /// The schema of each value.
    pub members: IndexMap<String, String>,
}

/// A string of which some values are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enumeration {
    /// A sentence about it.
    pub description: String,
    /// The known values.
    pub values: Vec<String>,
}

impl Shape {
    /// The names of the schemas that this one mentions.
    #[must_use]
    pub fn references(&self) -> Vec<&str> {
        match self {
            Self::Struct(shape) => shape.fields.iter().filter_map(|field| field.kind.reference()).collect(),
            Self::Union(shape) => {
                let payloads = shape.members.iter().filter_map(|member| member.payload.as_ref()?.0.reference());
                let siblings = shape.members.iter().flat_map(|member| &member.siblings);
                let fields = shape.fields.iter().chain(siblings).filter_map(|field| field.kind.reference());
                payloads.chain(fields).collect()
            }
            Self::Objects(shape) => shape.members.values().map(String::as_str).collect(),
            Self::FullOrPartial { full, partial, .. } => vec![full, partial],
            Self::Untagged { members, .. } => members.iter().filter_map(Type::reference).collect(),
            Self::Alias(_, kind) => kind.reference().into_iter().collect(),
            Self::Enumeration(_) | Self::Id(_) => Vec::new(),
        }
    }

    /// The sentence about it.
    #[must_use]
    pub fn description(&self) -> &str {
        match self {
            Self::Struct(Struct { description, .. })
            | Self::Union(Union { description, .. })
            | Self::Objects(Objects { description, .. })
            | Self::FullOrPartial { description, .. }
            | Self::Untagged { description, .. }
            | Self::Enumeration(Enumeration { description, .. })
            | Self::Id(description)
            | Self::Alias(description, _) => description,
        }
    }
}

impl Type {
    /// The schema that this type mentions, inside arrays and maps too.
    #[must_use]
    pub fn reference(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Array(inner) | Self::OrNull(inner) | Self::Map(inner) => inner.reference(),
            _ => None,
        }
    }
}
