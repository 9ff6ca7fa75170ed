//! The emulator as its users hold it.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::clock::Clock;
use crate::fault::{Fault, FaultQueue};
use crate::id_source::IdSource;
use crate::ledger::{Ledger, RequestRecord};
use crate::server::{self, Shared};
use crate::workspace::Workspace;

/// A running emulator. It stops when it is dropped.
///
/// It has a workspace of its own, with one person, one integration (the bot user that the token belongs
/// to) and one page that is shared with the integration.
#[derive(Debug)]
pub struct Emulator {
    address: SocketAddr,
    shared: Arc<Shared>,
    /// Dropping it tells the server to stop.
    _stop: oneshot::Sender<()>,
}

/// How an emulator is to be started. Made by [`Emulator::builder`].
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct EmulatorBuilder {
    token: Option<String>,
    port: u16,
}

impl EmulatorBuilder {
    /// The token to accept. Without it, one is made up.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// The port to listen on. Without it, or with 0, any that is free.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Starts the emulator on 127.0.0.1. It serves as long as the Tokio runtime runs that it was started on.
    ///
    /// # Errors
    ///
    /// Fails where the port cannot be listened on.
    pub async fn start(self) -> io::Result<Emulator> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await?;
        let address = listener.local_addr()?;
        let ids = IdSource;
        let shared = Arc::new(Shared {
            token: self.token.unwrap_or_else(|| ids.token()),
            workspace: Mutex::new(Workspace::new(Clock, ids)),
            ledger: Ledger::default(),
            faults: FaultQueue::default(),
        });
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = axum::serve(listener, server::application(Arc::clone(&shared))).with_graceful_shutdown(async {
            // Both a message and a dropped sender mean the end.
            let _ = stopped.await;
        });
        tokio::spawn(serving.into_future());
        Ok(Emulator { address, shared, _stop: stop })
    }
}

impl Emulator {
    /// Starts an emulator on a free port, with a token of its own.
    ///
    /// # Errors
    ///
    /// Fails where no port can be listened on.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Prepares an emulator with settings of your own.
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder::default()
    }

    /// The address to send requests to, such as `http://127.0.0.1:40123`. The API answers under `/v1`.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The token to send with each request.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.shared.token
    }

    /// The id of the page that is there from the start, shared with the integration.
    #[must_use]
    pub fn root_page_id(&self) -> String {
        self.shared.with_workspace(|workspace| workspace.root_page_id.to_string())
    }

    /// The id of the person in the workspace.
    #[must_use]
    pub fn person_id(&self) -> String {
        self.shared.with_workspace(|workspace| workspace.person_id.to_string())
    }

    /// The id of the integration's bot user.
    #[must_use]
    pub fn bot_id(&self) -> String {
        self.shared.with_workspace(|workspace| workspace.bot_id.to_string())
    }

    /// The requests answered so far, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<RequestRecord> {
        self.shared.ledger.records()
    }

    /// Forgets the requests answered so far.
    pub fn clear_requests(&self) {
        self.shared.ledger.clear();
    }

    /// Answers the next request with a failure. Several calls queue up, one failure for each request.
    pub fn fail_next(&self, fault: Fault) {
        self.shared.faults.push(fault);
    }
}
