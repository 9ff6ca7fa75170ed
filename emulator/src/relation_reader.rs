//! Reading the configuration of a relation property from a request.

use uuid::Uuid;

use crate::api_error::ApiError;
use crate::field::Field;
use crate::property_kind::{NamedProperty, PropertyKind};
use crate::schema::encode_id;
use crate::workspace::Workspace;

/// The other side of a two-way relation, as a request wants it.
#[derive(Debug)]
pub(crate) struct Mirror {
    /// The data source that has the property.
    pub(crate) data_source: Uuid,
    pub(crate) id: String,
    /// What it is to be called, where the request says so.
    pub(crate) name: Option<String>,
    /// The property that it mirrors.
    pub(crate) relation: NamedProperty,
}

/// Reads a relation of a data source, and the other side if it has one. `current` is what the property was so far.
pub(crate) fn read(
    workspace: &Workspace,
    (owner, relation): (Uuid, NamedProperty),
    configuration: &Field<'_>,
    current: Option<&PropertyKind>,
) -> Result<(PropertyKind, Option<Mirror>), ApiError> {
    let data_source = configuration.get("data_source_id").id()?;
    if data_source != owner {
        workspace.data_source(data_source)?;
    }
    let kind = kind_of(configuration)?;
    if kind == "single_property" {
        return Ok((PropertyKind::Relation { data_source, synced: None }, None));
    }
    let dual = configuration.get(kind);
    let name = dual.get("synced_property_name").present().map(|name| name.string()).transpose()?;
    let id = match current {
        Some(PropertyKind::Relation { data_source: before, synced: Some(synced) }) if *before == data_source => synced.clone(),
        _ => workspace.ids.property_id(),
    };
    // A side that is named by its id is this one, or else one that is gone: then its name says nothing, either.
    let named = dual.get("synced_property_id").present().map(|id| id.string()).transpose()?;
    let is_meant = named.is_none_or(|named| named == id || named == encode_id(&id));
    let name = name.filter(|_| is_meant).map(str::to_owned);
    let mirror = Mirror { data_source, id: id.clone(), name, relation };
    Ok((PropertyKind::Relation { data_source, synced: Some(id) }, Some(mirror)))
}

fn kind_of(configuration: &Field<'_>) -> Result<&'static str, ApiError> {
    const KINDS: [&str; 2] = ["single_property", "dual_property"];
    let declared = configuration.get("type").present().map(|kind| kind.one_of(&KINDS)).transpose()?;
    let given = KINDS.into_iter().find(|kind| !configuration.get(kind).is_absent() && declared.is_none_or(|it| it == *kind));
    let given = given.ok_or_else(|| configuration.should_have_one_of(declared.as_ref().map_or(&KINDS, std::slice::from_ref)))?;
    configuration.get(given).object()?;
    Ok(given)
}
