//! Queries of rows: what the actions share that send them.

use serde_json::json;

use super::list::{self, Extent};
use super::{Field, Meta, SchemaProvider};
use crate::Error;
use crate::resources::{QueryDataSource, RowStream, Rows};
use crate::types::{DataSourceResponse, Filter, QueryResult, QueryResultList, Sort, SortDirection, TimestampName};

/// The most rows that one query gives, and what it says beyond.
const QUERY_LIMIT: u32 = 10_000;
const LIMIT_REACHED: &str = "query_result_limit_reached";

/// Gives an input of a query what every query takes: the id of what holds the rows, a filter, an order, and the inputs of a list.
macro_rules! query_input {
    (
        $(#[$meta:meta])* $name:ident {
            $(#[$id_meta:meta])* $id:ident,
            $($(#[$field_meta:meta])* $field:ident: $kind:ty,)*
        }
    ) => {
        $crate::actions::list::list_input! {
            $(#[$meta])*
            $name {
                $(#[$id_meta])*
                $id: String,
                /// Which rows are wanted, as a filter of Notion's. Without it, all rows.
                ///
                /// It is a condition on one property or on a time, or several under `and` or `or`, two levels deep at most.
                #[serde(default, skip_serializing_if = "Option::is_none")]
                filter: Option<$crate::types::Filter>,
                /// In which order: by properties or by times, the first one counting most.
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                sorts: Vec<$crate::types::Sort>,
                $($(#[$field_meta])* $field: $kind,)*
            }
        }

        impl $name {
            /// An input with what is required.
            #[must_use]
            pub fn new($id: impl Into<String>) -> Self {
                Self { $id: $id.into(), ..Self::default() }
            }
        }
    };
}
pub(super) use query_input;

/// The filter, of the properties of what another input names.
pub(super) const fn filter(of: &'static str) -> Field {
    Field::json("filter", "Filter Object")
        .example(|| json!({"property": "In stock", "checkbox": {"equals": true}}))
        .schema(SchemaProvider::Filter)
        .of(of)
}

/// The order, by the properties of what another input names.
pub(super) const fn sorts(of: &'static str) -> Field {
    Field::json("sorts", "Sorts")
        .example(|| json!([{"property": "Price", "direction": "ascending"}]))
        .schema(SchemaProvider::Sorts)
        .of(of)
}

/// The rows that a query gives, as many of them as are asked for: all of them where that is asked for, past what one query gives.
pub(super) async fn rows(
    mut query: QueryDataSource,
    filter: Option<Filter>,
    mut sorts: Vec<Sort>,
    extent: Extent,
    meta: &mut Meta,
) -> Result<QueryResultList, Error> {
    let one_query_does = extent.limit.map_or(!extent.fetch_all, |limit| limit <= QUERY_LIMIT);
    if one_query_does || !extent.fetch_all && extent.start_cursor.is_some() {
        for sort in sorts {
            query = query.sort(sort);
        }
        if let Some(filter) = filter {
            query = query.filter(filter);
        }
        return list::fetch(extent, meta, &mut |cursor, size| query.clone().at(cursor, size).into_future()).await;
    }
    let in_no_order = sorts.is_empty();
    if in_no_order && extent.limit.is_some() {
        // The first ones of something.
        sorts.push(Sort::timestamp(TimestampName::CreatedTime, SortDirection::Ascending));
    }
    let rows = sorts.into_iter().fold(query.rows(), Rows::sort);
    let rows = filter.into_iter().fold(rows, Rows::filter);
    let mut results = read(rows.stream(), extent.limit, meta).await?;
    if in_no_order {
        // They came as they could be had.
        results.sort_by(|one, other| created_time(one).cmp(&created_time(other)));
    }
    Ok(QueryResultList::new(results, meta.complete == Some(false)))
}

/// So many rows of a stream, or all.
async fn read(mut rows: RowStream, limit: Option<u32>, meta: &mut Meta) -> Result<Vec<QueryResult>, Error> {
    let mut results = Vec::new();
    meta.complete = Some(true);
    while let Some(row) = rows.next().await {
        let reason = match row {
            Ok(_) if limit.is_some_and(|limit| results.len() >= limit as usize) => "limit".to_owned(),
            Ok(row) => {
                results.push(row);
                continue;
            }
            Err(error) if error.code() == Some(LIMIT_REACHED) => {
                meta.notes.push(error.message().to_owned());
                LIMIT_REACHED.to_owned()
            }
            Err(error) => return Err(error),
        };
        (meta.complete, meta.incomplete_reason) = (Some(false), Some(reason));
        break;
    }
    Ok(results)
}

fn created_time(row: &QueryResult) -> Option<&str> {
    match row {
        QueryResult::Page(page) => page.full().map(|page| page.created_time.as_str()),
        QueryResult::DataSource(DataSourceResponse::Full(source)) => Some(source.created_time.as_str()),
        _ => None,
    }
}
