//! The actions against the emulator: what is created is read back, lists say how much of them was given, and a database's id
//! stands for its data source.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

use notion_connector::actions::{
    CreatePage, CreatePageInput, DatabaseOrDataSource, GetCurrentUser, GetCurrentUserInput, GetDatabase, GetDatabaseInput,
    ListUsers, ListUsersInput, Outcome, QueryDatabase, QueryDatabaseInput,
};
use notion_connector::types::{DatabaseId, Map, PageId, PropertySchemaRequestKind};
use notion_connector::{Error, IntoId, Notion};
use notion_emulator::Emulator;
use serde_json::{Value, json};

struct Bench {
    emulator: Emulator,
    notion: Notion,
}

impl Bench {
    async fn start() -> Self {
        let emulator = Emulator::start().await.unwrap_or_else(|error| panic!("{error}"));
        let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url()).build();
        Self { emulator, notion: notion.unwrap_or_else(|error| panic!("{error}")) }
    }

    /// Runs an action that is to succeed, and checks what it says of its requests against what was sent.
    async fn run(&self, action: &str, input: Value) -> Outcome<Value> {
        self.emulator.clear_requests();
        match self.notion.run(action, input.clone()).await {
            Ok(outcome) => {
                assert_eq!(outcome.meta.requests as usize, self.emulator.requests().len(), "{action} {input}");
                outcome
            }
            Err(error) => panic!("{action} {input}: {error}"),
        }
    }

    async fn refused(&self, action: &str, input: Value) -> Error {
        match self.notion.run(action, input.clone()).await {
            Ok(outcome) => panic!("{action} {input} became {outcome:?}"),
            Err(error) => error,
        }
    }

    /// A database of fruit in the root page; its id.
    async fn fruit(&self) -> String {
        let database = self
            .run(
                "create_database",
                json!({
                    "parent": {"page_id": self.emulator.root_page_id()},
                    "title": [{"text": {"content": "Fruit"}}],
                    "properties": {
                        "Name": {"title": {}},
                        "Price": {"number": {"format": "euro"}},
                        "Ripe": {"checkbox": {}}
                    }
                }),
            )
            .await;
        text(&database.data["id"])
    }

    async fn row(&self, database_id: &str, name: &str, price: u32) -> Outcome<Value> {
        let properties = json!({
            "Name": {"title": [{"text": {"content": name}}]},
            "Price": {"number": price},
            "Ripe": {"checkbox": price > 2}
        });
        self.run("create_database_item", json!({"parent": {"database_id": database_id}, "properties": properties})).await
    }

    /// The paths of the requests since the last action.
    fn paths(&self) -> Vec<String> {
        let requests = self.emulator.requests();
        requests.iter().map(|request| format!("{} {}", request.method, request.path)).collect()
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

fn results(list: &Value) -> &[Value] {
    list["results"].as_array().unwrap_or_else(|| panic!("{list} is no list"))
}

fn titles(list: &Value) -> Vec<String> {
    results(list).iter().map(|page| text(&page["properties"]["Name"]["title"][0]["plain_text"])).collect()
}

#[tokio::test]
async fn reads_back_what_it_creates() {
    let bench = Bench::start().await;
    let database_id = bench.fruit().await;

    let database = bench.run("get_database", json!({"database_id": database_id})).await;
    assert_eq!(database.data["object"], "database");
    assert_eq!(database.data["title"][0]["plain_text"], "Fruit");
    assert_eq!(database.data["parent"]["page_id"], bench.emulator.root_page_id());
    let properties: Vec<_> = database.data["properties"].as_object().unwrap().keys().collect();
    assert_eq!(properties, ["Name", "Price", "Ripe"]);
    assert_eq!((database.meta.resolved, database.meta.requests), (Some("database"), 2));
    assert_eq!(database.meta.request_ids.len(), 2);
    assert_eq!((database.meta.complete, database.meta.notes.len()), (None, 0));

    let row = bench.row(&database_id, "Plum", 3).await;
    assert_eq!(row.data["properties"]["Price"]["number"], 3);
    assert_eq!(row.data["parent"]["database_id"], database_id.as_str());
    let same = bench.run("get_page", json!({"page_id": row.data["url"]})).await;
    assert_eq!((&same.data["id"], &same.data["properties"]), (&row.data["id"], &row.data["properties"]));

    let page = bench
        .run(
            "create_page",
            json!({
                "parent": {"page_id": bench.emulator.root_page_id()},
                "properties": {"title": {"title": [{"text": {"content": "Orchard"}}]}},
                "children": [{"paragraph": {"rich_text": [{"text": {"content": "Trees."}}]}}],
                "icon": {"emoji": "🌳"},
                "cover": {"external": {"url": "https://example.com/orchard.jpg"}}
            }),
        )
        .await;
    assert_eq!(page.data["icon"], json!({"type": "emoji", "emoji": "🌳"}));
    assert_eq!(page.data["cover"]["external"]["url"], "https://example.com/orchard.jpg");
    let blocks = bench.notion.blocks().children(text(&page.data["id"])).all().await.unwrap();
    assert_eq!(blocks.items.len(), 1);
}

#[tokio::test]
async fn gives_as_much_of_a_list_as_is_asked_for() {
    let bench = Bench::start().await;
    let database_id = bench.fruit().await;
    for (name, price) in [("Apple", 1), ("Cherry", 3), ("Plum", 5), ("Quince", 4), ("Pear", 2)] {
        bench.row(&database_id, name, price).await;
    }
    let by_price = json!([{"property": "Price", "direction": "ascending"}]);
    let ripe = json!({"property": "Ripe", "checkbox": {"equals": true}});
    for (input, expected, incomplete_reason, requests) in [
        (json!({}), vec!["Apple", "Pear", "Cherry", "Quince", "Plum"], None, 1),
        (json!({"fetch_all": true}), vec!["Apple", "Pear", "Cherry", "Quince", "Plum"], None, 1),
        (json!({"fetch_all": true, "page_size": 1}), vec!["Apple", "Pear", "Cherry", "Quince", "Plum"], None, 1),
        (json!({"page_size": 2}), vec!["Apple", "Pear"], Some("more_pages"), 1),
        (json!({"page_size": 5}), vec!["Apple", "Pear", "Cherry", "Quince", "Plum"], None, 1),
        (json!({"limit": 3}), vec!["Apple", "Pear", "Cherry"], Some("limit"), 1),
        (json!({"limit": 3, "page_size": 2}), vec!["Apple", "Pear", "Cherry"], Some("limit"), 2),
        (json!({"limit": 4, "page_size": 2}), vec!["Apple", "Pear", "Cherry", "Quince"], Some("limit"), 2),
        (json!({"limit": 5, "page_size": 2}), vec!["Apple", "Pear", "Cherry", "Quince", "Plum"], None, 3),
        (json!({"limit": 500, "page_size": 2}), vec!["Apple", "Pear", "Cherry", "Quince", "Plum"], None, 3),
        (json!({"limit": 3, "fetch_all": true}), vec!["Apple", "Pear", "Cherry"], Some("limit"), 1),
        (json!({"filter": ripe}), vec!["Cherry", "Quince", "Plum"], None, 1),
        (json!({"filter": ripe, "limit": 1}), vec!["Cherry"], Some("limit"), 1),
        (json!({"filter": {"property": "Price", "number": {"greater_than": 9}}}), vec![], None, 1),
    ] {
        let mut given = input.clone();
        (given["database_id"], given["sorts"]) = (json!(database_id), by_price.clone());
        let list = bench.run("query_database", given).await;
        assert_eq!(titles(&list.data), expected, "{input}");
        assert_eq!(list.meta.incomplete_reason.as_deref(), incomplete_reason, "{input}");
        assert_eq!(list.meta.complete, Some(incomplete_reason.is_none()), "{input}");
        assert_eq!(list.meta.next_cursor.is_some(), incomplete_reason.is_some(), "{input}");
        assert_eq!((list.meta.requests, list.meta.request_ids.len()), (requests, requests as usize), "{input}");
        assert_eq!(list.meta.resolved, Some("database"), "{input}");
        assert_eq!(list.data["object"], "list", "{input}");
        assert_eq!(list.data["next_cursor"], json!(list.meta.next_cursor), "{input}");
    }
}

#[tokio::test]
async fn goes_on_where_it_left_off() {
    let bench = Bench::start().await;
    let database_id = bench.fruit().await;
    for price in 1..=5 {
        bench.row(&database_id, &format!("Apple {price}"), price).await;
    }
    let (mut found, mut cursor, mut calls) = (Vec::new(), Value::Null, 0);
    loop {
        calls += 1;
        let input = json!({"database_id": database_id, "page_size": 2, "start_cursor": cursor});
        let list = bench.run("query_database", input).await;
        found.extend(titles(&list.data));
        match list.meta.next_cursor {
            Some(next) => cursor = json!(next),
            None => break,
        }
    }
    found.sort();
    assert_eq!(calls, 3);
    assert_eq!(found, ["Apple 1", "Apple 2", "Apple 3", "Apple 4", "Apple 5"]);

    let error = bench.refused("query_database", json!({"database_id": database_id, "start_cursor": "nowhere"})).await;
    assert_eq!((error.status(), error.code()), (Some(400), Some("validation_error")), "{error}");
}

/// More than one page of the largest size.
#[tokio::test]
async fn fetches_all_pages() {
    let bench = Bench::start().await;
    let database_id = bench.fruit().await;
    for price in 0..101 {
        bench.row(&database_id, "Apple", price).await;
    }
    let input = |fetch_all| json!({"database_id": database_id, "fetch_all": fetch_all});
    let page = bench.run("query_database", input(false)).await;
    assert_eq!((results(&page.data).len(), page.meta.complete, page.meta.requests), (100, Some(false), 1));
    let all = bench.run("query_database", input(true)).await;
    // Two pages, and where the last one ends: whether more of them side by side are worth it.
    assert_eq!((results(&all.data).len(), all.meta.complete, all.meta.requests), (101, Some(true), 3));
    assert_eq!((&all.data["has_more"], &all.data["next_cursor"]), (&json!(false), &Value::Null));
    let ascending =
        json!({"database_id": database_id, "fetch_all": true, "sorts": [{"property": "Price", "direction": "ascending"}]});
    let all = bench.run("query_database", ascending).await;
    assert_eq!((results(&all.data).len(), all.meta.complete, all.meta.requests), (101, Some(true), 2));
    // The rows, and the root page.
    let pages = bench.run("list_pages", json!({"fetch_all": true})).await;
    assert_eq!((results(&pages.data).len(), pages.meta.complete, pages.meta.requests), (102, Some(true), 2));
}

#[tokio::test]
async fn lists_what_is_shared() {
    let bench = Bench::start().await;
    let database_id = bench.fruit().await;
    bench.row(&database_id, "Plum", 3).await;

    let databases = bench.run("list_databases", json!({})).await;
    let [source] = results(&databases.data) else { panic!("{}", databases.data) };
    assert_eq!((&source["object"], &source["parent"]["database_id"]), (&json!("data_source"), &json!(database_id)));
    assert_eq!((databases.meta.complete, databases.meta.resolved), (Some(true), None));

    let pages = bench.run("list_pages", json!({})).await;
    assert!(results(&pages.data).iter().all(|page| page["object"] == "page"), "{}", pages.data);
    assert_eq!(results(&pages.data).len(), 2);

    let users = bench.run("list_users", json!({})).await;
    let mut ids: Vec<_> = results(&users.data).iter().map(|user| text(&user["id"])).collect();
    let mut expected = [bench.emulator.person_id(), bench.emulator.bot_id()];
    ids.sort();
    expected.sort();
    assert_eq!(ids, expected);
    let first = bench.run("list_users", json!({"page_size": 1})).await;
    assert_eq!((first.meta.complete, first.meta.incomplete_reason.as_deref()), (Some(false), Some("more_pages")));
    let second = bench.run("list_users", json!({"start_cursor": first.meta.next_cursor})).await;
    assert_eq!([&results(&first.data)[0], &results(&second.data)[0]], [&results(&users.data)[0], &results(&users.data)[1]]);

    let me = bench.run("get_current_user", json!({})).await;
    assert_eq!(me.data["id"], bench.emulator.bot_id());
    let person = bench.run("get_user_by_id", json!({"user_id": bench.emulator.person_id()})).await;
    assert_eq!(person.data["id"], bench.emulator.person_id());
    assert_eq!((person.meta.complete, person.meta.requests), (None, 1));
}

/// A database's id stands for its only data source, and is looked up once.
#[tokio::test]
async fn looks_a_database_up_once() {
    let bench = Bench::start().await;
    let database_id = bench.fruit().await;
    bench.row(&database_id, "Plum", 3).await;
    assert_eq!(bench.paths(), [format!("GET /v1/databases/{database_id}"), "POST /v1/pages".to_owned()]);
    bench.row(&database_id.replace('-', ""), "Pear", 1).await;
    assert_eq!(bench.paths(), ["POST /v1/pages"]);
    let list = bench.run("query_database", json!({"database_id": database_id})).await;
    assert_eq!((results(&list.data).len(), list.meta.requests, list.meta.resolved), (2, 1, Some("database")));

    // Clones of a client share what it learnt; another client knows nothing.
    let clone = bench.notion.clone().run("query_database", json!({"database_id": database_id})).await.unwrap();
    assert_eq!(clone.meta.requests, 1);
    let other = Notion::builder().token(bench.emulator.token()).base_url(bench.emulator.base_url()).build().unwrap();
    let list = other.run("query_database", json!({"database_id": database_id})).await.unwrap();
    assert_eq!(list.meta.requests, 2);
}

/// The id of a data source is taken where that of a database is.
#[tokio::test]
async fn takes_the_id_of_a_data_source() {
    let bench = Bench::start().await;
    let database_id = bench.fruit().await;
    let source = results(&bench.run("list_databases", json!({})).await.data)[0].clone();
    let source_id = text(&source["id"]);

    let got = bench.run("get_database", json!({"database_id": source_id})).await;
    assert_eq!((&got.data["object"], &got.data["id"]), (&json!("data_source"), &source["id"]));
    assert_eq!((got.meta.resolved, got.meta.requests), (Some("data_source"), 2));

    bench.row(&source_id, "Plum", 3).await;
    let list = bench.run("query_database", json!({"database_id": source_id})).await;
    assert_eq!((titles(&list.data), list.meta.resolved), (vec!["Plum".to_owned()], Some("data_source")));
    // The row knows it from its data source.
    assert_eq!(list.meta.requests, 1);

    let parent = json!({"type": "data_source_id", "data_source_id": source_id});
    let properties = json!({"Name": {"title": [{"text": {"content": "Pear"}}]}});
    let row = bench.run("create_database_item", json!({"parent": parent, "properties": properties})).await;
    assert_eq!((row.meta.requests, &row.data["parent"]["database_id"]), (1, &json!(database_id)));
}

/// A database with two data sources stands for neither.
#[tokio::test]
async fn names_the_data_sources_to_choose_from() {
    let bench = Bench::start().await;
    let database_id = bench.fruit().await;
    let first = text(&results(&bench.run("list_databases", json!({})).await.data)[0]["id"]);
    let id: DatabaseId = database_id.as_str().into_id().unwrap();
    let second = bench
        .notion
        .data_sources()
        .create(id)
        .title(
            [serde_json::from_value::<notion_connector::types::RichTextRequest>(json!({"text": {"content": "Nuts"}})).unwrap()],
        )
        .property("Name", PropertySchemaRequestKind::Title(Default::default()))
        .await
        .unwrap();
    let second = second.full().unwrap().id.to_string();

    let properties = json!({"Name": {"title": []}});
    let relation = json!({"Name": {"title": {}}, "Fruit": {"relation": {"database_id": database_id, "single_property": {}}}});
    for (action, input, field) in [
        ("query_database", json!({"database_id": database_id}), "/database_id"),
        (
            "create_database_item",
            json!({"parent": {"database_id": database_id}, "properties": properties}),
            "/parent/database_id",
        ),
        ("create_page", json!({"parent": {"database_id": database_id}, "properties": properties}), "/parent/database_id"),
        (
            "create_database",
            json!({"parent": {"page_id": bench.emulator.root_page_id()}, "properties": relation}),
            "/properties/Fruit/relation/database_id",
        ),
    ] {
        let error = bench.refused(action, input.clone()).await;
        assert!(error.is_input(), "{action}: {error:?}");
        assert_eq!(error.field(), Some(field), "{action}: {error}");
        for part in ["has 2 data sources", &first, &second, "Fruit", "Nuts"] {
            assert!(error.message().contains(part), "{action}: {error} lacks {part}");
        }
    }

    let database = bench.run("get_database", json!({"database_id": database_id})).await;
    assert_eq!(database.data["data_sources"].as_array().map(Vec::len), Some(2));
    assert!(database.data.get("properties").is_none(), "{}", database.data);
    assert_eq!((database.meta.requests, database.meta.resolved), (1, Some("database")));
    let [note] = database.meta.notes.as_slice() else { panic!("{:?}", database.meta) };
    assert!(note.contains("several data sources") && note.contains(&first) && note.contains(&second), "{note}");

    // Each is queried by its own id.
    let list = bench.run("query_database", json!({"database_id": second})).await;
    assert_eq!((results(&list.data).len(), list.meta.resolved), (0, Some("data_source")));
}

/// What is neither a database nor a data source is said of the id that was given.
#[tokio::test]
async fn says_what_is_not_there() {
    let bench = Bench::start().await;
    let missing = "12345678-0000-4000-8000-000000000000";
    for (action, input, requests) in [
        ("get_database", json!({"database_id": missing}), 2),
        ("query_database", json!({"database_id": missing}), 2),
        ("get_page", json!({"page_id": missing}), 1),
        ("get_user_by_id", json!({"user_id": missing}), 1),
        ("create_database_item", json!({"parent": {"database_id": missing}, "properties": {}}), 2),
    ] {
        bench.emulator.clear_requests();
        let error = bench.refused(action, input).await;
        assert_eq!((error.status(), error.code()), (Some(404), Some("object_not_found")), "{action}: {error}");
        assert!(error.message().contains(missing), "{action}: {error}");
        assert!(error.request_id().is_some() && !error.outcome_unknown(), "{action}: {error:?}");
        assert_eq!(bench.emulator.requests().len(), requests, "{action}");
    }
}

#[tokio::test]
async fn gets_only_the_properties_that_are_asked_for() {
    let bench = Bench::start().await;
    let database_id = bench.fruit().await;
    let row = bench.row(&database_id, "Plum", 3).await;
    let id = |name: &str| text(&row.data["properties"][name]["id"]);
    for (given, expected) in [
        (json!(""), vec!["Name", "Price", "Ripe"]),
        (json!([]), vec!["Name", "Price", "Ripe"]),
        (json!("title"), vec!["Name"]),
        (json!(format!(" {} , {},", id("Price"), id("Ripe"))), vec!["Price", "Ripe"]),
        (json!([id("Name"), id("Price")]), vec!["Name", "Price"]),
    ] {
        let page = bench.run("get_page", json!({"page_id": row.data["id"], "filter_properties": given})).await;
        let properties: Vec<_> = page.data["properties"].as_object().unwrap().keys().collect();
        assert_eq!(properties, expected, "{given}");
    }
}

/// Rust code runs the same actions with types.
#[tokio::test]
async fn runs_with_types() {
    let bench = Bench::start().await;
    let Bench { emulator, notion } = &bench;
    let me = notion.run_action::<GetCurrentUser>(GetCurrentUserInput::default()).await.unwrap();
    assert_eq!(me.data.id.to_string(), emulator.bot_id());
    assert_eq!((me.meta.requests, me.meta.request_ids.len()), (1, 1));

    let mut input = ListUsersInput::default();
    input.limit = Some(1);
    let users = notion.run_action::<ListUsers>(input).await.unwrap();
    assert_eq!((users.data.results.len(), users.meta.incomplete_reason.as_deref()), (1, Some("limit")));

    let database_id = bench.fruit().await;
    let database = notion.run_action::<GetDatabase>(GetDatabaseInput::new(&database_id)).await.unwrap();
    let DatabaseOrDataSource::Database { database, properties: Some(properties), .. } = database.data else {
        panic!("{:?}", database.data)
    };
    assert_eq!(database.full().unwrap().id.to_string(), database_id);
    assert_eq!(properties.len(), 3);

    let root: PageId = emulator.root_page_id().into_id().unwrap();
    let page = notion.run_action::<CreatePage>(CreatePageInput::new(root, Map::new())).await.unwrap();
    assert!(page.data.full().is_some());

    let mut input = QueryDatabaseInput::new("..");
    let error = notion.run_action::<QueryDatabase>(input.clone()).await.unwrap_err();
    assert_eq!((error.is_input(), error.field()), (true, Some("/database_id")));
    (input.database_id, input.page_size) = (database_id, Some(101));
    let error = notion.run_action::<QueryDatabase>(input).await.unwrap_err();
    assert_eq!((error.is_input(), error.field()), (true, Some("/page_size")));
}

/// An input that was written by the library is one that it reads.
#[tokio::test]
async fn takes_the_inputs_that_it_writes() {
    let bench = Bench::start().await;
    let mut input = QueryDatabaseInput::new(bench.fruit().await);
    input.filter = Some(serde_json::from_value(json!({"property": "Price", "number": {"is_empty": true}})).unwrap());
    input.limit = Some(3);
    let written = serde_json::to_value(&input).unwrap();
    assert_eq!(serde_json::from_value::<QueryDatabaseInput>(written.clone()).unwrap(), input);
    let list = bench.run("query_database", written).await;
    assert_eq!(list.meta.complete, Some(true));
    let null = json!({"database_id": "", "page_size": null, "limit": null});
    assert_eq!(serde_json::from_value::<QueryDatabaseInput>(null).unwrap(), QueryDatabaseInput::default());
}
