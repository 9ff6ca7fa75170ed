//! Ids of objects: kept as they came, and checked before they reach a path.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use url::Url;
use uuid::Uuid;

use super::decode::Text;

/// An id of any kind of object. Each kind has a type of its own around it, so that a page's id is not taken for a user's.
///
/// An answer's id is kept as it came, whatever it is. What a person gives is read by [`FromStr`]: an id with or without
/// dashes, or the URL of a page, database or block on notion.so, notion.com or notion.site.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Id(Form);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Form {
    /// The form that Notion writes: lower case, with dashes.
    Canonical(Uuid),
    /// Anything else that an answer may hold.
    Other(Box<str>),
}

/// A text that is no id and no Notion URL that contains one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidId {
    given: Box<str>,
}

impl fmt::Display for InvalidId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:?} is no Notion id: expected 32 hexadecimal digits, with or without dashes, or a Notion URL",
            self.given
        )
    }
}

impl std::error::Error for InvalidId {}

impl Id {
    /// The text of the id, if it is one.
    pub(crate) fn canonical(&self) -> Result<String, InvalidId> {
        self.uuid().map(|uuid| uuid.hyphenated().to_string())
    }

    /// The id, if it is one. An answer could hold any text.
    fn uuid(&self) -> Result<Uuid, InvalidId> {
        match &self.0 {
            Form::Canonical(uuid) => Ok(*uuid),
            Form::Other(text) => read(text),
        }
    }

    /// Reads what a person gives for an id of one kind: a URL may name a page and, behind `#`, a block.
    pub(crate) fn given(kind: &str, text: &str) -> Result<Self, InvalidId> {
        if kind == "BlockId" { Self::of_block(text) } else { text.parse() }
    }

    /// Reads what a person gives, and where a URL names a page and a block, takes the block.
    fn of_block(text: &str) -> Result<Self, InvalidId> {
        let fragment = Url::parse(text.trim()).ok().filter(is_notion).and_then(|url| last_id(url.fragment()?));
        fragment.map_or_else(|| text.parse(), |uuid| Ok(Self(Form::Canonical(uuid))))
    }

    fn kept(text: &str) -> Self {
        let canonical = canonical(text.as_bytes());
        Self(canonical.map_or_else(|| Form::Other(text.into()), Form::Canonical))
    }
}

impl FromStr for Id {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        read(text).map(|uuid| Self(Form::Canonical(uuid)))
    }
}

/// The value of each byte as a hexadecimal digit in lower case; 16 and more for none.
const DIGITS: [u8; 256] = {
    let mut digits = [0xff; 256];
    let mut digit = 0;
    while digit < 16 {
        digits[b"0123456789abcdef"[digit] as usize] = digit as u8;
        digit += 1;
    }
    digits
};

/// Reads the form that Notion writes. Nearly all ids of an answer have it, and a page has dozens.
fn canonical(text: &[u8]) -> Option<Uuid> {
    const PAIRS: [usize; 16] = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
    let text: &[u8; 36] = text.try_into().ok()?;
    let mut bytes = [0; 16];
    let mut seen = 0;
    for (byte, at) in bytes.iter_mut().zip(PAIRS) {
        let (high, low) = (DIGITS[usize::from(text[at])], DIGITS[usize::from(text[at + 1])]);
        seen |= high | low;
        *byte = high << 4 | low;
    }
    let is_dashed = [8, 13, 18, 23].iter().all(|at| text[*at] == b'-');
    (is_dashed && seen < 16).then(|| Uuid::from_bytes(bytes))
}

fn read(text: &str) -> Result<Uuid, InvalidId> {
    let text = text.trim();
    let plain = matches!(text.len(), 32 | 36).then(|| Uuid::try_parse(text).ok()).flatten();
    let id = plain.or_else(|| {
        let url = Url::parse(text).ok().filter(is_notion)?;
        last_id(url.path().trim_end_matches('/').rsplit('/').next()?)
    });
    // A message is no place for a long text that may hold anything.
    id.ok_or_else(|| InvalidId { given: text.chars().take(80).collect::<String>().into() })
}

fn is_notion(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let of = |domain: &str| host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    url.scheme() == "https" && (of("notion.so") || of("notion.com") || of("notion.site"))
}

