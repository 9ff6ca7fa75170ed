//! The command line.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use jiff::Timestamp;

use crate::{Fault, FaultMix, Latency, OAuthClient, RateLimit, Webhook};

const HELP: &str = "\
A Notion-compatible HTTP server for tests and for trying things out.

Usage: NAME [OPTIONS]

Options:
  --port PORT              The port to listen on, on 127.0.0.1; 0, the default, takes any that is free
  --token TOKEN            The token to accept; without it, one is made up
  --client-id ID           The id of the public integration that gets its tokens by OAuth; made up without it
  --client-secret SECRET   Its secret; made up without it
  --redirect-uri URI       Where its browsers may be sent back to; repeatable; anywhere without it
  --token-lifetime SECONDS How long the access tokens of OAuth work; until they are refreshed without it
  --seed FILE              Begins with the workspace of a JSON file, which the README describes
  --demo                   Begins with a workspace to look around in: a wiki, two databases and a long page
  --state FILE             Keeps the workspace in this file from one run to the next; where it is there, it counts, and not the seed
  --time TIME              Stops the clock at a time, such as 2026-07-01T12:00:00Z
  --webhook URL            Delivers what happens to this address of http; repeatable
  --deterministic          Makes up the same ids and secrets in each run
  --bucket RATE,BURST      Lets each token send BURST requests at once and RATE a second in the long run
  --window BUDGET,SECONDS  Lets each token send BUDGET requests in a window of SECONDS
  --latency MS             Holds every answer back for so many milliseconds
  --jitter MS              Holds it back for up to so many milliseconds more
  --faults PROBABILITY     Lets requests fail by chance, such as 0.2 for one in five
  --fault-kinds KINDS      How they fail, with commas between; of: a status such as 503, with HTML as 502-html,
                           reset, half-body, cut-chunks, stall, stall-body, slow-drip, oversize, garbage, redirect.
                           Without it: 500,502-html,503,504-html,529,reset,half-body
  --fault-seed N           Decides which requests fail and how; 0 without it
  --ledger RECORDS         How many requests GET /_emulator/requests remembers; 100000 without it
  --query-limit ROWS       The most rows that one query answers over all of its pages; 10000 without it
  --search-lag SECONDS     How long it takes until search knows of a change; no time without it, with Notion some twenty seconds
  --help                   Shows this text
";

/// The help of a program of this name.
pub(crate) fn help(name: &str) -> String {
    HELP.replacen("NAME", name, 1)
}

/// What the command line asks for.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Help,
    Serve(Box<Settings>),
}

/// How to serve.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Settings {
    pub(crate) port: u16,
    pub(crate) token: Option<String>,
    pub(crate) oauth_client: OAuthClient,
    pub(crate) beginning: Option<Beginning>,
    pub(crate) state: Option<PathBuf>,
    pub(crate) time: Option<SystemTime>,
    pub(crate) webhooks: Vec<Webhook>,
    pub(crate) is_deterministic: bool,
    pub(crate) rate_limit: Option<RateLimit>,
    pub(crate) latency: Option<Latency>,
    pub(crate) faults: Option<FaultMix>,
    pub(crate) ledger_capacity: Option<usize>,
    pub(crate) query_limit: Option<usize>,
    pub(crate) search_lag: Option<Duration>,
}

/// What the workspace begins with.
#[derive(Debug, PartialEq)]
pub(crate) enum Beginning {
    Seed(PathBuf),
    Demo,
}

/// What belongs together and comes in several flags.
#[derive(Default)]
struct Parts {
    delay: Option<Duration>,
    jitter: Option<Duration>,
    probability: Option<f64>,
    kinds: Option<Vec<Fault>>,
    seed: Option<u64>,
}

