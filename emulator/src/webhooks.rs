//! Webhooks: who wants to hear of what happens, and the deliveries to them.

mod delivery;
mod event;
mod happening;
mod http_client;
mod subscription;

pub(crate) use delivery::Deliverer;
pub(crate) use happening::Before;
pub(crate) use subscription::Subscription;

pub use delivery::Delivery;
pub use subscription::Webhook;
