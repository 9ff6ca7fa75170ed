//! Futures of traits that are called without knowing who implements them.

use std::pin::Pin;

/// What a method of a trait such as [`TokenProvider`](crate::TokenProvider) gives: `Box::pin(async move { … })`.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
