//! What a person picks from, and the schemas of a chosen database: against the emulator.

#![allow(clippy::expect_used, clippy::panic, reason = "the functions that all tests share are not tests themselves")]

use notion_connector::registry::{OptionPage, Validation};
use notion_connector::{Error, Notion};
use notion_emulator::Emulator;
use serde_json::{Value, json};

struct Bench {
    emulator: Emulator,
    notion: Notion,
    database: String,
}

impl Bench {
    /// A workspace with a database of fruit.
    async fn start() -> Self {
        let emulator = Emulator::start().await.expect("an emulator");
        let notion = Notion::builder().token(emulator.token()).base_url(emulator.base_url()).build().expect("a client");
        let input = json!({
            "parent": {"page_id": emulator.root_page_id()},
            "title": [{"text": {"content": "Fruit"}}],
            "properties": {
                "Name": {"title": {}},
                "Price": {"number": {}},
                "State": {"select": {"options": [{"name": "Ripe"}, {"name": "Green"}]}},
                "In stock": {"checkbox": {}}
            }
        });
        let database = notion.run("create_database", input).await.expect("a database").data;
        Self { emulator, notion, database: database["id"].as_str().expect("an id").to_owned() }
    }

    /// The only data source of the database.
    async fn source(&self) -> String {
        let database = self.notion.run("get_database", json!({"database_id": self.database})).await.expect("a database").data;
        database["data_sources"][0]["id"].as_str().expect("an id").to_owned()
    }

    async fn options(&self, action: &str, key: &str, inputs: Value, search: Option<&str>) -> Result<OptionPage, Error> {
        self.notion.options(action, key, &inputs, search, None).await
    }

    async fn checked(&self, action: &str, input: &Value) -> Validation {
        self.notion.validate_against_database(action, input).await.expect("a validation")
    }
}

fn labels(page: &OptionPage) -> Vec<&str> {
    page.options.iter().map(|option| option.label.as_str()).collect()
}

#[tokio::test]
async fn offers_what_is_there() {
    let bench = Bench::start().await;
    let database = json!({"database_id": bench.database});
    let row = json!({"parent": database, "properties": {"Name": {"title": [{"text": {"content": "Plum"}}]}}});
    let row = bench.notion.run("create_database_item", row).await.expect("a row").data;
    for (action, key, inputs, search, expected) in [
        ("query_database", "database_id", json!({}), None, vec!["Fruit"]),
        ("query_database", "database_id", json!({}), Some("FRU"), vec!["Fruit"]),
        ("query_database", "database_id", json!({}), Some("vegetable"), vec![]),
        ("get_page", "page_id", json!({}), Some("plum"), vec!["Plum"]),
        ("get_page", "filter_properties", json!({"page_id": row["url"]}), None, vec!["In stock", "Name", "Price", "State"]),
        ("get_page", "filter_properties", json!({"page_id": row["id"]}), Some("st"), vec!["In stock", "State"]),
        ("create_database_item", "parent", json!({}), None, vec!["Fruit"]),
    ] {
        let page = bench.options(action, key, inputs.clone(), search).await.expect(action);
        let mut found = labels(&page);
        found.sort_unstable();
        assert_eq!(found, expected, "{action} {key} {inputs} {search:?}: {page:?}");
        assert!(page.next_cursor.is_none());
    }
    let source = bench.source().await;
    let query = json!({"data_source_id": source});
    for (action, key, inputs, search, expected) in [
        ("query_data_source", "data_source_id", json!({}), None, vec![json!(source)]),
        ("update_database", "database_id", json!({}), Some("fru"), vec![json!(bench.database)]),
        ("list_data_sources", "database_id", json!({}), None, vec![json!(bench.database)]),
        ("create_data_source", "parent", json!({}), None, vec![database.clone()]),
    ] {
        let page = bench.options(action, key, inputs, search).await.expect(action);
        let values: Vec<_> = page.options.into_iter().map(|option| option.value).collect();
        assert_eq!(values, expected, "{action} {key} {search:?}");
    }
    for inputs in [&query, &json!({"data_source_id": bench.database})] {
        let page = bench.options("query_data_source", "filter_properties", inputs.clone(), Some("st")).await.expect("properties");
        assert_eq!(page.options.len(), 2, "{inputs}: {page:?}");
    }
    let users = bench.options("get_user_by_id", "user_id", json!({}), None).await.expect("users");
    assert_eq!(users.options.len(), 2);
    let person = bench.emulator.person_id();
    let name = users.options.iter().find(|option| option.value == json!(person)).expect("the person").label.clone();
    let found = bench.options("get_user_by_id", "user_id", json!({}), Some(&name.to_uppercase())).await.expect("users");
    assert_eq!(labels(&found), [name]);
}

