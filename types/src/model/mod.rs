//! What the generated types lean on: text, ids, points in time, unknown fields and members, and the three-valued [`Patch`].

pub(crate) mod decode;
pub(crate) mod encode;
mod enumeration;
mod extra;
mod id;
pub mod json;
mod map;
pub(crate) mod members;
mod patch;
mod secret;
mod small_string;
mod timestamp;
mod unknown;

pub(crate) use enumeration::open_enum;
pub use extra::Extra;
pub(crate) use id::Id;
pub use id::InvalidId;
pub(crate) use id::id_type;
pub use map::Map;
pub use patch::Patch;
pub use secret::Secret;
pub use small_string::SmallString;
pub use timestamp::Timestamp;
pub use unknown::{UnknownMember, UnknownObject};

/// A JSON number, kept as it came: `1` and `1.0` stay what they are.
pub type Number = serde_json::Number;

/// Any JSON value.
pub type Value = serde_json::Value;
