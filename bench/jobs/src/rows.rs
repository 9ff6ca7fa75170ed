//! Rows to read, as workspaces have them: most came one by one, and some in bursts, when something was imported.

use std::time::{Duration, SystemTime};

use notion_connector::Notion;
use notion_emulator::{Emulator, NewRow};
use serde_json::json;

use crate::Result;

/// The rows came within this time.
const SPAN: Duration = Duration::from_secs(90 * 24 * 3600);

/// The sizes of the bursts, in turns. Each falls within a minute.
const BURSTS: [usize; 5] = [5_000, 2_500, 1_000, 500, 100];

/// Makes a data source with so many rows, and answers its id.
///
/// # Errors
/// The emulator refuses it.
pub async fn make(emulator: &Emulator, notion: &Notion, count: usize) -> Result<String> {
    let database = json!({
        "parent": { "page_id": emulator.root_page_id() },
        "title": [{ "text": { "content": "Rows" } }],
        "properties": {
            "Name": { "title": {} }, "Number": { "number": {} }, "Kind": { "select": {} }, "Tags": { "multi_select": {} },
            "Notes": { "rich_text": {} }, "Done": { "checkbox": {} }, "Due": { "date": {} }, "Link": { "url": {} },
        },
    });
    let database = notion.run("create_database", database).await?.data;
    let id = database["data_sources"][0]["id"].as_str().ok_or("the new database has no data source")?.to_owned();
    // Whole minutes, so that a burst lies within one.
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs() / 60 * 60;
    let end = SystemTime::UNIX_EPOCH + Duration::from_secs(now);
    let times = creation_times(count);
    emulator.create_rows(&id, count, |at| {
        let due = format!("2026-{:02}-{:02}", 1 + at % 12, 1 + at % 28);
        NewRow::titled(format!("Row {at}"))
            .property("Number", json!({ "number": at }))
            .property("Kind", json!({ "select": { "name": format!("Kind {}", at % 5) } }))
            .property("Tags", json!({ "multi_select": [{ "name": format!("Tag {}", at % 7) }, { "name": "All" }] }))
            .property(
                "Notes",
                json!({ "rich_text": [{ "text": { "content": "Something that somebody wrote about this row" } }] }),
            )
            .property("Done", json!({ "checkbox": at % 3 == 0 }))
            .property("Due", json!({ "date": { "start": due } }))
            .property("Link", json!({ "url": format!("https://example.com/rows/{at}") }))
            .created_at(end - SPAN + times[at])
    })?;
    Ok(id)
}

/// When each row was created, from the beginning of the time on, in order: two thirds evenly, one third in bursts.
fn creation_times(count: usize) -> Vec<Duration> {
    let even = count - count / 3;
    let mut times: Vec<Duration> = (0..even).map(|at| SPAN.mul_f64(at as f64 / even as f64)).collect();
    let mut left = count / 3;
    for (number, size) in BURSTS.into_iter().cycle().enumerate() {
        if left == 0 {
            break;
        }
        let size = size.min(left);
        left -= size;
        // The golden ratio spreads any number of bursts, and puts none beside another.
        let share = (number as f64 * 0.618_033_988_749 + 0.3).fract();
        let minute = Duration::from_secs(SPAN.mul_f64(share).as_secs() / 60 * 60);
        times.extend((0..size).map(|at| minute + Duration::from_secs(59).mul_f64(at as f64 / size as f64)));
    }
    times.sort_unstable();
    times
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{SPAN, creation_times};

    #[test]
    fn two_thirds_come_evenly_and_one_third_in_bursts() {
        for (count, bursts) in [(25_000, 3), (100_000, 17), (100, 1), (1, 0)] {
            let times = creation_times(count);
            assert_eq!(times.len(), count);
            assert!(times.iter().all(|time| *time < SPAN), "{count}");
            let mut minutes = BTreeMap::new();
            for time in &times {
                *minutes.entry(time.as_secs() / 60).or_insert(0) += 1;
            }
            let found = minutes.values().filter(|rows| **rows > 30).count();
            assert_eq!(found, bursts, "{count}");
            assert!(minutes.values().all(|rows| *rows <= 5_010), "{count}");
        }
    }
}
