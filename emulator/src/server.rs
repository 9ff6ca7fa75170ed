//! The HTTP side: from a request on the wire to an answer on the wire.

use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use http_body_util::{BodyExt, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE};
use hyper::http::request::Parts;
use hyper::{HeaderMap, Request, Response, StatusCode};
use uuid::Uuid;

use crate::answer::{self, Answer, Reaction};
use crate::answer_body::AnswerBody;
use crate::api_error::ApiError;
use crate::clock::Clock;
use crate::connection::ResetWanted;
use crate::control;
use crate::fault::Timing;
use crate::file_link;
use crate::file_server;
use crate::gate;
use crate::ledger::Ledger;
use crate::modes::Modes;
use crate::oauth::{self, Grants, OAuthClient};
use crate::operation;
use crate::request::ApiRequest;
use crate::request_record::RequestRecord;
use crate::router;
use crate::version::Version;
use crate::workspace::Workspace;

/// The most that is read of a body at all. The limit of the API is far below.
const READ_LIMIT: usize = 32 * 1024 * 1024;

/// What all requests share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) token: String,
    pub(crate) oauth_client: OAuthClient,
    pub(crate) grants: Mutex<Grants>,
    pub(crate) clock: Clock,
    pub(crate) workspace: Mutex<Workspace>,
    pub(crate) ledger: Ledger,
    pub(crate) modes: Modes,
    /// Keyed anew in each run, so that a fingerprint does not give a weak token away.
    pub(crate) fingerprints: RandomState,
}

/// What was decided about a request.
struct Decision {
    reaction: Reaction,
    fault: Option<String>,
    done: bool,
    effects: Effects,
    retry_after: Option<u64>,
}

/// What the ledger keeps of a request's work.
#[derive(Default)]
struct Effects {
    created: Vec<String>,
    notes: Vec<String>,
}

impl Shared {
    /// Runs `work` on the workspace, which nobody else touches meanwhile.
    pub(crate) fn with_workspace<T>(&self, work: impl FnOnce(&mut Workspace) -> T) -> T {
        let mut workspace = self.workspace.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut workspace)
    }

    /// Runs `work` on the codes and tokens of OAuth. Where the workspace is needed too, it is taken first.
    pub(crate) fn with_grants<T>(&self, work: impl FnOnce(&mut Grants) -> T) -> T {
        let mut grants = self.grants.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut grants)
    }

    /// The bot that a token stands for, if the token works.
    fn bot_of(&self, token: &str) -> Option<Uuid> {
        if token == self.token {
            return Some(self.with_workspace(|workspace| workspace.bot_id));
        }
        let (lifetime, now) = (self.oauth_client.lifetime(), self.clock.now());
        self.with_grants(|grants| grants.bot_of(token, lifetime, now))
    }

    fn fingerprint(&self, headers: &HeaderMap) -> Option<String> {
        let authorization = headers.get(AUTHORIZATION)?;
        Some(format!("{:016x}", self.fingerprints.hash_one(authorization.as_bytes())))
    }
}

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
    let request = api_request(&head, read(body).await);
    let decision = decide(&shared, &head, request, (&request_id, token.as_deref().unwrap_or_default()));
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

/// Does the work of a request, unless the rate limit or a fault stands before it, and decides what to send.
fn decide(shared: &Shared, head: &Parts, request: Result<ApiRequest, ApiError>, (request_id, token): (&str, &str)) -> Decision {
    let is_oauth = oauth::is_operation(head.uri.path());
    let caller = if is_oauth { Ok(None) } else { gate::check(&head.headers, |token| shared.bot_of(token)).map(Some) };
    // A request that is refused for its token has no limit to count against, and one for a token has none yet.
    if matches!(caller, Ok(Some(_)))
        && let Err(retry_after) = shared.modes.limiter.admit(token, shared.clock.now())
    {
        let response = Answer::rate_limited(retry_after).response(request_id);
        let reaction = Reaction::Answer(response);
        return Decision { reaction, fault: None, done: false, effects: Effects::default(), retry_after: Some(retry_after) };
    }
    let work = || match caller.and_then(|caller| Ok((caller, request?))) {
        Ok((Some((bot, version)), request)) => handle(shared, &ApiRequest { version, ..request }, bot),
        Ok((None, request)) => {
            let outcome = oauth::answer(shared, &head.headers, &request);
            (outcome.is_ok(), Effects::default(), Answer::of_oauth(outcome))
        }
        Err(error) => (false, Effects::default(), Answer::new(Err(error))),
    };
    match shared.modes.faults.next() {
        None => {
            let (done, effects, answer) = work();
            let reaction = Reaction::Answer(answer.response(request_id));
            Decision { reaction, fault: None, done, effects, retry_after: None }
        }
        Some((fault, timing)) => {
            let (done, effects, answer) = match timing {
                Timing::BeforeWork => (false, Effects::default(), None),
                Timing::AfterWork => {
                    let (done, effects, answer) = work();
                    (done, effects, Some(answer))
                }
            };
            let reaction = answer::faulty(&fault.kind, answer.as_ref(), request_id);
            Decision { reaction, done, effects, retry_after: fault.retry_after(), fault: Some(fault.to_string()) }
        }
    }
}

/// Shows the page on which a person lets an integration in, or takes the decision.
fn authorize(shared: &Shared, request: &ApiRequest) -> Response<AnswerBody> {
    match oauth::authorize(shared, request) {
        oauth::Decision::Page(status, page) => answer::text(status, "text/html; charset=utf-8", page),
        oauth::Decision::Redirect(location) => answer::redirect(StatusCode::FOUND, &location),
    }
}

/// Does the work of a request in the name of a bot. Answers besides whether it was done, and what the ledger keeps of it.
fn handle(shared: &Shared, request: &ApiRequest, bot: Uuid) -> (bool, Effects, Answer) {
    let (outcome, notes) = shared.with_workspace(|workspace| {
        let outcome = workspace.acting_as(bot, |workspace| router::answer(workspace, request));
        (outcome, workspace.notes.take())
    });
    let created = outcome.as_ref().map(|answer| {
        let operation = operation::identify(&request.method, &request.path);
        operation::created(operation, &request.body, answer)
    });
    let effects = Effects { created: created.unwrap_or_default(), notes };
    (outcome.is_ok(), effects, Answer::new(outcome))
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
