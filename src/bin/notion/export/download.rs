//! The files of a page, fetched from where Notion keeps them.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use reqwest::header::LOCATION;
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode, Url};

use crate::failure::{Failure, Status};
use crate::kept::beside;
use crate::session;

/// The longest name that a file is given, in bytes: file systems take 255, of which the id of its block has 33.
const LONGEST: usize = 120;

/// Fetches files. It has no token: their addresses are signed, and lead to another place than the API.
pub(super) struct Download {
    client: Client,
    /// Where the API is, if it is not Notion's own. Only there may a file come over a connection that is not encrypted.
    base_url: Option<Url>,
}

impl Download {
    pub(super) fn new() -> Result<Self, Failure> {
        let client = Client::builder().user_agent(concat!("notion-cli/", env!("CARGO_PKG_VERSION"))).redirect(Policy::none());
        let client = client.build().map_err(|_| Failure::other("no connections can be made"))?;
        let base_url = session::variable(session::BASE_URL)?.and_then(|url| Url::parse(&url).ok());
        Ok(Self { client, base_url })
    }

    /// Fetches a file, and answers its size. It has its name once it is whole.
    pub(super) async fn fetch(&self, address: &str, path: &Path) -> Result<u64, String> {
        let url = Url::parse(address).map_err(|_| "its address is none")?;
        if !self.is_trusted(&url) {
            return Err("its address is not one of https".to_owned());
        }
        // The address is as good as the file, and stands in no message.
        let failed = |error: reqwest::Error| error.without_url().to_string();
        let response = self.client.get(url).send().await.map_err(failed)?;
        if let Some(problem) = problem(&response) {
            return Err(problem);
        }
        let part = beside(path, ".part");
        let written = write(response, &part).await?;
        fs::rename(&part, path).map_err(|error| error.to_string())?;
        Ok(written)
    }

    fn is_trusted(&self, url: &Url) -> bool {
        let is_same = |base: &Url| (base.scheme(), base.host_str(), base.port()) == (url.scheme(), url.host_str(), url.port());
        url.scheme() == "https" || self.base_url.as_ref().is_some_and(is_same)
    }
}

fn problem(response: &Response) -> Option<String> {
    match response.status() {
        StatusCode::OK => None,
        _ if response.headers().contains_key(LOCATION) => Some("its address leads to another one".to_owned()),
        status => Some(format!("its address answers {}", status.as_u16())),
    }
}

async fn write(mut response: Response, part: &Path) -> Result<u64, String> {
    let mut file = File::create(part).map_err(|error| error.to_string())?;
    let mut written = 0;
    while let Some(chunk) = response.chunk().await.map_err(|error| error.without_url().to_string())? {
        file.write_all(&chunk).map_err(|error| error.to_string())?;
        written += chunk.len() as u64;
    }
    file.sync_all().map_err(|error| error.to_string())?;
    Ok(written)
}

/// A name that any file system takes, made of what somebody wrote: letters and digits as they are, and dashes for all else. It may be empty.
pub(super) fn safe_name(text: &str) -> String {
    let mut name = String::new();
    for character in text.chars() {
        let character = if character.is_alphanumeric() || matches!(character, '.' | '_') { character } else { '-' };
        if name.len() + character.len_utf8() > LONGEST {
            break;
        }
        // No two dots lead to another folder, and none at the beginning hides a file.
        if !(matches!(character, '-' | '.') && (name.is_empty() || name.ends_with(['-', '.']))) {
            name.push(character);
        }
    }
    name.trim_end_matches(['-', '.']).to_owned()
}

/// The name of the file at an address, decoded.
pub(super) fn name_at(address: &str) -> String {
    let path = Url::parse(address).ok();
    let last = path.as_ref().and_then(|url| url.path_segments()?.next_back().map(str::to_owned)).unwrap_or_default();
    let decoded = percent_encoding::percent_decode_str(&last).decode_utf8_lossy().into_owned();
    // The end of a long name says what it is.
    let (stem, ending) = decoded.rsplit_once('.').unwrap_or((&decoded, ""));
    let (stem, ending) = (safe_name(stem), safe_name(ending));
    if stem.is_empty() || ending.is_empty() || ending.len() > 10 { safe_name(&decoded) } else { format!("{stem}.{ending}") }
}

/// What is said where files are missing.
pub(super) fn missing(files: usize) -> Failure {
    let message = format!("{files} files could not be fetched: the pages link to where Notion keeps them, for an hour");
    Failure::Said { status: Status::Unavailable, message }
}

#[cfg(test)]
mod tests {
    use super::{name_at, safe_name};

    #[test]
    fn names_lead_nowhere_else() {
        for (text, expected) in [
            ("Kale & figs", "Kale-figs"),
            ("../../etc/passwd", "etc-passwd"),
            (".hidden", "hidden"),
            ("a\\b:c*d?", "a-b-c-d"),
            ("醤油 1.5", "醤油-1.5"),
            ("a..b", "a.b"),
            ("\u{0}\n", ""),
            ("", ""),
        ] {
            assert_eq!(safe_name(text), expected, "{text:?}");
        }
        assert!(safe_name(&"醤".repeat(300)).len() <= 120);
    }

    #[test]
    fn names_are_those_of_files() {
        let long = format!("https://x.example/{}.png?sign=1", "a".repeat(300));
        assert!(name_at(&long).ends_with("aaa.png") && name_at(&long).len() < 135);
        for (address, expected) in [
            ("https://x.example/a/kale%20leaf.png?sign=1", "kale-leaf.png"),
            ("https://x.example/a/..%2F..%2Fx.sh", "x.sh"),
            ("https://x.example/a/%2e%2e%2fx", "x"),
            ("https://x.example/", ""),
            ("no address", ""),
        ] {
            assert_eq!(name_at(address), expected, "{address}");
        }
    }
}
