//! What happened: found by what a request did, and by how the workspace was before it.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::object_id;
use crate::parent::Parent;
use crate::request::ApiRequest;
use crate::workspace::Workspace;

/// Something that events tell of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Happening {
    pub(crate) kind: &'static str,
    pub(crate) entity_kind: &'static str,
    pub(crate) entity: String,
    pub(crate) data: Value,
}

/// A property of a schema: its id, its name, and the rest of it in words that are only compared.
type Known = (String, String, String);

/// How the object that a request is about was before the request.
#[derive(Debug, Default)]
pub(crate) struct Before {
    target: Option<Uuid>,
    in_trash: bool,
    is_locked: bool,
    parent: Option<Parent>,
    title: String,
    schema: Vec<Known>,
}

impl Before {
    /// How the object is now that the path of a request names.
    pub(crate) fn of(workspace: &Workspace, request: &ApiRequest) -> Self {
        let segments = request.segments();
        let target = segments.get(2).and_then(|id| object_id::parse(id));
        let Some(id) = target else {
            return Self::default();
        };
        let page = workspace.pages.get(&id);
        let database = workspace.databases.get(&id);
        Self {
            target,
            in_trash: is_trashed(workspace, id),
            is_locked: page.map(|page| page.is_locked).or_else(|| database.map(|it| it.is_locked)).unwrap_or_default(),
            parent: page.map(|page| page.parent).or_else(|| database.map(|database| database.parent)),
            title: page.map(|page| page.title()).unwrap_or_default(),
            schema: source_of(workspace, id).map(|source| schema(workspace, source)).unwrap_or_default(),
        }
    }

    /// What a request has done that was answered with success.
    pub(crate) fn happenings(
        &self,
        workspace: &Workspace,
        operation: &str,
        request: &ApiRequest,
        answer: &Value,
    ) -> Vec<Happening> {
        let body: Value = serde_json::from_slice(&request.body).unwrap_or_default();
        let made = answer["id"].as_str().and_then(object_id::parse);
        let mut found = Vec::new();
        match operation {
            "create_page" => found.extend(made.into_iter().flat_map(|id| page_created(workspace, id))),
            "update_page" => found.extend(self.page_updated(workspace, &body, answer)),
            "move_page" => found.extend(self.target.map(|id| page(workspace, "page.moved", id))),
            "append_block_children" => {
                let count = body["children"].as_array().map_or(0, Vec::len);
                let added = answer["results"].as_array().into_iter().flatten().take(count);
                found.extend(self.target.and_then(|id| content(workspace, id, added.map(|block| &block["id"]))));
            }
            "update_page_markdown" => found.extend(self.target.and_then(|id| content(workspace, id, []))),
            "update_block" | "delete_block" => found.extend(self.block_changed(workspace)),
            "create_database" => found.extend(made.map(|id| database(workspace, "database.created", id))),
            "update_database" => found.extend(self.database_updated(workspace)),
            "create_data_source" => found.extend(made.map(|id| source(workspace, "data_source.created", id))),
            "update_data_source" => found.extend(self.source_updated(workspace, &body)),
            "create_comment" => found.extend(comment(workspace, "comment.created", answer)),
            "update_comment" => found.extend(comment(workspace, "comment.updated", answer)),
            "delete_comment" => found.extend(comment(workspace, "comment.deleted", answer)),
            "create_file_upload" => {
                found.extend(upload("file_upload.created", answer));
                found.extend(uploaded(answer));
            }
            "send_file_upload" | "complete_file_upload" => found.extend(uploaded(answer)),
            "create_view" => found.extend(view("view.created", answer, ("view_type", answer["type"].clone()))),
            "update_view" => found.extend(view("view.updated", answer, ("updated_fields", view_fields(&body)))),
            "delete_view" => found.extend(view("view.deleted", answer, ("", Value::Null))),
            _ => {}
        }
        found
    }

    fn page_updated(&self, workspace: &Workspace, body: &Value, answer: &Value) -> Vec<Happening> {
        let Some(id) = self.target else {
            return Vec::new();
        };
        let mut found = self.trashed(workspace, ["page.deleted", "page.undeleted"], |kind| page(workspace, kind, id));
        if !found.is_empty() {
            found.extend(row_content(workspace, id));
        }
        match workspace.pages.get(&id).map(|page| page.is_locked) {
            Some(true) if !self.is_locked => found.push(page(workspace, "page.locked", id)),
            Some(false) if self.is_locked => found.push(page(workspace, "page.unlocked", id)),
            _ => {}
        }
        let written: Vec<&str> = body["properties"].as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
        if !written.is_empty() {
            let properties = answer["properties"].as_object();
            let is_written = |name: &str, value: &Value| {
                written.contains(&name) || value["id"].as_str().is_some_and(|id| written.contains(&id))
            };
            let ids: Value = properties
                .into_iter()
                .flatten()
                .filter(|(name, value)| is_written(name, value))
                .map(|(_, value)| value["id"].clone())
                .collect();
            let mut happening = page(workspace, "page.properties_updated", id);
            happening.data["updated_properties"] = ids;
            found.push(happening);
        }
        let is_renamed = workspace.pages.get(&id).is_some_and(|page| page.title() != self.title);
        if is_renamed {
            found.extend(content(workspace, id, []));
        }
        found
    }

