//! x
mod bindings;
mod model;
mod transport;
/// The objects of Notion's API.
pub mod types {
    pub use crate::bindings::types::*;
    pub use crate::model::*;
}
#[doc(hidden)]
#[cfg(feature = "round-trip")]
pub use bindings::round_trip;
