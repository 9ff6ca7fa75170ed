//! The example inputs of the original's documentation: structure, names and values as they stand there, slips included.
//! The ids are those of the objects of this run, and the long text is another.

use serde_json::{Value, json};

/// The cover of the original's examples: Notion answers such a one, and does not take it.
pub(crate) fn file_cover() -> Value {
    json!({
        "type": "file",
        "file": {
            "url": "https://s3.us-west-2.amazonaws.com/secure.notion-static.com/7b8b0713-dbd4-4962-b38b-955b6c49a573/My_...",
            "expiry_time": "2022-10-24T22:49:22.765Z"
        }
    })
}

/// A cover that Notion takes.
pub(crate) fn external_cover() -> Value {
    json!({"type": "external", "external": {"url": "https://example.com/kale.jpg"}})
}

/// Create Database: the grocery list. The parent of the original is a `database_id`.
pub(crate) fn create_database(parent: &Value, meals_database_id: &str) -> Value {
    json!({
        "parent": parent,
        "title": [{
            "type": "text",
            "text": {"content": "Some words ", "link": null},
            "annotations": {
                "bold": false,
                "italic": false,
                "strikethrough": false,
                "underline": false,
                "code": false,
                "color": "default"
            },
            "plain_text": "Some words ",
            "href": null
        }],
        "properties": {
            "Name": {"title": {}},
            "Description": {"rich_text": {}},
            "In stock": {"checkbox": {}},
            "Food group": {
                "select": {
                    "options": [
                        {"name": "復Vegetable", "color": "green"},
                        {"name": "Fruit", "color": "red"},
                        {"name": "Protein", "color": "yellow"}
                    ]
                }
            },
            "Price": {"number": {"format": "dollar"}},
            "Last ordered": {"date": {}},
            "Meals": {"relation": {"database_id": meals_database_id, "single_property": {}}},
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
                        {"name": "Gus'''s Community Market", "color": "yellow"}
                    ]
                }
            },
            "+1": {"people": {}},
            "Photo": {"files": {}}
        }
    })
}

/// Create Database Item and Create Page: the kale, whose cover the original has as a `file`.
pub(crate) fn kale(parent: &Value, properties: &Value, cover: &Value) -> Value {
    json!({
        "parent": parent,
        "properties": properties,
        "children": [
            {"object": "block", "heading_2": {"rich_text": [{"text": {"content": "Lacinato kale"}}]}},
            {
                "object": "block",
                "paragraph": {
                    "rich_text": [{
                        "text": {
                            "content": "A kale with long, dark, blistered leaves, at home in the kitchens of Tuscany, where it goes \
                                into soups. It has many other names, dinosaur kale among them.",
                            "link": {"url": "https://en.wikipedia.org/wiki/Lacinato_kale"}
                        },
                        "href": "https://en.wikipedia.org/wiki/Lacinato_kale"
                    }],
                    "color": "default"
                }
            }
        ],
        "icon": {
            "type": "external",
            "external": {
                "url": "https://images.unsplash.com/photo-1525310072745-f49212b5ac6d?ixlib=rb-1.2.1&ixid=MnwxMjA3fDB8MHxwaG9..."
            }
        },
        "cover": cover
    })
}

/// The values of the kale as a row.
pub(crate) fn kale_properties() -> Value {
    json!({
        "Name": {"title": [{"text": {"content": "Tuscan kale"}}]},
        "Description": {"rich_text": [{"text": {"content": "A dark green leafy vegetable"}}]},
        "Food group": {"select": {"name": "塞 Vegetable"}}
    })
}

/// The values of the kale as a page that is no row.
pub(crate) fn kale_title() -> Value {
    json!({"title": {"title": [{"text": {"content": "Tuscan kale"}}]}})
}
