//! The one error type.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;

use crate::types::InvalidId;

/// Why a call did not do what was asked.
///
/// It is opaque: predicates and accessors say what is known of it. Its text never holds a token, nor the body of an answer;
/// [`Error::body`] has that for who asks.
///
/// ```
/// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
/// match notion.users().get("0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0").await {
///     Err(error) if error.code() == Some("object_not_found") => println!("no such user"),
///     Err(error) => println!("{error}; request id: {:?}", error.request_id()),
///     Ok(user) => println!("{:?}", user.name),
/// }
/// # Ok(())
/// # }
/// ```
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: Kind,
    message: Cow<'static, str>,
    operation: Option<&'static str>,
    field: Option<String>,
    status: Option<u16>,
    code: Option<String>,
    request_id: Option<String>,
    retry_after: Option<Duration>,
    outcome_unknown: bool,
    cursor: Option<String>,
    written: Vec<String>,
    body: Option<Bytes>,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

/// The classes that the predicates tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The input is off: nothing was sent.
    Input,
    /// The client is not set up well: nothing was sent.
    Configuration,
    /// No token could be had: nothing was sent.
    Token,
    /// The access that a person gave has ended: a new consent is needed.
    Reauthorization,
    /// A person, or Notion, gave no access.
    AuthorizationRefused,
    /// A person came back from Notion whom nobody had sent there.
    StateMismatch,
    /// A delivery of a webhook that is not shown to be Notion's.
    Signature(SignatureProblem),
    /// No connection came about: nothing was sent.
    Connect,
    /// The rate limit left no room: nothing was sent.
    Paced,
    /// The connection broke, or the answer was cut short.
    Interrupted,
    /// An attempt, or the whole call, took too long.
    Timeout,
    /// Notion, or a gateway before it, answered with an error.
    Status,
    /// The answer is larger than the client takes.
    TooLarge,
    /// The answer is not what the contract says.
    Decode,
    /// A list did not go on as a list does.
    Pagination,
    /// A file that was to be brought in came to nothing.
    Upload,
}

/// What is off with the signature of a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignatureProblem {
    Missing,
    Malformed,
    Mismatch,
}

