//! The chores of the workspace, run as `cargo xtask COMMAND`.
//!
//! They are a library with a thin program around it, so that the checks are tested and linted without the feature `replay`:
//! replay takes the bindings as two functions, and only `main.rs` names the library they come from. The docs are made of the library's
//! registry, and are there with the feature `docs`.

pub mod bench;
pub mod bindings;
pub mod difference;
#[cfg(feature = "docs")]
pub mod docs;
pub mod drift;
pub mod emulation;
pub mod free_form;
pub mod interaction;
pub mod kept_unknown;
pub mod replay;
pub mod report;
pub mod repository;
pub mod route;
pub mod unknown;

/// What a chore returns. Its errors are for people to read, never to be told apart.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;