/// What is picked can be run.
#[tokio::test]
async fn offers_values_that_the_input_takes() {
    let bench = Bench::start().await;
    let picked =
        bench.options("query_database", "database_id", json!({}), None).await.expect("databases").options[0].value.clone();
    assert_eq!(picked, json!(bench.database));
    let rows = bench.notion.run("query_database", json!({"database_id": picked})).await.expect("rows");
    assert_eq!(rows.data["results"], json!([]));
    let parent =
        bench.options("create_database_item", "parent", json!({}), None).await.expect("parents").options[0].value.clone();
    let row = json!({"parent": parent, "properties": {"Name": {"title": [{"text": {"content": "Plum"}}]}}});
    let row = bench.notion.run("create_database_item", row).await.expect("a row").data;
    let inputs = json!({"page_id": row["id"]});
    let properties = bench.options("get_page", "filter_properties", inputs.clone(), Some("price")).await.expect("properties");
    let mut input = inputs;
    input["filter_properties"] = json!([properties.options[0].value]);
    let page = bench.notion.run("get_page", input).await.expect("a page");
    assert_eq!(page.data["properties"].as_object().expect("properties").keys().collect::<Vec<_>>(), ["Price"]);
}

/// A database with several data sources is one database, and several to query.
#[tokio::test]
async fn offers_a_database_with_several_data_sources() {
    let bench = Bench::start().await;
    let shops = json!({
        "parent": {"database_id": bench.database}, "title": [{"text": {"content": "Shops"}}], "properties": {"Name": {"title": {}}}
    });
    let shops = bench.notion.run("create_data_source", shops).await.expect("a data source").data;
    let whole = bench.options("update_database", "database_id", json!({}), None).await.expect("databases");
    assert_eq!(whole.options.iter().map(|option| &option.value).collect::<Vec<_>>(), [&json!(bench.database)]);
    assert!(["Fruit, Shops", "Shops, Fruit"].contains(&whole.options[0].label.as_str()), "{whole:?}");
    for (action, key) in [("query_database", "database_id"), ("get_data_source", "data_source_id")] {
        let each = bench.options(action, key, json!({}), None).await.expect(action);
        let mut found = labels(&each);
        found.sort_unstable();
        assert_eq!(found, ["Fruit", "Shops"], "{action}");
        assert!(each.options.iter().any(|option| option.value == shops["id"]), "{action}: {each:?}");
    }
}

#[tokio::test]
async fn offers_page_by_page() {
    let bench = Bench::start().await;
    bench.emulator.create_pages(&bench.emulator.root_page_id(), 150).expect("pages");
    let (mut found, mut cursor, mut pages) = (0, None, 0);
    loop {
        let page = bench.notion.options("get_page", "page_id", &json!({}), None, cursor.as_deref()).await.expect("pages");
        found += page.options.len();
        pages += 1;
        match page.next_cursor {
            Some(next) => cursor = Some(next),
            None => break,
        }
    }
    assert_eq!((found, pages), (151, 2));
}

#[tokio::test]
async fn says_why_there_is_nothing_to_pick_from() {
    let bench = Bench::start().await;
    for (action, key, inputs, field, words) in [
        ("get_page", "filter_properties", json!({}), "/page_id", "not given yet"),
        ("get_page", "filter_properties", json!({"page_id": ".."}), "/page_id", "no Notion id"),
        ("list_users", "page_size", json!({}), "/page_size", "none of this action's"),
        ("get_page", "no_such_input", json!({}), "/no_such_input", "page_id, filter_properties"),
        ("no_action", "page_id", json!({}), "", "is no action"),
    ] {
        let error = bench.options(action, key, inputs, None).await.expect_err(action);
        assert!(error.field() == Some(field) && error.message().contains(words), "{action} {key}: {error}");
    }
}

/// The schema of an input for the chosen database: what fits it, and what does not.
#[tokio::test]
async fn knows_the_schema_of_a_database() {
    let bench = Bench::start().await;
    let parent = json!({"parent": {"database_id": bench.database}});
    let given = json!({"database_id": bench.database});
    let source = json!({"data_source_id": bench.source().await});
    for (action, key, inputs, fits, value) in [
        (
            "create_database_item",
            "properties",
            &parent,
            true,
            json!({"Price": {"number": 7}, "State": {"select": {"name": "Ripe"}}}),
        ),
        ("create_database_item", "properties", &parent, false, json!({"Prise": {"number": 7}})),
        ("create_database_item", "properties", &parent, false, json!({"State": {"select": {"name": "Rotten"}}})),
        ("create_page", "properties", &parent, true, json!({"In stock": {"checkbox": true}})),
        (
            "create_page",
            "properties",
            &json!({"parent": {"page_id": bench.emulator.root_page_id()}}),
            false,
            json!({"Price": {"number": 7}}),
        ),
        ("create_page", "properties", &json!({"parent": {"workspace": true}}), true, json!({"title": {"title": []}})),
        ("query_database", "filter", &given, true, json!({"property": "Price", "number": {"equals": 7}})),
        ("query_database", "filter", &given, false, json!({"property": "Price", "checkbox": {"equals": true}})),
        ("query_data_source", "filter", &source, true, json!({"property": "Price", "number": {"equals": 7}})),
        ("query_data_source", "filter", &source, false, json!({"property": "Prise", "number": {"equals": 7}})),
        ("query_data_source", "sorts", &source, false, json!([{"property": "Prise", "direction": "ascending"}])),
        ("query_database", "sorts", &given, true, json!([{"property": "Price", "direction": "ascending"}])),
        ("query_database", "sorts", &given, false, json!([{"property": "Prise", "direction": "ascending"}])),
    ] {
        let schema = bench.notion.input_schema(action, key, inputs).await.expect(action);
        let validator = jsonschema::draft202012::new(&schema).expect("a schema");
        assert_eq!(validator.is_valid(&value), fits, "{action} {key} {inputs} {value}");
    }
    for (action, key, inputs, field) in [
        ("create_database_item", "properties", json!({}), "/parent"),
        ("create_database_item", "properties", json!({"parent": {"block_id": bench.database}}), "/parent"),
        ("create_database_item", "parent", parent.clone(), "/parent"),
        ("query_database", "filter", json!({"database_id": "nowhere"}), "/database_id"),
    ] {
        let error = bench.notion.input_schema(action, key, &inputs).await.expect_err(action);
        assert!(error.is_input() && error.field() == Some(field), "{action} {key} {inputs}: {error}");
    }
}

