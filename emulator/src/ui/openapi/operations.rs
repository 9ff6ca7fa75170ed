//! The operations in a few words.

/// The kinds of operations.
pub(super) const TAGS: [(&str, &str); 13] = [
    ("users", "People and integrations in the workspace."),
    ("search", "Finding pages and data sources by their titles."),
    ("pages", "Pages, which are rows of data sources as well."),
    ("databases", "Databases, which hold data sources."),
    ("data_sources", "Data sources: a schema, and the rows that follow it."),
    ("blocks", "The content of pages."),
    ("comments", "Comments on pages and blocks."),
    ("file_uploads", "Files on their way into the workspace."),
    ("views", "Views of databases, and what they show."),
    ("custom_emojis", "Emojis that the workspace made."),
    ("async_tasks", "Work that goes on after its answer."),
    ("oauth", "Tokens for public integrations."),
    ("meeting_notes", "Notes of meetings."),
];

/// The tag of an operation, what it does, and the schema of its answer.
pub(super) fn describe(id: &str) -> (&'static str, &'static str, &'static str) {
    match id {
        "list_users" => ("users", "Lists the users.", "UserList"),
        "get_current_user" => ("users", "Answers the bot that the token stands for.", "User"),
        "get_user" => ("users", "Answers a user.", "User"),
        "search" => ("search", "Finds pages and data sources by their titles.", "List"),
        "create_page" => ("pages", "Makes a page, or a row of a data source.", "Page"),
        "get_page" => ("pages", "Answers a page with its properties.", "Page"),
        "update_page" => ("pages", "Changes a page's properties, icon, cover or place in the trash.", "Page"),
        "move_page" => ("pages", "Moves a page to another parent.", "Page"),
        "get_page_property" => ("pages", "Answers one property of a page, in whole.", "PropertyItem"),
        "get_page_markdown" => ("pages", "Answers a page's content as Markdown.", "PageMarkdown"),
        "update_page_markdown" => ("pages", "Changes a page's content by Markdown.", "PageMarkdown"),
        "create_database" => ("databases", "Makes a database with its first data source.", "Database"),
        "get_database" => ("databases", "Answers a database.", "Database"),
        "update_database" => ("databases", "Changes a database.", "Database"),
        "query_database" => ("databases", "Lists the rows of a database, as it was before data sources.", "List"),
        "create_data_source" => ("data_sources", "Adds a data source to a database.", "DataSource"),
        "get_data_source" => ("data_sources", "Answers a data source with its schema.", "DataSource"),
        "update_data_source" => ("data_sources", "Changes a data source or its schema.", "DataSource"),
        "query_data_source" => ("data_sources", "Lists the rows of a data source that a filter leaves, sorted.", "List"),
        "list_data_source_templates" => ("data_sources", "Lists the templates of a data source.", "TemplateList"),
        "create_meeting_notes" => ("meeting_notes", "Makes a block of meeting notes.", "Block"),
        "query_meeting_notes" => ("meeting_notes", "Lists blocks of meeting notes.", "List"),
        "get_block" => ("blocks", "Answers a block.", "Block"),
        "update_block" => ("blocks", "Changes a block.", "Block"),
        "delete_block" => ("blocks", "Puts a block, a page or a database in the trash.", "Block"),
        "list_block_children" => ("blocks", "Lists what stands in a block or page.", "List"),
        "append_block_children" => ("blocks", "Adds blocks to a block or page.", "List"),
        "create_comment" => ("comments", "Comments on a page or block, or answers in a discussion.", "Comment"),
        "list_comments" => ("comments", "Lists the comments on a page or block.", "List"),
        "get_comment" => ("comments", "Answers a comment.", "Comment"),
        "update_comment" => ("comments", "Changes the text of a comment.", "Comment"),
        "delete_comment" => ("comments", "Deletes a comment.", "Comment"),
        "create_file_upload" => ("file_uploads", "Begins to upload a file.", "FileUpload"),
        "list_file_uploads" => ("file_uploads", "Lists the file uploads.", "List"),
        "get_file_upload" => ("file_uploads", "Answers a file upload.", "FileUpload"),
        "send_file_upload" => ("file_uploads", "Sends a file, or a part of it.", "FileUpload"),
        "complete_file_upload" => ("file_uploads", "Says that all parts of a file were sent.", "FileUpload"),
        "list_views" => ("views", "Lists the views of a database or data source.", "List"),
        "create_view" => ("views", "Makes a view.", "View"),
        "get_view" => ("views", "Answers a view.", "View"),
        "update_view" => ("views", "Changes a view.", "View"),
        "delete_view" => ("views", "Deletes a view.", "View"),
        "create_view_query" => ("views", "Finds what a view shows, and keeps it.", "ViewQuery"),
        "get_view_query_results" => ("views", "Lists what a view has shown.", "List"),
        "delete_view_query" => ("views", "Forgets what a view has shown.", "ViewQuery"),
        "list_custom_emojis" => ("custom_emojis", "Lists the emojis that the workspace made.", "List"),
        "get_async_task" => ("async_tasks", "Answers where a task stands.", "AsyncTask"),
        "create_oauth_token" => ("oauth", "Gives tokens for a code or a refresh token.", "OAuthToken"),
        "revoke_oauth_token" => ("oauth", "Makes a token stop working.", "OAuthRevocation"),
        "introspect_oauth_token" => ("oauth", "Tells whether a token works.", "OAuthIntrospection"),
        _ => ("", "", "List"),
    }
}

/// The parameters that an operation takes in its query.
pub(super) fn query(id: &str) -> &'static [&'static str] {
    match id {
        "list_users" | "list_block_children" | "get_page_property" | "get_view_query_results" => &["start_cursor", "page_size"],
        "get_page" | "query_data_source" | "query_database" => &["filter_properties"],
        "get_page_markdown" => &["include_transcript"],
        "list_comments" => &["block_id", "start_cursor", "page_size"],
        "list_file_uploads" => &["status", "start_cursor", "page_size"],
        "list_views" => &["database_id", "data_source_id", "start_cursor", "page_size"],
        "list_data_source_templates" | "list_custom_emojis" => &["name", "start_cursor", "page_size"],
        _ => &[],
    }
}
