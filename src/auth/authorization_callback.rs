//! What a person comes back with.

use std::borrow::Cow;

use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded;

use crate::error::Kind;
use crate::{Error, cryptography};

/// The parameters of the address that a person comes back to, read.
///
/// ```
/// use notion_connector::{AuthorizationCallback, ExposeSecret, SecretString};
///
/// # fn example(query: &str, session_state: &SecretString) -> Result<(), notion_connector::Error> {
/// match AuthorizationCallback::parse(query)?.code(session_state) {
///     Ok(code) => println!("a code of {} characters, to be exchanged now", code.expose_secret().len()),
///     Err(error) if error.is_access_denied() => println!("the person said no"),
///     Err(error) => return Err(error),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct AuthorizationCallback {
    state: Option<SecretString>,
    answer: Answer,
}

#[derive(Debug, Clone)]
enum Answer {
    Code(SecretString),
    /// The code of an error in the words of OAuth, if it is one.
    Error(Option<String>),
}

impl AuthorizationCallback {
    /// Reads an address, which may be a URL, a path with its query, or the query alone.
    ///
    /// # Errors
    /// It has neither a code nor an error, or one of the parameters twice. The error does not show them.
    pub fn parse(callback: &str) -> Result<Self, Error> {
        let (mut code, mut state, mut error) = (None, None, None);
        for (name, value) in form_urlencoded::parse(query(callback).as_bytes()) {
            let (slot, field) = match &*name {
                "code" => (&mut code, "/code"),
                "state" => (&mut state, "/state"),
                "error" => (&mut error, "/error"),
                _ => continue,
            };
            if slot.replace(value).is_some() {
                return Err(Error::input(field, "comes twice in the address that the person came back to"));
            }
        }
        let given = |value: Option<Cow<'_, str>>| value.map(Cow::into_owned).filter(|value| !value.is_empty());
        let answer = match (given(error), given(code)) {
            (Some(error), _) => Answer::Error(Some(error).filter(|error| is_code(error))),
            (None, Some(code)) => Answer::Code(code.into()),
            (None, None) => {
                let message = "is missing in the address that the person came back to: expected code and state, or error";
                return Err(Error::input("/code", message));
            }
        };
        Ok(Self { state: given(state).map(SecretString::from), answer })
    }

    /// The code, if the state is the one that was sent along: the one of [`AuthorizationRequest::state`], kept in the
    /// session of the person. They are compared in constant time. A state is good once: drop it afterwards.
    ///
    /// [`AuthorizationRequest::state`]: crate::AuthorizationRequest::state
    ///
    /// # Errors
    /// - The state is another, or missing ([`Error::is_state_mismatch`]): this person did not begin here.
    /// - The person gave no access ([`Error::is_access_denied`]), or Notion refused for another reason
    ///   ([`Error::is_authorization_refused`]); [`Error::code`] has OAuth's code, such as `access_denied`.
    pub fn code(self, state: &SecretString) -> Result<SecretString, Error> {
        let expected = state.expose_secret().as_bytes();
        let same = self.state.is_some_and(|given| cryptography::equal(given.expose_secret().as_bytes(), expected));
        // The state of nobody is the state of anybody.
        if expected.is_empty() || !same {
            return Err(Error::new(Kind::StateMismatch, "the person came back with another state than was sent along"));
        }
        match self.answer {
            Answer::Code(code) => Ok(code),
            Answer::Error(code) => {
                let message = match code.as_deref() {
                    Some("access_denied") => "the person gave no access",
                    _ => "the person came back without access: Notion refused the request for it",
                };
                Err(Error::new(Kind::AuthorizationRefused, message).with_code(code))
            }
        }
    }
}

/// The query of an address, or all of a text that is no address.
fn query(callback: &str) -> &str {
    let callback = callback.split_once('#').map_or(callback, |(before, _)| before);
    match callback.split_once('?') {
        Some((_, query)) => query,
        None if callback.contains("://") || callback.starts_with('/') => "",
        None => callback,
    }
}

/// Whether a text is a code as OAuth has them. Anybody can send a person here with any text.
fn is_code(text: &str) -> bool {
    text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use secrecy::{ExposeSecret, SecretString};

    use super::AuthorizationCallback;
    use crate::Error;

    fn code(callback: &str, state: &str) -> Result<String, Error> {
        let code = AuthorizationCallback::parse(callback)?.code(&SecretString::from(state))?;
        Ok(code.expose_secret().to_owned())
    }

    #[test]
    fn finds_code_and_state() {
        for (callback, expected) in [
            ("https://example.com/callback?code=kale&state=leaf", "kale"),
            ("http://127.0.0.1:7/?state=leaf&code=ka%2Ble#top", "ka+le"),
            ("/callback?code=kale&state=leaf&more=7", "kale"),
            ("?code=kale&state=leaf", "kale"),
            ("code=kale&state=leaf", "kale"),
            ("code=kale&state=leaf&error=", "kale"),
            ("code=a%3Fb&state=leaf", "a?b"),
        ] {
            assert_eq!(code(callback, "leaf").unwrap(), expected, "{callback}");
        }
    }

    /// Whether the state is another, whether access was refused and denied, the field of the input, and the code.
    #[test]
    fn says_what_is_off() {
        for (callback, state, mismatch, refused, denied, field, expected) in [
            ("?code=hush&state=other", "leaf", true, false, false, None, None),
            ("?code=hush&state=lea", "leaf", true, false, false, None, None),
            ("?code=hush", "leaf", true, false, false, None, None),
            ("?code=hush&state=", "leaf", true, false, false, None, None),
            ("?code=hush&state=", "", true, false, false, None, None),
            ("?code=hush", "", true, false, false, None, None),
            ("?error=access_denied", "leaf", true, false, false, None, None),
            ("?error=access_denied&state=leaf", "leaf", false, true, true, None, Some("access_denied")),
            ("?error=access_denied&state=leaf&code=hush", "leaf", false, true, true, None, Some("access_denied")),
            ("?error=server_error&state=leaf", "leaf", false, true, false, None, Some("server_error")),
            ("?error=%1B[hush&state=leaf", "leaf", false, true, false, None, None),
            ("?state=leaf", "leaf", false, false, false, Some("/code"), None),
            ("?code=&state=leaf", "leaf", false, false, false, Some("/code"), None),
            ("https://example.com/callback", "leaf", false, false, false, Some("/code"), None),
            ("", "leaf", false, false, false, Some("/code"), None),
            ("?code=hush&code=hush&state=leaf", "leaf", false, false, false, Some("/code"), None),
            ("?code=hush&state=leaf&state=leaf", "leaf", false, false, false, Some("/state"), None),
        ] {
            let error = code(callback, state).unwrap_err();
            assert_eq!(error.is_state_mismatch(), mismatch, "{callback}");
            assert_eq!((error.is_authorization_refused(), error.is_access_denied()), (refused, denied), "{callback}");
            assert_eq!((error.field(), error.code()), (field, expected), "{callback}");
            assert_eq!(error.is_input(), field.is_some());
            assert!(!format!("{error} {error:?}").contains("hush"), "{error:?}");
        }
    }
}
