//! The one operation that no generator writes: its body is of several parts, a file among them.

use progenitor_client::{ClientHooks, ClientInfo, Error, OperationInfo, ResponseValue, encode_path};
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderValue};

use super::answer;
use super::endpoints::Endpoint;
use super::operations::Client;
use super::types::FileUpload;
use crate::transport::multipart::{self, File};

/// Where it is.
pub(crate) const ENDPOINT: Endpoint =
    Endpoint { operation: "send_file_upload", method: "POST", path: "/v1/file_uploads/{file_upload_id}/send" };

impl Client {
    /// Sends a file, or a part of one, in the manner of the generated operations.
    ///
    /// Sends a `POST` request to `/v1/file_uploads/{file_upload_id}/send`
    pub(crate) async fn send_file_upload(
        &self,
        file_upload_id: &str,
        part_number: Option<u32>,
        file: File<'_>,
    ) -> Result<ResponseValue<FileUpload>, Error<()>> {
        let url = format!("{}/v1/file_uploads/{}/send", self.baseurl(), encode_path(file_upload_id));
        let fields: Vec<_> = part_number.map(|number| ("part_number".to_owned(), number.to_string())).into_iter().collect();
        let (content_type, body) = multipart::encode(&fields, &[file]);
        let mut request = self
            .client()
            .post(url)
            .header(ACCEPT, HeaderValue::from_static("application/json"))
            .header(CONTENT_TYPE, content_type)
            .body(body)
            .build()?;
        let info = OperationInfo { operation_id: ENDPOINT.operation };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        // The transport gives no other answer than a success.
        answer::value(answer::read(result?).await)
    }
}