    fn block_changed(&self, workspace: &Workspace) -> Vec<Happening> {
        let Some(id) = self.target else {
            return Vec::new();
        };
        if workspace.pages.contains_key(&id) {
            let mut found = self.trashed(workspace, ["page.deleted", "page.undeleted"], |kind| page(workspace, kind, id));
            found.extend(row_content(workspace, id));
            found
        } else if workspace.databases.contains_key(&id) {
            self.trashed(workspace, ["database.deleted", "database.undeleted"], |kind| database(workspace, kind, id))
        } else {
            content(workspace, id, [&json!(id)]).into_iter().collect()
        }
    }

    fn database_updated(&self, workspace: &Workspace) -> Vec<Happening> {
        let Some(id) = self.target else {
            return Vec::new();
        };
        let mut found = self.trashed(workspace, ["database.deleted", "database.undeleted"], |kind| database(workspace, kind, id));
        if workspace.databases.get(&id).map(|database| database.parent) != self.parent {
            found.push(database(workspace, "database.moved", id));
        }
        found.extend(source_of(workspace, id).and_then(|source| self.schema_updated(workspace, source)));
        if found.is_empty() {
            found.push(database(workspace, "database.content_updated", id));
        }
        found
    }

    fn source_updated(&self, workspace: &Workspace, body: &Value) -> Vec<Happening> {
        let Some(id) = self.target else {
            return Vec::new();
        };
        let mut found =
            self.trashed(workspace, ["data_source.deleted", "data_source.undeleted"], |kind| source(workspace, kind, id));
        if !body["parent"].is_null() {
            found.push(source(workspace, "data_source.moved", id));
        }
        found.extend(self.schema_updated(workspace, id));
        if found.is_empty() {
            found.push(source(workspace, "data_source.content_updated", id));
        }
        found
    }

    /// What became of the properties of a data source.
    fn schema_updated(&self, workspace: &Workspace, id: Uuid) -> Option<Happening> {
        let after = schema(workspace, id);
        let change = |(property, name, _): &Known, action: &str| json!({ "id": property, "name": name, "action": action });
        let mut changes: Vec<Value> = Vec::new();
        for property in &after {
            match self.schema.iter().find(|known| known.0 == property.0) {
                None => changes.push(change(property, "created")),
                Some(known) if known != property => changes.push(change(property, "updated")),
                Some(_) => {}
            }
        }
        let gone = self.schema.iter().filter(|known| !after.iter().any(|property| property.0 == known.0));
        changes.extend(gone.map(|known| change(known, "deleted")));
        if changes.is_empty() {
            return None;
        }
        let mut happening = source(workspace, "data_source.schema_updated", id);
        happening.data["updated_properties"] = changes.into();
        Some(happening)
    }

