//! The program `notion`, run as people and scripts run it, against the emulator.

#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod cases;
mod export;
mod import;
mod kitchen;
mod login;
mod pages;
mod pipes;
mod program;
mod registry;
#[path = "../support/mod.rs"]
mod support;
mod watch;
