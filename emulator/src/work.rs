//! The work of a request: whether it is done, and what is sent for it.

use hyper::http::request::Parts;
use uuid::Uuid;

use crate::answer::{self, Answer, Reaction};
use crate::api_error::ApiError;
use crate::fault::Timing;
use crate::gate;
use crate::oauth;
use crate::operation;
use crate::request::ApiRequest;
use crate::router;
use crate::shared::Shared;
use crate::webhooks::Before;

/// What was decided about a request.
pub(crate) struct Decision {
    pub(crate) reaction: Reaction,
    pub(crate) fault: Option<String>,
    pub(crate) done: bool,
    pub(crate) effects: Effects,
    pub(crate) retry_after: Option<u64>,
}

/// What the ledger keeps of a request's work.
#[derive(Default)]
pub(crate) struct Effects {
    pub(crate) created: Vec<String>,
    pub(crate) notes: Vec<String>,
}

/// Does the work of a request, unless the rate limit or a fault stands before it, and decides what to send.
pub(crate) fn decide(
    shared: &Shared,
    head: &Parts,
    request: Result<ApiRequest, ApiError>,
    (request_id, token): (&str, &str),
) -> Decision {
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

/// Does the work of a request in the name of a bot. Answers besides whether it was done, and what the ledger keeps of it.
fn handle(shared: &Shared, request: &ApiRequest, bot: Uuid) -> (bool, Effects, Answer) {
    let operation = operation::identify(&request.method, &request.path);
    let is_heard = request.method != "GET" && !shared.webhooks.is_empty();
    let (outcome, notes) = shared.with_workspace(|workspace| {
        workspace.acting_as(bot, |workspace| {
            let before = is_heard.then(|| Before::of(workspace, request));
            let outcome = router::answer(workspace, request);
            // Told while nobody else works, so that everybody hears of things in their order.
            if let (Some(before), Some(operation), Ok(answer)) = (before, operation, &outcome) {
                shared.webhooks.tell(workspace, &before.happenings(workspace, operation, request, answer));
            }
            (outcome, workspace.notes.take())
        })
    });
    let created = outcome.as_ref().map(|answer| operation::created(operation, &request.body, answer));
    let effects = Effects { created: created.unwrap_or_default(), notes };
    (outcome.is_ok(), effects, Answer::new(outcome))
}
