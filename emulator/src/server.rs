//! The HTTP side: from a request on the wire to an answer on the wire.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::api_error::ApiError;
use crate::fault::{Fault, FaultQueue};
use crate::gate;
use crate::ledger::{Ledger, RequestRecord};
use crate::request::ApiRequest;
use crate::router;
use crate::workspace::Workspace;

/// The most that is read of a body at all. The limit of the API is far below.
const READ_LIMIT: usize = 32 * 1024 * 1024;

const GATEWAY_PAGE: &str = "<!DOCTYPE html>\n<html>\n<head><title>Bad gateway</title></head>\n\
    <body><h1>The service is not reachable</h1></body>\n</html>\n";

/// What all requests share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) token: String,
    pub(crate) workspace: Mutex<Workspace>,
    pub(crate) ledger: Ledger,
    pub(crate) faults: FaultQueue,
}

impl Shared {
    /// Runs `work` on the workspace, which nobody else touches meanwhile.
    pub(crate) fn with_workspace<T>(&self, work: impl FnOnce(&mut Workspace) -> T) -> T {
        let mut workspace = self.workspace.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut workspace)
    }
}

/// The application that answers every request.
pub(crate) fn application(shared: Arc<Shared>) -> Router {
    Router::new().fallback(serve).with_state(shared)
}

async fn serve(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, READ_LIMIT).await;
    let mut record = RequestRecord {
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        status: 0,
    };
    let handle = || {
        gate::check(&head.headers, &shared.token)?;
        let request = ApiRequest {
            method: record.method.clone(),
            path: record.path.clone(),
            query: record.query.clone(),
            body: body.map_err(|_| ApiError::validation("The body is too large, or it broke off."))?,
        };
        shared.with_workspace(|workspace| router::answer(workspace, &request))
    };
    let request_id = shared.with_workspace(|workspace| workspace.ids.uuid().to_string());
    let response = match shared.faults.next() {
        Some(fault) => {
            if fault.after_handling {
                // The answer is lost on purpose.
                let _lost = handle();
            }
            fault_response(&fault, &request_id)
        }
        None => match handle() {
            Ok(answer) => json_response(200, answer, &request_id),
            Err(error) => json_response(error.status(), error.body(), &request_id),
        },
    };
    record.status = response.status().as_u16();
    shared.ledger.add(record);
    response
}

fn fault_response(fault: &Fault, request_id: &str) -> Response {
    let mut response = if fault.html {
        let mut response = Response::new(Body::from(GATEWAY_PAGE));
        *response.status_mut() = status_code(fault.status);
        let html = HeaderValue::from_static("text/html; charset=UTF-8");
        response.headers_mut().insert(CONTENT_TYPE, html);
        response
    } else {
        json_response(fault.status, ApiError::scripted(fault.status).body(), request_id)
    };
    if let Some(seconds) = fault.retry_after {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

fn json_response(status: u16, mut body: Value, request_id: &str) -> Response {
    body["request_id"] = json!(request_id);
    let headers = [("content-type", "application/json; charset=utf-8"), ("x-notion-request-id", request_id)];
    (status_code(status), headers, body.to_string()).into_response()
}

fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
