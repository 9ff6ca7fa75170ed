//! A connection whose tokens are kept, and renewed where they must be.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use secrecy::{ExposeSecret, SecretString};
use tokio::runtime::Handle;

use super::refresh::Flight;
use super::{OAuth, OAuthTokens, StoredTokens, TokenStore, TokenStoreLock};
use crate::error::Kind;
use crate::types::OAuthIntrospection;
use crate::{BoxFuture, Error, TokenProvider};

/// How long before its end an access token is refreshed, unless said otherwise.
const REFRESH_BEFORE: Duration = Duration::from_secs(60);

/// How many connections there were in this process.
static CONNECTIONS: AtomicU64 = AtomicU64::new(0);

/// The connection of a person or a workspace: it gives the access token of a store, and refreshes it where it must.
///
/// Made by [`OAuth::connection`], it is what [`Builder::token_provider`](crate::Builder::token_provider) takes. Clones share what
/// they know, and the clients that they are given to keep to Notion's limit together: make one, and clone it.
///
/// ```no_run
/// use notion_connector::{FileTokenStore, Notion, OAuth};
///
/// # async fn example(oauth: OAuth) -> Result<(), notion_connector::Error> {
/// let connection = oauth.connection("kale", FileTokenStore::new("/var/lib/inventory/tokens"));
/// let notion = Notion::builder().token_provider(connection.clone()).build()?;
/// match notion.users().me().await {
///     Err(error) if error.is_reauthorization_required() => println!("ask the person again"),
///     me => println!("{:?}", me?.name),
/// }
/// connection.revoke().await?;
/// # Ok(())
/// # }
/// ```
///
/// # When it refreshes
/// When Notion refuses a token with 401: the call then is repeated once. Where the end of a token is known
/// ([`StoredTokens::expires_at`]), a minute before it as well. One refresh at a time is under way, and all calls that need it
/// wait for the one; a call whose token was refused, and is not the newest any more, takes the newest. The store is read
/// before, for another process may have refreshed. A refresh goes on although the call that began it is dropped.
///
/// # What may go wrong
/// A refresh token works once. The new pair is saved before it is used, and one that could not be saved is kept in memory and
/// saved by a later call. Where the answer of a refresh is lost, [`Error::outcome_unknown`] says so, of the operation
/// `create_oauth_token`: the next call refreshes again, and if the lost answer had used the token up, that ends with
/// [`Error::is_reauthorization_required`].
#[derive(Clone)]
pub struct OAuthConnection {
    pub(super) shared: Arc<Shared>,
    refresh_before: Duration,
}

/// What clones share.
pub(super) struct Shared {
    pub(super) oauth: OAuth,
    pub(super) name: String,
    pub(super) store: Arc<dyn TokenStore>,
    /// Tells it from the other connections of the process.
    number: u64,
    state: Mutex<State>,
    /// Who changes the tokens, one at a time.
    turn: tokio::sync::Mutex<()>,
}

/// What is known of the tokens.
#[derive(Default)]
pub(super) struct State {
    /// What the store has, or had when it was looked at.
    pub(super) tokens: Option<StoredTokens>,
    /// A new pair that could not be saved yet.
    pub(super) unsaved: Option<StoredTokens>,
    /// Why there will be no new pair for the one in `tokens`.
    pub(super) end: Option<Error>,
    /// Whether a refresh before the end of the access token has failed.
    pub(super) postponed: bool,
    /// The refresh that is under way.
    pub(super) flight: Option<Flight>,
}

impl State {
    /// What the store has, from now on.
    pub(super) fn adopt(&mut self, tokens: StoredTokens) -> SecretString {
        let token = tokens.access_token.clone();
        (self.tokens, self.unsaved, self.end, self.postponed) = (Some(tokens), None, None, false);
        token
    }
}

impl OAuthConnection {
    pub(super) fn new(oauth: OAuth, name: String, store: Arc<dyn TokenStore>) -> Self {
        let (state, turn) = (Mutex::default(), tokio::sync::Mutex::default());
        let number = CONNECTIONS.fetch_add(1, Ordering::Relaxed);
        Self { shared: Arc::new(Shared { oauth, name, store, number, state, turn }), refresh_before: REFRESH_BEFORE }
    }

