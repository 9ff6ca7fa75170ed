//! Whether a delivery is Notion's.

use std::fmt::Write;

use secrecy::{ExposeSecret, SecretString};

use super::WebhookDelivery;
use crate::error::{Kind, SignatureProblem};
use crate::{Error, cryptography};

const ALGORITHM: &str = "sha256=";

/// The bytes of an HMAC-SHA256.
const SIZE: usize = 32;

/// Verifies the deliveries of a subscription, by the token that its first delivery brought.
///
/// Notion sends `X-Notion-Signature: sha256=<hex>`, the HMAC-SHA256 of the body's bytes. So the body is needed as it came: JSON
/// that was read and written again is another text.
///
/// ```
/// use notion_connector::{WebhookDelivery, WebhookVerifier};
///
/// # fn example() -> Result<(), notion_connector::Error> {
/// let verifier = WebhookVerifier::new("secret_token")?;
/// // What the web framework hands over: the bytes of the body, and the header X-Notion-Signature.
/// let receive = |body: &[u8], header: Option<&str>| match verifier.receive(body, header) {
///     Ok(WebhookDelivery::Event(event)) => format!("200: {:?} {:?}", event.kind(), event.id()),
///     Ok(_) => "200".to_owned(),
///     Err(error) if error.is_signature() => format!("401: {error}"),
///     Err(error) => format!("400: {error}"),
/// };
///
/// // In a test, a delivery is signed as Notion does it.
/// let body = br#"{"type": "kale.ripe", "id": "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0"}"#;
/// let signature = verifier.sign(body);
/// assert!(receive(body, Some(&signature)).starts_with("200"));
/// assert!(receive(b"{}", Some(&signature)).starts_with("401"));
/// assert!(receive(body, None).starts_with("401"));
/// # Ok(())
/// # }
/// # example().unwrap();
/// ```
///
/// # Limits
/// A delivery that is sent once more by somebody who saw it verifies, too: [`WebhookEvent::id`] tells it.
///
/// [`WebhookEvent::id`]: crate::types::WebhookEvent::id
#[derive(Debug, Clone)]
pub struct WebhookVerifier {
    token: SecretString,
}

impl WebhookVerifier {
    /// The header with the signature. Names of headers have no case.
    pub const HEADER: &'static str = "X-Notion-Signature";

    /// By the subscription's verification token, as [`WebhookDelivery::handshake`] gives it.
    ///
    /// # Errors
    /// The token is empty: what it signs, anybody can sign.
    pub fn new(verification_token: impl Into<SecretString>) -> Result<Self, Error> {
        let token = SecretString::from(verification_token.into().expose_secret().trim());
        if token.expose_secret().is_empty() {
            return Err(Error::new(Kind::Configuration, "there is no verification token"));
        }
        Ok(Self { token })
    }

    /// Whether the header is the signature of the body, compared in constant time.
    ///
    /// # Errors
    /// There is no header ([`Error::is_signature_missing`]), it is none ([`Error::is_signature_malformed`]), or it is not the one
    /// of this body and this token ([`Error::is_signature_mismatch`]).
    pub fn verify(&self, body: &[u8], header: Option<&str>) -> Result<(), Error> {
        let given = header.map(str::trim).filter(|header| !header.is_empty()).ok_or_else(|| {
            refused(SignatureProblem::Missing, "the delivery has no header X-Notion-Signature: it is not signed")
        })?;
        let signature = given.strip_prefix(ALGORITHM).and_then(bytes).ok_or_else(|| {
            refused(
                SignatureProblem::Malformed,
                "the header X-Notion-Signature is none: expected sha256= and 64 hexadecimal digits",
            )
        })?;
        if cryptography::is_signature(self.token.expose_secret().as_bytes(), body, &signature) {
            Ok(())
        } else {
            Err(refused(SignatureProblem::Mismatch, "the delivery is signed with another token, or is not what was signed"))
        }
    }

    /// Verifies a delivery, and reads it.
    ///
    /// # Errors
    /// As [`WebhookVerifier::verify`] and [`WebhookDelivery::parse`] have it.
    pub fn receive(&self, body: &[u8], header: Option<&str>) -> Result<WebhookDelivery, Error> {
        self.verify(body, header)?;
        WebhookDelivery::parse(body)
    }

    /// The header that Notion would send with a body, for tests of a receiver.
    #[must_use]
    pub fn sign(&self, body: &[u8]) -> String {
        let signature = cryptography::signature(self.token.expose_secret().as_bytes(), body);
        signature.iter().fold(ALGORITHM.to_owned(), |mut text, byte| {
            // Writing to a text does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

fn refused(problem: SignatureProblem, message: &'static str) -> Error {
    Error::new(Kind::Signature(problem), message)
}

/// The bytes of hexadecimal digits, in either case.
fn bytes(digits: &str) -> Option<[u8; SIZE]> {
    let mut bytes = [0; SIZE];
    let pairs = digits.as_bytes().chunks_exact(2);
    if digits.len() != 2 * SIZE {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(pairs) {
        let digit = |digit: u8| char::from(digit).to_digit(16);
        let (high, low) = (digit(*pair.first()?)?, digit(*pair.last()?)?);
        *byte = u8::try_from(high << 4 | low).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::WebhookVerifier;

    /// RFC 4231, test case 2.
    #[test]
    fn signs_as_others_do() {
        let verifier = WebhookVerifier::new("Jefe").unwrap();
        let expected = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(verifier.sign(b"what do ya want for nothing?"), expected);
    }
}
