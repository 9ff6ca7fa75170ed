//! Finds the rows that have a value in a property.

use std::collections::BTreeSet;

use notion_connector_schema::rows::{kind_of, names_of};

use crate::error::Kind;
use crate::types::{
    DataSource, DataSourceId, Filter, PageId, PageResponse, Patch, PropertyValueKind, PropertyValueRequest,
    PropertyValueRequestKind as Given, QueryResult, RichText, RichTextRequest, RichTextRequestKind, SmallString,
};
use crate::{Error, Notion};

/// The input that names the property.
const FIELD: &str = "/match_property";

/// A page of Notion's holds so many pieces of a text, and perhaps not all of it.
const PIECES_OF_A_ROW: usize = 25;

/// So many rows are named where several match.
const MOST_NAMED: usize = 20;

/// A value by which rows are looked for.
#[derive(Debug)]
pub(super) enum Sought {
    Title(String),
    Text(String),
    Url(SmallString),
    Email(SmallString),
    PhoneNumber(SmallString),
    Number(crate::types::Number),
    Select(SmallString),
    Status(SmallString),
    Date(SmallString),
    Checkbox(bool),
}

impl Sought {
    /// The value of a property as it is to be written, or what is accepted in its place.
    pub(super) fn new(value: &PropertyValueRequest) -> Result<Self, &'static str> {
        const EMPTY: &str = "is empty, and many rows may be: expected a value";
        let text = |text: &Option<SmallString>| text.clone().filter(|text| !text.is_empty()).ok_or(EMPTY);
        Ok(match &value.kind {
            Given::Title(pieces) => Self::Title(plain(pieces).filter(|text| !text.is_empty()).ok_or(EMPTY)?),
            Given::RichText(pieces) => Self::Text(plain(pieces).filter(|text| !text.is_empty()).ok_or(EMPTY)?),
            Given::Url(url) => Self::Url(text(url)?),
            Given::Email(address) => Self::Email(text(address)?),
            Given::PhoneNumber(number) => Self::PhoneNumber(text(number)?),
            Given::Number(number) => Self::Number(number.clone().ok_or(EMPTY)?),
            Given::Select(option) => Self::Select(text(&option.as_ref().ok_or(EMPTY)?.name)?),
            Given::Status(option) => Self::Status(text(&option.as_ref().ok_or(EMPTY)?.name)?),
            Given::Date(date) => {
                let date = date.as_ref().ok_or(EMPTY)?;
                if matches!(date.end, Patch::Value(_)) {
                    return Err("is a range, by which no row is found: expected a date without an end");
                }
                Self::Date(date.start.clone())
            }
            Given::Checkbox(checked) => Self::Checkbox(*checked),
            _ => {
                return Err("is of a type by which no row is found: expected a title, rich_text, number, select, status, date, \
                            checkbox, url, email or phone_number");
            }
        })
    }

    /// The type of property that has such values.
    fn kind(&self) -> &'static str {
        match self {
            Self::Title(_) => "title",
            Self::Text(_) => "rich_text",
            Self::Url(_) => "url",
            Self::Email(_) => "email",
            Self::PhoneNumber(_) => "phone_number",
            Self::Number(_) => "number",
            Self::Select(_) => "select",
            Self::Status(_) => "status",
            Self::Date(_) => "date",
            Self::Checkbox(_) => "checkbox",
        }
    }

    fn filter(&self, property: &str) -> Filter {
        match self {
            Self::Title(text) => Filter::title(property).equals(text.as_str()),
            Self::Text(text) => Filter::rich_text(property).equals(text.as_str()),
            Self::Url(url) => Filter::url(property).equals(url.clone()),
            Self::Email(address) => Filter::email(property).equals(address.clone()),
            Self::PhoneNumber(number) => Filter::phone_number(property).equals(number.clone()),
            Self::Number(number) => Filter::number(property).equals(number.clone()),
            Self::Select(name) => Filter::select(property).equals(name.clone()),
            Self::Status(name) => Filter::status(property).equals(name.clone()),
            Self::Date(date) => Filter::date(property).equals(date.clone()),
            Self::Checkbox(checked) => Filter::checkbox(property).equals(*checked),
        }
    }

    /// Whether a row that a query found has this very value: a query may look past the case of letters, and past the hour of a day.
    fn is(&self, value: &PropertyValueKind) -> bool {
        match (self, value) {
            (Self::Title(text), PropertyValueKind::Title(pieces)) | (Self::Text(text), PropertyValueKind::RichText(pieces)) => {
                same_text(text, pieces)
            }
            (Self::Url(text), PropertyValueKind::Url(value))
            | (Self::Email(text), PropertyValueKind::Email(value))
            | (Self::PhoneNumber(text), PropertyValueKind::PhoneNumber(value)) => value.as_ref() == Some(text),
            (Self::Select(name), PropertyValueKind::Select(option)) | (Self::Status(name), PropertyValueKind::Status(option)) => {
                option.as_ref().is_some_and(|option| option.name == *name)
            }
            (Self::Date(day), PropertyValueKind::Date(Some(date))) => {
                date.end.is_none() && (day.contains('T') || date.start == *day)
            }
            _ => true,
        }
    }
}

