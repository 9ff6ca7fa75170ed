//! Decoding and encoding again by operation, for the checks against recorded traffic.

use quote::quote;

use super::{formatted, names};
use crate::{Contract, Error};

/// Functions that decode the body of an operation, and encode it again.
pub(crate) fn round_trip(contract: &Contract) -> Result<String, Error> {
    let mut answers = Vec::new();
    let mut requests = Vec::new();
    for (id, (_, _, operation)) in &contract.operations {
        let answer =
            operation.responses.iter().find(|(status, _)| status.starts_with('2')).and_then(|(_, body)| body.json_schema());
        if let Some(schema) = answer {
            let schema = names::of_type(schema);
            answers.push(quote!(#id => trip::<types::#schema>(body),));
        }
        if let Some(schema) = operation.request_body.as_ref().and_then(|body| body.json_schema()) {
            let schema = names::of_type(schema);
            requests.push(quote!(#id => trip::<types::#schema>(body),));
        }
    }
    let errors = contract.shapes.contains_key("ErrorBody").then(|| quote!("error" => trip::<types::ErrorBody>(body),));
    formatted(quote! {
        use super::types;

        /// Decodes an operation's answer (`error` for any error) and encodes it again; nothing for an operation that is not in the contract.
        #[must_use]
        pub fn answer(operation: &str, body: &[u8]) -> Option<Result<Vec<u8>, String>> {
            Some(match operation { #(#answers)* #errors _ => return None })
        }

        /// Decodes an operation's JSON request and encodes it again; nothing for an operation that takes none.
        #[must_use]
        pub fn request(operation: &str, body: &[u8]) -> Option<Result<Vec<u8>, String>> {
            Some(match operation { #(#requests)* _ => return None })
        }

        fn trip<T: serde::de::DeserializeOwned + serde::Serialize>(body: &[u8]) -> Result<Vec<u8>, String> {
            let value: T = types::json::read(body).map_err(|error| error.to_string())?;
            serde_json::to_vec(&value).map_err(|error| error.to_string())
        }
    })
}
