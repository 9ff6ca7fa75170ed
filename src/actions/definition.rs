//! What an action says of itself beside its types: data, for a host to read.
//!
//! What the types of input and output say already (what is required, the defaults, the limits, the comments of the inputs) is
//! not said here again.

use serde_json::Value;

use super::words::{Capability, Coercion, Effect, Group, InputKind, Noun, OptionProvider, SchemaProvider};

/// What an action says of itself that its types do not.
///
/// It is built by a chain, in a constant: see any action.
#[derive(Debug, Clone, Copy)]
pub struct Definition {
    pub(crate) id: &'static str,
    pub(crate) label: &'static str,
    pub(crate) description: &'static str,
    pub(crate) group: Group,
    pub(crate) effect: Effect,
    pub(crate) sends: &'static [&'static str],
    pub(crate) needs: &'static [Capability],
    pub(crate) inputs: &'static [&'static [Field]],
    pub(crate) items: &'static str,
    pub(crate) answers: fn() -> Value,
}

impl Definition {
    /// A stable id, a label for people, and what it does, in a sentence or two.
    #[must_use]
    pub const fn new(id: &'static str, label: &'static str, description: &'static str) -> Self {
        Self {
            id,
            label,
            description,
            group: Group::Raw,
            effect: Effect::Raw,
            sends: &[],
            needs: &[],
            inputs: &[],
            items: "results",
            answers: || Value::Null,
        }
    }

    /// What it is about, and what it does to it. The safety hints of a host follow from the effect.
    #[must_use]
    pub const fn does(mut self, effect: Effect, group: Group) -> Self {
        (self.effect, self.group) = (effect, group);
        self
    }

    /// The operations of the contract that it may send, in the order in which it does. Methods and paths are the contract's.
    #[must_use]
    pub const fn sends(mut self, operations: &'static [&'static str]) -> Self {
        self.sends = operations;
        self
    }

    /// What the integration must be allowed to do.
    #[must_use]
    pub const fn needs(mut self, capabilities: &'static [Capability]) -> Self {
        self.needs = capabilities;
        self
    }

    /// Its inputs, in the order in which a form shows them. Several slices are one list: that of every list action is shared.
    #[must_use]
    pub const fn inputs(mut self, inputs: &'static [&'static [Field]]) -> Self {
        self.inputs = inputs;
        self
    }

    /// The key under which an answer has the items of a list. Without it, `results`.
    #[must_use]
    pub const fn lists(mut self, key: &'static str) -> Self {
        self.items = key;
        self
    }

    /// An example of its output: the data, without the meta.
    #[must_use]
    pub const fn answers(mut self, example: fn() -> Value) -> Self {
        self.answers = example;
        self
    }

    /// The id.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// The inputs, one after the other.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.inputs.iter().copied().flatten()
    }

    /// An input by its key.
    pub(crate) fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields().find(|field| field.key == key)
    }
}

/// What an action says of one of its inputs that the input's type does not.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub(crate) key: &'static str,
    pub(crate) label: &'static str,
    pub(crate) placeholder: Option<&'static str>,
    pub(crate) example: Option<fn() -> Value>,
    pub(crate) kind: Option<InputKind>,
    pub(crate) id_of: Option<Noun>,
    pub(crate) takes: &'static [Coercion],
    pub(crate) options: Option<OptionProvider>,
    pub(crate) schema: Option<SchemaProvider>,
    /// The input whose value the options or the schema are of.
    pub(crate) of: Option<&'static str>,
    pub(crate) values: &'static [&'static str],
    pub(crate) null_clears: bool,
}

impl Field {
    /// An input: the key that its type has, and a label for people.
    #[must_use]
    pub const fn new(key: &'static str, label: &'static str) -> Self {
        Self {
            key,
            label,
            placeholder: None,
            example: None,
            kind: None,
            id_of: None,
            takes: &[],
            options: None,
            schema: None,
            of: None,
            values: &[],
            null_clears: false,
        }
    }

    /// An input that is the id of an object. A Notion URL of the object is taken, too.
    #[must_use]
    pub const fn id(key: &'static str, label: &'static str, noun: Noun) -> Self {
        let mut field = Self::new(key, label);
        field.kind = Some(InputKind::NotionId);
        field.id_of = Some(noun);
        field.takes = &[Coercion::NotionUrl];
        field
    }

    /// An input that holds an object or an array. Its JSON as text is taken, too: a form's text field gives no other.
    #[must_use]
    pub const fn json(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label).takes(&[Coercion::JsonText])
    }

    /// An input that is true or false. Words for it are taken, too.
    #[must_use]
    pub const fn boolean(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label).takes(&[Coercion::BooleanWords])
    }

    /// An input that is a whole number. Its digits as text are taken, too.
    #[must_use]
    pub const fn integer(key: &'static str, label: &'static str) -> Self {
        Self::new(key, label).takes(&[Coercion::IntegerText])
    }

    /// An input that is one of a few words. Other letters, small or large, are taken, too.
    #[must_use]
    pub const fn one_of(key: &'static str, label: &'static str, values: &'static [&'static str]) -> Self {
        let mut field = Self::new(key, label).kind(InputKind::Enum).takes(&[Coercion::AnyCase]);
        field.values = values;
        field
    }

    /// A list of keys and values. Its JSON as text is taken, too.
    #[must_use]
    pub const fn key_values(key: &'static str, label: &'static str) -> Self {
        Self::json(key, label).kind(InputKind::KeyValueList)
    }

    /// The kind, where the type does not say it.
    #[must_use]
    pub const fn kind(mut self, kind: InputKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// What else is taken for a value of its type.
    #[must_use]
    pub const fn takes(mut self, coercions: &'static [Coercion]) -> Self {
        self.takes = coercions;
        self
    }

    /// A value that may be given, of the type that runs. All examples of an action together are an input of it.
    #[must_use]
    pub const fn example(mut self, example: fn() -> Value) -> Self {
        self.example = Some(example);
        self
    }

    /// What an empty field of a form shows.
    #[must_use]
    pub const fn placeholder(mut self, placeholder: &'static str) -> Self {
        self.placeholder = Some(placeholder);
        self
    }

    /// What a person may pick from.
    #[must_use]
    pub const fn options(mut self, options: OptionProvider) -> Self {
        self.options = Some(options);
        self
    }

    /// A narrower schema, once the other input that [`Field::of`] names is given.
    #[must_use]
    pub const fn schema(mut self, schema: SchemaProvider) -> Self {
        self.schema = Some(schema);
        self
    }

    /// The input whose value the options or the schema are of: one with an id, or a parent.
    #[must_use]
    pub const fn of(mut self, key: &'static str) -> Self {
        self.of = Some(key);
        self
    }

    /// Null is a value of this input: it clears what is there. Elsewhere, null counts as absent.
    #[must_use]
    pub const fn null_clears(mut self) -> Self {
        self.null_clears = true;
        self
    }
}
