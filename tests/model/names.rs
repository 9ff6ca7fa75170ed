//! Keys named like the variables of the code that decodes them, in types that the generator's own tests keep up to date.

#[allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    clippy::large_enum_variant,
    clippy::semicolon_if_nothing_returned,
    reason = "as in the library, where all is public"
)]
mod types {
    include!("../../codegen/tests/names/types.rs");
}

use crate::{Row, check, row_without_schema as row};

#[test]
fn are_kept_apart_from_variables() {
    for row in rows() {
        check(&row, false);
    }
}

/// All rows of this file.
pub(crate) fn rows() -> Vec<Row> {
    vec![
        row::<types::FieldsResponse>(
            "fields",
            r#"{"object": "fields", "map": "1", "tag": "2", "number": 3.0, "key": "4", "chosen": "5", "member": "6", "value": null,
                "name": "7", "fields": "8", "tagged": true, "object_seen": "9", "decode": "10", "encode": "11", "self": "12",
                "type": "13", "field_map": "14", "deserializer": "15", "serializer": "16"}"#,
        ),
        row::<types::FieldsResponse>("a part", r#"{"object": "fields", "map": "1"}"#),
        row::<types::Beside>(
            "fields beside a member",
            r#"{"map": "1", "tag": "2", "key": "3", "chosen": "4", "member": "5", "number": "6", "name": "7", "payload": "8",
                "type": "value", "value": "9"}"#,
        ),
        row::<types::Beside>("fields beside another member", r#"{"map": "1", "tag": "2", "type": "unit", "unit": "3"}"#),
        row::<types::Own>(
            "fields of a member",
            r#"{"type": "map", "map": "1", "tag": "2", "key": "3", "extra": "4", "kind": "5", "value": "6", "chosen": "7",
                "payload": "8", "number": "9"}"#,
        ),
        row::<types::Own>("fields of another member", r#"{"type": "tag", "tag": "1", "map": "2"}"#),
        row::<types::Own>("a member without payload", r#"{"type": "member"}"#),
        row::<types::Units>("the one", r#"{"type": "start"}"#),
        row::<types::Units>("the other", r#"{"type": "end"}"#),
    ]
}
