//! List Views.

use serde_json::json;

use super::view_listing::{ListedView, ViewListing};
use crate::actions::list::{self, list_input};
use crate::actions::{Action, Capability, Definition, Effect, Field, Group, Meta, Noun, OptionProvider, examples};
use crate::types::{DataSourceId, DatabaseId, ViewList, ViewReference};
use crate::{Error, IntoId, Notion};

/// What Notion says of an id that names nothing which is shared.
const NOT_FOUND: &str = "object_not_found";

/// Lists the views of a database.
#[derive(Debug)]
pub struct ListViews;

list_input! {
    /// The input of [`ListViews`].
    ListViewsInput {
        /// The id of a database, with or without dashes, or its URL. The id of a data source lists the views of that alone.
        database_id: String,
        /// Whether each view is fetched: its name, type, filter and sorts. That takes a request for each. Without it, the list holds
        /// ids alone.
        #[serde(default)]
        details: bool,
    }
}

impl ListViewsInput {
    /// An input with what is required.
    #[must_use]
    pub fn new(database_id: impl Into<String>) -> Self {
        Self { database_id: database_id.into(), ..Self::default() }
    }
}

impl Action for ListViews {
    const DEFINITION: Definition = Definition::new(
        "list_views",
        "List Views",
        "Lists the views of a database or of a data source: by their ids, or whole, with names, filters and sorts.",
    )
    .does(Effect::Read, Group::Views)
    .sends(&["list_views", "get_view"])
    .needs(&[Capability::ReadContent])
    .inputs(&[
        &[
            Field::id("database_id", "Database ID", Noun::Database)
                .example(|| json!(examples::DATABASE_ID))
                .options(OptionProvider::Databases),
            Field::boolean("details", "Details").example(|| json!(true)),
        ],
        list::INPUTS,
    ])
    .answers(examples::whole_views);
    type Input = ListViewsInput;
    type Output = ViewListing;

    fn check(input: &mut ListViewsInput) -> Vec<Error> {
        input.extent().check()
    }

    async fn run(notion: &Notion, input: ListViewsInput, meta: &mut Meta) -> Result<ViewListing, Error> {
        let mut list = views(notion, &input, meta).await?;
        let mut results = Vec::new();
        for view in std::mem::take(&mut list.results) {
            results.push(if input.details { whole(notion, view, meta).await? } else { ListedView::Reference(view) });
        }
        Ok(ViewListing { list, results })
    }
}

/// The views of what the id names: a database, or else a data source.
async fn views(notion: &Notion, input: &ListViewsInput, meta: &mut Meta) -> Result<ViewList, Error> {
    let id: DatabaseId = input.database_id.as_str().into_id().map_err(|error| error.with_field("/database_id"))?;
    let in_database = list::fetch(input.extent(), meta, &mut |cursor, size| {
        notion.views().list_in_database(&id).at(cursor, size).into_future()
    })
    .await;
    match in_database {
        // How Notion says that it is no database is up to it.
        Err(error) if matches!(error.status(), Some(400 | 404)) => {
            let source: DataSourceId = id.canonical()?.parse()?;
            meta.resolved = Some("data_source");
            let mut of_source = |cursor, size| notion.views().list_of_data_source(&source).at(cursor, size).into_future();
            // Where neither is found, what Notion says of the id that was given is the better word.
            list::fetch(input.extent(), meta, &mut of_source).await.map_err(|_| error)
        }
        result => {
            meta.resolved = Some("database");
            result
        }
    }
}

/// A view, whole. One that was deleted since it was listed stays an id.
async fn whole(notion: &Notion, view: ViewReference, meta: &mut Meta) -> Result<ListedView, Error> {
    match notion.views().get(&view.id).await {
        Ok(whole) => Ok(ListedView::View(Box::new(whole))),
        Err(error) if error.code() == Some(NOT_FOUND) => {
            meta.notes.push(format!("the view {} is not found any more: there is no more of it than its id", view.id));
            Ok(ListedView::Reference(view))
        }
        Err(error) => Err(error),
    }
}
