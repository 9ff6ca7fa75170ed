//! The surface of the contract as text, for review: operations, types, fields.

use std::fmt::Write as _;

use crate::{Constant, Contract, Field, Member, Presence, Shape, Type};

/// One line an operation and one a field, in the document's order.
#[must_use]
pub fn surface(contract: &Contract) -> String {
    let mut text = String::new();
    for (id, (method, path, operation)) in &contract.operations {
        let query: Vec<_> = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.place == "query")
            .map(|parameter| parameter.name.as_str())
            .collect();
        let request = operation.request_body.as_ref().and_then(|body| body.json_schema()).unwrap_or("-");
        let answer = operation
            .responses
            .iter()
            .find(|(status, _)| status.starts_with('2'))
            .and_then(|(_, body)| body.json_schema())
            .unwrap_or("-");
        let _ = writeln!(text, "{id}: {} {path}?{} {request} -> {answer}", method.to_uppercase(), query.join("&"));
    }
    for (name, shape) in &contract.shapes {
        let _ = writeln!(text, "\n{name}");
        write_shape(&mut text, shape);
    }
    text
}

fn write_shape(text: &mut String, shape: &Shape) {
    let _ = match shape {
        Shape::Struct(shape) => {
            write_fields(text, &shape.constants, &shape.fields);
            Ok(())
        }
        Shape::Union(shape) => {
            write_fields(text, &shape.constants, &shape.fields);
            for member in &shape.members {
                write_member(text, shape.tag.as_deref(), member);
            }
            if shape.optional { writeln!(text, "  | nothing") } else { Ok(()) }
        }
        Shape::Objects(shape) => {
            shape.members.iter().try_for_each(|(value, name)| writeln!(text, "  | {}={value} {name}", shape.tag))
        }
        Shape::FullOrPartial { full, partial, .. } => writeln!(text, "  | {full}\n  | {partial}"),
        Shape::Untagged { members, .. } => members.iter().try_for_each(|member| writeln!(text, "  | {}", spelt(member))),
        Shape::Enumeration(shape) => writeln!(text, "  {}", shape.values.join(" | ")),
        Shape::Id(_) => writeln!(text, "  id"),
        Shape::Alias(_, kind) => writeln!(text, "  = {}", spelt(kind)),
    };
}

fn write_fields(text: &mut String, constants: &[Constant], fields: &[Field]) {
    for Constant { name, value, required } in constants {
        let _ = writeln!(text, "  {name}{} = {value:?}", if *required { "" } else { "?" });
    }
    for Field { name, kind, presence, .. } in fields {
        let (optional, nullable) = match presence {
            Presence::Required => ("", ""),
            Presence::Nullable => ("", " or null"),
            Presence::Optional => ("?", ""),
            Presence::OptionalNullable => ("?", " or null"),
        };
        let _ = writeln!(text, "  {name}{optional}: {}{nullable}", spelt(kind));
    }
}

fn write_member(text: &mut String, tag: Option<&str>, member: &Member) {
    let payload = match &member.payload {
        None => "-".to_owned(),
        Some((kind, nullable)) => format!("{}{}", spelt(kind), if *nullable { " or null" } else { "" }),
    };
    let siblings: String = member.siblings.iter().map(|field| format!(" {}?: {}", field.name, spelt(&field.kind))).collect();
    let _ = writeln!(text, "  | {}={} {payload}{siblings}", tag.unwrap_or("(key)"), member.tag);
}

fn spelt(kind: &Type) -> String {
    match kind {
        Type::String => "string".into(),
        Type::Number => "number".into(),
        Type::Integer => "integer".into(),
        Type::Boolean => "boolean".into(),
        Type::Timestamp => "timestamp".into(),
        Type::Secret => "secret".into(),
        Type::Any => "any".into(),
        Type::Array(inner) => format!("[{}]", spelt(inner)),
        Type::Map(inner) => format!("{{{}}}", spelt(inner)),
        Type::OrNull(inner) => format!("{} or null", spelt(inner)),
        Type::Named(name) => name.clone(),
    }
}
