//! The body of an answer, whole or not.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame};
use tokio::time::{Sleep, sleep};

/// How much of a long body is made at a time.
const PIECE: usize = 16 * 1024;

/// A body that is sent step by step.
#[derive(Debug, Default)]
pub(crate) struct AnswerBody {
    steps: VecDeque<Step>,
    pause: Option<Pin<Box<Sleep>>>,
}

#[derive(Debug)]
enum Step {
    Send(Bytes),
    /// So many spaces.
    Pad(u64),
    Pause(Duration),
    /// Lets go once, so that what was given so far is written to the socket.
    Flush,
    Hang,
    BreakOff,
}

/// The body ends before its end. It makes hyper close the connection.
#[derive(Debug)]
pub(crate) struct BrokenOff;

impl fmt::Display for BrokenOff {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the body breaks off on purpose")
    }
}

impl std::error::Error for BrokenOff {}

impl AnswerBody {
    fn of(steps: impl IntoIterator<Item = Step>) -> Self {
        Self { steps: steps.into_iter().collect(), pause: None }
    }

    /// A body as it should be.
    pub(crate) fn whole(content: Bytes) -> Self {
        Self::of((!content.is_empty()).then_some(Step::Send(content)))
    }

    /// The first half, and then the end of the connection.
    pub(crate) fn broken_off(content: &Bytes) -> Self {
        Self::of([Step::Send(half(content)), Step::Flush, Step::BreakOff])
    }

    /// The first half, and then nothing more.
    pub(crate) fn hanging(content: &Bytes) -> Self {
        Self::of([Step::Send(half(content)), Step::Hang])
    }

    /// The whole content in so many pieces, with a pause before each.
    pub(crate) fn dripping(content: &Bytes, pieces: usize, pause: Duration) -> Self {
        let length = content.len().div_ceil(pieces.max(1)).max(1);
        let starts = (0..content.len()).step_by(length);
        let pieces = starts.map(|start| content.slice(start..content.len().min(start + length)));
        Self::of(pieces.flat_map(|piece| [Step::Pause(pause), Step::Send(piece)]))
    }

    /// The content with spaces behind it, up to this length.
    pub(crate) fn padded(content: Bytes, length: u64) -> Self {
        let padding = length.saturating_sub(content.len() as u64);
        Self::of([Step::Send(content), Step::Pad(padding)])
    }
}

impl AnswerBody {
    /// What is sent of content, as far as it is not made on the way.
    pub(crate) fn content(&self) -> Bytes {
        let pieces: Vec<&Bytes> =
            self.steps.iter().filter_map(|step| if let Step::Send(content) = step { Some(content) } else { None }).collect();
        match pieces.as_slice() {
            [only] => (*only).clone(),
            pieces => pieces.iter().flat_map(|piece| piece.iter().copied()).collect::<Vec<u8>>().into(),
        }
    }
}

fn half(content: &Bytes) -> Bytes {
    content.slice(..content.len() / 2)
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        let body = self.get_mut();
        loop {
            if let Some(pause) = &mut body.pause {
                if pause.as_mut().poll(context).is_pending() {
                    return Poll::Pending;
                }
                body.pause = None;
            }
            match body.steps.pop_front() {
                None => return Poll::Ready(None),
                Some(Step::Send(content)) => return Poll::Ready(Some(Ok(Frame::data(content)))),
                Some(Step::Pad(0)) => {}
                Some(Step::Pad(length)) => {
                    let piece = usize::try_from(length).unwrap_or(PIECE).min(PIECE);
                    body.steps.push_front(Step::Pad(length - piece as u64));
                    return Poll::Ready(Some(Ok(Frame::data(Bytes::from(vec![b' '; piece])))));
                }
                Some(Step::Pause(duration)) => body.pause = Some(Box::pin(sleep(duration))),
                Some(Step::Flush) => {
                    context.waker().wake_by_ref();
                    return Poll::Pending;
                }
                // Nobody wakes this up; the connection ends when the client ends it.
                Some(Step::Hang) => {
                    body.steps.push_front(Step::Hang);
                    return Poll::Pending;
                }
                Some(Step::BreakOff) => return Poll::Ready(Some(Err(BrokenOff))),
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.steps.is_empty()
    }
}
