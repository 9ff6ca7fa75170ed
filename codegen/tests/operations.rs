//! The operations: one function each, and no type but those of the model.

use notion_connector_codegen::generate;

const DOCUMENT: &str = "
openapi: 3.0.3
info: {title: Small, version: '1'}
paths:
  /v1/fruits:
    post:
      operationId: create_fruit
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Fruit'}}}}
      responses:
        '200': {description: The fruit., content: {application/json: {schema: {$ref: '#/components/schemas/Fruit'}}}}
        4XX: {description: Refused., content: {application/json: {schema: {$ref: '#/components/schemas/ErrorBody'}}}}
  /v1/fruits/{fruit_id}:
    get:
      operationId: get_fruit
      parameters:
        - {name: fruit_id, in: path, required: true, schema: {type: string}}
        - {name: page_size, in: query, schema: {type: integer, minimum: 1}}
      responses:
        '200': {description: The fruit., content: {application/json: {schema: {$ref: '#/components/schemas/Fruit'}}}}
        4XX: {description: Refused., content: {application/json: {schema: {$ref: '#/components/schemas/ErrorBody'}}}}
components:
  schemas:
    Fruit: {description: A fruit., type: object, properties: {name: {type: string}}}
    ErrorBody: {description: An error., type: object, properties: {code: {type: string}}}
";

#[test]
fn are_functions_over_the_model() {
    let operations = generate(DOCUMENT).unwrap().operations;
    let file = syn::parse_file(&operations).unwrap();
    let functions: Vec<String> = file
        .items
        .iter()
        .filter_map(|item| match item {
            syn::Item::Impl(item) if item.trait_.is_none() => Some(&item.items),
            _ => None,
        })
        .flatten()
        .filter_map(|item| match item {
            syn::ImplItem::Fn(function) if function.sig.asyncness.is_some() => Some(function.sig.ident.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(functions, ["create_fruit", "get_fruit"]);
    for part in ["crate::bindings::types::Fruit", "crate::bindings::answer::value(", "fruit_id: &'a str"] {
        assert!(operations.contains(part), "{part} is not in\n{operations}");
    }
    // Errors are the transport's, and answers are decoded by our reader.
    for part in ["pub struct Fruit", "ErrorBody", "from_response"] {
        assert!(!operations.contains(part), "{part} is in\n{operations}");
    }
}

#[test]
fn round_trip_by_their_names() {
    let round_trip = generate(DOCUMENT).unwrap().round_trip;
    for (part, count) in [
        (r#""create_fruit" => trip::<types::Fruit>(body)"#, 2),
        (r#""get_fruit" => trip::<types::Fruit>(body)"#, 1),
        ("ErrorBody", 1),
    ] {
        assert_eq!(round_trip.matches(part).count(), count, "{part} in\n{round_trip}");
    }
}

#[test]
fn need_schemas_in_pascal_case() {
    let error = generate(&DOCUMENT.replace("Fruit", "fruit")).unwrap_err();
    assert_eq!(error.to_string(), "schema `fruit`: its name is not in PascalCase");
}
