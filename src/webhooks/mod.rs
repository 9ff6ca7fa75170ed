//! What Notion delivers to a webhook: whether it is Notion's, and what it says.

mod delivery;
mod verifier;

pub use delivery::WebhookDelivery;
pub use verifier::WebhookVerifier;
