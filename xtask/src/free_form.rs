//! The places of the contract that take any JSON, against the checked-in list of them.

use notion_connector_codegen::{Contract, Field, Shape, Type};
use serde::Deserialize;

use crate::Outcome;

/// The list.
pub const LIST: &str = "openapi/free-form.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct List {
    #[serde(default)]
    free_form: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    place: String,
    reason: String,
}

/// Whether the list and the contract agree.
///
/// # Errors
/// The list cannot be read, has an entry without a reason or for a place that is not free-form, or lacks a place that is.
pub fn check(list: &str, contract: &Contract) -> Outcome<()> {
    let list: List = toml::from_str(list).map_err(|error| format!("{LIST}: {error}"))?;
    let places = places(contract);
    let mut wrong = Vec::new();
    for Entry { place, reason } in &list.free_form {
        if !places.contains(place) {
            wrong.push(format!("`{place}` is on the list and not free-form in the contract: take it off"));
        }
        if reason.trim().is_empty() {
            wrong.push(format!("`{place}` has no reason"));
        }
    }
    for place in &places {
        if !list.free_form.iter().any(|entry| entry.place == *place) {
            wrong.push(format!("`{place}` is free-form in the contract: give it a type, or list it with a reason"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(format!("{LIST}: {}", wrong.join("\n  ")).into()) }
}

/// Every free-form place, in the document's order.
fn places(contract: &Contract) -> Vec<String> {
    let mut places = Vec::new();
    for (id, (_, _, operation)) in &contract.operations {
        let bodies = operation.request_body.iter().chain(operation.responses.values());
        if bodies.filter_map(|body| body.json_schema()).any(|name| is_alias_of_any(name, contract)) {
            places.push(id.clone());
        }
    }
    for (name, shape) in &contract.shapes {
        let mut field = |key: &str, kind: &Type| {
            if is_free_form(kind, contract) {
                places.push(format!("{name}.{key}"));
            }
        };
        let mut fields = |fields: &[Field]| fields.iter().for_each(|one| field(&one.name, &one.kind));
        match shape {
            Shape::Struct(shape) => fields(&shape.fields),
            Shape::Union(shape) => {
                fields(&shape.fields);
                for member in &shape.members {
                    fields(&member.siblings);
                }
                for member in &shape.members {
                    if let Some((kind, _)) = &member.payload {
                        field(&member.tag, kind);
                    }
                }
            }
            Shape::Alias(_, kind) if is_free_form(kind, contract) => places.push(name.clone()),
            Shape::Untagged { members, .. } if members.iter().any(|kind| is_free_form(kind, contract)) => {
                places.push(name.clone());
            }
            _ => {}
        }
    }
    places
}

fn is_free_form(kind: &Type, contract: &Contract) -> bool {
    match kind {
        Type::Any => true,
        Type::Array(inner) | Type::OrNull(inner) | Type::Map(inner) => is_free_form(inner, contract),
        Type::Named(name) => is_alias_of_any(name, contract),
        Type::String | Type::Number | Type::Integer | Type::Boolean | Type::Timestamp | Type::Secret => false,
    }
}

fn is_alias_of_any(name: &str, contract: &Contract) -> bool {
    matches!(contract.shapes.get(name), Some(Shape::Alias(_, kind)) if is_free_form(kind, contract))
}

#[cfg(test)]
mod tests {
    use super::check;

    const DOCUMENT: &str = "
openapi: 3.0.3
paths:
  /a:
    get:
      operationId: get_a
      responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Any'}}}}}
components:
  schemas:
    Any: {description: Anything.}
    A:
      description: A struct.
      type: object
      properties: {more: {type: object, additionalProperties: {$ref: '#/components/schemas/Any'}}, name: {type: string}}
    U:
      description: A union.
      type: object
      oneOf:
        - {type: object, required: [one], properties: {one: {type: array, items: {$ref: '#/components/schemas/Any'}}}}
        - {type: object, required: [two], properties: {two: {type: string}}}
";

    fn list(places: &[&str]) -> String {
        places.iter().map(|place| format!("[[free-form]]\nplace = '{place}'\nreason = 'Why.'\n")).collect()
    }

    #[test]
    fn the_list_and_the_contract_must_agree() {
        let contract = notion_connector_codegen::read(DOCUMENT).unwrap();
        let all = ["get_a", "Any", "A.more", "U.one"];
        check(&list(&all), &contract).unwrap();
        for missing in all {
            let others: Vec<_> = all.into_iter().filter(|place| *place != missing).collect();
            let error = check(&list(&others), &contract).unwrap_err().to_string();
            assert!(error.contains(&format!("`{missing}` is free-form in the contract")), "{error}");
        }
        let error = check(&list(&["get_a", "Any", "A.more", "U.one", "A.name"]), &contract).unwrap_err().to_string();
        assert!(error.contains("`A.name` is on the list"), "{error}");
        let error = check("[[free-form]]\nplace = 'Any'\nreason = ' '", &contract).unwrap_err().to_string();
        assert!(error.contains("`Any` has no reason"), "{error}");
    }
}
