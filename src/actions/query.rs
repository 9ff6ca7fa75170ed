//! Queries of rows: what the actions share that send them.

use serde_json::json;

use super::list::{self, Extent};
use super::{Field, Meta, SchemaProvider};
use crate::Error;
use crate::resources::QueryDataSource;
use crate::types::{Filter, QueryResultList, Sort};

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

/// The rows that a query gives, as many of them as are asked for.
pub(super) async fn rows(
    mut query: QueryDataSource,
    filter: Option<Filter>,
    sorts: Vec<Sort>,
    extent: Extent,
    meta: &mut Meta,
) -> Result<QueryResultList, Error> {
    for sort in sorts {
        query = query.sort(sort);
    }
    if let Some(filter) = filter {
        query = query.filter(filter);
    }
    list::fetch(extent, meta, &mut |cursor, size| query.clone().at(cursor, size).into_future()).await
}
