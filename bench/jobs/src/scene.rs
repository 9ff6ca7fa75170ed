//! How the emulator makes the work hard.

use std::fmt;
use std::time::Duration;

use notion_emulator::{Emulator, Fault, FaultMix, RateLimit};

use crate::Result;
use crate::work::Work;

/// Which requests meet a fault: the same ones for everybody.
const SEED: u64 = 7;

/// One answer in so many fails.
const ONE_IN: u32 = 5;

/// How many pages there are to be found: as many as one search answers.
const PAGES: usize = 100;

/// What stands in the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Obstacle {
    /// A token bucket: requests a second in the long run, and a burst.
    Bucket {
        /// Requests a second.
        rate: u32,
        /// Requests at once.
        burst: u32,
    },
    /// So many requests in each window.
    Window {
        /// Requests.
        budget: u32,
        /// The length of a window.
        seconds: u32,
    },
    /// One answer in five fails.
    Faults,
}

/// A work, and what stands in its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The work.
    pub work: Work,
    /// What stands in its way.
    pub obstacle: Obstacle,
}

impl Scene {
    /// The scenes that a work is measured in: all of the table where none is given.
    #[must_use]
    pub fn all(work: Option<&Work>) -> Vec<Self> {
        let bucket = Obstacle::Bucket { rate: 3, burst: 10 };
        let window = Obstacle::Window { budget: 60, seconds: 10 };
        let scene = |work: Work, obstacle: Obstacle| Self { work, obstacle };
        let table = [
            scene(Work::Pages(120), bucket),
            scene(Work::Pages(180), window),
            scene(Work::Pages(300), Obstacle::Faults),
            scene(Work::Creates(300), Obstacle::Faults),
        ];
        let is_wanted = |scene: &Self| match work {
            None => true,
            Some(work) => std::mem::discriminant(work) == std::mem::discriminant(&scene.work),
        };
        let wanted = table.into_iter().filter(is_wanted);
        wanted.map(|scene| Self { work: work.cloned().unwrap_or(scene.work), ..scene }).collect()
    }

    /// An emulator with pages in it, in which nothing stands in the way yet.
    ///
    /// # Errors
    /// It cannot be started.
    pub async fn emulator() -> Result<Emulator> {
        let emulator = Emulator::start().await?;
        emulator.create_pages(&emulator.root_page_id(), PAGES)?;
        Ok(emulator)
    }

    /// Begins the measured part: the obstacle is there, and nothing was asked yet.
    pub fn begin(&self, emulator: &Emulator) {
        match self.obstacle {
            Obstacle::Bucket { rate, burst } => emulator.set_rate_limit(RateLimit::bucket(f64::from(rate), burst)),
            Obstacle::Window { budget, seconds } => {
                emulator.set_rate_limit(RateLimit::window(budget, Duration::from_secs(u64::from(seconds))));
            }
            Obstacle::Faults => emulator.set_faults(FaultMix::new(SEED).with(1.0 / f64::from(ONE_IN), Fault::usual())),
        }
        emulator.clear_requests();
    }

    /// Ends it: nothing stands in the way of looking at what happened.
    pub fn end(emulator: &Emulator) {
        emulator.set_rate_limit(None);
        emulator.set_faults(None);
    }

    /// The seconds that nobody can be faster than; nothing where only the client's own work takes time.
    #[must_use]
    pub fn ideal(&self) -> Option<f64> {
        let count = self.work.count()? as f64;
        match self.obstacle {
            Obstacle::Bucket { rate, burst } => Some(((count - f64::from(burst)) / f64::from(rate)).max(0.0)),
            Obstacle::Window { budget, seconds } => Some(((count / f64::from(budget)).ceil() - 1.0) * f64::from(seconds)),
            Obstacle::Faults => None,
        }
    }
}

impl fmt::Display for Obstacle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bucket { rate, burst } => write!(formatter, "bucket of {rate}/s, burst {burst}"),
            Self::Window { budget, seconds } => write!(formatter, "window of {budget} per {seconds} s"),
            Self::Faults => write!(formatter, "one answer in {ONE_IN} fails"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Obstacle, Scene};
    use crate::work::Work;

    #[test]
    fn the_ideal_is_what_the_limit_leaves() {
        let bucket = Obstacle::Bucket { rate: 3, burst: 10 };
        let window = Obstacle::Window { budget: 60, seconds: 10 };
        let rows = [
            (Work::Pages(120), bucket, Some(110.0 / 3.0)),
            (Work::Pages(10), bucket, Some(0.0)),
            (Work::Pages(5), bucket, Some(0.0)),
            (Work::Pages(180), window, Some(20.0)),
            (Work::Pages(181), window, Some(30.0)),
            (Work::Creates(60), window, Some(0.0)),
            (Work::Pages(300), Obstacle::Faults, None),
            (Work::Rows("0b1c".into()), bucket, None),
        ];
        for (work, obstacle, expected) in rows {
            assert_eq!(Scene { work: work.clone(), obstacle }.ideal(), expected, "{work}, {obstacle}");
        }
    }

    #[test]
    fn a_work_is_measured_where_the_table_has_its_kind() {
        let count = |work: Option<Work>| Scene::all(work.as_ref()).len();
        assert_eq!(count(None), 4);
        assert_eq!(count(Some(Work::Pages(7))), 3);
        assert_eq!(count(Some(Work::Creates(7))), 1);
        assert!(Scene::all(Some(&Work::Pages(7))).iter().all(|scene| scene.work == Work::Pages(7)));
    }
}
