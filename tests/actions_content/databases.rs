//! Databases: changed, cleared, moved, trashed.

use serde_json::{Value, json};

use super::{Bench, text};

#[tokio::test]
async fn changes_a_database_and_clears_what_is_null_or_empty() {
    let bench = Bench::start().await;
    let database = bench.fruit().await;
    let cover = json!({"external": {"url": "https://example.com/fruit.jpg"}});
    let input = json!({
        "database_id": database, "title": [{"text": {"content": "Orchard"}}], "description": [{"text": {"content": "What grows"}}],
        "icon": {"emoji": "🍐"}, "cover": cover, "is_inline": true, "is_locked": "yes"
    });
    let changed = bench.run("update_database", input).await.data;
    assert_eq!(changed["object"], "database");
    let texts = (&changed["title"][0]["plain_text"], &changed["description"][0]["plain_text"]);
    assert_eq!(texts, (&json!("Orchard"), &json!("What grows")));
    assert_eq!(changed["cover"]["external"]["url"], "https://example.com/fruit.jpg");
    let flags = (&changed["icon"]["emoji"], &changed["is_inline"], &changed["is_locked"]);
    assert_eq!(flags, (&json!("🍐"), &json!(true), &json!(true)));

    // What is left out or empty stays; null and an empty array clear.
    let input = json!({"database_id": database, "title": null, "icon": "", "description": [], "cover": null});
    let changed = bench.run("update_database", input).await.data;
    assert_eq!(changed["title"][0]["plain_text"], "Orchard");
    assert_eq!((&changed["icon"]["emoji"], &changed["is_locked"]), (&json!("🍐"), &json!(true)));
    assert_eq!((&changed["description"], &changed["cover"]), (&json!([]), &Value::Null));
    let changed = bench.run("update_database", json!({"database_id": database, "icon": null, "is_locked": false})).await.data;
    assert_eq!((&changed["icon"], &changed["is_locked"]), (&Value::Null, &json!(false)));
}

#[tokio::test]
async fn moves_trashes_and_restores_a_database() {
    let bench = Bench::start().await;
    let (database, page) = (bench.fruit().await, bench.page("Garden", &[]).await);
    for (parent, key, value) in
        [(json!({"page_id": page}), "page_id", json!(page)), (json!({"workspace": true}), "workspace", json!(true))]
    {
        let moved = bench.run("update_database", json!({"database_id": database, "parent": parent})).await.data;
        assert_eq!(moved["parent"][key], value);
    }
    for in_trash in [true, false] {
        let changed = bench.run("update_database", json!({"database_id": database, "in_trash": in_trash})).await.data;
        assert_eq!(changed["in_trash"], in_trash);
    }
    // What a database holds is not its to change.
    let source = text(&bench.run("get_database", json!({"database_id": database})).await.data["data_sources"][0]["id"]);
    let error = bench.refused("update_database", json!({"database_id": source, "is_locked": true})).await;
    assert_eq!(error.code(), Some("object_not_found"));
}
