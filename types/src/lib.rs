//! The objects of Notion's API: generated from the contract of `notion-connector`, which has them as `notion_connector::types`.
//!
//! ```
//! use notion_connector::types::{PropertyValueRequest, RichText};
//!
//! let title: Vec<RichText> = serde_json::from_str(r#"[{"type": "text", "text": {"content": "Kale"}, "plain_text": "Kale"}]"#)?;
//! assert_eq!(title[0].plain_text.as_deref(), Some("Kale"));
//! let price = PropertyValueRequest::number(2.5);
//! # let _ = price;
//! # Ok::<(), serde_json::Error>(())
//! ```

mod block_id;
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

/// The JSON Schemas of these objects.
mod described {
    use crate::Timestamp;
    use crate::objects::*;

    generated!("described.rs");
}

pub use model::{Extra, InvalidId, Map, Number, Patch, Secret, SmallString, Timestamp, UnknownMember, UnknownObject, Value};
pub use objects::*;
pub use shorthand::{ConditionOn, IntoNumber, IntoRichText, PlainText};
