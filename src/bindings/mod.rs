//! Generated from `openapi/notion.yaml`: the operations and the model. Nothing above `resources/` sees the operations.

pub(crate) mod answer;
mod hooks;
pub(crate) mod send_file_upload;

/// Compiles a generated file: the checked-in copy, or with the feature `codegen` what the build script has just generated.
macro_rules! generated {
    ($file:literal) => {
        #[cfg(not(feature = "codegen"))]
        include!($file);
        #[cfg(feature = "codegen")]
        include!(concat!(env!("OUT_DIR"), "/", $file));
    };
}

/// The operations, as progenitor writes them.
#[allow(
    missing_docs,
    unreachable_pub,
    unused_imports,
    dead_code,
    rust_2018_idioms,
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used
)]
pub(crate) mod operations {
    generated!("operations.rs");
}

pub(crate) use crate::types;

/// Where each operation is.
pub(crate) mod endpoints {
    generated!("endpoints.rs");
}

/// Decodes the bodies of operations and encodes them again, for the checks against recorded traffic.
#[cfg(feature = "round-trip")]
pub mod round_trip {
    generated!("round_trip.rs");
}
