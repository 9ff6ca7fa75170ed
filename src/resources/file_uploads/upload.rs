//! A file, brought in by one call.

use std::time::Duration;

use super::at_once::at_once;
use super::description::{FileToUpload, check_length};
use super::import::until_uploaded;
use super::progress::{Listener, Told, UploadProgress};
use super::source::{Content, Source};
use super::{CreateFileUpload, FileUploads, SendFileUpload};
use crate::resources::request;
use crate::types::{FileUpload, FileUploadId, FileUploadStatus, UserKind};
use crate::{Error, Notion};

/// The largest file that is sent at once, in bytes.
const LARGEST_SINGLE_PART: u64 = 20 << 20;

/// How much a part holds, in bytes: Notion takes 5 to 20 MiB, the last part aside.
const PART: u64 = 10 << 20;

/// How many parts are on their way at once, unless said otherwise: that many are in memory.
const PARTS_AT_ONCE: usize = 3;

/// No more parts are ever on their way at once.
const MOST_PARTS_AT_ONCE: usize = 32;

/// A connection is given the time to send so many bytes in a second, beside the time of an attempt.
const SLOWEST_CONNECTION: u64 = 128 << 10;

/// Brings a file in, in one call: begins the upload, sends the file in as many parts as it takes, and waits until Notion has it.
///
/// Up to 20 MiB, a file is sent at once; a larger one in parts of 10 MiB, three at a time. Of a file on the disk, no more is in
/// memory than what is on its way.
///
/// ```no_run
/// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
/// let upload = notion.file_uploads().upload_path("kale.mp4").parts_at_once(8).on_progress(|progress| {
///     println!("{} of {} bytes", progress.sent_bytes(), progress.total_bytes());
/// });
/// println!("{}", upload.await?.id);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UploadFile {
    notion: Notion,
    file: FileToUpload,
    parts_at_once: usize,
    listener: Listener,
    resumed: Option<UploadProgress>,
}

impl UploadFile {
    pub(crate) fn new(notion: Notion, file: FileToUpload) -> Self {
        Self { notion, file, parts_at_once: PARTS_AT_ONCE, listener: Listener::default(), resumed: None }
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

    /// How many parts of a large file are on their way at once at most: 3 unless said otherwise, and 32 at most. Each takes 10 MiB of memory.
    pub fn parts_at_once(mut self, parts: usize) -> Self {
        self.parts_at_once = parts.clamp(1, MOST_PARTS_AT_ONCE);
        self
    }

    /// Is told how far the file is: once it is begun, and whenever a part is there. Of a file that Notion fetches from the web, nothing is told.
    ///
    /// It is called on the task that awaits this, and is to return soon.
    pub fn on_progress(mut self, listener: impl Fn(&UploadProgress) + Send + Sync + 'static) -> Self {
        self.listener = Listener::new(listener);
        self
    }

    /// Goes on with an upload of the same file that was not ended, within the hour for which Notion keeps it: what is there is not sent again.
    pub fn resume(mut self, progress: UploadProgress) -> Self {
        self.resumed = Some(progress);
        self
    }

    /// Does it. The answer's status is `uploaded`; the file is to be used within an hour, or it is gone.
    ///
    /// A part whose answer is lost is sent again: it takes its own place. What is begun and not ended goes by itself.
    ///
    /// # Errors
    /// The name, the type, the path or the URL is off, or the file is too large: nothing was sent. Notion does not take
    /// files of that type (`validation_error`), the file cannot be read on or was changed meanwhile, Notion could not fetch it (with the code
    /// of what went wrong), the upload that is resumed is of a file of another length or has expired, it is not there within the [deadline](crate::Builder::deadline) of a call, or a request failed.
    pub async fn send(self) -> Result<FileUpload, Error> {
        if let Some(error) = self.file.check().into_iter().next() {
            return Err(error);
        }
        let name = self.file.checked_name()?;
        let Self { notion, file, parts_at_once, listener, resumed } = self;
        let begin =
            Begin { uploads: notion.file_uploads(), name, content_type: file.content_type, parts_at_once, listener, resumed };
        let upload = match file.source {
            Source::Url(_) if begin.resumed.is_some() => {
                return Err(Error::input("/resume", "Notion fetches the file by itself: there is nothing to go on with"));
            }
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
    parts_at_once: usize,
    listener: Listener,
    resumed: Option<UploadProgress>,
}

impl Begin {
    fn typed(&self, create: CreateFileUpload) -> CreateFileUpload {
        match &self.content_type {
            Some(content_type) => create.content_type(content_type.as_str()),
            None => create,
        }
    }

    /// Begins the upload of a content, or goes on with it, and sends it.
    async fn send(&self, content: &Content, field: &str) -> Result<FileUpload, Error> {
        let length = content.length();
        let (upload, progress) = match &self.resumed {
            Some(progress) if progress.total_bytes() != length => {
                let message = format!("the upload is of a file of {} bytes: this one has {length}", progress.total_bytes());
                return Err(Error::input("/resume", message));
            }
            Some(progress) => (self.uploads.get(progress.upload_id()).await?, progress.clone()),
            None => self.begin(length, field).await?,
        };
        if upload.status != FileUploadStatus::Pending {
            // It was ended before, or is none that goes on: who waits for it says so.
            return Ok(upload);
        }
        let count = progress.count();
        let missing = progress.missing();
        let sending = Sending::new(self, upload, Told::new(progress, self.listener.clone()));
        if count == 1 {
            return sending.whole(content).await;
        }
        at_once(self.parts_at_once, missing.into_iter().map(|part| sending.part(content, part, count))).await?;
        content.check_unchanged().await?;
        sending.complete().await
    }

    /// Begins the upload of a content of a length.
    async fn begin(&self, length: u64, field: &str) -> Result<(FileUpload, UploadProgress), Error> {
        let (create, part) = if length <= LARGEST_SINGLE_PART {
            (self.uploads.create_single_part().filename(self.name.as_str()), length)
        } else {
            self.check_workspace(length, field).await?;
            let count = u32::try_from(length.div_ceil(PART)).unwrap_or(u32::MAX);
            (self.uploads.create_multi_part(self.name.as_str(), count), PART)
        };
        let upload = self.typed(create).await?;
        let progress = UploadProgress::new(upload.id.clone(), length, part);
        Ok((upload, progress))
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
    told: Told,
}

impl<'a> Sending<'a> {
    fn new(begin: &'a Begin, upload: FileUpload, told: Told) -> Self {
        let content_type = upload.content_type.into_value().map(Into::into).or_else(|| begin.content_type.clone());
        Self { begin, id: upload.id, content_type, told }
    }

    /// The file at once.
    async fn whole(&self, content: &Content) -> Result<FileUpload, Error> {
        let sent = self.piece(content, 0, content.length()).await?.send().await;
        let upload = self.or_look(sent).await?;
        self.told.sent(1);
        Ok(upload)
    }

    /// One part of it, by its number and its place in the file.
    async fn part(&self, content: &Content, (number, start, end): (u32, u64, u64), count: u64) -> Result<(), Error> {
        let piece = self.piece(content, start, end - start).await?;
        let sent = piece.part_number(number).send().await;
        sent.map(|_| self.told.sent(number)).map_err(|error| {
            let message = format!("part {number} of {count} was not sent: {}", error.message());
            error.with_message(message)
        })
    }

    async fn piece(&self, content: &Content, start: u64, length: u64) -> Result<SendFileUpload, Error> {
        let content = content.read(start, usize::try_from(length).unwrap_or(usize::MAX)).await?;
        let notion = self.patient(length);
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
