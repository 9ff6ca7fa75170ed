//! Notes that Notion makes of a recorded meeting.

use super::{request, resource};
use crate::types::{
    CreateMeetingNotesRequest, MeetingNotesBlockResponse, MeetingNotesFilter, MeetingNotesLanguage, MeetingNotesList,
    MeetingNotesOptionsRequest, MeetingNotesSort, MeetingNotesSourceRequest, PageIdParentRequest, QueryMeetingNotesRequest,
    SmallString,
};
use crate::{Error, Notion};

resource! {
    /// Notes that Notion makes of a recorded meeting.
    MeetingNotesBlocks
}

impl MeetingNotesBlocks {
    /// New notes, made of an uploaded recording or of a block that holds one.
    ///
    /// ```no_run
    /// use notion_connector::types::{BlockId, MeetingNotesBlockSourceRequest, PageId};
    ///
    /// # async fn example(notion: notion_connector::Notion, recording: BlockId, page: PageId) -> Result<(), notion_connector::Error> {
    /// let source = MeetingNotesBlockSourceRequest::new(recording);
    /// let notes = notion.meeting_notes().create(source).parent(page).title("Tasting").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The notes are written after the answer: the block's status says how far they are.
    pub fn create(&self, source: impl Into<MeetingNotesSourceRequest>) -> CreateMeetingNotes {
        CreateMeetingNotes { notion: self.notion.clone(), request: CreateMeetingNotesRequest::new(source) }
    }

    /// The notes of meetings, as many as a filter lets through.
    ///
    /// Notion gives them in one answer, without a cursor: [`MeetingNotesList::has_more`] says whether there are others.
    pub fn query(&self) -> QueryMeetingNotes {
        QueryMeetingNotes { notion: self.notion.clone(), request: QueryMeetingNotesRequest::default() }
    }
}

/// Has notes made of a meeting.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct CreateMeetingNotes {
    notion: Notion,
    request: CreateMeetingNotesRequest,
}

impl CreateMeetingNotes {
    /// The page that they stand in.
    pub fn parent(mut self, parent: impl Into<PageIdParentRequest>) -> Self {
        self.request.parent = Some(parent.into());
        self
    }

    /// The title.
    pub fn title(mut self, title: impl Into<SmallString>) -> Self {
        self.request.title = Some(title.into());
        self
    }

    /// The language that is spoken.
    pub fn language(mut self, language: impl Into<MeetingNotesLanguage>) -> Self {
        self.request.language = Some(language.into());
        self
    }

    /// What Notion is to do besides.
    pub fn options(mut self, options: impl Into<MeetingNotesOptionsRequest>) -> Self {
        self.request.options = Some(options.into());
        self
    }

    /// Sends the request. It is sent once: where no answer comes, [`Error::outcome_unknown`] says that the notes may be there.
    ///
    /// # Errors
    /// Notion does not accept the source (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<MeetingNotesBlockResponse, Error> {
        let client = self.notion.operations();
        client.finish("create_meeting_notes", client.create_meeting_notes(&self.request).await)
    }
}

request!(CreateMeetingNotes => MeetingNotesBlockResponse);

/// Queries the notes of meetings.
#[derive(Debug, Clone)]
#[must_use = "nothing is sent until it is awaited"]
pub struct QueryMeetingNotes {
    notion: Notion,
    request: QueryMeetingNotesRequest,
}

impl QueryMeetingNotes {
    /// Only notes that match.
    pub fn filter(mut self, filter: impl Into<MeetingNotesFilter>) -> Self {
        self.request.filter = Some(filter.into());
        self
    }

    /// One more level of the order.
    pub fn sort(mut self, sort: impl Into<MeetingNotesSort>) -> Self {
        self.request.sort.get_or_insert_default().push(sort.into());
        self
    }

    /// How many notes at most.
    pub fn limit(mut self, limit: u32) -> Self {
        self.request.limit = Some(limit.into());
        self
    }

    /// Sends the request.
    ///
    /// # Errors
    /// Notion does not accept the filter, a sort or the limit (`validation_error`), or the request failed.
    pub async fn send(self) -> Result<MeetingNotesList, Error> {
        let client = self.notion.operations();
        client.finish("query_meeting_notes", client.query_meeting_notes(&self.request).await)
    }
}

request!(QueryMeetingNotes => MeetingNotesList);
