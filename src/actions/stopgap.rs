//! Until the types of the contract say it themselves.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::types::*;

macro_rules! any {
    ($($name:ident: $kind:literal),* $(,)?) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": $kind})
            }
        }
    )*};
}

any!(
    PageParentRequest: "object", DatabaseParentRequest: "object", PropertyValueRequest: "object", PropertySchemaRequest: "object",
    RichTextRequest: "object", BlockRequest: "object", IconRequest: "object", CoverRequest: "object", Filter: "object", Sort: "object",
    PageResponse: "object", User: "object", UserList: "object", SearchResultList: "object", QueryResultList: "object",
    DatabaseResponse: "object", DataSourceResponse: "object", PropertySchema: "object",
);

impl JsonSchema for SmallString {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "SmallString".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string"})
    }
}

impl<V: JsonSchema> JsonSchema for Map<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Map_of_{}", V::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "object", "additionalProperties": generator.subschema_for::<V>()})
    }
}
