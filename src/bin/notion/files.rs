//! What is read from files and from standard input.

use std::fs;
use std::io::Read;

use serde_json::Value;

use crate::failure::Failure;

/// The name that stands for standard input.
const STANDARD_INPUT: &str = "-";

/// The bytes of a file, or of standard input.
pub(crate) fn bytes(path: &str) -> Result<Vec<u8>, Failure> {
    let read = if path == STANDARD_INPUT {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    read.map_err(|error| Failure::other(format!("{} cannot be read: {error}", name(path))))
}

/// The text of a file, or of standard input.
pub(crate) fn text(path: &str) -> Result<String, Failure> {
    String::from_utf8(bytes(path)?).map_err(|_| Failure::input(format!("{} is no text in UTF-8", name(path))))
}

/// The JSON of a file, or of standard input.
pub(crate) fn json(path: &str) -> Result<Value, Failure> {
    let text = text(path)?;
    // Some editors begin a text in UTF-8 with a mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    serde_json::from_str(text).map_err(|error| Failure::input(format!("{} is no JSON: {error}", name(path))))
}

fn name(path: &str) -> &str {
    if path == STANDARD_INPUT { "standard input" } else { path }
}
