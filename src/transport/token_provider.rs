//! Where a token comes from that may change.

use std::sync::Arc;

use secrecy::SecretString;

use crate::{BoxFuture, Error};

/// Gives the token of each attempt of a call, for tokens that change while a client lives.
///
/// Set it by [`Builder::token_provider`](crate::Builder::token_provider). An [`OAuthConnection`](crate::OAuthConnection) is one.
///
/// ```
/// use notion_connector::{BoxFuture, Error, Notion, SecretString, TokenProvider};
///
/// /// A file that another program keeps up to date.
/// struct TokenFile(std::path::PathBuf);
///
/// impl TokenProvider for TokenFile {
///     fn token(&self) -> BoxFuture<'_, Result<SecretString, Error>> {
///         Box::pin(async move {
///             let text = std::fs::read_to_string(&self.0);
///             text.map(SecretString::from).map_err(|error| Error::token("the token's file cannot be read").with_source(error))
///         })
///     }
/// }
///
/// let notion = Notion::builder().token_provider(TokenFile("/run/secrets/notion".into())).build()?;
/// # Ok::<(), Error>(())
/// ```
///
/// # Limits
/// It is asked within the deadline of the call, and dropped at its end: work that must not break off belongs into a task.
pub trait TokenProvider: Send + Sync {
    /// The token for the next attempt. It is asked often: keep what costs time.
    ///
    /// # Errors
    /// There is none. The call ends with this error, and nothing of it was sent. [`Error::token`] makes one.
    fn token(&self) -> BoxFuture<'_, Result<SecretString, Error>>;

    /// Another token in place of one that Notion refused with 401; none where there is no other, as unless said otherwise.
    ///
    /// A call asks for it once, and then is repeated once: nothing was done. Where `refused` is not the newest any more,
    /// the newest is the answer, without renewing it.
    ///
    /// # Errors
    /// There could be one, and it could not be had. The call ends with this error.
    fn renew<'a>(&'a self, refused: &'a SecretString) -> BoxFuture<'a, Result<Option<SecretString>, Error>> {
        let _ = refused;
        Box::pin(async { Ok(None) })
    }

    /// What tells whose tokens these are, although they change. It is no secret.
    ///
    /// Clients whose providers say the same keep to Notion's limit together. Unless said otherwise, a client is on its own.
    fn identity(&self) -> Option<String> {
        None
    }
}

impl<P: TokenProvider + ?Sized> TokenProvider for Arc<P> {
    fn token(&self) -> BoxFuture<'_, Result<SecretString, Error>> {
        (**self).token()
    }

    fn renew<'a>(&'a self, refused: &'a SecretString) -> BoxFuture<'a, Result<Option<SecretString>, Error>> {
        (**self).renew(refused)
    }

    fn identity(&self) -> Option<String> {
        (**self).identity()
    }
}
