//! Small documents that differ in one thing each, both ways.

use serde_json::{Value, json};

use super::compare;
use super::explanation::Explanations;
use super::report::Report;

/// A contract with one operation, whose answer is the schema `Page`.
fn contract(schemas: &str) -> String {
    let answer = "{description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}";
    let operation = format!("{{operationId: get_page, parameters: [PARAMETERS], responses: {{'200': {answer}}}}}");
    format!("openapi: 3.0.3\npaths: {{'/v1/pages/{{page_id}}': {{get: {operation}}}}}\ncomponents:\n  schemas:\n{schemas}")
}

/// A document with the same operation.
fn document(page: &Value, others: &Value) -> Value {
    let answer = json!({"description": "A page.", "content": {"application/json": {"schema": page}}});
    let operation = json!({"responses": {"200": answer}});
    json!({"openapi": "3.1.0", "paths": {"/v1/pages/{id}": {"get": operation}}, "components": {"schemas": others}})
}

fn findings(contract: &str, document: &Value) -> Vec<String> {
    let contract = contract.replace("PARAMETERS", "");
    let contract = notion_connector_codegen::read(&contract).unwrap();
    let findings = compare(&contract, document).unwrap();
    findings.iter().map(ToString::to_string).collect()
}

fn check(cases: &[(&str, Value, &[&str])]) {
    for (schemas, page, expected) in cases {
        let others = json!({
            "base": {"type": "object", "properties": {"id": {"type": "string", "format": "uuid"}}, "required": ["id"]},
            "colour": {"type": "string", "enum": ["red", "blue"]},
            "loop": {"type": "object", "properties": {"inner": {"$ref": "#/components/schemas/loop"}, "name": {"type": "string"}}},
        });
        assert_eq!(findings(&contract(schemas), &document(page, &others)), *expected, "{schemas}\n{page}");
    }
}

#[test]
fn fields_differ_each_way() {
    const PAGE: &str =
        "    Page: {description: A page., type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}";
    let object = |properties: Value, required: Value| json!({"type": "object", "properties": properties, "required": required});
    let text = json!({"type": "string", "maxLength": 3});
    check(&[
        (PAGE, object(json!({"id": text, "name": text}), json!(["id"])), &[]),
        (
            PAGE,
            object(json!({"id": text, "name": text}), json!(["id", "name"])),
            &["schema Page, field name: required in document only"],
        ),
        (PAGE, object(json!({"id": text, "name": text}), json!([])), &["schema Page, field id: required in contract only"]),
        (PAGE, object(json!({"id": text}), json!(["id"])), &["schema Page, field name: missing in document"]),
        (
            PAGE,
            object(json!({"id": text, "name": text, "more": text}), json!(["id"])),
            &["schema Page, field more: missing in contract"],
        ),
        (
            PAGE,
            object(json!({"id": text, "name": {"type": "number"}}), json!(["id"])),
            &["schema Page, field name: type differs (a string in contract, a number in document)"],
        ),
        (
            PAGE,
            object(json!({"id": text, "name": {"type": ["string", "null"]}}), json!(["id"])),
            &["schema Page, field name: nullable in document only"],
        ),
        (
            PAGE,
            object(json!({"id": text, "name": {"enum": ["red"]}}), json!(["id"])),
            &["schema Page, field name: type differs (any text in contract, one of red in document)"],
        ),
        (
            PAGE,
            json!({"type": "object", "properties": {"id": text, "name": text}, "required": ["id"], "additionalProperties": false}),
            &["schema Page: closed in document"],
        ),
        (
            "    Page: {description: A page., type: object, properties: {name: {type: string, nullable: true}}}",
            object(json!({"name": text}), json!([])),
            &["schema Page, field name: nullable in contract only"],
        ),
        (
            "    Page: {description: A page., type: object, properties: {name: {type: string, nullable: true}}}",
            object(json!({"name": {"type": "null"}}), json!([])),
            &["schema Page, field name: type differs (a string in contract, null in document)"],
        ),
        (
            "    Page: {description: A page., type: object, properties: {names: {type: array, items: {type: string}}}}",
            object(json!({"names": {"type": "array", "items": {"type": ["string", "null"]}}}), json!([])),
            &["schema Page, field names[]: nullable in document only"],
        ),
        (
            "    Page: {description: A page., type: object, properties: {names: {type: object, additionalProperties: {type: string}}}}",
            object(json!({"names": {"type": "object", "additionalProperties": {"type": "boolean"}}}), json!([])),
            &["schema Page, field names[]: type differs (a string in contract, a boolean in document)"],
        ),
    ]);
}

