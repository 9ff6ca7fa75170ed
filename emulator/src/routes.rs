//! The handlers of the operations. Each part answers the operations that it knows.

pub(crate) mod content;
pub(crate) mod databases;
