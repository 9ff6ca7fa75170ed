//! The generated files of `src/bindings` and `types/src`.

use std::fmt;

use crate::repository::Repository;
use crate::{Outcome, free_form};

/// The contract that everything is generated from.
pub const CONTRACT: &str = "openapi/notion.yaml";

/// A checked-in file that is not what the contract says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// The file.
    pub file: &'static str,
    /// The number of the first line that differs.
    pub line: usize,
    /// That line as checked in; nothing where the file ends before it.
    pub found: Option<String>,
    /// That line as generated; nothing where the generated text ends before it.
    pub expected: Option<String>,
}

impl fmt::Display for Stale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |line: &Option<String>| line.clone().unwrap_or_else(|| "(the file ends)".to_owned());
        write!(
            formatter,
            "{} differs from line {} on:\n  checked in: {}\n  generated:  {}",
            self.file,
            self.line,
            shown(&self.found),
            shown(&self.expected)
        )
    }
}

/// Writes the bindings.
///
/// # Errors
/// The contract is wrong, the list of free-form places disagrees with it, or a file cannot be read or written.
pub fn write(repository: &Repository) -> Outcome<()> {
    for (file, text) in generated(repository)? {
        // A file that would stay the same keeps its time, so that cargo compiles nothing anew.
        if repository.read(file).is_ok_and(|found| found == text) {
            continue;
        }
        repository.write(file, &text)?;
    }
    Ok(())
}

/// The checked-in files that differ from what [`write()`] would write. Nothing is written.
///
/// # Errors
/// The contract is wrong, or the list of free-form places disagrees with it. A missing file counts as an empty one.
pub fn stale(repository: &Repository) -> Outcome<Vec<Stale>> {
    let files = generated(repository)?;
    Ok(files.iter().filter_map(|(file, text)| difference(file, &repository.read(file).unwrap_or_default(), text)).collect())
}

fn generated(repository: &Repository) -> Outcome<[(&'static str, String); 6]> {
    let document = repository.read(CONTRACT)?;
    let wrong = |error: notion_connector_codegen::Error| format!("{CONTRACT}: {error}");
    let contract = notion_connector_codegen::read(&document).map_err(wrong)?;
    free_form::check(&repository.read(free_form::LIST)?, &contract)?;
    let bindings = notion_connector_codegen::generate(&document).map_err(wrong)?;
    Ok([
        ("types/src/objects.rs", bindings.types),
        ("src/bindings/operations.rs", bindings.operations),
        ("src/bindings/endpoints.rs", bindings.endpoints),
        ("src/bindings/round_trip.rs", bindings.round_trip),
        ("types/src/described.rs", bindings.described),
        ("types/src/schemas.json", bindings.schemas),
    ])
}

/// Where a text is not what it should be.
pub(crate) fn difference(file: &'static str, found: &str, expected: &str) -> Option<Stale> {
    if found == expected {
        return None;
    }
    let (mut ours, mut theirs) = (found.lines(), expected.lines());
    let mut line = 0;
    loop {
        line += 1;
        match (ours.next(), theirs.next()) {
            // The texts differ, but no line does: it is the end of the last one.
            (None, None) => return Some(Stale { file, line, found: None, expected: None }),
            (ours, theirs) if ours == theirs => {}
            (ours, theirs) => {
                return Some(Stale { file, line, found: ours.map(str::to_owned), expected: theirs.map(str::to_owned) });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn names_the_first_line_that_differs() {
        let cases = [
            ("a\nb\n", "a\nb\n", None),
            ("a\nb\n", "a\nc\n", Some((2, Some("b"), Some("c")))),
            ("", "a\n", Some((1, None, Some("a")))),
            ("a\nb\n", "a\n", Some((2, Some("b"), None))),
            ("a", "a\n", Some((2, None, None))),
        ];
        for (found, expected, wanted) in cases {
            let stale = difference("file", found, expected);
            let seen = stale.as_ref().map(|stale| (stale.line, stale.found.as_deref(), stale.expected.as_deref()));
            assert_eq!(seen, wanted, "{found:?} and {expected:?}");
        }
    }
}
