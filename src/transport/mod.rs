//! One way to the network: every operation and every raw request goes through [`Call`].

mod answer;
mod authorization;
mod base_url;
mod call;
mod exchange;
pub(crate) mod multipart;
mod recorder;
mod retry;
mod retry_after;
mod settings;
mod stand_in;
mod terms;
mod token_provider;

use std::fmt;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue, USER_AGENT};

pub(crate) use answer::Answer;
pub(crate) use authorization::Authorization;
pub(crate) use base_url::BaseUrl;
pub(crate) use call::Call;
pub(crate) use recorder::{Recorder, RequestRecord};
pub(crate) use retry::Retry;
pub(crate) use settings::Settings;
pub(crate) use stand_in::StandIn;
pub(crate) use terms::Terms;
pub use token_provider::TokenProvider;

use crate::Error;
use crate::error::Kind;

/// The version of the API that the contract describes.
pub(crate) const NOTION_VERSION: &str = "2026-03-11";

const VERSION_HEADER: HeaderName = HeaderName::from_static("notion-version");

/// What the clones of a client share: connections, authorization, settings.
pub(crate) struct Transport {
    http: reqwest::Client,
    base_url: BaseUrl,
    authorization: Authorization,
    settings: Settings,
}

impl Transport {
    pub(crate) fn new(authorization: Authorization, base_url: BaseUrl, settings: Settings) -> Result<Self, Error> {
        let refused = |error: &dyn fmt::Display| Error::new(Kind::Configuration, format!("the client cannot be set up: {error}"));
        let user_agent = HeaderValue::from_str(&settings.user_agent).map_err(|error| refused(&error))?;
        let http = reqwest::Client::builder()
            .default_headers(HeaderMap::from_iter([(USER_AGENT, user_agent)]))
            // A redirect would take the secret to wherever it points.
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(settings.connect_timeout)
            .build()
            .map_err(|error| refused(&error))?;
        Ok(Self { http, base_url, authorization, settings })
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

    /// Who shows the server who asks.
    pub(crate) fn authorization(&self) -> &Authorization {
        &self.authorization
    }

    /// Sets the headers that every request carries. A version that the request has already stays.
    pub(crate) fn prepare(&self, headers: &mut HeaderMap) {
        headers.entry(VERSION_HEADER).or_insert(HeaderValue::from_static(NOTION_VERSION));
        // Progenitor sends the version of the document under a name that Notion does not read.
        headers.remove("api-version");
    }
}
