//! Text that Markdown takes for itself and nothing else.

/// A text as it stands, whatever is in it.
pub(super) fn literal(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let after = chars.peek().map(|(_, char)| *char);
        let is_within_word = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        let is_special = match char {
            '\\' | '`' | '*' | '[' | ']' | '<' | '$' | '~' => true,
            '_' => !is_within_word,
            // Before a link it would make an image of it.
            '!' => after.is_none(),
            '&' => is_entity(&text[at + 1..]),
            _ => false,
        };
        if is_special {
            escaped.push('\\');
        }
        escaped.push(char);
        before = Some(char);
    }
    escaped
}

/// Whether what follows an ampersand would make a character of it.
fn is_entity(rest: &str) -> bool {
    let name = rest.split(|char: char| !char.is_ascii_alphanumeric() && char != '#').next().unwrap_or_default();
    !name.is_empty() && rest[name.len()..].starts_with(';')
}

/// A line that begins no block of another kind.
pub(super) fn as_text(line: &str) -> String {
    let line = line.trim_matches([' ', '\t']);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = line[digits..].chars();
    let (first, second) = (rest.next(), rest.next());
    let ends_mark = second.is_none_or(|char| matches!(char, ' ' | '\t'));
    let begins_block = match first {
        Some('.' | ')') if digits > 0 => ends_mark,
        _ if digits > 0 => false,
        Some('#' | '>' | '=' | '|') => true,
        Some('+') => ends_mark,
        Some('-') => ends_mark || matches!(second, Some('-' | '|' | ':')),
        Some(':') => second == Some('-'),
        _ => false,
    };
    if begins_block { format!("{}\\{}", &line[..digits], &line[digits..]) } else { line.to_owned() }
}

/// A fence of backticks that is longer than any in the text, and has so many at least.
pub(super) fn fence(text: &str, least: usize) -> String {
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(least.max(longest + 1))
}

/// The address of a link.
pub(super) fn destination(address: &str) -> String {
    let mut escaped = String::with_capacity(address.len());
    for (at, char) in address.char_indices() {
        match char {
            '(' | ')' | '<' | '>' | '\\' | '"' | '|' | ' ' => escaped.push_str(&format!("%{:02X}", char as u32)),
            '&' if is_entity(&address[at + 1..]) => escaped.push_str("\\&"),
            _ if char.is_whitespace() || char.is_control() => {}
            _ => escaped.push(char),
        }
    }
    escaped
}

/// A comment, which shows to who reads the Markdown, and not in what is made of it.
pub(super) fn comment(word: &str) -> String {
    let word: String = word.chars().map(|char| if matches!(char, '-' | '<' | '>' | '\r' | '\n') { ' ' } else { char }).collect();
    format!("<!-- {} -->", word.split_whitespace().collect::<Vec<_>>().join(" "))
}
