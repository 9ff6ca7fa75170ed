//! Who decodes the answers.

use std::hint::black_box;

use allocation_counter::AllocationInfo;
use notion_client::endpoints::blocks::retrieve::response::RetrieveBlockChilerenResponse;
use notion_client::endpoints::databases::query::response::QueryDatabaseResponse;
use notion_connector::types::{BlockList, QueryResultList};
use notionrs_types::object::block::BlockResponse;
use notionrs_types::object::page::PageResponse;
use notionrs_types::object::response::ListResponse;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use crate::measure::{Cost, allocations, cost};

/// What a contestant is to the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The library.
    Ours,
    /// Another client library's types.
    Peer,
    /// Any JSON, as a tree.
    Value,
    /// Nothing is kept: the cost of reading alone.
    Floor,
}

/// Types that an answer decodes into.
pub(crate) struct Contestant {
    pub(crate) name: &'static str,
    pub(crate) role: Role,
    /// Decodes once, and says what that took.
    pub(crate) measure: fn(&[u8]) -> Cost,
    /// Decodes once, and says what was allocated.
    pub(crate) allocations: fn(&[u8]) -> AllocationInfo,
    /// Decodes and encodes again. Nothing comes of the one that keeps nothing.
    pub(crate) round_trip: fn(&[u8]) -> Result<Option<Value>, serde_json::Error>,
}

/// Those who decode rows.
pub(crate) fn of_rows() -> Vec<Contestant> {
    all(
        Contestant::keeping::<QueryResultList>("notion-connector", Role::Ours),
        Contestant::keeping::<QueryDatabaseResponse>("notion-client", Role::Peer),
        Contestant::keeping::<ListResponse<PageResponse>>("notionrs_types", Role::Peer),
    )
}

/// Those who decode blocks.
pub(crate) fn of_blocks() -> Vec<Contestant> {
    all(
        Contestant::keeping::<BlockList>("notion-connector", Role::Ours),
        Contestant::keeping::<RetrieveBlockChilerenResponse>("notion-client", Role::Peer),
        Contestant::keeping::<ListResponse<BlockResponse>>("notionrs_types", Role::Peer),
    )
}

fn all(ours: Contestant, one: Contestant, other: Contestant) -> Vec<Contestant> {
    let value = Contestant::keeping::<Value>("serde_json::Value", Role::Value);
    let floor = Contestant {
        name: "IgnoredAny",
        role: Role::Floor,
        measure: |bytes| cost(|| decoded::<IgnoredAny>(bytes)),
        allocations: |bytes| allocations(|| decoded::<IgnoredAny>(bytes)),
        round_trip: |bytes| text(bytes).and_then(serde_json::from_str::<IgnoredAny>).map(|_| None),
    };
    vec![ours, one, other, value, floor]
}

impl Contestant {
    fn keeping<T: DeserializeOwned + serde::Serialize>(name: &'static str, role: Role) -> Self {
        Self {
            name,
            role,
            measure: |bytes| cost(|| decoded::<T>(bytes)),
            allocations: |bytes| allocations(|| decoded::<T>(bytes)),
            round_trip: round_trip::<T>,
        }
    }
}

/// The one way that everybody decodes.
fn decoded<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, serde_json::Error> {
    text(black_box(bytes)).and_then(serde_json::from_str)
}

fn round_trip<T: DeserializeOwned + serde::Serialize>(bytes: &[u8]) -> Result<Option<Value>, serde_json::Error> {
    let value: T = decoded(bytes)?;
    serde_json::from_slice(&serde_json::to_vec(&value)?).map(Some)
}

/// The bytes as text, which is a part of decoding them.
fn text(bytes: &[u8]) -> serde_json::Result<&str> {
    std::str::from_utf8(bytes).map_err(serde::de::Error::custom)
}
