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

mod api_error;
mod block;
mod block_reader;
mod clock;
mod color;
mod condition;
mod data_source;
mod database;
mod date;
mod date_condition;
mod emulator;
mod fault;
mod field;
mod file;
mod filter;
mod gate;
mod handlers;
mod history;
mod id_source;
mod ledger;
mod list;
mod object_id;
mod option_reader;
mod page;
mod parent;
mod property_value;
mod relation;
mod request;
mod rich_text;
mod rollup;
mod router;
mod schema;
mod schema_reader;
mod server;
mod sort;
mod user;
mod value_reader;
mod workspace;

pub use emulator::{Emulator, EmulatorBuilder};
pub use fault::Fault;
pub use ledger::RequestRecord;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
