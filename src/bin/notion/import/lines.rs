//! The rows of a file, one at a time.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde_json::{Map, Value};

use super::Format;
use crate::failure::Failure;

/// A row, or what is off with it, and the number of its line, of which the first is 1.
pub(super) type Line = (u64, Result<Map<String, Value>, String>);

/// The rows of a file.
pub(super) enum Lines {
    Ndjson { lines: std::io::Lines<BufReader<File>>, number: u64, name: String },
    Csv { records: csv::StringRecordsIntoIter<BufReader<File>>, head: Vec<String>, name: String },
}

impl Lines {
    pub(super) fn open(path: &Path, format: Format) -> Result<Self, Failure> {
        let name = path.display().to_string();
        let mut file = BufReader::new(File::open(path).map_err(|error| unreadable(&name, &error))?);
        // Some editors begin a text in UTF-8 with a mark.
        if file.fill_buf().map_err(|error| unreadable(&name, &error))?.starts_with(b"\xef\xbb\xbf") {
            file.consume(3);
        }
        if format == Format::Ndjson {
            return Ok(Self::Ndjson { lines: file.lines(), number: 0, name });
        }
        let mut reader = csv::Reader::from_reader(file);
        let head = reader.headers().map_err(|error| unreadable(&name, &error))?.iter().map(str::to_owned).collect::<Vec<_>>();
        let twice = head.iter().enumerate().find(|(at, column)| head[..*at].contains(column));
        if let Some((_, column)) = twice {
            return Err(Failure::input(format!("{name} has two columns called {column:?}")));
        }
        Ok(Self::Csv { records: reader.into_records(), head, name })
    }
}

impl Iterator for Lines {
    type Item = Result<Line, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Ndjson { lines, number, name } => loop {
                let line = match lines.next()? {
                    Ok(line) => line,
                    Err(error) => return Some(Err(unreadable(name, &error))),
                };
                *number += 1;
                if !line.trim().is_empty() {
                    return Some(Ok((*number, object(&line))));
                }
            },
            Self::Csv { records, head, name } => {
                let record = match records.next()? {
                    Ok(record) => record,
                    Err(error) => return Some(Err(unreadable(name, &error))),
                };
                let number = record.position().map_or(0, csv::Position::line);
                let cells = head.iter().zip(&record).filter(|(_, cell)| !cell.is_empty());
                Some(Ok((number, Ok(cells.map(|(name, cell)| (name.clone(), cell.into())).collect()))))
            }
        }
    }
}

fn object(line: &str) -> Result<Map<String, Value>, String> {
    match serde_json::from_str(line) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err("it is no object: expected values by the names of properties".to_owned()),
        Err(error) => Err(format!("it is no JSON: {error}")),
    }
}

fn unreadable(name: &str, error: &dyn std::fmt::Display) -> Failure {
    Failure::other(format!("{name} cannot be read: {error}"))
}
