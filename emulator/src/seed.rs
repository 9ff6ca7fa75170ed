//! What a workspace begins with.

mod blocks;
mod content;
mod demo;
mod entry;
mod files;
mod find;
mod loader;
mod schema;
mod tables;
mod values;

use std::io;
use std::path::Path;

use serde_json::Value;

pub(crate) use loader::load;

/// What a workspace begins with: pages, databases, rows, blocks, comments, users and whatever else the API answers.
///
/// It is a JSON object with lists of objects, each as the API answers it, or as a request writes it: what is left out is
/// made up. The README of the crate describes it.
///
/// ```
/// use notion_emulator::Seed;
/// use serde_json::json;
///
/// let seed = Seed::from(json!({
///     "pages": [{ "title": "Home", "children": [{ "paragraph": { "rich_text": [{ "text": { "content": "Hello." } }] } }] }],
///     "databases": [{
///         "title": "Groceries",
///         "properties": { "Name": { "title": {} }, "Price": { "number": {} } },
///         "rows": [{ "properties": { "Name": "Kale", "Price": { "number": 2.5 } } }],
///     }],
/// }));
/// # let _ = seed;
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use]
pub struct Seed {
    content: Value,
}

impl Seed {
    /// Reads a seed from a file.
    ///
    /// # Errors
    ///
    /// Fails where the file cannot be read, or holds no JSON. What is wrong with its objects is said when the emulator
    /// starts.
    pub fn read(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let text = std::fs::read(path).map_err(|error| at(path, error.kind(), &error))?;
        let content = serde_json::from_slice::<Value>(&text).map_err(|error| at(path, io::ErrorKind::InvalidData, &error))?;
        Ok(Self { content })
    }

    pub(crate) fn content(&self) -> &Value {
        &self.content
    }
}

impl From<Value> for Seed {
    fn from(content: Value) -> Self {
        Self { content }
    }
}

fn at(path: &Path, kind: io::ErrorKind, error: &dyn std::error::Error) -> io::Error {
    io::Error::new(kind, format!("{}: {error}", path.display()))
}
