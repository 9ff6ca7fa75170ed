//! What concerns the whole workspace.

use notion_emulator::{Emulator, Seed};
use serde_json::json;

use super::{Bench, results, text};

#[tokio::test]
async fn lists_custom_emojis() {
    let seed = Seed::from(json!({"custom_emojis": [{"name": "kale"}, {"name": "chard"}, {"name": "leek"}]}));
    let emulator = Emulator::builder().seed(seed).start().await;
    let bench = Bench::of(emulator.unwrap_or_else(|error| panic!("{error}")));
    for (input, expected, reason) in [
        (json!({}), vec!["kale", "chard", "leek"], None),
        (json!({"name": "chard"}), vec!["chard"], None),
        (json!({"name": "sorrel"}), vec![], None),
        (json!({"page_size": 2}), vec!["kale", "chard"], Some("more_pages")),
        (json!({"limit": 1}), vec!["kale"], Some("limit")),
        (json!({"page_size": 2, "limit": 3}), vec!["kale", "chard", "leek"], None),
    ] {
        let listed = bench.run("list_custom_emojis", input.clone()).await;
        let names: Vec<_> = results(&listed.data).iter().map(|emoji| text(&emoji["name"])).collect();
        assert_eq!(
            (names, listed.meta.incomplete_reason.as_deref()),
            (expected.into_iter().map(str::to_owned).collect(), reason),
            "{input}"
        );
        assert_eq!(listed.meta.complete, Some(reason.is_none()), "{input}");
    }
}
