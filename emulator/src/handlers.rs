//! The operations, by what they work on.

pub(crate) mod blocks;
pub(crate) mod comments;
pub(crate) mod custom_emojis;
pub(crate) mod data_sources;
pub(crate) mod databases;
pub(crate) mod file_uploads;
pub(crate) mod markdown;
pub(crate) mod meeting_notes;
pub(crate) mod older_databases;
pub(crate) mod page_properties;
pub(crate) mod pages;
pub(crate) mod query;
pub(crate) mod search;
pub(crate) mod templates;
pub(crate) mod users;
pub(crate) mod view_queries;
pub(crate) mod views;
