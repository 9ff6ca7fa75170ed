//! Subscriptions: an address, and what it wants to hear of.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use hyper::Uri;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::delivery::Delivery;
use super::event;
use crate::id_source::IdSource;
use crate::version::Version;

/// How often an event is tried.
const ATTEMPTS: u32 = 3;

/// How long to wait before an event is tried again; twice as long before the next time.
const PAUSE: Duration = Duration::from_millis(500);

/// How many deliveries are remembered.
const MOST_DELIVERIES: usize = 1_000;

/// A subscription to what happens in the workspace.
///
/// The first delivery has the verification token, and those after it are signed with that. Only addresses of `http` are
/// delivered to.
///
/// ```
/// use notion_emulator::Webhook;
/// use std::time::Duration;
///
/// let webhook = Webhook::new("http://127.0.0.1:9000/hook")
///     .events(["page.created", "page.properties_updated"])
///     .attempts(2, Duration::from_millis(10));
/// # let _ = webhook;
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[must_use]
pub struct Webhook {
    url: String,
    events: Vec<String>,
    verification_token: Option<String>,
    api_version: Option<String>,
    attempts: u32,
    pause: Duration,
}

impl Webhook {
    /// A subscription to everything, at an address such as `http://127.0.0.1:9000/hook`.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            events: Vec::new(),
            verification_token: None,
            api_version: None,
            attempts: ATTEMPTS,
            pause: PAUSE,
        }
    }

    /// The address.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The types of events to deliver, such as `page.created`. Without any, all of them.
    pub fn events(mut self, events: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.events.extend(events.into_iter().map(Into::into));
        self
    }

    /// The token to verify with and to sign with. Without it, one is made up.
    pub fn verification_token(mut self, token: impl Into<String>) -> Self {
        self.verification_token = Some(token.into());
        self
    }

    /// The version of the API that the events follow: before 2025-09-03, a database stands for its data source.
    pub fn api_version(mut self, version: impl Into<String>) -> Self {
        self.api_version = Some(version.into());
        self
    }

    /// How often a delivery is tried until it is answered with a success, and how long to wait before the second time; the
    /// wait doubles from then on. Without it, three times, from half a second on.
    pub fn attempts(mut self, attempts: u32, pause: Duration) -> Self {
        self.attempts = attempts.max(1);
        self.pause = pause;
        self
    }
}

impl fmt::Debug for Webhook {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the token.
        formatter.debug_struct("Webhook").field("url", &self.url).field("events", &self.events).finish_non_exhaustive()
    }
}

/// A subscription that is in force.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Subscription {
    pub(crate) id: Uuid,
    /// The bot of the integration that it belongs to.
    pub(crate) integration: Uuid,
    pub(crate) url: String,
    pub(crate) events: Vec<String>,
    pub(crate) verification_token: String,
    pub(crate) api_version: Version,
    pub(crate) attempts: u32,
    pub(crate) pause: Duration,
}

impl Subscription {
    /// Checks a subscription, and makes up what it does not say.
    pub(crate) fn new(webhook: Webhook, ids: &IdSource, integration: Uuid) -> Result<Self, String> {
        let uri = webhook.url.parse::<Uri>().ok();
        if !uri.is_some_and(|uri| uri.scheme_str() == Some("http") && uri.host().is_some()) {
            return Err(format!("{} is not an address of http.", webhook.url));
        }
        if let Some(unknown) = webhook.events.iter().find(|event| !event::TYPES.contains(&event.as_str())) {
            return Err(format!("{unknown} is not a type of an event. There are: {}.", event::TYPES.join(", ")));
        }
        let api_version = match &webhook.api_version {
            None => Version::NEWEST,
            Some(name) => Version::read(Some(name)).map_err(|_| format!("{name} is not a version of the API."))?,
        };
        let verification_token = webhook.verification_token.unwrap_or_else(|| ids.secret("secret_"));
        let (events, attempts, pause) = (webhook.events, webhook.attempts, webhook.pause);
        let id = ids.subscription_id();
        Ok(Self { id, integration, url: webhook.url, events, verification_token, api_version, attempts, pause })
    }

    pub(crate) fn wants(&self, kind: &str) -> bool {
        self.events.is_empty() || self.events.iter().any(|event| event == kind)
    }

    /// The subscription as the emulator's own endpoints show it.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "url": self.url,
            "event_types": self.events,
            "verification_token": self.verification_token,
            "api_version": self.api_version.name(),
        })
    }
}

impl fmt::Debug for Subscription {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Not the token.
        formatter.debug_struct("Subscription").field("id", &self.id).field("url", &self.url).finish_non_exhaustive()
    }
}

/// What was delivered so far.
#[derive(Debug, Default)]
pub(crate) struct DeliveryLog {
    deliveries: Mutex<Vec<Delivery>>,
}

impl DeliveryLog {
    pub(crate) fn add(&self, delivery: Delivery) {
        let mut deliveries = self.deliveries.lock().unwrap_or_else(PoisonError::into_inner);
        deliveries.push(delivery);
        if deliveries.len() > MOST_DELIVERIES {
            deliveries.remove(0);
        }
    }

    pub(crate) fn all(&self) -> Vec<Delivery> {
        self.deliveries.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The subscriptions of a workspace.
#[derive(Debug, Default)]
pub(crate) struct Subscriptions {
    pub(crate) all: Mutex<Vec<super::delivery::Running>>,
    pub(crate) log: std::sync::Arc<DeliveryLog>,
}
