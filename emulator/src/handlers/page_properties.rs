//! One property of a page, in full.

use form_urlencoded::Serializer;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::list::ListRequest;
use crate::page::Page;
use crate::property_kind::{PlainType, PropertyKind};
use crate::property_value;
use crate::request::{ApiRequest, path_id};
use crate::schema::Property;
use crate::workspace::Workspace;

/// `GET /v1/pages/{page_id}/properties/{property_id}`
pub(crate) fn get(workspace: &Workspace, request: &ApiRequest, (page, property): (&str, &str)) -> Result<Value, ApiError> {
    let page = workspace.page(path_id("page_id", page)?)?;
    let wanted = ListRequest::from_query(request)?;
    let schema = workspace.schema_of(page);
    let known = schema.properties.iter().find(|known| known.id == property || known.encoded_id() == property);
    let known = known.ok_or_else(|| ApiError::unknown_property(property))?;
    let value = property_value::payload(workspace, page, known);
    match &known.kind {
        PropertyKind::Relation { .. } | PropertyKind::Plain(PlainType::Title | PlainType::RichText | PlainType::People) => {
            let kind = known.kind.name();
            let items = items_of(&value).iter().map(|value| item(known, value)).collect();
            list(workspace, (page, known), &wanted, (items, json!({ "type": kind, kind: {} })))
        }
        PropertyKind::Rollup(_) => {
            let mut rollup = value;
            let items = items_of(&rollup["array"]).into_iter().map(|mut item| {
                item["object"] = json!("property_item");
                if item.get("id").is_none() {
                    item["id"] = json!(known.encoded_id());
                }
                item
            });
            let items = items.collect();
            if rollup["type"] == "array" {
                rollup["array"] = json!([]);
            }
            list(workspace, (page, known), &wanted, (items, json!({ "type": "rollup", "rollup": rollup })))
        }
        _ => Ok(item(known, &value)),
    }
}

fn items_of(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn item(property: &Property, value: &Value) -> Value {
    let kind = property.kind.name();
    json!({ "object": "property_item", "type": kind, "id": property.encoded_id(), kind: value })
}

/// The answer that carries a part of the items. `property_item` says what they belong to.
fn list(
    workspace: &Workspace,
    (page, property): (&Page, &Property),
    wanted: &ListRequest,
    (items, mut property_item): (Vec<Value>, Value),
) -> Result<Value, ApiError> {
    let (items, next_cursor) = wanted.cut_values(items)?;
    property_item["id"] = json!(property.encoded_id());
    property_item["next_url"] = json!(next_cursor.as_ref().map(|cursor| {
        let id = utf8_percent_encode(&property.id, NON_ALPHANUMERIC);
        let query = Serializer::new(String::new())
            .append_pair("start_cursor", cursor)
            .append_pair("page_size", &wanted.page_size().to_string())
            .finish();
        format!("{}/v1/pages/{}/properties/{id}?{query}", workspace.base_url, page.id)
    }));
    Ok(json!({
        "object": "list",
        "results": items,
        "next_cursor": next_cursor,
        "has_more": next_cursor.is_some(),
        "type": "property_item",
        "property_item": property_item,
    }))
}
