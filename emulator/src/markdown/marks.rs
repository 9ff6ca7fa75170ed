//! The marks within a line, and where they end.

use std::collections::HashSet;

/// A part of a line that a mark sets apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Marked<'a> {
    Bold(&'a str),
    Italic(&'a str),
    BoldItalic(&'a str),
    Strikethrough(&'a str),
    Code(&'a str),
    Equation(&'a str),
    Link { text: &'a str, url: &'a str },
}

/// Finds marks. It remembers which ones end nowhere, so that a line full of them is read once only.
#[derive(Debug, Default)]
pub(super) struct Marks {
    endless: HashSet<String>,
}

impl Marks {
    /// The marked part at the beginning of `text`, and what comes behind it. `before` stands in front of it.
    pub(super) fn read<'a>(&mut self, text: &'a str, before: Option<char>) -> Option<(Marked<'a>, &'a str)> {
        match text.as_bytes().first()? {
            b'`' => self.code(text),
            b'$' => self.equation(text),
            b'[' => self.link(text),
            b'*' => self.styled(text, "***", before, Marked::BoldItalic).or_else(|| {
                let bold = self.styled(text, "**", before, Marked::Bold);
                bold.or_else(|| self.styled(text, "*", before, Marked::Italic))
            }),
            b'_' => {
                let bold = self.styled(text, "__", before, Marked::Bold);
                bold.or_else(|| self.styled(text, "_", before, Marked::Italic))
            }
            b'~' => self.styled(text, "~~", before, Marked::Strikethrough),
            _ => None,
        }
    }

    /// Looks for something once, and not again after it was not found: behind that place it is not, either.
    pub(super) fn once<T>(&mut self, what: &str, find: impl FnOnce() -> Option<T>) -> Option<T> {
        if self.endless.contains(what) {
            return None;
        }
        let found = find();
        if found.is_none() {
            self.endless.insert(what.to_owned());
        }
        found
    }

    fn styled<'a>(
        &mut self,
        text: &'a str,
        mark: &str,
        before: Option<char>,
        make: fn(&'a str) -> Marked<'a>,
    ) -> Option<(Marked<'a>, &'a str)> {
        let inside = text.strip_prefix(mark)?;
        let is_word = mark.starts_with('_');
        if inside.starts_with(char::is_whitespace) || (is_word && before.is_some_and(char::is_alphanumeric)) {
            return None;
        }
        let end = self.once(mark, || closing(inside, mark))?;
        Some((make(&inside[..end]), &inside[end + mark.len()..]))
    }

    fn code<'a>(&mut self, text: &'a str) -> Option<(Marked<'a>, &'a str)> {
        let (content, behind) = self.once(ticks(text), || code_span(text))?;
        let is_padded = content.starts_with(' ') && content.ends_with(' ') && !content.trim().is_empty();
        let content = if is_padded && content.len() > 2 { &content[1..content.len() - 1] } else { content };
        Some((Marked::Code(content), behind))
    }

    fn equation<'a>(&mut self, text: &'a str) -> Option<(Marked<'a>, &'a str)> {
        if let Some(inside) = text.strip_prefix("$`") {
            let (content, behind) = self.once("$`", || inside.split_once("`$"))?;
            return Some((Marked::Equation(content), behind));
        }
        let inside = text.strip_prefix('$')?;
        if inside.starts_with(|it: char| it.is_whitespace() || it == '$') {
            return None;
        }
        let end = self.once("$", || {
            let ends = inside.match_indices('$').map(|(end, _)| end);
            // A dollar in front of a digit is money.
            let mut ends = ends.filter(|end| {
                let (before, after) = (&inside[..*end], &inside[end + 1..]);
                !before.is_empty()
                    && !before.ends_with(|it: char| it.is_whitespace() || it == '\\')
                    && !after.starts_with(|it: char| it.is_ascii_digit())
            });
            ends.next()
        })?;
        Some((Marked::Equation(&inside[..end]), &inside[end + 1..]))
    }

    fn link<'a>(&mut self, text: &'a str) -> Option<(Marked<'a>, &'a str)> {
        let (label, address, behind) = self.once("[", || {
            let end = closing_bracket(text)?;
            let address = text[end + 1..].strip_prefix('(')?;
            let close = address.find(')')?;
            Some((&text[1..end], &address[..close], &address[close + 1..]))
        })?;
        Some((Marked::Link { text: label, url: address.trim() }, behind))
    }
}

fn ticks(text: &str) -> &str {
    &text[..text.len() - text.trim_start_matches('`').len()]
}

/// The content of the code at the beginning of a text, which as many backticks end as began it.
fn code_span(text: &str) -> Option<(&str, &str)> {
    let fence = ticks(text);
    let inside = &text[fence.len()..];
    let mut position = 0;
    while let Some(found) = inside[position..].find('`') {
        let start = position + found;
        let run = ticks(&inside[start..]);
        if run == fence {
            return Some((&inside[..start], &inside[start + run.len()..]));
        }
        position = start + run.len();
    }
    None
}

/// Where the mark that began in front of `text` ends.
fn closing(text: &str, mark: &str) -> Option<usize> {
    let mut position = 0;
    let mut before: Option<char> = None;
    while let Some(character) = text[position..].chars().next() {
        let rest = &text[position..];
        let step = match character {
            '\\' => character.len_utf8() + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => code_span(rest).map_or(ticks(rest).len(), |(_, behind)| rest.len() - behind.len()),
            _ if rest.starts_with(mark) && before.is_some_and(|it| !it.is_whitespace()) => {
                let run = rest.len() - rest.trim_start_matches(&mark[..1]).len();
                let after = rest[mark.len()..].chars().next();
                if mark.starts_with('_') && after.is_some_and(char::is_alphanumeric) {
                    mark.len()
                } else if mark == "*" && run == 2 {
                    2
                } else {
                    // The last of a longer run belongs to this mark, those before it to marks inside.
                    return Some(position + run.saturating_sub(mark.len()).min(2));
                }
            }
            '*' if mark == "*" && rest.starts_with("**") => 2,
            _ => character.len_utf8(),
        };
        before = text[position..position + step].chars().next_back();
        position += step;
    }
    None
}

/// Where the bracket that begins a text is closed.
fn closing_bracket(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut is_escaped = false;
    for (position, character) in text.char_indices() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '[' => depth += 1,
            ']' if depth == 1 => return Some(position),
            ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Marked, Marks};

    #[test]
    fn marks_end_where_they_should() {
        let cases = [
            ("**a** b", Some((Marked::Bold("a"), " b"))),
            ("**a *b* c**d", Some((Marked::Bold("a *b* c"), "d"))),
            ("**a *b***", Some((Marked::Bold("a *b*"), ""))),
            ("*a **b** c*d", Some((Marked::Italic("a **b** c"), "d"))),
            ("***a*** b", Some((Marked::BoldItalic("a"), " b"))),
            ("_a_ b", Some((Marked::Italic("a"), " b"))),
            ("_a_b", None),
            ("__a__", Some((Marked::Bold("a"), ""))),
            ("~~a~~", Some((Marked::Strikethrough("a"), ""))),
            ("** a**", None),
            ("**a", None),
            ("**a `**` b** c", Some((Marked::Bold("a `**` b"), " c"))),
            ("*a\\*b* c", Some((Marked::Italic("a\\*b"), " c"))),
            ("`a*b` c", Some((Marked::Code("a*b"), " c"))),
            ("`` a`b `` c", Some((Marked::Code("a`b"), " c"))),
            ("`a", None),
            ("$x^2$ b", Some((Marked::Equation("x^2"), " b"))),
            ("$`x`$", Some((Marked::Equation("x"), ""))),
            ("$5 and $6", None),
            ("[a](b) c", Some((Marked::Link { text: "a", url: "b" }, " c"))),
            ("[a [b]](c)", Some((Marked::Link { text: "a [b]", url: "c" }, ""))),
            ("[a] (b)", None),
        ];
        for (text, expected) in cases {
            assert_eq!(Marks::default().read(text, None), expected, "{text}");
        }
        assert_eq!(Marks::default().read("_a_", Some('b')), None);
    }
}
