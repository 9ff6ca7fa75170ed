//! Delivering: in order for each subscription, signed, and tried again where it fails.

use std::sync::{Arc, PoisonError};

use hmac::{Hmac, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};
use uuid::Uuid;

use super::event::Event;
use super::happening::Happening;
use super::http_client;
use super::subscription::{DeliveryLog, Subscription, Subscriptions, Webhook};
use crate::workspace::Workspace;

/// One attempt to deliver something to a webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Delivery {
    /// The id of the subscription.
    pub subscription_id: String,
    /// The id of the event, the same in each attempt. Absent for the verification.
    pub event_id: Option<String>,
    /// The type of the event, such as `page.created`, or `verification`.
    pub event_type: String,
    /// Counts the attempts, from 1 on.
    pub attempt: u32,
    /// The status of the answer. Absent where there was none.
    pub status: Option<u16>,
}

impl Delivery {
    /// The delivery as JSON.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "subscription_id": self.subscription_id,
            "event_id": self.event_id,
            "event_type": self.event_type,
            "attempt": self.attempt,
            "status": self.status,
        })
    }
}

/// A subscription, and the way to what delivers for it.
#[derive(Debug)]
pub(crate) struct Running {
    pub(crate) subscription: Subscription,
    events: UnboundedSender<Event>,
}

/// What starts and feeds the deliveries.
pub(crate) type Deliverer = Subscriptions;

impl Subscriptions {
    /// Begins a subscription. Its address gets the verification token first.
    pub(crate) fn add(&self, webhook: Webhook, workspace: &Workspace) -> Result<Subscription, String> {
        let subscription = Subscription::new(webhook, &workspace.ids, workspace.bot_id)?;
        self.begin(subscription.clone(), true);
        Ok(subscription)
    }

    /// Goes on with a subscription that was verified before.
    pub(crate) fn resume(&self, subscription: Subscription) {
        self.begin(subscription, false);
    }

    fn begin(&self, subscription: Subscription, verifies: bool) {
        let (events, waiting) = mpsc::unbounded_channel();
        tokio::spawn(deliver_all(subscription.clone(), waiting, Arc::clone(&self.log), verifies));
        self.with_all(|all| all.push(Running { subscription, events }));
    }

    /// Ends a subscription. What waits for delivery is still delivered.
    pub(crate) fn remove(&self, id: Uuid) -> bool {
        self.with_all(|all| {
            let before = all.len();
            all.retain(|running| running.subscription.id != id);
            all.len() < before
        })
    }

    /// The subscriptions in force, the oldest first.
    pub(crate) fn list(&self) -> Vec<Subscription> {
        self.with_all(|all| all.iter().map(|running| running.subscription.clone()).collect())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.with_all(|all| all.is_empty())
    }

    /// Tells those who want to hear of it. In the name of whoever the workspace acts for.
    pub(crate) fn tell(&self, workspace: &Workspace, happenings: &[Happening]) {
        for happening in happenings {
            let id = workspace.ids.request_id();
            self.with_all(|all| {
                for running in all.iter() {
                    let event = Event::new(workspace, happening, id, &running.subscription);
                    if let Some(event) = event.filter(|event| running.subscription.wants(&event.kind)) {
                        // Nobody waits any more where the runtime ends.
                        let _ = running.events.send(event);
                    }
                }
            });
        }
    }

    fn with_all<T>(&self, work: impl FnOnce(&mut Vec<Running>) -> T) -> T {
        work(&mut self.all.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Delivers the verification token, and then each event in its turn.
async fn deliver_all(subscription: Subscription, mut events: UnboundedReceiver<Event>, log: Arc<DeliveryLog>, verifies: bool) {
    if verifies {
        let token = json!({ "verification_token": subscription.verification_token });
        deliver(&subscription, &log, ("verification", None), |_| (token.clone(), false)).await;
    }
    while let Some(event) = events.recv().await {
        let body = |attempt| (event.body(subscription.id, attempt), true);
        deliver(&subscription, &log, (&event.kind, event.id()), body).await;
    }
}

/// Tries until it is answered with a success. `body` says besides whether it is signed.
async fn deliver(
    subscription: &Subscription,
    log: &DeliveryLog,
    (kind, id): (&str, Option<String>),
    body: impl Fn(u32) -> (Value, bool),
) {
    let mut pause = subscription.pause;
    for attempt in 1..=subscription.attempts {
        let (content, is_signed) = body(attempt);
        let content = content.to_string().into_bytes();
        let signature = is_signed.then(|| sign(&subscription.verification_token, &content));
        let status = http_client::post(&subscription.url, signature, content).await.ok();
        log.add(Delivery {
            subscription_id: subscription.id.to_string(),
            event_id: id.clone(),
            event_type: kind.to_owned(),
            attempt,
            status,
        });
        if status.is_some_and(|status| (200..300).contains(&status)) {
            return;
        }
        if attempt < subscription.attempts {
            tokio::time::sleep(pause).await;
            pause = pause.saturating_mul(2);
        }
    }
}

/// The signature of a body, as the header `X-Notion-Signature` has it.
fn sign(token: &str, body: &[u8]) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(token.as_bytes()) else {
        // A key of any length is taken.
        return String::new();
    };
    mac.update(body);
    let digest: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256={digest}")
}

#[cfg(test)]
mod tests {
    use super::sign;

    #[test]
    fn a_body_is_signed_with_the_token() {
        // The second test case of RFC 4231.
        let expected = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(sign("Jefe", b"what do ya want for nothing?"), expected);
    }
}
