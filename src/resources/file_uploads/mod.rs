//! Files brought into the workspace.

mod at_once;
mod description;
mod import;
mod progress;
mod source;
mod upload;

use std::num::NonZeroU64;
use std::path::PathBuf;

use bytes::Bytes;

use super::{InPath, IntoId, incomplete_reason, list_request, page_size, request, resource};
use crate::transport::multipart::File;
use crate::types::{
    CreateFileUploadRequest, FileUpload, FileUploadId, FileUploadList, FileUploadMode, FileUploadStatus, SmallString,
};
use crate::{Error, Notion};

pub(crate) use description::FileToUpload;
pub use progress::UploadProgress;
pub(crate) use source::Source;
pub use upload::UploadFile;

/// How many parts a file may have.
const MAX_PARTS: u32 = 10_000;

resource! {
    /// Files brought into the workspace, and then named by their id where a file is wanted: in one call, by [`FileUploads::upload`],
    /// [`FileUploads::upload_path`] and [`FileUploads::import`], or step by step.
    ///
    /// ```no_run
    /// # async fn example(notion: notion_connector::Notion, picture: Vec<u8>) -> Result<(), notion_connector::Error> {
    /// let uploads = notion.file_uploads();
    /// let begun = uploads.create_single_part().filename("kale.png").await?;
    /// let sent = uploads.send(&begun.id, "kale.png", picture).await?;
    /// println!("{}", sent.status);
    /// # Ok(())
    /// # }
    /// ```
    FileUploads
}

impl FileUploads {
    /// Brings a file in, from memory.
    ///
    /// ```no_run
    /// use notion_connector::types::{FileUploadRequest, IconRequest, PageId};
    ///
    /// # async fn example(notion: notion_connector::Notion, page: PageId, picture: Vec<u8>) -> Result<(), notion_connector::Error> {
    /// let upload = notion.file_uploads().upload("kale.png", picture).await?;
    /// notion.pages().update(page).icon(IconRequest::from(FileUploadRequest::new(upload.id))).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload(&self, filename: impl Into<String>, content: impl Into<Vec<u8>>) -> UploadFile {
        self.bring_in(Source::Bytes(content.into().into())).filename(filename)
    }

    /// Brings a file in, from the disk of this machine. It is read part by part.
    pub fn upload_path(&self, path: impl Into<PathBuf>) -> UploadFile {
        self.bring_in(Source::Path(path.into()))
    }

    /// Brings a file in, from the web: Notion fetches it, and the call lasts until it has.
    pub fn import(&self, url: impl Into<String>) -> UploadFile {
        self.bring_in(Source::Url(url.into()))
    }

    fn bring_in(&self, source: Source) -> UploadFile {
        self.bring(FileToUpload { source, filename: None, content_type: None })
    }

    /// Brings a file in, wherever it is.
    pub(crate) fn bring(&self, file: FileToUpload) -> UploadFile {
        UploadFile::new(self.notion.clone(), file)
    }

    /// Begins an upload of a file that is sent at once.
    pub fn create_single_part(&self) -> CreateFileUpload {
        self.begin(FileUploadMode::SinglePart)
    }

    /// Begins an upload of a file that is sent in parts, 10,000 at most, and then [completed](Self::complete).
    pub fn create_multi_part(&self, filename: impl Into<SmallString>, number_of_parts: u32) -> CreateFileUpload {
        let mut create = self.begin(FileUploadMode::MultiPart).filename(filename);
        create.request.number_of_parts = Some(number_of_parts.into());
        create
    }

    /// Has Notion fetch a file from the web. [`FileUpload::status`] says when it is there: ask with [`Self::get`].
    pub fn create_external_url(&self, filename: impl Into<SmallString>, url: impl Into<SmallString>) -> CreateFileUpload {
        let mut create = self.begin(FileUploadMode::ExternalUrl).filename(filename);
        create.request.external_url = Some(url.into());
        create
    }

    fn begin(&self, mode: FileUploadMode) -> CreateFileUpload {
        let mut request = CreateFileUploadRequest::default();
        request.mode = Some(mode);
        CreateFileUpload { notion: self.notion.clone(), request }
    }

    /// The uploads of this connection, the newest first.
    pub fn list(&self) -> ListFileUploads {
        ListFileUploads { notion: self.notion.clone(), status: None, cursor: None, page_size: None }
    }

    /// One upload.
    pub fn get(&self, id: impl IntoId<FileUploadId>) -> GetFileUpload {
        GetFileUpload { notion: self.notion.clone(), id: id.into_id() }
    }

    /// Sends a file, or with [`SendFileUpload::part_number`] a part of one.
    pub fn send(
        &self,
        id: impl IntoId<FileUploadId>,
        filename: impl Into<String>,
        content: impl Into<Vec<u8>>,
    ) -> SendFileUpload {
        SendFileUpload {
            notion: self.notion.clone(),
            id: id.into_id(),
            filename: filename.into(),
            content: content.into().into(),
            content_type: None,
            part_number: None,
        }
    }

    /// Ends an upload in parts, once all were sent.
    pub fn complete(&self, id: impl IntoId<FileUploadId>) -> CompleteFileUpload {
        CompleteFileUpload { notion: self.notion.clone(), id: id.into_id() }
    }
}

