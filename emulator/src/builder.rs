//! How an emulator is set up.

use std::fmt;
use std::hash::RandomState;
use std::io;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::api_error::ApiError;
use crate::bulk::Refusal;
use crate::clock::Clock;
use crate::connection;
use crate::emulator::Emulator;
use crate::exchange::Exchanges;
use crate::fault_mix::FaultMix;
use crate::id_source::{Drawn, IdSource};
use crate::latency::Latency;
use crate::ledger::Ledger;
use crate::modes::Modes;
use crate::oauth::OAuthClient;
use crate::rate_limit::RateLimit;
use crate::seed::{self, Seed};
use crate::shared::Shared;
use crate::state;
use crate::webhooks::{Deliverer, Webhook};
use crate::workspace::Workspace;

const LEDGER_CAPACITY: usize = 100_000;

/// How an emulator is to be started. Made by [`Emulator::builder`].
#[derive(Clone, Default)]
#[must_use]
pub struct EmulatorBuilder {
    token: Option<String>,
    port: u16,
    clock: Option<Clock>,
    rate_limit: Option<RateLimit>,
    latency: Option<Latency>,
    faults: Option<FaultMix>,
    oauth_client: OAuthClient,
    seed: Option<Seed>,
    state: Option<PathBuf>,
    webhooks: Vec<Webhook>,
    is_deterministic: bool,
    ledger_capacity: Option<usize>,
    query_limit: Option<usize>,
    search_lag: Duration,
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

    /// The clock to read the time from. Without it, the emulator shows the system's time.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = Some(clock);
        self
    }

    /// How many requests each token may send. Without it, any number.
    pub fn rate_limit(mut self, limit: RateLimit) -> Self {
        self.rate_limit = Some(limit);
        self
    }

    /// How long answers take. Without it, no longer than they need.
    pub fn latency(mut self, latency: Latency) -> Self {
        self.latency = Some(latency);
        self
    }

    /// The faults that requests meet by chance. Without it, none.
    pub fn faults(mut self, mix: FaultMix) -> Self {
        self.faults = Some(mix);
        self
    }

    /// The public integration that gets its tokens by OAuth. Without it, all of it is made up.
    pub fn oauth_client(mut self, client: OAuthClient) -> Self {
        self.oauth_client = client;
        self
    }

    /// What the workspace begins with. Without it, with one page.
    pub fn seed(mut self, seed: impl Into<Seed>) -> Self {
        self.seed = Some(seed.into());
        self
    }

    /// A file that keeps the workspace from one run to the next, with tokens and webhooks. Where it is there, it counts, and
    /// not the seed. It is written by [`Emulator::save_state`].
    pub fn state(mut self, path: impl Into<PathBuf>) -> Self {
        self.state = Some(path.into());
        self
    }

    /// A webhook that hears of what happens in the workspace. There may be several.
    pub fn webhook(mut self, webhook: Webhook) -> Self {
        self.webhooks.push(webhook);
        self
    }

    /// Makes up the same ids and secrets in each run, for the same requests in the same order.
    pub fn deterministic(mut self) -> Self {
        self.is_deterministic = true;
        self
    }

    /// How many requests the ledger keeps; past that, the oldest ones are dropped. Without it, 100,000.
    pub fn ledger_capacity(mut self, records: usize) -> Self {
        self.ledger_capacity = Some(records);
        self
    }

    /// The most rows that one query answers, over all of its pages; past it `request_status` says that the rest is
    /// missing. Without it, Notion's 10,000. At least 1.
    pub fn query_limit(mut self, rows: usize) -> Self {
        self.query_limit = Some(rows.max(1));
        self
    }

    /// How long it takes until search finds what was made, and finds no more what was moved to the trash. Without it, no time;
    /// with Notion, some twenty seconds.
    pub fn search_lag(mut self, lag: Duration) -> Self {
        self.search_lag = lag;
        self
    }

    /// Starts the emulator on 127.0.0.1. It serves as long as the Tokio runtime runs that it was started on.
    ///
    /// # Errors
    ///
    /// Fails where the port cannot be listened on, or where the seed or the state cannot be read; that error says what is off.
    pub async fn start(self) -> io::Result<Emulator> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).await;
        let cannot_listen =
            |error: io::Error| io::Error::new(error.kind(), format!("cannot listen on port {}: {error}", self.port));
        let listener = listener.map_err(cannot_listen)?;
        let address = listener.local_addr()?;
        let clock = self.clock.unwrap_or_default();
        let mut kept = self.state.as_deref().map(state::read).transpose()?.flatten();
        let (ids, mut workspace) = match (&mut kept, &self.seed) {
            (Some(kept), _) => kept.workspace(clock.clone(), self.is_deterministic),
            (None, seed) => begin(seed.as_ref(), &clock, self.is_deterministic)?,
        };
        let (token, kept_client) = kept.as_ref().map(|kept| (kept.token.clone(), kept.client())).unzip();
        let token = self.token.or(token).unwrap_or_else(|| ids.token());
        let oauth_client = self.oauth_client.or(kept_client).complete(&ids);
        let changes = workspace.changes();
        workspace.search_index.set_lag(self.search_lag, changes);
        workspace.base_url = format!("http://{address}");
        let shared = Arc::new(Shared {
            token,
            oauth_client,
            grants: Mutex::new(kept.as_ref().map(|kept| kept.grants.clone()).unwrap_or_default()),
            webhooks: Deliverer::default(),
            state: self.state,
            workspace: Mutex::new(workspace),
            clock,
            exchanges: Exchanges::default(),
            ledger: Ledger::new(self.ledger_capacity.unwrap_or(LEDGER_CAPACITY)),
            modes: Modes::default(),
            fingerprints: RandomState::new(),
        });
        let (stop, stopped) = oneshot::channel();
        let server = tokio::spawn(connection::serve_all(listener, Arc::clone(&shared), stopped));
        let emulator = Emulator::new(address, shared, stop, server);
        emulator.resume_webhooks(kept.map(|kept| kept.webhooks).unwrap_or_default());
        for webhook in self.webhooks {
            // One that was kept goes on.
            if emulator.verification_token(webhook.url()).is_some() {
                continue;
            }
            emulator.add_webhook(webhook).map_err(|refusal| io::Error::new(io::ErrorKind::InvalidInput, refusal))?;
        }
        emulator.set_rate_limit(self.rate_limit);
        emulator.set_latency(self.latency);
        emulator.set_faults(self.faults);
        if let Some(rows) = self.query_limit {
            emulator.set_query_limit(rows);
        }
        Ok(emulator)
    }
}

impl fmt::Debug for EmulatorBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the token.
        formatter.debug_struct("EmulatorBuilder").field("port", &self.port).finish_non_exhaustive()
    }
}

/// The workspace as a seed has it, or the smallest one.
fn begin(seed: Option<&Seed>, clock: &Clock, is_deterministic: bool) -> io::Result<(IdSource, Workspace)> {
    let ids = if is_deterministic { IdSource::repeatable(Drawn::default()) } else { IdSource::default() };
    let workspace = match seed {
        Some(seed) => seed::load(seed, clock.clone(), ids.clone()).map_err(invalid_seed)?,
        None => Workspace::new(clock.clone(), ids.clone()),
    };
    Ok((ids, workspace))
}

fn invalid_seed(error: ApiError) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, Refusal::from(error))
}
