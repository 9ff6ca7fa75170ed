//! The entry point.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::bindings::operations::Client;
use crate::config::Builder;
use crate::resources::{
    AsyncTasks, Blocks, Comments, CustomEmojis, DataSources, Databases, FileUploads, MeetingNotesBlocks, Pages,
    ResolvedDatabases, Search, Users, ViewQueries, Views,
};
use crate::transport::{Call, Recorder, RetryPolicy, StandIn, Traffic, Transport};
use crate::{Error, error::Kind};

/// A client of Notion's API, cheap to clone.
///
/// Clones share their connections and what they learnt. Each resource has its methods: [`Notion::users`],
/// [`Notion::pages`], and so on.
///
/// ```no_run
/// use notion_connector::Notion;
///
/// # async fn example() -> Result<(), notion_connector::Error> {
/// let notion = Notion::from_env()?;
/// let me = notion.users().me().send().await?;
/// println!("{:?}", me.name);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Notion {
    shared: Arc<Shared>,
    recorder: Option<Arc<Recorder>>,
    policy: RetryPolicy,
}

struct Shared {
    transport: Arc<Transport>,
    resolved: ResolvedDatabases,
    /// Who answers in place of Notion, if somebody does.
    stand_in: Option<Arc<dyn StandIn>>,
}

impl Notion {
    /// A client with a token and the defaults of [`Builder`].
    ///
    /// # Errors
    /// The token is empty, or holds what no header may.
    pub fn new(token: impl Into<String>) -> Result<Self, Error> {
        Self::builder().token(token).build()
    }

    /// A client with the token of the environment variable `NOTION_TOKEN`, and the base URL of `NOTION_BASE_URL` where that
    /// is set.
    ///
    /// # Errors
    /// The variable is not set, or one of the two cannot be used.
    pub fn from_env() -> Result<Self, Error> {
        let token = std::env::var("NOTION_TOKEN")
            .map_err(|_| Error::new(Kind::Configuration, "the environment variable NOTION_TOKEN is not set"))?;
        let builder = Self::builder().token(token);
        match std::env::var("NOTION_BASE_URL") {
            Ok(base_url) if !base_url.is_empty() => builder.base_url(base_url).build(),
            _ => builder.build(),
        }
    }

    /// Everything that can be set.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) fn from_transport(transport: Transport) -> Self {
        let policy = transport.settings().retry;
        let shared = Shared { transport: Arc::new(transport), resolved: ResolvedDatabases::default(), stand_in: None };
        Self { shared: Arc::new(shared), recorder: None, policy }
    }

    /// A client of the same settings that sends nothing: another answers. It knows the databases that this one has met, and
    /// what it learns stays its own.
    pub(crate) fn answered_by(&self, stand_in: Arc<dyn StandIn>) -> Self {
        let Shared { transport, resolved, .. } = &*self.shared;
        let shared = Shared { transport: Arc::clone(transport), resolved: resolved.clone(), stand_in: Some(stand_in) };
        Self { shared: Arc::new(shared), recorder: None, policy: self.policy }
    }

    /// The same client, which notes every request that it sends.
    pub(crate) fn recorded(&self, recorder: Arc<Recorder>) -> Self {
        Self { recorder: Some(recorder), ..self.clone() }
    }

    /// The same client, which tries by another policy: for some calls only.
    ///
    /// ```no_run
    /// use std::time::Duration;
    /// use notion_connector::RetryPolicy;
    ///
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let hasty = RetryPolicy::none().deadline(Duration::from_secs(2));
    /// let me = notion.with_retry(hasty).users().me().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_retry(&self, policy: RetryPolicy) -> Self {
        Self { policy, ..self.clone() }
    }

    /// How this client tries.
    pub fn retry_policy(&self) -> RetryPolicy {
        self.policy
    }

    /// What this client and its clones have sent since it was built.
    #[must_use]
    pub fn traffic(&self) -> Traffic {
        self.shared.transport.traffic()
    }

    /// Whether the rate limit makes requests wait.
    pub(crate) fn is_paced(&self) -> bool {
        self.shared.transport.is_paced()
    }

    /// The generated operations, for one call.
    pub(crate) fn operations(&self) -> Client {
        self.client_of(self.call())
    }

    /// The same, for a call that must not be done twice, whatever its operation usually is.
    pub(crate) fn operations_once(&self) -> Client {
        self.client_of(self.call().once())
    }

    fn call(&self) -> Call {
        Call::new(Arc::clone(&self.shared.transport), self.recorder.clone(), self.policy)
            .answered_by(self.shared.stand_in.clone())
    }

    fn client_of(&self, call: Call) -> Client {
        let transport = &self.shared.transport;
        Client::new_with_client(transport.base_url(), transport.http().clone(), call)
    }

    /// Waits; where another answers in place of Notion, there is nothing to wait for.
    pub(crate) async fn pause(&self, wait: Duration) {
        if self.shared.stand_in.is_none() {
            tokio::time::sleep(wait).await;
        }
    }

    /// Whether an input may name a file of this machine.
    pub(crate) fn takes_local_files(&self) -> bool {
        self.shared.transport.settings().local_files
    }

    /// What the client calls itself.
    pub(crate) fn user_agent(&self) -> &str {
        &self.shared.transport.settings().user_agent
    }

    pub(crate) fn resolved_databases(&self) -> &ResolvedDatabases {
        &self.shared.resolved
    }

    /// People and bots of the workspace.
    #[must_use]
    pub fn users(&self) -> Users {
        Users::new(self.clone())
    }

    /// Pages: rows of data sources among them.
    #[must_use]
    pub fn pages(&self) -> Pages {
        Pages::new(self.clone())
    }

    /// The content of pages.
    #[must_use]
    pub fn blocks(&self) -> Blocks {
        Blocks::new(self.clone())
    }

    /// Databases, which hold data sources.
    #[must_use]
    pub fn databases(&self) -> Databases {
        Databases::new(self.clone())
    }

    /// Data sources, which hold a schema and rows.
    #[must_use]
    pub fn data_sources(&self) -> DataSources {
        DataSources::new(self.clone())
    }

    /// Comments on pages and blocks.
    #[must_use]
    pub fn comments(&self) -> Comments {
        Comments::new(self.clone())
    }

    /// Notes that Notion makes of a recorded meeting.
    #[must_use]
    pub fn meeting_notes(&self) -> MeetingNotesBlocks {
        MeetingNotesBlocks::new(self.clone())
    }

    /// The emojis that the workspace made itself.
    #[must_use]
    pub fn custom_emojis(&self) -> CustomEmojis {
        CustomEmojis::new(self.clone())
    }

    /// Work that goes on after the answer.
    #[must_use]
    pub fn async_tasks(&self) -> AsyncTasks {
        AsyncTasks::new(self.clone())
    }

    /// Files brought into the workspace.
    #[must_use]
    pub fn file_uploads(&self) -> FileUploads {
        FileUploads::new(self.clone())
    }

    /// Views: ways of looking at a data source.
    #[must_use]
    pub fn views(&self) -> Views {
        Views::new(self.clone())
    }

    /// Queries of views: the rows that a view shows.
    #[must_use]
    pub fn view_queries(&self) -> ViewQueries {
        ViewQueries::new(self.clone())
    }

    /// A search of what is shared with the integration, by title.
    #[must_use]
    pub fn search(&self) -> Search {
        Search::new(self.clone())
    }
}

impl fmt::Debug for Notion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Notion").field("base_url", &self.shared.transport.base_url()).finish_non_exhaustive()
    }
}
