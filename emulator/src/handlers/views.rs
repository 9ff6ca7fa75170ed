//! The operations on views.

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::database::Database;
use crate::field::Field;
use crate::list::{self, ListRequest};
use crate::parent::Parent;
use crate::request::{ApiRequest, path_id};
use crate::schema::Schema;
use crate::views::{self, Tab, View};
use crate::workspace::Workspace;

/// Where a view may be made; a request names one.
const PLACES: [&str; 3] = ["database_id", "view_id", "create_database"];

/// `POST /v1/views`
pub(crate) fn create(workspace: &mut Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let json = request.json()?;
    let body = Field::body(&json);
    let settings = ["filter", "sorts", "quick_filters", "configuration", "position", "placement"];
    body.only(&[&["data_source_id", "name", "type"], &PLACES[..], &settings[..]].concat())?;
    let data_source = workspace.data_source(body.get("data_source_id").id()?)?;
    workspace.check_not_in_trash(data_source.id)?;
    let name = body.get("name").string()?;
    let kind = body.get("type").one_of(&views::KINDS)?;
    let place = Place::read(workspace, &body, kind)?;

    // A dashboard shows other views, and has no rows of its own.
    let data_source = (kind != "dashboard").then_some(data_source.id);
    let nothing = Schema::default();
    let schema = data_source.and_then(|id| workspace.data_sources.get(&id)).map_or(&nothing, |it| &it.schema);
    let filter = body.get("filter").present();
    let filter = filter.map(|filter| views::read_filter(workspace, schema, &filter)).transpose()?;
    let sorts = body.get("sorts").present().map(|sorts| views::read_sorts(schema, &sorts)).transpose()?;
    let quick_filters = body.get("quick_filters").present();
    let quick_filters =
        quick_filters.map(|given| views::read_quick_filters(workspace, schema, &given, &Value::Null)).transpose()?;
    let configuration = body.get("configuration").present();
    let configuration = configuration.map(|given| views::read_new(schema, kind, &given)).transpose()?;

    let database = place.database(workspace, data_source);
    let mut view = View::new(workspace, (database, data_source), name, kind);
    let id = view.id;
    view.filter = filter.unwrap_or_default();
    view.sorts = sorts.unwrap_or_default();
    view.quick_filters = quick_filters.unwrap_or_default();
    view.configuration = configuration.unwrap_or(view.configuration);
    place.add(workspace, view);
    Ok(workspace.view(id)?.answer(workspace))
}

/// `GET /v1/views`
pub(crate) fn list(workspace: &Workspace, request: &ApiRequest) -> Result<Value, ApiError> {
    let query = request.query_texts();
    let query = Field::query(&query);
    let wanted = ListRequest::from_query(request)?;
    let database = query.get("database_id").present().map(|id| id.id()).transpose()?;
    let data_source = query.get("data_source_id").present().map(|id| id.id()).transpose()?;
    let views: Vec<Uuid> = match (database, data_source) {
        (None, None) => return Err(query.should_have_one_of(&["database_id", "data_source_id"])),
        (Some(database), None) => workspace.views.of_database(workspace.database(database)?.id).to_vec(),
        (database, Some(data_source)) => {
            let views = workspace.views.over_data_source(workspace.data_source(data_source)?.id).iter().copied();
            let is_in = |id: &Uuid| workspace.views.get(*id).is_some_and(|view| Some(view.database) == database);
            views.filter(|id| database.is_none() || is_in(id)).collect()
        }
    };
    let (part, next_cursor) = wanted.cut(&views)?;
    let references = part.iter().map(|id| serde_json::json!({ "object": "view", "id": id }));
    Ok(list::answer("view", references.collect(), next_cursor))
}

/// `GET /v1/views/{view_id}`
pub(crate) fn get(workspace: &Workspace, view_id: &str) -> Result<Value, ApiError> {
    let view = workspace.view(path_id("view_id", view_id)?)?;
    Ok(view.answer(workspace))
}

/// `PATCH /v1/views/{view_id}`
pub(crate) fn update(workspace: &mut Workspace, request: &ApiRequest, view_id: &str) -> Result<Value, ApiError> {
    let mut view = workspace.view(path_id("view_id", view_id)?)?.clone();
    let json = request.json()?;
    let body = Field::body(&json);
    body.only(&["name", "filter", "sorts", "quick_filters", "configuration"])?;
    workspace.check_not_in_trash(view.database)?;
    let nothing = Schema::default();
    let data_source = view.data_source.and_then(|id| workspace.data_sources.get(&id));
    let schema = data_source.map_or(&nothing, |data_source| &data_source.schema);
    if let Some(name) = body.get("name").present() {
        name.string()?.clone_into(&mut view.name);
    }
    if let Some(filter) = body.get("filter").present() {
        view.filter = views::read_filter(workspace, schema, &filter)?;
    }
    if let Some(sorts) = body.get("sorts").present() {
        view.sorts = views::read_sorts(schema, &sorts)?;
    }
    if let Some(given) = body.get("quick_filters").present() {
        view.quick_filters = views::read_quick_filters(workspace, schema, &given, &view.quick_filters)?;
    }
    if let Some(configuration) = body.get("configuration").present() {
        view.configuration = if configuration.is_null() {
            views::default_configuration(schema, &view.kind)
        } else {
            views::read_changes(schema, &view.kind, &configuration, &view.configuration)?
        };
    }
    view.history.edited = workspace.new_change();
    let answer = view.answer(workspace);
    if let Some(kept) = workspace.views.get_mut(view.id) {
        *kept = view;
    }
    Ok(answer)
}

