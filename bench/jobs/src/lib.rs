//! Jobs of many requests, done by the library and by Notion's official SDK, and what became of them.

pub mod arguments;
pub mod bulk_scene;
pub mod bulk_table;
pub mod contestant;
pub mod elsewhere;
pub mod ledger;
pub mod official_sdk;
pub mod ours;
pub mod outcome;
pub mod plot;
pub mod report;
pub mod rows;
pub mod scene;
pub mod server;
pub mod table;
pub mod tally;
pub mod things;
pub mod tree;
pub mod usage;
pub mod work;

/// What a job returns. Its errors are for people to read.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
