//! The operations on file uploads.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::field::Field;
use crate::file_upload::{FileUpload, Status, Way};
use crate::list::{self, ListRequest};
use crate::media_type;
use crate::multipart::{self, FormPart};
use crate::request::{ApiRequest, path_id};
use crate::workspace::Workspace;

const LONGEST_NAME: usize = 900;
const LONGEST_URL: usize = 2_000;
const MOST_PARTS: f64 = 10_000.0;

/// The most that one part holds.
const LARGEST_PART: usize = 20 * 1024 * 1024;

/// `POST /v1/file_uploads`
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["mode", "filename", "content_type", "number_of_parts", "external_url"])?;
    let mode = match body.get("mode").present() {
        Some(mode) => mode.one_of(&["single_part", "multi_part", "external_url"])?,
        None => "single_part",
    };
    let file_name = body.get("filename").present().map(|name| name.string_up_to(LONGEST_NAME)).transpose()?;
    let content_type = body.get("content_type").present().map(|it| it.string()).transpose()?;
    if mode != "single_part" && file_name.is_none() {
        return Err(body.get("filename").should_be("defined"));
    }
    let way = match mode {
        "multi_part" => Way::MultiPart { total: read_count(&body.get("number_of_parts"))? },
        "external_url" => Way::External { url: read_url(&body.get("external_url"))? },
        _ => Way::SinglePart,
    };
    for (name, owner) in [("number_of_parts", "multi_part"), ("external_url", "external_url")] {
        if mode != owner && !body.get(name).is_absent() {
            return Err(body.get(name).should_be("not present"));
        }
    }
    let content_type = match (content_type, file_name) {
        (Some(given), _) => Some(given.to_owned()),
        (None, Some(name)) => Some(type_of(name)?.to_owned()),
        (None, None) => None,
    };
    let mut upload = FileUpload {
        id: workspace.ids.uuid(),
        history: workspace.new_history(),
        way,
        file_name: file_name.map(str::to_owned),
        content_type,
        parts: BTreeMap::new(),
        known_length: None,
        finished: None,
        is_used: false,
    };
    let answer = upload.answer(workspace);
    // Notion has not fetched the file yet when it answers, and has soon after.
    if matches!(upload.way, Way::External { .. }) {
        upload.finished = Some(upload.history.created.at);
    }
    workspace.uploads.add(upload);
    Ok(answer)
}

/// `GET /v1/file_uploads`
pub(crate) fn list(workspace: &Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let wanted = ListRequest::from_query(request)?;
    let query = request.query_texts();
    let status = Field::query(&query).get("status").present().map(|status| status.one_of(&Status::NAMES)).transpose()?;
    let now = workspace.clock.now();
    let start = wanted.start(|id| workspace.uploads.get(id).is_some())?;
    let rest = workspace.uploads.newest_first().skip_while(|upload| start.is_some_and(|start| start != upload.id));
    let found = rest.filter(|it| status.is_none_or(|status| it.status(now).name() == status));
    let (ids, next_cursor) = wanted.part(found.map(|upload| upload.id));
    let uploads = ids.iter().filter_map(|id| workspace.uploads.get(*id)).map(|upload| upload.answer(workspace));
    Ok(list::answer("file_upload", uploads.collect(), next_cursor))
}

/// `GET /v1/file_uploads/{file_upload_id}`
pub(crate) fn get(workspace: &Workspace, file_upload_id: &str) -> Result<Value, ApiError> {
    Ok(workspace.upload(path_id("file_upload_id", file_upload_id)?)?.answer(workspace))
}

/// `POST /v1/file_uploads/{file_upload_id}/send`
pub(crate) fn send(workspace: &mut Workspace, request: &ApiRequest, file_upload_id: &str) -> Result<Value, ApiError> {
    let id = path_id("file_upload_id", file_upload_id)?;
    let upload = workspace.upload(id)?;
    check_pending(workspace, upload)?;
    let parts = multipart::read(request.content_type.as_deref(), &request.body)?;
    let file = parts
        .iter()
        .find(|part| part.name == "file")
        .ok_or_else(|| ApiError::validation("body failed validation: body.file should be defined, instead was `undefined`."))?;
    let number = parts.iter().find(|part| part.name == "part_number");
    let number = number.map(|part| String::from_utf8_lossy(&part.content).into_owned());
    let number = read_part_number(&upload.way, number.as_deref())?;
    let content_type = check_file(upload, file)?;
    let file_name = upload.file_name.clone().or_else(|| file.file_name.clone());
    let is_whole = upload.way == Way::SinglePart;
    let change = workspace.new_change();
    if let Some(upload) = workspace.uploads.get_mut(id) {
        let by_name = || file_name.as_deref().and_then(media_type::of_name).map(str::to_owned);
        upload.content_type = upload.content_type.take().or(content_type).or_else(by_name);
        upload.file_name = file_name;
        upload.parts.insert(number, file.content.clone());
        upload.known_length = None;
        upload.history.edited = change;
        upload.finished = is_whole.then_some(change.at);
    }
    get(workspace, file_upload_id)
}

