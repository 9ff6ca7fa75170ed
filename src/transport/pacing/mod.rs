//! When a request may go out, so that Notion need not refuse it.

mod adaptive;
mod bucket;
mod epoch;
mod line;
mod shared;
mod state;
#[cfg(test)]
mod tests;
mod turn;
mod unpaced;
mod window;

use std::fmt::Debug;
use std::time::Duration;

pub use adaptive::AdaptivePacer;
pub use bucket::BucketPacer;
pub(crate) use shared::shared;
pub(super) use turn::Turn;
pub use unpaced::Unpaced;
pub use window::WindowPacer;

use crate::BoxFuture;

/// What a [`Pacer`] hands out and gets back: a number of its own, for what it wants to remember of a request.
pub type Ticket = u64;

/// How a request that was let out ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// It was let in: answered with anything but 429.
    Accepted,
    /// It was refused with 429, and `Retry-After` said to wait, if it said anything.
    Refused(Option<Duration>),
    /// Nobody knows whether it was counted: no answer came, or the call was given up.
    Unknown,
}

/// Decides when each request may go out. One is shared by all that spend the same budget.
///
/// A client has an [`AdaptivePacer`] unless another one is given to [`Builder::pacer`](crate::Builder::pacer). It is a trait, so that
/// several processes can share one through a store of their own.
///
/// Every request waits in [`acquire`](Pacer::acquire), and its end is told to [`settle`](Pacer::settle), once, even where the call was
/// given up. A pacer that cannot reach its store should let requests go: what Notion answers counts, and a refusal is waited
/// out whatever a pacer thinks.
///
/// ```
/// use std::sync::Mutex;
/// use std::time::Duration;
/// use notion_connector::pacing::{Outcome, Pacer, Ticket};
/// use notion_connector::{BoxFuture, Notion};
///
/// /// One request after the other, with a pause between.
/// #[derive(Debug, Default)]
/// struct Gentle(tokio::sync::Mutex<()>);
///
/// impl Pacer for Gentle {
///     fn acquire(&self, _again: bool) -> BoxFuture<'_, Ticket> {
///         Box::pin(async {
///             let _turn = self.0.lock().await;
///             tokio::time::sleep(Duration::from_millis(400)).await;
///             0
///         })
///     }
///
///     fn settle(&self, _ticket: Ticket, _outcome: Outcome) {}
/// }
///
/// let notion = Notion::builder().token("ntn_secret").pacer(Gentle::default()).build()?;
/// # Ok::<(), notion_connector::Error>(())
/// ```
pub trait Pacer: Debug + Send + Sync + 'static {
    /// Waits until one request may go out. `again` says that it was out before, and is to be served before newcomers.
    ///
    /// Dropping the future gives up the place, and must leave nothing behind.
    fn acquire(&self, again: bool) -> BoxFuture<'_, Ticket>;

    /// How the request that got this ticket ended.
    fn settle(&self, ticket: Ticket, outcome: Outcome);

    /// How long it takes at least until any request may go out, as far as is known.
    ///
    /// A call whose deadline comes before that ends at once, and does not wait.
    fn earliest(&self) -> Duration {
        Duration::ZERO
    }
}
