//! The operations on file uploads, and the files that come of them.

#![allow(clippy::expect_used)]

mod support;

use std::time::{Duration, SystemTime};

use notion_emulator::{Clock, Emulator, Seed};
use reqwest::Client;
use serde_json::{Value, json};
use support::{Bench, id, keys, string};

/// Sends a part of a file.
async fn send(bench: &Bench, upload: &str, content: &[u8], part: Option<&str>) -> (u16, Value) {
    let mut body = b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\
                     Content-Type: text/plain\r\n\r\n"
        .to_vec();
    body.extend_from_slice(content);
    if let Some(part) = part {
        let part = format!("\r\n--edge\r\nContent-Disposition: form-data; name=\"part_number\"\r\n\r\n{part}");
        body.extend_from_slice(part.as_bytes());
    }
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let request = Client::new()
        .post(format!("{}/v1/file_uploads/{upload}/send", bench.emulator.base_url()))
        .bearer_auth(bench.emulator.token())
        .header("Notion-Version", "2026-03-11")
        .header("Content-Type", "multipart/form-data; boundary=edge")
        .body(body);
    let response = request.send().await.expect("an answer");
    (response.status().as_u16(), response.json().await.expect("JSON"))
}

/// The status and the content behind an address.
async fn fetch(url: &str) -> (u16, Vec<u8>) {
    let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let response = client.get(url).send().await.expect("an answer");
    (response.status().as_u16(), response.bytes().await.expect("a body").to_vec())
}

async fn uploaded(bench: &Bench, content: &[u8]) -> String {
    let upload = bench.post("file_uploads", json!({ "filename": "a b.txt" })).await;
    let (status, answer) = send(bench, &id(&upload), content, None).await;
    assert_eq!((status, &answer["status"]), (200, &json!("uploaded")), "{answer}");
    id(&upload)
}

#[tokio::test]
async fn a_file_is_sent_in_one_part() {
    let bench = Bench::start().await;
    let upload = bench.post("file_uploads", json!({ "filename": "a.txt" })).await;
    assert_eq!(
        keys(&upload),
        [
            "content_length",
            "content_type",
            "created_by",
            "created_time",
            "expiry_time",
            "filename",
            "id",
            "in_trash",
            "last_edited_time",
            "object",
            "request_id",
            "status",
            "upload_url",
        ]
    );
    assert_eq!((&upload["status"], &upload["content_type"]), (&json!("pending"), &json!("text/plain")));
    assert_eq!(upload["created_by"], json!({ "id": bench.emulator.bot_id(), "type": "bot" }));
    let address = format!("{}/v1/file_uploads/{}/send", bench.emulator.base_url(), id(&upload));
    assert_eq!(upload["upload_url"], address.as_str());

    let (status, sent) = send(&bench, &id(&upload), b"Kale\r\n", None).await;
    assert_eq!(status, 200, "{sent}");
    assert_eq!((&sent["status"], &sent["content_length"]), (&json!("uploaded"), &json!(6)));
    assert_eq!(sent.get("upload_url"), None);
    let read = bench.get(&format!("file_uploads/{}", id(&upload))).await;
    assert_eq!((&read["status"], &read["filename"]), (&json!("uploaded"), &json!("a.txt")));
    let (status, _) = send(&bench, &id(&upload), b"Kale", None).await;
    assert_eq!(status, 400);

    let nameless = bench.post("file_uploads", json!({})).await;
    assert_eq!((&nameless["filename"], &nameless["content_type"]), (&Value::Null, &Value::Null));
    let (_, sent) = send(&bench, &id(&nameless), b"Kale", None).await;
    assert_eq!((&sent["filename"], &sent["content_type"]), (&json!("a.txt"), &json!("text/plain")));
}

