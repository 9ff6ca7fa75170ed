//! Addresses on the web, as Notion takes them.

use url::Url;

use crate::Error;

/// The longest URL that Notion takes, in characters.
const LONGEST: usize = 2000;

/// A URL of one of these schemes, and not longer than Notion takes.
///
/// # Errors
/// It is none, with the JSON pointer of the field.
pub(crate) fn web_address(text: &str, schemes: &[&str], field: &str) -> Result<Url, Error> {
    match Url::parse(text) {
        Ok(url) if !schemes.contains(&url.scheme()) => {
            Err(Error::input(field, format!("expected an {} URL", schemes.join(" or "))))
        }
        Ok(_) if text.chars().count() > LONGEST => {
            Err(Error::input(field, format!("the URL is longer than {LONGEST} characters")))
        }
        Ok(url) => Ok(url),
        Err(error) => Err(Error::input(field, format!("is no URL: {error}"))),
    }
}
