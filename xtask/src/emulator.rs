//! The emulator as the server that recorded scenarios are sent to.

use std::time::Duration;

use notion_emulator::{Clock, Emulator, Seed};
use reqwest::{Client, Method};
use serde_json::Value;
use tokio::runtime::Runtime;
use xtask::Outcome;
use xtask::emulation::{self, Answer, DEVIATIONS, KnownDifferences, LIST, Report, Request, Server, Validity};
use xtask::repository::Repository;

/// Sends the scenarios of folders, and says how many answers agree, and with a document, whether they are as it has them.
pub(crate) fn replay(repository: &Repository, document: Option<&str>, folders: &[&str]) -> Outcome<bool> {
    let runtime = Runtime::new()?;
    let mut report = Report::new(KnownDifferences::read(&repository.read(LIST)?)?);
    let read = |file: &str| {
        let document = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        Validity::new(&document, &repository.read(DEVIATIONS)?)
    };
    let mut validity = document.map(read).transpose()?;
    let mut start = |seed: &Value, time: &str| -> Outcome<Box<dyn Server>> {
        let clock = time.parse::<Clock>()?;
        let builder = Emulator::builder().clock(clock.clone()).seed(Seed::from(seed.clone())).deterministic();
        let emulator = runtime.block_on(builder.search_lag(SEARCH_LAG).start())?;
        Ok(Box::new(Running { runtime: runtime.handle().clone(), emulator, client: Client::new(), clock }))
    };
    for folder in folders {
        emulation::folder(folder.as_ref(), &mut start, &mut report, validity.as_mut())?;
    }
    println!("{}", report.text());
    if let Some(validity) = &validity {
        println!("{}", validity.text());
    }
    Ok(report.is_good() && validity.is_none_or(|validity| validity.is_good()))
}

/// How far Notion's search is behind, as the recordings show it: what was made is found some ten requests later.
const SEARCH_LAG: Duration = Duration::from_secs(20);

/// How long it is from one request to the next, about, as the times in answers tell it.
const PACE: Duration = Duration::from_secs(2);

struct Running {
    runtime: tokio::runtime::Handle,
    emulator: Emulator,
    client: Client,
    clock: Clock,
}

impl Server for Running {
    fn send(&mut self, request: &Request) -> Outcome<Answer> {
        self.clock.advance(PACE);
        let method = Method::from_bytes(request.method.as_bytes())?;
        let mut sent = self.client.request(method, format!("{}{}", self.emulator.base_url(), request.path));
        sent = sent.bearer_auth(if request.has_valid_token { self.emulator.token() } else { "ntn_wrong" });
        if let Some(version) = &request.version {
            sent = sent.header("Notion-Version", version);
        }
        if let Some((kind, body)) = &request.body {
            sent = sent.header("Content-Type", kind).body(body.clone());
        }
        self.runtime.block_on(async {
            let answer = sent.send().await?;
            let status = answer.status().as_u16();
            let body = answer.bytes().await?;
            Ok(Answer { status, body: serde_json::from_slice(&body).unwrap_or_default() })
        })
    }
}
