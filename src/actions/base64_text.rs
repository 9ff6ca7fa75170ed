//! Bytes as JSON has them: a text in base64.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// What is accepted, in words.
pub(super) const EXPECTED: &str = "a text in base64, with the alphabet of + and /, and padded";

/// The bytes of a text; nothing where it is not in base64.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    BASE64_STANDARD.decode(text).ok()
}

pub(super) fn encode(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}
