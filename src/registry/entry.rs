//! The actions as a host has them: by id, with JSON in and out.

use std::future::Future;
use std::pin::Pin;

use serde_json::Value;

use super::{ActionSpec, Validation, describe, validation};
use crate::actions::{ACTION_IDS, Action, Definition, Outcome, input, with_actions};
use crate::{Error, Notion, actions};

/// A future of any action: together they would make one as large as all of them.
pub(super) type Running<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

/// An action without its types.
pub(super) struct Entry {
    pub(super) definition: &'static Definition,
    pub(super) describe: fn() -> ActionSpec,
    pub(super) validate: fn(&Value) -> Validation,
    pub(super) run: for<'a> fn(&'a Notion, Value) -> Running<'a, Outcome<Value>>,
}

impl Entry {
    const fn of<A: Action>() -> Self {
        Self { definition: &A::DEFINITION, describe: describe::action::<A>, validate: validation::check::<A>, run: run::<A> }
    }

    /// The action of an id.
    pub(super) fn find(id: &str) -> Result<&'static Self, Error> {
        ENTRIES
            .iter()
            .find(|entry| entry.definition.id == id)
            .ok_or_else(|| Error::input("", format!("{id:?} is no action: expected one of {}", ACTION_IDS.join(", "))))
    }
}

fn run<A: Action>(notion: &Notion, input: Value) -> Running<'_, Outcome<Value>> {
    Box::pin(async move {
        let input = input::read::<A>(input)?;
        let Outcome { data, meta } = notion.run_action::<A>(input).await?;
        let data =
            serde_json::to_value(data).map_err(|error| Error::input("", format!("the answer cannot be written: {error}")))?;
        Ok(Outcome { data, meta })
    })
}

macro_rules! entries {
    ($($action:ident),* $(,)?) => { &[$(Entry::of::<actions::$action>()),*] };
}

/// All actions, in their order.
pub(super) static ENTRIES: &[Entry] = with_actions!(entries!());
