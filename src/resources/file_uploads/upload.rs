//! A file, brought in by one call.

use std::time::Duration;

use super::at_once::at_once;
use super::description::{FileToUpload, check_length};
use super::import::until_uploaded;
use super::source::{Content, Source};
use super::{CreateFileUpload, FileUploads, SendFileUpload};
use crate::resources::request;
use crate::types::{FileUpload, FileUploadId, FileUploadStatus, UserKind};
use crate::{Error, Notion};

/// The largest file that is sent at once, in bytes.
const LARGEST_SINGLE_PART: u64 = 20 << 20;

/// How much a part holds, in bytes: Notion takes 5 to 20 MiB, the last part aside.
const PART: u64 = 10 << 20;

/// How many parts are on their way at once: that many are in memory.
const PARTS_AT_ONCE: usize = 3;

/// A connection is given the time to send so many bytes in a second, beside the time of an attempt.
const SLOWEST_CONNECTION: u64 = 128 << 10;

/// Brings a file in, in one call: begins the upload, sends the file in as many parts as it takes, and waits until Notion has it.
///
/// Up to 20 MiB, a file is sent at once; a larger one in parts of 10 MiB, three at a time. Of a file on the disk, no more is in
/// memory than what is on its way.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UploadFile {
    notion: Notion,
    file: FileToUpload,
}

impl UploadFile {
    pub(crate) fn new(notion: Notion, file: FileToUpload) -> Self {
        Self { notion, file }
    }

    /// The name of the file. Unless given, that of the path, or what stands last in the path of the URL.
    pub fn filename(mut self, filename: impl Into<String>) -> Self {
        self.file.filename = Some(filename.into());
        self
    }

    /// The type of the file, such as `image/png`. Notion goes by the name unless it is given.
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.file.content_type = Some(content_type.into());
        self
    }

    /// Does it. The answer's status is `uploaded`; the file is to be used within an hour, or it is gone.
    ///
    /// A part whose answer is lost is sent again: it takes its own place. What is begun and not ended goes by itself.
    ///
    /// # Errors
    /// The name, the type, the path or the URL is off, or the file is too large: nothing was sent. Notion does not take
    /// files of that type (`validation_error`), the file cannot be read on, Notion could not fetch it (with the code of what
    /// went wrong), it is not there within the [deadline](crate::Builder::deadline) of a call, or a request failed.
    pub async fn send(self) -> Result<FileUpload, Error> {
        if let Some(error) = self.file.check().into_iter().next() {
            return Err(error);
        }
        let name = self.file.checked_name()?;
        let Self { notion, file } = self;
        let begin = Begin { uploads: notion.file_uploads(), name, content_type: file.content_type };
        let upload = match file.source {
            Source::Url(url) => {
                let create = begin.uploads.create_external_url(begin.name.as_str(), url);
                begin.typed(create).send().await.map_err(|error| error.or_field("/url"))?
            }
            Source::Bytes(content) => begin.send(&Content::Bytes(content), "/content").await?,
            Source::Path(path) => {
                let content = Content::open(path).await?;
                check_length(content.length(), "/path")?;
                begin.send(&content, "/path").await?
            }
        };
        let (id, policy) = (upload.id.clone(), notion.retry_policy());
        let ask = |left: Duration| notion.with_retry(policy.deadline(left.min(policy.deadline))).file_uploads().get(&id).send();
        until_uploaded(upload, policy.deadline, ask, |wait| notion.pause(wait)).await
    }
}

request!(UploadFile => FileUpload);

/// What an upload is begun with.
struct Begin {
    uploads: FileUploads,
    name: String,
    content_type: Option<String>,
}

impl Begin {
    fn typed(&self, create: CreateFileUpload) -> CreateFileUpload {
        match &self.content_type {
            Some(content_type) => create.content_type(content_type.as_str()),
            None => create,
        }
    }

