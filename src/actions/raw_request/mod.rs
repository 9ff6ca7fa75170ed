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

use serde_json::json;

use super::{Action, Definition, Effect, Field, Group, InputKind, Meta, examples};
use crate::transport::Terms;
use crate::{Error, Notion};

pub use answer::RawBody;
use input::METHODS;
pub use input::{RawRequestInput, RawResponseType};
use retries::Retries;

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
    const DEFINITION: Definition = Definition::new(
        "raw_request",
        "Raw Request",
        "Sends any request to Notion with the connection's token: for what no other action does.",
    )
    .does(Effect::Raw, Group::Raw)
    .inputs(&[&[
        Field::new("url", "URL").example(examples::raw_url).placeholder("/users/me"),
        Field::one_of("method", "Method", METHODS).example(|| json!("POST")),
        // A text is JSON, or something else that a header names: it is taken as it is.
        Field::new("data", "Data").example(|| json!({"page_size": 10})),
        Field::key_values("form_data", "Form Data").placeholder(r#"{"part_number": "1"}"#),
        Field::json("file_data", "File Data").kind(InputKind::File).placeholder(r#"{"file": "…", its content in base64}"#),
        Field::key_values("file_names", "File Data File Names").placeholder(r#"{"file": "kale.png"}"#),
        Field::key_values("query_parameters", "Query Parameter").example(|| json!({"filter_properties": "title"})),
        Field::key_values("headers", "Header").example(|| json!({"Notion-Version": "2026-03-11"})),
        Field::one_of("response_type", "Response Type", &["json", "text", "binary"]).example(|| json!("json")),
        Field::integer("timeout", "Timeout").example(|| json!(30_000)).placeholder("30000"),
        Field::integer("retry_delay_ms", "Retry Delay (ms)").example(|| json!(500)),
        Field::boolean("retry_on_all_errors", "Retry On All Errors").example(|| json!(false)),
        Field::integer("max_retry_count", "Max Retry Count").example(|| json!(2)),
        Field::boolean("exponential_backoff", "Use Exponential Backoff").example(|| json!(true)),
    ]])
    .answers(examples::rows);
    type Input = RawRequestInput;
    type Output = RawBody;

    fn check(input: &mut RawRequestInput) -> Vec<Error> {
        let mut errors: Vec<_> = path::check(&input.url, &input.query_parameters).err().into_iter().collect();
        errors.extend(method(&input.method).err());
        let headers = input.headers.iter().map(|pair| headers::headers(std::slice::from_ref(pair)));
        errors.extend(headers.filter_map(Result::err));
        let mut headers = headers::headers(&input.headers).unwrap_or_default();
        errors.extend(body::body(input, &mut headers).err());
        errors.extend(budget(input).err());
        errors
    }

    async fn run(notion: &Notion, input: RawRequestInput, meta: &mut Meta) -> Result<RawBody, Error> {
        let operations = notion.operations();
        let call = operations.inner();
        let request = request(operations.baseurl(), &input)?;
        let budget = budget(&input)?;
        let policy = call.policy();
        let retries = Retries::new(&input, request.method());
        let writes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
        let terms = Terms {
            operation: Self::ID,
            writes,
            // Who gives a time gives it for an answer that is slow as well.
            timeout: budget.unwrap_or(policy.timeout),
            deadline: budget.unwrap_or(policy.deadline),
            retry: &retries,
        };
        let answer = call.execute_under(terms, request).await?;
        let body = RawBody::read(&answer, input.response_type)
            .map_err(|error| error.with_operation(Self::ID).with_outcome_unknown(writes))?;
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
    let known = METHODS.iter().find(|method| method.eq_ignore_ascii_case(given.trim()));
    known
        .and_then(|known| Method::from_bytes(known.as_bytes()).ok())
        .ok_or_else(|| Error::input("/method", format!("{given:?} is no method: expected one of {}", METHODS.join(", "))))
}

/// The time of the whole call, where the input gives one.
fn budget(input: &RawRequestInput) -> Result<Option<Duration>, Error> {
    match input.timeout {
        Some(0) => Err(Error::input("/timeout", "0 leaves no time: expected milliseconds, 1 or more")),
        given => Ok(given.map(Duration::from_millis)),
    }
}
