//! Relations between data sources, and the other sides of two-way ones.

#![allow(clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Bench, id, keys, string};

/// Two data sources: dishes, and meals that lead to them both ways.
struct Tables {
    bench: Bench,
    dishes: String,
    meals: String,
}

impl Tables {
    async fn start() -> Self {
        let bench = Bench::start().await;
        let (_, dishes) = bench.database("Dishes", json!({ "Name": { "title": {} } })).await;
        let relation = json!({ "data_source_id": dishes, "dual_property": { "synced_property_name": "Meals" } });
        let schema = json!({ "Name": { "title": {} }, "Dishes": { "relation": relation } });
        let (_, meals) = bench.database("Meals", schema).await;
        Self { bench, dishes, meals }
    }

    async fn properties(&self, data_source: &str) -> Value {
        self.bench.get(&format!("data_sources/{data_source}")).await["properties"].clone()
    }

    async fn change(&self, data_source: &str, properties: Value) -> Value {
        let path = format!("data_sources/{data_source}");
        self.bench.patch(&path, json!({ "properties": properties })).await["properties"].clone()
    }

    /// What a row's relation leads to.
    async fn related(&self, row: &str, property: &str) -> Vec<String> {
        let row = self.bench.get(&format!("pages/{row}")).await;
        let related = row["properties"][property]["relation"].as_array().expect("a relation");
        related.iter().map(id).collect()
    }
}

#[tokio::test]
async fn both_sides_know_each_other() {
    let tables = Tables::start().await;
    let (near, far) = (tables.properties(&tables.meals).await, tables.properties(&tables.dishes).await);
    for (property, target, other, name) in
        [(&near["Dishes"], &tables.dishes, &far["Meals"], "Meals"), (&far["Meals"], &tables.meals, &near["Dishes"], "Dishes")]
    {
        let relation = &property["relation"];
        assert_eq!(string(&relation["data_source_id"]), *target);
        assert_eq!(
            (&relation["type"], keys(&relation["dual_property"])),
            (&json!("dual_property"), vec!["synced_property_id", "synced_property_name"])
        );
        assert_eq!(relation["dual_property"]["synced_property_id"], other["id"]);
        assert_eq!(relation["dual_property"]["synced_property_name"], name);
    }
}

#[tokio::test]
async fn what_is_written_on_one_side_shows_on_the_other() {
    let tables = Tables::start().await;
    let bench = &tables.bench;
    let soup = id(&bench.row(&tables.dishes, json!({})).await);
    let bread = id(&bench.row(&tables.dishes, json!({})).await);
    let lunch = id(&bench.row(&tables.meals, json!({ "Dishes": { "relation": [{ "id": soup }] } })).await);
    assert_eq!(tables.related(&soup, "Meals").await, [lunch.as_str()]);
    let steps = [
        // The page that is written, its property, what it leads to then, and what each dish leads to.
        (&lunch, "Dishes", vec![&soup, &bread], 1, 1),
        (&lunch, "Dishes", vec![&bread, &bread], 0, 1),
        (&bread, "Meals", vec![], 0, 0),
        (&soup, "Meals", vec![&lunch], 1, 0),
    ];
    for (page, property, references, of_soup, of_bread) in steps {
        let references: Vec<Value> = references.into_iter().map(|id| json!({ "id": id })).collect();
        let body = json!({ "properties": { property: { "relation": references } } });
        bench.patch(&format!("pages/{page}"), body.clone()).await;
        let counts = (tables.related(&soup, "Meals").await.len(), tables.related(&bread, "Meals").await.len());
        assert_eq!(counts, (of_soup, of_bread), "{body}");
    }
    // A page in the trash is not shown, and comes back with its references.
    for (in_trash, expected) in [(true, 0), (false, 1)] {
        bench.patch(&format!("pages/{soup}"), json!({ "in_trash": in_trash })).await;
        assert_eq!(tables.related(&lunch, "Dishes").await.len(), expected, "{in_trash}");
    }
}

