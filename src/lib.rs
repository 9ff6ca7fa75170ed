//! The Notion API from Rust: typed, paged, patient with rate limits, and with ready-made actions for hosts.

pub mod actions;
mod bindings;
mod client;
mod config;
mod error;
mod model;
mod pagination;
mod resources;
mod transport;

#[doc(hidden)]
#[cfg(feature = "round-trip")]
pub use bindings::round_trip;
pub use client::Notion;
pub use config::Builder;
pub use error::Error;
pub use pagination::{All, Items};
pub use resources::*;

/// The objects of Notion's API, and what they are made of.
pub mod types {
    pub use crate::bindings::types::*;
    pub use crate::model::{Extra, InvalidId, Map, Number, Patch, SmallString, Timestamp, UnknownMember, UnknownObject, Value};
}
