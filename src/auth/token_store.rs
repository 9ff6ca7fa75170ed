//! Where tokens are kept between calls, and between runs of a program.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::StoredTokens;
use crate::{BoxFuture, Error};

/// Keeps the tokens of connections, each under a name.
///
/// A refresh token works once, so what is saved must be there after a crash: [`TokenStore::save`] is done when the tokens are
/// safe. [`FileTokenStore`](crate::FileTokenStore) is one of files; of a database it is a table of a name and a text, with
/// [`StoredTokens::to_json`].
///
/// ```
/// use std::collections::HashMap;
///
/// use notion_connector::{BoxFuture, Error, ExposeSecret, StoredTokens, TokenStore};
/// use tokio::sync::Mutex;
///
/// /// In place of a table of a database.
/// struct Table(Mutex<HashMap<String, String>>);
///
/// impl TokenStore for Table {
///     fn load<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<StoredTokens>, Error>> {
///         Box::pin(async move { self.0.lock().await.get(name).map(|text| StoredTokens::from_json(text)).transpose() })
///     }
///
///     fn save<'a>(&'a self, name: &'a str, tokens: &'a StoredTokens) -> BoxFuture<'a, Result<(), Error>> {
///         Box::pin(async move {
///             let text = tokens.to_json().expose_secret().to_owned();
///             self.0.lock().await.insert(name.to_owned(), text);
///             Ok(())
///         })
///     }
///
///     fn remove<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<(), Error>> {
///         Box::pin(async move {
///             self.0.lock().await.remove(name);
///             Ok(())
///         })
///     }
/// }
/// ```
pub trait TokenStore: Send + Sync {
    /// The tokens under a name; none where there are none.
    ///
    /// # Errors
    /// The store cannot be read, or holds something else. [`Error::token`] makes one.
    fn load<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<StoredTokens>, Error>>;

    /// Keeps tokens under a name, in place of others. All of them are kept, or none.
    ///
    /// # Errors
    /// They are not kept. What was there still is.
    fn save<'a>(&'a self, name: &'a str, tokens: &'a StoredTokens) -> BoxFuture<'a, Result<(), Error>>;

    /// Forgets the tokens under a name. That there are none is no error.
    ///
    /// # Errors
    /// They are still kept.
    fn remove<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<(), Error>>;

    /// Waits until nobody else renews the tokens of this name, and keeps it so as long as what it gives is kept.
    ///
    /// It is held while a connection loads, refreshes and saves. Unless said otherwise it keeps nobody out: then a
    /// connection takes what another process has saved if it was the slower one, but both may ask Notion.
    ///
    /// # Errors
    /// It cannot be told whether somebody else is at it.
    fn lock<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<TokenStoreLock, Error>> {
        let _ = name;
        Box::pin(async { Ok(TokenStoreLock::none()) })
    }
}

/// Keeps others from renewing tokens, until it is dropped.
#[must_use = "it keeps others out only as long as it is kept"]
pub struct TokenStoreLock {
    _kept: Option<Box<dyn Send + Sync>>,
}

impl TokenStoreLock {
    /// A lock that is given back when a value is dropped.
    pub fn new(kept: impl Send + Sync + 'static) -> Self {
        Self { _kept: Some(Box::new(kept)) }
    }

    /// A lock that keeps nobody out.
    pub fn none() -> Self {
        Self { _kept: None }
    }
}

impl fmt::Debug for TokenStoreLock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("TokenStoreLock").finish_non_exhaustive()
    }
}

impl<S: TokenStore + ?Sized> TokenStore for Arc<S> {
    fn load<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<StoredTokens>, Error>> {
        (**self).load(name)
    }

    fn save<'a>(&'a self, name: &'a str, tokens: &'a StoredTokens) -> BoxFuture<'a, Result<(), Error>> {
        (**self).save(name, tokens)
    }

    fn remove<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        (**self).remove(name)
    }

    fn lock<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<TokenStoreLock, Error>> {
        (**self).lock(name)
    }
}

/// Keeps tokens in memory, until the program ends. Clones keep the same ones.
#[derive(Clone, Default)]
pub struct MemoryTokenStore {
    connections: Arc<Mutex<HashMap<String, Connection>>>,
}

#[derive(Default)]
struct Connection {
    tokens: Option<StoredTokens>,
    turn: Arc<tokio::sync::Mutex<()>>,
}

impl MemoryTokenStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn at<T>(&self, name: &str, what: impl FnOnce(&mut Connection) -> T) -> T {
        let mut connections = self.connections.lock().unwrap_or_else(PoisonError::into_inner);
        what(connections.entry(name.to_owned()).or_default())
    }
}

impl TokenStore for MemoryTokenStore {
    fn load<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Option<StoredTokens>, Error>> {
        Box::pin(async move {
            let connections = self.connections.lock().unwrap_or_else(PoisonError::into_inner);
            Ok(connections.get(name).and_then(|connection| connection.tokens.clone()))
        })
    }

    fn save<'a>(&'a self, name: &'a str, tokens: &'a StoredTokens) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            self.at(name, |connection| connection.tokens = Some(tokens.clone()));
            Ok(())
        })
    }

    fn remove<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        Box::pin(async move {
            self.at(name, |connection| connection.tokens = None);
            Ok(())
        })
    }

    fn lock<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<TokenStoreLock, Error>> {
        Box::pin(async move {
            let turn = self.at(name, |connection| Arc::clone(&connection.turn));
            Ok(TokenStoreLock::new(turn.lock_owned().await))
        })
    }
}

impl fmt::Debug for MemoryTokenStore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let connections = self.connections.lock().unwrap_or_else(PoisonError::into_inner);
        formatter.debug_struct("MemoryTokenStore").field("names", &connections.keys().collect::<Vec<_>>()).finish()
    }
}
