//! One way to the network: every operation and every raw request goes through [`Call`].

mod answer;
mod attempts;
#[cfg(test)]
mod attempts_tests;
mod authorization;
mod base_url;
mod budget;
mod call;
mod class;
mod exchange;
mod failure;
pub(crate) mod multipart;
pub mod pacing;
mod policy;
mod recorder;
mod retry;
mod retry_after;
mod settings;
mod stand_in;
mod terms;
mod token_provider;
mod traffic;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue, USER_AGENT};

pub(crate) use answer::Answer;
pub(crate) use authorization::Authorization;
pub(crate) use base_url::BaseUrl;
pub(crate) use call::Call;
pub use policy::RetryPolicy;
pub(crate) use recorder::{Recorder, RequestRecord};
pub(crate) use retry::Retry;
pub(crate) use settings::Settings;
pub(crate) use stand_in::StandIn;
pub(crate) use terms::Terms;
pub use token_provider::TokenProvider;
pub use traffic::Traffic;

use budget::RetryBudget;
use pacing::Pacer;
use traffic::Counters;

use crate::Error;
use crate::error::Kind;

/// The version of the API that the contract describes.
pub(crate) const NOTION_VERSION: &str = "2026-03-11";

const VERSION_HEADER: HeaderName = HeaderName::from_static("notion-version");

/// How long a connection is kept without being used. Servers and gateways close one after a minute or so, and a request that meets
/// the end of a connection is one in doubt.
const IDLE: Duration = Duration::from_secs(30);

/// What the clones of a client share: connections, authorization, settings, the pacer, the budget for retries.
pub(crate) struct Transport {
    http: reqwest::Client,
    base_url: BaseUrl,
    authorization: Authorization,
    settings: Settings,
    pacer: Arc<dyn Pacer>,
    retry_budget: RetryBudget,
    counters: Counters,
    /// A number by chance, from 0 up to 1.
    chance: fn() -> f64,
}

impl Transport {
    pub(crate) fn new(
        authorization: Authorization,
        base_url: BaseUrl,
        settings: Settings,
        pacer: Arc<dyn Pacer>,
    ) -> Result<Self, Error> {
        let refused = |error: &dyn fmt::Display| Error::new(Kind::Configuration, format!("the client cannot be set up: {error}"));
        let user_agent = HeaderValue::from_str(&settings.user_agent).map_err(|error| refused(&error))?;
        let http = reqwest::Client::builder()
            .default_headers(HeaderMap::from_iter([(USER_AGENT, user_agent)]))
            // A redirect would take the secret to wherever it points.
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(settings.connect_timeout)
            .pool_idle_timeout(IDLE)
            .tcp_keepalive(IDLE);
        // What goes to this machine without TLS is for no proxy to read.
        let http = if base_url.is_plain() { http.no_proxy() } else { http };
        let http = http.build().map_err(|error| refused(&error))?;
        let (retry_budget, counters) = (RetryBudget::new(settings.retry_budget), Counters::default());
        Ok(Self { http, base_url, authorization, settings, pacer, retry_budget, counters, chance: crate::cryptography::chance })
    }

    pub(crate) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    pub(crate) fn base_url(&self) -> &str {
        self.base_url.as_str()
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Whether a request that came now would have to wait for its turn.
    pub(crate) fn is_paced(&self) -> bool {
        !self.pacer.earliest().is_zero()
    }

    /// What was sent so far.
    pub(crate) fn traffic(&self) -> Traffic {
        self.counters.read()
    }

    /// Sets the headers that every request carries, but for the one that says who asks. A version that the request has already stays.
    fn prepare(&self, headers: &mut HeaderMap) {
        headers.entry(VERSION_HEADER).or_insert(HeaderValue::from_static(NOTION_VERSION));
        // Progenitor sends the version of the document under a name that Notion does not read.
        headers.remove("api-version");
    }
}
