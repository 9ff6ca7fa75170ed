//! Failures on demand.

use std::time::Duration;

/// A failure to answer a request with.
///
/// A fault takes the place of the answer. It falls before the work, which is then not done, or after it, so that
/// what the request wrote stays and only its answer is lost: see [`before_handling`](Self::before_handling) and
/// [`after_handling`](Self::after_handling). Where neither is said, a scripted fault falls before the work, and one
/// of a [`FaultMix`](crate::FaultMix) before or after it, half each. 409, 429 and 529 say that nothing was done, and
/// always fall before; a slow drip is the true answer, and always falls after.
///
/// A fault has a name, in which [`Display`](std::fmt::Display) writes it and [`FromStr`](std::str::FromStr) reads it:
/// a status such as `503`, a status with a page of HTML such as `502-html`, or `reset`, `half-body`, `cut-chunks`,
/// `stall`, `stall-body`, `slow-drip`, `oversize`, `garbage` and `redirect`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub(crate) kind: FaultKind,
    pub(crate) timing: Option<Timing>,
}

/// What a client sees of a fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FaultKind {
    Status { status: u16, retry_after: Option<u32>, html: bool },
    Reset,
    HalfBody,
    CutChunks,
    Stall,
    StallBody,
    SlowDrip { pause: Duration },
    Oversize { bytes: u64 },
    Garbage,
    Redirect { location: String },
}

/// Whether the work is done before the failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Timing {
    BeforeWork,
    AfterWork,
}

impl Fault {
    fn new(kind: FaultKind) -> Self {
        Self { kind, timing: None }
    }

    /// An error of the API with this status, as JSON, with the code that Notion uses for the status.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::new(FaultKind::Status { status, retry_after: None, html: false })
    }

    /// 429 `rate_limited`, with `Retry-After` in seconds.
    #[must_use]
    pub fn rate_limited(retry_after: u32) -> Self {
        Self::status(429).with_retry_after(retry_after)
    }

    /// 529 `service_overload`, with `Retry-After` in seconds.
    #[must_use]
    pub fn overloaded(retry_after: u32) -> Self {
        Self::status(529).with_retry_after(retry_after)
    }

    /// 500 `internal_server_error`.
    #[must_use]
    pub fn internal_error() -> Self {
        Self::status(500)
    }

    /// An error of a gateway in front of the API: this status, such as 502, 504 or 524, with an HTML page.
    #[must_use]
    pub fn gateway(status: u16) -> Self {
        Self::new(FaultKind::Status { status, retry_after: None, html: true })
    }

    /// The connection is reset, without a byte of an answer.
    #[must_use]
    pub fn reset() -> Self {
        Self::new(FaultKind::Reset)
    }

    /// Half of the body that `Content-Length` promises, then the end of the connection.
    #[must_use]
    pub fn half_body() -> Self {
        Self::new(FaultKind::HalfBody)
    }

    /// Half of a body that is sent in chunks, then the end of the connection without the last chunk.
    #[must_use]
    pub fn cut_chunks() -> Self {
        Self::new(FaultKind::CutChunks)
    }

    /// The answer never comes. The connection stays open until the client ends it.
    #[must_use]
    pub fn stall() -> Self {
        Self::new(FaultKind::Stall)
    }

    /// Half of the body, and the rest never comes. The connection stays open until the client ends it.
    #[must_use]
    pub fn stall_body() -> Self {
        Self::new(FaultKind::StallBody)
    }

    /// The true answer in sixteen pieces, with this pause before each.
    #[must_use]
    pub fn slow_drip(pause: Duration) -> Self {
        Self::new(FaultKind::SlowDrip { pause })
    }

    /// A body of this many bytes, in chunks, so that its length is not known before its end.
    #[must_use]
    pub fn oversize(bytes: u64) -> Self {
        Self::new(FaultKind::Oversize { bytes })
    }

    /// 200 with a body that is not JSON, though it says that it is.
    #[must_use]
    pub fn garbage() -> Self {
        Self::new(FaultKind::Garbage)
    }

    /// 307 to this address. A client that follows it hands its token to a stranger.
    #[must_use]
    pub fn redirect(location: impl Into<String>) -> Self {
        Self::new(FaultKind::Redirect { location: location.into() })
    }

    /// The failures that a client in the field meets most: 500, 502 and 504 with HTML, 503, 529, a reset and half a body.
    #[must_use]
    pub fn usual() -> Vec<Self> {
        vec![
            Self::internal_error(),
            Self::gateway(502),
            Self::status(503),
            Self::gateway(504),
            Self::overloaded(1),
            Self::reset(),
            Self::half_body(),
        ]
    }

    /// The same failure with `Retry-After` in seconds. It makes no difference to one that has no status of its own.
    #[must_use]
    pub fn with_retry_after(mut self, seconds: u32) -> Self {
        if let FaultKind::Status { retry_after, .. } = &mut self.kind {
            *retry_after = Some(seconds);
        }
        self
    }

    /// The same failure before the request took effect: nothing is done.
    #[must_use]
    pub fn before_handling(self) -> Self {
        Self { timing: Some(Timing::BeforeWork), ..self }
    }

    /// The same failure after the request took effect: its answer is lost, what it wrote stays.
    #[must_use]
    pub fn after_handling(self) -> Self {
        Self { timing: Some(Timing::AfterWork), ..self }
    }

    /// What `Retry-After` says, in seconds.
    pub(crate) fn retry_after(&self) -> Option<u64> {
        match self.kind {
            FaultKind::Status { retry_after, .. } => retry_after.map(u64::from),
            FaultKind::Reset
            | FaultKind::HalfBody
            | FaultKind::CutChunks
            | FaultKind::Stall
            | FaultKind::StallBody
            | FaultKind::SlowDrip { .. }
            | FaultKind::Oversize { .. }
            | FaultKind::Garbage
            | FaultKind::Redirect { .. } => None,
        }
    }

    /// Whether the work is done, given when a fault falls that leaves it open.
    pub(crate) fn timing(&self, otherwise: Timing) -> Timing {
        match self.kind {
            FaultKind::Status { status: 409 | 429 | 529, .. } => Timing::BeforeWork,
            FaultKind::SlowDrip { .. } => Timing::AfterWork,
            FaultKind::Status { .. }
            | FaultKind::Reset
            | FaultKind::HalfBody
            | FaultKind::CutChunks
            | FaultKind::Stall
            | FaultKind::StallBody
            | FaultKind::Oversize { .. }
            | FaultKind::Garbage
            | FaultKind::Redirect { .. } => self.timing.unwrap_or(otherwise),
        }
    }
}
