//! The operations on meeting notes.

#![allow(clippy::expect_used)]

mod support;

use std::time::{Duration, SystemTime};

use notion_emulator::{Clock, Emulator};
use serde_json::{Value, json};
use support::{Bench, id, plain_text};

/// Uploads a recording.
async fn recording(bench: &Bench) -> String {
    let upload = bench.post("file_uploads", json!({ "filename": "talk.mp3" })).await;
    let body = "--edge\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nHello\r\n--edge--\r\n";
    let request = reqwest::Client::new()
        .post(format!("{}/v1/file_uploads/{}/send", bench.emulator.base_url(), id(&upload)))
        .bearer_auth(bench.emulator.token())
        .header("Notion-Version", "2026-03-11")
        .header("Content-Type", "multipart/form-data; boundary=edge")
        .body(body);
    assert_eq!(request.send().await.expect("an answer").status().as_u16(), 200);
    id(&upload)
}

async fn notes(bench: &Bench, title: &str) -> Value {
    let source = json!({ "type": "file_upload", "file_upload_id": recording(bench).await });
    let parent = json!({ "type": "page_id", "page_id": bench.emulator.root_page_id() });
    bench.post("blocks/meeting_notes", json!({ "source": source, "parent": parent, "title": title })).await
}

fn titles(list: &Value) -> Vec<String> {
    let results = list["results"].as_array().expect("results");
    results.iter().map(|notes| plain_text(&notes["meeting_notes"]["title"])).collect()
}

#[tokio::test]
async fn notes_are_made_from_an_upload() {
    let bench = Bench::start().await;
    let notes = notes(&bench, "Weekly").await;
    assert_eq!(
        (&notes["type"], &notes["meeting_notes"]["status"]),
        (&json!("meeting_notes"), &json!("transcription_in_progress"))
    );
    let path = format!("blocks/{}", id(&notes));
    let ready = bench.get(&path).await;
    assert_eq!(ready["meeting_notes"]["status"], "notes_ready");
    assert_eq!(plain_text(&ready["meeting_notes"]["title"]), "Weekly");
    for part in ["summary_block_id", "notes_block_id", "transcript_block_id"] {
        let part = ready["meeting_notes"]["children"][part].as_str().expect("an id");
        assert_eq!(bench.get(&format!("blocks/{part}")).await["parent"]["block_id"], ready["id"]);
    }
    // Older versions call it a transcription.
    for version in ["2022-06-28", "2025-09-03"] {
        let older = bench.ok_as(version, ("GET", &path, None)).await;
        assert_eq!((&older["type"], &older["transcription"]["status"]), (&json!("transcription"), &json!("notes_ready")));
        assert_eq!(older.get("meeting_notes"), None);
    }
    let markdown = bench.get(&format!("pages/{}/markdown", bench.emulator.root_page_id())).await["markdown"].clone();
    assert!(markdown.as_str().expect("text").starts_with("<meeting-notes>\n\tWeekly\n\t<summary>"), "{markdown}");
}

#[tokio::test]
async fn notes_are_made_from_a_block() {
    let bench = Bench::start().await;
    let file = json!({ "file_upload": { "id": recording(&bench).await } });
    let children =
        json!([{ "audio": file }, { "divider": {} }, { "audio": { "external": { "url": "https://example.com/a.mp3" } } }]);
    let root = format!("blocks/{}/children", bench.emulator.root_page_id());
    let list = bench.patch(&root, json!({ "children": children })).await;
    let body =
        |block: &Value| json!({ "source": { "type": "block", "block_id": id(block) }, "options": { "kickoff_summary": false } });
    let notes = bench.post("blocks/meeting_notes", body(&list["results"][0])).await;
    assert_eq!(notes["meeting_notes"]["children"].get("summary_block_id"), None);
    let kinds: Vec<Value> =
        bench.get(&root).await["results"].as_array().expect("results").iter().map(|it| it["type"].clone()).collect();
    assert_eq!(kinds, ["audio", "meeting_notes", "divider", "audio"]);
    for block in [&list["results"][1], &list["results"][2]] {
        let message = bench.invalid("POST", "blocks/meeting_notes", body(block)).await;
        assert!(message.ends_with("is no audio, video or file block with an uploaded file."), "{message}");
    }
}

