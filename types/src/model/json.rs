//! JSON from bytes.

use serde::de::{DeserializeOwned, Error as _};
use serde_json::{Error, Result};

/// Reads a value from bytes that should be JSON.
///
/// Bytes are looked through for what is no UTF-8 once, which costs less than to look through each string. And every type is compiled
/// for one reader alone.
///
/// # Errors
/// The bytes are no UTF-8, no JSON, or none of this type.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    serde_json::from_str(text(bytes)?)
}

/// Not a part of what is compiled for each type.
fn text(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).map_err(Error::custom)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn takes_text_alone() {
        for (bytes, expected) in [
            (&b"\"\xc3\xa4\""[..], Ok("\u{e4}".to_owned())),
            (b"\"\xc3\"", Err("invalid utf-8 sequence of 1 bytes from index 1".to_owned())),
            (b"\"a", Err("EOF while parsing a string at line 1 column 2".to_owned())),
        ] {
            assert_eq!(read::<String>(bytes).map_err(|error| error.to_string()), expected, "{bytes:?}");
        }
    }
}
