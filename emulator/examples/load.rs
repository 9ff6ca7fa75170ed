//! Many clients at once: `cargo run --release -p notion-emulator --example load [CLIENTS] [SECONDS]`, 50 and 60 unless said.
//!
//! Fails where an update was lost, where one answer in a hundred took longer than 50 ms, or where memory went on growing. Each
//! client counts up a number of a row of its own and reads it back, and all of them write into one log. Once the clients are
//! done, every count and every line of the log has to be there.

use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use notion_emulator::Emulator;
use reqwest::{Client, Method};
use serde_json::{Value, json};

/// How long 99 of 100 answers may take at most.
const SLOWEST: Duration = Duration::from_millis(50);

/// One round in so many adds a line to the log, so that the workspace grows slowly.
const ROUNDS_A_LINE: u64 = 50;

/// How much memory may grow from the middle of the run to its end, in KiB: the log grows, and so do the times of the clients.
const MOST_GROWTH: u64 = 32 * 1024;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let mut number = |default: u64| arguments.next().map_or(Ok(default), |it| it.parse());
    let (clients, seconds) = (number(50)?, number(60)?);
    // A ledger of this size is full before the middle of the run: from then on nothing new is kept.
    let emulator = Emulator::builder().ledger_capacity(10_000).start().await?;
    let api = Api { client: Client::new(), base: format!("{}/v1", emulator.base_url()), token: emulator.token().to_owned() };
    let root = emulator.root_page_id();
    let source = api.new_source(&root).await?;
    let log = api.new_page(json!({ "page_id": root }), json!({ "title": title("Log") })).await?;

    let start = Instant::now();
    let end = start + Duration::from_secs(seconds);
    let running: Vec<_> =
        (0..clients).map(|client| tokio::spawn(run(api.clone(), client, source.clone(), log.clone(), end))).collect();
    tokio::time::sleep_until((start + Duration::from_secs(seconds) / 2).into()).await;
    let memory_in_the_middle = memory();
    let mut done = Vec::new();
    for client in running {
        done.push(client.await??);
    }
    let (took, memory_at_the_end) = (start.elapsed(), memory());

    let lost = lost(&api, &source, &log, &done).await?;
    let mut times: Vec<Duration> = done.iter().flat_map(|client| client.times.iter().copied()).collect();
    times.sort_unstable();
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).or(times.last()).copied().unwrap_or_default();
    let (count, slow) = (times.len(), at(0.99));
    println!("{clients} clients, {count} requests in {took:.1?}: {:.0} a second", count as f64 / took.as_secs_f64());
    println!("answered in {:.1?} (median), {slow:.1?} (99 of 100), {:.1?} (slowest)", at(0.5), at(1.0));
    let mut is_good = lost.is_empty() && slow <= SLOWEST;
    match (memory_in_the_middle, memory_at_the_end) {
        (Some(middle), Some(end)) => {
            println!("memory: {} MiB in the middle, {} MiB at the end", middle / 1024, end / 1024);
            is_good &= end <= middle + MOST_GROWTH;
        }
        _ => println!("memory: not known on this system"),
    }
    println!("lost updates: {}", lost.len());
    lost.iter().take(10).for_each(|one| println!("    {one}"));
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What one client did.
#[derive(Debug, Default)]
struct Done {
    client: u64,
    row: String,
    count: u64,
    lines: u64,
    times: Vec<Duration>,
    wrong: Vec<String>,
}

/// Does rounds of what programs do all day, until the time is over.
async fn run(api: Api, client: u64, source: String, log: String, end: Instant) -> Outcome<Done> {
    let row = api.new_page(json!({ "data_source_id": source }), json!({ "Name": title(&format!("Client {client}")) })).await?;
    let mut done = Done { client, row, ..Done::default() };
    let page = format!("pages/{}", done.row);
    while Instant::now() < end {
        done.count += 1;
        let change = json!({ "properties": { "Count": { "number": done.count } } });
        api.timed(&mut done, Method::PATCH, &page, Some(change)).await?;
        let read = api.timed(&mut done, Method::GET, &page, None).await?;
        let found = &read["properties"]["Count"]["number"];
        if found.as_f64() != Some(done.count as f64) {
            let problem = format!("client {client} wrote {} and read {found}", done.count);
            done.wrong.push(problem);
        }
        let mine = json!({ "filter": { "property": "Count", "number": { "equals": done.count } }, "page_size": 10 });
        api.timed(&mut done, Method::POST, &format!("data_sources/{source}/query"), Some(mine)).await?;
        api.timed(&mut done, Method::POST, "search", Some(json!({ "query": "log", "page_size": 10 }))).await?;
        if done.count % ROUNDS_A_LINE == 1 {
            done.lines += 1;
            let line = json!({ "children": [{ "paragraph": { "rich_text": text(&line(client, done.lines)) } }] });
            api.timed(&mut done, Method::PATCH, &format!("blocks/{log}/children"), Some(line)).await?;
        }
    }
    Ok(done)
}

