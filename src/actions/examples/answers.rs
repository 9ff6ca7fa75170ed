//! Objects as Notion answers them.

use serde_json::{Value, json};

use super::{
    BLOCK_ID, BOT_ID, DATA_SOURCE_ID, DATABASE_ID, INNER_BLOCK_ID, MEAL_ID, MEALS_DATABASE_ID, MEALS_ID, PAGE_ID, ROW_ID,
    TEMPLATE_ID, USER_ID,
};

pub(super) const TIME: &str = "2026-03-11T09:30:00.000Z";

/// A person of the workspace.
pub(crate) fn person() -> Value {
    json!({
        "object": "user",
        "id": USER_ID,
        "name": "Ada Green",
        "avatar_url": null,
        "type": "person",
        "person": {"email": "ada@example.com"}
    })
}

/// The bot that a connection acts as.
pub(crate) fn bot() -> Value {
    json!({
        "object": "user",
        "id": BOT_ID,
        "name": "Groceries",
        "avatar_url": null,
        "type": "bot",
        "bot": {"owner": {"type": "workspace", "workspace": true}, "workspace_name": "Kitchen"}
    })
}

/// A page of a list, and the last one.
pub(crate) fn list(kind: &str, results: Vec<Value>) -> Value {
    let mut list = json!({"object": "list", "has_more": false, "next_cursor": null, "type": kind});
    list[kind] = json!({});
    list["results"] = Value::Array(results);
    list
}

/// The users of a workspace.
pub(crate) fn users() -> Value {
    list("user", vec![person(), bot()])
}

/// Data sources, as a search finds them.
pub(crate) fn data_sources() -> Value {
    list("page_or_data_source", vec![data_source()])
}

/// Pages, as a search finds them.
pub(crate) fn pages() -> Value {
    list("page_or_data_source", vec![page()])
}

/// Rows, as a query finds them.
pub(crate) fn rows() -> Value {
    list("page_or_data_source", vec![row()])
}

/// A text as an answer has it.
pub(super) fn rich_text(content: &str) -> Value {
    json!([{
        "type": "text",
        "text": {"content": content, "link": null},
        "annotations": {
            "bold": false, "italic": false, "strikethrough": false, "underline": false, "code": false, "color": "default"
        },
        "plain_text": content,
        "href": null
    }])
}

/// A page that is no row.
pub(crate) fn page() -> Value {
    json!({
        "object": "page",
        "id": PAGE_ID,
        "created_time": TIME,
        "last_edited_time": TIME,
        "created_by": {"object": "user", "id": BOT_ID},
        "last_edited_by": {"object": "user", "id": BOT_ID},
        "cover": {"type": "external", "external": {"url": "https://example.com/covers/kale.jpg"}},
        "icon": {"type": "external", "external": {"url": "https://example.com/icons/kale.png"}},
        "parent": {"type": "workspace", "workspace": true},
        "in_trash": false,
        "is_archived": false,
        "is_locked": false,
        "properties": {"title": {"id": "title", "type": "title", "title": rich_text("Tuscan kale")}},
        "url": "https://app.notion.com/p/Tuscan-kale-0b1c2d3e4f5061728394a5b6c7d8e9f0",
        "public_url": null
    })
}

/// A row of the grocery list.
pub(crate) fn row() -> Value {
    let mut row = page();
    row["id"] = json!(ROW_ID);
    row["url"] = json!("https://app.notion.com/p/Tuscan-kale-598337872cf94fdf8782e53db20768a5");
    row["parent"] = json!({"type": "data_source_id", "data_source_id": DATA_SOURCE_ID, "database_id": DATABASE_ID});
    row["properties"] = json!({
        "Name": {"id": "title", "type": "title", "title": rich_text("Tuscan kale")},
        "Description": {"id": "HbZT", "type": "rich_text", "rich_text": rich_text("A dark green leafy vegetable")},
        "In stock": {"id": "%60%5Bq%3F", "type": "checkbox", "checkbox": true},
        "Food group": {
            "id": "CbFP",
            "type": "select",
            "select": {"id": "6d4523fa-88cb-4ffd-9364-1e39d0f4e566", "name": "Vegetable", "color": "green"}
        },
        "Price": {"id": "cU%5Bg", "type": "number", "number": 2.5}
    });
    row
}

/// The properties of the grocery list, as its data source has them.
fn schema() -> Value {
    json!({
        "Name": {"id": "title", "name": "Name", "description": null, "type": "title", "title": {}},
        "Description": {"id": "HbZT", "name": "Description", "description": null, "type": "rich_text", "rich_text": {}},
        "In stock": {"id": "%60%5Bq%3F", "name": "In stock", "description": null, "type": "checkbox", "checkbox": {}},
        "Food group": {
            "id": "CbFP",
            "name": "Food group",
            "description": null,
            "type": "select",
            "select": {
                "options": [{
                    "id": "6d4523fa-88cb-4ffd-9364-1e39d0f4e566",
                    "name": "Vegetable",
                    "color": "green",
                    "description": null
                }]
            }
        },
        "Price": {"id": "cU%5Bg", "name": "Price", "description": null, "type": "number", "number": {"format": "dollar"}},
        "Meals": {
            "id": "dYjF",
            "name": "Meals",
            "description": null,
            "type": "relation",
            "relation": {"database_id": MEALS_DATABASE_ID, "data_source_id": MEALS_ID, "type": "single_property", "single_property": {}}
        }
    })
}

