//! What the generator makes of each pattern of a schema: a small document, and the types that it becomes.

use notion_connector_codegen::{generate, read, surface};

/// Documents by pattern. The schemas stand under `components.schemas`.
const PATTERNS: &[(&str, &str)] = &[
    (
        "struct_with_every_presence",
        "
    Fruit:
      description: A fruit.
      type: object
      required: [name, ripe, type]
      properties:
        name: {type: string, description: What it is called.}
        ripe: {type: boolean, nullable: true}
        weight: {type: number}
        picked: {type: string, format: date-time, nullable: true}
        type: {type: array, items: {type: integer, nullable: true}}",
    ),
    ("struct_without_fields", "\n    Empty: {description: Nothing., type: object, properties: {}}"),
    (
        "constants",
        "
    Fruit:
      description: A fruit.
      type: object
      required: [object]
      properties:
        object: {type: string, enum: [fruit]}
        version: {type: string, enum: [one]}",
    ),
    (
        "read_only",
        "
    Text:
      description: A text.
      type: object
      required: [content]
      properties:
        content: {type: string}
        plain_text: {type: string, nullable: true, readOnly: true}",
    ),
    (
        "union_with_required_tag",
        "
    Icon:
      description: A picture.
      type: object
      required: [id]
      properties: {id: {type: string}}
      oneOf:
        - {type: object, required: [type, emoji], properties: {type: {type: string, enum: [emoji]}, emoji: {type: string}}}
        - {type: object, required: [type, size], properties: {type: {type: string, enum: [size]}, size: {type: number, nullable: true}}}
      discriminator: {propertyName: type}",
    ),
    (
        "union_with_optional_tag",
        "
    Icon:
      description: A picture.
      type: object
      oneOf:
        - {type: object, required: [emoji], properties: {type: {type: string, enum: [emoji]}, emoji: {type: string}}}
      discriminator: {propertyName: type}",
    ),
    (
        "union_without_tag",
        "
    Test:
      description: A test.
      type: object
      oneOf:
        - {type: object, required: [equals], properties: {equals: {type: string}}}
        - {type: object, required: [is_empty], properties: {is_empty: {type: boolean}}}",
    ),
    (
        "union_with_siblings",
        "
    Parent:
      description: Where it grows.
      type: object
      oneOf:
        - {type: object, required: [type, garden], properties: {type: {type: string, enum: [garden]}, garden: {type: string}}}
        - {type: object, required: [type, bed], properties: {type: {type: string, enum: [bed]}, bed: {type: string}, garden: {type: string}, row: {type: integer}}}
      discriminator: {propertyName: type}",
    ),
    (
        "union_with_unit_members",
        "
    Position:
      description: Where it goes.
      type: object
      oneOf:
        - {type: object, required: [type], properties: {type: {type: string, enum: [start]}}}
        - {type: object, required: [type, after], properties: {type: {type: string, enum: [after]}, after: {type: string}}}
      discriminator: {propertyName: type}",
    ),
    (
        "union_of_unit_members",
        "
    Position:
      description: Where it goes.
      type: object
      oneOf:
        - {type: object, required: [type], properties: {type: {type: string, enum: [start]}}}
        - {type: object, required: [type], properties: {type: {type: string, enum: [end]}}}
      discriminator: {propertyName: type}",
    ),
    (
        "union_that_is_optional",
        "
    User:
      description: Someone.
      type: object
      required: [object]
      properties: {object: {type: string, enum: [user]}}
      oneOf:
        - {type: object, required: [type, bot], properties: {type: {type: string, enum: [bot]}, bot: {type: string}}}
        - {type: object, not: {required: [type]}}
      discriminator: {propertyName: type}",
    ),
    (
        "objects_told_apart",
        "
    Fruit: {description: A fruit., type: object, required: [object], properties: {object: {type: string, enum: [fruit]}}}
    Tree: {description: A tree., type: object, required: [object], properties: {object: {type: string, enum: [tree]}}}
    Plant:
      description: Either.
      oneOf: [{$ref: '#/components/schemas/Fruit'}, {$ref: '#/components/schemas/Tree'}]
      discriminator: {propertyName: object, mapping: {fruit: '#/components/schemas/Fruit', tree: '#/components/schemas/Tree'}}",
    ),
    (
        "full_or_partial",
        "
    Fruit:
      description: A fruit.
      type: object
      required: [object, id, name]
      properties: {object: {type: string, enum: [fruit]}, id: {type: string}, name: {type: string}}
    PartialFruit:
      description: A part of it.
      type: object
      required: [object, id]
      properties: {object: {type: string, enum: [fruit]}, id: {type: string}}
    FruitResponse:
      description: Whole or in part.
      oneOf: [{$ref: '#/components/schemas/Fruit'}, {$ref: '#/components/schemas/PartialFruit'}]",
    ),
    (
        "untagged",
        "
    OneOrMore:
      description: One text or more.
      oneOf: [{type: string}, {type: boolean}, {type: array, items: {type: string}}]",
    ),
    (
        "scalars",
        "
    Color: {description: A colour., type: string, enum: [red, dark red, c++]}
    FruitId: {description: Identifies a fruit., type: string, format: uuid}
    AnyValue: {description: Any JSON.}
    Timestamp: {description: A moment., type: string, format: date-time}
    Password: {description: What opens it., type: string, format: password}
    Name: {description: A name., type: string}
    Names: {description: Names by language., type: object, additionalProperties: {nullable: true, allOf: [{$ref: '#/components/schemas/Name'}]}}",
    ),
    (
        "boxed",
        "
    Owner:
      description: Who owns it.
      type: object
      oneOf:
        - {type: object, required: [type, bot], properties: {type: {type: string, enum: [bot]}, bot: {$ref: '#/components/schemas/Bot'}}}
        - {type: object, required: [type, rows], properties: {type: {type: string, enum: [rows]}, rows: {type: array, items: {$ref: '#/components/schemas/Owner'}}}}
      discriminator: {propertyName: type}
    Bot:
      description: A bot, which has an owner.
      type: object
      properties: {owner: {$ref: '#/components/schemas/Owner'}}",
    ),
];

fn document(schemas: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{title: Small, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:{schemas}\n")
}

#[test]
fn becomes_the_reviewed_types() {
    for (pattern, schemas) in PATTERNS {
        let types = generate(&document(schemas)).unwrap_or_else(|error| panic!("{pattern}: {error}")).types;
        // The header and the imports are the same in each.
        let types = types.split_once("Value, encode,\n};\n").map(|(_, types)| types).unwrap();
        insta::with_settings!({description => schemas.trim_start_matches('\n'), omit_expression => true}, {
            insta::assert_snapshot!(*pattern, types);
        });
    }
}

/// The surface that the patterns have for a reviewer.
#[test]
fn has_the_reviewed_surface() {
    let surfaces: Vec<_> = PATTERNS
        .iter()
        .map(|(pattern, schemas)| format!("# {pattern}\n{}", surface(&read(&document(schemas)).unwrap())))
        .collect();
    insta::assert_snapshot!(surfaces.join("\n"));
}

/// The JSON Schemas that the patterns become, a definition a line.
#[test]
fn becomes_the_reviewed_schemas() {
    let schemas: Vec<_> = PATTERNS
        .iter()
        .map(|(pattern, schemas)| {
            let document = generate(&document(schemas)).unwrap().schemas;
            let (_, definitions) = document.split_once("\"$defs\":{\n").unwrap();
            format!("# {pattern}\n{}", definitions.trim_end_matches("\n}}\n"))
        })
        .collect();
    insta::assert_snapshot!(schemas.join("\n\n"));
}
