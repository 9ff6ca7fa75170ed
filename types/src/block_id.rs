//! What is a block, though it has an id of its own kind.

use crate::{BlockId, DatabaseId, PageId};

/// Pages and databases are blocks of the page that they stand in, under the same id.
macro_rules! is_block {
    ($($name:ident),*) => {$(
        impl From<$name> for BlockId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }

        impl From<&$name> for BlockId {
            fn from(id: &$name) -> Self {
                Self(id.0.clone())
            }
        }
    )*};
}

is_block!(PageId, DatabaseId);
