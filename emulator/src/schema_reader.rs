//! Reading the properties of a data source from a request.

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::formula::{self, Fault, Formula};
use crate::number_format;
use crate::option_reader::{self, read_options};
use crate::property_kind::{NamedProperty, PlainType, PropertyKind, Rollup};
use crate::relation_reader::{self, Mirror};
use crate::rollup;
use crate::schema::{Property, Schema, TITLE_ID};
use crate::workspace::Workspace;

const CONFIGURED_TYPES: [&str; 8] = ["select", "multi_select", "status", "number", "formula", "relation", "rollup", "unique_id"];

/// The id of the property that says whether a page was verified.
const VERIFICATION_ID: &str = "verification";

/// A schema as a request wants it, not yet stored.
#[derive(Debug)]
pub(crate) struct SchemaDraft {
    pub(crate) schema: Schema,
    /// The other sides of two-way relations, which are to be made or renamed.
    pub(crate) mirrors: Vec<Mirror>,
}

/// Reads the schema of a new data source.
pub(crate) fn read_new(workspace: &Workspace, data_source: Uuid, properties: &Field<'_>) -> Result<SchemaDraft, ApiError> {
    let mut reader = Reader::new(workspace, data_source, Schema::default());
    let mut added = Vec::new();
    for (name, field) in properties.members()? {
        added.push(reader.add(name, &field)?);
    }
    let draft = reader.finish(added)?;
    if draft.schema.with_id(TITLE_ID).is_none() {
        return Err(ApiError::validation("Title is not provided"));
    }
    Ok(draft)
}

/// Reads changes to the schema of a data source: properties to add, change, rename or remove.
pub(crate) fn read_changes(workspace: &Workspace, data_source: Uuid, properties: &Field<'_>) -> Result<SchemaDraft, ApiError> {
    let before = &workspace.data_source(data_source)?.schema;
    let mut reader = Reader::new(workspace, data_source, before.clone());
    let mut changed = Vec::new();
    for (name, field) in properties.members()? {
        match before.find(name) {
            Some(property) if field.is_null() => reader.remove(property)?,
            Some(property) => changed.extend(reader.change(property, field)?),
            None if field.is_null() || (declared_type(&field).is_none() && field.get("type").is_absent()) => {
                return Err(ApiError::validation(format!("{name} is not a property that exists.")));
            }
            None => changed.push(reader.add(name, &field)?),
        }
    }
    reader.finish(changed)
}

/// A property whose type a request says.
struct Typed<'a> {
    id: String,
    field: Field<'a>,
    type_name: &'static str,
}

struct Reader<'w> {
    workspace: &'w Workspace,
    data_source: Uuid,
    draft: SchemaDraft,
}

impl<'w> Reader<'w> {
    fn new(workspace: &'w Workspace, data_source: Uuid, schema: Schema) -> Self {
        Self { workspace, data_source, draft: SchemaDraft { schema, mirrors: Vec::new() } }
    }

