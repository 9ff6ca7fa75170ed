//! Example values of inputs and answers: a grocery list, as in the original's documentation, its slips mended.

mod answers;
mod comments;
mod files;
mod inputs;
mod operations;
mod views;
mod workspace;

pub(crate) use answers::*;
pub(crate) use comments::*;
pub(crate) use files::*;
pub(crate) use inputs::*;
pub(crate) use operations::answer_to;
pub(crate) use views::*;
pub(crate) use workspace::*;

pub(crate) const PAGE_ID: &str = "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";
pub(crate) const ROW_ID: &str = "59833787-2cf9-4fdf-8782-e53db20768a5";
pub(crate) const DATABASE_ID: &str = "d9824bdc-8445-4327-be8b-5b47500af6ce";
pub(crate) const DATA_SOURCE_ID: &str = "3e4b1c5a-9d20-4f6b-8a73-1c2d3e4f5061";
pub(crate) const USER_ID: &str = "c1a2b3d4-e5f6-4718-92a3-b4c5d6e7f809";
pub(crate) const BOT_ID: &str = "92a680bb-6970-4726-952b-4f4c03bff617";
pub(crate) const BLOCK_ID: &str = "4d5e6f70-8192-4a3b-8c4d-5e6f70819203";
/// A block in the block.
pub(crate) const INNER_BLOCK_ID: &str = "5e6f7081-92a3-4b4c-9d5e-6f7081920314";
/// A template for the rows of the grocery list.
pub(crate) const TEMPLATE_ID: &str = "7f819203-b4c5-4d6e-9f70-819203142536";
/// A page that the relation of the grocery list names.
pub(crate) const MEAL_ID: &str = "6f708192-a3b4-4c5d-8e6f-708192031425";
/// The data source that the relation of the grocery list points to.
pub(crate) const MEALS_ID: &str = "668d797c-76fa-4934-9b05-ad288df2d136";
/// And its database.
pub(crate) const MEALS_DATABASE_ID: &str = "7a9e8b6d-1f20-4c3b-a4d5-e6f708192a3b";
pub(crate) const COMMENT_ID: &str = "8a9b0c1d-2e3f-4a4b-9c5d-6e7f8091a2b3";
pub(crate) const DISCUSSION_ID: &str = "9b0c1d2e-3f4a-4b5c-8d6e-7f8091a2b3c4";
pub(crate) const FILE_UPLOAD_ID: &str = "a0b1c2d3-e4f5-4061-b273-8495a6b7c8d9";
pub(crate) const VIEW_ID: &str = "b1c2d3e4-f506-4172-8384-95a6b7c8d9e0";
pub(crate) const VIEW_QUERY_ID: &str = "c2d3e4f5-0617-4283-9495-a6b7c8d9e0f1";
pub(crate) const CUSTOM_EMOJI_ID: &str = "d3e4f506-1728-4394-a5a6-b7c8d9e0f102";

/// The ids of the examples, and what each stands for where a request needs an id that only an answer gives.
pub(crate) const IDS: &[(&str, &str)] = &[
    (PAGE_ID, "page_id"),
    (ROW_ID, "page_id"),
    (DATABASE_ID, "database_id"),
    (DATA_SOURCE_ID, "data_source_id"),
    (USER_ID, "user_id"),
    (BOT_ID, "bot_id"),
    (BLOCK_ID, "block_id"),
    (INNER_BLOCK_ID, "inner_block_id"),
    (TEMPLATE_ID, "template_id"),
    (MEAL_ID, "related_page_id"),
    (MEALS_ID, "related_data_source_id"),
    (MEALS_DATABASE_ID, "related_database_id"),
    (COMMENT_ID, "comment_id"),
    (DISCUSSION_ID, "discussion_id"),
    (FILE_UPLOAD_ID, "file_upload_id"),
    (VIEW_ID, "view_id"),
    (VIEW_QUERY_ID, "view_query_id"),
    (CUSTOM_EMOJI_ID, "custom_emoji_id"),
];
