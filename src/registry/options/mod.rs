//! What a person may pick the value of an input from.

mod found;
mod properties;
mod users;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::action;
use super::entry::Entry;
use super::subject::subject;
use crate::actions::{InputKind, OptionProvider, input};
use crate::types::ResultType;
use crate::{Error, Notion};

/// Values that a person may pick from, page by page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct OptionPage {
    /// The values, in Notion's order. A page in the middle may be empty.
    pub options: Vec<Choice>,
    /// Where they go on; nothing at their end.
    pub next_cursor: Option<String>,
}

/// A value that a person may pick.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Choice {
    /// What the input takes. For a list, it is one item of it.
    pub value: Value,
    /// What people call it.
    pub label: String,
    /// What tells it from others of that name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl Notion {
    /// What a person may pick the value of an input from: the databases, data sources, pages or users that the integration
    /// sees, or the properties of what another input names.
    ///
    /// `inputs` are those that are given so far. `search` narrows: by title for what Notion searches, by name or e-mail
    /// address for users, by name for properties. `cursor` is the `next_cursor` of the page before.
    ///
    /// ```no_run
    /// use serde_json::json;
    ///
    /// # async fn example(notion: notion_connector::Notion) -> Result<(), notion_connector::Error> {
    /// let page = notion.options("query_database", "database_id", &json!({}), Some("grocer"), None).await?;
    /// for option in page.options {
    ///     println!("{}: {}", option.label, option.value);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// There is no such action or input, there is nothing to pick it from, an input that it depends on is not given yet, or a
    /// request failed.
    pub async fn options(
        &self,
        action_id: &str,
        key: &str,
        inputs: &Value,
        search: Option<&str>,
        cursor: Option<&str>,
    ) -> Result<OptionPage, Error> {
        let entry = Entry::find(action_id)?;
        let field = entry.definition.field(key);
        let Some((provider, field)) = field.and_then(|field| field.options.map(|provider| (provider, field))) else {
            let with: Vec<_> = entry.definition.fields().filter(|field| field.options.is_some()).map(|field| field.key).collect();
            let with = if with.is_empty() { "none of this action's".to_owned() } else { with.join(", ") };
            return Err(Error::input(
                input::pointer(key),
                format!("there is nothing to pick it from: expected the key of {with}"),
            ));
        };
        let search = search.map(str::trim).filter(|text| !text.is_empty());
        let whole = action(action_id)
            .and_then(|action| action.inputs.iter().find(|input| input.key == key))
            .is_some_and(|input| input.kind == InputKind::Json);
        match provider {
            OptionProvider::Databases => found::list(self, ResultType::DataSource, found::databases, whole, search, cursor).await,
            OptionProvider::OnlyDatabases => {
                found::list(self, ResultType::DataSource, found::only_databases, whole, search, cursor).await
            }
            OptionProvider::DataSources => {
                found::list(self, ResultType::DataSource, found::data_sources, whole, search, cursor).await
            }
            OptionProvider::Pages => found::list(self, ResultType::Page, found::pages, whole, search, cursor).await,
            OptionProvider::Users => users::list(self, search, cursor).await,
            OptionProvider::Properties => {
                let (subject, at) = subject(entry, field.of.unwrap_or_default(), inputs)?;
                properties::list(self, &subject, &at, search).await
            }
        }
    }
}
