//! The conditions and orders of a query of meeting notes.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan};
use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::block::Block;
use crate::date::Moment;
use crate::field::Field;
use crate::object_id;
use crate::rich_text;

/// How deep groups of conditions nest.
const DEEPEST: usize = 3;

const PROPERTIES: [&str; 6] = ["title", "created_time", "last_edited_time", "created_by", "last_edited_by", "attendees"];

/// A condition, or a group of conditions.
#[derive(Debug)]
pub(crate) enum MeetingFilter {
    And(Vec<MeetingFilter>),
    Or(Vec<MeetingFilter>),
    Text { test: &'static str, text: String },
    Moment { property: &'static str, test: &'static str, first: Date, last: Date },
    People { property: &'static str, contains: bool, people: Vec<Uuid> },
    Empty { property: &'static str, is_empty: bool },
}

impl MeetingFilter {
    /// Reads a filter. `today` is what relative dates count from.
    pub(crate) fn read(field: &Field<'_>, today: Date) -> Result<Self, ApiError> {
        read_node(field, today, 0)
    }

    /// Whether meeting notes are wanted.
    pub(crate) fn accepts(&self, notes: &Block) -> bool {
        match self {
            Self::And(parts) => parts.iter().all(|part| part.accepts(notes)),
            Self::Or(parts) => parts.is_empty() || parts.iter().any(|part| part.accepts(notes)),
            Self::Text { test, text } => {
                let title = title_of(notes).to_lowercase();
                match *test {
                    "string_is" => title == *text,
                    "string_is_not" => title != *text,
                    "string_contains" => title.contains(text),
                    "string_does_not_contain" => !title.contains(text),
                    "string_starts_with" => title.starts_with(text),
                    _ => title.ends_with(text),
                }
            }
            Self::Moment { property, test, first, last } => {
                let day = time_of(notes, property).to_zoned(TimeZone::UTC).date();
                match *test {
                    "date_is_before" => day < *first,
                    "date_is_after" => day > *first,
                    "date_is_on_or_before" => day <= *first,
                    "date_is_on_or_after" => day >= *first,
                    _ => (*first..=*last).contains(&day),
                }
            }
            Self::People { property, contains, people } => {
                let present = people_of(notes, property);
                people.iter().any(|person| present.contains(person)) == *contains
            }
            Self::Empty { property, is_empty } => {
                let lacks = match *property {
                    "title" => title_of(notes).is_empty(),
                    "attendees" => people_of(notes, property).is_empty(),
                    _ => false,
                };
                lacks == *is_empty
            }
        }
    }
}

/// What notes are ordered by under a property, as text that compares like it.
pub(crate) fn sort_key(notes: &Block, property: &str) -> String {
    match property {
        "title" => title_of(notes).to_lowercase(),
        "created_time" | "last_edited_time" => {
            let change = if property == "created_time" { notes.history.created } else { notes.history.edited };
            format!("{:020}", change.number)
        }
        _ => people_of(notes, property).iter().map(Uuid::to_string).collect::<Vec<_>>().join(","),
    }
}

fn title_of(notes: &Block) -> String {
    rich_text::plain_text(&notes.payload["title"])
}

fn time_of(notes: &Block, property: &str) -> Timestamp {
    if property == "created_time" { notes.history.created.at } else { notes.history.edited.at }
}

fn people_of(notes: &Block, property: &str) -> Vec<Uuid> {
    match property {
        "created_by" => vec![notes.history.created.by],
        "last_edited_by" => vec![notes.history.edited.by],
        _ => {
            let attendees = notes.payload["calendar_event"]["attendees"].as_array();
            attendees.into_iter().flatten().filter_map(Value::as_str).filter_map(object_id::parse).collect()
        }
    }
}

fn read_node(field: &Field<'_>, today: Date, depth: usize) -> Result<MeetingFilter, ApiError> {
    field.object()?;
    if field.get("property").is_absent() {
        if depth >= DEEPEST {
            return Err(field.should_be("a condition, and no group of them"));
        }
        let operator = field.get("operator").one_of(&["and", "or"])?;
        let parts = match field.get("filters").present() {
            Some(filters) => filters.items()?,
            None => Vec::new(),
        };
        let parts = parts.iter().map(|part| read_node(part, today, depth + 1)).collect::<Result<_, _>>()?;
        return Ok(if operator == "and" { MeetingFilter::And(parts) } else { MeetingFilter::Or(parts) });
    }
    let property = field.get("property").one_of(&PROPERTIES)?;
    let filter = field.get("filter");
    filter.object()?;
    let value = filter.get("value");
    let operator = filter.get("operator");
    if let "is_empty" | "is_not_empty" = operator.string()? {
        return Ok(MeetingFilter::Empty { property, is_empty: operator.string()? == "is_empty" });
    }
    match property {
        "title" => {
            let test = operator.one_of(&[
                "string_is",
                "string_is_not",
                "string_contains",
                "string_does_not_contain",
                "string_starts_with",
                "string_ends_with",
                "is_empty",
                "is_not_empty",
            ])?;
            Ok(MeetingFilter::Text { test, text: value.get("value").string()?.to_lowercase() })
        }
        "created_by" | "last_edited_by" | "attendees" => {
            let test = operator.one_of(&["person_contains", "person_does_not_contain", "is_empty", "is_not_empty"])?;
            let people = if value.value().is_some_and(Value::is_array) { value.items()? } else { vec![value] };
            let people = people.iter().map(|person| person.get("value").get("id").id()).collect::<Result<_, _>>()?;
            Ok(MeetingFilter::People { property, contains: test == "person_contains", people })
        }
        _ => {
            let test = operator.one_of(&[
                "date_is",
                "date_is_before",
                "date_is_after",
                "date_is_on_or_before",
                "date_is_on_or_after",
                "date_is_within",
                "date_is_relative_to",
                "is_empty",
                "is_not_empty",
            ])?;
            let (first, last) = read_days(&value, today)?;
            Ok(MeetingFilter::Moment { property, test, first, last })
        }
    }
}

/// The days that a value means, the first one and the last one.
fn read_days(value: &Field<'_>, today: Date) -> Result<(Date, Date), ApiError> {
    let kind = value.get("type").one_of(&["relative", "exact"])?;
    if let (Some(direction), Some(unit)) = (value.get("direction").present(), value.get("unit").present()) {
        let count = value.get("count").present().map(|count| count.number()).transpose()?.unwrap_or(1.0) as i64;
        let span = span_of(unit.one_of(&["day", "week", "month", "year"])?, count.clamp(0, 10_000));
        return Ok(match direction.one_of(&["past", "future"])? {
            "past" => (today.saturating_sub(span), today),
            _ => (today, today.saturating_add(span)),
        });
    }
    let inner = value.get("value");
    if kind == "relative" {
        let word = inner.string()?;
        return relative_days(word, today).ok_or_else(|| inner.should_be("a known relative date"));
    }
    let day = |field: &Field<'_>| {
        let moment = Moment::parse(field.string()?);
        moment.map(Moment::day).ok_or_else(|| field.should_be("a valid ISO 8601 date string"))
    };
    if inner.value().is_some_and(Value::is_string) {
        let day = day(&inner)?;
        return Ok((day, day));
    }
    let first = day(&inner.get("start_date"))?;
    let last = inner.get("end_date").present().map(|end| day(&end)).transpose()?;
    Ok((first, last.unwrap_or(first)))
}

fn span_of(unit: &str, count: i64) -> Span {
    match unit {
        "day" => count.days(),
        "week" => count.weeks(),
        "month" => count.months(),
        _ => count.years(),
    }
}

fn relative_days(word: &str, today: Date) -> Option<(Date, Date)> {
    let on = |day: Date| Some((day, day));
    match word {
        "today" => on(today),
        "tomorrow" => on(today.saturating_add(1.day())),
        "yesterday" => on(today.saturating_sub(1.day())),
        "one_week_ago" => on(today.saturating_sub(1.week())),
        "one_week_from_now" => on(today.saturating_add(1.week())),
        "one_month_ago" => on(today.saturating_sub(1.month())),
        "one_month_from_now" => on(today.saturating_add(1.month())),
        "the_past_week" => Some((today.saturating_sub(1.week()), today)),
        "the_past_month" => Some((today.saturating_sub(1.month()), today)),
        "the_past_year" => Some((today.saturating_sub(1.year()), today)),
        "the_next_week" => Some((today, today.saturating_add(1.week()))),
        "the_next_month" => Some((today, today.saturating_add(1.month()))),
        "the_next_year" => Some((today, today.saturating_add(1.year()))),
        _ => None,
    }
}
