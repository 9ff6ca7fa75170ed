//! A document as Notion publishes it: OpenAPI 3.1, in JSON.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::alternative::{Alternative, Alternatives, Node, Nodes, Object, Property};
use crate::Outcome;

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// A published document.
#[derive(Debug, Clone, Copy)]
pub struct Published<'d> {
    root: &'d Value,
}

/// One of its operations.
#[derive(Debug, Clone)]
pub struct Operation<'d> {
    /// In lower case.
    pub method: &'d str,
    /// With the names of its placeholders.
    pub path: &'d str,
    /// Its own parameters and its path's.
    pub parameters: Vec<Parameter<'d>>,
    /// The schemas of its request by media type.
    pub request: BTreeMap<&'d str, Node<'d>>,
    /// The schemas of its answers by status and media type.
    pub answers: BTreeMap<&'d str, BTreeMap<&'d str, Node<'d>>>,
}

/// A parameter of an operation.
#[derive(Debug, Clone)]
pub struct Parameter<'d> {
    /// Its name.
    pub name: &'d str,
    /// `path`, `query` or `header`.
    pub place: &'d str,
    /// Whether it must be given.
    pub required: bool,
    /// Its type.
    pub schema: Option<Node<'d>>,
    /// Whether operations refer to it: then it is one thing, however many operations do.
    pub shared: bool,
}

impl<'d> Published<'d> {
    /// Takes a parsed document.
    ///
    /// # Errors
    /// It is not OpenAPI 3.1.
    pub fn new(root: &'d Value) -> Outcome<Self> {
        match root["openapi"].as_str() {
            Some(version) if version.starts_with("3.1.") && root["paths"].is_object() => Ok(Self { root }),
            version => Err(format!("openapi is `{}`, and drift reads 3.1.x", version.unwrap_or_default()).into()),
        }
    }

