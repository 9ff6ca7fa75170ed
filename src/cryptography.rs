//! The few steps of cryptography that are not TLS, by the library that TLS brings.

use aws_lc_rs::{constant_time, digest, hmac, rand};

/// Random bytes that nobody can guess; none where the system gives none.
pub(crate) fn random<const SIZE: usize>() -> Option<[u8; SIZE]> {
    let mut bytes = [0; SIZE];
    rand::fill(&mut bytes).ok().map(|()| bytes)
}

/// A chance: a number from 0 to 1, and in the middle where the system gives nothing random.
pub(crate) fn chance() -> f64 {
    // As many bits as fit into the number.
    random().map_or(0.5, |bytes| (u64::from_le_bytes(bytes) >> 11) as f64 / (1_u64 << 53) as f64)
}

/// Whether two texts are the same, in a time that does not tell where they differ. It tells whether their lengths do.
pub(crate) fn equal(left: &[u8], right: &[u8]) -> bool {
    constant_time::verify_slices_are_equal(left, right).is_ok()
}

/// The HMAC-SHA256 of a text.
pub(crate) fn signature(key: &[u8], text: &[u8]) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text).as_ref().to_vec()
}

/// Whether a signature is the HMAC-SHA256 of a text, in constant time.
pub(crate) fn is_signature(key: &[u8], text: &[u8], signature: &[u8]) -> bool {
    hmac::verify(&hmac::Key::new(hmac::HMAC_SHA256, key), text, signature).is_ok()
}

/// The first bytes of the SHA-256 of a text.
pub(crate) fn digest(text: &[u8]) -> [u8; 8] {
    let hash = digest::digest(&digest::SHA256, text);
    let mut first = [0; 8];
    first.iter_mut().zip(hash.as_ref()).for_each(|(byte, hashed)| *byte = *hashed);
    first
}
