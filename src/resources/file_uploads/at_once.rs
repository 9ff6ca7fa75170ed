//! Runs futures side by side.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use crate::Error;

/// Runs futures, so many at once and in one task, until all are done or one fails: those that still run are then dropped.
pub(super) async fn at_once<F>(most: usize, futures: impl Iterator<Item = F> + Send) -> Result<(), Error>
where
    F: Future<Output = Result<(), Error>> + Send,
{
    let mut waiting = futures.fuse();
    let mut running: Vec<Pin<Box<F>>> = Vec::with_capacity(most);
    poll_fn(|context| {
        loop {
            let free = most.saturating_sub(running.len());
            running.extend(waiting.by_ref().take(free).map(Box::pin));
            let before = running.len();
            let mut index = 0;
            while let Some(future) = running.get_mut(index) {
                match future.as_mut().poll(context) {
                    Poll::Ready(Ok(())) => drop(running.swap_remove(index)),
                    Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                    Poll::Pending => index += 1,
                }
            }
            if running.is_empty() && before == 0 {
                return Poll::Ready(Ok(()));
            }
            // What took the place of one that is done was not asked yet.
            if running.len() == before {
                return Poll::Pending;
            }
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    use std::time::Duration;

    use super::at_once;
    use crate::Error;

    /// How many futures there are, how many may run, which of them fails, and how many are begun.
    #[tokio::test(start_paused = true)]
    async fn runs_so_many_and_no_more() {
        for (count, most, fails, begun) in
            [(0, 3, None, 0), (1, 3, None, 1), (10, 3, None, 10), (10, 1, None, 10), (10, 3, Some(4), 7)]
        {
            let (running, peak, started) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
            let futures = (0..count).map(|number| {
                let (running, peak, started) = (&running, &peak, &started);
                async move {
                    started.fetch_add(1, SeqCst);
                    peak.fetch_max(running.fetch_add(1, SeqCst) + 1, SeqCst);
                    tokio::time::sleep(Duration::from_secs(number)).await;
                    running.fetch_sub(1, SeqCst);
                    if fails == Some(number) { Err(Error::input("", "off")) } else { Ok(()) }
                }
            });
            let result = at_once(most, futures).await;
            assert_eq!(result.is_err(), fails.is_some(), "{count} {most}");
            assert_eq!(started.load(SeqCst), begun, "{count} {most}");
            assert_eq!(peak.load(SeqCst), most.min(usize::try_from(count).unwrap()), "{count} {most}");
        }
    }
}