#[tokio::test]
async fn sides_are_renamed_made_and_removed_together() {
    let tables = Tables::start().await;
    let soup = id(&tables.bench.row(&tables.dishes, json!({})).await);
    let lunch = id(&tables.bench.row(&tables.meals, json!({ "Dishes": { "relation": [{ "id": soup }] } })).await);
    let (dishes, meals) = (&tables.dishes, &tables.meals);
    // Either side is renamed on its own, and the other one says so.
    tables.change(dishes, json!({ "Meals": { "name": "Served at" } })).await;
    let near = tables.properties(meals).await;
    assert_eq!(near["Dishes"]["relation"]["dual_property"]["synced_property_name"], "Served at");
    // The other side may be renamed from here.
    let relation = json!({ "data_source_id": dishes, "dual_property": { "synced_property_name": "Eaten at" } });
    tables.change(meals, json!({ "Dishes": { "relation": relation } })).await;
    assert_eq!(keys(&tables.properties(dishes).await), ["Eaten at", "Name"]);
    assert_eq!(tables.related(&soup, "Eaten at").await, [lunch.as_str()]);
    // A relation that leads one way only has no other side.
    let relation = json!({ "data_source_id": dishes, "single_property": {} });
    tables.change(meals, json!({ "Dishes": { "relation": relation } })).await;
    assert_eq!(keys(&tables.properties(dishes).await), ["Name"]);
    assert_eq!(tables.related(&lunch, "Dishes").await, [soup.as_str()]);
    // One that leads both ways again finds what the rows refer to.
    let relation = json!({ "data_source_id": dishes, "dual_property": {} });
    tables.change(meals, json!({ "Dishes": { "relation": relation } })).await;
    let name = "Related to Meals (Dishes)";
    assert_eq!(keys(&tables.properties(dishes).await), ["Name", name]);
    assert_eq!(tables.related(&soup, name).await, [lunch.as_str()]);
    // With one side goes the other.
    tables.change(dishes, json!({ name: null })).await;
    assert_eq!(keys(&tables.properties(meals).await), ["Name"]);
    assert_eq!(tables.bench.get(&format!("pages/{lunch}")).await["properties"]["Dishes"], Value::Null);
}

#[tokio::test]
async fn a_relation_may_lead_to_its_own_data_source() {
    let tables = Tables::start().await;
    let dishes = &tables.dishes;
    let relation = json!({ "data_source_id": dishes, "dual_property": { "synced_property_name": "Part of" } });
    tables.change(dishes, json!({ "Parts": { "relation": relation } })).await;
    assert_eq!(keys(&tables.properties(dishes).await), ["Meals", "Name", "Part of", "Parts"]);
    let bread = id(&tables.bench.row(dishes, json!({})).await);
    let soup = id(&tables.bench.row(dishes, json!({ "Parts": { "relation": [{ "id": bread }] } })).await);
    assert_eq!(tables.related(&bread, "Part of").await, [soup.as_str()]);
    tables.change(dishes, json!({ "Part of": null })).await;
    assert_eq!(keys(&tables.properties(dishes).await), ["Meals", "Name"]);
}

#[tokio::test]
async fn relations_that_lead_nowhere_are_refused() {
    let tables = Tables::start().await;
    let bench = &tables.bench;
    let path = format!("data_sources/{}", tables.meals);
    let unknown = "5bce9c4c-0000-4000-8000-000000000000";
    let cases = [
        (json!({ "single_property": {} }), (400, "validation_error"), "relation.data_source_id should be defined"),
        (json!({ "data_source_id": tables.dishes }), (400, "validation_error"), "relation.single_property should be defined"),
        (
            json!({ "data_source_id": tables.dishes, "type": "triple_property" }),
            (400, "validation_error"),
            "relation.type should be `\"single_property\"` or `\"dual_property\"`",
        ),
        (
            json!({ "data_source_id": unknown, "single_property": {} }),
            (404, "object_not_found"),
            "Could not find data_source with ID: 5bce9c4c",
        ),
    ];
    for (relation, status, expected) in cases {
        let body = json!({ "properties": { "More": { "relation": relation } } });
        let message = bench.refused(("PATCH", &path, Some(body)), status).await;
        assert!(message.contains(expected), "{message}");
    }
    let page = id(&bench.page("Elsewhere").await);
    for (reference, status, expected) in [
        (json!(page), (400, "validation_error"), "is not in the data source"),
        (json!(unknown), (404, "object_not_found"), "Could not find page"),
        (json!("soup"), (400, "validation_error"), "should be a valid uuid"),
    ] {
        let properties = json!({ "Dishes": { "relation": [{ "id": reference }] } });
        let body = json!({ "parent": { "data_source_id": tables.meals }, "properties": properties });
        let message = bench.refused(("POST", "pages", Some(body)), status).await;
        assert!(message.contains(expected), "{message}");
    }
}