    /// All operations, in the order of their paths.
    #[must_use]
    pub fn operations(&self) -> Vec<Operation<'d>> {
        let paths = self.root["paths"].as_object().into_iter().flatten();
        let of_path = |(path, item): (&'d String, &'d Value)| {
            let operations = item.as_object().into_iter().flatten();
            let operations = operations.filter(|(method, _)| METHODS.contains(&method.as_str()));
            operations.map(move |(method, operation)| self.operation(method, path, item, operation)).collect::<Vec<_>>()
        };
        paths.flat_map(of_path).collect()
    }

    fn operation(&self, method: &'d str, path: &'d str, item: &'d Value, operation: &'d Value) -> Operation<'d> {
        let parameters = [&item["parameters"], &operation["parameters"]];
        let parameters = parameters.into_iter().filter_map(Value::as_array).flatten();
        let answers = operation["responses"].as_object().into_iter().flatten();
        Operation {
            method,
            path,
            parameters: parameters.map(|parameter| self.parameter(parameter)).collect(),
            request: self.body(&operation["requestBody"]),
            answers: answers.map(|(status, answer)| (status.as_str(), self.body(answer))).collect(),
        }
    }

    fn parameter(&self, parameter: &'d Value) -> Parameter<'d> {
        let shared = parameter.get("$ref").is_some();
        let parameter = self.resolved(parameter);
        Parameter {
            name: parameter["name"].as_str().unwrap_or_default(),
            place: parameter["in"].as_str().unwrap_or_default(),
            required: parameter["required"].as_bool().unwrap_or_default(),
            schema: parameter.get("schema").map(Node),
            shared,
        }
    }

    fn body(&self, body: &'d Value) -> BTreeMap<&'d str, Node<'d>> {
        let content = self.resolved(body)["content"].as_object().into_iter().flatten();
        content.filter_map(|(media, content)| Some((media.as_str(), Node(content.get("schema")?)))).collect()
    }

    /// The bodies of the webhooks that the document declares.
    #[must_use]
    pub fn webhooks(&self) -> Nodes<'d> {
        let webhooks = self.root["webhooks"].as_object().into_iter().flatten();
        let bodies = webhooks.flat_map(|(_, item)| self.body(&item["post"]["requestBody"]).into_values());
        bodies.collect()
    }

    fn resolved(&self, value: &'d Value) -> &'d Value {
        self.target(value).unwrap_or(value)
    }

    fn target(&self, value: &'d Value) -> Option<&'d Value> {
        self.root.pointer(value.get("$ref")?.as_str()?.strip_prefix('#')?)
    }

    /// What a value of one of some schemas may be.
    #[must_use]
    pub fn alternatives(&self, nodes: &Nodes<'d>) -> Alternatives<'d> {
        nodes.iter().flat_map(|node| self.of_schema(node.0, &mut Vec::new())).collect()
    }

    /// The path holds the references that led here: a schema that is only itself again allows nothing.
    fn of_schema(&self, schema: &'d Value, path: &mut Vec<Node<'d>>) -> Alternatives<'d> {
        if path.contains(&Node(schema)) {
            return BTreeSet::new();
        }
        path.push(Node(schema));
        let mut parts = Vec::new();
        parts.extend(self.target(schema).map(|target| self.of_schema(target, path)));
        for all in schema["allOf"].as_array().into_iter().flatten() {
            parts.push(self.of_schema(all, path));
        }
        parts.extend(own(schema));
        for key in ["oneOf", "anyOf"] {
            let Some(members) = schema[key].as_array() else { continue };
            parts.push(members.iter().flat_map(|member| self.of_schema(member, path)).collect());
        }
        path.pop();
        let mut parts = parts.into_iter();
        let first = parts.next().unwrap_or_else(|| BTreeSet::from([Alternative::Any]));
        parts.fold(first, |one, other| one.iter().flat_map(|one| other.iter().filter_map(|other| one.and(other))).collect())
    }
}

/// What the keys beside references and lists of schemas allow, or nothing where there are none.
fn own<'d>(schema: &'d Value) -> Option<Alternatives<'d>> {
    let values: Option<Vec<&'d Value>> = match (schema.get("const"), schema["enum"].as_array()) {
        (Some(value), _) => Some(vec![value]),
        (None, Some(values)) => Some(values.iter().collect()),
        (None, None) => None,
    };
    if let Some(values) = values {
        return Some(of_values(&values));
    }
    let is_object = ["properties", "additionalProperties", "required"].iter().any(|key| schema.get(key).is_some());
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ if is_object => vec!["object"],
        _ => return None,
    };
    let nullable = schema["nullable"].as_bool() == Some(true);
    let null = nullable.then_some(Alternative::Null);
    Some(kinds.into_iter().map(|kind| of_kind(kind, schema)).chain(null).collect())
}

fn of_values<'d>(values: &[&'d Value]) -> Alternatives<'d> {
    let texts: BTreeSet<&'d str> = values.iter().filter_map(|value| value.as_str()).collect();
    let texts = (!texts.is_empty()).then_some(Alternative::Text(Some(texts)));
    let others = values.iter().filter_map(|value| match value {
        Value::Null => Some(Alternative::Null),
        Value::Bool(_) => Some(Alternative::Boolean),
        Value::Number(_) => Some(Alternative::Number),
        Value::String(_) => None,
        Value::Array(_) | Value::Object(_) => Some(Alternative::Any),
    });
    others.chain(texts).collect()
}

fn of_kind<'d>(kind: &str, schema: &'d Value) -> Alternative<'d> {
    match kind {
        "null" => Alternative::Null,
        "boolean" => Alternative::Boolean,
        "number" | "integer" => Alternative::Number,
        "string" => Alternative::Text(None),
        "array" => Alternative::Array(schema.get("items").map(Node).into_iter().collect()),
        "object" => match (schema["properties"].as_object(), &schema["additionalProperties"]) {
            (None, rest @ Value::Object(_)) => Alternative::Map(BTreeSet::from([Node(rest)])),
            (properties, rest) => {
                let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                let properties = properties.into_iter().flatten().map(|(name, node)| {
                    let required = required.contains(&name.as_str());
                    (name.as_str(), Property { required, nodes: BTreeSet::from([Node(node)]) })
                });
                let mut object = Object { fields: properties.collect(), closed: *rest == Value::Bool(false) };
                // A part of an `allOf` may require what another part declares.
                required.iter().for_each(|name| object.fields.entry(name).or_default().required = true);
                Alternative::Object(object)
            }
        },
        _ => Alternative::Any,
    }
}