#[tokio::test]
async fn notes_are_found() {
    let clock = Clock::stopped_at(SystemTime::UNIX_EPOCH);
    let bench = Bench::start_as(Emulator::builder().clock(clock.clone())).await;
    notes(&bench, "Weekly kale").await;
    clock.advance(Duration::from_secs(86_400));
    notes(&bench, "Planning").await;
    clock.advance(Duration::from_secs(86_400));
    let gone = notes(&bench, "Gone").await;
    bench.ok("DELETE", &format!("blocks/{}", id(&gone)), None).await;
    notes(&bench, "Weekly leek").await;

    let condition = |property: &str, filter: Value| json!({ "property": property, "filter": filter });
    let group = |operator: &str, filters: Vec<Value>| json!({ "operator": operator, "filters": filters });
    let exact = |operator: &str, value: &str| json!({ "operator": operator, "value": { "type": "exact", "value": value } });
    let relative = |operator: &str, value: &str| json!({ "operator": operator, "value": { "type": "relative", "value": value } });
    let person = |operator: &str, id: String| json!({ "operator": operator, "value": [{ "type": "exact", "value": { "table": "notion_user", "id": id } }] });
    let past = json!({ "operator": "date_is_relative_to", "value": {
        "type": "relative", "value": "custom", "direction": "past", "unit": "day", "count": 1,
    } });
    let range = json!({ "operator": "date_is_within", "value": { "type": "exact", "value": {
        "type": "daterange", "start_date": "1970-01-01", "end_date": "1970-01-02",
    } } });
    let all = vec!["Weekly leek", "Planning", "Weekly kale"];
    let weekly = condition("title", exact("string_starts_with", "weekly"));
    let cases = [
        (json!({}), all.clone()),
        (json!({ "filter": { "operator": "and" } }), all.clone()),
        (json!({ "filter": group("and", vec![weekly.clone()]) }), vec!["Weekly leek", "Weekly kale"]),
        (
            json!({ "filter": group("and", vec![weekly.clone(), condition("title", exact("string_contains", "KALE"))]) }),
            vec!["Weekly kale"],
        ),
        (
            json!({ "filter": group("or", vec![
                condition("title", exact("string_is", "planning")),
                group("and", vec![weekly, condition("title", exact("string_ends_with", "leek"))]),
            ]) }),
            vec!["Weekly leek", "Planning"],
        ),
        (json!({ "filter": group("and", vec![condition("created_time", relative("date_is", "today"))]) }), vec!["Weekly leek"]),
        (
            json!({ "filter": group("and", vec![condition("created_time", exact("date_is_before", "1970-01-02"))]) }),
            vec!["Weekly kale"],
        ),
        (json!({ "filter": group("and", vec![condition("created_time", past)]) }), vec!["Weekly leek", "Planning"]),
        (json!({ "filter": group("and", vec![condition("created_time", range)]) }), vec!["Planning", "Weekly kale"]),
        (
            json!({ "filter": group("and", vec![condition("created_by", person("person_contains", bench.emulator.bot_id()))]) }),
            all.clone(),
        ),
        (
            json!({ "filter": group("and", vec![condition("created_by", person("person_contains", bench.emulator.person_id()))]) }),
            vec![],
        ),
        (json!({ "filter": group("and", vec![condition("attendees", json!({ "operator": "is_not_empty" }))]) }), vec![]),
        (json!({ "sort": [{ "property": "title", "direction": "ascending" }] }), vec!["Planning", "Weekly kale", "Weekly leek"]),
        (
            json!({ "sort": [{ "property": "created_time", "direction": "ascending" }] }),
            vec!["Weekly kale", "Planning", "Weekly leek"],
        ),
    ];
    for (body, expected) in cases {
        let list = bench.post("blocks/meeting_notes/query", body.clone()).await;
        assert_eq!(titles(&list), expected, "{body}");
        assert_eq!((&list["object"], &list["has_more"]), (&json!("list"), &json!(false)));
    }
    let part = bench.post("blocks/meeting_notes/query", json!({ "limit": 2 })).await;
    assert_eq!((titles(&part).len(), &part["has_more"]), (2, &json!(true)));
}

#[tokio::test]
async fn what_makes_no_notes_is_refused() {
    let bench = Bench::start().await;
    let text = bench.post("file_uploads", json!({ "filename": "talk.mp3" })).await;
    let parent = json!({ "type": "page_id", "page_id": bench.emulator.root_page_id() });
    let source = |id: &str| json!({ "type": "file_upload", "file_upload_id": id });
    let upload = recording(&bench).await;
    let cases = [
        ("", json!({}), "body.source.type should be defined"),
        ("", json!({ "source": source(&id(&text)), "parent": parent }), "has the status `pending`"),
        ("", json!({ "source": source(&upload) }), "body.parent should be defined"),
        ("", json!({ "source": source(&upload), "parent": parent, "language": "tlh" }), "body.language should be `\"auto\"`, "),
        ("/query", json!({ "limit": 51 }), "body.limit should be ≤ `50`, instead was `51`."),
        ("/query", json!({ "sort": [{ "property": "status", "direction": "ascending" }] }), "body.sort[0].property should be"),
        ("/query", json!({ "filter": { "property": "status", "filter": {} } }), "body.filter.property should be"),
        (
            "/query",
            json!({ "filter": { "property": "title", "filter": { "operator": "person_contains" } } }),
            "body.filter.filter.operator should be `\"string_is\"`",
        ),
    ];
    for (path, body, expected) in cases {
        let message = bench.invalid("POST", &format!("blocks/meeting_notes{path}"), body.clone()).await;
        assert!(message.contains(expected), "{body}: {message}");
    }
}