    /// Adds a property, whose configuration is read later: it may name one that comes behind it.
    fn add<'a>(&mut self, name: &str, field: &Field<'a>) -> Result<Typed<'a>, ApiError> {
        let type_name = type_of(field)?;
        let schema = &self.draft.schema;
        let id = match type_name {
            "title" if schema.with_id(TITLE_ID).is_some() => {
                return Err(ApiError::validation("A data source has exactly one title property."));
            }
            "title" => TITLE_ID.to_owned(),
            "verification" if schema.with_id(VERIFICATION_ID).is_none() => VERIFICATION_ID.to_owned(),
            _ => self.workspace.ids.property_id(),
        };
        self.draft.schema.properties.push(Property {
            id: id.clone(),
            name: name.to_owned(),
            description: read_description(field)?.flatten(),
            kind: PropertyKind::Plain(PlainType::from_name(type_name).unwrap_or(PlainType::RichText)),
        });
        Ok(Typed { id, field: field.clone(), type_name })
    }

    fn remove(&mut self, property: &Property) -> Result<(), ApiError> {
        if property.id == TITLE_ID {
            return Err(ApiError::validation("Cannot delete the title property."));
        }
        self.draft.schema.properties.retain(|it| it.id != property.id);
        Ok(())
    }

    fn change<'a>(&mut self, before: &Property, field: Field<'a>) -> Result<Option<Typed<'a>>, ApiError> {
        field.object()?;
        let type_name = if field.get("type").is_absent() { declared_type(&field) } else { Some(type_of(&field)?) };
        if type_name.is_some_and(|name| (name == "title") != (before.id == TITLE_ID)) {
            return Err(ApiError::validation("A data source has exactly one title property."));
        }
        let name = field.get("name").present().map(|name| name.string()).transpose()?;
        let description = read_description(&field)?;
        let mut properties = self.draft.schema.properties.iter_mut();
        if let Some(property) = properties.find(|it| it.id == before.id) {
            if let Some(name) = name {
                name.clone_into(&mut property.name);
            }
            if let Some(description) = description {
                property.description = description;
            }
        }
        Ok(type_name.map(|type_name| Typed { id: before.id.clone(), field, type_name }))
    }

    /// Reads the configurations: rollups and formulas last, so that they find the other properties.
    fn finish(mut self, mut typed: Vec<Typed<'_>>) -> Result<SchemaDraft, ApiError> {
        self.check_names()?;
        typed.sort_by_key(|it| (it.type_name == "formula", it.type_name == "rollup"));
        for Typed { id, field, type_name } in typed {
            let before = self.workspace.data_sources.get(&self.data_source).and_then(|it| it.schema.with_id(&id));
            let kind = self.read_kind(&id, &field, type_name, before.map(|property| &property.kind))?;
            if let Some(property) = self.draft.schema.properties.iter_mut().find(|property| property.id == id) {
                property.kind = kind;
            }
        }
        let draft = &mut self.draft;
        let schema = draft.schema.clone();
        formula::settle(&mut draft.schema, |id| rollup::result_kind(self.workspace, &schema, id));
        Ok(self.draft)
    }

    fn check_names(&self) -> Result<(), ApiError> {
        let mut names: Vec<&str> = self.draft.schema.properties.iter().map(|property| property.name.as_str()).collect();
        names.sort_unstable();
        match names.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(twice) => Err(ApiError::validation(format!("Property name {} is already in use.", twice[0]))),
            None => Ok(()),
        }
    }

    /// Reads the configuration of a property. `current` is what it was so far.
    fn read_kind(
        &mut self,
        id: &str,
        field: &Field<'_>,
        type_name: &'static str,
        current: Option<&PropertyKind>,
    ) -> Result<PropertyKind, ApiError> {
        let configuration = field.get(type_name);
        configuration.object()?;
        if let Some(plain) = PlainType::from_name(type_name) {
            return Ok(PropertyKind::Plain(plain));
        }
        let ids = &self.workspace.ids;
        // A property that gets another type keeps its options, if it has some then.
        let current_options = current.map(PropertyKind::options).unwrap_or_default();
        let current = current.filter(|current| current.name() == type_name);
        Ok(match type_name {
            "select" => PropertyKind::Select { options: read_options(ids, &configuration, current_options)? },
            "multi_select" => PropertyKind::MultiSelect { options: read_options(ids, &configuration, current_options)? },
            "status" => option_reader::read_status(ids, &configuration, current)?,
            "number" => PropertyKind::Number { format: number_format::read(&configuration.get("format"), current)? },
            "formula" => self.read_formula(&configuration, current)?,
            "unique_id" => PropertyKind::UniqueId { prefix: read_prefix(&configuration.get("prefix"), current)? },
            "relation" => {
                let name = self.draft.schema.with_id(id).map(|property| property.name.clone()).unwrap_or_default();
                let relation = NamedProperty { id: id.to_owned(), name };
                let (kind, mirror) =
                    relation_reader::read(self.workspace, (self.data_source, relation), &configuration, current)?;
                self.draft.mirrors.extend(mirror);
                kind
            }
            _ => PropertyKind::Rollup(self.read_rollup(&configuration)?),
        })
    }

    fn read_formula(&self, configuration: &Field<'_>, current: Option<&PropertyKind>) -> Result<PropertyKind, ApiError> {
        let Some(expression) = configuration.get("expression").present() else {
            return Ok(current.cloned().unwrap_or_else(|| PropertyKind::Formula(Formula::default())));
        };
        let formula = Formula::read(expression.string()?, |wanted| self.draft.schema.find(wanted).map(reference));
        formula.map(PropertyKind::Formula).map_err(|fault| {
            let detail = match fault {
                Fault::UnknownProperty(name) => format!("Could not find property with name or id: {name}"),
                Fault::Unbalanced => "a bracket or a quote is never closed".to_owned(),
            };
            ApiError::validation(format!("Type error with formula: {detail}"))
        })
    }

    fn read_rollup(&self, configuration: &Field<'_>) -> Result<Rollup, ApiError> {
        let relation = find_named(configuration, "relation_property", &self.draft.schema)?;
        let PropertyKind::Relation { data_source, .. } = relation.kind else {
            return Err(ApiError::validation(format!("{} is expected to be relation.", relation.name)));
        };
        let related =
            if data_source == self.data_source { &self.draft.schema } else { &self.workspace.data_source(data_source)?.schema };
        let target = find_named(configuration, "rollup_property", related)?;
        let function = configuration.get("function").one_of(&rollup::FUNCTIONS)?;
        Ok(Rollup { relation: reference(relation), target: reference(target), function: function.to_owned() })
    }
}

