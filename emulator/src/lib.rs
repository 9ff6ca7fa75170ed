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
mod async_task;
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
mod condition_reader;
mod connection;
mod content_edit;
mod control;
mod custom_emoji;
mod data_source;
mod database;
mod date;
mod date_condition;
mod emulator;
mod exchange;
mod fault;
mod fault_mix;
mod fault_name;
mod fault_source;
mod field;
mod file;
mod file_link;
mod file_server;
mod file_upload;
mod filter;
mod formula;
mod formula_kind;
mod gate;
mod handlers;
mod history;
mod html;
mod id_source;
mod key_order;
mod language;
mod latency;
mod ledger;
mod limiter;
mod link;
mod list;
mod markdown;
mod media_type;
mod meeting_filter;
mod modes;
mod multipart;
mod natural_order;
mod new_row;
mod notes;
mod number_format;
mod oauth;
mod object_id;
mod older_answer;
mod operation;
mod option_reader;
mod page;
mod page_move;
mod page_template;
mod parent;
mod place;
pub mod program;
mod property_kind;
mod property_value;
mod query_cursor;
mod randomness;
mod rate_limit;
mod relation;
mod relation_reader;
mod request;
mod request_record;
mod retype;
mod rich_text;
mod rollup;
mod rollup_function;
mod router;
mod routes;
mod row_index;
mod row_query;
mod schema;
mod schema_answer;
mod schema_reader;
mod search_index;
mod search_words;
mod seed;
mod select_option;
mod server;
mod shared;
mod sort;
mod sorted_rows;
mod state;
mod ui;
mod user;
mod value_reader;
mod verification;
mod version;
mod views;
mod webhooks;
mod work;
mod workspace;

pub use builder::EmulatorBuilder;
pub use bulk::Refusal;
pub use clock::{Clock, InvalidTime};
pub use emulator::Emulator;
pub use fault::Fault;
pub use fault_mix::FaultMix;
pub use fault_name::UnknownFault;
pub use latency::Latency;
pub use new_row::NewRow;
pub use oauth::OAuthClient;
pub use rate_limit::RateLimit;
pub use request_record::RequestRecord;
pub use seed::Seed;
pub use webhooks::{Delivery, Webhook};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
