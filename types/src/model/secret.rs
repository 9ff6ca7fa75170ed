//! A token in a body.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::SmallString;

/// A token, or what gives one, in a body of the API. It is written as it is, and shows in no `Debug`.
///
/// ```
/// use notion_connector::types::{OAuthRevokeRequest, Secret};
///
/// let request = OAuthRevokeRequest::new("ntn_access");
/// assert_eq!(request.token.expose(), "ntn_access");
/// assert!(!format!("{request:?}").contains("ntn_access"));
/// # assert_eq!(Secret::from("a"), Secret::from("a"));
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(SmallString);

impl Secret {
    /// The text. Mind where it goes.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.as_str()
    }
}

impl<T: Into<SmallString>> From<T> for Secret {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl From<Secret> for secrecy::SecretString {
    fn from(secret: Secret) -> Self {
        String::from(secret.0).into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret([REDACTED])")
    }
}
