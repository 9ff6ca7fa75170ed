//! What a delivery says.

use secrecy::SecretString;
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::Error;
use crate::error::Kind;
use crate::types::WebhookEvent;

/// The body of a delivery, read.
///
/// The first delivery to a new address is the handshake: its token goes into the subscription's settings, where Notion asks for
/// it, and is kept to verify what comes later.
///
/// ```
/// use notion_connector::{SecretString, WebhookDelivery, WebhookVerifier};
///
/// # fn example(body: &[u8], header: Option<&str>, kept: Option<SecretString>) -> Result<(), notion_connector::Error> {
/// match kept {
///     // Until there is a token, only a handshake is taken.
///     None => {
///         let token = WebhookDelivery::handshake(body)?;
///         println!("to be kept as a secret, and to be shown to who makes the subscription: {token:?}");
///     }
///     Some(token) => match WebhookVerifier::new(token)?.receive(body, header)? {
///         WebhookDelivery::Event(event) => println!("{:?} {:?}", event.kind(), event.timestamp()),
///         _ => {}
///     },
/// }
/// # Ok(())
/// # }
/// ```
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
    /// The verification token of the first delivery to a new address, which is not signed. Nothing else is accepted.
    ///
    /// Take it only while a subscription is being made: whoever knows the address can send one, and could then sign.
    ///
    /// # Errors
    /// The body is another delivery, or none. The error does not show it.
    pub fn handshake(body: &[u8]) -> Result<SecretString, Error> {
        match Self::parse(body)? {
            Self::Verification { token } => Ok(token),
            Self::Event(_) => Err(Error::new(Kind::Decode, "the delivery is an event, and no handshake")),
        }
    }

    /// Reads the body of a delivery that was verified. [`WebhookVerifier::receive`](crate::WebhookVerifier::receive) does both.
    ///
    /// # Errors
    /// The body is neither an event nor a verification. The error does not show it.
    pub fn parse(body: &[u8]) -> Result<Self, Error> {
        let head: Head = crate::types::json::read(body).map_err(|error| refused(&error))?;
        match head {
            Head { r#type: Some(_), .. } => {
                crate::types::json::read(body).map(|event| Self::Event(Box::new(event))).map_err(|error| refused(&error))
            }
            Head { verification_token: Some(token), .. } => Ok(Self::Verification { token: token.into() }),
            Head { .. } => Err(Error::new(Kind::Decode, "the delivery has neither a type nor a verification token")),
        }
    }
}

/// The error for a body that does not decode. The decoder's own text quotes values, which are nobody's business.
fn refused(error: &serde_json::Error) -> Error {
    if error.line() == 0 {
        return Error::new(Kind::Decode, "the delivery is no JSON: it is not in UTF-8");
    }
    let what = if error.is_data() { "no event of a webhook" } else { "no JSON" };
    Error::new(Kind::Decode, format!("the delivery is {what}, from line {} column {}", error.line(), error.column()))
}

#[cfg(test)]
mod tests {
    use super::WebhookDelivery;

    #[test]
    fn says_what_a_body_is_not() {
        for (body, expected) in [
            (&b"{\"type\": \"\xff\"}"[..], "the delivery is no JSON: it is not in UTF-8"),
            (b"{", "the delivery is no JSON, from line 1 column 1"),
            (b"[1]", "the delivery is no event of a webhook, from line 1 column 2"),
        ] {
            assert_eq!(WebhookDelivery::parse(body).unwrap_err().message(), expected, "{body:?}");
        }
    }
}