/// Reads the arguments, without the name of the program.
pub(crate) fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut settings = Settings::default();
    let mut parts = Parts::default();
    let mut client = OAuthClient::default();
    while let Some(argument) = arguments.next() {
        let (flag, inline) = match argument.split_once('=') {
            Some((flag, value)) => (flag.to_owned(), Some(value.to_owned())),
            None => (argument, None),
        };
        if flag == "--help" || flag == "-h" {
            return Ok(Command::Help);
        }
        let mut value = || {
            let value = inline.clone().or_else(|| arguments.next());
            value.filter(|value| !value.is_empty()).ok_or_else(|| format!("{flag} needs a value"))
        };
        match flag.as_str() {
            "--port" => settings.port = read(&value()?, "a port: it should be 0 to 65535")?,
            "--token" => settings.token = Some(value()?),
            "--client-id" => client = client.client_id(value()?),
            "--client-secret" => client = client.client_secret(value()?),
            "--redirect-uri" => client = client.redirect_uri(value()?),
            "--token-lifetime" => client = client.token_lifetime(read_seconds(&value()?)?),
            "--seed" => set_beginning(&mut settings, Beginning::Seed(value()?.into()))?,
            "--demo" if inline.is_none() => set_beginning(&mut settings, Beginning::Demo)?,
            "--state" => settings.state = Some(value()?.into()),
            "--time" => settings.time = Some(read_time(&value()?)?),
            "--webhook" => settings.webhooks.push(Webhook::new(value()?)),
            "--deterministic" if inline.is_none() => settings.is_deterministic = true,
            "--bucket" => set_limit(&mut settings, read_bucket(&value()?)?)?,
            "--window" => set_limit(&mut settings, read_window(&value()?)?)?,
            "--latency" => parts.delay = Some(read_milliseconds(&value()?)?),
            "--jitter" => parts.jitter = Some(read_milliseconds(&value()?)?),
            "--faults" => parts.probability = Some(read_probability(&value()?)?),
            "--fault-kinds" => parts.kinds = Some(read_kinds(&value()?)?),
            "--fault-seed" => parts.seed = Some(read(&value()?, "a seed: it should be a whole number")?),
            "--ledger" => settings.ledger_capacity = Some(read(&value()?, "a number of records")?),
            "--query-limit" => settings.query_limit = Some(read(&value()?, "a number of rows")?),
            "--search-lag" => settings.search_lag = Some(read_seconds(&value()?)?),
            _ => return Err(format!("unknown argument {flag}")),
        }
    }
    settings.oauth_client = client;
    settings.latency = parts.latency();
    settings.faults = parts.faults()?;
    Ok(Command::Serve(Box::new(settings)))
}

impl Parts {
    fn latency(&self) -> Option<Latency> {
        let latency = Latency::fixed(self.delay.unwrap_or_default());
        match self.jitter {
            Some(jitter) => Some(latency.with_jitter(jitter, self.seed.unwrap_or_default())),
            None => self.delay.map(|_| latency),
        }
    }

    fn faults(self) -> Result<Option<FaultMix>, String> {
        match self.probability {
            Some(probability) => {
                let mix = FaultMix::new(self.seed.unwrap_or_default());
                Ok(Some(mix.with(probability, self.kinds.unwrap_or_else(Fault::usual))))
            }
            None if self.kinds.is_some() => Err("--fault-kinds needs --faults".to_owned()),
            None => Ok(None),
        }
    }
}

fn read<T: std::str::FromStr>(text: &str, expected: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("{text} is not {expected}"))
}

fn set_beginning(settings: &mut Settings, beginning: Beginning) -> Result<(), String> {
    match settings.beginning.replace(beginning) {
        None => Ok(()),
        Some(_) => Err("the workspace begins once: --seed or --demo".to_owned()),
    }
}

fn read_time(text: &str) -> Result<SystemTime, String> {
    let time = text.parse::<Timestamp>().map(SystemTime::from);
    time.map_err(|_| format!("{text} is not a time, such as 2026-07-01T12:00:00Z"))
}

fn set_limit(settings: &mut Settings, limit: RateLimit) -> Result<(), String> {
    match settings.rate_limit.replace(limit) {
        None => Ok(()),
        Some(_) => Err("there is one limit: --bucket or --window".to_owned()),
    }
}

fn read_bucket(text: &str) -> Result<RateLimit, String> {
    let parts = text.split_once(',').and_then(|(rate, burst)| Some((rate.parse().ok()?, burst.parse().ok()?)));
    match parts {
        Some((rate, burst)) if f64::is_finite(rate) && rate > 0.0 && burst > 0 => Ok(RateLimit::bucket(rate, burst)),
        _ => Err(format!("{text} is not a rate and a burst, such as 3,10")),
    }
}

fn read_window(text: &str) -> Result<RateLimit, String> {
    let parts = text.split_once(',').and_then(|(budget, seconds)| Some((budget.parse().ok()?, seconds.parse().ok()?)));
    let window = parts.and_then(|(budget, seconds)| Some((budget, Duration::try_from_secs_f64(seconds).ok()?)));
    match window {
        Some((budget, window)) if budget > 0 && !window.is_zero() => Ok(RateLimit::window(budget, window)),
        _ => Err(format!("{text} is not a budget and seconds, such as 60,10")),
    }
}

fn read_milliseconds(text: &str) -> Result<Duration, String> {
    read(text, "a number of milliseconds").map(Duration::from_millis)
}

fn read_seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = read(text, "a number of seconds")?;
    Duration::try_from_secs_f64(seconds).map_err(|_| format!("{text} is not a number of seconds"))
}

fn read_probability(text: &str) -> Result<f64, String> {
    let probability: f64 = read(text, "a probability from 0 to 1")?;
    if (0.0..=1.0).contains(&probability) { Ok(probability) } else { Err(format!("{text} is not a probability from 0 to 1")) }
}

