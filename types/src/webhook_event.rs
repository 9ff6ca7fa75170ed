//! What all events have.

use crate::{Timestamp, WebhookEvent, WebhookEventId};

/// Reads what all events have, of whichever kind. A kind that is added to the contract has to be added here.
macro_rules! events {
    ($($variant:ident => $kind:literal,)*) => {
        impl WebhookEvent {
            /// The kind, such as `page.created`. Of an event that this version does not know, it is what it calls itself.
            #[must_use]
            pub fn kind(&self) -> Option<&str> {
                match self {
                    $(Self::$variant(_) => Some($kind),)*
                    Self::Unknown(event) => event.get("type")?.as_str(),
                }
            }

            /// The event's id. A delivery that is made once more has the same: it tells what was seen already.
            #[must_use]
            pub fn id(&self) -> Option<WebhookEventId> {
                match self {
                    $(Self::$variant(event) => Some(event.id.clone()),)*
                    Self::Unknown(event) => event.get("id")?.as_str()?.parse().ok(),
                }
            }

            /// When it happened. Deliveries come in no order.
            #[must_use]
            pub fn timestamp(&self) -> Option<Timestamp> {
                match self {
                    $(Self::$variant(event) => Some(event.timestamp.clone()),)*
                    Self::Unknown(event) => serde_json::from_value(event.get("timestamp")?.clone()).ok(),
                }
            }

            /// How many times it was delivered, this one included.
            #[must_use]
            pub fn attempt_number(&self) -> Option<i64> {
                match self {
                    $(Self::$variant(event) => Some(event.attempt_number),)*
                    Self::Unknown(event) => event.get("attempt_number")?.as_i64(),
                }
            }
        }
    };
}

events! {
    CommentCreated => "comment.created",
    CommentUpdated => "comment.updated",
    CommentDeleted => "comment.deleted",
    DataSourceContentUpdated => "data_source.content_updated",
    DataSourceCreated => "data_source.created",
    DataSourceDeleted => "data_source.deleted",
    DataSourceMoved => "data_source.moved",
    DataSourceSchemaUpdated => "data_source.schema_updated",
    DataSourceUndeleted => "data_source.undeleted",
    DatabaseContentUpdated => "database.content_updated",
    DatabaseCreated => "database.created",
    DatabaseDeleted => "database.deleted",
    DatabaseMoved => "database.moved",
    DatabaseSchemaUpdated => "database.schema_updated",
    DatabaseUndeleted => "database.undeleted",
    FileUploadCompleted => "file_upload.completed",
    FileUploadCreated => "file_upload.created",
    FileUploadExpired => "file_upload.expired",
    FileUploadUploadFailed => "file_upload.upload_failed",
    PageContentUpdated => "page.content_updated",
    PageCreated => "page.created",
    PageDeleted => "page.deleted",
    PageLocked => "page.locked",
    PageMoved => "page.moved",
    PagePropertiesUpdated => "page.properties_updated",
    PageTranscriptionBlockTranscriptDeleted => "page.transcription_block.transcript_deleted",
    PageUndeleted => "page.undeleted",
    PageUnlocked => "page.unlocked",
    ViewCreated => "view.created",
    ViewDeleted => "view.deleted",
    ViewUpdated => "view.updated",
}
