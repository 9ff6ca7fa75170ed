//! The objects of Notion's API: generated from the contract of `notion-connector`, which has them as `notion_connector::types`.
//!
//! ```
//! use notion_connector::types::SelectOption;
//!
//! let option: SelectOption = serde_json::from_str(r#"{"id": "a1", "name": "Fruit", "color": "mauve", "new": 1}"#)?;
//! assert_eq!(option.name, "Fruit");
//! assert_eq!(serde_json::to_value(&option)?["new"], 1, "what is not known is kept");
//! # Ok::<(), serde_json::Error>(())
//! ```

mod block_id;
mod compiled;
mod model;
pub mod schemas;
mod shorthand;
mod webhook_event;

/// Compiles a generated file: the checked-in copy, or with the feature `codegen` what the build script has just generated.
macro_rules! generated {
    ($file:literal) => {
        #[cfg(not(feature = "codegen"))]
        include!($file);
        #[cfg(feature = "codegen")]
        include!(concat!(env!("OUT_DIR"), "/", $file));
    };
}

/// The objects of Notion's API, one type a schema of the contract.
#[allow(
    missing_docs,
    unused_imports,
    clippy::all,
    clippy::semicolon_if_nothing_returned,
    clippy::match_wildcard_for_single_variants
)]
mod objects {
    generated!("objects.rs");
}

/// The JSON Schemas of these objects, and their code.
mod described {
    use crate::Timestamp;
    use crate::objects::*;

    generated!("described.rs");
}

#[cfg(debug_assertions)]
#[doc(hidden)]
pub use described::compiled;

#[doc(hidden)]
pub use model::json;
pub use model::{Extra, InvalidId, Map, Number, Patch, Secret, SmallString, Timestamp, UnknownMember, UnknownObject, Value};
pub use objects::*;
pub use shorthand::{ConditionOn, IntoNumber, IntoRichText, PlainText, text_parts};
