//! A Notion-compatible HTTP server in one process, for tests and for trying things out.
//!
//! ```
//! # async fn example() -> std::io::Result<()> {
//! use notion_emulator::{Emulator, Fault};
//!
//! let emulator = Emulator::start().await?;
//! println!("{} answers to {}", emulator.base_url(), emulator.token());
//!
//! // The next request fails the way Notion fails when it is asked too often.
//! emulator.fail_next(Fault::rate_limited(1));
//! # Ok(())
//! # }
//! ```
//!
//! The emulator keeps everything in memory and stops when it is dropped.

mod answer;
mod answer_body;
mod api_error;
mod block;
mod block_kind;
mod block_payload;
mod block_reader;
mod block_tree;
mod builder;
mod bulk;
mod clock;
mod color;
mod comment;
mod condition;
mod connection;
mod control;
mod data_source;
mod database;
mod date;
mod date_condition;
mod emulator;
mod fault;
mod fault_mix;
mod fault_name;
mod fault_source;
mod field;
mod file;
mod filter;
mod gate;
mod handlers;
mod history;
mod html;
mod id_source;
mod language;
mod latency;
mod ledger;
mod limiter;
mod link;
mod list;
mod modes;
mod new_row;
mod oauth;
mod object_id;
mod older_answer;
mod operation;
mod option_reader;
mod page;
mod parent;
mod property_value;
mod query_cursor;
mod randomness;
mod rate_limit;
mod relation;
mod request;
mod request_record;
mod rich_text;
mod rollup;
mod router;
mod routes;
mod row_index;
mod schema;
mod schema_reader;
mod server;
mod sort;
mod sorted_rows;
mod user;
mod value_reader;
mod version;
mod workspace;

pub use builder::EmulatorBuilder;
pub use bulk::Refusal;
pub use clock::Clock;
pub use emulator::Emulator;
pub use fault::Fault;
pub use fault_mix::FaultMix;
pub use fault_name::UnknownFault;
pub use latency::Latency;
pub use new_row::NewRow;
pub use oauth::OAuthClient;
pub use rate_limit::RateLimit;
pub use request_record::RequestRecord;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
