//! What tells rows of one place apart, as the rows themselves show.

use super::axis::Axis;
use crate::types::{Page, PropertyValueKind, QueryResult, Sort, SortDirection};

/// By what rows can be told apart, beside the time of their creation.
#[derive(Debug)]
pub(super) struct Distinctions {
    /// The best first.
    pub(super) axes: Vec<Axis>,
    /// The order of rows that were created in the same minute, if one of the axes has a place of its own for each row.
    pub(super) within: Option<Axis>,
}

impl Distinctions {
    /// As far as a page shows it, which needs no request; nothing where it has no row.
    pub(super) fn of(rows: &[QueryResult]) -> Option<Self> {
        let first = rows.iter().find_map(page)?;
        let properties = first.properties.iter().filter_map(|(name, value)| match value.kind {
            PropertyValueKind::UniqueId(_) => Some(Axis::UniqueId(name.as_str().into())),
            PropertyValueKind::Number(_) => Some(Axis::Number(name.as_str().into())),
            _ => None,
        });
        let mut axes: Vec<(Axis, usize)> = properties.map(|axis| (axis.clone(), places(&axis, rows))).collect();
        axes.sort_by_key(|(axis, places)| (!matches!(axis, Axis::UniqueId(_)), std::cmp::Reverse(*places)));
        let within = axes.first().filter(|(_, places)| *places == rows.len()).map(|(axis, _)| axis.clone());
        let axes = axes.into_iter().map(|(axis, _)| axis).chain([Axis::Edited]).collect();
        Some(Self { axes, within })
    }
}

fn page(row: &QueryResult) -> Option<&Page> {
    match row {
        QueryResult::Page(page) => page.full(),
        _ => None,
    }
}

/// At how many places rows are.
fn places(axis: &Axis, rows: &[QueryResult]) -> usize {
    let mut places: Vec<f64> = rows.iter().filter_map(|row| axis.place(row)).collect();
    places.sort_unstable_by(f64::total_cmp);
    places.dedup();
    places.len()
}

/// How far a query has come in the order of rows that have the same place otherwise.
#[derive(Debug)]
pub(super) struct Within {
    axis: Axis,
    at: Option<f64>,
    /// Whether a row came that stands before another one, or nowhere.
    is_broken: bool,
}

impl Within {
    pub(super) fn new(axis: Axis) -> Self {
        Self { axis, at: None, is_broken: false }
    }

    pub(super) fn sort(&self) -> Sort {
        self.axis.sort(SortDirection::Ascending)
    }

    /// Notes a row, which may be the first of those that have the same place.
    pub(super) fn reach(&mut self, row: &QueryResult, is_first: bool) {
        if is_first {
            (self.at, self.is_broken) = (None, false);
        }
        let at = self.axis.place(row);
        self.is_broken |= at.is_none() || self.at > at;
        self.at = at;
    }

    /// Where what was not read yet begins on an axis, if the rows came in its order.
    pub(super) fn reached(&self, axis: &Axis) -> Option<f64> {
        self.at.filter(|_| self.axis == *axis && !self.is_broken)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Axis, Distinctions, Within};
    use crate::types::QueryResult;

    /// A row in a minute, with its numbers and a unique id.
    fn row(numbers: [Option<f64>; 2], unique: Option<u32>) -> QueryResult {
        let number = |value| json!({ "id": "n", "type": "number", "number": value });
        let mut properties = json!({ "Few": number(numbers[0]), "Many": number(numbers[1]) });
        if let Some(unique) = unique {
            properties["Unique"] = json!({ "id": "u", "type": "unique_id", "unique_id": { "prefix": null, "number": unique } });
        }
        let time = "2026-03-11T08:00:00.000Z";
        serde_json::from_value(json!({
            "object": "page", "id": "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0", "created_time": time, "last_edited_time": time,
            "created_by": { "object": "user", "id": "u" }, "last_edited_by": { "object": "user", "id": "u" }, "in_trash": false, "is_archived": false, "is_locked": false, "icon": null, "cover": null, "public_url": null,
            "parent": { "type": "workspace", "workspace": true }, "properties": properties, "url": "",
        }))
        .unwrap()
    }

    #[test]
    fn the_best_tells_most_apart() {
        let number = |name: &str| Axis::Number(name.into());
        let alike = |at: usize| row([Some(1.0), Some(at as f64)], None);
        let some = |at: usize| row([Some((at % 2) as f64), (at > 0).then_some(at as f64)], None);
        let unique = |at: usize| row([None, None], Some(at as u32));
        type Case = (fn(usize) -> QueryResult, Vec<Axis>, Option<Axis>);
        let cases: [Case; 3] = [
            (alike, vec![number("Many"), number("Few"), Axis::Edited], Some(number("Many"))),
            (some, vec![number("Many"), number("Few"), Axis::Edited], None),
            (
                unique,
                vec![Axis::UniqueId("Unique".into()), number("Few"), number("Many"), Axis::Edited],
                Some(Axis::UniqueId("Unique".into())),
            ),
        ];
        for (make, axes, within) in cases {
            let found = Distinctions::of(&(0..10).map(make).collect::<Vec<_>>()).unwrap();
            assert_eq!((found.axes, found.within), (axes, within));
        }
        assert!(Distinctions::of(&[]).is_none());
    }

    #[test]
    fn only_an_order_says_what_was_read() {
        for (numbers, expected) in [
            (vec![Some(1.0), Some(2.0), Some(2.0)], Some(2.0)),
            (vec![Some(2.0), Some(1.0)], None),
            (vec![None, Some(1.0)], None),
            (vec![Some(1.0), None], None),
            (vec![], None),
        ] {
            let (axis, other) = (Axis::Number("Many".into()), Axis::Number("Few".into()));
            let mut within = Within::new(axis.clone());
            // What was before, at another place, says nothing.
            within.reach(&row([None, Some(9.0)], None), true);
            for (at, number) in numbers.iter().enumerate() {
                within.reach(&row([None, *number], None), at == 0);
            }
            let expected = if numbers.is_empty() { Some(9.0) } else { expected };
            assert_eq!((within.reached(&axis), within.reached(&other)), (expected, None), "{numbers:?}");
        }
    }
}
