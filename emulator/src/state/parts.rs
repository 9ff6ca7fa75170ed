//! How the content of uploads is written: as base64, by the numbers of the parts.

use std::collections::BTreeMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hyper::body::Bytes;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

pub(crate) fn serialize<S: Serializer>(parts: &BTreeMap<u32, Bytes>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(parts.iter().map(|(number, content)| (number, BASE64_STANDARD.encode(content))))
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<u32, Bytes>, D::Error> {
    let parts = BTreeMap::<u32, String>::deserialize(deserializer)?;
    let decode = |(number, text): (u32, String)| {
        let content = BASE64_STANDARD.decode(text).map_err(D::Error::custom)?;
        Ok((number, Bytes::from(content)))
    };
    parts.into_iter().map(decode).collect()
}
