// Generated from openapi/notion.yaml by `cargo xtask generate`. Do not edit: change the document or codegen/.

use serde::de::{Error as _, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::model::decode::{self, Key, Object, Tag};
use crate::model::members::{self, Members};
use crate::model::{
    Extra, Map, Number, Patch, Secret, SmallString, Timestamp, UnknownMember,
    UnknownObject, Value, encode,
};
/// Fields named like the variables and functions of the code that decodes them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Fields {
    pub map: SmallString,
    pub tag: SmallString,
    pub number: Number,
    pub key: Option<SmallString>,
    pub chosen: Option<SmallString>,
    pub member: Option<SmallString>,
    pub value: Patch<SmallString>,
    pub name: Option<SmallString>,
    pub fields: Option<SmallString>,
    pub tagged: Option<bool>,
    pub object_seen: Option<SmallString>,
    pub decode: Option<SmallString>,
    pub encode: Option<SmallString>,
    pub self_: Option<SmallString>,
    pub r#type: Option<SmallString>,
    pub field_map: Option<SmallString>,
    pub deserializer: Option<SmallString>,
    pub serializer: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Fields {
    /// A new `Fields` with what every one has.
    #[must_use]
    pub fn new(
        map: impl Into<SmallString>,
        tag: impl Into<SmallString>,
        number: impl Into<Number>,
    ) -> Self {
        Self {
            map: map.into(),
            tag: tag.into(),
            number: number.into(),
            key: None,
            chosen: None,
            member: None,
            value: Patch::Absent,
            name: None,
            fields: None,
            tagged: None,
            object_seen: None,
            decode: None,
            encode: None,
            self_: None,
            r#type: None,
            field_map: None,
            deserializer: None,
            serializer: None,
            extra: Extra::default(),
        }
    }
}
impl Fields {
    fn decode_or_part<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<FieldsResponse, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "map",
            "tag",
            "number",
            "key",
            "chosen",
            "member",
            "value",
            "name",
            "fields",
            "tagged",
            "object_seen",
            "decode",
            "encode",
            "self",
            "type",
            "field_map",
            "deserializer",
            "serializer",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut field_map = Default::default();
        let mut field_tag = Default::default();
        let mut field_number = Default::default();
        let mut field_key = Default::default();
        let mut field_chosen = Default::default();
        let mut field_member = Default::default();
        let mut field_value = Default::default();
        let mut field_name = Default::default();
        let mut field_fields = Default::default();
        let mut field_tagged = Default::default();
        let mut field_object_seen = Default::default();
        let mut field_decode = Default::default();
        let mut field_encode = Default::default();
        let mut field_self_ = Default::default();
        let mut field_type = Default::default();
        let mut field_field_map = Default::default();
        let mut field_deserializer = Default::default();
        let mut field_serializer = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "fields",
                    )?;
                }
                Key::Known(1) => field_map = Some(map.next_value()?),
                Key::Known(2) => field_tag = Some(map.next_value()?),
                Key::Known(3) => field_number = Some(map.next_value()?),
                Key::Known(4) => {
                    field_key = decode::optional(&mut map, &mut extra, "key")?;
                }
                Key::Known(5) => {
                    field_chosen = decode::optional(&mut map, &mut extra, "chosen")?;
                }
                Key::Known(6) => {
                    field_member = decode::optional(&mut map, &mut extra, "member")?;
                }
                Key::Known(7) => field_value = map.next_value()?,
                Key::Known(8) => {
                    field_name = decode::optional(&mut map, &mut extra, "name")?;
                }
                Key::Known(9) => {
                    field_fields = decode::optional(&mut map, &mut extra, "fields")?;
                }
                Key::Known(10) => {
                    field_tagged = decode::optional(&mut map, &mut extra, "tagged")?;
                }
                Key::Known(11) => {
                    field_object_seen = decode::optional(
                        &mut map,
                        &mut extra,
                        "object_seen",
                    )?;
                }
                Key::Known(12) => {
                    field_decode = decode::optional(&mut map, &mut extra, "decode")?;
                }
                Key::Known(13) => {
                    field_encode = decode::optional(&mut map, &mut extra, "encode")?;
                }
                Key::Known(14) => {
                    field_self_ = decode::optional(&mut map, &mut extra, "self")?;
                }
                Key::Known(15) => {
                    field_type = decode::optional(&mut map, &mut extra, "type")?;
                }
                Key::Known(16) => {
                    field_field_map = decode::optional(
                        &mut map,
                        &mut extra,
                        "field_map",
                    )?;
                }
                Key::Known(17) => {
                    field_deserializer = decode::optional(
                        &mut map,
                        &mut extra,
                        "deserializer",
                    )?;
                }
                Key::Known(_) => {
                    field_serializer = decode::optional(
                        &mut map,
                        &mut extra,
                        "serializer",
                    )?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        if decode::Slot::is_missing(&field_tag)
            && decode::Slot::is_missing(&field_number)
            && decode::Slot::is_missing(&field_key)
            && decode::Slot::is_missing(&field_chosen)
            && decode::Slot::is_missing(&field_member)
            && decode::Slot::is_missing(&field_value)
            && decode::Slot::is_missing(&field_name)
            && decode::Slot::is_missing(&field_fields)
            && decode::Slot::is_missing(&field_tagged)
            && decode::Slot::is_missing(&field_object_seen)
            && decode::Slot::is_missing(&field_decode)
            && decode::Slot::is_missing(&field_encode)
            && decode::Slot::is_missing(&field_self_)
            && decode::Slot::is_missing(&field_type)
            && decode::Slot::is_missing(&field_field_map)
            && decode::Slot::is_missing(&field_deserializer)
            && decode::Slot::is_missing(&field_serializer)
        {
            return Ok(
                FieldsResponse::Partial(PartialFields {
                    map: decode::required(field_map, "map")?,
                    extra,
                }),
            );
        }
        Ok(
            FieldsResponse::Full(Fields {
                map: decode::required(field_map, "map")?,
                tag: decode::required(field_tag, "tag")?,
                number: decode::required(field_number, "number")?,
                key: field_key,
                chosen: field_chosen,
                member: field_member,
                value: field_value,
                name: field_name,
                fields: field_fields,
                tagged: field_tagged,
                object_seen: field_object_seen,
                decode: field_decode,
                encode: field_encode,
                self_: field_self_,
                r#type: field_type,
                field_map: field_field_map,
                deserializer: field_deserializer,
                serializer: field_serializer,
                extra,
            }),
        )
    }
}
impl Object for Fields {
    const NAME: &'static str = "Fields";
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
        match Self::decode_or_part(map, tagged)? {
            FieldsResponse::Full(object) => Ok(object),
            FieldsResponse::Partial(_) => {
                Err(A::Error::custom("only a part of the object came"))
            }
        }
    }
}
impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "fields"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("map", &self.map)?;
        map.serialize_entry("tag", &self.tag)?;
        map.serialize_entry("number", &self.number)?;
        if let Some(value) = &self.key {
            map.serialize_entry("key", value)?;
        }
        if let Some(value) = &self.chosen {
            map.serialize_entry("chosen", value)?;
        }
        if let Some(value) = &self.member {
            map.serialize_entry("member", value)?;
        }
        if !self.value.is_absent() {
            map.serialize_entry("value", &self.value)?;
        }
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }
        if let Some(value) = &self.fields {
            map.serialize_entry("fields", value)?;
        }
        if let Some(value) = &self.tagged {
            map.serialize_entry("tagged", value)?;
        }
        if let Some(value) = &self.object_seen {
            map.serialize_entry("object_seen", value)?;
        }
        if let Some(value) = &self.decode {
            map.serialize_entry("decode", value)?;
        }
        if let Some(value) = &self.encode {
            map.serialize_entry("encode", value)?;
        }
        if let Some(value) = &self.self_ {
            map.serialize_entry("self", value)?;
        }
        if let Some(value) = &self.r#type {
            map.serialize_entry("type", value)?;
        }
        if let Some(value) = &self.field_map {
            map.serialize_entry("field_map", value)?;
        }
        if let Some(value) = &self.deserializer {
            map.serialize_entry("deserializer", value)?;
        }
        if let Some(value) = &self.serializer {
            map.serialize_entry("serializer", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A part of them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PartialFields {
    pub map: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PartialFields {
    /// A new `PartialFields` with what every one has.
    #[must_use]
    pub fn new(map: impl Into<SmallString>) -> Self {
        Self {
            map: map.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for PartialFields {
    const NAME: &'static str = "PartialFields";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["object", "map"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut field_map = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "fields",
                    )?;
                }
                Key::Known(_) => field_map = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        Ok(PartialFields {
            map: decode::required(field_map, "map")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PartialFields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PartialFields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "fields"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("map", &self.map)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Whole or in part.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldsResponse {
    /// The whole object.
    Full(Fields),
    /// The part of it that the integration may see.
    Partial(PartialFields),
}
impl FieldsResponse {
    /// The whole object, if the integration may see it.
    #[must_use]
    pub fn full(&self) -> Option<&Fields> {
        match self {
            Self::Full(object) => Some(object),
            Self::Partial(_) => None,
        }
    }
    /// The whole object, if the integration may see it.
    #[must_use]
    pub fn into_full(self) -> Option<Fields> {
        match self {
            Self::Full(object) => Some(object),
            Self::Partial(_) => None,
        }
    }
}
impl Object for FieldsResponse {
    const NAME: &'static str = "FieldsResponse";
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
        Fields::decode_or_part(map, tagged)
    }
}
impl<'de> Deserialize<'de> for FieldsResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for FieldsResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Full(object) => object.serialize(serializer),
            Self::Partial(object) => object.serialize(serializer),
        }
    }
}
impl From<Fields> for FieldsResponse {
    fn from(object: Fields) -> Self {
        Self::Full(object)
    }
}
/// Such fields beside a union's members.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Beside {
    pub map: SmallString,
    pub tag: SmallString,
    pub key: Option<SmallString>,
    pub chosen: Option<SmallString>,
    pub member: Option<SmallString>,
    pub number: Option<SmallString>,
    pub name: Option<SmallString>,
    pub payload: Option<SmallString>,
    /// What it is.
    pub kind: BesideKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Beside {
    /// A new `Beside` with what every one has.
    #[must_use]
    pub fn new(
        map: impl Into<SmallString>,
        tag: impl Into<SmallString>,
        kind: impl Into<BesideKind>,
    ) -> Self {
        Self {
            map: map.into(),
            tag: tag.into(),
            key: None,
            chosen: None,
            member: None,
            number: None,
            name: None,
            payload: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Beside`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BesideKind {
    /// `value`
    Value(SmallString),
    /// `unit`
    Unit(SmallString),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl Members for BesideKind {
    const TAGS: &'static [&'static str] = &["value", "unit"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Value(map.next_value()?),
                1 => Self::Unit(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Value(payload) => encode::member(map, tag, "value", payload),
            Self::Unit(payload) => encode::member(map, tag, "unit", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for Beside {
    const NAME: &'static str = "Beside";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "map",
            "tag",
            "key",
            "chosen",
            "member",
            "number",
            "name",
            "payload",
            "type",
            "value",
            "unit",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut field_map = Default::default();
        let mut field_tag = Default::default();
        let mut field_key = Default::default();
        let mut field_chosen = Default::default();
        let mut field_member = Default::default();
        let mut field_number = Default::default();
        let mut field_name = Default::default();
        let mut field_payload = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, BesideKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => field_map = Some(map.next_value()?),
                Key::Known(1) => field_tag = Some(map.next_value()?),
                Key::Known(2) => {
                    field_key = decode::optional(&mut map, &mut extra, "key")?;
                }
                Key::Known(3) => {
                    field_chosen = decode::optional(&mut map, &mut extra, "chosen")?;
                }
                Key::Known(4) => {
                    field_member = decode::optional(&mut map, &mut extra, "member")?;
                }
                Key::Known(5) => {
                    field_number = decode::optional(&mut map, &mut extra, "number")?;
                }
                Key::Known(6) => {
                    field_name = decode::optional(&mut map, &mut extra, "name")?;
                }
                Key::Known(7) => {
                    field_payload = decode::optional(&mut map, &mut extra, "payload")?;
                }
                Key::Known(8) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        BesideKind::TAGS,
                        &mut next,
                        9,
                    )?;
                }
                Key::Known(number @ 9..=10) => {
                    let member = number - 9;
                    if members::is_payload::<
                        BesideKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = BesideKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            BesideKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(Beside {
            map: decode::required(field_map, "map")?,
            tag: decode::required(field_tag, "tag")?,
            key: field_key,
            chosen: field_chosen,
            member: field_member,
            number: field_number,
            name: field_name,
            payload: field_payload,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Beside {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Beside {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("map", &self.map)?;
        map.serialize_entry("tag", &self.tag)?;
        if let Some(value) = &self.key {
            map.serialize_entry("key", value)?;
        }
        if let Some(value) = &self.chosen {
            map.serialize_entry("chosen", value)?;
        }
        if let Some(value) = &self.member {
            map.serialize_entry("member", value)?;
        }
        if let Some(value) = &self.number {
            map.serialize_entry("number", value)?;
        }
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }
        if let Some(value) = &self.payload {
            map.serialize_entry("payload", value)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Members and their own fields, named so.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Own {
    /// What it is.
    pub kind: OwnKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Own {
    /// A new `Own` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<OwnKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Own`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum OwnKind {
    /// `map`
    Map {
        map: SmallString,
        tag: Option<SmallString>,
        key: Option<SmallString>,
        extra: Option<SmallString>,
        kind: Option<SmallString>,
        value: Option<SmallString>,
        chosen: Option<SmallString>,
        payload: Option<SmallString>,
        number: Option<SmallString>,
    },
    /// `tag`
    Tag { tag: SmallString, map: Option<SmallString> },
    /// `member`
    Member,
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<OwnKind> for Own {
    fn from(kind: OwnKind) -> Self {
        Self::new(kind)
    }
}
impl Members for OwnKind {
    const TAGS: &'static [&'static str] = &["map", "tag", "member"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => {
                    Self::Map {
                        map: map.next_value()?,
                        tag: None,
                        key: None,
                        extra: None,
                        kind: None,
                        value: None,
                        chosen: None,
                        payload: None,
                        number: None,
                    }
                }
                1 => {
                    Self::Tag {
                        tag: map.next_value()?,
                        map: None,
                    }
                }
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unit(member: usize) -> Option<Self> {
        Some(
            match member {
                2 => Self::Member,
                _ => return None,
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Map {
                map: payload,
                tag: field_tag,
                key: field_key,
                extra: field_extra,
                kind: field_kind,
                value: field_value,
                chosen: field_chosen,
                payload: field_payload,
                number: field_number,
            } => {
                encode::member(map, tag, "map", payload)?;
                if let Some(value) = field_tag {
                    map.serialize_entry("tag", value)?;
                }
                if let Some(value) = field_key {
                    map.serialize_entry("key", value)?;
                }
                if let Some(value) = field_extra {
                    map.serialize_entry("extra", value)?;
                }
                if let Some(value) = field_kind {
                    map.serialize_entry("kind", value)?;
                }
                if let Some(value) = field_value {
                    map.serialize_entry("value", value)?;
                }
                if let Some(value) = field_chosen {
                    map.serialize_entry("chosen", value)?;
                }
                if let Some(value) = field_payload {
                    map.serialize_entry("payload", value)?;
                }
                if let Some(value) = field_number {
                    map.serialize_entry("number", value)?;
                }
                Ok(())
            }
            Self::Tag { tag: payload, map: field_map } => {
                encode::member(map, tag, "tag", payload)?;
                if let Some(value) = field_map {
                    map.serialize_entry("map", value)?;
                }
                Ok(())
            }
            Self::Member => encode::tag(map, tag, "member"),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for Own {
    const NAME: &'static str = "Own";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "map",
            "tag",
            "member",
            "key",
            "extra",
            "kind",
            "value",
            "chosen",
            "payload",
            "number",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, OwnKind)> = None;
        let mut sibling_tag = None;
        let mut sibling_key = None;
        let mut sibling_extra = None;
        let mut sibling_kind = None;
        let mut sibling_value = None;
        let mut sibling_chosen = None;
        let mut sibling_payload = None;
        let mut sibling_number = None;
        let mut sibling_map = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(&mut map, OwnKind::TAGS, &mut next, 1)?;
                }
                Key::Known(number @ 1..=3) => {
                    let member = number - 1;
                    if members::is_payload::<
                        OwnKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = OwnKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        match number {
                            2 if tag.is_some() => {
                                sibling_tag = decode::optional(&mut map, &mut extra, "tag")?;
                            }
                            1 if tag.is_some() => {
                                sibling_map = decode::optional(&mut map, &mut extra, "map")?;
                            }
                            _ => {
                                decode::unknown(
                                    &mut map,
                                    &mut extra,
                                    OwnKind::TAGS[member].to_owned(),
                                )?
                            }
                        }
                    }
                }
                Key::Known(4) => {
                    sibling_key = decode::optional(&mut map, &mut extra, "key")?;
                }
                Key::Known(5) => {
                    sibling_extra = decode::optional(&mut map, &mut extra, "extra")?;
                }
                Key::Known(6) => {
                    sibling_kind = decode::optional(&mut map, &mut extra, "kind")?;
                }
                Key::Known(7) => {
                    sibling_value = decode::optional(&mut map, &mut extra, "value")?;
                }
                Key::Known(8) => {
                    sibling_chosen = decode::optional(&mut map, &mut extra, "chosen")?;
                }
                Key::Known(9) => {
                    sibling_payload = decode::optional(&mut map, &mut extra, "payload")?;
                }
                Key::Known(10) => {
                    sibling_number = decode::optional(&mut map, &mut extra, "number")?;
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let mut kind = members::resolve(tag, chosen, &mut extra)?;
        match &mut kind {
            Some(
                OwnKind::Map {
                    tag: field_tag,
                    key: field_key,
                    extra: field_extra,
                    kind: field_kind,
                    value: field_value,
                    chosen: field_chosen,
                    payload: field_payload,
                    number: field_number,
                    ..
                },
            ) => {
                *field_tag = members::sibling(sibling_tag.take(), &mut extra, "tag")?;
                *field_key = members::sibling(sibling_key.take(), &mut extra, "key")?;
                *field_extra = members::sibling(
                    sibling_extra.take(),
                    &mut extra,
                    "extra",
                )?;
                *field_kind = members::sibling(sibling_kind.take(), &mut extra, "kind")?;
                *field_value = members::sibling(
                    sibling_value.take(),
                    &mut extra,
                    "value",
                )?;
                *field_chosen = members::sibling(
                    sibling_chosen.take(),
                    &mut extra,
                    "chosen",
                )?;
                *field_payload = members::sibling(
                    sibling_payload.take(),
                    &mut extra,
                    "payload",
                )?;
                *field_number = members::sibling(
                    sibling_number.take(),
                    &mut extra,
                    "number",
                )?;
            }
            Some(OwnKind::Tag { map: field_map, .. }) => {
                *field_map = members::sibling(sibling_map.take(), &mut extra, "map")?;
            }
            _ => {}
        }
        members::put_back(&mut extra, "tag", sibling_tag)?;
        members::put_back(&mut extra, "key", sibling_key)?;
        members::put_back(&mut extra, "extra", sibling_extra)?;
        members::put_back(&mut extra, "kind", sibling_kind)?;
        members::put_back(&mut extra, "value", sibling_value)?;
        members::put_back(&mut extra, "chosen", sibling_chosen)?;
        members::put_back(&mut extra, "payload", sibling_payload)?;
        members::put_back(&mut extra, "number", sibling_number)?;
        members::put_back(&mut extra, "map", sibling_map)?;
        Ok(Own {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Own {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Own {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Members that are all without payload.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Units {
    /// What it is.
    pub kind: UnitsKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Units {
    /// A new `Units` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<UnitsKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Units`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum UnitsKind {
    /// `start`
    Start,
    /// `end`
    End,
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<UnitsKind> for Units {
    fn from(kind: UnitsKind) -> Self {
        Self::new(kind)
    }
}
impl Members for UnitsKind {
    const TAGS: &'static [&'static str] = &["start", "end"];
    fn decode<'de, A: MapAccess<'de>>(
        _member: usize,
        _map: &mut A,
    ) -> Result<Self, A::Error> {
        Err(A::Error::custom("a member without payload"))
    }
    fn unit(member: usize) -> Option<Self> {
        Some(
            match member {
                0 => Self::Start,
                1 => Self::End,
                _ => return None,
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Start => encode::tag(map, tag, "start"),
            Self::End => encode::tag(map, tag, "end"),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for Units {
    const NAME: &'static str = "Units";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "start", "end"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, UnitsKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        UnitsKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=2) => {
                    let member = number - 1;
                    if members::is_payload::<
                        UnitsKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = UnitsKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            UnitsKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(Units {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Units {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Units {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
