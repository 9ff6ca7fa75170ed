//! What the registry says of the actions: complete, in order, and true to itself.

#![allow(clippy::panic, reason = "the functions that all tests share are not tests themselves")]

use jsonschema::Validator;
use notion_connector::actions::{ACTION_IDS, Coercion, InputKind};
use notion_connector::{ActionSpec, actions};
use serde_json::{Map, Value, json};

/// The actions of the original with their labels and those of their inputs, in the order of its documentation. An input in
/// brackets is ours.
const ORIGINAL: [(&str, &str, &str); 12] = [
    ("create_database", "Create Database", "Parent, Title, Properties"),
    ("create_database_item", "Create Database Item", "Parent, Properties, Children, Icon, Cover Image"),
    ("create_page", "Create Page", "Parent, Properties, Children, Icon, Cover Image"),
    ("get_current_user", "Get Current User", ""),
    ("get_database", "Get Database", "Database ID"),
    ("get_page", "Get Page", "Page ID, Filter Properties"),
    ("get_user_by_id", "Get User by ID", "User ID"),
    ("list_databases", "List Databases", "Start Cursor, [Page Size], [Limit], Fetch All"),
    ("list_pages", "List Pages", "Start Cursor, [Page Size], [Limit], Fetch All"),
    ("list_users", "List Users", "Start Cursor, Page Size, [Limit], Fetch All"),
    (
        "query_database",
        "Query Database",
        "Database ID, Filter Object, [Sorts], [Start Cursor], [Page Size], [Limit], [Fetch All]",
    ),
    (
        "raw_request",
        "Raw Request",
        "URL, Method, Data, Form Data, File Data, File Data File Names, Query Parameter, Header, Response Type, Timeout, \
         Retry Delay (ms), Retry On All Errors, Max Retry Count, Use Exponential Backoff",
    ),
];

/// The inputs that have a default, as the original has them, and the page sizes of the searches.
const DEFAULTS: [(&str, &str, &str); 13] = [
    ("list_databases", "page_size", "100"),
    ("list_databases", "fetch_all", "false"),
    ("list_pages", "page_size", "100"),
    ("list_pages", "fetch_all", "false"),
    ("list_users", "page_size", "50"),
    ("list_users", "fetch_all", "false"),
    ("query_database", "fetch_all", "false"),
    ("raw_request", "response_type", "\"json\""),
    ("raw_request", "retry_delay_ms", "0"),
    ("raw_request", "retry_on_all_errors", "false"),
    ("raw_request", "max_retry_count", "0"),
    ("raw_request", "exponential_backoff", "false"),
    ("raw_request", "timeout", "null"),
];

fn action(id: &str) -> &'static ActionSpec {
    notion_connector::action(id).unwrap_or_else(|| panic!("{id} is no action"))
}

fn validator(schema: &Value) -> Validator {
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::draft202012::new(schema).unwrap_or_else(|error| panic!("{error}: {schema:#}"))
}