fn read_kinds(text: &str) -> Result<Vec<Fault>, String> {
    text.split(',').map(|name| name.parse::<Fault>().map_err(|error| error.to_string())).collect()
}

#[cfg(test)]
mod tests {
    use super::{Beginning, Command, Settings, parse};
    use crate::{Fault, FaultMix, Latency, OAuthClient, RateLimit, Webhook};
    use std::time::{Duration, SystemTime};

    fn parse_line(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn reads_its_flags() {
        let milliseconds = Duration::from_millis;
        let usual = |seed| Some(FaultMix::new(seed).with(0.2, Fault::usual()));
        let some = FaultMix::new(0).with(1.0, [Fault::gateway(502), Fault::reset()]);
        let nothing = Settings::default;
        let cases = [
            ("", nothing()),
            ("--port 8080", Settings { port: 8080, ..nothing() }),
            ("--token=secret --port=1", Settings { token: Some("secret".to_owned()), port: 1, ..nothing() }),
            ("--bucket 3,10", Settings { rate_limit: Some(RateLimit::bucket(3.0, 10)), ..nothing() }),
            ("--window=60,0.5", Settings { rate_limit: Some(RateLimit::window(60, milliseconds(500))), ..nothing() }),
            ("--latency 20", Settings { latency: Some(Latency::fixed(milliseconds(20))), ..nothing() }),
            (
                "--latency 20 --jitter 5 --fault-seed 7",
                Settings { latency: Some(Latency::fixed(milliseconds(20)).with_jitter(milliseconds(5), 7)), ..nothing() },
            ),
            ("--faults 0.2 --fault-seed 7", Settings { faults: usual(7), ..nothing() }),
            ("--faults 0.2", Settings { faults: usual(0), ..nothing() }),
            ("--fault-kinds 502-html,reset --faults 1", Settings { faults: Some(some), ..nothing() }),
            ("--query-limit 50", Settings { query_limit: Some(50), ..nothing() }),
            ("--search-lag 20", Settings { search_lag: Some(Duration::from_secs(20)), ..nothing() }),
            (
                "--client-id id --client-secret secret --redirect-uri http://a --redirect-uri=http://b --token-lifetime 60",
                Settings {
                    oauth_client: OAuthClient::new("id", "secret")
                        .redirect_uri("http://a")
                        .redirect_uri("http://b")
                        .token_lifetime(Duration::from_secs(60)),
                    ..nothing()
                },
            ),
            (
                "--webhook http://a --deterministic --webhook=http://b",
                Settings {
                    webhooks: vec![Webhook::new("http://a"), Webhook::new("http://b")],
                    is_deterministic: true,
                    ..nothing()
                },
            ),
            ("--seed a.json", Settings { beginning: Some(Beginning::Seed("a.json".into())), ..nothing() }),
            (
                "--demo --state=b.json --time 1970-01-01T00:01:00Z",
                Settings {
                    beginning: Some(Beginning::Demo),
                    state: Some("b.json".into()),
                    time: Some(SystemTime::UNIX_EPOCH + Duration::from_secs(60)),
                    ..nothing()
                },
            ),
            ("--ledger 5", Settings { ledger_capacity: Some(5), ..nothing() }),
        ];
        for (line, expected) in cases {
            assert_eq!(parse_line(line), Ok(Command::Serve(Box::new(expected))), "{line}");
        }
        assert_eq!(parse_line("--port 1 --help"), Ok(Command::Help));
    }

    #[test]
    fn says_what_is_wrong() {
        for (line, expected) in [
            ("--port", "--port needs a value"),
            ("--port http", "http is not a port: it should be 0 to 65535"),
            ("--sead x", "unknown argument --sead"),
            ("--seed a --demo", "the workspace begins once: --seed or --demo"),
            ("--time noon", "noon is not a time, such as 2026-07-01T12:00:00Z"),
            ("--bucket 3", "3 is not a rate and a burst, such as 3,10"),
            ("--bucket 0,10", "0,10 is not a rate and a burst, such as 3,10"),
            ("--bucket NaN,10", "NaN,10 is not a rate and a burst, such as 3,10"),
            ("--window 60,-1", "60,-1 is not a budget and seconds, such as 60,10"),
            ("--window 1,1 --bucket 1,1", "there is one limit: --bucket or --window"),
            ("--latency 1.5", "1.5 is not a number of milliseconds"),
            ("--token-lifetime -1", "-1 is not a number of seconds"),
            ("--deterministic=yes", "unknown argument --deterministic"),
            ("--faults 2", "2 is not a probability from 0 to 1"),
            ("--fault-kinds reset", "--fault-kinds needs --faults"),
        ] {
            assert_eq!(parse_line(line), Err(expected.to_owned()), "{line}");
        }
    }
}
