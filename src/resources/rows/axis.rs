//! What rows are told apart by: each row has a place on an axis, and a window is a part of one.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use crate::types::{
    DataSourceResponse, Filter, Page, PropertyValueKind, QueryResult, SmallString, Sort, SortDirection, SortKind, Timestamp,
    TimestampName,
};

/// What rows are told apart by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", content = "property", rename_all = "snake_case")]
pub(in crate::resources) enum Axis {
    /// The minute in which a row was created: all rows have one.
    Created,
    /// The minute of the last edit. It changes while rows are read, and so divides only what nothing better does.
    Edited,
    /// The number of a unique id.
    UniqueId(SmallString),
    /// A number, which some rows may not have.
    Number(SmallString),
}

impl Axis {
    /// What an order goes by, as far as a row shows that; nothing where it does not tell rows apart, such as a title.
    pub(super) fn of(sort: &Sort, row: &QueryResult) -> Option<Self> {
        match &sort.kind {
            SortKind::Timestamp(TimestampName::CreatedTime) => Some(Self::Created),
            SortKind::Timestamp(TimestampName::LastEditedTime) => Some(Self::Edited),
            SortKind::Property(property) => {
                let QueryResult::Page(page) = row else { return None };
                let properties = &page.full()?.properties;
                let (name, value) = properties.iter().find(|(name, value)| *name == property || value.id == *property)?;
                match value.kind {
                    PropertyValueKind::UniqueId(_) => Some(Self::UniqueId(name.as_str().into())),
                    PropertyValueKind::Number(_) => Some(Self::Number(name.as_str().into())),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Where a row is; nothing for one that has no place, or does not show it.
    pub(in crate::resources) fn place(&self, row: &QueryResult) -> Option<f64> {
        let (page, source) = match row {
            QueryResult::Page(page) => (page.full(), None),
            QueryResult::DataSource(DataSourceResponse::Full(source)) => (None, Some(source)),
            _ => return None,
        };
        match self {
            Self::Created => minute(page.map(|page| &page.created_time).or(source.map(|source| &source.created_time))?),
            Self::Edited => minute(page.map(|page| &page.last_edited_time).or(source.map(|source| &source.last_edited_time))?),
            Self::UniqueId(name) => match value(page?, name)? {
                PropertyValueKind::UniqueId(id) => id.number.map(|number| number as f64),
                _ => None,
            },
            Self::Number(name) => match value(page?, name)? {
                PropertyValueKind::Number(number) => number.as_ref()?.as_f64(),
                _ => None,
            },
        }
    }

    /// What holds for the rows of a part of the axis: from one place on, and before another.
    pub(in crate::resources) fn between(&self, from: Option<f64>, to: Option<f64>) -> Vec<Filter> {
        let from = from.map(|from| match self {
            Self::Created => Filter::created_time().on_or_after(time(from)),
            Self::Edited => Filter::last_edited_time().on_or_after(time(from)),
            Self::UniqueId(name) => Filter::unique_id(name.clone()).greater_than_or_equal_to(from as i64),
            Self::Number(name) => Filter::number(name.clone()).greater_than_or_equal_to(from),
        });
        let to = to.map(|to| match self {
            Self::Created => Filter::created_time().before(time(to)),
            Self::Edited => Filter::last_edited_time().before(time(to)),
            Self::UniqueId(name) => Filter::unique_id(name.clone()).less_than(to as i64),
            Self::Number(name) => Filter::number(name.clone()).less_than(to),
        });
        let bounds: Vec<Filter> = from.into_iter().chain(to).collect();
        match self {
            // A bound leaves out what has no number, too.
            Self::Number(name) if bounds.is_empty() => vec![Filter::number(name.clone()).is_not_empty()],
            _ => bounds,
        }
    }

    /// What holds for the rows that have no place on the axis, if there can be any.
    pub(super) fn nowhere(&self) -> Option<Filter> {
        match self {
            Self::Number(name) => Some(Filter::number(name.clone()).is_empty()),
            Self::Created | Self::Edited | Self::UniqueId(_) => None,
        }
    }

    /// The order along the axis.
    pub(in crate::resources) fn sort(&self, direction: SortDirection) -> Sort {
        match self {
            Self::Created => Sort::timestamp(TimestampName::CreatedTime, direction),
            Self::Edited => Sort::timestamp(TimestampName::LastEditedTime, direction),
            Self::UniqueId(name) | Self::Number(name) => Sort::new(direction, SortKind::Property(name.clone())),
        }
    }

    /// The last place that is not after another.
    pub(super) fn at_or_before(&self, place: f64) -> Option<f64> {
        let at = if self.is_whole() { place.floor() } else { place };
        at.is_finite().then_some(at)
    }

    /// The first place after another.
    pub(super) fn after(&self, place: f64) -> f64 {
        if self.is_whole() { place + 1.0 } else { place.next_up() }
    }

    /// A place in the middle, after the one and before the other; nothing where there is none.
    pub(super) fn middle(&self, from: f64, to: f64) -> Option<f64> {
        let middle = from + (to - from) / 2.0;
        let middle = if self.is_whole() { middle.ceil() } else { middle };
        (middle > from && middle < to).then_some(middle)
    }

    fn is_whole(&self) -> bool {
        !matches!(self, Self::Number(_))
    }
}

fn value<'a>(page: &'a Page, name: &str) -> Option<&'a PropertyValueKind> {
    page.properties.get(name).map(|value| &value.kind)
}

/// A time in whole minutes since 1970. Notion cuts the times of rows to the minute.
fn minute(time: &Timestamp) -> Option<f64> {
    let time = humantime::parse_rfc3339_weak(time.as_str()).ok()?;
    Some((time.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs() / 60) as f64)
}

fn time(minute: f64) -> String {
    // Minutes are whole, and not before 1970: `place` makes no others.
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(minute.max(0.0) as u64 * 60);
    humantime::format_rfc3339_seconds(time).to_string()
}
