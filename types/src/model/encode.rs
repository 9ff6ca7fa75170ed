//! The parts of encoding that all generated types share.

use serde::Serialize;
use serde::ser::SerializeMap;
use serde_json::{Map, Value};

use super::{Extra, UnknownMember};

/// Writes a constant, unless it came otherwise.
pub(crate) fn constant<M: SerializeMap>(
    map: &mut M,
    extra: &Extra,
    (name, value): (&'static str, &'static str),
    written: bool,
) -> Result<(), M::Error> {
    // The value of a constant that came with another value stands among the unknown fields.
    if written && extra.get(name).is_none() { map.serialize_entry(name, value) } else { Ok(()) }
}

/// Writes a tag, if it is to be written.
pub(crate) fn tag<M: SerializeMap>(map: &mut M, tag: Option<&'static str>, value: &'static str) -> Result<(), M::Error> {
    tag.map_or(Ok(()), |tag| map.serialize_entry(tag, value))
}

/// Writes a tag, if it is to be written, and a payload under the key of its name.
pub(crate) fn member<M: SerializeMap>(
    map: &mut M,
    tag: Option<&'static str>,
    value: &'static str,
    payload: &impl Serialize,
) -> Result<(), M::Error> {
    self::tag(map, tag, value)?;
    map.serialize_entry(value, payload)
}

/// Writes a member that this version does not know.
pub(crate) fn unknown_member<M: SerializeMap>(
    map: &mut M,
    tag: Option<&'static str>,
    member: &UnknownMember,
) -> Result<(), M::Error> {
    let Some(text) = &member.tag else { return Ok(()) };
    if let Some(tag) = tag {
        map.serialize_entry(tag, text)?;
    }
    match &member.payload {
        Some(payload) => map.serialize_entry(text, payload),
        None => Ok(()),
    }
}

/// The fields that an object writes, as values.
pub(crate) fn fields<E: serde::de::Error>(object: &impl Serialize) -> Result<Map<String, Value>, E> {
    let bytes = serde_json::to_vec(object).map_err(|error| E::custom(error.to_string()))?;
    super::json::read(&bytes).map_err(E::custom)
}
