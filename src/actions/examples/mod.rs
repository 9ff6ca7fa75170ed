//! Example values of inputs and answers: a grocery list, as in the original's documentation, its slips mended.

mod answers;
mod inputs;
mod operations;

pub(crate) use answers::*;
pub(crate) use inputs::*;
pub(crate) use operations::answer_to;

pub(crate) const PAGE_ID: &str = "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";
pub(crate) const ROW_ID: &str = "59833787-2cf9-4fdf-8782-e53db20768a5";
pub(crate) const DATABASE_ID: &str = "d9824bdc-8445-4327-be8b-5b47500af6ce";
pub(crate) const DATA_SOURCE_ID: &str = "3e4b1c5a-9d20-4f6b-8a73-1c2d3e4f5061";
pub(crate) const USER_ID: &str = "c1a2b3d4-e5f6-4718-92a3-b4c5d6e7f809";
pub(crate) const BOT_ID: &str = "92a680bb-6970-4726-952b-4f4c03bff617";
pub(crate) const BLOCK_ID: &str = "4d5e6f70-8192-4a3b-8c4d-5e6f70819203";
/// A block in the block.
pub(crate) const INNER_BLOCK_ID: &str = "5e6f7081-92a3-4b4c-9d5e-6f7081920314";
/// A page that the relation of the grocery list names.
pub(crate) const MEAL_ID: &str = "6f708192-a3b4-4c5d-8e6f-708192031425";
/// The data source that the relation of the grocery list points to.
pub(crate) const MEALS_ID: &str = "668d797c-76fa-4934-9b05-ad288df2d136";
/// And its database.
pub(crate) const MEALS_DATABASE_ID: &str = "7a9e8b6d-1f20-4c3b-a4d5-e6f708192a3b";

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
    (MEAL_ID, "related_page_id"),
    (MEALS_ID, "related_data_source_id"),
    (MEALS_DATABASE_ID, "related_database_id"),
];
