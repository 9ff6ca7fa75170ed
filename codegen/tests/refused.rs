//! Documents that follow no pattern: each is refused with the place and the reason.

use notion_connector_codegen::generate;

/// What is wrong, a document's schemas, and the message.
const SCHEMAS: &[(&str, &str)] = &[
    ("{A: {type: object}}", "schema `A`: has no description"),
    ("{A: {description: x, $ref: '#/components/schemas/A'}}", "schema `A`: is another name for a reference; use the schema it refers to"),
    (
        "{A: {description: x, type: object, properties: {b: {$ref: '#/components/schemas/B'}}}}",
        "schema `A`: refers to `B`, which is no schema",
    ),
    (
        "{A: {description: x, type: object, properties: {b: {$ref: B}}}}",
        "schema `A.b`: has no type; a free-form value refers to `AnyValue`",
    ),
    (
        "{A: {description: x, type: object, properties: {b: {type: object, properties: {}}}}}",
        "schema `A.b`: an object inside another needs a schema of its own",
    ),
    (
        "{A: {description: x, type: object, properties: {b: {}}}}",
        "schema `A.b`: has no type; a free-form value refers to `AnyValue`",
    ),
    ("{A: {description: x, type: file}}", "schema `A`: the type `file` is not known"),
    ("{A: {description: x, type: array}}", "schema `A`: an array has no element type"),
    (
        "{A: {description: x, type: array, items: {type: object, properties: {}}}}",
        "schema `A[]`: an object inside another needs a schema of its own",
    ),
    ("{A: {description: x, type: object, required: [b]}}", "schema `A`: requires `b`, which is no property"),
    (
        "{A: {description: x, type: object, properties: {b: {type: string, enum: [c, d]}}}}",
        "schema `A.b`: a string with several values needs a schema of its own",
    ),
    (
        "{A: {description: x, type: object, required: [b], properties: {b: {type: string, readOnly: true}}}}",
        "schema `A.b`: is read-only, and required: a request needs not have it",
    ),
    ("{A: {description: x, type: string, enum: [1]}}", "schema `A`: an enum holds strings"),
    ("{A: {description: x, type: string, enum: [a-b, a_b]}}", "schema `A`: `a_b` would be a second variant `AB`"),
    ("{A: {description: x, type: string, enum: [unknown]}}", "schema `A`: `unknown` would be a second variant `Unknown`"),
    ("{A: {description: x, type: string, enum: ['']}}", "schema `A`: `` makes no Rust name"),
    ("{A: {description: x, type: string, enum: [self]}}", "schema `A`: `self` makes no Rust name"),
    ("{a-b: {description: x, type: string}}", "schema `a-b`: its name is not in PascalCase"),
    ("{color: {description: x, type: string}}", "schema `color`: its name is not in PascalCase"),
    (
        "{Members: {description: x, type: object, properties: {}}}",
        "schema `Members`: has a name that the generated code uses itself",
    ),
    (
        "{A: {description: x, type: object, properties: {a-b: {type: string}, a_b: {type: string}}}}",
        "schema `A`: the key `a_b` would be a second field `a_b`",
    ),
    (
        "{A: {description: x, type: object, properties: {extra: {type: string}}}}",
        "schema `A`: the field `extra` has a name that every type uses",
    ),
    (
        "{A: {description: x, type: object, properties: {a: {type: string, enum: [a]}, b: {type: string, enum: [a]},
          c: {type: string, enum: [a]}, d: {type: string, enum: [a]}, e: {type: string, enum: [a]}}}}",
        "schema `A`: has more constants than an object can note",
    ),
    // Unions
    (
        "{A: {description: x, type: object, oneOf: [
          {type: object, required: [type, b], properties: {type: {type: string, enum: [b]}, b: {type: string}}},
          {type: object, required: [type, b], properties: {type: {type: string, enum: [b]}, b: {type: number}}}],
          discriminator: {propertyName: type}}}",
        "schema `A`: two members have the tag `b`",
    ),
    (
        "{A: {description: x, type: object, oneOf: [{type: object, required: [b], properties: {b: {type: string}}}],
          discriminator: {propertyName: type}}}",
        "schema `A`: a member lacks the discriminator's property",
    ),
    (
        "{A: {description: x, type: object, oneOf: [
          {type: object, required: [type], properties: {type: {type: string, enum: [b, c]}}}], discriminator: {propertyName: type}}}",
        "schema `A`: a member's tag must have exactly one value",
    ),
    (
        "{A: {description: x, type: object, oneOf: [{type: object, properties: {b: {type: string}}}]}}",
        "schema `A`: a member of a union without tag has exactly one required property",
    ),
    (
        "{A: {description: x, type: object, oneOf: [{type: object, required: [type, b],
          properties: {type: {type: string, enum: [b]}, b: {type: string}, c: {type: string, enum: [d]}}}],
          discriminator: {propertyName: type}}}",
        "schema `A.b`: constants belong to the whole union",
    ),
    (
        "{A: {description: x, type: object, oneOf: [
          {type: object, required: [b], properties: {b: {type: string}, d: {type: string}}},
          {type: object, required: [c], properties: {c: {type: string}, d: {type: number}}}]}}",
        "schema `A`: two members have a field `d` of different types",
    ),
    (
        "{A: {description: x, type: object, properties: {b: {type: string}},
          oneOf: [{type: object, required: [b], properties: {b: {type: string}}}]}}",
        "schema `A`: `b` is a key of all members and one of the member `b`",
    ),
    // Whole objects
    (
        "{A: {description: x, type: object}, B: {description: x, type: object}, C: {description: x,
          oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}}",
        "schema `C`: oneOf of references needs a discriminator, or X and PartialX",
    ),
    (
        "{A: {description: x, type: object}, C: {description: x, oneOf: [{$ref: '#/components/schemas/A'}],
          discriminator: {propertyName: object}}}",
        "schema `C`: the discriminator must map each member of oneOf",
    ),
    (
        "{A: {description: x, type: object}, C: {description: x, oneOf: [{$ref: '#/components/schemas/A'}],
          discriminator: {propertyName: object, mapping: {b: '#/components/schemas/B'}}}}",
        "schema `C`: the mapping of `b` is no member of oneOf",
    ),
    (
        "{A: {description: x, type: object, properties: {object: {type: string}}}, C: {description: x,
          oneOf: [{$ref: '#/components/schemas/A'}],
          discriminator: {propertyName: object, mapping: {a: '#/components/schemas/A'}}}}",
        "schema `C`: the first constant of `A` must be `object` with the value `a`",
    ),
    (
        "{A: {description: x, type: object, properties: {id: {type: string}}}, PartialA: {description: x, type: object,
          properties: {id: {type: number}}}, C: {description: x,
          oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/PartialA'}]}}",
        "schema `PartialA`: the field `id` is not the same in the whole object",
    ),
    (
        "{A: {description: x, type: object, properties: {object: {type: string, enum: [a]}, id: {type: string}}},
          PartialA: {description: x, type: object, properties: {id: {type: string}}}, C: {description: x,
          oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/PartialA'}]}}",
        "schema `PartialA`: its constants are not those of the whole object",
    ),
    // Values told apart by their JSON type
    (
        "{A: {description: x, oneOf: [{type: string}, {type: string, format: date-time}]}}",
        "schema `A`: Timestamp cannot be told from others by its JSON type",
    ),
    ("{A: {description: x, oneOf: [{type: string}, {type: string}]}}", "schema `A`: two members are of the JSON type String"),
    (
        "{A: {description: x, oneOf: [{type: string}, {type: number}]}}",
        "schema `A`: Number cannot be told from others by its JSON type",
    ),
];

