//! What the library costs, against what its peers cost.

pub mod build;
pub mod decode;
pub mod jobs;

use std::ffi::OsString;

/// The cargo that runs this program.
fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
