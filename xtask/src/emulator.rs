//! The emulator as the server that recorded scenarios are sent to.

use notion_emulator::{Clock, Emulator, Seed};
use reqwest::{Client, Method};
use serde_json::Value;
use tokio::runtime::Runtime;
use xtask::Outcome;
use xtask::emulation::{self, Answer, KnownDifferences, LIST, Report, Request, Server};
use xtask::repository::Repository;

/// Sends the scenarios of folders, and says how many answers agree.
pub(crate) fn replay(repository: &Repository, folders: &[&str]) -> Outcome<bool> {
    let runtime = Runtime::new()?;
    let mut report = Report::new(KnownDifferences::read(&repository.read(LIST)?)?);
    let mut start = |seed: &Value, time: &str| -> Outcome<Box<dyn Server>> {
        let builder = Emulator::builder().clock(time.parse::<Clock>()?).seed(Seed::from(seed.clone())).deterministic();
        let emulator = runtime.block_on(builder.start())?;
        Ok(Box::new(Running { runtime: runtime.handle().clone(), emulator, client: Client::new() }))
    };
    for folder in folders {
        emulation::folder(folder.as_ref(), &mut start, &mut report)?;
    }
    println!("{}", report.text());
    Ok(report.is_good())
}

struct Running {
    runtime: tokio::runtime::Handle,
    emulator: Emulator,
    client: Client,
}

impl Server for Running {
    fn send(&mut self, request: &Request) -> Outcome<Answer> {
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
