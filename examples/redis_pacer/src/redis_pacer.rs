//! A pacer whose state is in Redis.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use notion_connector::BoxFuture;
use notion_connector::pacing::{Outcome, Pacer, Ticket};
use redis::aio::{ConnectionManager, ConnectionManagerConfig};
use redis::{Client, RedisError, Script, ScriptInvocation};
use tokio::sync::Mutex;

/// Answers 0 where a request may go out, and counts it; or how many microseconds it takes until one may.
///
/// Redis runs a script as one step, and by its own clock, so the clocks of the processes need not agree. KEYS: when the bucket is full
/// again; before when nobody may go out. ARGV: the microseconds in which one request is earned; the burst.
const ACQUIRE: &str = r"
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local interval, burst = tonumber(ARGV[1]), tonumber(ARGV[2])
local full_at = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now)
local not_before = tonumber(redis.call('GET', KEYS[2]) or 0)
local free_at = math.max(full_at - interval * (burst - 1), not_before)
if free_at > now then
  return free_at - now
end
full_at = full_at + interval
redis.call('SET', KEYS[1], string.format('%d', full_at), 'PX', math.ceil((full_at - now) / 1000))
return 0";

/// Keeps everybody back until a refusal is over. The server had nothing left to give, so then one request is earned and no burst.
/// ARGV: the microseconds to wait, and the two of above.
const REFUSED: &str = r"
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local wait, interval, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local function raise(key, value)
  if value > tonumber(redis.call('GET', key) or 0) then
    redis.call('SET', key, string.format('%d', value), 'PX', math.ceil((value - now) / 1000))
  end
end
raise(KEYS[2], now + wait)
raise(KEYS[1], now + wait + interval * (burst - 1))
return 0";

/// How long Redis may take. Longer than that, and requests go out without it.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bucket of requests that processes share: who has the same Redis and the same name spends the same budget.
///
/// Within a process, requests go out in the order in which they came. Between processes, the first in line of each asks for what is
/// earned next, and whoever asks first gets it. A call that is given up leaves nothing behind but, at worst, the one request
/// that Redis was just giving it.
pub(crate) struct RedisPacer {
    redis: ConnectionManager,
    keys: [String; 2],
    interval: Duration,
    burst: u32,
    acquire: Script,
    refused: Script,
    /// Those that were not out yet wait here, and only the first of them beside those that were.
    newcomers: Mutex<()>,
    first: Mutex<()>,
    is_lost: AtomicBool,
}

impl RedisPacer {
    /// `rate` requests a second, and `burst` at once, for all that share a name.
    pub(crate) async fn connect(url: &str, name: &str, rate: f64, burst: u32) -> Result<Self, RedisError> {
        let config = ConnectionManagerConfig::new().set_connection_timeout(Some(PATIENCE)).set_response_timeout(Some(PATIENCE));
        let redis = ConnectionManager::new_with_config(Client::open(url)?, config).await?;
        Ok(Self {
            redis,
            // The braces keep both on one node of a cluster.
            keys: ["full-at", "not-before"].map(|key| format!("notion-pacer:{{{name}}}:{key}")),
            interval: Duration::from_secs_f64(1.0 / rate),
            burst: burst.max(1),
            acquire: Script::new(ACQUIRE),
            refused: Script::new(REFUSED),
            newcomers: Mutex::new(()),
            first: Mutex::new(()),
            is_lost: AtomicBool::new(false),
        })
    }

    /// How long to wait before asking again; nothing where a request may go out.
    async fn ask(&self) -> Option<Duration> {
        let mut call = self.call(&self.acquire);
        let answer =
            call.arg(self.interval.as_micros() as u64).arg(self.burst).invoke_async::<u64>(&mut self.redis.clone()).await;
        let was_lost = self.is_lost.swap(answer.is_err(), Ordering::Relaxed);
        match answer {
            Ok(0) => None,
            Ok(micros) => Some(Duration::from_micros(micros)),
            // What Notion answers counts, and a refusal is waited out without Redis, too.
            Err(error) => {
                if !was_lost {
                    eprintln!("Redis does not answer, so requests go out unpaced: {error}");
                }
                None
            }
        }
    }

    fn call<'a>(&self, script: &'a Script) -> ScriptInvocation<'a> {
        let [full_at, not_before] = &self.keys;
        let mut call = script.key(full_at);
        call.key(not_before);
        call
    }
}

impl Pacer for RedisPacer {
    fn acquire(&self, again: bool) -> BoxFuture<'_, Ticket> {
        Box::pin(async move {
            let _newcomers = if again { None } else { Some(self.newcomers.lock().await) };
            let _first = self.first.lock().await;
            while let Some(wait) = self.ask().await {
                tokio::time::sleep(wait).await;
            }
            0
        })
    }

    fn settle(&self, _ticket: Ticket, outcome: Outcome) {
        let Outcome::Refused(told) = outcome else { return };
        let wait = told.unwrap_or(self.interval);
        let (script, keys, mut redis) = (self.refused.clone(), self.keys.clone(), self.redis.clone());
        let (interval, burst) = (self.interval.as_micros() as u64, self.burst);
        // It cannot wait here, and nothing waits for it. Where Redis is gone, the others find out by themselves.
        tokio::spawn(async move {
            let [full_at, not_before] = &keys;
            let mut call = script.key(full_at);
            call.key(not_before).arg(wait.as_micros() as u64).arg(interval).arg(burst);
            let _ = call.invoke_async::<()>(&mut redis).await;
        });
    }
}

impl fmt::Debug for RedisPacer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { interval, burst, .. } = self;
        formatter.debug_struct("RedisPacer").field("interval", interval).field("burst", burst).finish_non_exhaustive()
    }
}
