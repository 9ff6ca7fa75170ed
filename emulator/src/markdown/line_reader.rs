//! Lines, and how far they are indented.

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
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let lines = text.lines().map(|whole| {
            let text = whole.trim_start_matches([' ', '\t']);
            let indent = whole[..whole.len() - text.len()].chars().map(|it| if it == '\t' { TAB } else { 1 }).sum();
            Line { indent, text: text.trim_end(), whole }
        });
        Self { lines: lines.collect(), position: 0 }
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
    /// Where no line ends them, nothing is read.
    pub(super) fn until(&mut self, indent: usize, is_end: impl Fn(&str) -> bool) -> Option<Vec<String>> {
        let length = self.lines[self.position..].iter().position(|line| is_end(line.text))?;
        let lines = &self.lines[self.position..self.position + length];
        let content = lines.iter().map(|line| without_indent(line.whole, indent).to_owned()).collect();
        self.position += length + 1;
        Some(content)
    }

    /// The lines inside of a tag that was just opened, up to its closing tag. Tags of the same name nest.
    pub(super) fn inside(&mut self, name: &str) -> Option<Vec<Line<'a>>> {
        let (opening, closing) = (format!("<{name}"), format!("</{name}>"));
        let mut depth = 1usize;
        let rest = &self.lines[self.position..];
        let end = rest.iter().position(|line| {
            let begins = line.text.starts_with(&opening)
                && line.text[opening.len()..].starts_with(['>', ' '])
                && !line.text.ends_with("/>");
            depth += usize::from(begins);
            // One that is opened and closed on the same line changes nothing.
            depth -= usize::from(line.text.ends_with(&closing) && depth > 0);
            depth == 0
        })?;
        let content = rest[..end].to_vec();
        self.position += end + 1;
        Some(content)
    }

    /// Goes on with other lines, as of a part.
    pub(super) fn of(lines: Vec<Line<'a>>) -> Self {
        Self { lines, position: 0 }
    }
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
