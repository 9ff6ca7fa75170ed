//! Large jobs, and the server that they are done on.

use std::fmt;
use std::time::Duration;

use notion_connector::Notion;
use notion_emulator::{Emulator, Latency, RateLimit};

use crate::work::Work;
use crate::{Result, rows, tree};

/// How many requests at the same time the ideal for blocks is reckoned with.
const SIDE_BY_SIDE: f64 = 16.0;

/// The most rows in one answer.
const PAGE: usize = 100;

/// What is there to work on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Load {
    /// So many rows to read.
    Rows(usize),
    /// A page with blocks in blocks to read.
    Blocks,
    /// So many pages to make.
    Creates(usize),
}

/// A budget of requests in each window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    budget: u32,
    seconds: u32,
}

/// A job on a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BulkScene {
    /// What there is to do.
    pub load: Load,
    /// How long each answer is held back.
    pub latency: Duration,
    /// What limits the requests.
    pub window: Option<Window>,
}

impl BulkScene {
    /// The table.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let scene = |load, latency, window| Self { load, latency: Duration::from_millis(latency), window };
        vec![
            scene(Load::Rows(25_000), 100, None),
            scene(Load::Rows(25_000), 200, Some(Window { budget: 100, seconds: 5 })),
            scene(Load::Rows(100_000), 0, None),
            scene(Load::Blocks, 100, None),
            scene(Load::Creates(10_000), 0, Some(Window { budget: 4_000, seconds: 30 })),
        ]
    }

    /// An emulator with what there is to work on, and the work. Nothing holds it up yet.
    ///
    /// # Errors
    /// It cannot be set up.
    pub async fn emulator(&self) -> Result<(Emulator, Work)> {
        let emulator = Emulator::start().await?;
        let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url()).build()?;
        let work = match self.load {
            Load::Rows(count) => Work::Rows(rows::make(&emulator, &notion, count).await?),
            Load::Blocks => Work::Tree(tree::make(&emulator, &notion).await?),
            Load::Creates(count) => Work::Creates(count),
        };
        Ok((emulator, work))
    }

    /// Begins the measured part: the server is as slow and as strict as it is to be, and nothing was asked yet.
    pub fn begin(&self, emulator: &Emulator) {
        emulator.set_latency(Latency::fixed(self.latency));
        let limit = |window: Window| RateLimit::window(window.budget, Duration::from_secs(u64::from(window.seconds)));
        emulator.set_rate_limit(self.window.map(limit));
        emulator.clear_requests();
    }

    /// Ends it.
    pub fn end(emulator: &Emulator) {
        emulator.set_latency(None);
        emulator.set_rate_limit(None);
    }

    /// How many things there are to read or make.
    #[must_use]
    pub fn count(&self) -> usize {
        match self.load {
            Load::Rows(count) | Load::Creates(count) => count,
            Load::Blocks => tree::blocks(),
        }
    }

    /// The seconds that the server makes the job take; nothing where it is only as slow as the client.
    #[must_use]
    pub fn ideal(&self) -> Option<f64> {
        let latency = self.latency.as_secs_f64();
        // What is left of the last window is asked for side by side, so that its answers are held back once.
        let windows = |requests: usize| {
            let window = self.window?;
            let windows = requests.div_ceil(window.budget as usize);
            Some((windows.saturating_sub(1) * window.seconds as usize) as f64 + latency)
        };
        match self.load {
            Load::Rows(count) => windows(count.div_ceil(PAGE)),
            Load::Creates(count) => windows(count),
            Load::Blocks => Some((tree::requests() as f64 / SIDE_BY_SIDE).max(tree::longest_chain() as f64) * latency),
        }
    }
}

impl fmt::Display for BulkScene {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.load {
            Load::Rows(count) => write!(formatter, "{count} rows")?,
            Load::Blocks => write!(formatter, "a page of {} blocks", tree::blocks())?,
            Load::Creates(count) => write!(formatter, "{count} creates")?,
        }
        match self.latency {
            Duration::ZERO => formatter.write_str(", no latency")?,
            latency => write!(formatter, ", latency {} ms", latency.as_millis())?,
        }
        match self.window {
            Some(Window { budget, seconds }) => write!(formatter, ", window of {budget} per {seconds} s"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::BulkScene;

    #[test]
    fn each_scene_has_its_name_and_its_ideal() {
        let expected = [
            ("25000 rows, latency 100 ms", None),
            ("25000 rows, latency 200 ms, window of 100 per 5 s", Some(10.2)),
            ("100000 rows, no latency", None),
            ("a page of 5000 blocks, latency 100 ms", Some(4.70625)),
            ("10000 creates, no latency, window of 4000 per 30 s", Some(60.0)),
        ];
        let scenes = BulkScene::all();
        assert_eq!(scenes.len(), expected.len());
        for (scene, (name, ideal)) in scenes.iter().zip(expected) {
            assert_eq!(scene.to_string(), name);
            let agrees = match (scene.ideal(), ideal) {
                (Some(found), Some(ideal)) => (found - ideal).abs() < 1e-9,
                (found, ideal) => found == ideal,
            };
            assert!(agrees, "{name}: {:?}", scene.ideal());
        }
    }
}
