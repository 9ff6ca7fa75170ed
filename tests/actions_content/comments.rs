//! Comments: on pages and blocks, in discussions, changed and deleted.

use serde_json::{Value, json};

use super::{Bench, results, text};

fn contents(list: &Value) -> Vec<String> {
    results(list).iter().map(|comment| text(&comment["rich_text"][0]["plain_text"])).collect()
}

#[tokio::test]
async fn comments_and_answers() {
    let bench = Bench::start().await;
    let page = bench.page("Kale", &["Good in soup."]).await;
    let rich_text = json!([{"text": {"content": "Ripe."}}]);
    let first = bench.run("create_comment", json!({"parent": {"page_id": page}, "rich_text": rich_text})).await.data;
    assert_eq!((&first["parent"]["page_id"], &first["display_name"]["type"]), (&json!(page), &json!("integration")));
    let answer = json!({"discussion_id": first["discussion_id"], "markdown": "And **in stock**."});
    let second = bench.run("create_comment", answer).await.data;
    assert_eq!(second["discussion_id"], first["discussion_id"]);
    assert_eq!(second["rich_text"][1]["annotations"]["bold"], true);

    let block = results(&bench.run("get_block_children", json!({"block_id": page})).await.data)[0]["id"].clone();
    let name = json!({"type": "custom", "custom": {"name": "The kitchen"}});
    let upload = bench.run("upload_file", json!({"content": "aw==", "filename": "kale.txt"})).await.data;
    let on_block = json!({
        "parent": {"block_id": block}, "markdown": "Salad, too.", "display_name": name,
        "attachments": [{"file_upload_id": upload["id"]}]
    });
    let third = bench.run("create_comment", on_block).await.data;
    assert_eq!(
        (&third["display_name"]["resolved_name"], &third["attachments"][0]["category"]),
        (&json!("The kitchen"), &json!("productivity"))
    );

    // Those on a block are not among those on its page.
    for (input, expected, reason, requests) in [
        (json!({"block_id": page}), vec!["Ripe.", "And "], None, 1),
        (json!({"block_id": page, "page_size": 1}), vec!["Ripe."], Some("more_pages"), 1),
        (json!({"block_id": page, "page_size": 1, "fetch_all": true}), vec!["Ripe.", "And "], None, 1),
        (json!({"block_id": page, "page_size": 1, "limit": 2}), vec!["Ripe.", "And "], None, 2),
        (json!({"block_id": page, "limit": 1}), vec!["Ripe."], Some("limit"), 1),
        (json!({"block_id": block}), vec!["Salad, too."], None, 1),
    ] {
        let listed = bench.run("list_comments", input.clone()).await;
        assert_eq!(contents(&listed.data), expected, "{input}");
        assert_eq!((listed.meta.incomplete_reason.as_deref(), listed.meta.requests), (reason, requests), "{input}");
        assert_eq!(listed.meta.complete, Some(reason.is_none()), "{input}");
    }
}

#[tokio::test]
async fn changes_and_deletes_a_comment() {
    let bench = Bench::start().await;
    let page = bench.page("Kale", &[]).await;
    let comment = bench.run("create_comment", json!({"parent": {"page_id": page}, "markdown": "Ripe."})).await.data;
    let input = json!({"comment_id": comment["id"], "rich_text": [{"text": {"content": "Sold."}}]});
    let changed = bench.run("update_comment", input).await.data;
    assert_eq!((&changed["id"], &changed["rich_text"][0]["plain_text"]), (&comment["id"], &json!("Sold.")));
    let changed = bench.run("update_comment", json!({"comment_id": comment["id"], "markdown": "Gone."})).await.data;
    assert_eq!(changed["rich_text"][0]["plain_text"], "Gone.");
    let deleted = bench.run("delete_comment", json!({"comment_id": comment["id"]})).await.data;
    assert_eq!(deleted["id"], comment["id"]);
    assert!(results(&bench.run("list_comments", json!({"block_id": page})).await.data).is_empty());
    let error = bench.refused("delete_comment", json!({"comment_id": comment["id"]})).await;
    assert_eq!(error.code(), Some("object_not_found"));
}
