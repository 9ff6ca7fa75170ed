//! Files brought into the workspace.

mod file_content;
mod upload_file;

pub use file_content::FileContent;
pub use upload_file::{UploadFile, UploadFileInput};
