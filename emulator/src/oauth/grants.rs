//! What has been granted: codes that wait to be exchanged, and the tokens that are in use.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Refusal;
use crate::id_source::IdSource;

/// How long a code waits.
const CODE_LIFETIME: Duration = Duration::from_secs(600);

/// The codes and tokens that were given.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Grants {
    codes: BTreeMap<String, Code>,
    /// By the access token.
    tokens: BTreeMap<String, Tokens>,
    /// The bot that stands for the integration, for each person who let it in.
    bots: BTreeMap<Uuid, Uuid>,
}

#[derive(Clone, Serialize, Deserialize)]
struct Code {
    bot: Uuid,
    person: Uuid,
    /// The address in the authorize URL, which the exchange has to repeat.
    redirect_uri: Option<String>,
    expires_at: Timestamp,
    is_spent: bool,
}

/// An access token with its refresh token.
#[derive(Clone, Serialize, Deserialize)]
struct Tokens {
    refresh: String,
    bot: Uuid,
    person: Uuid,
    issued_at: Timestamp,
}

/// A new pair of tokens, and whom it stands for.
pub(crate) struct Issued {
    pub(crate) access: String,
    pub(crate) refresh: String,
    pub(crate) bot: Uuid,
    pub(crate) person: Uuid,
}

impl Grants {
    /// The bot that stands for the integration by the leave of a person, if there is one yet.
    pub(crate) fn bot_for(&self, person: Uuid) -> Option<Uuid> {
        self.bots.get(&person).copied()
    }

    /// Gives a code for the leave of a person.
    pub(crate) fn grant(
        &mut self,
        ids: &IdSource,
        (person, bot): (Uuid, Uuid),
        redirect_uri: Option<String>,
        now: Timestamp,
    ) -> String {
        self.codes.retain(|_, code| code.expires_at > now);
        self.bots.insert(person, bot);
        let expires_at = now.saturating_add(CODE_LIFETIME).unwrap_or(Timestamp::MAX);
        let code = ids.secret("");
        self.codes.insert(code.clone(), Code { bot, person, redirect_uri, expires_at, is_spent: false });
        code
    }

    /// Gives tokens for a code, once.
    pub(crate) fn exchange(
        &mut self,
        ids: &IdSource,
        code: &str,
        redirect_uri: Option<&str>,
        now: Timestamp,
    ) -> Result<Issued, Refusal> {
        let found = self.codes.get_mut(code).filter(|code| code.expires_at > now);
        let found = found.ok_or_else(|| Refusal::invalid_grant("Invalid code."))?;
        if found.is_spent {
            return Err(Refusal::invalid_grant("Invalid code: this code has been revoked."));
        }
        match (found.redirect_uri.as_deref(), redirect_uri) {
            (Some(asked), Some(given)) if asked == given => {}
            (None, None) => {}
            (Some(_), None) => return Err(Refusal::invalid_request("Missing redirect_uri.")),
            (Some(_), Some(_)) => return Err(Refusal::invalid_grant("Mismatched redirect_uri.")),
            (None, Some(_)) => {
                return Err(Refusal::invalid_request(
                    "The redirect_uri was not in the authorization URL, and is not allowed here.",
                ));
            }
        }
        found.is_spent = true;
        let (bot, person) = (found.bot, found.person);
        Ok(self.issue(ids, (person, bot), now))
    }

    /// Gives new tokens for a refresh token. Both of the old ones stop working.
    pub(crate) fn refresh(&mut self, ids: &IdSource, refresh: &str, now: Timestamp) -> Result<Issued, Refusal> {
        let access = self.access_of(refresh);
        let old = access.and_then(|access| self.tokens.remove(&access));
        let old = old.ok_or_else(|| Refusal::invalid_grant("Invalid refresh token."))?;
        Ok(self.issue(ids, (old.person, old.bot), now))
    }

    /// Makes a pair of tokens stop working, by either of the two. One that does not work already is no error.
    pub(crate) fn revoke(&mut self, token: &str) {
        let access = self.access_of(token).unwrap_or_else(|| token.to_owned());
        self.tokens.remove(&access);
    }

    /// When the token was given, if it works. Of a pair, the refresh token has no end of its own.
    pub(crate) fn issued_at(&self, token: &str, lifetime: Option<Duration>, now: Timestamp) -> Option<Timestamp> {
        match self.access_of(token).and_then(|access| self.tokens.get(&access)) {
            Some(tokens) => Some(tokens.issued_at),
            None => self.working(token, lifetime, now).map(|tokens| tokens.issued_at),
        }
    }

    /// The bot that an access token stands for, if the token works.
    pub(crate) fn bot_of(&self, access: &str, lifetime: Option<Duration>, now: Timestamp) -> Option<Uuid> {
        self.working(access, lifetime, now).map(|tokens| tokens.bot)
    }

    /// Ends all access tokens; they can be refreshed.
    pub(crate) fn expire_access_tokens(&mut self) {
        for tokens in self.tokens.values_mut() {
            tokens.issued_at = Timestamp::MIN;
        }
    }

    fn working(&self, access: &str, lifetime: Option<Duration>, now: Timestamp) -> Option<&Tokens> {
        let is_alive = |tokens: &&Tokens| {
            tokens.issued_at != Timestamp::MIN
                && lifetime.is_none_or(|lifetime| tokens.issued_at.saturating_add(lifetime).is_ok_and(|end| end > now))
        };
        self.tokens.get(access).filter(is_alive)
    }

    fn access_of(&self, refresh: &str) -> Option<String> {
        let mut pairs = self.tokens.iter();
        pairs.find(|(_, tokens)| tokens.refresh == refresh).map(|(access, _)| access.clone())
    }

    fn issue(&mut self, ids: &IdSource, (person, bot): (Uuid, Uuid), now: Timestamp) -> Issued {
        let (access, refresh) = (ids.secret("ntn_"), ids.secret("nrt_"));
        self.tokens.insert(access.clone(), Tokens { refresh: refresh.clone(), bot, person, issued_at: now });
        Issued { access, refresh, bot, person }
    }
}

impl std::fmt::Debug for Grants {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Neither codes nor tokens.
        formatter.debug_struct("Grants").field("codes", &self.codes.len()).field("tokens", &self.tokens.len()).finish()
    }
}
