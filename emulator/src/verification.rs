//! Whether somebody vouches for a page, and until when.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::date::{self, Moment};
use crate::field::Field;
use crate::object_id;
use crate::property_value::embedded_user;
use crate::workspace::Workspace;

/// Reads a verification, which the acting user gives. A page that is not verified holds none.
pub(crate) fn read(field: &Field<'_>, verifier: Uuid) -> Result<Value, ApiError> {
    field.only(&["state", "date", "verified_by"])?;
    let state = field.get("state").one_of(&["verified", "unverified"])?;
    if state == "unverified" {
        return Ok(Value::Null);
    }
    let date = match field.get("date").present() {
        Some(date) if !date.is_null() => read_period(&date)?,
        _ => Value::Null,
    };
    Ok(json!({ "verified_by": verifier, "date": date }))
}

/// Reads a period, whose ends have to be moments and not days.
fn read_period(field: &Field<'_>) -> Result<Value, ApiError> {
    let mut period = date::read(field)?;
    for name in ["start", "end"] {
        match period[name].as_str().map(Moment::parse) {
            None => {}
            Some(Some(Moment::Instant(instant))) => {
                period[name] = json!(instant.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string());
            }
            Some(_) => return Err(field.get(name).should_be("a valid ISO 8601 date string with a time")),
        }
    }
    Ok(period)
}

/// What a page's verification is at this time.
pub(crate) fn state(workspace: &Workspace, written: Option<&Value>) -> &'static str {
    match written {
        None | Some(Value::Null) => "unverified",
        // As a seed has it.
        Some(kept) if kept["state"] == "unverified" => "unverified",
        Some(kept) => {
            let end = kept["date"]["end"].as_str().and_then(Moment::parse);
            if end.is_some_and(|end| end.instant() <= workspace.clock.now()) { "expired" } else { "verified" }
        }
    }
}

/// The verification as answers show it.
pub(crate) fn answer(workspace: &Workspace, written: Option<&Value>) -> Value {
    let kept = written.filter(|kept| !kept.is_null());
    let verifier = kept.map(|kept| match kept["verified_by"].as_str().and_then(object_id::parse) {
        Some(id) => embedded_user(workspace, id),
        None => kept["verified_by"].clone(),
    });
    json!({
        "state": state(workspace, written),
        "verified_by": verifier,
        "date": kept.map(|kept| kept["date"].clone()),
    })
}
