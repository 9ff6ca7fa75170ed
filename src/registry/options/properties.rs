//! The properties of a database, a data source or a page.

use serde::Serialize;
use serde_json::json;

use super::{Choice, OptionPage};
use crate::registry::subject::Subject;
use crate::types::{DataSourceResponse, Map, PageResponse, PropertySchema};
use crate::{Error, Notion};

/// All properties, in one page: there are never many. The value of each is its id.
pub(super) async fn list(notion: &Notion, subject: &Subject, field: &str, search: Option<&str>) -> Result<OptionPage, Error> {
    let choices = match subject {
        Subject::Page(id) => of_page(notion.pages().get(id).await?),
        Subject::Database(_) | Subject::DataSource(_) | Subject::Elsewhere => {
            of_source(notion.data_source_of(subject, field).await?)
        }
    };
    let wanted = |choice: &Choice| search.is_none_or(|text| choice.label.to_lowercase().contains(&text.to_lowercase()));
    Ok(OptionPage { options: choices.into_iter().filter(wanted).collect(), next_cursor: None })
}

fn of_page(page: PageResponse) -> Vec<Choice> {
    let values = page.into_full().map(|page| page.properties).unwrap_or_default();
    values.iter().map(|(name, value)| choice(name, &value.id, value)).collect()
}

fn of_source(source: Option<DataSourceResponse>) -> Vec<Choice> {
    let properties: Map<PropertySchema> = match source {
        Some(DataSourceResponse::Full(source)) => source.properties,
        Some(DataSourceResponse::Partial(source)) => source.properties.unwrap_or_default(),
        None => Map::default(),
    };
    properties.iter().map(|(name, property)| choice(name, &property.id, property)).collect()
}

fn choice(name: &str, id: &str, property: &impl Serialize) -> Choice {
    let kind = serde_json::to_value(property).ok().and_then(|property| property["type"].as_str().map(str::to_owned));
    Choice { value: json!(id), label: name.to_owned(), description: kind }
}
