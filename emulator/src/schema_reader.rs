//! Reading the properties of a data source from a request.

use serde_json::Value;
use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::option_reader::{self, read_options};
use crate::schema::{PlainType, Property, PropertyKind, Rollup, Schema, TITLE_ID};
use crate::workspace::Workspace;

const CONFIGURED_TYPES: [&str; 8] = ["select", "multi_select", "status", "number", "formula", "relation", "rollup", "unique_id"];

const ROLLUP_FUNCTIONS: [&str; 24] = [
    "count",
    "count_values",
    "empty",
    "not_empty",
    "unique",
    "show_unique",
    "percent_empty",
    "percent_not_empty",
    "sum",
    "average",
    "median",
    "min",
    "max",
    "range",
    "earliest_date",
    "latest_date",
    "date_range",
    "checked",
    "unchecked",
    "percent_checked",
    "percent_unchecked",
    "count_per_group",
    "percent_per_group",
    "show_original",
];

/// A schema as a request wants it, not yet stored.
#[derive(Debug)]
pub(crate) struct SchemaDraft {
    pub(crate) schema: Schema,
    /// Properties that new two-way relations add on their other side.
    pub(crate) mirrors: Vec<Mirror>,
}

/// The other side of a new two-way relation.
#[derive(Debug)]
pub(crate) struct Mirror {
    /// The data source that gets the property.
    pub(crate) data_source: Uuid,
    pub(crate) id: String,
    pub(crate) name: Option<String>,
    /// The property that it mirrors.
    pub(crate) relation_id: String,
    pub(crate) relation_name: String,
}

/// Reads the schema of a new data source.
pub(crate) fn read_new(workspace: &Workspace, data_source: Uuid, properties: &Field<'_>) -> Result<SchemaDraft, ApiError> {
    let mut reader = Reader::new(workspace, data_source, Schema::default());
    let mut rollups = Vec::new();
    for (name, field) in properties.members()? {
        if type_of(&field)? == "rollup" {
            rollups.push((name, field));
        } else {
            reader.add(name, &field)?;
        }
    }
    for (name, field) in rollups {
        reader.add(name, &field)?;
    }
    if reader.draft.schema.with_id(TITLE_ID).is_none() {
        return Err(ApiError::validation("Title is not provided"));
    }
    Ok(reader.draft)
}

