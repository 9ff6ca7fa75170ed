//! The parts of decoding that all generated types share.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Extra, Patch};

/// An object that decodes from the entries of a JSON object.
pub(crate) trait Object: Sized {
    /// What a reader expects, for messages.
    const NAME: &'static str;

    /// Decodes the entries. `tagged`: the constant that tells this object from others was read already.
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error>;
}

/// Decodes any [`Object`].
pub(crate) fn object<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ObjectVisitor(PhantomData))
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object ({})", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::decode(map, false)
    }
}

/// A key of an object: the number that the type gives it, or its text.
pub(crate) enum Key {
    Known(usize),
    Unknown(String),
}

/// The place of a text in a table.
pub(crate) fn position(table: &[&str], text: &str) -> Option<usize> {
    position_from(table, text, 0)
}

/// The place of a text in a table. A few places are looked at first, from one on.
#[inline]
fn position_from(table: &[&str], text: &str, from: usize) -> Option<usize> {
    const FEW: usize = 3;
    let is = |entry: &&str| same(entry.as_bytes(), text.as_bytes());
    let near = table.get(from..table.len().min(from + FEW)).unwrap_or_default();
    near.iter().position(is).map(|at| from + at).or_else(|| table.iter().position(is))
}

/// Whether two texts are the same. Keys and tags are short, and an answer has thousands: `==` would make a call for each.
#[inline]
fn same(one: &[u8], other: &[u8]) -> bool {
    let (words, other_words) = (one.as_chunks::<8>().0, other.as_chunks::<8>().0);
    match (one.last_chunk::<8>(), other.last_chunk::<8>()) {
        _ if one.len() != other.len() => false,
        // The end has what the words leave over.
        (Some(end), Some(other_end)) => end == other_end && words.iter().zip(other_words).all(|(word, other)| word == other),
        _ => one.iter().zip(other).all(|(byte, other)| byte == other),
    }
}

/// Reads the next key, without allocating for one that the table holds.
///
/// Notion writes the keys of a kind of object in the same order each time, so `next`, the place behind the last key, is
/// where most keys are found at once.
pub(crate) fn key<'de, A: MapAccess<'de>>(
    map: &mut A,
    keys: &'static [&'static str],
    next: &mut usize,
) -> Result<Option<Key>, A::Error> {
    let key = map.next_key_seed(KeyOf { keys, next: *next })?;
    if let Some(Key::Known(at)) = &key {
        *next = at + 1;
    }
    Ok(key)
}

/// Reads a key of a table.
#[derive(Clone, Copy)]
struct KeyOf {
    keys: &'static [&'static str],
    next: usize,
}

impl<'de> DeserializeSeed<'de> for KeyOf {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeyOf {
    type Value = Key;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Key, E> {
        Ok(position_from(self.keys, text, self.next).map_or_else(|| Key::Unknown(text.to_owned()), Key::Known))
    }
}

/// Reads a string and makes something of it, without allocating.
pub(crate) struct Text<F>(pub(crate) F);

impl<T, F: FnOnce(&str) -> T> Visitor<'_> for Text<F> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok((self.0)(text))
    }
}

impl<'de, T, F: FnOnce(&str) -> T> DeserializeSeed<'de> for Text<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// A tag: the number of the member that it names, or its text.
pub(crate) enum Tag {
    Known(usize),
    Unknown(String),
}

/// Reads a tag.
pub(crate) fn tag<'de, A: MapAccess<'de>>(map: &mut A, tags: &'static [&'static str]) -> Result<Tag, A::Error> {
    map.next_value_seed(Text(|text: &str| position(tags, text).map_or_else(|| Tag::Unknown(text.to_owned()), Tag::Known)))
}

/// Reads a tag, and expects the key of the payload that it names, the first of which is `first`, to come next.
pub(crate) fn tag_of_payload<'de, A: MapAccess<'de>>(
    map: &mut A,
    tags: &'static [&'static str],
    next: &mut usize,
    first: usize,
) -> Result<Option<Tag>, A::Error> {
    let tag = tag(map, tags)?;
    if let Tag::Known(member) = tag {
        *next = first + member;
    }
    Ok(Some(tag))
}

