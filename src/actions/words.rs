//! The words in which actions and inputs are described to a host.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an action is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Group {
    /// Databases, and their rows as a table.
    Databases,
    /// Data sources, which hold a database's schema and rows.
    DataSources,
    /// Pages, rows among them.
    Pages,
    /// The content of pages.
    Blocks,
    /// Comments on pages and blocks.
    Comments,
    /// Files brought into the workspace.
    Files,
    /// Views of databases.
    Views,
    /// People and bots.
    Users,
    /// What concerns the whole workspace: search, custom emojis.
    Workspace,
    /// Any request.
    Raw,
}

/// What an action does to what it is about: what a host's safety hints follow from.
///
/// It follows from what is done, never from the HTTP method: search and query read, although they are sent by POST.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Effect {
    /// It changes nothing.
    Read,
    /// It adds something, and changes nothing that is there. Done twice, it adds it twice.
    Create,
    /// It changes what is there. Done twice, it comes to the same.
    Update,
    /// It changes what is there, and may add to it. Done twice, it may be there twice.
    Edit,
    /// It takes something away.
    Delete,
    /// It does whatever its input says.
    Raw,
}

impl Effect {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_read_only(self) -> bool {
        self == Self::Read
    }

    /// Whether it may take away or overwrite what is there. Of a raw request, nobody knows.
    #[must_use]
    pub fn is_destructive(self) -> bool {
        matches!(self, Self::Update | Self::Edit | Self::Delete | Self::Raw)
    }

    /// Whether done twice with the same input, it comes to the same. Of a raw request, nobody knows.
    #[must_use]
    pub fn is_idempotent(self) -> bool {
        matches!(self, Self::Read | Self::Update | Self::Delete)
    }
}

/// What an integration may be allowed to do: its capabilities in Notion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Capability {
    /// Read content.
    ReadContent,
    /// Update content.
    UpdateContent,
    /// Insert content.
    InsertContent,
    /// Read comments.
    ReadComments,
    /// Insert comments.
    InsertComments,
    /// Read user information, with or without e-mail addresses.
    ReadUserInformation,
}

/// What a value of an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum InputKind {
    /// A text.
    String,
    /// A whole number.
    Integer,
    /// True or false.
    Boolean,
    /// An object or an array, or any JSON.
    Json,
    /// The id of an object of Notion's.
    NotionId,
    /// One of the values that are listed.
    Enum,
    /// Keys and their values.
    KeyValueList,
    /// The content of files, by their keys, or of one file.
    File,
    /// The path of a file on the machine where the action runs. A host whose users are elsewhere leaves such an input out.
    Path,
    /// A text that is to show nowhere.
    Secret,
}

/// What is taken for a value of an input besides a value of its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Coercion {
    /// A text that holds the JSON of an object or an array.
    JsonText,
    /// `true`, `yes`, `on` and `1` for true; `false`, `no`, `off` and `0` for false; in any case, as text or number.
    BooleanWords,
    /// A whole number as text.
    IntegerText,
    /// A text with commas for an array of texts.
    CommaList,
    /// The URL of an object in Notion for its id.
    NotionUrl,
    /// One of the values in other letters, small or large.
    AnyCase,
}

/// A kind of object that has ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Noun {
    /// A page.
    Page,
    /// A block. In a URL, it is what stands behind the `#`.
    Block,
    /// A database.
    Database,
    /// A data source.
    DataSource,
    /// A person or a bot.
    User,
    /// A comment.
    Comment,
    /// A discussion, which is what a comment and its answers are.
    Discussion,
    /// A view.
    View,
    /// An uploaded file.
    FileUpload,
}

/// What a person picks the value of an input from: see [`Notion::options`](crate::Notion::options).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OptionProvider {
    /// The databases that are shared with the integration. For one with several data sources, these stand in its place: what is
    /// asked is of one data source.
    Databases,
    /// The databases that are shared with the integration, each as a whole, however many data sources it has.
    OnlyDatabases,
    /// The data sources that are shared with the integration.
    DataSources,
    /// The pages that are shared with the integration.
    Pages,
    /// The people and bots of the workspace.
    Users,
    /// The properties of the database, data source or page that another input names.
    Properties,
}

/// A narrower schema for an input, once another one is given: see [`Notion::input_schema`](crate::Notion::input_schema).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SchemaProvider {
    /// Values for the properties of the database that another input names.
    PropertyValues,
    /// Filters that fit the properties of the database that another input names.
    Filter,
    /// Orders by the properties of the database that another input names.
    Sorts,
}
