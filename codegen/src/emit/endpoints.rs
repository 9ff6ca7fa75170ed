//! Where each operation is: method and path by its id.

use quote::quote;

use super::formatted;
use crate::{Contract, Error};

/// A table of all operations, in the order of the document.
pub(crate) fn endpoints(contract: &Contract) -> Result<String, Error> {
    let rows = contract.operations.iter().map(|(id, (method, path, _))| {
        let method = method.to_uppercase();
        quote!(Endpoint { operation: #id, method: #method, path: #path })
    });
    formatted(quote! {
        /// Where an operation is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) struct Endpoint {
            /// The operation's id.
            pub(crate) operation: &'static str,
            /// The method, in large letters.
            pub(crate) method: &'static str,
            /// The path, its parameters in braces.
            pub(crate) path: &'static str,
        }

        /// All operations, in the order of the contract.
        pub(crate) const ENDPOINTS: &[Endpoint] = &[#(#rows),*];
    })
}
