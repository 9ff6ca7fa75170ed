//! The MCP server's list of tools: made from the registry, and small enough to be read whole.

#![cfg(feature = "mcp")]
#![allow(clippy::panic, clippy::unwrap_used, reason = "the functions that all tests share are not tests themselves")]

use notion_connector::mcp::{Server, Tools};
use notion_connector::{Notion, actions};
use serde_json::{Value, json};

fn tools(tools: &Tools) -> Vec<Value> {
    let notion = Notion::builder().token("ntn_secret").build().unwrap();
    let Value::Array(list) = Server::new(notion, tools).unwrap().tools() else { panic!("a list") };
    list
}

/// Four characters a token.
fn tokens(list: &[Value]) -> usize {
    serde_json::to_string(list).unwrap().len() / 4
}

#[test]
fn the_list_is_small_enough_to_be_read_whole() {
    let (all, compact) = (tools(&Tools::new()), tools(&Tools::new().compact(true)));
    assert_eq!((all.len(), compact.len()), (actions().len(), 3));
    assert!(tokens(&all) < 12_000, "{}", tokens(&all));
    assert!(tokens(&compact) < 1_500, "{}", tokens(&compact));
}

/// Hints follow from the effect: a search is a POST, and reads.
#[test]
fn a_tool_says_what_it_does() {
    for (tool, action) in tools(&Tools::new()).iter().zip(actions()) {
        let hints = &tool["annotations"];
        let reads = serde_json::to_value(action.effect).unwrap() == "read";
        assert_eq!((&tool["name"], &hints["readOnlyHint"]), (&Value::from(action.id.clone()), &Value::from(reads)));
        assert!(!reads || hints["destructiveHint"] == false, "{tool}");
        for schema in ["inputSchema", "outputSchema"] {
            assert_eq!(tool[schema]["type"], "object", "{} {schema}", action.id);
        }
        // Clients hold a failure against the schema, too.
        for answer in [&action.output_example, &json!({"error": {"kind": "input"}})] {
            assert!(jsonschema::is_valid(&tool["outputSchema"], answer), "{}: {answer}", action.id);
        }
    }
}

#[test]
fn only_what_is_asked_for_is_a_tool() {
    let read = tools(&Tools::new().read_only(true));
    assert!(!read.is_empty() && read.iter().all(|tool| tool["annotations"]["readOnlyHint"] == true));
    assert_eq!(tools(&Tools::new().only(["get_page"]))[0]["name"], "get_page");
    let notion = || Notion::builder().token("ntn_secret").build().unwrap();
    for (tools, word) in [
        (Tools::new().only(["get_pages"]), "expected one of create_database"),
        (Tools::new().only(["create_page"]).read_only(true), "read-only"),
    ] {
        let error = Server::new(notion(), &tools).unwrap_err();
        assert!(error.is_input() && error.message().contains(word), "{error}");
    }
}
