//! Pages: changed, moved, trashed, searched, and their content as Markdown.

use serde_json::{Value, json};

use super::{Bench, results, text};

#[tokio::test]
async fn changes_a_page_and_clears_what_is_null() {
    let bench = Bench::start().await;
    let page = bench.page("Kale", &[]).await;
    let cover = json!({"external": {"url": "https://example.com/kale.jpg"}});
    let input = json!({"page_id": page, "icon": {"emoji": "🥬"}, "cover": cover, "is_locked": true});
    let changed = bench.run("update_page", input).await.data;
    assert_eq!((&changed["icon"]["emoji"], &changed["is_locked"]), (&json!("🥬"), &json!(true)));
    assert_eq!(changed["cover"]["external"]["url"], "https://example.com/kale.jpg");

    // What is left out or empty stays; null clears.
    let title = json!({"title": {"title": [{"text": {"content": "Chard"}}]}});
    let changed = bench.run("update_page", json!({"page_id": page, "properties": title, "icon": "", "cover": null})).await.data;
    assert_eq!((&changed["icon"]["emoji"], &changed["cover"], &changed["is_locked"]), (&json!("🥬"), &Value::Null, &json!(true)));
    assert_eq!(changed["properties"]["title"]["title"][0]["plain_text"], "Chard");
    let changed = bench.run("update_page", json!({"page_id": page, "icon": null, "is_locked": "no"})).await.data;
    assert_eq!((&changed["icon"], &changed["is_locked"]), (&Value::Null, &json!(false)));
}

#[tokio::test]
async fn clears_the_value_of_a_property() {
    let bench = Bench::start().await;
    let parent = json!({"database_id": bench.fruit().await});
    let properties = json!({"Name": {"title": [{"text": {"content": "Plum"}}]}, "Price": {"number": 3}});
    let row = bench.run("create_database_item", json!({"parent": parent, "properties": properties})).await.data;
    let input = json!({"page_id": row["url"], "properties": {"Price": {"number": null}, "Ripe": {"checkbox": true}}});
    let changed = bench.run("update_page", input).await.data;
    let properties = &changed["properties"];
    assert_eq!((&properties["Price"]["number"], &properties["Ripe"]["checkbox"]), (&Value::Null, &json!(true)));
    assert_eq!(properties["Name"]["title"][0]["plain_text"], "Plum");
}

#[tokio::test]
async fn trashes_and_restores() {
    let bench = Bench::start().await;
    let page = bench.page("Kale", &[]).await;
    assert_eq!(bench.run("trash_page", json!({"page_id": page})).await.data["in_trash"], true);
    assert_eq!(bench.run("get_page", json!({"page_id": page})).await.data["in_trash"], true);
    assert_eq!(bench.run("restore_page", json!({"page_id": page})).await.data["in_trash"], false);
    assert_eq!(bench.run("get_page", json!({"page_id": page})).await.data["in_trash"], false);
}

#[tokio::test]
async fn moves_a_page() {
    let bench = Bench::start().await;
    let (page, other) = (bench.page("Kale", &["Dark."]).await, bench.page("Greens", &[]).await);
    let moved = bench.run("move_page", json!({"page_id": page, "parent": {"page_id": other}})).await.data;
    assert_eq!(moved["parent"]["page_id"], other.as_str());
    let database = bench.fruit().await;
    let moved = bench.run("move_page", json!({"page_id": page, "parent": {"database_id": database}})).await;
    assert_eq!((&moved.data["parent"]["database_id"], moved.meta.requests), (&json!(database), 2));
    assert_eq!(moved.data["properties"]["Name"]["title"][0]["plain_text"], "Kale");
}

#[tokio::test]
async fn reads_and_changes_markdown() {
    let bench = Bench::start().await;
    let page = bench.page("Kale", &["Good in soup.", "Dark."]).await;
    let read = bench.run("get_page_markdown", json!({"page_id": page})).await;
    assert!(text(&read.data["markdown"]).contains("Good in soup."), "{}", read.data);
    assert_eq!((read.meta.complete, read.meta.incomplete_reason), (Some(true), None));
    for (change, has, lacks) in [
        (json!({"update_content": {"content_updates": [{"old_str": "soup", "new_str": "salad"}]}}), "Good in salad.", "soup"),
        (json!({"insert_content": {"content": "Keeps."}, "type": "INSERT_CONTENT"}), "Keeps.", "soup"),
        (json!({"replace_content_range": {"content": "Fine.", "content_range": "Good in...salad."}}), "Fine.", "salad"),
        (json!({"replace_content": "{\"new_str\": \"# New\"}"}), "# New", "Keeps."),
    ] {
        let mut input = change.clone();
        input["page_id"] = json!(page);
        let answer = bench.run("update_page_markdown", input).await;
        assert_eq!((answer.meta.complete, answer.meta.requests), (Some(true), 1), "{change}");
        let markdown = text(&bench.run("get_page_markdown", json!({"page_id": page})).await.data["markdown"]);
        assert!(markdown.contains(has) && !markdown.contains(lacks), "{change}: {markdown}");
    }
    let input = json!({"page_id": page, "replace_content": {"new_str": "Later."}, "allow_async": true});
    let task = bench.run("update_page_markdown", input).await;
    let [note] = task.meta.notes.as_slice() else { panic!("{:?}", task.meta) };
    assert!(note.contains(&text(&task.data["id"])) && task.meta.complete.is_none(), "{note}");
}

