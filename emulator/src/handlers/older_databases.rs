//! The operations on databases as they were before data sources, when a database held its own schema and rows.
//!
//! A request is put into the words of the newest model, and goes to the handlers of that.

use hyper::body::Bytes;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::handlers::{data_sources, databases, query};
use crate::object_id;
use crate::request::{ApiRequest, path_id};
use crate::version::Version;
use crate::workspace::Workspace;

/// Where the newest model keeps the schema of a new database, and where it was before.
const SCHEMA_PATH: (&str, &str) = ("body.initial_data_source.properties", "body.properties");

/// `POST /v1/databases`
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let mut body = read_body(workspace, request)?;
    if let Some(parent) = body.get_mut("parent").and_then(Value::as_object_mut)
        && parent.get("type").is_none()
        && let Some(kind) = ["page_id", "workspace"].into_iter().find(|kind| parent.contains_key(*kind))
    {
        parent.insert("type".to_owned(), json!(kind));
    }
    if let Some(properties) = body.remove("properties") {
        body.insert("initial_data_source".to_owned(), json!({ "properties": properties }));
    }
    databases::create(workspace, &with_body(request, body)).map_err(|error| error.with_path(SCHEMA_PATH))
}

/// `GET /v1/databases/{database_id}`
pub(crate) fn get(workspace: &Workspace, database_id: &str) -> Result<Value, ApiError> {
    let id = path_id("database_id", database_id)?;
    workspace.only_data_source(id)?;
    databases::get(workspace, database_id)
}

/// `PATCH /v1/databases/{database_id}`
pub(crate) fn update(workspace: &mut Workspace, request: &ApiRequest, database_id: &str) -> Result<Value, ApiError> {
    let id = path_id("database_id", database_id)?;
    let data_source = workspace.only_data_source(id)?.id;
    let mut body = read_body(workspace, request)?;
    let properties = body.remove("properties");
    let rest = with_body(request, body);
    // Neither half is done where the other is refused.
    databases::check_update(workspace, &rest, id)?;
    if let Some(properties) = properties {
        let schema = Map::from_iter([("properties".to_owned(), properties)]);
        data_sources::update(workspace, &with_body(request, schema), &data_source.to_string())?;
    }
    databases::update(workspace, &rest, database_id)
}

/// `POST /v1/databases/{database_id}/query`
pub(crate) fn query(workspace: &Workspace, request: &ApiRequest, database_id: &str) -> Result<Value, ApiError> {
    let id = path_id("database_id", database_id)?;
    let data_source = workspace.only_data_source(id)?.id;
    query::query(workspace, request, &data_source.to_string())
}

fn with_body(request: &ApiRequest, body: Map<String, Value>) -> ApiRequest {
    ApiRequest { body: Bytes::from(Value::Object(body).to_string()), ..request.clone() }
}

/// The body, where relations lead to data sources rather than to databases.
fn read_body(workspace: &Workspace, request: &ApiRequest) -> Result<Map<String, Value>, ApiError> {
    let Value::Object(mut body) = request.json()? else {
        return Ok(Map::new());
    };
    let properties = body.get_mut("properties").and_then(Value::as_object_mut);
    for property in properties.into_iter().flat_map(Map::values_mut) {
        if let Some(relation) = property.get_mut("relation").and_then(Value::as_object_mut) {
            lead_to_data_source(workspace, relation)?;
        }
    }
    Ok(body)
}

fn lead_to_data_source(workspace: &Workspace, relation: &mut Map<String, Value>) -> Result<(), ApiError> {
    let database: Option<Uuid> = relation.get("database_id").and_then(Value::as_str).and_then(object_id::parse);
    if let Some(database) = database {
        let data_source = workspace.only_data_source(database)?.id;
        relation.remove("database_id");
        relation.insert("data_source_id".to_owned(), json!(data_source));
    }
    Ok(())
}

/// The values of `object` in a search's filter, by version.
pub(crate) fn searched_kinds(version: Version) -> [&'static str; 2] {
    if version == Version::June2022 { ["page", "database"] } else { ["page", "data_source"] }
}