/// The id at the end of `Some-title-0123…cdef`.
fn last_id(segment: &str) -> Option<Uuid> {
    let start = |length: usize| segment.len().checked_sub(length).and_then(|start| segment.get(start..));
    start(36).and_then(|end| Uuid::try_parse(end).ok()).or_else(|| Uuid::try_parse(start(32)?).ok())
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Canonical(uuid) => fmt::Display::fmt(&uuid.hyphenated(), formatter),
            Form::Other(text) => formatter.write_str(text),
        }
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Canonical(uuid) => serializer.serialize_str(uuid.hyphenated().encode_lower(&mut Uuid::encode_buffer())),
            Form::Other(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text(Self::kept))
    }
}

/// Defines the id of one kind of object.
macro_rules! id_type {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub(crate) $crate::model::Id);

        impl $name {
            /// The id as Notion writes it, in lower case and with dashes, which is how it may stand in a path: an id of an answer is
            /// kept as it came, and could be any text.
            ///
            /// # Errors
            /// It is no id.
            pub fn canonical(&self) -> Result<String, $crate::model::InvalidId> {
                self.0.canonical()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(formatter, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::InvalidId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::model::Id::given(stringify!($name), text).map(Self)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::model::InvalidId;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl TryFrom<&String> for $name {
            type Error = $crate::model::InvalidId;

            fn try_from(text: &String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::model::InvalidId;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }
    };
}
pub(crate) use id_type;

#[cfg(test)]
mod tests {
    use super::{Id, is_notion};

    const ID: &str = "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";

    #[test]
    fn reads_ids_and_urls() {
        let dashless = ID.replace('-', "");
        for given in [
            ID.to_owned(),
            dashless.clone(),
            format!(" {ID} "),
            ID.to_uppercase(),
            format!("https://www.notion.so/Some-title-{dashless}"),
            format!("https://www.notion.so/team/{dashless}?v=11111111222233334444555555555555&pvs=4"),
            format!("https://app.notion.com/p/Kale-{dashless}"),
            format!("https://app.notion.com/p/{ID}/"),
            format!("https://team.notion.site/Kale-{dashless}#ffffffffffffffffffffffffffffffff"),
        ] {
            assert_eq!(given.parse::<Id>().map(|id| id.to_string()), Ok(ID.to_owned()), "{given}");
        }
    }

    #[test]
    fn refuses_everything_else() {
        let dashless = ID.replace('-', "");
        for given in [
            "",
            "..",
            "../users",
            "..\\users",
            "%2e%2e",
            "me",
            &ID[1..],
            &format!("{ID}/.."),
            &format!("{{{ID}}}"),
            &format!("urn:uuid:{ID}"),
            &format!("https://example.com/{dashless}"),
            &format!("https://evilnotion.so/{dashless}"),
            &format!("http://www.notion.so/{dashless}"),
            "https://www.notion.so/é0b1c2d3e4f50617283",
        ] {
            assert!(given.parse::<Id>().is_err(), "{given}");
        }
    }

    #[test]
    fn prefers_the_block_of_a_url() {
        let url = format!("https://www.notion.so/Kale-ffffffffffffffffffffffffffffffff#{}", ID.replace('-', ""));
        assert_eq!(Id::of_block(&url).map(|id| id.to_string()), Ok(ID.to_owned()));
        assert_eq!(Id::of_block(ID).map(|id| id.to_string()), Ok(ID.to_owned()));
    }

    #[test]
    fn keeps_what_an_answer_holds() {
        for given in [ID.to_owned(), ID.replace('-', ""), ID.to_uppercase(), "never seen".into(), String::new()] {
            let json = serde_json::Value::String(given);
            let id: Id = serde_json::from_value(json.clone()).unwrap();
            assert_eq!(serde_json::to_value(&id).unwrap(), json);
        }
    }

    #[test]
    fn knows_notions_hosts() {
        for (url, expected) in [("https://notion.so", true), ("https://a.notion.com", true), ("https://notion.so.evil.io", false)]
        {
            assert_eq!(is_notion(&url.parse().unwrap()), expected, "{url}");
        }
    }
}