/// `POST /v1/file_uploads/{file_upload_id}/complete`
pub(crate) fn complete(workspace: &mut Workspace, file_upload_id: &str) -> Result<Value, ApiError> {
    let id = path_id("file_upload_id", file_upload_id)?;
    let upload = workspace.upload(id)?;
    check_pending(workspace, upload)?;
    let Way::MultiPart { total } = upload.way else {
        return Err(ApiError::validation("Only a file upload with `mode` `multi_part` can be completed."));
    };
    let sent = upload.parts.len();
    if sent as u64 != u64::from(total) {
        return Err(ApiError::validation(format!("File upload {id} cannot be completed: {sent} of {total} parts were sent.")));
    }
    let change = workspace.new_change();
    if let Some(upload) = workspace.uploads.get_mut(id) {
        upload.finished = Some(change.at);
        upload.history.edited = change;
    }
    get(workspace, file_upload_id)
}

fn check_pending(workspace: &Workspace, upload: &FileUpload) -> Result<(), ApiError> {
    let status = upload.status(workspace.clock.now());
    if status == Status::Pending {
        return Ok(());
    }
    let (id, status) = (upload.id, status.name());
    Err(ApiError::validation(format!("File upload {id} has the status `{status}`, and takes nothing more.")))
}

/// Refuses a file that is too large or of another type. Answers its type, if the request says it.
fn check_file(upload: &FileUpload, file: &FormPart) -> Result<Option<String>, ApiError> {
    let length = file.content.len();
    if length > LARGEST_PART {
        return Err(ApiError::validation(format!(
            "body failed validation: body.file.length should be ≤ `{LARGEST_PART}`, instead was `{length}`."
        )));
    }
    let given = file.content_type.clone().filter(|it| it != "application/octet-stream");
    if let (Some(expected), Some(given)) = (&upload.content_type, &given)
        && upload.way == Way::SinglePart
        && essence(expected) != essence(given)
    {
        return Err(ApiError::validation(format!(
            "Content type `{given}` of the file does not match `{expected}`, which the file upload was created with."
        )));
    }
    Ok(given)
}

fn type_of(name: &str) -> Result<&'static str, ApiError> {
    media_type::of_name(name).ok_or_else(|| {
        let name = json!(name);
        ApiError::validation(format!(
            "Provided `filename` has an extension that is not supported for the File Upload API: {name}."
        ))
    })
}

/// The media type without its parameters.
fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

fn read_count(field: &Field<'_>) -> Result<u32, ApiError> {
    let count = field.number()?;
    if count < 1.0 {
        Err(field.should_be("≥ `1`"))
    } else if count > MOST_PARTS {
        Err(field.should_be("≤ `10000`"))
    } else if count.fract() != 0.0 {
        Err(field.should_be("an integer"))
    } else {
        Ok(count as u32)
    }
}

fn read_url(field: &Field<'_>) -> Result<String, ApiError> {
    let url = field.string_up_to(LONGEST_URL)?;
    let is_good = url.strip_prefix("https://").is_some_and(|rest| !rest.is_empty());
    if is_good { Ok(url.to_owned()) } else { Err(field.should_be("a valid HTTPS URL")) }
}

fn read_part_number(way: &Way, given: Option<&str>) -> Result<u32, ApiError> {
    let wrong = |expected: &str| {
        let given = given.map_or_else(|| "undefined".to_owned(), |given| json!(given).to_string());
        ApiError::validation(format!("body failed validation: body.part_number should be {expected}, instead was `{given}`."))
    };
    match (way, given) {
        (Way::MultiPart { total }, Some(number)) => {
            let number = number.trim().parse::<u32>().ok().filter(|number| (1..=*total).contains(number));
            number.ok_or_else(|| wrong(&format!("a number from `1` to `{total}`")))
        }
        (Way::MultiPart { .. }, None) => Err(wrong("defined")),
        (_, Some("1") | None) => Ok(1),
        (_, Some(_)) => Err(wrong("not present")),
    }
}
