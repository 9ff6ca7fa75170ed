//! The types of blocks, and which of them may stand in which.

use serde_json::Value;

use crate::api_error::ApiError;

/// The types of blocks that a request can make.
pub(crate) const WRITABLE: [&str; 31] = [
    "embed",
    "bookmark",
    "image",
    "video",
    "pdf",
    "file",
    "audio",
    "code",
    "equation",
    "divider",
    "breadcrumb",
    "tab",
    "table_of_contents",
    "link_to_page",
    "table_row",
    "table",
    "column_list",
    "column",
    "heading_1",
    "heading_2",
    "heading_3",
    "heading_4",
    "paragraph",
    "bulleted_list_item",
    "numbered_list_item",
    "quote",
    "to_do",
    "toggle",
    "template",
    "callout",
    "synced_block",
];

/// What may stand under a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Children {
    None,
    /// Any block that does not need a parent of its own kind.
    Content,
    /// Blocks of this type only.
    Only(&'static str),
}

/// What may stand under a block of this type.
pub(crate) fn children_of(kind: &str, payload: &Value) -> Children {
    match kind {
        "paragraph" | "bulleted_list_item" | "numbered_list_item" | "quote" | "to_do" | "toggle" | "template" | "callout"
        | "column" | "child_page" => Children::Content,
        "heading_1" | "heading_2" | "heading_3" | "heading_4" if payload["is_toggleable"] == true => Children::Content,
        "synced_block" if payload["synced_from"].is_null() => Children::Content,
        "column_list" => Children::Only("column"),
        "table" => Children::Only("table_row"),
        "tab" => Children::Only("paragraph"),
        _ => Children::None,
    }
}

/// Refuses a block where it may not stand. `parent` is the type of the block above, or of the page.
pub(crate) fn check_place(parent: (&str, &Value), kind: &str) -> Result<(), ApiError> {
    let wanted = match kind {
        "column" => Some("column_list"),
        "table_row" => Some("table"),
        _ => None,
    };
    match children_of(parent.0, parent.1) {
        Children::None => Err(ApiError::validation("Block does not support children.")),
        Children::Only(only) if only != kind => {
            Err(ApiError::validation(format!("A {} block takes {only} blocks as its children, not {kind} blocks.", parent.0)))
        }
        Children::Content if wanted.is_some() => {
            let wanted = wanted.unwrap_or_default();
            Err(ApiError::validation(format!("A {kind} block has to be a child of a {wanted} block.")))
        }
        Children::Content | Children::Only(_) => Ok(()),
    }
}

/// Refuses a row that has not one cell for each column of its table.
pub(crate) fn check_width(table: &Value, row: &Value) -> Result<(), ApiError> {
    let cells = row["cells"].as_array().map_or(0, Vec::len) as u64;
    if table["table_width"].as_u64() == Some(cells) {
        Ok(())
    } else {
        Err(ApiError::validation("Number of cells in table row must match the table width of the parent table"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Children, WRITABLE, check_place, children_of};
    use serde_json::{Value, json};

    #[test]
    fn each_type_takes_what_it_can_hold() {
        let toggle = json!({ "is_toggleable": true });
        let copy = json!({ "synced_from": { "type": "block_id" } });
        let cases = [
            ("paragraph", Value::Null, Children::Content),
            ("heading_1", toggle.clone(), Children::Content),
            ("heading_4", toggle, Children::Content),
            ("heading_1", json!({ "is_toggleable": false }), Children::None),
            ("synced_block", json!({ "synced_from": null }), Children::Content),
            ("synced_block", copy, Children::None),
            ("column_list", json!({}), Children::Only("column")),
            ("table", json!({}), Children::Only("table_row")),
            ("tab", json!({}), Children::Only("paragraph")),
            ("divider", json!({}), Children::None),
            ("child_database", json!({}), Children::None),
            ("unsupported", json!({}), Children::None),
        ];
        for (kind, payload, expected) in cases {
            assert_eq!(children_of(kind, &payload), expected, "{kind} {payload}");
        }
    }

    #[test]
    fn columns_and_rows_stand_in_their_own_parents_only() {
        let none = Value::Null;
        for kind in WRITABLE {
            let needs_parent = matches!(kind, "column" | "table_row");
            assert_eq!(check_place(("child_page", &none), kind).is_ok(), !needs_parent, "{kind}");
            assert_eq!(check_place(("column_list", &none), kind).is_ok(), kind == "column", "{kind}");
            assert_eq!(check_place(("table", &none), kind).is_ok(), kind == "table_row", "{kind}");
            assert_eq!(check_place(("tab", &none), kind).is_ok(), kind == "paragraph", "{kind}");
            assert!(check_place(("divider", &none), kind).is_err(), "{kind}");
        }
    }
}