#[track_caller]
fn fits(what: &str, schema: &Value, value: &Value) {
    let errors: Vec<_> =
        validator(schema).iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{what}: {errors:#?}\n{value:#}");
}

/// The examples of the inputs of an action, put together.
fn example(action: &ActionSpec) -> Value {
    let given = action.inputs.iter().filter(|input| !input.example.is_null());
    Value::Object(given.map(|input| (input.key.clone(), input.example.clone())).collect::<Map<_, _>>())
}

#[test]
fn begins_with_the_original_in_its_order() {
    for (action, (id, label, inputs)) in actions().iter().zip(ORIGINAL) {
        assert_eq!((action.id.as_str(), action.label.as_str()), (id, label));
        let labels: Vec<_> = action.inputs.iter().map(|input| input.label.as_str()).collect();
        assert_eq!(labels.join(", "), inputs.replace(['[', ']'], ""), "{id}");
    }
    let ids: Vec<_> = actions().iter().map(|action| action.id.as_str()).collect();
    assert_eq!(ids, ACTION_IDS);
}

#[test]
fn has_the_defaults_of_the_original() {
    for (id, key, expected) in DEFAULTS {
        let input = action(id).inputs.iter().find(|input| input.key == key).unwrap();
        assert_eq!(input.default.to_string(), expected, "{id} {key}");
    }
    // Nothing else has one: what the original prints in its Default column are examples.
    for (id, ..) in ORIGINAL {
        for input in action(id).inputs.iter().filter(|input| !input.default.is_null()) {
            assert!(DEFAULTS.iter().any(|row| (row.0, row.1) == (id, input.key.as_str())), "{id} {}", input.key);
        }
    }
}

#[test]
fn says_everything_of_every_action() {
    for action in actions() {
        let id = &action.id;
        assert!(!action.label.is_empty() && action.description.ends_with('.'), "{id}");
        let properties = action.input_schema["properties"].as_object().unwrap();
        assert_eq!(action.input_schema["additionalProperties"], json!(false), "{id}");
        assert_eq!(properties.len(), action.inputs.len(), "{id}: {properties:?}");
        for endpoint in &action.endpoints {
            assert!(!endpoint.method.is_empty() && endpoint.path.starts_with("/v1/"), "{id}: {endpoint:?}");
        }
        if let Some(paging) = &action.paging {
            let items = action.output_example.pointer(&paging.items);
            assert!(items.is_some_and(Value::is_array), "{id}: {}", paging.items);
        }
        for input in &action.inputs {
            let at = format!("{id}, {}", input.key);
            assert!(properties.contains_key(&input.key), "{at}: its type has no such key");
            assert!(!input.label.is_empty() && input.comments.ends_with('.'), "{at}: {:?}", input.comments);
            assert!(!input.comments.contains('\n') || input.comments.contains("\n\n"), "{at}: {:?}", input.comments);
            assert!(!input.comments.contains("[`"), "{at}: a link of rustdoc: {:?}", input.comments);
            assert!(!input.example.is_null() || input.placeholder.is_some(), "{at}: neither an example nor a placeholder");
            let coercion = match input.kind {
                InputKind::Boolean => Coercion::BooleanWords,
                InputKind::Integer => Coercion::IntegerText,
                InputKind::NotionId => Coercion::NotionUrl,
                InputKind::Enum => Coercion::AnyCase,
                InputKind::KeyValueList => Coercion::JsonText,
                // The content of one file is a text.
                InputKind::File if at != "upload_file, content" => Coercion::JsonText,
                InputKind::Json if at != "raw_request, data" => Coercion::JsonText,
                _ => continue,
            };
            assert!(input.coercions.contains(&coercion), "{at}: {:?}", input.coercions);
        }
    }
}

#[test]
fn examples_fit_their_schemas() {
    for action in actions() {
        fits(&action.id, &action.input_schema, &example(action));
        fits(&action.id, &action.output_schema, &action.output_example);
    }
}

#[test]
fn an_input_is_closed_and_says_what_is_required() {
    for action in actions() {
        let validator = validator(&action.input_schema);
        let mut more = example(action);
        more["no_such_input"] = json!(1);
        assert!(!validator.is_valid(&more), "{}", action.id);
        for input in action.inputs.iter().filter(|input| input.required) {
            let mut less = example(action);
            less.as_object_mut().unwrap().remove(&input.key).unwrap();
            assert!(!validator.is_valid(&less), "{} without {}", action.id, input.key);
        }
    }
}

#[test]
fn is_data_with_a_schema_of_its_own() {
    let schema = schemars::schema_for!(ActionSpec).to_value();
    for action in actions() {
        let json = serde_json::to_value(action).unwrap();
        fits(&action.id, &schema, &json);
        let text = json.to_string();
        assert_eq!(&serde_json::from_str::<ActionSpec>(&text).unwrap(), action);
        for key in [
            "id",
            "label",
            "description",
            "group",
            "effect",
            "inputs",
            "input_schema",
            "output_schema",
            "output_example",
            "errors",
        ] {
            assert!(json.get(key).is_some(), "{}: {key}", action.id);
        }
        for input in json["inputs"].as_array().unwrap() {
            for key in ["key", "label", "comments", "required", "default", "example", "kind"] {
                assert!(input.get(key).is_some(), "{}: {input}: {key}", action.id);
            }
        }
    }
}
