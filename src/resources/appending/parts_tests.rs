//! How blocks are divided, without a server.

use serde_json::{Value, json};

use super::{Part, Siblings};
use crate::Error;
use crate::types::BlockRequest;

fn blocks(value: &Value) -> Vec<BlockRequest> {
    serde_json::from_value(value.clone()).unwrap()
}

fn toggle(children: &[Value]) -> Value {
    json!({"toggle": {"rich_text": [], "children": children}})
}

fn dividers(count: usize) -> Vec<Value> {
    vec![json!({"divider": {}}); count]
}

fn text(length: usize) -> Value {
    json!({"paragraph": {"rich_text": vec![json!({"text": {"content": "k".repeat(2000)}}); length / 2000]}})
}

fn columns(of: &[&[Value]]) -> Value {
    let columns: Vec<Value> = of.iter().map(|children| json!({"column": {"children": children}})).collect();
    json!({"column_list": {"children": columns}})
}

fn table(rows: usize) -> Value {
    json!({"table": {"table_width": 1, "children": vec![json!({"table_row": {"cells": [[]]}}); rows]}})
}

fn parts(children: &Value) -> (Vec<Part>, Vec<Error>) {
    let mut errors = Vec::new();
    let parts = Siblings::of_input(blocks(children), &mut errors).parts(&mut errors);
    (parts, errors)
}

/// The requests in their order: where each begins, how many blocks it has beside each other, and the way down to what it goes into.
fn requests(parts: &[Part]) -> Vec<(String, usize, Vec<usize>)> {
    fn note(parts: &[Part], path: &[usize], requests: &mut Vec<(String, usize, Vec<usize>)>) {
        for part in parts {
            requests.push((part.at.clone(), part.blocks.len(), path.to_vec()));
            part.rests.iter().for_each(|rest| note(&rest.blocks, &rest.path, requests));
        }
    }
    let mut requests = Vec::new();
    note(parts, &[], &mut requests);
    requests
}

/// Blocks, and how many of them each request has.
#[test]
fn splits_what_is_too_much_at_once() {
    let large = text(120_000);
    let with_many = toggle(&dividers(99));
    for (children, expected) in [
        (dividers(0), vec![]),
        (dividers(1), vec![1]),
        (dividers(100), vec![100]),
        (dividers(101), vec![100, 1]),
        (dividers(250), vec![100, 100, 50]),
        (vec![with_many.clone(); 10], vec![10]),
        (vec![with_many; 21], vec![10, 10, 1]),
        (vec![large.clone(); 4], vec![4]),
        (vec![large; 9], vec![4, 4, 1]),
    ] {
        let (parts, errors) = parts(&json!(children));
        assert!(errors.is_empty() && parts.iter().all(|part| part.rests.is_empty()), "{errors:?}");
        assert_eq!(parts.iter().map(|part| part.blocks.len()).collect::<Vec<_>>(), expected);
    }
}

/// Blocks of which one holds more than a request does: the requests.
#[test]
fn cuts_off_what_no_request_takes_whole() {
    let deep = |levels: usize| (0..levels).fold(json!({"divider": {}}), |inner, _| toggle(&[inner]));
    let top = |number: usize| format!("/children/{number}");
    let inside = |path: &str| format!("/children/1/{path}");
    for (block, expected) in [
        (deep(2), vec![(top(0), 3, vec![])]),
        (deep(3), vec![(top(0), 2, vec![]), (inside("toggle/children/0"), 1, vec![]), (top(2), 1, vec![])]),
        (
            deep(4),
            vec![
                (top(0), 2, vec![]),
                (inside("toggle/children/0"), 1, vec![]),
                (inside("toggle/children/0/toggle/children/0"), 1, vec![]),
                (top(2), 1, vec![]),
            ],
        ),
        (
            toggle(&dividers(250)),
            vec![
                (top(0), 2, vec![]),
                (inside("toggle/children/100"), 100, vec![]),
                (inside("toggle/children/200"), 50, vec![]),
                (top(2), 1, vec![]),
            ],
        ),
        (table(150), vec![(top(0), 2, vec![]), (inside("table/children/100"), 50, vec![]), (top(2), 1, vec![])]),
        // No list of columns stands in a block in a request, and no table deep in one.
        (
            toggle(&[columns(&[&dividers(1), &dividers(1)])]),
            vec![(top(0), 2, vec![]), (inside("toggle/children/0"), 1, vec![]), (top(2), 1, vec![])],
        ),
        (toggle(&[table(1)]), vec![(top(0), 3, vec![])]),
        (
            toggle(&[toggle(&[table(1)])]),
            vec![(top(0), 2, vec![]), (inside("toggle/children/0"), 1, vec![]), (top(2), 1, vec![])],
        ),
        (columns(&[&[deep(1)], &[deep(1)]]), vec![(top(0), 3, vec![])]),
        // What is in columns has a way down to it.
        (
            columns(&[&[deep(2), deep(0)], &[deep(0), deep(2)]]),
            vec![
                (top(0), 2, vec![]),
                (inside("column_list/children/0/column/children/0/toggle/children/0"), 1, vec![0, 0]),
                (inside("column_list/children/0/column/children/1"), 1, vec![0]),
                (inside("column_list/children/1/column/children/1"), 1, vec![1]),
                (top(2), 1, vec![]),
            ],
        ),
        (
            toggle(&vec![text(180_000); 3]),
            vec![(top(0), 2, vec![]), (inside("toggle/children/2"), 1, vec![]), (top(2), 1, vec![])],
        ),
    ] {
        let (parts, errors) = parts(&json!([{"divider": {}}, block, {"divider": {}}]));
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(requests(&parts), expected, "{block}");
    }
}

/// A heading that gets its blocks later has to say that it takes some.
#[test]
fn opens_headings() {
    for (children, is_open) in [(99, None), (101, Some(true))] {
        let (parts, _) = parts(&json!([{"heading_2": {"rich_text": [], "children": dividers(children)}}]));
        let block = serde_json::to_value(&parts[0].blocks[0]).unwrap();
        assert_eq!(block["heading_2"]["is_toggleable"].as_bool(), is_open);
    }
}

/// What is larger than a request is said, wherever it stands.
#[test]
fn names_the_block_that_is_too_large() {
    // Not too many pieces, and too many bytes.
    let content = "\u{83dc}".repeat(180_000);
    let huge = json!({"paragraph": {"rich_text": [{"text": {"content": content}}]}});
    let row = json!({"table_row": {"cells": [[{"text": {"content": content}}]]}});
    for (block, field) in [
        (huge.clone(), "/children/1"),
        (
            toggle(&[toggle(&[toggle(std::slice::from_ref(&huge))])]),
            "/children/1/toggle/children/0/toggle/children/0/toggle/children/0",
        ),
        (columns(&[std::slice::from_ref(&huge), &dividers(1)]), "/children/1/column_list/children/0/column/children/0"),
        (json!({"table": {"table_width": 1, "children": [row]}}), "/children/1/table/children/0"),
    ] {
        let (_, errors) = parts(&json!([{"divider": {}}, block]));
        let [error] = errors.as_slice() else { unreachable!("{errors:?}") };
        assert_eq!(error.field(), Some(field), "{error}");
        assert!(error.message().contains("expected 500000 at most"), "{error}");
    }
}
