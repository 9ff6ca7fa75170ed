//! Values that may be given.

use serde_json::{Value, json};

use super::{DATA_SOURCE_ID, DATABASE_ID, MEALS_ID, PAGE_ID};

/// A page as the parent of what is created.
pub(crate) fn page_parent() -> Value {
    json!({"page_id": PAGE_ID})
}

/// A database as the parent of a row.
pub(crate) fn database_parent() -> Value {
    json!({"database_id": DATABASE_ID})
}

/// The title of a database.
pub(crate) fn database_title() -> Value {
    json!([{
        "type": "text",
        "text": {"content": "Grocery list", "link": null},
        "annotations": {
            "bold": false, "italic": false, "strikethrough": false, "underline": false, "code": false, "color": "default"
        }
    }])
}

/// The properties of the grocery list.
pub(crate) fn database_properties() -> Value {
    json!({
        "Name": {"title": {}},
        "Description": {"rich_text": {}},
        "In stock": {"checkbox": {}},
        "Food group": {
            "select": {
                "options": [
                    {"name": "Vegetable", "color": "green"},
                    {"name": "Fruit", "color": "red"},
                    {"name": "Protein", "color": "yellow"}
                ]
            }
        },
        "Price": {"number": {"format": "dollar"}},
        "Last ordered": {"date": {}},
        "Meals": {"relation": {"data_source_id": MEALS_ID, "single_property": {}}},
        "Number of meals": {
            "rollup": {"rollup_property_name": "Name", "relation_property_name": "Meals", "function": "count"}
        },
        "Store availability": {
            "type": "multi_select",
            "multi_select": {
                "options": [
                    {"name": "Duc Loi Market", "color": "blue"},
                    {"name": "Rainbow Grocery", "color": "gray"},
                    {"name": "Nijiya Market", "color": "purple"},
                    {"name": "Gus's Community Market", "color": "yellow"}
                ]
            }
        },
        "+1": {"people": {}},
        "Photo": {"files": {}}
    })
}

/// What a database says of itself.
pub(crate) fn description() -> Value {
    json!([{"text": {"content": "What is to be bought this week"}}])
}

/// Changes of the grocery list's properties: one of another format, one renamed, one new, and one deleted.
pub(crate) fn property_changes() -> Value {
    json!({
        "Price": {"number": {"format": "euro"}},
        "Last ordered": {"name": "Ordered on"},
        "Organic": {"checkbox": {}},
        "Photo": null
    })
}

/// The values of a row of the grocery list.
pub(crate) fn row_values() -> Value {
    json!({
        "Name": {"title": [{"text": {"content": "Tuscan kale"}}]},
        "Description": {"rich_text": [{"text": {"content": "A dark green leafy vegetable"}}]},
        "Food group": {"select": {"name": "Vegetable"}}
    })
}

/// The values of a page that is no row.
pub(crate) fn page_values() -> Value {
    json!({"title": {"title": [{"text": {"content": "Tuscan kale"}}]}})
}

/// A heading and a paragraph.
pub(crate) fn blocks() -> Value {
    json!([
        {"object": "block", "heading_2": {"rich_text": [{"text": {"content": "Lacinato kale"}}]}},
        {
            "object": "block",
            "paragraph": {
                "rich_text": [{
                    "text": {
                        "content": "A kale with long, dark leaves, at home in the kitchens of Tuscany.",
                        "link": {"url": "https://en.wikipedia.org/wiki/Lacinato_kale"}
                    }
                }],
                "color": "default"
            }
        }
    ])
}

/// An icon.
pub(crate) fn icon() -> Value {
    json!({"type": "external", "external": {"url": "https://example.com/icons/kale.png"}})
}

/// A cover that Notion takes on a write.
pub(crate) fn cover() -> Value {
    json!({"type": "external", "external": {"url": "https://example.com/covers/kale.jpg"}})
}

/// The path of a query of a data source.
pub(crate) fn raw_url() -> Value {
    json!(format!("/data_sources/{DATA_SOURCE_ID}/query"))
}

/// The new content of a paragraph.
pub(crate) fn block_content() -> Value {
    json!({"paragraph": {"rich_text": [{"text": {"content": "Good in soup."}}]}})
}
