//! What a filter asks of a date.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};
use serde_json::Value;

use crate::api_error::ApiError;
use crate::date::Moment;
use crate::field::Field;
use crate::row_index::{Minutes, minute_of};
use crate::workspace::Workspace;

/// A question about the start of a date.
#[derive(Debug)]
pub(crate) enum DateCondition {
    Compared(Comparison, Moment),
    /// The day is one of these, the last one included.
    Between(Date, Date),
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Comparison {
    Equals,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
}

const COMPARISONS: [(&str, Comparison); 5] = [
    ("equals", Comparison::Equals),
    ("before", Comparison::Before),
    ("after", Comparison::After),
    ("on_or_before", Comparison::OnOrBefore),
    ("on_or_after", Comparison::OnOrAfter),
];

const PERIODS: [&str; 7] = ["this_week", "past_week", "past_month", "past_year", "next_week", "next_month", "next_year"];

impl DateCondition {
    /// Reads the condition, which is a single one. Relative ones are fixed to the present day.
    pub(crate) fn read(workspace: &Workspace, field: &Field<'_>) -> Result<Self, ApiError> {
        let today = workspace.clock.now().to_zoned(TimeZone::UTC).date();
        for (name, comparison) in COMPARISONS {
            if let Some(wanted) = field.get(name).present() {
                field.only(&[name])?;
                let text = wanted.string()?;
                let moment = relative_day(today, text)
                    .map(Moment::Day)
                    .or_else(|| Moment::parse(text))
                    .ok_or_else(|| wanted.should_be("a valid ISO 8601 date string"))?;
                return Ok(Self::Compared(comparison, moment));
            }
        }
        for name in PERIODS {
            if let Some(period) = field.get(name).present() {
                field.only(&[name])?;
                period.only(&[])?;
                let (first, last) = days_of(today, name);
                return Ok(Self::Between(first, last));
            }
        }
        let comparisons = COMPARISONS.iter().map(|(name, _)| *name);
        let mut known: Vec<_> = comparisons.chain(PERIODS).collect();
        known.extend(["is_empty", "is_not_empty"]);
        Err(field.should_have_one_of(&known))
    }

    /// The minutes outside of which no timestamp answers with yes.
    pub(crate) fn minutes(&self) -> Minutes {
        match self {
            Self::Compared(comparison, wanted) => {
                let Minutes { first, last } = minutes_of(*wanted);
                match comparison {
                    Comparison::Equals => Minutes { first, last },
                    Comparison::Before => Minutes { last: first - 1, ..Minutes::ALL },
                    Comparison::After => Minutes { first: last + 1, ..Minutes::ALL },
                    Comparison::OnOrBefore => Minutes { last, ..Minutes::ALL },
                    Comparison::OnOrAfter => Minutes { first, ..Minutes::ALL },
                }
            }
            Self::Between(first, last) => minutes_of(Moment::Day(*first)).or(minutes_of(Moment::Day(*last))),
        }
    }

    /// Whether a date property's value, or a timestamp, answers with yes.
    pub(crate) fn accepts(&self, value: &Value) -> bool {
        let start = value["start"].as_str().or_else(|| value.as_str());
        start.and_then(Moment::parse).is_some_and(|moment| self.accepts_moment(moment))
    }

    /// Whether a moment answers with yes.
    pub(crate) fn accepts_moment(&self, moment: Moment) -> bool {
        match self {
            Self::Compared(comparison, wanted) => comparison.accepts(moment, *wanted),
            Self::Between(first, last) => (*first..=*last).contains(&moment.day()),
        }
    }
}

/// The minutes of a moment, which for a day are those from its beginning in UTC on.
fn minutes_of(moment: Moment) -> Minutes {
    const DAY: i64 = 24 * 60;
    let first = minute_of(moment.instant());
    match moment {
        Moment::Day(_) => Minutes { first, last: first + DAY - 1 },
        Moment::Instant(_) => Minutes { first, last: first },
    }
}

impl Comparison {
    /// A day is compared with days, an instant with instants.
    fn accepts(self, moment: Moment, wanted: Moment) -> bool {
        let order = match wanted {
            Moment::Day(day) => moment.day().cmp(&day),
            Moment::Instant(instant) => moment.instant().cmp(&instant),
        };
        match self {
            Self::Equals => order.is_eq(),
            Self::Before => order.is_lt(),
            Self::After => order.is_gt(),
            Self::OnOrBefore => order.is_le(),
            Self::OnOrAfter => order.is_ge(),
        }
    }
}

fn relative_day(today: Date, word: &str) -> Option<Date> {
    let distance = match word {
        "today" => Span::new(),
        "tomorrow" => 1.day(),
        "yesterday" => -1.day(),
        "one_week_ago" => -1.week(),
        "one_week_from_now" => 1.week(),
        "one_month_ago" => -1.month(),
        "one_month_from_now" => 1.month(),
        _ => return None,
    };
    Some(today.saturating_add(distance))
}

/// The first and last day of a period. Weeks begin on Sunday.
fn days_of(today: Date, period: &str) -> (Date, Date) {
    match period {
        "this_week" => {
            let since_sunday = today.weekday().to_sunday_zero_offset();
            let first = today.saturating_sub(i64::from(since_sunday).days());
            (first, first.saturating_add(6.days()))
        }
        "past_week" => (today.saturating_sub(1.week()), today),
        "past_month" => (today.saturating_sub(1.month()), today),
        "past_year" => (today.saturating_sub(1.year()), today),
        "next_week" => (today, today.saturating_add(1.week())),
        "next_month" => (today, today.saturating_add(1.month())),
        _ => (today, today.saturating_add(1.year())),
    }
}
