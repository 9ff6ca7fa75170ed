//! Unions whose payload stands under a key named like its tag: which member came.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::Map;

use super::decode::{self, Tag};
use super::{Extra, UnknownMember, encode};

/// The members of a union whose payload stands under a key named like its tag.
pub(crate) trait Members: Sized {
    /// The tags, in the order of the members' numbers.
    const TAGS: &'static [&'static str];

    /// Decodes the payload of a member, whose key was read.
    fn decode<'de, A: MapAccess<'de>>(member: usize, map: &mut A) -> Result<Self, A::Error>;

    /// A member that has no payload.
    fn unit(_member: usize) -> Option<Self> {
        None
    }

    /// A member that this version does not know.
    fn unknown(member: UnknownMember) -> Self;

    /// Writes the tag, if it is to be written, and the payload.
    fn encode<M: SerializeMap>(&self, map: &mut M, tag: Option<&'static str>) -> Result<(), M::Error>;
}

/// Whether the value under a member's key is the union's payload: some tags are names of other fields, too, and some members
/// have none.
pub(crate) fn is_payload<K: Members>(tag: Option<&Tag>, chosen: bool, member: usize) -> bool {
    if K::unit(member).is_some() {
        return false;
    }
    match tag {
        Some(Tag::Known(tag)) => *tag == member,
        Some(Tag::Unknown(_)) => false,
        None => !chosen,
    }
}

/// Notes the member whose payload was read. One that was taken for it before the tag came is kept beside the fields.
pub(crate) fn choose<K: Members, E: Error>(
    chosen: &mut Option<(usize, K)>,
    member: usize,
    kind: K,
    extra: &mut Extra,
) -> Result<(), E> {
    match chosen.replace((member, kind)) {
        Some((other, kind)) if other != member => {
            extra.append(encode::fields(&Payload(kind))?);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The member that came. The usual case is that the tag and the payload's key agree, or that there is no tag.
pub(crate) fn resolve<K: Members, E: Error>(
    tag: Option<Tag>,
    chosen: Option<(usize, K)>,
    extra: &mut Extra,
) -> Result<Option<K>, E> {
    match (tag, chosen) {
        (None, chosen) => Ok(chosen.map(|(_, kind)| kind)),
        (Some(Tag::Known(tag)), Some((member, kind))) if tag == member => Ok(Some(kind)),
        (Some(tag), chosen) => {
            if let Some((_, kind)) = chosen {
                extra.append(encode::fields(&Payload(kind))?);
            }
            named(tag, extra).map(Some)
        }
    }
}

/// The member of a union that always has one: where none came, the fields beside it hold what did.
pub(crate) fn always<K: Members>(kind: Option<K>) -> K {
    kind.unwrap_or_else(|| K::unknown(UnknownMember::default()))
}

/// A field of the member that came. Where its key is a tag as well, it may have been kept before the member was known.
pub(crate) fn sibling<T: DeserializeOwned, E: Error>(
    value: Option<T>,
    extra: &mut Extra,
    name: &'static str,
) -> Result<Option<T>, E> {
    match extra.get(name) {
        Some(kept) if value.is_none() && !kept.is_null() => {
            let value = decode::buffered(kept)?;
            extra.remove(name);
            Ok(Some(value))
        }
        _ => Ok(value),
    }
}

/// A field of another member than the one that came.
pub(crate) fn put_back<E: Error>(extra: &mut Extra, name: &'static str, value: Option<impl Serialize>) -> Result<(), E> {
    if let Some(value) = value {
        extra.insert(name, serde_json::to_value(value).map_err(E::custom)?);
    }
    Ok(())
}

/// The member that a tag names, whose payload came before the tag, or not at all.
fn named<K: Members, E: Error>(tag: Tag, extra: &mut Extra) -> Result<K, E> {
    let text = match tag {
        Tag::Unknown(text) => text,
        Tag::Known(member) => {
            if let Some(kind) = K::unit(member) {
                return Ok(kind);
            }
            let name = K::TAGS.get(member).copied().unwrap_or_default();
            if let Some(payload) = extra.remove(name) {
                let text = serde_json::to_string(&Map::from_iter([(name.to_owned(), payload)])).map_err(E::custom)?;
                let mut deserializer = serde_json::Deserializer::from_str(&text);
                return deserializer.deserialize_map(MemberVisitor(member, PhantomData)).map_err(E::custom);
            }
            name.to_owned()
        }
    };
    let payload = extra.remove(&text);
    Ok(K::unknown(UnknownMember { tag: Some(text.into()), payload }))
}

struct MemberVisitor<K>(usize, PhantomData<K>);

impl<'de, K: Members> Visitor<'de> for MemberVisitor<K> {
    type Value = K;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a member of a union")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<K, A::Error> {
        map.next_key::<IgnoredAny>()?;
        K::decode(self.0, &mut map)
    }
}

/// A member as an object of its own, without its tag.
struct Payload<K>(K);

impl<K: Members> Serialize for Payload<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.0.encode(&mut map, None)?;
        map.end()
    }
}
