//! The grocery list, and the meals that it is for.

use serde_json::{Value, json};

use super::{ADA, id, in_home, paragraph};

const PART: u16 = 1;

/// The grocery list, and the meals.
pub(super) fn databases() -> [Value; 2] {
    let (groceries, meals) = (id(PART, 1), id(PART, 2));
    let meal_source = id(PART, 4);
    let list = json!({
        "id": groceries,
        "title": "Grocery list",
        "icon": { "type": "emoji", "emoji": "🥬" },
        "parent": in_home(),
        "data_sources": [{
            "id": id(PART, 3),
            "title": "Grocery list",
            "icon": { "type": "emoji", "emoji": "🥬" },
            "properties": properties(&meal_source),
            "rows": rows(),
        }],
    });
    let meal = |number: u16, name: &str| json!({ "id": id(PART, number), "properties": { "Name": name } });
    let meals = json!({
        "id": meals,
        "title": "Meals",
        "icon": { "type": "emoji", "emoji": "🍲" },
        "parent": in_home(),
        "data_sources": [{
            "id": meal_source,
            "title": "Meals",
            "properties": { "Name": { "title": {} } },
            "rows": [meal(0x21, "Ribollita"), meal(0x22, "Fruit salad"), meal(0x23, "Omelette")],
        }],
    });
    // The meals come first for whoever leads to them.
    [meals, list]
}

fn properties(meals: &str) -> Value {
    json!({
        "Name": { "title": {} },
        "Description": { "rich_text": {} },
        "In stock": { "checkbox": {} },
        "Food group": { "select": { "options": [
            { "name": "🥦 Vegetable", "color": "green" },
            { "name": "🍎 Fruit", "color": "red" },
            { "name": "💪 Protein", "color": "yellow" },
        ] } },
        "Price": { "number": { "format": "dollar" } },
        "Last ordered": { "date": {} },
        "Meals": { "relation": { "data_source_id": meals, "single_property": {} } },
        "Number of meals": { "rollup": {
            "rollup_property_name": "Name", "relation_property_name": "Meals", "function": "count",
        } },
        "Store availability": { "multi_select": { "options": [
            { "name": "Duc Loi Market", "color": "blue" },
            { "name": "Rainbow Grocery", "color": "gray" },
            { "name": "Nijiya Market", "color": "purple" },
            { "name": "Gus's Community Market", "color": "yellow" },
        ] } },
        "+1": { "people": {} },
        "Photo": { "files": {} },
    })
}

fn rows() -> Vec<Value> {
    const FOODS: [(&str, &str, &str, f64, bool, u16); 6] = [
        ("Tuscan kale", "A dark green leafy vegetable", "🥦 Vegetable", 2.5, true, 0x21),
        ("Carrots", "Orange, and sweet", "🥦 Vegetable", 1.2, true, 0x21),
        ("Plums", "For as long as there are some", "🍎 Fruit", 3.9, false, 0x22),
        ("Apples", "Whatever kind there is", "🍎 Fruit", 2.8, true, 0x22),
        ("Eggs", "A dozen", "💪 Protein", 4.75, true, 0x23),
        ("Tofu", "Firm", "💪 Protein", 3.1, false, 0x21),
    ];
    let numbered = FOODS.into_iter().zip(0x11..);
    let row = |((name, description, group, price, is_in_stock, meal), number): ((&str, &str, &str, f64, bool, u16), u16)| {
        let stores = if is_in_stock { json!([{ "name": "Rainbow Grocery" }, { "name": "Duc Loi Market" }]) } else { json!([]) };
        json!({
            "id": id(PART, number),
            "properties": {
                "Name": name,
                "Description": description,
                "Food group": { "select": { "name": group } },
                "Price": { "number": price },
                "In stock": { "checkbox": is_in_stock },
                "Last ordered": { "date": { "start": format!("2026-06-{number:02}") } },
                "Meals": { "relation": [{ "id": id(PART, meal) }] },
                "Store availability": { "multi_select": stores },
                "+1": { "people": [{ "id": ADA }] },
            },
            "children": [paragraph(description)],
        })
    };
    numbered.map(row).collect()
}
