//! What a host needs to find, render, check and run the actions: data, and functions that take an action by its id.
//!
//! It stands above the actions: they know nothing of it.

mod connections;
mod describe;
mod entry;
mod error_report;

mod failures;
mod narrowed;
mod options;
mod plan;
mod row_check;
mod run;
mod short;
mod simplify;
mod spec;
mod subject;
mod validation;

use std::sync::LazyLock;

pub use connections::{
    ConnectionKind, ConnectionProblem, ConnectionSpec, ConnectionTest, OAuthEndpoints, SetupParameter, SetupStep, connections,
};
pub use error_report::{ErrorKind, ErrorReport};
pub use failures::Failure;
pub use options::{Choice, OptionPage};
pub use plan::{KeyValue, Plan, PlannedRequest};
pub use row_check::RowCheck;
pub use run::RunOptions;
pub use simplify::simplified;
pub use spec::{ActionSpec, Endpoint, InputSpec, Limits, OptionsSpec, Paging, SchemaSpec};

use entry::ENTRIES;
pub use validation::{FieldError, FieldWarning, Validation, validate};

/// All actions: those of the original in the order of its documentation, then ours.
///
/// They are described once, when first asked for.
///
/// ```
/// for action in notion_connector::actions() {
///     println!("{}: {}", action.id, action.description);
/// }
/// assert_eq!(notion_connector::actions()[0].label, "Create Database");
/// ```
#[must_use]
pub fn actions() -> &'static [ActionSpec] {
    static SPECS: LazyLock<Vec<ActionSpec>> = LazyLock::new(|| ENTRIES.iter().map(|entry| (entry.describe)()).collect());
    &SPECS
}

/// The action of an id.
///
/// ```
/// let action = notion_connector::action("get_page").map(|action| action.label.as_str());
/// assert_eq!(action, Some("Get Page"));
/// ```
#[must_use]
pub fn action(id: &str) -> Option<&'static ActionSpec> {
    actions().iter().find(|action| action.id == id)
}