/// What is inserted twice is there twice, and so the action does not say that it may be done again.
#[tokio::test]
async fn is_honest_about_what_is_inserted_twice() {
    let bench = Bench::start().await;
    let page = bench.page("Kale", &[]).await;
    for _ in 0..2 {
        bench.run("update_page_markdown", json!({"page_id": page, "insert_content": {"content": "Keeps."}})).await;
    }
    let markdown = text(&bench.run("get_page_markdown", json!({"page_id": page})).await.data["markdown"]);
    assert_eq!(markdown.matches("Keeps.").count(), 2);
    let effect = notion_connector::action("update_page_markdown").map(|action| action.effect);
    assert_eq!(
        effect.map(|effect| (effect.is_read_only(), effect.is_destructive(), effect.is_idempotent())),
        Some((false, true, false))
    );
}

/// A row holds the first 25 of its relations; the action gives all, or as many as are wanted.
#[tokio::test]
async fn gets_all_items_of_a_property() {
    let bench = Bench::start().await;
    let pieces: Vec<_> = (0..60).map(|number| json!({"text": {"content": format!("{number} ")}})).collect();
    let parent = json!({"database_id": bench.fruit().await});
    let properties = json!({"Name": {"title": []}, "Note": {"rich_text": pieces}, "Price": {"number": 7}});
    let row = bench.run("create_database_item", json!({"parent": parent, "properties": properties})).await.data;
    let id = |name: &str| row["properties"][name]["id"].clone();
    let note = |more: Value| {
        let mut input = json!({"page_id": row["id"], "property_id": id("Note")});
        for (key, value) in more.as_object().into_iter().flatten() {
            input[key.as_str()] = value.clone();
        }
        input
    };
    for (more, items, reason, requests) in [
        (json!({}), 60, None, 1),
        (json!({"page_size": 25}), 60, None, 3),
        (json!({"page_size": 25, "limit": 30}), 30, Some("limit"), 2),
        (json!({"limit": 10}), 10, Some("limit"), 1),
        (json!({"limit": 60}), 60, None, 1),
    ] {
        let got = bench.run("get_page_property", note(more.clone())).await;
        assert_eq!((results(&got.data).len(), got.meta.incomplete_reason.as_deref()), (items, reason), "{more}");
        assert_eq!((got.meta.requests, got.meta.complete), (requests, Some(reason.is_none())), "{more}");
        assert_eq!(got.meta.next_cursor.is_some(), reason.is_some(), "{more}");
    }
    let first = bench.run("get_page_property", note(json!({"limit": 40}))).await;
    let rest = bench.run("get_page_property", note(json!({"start_cursor": first.meta.next_cursor}))).await;
    assert_eq!((results(&rest.data).len(), rest.meta.complete), (20, Some(true)));

    let price = bench.run("get_page_property", json!({"page_id": row["id"], "property_id": id("Price")})).await;
    assert_eq!((&price.data["number"], price.meta.complete, price.meta.requests), (&json!(7), Some(true), 1));
}

#[tokio::test]
async fn searches() {
    let bench = Bench::start().await;
    let database = bench.fruit().await;
    for title in ["Tuscan kale", "Curly kale", "Chard"] {
        bench.page(title, &[]).await;
    }
    let kinds = |list: &Value| results(list).iter().map(|found| text(&found["object"])).collect::<Vec<_>>();
    for (input, expected, reason) in [
        (json!({"query": "kale"}), 2, None),
        (json!({"query": "kale", "limit": 1}), 1, Some("limit")),
        (json!({"query": "kale", "page_size": 1}), 1, Some("more_pages")),
        (json!({"query": "kale", "page_size": 1, "limit": 2}), 2, None),
        (json!({"query": "Fruit", "filter": {"value": "data_source"}}), 1, None),
        (json!({"query": "Fruit", "filter": {"property": "object", "value": "page"}}), 0, None),
    ] {
        let found = bench.run("search", input.clone()).await;
        assert_eq!((results(&found.data).len(), found.meta.incomplete_reason.as_deref()), (expected, reason), "{input}");
        assert_eq!(found.meta.complete, Some(reason.is_none()), "{input}");
    }
    let found = bench.run("search", json!({"filter": {"value": "data_source"}})).await.data;
    assert_eq!((kinds(&found), &results(&found)[0]["parent"]["database_id"]), (vec!["data_source".to_owned()], &json!(database)));
    let pages = bench.run("search", json!({"sort": {"timestamp": "last_edited_time", "direction": "ascending"}})).await;
    assert_eq!(pages.meta.complete, Some(true));
}

/// The properties of a row are those of its database; a page that is no row has a title.
#[tokio::test]
async fn checks_values_against_the_database_of_the_row() {
    let bench = Bench::start().await;
    let parent = json!({"database_id": bench.fruit().await});
    let properties = json!({"Name": {"title": [{"text": {"content": "Plum"}}]}});
    let row = bench.run("create_database_item", json!({"parent": parent, "properties": properties})).await.data;
    let page = bench.page("Kale", &[]).await;
    for (page, properties, expected) in [
        (&row["id"], json!({"Price": {"number": 3}}), None),
        (&row["id"], json!({"Weight": {"number": 3}}), Some("/properties/Weight")),
        (&json!(page), json!({"title": {"title": []}}), None),
        (&json!(page), json!({"Price": {"number": 3}}), Some("/properties/Price")),
    ] {
        let input = json!({"page_id": page, "properties": properties});
        let checked = bench.notion.validate_against_database("update_page", &input).await.unwrap();
        assert_eq!(checked.errors.first().map(|error| error.field.as_str()), expected, "{input}: {checked:?}");
    }
}
