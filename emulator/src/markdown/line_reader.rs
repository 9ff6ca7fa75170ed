//! Lines, and how far they are indented.

use std::collections::{HashMap, HashSet};

/// What a tab counts, in spaces.
const TAB: usize = 4;

/// A line without its indentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    pub(super) indent: usize,
    pub(super) text: &'a str,
    /// The line as it is written.
    pub(super) whole: &'a str,
}

/// Lines that are read one after the other.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    lines: Vec<Line<'a>>,
    position: usize,
    /// What ends nothing from here on.
    endless: HashSet<String>,
    /// Where tags are opened and closed, by their names.
    ends: HashMap<String, HashMap<usize, usize>>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let lines = text.lines().map(|whole| {
            let text = whole.trim_start_matches([' ', '\t']);
            let indent = whole[..whole.len() - text.len()].chars().map(|it| if it == '\t' { TAB } else { 1 }).sum();
            Line { indent, text: text.trim_end(), whole }
        });
        Self::of(lines.collect())
    }

    pub(super) fn peek(&self) -> Option<Line<'a>> {
        self.lines.get(self.position).copied()
    }

    pub(super) fn next(&mut self) -> Option<Line<'a>> {
        let line = self.peek()?;
        self.position += 1;
        Some(line)
    }

    /// The next line that is not blank.
    pub(super) fn peek_text(&mut self) -> Option<Line<'a>> {
        while self.peek().is_some_and(|line| line.text.is_empty()) {
            self.position += 1;
        }
        self.peek()
    }

    /// The lines up to one that ends them, which is passed over. They lose so much of their indentation.
    ///
    /// Where no line ends them, nothing is read. `end` names what ends them: it is not looked for again then, since
    /// further down it is not either.
    pub(super) fn until(&mut self, indent: usize, end: &str, is_end: impl Fn(&str) -> bool) -> Option<Vec<String>> {
        if self.endless.contains(end) {
            return None;
        }
        let Some(length) = self.lines[self.position..].iter().position(|line| is_end(line.text)) else {
            self.endless.insert(end.to_owned());
            return None;
        };
        let lines = &self.lines[self.position..self.position + length];
        let content = lines.iter().map(|line| without_indent(line.whole, indent).to_owned()).collect();
        self.position += length + 1;
        Some(content)
    }

    /// The lines inside of a tag that was just opened, up to its closing tag. Tags of the same name nest.
    pub(super) fn inside(&mut self, name: &str) -> Option<Vec<Line<'a>>> {
        let lines = &self.lines;
        let ends = self.ends.entry(name.to_owned()).or_insert_with(|| ends_of(lines, name));
        let end = *ends.get(&self.position.checked_sub(1)?)?;
        let content = self.lines[self.position..end].to_vec();
        self.position = end + 1;
        Some(content)
    }

    /// Goes on with other lines, as of a part.
    pub(super) fn of(lines: Vec<Line<'a>>) -> Self {
        Self { lines, position: 0, endless: HashSet::new(), ends: HashMap::new() }
    }
}

/// Which line opens a tag of this name, and which one closes it.
fn ends_of(lines: &[Line<'_>], name: &str) -> HashMap<usize, usize> {
    let (opening, closing) = (format!("<{name}"), format!("</{name}>"));
    let mut ends = HashMap::new();
    let mut open = Vec::new();
    for (position, line) in lines.iter().enumerate() {
        let rest = line.text.strip_prefix(&opening).filter(|rest| rest.starts_with(['>', ' ']));
        let closes = line.text.ends_with(&closing);
        match rest {
            // One that is opened and closed on the same line holds no others.
            Some(rest) if !closes && !rest.ends_with("/>") => open.push(position),
            None if closes => ends.extend(open.pop().map(|start| (start, position))),
            Some(_) | None => {}
        }
    }
    ends
}

fn without_indent(line: &str, indent: usize) -> &str {
    let mut width = 0;
    for (position, character) in line.char_indices() {
        if width >= indent || !matches!(character, ' ' | '\t') {
            return &line[position..];
        }
        width += if character == '\t' { TAB } else { 1 };
    }
    ""
}
