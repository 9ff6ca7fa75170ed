//! Generated from `openapi/notion.yaml`: the operations and the model. Nothing above `resources/` sees the operations.

mod hooks;

#[rustfmt::skip]
#[allow(missing_docs, unreachable_pub, unused_imports, dead_code, rust_2018_idioms, clippy::all, clippy::pedantic, clippy::unwrap_used)]
pub(crate) mod operations;

#[rustfmt::skip]
#[allow(missing_docs, unused_imports, clippy::all)]
pub mod types;

#[rustfmt::skip]
#[cfg(feature = "round-trip")]
pub mod round_trip;
