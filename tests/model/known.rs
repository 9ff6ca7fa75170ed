//! A row for every type of value: nothing in them is unknown.

mod blocks;
mod comments;
mod file_uploads;
mod oauth;
mod objects;
mod page_content;
mod queries;
mod requests;
mod texts;
mod values;
mod views;
mod webhooks;

use crate::{Row, check};

#[test]
fn comes_back_whole_with_nothing_unknown() {
    for row in rows() {
        check(&row, false);
    }
}

/// All rows of this folder.
pub(crate) fn rows() -> Vec<Row> {
    [
        texts::rows(),
        blocks::rows(),
        values::rows(),
        objects::rows(),
        page_content::rows(),
        requests::rows(),
        queries::rows(),
        comments::rows(),
        file_uploads::rows(),
        views::rows(),
        oauth::rows(),
        webhooks::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