#[tokio::test]
async fn checks_an_input_against_the_database() {
    let bench = Bench::start().await;
    let source = bench.source().await;
    let sent = bench.emulator.requests().len();
    let in_source = |id: &str| {
        json!({
            "data_source_id": id,
            "filter": {"property": "Prise", "number": {"equals": 7}},
            "sorts": [{"property": "Prise", "direction": "ascending"}]
        })
    };
    let row = |properties: Value| json!({"parent": {"database_id": bench.database}, "properties": properties});
    let rows = |filter: Value| json!({"database_id": bench.database, "filter": filter});
    let sorted = |sorts: Value| json!({"database_id": bench.database, "sorts": sorts});
    for (action, input, expected) in [
        ("create_database_item", row(json!({"Name": {"title": []}, "Price": {"number": 7}})), vec![]),
        (
            "create_database_item",
            row(json!({"Prise": {"number": 7}})),
            vec![("/properties/Prise", "In stock, Name, Price, State")],
        ),
        ("create_database_item", row(json!({"In stock": {"number": 7}})), vec![("/properties/In stock", "checkbox")]),
        (
            "create_database_item",
            row(json!({"State": {"select": {"name": "Rotten"}}})),
            vec![("/properties/State/select/name", "Ripe, Green")],
        ),
        (
            "create_database_item",
            json!({"parent": json!({"database_id": bench.database}).to_string(), "properties": r#"{"Prise": {"number": "7"}}"#, "icon": 7}),
            vec![("/icon", "an object"), ("/properties/Prise", "Price"), ("/properties/Prise/number", "a number")],
        ),
        ("query_database", rows(json!({"property": "Price", "number": {"greater_than": 7}})), vec![]),
        (
            "query_database",
            rows(json!({"and": [{"property": "Prise", "number": {"equals": 7}}]})),
            vec![("/filter/and/0/property", "Price")],
        ),
        ("query_database", sorted(json!([{"property": "Price", "direction": "descending"}])), vec![]),
        ("query_database", sorted(json!([{"timestamp": "created_time", "direction": "ascending"}])), vec![]),
        (
            "query_database",
            sorted(json!([{"property": "Price", "direction": "ascending"}, {"property": "Prise", "direction": "ascending"}])),
            vec![("/sorts/1/property", "In stock, Name, Price, State")],
        ),
        (
            "query_database",
            sorted(json!(r#"[{"property": "Prise", "direction": "ascending"}]"#)),
            vec![("/sorts/0/property", "Price")],
        ),
        (
            "query_data_source",
            in_source(&source),
            vec![("/filter/property", "In stock, Name, Price, State"), ("/sorts/0/property", "In stock, Name, Price, State")],
        ),
        // The id of the database stands for that of its data source, as in a run.
        ("query_data_source", in_source(&bench.database), vec![("/filter/property", "Price"), ("/sorts/0/property", "Price")]),
        ("query_data_source", in_source(&bench.emulator.root_page_id()), vec![("/data_source_id", "")]),
        (
            "query_database",
            json!({"database_id": bench.emulator.root_page_id(), "filter": {}}),
            vec![("/database_id", ""), ("/filter", "")],
        ),
        ("create_database_item", json!({"properties": {}}), vec![("/parent", "")]),
        ("get_current_user", json!({}), vec![]),
    ] {
        let validation = bench.checked(action, &input).await;
        let fields: Vec<_> = validation.errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, expected.iter().map(|row| row.0).collect::<Vec<_>>(), "{action} {input}: {validation:#?}");
        for (error, (_, accepted)) in validation.errors.iter().zip(&expected) {
            assert!(error.accepted.contains(accepted), "{action} {input}: {error:?}");
        }
    }
    let written = bench.emulator.requests().iter().skip(sent).filter(|request| request.method != "GET").count();
    assert_eq!(written, 0, "nothing is written");
}
