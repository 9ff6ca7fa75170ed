//! Rows that are found by a value: updated where there is one, created where there is none, untouched where there are several.

use serde_json::{Value, json};

use super::{Bench, results, text};

fn title(name: &str) -> Value {
    json!({"title": [{"text": {"content": name}}]})
}

impl Bench {
    async fn rows(&self, database: &str) -> Vec<Value> {
        results(&self.run("query_database", json!({"database_id": database, "fetch_all": true})).await.data).to_vec()
    }
}

/// A value of each type by which rows are found, and another of the same type.
#[tokio::test]
async fn creates_then_updates() {
    for (property, value, other) in [
        ("Name", title("Plum"), title("plum")),
        ("Name", json!({"title": [{"text": {"content": "Pl"}}, {"equation": {"expression": "um"}}]}), title("Plums")),
        ("Note", json!({"rich_text": [{"text": {"content": "Sweet"}}]}), json!({"rich_text": [{"text": {"content": "Sour"}}]})),
        ("Price", json!({"number": 2.5}), json!({"number": 2})),
        ("Ripe", json!({"checkbox": true}), json!({"checkbox": false})),
        ("Kind", json!({"select": {"name": "Stone"}}), json!({"select": {"name": "Pome"}})),
        ("Picked", json!({"date": {"start": "2026-07-04"}}), json!({"date": {"start": "2026-07-05"}})),
        ("Shop", json!({"url": "https://example.com/plum"}), json!({"url": "https://example.com/pear"})),
        ("Grower", json!({"email": "ada@example.com"}), json!({"email": "bea@example.com"})),
        ("Telephone", json!({"phone_number": "+49 1"}), json!({"phone_number": "+49 2"})),
    ] {
        let bench = Bench::start().await;
        let database = bench.fruit().await;
        let upsert = |value: &Value, note: &str| {
            let mut properties = json!({"Note": {"rich_text": [{"text": {"content": note}}]}});
            properties[property] = value.clone();
            json!({"parent": {"database_id": database}, "match_property": property, "properties": properties})
        };
        let created = bench.run("upsert_database_item", upsert(&value, "first")).await;
        assert_eq!((created.meta.done, created.meta.resolved), (Some("created"), Some("database")), "{property}");
        assert_eq!(bench.sent(), ["GET", "GET", "POST", "POST"], "{property}");
        let updated = bench.run("upsert_database_item", upsert(&value, "second")).await;
        assert_eq!((updated.meta.done, &updated.data["id"]), (Some("updated"), &created.data["id"]), "{property}");
        assert_eq!(bench.sent(), ["GET", "POST", "PATCH"], "{property}");
        if property != "Note" {
            assert_eq!(updated.data["properties"]["Note"]["rich_text"][0]["plain_text"], "second", "{property}");
        }
        let another = bench.run("upsert_database_item", upsert(&other, "third")).await;
        assert_eq!(another.meta.done, Some("created"), "{property}");
        assert_eq!(bench.rows(&database).await.len(), 2, "{property}");
    }
}

#[tokio::test]
async fn names_the_rows_where_several_match() {
    let bench = Bench::start().await;
    let database = bench.fruit().await;
    let mut ids = Vec::new();
    for price in [1, 2] {
        let properties = json!({"Name": title("Plum"), "Price": {"number": price}});
        let input = json!({"parent": {"database_id": database}, "properties": properties});
        ids.push(text(&bench.run("create_database_item", input).await.data["id"]));
    }
    let properties = json!({"Name": title("Plum"), "Price": {"number": 9}});
    let input = json!({"parent": {"database_id": database}, "match_property": "Name", "properties": properties});
    let error = bench.refused("upsert_database_item", input).await;
    assert_eq!((error.is_input(), error.field()), (true, Some("/match_property")), "{error}");
    assert!(ids.iter().all(|id| error.message().contains(id)), "{error}");
    assert!(bench.emulator.requests().iter().all(|request| !request.path.starts_with("/v1/pages")), "{:?}", bench.sent());
    let prices: Vec<_> = bench.rows(&database).await.iter().map(|row| row["properties"]["Price"]["number"].clone()).collect();
    assert!(!prices.contains(&json!(9)) && prices.len() == 2, "{prices:?}");
}

/// What the property is, is seen before anything is written.
#[tokio::test]
async fn checks_the_match_property() {
    let bench = Bench::start().await;
    let database = bench.fruit().await;
    for (property, value, message) in [
        ("Weight", json!({"number": 1}), "no property \"Weight\": expected one of"),
        ("Price", title("Plum"), "is a number, and its value is given as a title"),
        ("Name", json!({"rich_text": [{"text": {"content": "Plum"}}]}), "is a title, and its value is given as a rich_text"),
    ] {
        let mut input = json!({"parent": {"database_id": database}, "match_property": property, "properties": {}});
        input["properties"][property] = value;
        let error = bench.refused("upsert_database_item", input).await;
        assert_eq!((error.is_input(), error.field()), (true, Some("/match_property")), "{error}");
        assert!(error.message().contains(message), "{error}");
    }
    assert!(bench.rows(&database).await.is_empty());
}

#[tokio::test]
async fn takes_a_property_by_its_id_and_content_for_a_new_row() {
    let bench = Bench::start().await;
    let database = bench.fruit().await;
    let parent = json!({"database_id": database});
    let input = |icon: &str| {
        json!({
            "parent": parent,
            "match_property": "title",
            "properties": {"title": title("Plum")},
            "children": [{"divider": {}}],
            "icon": {"emoji": icon}
        })
    };
    let created = bench.run("upsert_database_item", input("🍑")).await;
    assert_eq!((created.meta.done, created.meta.notes.len()), (Some("created"), 0));
    let updated = bench.run("upsert_database_item", input("🍒")).await;
    assert_eq!((updated.meta.done, &updated.data["icon"]["emoji"]), (Some("updated"), &json!("🍒")));
    let [note] = updated.meta.notes.as_slice() else { panic!("{:?}", updated.meta) };
    assert!(note.contains("the children were not written"), "{note}");
    let blocks = bench.run("get_block_children", json!({"block_id": updated.data["id"]})).await.data;
    assert_eq!(results(&blocks).len(), 1);
}