    /// How long before its end an access token is refreshed, where its end is known: 60 seconds unless said otherwise.
    #[must_use]
    pub fn refresh_before(mut self, time: Duration) -> Self {
        self.refresh_before = time;
        self
    }

    /// The name in the store.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.shared.name
    }

    /// Saves the tokens of a person who has just given access, in place of others. They are in use from now on.
    ///
    /// # Errors
    /// The store failed ([`Error::is_token`]), and nothing has changed.
    pub async fn replace(&self, tokens: &OAuthTokens) -> Result<(), Error> {
        self.replace_stored(StoredTokens::received(tokens, SystemTime::now())).await
    }

    /// Saves tokens that were got elsewhere, in place of others. They are in use from now on.
    ///
    /// # Errors
    /// The store failed ([`Error::is_token`]), and nothing has changed.
    pub async fn replace_stored(&self, tokens: StoredTokens) -> Result<(), Error> {
        let shared = Arc::clone(&self.shared);
        to_its_end(async move {
            let _turn = shared.turn().await?;
            shared.store.save(&shared.name, &tokens).await?;
            shared.state().adopt(tokens);
            Ok(())
        })
        .await
    }

    /// The tokens that the store has; none where the connection was never authorized, or was revoked.
    ///
    /// # Errors
    /// The store failed ([`Error::is_token`]).
    pub async fn stored(&self) -> Result<Option<StoredTokens>, Error> {
        self.shared.store.load(&self.shared.name).await
    }

    /// Refreshes now, whatever is known of the access token.
    ///
    /// # Errors
    /// The refresh token works no longer ([`Error::is_reauthorization_required`]); the answer was lost
    /// ([`Error::outcome_unknown`]); the store failed ([`Error::is_token`]), or the request.
    pub async fn refresh(&self) -> Result<(), Error> {
        let current = self.loaded().await?.access_token;
        self.refreshed(&current).await.map(drop)
    }

    /// Makes the access token stop working, and clears the store. From then on calls end with
    /// [`Error::is_reauthorization_required`].
    ///
    /// # Errors
    /// The request failed, and the store is as it was: call it again, or [`OAuthConnection::forget`]. Or the store failed
    /// ([`Error::is_token`]).
    pub async fn revoke(&self) -> Result<(), Error> {
        let shared = Arc::clone(&self.shared);
        to_its_end(async move {
            let _turn = shared.turn().await?;
            let newest = shared.state().unsaved.clone();
            let tokens = match newest {
                Some(tokens) => Some(tokens),
                None => shared.store.load(&shared.name).await?,
            };
            if let Some(tokens) = tokens {
                shared.oauth.revoke(tokens.access_token).await?;
            }
            shared.forget().await
        })
        .await
    }

    /// Clears the store, and tells Notion nothing.
    ///
    /// # Errors
    /// The store failed ([`Error::is_token`]).
    pub async fn forget(&self) -> Result<(), Error> {
        let shared = Arc::clone(&self.shared);
        to_its_end(async move {
            let _turn = shared.turn().await?;
            shared.forget().await
        })
        .await
    }

    /// Asks Notion whether the access token works. Nothing is refreshed.
    ///
    /// # Errors
    /// There are no tokens ([`Error::is_reauthorization_required`]), the store failed ([`Error::is_token`]), or the request.
    pub async fn introspect(&self) -> Result<OAuthIntrospection, Error> {
        let tokens = self.loaded().await?;
        self.shared.oauth.introspect(tokens.access_token).await
    }

    /// The tokens that are in use, from the store if none are yet.
    async fn loaded(&self) -> Result<StoredTokens, Error> {
        let known = self.shared.state().tokens.clone();
        match known {
            Some(tokens) => Ok(tokens),
            None => self.shared.load().await,
        }
    }

    /// A token for the next attempt.
    async fn current(&self) -> Result<SecretString, Error> {
        let mut tokens = self.loaded().await?;
        let ended = self.shared.state().end.as_ref().map(Error::duplicate);
        if let Some(end) = ended {
            // Somebody may have given access anew, in another process.
            let stored = self.shared.load().await?;
            if stored.is_newer_than(&tokens) {
                tokens = stored;
            } else if !self.is_known_to_work(&tokens) {
                return Err(end);
            }
        }
        let (unsaved, postponed) = {
            let state = self.shared.state();
            (state.unsaved.is_some(), state.postponed || state.end.is_some())
        };
        if unsaved || (self.ends_soon(&tokens) && !(postponed && self.is_known_to_work(&tokens))) {
            return match self.refreshed(&tokens.access_token).await {
                // There is still some time to try it again in.
                Err(_) if self.is_known_to_work(&tokens) => {
                    self.shared.state().postponed = true;
                    Ok(tokens.access_token)
                }
                result => result,
            };
        }
        Ok(tokens.access_token)
    }

    /// Whether the end of an access token is known, and near or over, and there is something to refresh it with.
    fn ends_soon(&self, tokens: &StoredTokens) -> bool {
        // A time past all times is past the end as well.
        let is_soon = |end| SystemTime::now().checked_add(self.refresh_before).is_none_or(|soon| end <= soon);
        tokens.refresh_token.is_some() && tokens.expires_at.is_some_and(is_soon)
    }

    /// Whether the end of an access token is known, and not over.
    fn is_known_to_work(&self, tokens: &StoredTokens) -> bool {
        tokens.expires_at.is_some_and(|end| SystemTime::now() < end)
    }
}

