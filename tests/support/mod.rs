//! What the tests share: a server that answers as it is told and keeps what it was sent, and the objects that it answers with.

#![allow(dead_code, unused_imports, reason = "each test program uses a part of this")]
#![allow(clippy::expect_used, reason = "what goes wrong here is the failure of a test")]

pub(crate) mod oauth;
pub(crate) mod objects;
mod server;

use std::time::Duration;

use notion_connector::pacing::Unpaced;
use notion_connector::{Builder, Notion, RetryPolicy};
use notion_emulator::Emulator;

pub(crate) use server::{Answer, Received, Server, closed_address};

/// The token of the tests. It has to show nowhere.
pub(crate) const TOKEN: &str = "ntn_very_secret";

/// A client of a server that can be set up further. It sends each request once and at once, so that a script says all.
pub(crate) fn builder(server: &Server) -> Builder {
    Notion::builder().token(TOKEN).base_url(server.base_url()).retry(RetryPolicy::none()).pacer(Unpaced)
}

/// A client of an emulator, which tries again without a wait.
pub(crate) fn client_of(emulator: &Emulator) -> Notion {
    let policy = RetryPolicy::default().backoff(Duration::ZERO, Duration::ZERO);
    let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url());
    notion.retry(policy).pacer(Unpaced).build().expect("a client")
}

/// A client of a server.
pub(crate) fn client(server: &Server) -> Notion {
    builder(server).build().expect("a client")
}
