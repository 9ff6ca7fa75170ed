//! The contract as a reviewer sees it: operations, type names, fields.

use notion_connector_codegen::{read, surface};

/// A change of the contract shows as a change of the snapshot.
#[test]
fn is_what_was_reviewed() {
    let contract = read(include_str!("../openapi/notion.yaml")).unwrap();
    insta::assert_snapshot!(surface(&contract));
}
