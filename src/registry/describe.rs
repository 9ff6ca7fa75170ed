//! Describes an action: what its definition says, and what the types of its input and output do.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::failures::failures;
use super::spec::{ActionSpec, Endpoint, InputSpec, Limits, OptionsSpec, Paging, SchemaSpec};
use crate::actions::{Action, Definition, Field, InputKind, Meta, Outcome};
use crate::bindings::endpoints::ENDPOINTS;
use crate::bindings::send_file_upload;

/// The description of an action.
pub(super) fn action<A: Action>() -> ActionSpec {
    let output_settings = SchemaSettings::draft2020_12().for_serialize();
    spec(&A::DEFINITION, document::<A::Input>(SchemaSettings::draft2020_12()), document::<Outcome<A::Output>>(output_settings))
}

/// The same from the schemas of the input's type and of the outcome's.
fn spec(definition: &Definition, input_schema: Value, mut output_schema: Value) -> ActionSpec {
    let input_schema = closed(definition, input_schema);
    output_schema["title"] = json!(definition.label);
    let endpoints: Vec<_> = definition.sends.iter().map(|operation| endpoint(operation)).collect();
    let pages = definition.field("start_cursor").is_some();
    ActionSpec {
        id: definition.id.into(),
        label: definition.label.into(),
        description: definition.description.into(),
        group: definition.group,
        effect: definition.effect,
        capabilities: definition.needs.into(),
        paging: pages.then(|| Paging {
            items: format!("/data/{}", definition.items),
            next_cursor: "/meta/next_cursor".into(),
            complete: "/meta/complete".into(),
        }),
        inputs: definition.fields().map(|field| input(field, &input_schema)).collect(),
        input_schema,
        output_schema,
        output_example: output_example(definition, pages),
        errors: failures(definition, &endpoints),
        endpoints,
    }
}

fn endpoint(operation: &str) -> Endpoint {
    let known = ENDPOINTS.iter().chain([&send_file_upload::ENDPOINT]).find(|endpoint| endpoint.operation == operation);
    let (method, path) = known.map_or(("", ""), |endpoint| (endpoint.method, endpoint.path));
    Endpoint { operation: operation.into(), method: method.into(), path: path.into() }
}

/// The schema of a type, whole: what it refers to is in its `$defs`.
fn document<T: JsonSchema>(settings: SchemaSettings) -> Value {
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// The schema of an input: closed, and without the null that a type takes for absent.
fn closed(definition: &Definition, mut schema: Value) -> Value {
    schema["title"] = json!(definition.label);
    schema["description"] = json!(definition.description);
    schema["additionalProperties"] = json!(false);
    if !schema["properties"].is_object() {
        schema["properties"] = json!({});
    }
    for (key, property) in schema["properties"].as_object_mut().into_iter().flatten() {
        if !definition.field(key).is_some_and(|field| field.null_clears) {
            without_null(property);
        }
        if let Some(property) = property.as_object_mut() {
            tidy(property);
        }
    }
    schema
}

/// Takes null from what a property may be.
fn without_null(property: &mut Value) {
    let Some(fields) = property.as_object_mut() else { return };
    if let Some(Value::Array(kinds)) = fields.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_mut_slice() {
            let only = only.take();
            fields.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(members)) = fields.get_mut("anyOf") {
        members.retain(|member| member["type"] != "null");
        if let [Value::Object(only)] = members.as_mut_slice() {
            let only = std::mem::take(only);
            fields.remove("anyOf");
            fields.extend(only);
        }
    }
}

/// Leaves out how Rust keeps a number, and the lines into which a comment was broken.
fn tidy(property: &mut Map<String, Value>) {
    if property.get("type").is_some_and(|kind| kind == "integer") {
        property.remove("format");
    }
    if let Some(Value::String(text)) = property.get_mut("description") {
        *text = text.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect::<Vec<_>>().join("\n\n");
    }
}

fn input(field: &Field, schema: &Value) -> InputSpec {
    let property = &schema["properties"][field.key];
    let values = values(resolved(property, schema));
    InputSpec {
        key: field.key.into(),
        label: field.label.into(),
        comments: property["description"].as_str().unwrap_or_default().into(),
        required: schema["required"].as_array().is_some_and(|required| required.iter().any(|key| key == field.key)),
        default: property["default"].clone(),
        example: field.example.map_or(Value::Null, |example| example()),
        placeholder: field.placeholder.map(Into::into),
        kind: field.kind.unwrap_or_else(|| kind(resolved(property, schema), &values)),
        id_of: field.id_of,
        values,
        limits: limits(property),
        coercions: field.takes.into(),
        null_clears: field.null_clears,
        options: field.options.map(|provider| OptionsSpec { provider, of: field.of.map(Into::into) }),
        schema: field.schema.zip(field.of).map(|(provider, of)| SchemaSpec { provider, of: of.into() }),
    }
}

/// What a property refers to.
fn resolved<'a>(property: &'a Value, schema: &'a Value) -> &'a Value {
    let reference = property["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    reference.and_then(|pointer| schema.pointer(pointer)).unwrap_or(property)
}

/// The values of which a property is one.
fn values(property: &Value) -> Vec<Value> {
    if let Some(values) = property["enum"].as_array() {
        return values.clone();
    }
    let members = property["oneOf"].as_array().map(Vec::as_slice).unwrap_or_default();
    members.iter().map(|member| member.get("const").cloned()).collect::<Option<_>>().unwrap_or_default()
}

fn kind(property: &Value, values: &[Value]) -> InputKind {
    match property["type"].as_str() {
        _ if !values.is_empty() => InputKind::Enum,
        Some("string") => InputKind::String,
        Some("integer") => InputKind::Integer,
        Some("boolean") => InputKind::Boolean,
        _ => InputKind::Json,
    }
}

fn limits(property: &Value) -> Limits {
    Limits {
        minimum: property["minimum"].as_i64(),
        maximum: property["maximum"].as_i64(),
        max_length: property["maxLength"].as_u64(),
        min_items: property["minItems"].as_u64(),
        max_items: property["maxItems"].as_u64(),
    }
}

/// What a run answers: the data of the definition, and what a run that went well says beside it.
fn output_example(definition: &Definition, pages: bool) -> Value {
    let mut meta = Meta { requests: 1, request_ids: vec!["0f1e2d3c-4b5a-4697-8877-665544332211".into()], ..Meta::default() };
    meta.complete = pages.then_some(true);
    let data = (definition.answers)();
    serde_json::to_value(Outcome { data, meta }).unwrap_or_default()
}