#[test]
fn the_way_a_schema_is_written_is_no_difference() {
    const PAGE: &str =
        "    Page: {description: A page., type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}";
    const NULL: &str = "    Page: {description: A page., type: object, properties: {name: {type: string, nullable: true}}}";
    let named = json!({"type": "object", "properties": {"name": {"type": "string"}}});
    let null = |name: Value| json!({"type": "object", "properties": {"name": name}});
    check(&[
        (PAGE, json!({"allOf": [{"$ref": "#/components/schemas/base"}, named]}), &[]),
        (PAGE, json!({"allOf": [{"$ref": "#/components/schemas/base"}, {"oneOf": [named, {"type": "object"}]}]}), &[]),
        (
            PAGE,
            json!({"properties": {"id": {"type": "string"}, "name": {"type": "string"}}, "allOf": [{"required": ["id"]}]}),
            &[],
        ),
        (NULL, null(json!({"type": ["string", "null"]})), &[]),
        (NULL, null(json!({"anyOf": [{"type": "string"}, {"type": "null"}], "description": "A name."})), &[]),
        (NULL, null(json!({"type": "string", "nullable": true})), &[]),
    ]);
}

#[test]
fn values_differ_each_way() {
    const PAGE: &str = "    Page: {description: A page., type: object, properties: {color: {$ref: '#/components/schemas/Color'}}}
    Color: {description: A colour., type: string, enum: [red, blue]}";
    let page = |color: Value| json!({"type": "object", "properties": {"color": color}});
    check(&[
        (PAGE, page(json!({"$ref": "#/components/schemas/colour"})), &[]),
        (PAGE, page(json!({"oneOf": [{"const": "red"}, {"const": "blue"}]})), &[]),
        (
            PAGE,
            page(json!({"enum": ["red", "green"]})),
            &["schema Color, value blue: missing in document", "schema Color, value green: missing in contract"],
        ),
        (PAGE, page(json!({"type": "string"})), &["schema Color: type differs (known values in contract, a string in document)"]),
    ]);
}