/// Begins an upload.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreateFileUpload {
    notion: Notion,
    request: CreateFileUploadRequest,
}

impl CreateFileUpload {
    /// The name of the file.
    pub fn filename(mut self, filename: impl Into<SmallString>) -> Self {
        self.request.filename = Some(filename.into());
        self
    }

    /// The type of the file, such as `image/png`. Notion goes by the name unless it is given.
    pub fn content_type(mut self, content_type: impl Into<SmallString>) -> Self {
        self.request.content_type = Some(content_type.into());
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    /// The number of parts is not 1 to 10,000, Notion does not take files of that type (`validation_error`), or the request
    /// failed.
    pub async fn send(self) -> Result<FileUpload, Error> {
        if let Some(parts) = self.request.number_of_parts
            && !(1..=i64::from(MAX_PARTS)).contains(&parts)
        {
            let message = format!("{parts} is no number of parts: expected 1 to {MAX_PARTS}");
            return Err(Error::input("/number_of_parts", message));
        }
        let client = self.notion.operations();
        client.finish("create_file_upload", client.create_file_upload(&self.request).await)
    }
}

request!(CreateFileUpload => FileUpload);

/// Lists uploads.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct ListFileUploads {
    notion: Notion,
    status: Option<FileUploadStatus>,
    cursor: Option<SmallString>,
    page_size: Option<u32>,
}

impl ListFileUploads {
    /// Only uploads that have come this far.
    pub fn status(mut self, status: impl Into<FileUploadStatus>) -> Self {
        self.status = Some(status.into());
        self
    }

    async fn send_page(self) -> Result<FileUploadList, Error> {
        let size = page_size(self.page_size)?.and_then(|size| NonZeroU64::new(size.into()));
        let client = self.notion.operations();
        let result = client.list_file_uploads(size, self.cursor.as_deref(), self.status.as_ref()).await;
        client.finish("list_file_uploads", result)
    }
}

list_request!(ListFileUploads => FileUploadList, FileUpload, |list: &FileUploadList| {
    incomplete_reason(list.request_status.as_ref())
});

/// Gets one upload.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct GetFileUpload {
    notion: Notion,
    id: Result<FileUploadId, Error>,
}

impl GetFileUpload {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, there is no such upload of this connection (`object_not_found`), or the request failed.
    pub async fn send(self) -> Result<FileUpload, Error> {
        let id = self.id.map_err(|error| error.with_field("/file_upload_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("get_file_upload", client.get_file_upload(&id).await)
    }
}

request!(GetFileUpload => FileUpload);

/// Sends a file, or a part of one.
#[must_use = "nothing is sent until it is awaited"]
pub struct SendFileUpload {
    notion: Notion,
    id: Result<FileUploadId, Error>,
    filename: String,
    content: Bytes,
    content_type: Option<String>,
    part_number: Option<u32>,
}

impl SendFileUpload {
    /// The type of the file, which has to be the one that the upload was begun with. The name's unless given.
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// Which part it is, of an upload in parts: from 1.
    pub fn part_number(mut self, part_number: u32) -> Self {
        self.part_number = Some(part_number);
        self
    }

    /// Sends the request. The whole file is in memory, and the [time of an attempt](crate::Builder::timeout) has to suffice
    /// for sending it.
    ///
    /// # Errors
    /// The id is none, the number of the part is not 1 to 10,000, the type is none, the upload does not wait for the file
    /// (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<FileUpload, Error> {
        let id = self.id.map_err(|error| error.with_field("/file_upload_id"))?.in_path()?;
        if let Some(part) = self.part_number.filter(|part| !(1..=MAX_PARTS).contains(part)) {
            return Err(Error::input("/part_number", format!("{part} is no number of a part: expected 1 to {MAX_PARTS}")));
        }
        let content_type = self.content_type.as_deref();
        // It goes into the head of a part as it is, and a line break would begin another.
        description::check_content_type(content_type)?;
        let file = File { key: "file", name: &self.filename, content_type, content: &self.content };
        let client = self.notion.operations();
        client.finish("send_file_upload", client.send_file_upload(&id, self.part_number, file).await)
    }
}

impl std::fmt::Debug for SendFileUpload {
    // A file is no text, and long.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("SendFileUpload")
            .field("id", &self.id)
            .field("filename", &self.filename)
            .field("bytes", &self.content.len())
            .field("content_type", &self.content_type)
            .field("part_number", &self.part_number)
            .finish_non_exhaustive()
    }
}

request!(SendFileUpload => FileUpload);

/// Ends an upload in parts.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CompleteFileUpload {
    notion: Notion,
    id: Result<FileUploadId, Error>,
}

impl CompleteFileUpload {
    /// Sends the request.
    ///
    /// # Errors
    /// The id is none, parts are missing (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<FileUpload, Error> {
        let id = self.id.map_err(|error| error.with_field("/file_upload_id"))?.in_path()?;
        let client = self.notion.operations();
        client.finish("complete_file_upload", client.complete_file_upload(&id).await)
    }
}

request!(CompleteFileUpload => FileUpload);