impl Error {
    pub(crate) fn new(kind: Kind, message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            operation: None,
            field: None,
            status: None,
            code: None,
            request_id: None,
            retry_after: None,
            outcome_unknown: false,
            cursor: None,
            written: Vec::new(),
            body: None,
            source: None,
        }))
    }

    /// An input that is off: the JSON pointer of the field, and what is accepted.
    pub(crate) fn input(field: impl Into<String>, message: impl Into<Cow<'static, str>>) -> Self {
        let mut error = Self::new(Kind::Input, message);
        error.0.field = Some(field.into());
        error
    }

    pub(crate) fn with_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn with_field(mut self, field: impl Into<String>) -> Self {
        self.0.field = Some(field.into());
        self
    }

    /// The same error, with the field that is off where it does not name one.
    pub(crate) fn or_field(mut self, field: &str) -> Self {
        if self.0.kind == Kind::Status {
            self.0.field.get_or_insert_with(|| field.to_owned());
        }
        self
    }

    pub(crate) fn with_message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.0.message = message.into();
        self
    }

    /// The same error, after a part of what was asked for was written: the ids of that.
    pub(crate) fn after_writing(mut self, written: Vec<String>) -> Self {
        self.0.written = written;
        self
    }

    pub(crate) fn with_answer(mut self, status: u16, code: Option<String>, body: Bytes) -> Self {
        (self.0.status, self.0.code, self.0.body) = (Some(status), code, Some(body));
        self
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    pub(crate) fn with_code(mut self, code: Option<String>) -> Self {
        self.0.code = code;
        self
    }

    /// The same error, for who waited for the same thing.
    pub(crate) fn duplicate(&self) -> Self {
        Self(self.0.clone())
    }

    /// The same error, as one that only a new consent helps against.
    pub(crate) fn requiring_authorization(mut self) -> Self {
        self.0.kind = Kind::Reauthorization;
        self
    }

    pub(crate) fn with_body(mut self, body: Bytes) -> Self {
        self.0.body = Some(body);
        self
    }

    pub(crate) fn with_request_id(mut self, request_id: Option<String>) -> Self {
        self.0.request_id = request_id;
        self
    }

    pub(crate) fn with_cursor(mut self, cursor: Option<String>) -> Self {
        self.0.cursor = cursor;
        self
    }

    pub(crate) fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }

    pub(crate) fn with_outcome_unknown(mut self, unknown: bool) -> Self {
        self.0.outcome_unknown = unknown;
        self
    }

    /// The same error, its outcome in doubt where an earlier one was.
    pub(crate) fn or_outcome_unknown(mut self, unknown: bool) -> Self {
        self.0.outcome_unknown |= unknown;
        self
    }

    /// An error for a [`TokenProvider`](crate::TokenProvider) or a [`TokenStore`](crate::TokenStore) of your own: there is no
    /// token, and why. The message shows in logs.
    #[must_use]
    pub fn token(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Kind::Token, message)
    }

    /// The same error, with what caused it. The cause shows in `Debug`, and as [`std::error::Error::source`].
    #[must_use]
    pub fn with_source(mut self, source: impl std::error::Error + Send + Sync + 'static) -> Self {
        self.0.source = Some(Arc::new(source));
        self
    }

    pub(crate) fn kind(&self) -> Kind {
        self.0.kind
    }

    /// What went wrong, in words: Notion's own where Notion answered.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The operation of the contract that failed, such as `get_page`.
    #[must_use]
    pub fn operation(&self) -> Option<&str> {
        self.0.operation
    }

    /// The JSON pointer of the input that is off.
    #[must_use]
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// Notion's code, such as `object_not_found`. Codes may be added.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The id under which Notion's support finds the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// How long Notion asked to wait before the call is made again.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Where a list goes on: the cursor of the page that failed. None for the first page. What came before was given, so that a list
    /// from there on misses nothing and repeats nothing.
    #[must_use]
    pub fn cursor(&self) -> Option<&str> {
        self.0.cursor.as_deref()
    }

    /// What was written before it failed, where that takes several requests: the ids of the blocks that were appended, in their order, and before
    /// them that of the page where one was created. All of it stays.
    #[must_use]
    pub fn written(&self) -> &[String] {
        &self.0.written
    }

    /// The body of the answer, as it came. It may hold what people wrote: mind where it is printed.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.0.body.as_deref()
    }

    /// Whether the input was off. Nothing was sent.
    #[must_use]
    pub fn is_input(&self) -> bool {
        self.0.kind == Kind::Input
    }

    /// Whether the client is not set up well: a token or a base URL that cannot be used. Nothing was sent.
    #[must_use]
    pub fn is_configuration(&self) -> bool {
        self.0.kind == Kind::Configuration
    }

    /// Whether no token could be had: a provider or a store of tokens failed. Nothing was sent.
    #[must_use]
    pub fn is_token(&self) -> bool {
        self.0.kind == Kind::Token
    }

    /// Whether the access that a person gave has ended, so that only their new consent helps: the refresh token is expired,
    /// revoked or used, or there is none.
    #[must_use]
    pub fn is_reauthorization_required(&self) -> bool {
        self.0.kind == Kind::Reauthorization
    }

    /// Whether a person came back from Notion without access: they denied it ([`Error::is_access_denied`]), or Notion refused
    /// the request for it.
    #[must_use]
    pub fn is_authorization_refused(&self) -> bool {
        self.0.kind == Kind::AuthorizationRefused
    }

    /// Whether a person denied access.
    #[must_use]
    pub fn is_access_denied(&self) -> bool {
        self.is_authorization_refused() && self.code() == Some("access_denied")
    }

    /// Whether a person came back from Notion with a `state` that is not the one that was sent along, or with none.
    #[must_use]
    pub fn is_state_mismatch(&self) -> bool {
        self.0.kind == Kind::StateMismatch
    }

    /// Whether a delivery of a webhook is not shown to be Notion's, for one of the three reasons that follow.
    #[must_use]
    pub fn is_signature(&self) -> bool {
        matches!(self.0.kind, Kind::Signature(_))
    }

    /// Whether a delivery of a webhook has no signature.
    #[must_use]
    pub fn is_signature_missing(&self) -> bool {
        self.0.kind == Kind::Signature(SignatureProblem::Missing)
    }

    /// Whether the header of a delivery is no signature: not `sha256=` and 64 hexadecimal digits.
    #[must_use]
    pub fn is_signature_malformed(&self) -> bool {
        self.0.kind == Kind::Signature(SignatureProblem::Malformed)
    }

    /// Whether a delivery's signature is another one than that of its body and the verification token.
    #[must_use]
    pub fn is_signature_mismatch(&self) -> bool {
        self.0.kind == Kind::Signature(SignatureProblem::Mismatch)
    }

    /// Whether no connection came about. Nothing was sent.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.0.kind == Kind::Connect
    }

    /// Whether an attempt, or the whole call, took too long.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == Kind::Timeout
    }

    /// Whether a delete found nothing because an attempt whose answer was lost had deleted it.
    pub(crate) fn was_done_before(&self) -> bool {
        self.outcome_unknown() && self.0.status == Some(404)
    }

    /// Whether the server, or a gateway before it, was not in time.
    pub(crate) fn is_slow(&self) -> bool {
        self.is_timeout() || matches!(self.0.status, Some(408 | 503 | 504 | 524))
    }

    /// Whether the answer was not what the contract says.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        self.0.kind == Kind::Decode
    }

    /// Whether a list did not go on as a list does: a cursor that came twice, or none where more was announced.
    #[must_use]
    pub fn is_pagination(&self) -> bool {
        self.0.kind == Kind::Pagination
    }

    /// Whether a file that was to be brought in came to nothing: Notion could not fetch it, or it was not sent in time. The code
    /// says why.
    #[must_use]
    pub fn is_upload(&self) -> bool {
        self.0.kind == Kind::Upload
    }

    /// Whether Notion limits the rate of requests, or is overloaded, and the wait did not fit into the call's deadline.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.kind == Kind::Paced || matches!(self.0.status, Some(429 | 529))
    }

    /// Whether a write may have happened although no answer came, or one that says that a server failed, or one that cannot be
    /// read: look before it is done again.
    #[must_use]
    pub fn outcome_unknown(&self) -> bool {
        self.0.outcome_unknown
    }

    /// Whether the same call may succeed later.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self.0.kind {
            Kind::Connect | Kind::Paced | Kind::Interrupted | Kind::Timeout => true,
            Kind::Status => matches!(self.0.status, Some(408 | 409 | 429 | 500..)),
            Kind::Input
            | Kind::Configuration
            | Kind::Token
            | Kind::Reauthorization
            | Kind::AuthorizationRefused
            | Kind::StateMismatch
            | Kind::Signature(_)
            | Kind::TooLarge
            | Kind::Decode
            | Kind::Pagination
            | Kind::Upload => false,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, message, operation, field, status, code, request_id, retry_after, .. } = &*self.0;
        if let Some(field) = field {
            write!(formatter, "{}: ", if field.is_empty() { "input" } else { field })?;
        }
        formatter.write_str(message)?;
        let mut notes = Vec::new();
        notes.extend(operation.map(|operation| format!("operation {operation}")));
        notes.extend(status.map(|status| format!("status {status}")));
        notes.extend(code.as_ref().map(|code| format!("code {code}")));
        notes.extend(request_id.as_ref().map(|id| format!("request id {id}")));
        notes.extend(retry_after.map(|wait| format!("retry after {} s", wait.as_secs_f64())));
        notes.extend((*kind == Kind::Reauthorization).then(|| "the connection must be authorized anew".to_owned()));
        notes.extend(self.0.outcome_unknown.then(|| "it may have happened".to_owned()));
        if notes.is_empty() { Ok(()) } else { write!(formatter, " ({})", notes.join(", ")) }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner {
            kind,
            message,
            operation,
            field,
            status,
            code,
            request_id,
            retry_after,
            outcome_unknown,
            cursor,
            written,
            body,
            source,
        } = &*self.0;
        formatter
            .debug_struct("Error")
            .field("kind", kind)
            .field("message", message)
            .field("operation", operation)
            .field("field", field)
            .field("status", status)
            .field("code", code)
            .field("request_id", request_id)
            .field("retry_after", retry_after)
            .field("outcome_unknown", outcome_unknown)
            .field("cursor", cursor)
            .field("written", written)
            .field("body_bytes", &body.as_ref().map(Bytes::len))
            .field("source", source)
            .finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

impl From<InvalidId> for Error {
    fn from(error: InvalidId) -> Self {
        Self::new(Kind::Input, error.to_string())
    }
}

impl From<std::convert::Infallible> for Error {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
