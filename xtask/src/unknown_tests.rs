//! The walk on a small contract with one schema of each shape.

use serde_json::{Value, json};

use super::unknowns;

const DOCUMENT: &str = "
openapi: 3.0.3
paths: {}
components:
  schemas:
    Color: {description: An enum., type: string, enum: [red, blue]}
    Any: {description: Anything.}
    Page:
      description: A struct with each kind of field.
      type: object
      required: [object, id, color]
      properties:
        object: {type: string, enum: [page]}
        id: {type: string}
        color: {$ref: '#/components/schemas/Color'}
        colors: {type: array, items: {$ref: '#/components/schemas/Color'}}
        values: {type: object, additionalProperties: {$ref: '#/components/schemas/Value'}}
        note: {type: string}
        icon: {nullable: true, allOf: [{$ref: '#/components/schemas/Color'}]}
        free: {$ref: '#/components/schemas/Any'}
        either: {$ref: '#/components/schemas/Either'}
    PartialPage:
      description: Its part.
      type: object
      required: [object, id]
      properties: {object: {type: string, enum: [page]}, id: {type: string}}
    PageResponse:
      description: Whole or in part.
      oneOf: [{$ref: '#/components/schemas/Page'}, {$ref: '#/components/schemas/PartialPage'}]
    Either:
      description: One colour or several.
      oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Color'}}]
    Value:
      description: A union with a tag and a member with a sibling.
      type: object
      required: [id]
      properties: {id: {type: string}}
      oneOf:
        - {type: object, required: [type, text], properties: {type: {type: string, enum: [text]}, text: {type: string}}}
        - type: object
          required: [type, color]
          properties: {type: {type: string, enum: [color]}, color: {$ref: '#/components/schemas/Color'}, more: {type: boolean}}
        - {type: object, required: [type], properties: {type: {type: string, enum: [nothing]}}}
      discriminator: {propertyName: type}
    User:
      description: A union that may have no member.
      type: object
      required: [object, id]
      properties: {object: {type: string, enum: [user]}, id: {type: string}}
      oneOf:
        - {type: object, required: [type, bot], properties: {type: {type: string, enum: [bot]}, bot: {$ref: '#/components/schemas/Color'}}}
        - {type: object, not: {required: [type]}}
      discriminator: {propertyName: type}
    Condition:
      description: A union without a tag, one of whose members is named like a common field.
      type: object
      properties: {color: {$ref: '#/components/schemas/Color'}}
      oneOf:
        - {type: object, required: [equals], properties: {equals: {$ref: '#/components/schemas/Color'}}}
        - {type: object, required: [is_empty], properties: {is_empty: {type: boolean}}}
    Result:
      description: Objects told apart.
      oneOf: [{$ref: '#/components/schemas/PageResponse'}, {$ref: '#/components/schemas/User'}]
      discriminator:
        propertyName: object
        mapping: {page: '#/components/schemas/PageResponse', user: '#/components/schemas/User'}
";

/// Kind, schema, field, value and pointer in one line.
fn found(schema: &str, value: &Value) -> Vec<String> {
    let contract = notion_connector_codegen::read(DOCUMENT).unwrap();
    let line = |unknown: super::Unknown| {
        let (field, value) = (unknown.field.unwrap_or("-".into()), unknown.value.unwrap_or("-".into()));
        format!("{} {} {field} {value} {}", unknown.kind.name(), unknown.schema, unknown.pointer)
    };
    unknowns(&contract, schema, value).into_iter().map(line).collect()
}

#[test]
fn fields_and_values() {
    let cases: [(Value, &[&str]); 8] = [
        (json!({"object": "page", "id": "1", "color": "red", "icon": null, "free": {"a": [1]}}), &[]),
        (json!({"object": "page", "id": "1", "color": "green"}), &["value Color - green /color"]),
        (json!({"object": "sheet", "id": "1", "color": "red"}), &["value Page object sheet /object"]),
        (json!({"id": "1", "color": "red", "a/b": {}}), &["field Page a/b - /a~1b"]),
        (json!({"id": "1", "color": "red", "note": null}), &["field Page note null /note"]),
        (
            json!({"id": "1", "color": "red", "colors": ["red", "x", "y"]}),
            &["value Color - x /colors/*", "value Color - y /colors/*"],
        ),
        (json!({"id": "1", "color": "red", "either": ["x"]}), &["value Color - x /either/*"]),
        (json!({"id": "1", "color": "red", "either": "x"}), &[]),
    ];
    for (value, expected) in cases {
        assert_eq!(found("Page", &value), expected, "{value}");
    }
}

#[test]
fn unions() {
    let cases: [(&str, Value, &[&str]); 15] = [
        ("Value", json!({"id": "1", "type": "text", "text": "a"}), &[]),
        ("Value", json!({"id": "1", "text": "a"}), &[]),
        ("Value", json!({"id": "1", "type": "nothing"}), &[]),
        ("Value", json!({"id": "1", "type": "color", "color": "red", "more": true}), &[]),
        (
            "Value",
            json!({"id": "1", "type": "color", "color": "green", "more": null}),
            &["value Color - green /color", "field Value more null /more"],
        ),
        ("Value", json!({"id": "1", "type": "text", "text": "a", "more": true}), &["field Value more - /more"]),
        ("Value", json!({"id": "1", "type": "text", "text": "a", "color": "red"}), &["field Value color - /color"]),
        (
            "Value",
            json!({"id": "1", "type": "sound", "sound": {}, "text": "a"}),
            &["union member Value - sound ", "field Value text - /text"],
        ),
        ("Value", json!({"id": "1", "type": "text"}), &["union member Value - text "]),
        ("Value", json!({"id": "1"}), &["union member Value -  "]),
        ("User", json!({"object": "user", "id": "1"}), &[]),
        ("User", json!({"object": "user", "id": "1", "type": "bot", "bot": "green"}), &["value Color - green /bot"]),
        ("User", json!({"object": "user", "id": "1", "type": "agent"}), &["union member User - agent "]),
        ("Condition", json!({"color": "red", "equals": "green"}), &["value Color - green /equals"]),
        (
            "Condition",
            json!({"color": "red", "starts_with": "a"}),
            &["union member Condition -  ", "field Condition starts_with - /starts_with"],
        ),
    ];
    for (schema, value, expected) in cases {
        assert_eq!(found(schema, &value), expected, "{value}");
    }
}

#[test]
fn objects_and_their_parts() {
    let cases: [(Value, &[&str]); 6] = [
        (json!({"object": "page", "id": "1"}), &[]),
        (json!({"object": "page", "id": "1", "new": 1}), &["field PartialPage new - /new"]),
        (json!({"object": "page", "id": "1", "color": "red", "new": 1}), &["field Page new - /new"]),
        (json!({"object": "user", "id": "1"}), &[]),
        (json!({"object": "sheet", "id": "1"}), &["object Result - sheet "]),
        (json!({"id": "1"}), &["object Result -  "]),
    ];
    for (value, expected) in cases {
        assert_eq!(found("Result", &value), expected, "{value}");
    }
    let value = json!({"id": "1", "color": "red", "values": {
        "Mood": {"id": "a", "type": "color", "color": "green"}, "Name": {"id": "b", "type": "sound"}}});
    assert_eq!(found("Page", &value), ["value Color - green /values/*/color", "union member Value - sound /values/*"]);
}
