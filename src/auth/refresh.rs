//! One refresh at a time, for all who need it.

use std::sync::Arc;
use std::time::SystemTime;

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use tokio::runtime::Handle;
use tokio::sync::watch;

use super::connection::{OAuthConnection, Shared};
use super::{OAuthTokens, StoredTokens};
use crate::Error;
use crate::error::Kind;

/// What came of a refresh, once something has.
type Outcome = Option<Result<SecretString, Error>>;

/// A refresh that is under way.
#[derive(Clone)]
pub(super) struct Flight(watch::Receiver<Outcome>);

impl Flight {
    /// Whether it may still end: a task that was broken off never does.
    fn is_under_way(&self) -> bool {
        self.0.has_changed().is_ok()
    }

    async fn outcome(mut self) -> Result<SecretString, Error> {
        match self.0.wait_for(Option::is_some).await.as_deref() {
            Ok(Some(Ok(token))) => Ok(token.clone()),
            Ok(Some(Err(error))) => Err(error.duplicate()),
            // Whether Notion was asked is anybody's guess.
            _ => Err(Error::token("the refresh of the tokens was broken off").with_outcome_unknown(true)),
        }
    }
}

impl OAuthConnection {
    /// A newer token than this one: the newest that is known, or else what a refresh gives.
    pub(super) async fn refreshed(&self, refused: &SecretString) -> Result<SecretString, Error> {
        let runtime = Handle::try_current().map_err(|error| Error::token("there is no Tokio runtime").with_source(error))?;
        let flight = {
            let mut state = self.shared.state();
            match &state.flight {
                Some(flight) if flight.is_under_way() => flight.clone(),
                _ => {
                    let known = state.tokens.as_ref().filter(|_| state.unsaved.is_none());
                    if let Some(tokens) = known.filter(|tokens| is_other(&tokens.access_token, refused)) {
                        return Ok(tokens.access_token.clone());
                    }
                    let (sender, receiver) = watch::channel(None);
                    let (shared, refused) = (Arc::clone(&self.shared), refused.clone());
                    // In a task of its own: if it broke off with the call that needs it, the new tokens could be lost.
                    runtime.spawn(async move {
                        let outcome = shared.refresh(&refused).await;
                        shared.state().flight = None;
                        sender.send_replace(Some(outcome));
                    });
                    state.flight.insert(Flight(receiver)).clone()
                }
            }
        };
        flight.outcome().await
    }
}

impl Shared {
    /// Takes a newer token than this one from the store, or from Notion.
    async fn refresh(&self, refused: &SecretString) -> Result<SecretString, Error> {
        let _turn = self.turn().await?;
        let unsaved = self.state().unsaved.clone();
        if let Some(tokens) = unsaved {
            return self.save(tokens).await;
        }
        let stored = self.load().await?;
        if is_other(&stored.access_token, refused) {
            return Ok(stored.access_token);
        }
        let ended = self.state().end.as_ref().map(Error::duplicate);
        if let Some(end) = ended {
            return Err(end);
        }
        let Some(refresh_token) = stored.refresh_token.clone() else {
            let end = Error::new(Kind::Reauthorization, "the access token works no longer, and there is no refresh token");
            return Err(self.end(end));
        };
        match self.oauth.refresh(refresh_token).await {
            Ok(tokens) => {
                let tokens = renewed(&stored, &tokens);
                self.state().unsaved = Some(tokens.clone());
                self.save(tokens).await
            }
            Err(error) if error.is_reauthorization_required() => {
                // A store that keeps nobody out: another process may have been faster.
                let again = self.load().await?;
                if again.is_newer_than(&stored) { Ok(again.access_token) } else { Err(self.end(error)) }
            }
            Err(error) => match rescued(&stored, &error) {
                Some(tokens) => {
                    self.state().unsaved = Some(tokens.clone());
                    self.save(tokens).await
                }
                None => Err(error),
            },
        }
    }

    /// Saves a new pair. It is in use once it is saved.
    async fn save(&self, tokens: StoredTokens) -> Result<SecretString, Error> {
        self.store.save(&self.name, &tokens).await?;
        Ok(self.state().adopt(tokens))
    }

    /// Notes that no refresh is of any use any more.
    fn end(&self, error: Error) -> Error {
        self.state().end = Some(error.duplicate());
        error
    }
}

/// What is to be kept after a refresh.
fn renewed(before: &StoredTokens, tokens: &OAuthTokens) -> StoredTokens {
    let mut renewed = StoredTokens::received(tokens, SystemTime::now());
    // An answer without one leaves the old one in place: RFC 6749, section 6.
    renewed.refresh_token = renewed.refresh_token.or_else(|| before.refresh_token.clone());
    renewed
}

/// The pair of an answer that is off elsewhere. The old one works no longer, so that it must not be lost for that.
fn rescued(before: &StoredTokens, error: &Error) -> Option<StoredTokens> {
    #[derive(Deserialize)]
    struct Pair {
        access_token: String,
        refresh_token: Option<String>,
    }
    let body = error.body().filter(|_| error.is_decode())?;
    let pair: Pair = crate::types::json::read(body).ok()?;
    let refresh_token = pair.refresh_token.map(SecretString::from).or_else(|| before.refresh_token.clone());
    Some(StoredTokens { access_token: pair.access_token.into(), refresh_token, expires_at: None, ..before.clone() })
}

fn is_other(token: &SecretString, refused: &SecretString) -> bool {
    token.expose_secret().trim() != refused.expose_secret().trim()
}