/// What should be there once all clients are done, and is not.
async fn lost(api: &Api, source: &str, log: &str, done: &[Done]) -> Outcome<Vec<String>> {
    let mut lost: Vec<String> = done.iter().flat_map(|client| client.wrong.clone()).collect();
    for client in done {
        let page = api.send(Method::GET, &format!("pages/{}", client.row), None).await?;
        let found = &page["properties"]["Count"]["number"];
        if found.as_f64() != Some(client.count as f64) {
            lost.push(format!("client {} counted to {} and its row says {found}", client.client, client.count));
        }
    }
    let rows = api.all(Method::POST, &format!("data_sources/{source}/query")).await?;
    if rows.len() != done.len() {
        lost.push(format!("{} rows in place of {}", rows.len(), done.len()));
    }
    let blocks = api.all(Method::GET, &format!("blocks/{log}/children")).await?;
    let lines: Vec<&str> = blocks.iter().filter_map(|block| block["paragraph"]["rich_text"][0]["plain_text"].as_str()).collect();
    let written: u64 = done.iter().map(|client| client.lines).sum();
    if lines.len() as u64 != written {
        lost.push(format!("{} lines in place of {written}", lines.len()));
    }
    for client in done {
        let prefix = format!("{} ", client.client);
        let expected = (1..=client.lines).map(|number| line(client.client, number));
        if !expected.eq(lines.iter().filter(|line| line.starts_with(&prefix)).copied()) {
            lost.push(format!("lines of client {} are missing or out of order", client.client));
        }
    }
    Ok(lost)
}

fn line(client: u64, number: u64) -> String {
    format!("{client} {number}")
}

fn text(content: &str) -> Value {
    json!([{ "text": { "content": content } }])
}

fn title(content: &str) -> Value {
    json!({ "title": text(content) })
}

/// The memory of this process that is in use, in KiB.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[derive(Debug, Clone)]
struct Api {
    client: Client,
    base: String,
    token: String,
}

impl Api {
    async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Outcome<Value> {
        let mut request = self.client.request(method.clone(), format!("{}/{path}", self.base)).bearer_auth(&self.token);
        request = request.header("Notion-Version", "2026-03-11");
        if let Some(body) = &body {
            request = request.json(body);
        }
        let answer = request.send().await?;
        let status = answer.status();
        let content = answer.bytes().await?;
        if !status.is_success() {
            return Err(format!("{method} {path}: {status} {}", String::from_utf8_lossy(&content)).into());
        }
        Ok(serde_json::from_slice(&content)?)
    }

    async fn timed(&self, done: &mut Done, method: Method, path: &str, body: Option<Value>) -> Outcome<Value> {
        let start = Instant::now();
        let answer = self.send(method, path, body).await?;
        done.times.push(start.elapsed());
        Ok(answer)
    }

    /// All items of a list.
    async fn all(&self, method: Method, path: &str) -> Outcome<Vec<Value>> {
        let (mut items, mut cursor) = (Vec::new(), Value::Null);
        loop {
            let (path, body) = match (&method, cursor.as_str()) {
                (&Method::GET, Some(cursor)) => (format!("{path}?start_cursor={cursor}"), None),
                (&Method::GET, None) => (path.to_owned(), None),
                (_, Some(cursor)) => (path.to_owned(), Some(json!({ "start_cursor": cursor }))),
                (_, None) => (path.to_owned(), Some(json!({}))),
            };
            let mut page = self.send(method.clone(), &path, body).await?;
            if let Value::Array(results) = page["results"].take() {
                items.extend(results);
            }
            cursor = page["next_cursor"].take();
            if cursor.is_null() {
                return Ok(items);
            }
        }
    }

    async fn new_page(&self, parent: Value, properties: Value) -> Outcome<String> {
        let page = self.send(Method::POST, "pages", Some(json!({ "parent": parent, "properties": properties }))).await?;
        Ok(page["id"].as_str().unwrap_or_default().to_owned())
    }

    async fn new_source(&self, parent: &str) -> Outcome<String> {
        let properties = json!({ "Name": { "title": {} }, "Count": { "number": {} } });
        let body = json!({
            "parent": { "type": "page_id", "page_id": parent }, "initial_data_source": { "properties": properties },
        });
        let database = self.send(Method::POST, "databases", Some(body)).await?;
        Ok(database["data_sources"][0]["id"].as_str().unwrap_or_default().to_owned())
    }
}