#[test]
fn says_which_schema_and_why() {
    for (schemas, message) in SCHEMAS {
        let document =
            format!("openapi: 3.0.3\ninfo: {{title: Bad, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas: {schemas}\n");
        assert_eq!(refusal(&document), *message, "{schemas}");
    }
}

/// A whole document, and how the message begins: what follows is the place in the text.
const DOCUMENTS: &[(&str, &str)] = &[
    ("", "the document cannot be read: "),
    ("openapi: [", "the document cannot be read: "),
    ("openapi: 3.0.3", "the document cannot be read: "),
    ("openapi: 3.1.0\npaths: {}", "the document cannot be read: openapi is `3.1.0`, and 3.0.x is what the generators take"),
    (
        "openapi: 3.0.3\npaths: {}\ncomponents: {schemas: {A: {description: x, typ: string}}}",
        "line 3 column 44: unknown field `typ`, expected one of $ref, type, format, description, nullable, ",
    ),
    ("openapi: 3.0.3\npaths: {/a: {get: {responses: {'200': {description: x}}}}}", "operation `get /a`: it has no operationId"),
    (
        "openapi: 3.0.3\npaths: {/a: {get: {operationId: a, responses: {'200': {description: x,
           content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}",
        "schema `a`: refers to `A`, which is no schema",
    ),
];

#[test]
fn says_what_a_document_lacks() {
    for (document, message) in DOCUMENTS {
        let refusal = refusal(document);
        assert!(refusal.contains(message), "{document}\n{refusal}");
    }
}

/// The message of the refusal; nothing for a document that is taken.
fn refusal(document: &str) -> String {
    generate(document).err().map(|error| error.to_string()).unwrap_or_default()
}
