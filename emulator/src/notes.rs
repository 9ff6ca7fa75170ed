//! What the ledger says about a request besides its answer.

use std::cell::RefCell;

use uuid::Uuid;

use crate::property_kind::PropertyKind;
use crate::schema::Property;

/// Notes taken while a request is answered.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    /// The formulas that were answered without being computed, each once: its data source, id and note.
    uncomputed: RefCell<Vec<(Option<Uuid>, String, String)>>,
}

impl Notes {
    /// Notes that a formula of a data source was answered with an empty value.
    pub(crate) fn uncomputed(&self, data_source: Option<Uuid>, property: &Property) {
        let PropertyKind::Formula(formula) = &property.kind else {
            return;
        };
        let mut notes = self.uncomputed.borrow_mut();
        if notes.iter().any(|(source, id, _)| *source == data_source && *id == property.id) {
            return;
        }
        let source = data_source.map(|id| format!(" of data source {id}")).unwrap_or_default();
        let kind = formula.result.name();
        let note = format!("formula \"{}\"{source} is not computed: an empty {kind} was answered", property.name);
        notes.push((data_source, property.id.clone(), note));
    }

    /// The notes since the last time.
    pub(crate) fn take(&self) -> Vec<String> {
        let notes = self.uncomputed.take();
        notes.into_iter().map(|(.., note)| note).collect()
    }
}
