//! What all requests share.

use std::hash::{BuildHasher, RandomState};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use hyper::HeaderMap;
use hyper::header::AUTHORIZATION;
use uuid::Uuid;

use crate::clock::Clock;
use crate::exchange::Exchanges;
use crate::ledger::Ledger;
use crate::modes::Modes;
use crate::oauth::{Grants, OAuthClient};
use crate::webhooks::Deliverer;
use crate::workspace::Workspace;

/// What all requests share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) token: String,
    pub(crate) oauth_client: OAuthClient,
    pub(crate) grants: Mutex<Grants>,
    pub(crate) webhooks: Deliverer,
    /// Where the state is kept.
    pub(crate) state: Option<PathBuf>,
    pub(crate) clock: Clock,
    pub(crate) workspace: Mutex<Workspace>,
    pub(crate) ledger: Ledger,
    pub(crate) exchanges: Exchanges,
    pub(crate) modes: Modes,
    /// Keyed anew in each run, so that a fingerprint does not give a weak token away.
    pub(crate) fingerprints: RandomState,
}

impl Shared {
    /// Runs `work` on the workspace, which nobody else touches meanwhile.
    pub(crate) fn with_workspace<T>(&self, work: impl FnOnce(&mut Workspace) -> T) -> T {
        let mut workspace = self.workspace.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut workspace)
    }

    /// Where the emulator is reached.
    pub(crate) fn base_url(&self) -> String {
        self.with_workspace(|workspace| workspace.base_url.clone())
    }

    /// Forgets the requests so far.
    pub(crate) fn clear_requests(&self) {
        self.ledger.clear();
        self.exchanges.clear();
    }

    /// Runs `work` on the codes and tokens of OAuth. Where the workspace is needed too, it is taken first.
    pub(crate) fn with_grants<T>(&self, work: impl FnOnce(&mut Grants) -> T) -> T {
        let mut grants = self.grants.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut grants)
    }

    /// The bot that a token stands for, if the token works.
    pub(crate) fn bot_of(&self, token: &str) -> Option<Uuid> {
        if token == self.token {
            return Some(self.with_workspace(|workspace| workspace.bot_id));
        }
        let (lifetime, now) = (self.oauth_client.lifetime(), self.clock.now());
        self.with_grants(|grants| grants.bot_of(token, lifetime, now))
    }

    pub(crate) fn fingerprint(&self, headers: &HeaderMap) -> Option<String> {
        let authorization = headers.get(AUTHORIZATION)?;
        Some(format!("{:016x}", self.fingerprints.hash_one(authorization.as_bytes())))
    }
}
