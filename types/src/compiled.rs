//! What users of the bodies need of them, compiled here.
//!
//! Generic code is compiled in the crate that uses it, and the decoders of hundreds of types take longer than anything else of the library. A
//! build without optimisation takes over what a crate below has compiled already. So this crate compiles them, beside the HTTP client
//! that the library has to wait for.

use std::hint::black_box;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Result, Value};

/// Compiles types, which are the bodies of operations: what reads and shows answers, and what reads and writes requests.
macro_rules! compiled {
    (answers: $($answer:ident),* $(,)?; requests: $($request:ident),* $(,)?;) => {
        /// Does nothing: its code is what matters. With optimisation, nothing is taken over, and it would be compiled twice.
        #[cfg(debug_assertions)]
        #[doc(hidden)]
        pub fn compiled() {
            use $crate::compiled::{compile, compile_request};

            compile::<$crate::objects::WebhookEvent>();
            $(compile::<$answer>();)*
            $(compile::<$request>(); compile_request::<$request>();)*
        }
    };
}
pub(crate) use compiled;

#[cfg_attr(not(debug_assertions), allow(dead_code, reason = "nothing is compiled"))]
pub(crate) fn compile<T: DeserializeOwned + Serialize + JsonSchema>() {
    black_box(crate::json::read::<T> as fn(&[u8]) -> Result<T>);
    black_box(serde_json::to_value::<T> as fn(T) -> Result<Value>);
    black_box(SchemaGenerator::subschema_for::<T> as fn(&mut SchemaGenerator) -> Schema);
}

#[cfg_attr(not(debug_assertions), allow(dead_code, reason = "nothing is compiled"))]
pub(crate) fn compile_request<T: Serialize>() {
    black_box(serde_json::to_vec::<T> as fn(&T) -> Result<Vec<u8>>);
}