#[tokio::test]
async fn a_file_is_sent_in_several_parts() {
    let bench = Bench::start().await;
    let body = json!({ "mode": "multi_part", "number_of_parts": 2, "filename": "long.mp4" });
    let upload = bench.post("file_uploads", body).await;
    assert_eq!(upload["number_of_parts"], json!({ "total": 2, "sent": 0 }));
    assert_eq!(upload["content_type"], "application/mp4");
    let path = format!("file_uploads/{}", id(&upload));
    let complete = format!("{path}/complete");
    bench.refused(("POST", &complete, None), (400, "validation_error")).await;
    for (part, status) in [(None, 400), (Some("0"), 400), (Some("3"), 400), (Some("x"), 400), (Some("2"), 200), (Some("1"), 200)]
    {
        let (actual, answer) = send(&bench, &id(&upload), format!("part {part:?} ").as_bytes(), part).await;
        assert_eq!(actual, status, "{part:?}: {answer}");
    }
    let pending = bench.get(&path).await;
    assert_eq!((&pending["status"], &pending["number_of_parts"]["sent"]), (&json!("pending"), &json!(2)));
    assert_eq!(string(&pending["complete_url"]), format!("{}/v1/{complete}", bench.emulator.base_url()));
    let done = bench.ok("POST", &complete, None).await;
    assert_eq!((&done["status"], &done["content_length"]), (&json!("uploaded"), &json!(30)));
    assert_eq!(done.get("complete_url"), None);
    bench.refused(("POST", &complete, None), (400, "validation_error")).await;

    let page = bench.page("Page").await;
    let video = json!({ "children": [{ "video": { "file_upload": { "id": id(&upload) } } }] });
    let list = bench.patch(&format!("blocks/{}/children", id(&page)), video).await;
    let (_, content) = fetch(&string(&list["results"][0]["video"]["file"]["url"])).await;
    assert_eq!(String::from_utf8_lossy(&content), "part Some(\"1\") part Some(\"2\") ");
}

#[tokio::test]
async fn a_file_elsewhere_is_led_to() {
    let bench = Bench::start().await;
    let url = "https://example.com/menu.pdf";
    let body = json!({ "mode": "external_url", "external_url": url, "filename": "menu.pdf" });
    let upload = bench.post("file_uploads", body).await;
    assert_eq!((&upload["status"], &upload["content_type"]), (&json!("pending"), &json!("application/pdf")));
    let read = bench.get(&format!("file_uploads/{}", id(&upload))).await;
    assert_eq!((&read["status"], &read["file_import_result"]["type"]), (&json!("uploaded"), &json!("success")));
    let page = bench.page("Page").await;
    let pdf = json!({ "children": [{ "pdf": { "file_upload": { "id": id(&upload) } } }] });
    let list = bench.patch(&format!("blocks/{}/children", id(&page)), pdf).await;
    assert_eq!(fetch(&string(&list["results"][0]["pdf"]["file"]["url"])).await.0, 302);
}

#[tokio::test]
async fn uploads_are_used_everywhere_and_served_for_a_while() {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH);
    let bench = Bench::start_as(Emulator::builder().clock(clock.clone())).await;
    let upload = uploaded(&bench, b"Kale").await;
    let file = json!({ "file_upload": { "id": upload } });
    let (_, source) = bench.database("Food", json!({ "Name": { "title": {} }, "Files": { "files": {} } })).await;
    let mut body = json!({ "parent": { "data_source_id": source }, "icon": file, "cover": file });
    body["properties"] = json!({ "Files": { "files": [file] } });
    body["children"] = json!([{ "file": file }, { "image": file }]);
    let row = bench.post("pages", body).await;
    let attachments = json!([{ "file_upload_id": upload }]);
    let body = json!({ "parent": { "page_id": id(&row) }, "rich_text": [], "attachments": attachments });
    let comment = bench.post("comments", body).await;
    assert_eq!(comment["attachments"][0]["category"], "productivity");
    assert_eq!(row["properties"]["Files"]["files"][0]["name"], "a b.txt");
    let children = bench.get(&format!("blocks/{}/children", id(&row))).await;
    assert_eq!(children["results"][0]["file"]["name"], "a b.txt");
    let files = [
        &row["icon"]["file"],
        &row["cover"]["file"],
        &row["properties"]["Files"]["files"][0]["file"],
        &children["results"][0]["file"]["file"],
        &children["results"][1]["image"]["file"],
        &comment["attachments"][0]["file"],
    ];
    for file in files {
        assert_eq!(file["expiry_time"], "1970-01-01T01:00:00.000Z");
        assert_eq!(fetch(&string(&file["url"])).await, (200, b"Kale".to_vec()));
    }
    // An address stops working after an hour, and another reading brings another one.
    clock.advance(Duration::from_secs(3_600));
    let old = string(&row["icon"]["file"]["url"]);
    assert_eq!(fetch(&old).await.0, 403);
    let again = bench.get(&format!("pages/{}", id(&row))).await;
    assert_eq!(again["icon"]["file"]["expiry_time"], "1970-01-01T02:00:00.000Z");
    assert_eq!(fetch(&string(&again["icon"]["file"]["url"])).await.0, 200);
    assert_eq!(bench.get(&format!("file_uploads/{upload}")).await["expiry_time"], Value::Null);

    // A file that is held already may be written again as answers show it.
    let files = again["properties"]["Files"]["files"].clone();
    let written = bench.patch(&format!("pages/{}", id(&row)), json!({ "properties": { "Files": { "files": files } } })).await;
    assert_eq!(written["properties"]["Files"], again["properties"]["Files"]);
    assert_eq!(
        fetch(&format!("{}?expires=99999999999", old.replace(&upload, "7855b161-f63e-4683-b7c7-8ca6e97ee266"))).await.0,
        403
    );
}

