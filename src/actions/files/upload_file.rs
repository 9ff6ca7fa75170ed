//! Upload File.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::file_content::FileContent;
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, InputKind, Meta, examples};
use crate::resources::{FileToUpload, Source};
use crate::types::FileUpload;
use crate::{Error, Notion};

/// Brings a file into the workspace, in one call.
#[derive(Debug)]
pub struct UploadFile;

/// The input of [`UploadFile`]: one of content, path and URL is given.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct UploadFileInput {
    /// The content of the file; as JSON, in base64. It needs a `filename`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<FileContent>,
    /// The path of a file on the machine where the action runs, in place of a content.
    ///
    /// A host whose users are elsewhere leaves this input out, and refuses it by the client's option `local_files`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The address of a file on the web, in place of a content: https, open to everyone, and with a content type.
    ///
    /// Notion fetches it, and the run lasts until it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2000))]
    pub url: Option<String>,
    /// The name of the file with its ending, such as `kale.png`, 900 bytes at most.
    ///
    /// Without it, it is that of the path, or what stands last in the URL's path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 900))]
    pub filename: Option<String>,
    /// The type of the file, such as `image/png`. Notion goes by the ending of the name unless it is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
}

impl UploadFileInput {
    /// A file from memory.
    #[must_use]
    pub fn new(filename: impl Into<String>, content: impl Into<FileContent>) -> Self {
        Self { content: Some(content.into()), filename: Some(filename.into()), ..Self::default() }
    }

    /// A file of this machine.
    #[must_use]
    pub fn from_path(path: impl Into<String>) -> Self {
        Self { path: Some(path.into()), ..Self::default() }
    }

    /// A file on the web.
    #[must_use]
    pub fn from_url(url: impl Into<String>) -> Self {
        Self { url: Some(url.into()), ..Self::default() }
    }

    fn file(&self) -> Result<FileToUpload, Error> {
        let more = |field: &str| Err(Error::input(field, format!("more than one file is given: {ACCEPTED}")));
        let source = match (&self.content, &self.path, &self.url) {
            (Some(content), None, None) => Source::Bytes(content.bytes()),
            (None, Some(path), None) => Source::Path(path.into()),
            (None, None, Some(url)) => Source::Url(url.clone()),
            (None, None, None) => return Err(Error::input("", format!("no file is given: {ACCEPTED}"))),
            (_, _, Some(_)) => return more("/url"),
            (Some(_), Some(_), None) => return more("/path"),
        };
        Ok(FileToUpload { source, filename: self.filename.clone(), content_type: self.content_type.clone() })
    }
}

/// What is said where not exactly one of the three is given.
const ACCEPTED: &str = "expected one of content, path and url";

impl Action for UploadFile {
    const DEFINITION: Definition = Definition::new(
        "upload_file",
        "Upload File",
        "Brings a file into the workspace: from its content, from a path or from the web. Its id then stands for it in a block, a property, \
         an icon, a cover or a comment, within an hour.",
    )
    .does(Effect::Create, Group::Files)
    .sends(&["get_current_user", "create_file_upload", "send_file_upload", "complete_file_upload", "get_file_upload"])
    .needs(&[Capability::InsertContent])
    .inputs(&[&[
        Field::new("content", "Content").kind(InputKind::File).example(examples::file_content),
        Field::new("path", "Path").kind(InputKind::Path).placeholder("/home/ada/kale.png"),
        Field::new("url", "URL").placeholder("https://example.com/kale.png"),
        Field::new("filename", "File Name").example(|| json!("kale.txt")),
        Field::new("content_type", "Content Type").example(|| json!("text/plain")),
    ]])
    .answers(examples::file_upload);
    type Input = UploadFileInput;
    type Output = FileUpload;

    fn check(input: &mut UploadFileInput) -> Vec<Error> {
        match input.file() {
            Ok(file) => file.check(),
            Err(error) => vec![error],
        }
    }

    async fn run(notion: &Notion, input: UploadFileInput, _meta: &mut Meta) -> Result<FileUpload, Error> {
        if input.path.is_some() && !notion.takes_local_files() {
            let message = "files of this machine are not open to inputs here: expected a content or a url";
            return Err(Error::input("/path", message));
        }
        notion.file_uploads().bring(input.file()?).await
    }
}
