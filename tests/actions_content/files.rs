//! Files: from memory, from the disk and from the web, and what they are used for.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{Bench, results, text};

/// A file in the temporary folder, which goes with the value.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str, content: &[u8]) -> Self {
        let folder = std::env::temp_dir().join(format!("notion-connector-files-{}", std::process::id()));
        let path = folder.join(name);
        let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, content));
        written.unwrap_or_else(|error| panic!("{error}"));
        Self(path)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // A file that stays harms nobody.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Bytes that are nowhere the same for long.
fn content(length: usize) -> Vec<u8> {
    (0..length).map(|index| (index.wrapping_mul(2_654_435_761) >> 7) as u8).collect()
}

impl Bench {
    /// The paths of the requests since the last action, without ids.
    fn paths(&self) -> Vec<String> {
        let requests = self.emulator.requests();
        requests.iter().filter_map(|request| request.operation.map(str::to_owned)).collect()
    }

    /// What stands behind the address of an uploaded file, once a block shows it.
    async fn shown(&self, upload: &Value) -> Vec<u8> {
        let page = self.page("Files", &[]).await;
        let file = json!({"type": "file", "file": {"type": "file_upload", "file_upload": {"id": upload["id"]}}});
        let added = self.run("append_blocks", json!({"block_id": page, "children": [file]})).await.data;
        let url = text(&results(&added)[0]["file"]["file"]["url"]);
        let answer = reqwest::get(url).await.unwrap_or_else(|error| panic!("{error}"));
        answer.bytes().await.unwrap_or_else(|error| panic!("{error}")).to_vec()
    }
}

#[tokio::test]
async fn uploads_what_is_given() {
    let bench = Bench::start().await;
    let file = Temporary::new("chard.pdf", b"%PDF-1.7");
    let (create, send, get) = ("create_file_upload", "send_file_upload", "get_file_upload");
    for (input, name, content_type, length, sent) in [
        (json!({"content": "VHVzY2FuIGthbGU=", "filename": "kale.txt"}), "kale.txt", "text/plain", json!(11), vec![create, send]),
        (
            json!({"content": "VHVzY2FuIGthbGU=", "filename": "kale", "content_type": "text/csv"}),
            "kale",
            "text/csv",
            json!(11),
            vec![create, send],
        ),
        // Notion has another type for it than others have.
        (json!({"content": "AAAA", "filename": "kale.mp4"}), "kale.mp4", "application/mp4", json!(3), vec![create, send]),
        (json!({"path": file.0}), "chard.pdf", "application/pdf", json!(8), vec![create, send]),
        (json!({"path": file.0, "filename": "kale.pdf"}), "kale.pdf", "application/pdf", json!(8), vec![create, send]),
        (json!({"url": "https://example.com/a/kale.png"}), "kale.png", "image/png", Value::Null, vec![create, get]),
    ] {
        let uploaded = bench.run("upload_file", input.clone()).await.data;
        assert_eq!(bench.paths(), sent, "{input}");
        assert_eq!(uploaded["status"], "uploaded", "{input}");
        assert_eq!((&uploaded["filename"], &uploaded["content_type"]), (&json!(name), &json!(content_type)), "{input}");
        assert_eq!(uploaded["content_length"], length, "{input}");
    }
}

/// A file of three parts arrives as it is, part behind part.
#[tokio::test]
async fn uploads_a_large_file_in_parts() {
    let bench = Bench::start().await;
    let content = content((20 << 20) + 5);
    let file = Temporary::new("large.pdf", &content);
    let uploaded = bench.run("upload_file", json!({"path": file.0})).await;
    assert_eq!(
        (&uploaded.data["status"], &uploaded.data["number_of_parts"]),
        (&json!("uploaded"), &json!({"total": 3, "sent": 3}))
    );
    assert_eq!(uploaded.data["content_length"], json!(content.len()));
    assert_eq!(uploaded.meta.requests, 6);
    let paths = bench.paths();
    assert_eq!(
        (paths[0].as_str(), paths[1].as_str(), paths[5].as_str()),
        ("get_current_user", "create_file_upload", "complete_file_upload")
    );
    assert!(bench.shown(&uploaded.data).await == content, "the file is another one");
}

#[tokio::test]
async fn says_what_is_off_with_a_path() {
    let bench = Bench::start().await;
    for (path, message) in
        [("/no/such/kale.png", "cannot be read"), ("/tmp", "does not say what the file is"), ("src/actions/", "")]
    {
        let error = bench.refused("upload_file", json!({"path": path})).await;
        assert!(error.is_input() && error.message().contains(message), "{path}: {error:?}");
        assert!(bench.emulator.requests().is_empty(), "{path}");
    }
}

#[tokio::test]
async fn is_refused_before_the_file_is_on_its_way() {
    let bench = Bench::start().await;
    let error = bench.refused("upload_file", json!({"content": "aw==", "filename": "kale.exe"})).await;
    assert_eq!((error.code(), bench.paths()), (Some("validation_error"), vec!["create_file_upload".to_owned()]), "{error}");
}

#[tokio::test]
async fn is_an_icon() {
    let bench = Bench::start().await;
    let page = bench.page("Kale", &[]).await;
    let upload = bench.run("upload_file", json!({"content": "iVBORw0KGgo=", "filename": "kale.png"})).await.data;
    let icon = json!({"type": "file_upload", "file_upload": {"id": upload["id"]}});
    let changed = bench.run("update_page", json!({"page_id": page, "icon": icon})).await.data;
    assert_eq!(changed["icon"]["type"], "file");
}
