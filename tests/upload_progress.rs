//! Large files on their way: how far they are is told, and what is there is not sent again.

#![allow(clippy::unwrap_used, reason = "what goes wrong here is the failure of a test")]

mod support;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use notion_connector::{Notion, UploadFile, UploadProgress};
use notion_emulator::{Emulator, Fault};

const MIB: usize = 1 << 20;

/// As long as five parts, of which the last one is shorter.
const LENGTH: usize = 41 * MIB + 7;

struct Scene {
    emulator: Emulator,
    notion: Notion,
}

impl Scene {
    async fn start() -> Self {
        let emulator = Emulator::start().await.unwrap();
        Self { notion: support::client_of(&emulator), emulator }
    }

    fn upload(&self, length: usize) -> UploadFile {
        self.notion.file_uploads().upload("kale.pdf", vec![b'k'; length])
    }

    /// Lets so many requests through, and refuses the next one.
    fn refuse_after(&self, requests: usize) {
        (0..requests).for_each(|_| self.emulator.fail_next(Fault::slow_drip(Duration::ZERO)));
        self.emulator.fail_next(Fault::status(400));
    }

    fn count(&self, operation: &str) -> usize {
        self.emulator.requests_where(|request| request.operation == Some(operation) && request.done).len()
    }
}

/// All that was told.
type Told = Arc<Mutex<Vec<UploadProgress>>>;

fn listened(upload: UploadFile) -> (UploadFile, Told) {
    let told = Told::default();
    let kept = Arc::clone(&told);
    (upload.on_progress(move |progress| kept.lock().unwrap().push(progress.clone())), told)
}

fn bytes(told: &Told) -> Vec<usize> {
    told.lock().unwrap().iter().map(|progress| usize::try_from(progress.sent_bytes()).unwrap()).collect()
}

#[tokio::test]
async fn tells_how_far_it_is() {
    let scene = Scene::start().await;
    let part = 10 * MIB;
    for (length, at_once, expected) in [
        (7, 3, Some(vec![0, 7])),
        (20 * MIB, 3, Some(vec![0, 20 * MIB])),
        (LENGTH, 1, Some(vec![0, part, 2 * part, 3 * part, 4 * part, LENGTH])),
        (LENGTH, 4, None),
    ] {
        let (upload, told) = listened(scene.upload(length).parts_at_once(at_once));
        assert_eq!(upload.await.unwrap().content_length.into_value(), Some(length as i64));
        let told = bytes(&told);
        match expected {
            Some(expected) => assert_eq!(told, expected),
            // Parts come in any order.
            None => assert!(told.len() == 6 && told.is_sorted() && told.last() == Some(&length), "{told:?}"),
        }
    }
}

/// How many requests go well until one is refused, and how many parts are there by then: the limits of the workspace, the beginning, five parts and
/// the end.
#[tokio::test]
async fn goes_on_where_it_was() {
    for (requests, sent) in [(2, 0), (3, 1), (5, 3), (7, 5)] {
        let scene = Scene::start().await;
        scene.refuse_after(requests);
        let (upload, told) = listened(scene.upload(LENGTH).parts_at_once(1));
        assert_eq!(upload.await.unwrap_err().status(), Some(400));
        assert_eq!(scene.count("send_file_upload"), sent);
        let kept = told.lock().unwrap().last().unwrap().to_string();
        for (number, missing) in [(0, 5 - sent), (1, 0)] {
            scene.emulator.clear_requests();
            let (upload, told) = listened(scene.upload(LENGTH).resume(kept.parse().unwrap()));
            let upload = upload.await.unwrap();
            assert_eq!((upload.status.as_str(), upload.content_length.into_value()), ("uploaded", Some(LENGTH as i64)));
            assert_eq!((scene.count("send_file_upload"), scene.count("create_file_upload")), (missing, 0));
            // What is there already, the second time all, is only looked at.
            assert_eq!(told.lock().unwrap().len(), if number == 0 { missing + 1 } else { 0 });
        }
    }
}

#[tokio::test]
async fn goes_on_with_the_same_file_alone() {
    let scene = Scene::start().await;
    scene.refuse_after(4);
    let (upload, told) = listened(scene.upload(LENGTH));
    upload.await.unwrap_err();
    let progress = told.lock().unwrap().last().unwrap().clone();
    scene.emulator.clear_requests();
    let import = scene.notion.file_uploads().import("https://example.com/kale.pdf");
    for upload in [scene.upload(LENGTH - 1), scene.upload(7), import] {
        let error = upload.resume(progress.clone()).await.unwrap_err();
        assert!(error.is_input() && error.field() == Some("/resume"), "{error}");
    }
    assert!(scene.emulator.requests().is_empty());
    let text = progress.to_string();
    for text in [
        String::new(),
        "{}".into(),
        text.replace(&format!(r#""part":{}"#, 10 * MIB), r#""part":0"#),
        text.replace(&format!(r#""part":{}"#, 10 * MIB), r#""part":100"#),
        text.replace(r#""sent":["#, r#""sent":[{"start":5,"end":6},"#),
        text.replace(r#""sent":["#, r#""sent":[{"start":900,"end":901}],"x":["#),
    ] {
        let error = text.parse::<UploadProgress>().unwrap_err();
        assert_eq!(error.field(), Some("/resume"), "{text}");
    }
}

/// A file that is changed while it is sent is not taken for one.
#[tokio::test]
async fn notices_that_the_file_is_another() {
    let scene = Scene::start().await;
    let path: PathBuf = std::env::temp_dir().join(format!("notion-connector-{}-changed.pdf", std::process::id()));
    fs::write(&path, vec![b'k'; LENGTH]).unwrap();
    let changed = path.clone();
    let upload = scene.notion.file_uploads().upload_path(&path).on_progress(move |progress| {
        if progress.sent_bytes() > 0 {
            fs::OpenOptions::new().append(true).open(&changed).unwrap().write_all(b"more").unwrap();
        }
    });
    let error = upload.await.unwrap_err();
    assert!(error.message().contains("was changed while it was sent") && error.field() == Some("/path"), "{error}");
    assert_eq!((scene.count("send_file_upload"), scene.count("complete_file_upload")), (5, 0));
    fs::remove_file(&path).unwrap();
}
