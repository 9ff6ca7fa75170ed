//! What a process consumes, as Linux tells it. Elsewhere nothing is known.

use std::fs;
use std::time::Duration;

/// The unit of CPU time in `/proc`: Linux shows it in hundredths of a second, whatever it counts in.
const TICK: Duration = Duration::from_millis(10);

/// What a process has consumed up to a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// The memory that is resident, in bytes.
    resident: u64,
    /// The most that ever was.
    peak: u64,
    /// CPU time of all threads.
    cpu: Duration,
}

/// What a process consumed between two moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consumption {
    /// The most memory that was resident, beyond what was at the beginning, in bytes.
    pub memory: u64,
    /// CPU time of all threads.
    pub cpu: Duration,
}

impl Usage {
    /// What a process has consumed up to now.
    ///
    /// The peak is that of its address space. What `getrusage` calls so would count what the process was forked from, too.
    #[must_use]
    pub fn of_process(id: u32) -> Option<Self> {
        let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        Self::read(&status, &stat)
    }

    fn read(status: &str, stat: &str) -> Option<Self> {
        let kilobytes = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
            line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()
        };
        // The name of the program comes second, in parentheses, and may hold anything.
        let (_, fields) = stat.rsplit_once(')')?;
        let fields: Vec<&str> = fields.split_whitespace().collect();
        let ticks = |at: usize| fields.get(at)?.parse::<u32>().ok();
        Some(Self {
            resident: kilobytes("VmRSS")? * 1024,
            peak: kilobytes("VmHWM")? * 1024,
            cpu: TICK * (ticks(11)? + ticks(12)?),
        })
    }

    /// What was consumed between this moment and a later one.
    #[must_use]
    pub fn until(self, later: Self) -> Consumption {
        Consumption { memory: later.peak.saturating_sub(self.resident), cpu: later.cpu.saturating_sub(self.cpu) }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Consumption, Usage};

    #[test]
    fn files_of_proc_are_read() {
        let status = "Name:\tjob\nVmPeak:\t  999 kB\nVmHWM:\t   200 kB\nVmRSS:\t    120 kB\nThreads:\t3\n";
        let stat = "17 (a (job) b) S 1 17 17 0 -1 4194304 400 0 0 0 150 25 0 0 20 0 3 0 1 2 3";
        let usage = Usage::read(status, stat);
        let expected = Usage { resident: 120 * 1024, peak: 200 * 1024, cpu: Duration::from_millis(1_750) };
        assert_eq!(usage, Some(expected));
        let later = Usage { resident: 0, peak: 300 * 1024, cpu: Duration::from_millis(2_000) };
        let consumption = Consumption { memory: 180 * 1024, cpu: Duration::from_millis(250) };
        assert_eq!(expected.until(later), consumption);
        assert_eq!(Usage::read("VmRSS: 1 kB", stat), None);
        assert_eq!(Usage::read(status, "17 job"), None);
    }
}
