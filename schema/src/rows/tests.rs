//! A data source of fruit, what fits it, and what does not.

use serde_json::{Value, json};

use super::{filter, sorts, values};
use crate::problems;
use notion_connector_types::DataSource;

fn source() -> DataSource {
    let user = json!({"object": "user", "id": "u"});
    let options = json!([{"id": "o1", "name": "Ripe", "color": "red"}, {"id": "o2", "name": "Green", "color": "green"}]);
    let property = |id: &str, name: &str, kind: &str, settings: Value| json!({"id": id, "name": name, "description": null, "type": kind, kind: settings});
    // In the order of the alphabet, which JSON without an order of its own has, too.
    let properties = json!({
        "Depth": property("de", "Depth", "hologram", json!({})),
        "In stock": property("s", "In stock", "checkbox", json!({})),
        "Name": property("title", "Name", "title", json!({})),
        "No.": property("no", "No.", "unique_id", json!({"prefix": null})),
        "Phase": property("ph", "Phase", "status", json!({"options": options, "groups": []})),
        "Picked": property("pi", "Picked", "date", json!({})),
        "Price": property("%7Cx%3A", "Price", "number", json!({"format": "euro"})),
        "Season": property("se", "Season", "select", json!({"options": []})),
        "State": property("st", "State", "select", json!({"options": options})),
        "Tags": property("tg", "Tags", "multi_select", json!({"options": options})),
        "Total": property("to", "Total", "formula", json!({"expression": "1"})),
        "st": property("zz", "st", "url", json!({})),
    });
    let source = json!({
        "object": "data_source", "id": "d", "title": [], "description": [], "is_inline": false, "in_trash": false,
        "parent": {"type": "database_id", "database_id": "b"}, "icon": null, "cover": null, "created_time": "", "last_edited_time": "",
        "created_by": user, "last_edited_by": user, "properties": properties,
        "database_parent": {"type": "page_id", "page_id": "p"}, "url": "", "public_url": null,
    });
    serde_json::from_value(source).unwrap()
}

fn said(schema: &Value, value: &Value) -> Vec<String> {
    assert!(jsonschema::draft202012::meta::is_valid(schema));
    let validator = jsonschema::draft202012::new(schema).unwrap();
    let said: Vec<String> = problems(schema, value).iter().map(|problem| format!("{}: {problem}", problem.pointer)).collect();
    assert_eq!(validator.is_valid(value), said.is_empty(), "{value}: {said:?}");
    said
}

#[test]
fn values_are_of_the_properties_that_there_are() {
    let schema = values(&source());
    for (value, expected) in [
        (json!({}), vec![]),
        (
            json!({
                "Name": {"title": [{"text": {"content": "Plum"}}]}, "Price": {"type": "number", "number": 2.5}, "In stock": {"checkbox": true},
                "State": {"select": {"name": "Ripe"}}, "Tags": {"multi_select": [{"name": "Ripe"}, {"id": "o2"}]}, "Phase": {"status": {"id": "o1"}},
                "Season": {"select": {"name": "Summer"}}, "Picked": {"date": {"start": "2026-02-03"}}, "Depth": {"hologram": 7},
            }),
            vec![],
        ),
        (json!({"title": {"title": []}, "|x:": {"number": 1}, "%7Cx%3A": {"number": null}, "State": {"select": null}}), vec![]),
        // A property that is named like another's id.
        (json!({"st": {"url": "https://example.org"}}), vec![]),
        (
            json!({"Prise": {"number": 1}}),
            vec![
                "/Prise: is not known: expected one of Depth, In stock, Name, No., Phase, Picked, Price, Season, State, Tags, Total, st",
            ],
        ),
        (json!({"In stock": {"number": 1}}), vec!["/In stock: is an object of number: expected an object with checkbox"]),
        (json!({"In stock": {"type": "number", "number": 1}}), vec!["/In stock/type: is \"number\": expected checkbox"]),
        (json!({"Price": {"number": "2.5"}}), vec!["/Price/number: is a text: expected a number or null"]),
        (json!({"%7Cx%3A": {"number": "2.5"}}), vec!["/%7Cx%3A/number: is a text: expected a number or null"]),
        (json!({"Price": 2.5}), vec!["/Price: is a number: expected an object with number"]),
        (
            json!({"State": {"select": {"name": "Rotten"}}}),
            vec!["/State/select/name: is \"Rotten\": expected one of Ripe, Green"],
        ),
        (json!({"State": {"select": {"id": "o3"}}}), vec!["/State/select/id: is \"o3\": expected one of o1, o2"]),
        (
            json!({"Tags": {"multi_select": [{"name": "Ripe"}, {"name": "ripe"}]}, "Phase": {"status": {"name": "Done"}}}),
            vec![
                "/Phase/status/name: is \"Done\": expected one of Ripe, Green",
                "/Tags/multi_select/1/name: is \"ripe\": expected one of Ripe, Green",
            ],
        ),
        (json!({"Total": {"formula": {}}, "No.": {"unique_id": {}}}), vec!["/No.: is read-only", "/Total: is read-only"]),
        (json!({"Name": {"title": [{"text": {}}]}}), vec!["/Name/title/0/text/content: is missing: expected a text"]),
    ] {
        assert_eq!(said(&schema, &value), expected, "{value}");
    }
}

