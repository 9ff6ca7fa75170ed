//! Raw Request: any request to Notion, for what no other action does.

mod answer;
mod body;
mod headers;
mod input;
mod pairs;
mod path;
mod retries;

use std::time::Duration;

use progenitor_client::ClientInfo;
use reqwest::Method;

use super::{Action, Meta};
use crate::transport::Terms;
use crate::{Error, Notion};

pub use answer::RawBody;
pub use input::{RawRequestInput, RawResponseType};
use retries::Retries;

/// The methods that a request may have.
const METHODS: [Method; 7] =
    [Method::GET, Method::POST, Method::PATCH, Method::PUT, Method::DELETE, Method::HEAD, Method::OPTIONS];

/// Sends any request to Notion, and to nowhere else.
///
/// The answer is the body in the type that was asked for; status, headers, request id and attempts are in
/// [`Meta::response`]. An answer that is no success is an error, a redirect too: none is followed.
///
/// ```no_run
/// use notion_connector::actions::{RawRequest, RawRequestInput};
///
/// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
/// let mut input = RawRequestInput::new("/comments", "POST");
/// input.data = Some(serde_json::json!({
///     "parent": {"page_id": "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0"},
///     "rich_text": [{"text": {"content": "Ripe."}}],
/// }));
/// input.max_retry_count = 2;
/// let answer = notion.run_action::<RawRequest>(input).await?;
/// println!("{:?} after {:?}", answer.data, answer.meta.response);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct RawRequest;

impl Action for RawRequest {
    const ID: &'static str = "raw_request";
    const INPUTS: &'static [&'static str] = &[
        "url",
        "method",
        "data",
        "form_data",
        "file_data",
        "file_names",
        "query_parameters",
        "headers",
        "response_type",
        "timeout",
        "retry_delay_ms",
        "retry_on_all_errors",
        "max_retry_count",
        "exponential_backoff",
    ];
    type Input = RawRequestInput;
    type Output = RawBody;

    async fn run(notion: &Notion, input: RawRequestInput, meta: &mut Meta) -> Result<RawBody, Error> {
        let operations = notion.operations();
        let call = operations.inner();
        let request = request(operations.baseurl(), &input)?;
        let budget = budget(&input)?;
        let policy = call.policy();
        let retries = Retries::new(&input, request.method());
        let terms = Terms {
            operation: Self::ID,
            writes: !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS),
            // Who gives a time gives it for an answer that is slow as well.
            timeout: budget.unwrap_or(policy.timeout),
            deadline: budget.unwrap_or(policy.deadline),
            retry: &retries,
        };
        let answer = call.execute_under(terms, request).await?;
        let body = RawBody::read(&answer, input.response_type).map_err(|error| error.with_operation(Self::ID))?;
        meta.response = Some(answer::response(&answer, call.attempts()));
        Ok(body)
    }
}

/// The request, with all that the input says of it. Who may send it, the transport adds.
fn request(base_url: &str, input: &RawRequestInput) -> Result<reqwest::Request, Error> {
    let url = path::url(base_url, &input.url, &input.query_parameters)?;
    let mut headers = headers::headers(&input.headers)?;
    let body = body::body(input, &mut headers)?;
    let mut request = reqwest::Request::new(method(&input.method)?, url);
    *request.headers_mut() = headers;
    *request.body_mut() = body.map(Into::into);
    Ok(request)
}

fn method(given: &str) -> Result<Method, Error> {
    METHODS.into_iter().find(|method| method.as_str().eq_ignore_ascii_case(given.trim())).ok_or_else(|| {
        let accepted = METHODS.each_ref().map(Method::as_str).join(", ");
        Error::input("/method", format!("{given:?} is no method: expected one of {accepted}"))
    })
}

/// The time of the whole call, where the input gives one.
fn budget(input: &RawRequestInput) -> Result<Option<Duration>, Error> {
    match input.timeout {
        Some(0) => Err(Error::input("/timeout", "0 leaves no time: expected milliseconds, 1 or more")),
        given => Ok(given.map(Duration::from_millis)),
    }
}
