//! The attributes of tags, and those in braces at the end of a line.

/// Attributes by their names, in the order of their writing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Attributes(Vec<(String, String)>);

impl Attributes {
    /// Reads `name="value"` as often as it stands there. What is no attribute is passed over.
    pub(super) fn read(text: &str) -> Self {
        let mut attributes = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("=\"") {
            let Some((value, behind)) = after.split_once('"') else {
                break;
            };
            let name = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            attributes.push((name.to_owned(), value.trim_start_matches("{{").trim_end_matches("}}").to_owned()));
            rest = behind;
        }
        Self(attributes)
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn is_true(&self, name: &str) -> bool {
        self.get(name) == Some("true")
    }
}

/// A tag at the beginning of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    pub(super) attributes: Attributes,
    /// Whether the tag stands for itself, as `<br/>` does.
    pub(super) is_empty: bool,
    /// What comes behind the tag.
    pub(super) behind: &'a str,
}

impl<'a> Tag<'a> {
    /// Reads an opening tag.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let inside = text.strip_prefix('<')?;
        // No tag begins within another one, so that a text full of them is read once.
        let end = inside.find(['<', '>']).filter(|end| inside.as_bytes()[*end] == b'>')?;
        let (inside, behind) = (&inside[..end], &inside[end + 1..]);
        let is_empty = inside.ends_with('/');
        let inside = inside.trim_end_matches('/');
        let name = inside.split(char::is_whitespace).next().unwrap_or_default();
        let is_name = name.starts_with(|it: char| it.is_ascii_alphabetic())
            && name.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_'));
        is_name.then(|| Self { name, attributes: Attributes::read(&inside[name.len()..]), is_empty, behind })
    }

    /// Splits what is behind an opening tag at its closing tag: what is inside, and what comes after.
    pub(super) fn inside(&self) -> Option<(&'a str, &'a str)> {
        let (opening, closing) = (format!("<{}", self.name), format!("</{}>", self.name));
        let mut depth = 1usize;
        let mut position = 0;
        loop {
            let rest = &self.behind[position..];
            let close = rest.find(&closing)?;
            match find_opening(rest, &opening).filter(|open| *open < close) {
                Some(open) => {
                    depth += 1;
                    position += open + opening.len();
                }
                None if depth == 1 => {
                    let end = position + close;
                    return Some((&self.behind[..end], &self.behind[end + closing.len()..]));
                }
                None => {
                    depth -= 1;
                    position += close + closing.len();
                }
            }
        }
    }
}

/// Where a tag is opened that begins like this.
pub(super) fn find_opening(text: &str, opening: &str) -> Option<usize> {
    let mut found = text.match_indices(opening).map(|(position, _)| position);
    found.find(|position| {
        let is_escaped = text[..*position].ends_with('\\');
        !is_escaped && text[position + opening.len()..].starts_with(['>', '/', ' '])
    })
}

/// Splits the attributes in braces off the end of a line.
pub(super) fn split_braces(line: &str) -> (&str, Attributes) {
    let trimmed = line.trim_end();
    let Some(start) = trimmed.strip_suffix('}').and_then(|line| line.rfind('{')) else {
        return (line, Attributes::default());
    };
    let is_escaped = trimmed[..start].ends_with('\\');
    let attributes = Attributes::read(&trimmed[start + 1..trimmed.len() - 1]);
    if is_escaped || attributes.0.is_empty() { (line, Attributes::default()) } else { (trimmed[..start].trim_end(), attributes) }
}

/// The id at the end of an address, with or without dashes.
pub(super) fn id_in(address: &str) -> Option<uuid::Uuid> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let digits: Vec<char> = path.chars().rev().filter(|it| *it != '-').take_while(char::is_ascii_hexdigit).take(32).collect();
    let digits: String = digits.into_iter().rev().collect();
    crate::object_id::parse(&digits)
}

#[cfg(test)]
mod tests {
    use super::{Tag, id_in, split_braces};

    #[test]
    fn tags_are_read_with_what_is_inside() {
        let tag = Tag::read("<span color=\"red\" underline=\"true\">a <span color=\"blue\">b</span></span> c").expect("a tag");
        assert_eq!((tag.name, tag.attributes.get("color"), tag.attributes.is_true("underline")), ("span", Some("red"), true));
        assert_eq!(tag.inside(), Some(("a <span color=\"blue\">b</span>", " c")));
        let tag = Tag::read("<mention-date start=\"2026-07-04\"/>.").expect("a tag");
        assert!(tag.is_empty);
        assert_eq!((tag.attributes.get("start"), tag.behind), (Some("2026-07-04"), "."));
        for text in ["", "<", "< a>", "<a", "<3>", "a<b>"] {
            assert_eq!(Tag::read(text), None, "{text}");
        }
    }

    #[test]
    fn braces_hold_attributes_at_the_end_of_a_line() {
        for (line, text, color) in [
            ("Title {color=\"red\"}", "Title", Some("red")),
            ("Title {toggle=\"true\" color=\"red_bg\"} ", "Title", Some("red_bg")),
            ("a {b}", "a {b}", None),
            ("a \\{color=\"red\"}", "a \\{color=\"red\"}", None),
            ("}", "}", None),
        ] {
            let (found, attributes) = split_braces(line);
            assert_eq!((found, attributes.get("color")), (text, color), "{line}");
        }
    }

    #[test]
    fn ids_are_found_in_addresses() {
        let id = "7855b161-f63e-4683-b7c7-8ca6e97ee266";
        for address in
            [id.to_owned(), format!("user://{id}"), format!("https://app.notion.com/p/Kale-{}?v=1", id.replace('-', ""))]
        {
            assert_eq!(id_in(&address).map(|id| id.to_string()).as_deref(), Some(id), "{address}");
        }
        assert_eq!(id_in("https://example.com"), None);
    }
}
