//! Measures how fast rows are made and read: `cargo run --release -p notion-emulator --example many_rows [ROWS]`.

use std::error::Error;
use std::time::{Duration, Instant, SystemTime};

use notion_emulator::{Emulator, NewRow};
use reqwest::Client;
use serde_json::{Value, json};

/// The rows are created this far apart.
const APART: Duration = Duration::from_secs(20);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let count: usize = std::env::args().nth(1).map_or(Ok(100_000), |count| count.parse())?;
    let emulator = Emulator::start().await?;
    let body = json!({
        "parent": { "type": "page_id", "page_id": emulator.root_page_id() },
        "initial_data_source": { "properties": {
            "Name": { "title": {} }, "Number": { "number": {} }, "Kind": { "select": {} }, "Notes": { "rich_text": {} },
        } },
    });
    let reader = Reader { client: Client::new(), emulator };
    let (database, _) = reader.post("databases", &body).await?;
    let data_source = database["data_sources"][0]["id"].as_str().unwrap_or_default().to_owned();

    let first = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let start = Instant::now();
    reader.emulator.create_rows(&data_source, count, |position| {
        NewRow::titled(format!("Row {position}"))
            .property("Number", json!({ "number": position * 7919 % count.max(1) }))
            .property("Kind", json!({ "select": { "name": format!("Kind {}", position % 5) } }))
            .property("Notes", json!({ "rich_text": [{ "text": { "content": "Something to read" } }] }))
            .created_at(first + APART * u32::try_from(position).unwrap_or(u32::MAX))
    })?;
    println!("{count} rows made in {:.2?}", start.elapsed());

    let path = format!("data_sources/{data_source}/query");
    let sort = |direction: &str| json!([{ "timestamp": "created_time", "direction": direction }]);
    let late = json!({ "timestamp": "created_time", "created_time": { "on_or_after": "2023-12-01T00:00:00Z" } });
    let queries = [
        ("no filter, no sort", json!({})),
        ("oldest first", json!({ "sorts": sort("ascending") })),
        ("newest first", json!({ "sorts": sort("descending") })),
        ("oldest first, from a time on", json!({ "sorts": sort("ascending"), "filter": late })),
        ("one kind in five", json!({ "filter": { "property": "Kind", "select": { "equals": "Kind 3" } } })),
    ];
    println!("{:<32} {:>8} {:>10} {:>10} {:>10}", "pages of 100", "rows", "mean", "slowest", "in all");
    for (name, query) in queries {
        reader.read(name, &path, query, usize::MAX).await?;
    }
    let by_number = json!({ "sorts": [{ "property": "Number", "direction": "ascending" }] });
    reader.read("by a number (10 pages)", &path, by_number, 10).await?;
    Ok(())
}

struct Reader {
    client: Client,
    emulator: Emulator,
}

impl Reader {
    /// Sends a request, and says how long it took until its answer was there to be parsed.
    async fn post(&self, path: &str, body: &Value) -> Result<(Value, Duration), Box<dyn Error>> {
        let start = Instant::now();
        let request = self.client.post(format!("{}/v1/{path}", self.emulator.base_url())).json(body);
        let request = request.bearer_auth(self.emulator.token()).header("Notion-Version", "2026-03-11");
        let answer = request.send().await?.bytes().await?;
        let elapsed = start.elapsed();
        Ok((serde_json::from_slice(&answer)?, elapsed))
    }

    /// Reads all pages of a query, or as many as `most`, and prints how long they took.
    async fn read(&self, name: &str, path: &str, mut query: Value, most: usize) -> Result<(), Box<dyn Error>> {
        let (mut rows, mut times) = (0, Vec::new());
        while times.len() < most {
            let (page, elapsed) = self.post(path, &query).await?;
            times.push(elapsed);
            rows += page["results"].as_array().map_or(0, Vec::len);
            if page["next_cursor"].is_null() {
                break;
            }
            query["start_cursor"] = page["next_cursor"].clone();
        }
        let total: Duration = times.iter().sum();
        let mean = total / u32::try_from(times.len()).unwrap_or(1).max(1);
        let slowest = times.iter().max().copied().unwrap_or_default();
        println!("{name:<32} {rows:>8} {mean:>10.2?} {slowest:>10.2?} {total:>10.2?}");
        Ok(())
    }
}
