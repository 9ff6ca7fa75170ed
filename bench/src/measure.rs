//! What one piece of work takes: CPU time of the thread, and allocations.

use std::hint::black_box;
use std::time::Duration;

use allocation_counter::AllocationInfo;
use cpu_time::ThreadTime;

/// The CPU time that a value took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cost {
    /// Until it was made.
    pub(crate) made: Duration,
    /// Until its memory was given back, too: every program pays for both.
    pub(crate) time: Duration,
}

/// Makes a value and lets it go.
pub(crate) fn cost<T>(make: impl FnOnce() -> T) -> Cost {
    let start = ThreadTime::now();
    let value = black_box(make());
    let made = start.elapsed();
    drop(value);
    Cost { made, time: start.elapsed() }
}

/// What making a value asks of the allocator. Counting takes time, so it is never done where time is measured.
pub(crate) fn allocations<T>(make: impl FnOnce() -> T) -> AllocationInfo {
    allocation_counter::measure(|| drop(black_box(make())))
}