/// The data source of the grocery list.
pub(crate) fn data_source() -> Value {
    json!({
        "object": "data_source",
        "id": DATA_SOURCE_ID,
        "title": rich_text("Grocery list"),
        "description": [],
        "parent": {"type": "database_id", "database_id": DATABASE_ID},
        "database_parent": {"type": "page_id", "page_id": PAGE_ID},
        "is_inline": false,
        "in_trash": false,
        "created_time": TIME,
        "last_edited_time": TIME,
        "created_by": {"object": "user", "id": BOT_ID},
        "last_edited_by": {"object": "user", "id": BOT_ID},
        "properties": schema(),
        "icon": null,
        "cover": null,
        "url": "https://app.notion.com/p/d9824bdc84454327be8b5b47500af6ce",
        "public_url": null
    })
}

/// The database of the grocery list, as Notion answers it.
pub(crate) fn bare_database() -> Value {
    json!({
        "object": "database",
        "id": DATABASE_ID,
        "title": rich_text("Grocery list"),
        "description": [],
        "parent": {"type": "page_id", "page_id": PAGE_ID},
        "is_inline": false,
        "in_trash": false,
        "is_locked": false,
        "created_time": TIME,
        "last_edited_time": TIME,
        "data_sources": [{"id": DATA_SOURCE_ID, "name": "Grocery list"}],
        "icon": null,
        "cover": null,
        "url": "https://app.notion.com/p/d9824bdc84454327be8b5b47500af6ce",
        "public_url": null
    })
}

/// The database of the grocery list, with the properties of its data source.
pub(crate) fn database() -> Value {
    let mut database = bare_database();
    database["properties"] = schema();
    database
}

/// The templates for the rows of the grocery list.
pub(crate) fn templates() -> Value {
    json!({
        "templates": [{"id": TEMPLATE_ID, "name": "Leafy vegetable", "is_default": true}],
        "has_more": false,
        "next_cursor": null
    })
}

/// A page in the trash.
pub(crate) fn trashed_page() -> Value {
    let mut page = page();
    page["in_trash"] = json!(true);
    page
}

/// The row, moved into a page.
pub(crate) fn moved_page() -> Value {
    let mut moved = row();
    moved["parent"] = json!({"type": "page_id", "page_id": PAGE_ID});
    moved["properties"] = page()["properties"].clone();
    moved
}

/// The content of the page as Markdown.
pub(crate) fn markdown() -> Value {
    json!({
        "object": "page_markdown",
        "id": PAGE_ID,
        "markdown": "## Lacinato kale\n\nGood in soup.",
        "truncated": false,
        "unknown_block_ids": []
    })
}

/// The rows that a relation names, as the property alone has them.
pub(crate) fn related_items() -> Value {
    json!({
        "object": "list",
        "results": [{"object": "property_item", "id": "dYjF", "type": "relation", "relation": {"id": MEAL_ID}}],
        "has_more": false,
        "next_cursor": null,
        "type": "property_item",
        "property_item": {"id": "dYjF", "next_url": null, "type": "relation", "relation": {}}
    })
}

/// A paragraph with a block in it.
pub(crate) fn block() -> Value {
    json!({
        "object": "block",
        "id": BLOCK_ID,
        "parent": {"type": "page_id", "page_id": PAGE_ID},
        "created_time": TIME,
        "last_edited_time": TIME,
        "created_by": {"object": "user", "id": BOT_ID},
        "last_edited_by": {"object": "user", "id": BOT_ID},
        "has_children": true,
        "in_trash": false,
        "type": "paragraph",
        "paragraph": {"rich_text": rich_text("Good in soup."), "icon": null, "color": "default"}
    })
}

/// The paragraph in the trash.
pub(crate) fn trashed_block() -> Value {
    let mut block = block();
    block["in_trash"] = json!(true);
    block
}

/// The blocks in a page.
pub(crate) fn blocks_in_block() -> Value {
    list("block", vec![block()])
}

/// The blocks in a page, with the block in the first of them.
pub(crate) fn block_tree() -> Value {
    let mut inner = block();
    inner["id"] = json!(INNER_BLOCK_ID);
    inner["parent"] = json!({"type": "block_id", "block_id": BLOCK_ID});
    inner["has_children"] = json!(false);
    inner["paragraph"]["rich_text"] = rich_text("With beans.");
    let mut outer = block();
    outer["children"] = json!([inner]);
    list("block", vec![outer])
}