#[test]
fn members_differ_each_way() {
    const PAGE: &str = "    Page:
      description: A union.
      type: object
      properties: {id: {type: string}}
      oneOf:
        - {type: object, required: [type, a], properties: {type: {type: string, enum: [a]}, a: {type: string}}}
        - {type: object, required: [type, b], properties: {type: {type: string, enum: [b]}, b: {type: string}, more: {type: string}}}
      discriminator: {propertyName: type}";
    const CONDITION: &str = "    Page:
      description: A union without tag.
      type: object
      oneOf:
        - {type: object, required: [a], properties: {a: {type: string}}}
        - {type: object, required: [b], properties: {b: {type: string}}}";
    const TWO: &str = "    Page:
      description: Two kinds of object.
      oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]
      discriminator: {propertyName: object, mapping: {one: '#/components/schemas/One', two: '#/components/schemas/Two'}}
    One: {description: One., type: object, properties: {object: {type: string, enum: [one]}, name: {type: string}}}
    Two: {description: Two., type: object, properties: {object: {type: string, enum: [two]}, name: {type: string}}}";
    let text = json!({"type": "string"});
    let a = json!({"type": "object", "properties": {"type": {"const": "a"}, "a": text, "id": text}, "required": ["type", "a"]});
    let b = json!({
        "type": "object",
        "properties": {"type": {"const": "b"}, "b": text, "more": text, "id": text},
        "required": ["type", "b"],
    });
    let c = json!({"type": "object", "properties": {"type": {"const": "c"}, "c": text}, "required": ["type", "c"]});
    let wide = json!({
        "type": "object",
        "properties": {"type": {"const": "b"}, "b": {"type": "number"}, "other": text, "id": text},
        "required": ["b"],
    });
    let key = |name: &str| json!({"type": "object", "properties": {name: text}, "required": [name]});
    let object = |name: &str| json!({"type": "object", "properties": {"object": {"const": name}, "more": text}});
    check(&[
        (PAGE, json!({"oneOf": [a, b]}), &[]),
        (PAGE, json!({"anyOf": [{"oneOf": [b]}, a]}), &[]),
        (PAGE, json!({"oneOf": [a, b, c]}), &["schema Page, member c: missing in contract"]),
        (PAGE, json!({"oneOf": [a]}), &["schema Page, member b: missing in document"]),
        (
            PAGE,
            json!({"oneOf": [a, b, {"type": "object", "properties": {"type": {"enum": ["a", null]}, "a": text}, "required": ["type", "a"]}]}),
            &["schema Page, field type: type differs (known values in contract, null in document)"],
        ),
        (
            PAGE,
            json!({"oneOf": [a, b, {"type": "object", "properties": {"id": text}}]}),
            &["schema Page, member none: missing in contract"],
        ),
        (
            PAGE,
            json!({"oneOf": [a, wide]}),
            &[
                "schema Page, field type: required in contract only",
                "schema Page, member b, field b: type differs (a string in contract, a number in document)",
                "schema Page, member b, field more: missing in document",
                "schema Page, member b, field other: missing in contract",
            ],
        ),
        (CONDITION, json!({"anyOf": [key("a"), key("b")]}), &[]),
        (
            CONDITION,
            json!({"anyOf": [key("a"), key("c")]}),
            &["schema Page, member b: missing in document", "schema Page, member c: missing in contract"],
        ),
        (
            TWO,
            json!({"anyOf": [object("one"), object("three")]}),
            &[
                "schema One, field more: missing in contract",
                "schema One, field name: missing in document",
                "schema Page, member three: missing in contract",
                "schema Page, member two: missing in document",
            ],
        ),
        // What all objects of a union have is named once.
        (
            TWO,
            json!({"anyOf": [object("one"), object("two")]}),
            &["schema Page, field more: missing in contract", "schema Page, field name: missing in document"],
        ),
    ]);
}

#[test]
fn payloads_that_are_all_optional_are_members_and_none() {
    const PAGE: &str = "    Page:
      description: A union that may have no member.
      type: object
      oneOf:
        - {type: object, required: [a], properties: {type: {type: string, enum: [a]}, a: {type: string}}}
        - {type: object, not: {required: [type]}}
      discriminator: {propertyName: type}";
    let text = json!({"type": "string"});
    check(&[
        (PAGE, json!({"type": "object", "properties": {"type": text, "a": text}}), &[]),
        (
            PAGE,
            json!({"type": "object", "properties": {"type": {"const": "a"}, "a": text}, "required": ["a"]}),
            &["schema Page, member none: missing in document"],
        ),
    ]);
}

