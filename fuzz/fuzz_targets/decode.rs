//! Arbitrary bytes as the main answers and requests: no panic, and what decodes comes back the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use notion_connector::types;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The types by number, which is the first byte; seeds depend on the order, so new ones stand last.
const TYPES: &[fn(&[u8])] = &[
    decode::<types::PageResponse>,
    decode::<types::BlockList>,
    decode::<types::QueryResultList>,
    decode::<types::SearchResultList>,
    decode::<types::DatabaseResponse>,
    decode::<types::DataSourceResponse>,
    decode::<types::UserList>,
    decode::<types::PropertyItemResponse>,
    decode::<types::UpdatePageMarkdownResponse>,
    decode::<types::CommentList>,
    decode::<types::FileUploadList>,
    decode::<types::ViewResponse>,
    decode::<types::ViewQuery>,
    decode::<types::MeetingNotesList>,
    decode::<types::OAuthToken>,
    decode::<types::WebhookEvent>,
    decode::<types::ErrorBody>,
    decode::<types::CreatePageRequest>,
    decode::<types::UpdatePageRequest>,
    decode::<types::AppendBlockChildrenRequest>,
    decode::<types::UpdateBlockRequest>,
    decode::<types::QueryDataSourceRequest>,
    decode::<types::CreateDatabaseRequest>,
    decode::<types::UpdateDataSourceRequest>,
    decode::<types::CreateViewRequest>,
    decode::<types::UpdatePageMarkdownRequest>,
    decode::<types::CreateCommentRequest>,
    decode::<types::QueryMeetingNotesRequest>,
];

fuzz_target!(|bytes: &[u8]| {
    if let [first, json @ ..] = bytes {
        TYPES[usize::from(*first) % TYPES.len()](json);
    }
});

/// Decodes, encodes, and decodes again: the reader's own limit ends recursion.
fn decode<T: DeserializeOwned + Serialize>(json: &[u8]) {
    let Ok(value) = serde_json::from_slice::<T>(json) else { return };
    let once = serde_json::to_vec(&value).expect("what was decoded encodes");
    let again: T = serde_json::from_slice(&once).expect("what was encoded decodes");
    let twice = serde_json::to_vec(&again).expect("what was decoded encodes");
    let [once, twice] = [once, twice].map(|json| serde_json::from_slice::<Value>(&json).expect("what was encoded is JSON"));
    assert_eq!(once, twice);
}
