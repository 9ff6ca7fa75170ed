//! Hands every generated operation to the transport.

use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};

use super::operations::Client;
use crate::transport::Call;

impl ClientHooks<Call> for Client {
    async fn exec(&self, request: reqwest::Request, _info: &OperationInfo) -> reqwest::Result<reqwest::Response> {
        self.client().execute(request).await
    }
}
