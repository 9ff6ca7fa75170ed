//! Dates: reading what a request gives, and the moments that filters and sorts compare.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::field::Field;

/// A day, or an instant of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    Day(Date),
    Instant(Timestamp),
}

impl Moment {
    /// Reads `2026-07-04` or `2026-07-04T09:09:00.000+01:00`, cut to the minute as Notion cuts it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let pieces = Pieces::parse(text).ok()?;
        let Some(time) = pieces.time() else {
            return Some(Self::Day(pieces.date()));
        };
        let time = time.with().second(0).subsec_nanosecond(0).build().ok()?;
        let offset = pieces.to_numeric_offset().unwrap_or(jiff::tz::Offset::UTC);
        offset.to_timestamp(pieces.date().to_datetime(time)).ok().map(Self::Instant)
    }

    /// The instant of a timestamp, cut to the minute as answers show it.
    pub(crate) fn minute(timestamp: Timestamp) -> Self {
        let second = timestamp.as_second().div_euclid(60) * 60;
        Self::Instant(Timestamp::from_second(second).unwrap_or(timestamp))
    }

    /// The day, in UTC.
    pub(crate) fn day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Instant(instant) => instant.to_zoned(TimeZone::UTC).date(),
        }
    }

    /// The instant; that of a day is its beginning in UTC.
    pub(crate) fn instant(self) -> Timestamp {
        match self {
            Self::Instant(instant) => instant,
            Self::Day(day) => day.to_zoned(TimeZone::UTC).map(|start| start.timestamp()).unwrap_or_default(),
        }
    }
}

/// Reads a date: a start, perhaps an end, perhaps the time zone of both.
pub(crate) fn read(field: &Field<'_>) -> Result<Value, ApiError> {
    field.object()?;
    let time_zone = match field.get("time_zone").present() {
        Some(name) if !name.is_null() => {
            Some(TimeZone::get(name.string()?).map_err(|_| name.should_be("a valid IANA time zone"))?)
        }
        _ => None,
    };
    let start = read_moment(&field.get("start"), time_zone.as_ref())?;
    let end = match field.get("end").present() {
        Some(end) if !end.is_null() => Some(read_moment(&end, time_zone.as_ref())?),
        _ => None,
    };
    if let (Some(first), Some(last)) = (Moment::parse(&start), end.as_deref().and_then(Moment::parse))
        && last.instant() < first.instant()
    {
        return Err(field.get("end").should_be("later than the start"));
    }
    // Notion answers the offset only, and never the zone it came from.
    Ok(json!({ "start": start, "end": end, "time_zone": null }))
}

/// Reads a day or an instant, and writes it the way Notion answers it.
fn read_moment(field: &Field<'_>, time_zone: Option<&TimeZone>) -> Result<String, ApiError> {
    write_moment(field.string()?, time_zone).ok_or_else(|| field.should_be("a valid ISO 8601 date string"))
}

fn write_moment(text: &str, time_zone: Option<&TimeZone>) -> Option<String> {
    let pieces = Pieces::parse(text).ok()?;
    let Some(time) = pieces.time() else {
        return Some(pieces.date().to_string());
    };
    let local = pieces.date().to_datetime(time);
    let moment = match (pieces.to_numeric_offset(), time_zone) {
        (Some(offset), None) => local.to_zoned(TimeZone::fixed(offset)).ok()?,
        (Some(offset), Some(zone)) => offset.to_timestamp(local).ok()?.to_zoned(zone.clone()),
        (None, Some(zone)) => local.to_zoned(zone.clone()).ok()?,
        (None, None) => local.to_zoned(TimeZone::UTC).ok()?,
    };
    Some(moment.strftime("%Y-%m-%dT%H:%M:00.000%:z").to_string())
}

#[cfg(test)]
mod tests {
    use super::write_moment;
    use jiff::tz::TimeZone;

    #[test]
    fn moments_are_answered_with_an_offset_and_to_the_minute() {
        let london = TimeZone::get("Europe/London").expect("a known zone");
        let cases = [
            ("2026-07-04", None, "2026-07-04"),
            ("2026-07-04T09:09:41.5Z", None, "2026-07-04T09:09:00.000+00:00"),
            ("2026-07-04T09:09:41-05:00", None, "2026-07-04T09:09:00.000-05:00"),
            ("2026-07-04T09:09", None, "2026-07-04T09:09:00.000+00:00"),
            ("2026-07-04T09:09:41", Some(&london), "2026-07-04T09:09:00.000+01:00"),
            ("2026-07-04T09:09:41Z", Some(&london), "2026-07-04T10:09:00.000+01:00"),
        ];
        for (given, zone, expected) in cases {
            assert_eq!(write_moment(given, zone).as_deref(), Some(expected), "{given}");
        }
        assert_eq!(write_moment("yesterday", None), None);
    }
}