fn reference(property: &Property) -> NamedProperty {
    NamedProperty { id: property.id.clone(), name: property.name.clone() }
}

/// The property that `{role}_id` or `{role}_name` of a rollup names.
fn find_named<'s>(configuration: &Field<'_>, role: &str, schema: &'s Schema) -> Result<&'s Property, ApiError> {
    let by_id = configuration.get(&format!("{role}_id"));
    let wanted = if by_id.is_absent() { configuration.get(&format!("{role}_name")).string()? } else { by_id.string()? };
    schema.find(wanted).ok_or_else(|| ApiError::validation(format!("Could not find property with name or id: {wanted}")))
}

/// The prefix of unique ids. A request that does not speak of it leaves it as it is.
fn read_prefix(field: &Field<'_>, current: Option<&PropertyKind>) -> Result<Option<String>, ApiError> {
    match (field.value(), current) {
        (None, Some(PropertyKind::UniqueId { prefix })) => Ok(prefix.clone()),
        (None | Some(Value::Null), _) => Ok(None),
        (Some(_), _) => field.string().map(|prefix| Some(prefix.to_owned())),
    }
}

/// A description to set or to take away, if the request says anything about it.
fn read_description(field: &Field<'_>) -> Result<Option<Option<String>>, ApiError> {
    match field.get("description").present() {
        Some(description) if description.is_null() => Ok(Some(None)),
        Some(description) => Ok(Some(Some(description.string()?.to_owned()))),
        None => Ok(None),
    }
}

/// The type of a property, as its `type` or else its only configuration says.
fn type_of(field: &Field<'_>) -> Result<&'static str, ApiError> {
    field.object()?;
    declared_type(field).ok_or_else(|| {
        let known: Vec<_> = all_types().collect();
        field.should_have_one_of(&known)
    })
}

fn declared_type(field: &Field<'_>) -> Option<&'static str> {
    let declared = field.get("type");
    let declared = declared.value().and_then(Value::as_str);
    all_types().find(|name| declared.map_or_else(|| !field.get(name).is_absent(), |word| word == *name))
}

fn all_types() -> impl Iterator<Item = &'static str> {
    CONFIGURED_TYPES.into_iter().chain(PlainType::names())
}