/// Reads changes to the schema of a data source: properties to add, change, rename or remove.
pub(crate) fn read_changes(workspace: &Workspace, data_source: Uuid, properties: &Field<'_>) -> Result<SchemaDraft, ApiError> {
    let schema = workspace.data_source(data_source)?.schema.clone();
    let mut reader = Reader::new(workspace, data_source, schema);
    // Rollups come last, so that they find the relations of the same request.
    let (rollups, others): (Vec<_>, Vec<_>) =
        properties.members()?.into_iter().partition(|(_, field)| !field.get("rollup").is_absent());
    for (name, field) in others.into_iter().chain(rollups) {
        match reader.draft.schema.position(name) {
            Some(position) => reader.change(position, &field)?,
            None if field.is_null() || declared_type(&field).is_none() => {
                return Err(ApiError::validation(format!("{name} is not a property that exists.")));
            }
            None => reader.add(name, &field)?,
        }
    }
    Ok(reader.draft)
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

    fn add(&mut self, name: &str, field: &Field<'_>) -> Result<(), ApiError> {
        let id = match type_of(field)? {
            "title" if self.draft.schema.with_id(TITLE_ID).is_some() => {
                return Err(ApiError::validation("A data source has exactly one title property."));
            }
            "title" => TITLE_ID.to_owned(),
            _ => self.workspace.ids.property_id(),
        };
        let kind = self.read_kind((&id, name), field, None)?;
        self.draft.schema.properties.push(Property {
            id,
            name: name.to_owned(),
            description: read_description(field)?.flatten(),
            kind,
        });
        Ok(())
    }

    fn change(&mut self, position: usize, field: &Field<'_>) -> Result<(), ApiError> {
        let mut property = self.draft.schema.properties[position].clone();
        if field.is_null() {
            if property.id == TITLE_ID {
                return Err(ApiError::validation("Cannot delete the title property."));
            }
            self.draft.schema.properties.remove(position);
            return Ok(());
        }
        if let Some(name) = field.get("name").present() {
            let name = name.string()?;
            let taken = self.draft.schema.properties.iter().enumerate();
            if taken.clone().any(|(at, it)| at != position && it.name == name) {
                return Err(ApiError::validation(format!("Property name {name} is already in use.")));
            }
            name.clone_into(&mut property.name);
        }
        if let Some(description) = read_description(field)? {
            property.description = description;
        }
        if declared_type(field).is_some() {
            let kind = self.read_kind((&property.id, &property.name), field, Some(&property.kind))?;
            if (property.id == TITLE_ID) != (kind.name() == "title") {
                return Err(ApiError::validation("A data source has exactly one title property."));
            }
            property.kind = kind;
        }
        self.draft.schema.properties[position] = property;
        Ok(())
    }

    /// Reads the type of a property and its configuration. `current` is what it was so far.
    fn read_kind(
        &mut self,
        (id, name): (&str, &str),
        field: &Field<'_>,
        current: Option<&PropertyKind>,
    ) -> Result<PropertyKind, ApiError> {
        let type_name = type_of(field)?;
        let configuration = field.get(type_name);
        configuration.object()?;
        if let Some(plain) = PlainType::from_name(type_name) {
            return Ok(PropertyKind::Plain(plain));
        }
        let ids = &self.workspace.ids;
        let current_options = match current {
            Some(current) if current.name() == type_name => current.options(),
            _ => &[],
        };
        Ok(match type_name {
            "select" => PropertyKind::Select { options: read_options(ids, &configuration, current_options)? },
            "multi_select" => PropertyKind::MultiSelect { options: read_options(ids, &configuration, current_options)? },
            "status" => option_reader::read_status(ids, &configuration, current)?,
            "number" => PropertyKind::Number {
                format: match configuration.get("format").present() {
                    Some(format) => format.string()?.to_owned(),
                    None => "number".to_owned(),
                },
            },
            "formula" => PropertyKind::Formula { expression: configuration.get("expression").string()?.to_owned() },
            "unique_id" => PropertyKind::UniqueId {
                prefix: match configuration.get("prefix").present() {
                    Some(prefix) if !prefix.is_null() => Some(prefix.string()?.to_owned()),
                    _ => None,
                },
            },
            "relation" => self.read_relation((id, name), &configuration)?,
            _ => PropertyKind::Rollup(self.read_rollup(&configuration)?),
        })
    }

    fn read_relation(&mut self, (id, name): (&str, &str), configuration: &Field<'_>) -> Result<PropertyKind, ApiError> {
        let data_source = configuration.get("data_source_id").id()?;
        if data_source != self.data_source {
            self.workspace.data_source(data_source)?;
        }
        let dual = configuration.get("dual_property");
        let synced = if let Some(dual) = dual.present() {
            let mirror_name = match dual.get("synced_property_name").present() {
                Some(name) => Some(name.string()?.to_owned()),
                None => None,
            };
            let mirror_id = self.workspace.ids.property_id();
            self.draft.mirrors.push(Mirror {
                data_source,
                id: mirror_id.clone(),
                name: mirror_name,
                relation_id: id.to_owned(),
                relation_name: name.to_owned(),
            });
            Some(mirror_id)
        } else if configuration.get("single_property").is_absent() {
            return Err(configuration.should_have_one_of(&["single_property", "dual_property"]));
        } else {
            None
        };
        Ok(PropertyKind::Relation { data_source, synced })
    }

    fn read_rollup(&self, configuration: &Field<'_>) -> Result<Rollup, ApiError> {
        let relation = find_named(configuration, "relation_property", &self.draft.schema)?;
        let PropertyKind::Relation { data_source, .. } = relation.kind else {
            return Err(ApiError::validation(format!("{} is expected to be relation.", relation.name)));
        };
        let related =
            if data_source == self.data_source { &self.draft.schema } else { &self.workspace.data_source(data_source)?.schema };
        let target = find_named(configuration, "rollup_property", related)?;
        let function = configuration.get("function").one_of(&ROLLUP_FUNCTIONS)?;
        Ok(Rollup { relation: relation.id.clone(), target: target.id.clone(), function: function.to_owned() })
    }
}

/// The property that `{role}_id` or `{role}_name` of a rollup names.
fn find_named<'s>(configuration: &Field<'_>, role: &str, schema: &'s Schema) -> Result<&'s Property, ApiError> {
    let by_id = configuration.get(&format!("{role}_id"));
    let wanted = if by_id.is_absent() { configuration.get(&format!("{role}_name")).string()? } else { by_id.string()? };
    schema.find(wanted).ok_or_else(|| ApiError::validation(format!("Could not find property with name or id: {wanted}")))
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
