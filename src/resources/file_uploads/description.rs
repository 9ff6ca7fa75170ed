//! A file that is to be brought in, and what Notion does not take of one.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use reqwest::header::HeaderValue;

use super::source::Source;
use crate::Error;
use crate::resources::web_address;

/// The longest name of a file, in bytes.
const LONGEST_NAME: usize = 900;

/// The largest file that Notion takes in any workspace, in bytes.
const LARGEST_FILE: u64 = 5 << 30;

/// A file that is to be brought in.
#[derive(Debug, Clone)]
pub(crate) struct FileToUpload {
    pub(crate) source: Source,
    /// The source's own name unless given.
    pub(crate) filename: Option<String>,
    /// What the name says unless given.
    pub(crate) content_type: Option<String>,
}

impl FileToUpload {
    /// What is off with it, as far as can be told without reading a file.
    pub(crate) fn check(&self) -> Vec<Error> {
        let length = match &self.source {
            Source::Bytes(content) => check_length(content.len() as u64, self.source.field()),
            Source::Path(_) | Source::Url(_) => Ok(()),
        };
        let source = self.source.check();
        // The name of a source that is none is not to be spoken of.
        let name = if source.is_ok() { self.checked_name().map(drop) } else { Ok(()) };
        [source, length, name, check_content_type(self.content_type.as_deref())].into_iter().filter_map(Result::err).collect()
    }

    /// Its name: the one that is given, or that of its source.
    ///
    /// # Errors
    /// There is none, it is too long, or neither it nor a type says what the file is.
    pub(super) fn checked_name(&self) -> Result<String, Error> {
        let name = self.name();
        let refused = |message: String| Err(Error::input("/filename", message));
        if name.trim().is_empty() {
            return refused("is missing: expected the name of the file, such as kale.png".to_owned());
        }
        if name.len() > LONGEST_NAME {
            return refused(format!("is {} bytes long: expected {LONGEST_NAME} at most", name.len()));
        }
        // Which types Notion takes is its own to say, and it says so before anything of the file is sent.
        if self.content_type.is_none() && mime_guess::from_path(&*name).first().is_none() {
            return refused(format!(
                "{name:?} does not say what the file is: expected a name that ends as kale.png does, or a content_type"
            ));
        }
        Ok(name.into_owned())
    }

    fn name(&self) -> Cow<'_, str> {
        match (&self.filename, &self.source) {
            (Some(name), _) => name.into(),
            (None, Source::Bytes(_)) => "".into(),
            (None, Source::Path(path)) => path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default(),
            (None, Source::Url(url)) => last_segment(url).into(),
        }
    }
}

/// What stands last in the path of a URL, decoded.
fn last_segment(url: &str) -> String {
    let Ok(url) = url::Url::parse(url) else { return String::new() };
    let last = url.path_segments().and_then(|mut segments| segments.next_back()).unwrap_or_default();
    percent_decode_str(last).decode_utf8_lossy().into_owned()
}

/// A file that is not larger than Notion takes.
pub(super) fn check_length(length: u64, field: &'static str) -> Result<(), Error> {
    if length <= LARGEST_FILE {
        return Ok(());
    }
    Err(Error::input(field, format!("is {length} bytes long: expected {LARGEST_FILE} at most, which are 5 GiB")))
}

/// A type such as `image/png`, with parameters if it has some.
pub(super) fn check_content_type(content_type: Option<&str>) -> Result<(), Error> {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$&^_.+-".contains(&byte));
    let is_type = |given: &str| {
        let essence = given.split(';').next().unwrap_or_default().trim();
        let parts = essence.split_once('/');
        parts.is_some_and(|(kind, of)| is_word(kind) && is_word(of)) && HeaderValue::from_str(given).is_ok()
    };
    if content_type.is_none_or(is_type) {
        return Ok(());
    }
    Err(Error::input("/content_type", "is no type of a file: expected one such as image/png"))
}

impl Source {
    /// The input that names it.
    pub(super) fn field(&self) -> &'static str {
        match self {
            Self::Bytes(_) => "/content",
            Self::Path(_) => "/path",
            Self::Url(_) => "/url",
        }
    }

    fn check(&self) -> Result<(), Error> {
        match self {
            Self::Bytes(_) => Ok(()),
            Self::Path(path) if path.file_name().is_none() => Err(Error::input("/path", "names no file")),
            Self::Path(_) => Ok(()),
            Self::Url(url) => web_address(url, &["https"], "/url").map(drop),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FileToUpload, Source, check_length};

    fn bytes() -> Source {
        Source::Bytes(vec![1].into())
    }

    fn file(source: Source, filename: Option<&str>, content_type: Option<&str>) -> FileToUpload {
        FileToUpload { source, filename: filename.map(Into::into), content_type: content_type.map(Into::into) }
    }

    #[test]
    fn finds_a_name() {
        for (source, filename, content_type, expected) in [
            (bytes(), Some("kale.png"), None, "kale.png"),
            (bytes(), Some("kale"), Some("image/png"), "kale"),
            (bytes(), Some("kale.xyz"), Some("text/plain; charset=utf-8"), "kale.xyz"),
            (Source::Path("/tmp/kale.PDF".into()), None, None, "kale.PDF"),
            (Source::Path("kale.pdf".into()), Some("chard.pdf"), None, "chard.pdf"),
            (Source::Url("https://example.com/a/gr%C3%BCn.png?size=1.x#y".into()), None, None, "grün.png"),
            (Source::Url("https://example.com/".into()), Some("kale.png"), None, "kale.png"),
        ] {
            let file = file(source, filename, content_type);
            assert_eq!(file.checked_name().unwrap(), expected, "{file:?}");
            assert!(file.check().is_empty(), "{file:?}: {:?}", file.check());
        }
    }

    #[test]
    fn says_what_is_off() {
        let long = format!("{}.png", "k".repeat(897));
        for (source, filename, content_type, field, message) in [
            (bytes(), None, None, "/filename", "is missing"),
            (bytes(), Some(" "), None, "/filename", "is missing"),
            (bytes(), Some(&*long), None, "/filename", "901 bytes long: expected 900"),
            (bytes(), Some("kale"), None, "/filename", "or a content_type"),
            (bytes(), Some("kale.nosuchending"), None, "/filename", "or a content_type"),
            (bytes(), Some("kale.png"), Some("png"), "/content_type", "such as image/png"),
            (bytes(), Some("kale.png"), Some("image/"), "/content_type", "such as image/png"),
            (bytes(), Some("kale.png"), Some("image/png\r\nx: y"), "/content_type", "such as image/png"),
            (Source::Path("/".into()), None, None, "/path", "names no file"),
            (Source::Path("..".into()), None, None, "/path", "names no file"),
            (Source::Url("http://example.com/kale.png".into()), None, None, "/url", "expected an https URL"),
            (Source::Url("kale.png".into()), None, None, "/url", "is no URL"),
            (Source::Url("https://example.com".into()), None, None, "/filename", "is missing"),
            (Source::Url(format!("https://example.com/{}.png", "k".repeat(2000))), None, None, "/url", "2000 characters"),
        ] {
            let file = file(source, filename, content_type);
            let errors = file.check();
            let [error] = errors.as_slice() else { panic!("{file:?}: {errors:?}") };
            assert_eq!(error.field(), Some(field), "{file:?}: {error}");
            assert!(error.message().contains(message), "{file:?}: {error}");
        }
        assert!(check_length(5 << 30, "/path").is_ok());
        assert_eq!(check_length((5 << 30) + 1, "/path").unwrap_err().field(), Some("/path"));
    }
}
