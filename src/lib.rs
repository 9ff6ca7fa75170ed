//! The Notion API from Rust: typed, paged, patient with rate limits, and with ready-made actions for hosts.
//!
//! A [`Notion`] client has a resource for each kind of object, and each resource a builder for each operation. Builders are
//! awaited; those of lists have `stream()` and `all()` as well.
//!
//! ```no_run
//! use notion_connector::Notion;
//! use notion_connector::types::Filter;
//!
//! # async fn example() -> Result<(), notion_connector::Error> {
//! let notion = Notion::from_env()?;
//! let source = "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";
//! let mut rows = notion.data_sources().query(source).filter(Filter::checkbox("In stock").equals(true)).stream();
//! while let Some(row) = rows.next().await {
//!     if let Some(page) = row?.page() {
//!         println!("{}", page.title());
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Where things are
//! - [`Notion`] and its [`Builder`]: the client, its limits of time and size.
//! - [`Users`], [`Search`], [`Pages`], [`Blocks`], [`Databases`], [`DataSources`]: the resources. Their builders stand beside them.
//! - [`Comments`], [`FileUploads`], [`Views`], [`ViewQueries`], [`CustomEmojis`], [`AsyncTasks`], [`MeetingNotesBlocks`]: resources,
//!   too. [`OAuth`] is a client of its own, without a token.
//! - [`OAuthConnection`]: tokens that are kept in a [`TokenStore`] and refreshed; [`TokenProvider`], where a token comes from otherwise.
//! - [`WebhookVerifier`], [`WebhookDelivery`]: what Notion delivers, verified and read.
//! - [`Items`] and [`All`]: lists, which say whether they are complete.
//! - [`Tree`] and [`PageTree`]: a whole page, and what is written of it: Markdown, plain text, HTML.
//! - [`Changes`]: what is new and what has changed, by polling.
//! - [`types`]: the objects of Notion's API. What this version does not know of them is kept and written back.
//! - [`actions`](mod@actions): typed actions, by [`Notion::run_action`].
//! - [`registry`]: what a host needs of them: [`actions()`] and [`connections()`] as data, [`Notion::run`] by id with JSON,
//!   [`Notion::validate`], [`Notion::plan`], [`Notion::options`].
//! - [`Error`]: the one error type.
//!
//! # Limits
//! Requests are paced by what Notion lets in ([`pacing`]), and tried again where that is safe ([`RetryPolicy`]), within the deadline of
//! the call. A write that may have happened is not repeated: [`Error::outcome_unknown`].
//!
//! # Features
//! - `mcp`: the actions as tools of the Model Context Protocol.
//! - `cli`: the program `notion`, and nothing more in the library.
//! - `parquet`: Parquet as a form of what `notion export` writes; with it, `cli`.
//! - `codegen`: generates the bindings from the contract at build time, in place of the checked-in copy.
//! - `round-trip`: for the project's own checks against recorded traffic; not part of the public interface.

pub mod actions;
mod auth;
mod bindings;
mod client;
mod config;
mod cryptography;
mod error;
mod future;
#[cfg(feature = "mcp")]
pub mod mcp;
mod pagination;
pub mod registry;
mod render;
mod resources;
mod transport;
mod webhooks;

pub use auth::*;
#[doc(hidden)]
#[cfg(feature = "round-trip")]
pub use bindings::round_trip;
pub use client::Notion;
pub use config::Builder;
pub use error::Error;
pub use future::BoxFuture;
pub use notion_connector_types::{ConditionOn, IntoNumber, IntoRichText, PlainText};
pub use pagination::{All, Items};
pub use registry::{ActionSpec, ConnectionSpec, RunOptions, action, actions, connections};
pub use resources::*;
/// Secrets, which show in no `Debug`, and how to get at them.
pub use secrecy::{ExposeSecret, SecretString};
pub use transport::{RetryPolicy, TokenProvider, Traffic, pacing};
pub use webhooks::{WebhookDelivery, WebhookVerifier};

/// The objects of Notion's API, and what they are made of.
pub use notion_connector_types as types;

/// The examples of the README are tests, too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
