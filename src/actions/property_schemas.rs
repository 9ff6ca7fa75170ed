//! The properties that a data source is given: what all actions share that write them.

use crate::actions::input;
use crate::types::{
    Map, PropertySchemaRequest, PropertySchemaRequestKind, PropertySchemaUpdateRequest, PropertySchemaUpdateRequestKind,
    RelationSchemaRequest,
};
use crate::{Error, Notion};

/// What a request says of a property, which may be a relation.
pub(super) trait Property {
    fn relation(&mut self) -> Option<&mut RelationSchemaRequest>;
}

impl Property for PropertySchemaRequest {
    fn relation(&mut self) -> Option<&mut RelationSchemaRequest> {
        match &mut self.kind {
            PropertySchemaRequestKind::Relation(relation) => Some(relation),
            _ => None,
        }
    }
}

impl Property for Option<PropertySchemaUpdateRequest> {
    fn relation(&mut self) -> Option<&mut RelationSchemaRequest> {
        match self.as_mut()?.kind.as_mut()? {
            PropertySchemaUpdateRequestKind::Relation(relation) => Some(relation),
            _ => None,
        }
    }
}

/// What Notion does not take of relations. The ids in them are put into the form that Notion writes.
pub(super) fn check<P: Property>(properties: &mut Map<P>) -> Vec<Error> {
    let mut errors = Vec::new();
    for (name, property) in properties {
        if let Some(relation) = property.relation() {
            errors.extend(check_relation(relation, &field_of(name)).err());
        }
    }
    errors
}

/// The pointer of a relation, by the name of its property.
fn field_of(name: &str) -> String {
    format!("/properties{}/relation", input::pointer(name))
}

fn check_relation(relation: &mut RelationSchemaRequest, field: &str) -> Result<(), Error> {
    match (&mut relation.data_source_id, &mut relation.database_id) {
        (Some(source), _) => *source = input::data_source_id(source, &format!("{field}/data_source_id"))?,
        (None, Some(database)) => *database = input::database_id(database, &format!("{field}/database_id"))?,
        (None, None) => {
            let message = "a relation needs a data_source_id, or a database_id of a database with one data source";
            return Err(Error::input(field, message));
        }
    }
    Ok(())
}

/// Names the data source of each relation that names a database.
pub(super) async fn resolve_relations<P: Property>(notion: &Notion, properties: &mut Map<P>) -> Result<(), Error> {
    for (name, property) in properties {
        let Some(relation) = property.relation() else { continue };
        if relation.data_source_id.is_none()
            && let Some(database) = relation.database_id.take()
        {
            let field = format!("{}/database_id", field_of(name));
            relation.data_source_id = Some(notion.resolve_data_source(&database, &field).await?.0);
        }
    }
    Ok(())
}