#[test]
fn whole_objects_and_parts_are_told_apart() {
    const PAGE: &str = "    Page:
      description: Whole or in part.
      oneOf: [{$ref: '#/components/schemas/Whole'}, {$ref: '#/components/schemas/PartialWhole'}]
    Whole: {description: W., type: object, required: [id, name], properties: {id: {type: string}, name: {type: string}}}
    PartialWhole: {description: P., type: object, required: [id], properties: {id: {type: string}}}";
    let whole = json!({"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}, "required": ["id", "name"]});
    check(&[
        (PAGE, json!({"oneOf": [{"$ref": "#/components/schemas/base"}, whole]}), &[]),
        (PAGE, whole, &["schema Page, member PartialWhole: missing in document"]),
    ]);
}

#[test]
fn values_of_several_json_types_differ_by_type() {
    const PAGE: &str =
        "    Page: {description: A page., type: object, properties: {either: {$ref: '#/components/schemas/Either'}}}
    Either: {description: One or several., oneOf: [{type: string}, {type: array, items: {type: string}}]}";
    let page = |either: Value| json!({"type": "object", "properties": {"either": either}});
    let array = json!({"type": "array", "items": {"type": "string"}});
    check(&[
        (PAGE, page(json!({"anyOf": [{"type": "string"}, array]})), &[]),
        (PAGE, page(json!({"type": "string"})), &["schema Either, member an array: missing in document"]),
        (
            PAGE,
            page(json!({"anyOf": [{"type": "string"}, array, {"type": "boolean"}]})),
            &["schema Page, field either: type differs (Either in contract, a boolean in document)"],
        ),
    ]);
}

#[test]
fn schemas_that_contain_themselves_end() {
    const PAGE: &str = "    Page: {description: A page., type: object, properties: {inner: {$ref: '#/components/schemas/Page'}}}";
    let itself = json!({"$ref": "#/components/schemas/loop"});
    check(&[(PAGE, itself, &["schema Page, field name: missing in contract"])]);
    let nothing = json!({"endless": {"anyOf": [{"$ref": "#/components/schemas/endless"}]}});
    let nothing = document(&json!({"$ref": "#/components/schemas/endless"}), &nothing);
    assert!(findings(&contract(PAGE), &nothing).is_empty());
}

#[test]
fn a_schema_is_compared_with_all_that_stands_in_its_places() {
    const PAGE: &str = "    Page:
      description: A page.
      type: object
      properties: {by: {$ref: '#/components/schemas/User'}, to: {$ref: '#/components/schemas/User'}}
    User: {description: A user., type: object, required: [id], properties: {id: {type: string}, name: {type: string}}}";
    let full = json!({"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}, "required": ["id", "name"]});
    let part = json!({"$ref": "#/components/schemas/base"});
    check(&[
        (PAGE, json!({"type": "object", "properties": {"by": full, "to": part}}), &[]),
        (
            PAGE,
            json!({"type": "object", "properties": {"by": part, "to": part}}),
            &["schema User, field name: missing in document"],
        ),
    ]);
}

#[test]
fn operations_parameters_and_bodies_differ_each_way() {
    const PAGE: &str = "    Page: {description: A page., type: object, properties: {}}";
    let page = json!({"type": "object", "properties": {}});
    let contract = contract(PAGE).replace(
        "PARAMETERS",
        "{name: size, in: query, schema: {type: integer}}, {name: old, in: query, schema: {type: string}}, \
         {name: ids, in: query, schema: {type: array, items: {type: string}}}",
    );
    let contract = contract.replace("paths: {", "paths: {/v1/mine: {post: {operationId: mine, responses: {}}}, ");
    let mut document = document(&page, &json!({}));
    let operation = &mut document["paths"]["/v1/pages/{id}"]["get"];
    operation["parameters"] = json!([
        {"$ref": "#/components/parameters/version"},
        {"name": "size", "in": "query", "required": true, "schema": {"type": "number"}},
        {"name": "ids", "in": "query", "schema": {"type": "array", "items": {"type": "number"}}},
        {"name": "new", "in": "query", "schema": {"type": "string"}},
    ]);
    operation["requestBody"] = json!({"content": {"application/json": {"schema": page}}});
    operation["responses"]["400"] = json!({"content": {"text/html": {"schema": {"type": "string"}}}});
    document["components"]["parameters"]["version"] =
        json!({"name": "Version", "in": "header", "required": true, "schema": {"enum": ["2026-03-11"]}});
    document["paths"]["/v1/theirs"] = json!({"delete": {"responses": {}}});
    document["webhooks"] = json!({"created": {"post": {"requestBody": {"content": {"application/json": {"schema": page}}}}}});
    let contract = notion_connector_codegen::read(&contract).unwrap();
    let findings = compare(&contract, &document).unwrap();
    let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
    let operation = "get /v1/pages/{page_id}";
    let expected = [
        "parameter Version in header, value 2026-03-11: missing in contract".to_owned(),
        "delete /v1/theirs: missing in contract".to_owned(),
        format!("{operation}, body answer 400 text/html: missing in contract"),
        format!("{operation}, body request: missing in contract"),
        format!("{operation}, parameter ids in query, field []: type differs (a string in contract, a number in document)"),
        format!("{operation}, parameter new in query: missing in contract"),
        format!("{operation}, parameter old in query: missing in document"),
        format!("{operation}, parameter size in query: required in document only"),
        "post /v1/mine: missing in document".to_owned(),
        "webhooks: missing in contract".to_owned(),
    ];
    assert_eq!(findings, expected);
}

#[test]
fn explanations_are_counted_and_stale_ones_listed() {
    const PAGE: &str = "    Page: {description: A page., type: object, properties: {name: {type: string}}}";
    const NAME: &str = "{schema = 'Page', field = 'name', difference = 'missing in document', reason = 'Why.'}";
    const CLOSED: &str = "{difference = 'closed in document', reason = 'Why.'}";
    const STALE: &str = "{operation = 'get /v1/old', difference = 'missing in document', reason = 'Why.'}";
    const OTHER: &str = "{schema = 'Page', field = 'name', difference = 'required in document only', reason = 'Why.'}";
    let cases: [(&[&str], bool, &str); 5] = [
        (&[], false, "2 differences, 0 explained, 2 unexplained, 0 stale"),
        (&[NAME], false, "2 differences, 1 explained, 1 unexplained, 0 stale"),
        (&[NAME, CLOSED], true, "2 differences, 2 explained, 0 unexplained, 0 stale"),
        (&[NAME, CLOSED, STALE], false, "2 differences, 2 explained, 0 unexplained, 1 stale"),
        (&[OTHER, CLOSED], false, "2 differences, 1 explained, 1 unexplained, 1 stale"),
    ];
    for (entries, is_good, last) in cases {
        let page = json!({"type": "object", "properties": {}, "additionalProperties": false});
        let contract = notion_connector_codegen::read(&contract(PAGE).replace("PARAMETERS", "")).unwrap();
        let findings = compare(&contract, &document(&page, &json!({}))).unwrap();
        let list = Explanations::read(&format!("drift = [{}]", entries.join(", "))).unwrap();
        let report = Report::new(findings, &list);
        assert_eq!(report.is_good(), is_good, "{entries:?}");
        assert_eq!(report.text().lines().last(), Some(last), "{entries:?}");
    }
}

#[test]
fn an_explanation_names_one_thing_and_says_why() {
    let cases = [
        ("{difference = 'missing in document', reason = 'Why.'}", "names no place"),
        ("{schema = 'A', difference = 'closed in document', reason = 'Why.'}", "stands for the whole document"),
        (
            "{schema = 'A', field = 'b', difference = 'type differs', reason = ' '}",
            "`schema A, field b: type differs` has no reason",
        ),
        ("{schema = 'A', difference = 'wrong', reason = 'Why.'}", "unknown variant"),
        ("{schema = 'A', fields = 'b*', difference = 'type differs', reason = 'Why.'}", "unknown field"),
        (
            "{schema = 'A', difference = 'type differs', reason = 'One.'}, {schema = 'A', difference = 'type differs', reason = 'Two.'}",
            "stands there twice",
        ),
    ];
    for (entries, expected) in cases {
        let error = Explanations::read(&format!("drift = [{entries}]")).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn only_3_1_is_read() {
    let contract = notion_connector_codegen::read("openapi: 3.0.3\npaths: {}").unwrap();
    for document in [json!({}), json!({"openapi": "3.0.3", "paths": {}}), json!({"openapi": "3.1.0"})] {
        assert!(compare(&contract, &document).is_err(), "{document}");
    }
}
