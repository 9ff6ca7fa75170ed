//! The operation on the templates of a data source.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::list::ListRequest;
use crate::page::Page;
use crate::request::{ApiRequest, path_id};
use crate::workspace::Workspace;

/// `GET /v1/data_sources/{data_source_id}/templates`
pub(crate) fn list(workspace: &Workspace, request: &ApiRequest, data_source_id: &str) -> Result<Value, ApiError> {
    let id = workspace.data_source(path_id("data_source_id", data_source_id)?)?.id;
    let wanted = ListRequest::from_query(request)?;
    let name = request.query_values("name").pop().unwrap_or_default().to_lowercase();
    let templates = workspace.templates.of(id);
    let is_wanted = |page: &Page| !page.in_trash && page.title().to_lowercase().contains(&name);
    let found = templates.iter().filter(|template| workspace.pages.get(&template.page).is_some_and(is_wanted));
    let ids: Vec<Uuid> = found.map(|template| template.page).collect();
    let (ids, next_cursor) = wanted.cut(&ids)?;
    let shown = templates.iter().filter(|template| ids.contains(&template.page)).map(|template| {
        let name = workspace.pages.get(&template.page).map(Page::title);
        json!({ "id": template.page, "name": name, "is_default": template.is_default })
    });
    Ok(json!({ "templates": shown.collect::<Value>(), "has_more": next_cursor.is_some(), "next_cursor": next_cursor }))
}
