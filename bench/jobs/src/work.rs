//! What is to be done.

use std::fmt;

/// A job, in the words of the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// So many page reads.
    Pages(usize),
    /// So many new pages.
    Creates(usize),
    /// All rows of a data source, by its id.
    Rows(String),
    /// All blocks below a page, by its id. No words of the command line ask for it.
    Tree(String),
}

impl Work {
    /// Reads the words of the command line.
    ///
    /// # Errors
    /// They are no work.
    pub fn parse(words: &[String]) -> Result<Self, String> {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["pages", count] => Ok(Self::Pages(number(count)?)),
            ["creates", count] => Ok(Self::Creates(number(count)?)),
            ["rows", id] if !id.is_empty() => Ok(Self::Rows((*id).to_owned())),
            _ => Err(format!("`{}` is no work: expected pages N, creates N or rows DATA_SOURCE_ID", words.join(" "))),
        }
    }

    /// How many pieces it has, where that is known before.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        match self {
            Self::Pages(count) | Self::Creates(count) => Some(*count),
            Self::Rows(_) | Self::Tree(_) => None,
        }
    }
}

impl fmt::Display for Work {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pages(count) => write!(formatter, "pages {count}"),
            Self::Creates(count) => write!(formatter, "creates {count}"),
            Self::Rows(id) => write!(formatter, "rows {id}"),
            Self::Tree(id) => write!(formatter, "tree {id}"),
        }
    }
}

fn number(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(number) if number > 0 => Ok(number),
        _ => Err(format!("`{text}` is no number of pieces: expected a whole number from 1 on")),
    }
}

#[cfg(test)]
mod tests {
    use super::Work;

    #[test]
    fn words_are_read_or_refused() {
        let rows = [
            ("pages 120", Ok(Work::Pages(120))),
            ("creates 1", Ok(Work::Creates(1))),
            ("rows 0b1c2d3e", Ok(Work::Rows("0b1c2d3e".into()))),
            ("pages 0", Err("`0` is no number of pieces: expected a whole number from 1 on")),
            ("pages -1", Err("`-1` is no number of pieces: expected a whole number from 1 on")),
            ("pages", Err("`pages` is no work: expected pages N, creates N or rows DATA_SOURCE_ID")),
            ("pages 1 2", Err("`pages 1 2` is no work: expected pages N, creates N or rows DATA_SOURCE_ID")),
            ("blocks 3", Err("`blocks 3` is no work: expected pages N, creates N or rows DATA_SOURCE_ID")),
        ];
        for (text, expected) in rows {
            let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
            assert_eq!(Work::parse(&words), expected.map_err(str::to_owned), "{text}");
        }
    }
}