/// `DELETE /v1/views/{view_id}`
pub(crate) fn delete(workspace: &mut Workspace, view_id: &str) -> Result<Value, ApiError> {
    let view = workspace.view(path_id("view_id", view_id)?)?;
    if workspace.views.of_database(view.database) == [view.id] {
        return Err(ApiError::validation("Cannot delete the last view of a database."));
    }
    let (id, answer) = (view.id, view.partial_answer());
    workspace.views.remove(id);
    workspace.new_change();
    Ok(answer)
}

/// Where a new view goes.
enum Place {
    /// Among the tabs of a database.
    Tabs(Uuid, Tab),
    /// Into a dashboard of this database.
    Dashboard { database: Uuid, dashboard: Uuid, placement: views::Placement },
    /// Into a new database under a page, behind a block if one is named.
    NewDatabase { page: Uuid, block: Option<Uuid> },
}

impl Place {
    fn read(workspace: &Workspace, body: &Field<'_>, kind: &str) -> Result<Self, ApiError> {
        let mut given = PLACES.into_iter().map(|name| (name, body.get(name))).filter(|(_, field)| !field.is_absent());
        let (name, field) = given.next().ok_or_else(|| body.should_have_one_of(&PLACES))?;
        if let Some((_, another)) = given.next() {
            return Err(another.should_be("not present"));
        }
        let (position, placement) = (body.get("position"), body.get("placement"));
        for (misplaced, home) in [(&position, "database_id"), (&placement, "view_id")] {
            if !misplaced.is_absent() && name != home {
                return Err(misplaced.should_be("not present"));
            }
        }
        match name {
            "database_id" => {
                let database = workspace.database(field.id()?)?.id;
                workspace.check_not_in_trash(database)?;
                Ok(Self::Tabs(database, read_tab(workspace, database, &position)?))
            }
            "view_id" => {
                let dashboard = workspace.view(field.id()?)?;
                if dashboard.kind != "dashboard" || kind == "dashboard" {
                    return Err(ApiError::validation("Only a view that is no dashboard can be added, and only to a dashboard."));
                }
                workspace.check_not_in_trash(dashboard.database)?;
                let placement = dashboard.rows.read_placement(&placement)?;
                Ok(Self::Dashboard { database: dashboard.database, dashboard: dashboard.id, placement })
            }
            _ => {
                field.only(&["parent", "position"])?;
                let parent = field.get("parent");
                parent.only(&["type", "page_id"])?;
                parent.get("type").one_of(&["page_id"])?;
                let page = workspace.page(parent.get("page_id").id()?)?.id;
                workspace.check_not_in_trash(page)?;
                Ok(Self::NewDatabase { page, block: read_block(workspace, page, &field.get("position"))? })
            }
        }
    }

    /// The database that the view is part of, which is made if it is to be a new one.
    fn database(&self, workspace: &mut Workspace, data_source: Option<Uuid>) -> Uuid {
        let (page, block) = match self {
            Self::Tabs(database, _) | Self::Dashboard { database, .. } => return *database,
            Self::NewDatabase { page, block } => (*page, *block),
        };
        let title = data_source.and_then(|id| workspace.data_sources.get(&id)).map(|it| it.title.clone());
        let database = Database {
            id: workspace.ids.uuid(),
            history: workspace.new_history(),
            parent: Parent::Page(page),
            title: title.unwrap_or_else(|| Value::Array(Vec::new())),
            description: Value::Array(Vec::new()),
            icon: Value::Null,
            cover: Value::Null,
            is_inline: true,
            is_locked: false,
            in_trash: false,
            public_url: Value::Null,
            // It shows the rows of another database.
            data_sources: Vec::new(),
        };
        let id = database.id;
        let siblings = workspace.children.entry(page).or_default();
        let behind = block.and_then(|block| siblings.iter().position(|sibling| *sibling == block));
        siblings.insert(behind.map_or(siblings.len(), |position| position + 1), id);
        workspace.databases.insert(id, database);
        id
    }

    fn add(self, workspace: &mut Workspace, mut view: View) {
        match self {
            Self::Tabs(_, tab) => workspace.views.add(view, tab),
            Self::NewDatabase { .. } => workspace.views.add(view, Tab::End),
            Self::Dashboard { dashboard, placement, .. } => {
                view.dashboard = Some(dashboard);
                let (id, ids) = (view.id, workspace.ids.clone());
                workspace.views.add(view, Tab::None);
                if let Some(dashboard) = workspace.views.get_mut(dashboard) {
                    dashboard.rows.add(&ids, id, placement);
                }
            }
        }
    }
}

/// Where among the tabs a view goes: at the end, unless the request says otherwise.
fn read_tab(workspace: &Workspace, database: Uuid, field: &Field<'_>) -> Result<Tab, ApiError> {
    if field.is_absent() {
        return Ok(Tab::End);
    }
    field.only(&["type", "view_id"])?;
    match field.get("type").one_of(&["start", "end", "after_view"])? {
        "start" => Ok(Tab::Start),
        "end" => Ok(Tab::End),
        _ => {
            let place = field.get("view_id");
            let other = workspace.view(place.id()?)?;
            if workspace.views.of_database(database).contains(&other.id) {
                Ok(Tab::After(other.id))
            } else {
                Err(place.should_be("the id of a view of the database"))
            }
        }
    }
}

fn read_block(workspace: &Workspace, page: Uuid, field: &Field<'_>) -> Result<Option<Uuid>, ApiError> {
    if field.is_absent() {
        return Ok(None);
    }
    field.only(&["type", "block_id"])?;
    field.get("type").one_of(&["after_block"])?;
    let place = field.get("block_id");
    let block = place.id()?;
    let siblings = workspace.children.get(&page).map(Vec::as_slice).unwrap_or_default();
    if siblings.contains(&block) { Ok(Some(block)) } else { Err(place.should_be("the id of a block of the page")) }
}
