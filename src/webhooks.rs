//! What Notion delivers to a webhook.

use secrecy::SecretString;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::Error;
use crate::error::Kind;
use crate::types::WebhookEvent;

/// The body of a delivery, read.
///
/// ```
/// use notion_connector::WebhookDelivery;
///
/// # fn example(body: &[u8]) -> Result<(), notion_connector::Error> {
/// match WebhookDelivery::parse(body)? {
///     WebhookDelivery::Verification { token } => println!("the subscription waits: {token:?} goes into its settings"),
///     WebhookDelivery::Event(event) => println!("{event:?}"),
///     _ => {}
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Limits
/// It is read, not verified: whoever knows the address can send one. What an event says is to be asked for again with a
/// client before anything depends on it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum WebhookDelivery {
    /// The first delivery to a new address.
    Verification {
        /// What the subscription's settings ask for, and what later deliveries are signed with.
        token: SecretString,
    },
    /// Something has happened. An event of a kind that this version does not know is kept whole.
    Event(Box<WebhookEvent>),
}

/// What tells the two apart.
#[derive(Deserialize)]
struct Head {
    verification_token: Option<String>,
    r#type: Option<IgnoredAny>,
}

impl WebhookDelivery {
    /// Reads the body of a delivery.
    ///
    /// # Errors
    /// The body is neither an event nor a verification. The error does not show it.
    pub fn parse(body: &[u8]) -> Result<Self, Error> {
        let head: Head = serde_json::from_slice(body).map_err(|error| refused(&error))?;
        match head {
            Head { r#type: Some(_), .. } => {
                serde_json::from_slice(body).map(|event| Self::Event(Box::new(event))).map_err(|error| refused(&error))
            }
            Head { verification_token: Some(token), .. } => Ok(Self::Verification { token: token.into() }),
            Head { .. } => Err(Error::new(Kind::Decode, "the delivery has neither a type nor a verification token")),
        }
    }
}

/// The error for a body that does not decode. The decoder's own text quotes values, which are nobody's business.
fn refused(error: &serde_json::Error) -> Error {
    let what = if error.is_data() { "no event of a webhook" } else { "no JSON" };
    Error::new(Kind::Decode, format!("the delivery is {what}, from line {} column {}", error.line(), error.column()))
}