#[tokio::test]
async fn uploads_expire_unless_they_are_used() {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH);
    let bench = Bench::start_as(Emulator::builder().clock(clock.clone())).await;
    let unused = uploaded(&bench, b"Kale").await;
    let pending = id(&bench.post("file_uploads", json!({})).await);
    let used = uploaded(&bench, b"Leek").await;
    let refused = uploaded(&bench, b"Peas").await;
    let page = bench.page("Page").await;
    let icon = |upload: &str| json!({ "icon": { "file_upload": { "id": upload } } });
    bench.patch(&format!("pages/{}", id(&page)), icon(&used)).await;
    let mut body = icon(&refused);
    body["cover"] = json!(1);
    bench.invalid("PATCH", &format!("pages/{}", id(&page)), body).await;
    clock.advance(Duration::from_secs(3_600));
    for (upload, status) in [(&unused, "expired"), (&pending, "expired"), (&used, "uploaded"), (&refused, "expired")] {
        let answer = bench.get(&format!("file_uploads/{upload}")).await;
        assert_eq!((&answer["status"], &answer["expiry_time"]), (&json!(status), &Value::Null));
        assert_eq!(answer.get("upload_url"), None);
    }
    let message = bench.invalid("PATCH", &format!("pages/{}", id(&page)), icon(&unused)).await;
    assert!(message.contains("has the status `expired`"), "{message}");
    assert_eq!(send(&bench, &pending, b"x", None).await.0, 400);
}

#[tokio::test]
async fn uploads_are_listed_the_newest_first() {
    let bench = Bench::start().await;
    let first = uploaded(&bench, b"1").await;
    let second = id(&bench.post("file_uploads", json!({})).await);
    let third = uploaded(&bench, b"3").await;
    let ids = |list: &Value| list["results"].as_array().expect("results").iter().map(id).collect::<Vec<_>>();
    let all = bench.get("file_uploads").await;
    assert_eq!((&all["type"], &all["file_upload"]), (&json!("file_upload"), &json!({})));
    assert_eq!(ids(&all), [third.clone(), second.clone(), first.clone()]);
    let part = bench.get("file_uploads?page_size=2").await;
    assert_eq!(string(&part["next_cursor"]), first);
    assert_eq!(ids(&bench.get(&format!("file_uploads?start_cursor={second}")).await), [second.clone(), first.clone()]);
    assert_eq!(ids(&bench.get("file_uploads?status=pending").await), [second]);
    assert_eq!(ids(&bench.get("file_uploads?status=failed").await), Vec::<String>::new());
    bench.refused(("GET", "file_uploads?status=lost", None), (400, "validation_error")).await;
}

