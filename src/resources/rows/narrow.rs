//! A filter, and what else has to hold.

use crate::types::{Filter, FilterKind};

/// A filter for what a filter lets through and what further conditions do.
///
/// Notion takes two levels of groups. Where a filter has both already, a third around it would be refused, and the conditions go into
/// its groups instead.
pub(in crate::resources) fn narrowed(filter: Option<Filter>, conditions: Vec<Filter>) -> Option<Filter> {
    let Some(filter) = filter else {
        return match <[Filter; 1]>::try_from(conditions) {
            Ok([condition]) => Some(condition),
            Err(conditions) => (!conditions.is_empty()).then(|| Filter::all(conditions)),
        };
    };
    if conditions.is_empty() {
        return Some(filter);
    }
    Some(match filter.kind {
        FilterKind::And(filters) => Filter::all(filters.into_iter().chain(conditions)),
        FilterKind::Or(filters) if filters.iter().any(is_group) => Filter::any(alternatives(filters).map(|filter| {
            let filters = match filter.kind {
                FilterKind::And(filters) => filters,
                _ => vec![filter],
            };
            Filter::all(filters.into_iter().chain(conditions.iter().cloned()))
        })),
        _ => Filter::all([filter].into_iter().chain(conditions)),
    })
}

/// The members of a group of which one must hold, those of such groups in it among them.
fn alternatives(filters: Vec<Filter>) -> impl Iterator<Item = Filter> {
    filters.into_iter().flat_map(|filter| match filter.kind {
        FilterKind::Or(filters) => filters,
        _ => vec![filter],
    })
}

fn is_group(filter: &Filter) -> bool {
    matches!(filter.kind, FilterKind::And(_) | FilterKind::Or(_))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::narrowed;
    use crate::types::Filter;

    #[test]
    fn adds_no_third_level() {
        let [a, b, c, x, y] =
            ["a", "b", "c", "x", "y"].map(|name| serde_json::to_value(Filter::checkbox(name).equals(true)).unwrap());
        for (filter, conditions, expected) in [
            (Value::Null, json!([]), Value::Null),
            (Value::Null, json!([x]), json!(x)),
            (Value::Null, json!([x, y]), json!({"and": [x, y]})),
            (json!(a), json!([]), json!(a)),
            (json!(a), json!([x, y]), json!({"and": [a, x, y]})),
            (json!({"and": [a, b]}), json!([x]), json!({"and": [a, b, x]})),
            (json!({"or": [a, b]}), json!([x]), json!({"and": [{"or": [a, b]}, x]})),
            (json!({"and": [a, {"or": [b, c]}]}), json!([x, y]), json!({"and": [a, {"or": [b, c]}, x, y]})),
            (json!({"or": [a, {"and": [b, c]}]}), json!([x]), json!({"or": [{"and": [a, x]}, {"and": [b, c, x]}]})),
            (json!({"or": [a, {"or": [b, c]}]}), json!([x]), json!({"or": [{"and": [a, x]}, {"and": [b, x]}, {"and": [c, x]}]})),
        ] {
            let given = serde_json::from_value(filter.clone()).unwrap();
            let found = narrowed(given, serde_json::from_value(conditions).unwrap());
            assert_eq!(serde_json::to_value(found).unwrap(), expected, "{filter}");
        }
    }
}
