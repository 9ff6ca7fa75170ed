//! What an address of a file answers.

use hyper::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, LOCATION};
use hyper::http::request::Parts;
use hyper::{Response, StatusCode};

use crate::answer_body::AnswerBody;
use crate::file_link;
use crate::file_upload::Way;
use crate::shared::Shared;

/// Answers the content of a file, as long as the address works.
pub(crate) fn answer(shared: &Shared, head: &Parts) -> Response<AnswerBody> {
    if !file_link::is_open(head.uri.query().unwrap_or_default(), shared.clock.now()) {
        return refusal(StatusCode::FORBIDDEN);
    }
    let id = file_link::id_in(head.uri.path());
    let upload = shared.with_workspace(|workspace| id.and_then(|id| workspace.uploads.get(id)).cloned());
    let Some(upload) = upload else {
        return refusal(StatusCode::NOT_FOUND);
    };
    if let Way::External { url } = &upload.way {
        // Of an upload in a seed it may not be known where it came from.
        let mut response = refusal(if url.is_empty() { StatusCode::NOT_FOUND } else { StatusCode::FOUND });
        if let Ok(location) = HeaderValue::from_str(url) {
            response.headers_mut().insert(LOCATION, location);
        }
        return response;
    }
    let content = upload.content();
    let length = content.len();
    let mut response = Response::new(AnswerBody::whole(content));
    let headers = response.headers_mut();
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    let content_type = upload.content_type.as_deref().and_then(|it| HeaderValue::from_str(it).ok());
    headers.insert(CONTENT_TYPE, content_type.unwrap_or_else(|| HeaderValue::from_static("application/octet-stream")));
    // What was uploaded is shown nowhere as a page of the emulator itself.
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    response
}

fn refusal(status: StatusCode) -> Response<AnswerBody> {
    let mut response = Response::new(AnswerBody::default());
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(0));
    response
}
