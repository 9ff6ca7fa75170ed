//! The HTTP side: from a request on the wire to an answer on the wire.

use std::sync::Arc;
use std::time::SystemTime;

use http_body_util::{BodyExt, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::CONTENT_TYPE;
use hyper::http::request::Parts;
use hyper::{Request, Response, StatusCode};

use crate::answer::{self, Answer, Reaction};
use crate::answer_body::AnswerBody;
use crate::api_error::ApiError;
use crate::connection::ResetWanted;
use crate::control;
use crate::file_link;
use crate::file_server;
use crate::oauth;
use crate::operation;
use crate::request::ApiRequest;
use crate::request_record::RequestRecord;
use crate::shared::Shared;
use crate::ui;
use crate::version::Version;
use crate::work;

/// The most that is read of a body at all. The limit of the API is far below.
const READ_LIMIT: usize = 32 * 1024 * 1024;

/// Reacts to a request. The error asks for the connection to be reset.
pub(crate) async fn serve(shared: Arc<Shared>, request: Request<Incoming>) -> Result<Response<AnswerBody>, ResetWanted> {
    let (head, body) = request.into_parts();
    if head.uri.path().starts_with(file_link::PATH) {
        return Ok(file_server::answer(&shared, &head));
    }
    if control::is_meant(head.uri.path()) {
        let request = api_request(&head, read(body).await);
        return Ok(Answer::new(request.and_then(|request| control::answer(&shared, &request))).response(""));
    }
    if let Some(response) = ui::answer(&shared, head.method.as_str(), head.uri.path()) {
        return Ok(response);
    }
    if oauth::is_page(head.uri.path()) {
        let request = api_request(&head, read(body).await);
        return Ok(request.map_or_else(|error| Answer::new(Err(error)).response(""), |request| authorize(&shared, &request)));
    }
    let request_id = shared.with_workspace(|workspace| workspace.ids.request_id().to_string());
    let token = shared.fingerprint(&head.headers);
    let number = shared.ledger.open(RequestRecord {
        number: 0,
        at: SystemTime::from(shared.clock.now()),
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        operation: operation::identify(head.method.as_str(), head.uri.path()),
        status: None,
        fault: None,
        done: false,
        created: Vec::new(),
        notes: Vec::new(),
        retry_after: None,
        request_id: request_id.clone(),
        token: token.clone(),
    });
    let content = read(body).await;
    let hides = (shared.token.as_str(), oauth::is_operation(head.uri.path()));
    shared.exchanges.add_request(number, &head.headers, content.as_ref().unwrap_or(&Bytes::new()), hides);
    let request = api_request(&head, content);
    let decision = work::decide(&shared, &head, request, (&request_id, token.as_deref().unwrap_or_default()));
    // The work is noted at once: the client may leave before its answer.
    shared.ledger.note(number, |record| {
        record.fault = decision.fault;
        record.done = decision.done;
        record.created = decision.effects.created;
        record.notes = decision.effects.notes;
    });
    let delay = shared.modes.delays.next();
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    match decision.reaction {
        Reaction::Answer(response) => {
            shared.exchanges.add_response(number, &response, hides);
            shared.ledger.note(number, |record| {
                record.status = Some(response.status().as_u16());
                record.retry_after = decision.retry_after;
            });
            Ok(response)
        }
        Reaction::Reset => Err(ResetWanted),
        // It ends with the connection.
        Reaction::Stall => std::future::pending().await,
    }
}

/// Shows the page on which a person lets an integration in, or takes the decision.
fn authorize(shared: &Shared, request: &ApiRequest) -> Response<AnswerBody> {
    match oauth::authorize(shared, request) {
        oauth::Decision::Page(status, page) => answer::text(status, "text/html; charset=utf-8", page),
        oauth::Decision::Redirect(location) => answer::redirect(StatusCode::FOUND, &location),
    }
}

async fn read(body: Incoming) -> Option<Bytes> {
    let body = Limited::new(body, READ_LIMIT).collect().await;
    body.ok().map(|body| body.to_bytes())
}

fn api_request(head: &Parts, body: Option<Bytes>) -> Result<ApiRequest, ApiError> {
    Ok(ApiRequest {
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        body: body.ok_or_else(|| ApiError::validation("The body is too large, or it broke off."))?,
        content_type: head.headers.get(CONTENT_TYPE).and_then(|value| Some(value.to_str().ok()?.to_owned())),
        version: Version::NEWEST,
    })
}
