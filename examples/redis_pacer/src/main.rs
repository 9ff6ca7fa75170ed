//! Several processes that share one budget of requests through Redis.
//!
//! A client paces its requests by what is answered to it, and all clients of a process that have the same token do so together. A
//! fleet of processes spends one budget, too, but does not know of one another: each finds out by refusals what the others left. With
//! a [`Pacer`](notion_connector::pacing::Pacer) of your own they share what they know: `redis_pacer.rs` keeps a bucket in Redis, and
//! whoever is refused keeps all back.
//!
//! Tried with Debian 12's own Redis (`apt-get install redis-server`, 7.0), by this program: it starts an emulator that lets in 20
//! requests a second and 10 at once, and a fleet of processes that read pages from it, first each with what it learns by itself and then
//! through Redis.
//!
//! ```text
//! $ redis-server --port 6390 --save '' --daemonize yes
//! $ REDIS_URL=redis://127.0.0.1:6390/ cargo run --manifest-path examples/redis_pacer/Cargo.toml
//! 4 processes read 60 pages each; 20 requests a second are let in, and 10 at once
//!                        done  requests  refused  seconds  ideal
//! each by itself          240       285       45    23.72   11.5
//! sharing by Redis        240       241        1    12.64   11.5
//! $ redis-cli -p 6390 shutdown
//! ```
//!
//! While it runs, stop Redis: the processes say so, and go on by what Notion answers.

mod redis_pacer;

use std::error::Error;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use notion_connector::Notion;
use notion_emulator::{Emulator, RateLimit};
use redis_pacer::RedisPacer;
use tokio::process::Command;
use tokio::task::JoinSet;

/// What the server lets in: requests a second, and at once.
const RATE: f64 = 20.0;
const BURST: u32 = 10;

/// How many processes there are, how many pages each reads, and how many at the same time.
const PROCESSES: usize = 4;
const PAGES: usize = 60;
const WORKERS: usize = 10;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    // A member of the fleet is this program again, told by its environment what to read.
    if std::env::var_os("FLEET_PAGE").is_some() {
        return read_pages().await;
    }
    let redis_url = std::env::var("REDIS_URL").unwrap_or_else(|_| "redis://127.0.0.1:6379/".into());
    println!("{PROCESSES} processes read {PAGES} pages each; {RATE} requests a second are let in, and {BURST} at once");
    println!("{:<20} {:>6} {:>9} {:>8} {:>8} {:>6}", "", "done", "requests", "refused", "seconds", "ideal");
    fleet("each by itself", None).await?;
    fleet("sharing by Redis", Some(&redis_url)).await
}

/// Lets a fleet read from a new emulator, and prints what came of it.
async fn fleet(name: &str, redis_url: Option<&str>) -> Result<(), Box<dyn Error + Send + Sync>> {
    let emulator = Emulator::start().await?;
    let page = emulator.root_page_id();
    emulator.set_rate_limit(RateLimit::bucket(RATE, BURST));
    let start = Instant::now();
    let mut members = Vec::new();
    for _ in 0..PROCESSES {
        let mut command = Command::new(std::env::current_exe()?);
        command.env("NOTION_BASE_URL", emulator.base_url()).env("NOTION_TOKEN", emulator.token()).env("FLEET_PAGE", &page);
        match redis_url {
            // Another name for each run: this emulator knows nothing of what was spent before.
            Some(url) => command.env("REDIS_URL", url).env("FLEET_NAME", &page),
            None => command.env_remove("FLEET_NAME"),
        };
        members.push(command.stdin(Stdio::null()).kill_on_drop(true).spawn()?);
    }
    for member in &mut members {
        if !member.wait().await?.success() {
            return Err("a process of the fleet failed".into());
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    let requests = emulator.requests();
    let refused = requests.iter().filter(|request| request.status == Some(429)).count();
    let done = requests.iter().filter(|request| request.done).count();
    let ideal = ((PROCESSES * PAGES) as f64 - f64::from(BURST)) / RATE;
    println!("{name:<20} {done:>6} {:>9} {refused:>8} {seconds:>8.2} {ideal:>6.1}", requests.len());
    Ok(())
}

/// What one process does.
async fn read_pages() -> Result<(), Box<dyn Error + Send + Sync>> {
    let page = std::env::var("FLEET_PAGE")?;
    let mut builder = Notion::builder().token(std::env::var("NOTION_TOKEN")?).base_url(std::env::var("NOTION_BASE_URL")?);
    if let Ok(name) = std::env::var("FLEET_NAME") {
        builder = builder.pacer(RedisPacer::connect(&std::env::var("REDIS_URL")?, &name, RATE, BURST).await?);
    }
    let notion = builder.deadline(Duration::from_secs(120)).build()?;
    let next = Arc::new(AtomicUsize::new(0));
    let mut workers = JoinSet::new();
    for _ in 0..WORKERS {
        let (notion, page, next) = (notion.clone(), page.clone(), Arc::clone(&next));
        workers.spawn(async move {
            while next.fetch_add(1, Ordering::Relaxed) < PAGES {
                notion.pages().get(&page).await?;
            }
            Ok::<_, notion_connector::Error>(())
        });
    }
    while let Some(ended) = workers.join_next().await {
        ended??;
    }
    Ok(())
}
