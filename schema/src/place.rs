//! Where in a value something stands.

use std::cmp::Ordering;
use std::fmt;

/// A place inside of a value, which shows as its JSON pointer.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    Root,
    Key(&'a Place<'a>, &'a str),
    Index(&'a Place<'a>, usize),
}

impl<'a> Place<'a> {
    pub(super) fn key(&'a self, key: &'a str) -> Self {
        Self::Key(self, key)
    }

    pub(super) fn index(&'a self, index: usize) -> Self {
        Self::Index(self, index)
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(outer, key) => write!(formatter, "{outer}/{}", key.replace('~', "~0").replace('/', "~1")),
            Self::Index(outer, index) => write!(formatter, "{outer}/{index}"),
        }
    }
}

/// Compares pointers key by key, and the places of an array by their numbers: an order that does not depend on that of an object's keys.
pub fn in_order(one: &str, other: &str) -> Ordering {
    let keys = |pointer: &'_ str| pointer.split('/').map(|key| (key.parse::<usize>().ok(), key.to_owned())).collect::<Vec<_>>();
    keys(one).cmp(&keys(other))
}
