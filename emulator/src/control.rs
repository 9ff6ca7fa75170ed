//! The emulator's own endpoints, under `/_emulator`: no part of Notion's API, and not in the ledger.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::bulk;
use crate::field::Field;
use crate::new_row::NewRow;
use crate::oauth::Grants;
use crate::request::{ApiRequest, path_id};
use crate::request_record::RequestRecord;
use crate::shared::Shared;
use crate::webhooks::{Delivery, Subscription, Webhook};

const MOST_OBJECTS: f64 = 1_000_000.0;

/// Whether a path is meant for the emulator itself.
pub(crate) fn is_meant(path: &str) -> bool {
    path == "/_emulator" || path.starts_with("/_emulator/")
}

/// Answers a request to the emulator itself. It takes no token: whoever reaches it may use it.
pub(crate) fn answer(shared: &Shared, request: &ApiRequest) -> Result<Value, ApiError> {
    let segments = request.segments();
    let segments: Vec<&str> = segments.iter().skip(1).map(AsRef::as_ref).collect();
    match (request.method.as_str(), segments.as_slice()) {
        ("GET", ["requests"]) => list_requests(shared, request),
        ("DELETE", ["requests"]) => {
            shared.clear_requests();
            Ok(json!({}))
        }
        ("POST", ["oauth", "expire"]) => {
            shared.with_grants(Grants::expire_access_tokens);
            Ok(json!({}))
        }
        ("GET", ["clock"]) => Ok(clock(shared)),
        ("POST", ["clock"]) => set_clock(shared, request),
        ("GET", ["webhooks"]) => {
            let subscriptions: Vec<Value> = shared.webhooks.list().iter().map(Subscription::to_json).collect();
            let deliveries: Vec<Value> = shared.webhooks.log.all().iter().map(Delivery::to_json).collect();
            Ok(json!({ "webhooks": subscriptions, "deliveries": deliveries }))
        }
        ("POST", ["webhooks"]) => add_webhook(shared, request),
        ("DELETE", ["webhooks", id]) => {
            let id = path_id("webhook_id", id)?;
            if shared.webhooks.remove(id) {
                Ok(json!({}))
            } else {
                Err(ApiError::validation(format!("There is no webhook {id}.")))
            }
        }
        ("POST", ["rows"]) => create_rows(shared, request),
        ("POST", ["pages"]) => create_pages(shared, request),
        _ => Err(ApiError::invalid_request_url()),
    }
}

/// The ledger: all of it, or what `after`, `operation` and `limit` leave of it.
fn list_requests(shared: &Shared, request: &ApiRequest) -> Result<Value, ApiError> {
    let number = |name: &str| match request.query_values(name).pop() {
        None => Ok(None),
        Some(text) => text.parse::<u64>().map(Some).map_err(|_| ApiError::validation(format!("{name} should be a number."))),
    };
    let after = number("after")?.unwrap_or(0);
    let limit = number("limit")?.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX);
    let operations = request.query_values("operation");
    let is_wanted = |record: &RequestRecord| {
        let is_named = || record.operation.is_some_and(|operation| operations.iter().any(|it| it == operation));
        record.number > after && (operations.is_empty() || is_named())
    };
    let records = shared.ledger.select(limit, is_wanted);
    let records: Vec<Value> = records.iter().map(RequestRecord::to_json).collect();
    Ok(json!({ "requests": records, "dropped": shared.ledger.dropped() }))
}

/// Makes `count` rows of a data source, called `Row 1` and so on, with the same `properties` each.
///
/// The first one is created at `created_time`, and each further one so many seconds after the one before.
fn create_rows(shared: &Shared, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["data_source_id", "count", "properties", "created_time", "seconds_between"])?;
    let data_source = body.get("data_source_id").id()?;
    let count = read_count(&body.get("count"))?;
    let properties = match body.get("properties").present() {
        Some(properties) => properties.object()?.clone(),
        None => Map::new(),
    };
    let first = body.get("created_time").present().map(|time| read_time(&time)).transpose()?;
    let between = match body.get("seconds_between").present() {
        Some(seconds) => Duration::try_from_secs_f64(seconds.number()?).map_err(|_| seconds.should_be("≥ `0`"))?,
        None => Duration::ZERO,
    };
    let row = |number: u32| {
        let elapsed = between.saturating_mul(number);
        let created_at = first.and_then(|first| first.checked_add(elapsed));
        NewRow { title: Some(format!("Row {}", number + 1)), properties: properties.clone(), created_at }
    };
    let ids = shared.with_workspace(|workspace| bulk::add_rows(workspace, data_source, (0..count).map(row)))?;
    Ok(created(&ids))
}

/// Makes `count` pages under the page `parent`, called `Page 1` and so on.
fn create_pages(shared: &Shared, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["parent", "count"])?;
    let parent = body.get("parent").id()?;
    let count = read_count(&body.get("count"))?;
    let titles = (1..=count).map(|number| format!("Page {number}"));
    let ids = shared.with_workspace(|workspace| bulk::add_pages(workspace, parent, titles))?;
    Ok(created(&ids))
}

fn clock(shared: &Shared) -> Value {
    json!({ "now": shared.clock.now().strftime("%Y-%m-%dT%H:%M:%S.%6fZ").to_string() })
}

/// Moves the clock: forward by so many seconds, or to a time.
fn set_clock(shared: &Shared, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["advance", "now"])?;
    match (body.get("advance").present(), body.get("now").present()) {
        (Some(seconds), None) => {
            let by = Duration::try_from_secs_f64(seconds.number()?).map_err(|_| seconds.should_be("≥ `0`"))?;
            shared.clock.advance(by);
        }
        (None, Some(time)) => shared.clock.set(read_time(&time)?),
        _ => return Err(body.should_have_one_of(&["advance", "now"])),
    }
    Ok(clock(shared))
}

/// Begins a subscription.
fn add_webhook(shared: &Shared, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["url", "event_types", "verification_token", "api_version"])?;
    let mut webhook = Webhook::new(body.get("url").string()?);
    if let Some(types) = body.get("event_types").present() {
        let types = types.items()?.iter().map(|kind| kind.string().map(str::to_owned)).collect::<Result<Vec<_>, _>>()?;
        webhook = webhook.events(types);
    }
    if let Some(token) = body.get("verification_token").present() {
        webhook = webhook.verification_token(token.string()?);
    }
    if let Some(version) = body.get("api_version").present() {
        webhook = webhook.api_version(version.string()?);
    }
    let subscription = shared.with_workspace(|workspace| shared.webhooks.add(webhook, workspace));
    subscription.map(|subscription| subscription.to_json()).map_err(ApiError::validation)
}

fn created(ids: &[Uuid]) -> Value {
    json!({ "created": ids })
}

fn read_count(field: &Field<'_>) -> Result<u32, ApiError> {
    let number = field.number()?;
    if (1.0..=MOST_OBJECTS).contains(&number) && number.fract() == 0.0 {
        Ok(number as u32)
    } else {
        Err(field.should_be(&format!("a whole number from 1 to {MOST_OBJECTS}")))
    }
}

fn read_time(field: &Field<'_>) -> Result<SystemTime, ApiError> {
    let time = field.string()?.parse::<Timestamp>();
    time.map(SystemTime::from).map_err(|_| field.should_be("a valid ISO 8601 date string with an offset"))
}
