// Generated from openapi/notion.yaml by `cargo xtask generate`. Do not edit: change the document or codegen/.

use super::types;
/// Decodes an operation's answer (`error` for any error) and encodes it again; nothing for an operation that is not in the contract.
#[must_use]
pub fn answer(operation: &str, body: &[u8]) -> Option<Result<Vec<u8>, String>> {
    Some(
        match operation {
            "list_users" => trip::<types::UserList>(body),
            "get_current_user" => trip::<types::User>(body),
            "get_user" => trip::<types::User>(body),
            "search" => trip::<types::SearchResultList>(body),
            "create_page" => trip::<types::PageResponse>(body),
            "get_page" => trip::<types::PageResponse>(body),
            "update_page" => trip::<types::PageResponse>(body),
            "create_database" => trip::<types::DatabaseResponse>(body),
            "get_database" => trip::<types::DatabaseResponse>(body),
            "update_database" => trip::<types::DatabaseResponse>(body),
            "create_data_source" => trip::<types::DataSourceResponse>(body),
            "get_data_source" => trip::<types::DataSourceResponse>(body),
            "update_data_source" => trip::<types::DataSourceResponse>(body),
            "query_data_source" => trip::<types::QueryResultList>(body),
            "list_block_children" => trip::<types::BlockList>(body),
            "append_block_children" => trip::<types::BlockList>(body),
            "error" => trip::<types::ErrorBody>(body),
            _ => return None,
        },
    )
}
/// Decodes an operation's JSON request and encodes it again; nothing for an operation that takes none.
#[must_use]
pub fn request(operation: &str, body: &[u8]) -> Option<Result<Vec<u8>, String>> {
    Some(
        match operation {
            "search" => trip::<types::SearchRequest>(body),
            "create_page" => trip::<types::CreatePageRequest>(body),
            "update_page" => trip::<types::UpdatePageRequest>(body),
            "create_database" => trip::<types::CreateDatabaseRequest>(body),
            "update_database" => trip::<types::UpdateDatabaseRequest>(body),
            "create_data_source" => trip::<types::CreateDataSourceRequest>(body),
            "update_data_source" => trip::<types::UpdateDataSourceRequest>(body),
            "query_data_source" => trip::<types::QueryDataSourceRequest>(body),
            "append_block_children" => trip::<types::AppendBlockChildrenRequest>(body),
            _ => return None,
        },
    )
}
fn trip<T: serde::de::DeserializeOwned + serde::Serialize>(
    body: &[u8],
) -> Result<Vec<u8>, String> {
    let value: T = serde_json::from_slice(body).map_err(|error| error.to_string())?;
    serde_json::to_vec(&value).map_err(|error| error.to_string())
}
