//! A server of the Model Context Protocol: a tool an action, made from the registry alone.
//!
//! ```no_run
//! use notion_connector::Notion;
//! use notion_connector::mcp::{Server, Tools};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let tools = Tools::new().read_only(true);
//! Server::new(Notion::from_env()?, &tools)?.serve_stdio().await?;
//! # Ok(())
//! # }
//! ```

mod compact;
mod server;
mod tool;
mod tools;

pub use server::{ServeError, Server};
pub use tools::Tools;
