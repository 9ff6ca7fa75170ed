//! A budget for retries, so that an outage is not made worse by those who wait for its end.

use std::sync::atomic::{AtomicU32, Ordering};

/// What a retry costs.
const RETRY: u32 = 2;

/// What a success gives back: half a retry. So a server that fails one request in three can be lived with for ever.
const SUCCESS: u32 = 1;

/// The retries that the clones of a client may make between them.
#[derive(Debug)]
pub(crate) struct RetryBudget {
    left: AtomicU32,
    most: u32,
}

impl RetryBudget {
    pub(crate) fn new(retries: u32) -> Self {
        let most = retries.saturating_mul(RETRY);
        Self { left: AtomicU32::new(most), most }
    }

    /// Takes one retry, if there is one.
    pub(super) fn take(&self) -> bool {
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(RETRY)).is_ok()
    }

    /// A call has succeeded.
    pub(super) fn give_back(&self) {
        let more = |left: u32| Some(left.saturating_add(SUCCESS).min(self.most));
        let _ = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
    }
}

#[cfg(test)]
mod tests {
    use super::RetryBudget;

    #[test]
    fn is_spent_by_retries_and_earned_by_successes() {
        let budget = RetryBudget::new(2);
        assert_eq!([budget.take(), budget.take(), budget.take()], [true, true, false]);
        budget.give_back();
        assert!(!budget.take());
        budget.give_back();
        assert!(budget.take() && !budget.take());
        for _ in 0..100 {
            budget.give_back();
        }
        assert_eq!([budget.take(), budget.take(), budget.take()], [true, true, false]);
    }
}