fn same_text(text: &str, pieces: &[RichText]) -> bool {
    pieces.len() >= PIECES_OF_A_ROW || pieces.iter().map(|piece| piece.plain_text.as_str()).collect::<String>() == text
}

/// The text of rich text that is to be written; nothing where Notion is to make it up, as that of a mention.
fn plain(pieces: &[RichTextRequest]) -> Option<String> {
    let text = |piece: &RichTextRequest| match &piece.kind {
        RichTextRequestKind::Text(text) => Some(text.content.to_string()),
        RichTextRequestKind::Equation(equation) => Some(equation.expression.to_string()),
        _ => None,
    };
    pieces.iter().map(text).collect()
}

/// The name of the property that is meant, by its name or its id.
pub(super) fn property_of(source: &DataSource, named: &str, sought: &Sought) -> Result<SmallString, Error> {
    let found = source.properties.iter().find(|(name, property)| names_of(name, property).iter().any(|known| known == named));
    let Some((name, property)) = found else {
        let names: Vec<_> = source.properties.keys().map(SmallString::as_str).collect();
        let message = format!("the database has no property {named:?}: expected one of {}", names.join(", "));
        return Err(Error::input(FIELD, message));
    };
    match kind_of(property) {
        Some(kind) if kind != sought.kind() => {
            let message =
                format!("the property {named:?} is a {kind}, and its value is given as a {}: expected a {kind}", sought.kind());
            Err(Error::input(FIELD, message))
        }
        _ => Ok(name.clone()),
    }
}

/// The only row that has the value, or nothing where none has it.
///
/// # Errors
/// Several rows have it, which the error names; or a request failed.
pub(super) async fn only_row(
    notion: &Notion,
    source: &DataSourceId,
    property: &str,
    sought: &Sought,
) -> Result<Option<PageId>, Error> {
    let mut rows = notion.data_sources().query(source).filter(sought.filter(property)).page_size(100).stream();
    let mut found = BTreeSet::new();
    while let Some(row) = rows.next().await {
        match row? {
            QueryResult::Page(PageResponse::Full(page))
                if page.properties.get(property).is_none_or(|value| sought.is(&value.kind)) =>
            {
                found.insert(page.id);
            }
            QueryResult::Page(PageResponse::Partial(page)) => drop(found.insert(page.id)),
            _ => {}
        }
        if found.len() > MOST_NAMED {
            break;
        }
    }
    if found.len() > 1 {
        let more = if found.len() > MOST_NAMED { ", and more" } else { "" };
        let ids: Vec<_> = found.iter().take(MOST_NAMED).map(ToString::to_string).collect();
        let message = format!(
            "several rows have this value, and nothing was written: expected one or none, found {}{more}",
            ids.join(", ")
        );
        return Err(Error::input(FIELD, message));
    }
    match rows.incomplete_reason() {
        // The row that is looked for may be among those that the query left out.
        Some(reason) => {
            Err(Error::new(Kind::Pagination, format!("the query did not look at all rows ({reason}): nothing was written")))
        }
        None => Ok(found.pop_first()),
    }
}
