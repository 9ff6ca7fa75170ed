//! Recorded requests with their answers.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::Outcome;

/// One request and its answer, a line of a recording.
///
/// Bodies stay the text that they are, so that the bindings meet the keys in the order in which they went over the wire.
#[derive(Debug, Deserialize)]
pub struct Interaction<'a> {
    /// The file that it was recorded in first.
    pub source: String,
    /// Its place there.
    pub n: u64,
    /// The method.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The version that the client asked for.
    pub notion_version: Option<String>,
    /// The status of the answer.
    pub status: u16,
    /// The request's body: JSON, or an empty string or null where there was none.
    #[serde(borrow)]
    pub request: Option<&'a RawValue>,
    /// The answer's body: JSON, or a string where it was none.
    #[serde(borrow)]
    pub response: Option<&'a RawValue>,
}

impl Interaction<'_> {
    /// Whether the answer is a success.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether the answer says that something is wrong.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.status >= 400
    }

    /// The request's body, if it is a JSON object.
    #[must_use]
    pub fn request_object(&self) -> Option<&str> {
        object(self.request)
    }

    /// The answer's body, if it is a JSON object.
    #[must_use]
    pub fn response_object(&self) -> Option<&str> {
        object(self.response)
    }
}

fn object(body: Option<&RawValue>) -> Option<&str> {
    body.map(RawValue::get).filter(|text| text.starts_with('{'))
}

/// Reads a line.
///
/// # Errors
/// It is not JSON, or lacks a field.
pub fn read(line: &str) -> serde_json::Result<Interaction<'_>> {
    serde_json::from_str(line)
}

/// The `.jsonl` files of a folder, by name.
///
/// # Errors
/// The folder cannot be read, or has no such file.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let shown = folder.display();
    let wrong = |error: std::io::Error| format!("{shown}: {error}");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(format!("{shown}: no .jsonl file is there").into());
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn bodies_keep_the_order_of_their_keys_and_only_objects_are_bodies() {
        let cases = [
            (r#"{"type": "b", "a": 1}"#, r#"{"b": 1, "a": {}}"#, Some(r#"{"type": "b", "a": 1}"#), Some(r#"{"b": 1, "a": {}}"#)),
            (r#""""#, r#""<html>""#, None, None),
            ("null", "null", None, None),
            ("[1]", "1", None, None),
        ];
        for (request, response, expected_request, expected_response) in cases {
            let line = format!(
                r#"{{"source": "s", "n": 3, "host": "h", "method": "GET", "path": "/v1/users", "query": null,
                "notion_version": "2026-03-11", "status": 200, "request": {request}, "response": {response}}}"#
            );
            let interaction = read(&line).unwrap();
            assert_eq!(interaction.request_object(), expected_request);
            assert_eq!(interaction.response_object(), expected_response);
        }
        assert!(read("{}").is_err());
    }
}
