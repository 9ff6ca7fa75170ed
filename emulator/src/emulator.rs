//! The emulator as its users hold it.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::builder::EmulatorBuilder;
use crate::bulk::{self, Refusal};
use crate::fault::Fault;
use crate::fault_mix::FaultMix;
use crate::latency::Latency;
use crate::new_row::NewRow;
use crate::oauth::Grants;
use crate::rate_limit::RateLimit;
use crate::request_record::RequestRecord;
use crate::shared::Shared;
use crate::state;
use crate::webhooks::{Delivery, Subscription, Webhook};

/// A running emulator. It stops when it is dropped.
///
/// It has a workspace of its own, with one person, one integration (the bot user that the token belongs
/// to) and one page that is shared with the integration.
pub struct Emulator {
    address: SocketAddr,
    shared: Arc<Shared>,
    /// Dropping it tells the server to stop.
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

impl Emulator {
    pub(crate) fn new(address: SocketAddr, shared: Arc<Shared>, stop: oneshot::Sender<()>, server: JoinHandle<()>) -> Self {
        Self { address, shared, stop, server }
    }

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

    /// The id of the public integration, which gets its tokens by OAuth.
    #[must_use]
    pub fn oauth_client_id(&self) -> &str {
        self.shared.oauth_client.id()
    }

    /// The secret of the public integration.
    #[must_use]
    pub fn oauth_client_secret(&self) -> &str {
        self.shared.oauth_client.secret()
    }

    /// Ends all access tokens that OAuth gave. Their refresh tokens go on working.
    pub fn expire_access_tokens(&self) {
        self.shared.with_grants(Grants::expire_access_tokens);
    }

    /// Begins to deliver what happens to an address, and answers the token that deliveries are signed with. The first
    /// delivery has that token, too.
    ///
    /// # Errors
    ///
    /// Fails where the address is none of http, or there is no such type of event.
    pub fn add_webhook(&self, webhook: Webhook) -> Result<String, Refusal> {
        let added = self.shared.with_workspace(|workspace| self.shared.webhooks.add(webhook, workspace));
        added.map(|subscription| subscription.verification_token).map_err(Refusal::new)
    }

    /// The token that deliveries to an address are signed with, if something is delivered there.
    #[must_use]
    pub fn verification_token(&self, url: &str) -> Option<String> {
        let subscriptions = self.shared.webhooks.list();
        subscriptions.into_iter().find(|subscription| subscription.url == url).map(|subscription| subscription.verification_token)
    }

    pub(crate) fn resume_webhooks(&self, subscriptions: Vec<Subscription>) {
        subscriptions.into_iter().for_each(|subscription| self.shared.webhooks.resume(subscription));
    }

    /// Writes the state to the file that the builder was given: in full, or not at all. Without such a file, it does nothing.
    ///
    /// # Errors
    ///
    /// Fails where the file cannot be written. What was there before is still there then.
    pub fn save_state(&self) -> io::Result<()> {
        self.shared.state.as_deref().map_or(Ok(()), |path| state::write(path, &self.shared))
    }

    /// Stops, and then writes the state, where the builder was given a file for it: no request comes between the two.
    ///
    /// # Errors
    ///
    /// Fails where the file cannot be written.
    pub async fn stop(self) -> io::Result<()> {
        let Self { shared, stop, server, .. } = self;
        drop(stop);
        // It ends with the message, whatever becomes of the connections.
        let _ = server.await;
        shared.state.as_deref().map_or(Ok(()), |path| state::write(path, &shared))
    }

    /// What was delivered to webhooks, or tried, oldest first: the last thousand attempts.
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.shared.webhooks.log.all()
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

    /// The requests so far, oldest first, as far as the ledger keeps them.
    #[must_use]
    pub fn requests(&self) -> Vec<RequestRecord> {
        self.requests_where(|_| true)
    }

    /// The requests so far that are wanted, oldest first.
    #[must_use]
    pub fn requests_where(&self, is_wanted: impl Fn(&RequestRecord) -> bool) -> Vec<RequestRecord> {
        self.shared.ledger.select(usize::MAX, is_wanted)
    }

    /// How many requests the ledger had no room for.
    #[must_use]
    pub fn dropped_requests(&self) -> u64 {
        self.shared.ledger.dropped()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        self.shared.clear_requests();
    }

    /// Answers the next request with a failure. Several calls queue up, one failure for each request.
    ///
    /// A request past the rate limit is refused without meeting a failure: the failure waits for the next one.
    pub fn fail_next(&self, fault: Fault) {
        self.shared.modes.faults.push(fault);
    }

    /// Sets the faults that requests meet by chance from now on, from the beginning of what their seed decides.
    pub fn set_faults(&self, mix: impl Into<Option<FaultMix>>) {
        self.shared.modes.faults.set_mix(mix.into());
    }

    /// Sets how many requests each token may send from now on. Nothing is used up yet then.
    pub fn set_rate_limit(&self, limit: impl Into<Option<RateLimit>>) {
        self.shared.modes.limiter.set(limit.into());
    }

    /// Sets how long answers take from now on.
    pub fn set_latency(&self, latency: impl Into<Option<Latency>>) {
        self.shared.modes.delays.set(latency.into());
    }

    /// Sets the most rows that one query answers from now on, over all of its pages. At least 1.
    pub fn set_query_limit(&self, rows: usize) {
        self.shared.with_workspace(|workspace| workspace.query_limit = rows.max(1));
    }

    /// Makes many rows of a data source at once, without requests. `row` is given the position of each, from 0 on.
    ///
    /// # Errors
    ///
    /// Fails, and makes no row at all, where there is no such data source or where it cannot hold one of the rows.
    pub fn create_rows(
        &self,
        data_source_id: &str,
        count: usize,
        row: impl FnMut(usize) -> NewRow,
    ) -> Result<Vec<String>, Refusal> {
        let id = bulk::read_id(data_source_id)?;
        // Made before the workspace is taken, so that the closure may ask the emulator something.
        let rows: Vec<NewRow> = (0..count).map(row).collect();
        let ids = self.shared.with_workspace(|workspace| bulk::add_rows(workspace, id, rows))?;
        Ok(texts(&ids))
    }

    /// Makes many pages under a page at once, without requests. They are called `Page 1`, `Page 2` and so on.
    ///
    /// # Errors
    ///
    /// Fails where there is no such page.
    pub fn create_pages(&self, parent_page_id: &str, count: usize) -> Result<Vec<String>, Refusal> {
        let id = bulk::read_id(parent_page_id)?;
        let titles = (1..=count).map(|number| format!("Page {number}"));
        let ids = self.shared.with_workspace(|workspace| bulk::add_pages(workspace, id, titles))?;
        Ok(texts(&ids))
    }
}

impl fmt::Debug for Emulator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither its tokens nor all that it keeps.
        formatter.debug_struct("Emulator").field("address", &self.address).finish_non_exhaustive()
    }
}

fn texts(ids: &[Uuid]) -> Vec<String> {
    ids.iter().map(Uuid::to_string).collect()
}