#[test]
fn filters_are_of_the_properties_that_there_are() {
    let schema = filter(&source());
    let all = "one of Depth, In stock, Name, No., Phase, Picked, Price, Season, State, Tags, Total, st";
    for (value, expected) in [
        (json!({"property": "Price", "number": {"greater_than": 1}}), vec![]),
        (json!({"property": "|x:", "number": {"greater_than": 1}}), vec![]),
        (json!({"property": "Name", "rich_text": {"contains": "um"}}), vec![]),
        (json!({"property": "No.", "unique_id": {"equals": 7}}), vec![]),
        (json!({"property": "Total", "formula": {"number": {"equals": 7}}}), vec![]),
        (json!({"property": "Depth", "hologram": {"deeper_than": 7}}), vec![]),
        (json!({"timestamp": "created_time", "created_time": {"past_week": {}}}), vec![]),
        (
            json!({"and": [{"property": "State", "select": {"equals": "Ripe"}}, {"or": [{"property": "Tags", "multi_select": {"contains": ["Ripe"]}}]}]}),
            vec![],
        ),
        (json!({"property": "State", "select": {"is_empty": true}}), vec![]),
        (json!({"property": "Prise", "number": {"equals": 1}}), vec![format!("/property: is \"Prise\": expected {all}")]),
        (
            json!({"and": [{"property": "State", "select": {"equals": "Rotten"}}, {"property": "Price", "checkbox": {"equals": true}}]}),
            vec![
                "/and/0/select/equals: is \"Rotten\": expected one of Ripe, Green".to_owned(),
                "/and/1/number: is missing: expected an object with one of equals, does_not_equal, greater_than, less_than, \
                 greater_than_or_equal_to, less_than_or_equal_to, is_empty, is_not_empty"
                    .to_owned(),
            ],
        ),
        (
            json!({"property": "Name", "rich_text": {"contains": 7}}),
            vec!["/rich_text/contains: is a number: expected a text".to_owned()],
        ),
        (
            json!({"property": "Tags", "multi_select": {"contains": ["Ripe", "x"]}}),
            vec!["/multi_select/contains/1: is \"x\": expected one of Ripe, Green".to_owned()],
        ),
    ] {
        assert_eq!(said(&schema, &value), expected, "{value}");
    }
}

#[test]
fn orders_are_of_the_properties_that_there_are() {
    let schema = sorts(&source());
    let all = "one of Depth, In stock, Name, No., Phase, Picked, Price, Season, State, Tags, Total, st";
    let up = |mut sort: Value| {
        sort["direction"] = json!("ascending");
        sort
    };
    for (value, expected) in [
        (json!([]), vec![]),
        (json!([up(json!({"property": "Price"})), {"timestamp": "created_time", "direction": "descending"}]), vec![]),
        (json!([up(json!({"property": "%7Cx%3A"})), up(json!({"property": "|x:"})), up(json!({"property": "title"}))]), vec![]),
        (
            json!([up(json!({"property": "Price"})), up(json!({"property": "Prise"}))]),
            vec![format!("/1/property: is \"Prise\": expected {all}")],
        ),
        (
            json!([up(json!({"timestamp": "edited_time"}))]),
            vec!["/0/timestamp: is \"edited_time\": expected one of created_time, last_edited_time".to_owned()],
        ),
        (json!([{"property": "Price"}]), vec!["/0/direction: is missing: expected one of ascending, descending".to_owned()]),
    ] {
        assert_eq!(said(&schema, &value), expected, "{value}");
    }
}