/// A field that every object of the type has.
pub(crate) fn required<T, E: Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
    slot.ok_or_else(|| E::missing_field(name))
}

/// A field that may be absent and is not declared nullable: a null that comes all the same is kept beside the fields.
pub(crate) fn optional<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    map: &mut A,
    extra: &mut Extra,
    name: &'static str,
) -> Result<Option<T>, A::Error> {
    let value: Option<T> = map.next_value()?;
    if value.is_none() {
        extra.insert(name, Value::Null);
    }
    Ok(value)
}

/// A field whose value is always the same: another value is kept beside the fields.
pub(crate) fn constant<'de, A: MapAccess<'de>>(
    map: &mut A,
    extra: &mut Extra,
    name: &'static str,
    expected: &'static str,
) -> Result<bool, A::Error> {
    let other = map.next_value_seed(Text(|text: &str| (!same(text.as_bytes(), expected.as_bytes())).then(|| text.to_owned())))?;
    if let Some(other) = other {
        extra.insert(name, other);
    }
    Ok(true)
}

/// A field that no type of this version declares.
pub(crate) fn unknown<'de, A: MapAccess<'de>>(map: &mut A, extra: &mut Extra, name: String) -> Result<(), A::Error> {
    let value: Value = map.next_value()?;
    extra.insert(name, value);
    Ok(())
}

/// Decodes a value that had to be buffered. It goes through bytes, so that each type is compiled for one reader only.
pub(crate) fn buffered<T: DeserializeOwned, E: Error>(value: &impl Serialize) -> Result<T, E> {
    let bytes = serde_json::to_vec(value).map_err(E::custom)?;
    super::json::read(&bytes).map_err(E::custom)
}

/// All entries of an object without known fields.
pub(crate) fn rest<'de, A: MapAccess<'de>>(map: &mut A, extra: &mut Extra) -> Result<(), A::Error> {
    let mut fields = Map::new();
    entries(map, &mut fields)?;
    extra.append(fields);
    Ok(())
}

fn entries<'de, A: MapAccess<'de>>(map: &mut A, fields: &mut Map<String, Value>) -> Result<(), A::Error> {
    while let Some((name, value)) = map.next_entry()? {
        fields.insert(name, value);
    }
    Ok(())
}

/// What is known of an object of several kinds after its first key.
pub(crate) enum Apart {
    /// The first key told: the other entries are still to be read.
    Member(usize),
    /// It did not, or its value is not known: all entries.
    Fields(Map<String, Value>),
}

/// Reads the first key of an object that one field tells from others, and all its entries where that is not the first.
pub(crate) fn told_apart<'de, A: MapAccess<'de>>(
    map: &mut A,
    name: &'static str,
    tags: &'static [&'static str],
) -> Result<Apart, A::Error> {
    let mut fields = Map::new();
    match map.next_key_seed(Text(|text: &str| (text != name).then(|| text.to_owned())))? {
        Some(None) => match tag(map, tags)? {
            Tag::Known(member) => return Ok(Apart::Member(member)),
            Tag::Unknown(text) => {
                fields.insert(name.to_owned(), Value::String(text));
            }
        },
        Some(Some(other)) => {
            fields.insert(other, map.next_value()?);
        }
        None => {}
    }
    entries(map, &mut fields)?;
    Ok(Apart::Fields(fields))
}

/// A field that is a list.
pub(crate) fn list<'de, T: Deserialize<'de>, A: MapAccess<'de>>(map: &mut A) -> Result<Vec<T>, A::Error> {
    map.next_value_seed(List(PhantomData))
}

/// Reads a list. Most of Notion's have one item or none, and a vector that grows by itself begins with room for four.
struct List<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for List<T> {
    type Value = Vec<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for List<T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Vec<T>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = sequence.next_element()? {
            if items.is_empty() {
                items.reserve_exact(1);
            }
            items.push(item);
        }
        Ok(items)
    }
}

/// A local variable of decoding that may not have been filled.
pub(crate) trait Slot {
    fn is_missing(&self) -> bool;
}

impl<T> Slot for Option<T> {
    fn is_missing(&self) -> bool {
        self.is_none()
    }
}

impl<T> Slot for Patch<T> {
    fn is_missing(&self) -> bool {
        self.is_absent()
    }
}
