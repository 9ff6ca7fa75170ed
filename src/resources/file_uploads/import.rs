//! Waits until Notion has a file.

use std::future::Future;
use std::time::Duration;

use crate::Error;
use crate::error::Kind;
use crate::types::{FileImportResultKind, FileUpload, FileUploadStatus};

/// The first wait: a small file is there by then.
const FIRST_WAIT: Duration = Duration::from_millis(500);

/// Waits are doubled up to this one.
const LONGEST_WAIT: Duration = Duration::from_secs(15);

/// Asks what became of an upload until it is there, with longer and longer waits. A wait that does not fit into the limit is not
/// begun. `ask` is told how much time is left.
///
/// # Errors
/// Notion could not fetch the file, the upload is no longer kept, or it is not there in time.
pub(super) async fn until_uploaded<A, S>(
    mut upload: FileUpload,
    limit: Duration,
    mut ask: impl FnMut(Duration) -> A,
    mut sleep: impl FnMut(Duration) -> S,
) -> Result<FileUpload, Error>
where
    A: Future<Output = Result<FileUpload, Error>>,
    S: Future<Output = ()>,
{
    let mut left = limit;
    let mut wait = FIRST_WAIT;
    loop {
        match upload.status {
            FileUploadStatus::Uploaded => return Ok(upload),
            FileUploadStatus::Failed | FileUploadStatus::Expired => return Err(failed(&upload)),
            // Pending, or what a later version calls it: it may still become an uploaded one.
            _ => {}
        }
        if wait >= left {
            let message =
                format!("the file is not there after {} s: the upload {} is {}", limit.as_secs(), upload.id, upload.status);
            return Err(Error::new(Kind::Timeout, message).with_outcome_unknown(true));
        }
        sleep(wait).await;
        left = left.saturating_sub(wait);
        wait = wait.saturating_mul(2).min(LONGEST_WAIT);
        upload = ask(left).await?;
    }
}

/// What Notion says of an upload that came to nothing.
fn failed(upload: &FileUpload) -> Error {
    let said = match upload.file_import_result.as_ref().map(|result| &result.kind) {
        Some(FileImportResultKind::Error(error)) => Some(error),
        _ => None,
    };
    let code = said.map(|error| error.code.as_deref().unwrap_or(error.r#type.as_str()).to_owned());
    let reason = said.and_then(|error| error.message.as_deref()).map(|message| format!(": {message}")).unwrap_or_default();
    let message = format!("the upload {} is {}{reason}", upload.id, upload.status);
    Error::new(Kind::Upload, message).with_code(code).with_request_id(upload.request_id.as_deref().map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::future::ready;
    use std::time::Duration;

    use serde_json::{Value, json};

    use super::until_uploaded;
    use crate::Error;
    use crate::types::FileUpload;

    const ID: &str = "a0b1c2d3-e4f5-4061-b273-8495a6b7c8d9";

    fn upload(status: &str, result: Value) -> FileUpload {
        let time = "2026-03-11T09:30:00.000Z";
        let mut upload =
            json!({"object": "file_upload", "id": ID, "created_time": time, "last_edited_time": time, "status": status});
        if !result.is_null() {
            upload["file_import_result"] = result;
        }
        serde_json::from_value(upload).unwrap()
    }

    /// What became of an upload of which these are the states, and the waits, in milliseconds. Nobody waits for real.
    async fn waited(states: &[&str], result: &Value, limit: u64) -> (Result<FileUpload, Error>, Vec<u128>) {
        let (waits, lefts) = (RefCell::new(Vec::new()), RefCell::new(Vec::new()));
        let mut states = states.iter();
        let mut next = || upload(states.next().unwrap(), result.clone());
        let first = next();
        let ask = |left: Duration| {
            lefts.borrow_mut().push(left);
            ready(Ok(next()))
        };
        let sleep = |wait: Duration| {
            waits.borrow_mut().push(wait.as_millis());
            ready(())
        };
        let result = until_uploaded(first, Duration::from_secs(limit), ask, sleep).await;
        assert!(lefts.borrow().iter().all(|left| !left.is_zero()), "{lefts:?}");
        (result, waits.into_inner())
    }

    #[tokio::test]
    async fn waits_longer_and_longer() {
        for (states, limit, uploaded, waits) in [
            (&["uploaded"][..], 300, true, vec![]),
            (&["pending", "uploaded"], 300, true, vec![500]),
            (&["pending", "on its way", "pending", "uploaded"], 300, true, vec![500, 1000, 2000]),
            (&["pending"; 9], 60, false, vec![500, 1000, 2000, 4000, 8000, 15_000, 15_000]),
            (&["pending"], 0, false, vec![]),
        ] {
            let (result, waited) = waited(states, &Value::Null, limit).await;
            assert_eq!(waited, waits, "{states:?}");
            match result {
                Ok(upload) => assert!(uploaded && upload.status.as_str() == "uploaded", "{states:?}"),
                Err(error) => {
                    assert!(!uploaded && error.is_timeout() && error.outcome_unknown(), "{states:?}: {error:?}");
                    assert!(error.message().contains(ID), "{error}");
                }
            }
        }
    }

    #[tokio::test]
    async fn says_why_there_is_no_file() {
        let too_large = json!({"type": "error", "error": {
            "type": "validation_error", "code": "file_upload_invalid_size", "message": "The file is too large.", "status_code": null
        }});
        let no_answer = json!({"type": "error", "error": {"type": "download_error"}});
        for (status, result, code, message) in [
            ("failed", &too_large, Some("file_upload_invalid_size"), "is failed: The file is too large."),
            ("failed", &no_answer, Some("download_error"), "is failed"),
            ("failed", &Value::Null, None, "is failed"),
            ("expired", &Value::Null, None, "is expired"),
        ] {
            let error = waited(&["pending", status], result, 300).await.0.unwrap_err();
            assert_eq!((error.code(), error.is_retryable(), error.is_input()), (code, false, false), "{status}: {error:?}");
            assert!(error.message().ends_with(message) && error.message().contains(ID), "{error}");
        }
    }
}