    /// Begins the upload of a content and sends it.
    async fn send(&self, content: &Content, field: &str) -> Result<FileUpload, Error> {
        if content.length() <= LARGEST_SINGLE_PART {
            let create = self.uploads.create_single_part().filename(self.name.as_str());
            let upload = Sending::new(self, self.typed(create).await?);
            return upload.whole(content).await;
        }
        self.check_workspace(content.length(), field).await?;
        let count = u32::try_from(content.length().div_ceil(PART)).unwrap_or(u32::MAX);
        let create = self.uploads.create_multi_part(self.name.as_str(), count);
        let upload = Sending::new(self, self.typed(create).await?);
        at_once(PARTS_AT_ONCE, (1..=count).map(|number| upload.part(content, number, count))).await?;
        upload.complete().await
    }

    /// Notion looks at the length of a file in parts once all of them are there: that is late for a large one.
    async fn check_workspace(&self, length: u64, field: &str) -> Result<(), Error> {
        let me = self.uploads.notion.users().me().await?;
        let limits = match &me.kind {
            Some(UserKind::Bot(bot)) => bot.workspace_limits.as_ref(),
            _ => None,
        };
        let most = limits.and_then(|limits| limits.max_file_upload_size_in_bytes).and_then(|most| u64::try_from(most).ok());
        match most {
            Some(most) if most < length => {
                Err(Error::input(field, format!("is {length} bytes long: expected {most} at most, which the workspace takes")))
            }
            _ => Ok(()),
        }
    }
}

/// An upload that waits for its file.
struct Sending<'a> {
    begin: &'a Begin,
    id: FileUploadId,
    /// The type that Notion expects: of the file's name, too, it knows its own.
    content_type: Option<String>,
}

impl<'a> Sending<'a> {
    fn new(begin: &'a Begin, upload: FileUpload) -> Self {
        let content_type = upload.content_type.into_value().map(Into::into).or_else(|| begin.content_type.clone());
        Self { begin, id: upload.id, content_type }
    }

    /// The file at once.
    async fn whole(&self, content: &Content) -> Result<FileUpload, Error> {
        let length = usize::try_from(content.length()).unwrap_or(usize::MAX);
        let sent = self.piece(content, 0, length).await?.send().await;
        self.or_look(sent).await
    }

    /// One part of it.
    async fn part(&self, content: &Content, number: u32, count: u32) -> Result<(), Error> {
        let start = u64::from(number - 1) * PART;
        let length = content.length().saturating_sub(start).min(PART);
        let piece = self.piece(content, start, usize::try_from(length).unwrap_or(usize::MAX)).await?;
        let sent = piece.part_number(number).send().await;
        sent.map(drop).map_err(|error| {
            let message = format!("part {number} of {count} was not sent: {}", error.message());
            error.with_message(message)
        })
    }

    async fn piece(&self, content: &Content, start: u64, length: usize) -> Result<SendFileUpload, Error> {
        let content = content.read(start, length).await?;
        let notion = self.patient(length as u64);
        Ok(SendFileUpload {
            notion,
            id: Ok(self.id.clone()),
            filename: self.begin.name.clone(),
            content,
            content_type: self.content_type.clone(),
            part_number: None,
        })
    }

    /// Ends an upload in parts.
    async fn complete(&self) -> Result<FileUpload, Error> {
        let completed = self.patient(0).file_uploads().complete(&self.id).await;
        self.or_look(completed).await
    }

    /// A client that tries again although it may have worked, for the upload has room for the file once, and takes the time that
    /// sending it needs.
    fn patient(&self, length: u64) -> Notion {
        let notion = &self.begin.uploads.notion;
        let policy = notion.retry_policy();
        let time = Duration::from_secs(length / SLOWEST_CONNECTION);
        notion.with_retry(policy.repeats_writes(true).timeout(policy.timeout.saturating_add(time)))
    }

    /// Where it is in doubt whether the file is there: looks.
    async fn or_look(&self, result: Result<FileUpload, Error>) -> Result<FileUpload, Error> {
        match result {
            Err(error) if error.outcome_unknown() => {
                let there = self.begin.uploads.get(&self.id).await;
                there.ok().filter(|upload| upload.status == FileUploadStatus::Uploaded).ok_or(error)
            }
            result => result,
        }
    }
}