impl Shared {
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until nobody else changes the tokens, here or in another process.
    pub(super) async fn turn(&self) -> Result<(tokio::sync::MutexGuard<'_, ()>, TokenStoreLock), Error> {
        let turn = self.turn.lock().await;
        Ok((turn, self.store.lock(&self.name).await?))
    }

    /// The tokens of the store.
    pub(super) async fn load(&self) -> Result<StoredTokens, Error> {
        let Some(stored) = self.store.load(&self.name).await? else {
            self.state().tokens = None;
            return Err(Error::new(Kind::Reauthorization, "the store has no tokens of the connection"));
        };
        let mut state = self.state();
        if state.tokens.as_ref().is_none_or(|tokens| stored.is_newer_than(tokens)) {
            state.adopt(stored.clone());
        }
        Ok(stored)
    }

    async fn forget(&self) -> Result<(), Error> {
        self.store.remove(&self.name).await?;
        let mut state = self.state();
        (state.tokens, state.unsaved, state.end) = (None, None, None);
        Ok(())
    }
}

impl StoredTokens {
    /// Whether these are others. Of two pairs, the one in the store is the newer one.
    pub(super) fn is_newer_than(&self, other: &Self) -> bool {
        let refresh_token = |tokens: &Self| tokens.refresh_token.as_ref().map(|token| token.expose_secret().to_owned());
        self.access_token.expose_secret() != other.access_token.expose_secret() || refresh_token(self) != refresh_token(other)
    }
}

/// Does a piece of work that must not break off: whoever waits for it may be dropped.
async fn to_its_end<T: Send + 'static>(work: impl Future<Output = Result<T, Error>> + Send + 'static) -> Result<T, Error> {
    let runtime = Handle::try_current().map_err(|error| Error::token("there is no Tokio runtime").with_source(error))?;
    match runtime.spawn(work).await {
        Ok(result) => result,
        Err(error) => Err(Error::token("the program ended before the tokens were changed").with_source(error)),
    }
}

impl TokenProvider for OAuthConnection {
    fn token(&self) -> BoxFuture<'_, Result<SecretString, Error>> {
        Box::pin(self.current())
    }

    fn renew<'a>(&'a self, refused: &'a SecretString) -> BoxFuture<'a, Result<Option<SecretString>, Error>> {
        Box::pin(async move { self.refreshed(refused).await.map(Some) })
    }

    // The name alone could be taken in another store, too.
    fn identity(&self) -> Option<String> {
        Some(format!("connection {}", self.shared.number))
    }
}

impl fmt::Debug for OAuthConnection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("OAuthConnection").field("name", &self.shared.name).finish_non_exhaustive()
    }
}