#[tokio::test]
async fn what_is_no_upload_is_refused() {
    let bench = Bench::start().await;
    let cases = [
        (json!({ "mode": "x" }), "body.mode should be `\"single_part\"`, `\"multi_part\"`, or `\"external_url\"`"),
        (json!({ "mode": "multi_part" }), "body.filename should be defined"),
        (json!({ "mode": "multi_part", "filename": "a.txt" }), "body.number_of_parts should be defined"),
        (json!({ "mode": "multi_part", "filename": "a.txt", "number_of_parts": 0 }), "body.number_of_parts should be ≥ `1`"),
        (json!({ "mode": "multi_part", "filename": "a.txt", "number_of_parts": 1.5 }), "should be an integer"),
        (json!({ "mode": "external_url", "filename": "a.txt" }), "body.external_url should be defined"),
        (json!({ "mode": "external_url", "filename": "a.txt", "external_url": "http://a" }), "should be a valid HTTPS URL"),
        (json!({ "number_of_parts": 2 }), "body.number_of_parts should be not present, instead was `2`."),
        (json!({ "filename": "a.exe" }), "has an extension that is not supported for the File Upload API: \"a.exe\"."),
    ];
    for (body, expected) in cases {
        let message = bench.invalid("POST", "file_uploads", body.clone()).await;
        assert!(message.contains(expected), "{body}: {message}");
    }
    let typed = bench.post("file_uploads", json!({ "filename": "a.png" })).await;
    let (status, answer) = send(&bench, &id(&typed), b"x", None).await;
    assert_eq!(status, 400);
    assert!(string(&answer["message"]).contains("does not match `image/png`"), "{answer}");
    let path = format!("file_uploads/{}/send", id(&typed));
    bench.invalid("POST", &path, json!({ "file": "x" })).await;
    let unknown = "file_uploads/7855b161-f63e-4683-b7c7-8ca6e97ee266";
    let message = bench.refused(("GET", unknown, None), (404, "object_not_found")).await;
    assert!(message.starts_with("Could not find file_upload with ID: 7855b161-f63e-4683-b7c7-8ca6e97ee266."), "{message}");
    let page = bench.page("Page").await;
    let icon = json!({ "icon": { "file_upload": { "id": id(&typed) } } });
    let message = bench.invalid("PATCH", &format!("pages/{}", id(&page)), icon).await;
    assert!(message.contains("has the status `pending`"), "{message}");
}

#[tokio::test]
async fn a_workspace_may_begin_with_files_and_emojis() {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH + Duration::from_secs(7_200));
    let upload = "7855b161-f63e-4683-b7c7-8ca6e97ee266";
    let emoji = json!({ "id": "0b7f1f6e-5d6f-4f0e-9a56-2f8f0e0a7a11", "name": "kale", "url": "https://example.com/kale.png" });
    let seed = json!({
        "custom_emojis": [emoji],
        "file_uploads": [
            {
                "id": upload, "created_time": "1970-01-01T01:30:00.000Z", "expiry_time": "1970-01-01T02:30:00.000Z",
                "filename": "a.txt", "content_type": "text/plain", "content": "Kale",
            },
            {
                "created_time": "1970-01-01T01:20:00.000Z", "expiry_time": "1970-01-01T02:20:00.000Z", "status": "pending",
                "filename": "b.mp4", "content_length": 10, "number_of_parts": { "total": 2, "sent": 1 },
            },
            { "created_time": "1970-01-01T00:00:00.000Z", "status": "expired", "filename": "c.txt", "content_length": 7 },
        ],
    });
    let bench = Bench::start_as(Emulator::builder().clock(clock).seed(Seed::from(seed))).await;
    let list = bench.get("file_uploads").await;
    let seen: Vec<_> = list["results"]
        .as_array()
        .expect("results")
        .iter()
        .map(|it| (&it["filename"], &it["status"], &it["content_length"]))
        .collect();
    assert_eq!(
        seen,
        [
            (&json!("a.txt"), &json!("uploaded"), &json!(4)),
            (&json!("b.mp4"), &json!("pending"), &json!(10)),
            (&json!("c.txt"), &json!("expired"), &json!(7)),
        ]
    );
    assert_eq!(list["results"][1]["number_of_parts"], json!({ "total": 2, "sent": 1 }));
    let page = bench.page("Page").await;
    let icon = json!({ "icon": { "file_upload": { "id": upload } } });
    let page = bench.patch(&format!("pages/{}", id(&page)), icon).await;
    assert_eq!(fetch(&string(&page["icon"]["file"]["url"])).await, (200, b"Kale".to_vec()));

    let emojis = bench.get("custom_emojis").await;
    assert_eq!(
        (&emojis["type"], &emojis["results"], emojis.get("custom_emoji")),
        (&json!("custom_emoji"), &json!([emoji]), None)
    );
    assert_eq!(bench.get("custom_emojis?name=leek").await["results"], json!([]));
    let icon = json!({ "icon": { "custom_emoji": { "id": emoji["id"] } } });
    let page = bench.patch(&format!("pages/{}", id(&page)), icon).await;
    assert_eq!(page["icon"], json!({ "type": "custom_emoji", "custom_emoji": emoji }));
}