    /// That the object went to the trash, or came back.
    fn trashed(
        &self,
        workspace: &Workspace,
        [gone, back]: [&'static str; 2],
        tell: impl FnOnce(&'static str) -> Happening,
    ) -> Vec<Happening> {
        let is_gone = self.target.is_some_and(|id| is_trashed(workspace, id));
        match (self.in_trash, is_gone) {
            (false, true) => vec![tell(gone)],
            (true, false) => vec![tell(back)],
            _ => Vec::new(),
        }
    }
}

impl Happening {
    /// The same in the words of the time before data sources, when their databases stood for them.
    pub(crate) fn before_data_sources(&self, workspace: &Workspace) -> Option<Self> {
        let mut older = self.clone();
        if self.entity_kind == "data_source" {
            let id =
                object_id::parse(&self.entity).and_then(|id| workspace.data_sources.get(&id)).map(|source| source.database)?;
            older.kind = match self.kind {
                "data_source.content_updated" => "database.content_updated",
                "data_source.schema_updated" => "database.schema_updated",
                _ => return None,
            };
            older.entity_kind = "database";
            older.entity = id.to_string();
            older.data["parent"] = database(workspace, older.kind, id).data["parent"].clone();
        }
        if self.entity_kind == "view" {
            return None;
        }
        if let Some(parent) = older.data["parent"].as_object_mut() {
            parent.remove("data_source_id");
        }
        Some(older)
    }
}

fn is_trashed(workspace: &Workspace, id: Uuid) -> bool {
    workspace.is_trashed_itself(id)
}

/// The data source with this id, or the only one of the database with this id.
fn source_of(workspace: &Workspace, id: Uuid) -> Option<Uuid> {
    if workspace.data_sources.contains_key(&id) {
        return Some(id);
    }
    let database = workspace.databases.get(&id)?;
    database.data_sources.first().copied()
}

fn schema(workspace: &Workspace, id: Uuid) -> Vec<Known> {
    let properties = workspace.data_sources.get(&id).map(|source| source.schema.properties.as_slice()).unwrap_or_default();
    let known = |kind: &dyn std::fmt::Debug| format!("{kind:?}");
    properties.iter().map(|property| (property.encoded_id(), property.name.clone(), known(&property.kind))).collect()
}

fn parent(workspace: &Workspace, parent: Parent) -> Value {
    match parent {
        Parent::Workspace => json!({ "id": workspace.id, "type": "space" }),
        Parent::Page(id) => json!({ "id": id, "type": "page" }),
        Parent::Block(id) => json!({ "id": id, "type": "block" }),
        Parent::Database(id) => json!({ "id": id, "type": "database" }),
        Parent::DataSource { data_source, database } => {
            json!({ "id": database, "type": "database", "data_source_id": data_source })
        }
    }
}

fn tell(kind: &'static str, entity_kind: &'static str, entity: impl ToString, data: Value) -> Happening {
    Happening { kind, entity_kind, entity: entity.to_string(), data }
}

fn page(workspace: &Workspace, kind: &'static str, id: Uuid) -> Happening {
    let above = workspace.pages.get(&id).map_or(Parent::Workspace, |page| page.parent);
    tell(kind, "page", id, json!({ "parent": parent(workspace, above) }))
}

fn database(workspace: &Workspace, kind: &'static str, id: Uuid) -> Happening {
    let above = workspace.databases.get(&id).map_or(Parent::Workspace, |database| database.parent);
    tell(kind, "database", id, json!({ "parent": parent(workspace, above) }))
}

fn source(workspace: &Workspace, kind: &'static str, id: Uuid) -> Happening {
    let above = workspace.data_sources.get(&id).map_or(Parent::Workspace, |source| Parent::Database(source.database));
    tell(kind, "data_source", id, json!({ "parent": parent(workspace, above) }))
}

fn page_created(workspace: &Workspace, id: Uuid) -> Vec<Happening> {
    std::iter::once(page(workspace, "page.created", id)).chain(row_content(workspace, id)).collect()
}

/// That the rows of a page's data source are others now.
fn row_content(workspace: &Workspace, id: Uuid) -> Option<Happening> {
    let data_source = workspace.pages.get(&id).and_then(|page| page.data_source_id())?;
    let mut happening = source(workspace, "data_source.content_updated", data_source);
    happening.data["updated_blocks"] = json!([{ "id": id, "type": "page" }]);
    Some(happening)
}

/// That the content of the page is another that a block stands in.
fn content<'a>(workspace: &Workspace, id: Uuid, blocks: impl IntoIterator<Item = &'a Value>) -> Option<Happening> {
    let mut current = Some(id);
    while let Some(id) = current {
        if workspace.pages.contains_key(&id) {
            let mut happening = page(workspace, "page.content_updated", id);
            happening.data["updated_blocks"] = blocks.into_iter().map(|block| json!({ "id": block, "type": "block" })).collect();
            return Some(happening);
        }
        current = workspace.parent_id(id);
    }
    None
}

fn comment(workspace: &Workspace, kind: &'static str, answer: &Value) -> Option<Happening> {
    let known = answer["id"].as_str().and_then(object_id::parse).and_then(|id| workspace.comments.get(id));
    let above = known.map(|comment| comment.parent).or_else(|| {
        let id = |name: &str| answer["parent"][name].as_str().and_then(object_id::parse);
        id("page_id").map(Parent::Page).or_else(|| id("block_id").map(Parent::Block))
    });
    let mut data = json!({ "parent": above.map(|above| parent(workspace, above)) });
    let mut current = above.and_then(Parent::id);
    while let Some(id) = current {
        if workspace.pages.contains_key(&id) {
            data["page_id"] = json!(id);
            break;
        }
        current = workspace.parent_id(id);
    }
    Some(tell(kind, "comment", answer["id"].as_str()?, data))
}

fn upload(kind: &'static str, answer: &Value) -> Option<Happening> {
    Some(tell(kind, "file_upload", answer["id"].as_str()?, Value::Null))
}

fn uploaded(answer: &Value) -> Option<Happening> {
    if answer["status"] == "uploaded" { upload("file_upload.completed", answer) } else { None }
}

fn view(kind: &'static str, answer: &Value, (name, value): (&str, Value)) -> Option<Happening> {
    let database = answer["parent"]["database_id"].as_str().unwrap_or_default();
    let mut data = json!({ "parent": { "id": database, "type": "database" } });
    if let Some(source) = answer["data_source_id"].as_str() {
        data["parent"]["data_source_id"] = json!(source);
    }
    if !name.is_empty() {
        data[name] = value;
    }
    Some(tell(kind, "view", answer["id"].as_str()?, data))
}

/// The parts of a view that a request changes.
fn view_fields(body: &Value) -> Value {
    const FIELDS: [&str; 4] = ["name", "filter", "sorts", "configuration"];
    FIELDS.into_iter().filter(|field| body.get(field).is_some()).map(Value::from).collect()
}
