//! Places: a point of the Earth and what is there.

use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::field::Field;

/// What a place may say besides where it is.
const DETAILS: [&str; 4] = ["name", "address", "aws_place_id", "google_place_id"];

/// Reads a place.
pub(crate) fn read(field: &Field<'_>) -> Result<Value, ApiError> {
    field.only(&["lat", "lon", "name", "address", "aws_place_id", "google_place_id"])?;
    let mut place = json!({
        "lat": read_degrees(&field.get("lat"), 90.0)?,
        "lon": read_degrees(&field.get("lon"), 180.0)?,
    });
    for name in DETAILS {
        let detail = field.get(name);
        place[name] = match detail.value() {
            None | Some(Value::Null) => Value::Null,
            Some(_) => json!(detail.string()?),
        };
    }
    Ok(place)
}

fn read_degrees(field: &Field<'_>, most: f64) -> Result<Value, ApiError> {
    let degrees = field.number()?;
    if degrees > most {
        Err(field.should_be(&format!("≤ `{most}`")))
    } else if degrees < -most {
        Err(field.should_be(&format!("≥ `-{most}`")))
    } else {
        Ok(field.value().cloned().unwrap_or_default())
    }
}
