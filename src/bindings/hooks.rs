//! Hands every generated operation to the transport, and what came of it back.

use progenitor_client::{ClientHooks, ClientInfo, Error as OperationError, OperationInfo, ResponseValue};

use super::operations::Client;
use crate::Error;
use crate::error::Kind;
use crate::transport::Call;

impl ClientHooks<Call> for Client {
    async fn exec(&self, request: reqwest::Request, info: &OperationInfo) -> reqwest::Result<reqwest::Response> {
        match self.inner().execute(request, info.operation_id).await {
            Ok(answer) => Ok(answer.into_response()),
            Err(error) => {
                self.inner().fail(error);
                Ok(http::Response::new(reqwest::Body::default()).into())
            }
        }
    }

    async fn post<E>(&self, _: &reqwest::Result<reqwest::Response>, _: &OperationInfo) -> Result<(), OperationError<E>> {
        // The transport has read the error already; the generated code need not decode it once more.
        if self.inner().has_failed() { Err(OperationError::Custom(String::new())) } else { Ok(()) }
    }
}

impl Client {
    /// The value of an operation, or the error with all that the transport learnt.
    pub(crate) fn finish<T>(
        &self,
        operation: &'static str,
        result: Result<ResponseValue<T>, OperationError<()>>,
    ) -> Result<T, Error> {
        // Whatever the answer would have been: what goes wrong is compiled once, not for each of them.
        result.map(ResponseValue::into_inner).map_err(|error| {
            self.failure(
                operation,
                match error {
                    OperationError::InvalidResponsePayload(body, error) => Failure::Undecodable(body, error),
                    OperationError::UnexpectedResponse(response) => Failure::Unexpected(response.status()),
                    _ => Failure::Unsent,
                },
            )
        })
    }

    fn failure(&self, operation: &'static str, failure: Failure) -> Error {
        let call = self.inner();
        if let Some(error) = call.take_error() {
            return error;
        }
        // A write that was answered was done, whatever the answer says.
        let answered = !matches!(failure, Failure::Unsent);
        match failure {
            Failure::Undecodable(body, error) => {
                Error::new(Kind::Decode, format!("the answer does not decode: {}", without_values(&error.to_string())))
                    .with_body(body)
            }
            Failure::Unexpected(status) => Error::new(Kind::Decode, format!("the contract knows no answer of status {status}")),
            Failure::Unsent => Error::new(Kind::Input, "the request could not be built"),
        }
        .with_operation(operation)
        .with_request_id(call.request_id())
        .with_outcome_unknown(answered && call.writes(operation))
    }
}

/// What the generated code says of an operation that the transport did not fail.
enum Failure {
    Undecodable(bytes::Bytes, serde_json::Error),
    Unexpected(reqwest::StatusCode),
    Unsent,
}

/// The text of a decode error without the value that it quotes: that is a part of the body.
fn without_values(message: &str) -> String {
    let quoted = |start: &str| {
        let (_, rest) = message.split_once(start)?;
        let (value, expected) = rest.rsplit_once(", expected ")?;
        let kind = value.split([' ', '`', '"']).next()?;
        Some(format!("{start}{kind}, expected {expected}"))
    };
    quoted("invalid type: ").or_else(|| quoted("invalid value: ")).unwrap_or_else(|| message.to_owned())
}

#[cfg(test)]
mod tests {
    use super::without_values;

    #[test]
    fn quotes_no_value() {
        for (message, expected) in [
            ("missing field `id` at line 1 column 2", "missing field `id` at line 1 column 2"),
            ("invalid type: integer `40417`, expected a string at line 1", "invalid type: integer, expected a string at line 1"),
            ("invalid type: null, expected a string at line 1", "invalid type: null, expected a string at line 1"),
            (
                "invalid type: string \"a \\\", b\", expected a boolean at line 1",
                "invalid type: string, expected a boolean at line 1",
            ),
        ] {
            assert_eq!(without_values(message), expected);
        }
    }
}
