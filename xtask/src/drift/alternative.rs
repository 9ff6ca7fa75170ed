//! The normal form of a published schema: what a value may be, one alternative after the other.
//!
//! `oneOf`, `anyOf`, `allOf`, lists of types and references all dissolve in it, so that two ways to write the same union come
//! to the same alternatives. What the contract does not tell apart either is left out: formats, patterns, lengths, and
//! whether a number must be whole.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::Value;

/// A schema inside the document, as it stands there. Two are the same if they stand at the same place.
#[derive(Debug, Clone, Copy)]
pub struct Node<'d>(pub &'d Value);

impl Node<'_> {
    fn address(self) -> usize {
        std::ptr::from_ref(self.0).addr()
    }
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.address() == other.address()
    }
}

impl Eq for Node<'_> {}

impl PartialOrd for Node<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.address().cmp(&other.address())
    }
}

/// Schemas of which a value follows one.
pub type Nodes<'d> = BTreeSet<Node<'d>>;

/// Alternatives of which a value follows one.
pub type Alternatives<'d> = BTreeSet<Alternative<'d>>;

/// One thing that a value may be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alternative<'d> {
    /// Anything.
    Any,
    /// Null.
    Null,
    /// True or false.
    Boolean,
    /// A number.
    Number,
    /// Text: any, or one of these values.
    Text(Option<BTreeSet<&'d str>>),
    /// An array with these elements; of anything where there are none.
    Array(Nodes<'d>),
    /// A map with these values.
    Map(Nodes<'d>),
    /// An object with known fields.
    Object(Object<'d>),
}

/// An object with known fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Object<'d> {
    /// The fields by name.
    pub fields: BTreeMap<&'d str, Property<'d>>,
    /// Whether it may have no other fields.
    pub closed: bool,
}

/// A field.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Property<'d> {
    /// Whether it is always there.
    pub required: bool,
    /// What it may hold.
    pub nodes: Nodes<'d>,
}

impl<'d> Alternative<'d> {
    /// What both allow, or nothing. This is how the parts of an `allOf` come together.
    #[must_use]
    pub fn and(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::Any, one) | (one, Self::Any) => Some(one.clone()),
            (Self::Text(None), Self::Text(values)) | (Self::Text(values), Self::Text(None)) => Some(Self::Text(values.clone())),
            (Self::Text(Some(one)), Self::Text(Some(other))) => {
                let both: BTreeSet<&'d str> = one.intersection(other).copied().collect();
                if both.is_empty() { None } else { Some(Self::Text(Some(both))) }
            }
            (Self::Object(one), Self::Object(other)) => Some(Self::Object(one.and(other))),
            (Self::Object(object), Self::Map(_)) | (Self::Map(_), Self::Object(object)) => Some(Self::Object(object.clone())),
            // Of two arrays or maps the later says more: the first is what the parts share.
            (one, other) if std::mem::discriminant(one) == std::mem::discriminant(other) => Some(other.clone()),
            _ => None,
        }
    }
}

impl<'d> Object<'d> {
    fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.closed |= other.closed;
        for (name, property) in &other.fields {
            let known = both.fields.entry(name).or_default();
            known.required |= property.required;
            // The later part says more: the first is what several objects share.
            if !property.nodes.is_empty() {
                known.nodes.clone_from(&property.nodes);
            }
        }
        both
    }

    /// The object that each of some objects is: a field is required where all of them require it, and holds what any allows.
    #[must_use]
    pub fn any_of<'o>(objects: impl IntoIterator<Item = &'o Self>) -> Self
    where
        'd: 'o,
    {
        let mut objects = objects.into_iter();
        let Some(mut merged) = objects.next().cloned() else { return Self::default() };
        for object in objects {
            merged.closed |= object.closed;
            for (name, property) in &mut merged.fields {
                property.required &= object.fields.get(name).is_some_and(|other| other.required);
            }
            for (name, property) in &object.fields {
                merged.fields.entry(name).or_default().nodes.extend(&property.nodes);
            }
        }
        merged
    }
}

impl fmt::Display for Alternative<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => formatter.write_str("anything"),
            Self::Null => formatter.write_str("null"),
            Self::Boolean => formatter.write_str("a boolean"),
            Self::Number => formatter.write_str("a number"),
            Self::Text(None) => formatter.write_str("a string"),
            Self::Text(Some(values)) => write!(formatter, "one of {}", values.iter().copied().collect::<Vec<_>>().join(" | ")),
            Self::Array(_) => formatter.write_str("an array"),
            Self::Map(_) => formatter.write_str("a map"),
            Self::Object(object) => {
                write!(formatter, "an object of {{{}}}", object.fields.keys().copied().collect::<Vec<_>>().join(", "))
            }
        }
    }
}
