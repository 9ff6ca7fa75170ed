// Generated from openapi/notion.yaml by `cargo xtask generate`. Do not edit: change the document or codegen/.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
#[derive(Clone, Debug)]
/**Client for Notion API

The part of Notion's public API that reads and writes users, pages, blocks, databases and data sources, written by hand from recorded traffic and from type declarations. Authentication and the version header are set by the client, not by each operation.

Version: 2026-03-11*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::transport::Call,
}
impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: crate::transport::Call) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::transport::Call,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::transport::Call> for Client {
    fn api_version() -> &'static str {
        "2026-03-11"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::transport::Call {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::transport::Call>,
    {}
};
#[allow(clippy::all)]
impl Client {
    /**Get a task

Returns where a task stands and what it came to.

Sends a `GET` request to `/v1/async_tasks/{task_id}`

Arguments:
- `task_id`: The task's id.
*/
    pub async fn get_async_task<'a>(
        &'a self,
        task_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::AsyncTask>, Error<()>> {
        let url = format!(
            "{}/v1/async_tasks/{}", self.baseurl, encode_path(& task_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_async_task",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Create meeting notes

Has notes made of a recorded meeting.

Sends a `POST` request to `/v1/blocks/meeting_notes`

*/
    pub async fn create_meeting_notes<'a>(
        &'a self,
        body: &'a crate::bindings::types::CreateMeetingNotesRequest,
    ) -> Result<
        ResponseValue<crate::bindings::types::MeetingNotesBlockResponse>,
        Error<()>,
    > {
        let url = format!("{}/v1/blocks/meeting_notes", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_meeting_notes",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Query meeting notes

Finds the meeting notes that pass the filter, in the order asked for.

Sends a `POST` request to `/v1/blocks/meeting_notes/query`

*/
    pub async fn query_meeting_notes<'a>(
        &'a self,
        body: &'a crate::bindings::types::QueryMeetingNotesRequest,
    ) -> Result<ResponseValue<crate::bindings::types::MeetingNotesList>, Error<()>> {
        let url = format!("{}/v1/blocks/meeting_notes/query", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "query_meeting_notes",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a block

Returns one block, without its children.

Sends a `GET` request to `/v1/blocks/{block_id}`

Arguments:
- `block_id`: The block's id.
*/
    pub async fn get_block<'a>(
        &'a self,
        block_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::BlockResponse>, Error<()>> {
        let url = format!(
            "{}/v1/blocks/{}", self.baseurl, encode_path(& block_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_block",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Delete a block

Moves a block or page to the trash.

Sends a `DELETE` request to `/v1/blocks/{block_id}`

Arguments:
- `block_id`: The block's id.
*/
    pub async fn delete_block<'a>(
        &'a self,
        block_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::BlockResponse>, Error<()>> {
        let url = format!(
            "{}/v1/blocks/{}", self.baseurl, encode_path(& block_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_block",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Update a block

Changes a block's content or its place in the trash.

Sends a `PATCH` request to `/v1/blocks/{block_id}`

Arguments:
- `block_id`: The block's id.
- `body`
*/
    pub async fn update_block<'a>(
        &'a self,
        block_id: &'a str,
        body: &'a crate::bindings::types::UpdateBlockRequest,
    ) -> Result<ResponseValue<crate::bindings::types::BlockResponse>, Error<()>> {
        let url = format!(
            "{}/v1/blocks/{}", self.baseurl, encode_path(& block_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_block",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**List a block's children

Lists the blocks directly inside a block or page, page by page.

Sends a `GET` request to `/v1/blocks/{block_id}/children`

Arguments:
- `block_id`: The id of the block or page.
- `page_size`: How many results to return at most.
- `start_cursor`: Where to go on
*/
    pub async fn list_block_children<'a>(
        &'a self,
        block_id: &'a str,
        page_size: Option<::std::num::NonZeroU64>,
        start_cursor: Option<&'a str>,
    ) -> Result<ResponseValue<crate::bindings::types::BlockList>, Error<()>> {
        let url = format!(
            "{}/v1/blocks/{}/children", self.baseurl, encode_path(& block_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("start_cursor", &start_cursor))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_block_children",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Append children to a block

Adds blocks inside a block or page, 100 at most in one request.

Sends a `PATCH` request to `/v1/blocks/{block_id}/children`

Arguments:
- `block_id`: The id of the block or page.
- `body`
*/
    pub async fn append_block_children<'a>(
        &'a self,
        block_id: &'a str,
        body: &'a crate::bindings::types::AppendBlockChildrenRequest,
    ) -> Result<ResponseValue<crate::bindings::types::BlockList>, Error<()>> {
        let url = format!(
            "{}/v1/blocks/{}/children", self.baseurl, encode_path(& block_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "append_block_children",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**List comments

Lists the open comments on a page or block, page by page.

Sends a `GET` request to `/v1/comments`

Arguments:
- `block_id`: The id of the page or block.
- `page_size`: How many results to return at most.
- `start_cursor`: Where to go on, from the answer before.
*/
    pub async fn list_comments<'a>(
        &'a self,
        block_id: &'a str,
        page_size: Option<::std::num::NonZeroU64>,
        start_cursor: Option<&'a str>,
    ) -> Result<ResponseValue<crate::bindings::types::CommentList>, Error<()>> {
        let url = format!("{}/v1/comments", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("block_id", &block_id))
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("start_cursor", &start_cursor))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_comments",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Create a comment

Comments on a page or block, or adds to a discussion.

Sends a `POST` request to `/v1/comments`

*/
    pub async fn create_comment<'a>(
        &'a self,
        body: &'a crate::bindings::types::CreateCommentRequest,
    ) -> Result<ResponseValue<crate::bindings::types::CommentResponse>, Error<()>> {
        let url = format!("{}/v1/comments", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_comment",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a comment

Returns one comment.

Sends a `GET` request to `/v1/comments/{comment_id}`

Arguments:
- `comment_id`: The comment's id.
*/
    pub async fn get_comment<'a>(
        &'a self,
        comment_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::CommentResponse>, Error<()>> {
        let url = format!(
            "{}/v1/comments/{}", self.baseurl, encode_path(& comment_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_comment",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Delete a comment

Deletes the connection's own comment.

Sends a `DELETE` request to `/v1/comments/{comment_id}`

Arguments:
- `comment_id`: The comment's id.
*/
    pub async fn delete_comment<'a>(
        &'a self,
        comment_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::CommentResponse>, Error<()>> {
        let url = format!(
            "{}/v1/comments/{}", self.baseurl, encode_path(& comment_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_comment",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Update a comment

Changes the text of the connection's own comment.

Sends a `PATCH` request to `/v1/comments/{comment_id}`

Arguments:
- `comment_id`: The comment's id.
- `body`
*/
    pub async fn update_comment<'a>(
        &'a self,
        comment_id: &'a str,
        body: &'a crate::bindings::types::UpdateCommentRequest,
    ) -> Result<ResponseValue<crate::bindings::types::CommentResponse>, Error<()>> {
        let url = format!(
            "{}/v1/comments/{}", self.baseurl, encode_path(& comment_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_comment",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**List custom emojis

Lists the workspace's own emojis, page by page.

Sends a `GET` request to `/v1/custom_emojis`

Arguments:
- `name`: Only the emoji of this name.
- `page_size`: How many results to return at most.
- `start_cursor`: Where to go on, from the answer before.
*/
    pub async fn list_custom_emojis<'a>(
        &'a self,
        name: Option<&'a str>,
        page_size: Option<::std::num::NonZeroU64>,
        start_cursor: Option<&'a str>,
    ) -> Result<ResponseValue<crate::bindings::types::CustomEmojiList>, Error<()>> {
        let url = format!("{}/v1/custom_emojis", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("name", &name))
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("start_cursor", &start_cursor))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_custom_emojis",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Create a data source

Adds a data source to a database.

Sends a `POST` request to `/v1/data_sources`

*/
    pub async fn create_data_source<'a>(
        &'a self,
        body: &'a crate::bindings::types::CreateDataSourceRequest,
    ) -> Result<ResponseValue<crate::bindings::types::DataSourceResponse>, Error<()>> {
        let url = format!("{}/v1/data_sources", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_data_source",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a data source

Returns a data source with its properties.

Sends a `GET` request to `/v1/data_sources/{data_source_id}`

Arguments:
- `data_source_id`: The data source's id.
*/
    pub async fn get_data_source<'a>(
        &'a self,
        data_source_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::DataSourceResponse>, Error<()>> {
        let url = format!(
            "{}/v1/data_sources/{}", self.baseurl, encode_path(& data_source_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_data_source",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Update a data source

Changes a data source's title, icon, parent, place in the trash, or its properties (adding, renaming, changing, deleting).

Sends a `PATCH` request to `/v1/data_sources/{data_source_id}`

Arguments:
- `data_source_id`: The data source's id.
- `body`
*/
    pub async fn update_data_source<'a>(
        &'a self,
        data_source_id: &'a str,
        body: &'a crate::bindings::types::UpdateDataSourceRequest,
    ) -> Result<ResponseValue<crate::bindings::types::DataSourceResponse>, Error<()>> {
        let url = format!(
            "{}/v1/data_sources/{}", self.baseurl, encode_path(& data_source_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_data_source",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Query a data source

Returns the rows that pass the filter, in the order asked for, page by page and 10,000 at most.

Sends a `POST` request to `/v1/data_sources/{data_source_id}/query`

Arguments:
- `data_source_id`: The data source's id.
- `filter_properties`: Ids of the properties to return; all of them without it.
- `body`
*/
    pub async fn query_data_source<'a>(
        &'a self,
        data_source_id: &'a str,
        filter_properties: Option<&'a ::std::vec::Vec<::std::string::String>>,
        body: &'a crate::bindings::types::QueryDataSourceRequest,
    ) -> Result<ResponseValue<crate::bindings::types::QueryResultList>, Error<()>> {
        let url = format!(
            "{}/v1/data_sources/{}/query", self.baseurl, encode_path(& data_source_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .query(
                &progenitor_client::QueryParam::new(
                    "filter_properties",
                    &filter_properties,
                ),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "query_data_source",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**List templates

Lists the templates for the pages of a data source, page by page.

Sends a `GET` request to `/v1/data_sources/{data_source_id}/templates`

Arguments:
- `data_source_id`: The data source's id.
- `name`: Only templates whose name contains this.
- `page_size`: How many results to return at most.
- `start_cursor`: Where to go on, from the answer before.
*/
    pub async fn list_data_source_templates<'a>(
        &'a self,
        data_source_id: &'a str,
        name: Option<&'a str>,
        page_size: Option<::std::num::NonZeroU64>,
        start_cursor: Option<&'a str>,
    ) -> Result<
        ResponseValue<crate::bindings::types::DataSourceTemplateList>,
        Error<()>,
    > {
        let url = format!(
            "{}/v1/data_sources/{}/templates", self.baseurl, encode_path(& data_source_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("name", &name))
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("start_cursor", &start_cursor))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_data_source_templates",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Create a database

Creates a database in a page or in the workspace, together with its first data source.

Sends a `POST` request to `/v1/databases`

*/
    pub async fn create_database<'a>(
        &'a self,
        body: &'a crate::bindings::types::CreateDatabaseRequest,
    ) -> Result<ResponseValue<crate::bindings::types::DatabaseResponse>, Error<()>> {
        let url = format!("{}/v1/databases", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_database",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a database

Returns a database with the list of its data sources.

Sends a `GET` request to `/v1/databases/{database_id}`

Arguments:
- `database_id`: The database's id.
*/
    pub async fn get_database<'a>(
        &'a self,
        database_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::DatabaseResponse>, Error<()>> {
        let url = format!(
            "{}/v1/databases/{}", self.baseurl, encode_path(& database_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_database",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Update a database

Changes a database's title, look, parent, lock or place in the trash.

Sends a `PATCH` request to `/v1/databases/{database_id}`

Arguments:
- `database_id`: The database's id.
- `body`
*/
    pub async fn update_database<'a>(
        &'a self,
        database_id: &'a str,
        body: &'a crate::bindings::types::UpdateDatabaseRequest,
    ) -> Result<ResponseValue<crate::bindings::types::DatabaseResponse>, Error<()>> {
        let url = format!(
            "{}/v1/databases/{}", self.baseurl, encode_path(& database_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_database",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**List file uploads

Lists the connection's uploads, the newest first, page by page.

Sends a `GET` request to `/v1/file_uploads`

Arguments:
- `page_size`: How many results to return at most.
- `start_cursor`: Where to go on, from the answer before.
- `status`: Only uploads that have come this far.
*/
    pub async fn list_file_uploads<'a>(
        &'a self,
        page_size: Option<::std::num::NonZeroU64>,
        start_cursor: Option<&'a str>,
        status: Option<&'a crate::bindings::types::FileUploadStatus>,
    ) -> Result<ResponseValue<crate::bindings::types::FileUploadList>, Error<()>> {
        let url = format!("{}/v1/file_uploads", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("start_cursor", &start_cursor))
            .query(&progenitor_client::QueryParam::new("status", &status))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_file_uploads",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Create a file upload

Begins an upload, in one part or several or from the web.

Sends a `POST` request to `/v1/file_uploads`

*/
    pub async fn create_file_upload<'a>(
        &'a self,
        body: &'a crate::bindings::types::CreateFileUploadRequest,
    ) -> Result<ResponseValue<crate::bindings::types::FileUpload>, Error<()>> {
        let url = format!("{}/v1/file_uploads", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_file_upload",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a file upload

Returns one upload.

Sends a `GET` request to `/v1/file_uploads/{file_upload_id}`

Arguments:
- `file_upload_id`: The upload's id.
*/
    pub async fn get_file_upload<'a>(
        &'a self,
        file_upload_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::FileUpload>, Error<()>> {
        let url = format!(
            "{}/v1/file_uploads/{}", self.baseurl, encode_path(& file_upload_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_file_upload",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Complete a file upload

Ends an upload in several parts once all were sent.

Sends a `POST` request to `/v1/file_uploads/{file_upload_id}/complete`

Arguments:
- `file_upload_id`: The upload's id.
*/
    pub async fn complete_file_upload<'a>(
        &'a self,
        file_upload_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::FileUpload>, Error<()>> {
        let url = format!(
            "{}/v1/file_uploads/{}/complete", self.baseurl, encode_path(& file_upload_id
            .to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "complete_file_upload",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Introspect a token

Tells whether a token works.

Sends a `POST` request to `/v1/oauth/introspect`

*/
    pub async fn introspect_oauth_token<'a>(
        &'a self,
        body: &'a crate::bindings::types::OAuthIntrospectRequest,
    ) -> Result<ResponseValue<crate::bindings::types::OAuthIntrospection>, Error<()>> {
        let url = format!("{}/v1/oauth/introspect", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "introspect_oauth_token",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Revoke a token

Makes a token stop working.

Sends a `POST` request to `/v1/oauth/revoke`

*/
    pub async fn revoke_oauth_token<'a>(
        &'a self,
        body: &'a crate::bindings::types::OAuthRevokeRequest,
    ) -> Result<ResponseValue<crate::bindings::types::OAuthRevocation>, Error<()>> {
        let url = format!("{}/v1/oauth/revoke", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "revoke_oauth_token",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Create a token

Exchanges a code or a refresh token for tokens.

Sends a `POST` request to `/v1/oauth/token`

*/
    pub async fn create_oauth_token<'a>(
        &'a self,
        body: &'a crate::bindings::types::OAuthTokenRequest,
    ) -> Result<ResponseValue<crate::bindings::types::OAuthToken>, Error<()>> {
        let url = format!("{}/v1/oauth/token", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_oauth_token",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Create a page

Creates a page in a page or in the workspace, or a row of a data source, with its first content if wanted.

Sends a `POST` request to `/v1/pages`

*/
    pub async fn create_page<'a>(
        &'a self,
        body: &'a crate::bindings::types::CreatePageRequest,
    ) -> Result<ResponseValue<crate::bindings::types::PageResponse>, Error<()>> {
        let url = format!("{}/v1/pages", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_page",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a page

Returns a page's attributes and properties, not its content.

Sends a `GET` request to `/v1/pages/{page_id}`

Arguments:
- `page_id`: The page's id.
- `filter_properties`: Ids of the properties to return; all of them without it.
*/
    pub async fn get_page<'a>(
        &'a self,
        page_id: &'a str,
        filter_properties: Option<&'a ::std::vec::Vec<::std::string::String>>,
    ) -> Result<ResponseValue<crate::bindings::types::PageResponse>, Error<()>> {
        let url = format!(
            "{}/v1/pages/{}", self.baseurl, encode_path(& page_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filter_properties",
                    &filter_properties,
                ),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_page",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Update a page

Changes a page's properties, icon, cover, lock or place in the trash.

Sends a `PATCH` request to `/v1/pages/{page_id}`

Arguments:
- `page_id`: The page's id.
- `body`
*/
    pub async fn update_page<'a>(
        &'a self,
        page_id: &'a str,
        body: &'a crate::bindings::types::UpdatePageRequest,
    ) -> Result<ResponseValue<crate::bindings::types::PageResponse>, Error<()>> {
        let url = format!(
            "{}/v1/pages/{}", self.baseurl, encode_path(& page_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_page",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a page as Markdown

Returns a page's content as Markdown.

Sends a `GET` request to `/v1/pages/{page_id}/markdown`

Arguments:
- `page_id`: The page's id.
- `include_transcript`: Whether to include the transcripts of meetings.
*/
    pub async fn get_page_markdown<'a>(
        &'a self,
        page_id: &'a str,
        include_transcript: Option<bool>,
    ) -> Result<ResponseValue<crate::bindings::types::PageMarkdown>, Error<()>> {
        let url = format!(
            "{}/v1/pages/{}/markdown", self.baseurl, encode_path(& page_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "include_transcript",
                    &include_transcript,
                ),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_page_markdown",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Update a page by Markdown

Adds to a page's content or replaces it or parts of it, perhaps later if that is allowed.

Sends a `PATCH` request to `/v1/pages/{page_id}/markdown`

Arguments:
- `page_id`: The page's id.
- `body`
*/
    pub async fn update_page_markdown<'a>(
        &'a self,
        page_id: &'a str,
        body: &'a crate::bindings::types::UpdatePageMarkdownRequest,
    ) -> Result<
        ResponseValue<crate::bindings::types::UpdatePageMarkdownResponse>,
        Error<()>,
    > {
        let url = format!(
            "{}/v1/pages/{}/markdown", self.baseurl, encode_path(& page_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_page_markdown",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            202u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Move a page

Moves a page into another page or a data source.

Sends a `POST` request to `/v1/pages/{page_id}/move`

Arguments:
- `page_id`: The page's id.
- `body`
*/
    pub async fn move_page<'a>(
        &'a self,
        page_id: &'a str,
        body: &'a crate::bindings::types::MovePageRequest,
    ) -> Result<ResponseValue<crate::bindings::types::PageResponse>, Error<()>> {
        let url = format!(
            "{}/v1/pages/{}/move", self.baseurl, encode_path(& page_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "move_page",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a property of a page

Returns a property's value; titles, texts, people, relations and rollups come page by page.

Sends a `GET` request to `/v1/pages/{page_id}/properties/{property_id}`

Arguments:
- `page_id`: The page's id.
- `property_id`: The property's id.
- `page_size`: How many results to return at most.
- `start_cursor`: Where to go on, from the answer before.
*/
    pub async fn get_page_property<'a>(
        &'a self,
        page_id: &'a str,
        property_id: &'a str,
        page_size: Option<::std::num::NonZeroU64>,
        start_cursor: Option<&'a str>,
    ) -> Result<ResponseValue<crate::bindings::types::PropertyItemResponse>, Error<()>> {
        let url = format!(
            "{}/v1/pages/{}/properties/{}", self.baseurl, encode_path(& page_id
            .to_string()), encode_path(& property_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("start_cursor", &start_cursor))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_page_property",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Search by title

Finds the pages and data sources shared with the connection whose titles match the query, or all of them without one.

Sends a `POST` request to `/v1/search`

*/
    pub async fn search<'a>(
        &'a self,
        body: &'a crate::bindings::types::SearchRequest,
    ) -> Result<ResponseValue<crate::bindings::types::SearchResultList>, Error<()>> {
        let url = format!("{}/v1/search", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "search",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**List users

Lists the members and bots of the workspace, page by page.

Sends a `GET` request to `/v1/users`

Arguments:
- `page_size`: How many results to return at most.
- `start_cursor`: Where to go on
*/
    pub async fn list_users<'a>(
        &'a self,
        page_size: Option<::std::num::NonZeroU64>,
        start_cursor: Option<&'a str>,
    ) -> Result<ResponseValue<crate::bindings::types::UserList>, Error<()>> {
        let url = format!("{}/v1/users", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("start_cursor", &start_cursor))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_users",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get the current user

Returns the bot that the token belongs to.

Sends a `GET` request to `/v1/users/me`

*/
    pub async fn get_current_user<'a>(
        &'a self,
    ) -> Result<ResponseValue<crate::bindings::types::User>, Error<()>> {
        let url = format!("{}/v1/users/me", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_current_user",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a user

Returns one user of the workspace.

Sends a `GET` request to `/v1/users/{user_id}`

Arguments:
- `user_id`: The user's id.
*/
    pub async fn get_user<'a>(
        &'a self,
        user_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::User>, Error<()>> {
        let url = format!(
            "{}/v1/users/{}", self.baseurl, encode_path(& user_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_user",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**List views

Lists the views of a database or a data source, page by page.

Sends a `GET` request to `/v1/views`

Arguments:
- `data_source_id`: The data source's id.
- `database_id`: The database's id; it or the data source's is given.
- `page_size`: How many results to return at most.
- `start_cursor`: Where to go on, from the answer before.
*/
    pub async fn list_views<'a>(
        &'a self,
        data_source_id: Option<&'a str>,
        database_id: Option<&'a str>,
        page_size: Option<::std::num::NonZeroU64>,
        start_cursor: Option<&'a str>,
    ) -> Result<ResponseValue<crate::bindings::types::ViewList>, Error<()>> {
        let url = format!("{}/v1/views", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(
                &progenitor_client::QueryParam::new("data_source_id", &data_source_id),
            )
            .query(&progenitor_client::QueryParam::new("database_id", &database_id))
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("start_cursor", &start_cursor))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_views",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Create a view

Makes a view of a data source.

Sends a `POST` request to `/v1/views`

*/
    pub async fn create_view<'a>(
        &'a self,
        body: &'a crate::bindings::types::CreateViewRequest,
    ) -> Result<ResponseValue<crate::bindings::types::ViewResponse>, Error<()>> {
        let url = format!("{}/v1/views", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_view",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a view

Returns a view with its filter, sorts and settings.

Sends a `GET` request to `/v1/views/{view_id}`

Arguments:
- `view_id`: The view's id.
*/
    pub async fn get_view<'a>(
        &'a self,
        view_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::ViewResponse>, Error<()>> {
        let url = format!(
            "{}/v1/views/{}", self.baseurl, encode_path(& view_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_view",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Delete a view

Deletes a view.

Sends a `DELETE` request to `/v1/views/{view_id}`

Arguments:
- `view_id`: The view's id.
*/
    pub async fn delete_view<'a>(
        &'a self,
        view_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::ViewResponse>, Error<()>> {
        let url = format!(
            "{}/v1/views/{}", self.baseurl, encode_path(& view_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_view",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Update a view

Changes a view's name, filter, sorts or settings.

Sends a `PATCH` request to `/v1/views/{view_id}`

Arguments:
- `view_id`: The view's id.
- `body`
*/
    pub async fn update_view<'a>(
        &'a self,
        view_id: &'a str,
        body: &'a crate::bindings::types::UpdateViewRequest,
    ) -> Result<ResponseValue<crate::bindings::types::ViewResponse>, Error<()>> {
        let url = format!(
            "{}/v1/views/{}", self.baseurl, encode_path(& view_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_view",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Query a view

Runs a view's query and keeps the result for some minutes.

Sends a `POST` request to `/v1/views/{view_id}/queries`

Arguments:
- `view_id`: The view's id.
- `body`
*/
    pub async fn create_view_query<'a>(
        &'a self,
        view_id: &'a str,
        body: &'a crate::bindings::types::CreateViewQueryRequest,
    ) -> Result<ResponseValue<crate::bindings::types::ViewQuery>, Error<()>> {
        let url = format!(
            "{}/v1/views/{}/queries", self.baseurl, encode_path(& view_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "create_view_query",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Get a view query's results

Lists the rows of a kept result, page by page.

Sends a `GET` request to `/v1/views/{view_id}/queries/{query_id}`

Arguments:
- `view_id`: The view's id.
- `query_id`: The query's id.
- `page_size`: How many results to return at most.
- `start_cursor`: Where to go on, from the answer before.
*/
    pub async fn get_view_query_results<'a>(
        &'a self,
        view_id: &'a str,
        query_id: &'a str,
        page_size: Option<::std::num::NonZeroU64>,
        start_cursor: Option<&'a str>,
    ) -> Result<ResponseValue<crate::bindings::types::ViewQueryResultList>, Error<()>> {
        let url = format!(
            "{}/v1/views/{}/queries/{}", self.baseurl, encode_path(& view_id
            .to_string()), encode_path(& query_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("start_cursor", &start_cursor))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "get_view_query_results",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Delete a view query

Lets a kept result go before its time.

Sends a `DELETE` request to `/v1/views/{view_id}/queries/{query_id}`

Arguments:
- `view_id`: The view's id.
- `query_id`: The query's id.
*/
    pub async fn delete_view_query<'a>(
        &'a self,
        view_id: &'a str,
        query_id: &'a str,
    ) -> Result<ResponseValue<crate::bindings::types::DeletedViewQuery>, Error<()>> {
        let url = format!(
            "{}/v1/views/{}/queries/{}", self.baseurl, encode_path(& view_id
            .to_string()), encode_path(& query_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "delete_view_query",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => crate::bindings::answer::value(crate::bindings::answer::read(response).await),
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
}
