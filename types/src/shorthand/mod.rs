//! Short ways to write what Notion's objects need many words for, as methods of the generated types.

mod block;
mod data_source;
mod filter;
mod long_text;
mod page;
mod property_value;
mod rich_text;
mod search_filter;
mod sort;

pub use filter::ConditionOn;
pub use long_text::text_parts;
pub use property_value::IntoNumber;
pub use rich_text::{IntoRichText, PlainText};
