// Generated from openapi/notion.yaml by `cargo xtask generate`. Do not edit: change the document or codegen/.

use serde::de::{Error as _, MapAccess};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::model::decode::{self, Key, Object, Tag};
use crate::model::members::{self, Members};
use crate::model::{
    Extra, Map, Number, Patch, SmallString, Timestamp, UnknownMember, UnknownObject,
    Value, encode,
};
/// An object without any field.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct EmptyObject {
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for EmptyObject {
    const NAME: &'static str = "EmptyObject";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        let mut extra = Extra::default();
        decode::rest(&mut map, &mut extra)?;
        Ok(Self { extra })
    }
}
impl<'de> Deserialize<'de> for EmptyObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for EmptyObject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Any JSON value, for the extra data of errors, whose fields depend on the code.
pub type AnyValue = Value;
crate::model::id_type! {
    #[doc = " Identifies a page."] PageId
}
crate::model::id_type! {
    #[doc = " Identifies a block."] BlockId
}
crate::model::id_type! {
    #[doc = " Identifies a database."] DatabaseId
}
crate::model::id_type! {
    #[doc = " Identifies a data source."] DataSourceId
}
crate::model::id_type! {
    #[doc = " Identifies a person or a bot."] UserId
}
crate::model::id_type! {
    #[doc = " Identifies a group of people."] GroupId
}
crate::model::id_type! {
    #[doc = " Identifies a custom emoji of a workspace."] CustomEmojiId
}
crate::model::id_type! {
    #[doc = " Identifies a comment."] CommentId
}
crate::model::id_type! {
    #[doc = " Identifies an agent."] AgentId
}
crate::model::id_type! {
    #[doc = " Identifies an uploaded file."] FileUploadId
}
crate::model::open_enum! {
    #[doc = " Color of a text or a block, of the letters or of the background."] Color {
    Default = "default", Gray = "gray", Brown = "brown", Orange = "orange", Yellow =
    "yellow", Green = "green", Blue = "blue", Purple = "purple", Pink = "pink", Red =
    "red", DefaultBackground = "default_background", GrayBackground = "gray_background",
    BrownBackground = "brown_background", OrangeBackground = "orange_background",
    YellowBackground = "yellow_background", GreenBackground = "green_background",
    BlueBackground = "blue_background", PurpleBackground = "purple_background",
    PinkBackground = "pink_background", RedBackground = "red_background", }
}
crate::model::open_enum! {
    #[doc = " Color of an option or of a status group."] SelectColor { Default =
    "default", Gray = "gray", Brown = "brown", Orange = "orange", Yellow = "yellow",
    Green = "green", Blue = "blue", Purple = "purple", Pink = "pink", Red = "red", }
}
crate::model::open_enum! {
    #[doc = " Color of one of Notion's own icons."] NativeIconColor { Gray = "gray",
    Lightgray = "lightgray", Brown = "brown", Yellow = "yellow", Orange = "orange", Green
    = "green", Blue = "blue", Purple = "purple", Pink = "pink", Red = "red", }
}
crate::model::open_enum! {
    #[doc = " How a number property shows its numbers."] NumberFormat { Number =
    "number", NumberWithCommas = "number_with_commas", Percent = "percent", Dollar =
    "dollar", AustralianDollar = "australian_dollar", CanadianDollar = "canadian_dollar",
    SingaporeDollar = "singapore_dollar", Euro = "euro", Pound = "pound", Yen = "yen",
    Ruble = "ruble", Rupee = "rupee", Won = "won", Yuan = "yuan", Real = "real", Lira =
    "lira", Rupiah = "rupiah", Franc = "franc", HongKongDollar = "hong_kong_dollar",
    NewZealandDollar = "new_zealand_dollar", Krona = "krona", NorwegianKrone =
    "norwegian_krone", MexicanPeso = "mexican_peso", Rand = "rand", NewTaiwanDollar =
    "new_taiwan_dollar", DanishKrone = "danish_krone", Zloty = "zloty", Baht = "baht",
    Forint = "forint", Koruna = "koruna", Shekel = "shekel", ChileanPeso =
    "chilean_peso", PhilippinePeso = "philippine_peso", Dirham = "dirham", ColombianPeso
    = "colombian_peso", Riyal = "riyal", Ringgit = "ringgit", Leu = "leu", ArgentinePeso
    = "argentine_peso", UruguayanPeso = "uruguayan_peso", PeruvianSol = "peruvian_sol", }
}
crate::model::open_enum! {
    #[doc = " How a rollup condenses the values of the related pages."] RollupFunction {
    Count = "count", CountValues = "count_values", Empty = "empty", NotEmpty =
    "not_empty", Unique = "unique", ShowUnique = "show_unique", PercentEmpty =
    "percent_empty", PercentNotEmpty = "percent_not_empty", Sum = "sum", Average =
    "average", Median = "median", Min = "min", Max = "max", Range = "range", EarliestDate
    = "earliest_date", LatestDate = "latest_date", DateRange = "date_range", Checked =
    "checked", Unchecked = "unchecked", PercentChecked = "percent_checked",
    PercentUnchecked = "percent_unchecked", CountPerGroup = "count_per_group",
    PercentPerGroup = "percent_per_group", ShowOriginal = "show_original", }
}
crate::model::open_enum! {
    #[doc = " Language of a code block."] CodeLanguage { Abap = "abap", Abc = "abc", Agda
    = "agda", Arduino = "arduino", AsciiArt = "ascii art", Assembly = "assembly", Bash =
    "bash", Basic = "basic", Bnf = "bnf", C = "c", CSharp = "c#", CPlusPlus = "c++",
    Clojure = "clojure", Coffeescript = "coffeescript", Coq = "coq", Css = "css", Dart =
    "dart", Dhall = "dhall", Diff = "diff", Docker = "docker", Ebnf = "ebnf", Elixir =
    "elixir", Elm = "elm", Erlang = "erlang", FSharp = "f#", Flow = "flow", Fortran =
    "fortran", Gherkin = "gherkin", Glsl = "glsl", Go = "go", Graphql = "graphql", Groovy
    = "groovy", Haskell = "haskell", Hcl = "hcl", Html = "html", Idris = "idris", Java =
    "java", Javascript = "javascript", Json = "json", Julia = "julia", Kotlin = "kotlin",
    Latex = "latex", Less = "less", Lisp = "lisp", Livescript = "livescript", LlvmIr =
    "llvm ir", Lua = "lua", Makefile = "makefile", Markdown = "markdown", Markup =
    "markup", Matlab = "matlab", Mathematica = "mathematica", Mermaid = "mermaid", Nix =
    "nix", NotionFormula = "notion formula", ObjectiveC = "objective-c", Ocaml = "ocaml",
    Pascal = "pascal", Perl = "perl", Php = "php", PlainText = "plain text", Powershell =
    "powershell", Prolog = "prolog", Protobuf = "protobuf", Purescript = "purescript",
    Python = "python", R = "r", Racket = "racket", Reason = "reason", Ruby = "ruby", Rust
    = "rust", Sass = "sass", Scala = "scala", Scheme = "scheme", Scss = "scss", Shell =
    "shell", Smalltalk = "smalltalk", Solidity = "solidity", Sql = "sql", Swift =
    "swift", Toml = "toml", Typescript = "typescript", VbNet = "vb.net", Verilog =
    "verilog", Vhdl = "vhdl", VisualBasic = "visual basic", Webassembly = "webassembly",
    Xml = "xml", Yaml = "yaml", JavaCCPlusPlusCSharp = "java/c/c++/c#", }
}
/// A person or a bot. Where only a reference is answered, the kind and its fields are missing.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct User {
    pub id: UserId,
    pub name: Patch<SmallString>,
    pub avatar_url: Patch<SmallString>,
    pub request_id: Option<SmallString>,
    /// What it is, where the answer says.
    pub kind: Option<UserKind>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl User {
    /// A new `User` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<UserId>) -> Self {
        Self {
            id: id.into(),
            name: Patch::Absent,
            avatar_url: Patch::Absent,
            request_id: None,
            kind: None,
            extra: Extra::default(),
        }
    }
}
/// What a [`User`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum UserKind {
    /// `person`
    Person(PersonDetails),
    /// `bot`
    Bot(Box<BotDetails>),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<PersonDetails> for UserKind {
    fn from(payload: PersonDetails) -> Self {
        Self::Person(payload)
    }
}
impl From<BotDetails> for UserKind {
    fn from(payload: BotDetails) -> Self {
        Self::Bot(Box::new(payload))
    }
}
impl Members for UserKind {
    const TAGS: &'static [&'static str] = &["person", "bot"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Person(map.next_value()?),
                1 => Self::Bot(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Person(payload) => encode::member(map, tag, "person", payload),
            Self::Bot(payload) => encode::member(map, tag, "bot", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for User {
    const NAME: &'static str = "User";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "id",
            "name",
            "avatar_url",
            "request_id",
            "type",
            "person",
            "bot",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        let mut name = Default::default();
        let mut avatar_url = Default::default();
        let mut request_id = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, UserKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "user",
                    )?;
                }
                Key::Known(1) => id = Some(map.next_value()?),
                Key::Known(2) => name = map.next_value()?,
                Key::Known(3) => avatar_url = map.next_value()?,
                Key::Known(4) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Known(5) => {
                    tag = decode::tag_of_payload(&mut map, UserKind::TAGS, &mut next, 6)?;
                }
                Key::Known(number @ 6..=7) => {
                    let member = number - 6;
                    if members::is_payload::<
                        UserKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = UserKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            UserKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(1);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(User {
            id: decode::required(id, "id")?,
            name,
            avatar_url,
            request_id,
            kind,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for User {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for User {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "user"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        if !self.name.is_absent() {
            map.serialize_entry("name", &self.name)?;
        }
        if !self.avatar_url.is_absent() {
            map.serialize_entry("avatar_url", &self.avatar_url)?;
        }
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        if let Some(kind) = &self.kind {
            kind.encode(&mut map, (!self.extra.is_flipped(1)).then_some("type"))?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// What is known of a person.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PersonDetails {
    pub email: Patch<SmallString>,
    pub email_verified: Option<bool>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for PersonDetails {
    const NAME: &'static str = "PersonDetails";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["email", "email_verified"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut email = Default::default();
        let mut email_verified = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => email = map.next_value()?,
                Key::Known(_) => {
                    email_verified = decode::optional(
                        &mut map,
                        &mut extra,
                        "email_verified",
                    )?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(PersonDetails {
            email,
            email_verified,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PersonDetails {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PersonDetails {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.email.is_absent() {
            map.serialize_entry("email", &self.email)?;
        }
        if let Some(value) = &self.email_verified {
            map.serialize_entry("email_verified", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// What is known of a bot. Empty for other connections' bots.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct BotDetails {
    pub owner: Option<BotOwner>,
    pub workspace_id: Option<SmallString>,
    pub workspace_name: Patch<SmallString>,
    pub workspace_limits: Option<WorkspaceLimits>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for BotDetails {
    const NAME: &'static str = "BotDetails";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "owner",
            "workspace_id",
            "workspace_name",
            "workspace_limits",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut owner = Default::default();
        let mut workspace_id = Default::default();
        let mut workspace_name = Default::default();
        let mut workspace_limits = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => owner = decode::optional(&mut map, &mut extra, "owner")?,
                Key::Known(1) => {
                    workspace_id = decode::optional(
                        &mut map,
                        &mut extra,
                        "workspace_id",
                    )?;
                }
                Key::Known(2) => workspace_name = map.next_value()?,
                Key::Known(_) => {
                    workspace_limits = decode::optional(
                        &mut map,
                        &mut extra,
                        "workspace_limits",
                    )?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(BotDetails {
            owner,
            workspace_id,
            workspace_name,
            workspace_limits,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for BotDetails {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for BotDetails {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.owner {
            map.serialize_entry("owner", value)?;
        }
        if let Some(value) = &self.workspace_id {
            map.serialize_entry("workspace_id", value)?;
        }
        if !self.workspace_name.is_absent() {
            map.serialize_entry("workspace_name", &self.workspace_name)?;
        }
        if let Some(value) = &self.workspace_limits {
            map.serialize_entry("workspace_limits", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Whom a bot belongs to.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BotOwner {
    /// What it is.
    pub kind: BotOwnerKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl BotOwner {
    /// A new `BotOwner` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<BotOwnerKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`BotOwner`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BotOwnerKind {
    /// `user`
    User(Box<User>),
    /// `workspace`
    Workspace(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<BotOwnerKind> for BotOwner {
    fn from(kind: BotOwnerKind) -> Self {
        Self::new(kind)
    }
}
impl From<User> for BotOwnerKind {
    fn from(payload: User) -> Self {
        Self::User(Box::new(payload))
    }
}
impl From<User> for BotOwner {
    fn from(payload: User) -> Self {
        Self::new(payload)
    }
}
impl Members for BotOwnerKind {
    const TAGS: &'static [&'static str] = &["user", "workspace"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::User(map.next_value()?),
                1 => Self::Workspace(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::User(payload) => encode::member(map, tag, "user", payload),
            Self::Workspace(payload) => encode::member(map, tag, "workspace", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for BotOwner {
    const NAME: &'static str = "BotOwner";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "user", "workspace"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, BotOwnerKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        BotOwnerKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=2) => {
                    let member = number - 1;
                    if members::is_payload::<
                        BotOwnerKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = BotOwnerKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            BotOwnerKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(BotOwner {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for BotOwner {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for BotOwner {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Limits of the workspace of a bot.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct WorkspaceLimits {
    pub max_file_upload_size_in_bytes: Patch<i64>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for WorkspaceLimits {
    const NAME: &'static str = "WorkspaceLimits";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["max_file_upload_size_in_bytes"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut max_file_upload_size_in_bytes = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => max_file_upload_size_in_bytes = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(WorkspaceLimits {
            max_file_upload_size_in_bytes,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for WorkspaceLimits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for WorkspaceLimits {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.max_file_upload_size_in_bytes.is_absent() {
            map.serialize_entry(
                "max_file_upload_size_in_bytes",
                &self.max_file_upload_size_in_bytes,
            )?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A group of people.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Group {
    pub id: GroupId,
    pub name: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Group {
    /// A new `Group` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<GroupId>) -> Self {
        Self {
            id: id.into(),
            name: None,
            extra: Extra::default(),
        }
    }
}
impl Object for Group {
    const NAME: &'static str = "Group";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["object", "id", "name"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        let mut name = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "group",
                    )?;
                }
                Key::Known(1) => id = Some(map.next_value()?),
                Key::Known(_) => name = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        Ok(Group {
            id: decode::required(id, "id")?,
            name: decode::required(name, "name")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Group {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Group {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "group"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("name", &self.name)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A user or a group, as people properties hold them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum UserOrGroup {
    #[doc = concat!("`", "user", "`")]
    User(User),
    #[doc = concat!("`", "group", "`")]
    Group(Group),
    /// An object of a kind that this version does not know.
    Unknown(UnknownObject),
}
impl Object for UserOrGroup {
    const NAME: &'static str = "UserOrGroup";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const TAGS: &[&str] = &["user", "group"];
        let fields = match decode::told_apart(&mut map, "object", TAGS)? {
            decode::Apart::Member(0) => return User::decode(map, true).map(Self::User),
            decode::Apart::Member(1) => return Group::decode(map, true).map(Self::Group),
            decode::Apart::Member(_) => {
                return Err(A::Error::custom("a member without number"));
            }
            decode::Apart::Fields(fields) => fields,
        };
        match fields
            .get("object")
            .and_then(Value::as_str)
            .and_then(|tag| decode::position(TAGS, tag))
        {
            Some(0) => decode::buffered(&fields).map(Self::User),
            Some(1) => decode::buffered(&fields).map(Self::Group),
            _ => Ok(Self::Unknown(fields.into())),
        }
    }
}
impl<'de> Deserialize<'de> for UserOrGroup {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UserOrGroup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::User(object) => object.serialize(serializer),
            Self::Group(object) => object.serialize(serializer),
            Self::Unknown(object) => object.serialize(serializer),
        }
    }
}
impl From<User> for UserOrGroup {
    fn from(object: User) -> Self {
        Self::User(object)
    }
}
impl From<Group> for UserOrGroup {
    fn from(object: Group) -> Self {
        Self::Group(object)
    }
}
/// A page of the list of users.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserList {
    pub results: Vec<User>,
    pub next_cursor: Option<SmallString>,
    pub has_more: bool,
    pub user: Option<EmptyObject>,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl UserList {
    /// A new `UserList` with what every one has.
    #[must_use]
    pub fn new(results: Vec<User>, has_more: bool) -> Self {
        Self {
            results: results,
            next_cursor: None,
            has_more: has_more,
            user: None,
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl Object for UserList {
    const NAME: &'static str = "UserList";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "type",
            "results",
            "next_cursor",
            "has_more",
            "user",
            "request_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut type_seen = false;
        let mut results = Default::default();
        let mut next_cursor = Default::default();
        let mut has_more = Default::default();
        let mut user = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "list",
                    )?;
                }
                Key::Known(1) => {
                    type_seen = decode::constant(&mut map, &mut extra, "type", "user")?;
                }
                Key::Known(2) => results = Some(decode::list(&mut map)?),
                Key::Known(3) => next_cursor = Some(map.next_value()?),
                Key::Known(4) => has_more = Some(map.next_value()?),
                Key::Known(5) => user = decode::optional(&mut map, &mut extra, "user")?,
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        if type_seen {
            extra.flip(1);
        }
        Ok(UserList {
            results: decode::required(results, "results")?,
            next_cursor: decode::required(next_cursor, "next_cursor")?,
            has_more: decode::required(has_more, "has_more")?,
            user,
            request_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for UserList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UserList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "list"),
            !self.extra.is_flipped(0),
        )?;
        encode::constant(
            &mut map,
            &self.extra,
            ("type", "user"),
            self.extra.is_flipped(1),
        )?;
        map.serialize_entry("results", &self.results)?;
        map.serialize_entry("next_cursor", &self.next_cursor)?;
        map.serialize_entry("has_more", &self.has_more)?;
        if let Some(value) = &self.user {
            map.serialize_entry("user", value)?;
        }
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A stretch of text of one kind and one style.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RichText {
    pub plain_text: SmallString,
    pub href: Option<SmallString>,
    pub annotations: Annotations,
    /// What it is.
    pub kind: RichTextKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RichText {
    /// A new `RichText` with what every one has.
    #[must_use]
    pub fn new(
        plain_text: impl Into<SmallString>,
        annotations: impl Into<Annotations>,
        kind: impl Into<RichTextKind>,
    ) -> Self {
        Self {
            plain_text: plain_text.into(),
            href: None,
            annotations: annotations.into(),
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`RichText`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RichTextKind {
    /// `text`
    Text(Text),
    /// `mention`
    Mention(Box<Mention>),
    /// `equation`
    Equation(Equation),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<Text> for RichTextKind {
    fn from(payload: Text) -> Self {
        Self::Text(payload)
    }
}
impl From<Mention> for RichTextKind {
    fn from(payload: Mention) -> Self {
        Self::Mention(Box::new(payload))
    }
}
impl From<Equation> for RichTextKind {
    fn from(payload: Equation) -> Self {
        Self::Equation(payload)
    }
}
impl Members for RichTextKind {
    const TAGS: &'static [&'static str] = &["text", "mention", "equation"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Text(map.next_value()?),
                1 => Self::Mention(map.next_value()?),
                2 => Self::Equation(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Text(payload) => encode::member(map, tag, "text", payload),
            Self::Mention(payload) => encode::member(map, tag, "mention", payload),
            Self::Equation(payload) => encode::member(map, tag, "equation", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for RichText {
    const NAME: &'static str = "RichText";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "plain_text",
            "href",
            "annotations",
            "type",
            "text",
            "mention",
            "equation",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut plain_text = Default::default();
        let mut href = Default::default();
        let mut annotations = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, RichTextKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => plain_text = Some(map.next_value()?),
                Key::Known(1) => href = Some(map.next_value()?),
                Key::Known(2) => annotations = Some(map.next_value()?),
                Key::Known(3) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        RichTextKind::TAGS,
                        &mut next,
                        4,
                    )?;
                }
                Key::Known(number @ 4..=6) => {
                    let member = number - 4;
                    if members::is_payload::<
                        RichTextKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = RichTextKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            RichTextKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(RichText {
            plain_text: decode::required(plain_text, "plain_text")?,
            href: decode::required(href, "href")?,
            annotations: decode::required(annotations, "annotations")?,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RichText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RichText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("plain_text", &self.plain_text)?;
        map.serialize_entry("href", &self.href)?;
        map.serialize_entry("annotations", &self.annotations)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Style of a rich text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Annotations {
    pub bold: bool,
    pub italic: bool,
    pub strikethrough: bool,
    pub underline: bool,
    pub code: bool,
    pub color: Color,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Annotations {
    /// A new `Annotations` with what every one has.
    #[must_use]
    pub fn new(
        bold: bool,
        italic: bool,
        strikethrough: bool,
        underline: bool,
        code: bool,
        color: impl Into<Color>,
    ) -> Self {
        Self {
            bold: bold,
            italic: italic,
            strikethrough: strikethrough,
            underline: underline,
            code: code,
            color: color.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for Annotations {
    const NAME: &'static str = "Annotations";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "bold",
            "italic",
            "strikethrough",
            "underline",
            "code",
            "color",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut bold = Default::default();
        let mut italic = Default::default();
        let mut strikethrough = Default::default();
        let mut underline = Default::default();
        let mut code = Default::default();
        let mut color = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => bold = Some(map.next_value()?),
                Key::Known(1) => italic = Some(map.next_value()?),
                Key::Known(2) => strikethrough = Some(map.next_value()?),
                Key::Known(3) => underline = Some(map.next_value()?),
                Key::Known(4) => code = Some(map.next_value()?),
                Key::Known(_) => color = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Annotations {
            bold: decode::required(bold, "bold")?,
            italic: decode::required(italic, "italic")?,
            strikethrough: decode::required(strikethrough, "strikethrough")?,
            underline: decode::required(underline, "underline")?,
            code: decode::required(code, "code")?,
            color: decode::required(color, "color")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Annotations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Annotations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("bold", &self.bold)?;
        map.serialize_entry("italic", &self.italic)?;
        map.serialize_entry("strikethrough", &self.strikethrough)?;
        map.serialize_entry("underline", &self.underline)?;
        map.serialize_entry("code", &self.code)?;
        map.serialize_entry("color", &self.color)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Plain characters, perhaps linked.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Text {
    pub content: SmallString,
    pub link: Option<Link>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Text {
    /// A new `Text` with what every one has.
    #[must_use]
    pub fn new(content: impl Into<SmallString>) -> Self {
        Self {
            content: content.into(),
            link: None,
            extra: Extra::default(),
        }
    }
}
impl Object for Text {
    const NAME: &'static str = "Text";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["content", "link"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut content = Default::default();
        let mut link = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => content = Some(map.next_value()?),
                Key::Known(_) => link = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Text {
            content: decode::required(content, "content")?,
            link: decode::required(link, "link")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("content", &self.content)?;
        map.serialize_entry("link", &self.link)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Target of a link.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Link {
    pub url: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Link {
    /// A new `Link` with what every one has.
    #[must_use]
    pub fn new(url: impl Into<SmallString>) -> Self {
        Self {
            url: url.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for Link {
    const NAME: &'static str = "Link";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["url"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut url = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => url = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Link {
            url: decode::required(url, "url")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("url", &self.url)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A formula in KaTeX notation.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Equation {
    pub expression: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Equation {
    /// A new `Equation` with what every one has.
    #[must_use]
    pub fn new(expression: impl Into<SmallString>) -> Self {
        Self {
            expression: expression.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for Equation {
    const NAME: &'static str = "Equation";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["expression"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut expression = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => expression = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Equation {
            expression: decode::required(expression, "expression")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Equation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Equation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("expression", &self.expression)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Something that a text refers to.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Mention {
    /// What it is.
    pub kind: MentionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Mention {
    /// A new `Mention` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<MentionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Mention`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MentionKind {
    /// `user`
    User(Box<User>),
    /// `date`
    Date(DateValue),
    /// `page`
    Page(PageReference),
    /// `database`
    Database(DatabaseReference),
    /// `link_preview`
    LinkPreview(LinkPreview),
    /// `link_mention`
    LinkMention(Box<LinkMention>),
    /// `template_mention`
    TemplateMention(TemplateMention),
    /// `custom_emoji`
    CustomEmoji(CustomEmoji),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<MentionKind> for Mention {
    fn from(kind: MentionKind) -> Self {
        Self::new(kind)
    }
}
impl From<User> for MentionKind {
    fn from(payload: User) -> Self {
        Self::User(Box::new(payload))
    }
}
impl From<User> for Mention {
    fn from(payload: User) -> Self {
        Self::new(payload)
    }
}
impl From<DateValue> for MentionKind {
    fn from(payload: DateValue) -> Self {
        Self::Date(payload)
    }
}
impl From<DateValue> for Mention {
    fn from(payload: DateValue) -> Self {
        Self::new(payload)
    }
}
impl From<PageReference> for MentionKind {
    fn from(payload: PageReference) -> Self {
        Self::Page(payload)
    }
}
impl From<PageReference> for Mention {
    fn from(payload: PageReference) -> Self {
        Self::new(payload)
    }
}
impl From<DatabaseReference> for MentionKind {
    fn from(payload: DatabaseReference) -> Self {
        Self::Database(payload)
    }
}
impl From<DatabaseReference> for Mention {
    fn from(payload: DatabaseReference) -> Self {
        Self::new(payload)
    }
}
impl From<LinkPreview> for MentionKind {
    fn from(payload: LinkPreview) -> Self {
        Self::LinkPreview(payload)
    }
}
impl From<LinkPreview> for Mention {
    fn from(payload: LinkPreview) -> Self {
        Self::new(payload)
    }
}
impl From<LinkMention> for MentionKind {
    fn from(payload: LinkMention) -> Self {
        Self::LinkMention(Box::new(payload))
    }
}
impl From<LinkMention> for Mention {
    fn from(payload: LinkMention) -> Self {
        Self::new(payload)
    }
}
impl From<TemplateMention> for MentionKind {
    fn from(payload: TemplateMention) -> Self {
        Self::TemplateMention(payload)
    }
}
impl From<TemplateMention> for Mention {
    fn from(payload: TemplateMention) -> Self {
        Self::new(payload)
    }
}
impl From<CustomEmoji> for MentionKind {
    fn from(payload: CustomEmoji) -> Self {
        Self::CustomEmoji(payload)
    }
}
impl From<CustomEmoji> for Mention {
    fn from(payload: CustomEmoji) -> Self {
        Self::new(payload)
    }
}
impl Members for MentionKind {
    const TAGS: &'static [&'static str] = &[
        "user",
        "date",
        "page",
        "database",
        "link_preview",
        "link_mention",
        "template_mention",
        "custom_emoji",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::User(map.next_value()?),
                1 => Self::Date(map.next_value()?),
                2 => Self::Page(map.next_value()?),
                3 => Self::Database(map.next_value()?),
                4 => Self::LinkPreview(map.next_value()?),
                5 => Self::LinkMention(map.next_value()?),
                6 => Self::TemplateMention(map.next_value()?),
                7 => Self::CustomEmoji(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::User(payload) => encode::member(map, tag, "user", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::Page(payload) => encode::member(map, tag, "page", payload),
            Self::Database(payload) => encode::member(map, tag, "database", payload),
            Self::LinkPreview(payload) => {
                encode::member(map, tag, "link_preview", payload)
            }
            Self::LinkMention(payload) => {
                encode::member(map, tag, "link_mention", payload)
            }
            Self::TemplateMention(payload) => {
                encode::member(map, tag, "template_mention", payload)
            }
            Self::CustomEmoji(payload) => {
                encode::member(map, tag, "custom_emoji", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for Mention {
    const NAME: &'static str = "Mention";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "user",
            "date",
            "page",
            "database",
            "link_preview",
            "link_mention",
            "template_mention",
            "custom_emoji",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, MentionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        MentionKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=8) => {
                    let member = number - 1;
                    if members::is_payload::<
                        MentionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = MentionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            MentionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(Mention {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Mention {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Mention {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Names a page by its id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PageReference {
    pub id: PageId,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PageReference {
    /// A new `PageReference` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<PageId>) -> Self {
        Self {
            id: id.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for PageReference {
    const NAME: &'static str = "PageReference";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => id = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(PageReference {
            id: decode::required(id, "id")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PageReference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PageReference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Names a database by its id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatabaseReference {
    pub id: DatabaseId,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl DatabaseReference {
    /// A new `DatabaseReference` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<DatabaseId>) -> Self {
        Self {
            id: id.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for DatabaseReference {
    const NAME: &'static str = "DatabaseReference";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => id = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(DatabaseReference {
            id: decode::required(id, "id")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for DatabaseReference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DatabaseReference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An address that is shown with a preview.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LinkPreview {
    pub url: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl LinkPreview {
    /// A new `LinkPreview` with what every one has.
    #[must_use]
    pub fn new(url: impl Into<SmallString>) -> Self {
        Self {
            url: url.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for LinkPreview {
    const NAME: &'static str = "LinkPreview";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["url"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut url = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => url = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(LinkPreview {
            url: decode::required(url, "url")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for LinkPreview {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for LinkPreview {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("url", &self.url)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An address and what its site tells of itself.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LinkMention {
    pub href: SmallString,
    pub title: Patch<SmallString>,
    pub description: Patch<SmallString>,
    pub link_author: Patch<SmallString>,
    pub link_provider: Patch<SmallString>,
    pub thumbnail_url: Patch<SmallString>,
    pub icon_url: Patch<SmallString>,
    pub iframe_url: Patch<SmallString>,
    pub height: Patch<Number>,
    pub padding: Patch<Number>,
    pub padding_top: Patch<Number>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl LinkMention {
    /// A new `LinkMention` with what every one has.
    #[must_use]
    pub fn new(href: impl Into<SmallString>) -> Self {
        Self {
            href: href.into(),
            title: Patch::Absent,
            description: Patch::Absent,
            link_author: Patch::Absent,
            link_provider: Patch::Absent,
            thumbnail_url: Patch::Absent,
            icon_url: Patch::Absent,
            iframe_url: Patch::Absent,
            height: Patch::Absent,
            padding: Patch::Absent,
            padding_top: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for LinkMention {
    const NAME: &'static str = "LinkMention";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "href",
            "title",
            "description",
            "link_author",
            "link_provider",
            "thumbnail_url",
            "icon_url",
            "iframe_url",
            "height",
            "padding",
            "padding_top",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut href = Default::default();
        let mut title = Default::default();
        let mut description = Default::default();
        let mut link_author = Default::default();
        let mut link_provider = Default::default();
        let mut thumbnail_url = Default::default();
        let mut icon_url = Default::default();
        let mut iframe_url = Default::default();
        let mut height = Default::default();
        let mut padding = Default::default();
        let mut padding_top = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => href = Some(map.next_value()?),
                Key::Known(1) => title = map.next_value()?,
                Key::Known(2) => description = map.next_value()?,
                Key::Known(3) => link_author = map.next_value()?,
                Key::Known(4) => link_provider = map.next_value()?,
                Key::Known(5) => thumbnail_url = map.next_value()?,
                Key::Known(6) => icon_url = map.next_value()?,
                Key::Known(7) => iframe_url = map.next_value()?,
                Key::Known(8) => height = map.next_value()?,
                Key::Known(9) => padding = map.next_value()?,
                Key::Known(_) => padding_top = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(LinkMention {
            href: decode::required(href, "href")?,
            title,
            description,
            link_author,
            link_provider,
            thumbnail_url,
            icon_url,
            iframe_url,
            height,
            padding,
            padding_top,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for LinkMention {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for LinkMention {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("href", &self.href)?;
        if !self.title.is_absent() {
            map.serialize_entry("title", &self.title)?;
        }
        if !self.description.is_absent() {
            map.serialize_entry("description", &self.description)?;
        }
        if !self.link_author.is_absent() {
            map.serialize_entry("link_author", &self.link_author)?;
        }
        if !self.link_provider.is_absent() {
            map.serialize_entry("link_provider", &self.link_provider)?;
        }
        if !self.thumbnail_url.is_absent() {
            map.serialize_entry("thumbnail_url", &self.thumbnail_url)?;
        }
        if !self.icon_url.is_absent() {
            map.serialize_entry("icon_url", &self.icon_url)?;
        }
        if !self.iframe_url.is_absent() {
            map.serialize_entry("iframe_url", &self.iframe_url)?;
        }
        if !self.height.is_absent() {
            map.serialize_entry("height", &self.height)?;
        }
        if !self.padding.is_absent() {
            map.serialize_entry("padding", &self.padding)?;
        }
        if !self.padding_top.is_absent() {
            map.serialize_entry("padding_top", &self.padding_top)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A placeholder that is filled in when a template is used.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TemplateMention {
    /// What it is.
    pub kind: TemplateMentionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TemplateMention {
    /// A new `TemplateMention` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<TemplateMentionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`TemplateMention`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TemplateMentionKind {
    /// `template_mention_date`
    TemplateMentionDate(TemplateMentionDate),
    /// `template_mention_user`
    TemplateMentionUser(TemplateMentionUser),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<TemplateMentionKind> for TemplateMention {
    fn from(kind: TemplateMentionKind) -> Self {
        Self::new(kind)
    }
}
impl From<TemplateMentionDate> for TemplateMentionKind {
    fn from(payload: TemplateMentionDate) -> Self {
        Self::TemplateMentionDate(payload)
    }
}
impl From<TemplateMentionDate> for TemplateMention {
    fn from(payload: TemplateMentionDate) -> Self {
        Self::new(payload)
    }
}
impl From<TemplateMentionUser> for TemplateMentionKind {
    fn from(payload: TemplateMentionUser) -> Self {
        Self::TemplateMentionUser(payload)
    }
}
impl From<TemplateMentionUser> for TemplateMention {
    fn from(payload: TemplateMentionUser) -> Self {
        Self::new(payload)
    }
}
impl Members for TemplateMentionKind {
    const TAGS: &'static [&'static str] = &[
        "template_mention_date",
        "template_mention_user",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::TemplateMentionDate(map.next_value()?),
                1 => Self::TemplateMentionUser(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::TemplateMentionDate(payload) => {
                encode::member(map, tag, "template_mention_date", payload)
            }
            Self::TemplateMentionUser(payload) => {
                encode::member(map, tag, "template_mention_user", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for TemplateMention {
    const NAME: &'static str = "TemplateMention";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "template_mention_date",
            "template_mention_user",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, TemplateMentionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        TemplateMentionKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=2) => {
                    let member = number - 1;
                    if members::is_payload::<
                        TemplateMentionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = TemplateMentionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            TemplateMentionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(TemplateMention {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TemplateMention {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TemplateMention {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " Which moment a template fills in."] TemplateMentionDate { Today = "today",
    Now = "now", }
}
/// Which user a template fills in (`me` is the one who uses it).
pub type TemplateMentionUser = SmallString;
/// A day, a moment or a span of them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DateValue {
    pub start: SmallString,
    pub end: Option<SmallString>,
    pub time_zone: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl DateValue {
    /// A new `DateValue` with what every one has.
    #[must_use]
    pub fn new(start: impl Into<SmallString>) -> Self {
        Self {
            start: start.into(),
            end: None,
            time_zone: None,
            extra: Extra::default(),
        }
    }
}
impl Object for DateValue {
    const NAME: &'static str = "DateValue";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["start", "end", "time_zone"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut start = Default::default();
        let mut end = Default::default();
        let mut time_zone = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => start = Some(map.next_value()?),
                Key::Known(1) => end = Some(map.next_value()?),
                Key::Known(_) => time_zone = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(DateValue {
            start: decode::required(start, "start")?,
            end: decode::required(end, "end")?,
            time_zone: decode::required(time_zone, "time_zone")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for DateValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DateValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("start", &self.start)?;
        map.serialize_entry("end", &self.end)?;
        map.serialize_entry("time_zone", &self.time_zone)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A file that lies elsewhere on the web.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ExternalFile {
    pub url: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ExternalFile {
    /// A new `ExternalFile` with what every one has.
    #[must_use]
    pub fn new(url: impl Into<SmallString>) -> Self {
        Self {
            url: url.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for ExternalFile {
    const NAME: &'static str = "ExternalFile";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["url"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut url = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => url = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(ExternalFile {
            url: decode::required(url, "url")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ExternalFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ExternalFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("url", &self.url)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A file that Notion keeps. Its address works until the expiry time.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct HostedFile {
    pub url: SmallString,
    pub expiry_time: Timestamp,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl HostedFile {
    /// A new `HostedFile` with what every one has.
    #[must_use]
    pub fn new(url: impl Into<SmallString>, expiry_time: impl Into<Timestamp>) -> Self {
        Self {
            url: url.into(),
            expiry_time: expiry_time.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for HostedFile {
    const NAME: &'static str = "HostedFile";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["url", "expiry_time"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut url = Default::default();
        let mut expiry_time = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => url = Some(map.next_value()?),
                Key::Known(_) => expiry_time = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(HostedFile {
            url: decode::required(url, "url")?,
            expiry_time: decode::required(expiry_time, "expiry_time")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for HostedFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for HostedFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("url", &self.url)?;
        map.serialize_entry("expiry_time", &self.expiry_time)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An entry of a files property.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct File {
    pub name: SmallString,
    /// What it is.
    pub kind: FileKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl File {
    /// A new `File` with what every one has.
    #[must_use]
    pub fn new(name: impl Into<SmallString>, kind: impl Into<FileKind>) -> Self {
        Self {
            name: name.into(),
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`File`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FileKind {
    /// `file`
    File(HostedFile),
    /// `external`
    External(ExternalFile),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<HostedFile> for FileKind {
    fn from(payload: HostedFile) -> Self {
        Self::File(payload)
    }
}
impl From<ExternalFile> for FileKind {
    fn from(payload: ExternalFile) -> Self {
        Self::External(payload)
    }
}
impl Members for FileKind {
    const TAGS: &'static [&'static str] = &["file", "external"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::File(map.next_value()?),
                1 => Self::External(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::File(payload) => encode::member(map, tag, "file", payload),
            Self::External(payload) => encode::member(map, tag, "external", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for File {
    const NAME: &'static str = "File";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["name", "type", "file", "external"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut name = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, FileKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => name = Some(map.next_value()?),
                Key::Known(1) => {
                    tag = decode::tag_of_payload(&mut map, FileKind::TAGS, &mut next, 2)?;
                }
                Key::Known(number @ 2..=3) => {
                    let member = number - 2;
                    if members::is_payload::<
                        FileKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = FileKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            FileKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(File {
            name: decode::required(name, "name")?,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for File {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for File {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &self.name)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Icon of a page, a database, a data source or a block.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Icon {
    /// What it is.
    pub kind: IconKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Icon {
    /// A new `Icon` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<IconKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Icon`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum IconKind {
    /// `emoji`
    Emoji(SmallString),
    /// `file`
    File(HostedFile),
    /// `external`
    External(ExternalFile),
    /// `custom_emoji`
    CustomEmoji(CustomEmoji),
    /// `icon`
    Icon(NativeIcon),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<IconKind> for Icon {
    fn from(kind: IconKind) -> Self {
        Self::new(kind)
    }
}
impl From<HostedFile> for IconKind {
    fn from(payload: HostedFile) -> Self {
        Self::File(payload)
    }
}
impl From<HostedFile> for Icon {
    fn from(payload: HostedFile) -> Self {
        Self::new(payload)
    }
}
impl From<ExternalFile> for IconKind {
    fn from(payload: ExternalFile) -> Self {
        Self::External(payload)
    }
}
impl From<ExternalFile> for Icon {
    fn from(payload: ExternalFile) -> Self {
        Self::new(payload)
    }
}
impl From<CustomEmoji> for IconKind {
    fn from(payload: CustomEmoji) -> Self {
        Self::CustomEmoji(payload)
    }
}
impl From<CustomEmoji> for Icon {
    fn from(payload: CustomEmoji) -> Self {
        Self::new(payload)
    }
}
impl From<NativeIcon> for IconKind {
    fn from(payload: NativeIcon) -> Self {
        Self::Icon(payload)
    }
}
impl From<NativeIcon> for Icon {
    fn from(payload: NativeIcon) -> Self {
        Self::new(payload)
    }
}
impl Members for IconKind {
    const TAGS: &'static [&'static str] = &[
        "emoji",
        "file",
        "external",
        "custom_emoji",
        "icon",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Emoji(map.next_value()?),
                1 => Self::File(map.next_value()?),
                2 => Self::External(map.next_value()?),
                3 => Self::CustomEmoji(map.next_value()?),
                4 => Self::Icon(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Emoji(payload) => encode::member(map, tag, "emoji", payload),
            Self::File(payload) => encode::member(map, tag, "file", payload),
            Self::External(payload) => encode::member(map, tag, "external", payload),
            Self::CustomEmoji(payload) => {
                encode::member(map, tag, "custom_emoji", payload)
            }
            Self::Icon(payload) => encode::member(map, tag, "icon", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for Icon {
    const NAME: &'static str = "Icon";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "emoji",
            "file",
            "external",
            "custom_emoji",
            "icon",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, IconKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(&mut map, IconKind::TAGS, &mut next, 1)?;
                }
                Key::Known(number @ 1..=5) => {
                    let member = number - 1;
                    if members::is_payload::<
                        IconKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = IconKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            IconKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(Icon {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Icon {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Icon {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An emoji that a workspace has added.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CustomEmoji {
    pub id: CustomEmojiId,
    pub name: SmallString,
    pub url: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl CustomEmoji {
    /// A new `CustomEmoji` with what every one has.
    #[must_use]
    pub fn new(
        id: impl Into<CustomEmojiId>,
        name: impl Into<SmallString>,
        url: impl Into<SmallString>,
    ) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            url: url.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for CustomEmoji {
    const NAME: &'static str = "CustomEmoji";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id", "name", "url"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut name = Default::default();
        let mut url = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = Some(map.next_value()?),
                Key::Known(1) => name = Some(map.next_value()?),
                Key::Known(_) => url = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(CustomEmoji {
            id: decode::required(id, "id")?,
            name: decode::required(name, "name")?,
            url: decode::required(url, "url")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for CustomEmoji {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for CustomEmoji {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("url", &self.url)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// One of Notion's own icons.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NativeIcon {
    pub name: SmallString,
    pub color: NativeIconColor,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl NativeIcon {
    /// A new `NativeIcon` with what every one has.
    #[must_use]
    pub fn new(name: impl Into<SmallString>, color: impl Into<NativeIconColor>) -> Self {
        Self {
            name: name.into(),
            color: color.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for NativeIcon {
    const NAME: &'static str = "NativeIcon";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["name", "color"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut name = Default::default();
        let mut color = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => name = Some(map.next_value()?),
                Key::Known(_) => color = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(NativeIcon {
            name: decode::required(name, "name")?,
            color: decode::required(color, "color")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for NativeIcon {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for NativeIcon {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("color", &self.color)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Picture at the head of a page or a database.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cover {
    /// What it is.
    pub kind: CoverKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Cover {
    /// A new `Cover` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<CoverKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Cover`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CoverKind {
    /// `file`
    File(HostedFile),
    /// `external`
    External(ExternalFile),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<CoverKind> for Cover {
    fn from(kind: CoverKind) -> Self {
        Self::new(kind)
    }
}
impl From<HostedFile> for CoverKind {
    fn from(payload: HostedFile) -> Self {
        Self::File(payload)
    }
}
impl From<HostedFile> for Cover {
    fn from(payload: HostedFile) -> Self {
        Self::new(payload)
    }
}
impl From<ExternalFile> for CoverKind {
    fn from(payload: ExternalFile) -> Self {
        Self::External(payload)
    }
}
impl From<ExternalFile> for Cover {
    fn from(payload: ExternalFile) -> Self {
        Self::new(payload)
    }
}
impl Members for CoverKind {
    const TAGS: &'static [&'static str] = &["file", "external"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::File(map.next_value()?),
                1 => Self::External(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::File(payload) => encode::member(map, tag, "file", payload),
            Self::External(payload) => encode::member(map, tag, "external", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for Cover {
    const NAME: &'static str = "Cover";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "file", "external"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, CoverKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        CoverKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=2) => {
                    let member = number - 1;
                    if members::is_payload::<
                        CoverKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = CoverKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            CoverKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(Cover {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Cover {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Cover {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Where a page, a block, a database or a data source lies.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Parent {
    /// What it is.
    pub kind: ParentKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Parent {
    /// A new `Parent` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<ParentKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Parent`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ParentKind {
    /// `page_id`
    PageId(PageId),
    /// `block_id`
    BlockId(BlockId),
    /// `database_id`
    DatabaseId(DatabaseId),
    /// `data_source_id`
    DataSourceId { data_source_id: DataSourceId, database_id: Option<DatabaseId> },
    /// `workspace`
    Workspace(bool),
    /// `agent_id`
    AgentId(AgentId),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<ParentKind> for Parent {
    fn from(kind: ParentKind) -> Self {
        Self::new(kind)
    }
}
impl From<PageId> for ParentKind {
    fn from(payload: PageId) -> Self {
        Self::PageId(payload)
    }
}
impl From<PageId> for Parent {
    fn from(payload: PageId) -> Self {
        Self::new(payload)
    }
}
impl From<BlockId> for ParentKind {
    fn from(payload: BlockId) -> Self {
        Self::BlockId(payload)
    }
}
impl From<BlockId> for Parent {
    fn from(payload: BlockId) -> Self {
        Self::new(payload)
    }
}
impl From<DatabaseId> for ParentKind {
    fn from(payload: DatabaseId) -> Self {
        Self::DatabaseId(payload)
    }
}
impl From<DatabaseId> for Parent {
    fn from(payload: DatabaseId) -> Self {
        Self::new(payload)
    }
}
impl From<AgentId> for ParentKind {
    fn from(payload: AgentId) -> Self {
        Self::AgentId(payload)
    }
}
impl From<AgentId> for Parent {
    fn from(payload: AgentId) -> Self {
        Self::new(payload)
    }
}
impl Members for ParentKind {
    const TAGS: &'static [&'static str] = &[
        "page_id",
        "block_id",
        "database_id",
        "data_source_id",
        "workspace",
        "agent_id",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::PageId(map.next_value()?),
                1 => Self::BlockId(map.next_value()?),
                2 => Self::DatabaseId(map.next_value()?),
                3 => {
                    Self::DataSourceId {
                        data_source_id: map.next_value()?,
                        database_id: None,
                    }
                }
                4 => Self::Workspace(map.next_value()?),
                5 => Self::AgentId(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::PageId(payload) => encode::member(map, tag, "page_id", payload),
            Self::BlockId(payload) => encode::member(map, tag, "block_id", payload),
            Self::DatabaseId(payload) => encode::member(map, tag, "database_id", payload),
            Self::DataSourceId { data_source_id, database_id } => {
                encode::member(map, tag, "data_source_id", data_source_id)?;
                if let Some(value) = database_id {
                    map.serialize_entry("database_id", value)?;
                }
                Ok(())
            }
            Self::Workspace(payload) => encode::member(map, tag, "workspace", payload),
            Self::AgentId(payload) => encode::member(map, tag, "agent_id", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for Parent {
    const NAME: &'static str = "Parent";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "page_id",
            "block_id",
            "database_id",
            "data_source_id",
            "workspace",
            "agent_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, ParentKind)> = None;
        let mut sibling_database_id = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        ParentKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=6) => {
                    let member = number - 1;
                    if members::is_payload::<
                        ParentKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = ParentKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        match number {
                            3 => {
                                sibling_database_id = decode::optional(
                                    &mut map,
                                    &mut extra,
                                    "database_id",
                                )?;
                            }
                            _ => {
                                decode::unknown(
                                    &mut map,
                                    &mut extra,
                                    ParentKind::TAGS[member].to_owned(),
                                )?
                            }
                        }
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let mut kind = members::resolve(tag, chosen, &mut extra)?;
        match &mut kind {
            Some(ParentKind::DataSourceId { database_id, .. }) => {
                *database_id = members::sibling(
                    sibling_database_id.take(),
                    &mut extra,
                    "database_id",
                )?;
            }
            _ => {}
        }
        members::put_back(&mut extra, "database_id", sibling_database_id)?;
        Ok(Parent {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Parent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Parent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A piece of a page's content.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Block {
    pub id: BlockId,
    pub parent: Parent,
    pub created_time: Timestamp,
    pub created_by: User,
    pub last_edited_time: Timestamp,
    pub last_edited_by: User,
    pub has_children: bool,
    pub in_trash: bool,
    pub request_id: Option<SmallString>,
    /// What it is.
    pub kind: BlockKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Block {
    /// A new `Block` with what every one has.
    #[must_use]
    pub fn new(
        id: impl Into<BlockId>,
        parent: impl Into<Parent>,
        created_time: impl Into<Timestamp>,
        created_by: impl Into<User>,
        last_edited_time: impl Into<Timestamp>,
        last_edited_by: impl Into<User>,
        has_children: bool,
        in_trash: bool,
        kind: impl Into<BlockKind>,
    ) -> Self {
        Self {
            id: id.into(),
            parent: parent.into(),
            created_time: created_time.into(),
            created_by: created_by.into(),
            last_edited_time: last_edited_time.into(),
            last_edited_by: last_edited_by.into(),
            has_children: has_children,
            in_trash: in_trash,
            request_id: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Block`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BlockKind {
    /// `paragraph`
    Paragraph(Box<Paragraph>),
    /// `heading_1`
    Heading1(Heading),
    /// `heading_2`
    Heading2(Heading),
    /// `heading_3`
    Heading3(Heading),
    /// `heading_4`
    Heading4(Heading),
    /// `bulleted_list_item`
    BulletedListItem(ColoredText),
    /// `numbered_list_item`
    NumberedListItem(NumberedListItem),
    /// `quote`
    Quote(ColoredText),
    /// `to_do`
    ToDo(ToDo),
    /// `toggle`
    Toggle(ColoredText),
    /// `template`
    Template(Template),
    /// `synced_block`
    SyncedBlock(SyncedBlock),
    /// `child_page`
    ChildPage(ChildTitle),
    /// `child_database`
    ChildDatabase(ChildTitle),
    /// `equation`
    Equation(Equation),
    /// `code`
    Code(Code),
    /// `callout`
    Callout(Box<Callout>),
    /// `divider`
    Divider(EmptyObject),
    /// `breadcrumb`
    Breadcrumb(EmptyObject),
    /// `table_of_contents`
    TableOfContents(TableOfContents),
    /// `tab`
    Tab(EmptyObject),
    /// `column_list`
    ColumnList(EmptyObject),
    /// `column`
    Column(Column),
    /// `link_to_page`
    LinkToPage(LinkToPage),
    /// `table`
    Table(Table),
    /// `table_row`
    TableRow(TableRow),
    /// `meeting_notes`
    MeetingNotes(Box<MeetingNotes>),
    /// `transcription`
    Transcription(Box<MeetingNotes>),
    /// `embed`
    Embed(WebContent),
    /// `bookmark`
    Bookmark(WebContent),
    /// `image`
    Image(Box<Media>),
    /// `video`
    Video(Box<Media>),
    /// `pdf`
    Pdf(Box<Media>),
    /// `file`
    File(Box<NamedMedia>),
    /// `audio`
    Audio(Box<Media>),
    /// `link_preview`
    LinkPreview(LinkPreview),
    /// `unsupported`
    Unsupported(UnsupportedBlock),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<Paragraph> for BlockKind {
    fn from(payload: Paragraph) -> Self {
        Self::Paragraph(Box::new(payload))
    }
}
impl From<NumberedListItem> for BlockKind {
    fn from(payload: NumberedListItem) -> Self {
        Self::NumberedListItem(payload)
    }
}
impl From<ToDo> for BlockKind {
    fn from(payload: ToDo) -> Self {
        Self::ToDo(payload)
    }
}
impl From<Template> for BlockKind {
    fn from(payload: Template) -> Self {
        Self::Template(payload)
    }
}
impl From<SyncedBlock> for BlockKind {
    fn from(payload: SyncedBlock) -> Self {
        Self::SyncedBlock(payload)
    }
}
impl From<Equation> for BlockKind {
    fn from(payload: Equation) -> Self {
        Self::Equation(payload)
    }
}
impl From<Code> for BlockKind {
    fn from(payload: Code) -> Self {
        Self::Code(payload)
    }
}
impl From<Callout> for BlockKind {
    fn from(payload: Callout) -> Self {
        Self::Callout(Box::new(payload))
    }
}
impl From<TableOfContents> for BlockKind {
    fn from(payload: TableOfContents) -> Self {
        Self::TableOfContents(payload)
    }
}
impl From<Column> for BlockKind {
    fn from(payload: Column) -> Self {
        Self::Column(payload)
    }
}
impl From<LinkToPage> for BlockKind {
    fn from(payload: LinkToPage) -> Self {
        Self::LinkToPage(payload)
    }
}
impl From<Table> for BlockKind {
    fn from(payload: Table) -> Self {
        Self::Table(payload)
    }
}
impl From<TableRow> for BlockKind {
    fn from(payload: TableRow) -> Self {
        Self::TableRow(payload)
    }
}
impl From<NamedMedia> for BlockKind {
    fn from(payload: NamedMedia) -> Self {
        Self::File(Box::new(payload))
    }
}
impl From<LinkPreview> for BlockKind {
    fn from(payload: LinkPreview) -> Self {
        Self::LinkPreview(payload)
    }
}
impl From<UnsupportedBlock> for BlockKind {
    fn from(payload: UnsupportedBlock) -> Self {
        Self::Unsupported(payload)
    }
}
impl Members for BlockKind {
    const TAGS: &'static [&'static str] = &[
        "paragraph",
        "heading_1",
        "heading_2",
        "heading_3",
        "heading_4",
        "bulleted_list_item",
        "numbered_list_item",
        "quote",
        "to_do",
        "toggle",
        "template",
        "synced_block",
        "child_page",
        "child_database",
        "equation",
        "code",
        "callout",
        "divider",
        "breadcrumb",
        "table_of_contents",
        "tab",
        "column_list",
        "column",
        "link_to_page",
        "table",
        "table_row",
        "meeting_notes",
        "transcription",
        "embed",
        "bookmark",
        "image",
        "video",
        "pdf",
        "file",
        "audio",
        "link_preview",
        "unsupported",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Paragraph(map.next_value()?),
                1 => Self::Heading1(map.next_value()?),
                2 => Self::Heading2(map.next_value()?),
                3 => Self::Heading3(map.next_value()?),
                4 => Self::Heading4(map.next_value()?),
                5 => Self::BulletedListItem(map.next_value()?),
                6 => Self::NumberedListItem(map.next_value()?),
                7 => Self::Quote(map.next_value()?),
                8 => Self::ToDo(map.next_value()?),
                9 => Self::Toggle(map.next_value()?),
                10 => Self::Template(map.next_value()?),
                11 => Self::SyncedBlock(map.next_value()?),
                12 => Self::ChildPage(map.next_value()?),
                13 => Self::ChildDatabase(map.next_value()?),
                14 => Self::Equation(map.next_value()?),
                15 => Self::Code(map.next_value()?),
                16 => Self::Callout(map.next_value()?),
                17 => Self::Divider(map.next_value()?),
                18 => Self::Breadcrumb(map.next_value()?),
                19 => Self::TableOfContents(map.next_value()?),
                20 => Self::Tab(map.next_value()?),
                21 => Self::ColumnList(map.next_value()?),
                22 => Self::Column(map.next_value()?),
                23 => Self::LinkToPage(map.next_value()?),
                24 => Self::Table(map.next_value()?),
                25 => Self::TableRow(map.next_value()?),
                26 => Self::MeetingNotes(map.next_value()?),
                27 => Self::Transcription(map.next_value()?),
                28 => Self::Embed(map.next_value()?),
                29 => Self::Bookmark(map.next_value()?),
                30 => Self::Image(map.next_value()?),
                31 => Self::Video(map.next_value()?),
                32 => Self::Pdf(map.next_value()?),
                33 => Self::File(map.next_value()?),
                34 => Self::Audio(map.next_value()?),
                35 => Self::LinkPreview(map.next_value()?),
                36 => Self::Unsupported(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Paragraph(payload) => encode::member(map, tag, "paragraph", payload),
            Self::Heading1(payload) => encode::member(map, tag, "heading_1", payload),
            Self::Heading2(payload) => encode::member(map, tag, "heading_2", payload),
            Self::Heading3(payload) => encode::member(map, tag, "heading_3", payload),
            Self::Heading4(payload) => encode::member(map, tag, "heading_4", payload),
            Self::BulletedListItem(payload) => {
                encode::member(map, tag, "bulleted_list_item", payload)
            }
            Self::NumberedListItem(payload) => {
                encode::member(map, tag, "numbered_list_item", payload)
            }
            Self::Quote(payload) => encode::member(map, tag, "quote", payload),
            Self::ToDo(payload) => encode::member(map, tag, "to_do", payload),
            Self::Toggle(payload) => encode::member(map, tag, "toggle", payload),
            Self::Template(payload) => encode::member(map, tag, "template", payload),
            Self::SyncedBlock(payload) => {
                encode::member(map, tag, "synced_block", payload)
            }
            Self::ChildPage(payload) => encode::member(map, tag, "child_page", payload),
            Self::ChildDatabase(payload) => {
                encode::member(map, tag, "child_database", payload)
            }
            Self::Equation(payload) => encode::member(map, tag, "equation", payload),
            Self::Code(payload) => encode::member(map, tag, "code", payload),
            Self::Callout(payload) => encode::member(map, tag, "callout", payload),
            Self::Divider(payload) => encode::member(map, tag, "divider", payload),
            Self::Breadcrumb(payload) => encode::member(map, tag, "breadcrumb", payload),
            Self::TableOfContents(payload) => {
                encode::member(map, tag, "table_of_contents", payload)
            }
            Self::Tab(payload) => encode::member(map, tag, "tab", payload),
            Self::ColumnList(payload) => encode::member(map, tag, "column_list", payload),
            Self::Column(payload) => encode::member(map, tag, "column", payload),
            Self::LinkToPage(payload) => {
                encode::member(map, tag, "link_to_page", payload)
            }
            Self::Table(payload) => encode::member(map, tag, "table", payload),
            Self::TableRow(payload) => encode::member(map, tag, "table_row", payload),
            Self::MeetingNotes(payload) => {
                encode::member(map, tag, "meeting_notes", payload)
            }
            Self::Transcription(payload) => {
                encode::member(map, tag, "transcription", payload)
            }
            Self::Embed(payload) => encode::member(map, tag, "embed", payload),
            Self::Bookmark(payload) => encode::member(map, tag, "bookmark", payload),
            Self::Image(payload) => encode::member(map, tag, "image", payload),
            Self::Video(payload) => encode::member(map, tag, "video", payload),
            Self::Pdf(payload) => encode::member(map, tag, "pdf", payload),
            Self::File(payload) => encode::member(map, tag, "file", payload),
            Self::Audio(payload) => encode::member(map, tag, "audio", payload),
            Self::LinkPreview(payload) => {
                encode::member(map, tag, "link_preview", payload)
            }
            Self::Unsupported(payload) => {
                encode::member(map, tag, "unsupported", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Block {
    fn decode_or_part<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<BlockResponse, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "id",
            "parent",
            "created_time",
            "created_by",
            "last_edited_time",
            "last_edited_by",
            "has_children",
            "in_trash",
            "request_id",
            "type",
            "paragraph",
            "heading_1",
            "heading_2",
            "heading_3",
            "heading_4",
            "bulleted_list_item",
            "numbered_list_item",
            "quote",
            "to_do",
            "toggle",
            "template",
            "synced_block",
            "child_page",
            "child_database",
            "equation",
            "code",
            "callout",
            "divider",
            "breadcrumb",
            "table_of_contents",
            "tab",
            "column_list",
            "column",
            "link_to_page",
            "table",
            "table_row",
            "meeting_notes",
            "transcription",
            "embed",
            "bookmark",
            "image",
            "video",
            "pdf",
            "file",
            "audio",
            "link_preview",
            "unsupported",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        let mut parent = Default::default();
        let mut created_time = Default::default();
        let mut created_by = Default::default();
        let mut last_edited_time = Default::default();
        let mut last_edited_by = Default::default();
        let mut has_children = Default::default();
        let mut in_trash = Default::default();
        let mut request_id = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, BlockKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "block",
                    )?;
                }
                Key::Known(1) => id = Some(map.next_value()?),
                Key::Known(2) => parent = Some(map.next_value()?),
                Key::Known(3) => created_time = Some(map.next_value()?),
                Key::Known(4) => created_by = Some(map.next_value()?),
                Key::Known(5) => last_edited_time = Some(map.next_value()?),
                Key::Known(6) => last_edited_by = Some(map.next_value()?),
                Key::Known(7) => has_children = Some(map.next_value()?),
                Key::Known(8) => in_trash = Some(map.next_value()?),
                Key::Known(9) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Known(10) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        BlockKind::TAGS,
                        &mut next,
                        11,
                    )?;
                }
                Key::Known(number @ 11..=47) => {
                    let member = number - 11;
                    if members::is_payload::<
                        BlockKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = BlockKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            BlockKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        if decode::Slot::is_missing(&parent) && decode::Slot::is_missing(&created_time)
            && decode::Slot::is_missing(&created_by)
            && decode::Slot::is_missing(&last_edited_time)
            && decode::Slot::is_missing(&last_edited_by)
            && decode::Slot::is_missing(&has_children)
            && decode::Slot::is_missing(&in_trash) && tag.is_none() && chosen.is_none()
        {
            return Ok(
                BlockResponse::Partial(PartialBlock {
                    id: decode::required(id, "id")?,
                    request_id,
                    extra,
                }),
            );
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(1);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(
            BlockResponse::Full(Block {
                id: decode::required(id, "id")?,
                parent: decode::required(parent, "parent")?,
                created_time: decode::required(created_time, "created_time")?,
                created_by: decode::required(created_by, "created_by")?,
                last_edited_time: decode::required(
                    last_edited_time,
                    "last_edited_time",
                )?,
                last_edited_by: decode::required(last_edited_by, "last_edited_by")?,
                has_children: decode::required(has_children, "has_children")?,
                in_trash: decode::required(in_trash, "in_trash")?,
                request_id,
                kind: members::always(kind),
                extra,
            }),
        )
    }
}
impl Object for Block {
    const NAME: &'static str = "Block";
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
        match Self::decode_or_part(map, tagged)? {
            BlockResponse::Full(object) => Ok(object),
            BlockResponse::Partial(_) => {
                Err(A::Error::custom("only a part of the object came"))
            }
        }
    }
}
impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Block {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "block"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("parent", &self.parent)?;
        map.serialize_entry("created_time", &self.created_time)?;
        map.serialize_entry("created_by", &self.created_by)?;
        map.serialize_entry("last_edited_time", &self.last_edited_time)?;
        map.serialize_entry("last_edited_by", &self.last_edited_by)?;
        map.serialize_entry("has_children", &self.has_children)?;
        map.serialize_entry("in_trash", &self.in_trash)?;
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(1)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A block of which the connection may see no more than its id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PartialBlock {
    pub id: BlockId,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PartialBlock {
    /// A new `PartialBlock` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<BlockId>) -> Self {
        Self {
            id: id.into(),
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl Object for PartialBlock {
    const NAME: &'static str = "PartialBlock";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["object", "id", "request_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "block",
                    )?;
                }
                Key::Known(1) => id = Some(map.next_value()?),
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        Ok(PartialBlock {
            id: decode::required(id, "id")?,
            request_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PartialBlock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PartialBlock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "block"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A block, whole or in part.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockResponse {
    /// The whole object.
    Full(Block),
    /// The part of it that the integration may see.
    Partial(PartialBlock),
}
impl BlockResponse {
    /// The whole object, if the integration may see it.
    #[must_use]
    pub fn full(&self) -> Option<&Block> {
        match self {
            Self::Full(object) => Some(object),
            Self::Partial(_) => None,
        }
    }
    /// The whole object, if the integration may see it.
    #[must_use]
    pub fn into_full(self) -> Option<Block> {
        match self {
            Self::Full(object) => Some(object),
            Self::Partial(_) => None,
        }
    }
}
impl Object for BlockResponse {
    const NAME: &'static str = "BlockResponse";
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
        Block::decode_or_part(map, tagged)
    }
}
impl<'de> Deserialize<'de> for BlockResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for BlockResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Full(object) => object.serialize(serializer),
            Self::Partial(object) => object.serialize(serializer),
        }
    }
}
impl From<Block> for BlockResponse {
    fn from(object: Block) -> Self {
        Self::Full(object)
    }
}
/// A page of the list of a block's children.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BlockList {
    pub results: Vec<BlockResponse>,
    pub next_cursor: Option<SmallString>,
    pub has_more: bool,
    pub block: Option<EmptyObject>,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl BlockList {
    /// A new `BlockList` with what every one has.
    #[must_use]
    pub fn new(results: Vec<BlockResponse>, has_more: bool) -> Self {
        Self {
            results: results,
            next_cursor: None,
            has_more: has_more,
            block: None,
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl Object for BlockList {
    const NAME: &'static str = "BlockList";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "type",
            "results",
            "next_cursor",
            "has_more",
            "block",
            "request_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut type_seen = false;
        let mut results = Default::default();
        let mut next_cursor = Default::default();
        let mut has_more = Default::default();
        let mut block = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "list",
                    )?;
                }
                Key::Known(1) => {
                    type_seen = decode::constant(&mut map, &mut extra, "type", "block")?;
                }
                Key::Known(2) => results = Some(decode::list(&mut map)?),
                Key::Known(3) => next_cursor = Some(map.next_value()?),
                Key::Known(4) => has_more = Some(map.next_value()?),
                Key::Known(5) => block = decode::optional(&mut map, &mut extra, "block")?,
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        if type_seen {
            extra.flip(1);
        }
        Ok(BlockList {
            results: decode::required(results, "results")?,
            next_cursor: decode::required(next_cursor, "next_cursor")?,
            has_more: decode::required(has_more, "has_more")?,
            block,
            request_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for BlockList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for BlockList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "list"),
            !self.extra.is_flipped(0),
        )?;
        encode::constant(
            &mut map,
            &self.extra,
            ("type", "block"),
            self.extra.is_flipped(1),
        )?;
        map.serialize_entry("results", &self.results)?;
        map.serialize_entry("next_cursor", &self.next_cursor)?;
        map.serialize_entry("has_more", &self.has_more)?;
        if let Some(value) = &self.block {
            map.serialize_entry("block", value)?;
        }
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A paragraph, or the head of a tab when it has an icon.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Paragraph {
    pub rich_text: Vec<RichText>,
    pub color: Color,
    pub icon: Patch<Icon>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Paragraph {
    /// A new `Paragraph` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichText>, color: impl Into<Color>) -> Self {
        Self {
            rich_text: rich_text,
            color: color.into(),
            icon: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for Paragraph {
    const NAME: &'static str = "Paragraph";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "color", "icon"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut color = Default::default();
        let mut icon = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => color = Some(map.next_value()?),
                Key::Known(_) => icon = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Paragraph {
            rich_text: decode::required(rich_text, "rich_text")?,
            color: decode::required(color, "color")?,
            icon,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Paragraph {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Paragraph {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        map.serialize_entry("color", &self.color)?;
        if !self.icon.is_absent() {
            map.serialize_entry("icon", &self.icon)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A heading. A toggleable one can hold children.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Heading {
    pub rich_text: Vec<RichText>,
    pub color: Color,
    pub is_toggleable: bool,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Heading {
    /// A new `Heading` with what every one has.
    #[must_use]
    pub fn new(
        rich_text: Vec<RichText>,
        color: impl Into<Color>,
        is_toggleable: bool,
    ) -> Self {
        Self {
            rich_text: rich_text,
            color: color.into(),
            is_toggleable: is_toggleable,
            extra: Extra::default(),
        }
    }
}
impl Object for Heading {
    const NAME: &'static str = "Heading";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "color", "is_toggleable"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut color = Default::default();
        let mut is_toggleable = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => color = Some(map.next_value()?),
                Key::Known(_) => is_toggleable = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Heading {
            rich_text: decode::required(rich_text, "rich_text")?,
            color: decode::required(color, "color")?,
            is_toggleable: decode::required(is_toggleable, "is_toggleable")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Heading {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Heading {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        map.serialize_entry("color", &self.color)?;
        map.serialize_entry("is_toggleable", &self.is_toggleable)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The text of a list item, a quote or a toggle.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ColoredText {
    pub rich_text: Vec<RichText>,
    pub color: Color,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ColoredText {
    /// A new `ColoredText` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichText>, color: impl Into<Color>) -> Self {
        Self {
            rich_text: rich_text,
            color: color.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for ColoredText {
    const NAME: &'static str = "ColoredText";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "color"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut color = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(_) => color = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(ColoredText {
            rich_text: decode::required(rich_text, "rich_text")?,
            color: decode::required(color, "color")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ColoredText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ColoredText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        map.serialize_entry("color", &self.color)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An item of a numbered list.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NumberedListItem {
    pub rich_text: Vec<RichText>,
    pub color: Color,
    pub list_start_index: Patch<i64>,
    pub list_format: Patch<NumberedListFormat>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl NumberedListItem {
    /// A new `NumberedListItem` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichText>, color: impl Into<Color>) -> Self {
        Self {
            rich_text: rich_text,
            color: color.into(),
            list_start_index: Patch::Absent,
            list_format: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for NumberedListItem {
    const NAME: &'static str = "NumberedListItem";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "color", "list_start_index", "list_format"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut color = Default::default();
        let mut list_start_index = Default::default();
        let mut list_format = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => color = Some(map.next_value()?),
                Key::Known(2) => list_start_index = map.next_value()?,
                Key::Known(_) => list_format = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(NumberedListItem {
            rich_text: decode::required(rich_text, "rich_text")?,
            color: decode::required(color, "color")?,
            list_start_index,
            list_format,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for NumberedListItem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for NumberedListItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        map.serialize_entry("color", &self.color)?;
        if !self.list_start_index.is_absent() {
            map.serialize_entry("list_start_index", &self.list_start_index)?;
        }
        if !self.list_format.is_absent() {
            map.serialize_entry("list_format", &self.list_format)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " How a numbered list counts."] NumberedListFormat { Numbers = "numbers",
    Letters = "letters", Roman = "roman", }
}
/// A task with a box to check.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ToDo {
    pub rich_text: Vec<RichText>,
    pub color: Color,
    pub checked: bool,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ToDo {
    /// A new `ToDo` with what every one has.
    #[must_use]
    pub fn new(
        rich_text: Vec<RichText>,
        color: impl Into<Color>,
        checked: bool,
    ) -> Self {
        Self {
            rich_text: rich_text,
            color: color.into(),
            checked: checked,
            extra: Extra::default(),
        }
    }
}
impl Object for ToDo {
    const NAME: &'static str = "ToDo";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "color", "checked"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut color = Default::default();
        let mut checked = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => color = Some(map.next_value()?),
                Key::Known(_) => checked = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(ToDo {
            rich_text: decode::required(rich_text, "rich_text")?,
            color: decode::required(color, "color")?,
            checked: decode::required(checked, "checked")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ToDo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ToDo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        map.serialize_entry("color", &self.color)?;
        map.serialize_entry("checked", &self.checked)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A template button (no longer made by Notion).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Template {
    pub rich_text: Vec<RichText>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Template {
    /// A new `Template` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichText>) -> Self {
        Self {
            rich_text: rich_text,
            extra: Extra::default(),
        }
    }
}
impl Object for Template {
    const NAME: &'static str = "Template";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => rich_text = Some(decode::list(&mut map)?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Template {
            rich_text: decode::required(rich_text, "rich_text")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Template {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Template {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A block whose children are kept in step. The original has no source.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SyncedBlock {
    pub synced_from: Option<SyncedFrom>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for SyncedBlock {
    const NAME: &'static str = "SyncedBlock";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["synced_from"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut synced_from = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => synced_from = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(SyncedBlock {
            synced_from: decode::required(synced_from, "synced_from")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SyncedBlock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SyncedBlock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("synced_from", &self.synced_from)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The original of a synced block.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SyncedFrom {
    /// What it is.
    pub kind: SyncedFromKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl SyncedFrom {
    /// A new `SyncedFrom` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<SyncedFromKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`SyncedFrom`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SyncedFromKind {
    /// `block_id`
    BlockId(BlockId),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<SyncedFromKind> for SyncedFrom {
    fn from(kind: SyncedFromKind) -> Self {
        Self::new(kind)
    }
}
impl From<BlockId> for SyncedFromKind {
    fn from(payload: BlockId) -> Self {
        Self::BlockId(payload)
    }
}
impl From<BlockId> for SyncedFrom {
    fn from(payload: BlockId) -> Self {
        Self::new(payload)
    }
}
impl Members for SyncedFromKind {
    const TAGS: &'static [&'static str] = &["block_id"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::BlockId(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::BlockId(payload) => encode::member(map, tag, "block_id", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for SyncedFrom {
    const NAME: &'static str = "SyncedFrom";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "block_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, SyncedFromKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        SyncedFromKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=1) => {
                    let member = number - 1;
                    if members::is_payload::<
                        SyncedFromKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = SyncedFromKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            SyncedFromKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(SyncedFrom {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SyncedFrom {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SyncedFrom {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Title of a page or database that lies within a page.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChildTitle {
    pub title: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ChildTitle {
    /// A new `ChildTitle` with what every one has.
    #[must_use]
    pub fn new(title: impl Into<SmallString>) -> Self {
        Self {
            title: title.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for ChildTitle {
    const NAME: &'static str = "ChildTitle";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["title"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut title = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => title = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(ChildTitle {
            title: decode::required(title, "title")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ChildTitle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ChildTitle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("title", &self.title)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A listing in a programming language.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Code {
    pub rich_text: Vec<RichText>,
    pub caption: Vec<RichText>,
    pub language: CodeLanguage,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Code {
    /// A new `Code` with what every one has.
    #[must_use]
    pub fn new(
        rich_text: Vec<RichText>,
        caption: Vec<RichText>,
        language: impl Into<CodeLanguage>,
    ) -> Self {
        Self {
            rich_text: rich_text,
            caption: caption,
            language: language.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for Code {
    const NAME: &'static str = "Code";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "caption", "language"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut caption = Default::default();
        let mut language = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => caption = Some(decode::list(&mut map)?),
                Key::Known(_) => language = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Code {
            rich_text: decode::required(rich_text, "rich_text")?,
            caption: decode::required(caption, "caption")?,
            language: decode::required(language, "language")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        map.serialize_entry("caption", &self.caption)?;
        map.serialize_entry("language", &self.language)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A text set apart, with an icon.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Callout {
    pub rich_text: Vec<RichText>,
    pub color: Color,
    pub icon: Option<Icon>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Callout {
    /// A new `Callout` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichText>, color: impl Into<Color>) -> Self {
        Self {
            rich_text: rich_text,
            color: color.into(),
            icon: None,
            extra: Extra::default(),
        }
    }
}
impl Object for Callout {
    const NAME: &'static str = "Callout";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "color", "icon"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut color = Default::default();
        let mut icon = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => color = Some(map.next_value()?),
                Key::Known(_) => icon = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Callout {
            rich_text: decode::required(rich_text, "rich_text")?,
            color: decode::required(color, "color")?,
            icon: decode::required(icon, "icon")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Callout {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Callout {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        map.serialize_entry("color", &self.color)?;
        map.serialize_entry("icon", &self.icon)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A table of the page's headings.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TableOfContents {
    pub color: Color,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TableOfContents {
    /// A new `TableOfContents` with what every one has.
    #[must_use]
    pub fn new(color: impl Into<Color>) -> Self {
        Self {
            color: color.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for TableOfContents {
    const NAME: &'static str = "TableOfContents";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["color"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut color = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => color = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(TableOfContents {
            color: decode::required(color, "color")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TableOfContents {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TableOfContents {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("color", &self.color)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A column of a list of columns.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Column {
    pub width_ratio: Patch<Number>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for Column {
    const NAME: &'static str = "Column";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["width_ratio"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut width_ratio = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => width_ratio = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Column { width_ratio, extra })
    }
}
impl<'de> Deserialize<'de> for Column {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Column {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.width_ratio.is_absent() {
            map.serialize_entry("width_ratio", &self.width_ratio)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A link to a page, a database or a comment.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LinkToPage {
    /// What it is.
    pub kind: LinkToPageKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl LinkToPage {
    /// A new `LinkToPage` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<LinkToPageKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`LinkToPage`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum LinkToPageKind {
    /// `page_id`
    PageId(PageId),
    /// `database_id`
    DatabaseId(DatabaseId),
    /// `comment_id`
    CommentId(CommentId),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<LinkToPageKind> for LinkToPage {
    fn from(kind: LinkToPageKind) -> Self {
        Self::new(kind)
    }
}
impl From<PageId> for LinkToPageKind {
    fn from(payload: PageId) -> Self {
        Self::PageId(payload)
    }
}
impl From<PageId> for LinkToPage {
    fn from(payload: PageId) -> Self {
        Self::new(payload)
    }
}
impl From<DatabaseId> for LinkToPageKind {
    fn from(payload: DatabaseId) -> Self {
        Self::DatabaseId(payload)
    }
}
impl From<DatabaseId> for LinkToPage {
    fn from(payload: DatabaseId) -> Self {
        Self::new(payload)
    }
}
impl From<CommentId> for LinkToPageKind {
    fn from(payload: CommentId) -> Self {
        Self::CommentId(payload)
    }
}
impl From<CommentId> for LinkToPage {
    fn from(payload: CommentId) -> Self {
        Self::new(payload)
    }
}
impl Members for LinkToPageKind {
    const TAGS: &'static [&'static str] = &["page_id", "database_id", "comment_id"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::PageId(map.next_value()?),
                1 => Self::DatabaseId(map.next_value()?),
                2 => Self::CommentId(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::PageId(payload) => encode::member(map, tag, "page_id", payload),
            Self::DatabaseId(payload) => encode::member(map, tag, "database_id", payload),
            Self::CommentId(payload) => encode::member(map, tag, "comment_id", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for LinkToPage {
    const NAME: &'static str = "LinkToPage";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "page_id", "database_id", "comment_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, LinkToPageKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        LinkToPageKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=3) => {
                    let member = number - 1;
                    if members::is_payload::<
                        LinkToPageKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = LinkToPageKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            LinkToPageKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(LinkToPage {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for LinkToPage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for LinkToPage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A simple table. Its rows are its children.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Table {
    pub table_width: i64,
    pub has_column_header: bool,
    pub has_row_header: bool,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Table {
    /// A new `Table` with what every one has.
    #[must_use]
    pub fn new(table_width: i64, has_column_header: bool, has_row_header: bool) -> Self {
        Self {
            table_width: table_width,
            has_column_header: has_column_header,
            has_row_header: has_row_header,
            extra: Extra::default(),
        }
    }
}
impl Object for Table {
    const NAME: &'static str = "Table";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["table_width", "has_column_header", "has_row_header"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut table_width = Default::default();
        let mut has_column_header = Default::default();
        let mut has_row_header = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => table_width = Some(map.next_value()?),
                Key::Known(1) => has_column_header = Some(map.next_value()?),
                Key::Known(_) => has_row_header = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Table {
            table_width: decode::required(table_width, "table_width")?,
            has_column_header: decode::required(has_column_header, "has_column_header")?,
            has_row_header: decode::required(has_row_header, "has_row_header")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Table {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("table_width", &self.table_width)?;
        map.serialize_entry("has_column_header", &self.has_column_header)?;
        map.serialize_entry("has_row_header", &self.has_row_header)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A row of a simple table.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TableRow {
    pub cells: Vec<Vec<RichText>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TableRow {
    /// A new `TableRow` with what every one has.
    #[must_use]
    pub fn new(cells: Vec<Vec<RichText>>) -> Self {
        Self {
            cells: cells,
            extra: Extra::default(),
        }
    }
}
impl Object for TableRow {
    const NAME: &'static str = "TableRow";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["cells"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut cells = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => cells = Some(decode::list(&mut map)?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(TableRow {
            cells: decode::required(cells, "cells")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TableRow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TableRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("cells", &self.cells)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Notes of a meeting with their transcript.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MeetingNotes {
    pub title: Option<Vec<RichText>>,
    pub status: Option<MeetingNotesStatus>,
    pub children: Option<MeetingNotesChildren>,
    pub calendar_event: Option<MeetingNotesEvent>,
    pub recording: Option<MeetingNotesRecording>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for MeetingNotes {
    const NAME: &'static str = "MeetingNotes";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "title",
            "status",
            "children",
            "calendar_event",
            "recording",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut title = Default::default();
        let mut status = Default::default();
        let mut children = Default::default();
        let mut calendar_event = Default::default();
        let mut recording = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => title = decode::optional(&mut map, &mut extra, "title")?,
                Key::Known(1) => {
                    status = decode::optional(&mut map, &mut extra, "status")?;
                }
                Key::Known(2) => {
                    children = decode::optional(&mut map, &mut extra, "children")?;
                }
                Key::Known(3) => {
                    calendar_event = decode::optional(
                        &mut map,
                        &mut extra,
                        "calendar_event",
                    )?;
                }
                Key::Known(_) => {
                    recording = decode::optional(&mut map, &mut extra, "recording")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(MeetingNotes {
            title,
            status,
            children,
            calendar_event,
            recording,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for MeetingNotes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for MeetingNotes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }
        if let Some(value) = &self.status {
            map.serialize_entry("status", value)?;
        }
        if let Some(value) = &self.children {
            map.serialize_entry("children", value)?;
        }
        if let Some(value) = &self.calendar_event {
            map.serialize_entry("calendar_event", value)?;
        }
        if let Some(value) = &self.recording {
            map.serialize_entry("recording", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " How far the making of meeting notes has come."] MeetingNotesStatus {
    TranscriptionNotStarted = "transcription_not_started", TranscriptionPaused =
    "transcription_paused", TranscriptionInProgress = "transcription_in_progress",
    SummaryInProgress = "summary_in_progress", NotesReady = "notes_ready", }
}
/// The blocks that hold the parts of meeting notes.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MeetingNotesChildren {
    pub summary_block_id: Patch<BlockId>,
    pub notes_block_id: Patch<BlockId>,
    pub transcript_block_id: Patch<BlockId>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for MeetingNotesChildren {
    const NAME: &'static str = "MeetingNotesChildren";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "summary_block_id",
            "notes_block_id",
            "transcript_block_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut summary_block_id = Default::default();
        let mut notes_block_id = Default::default();
        let mut transcript_block_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => summary_block_id = map.next_value()?,
                Key::Known(1) => notes_block_id = map.next_value()?,
                Key::Known(_) => transcript_block_id = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(MeetingNotesChildren {
            summary_block_id,
            notes_block_id,
            transcript_block_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for MeetingNotesChildren {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for MeetingNotesChildren {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.summary_block_id.is_absent() {
            map.serialize_entry("summary_block_id", &self.summary_block_id)?;
        }
        if !self.notes_block_id.is_absent() {
            map.serialize_entry("notes_block_id", &self.notes_block_id)?;
        }
        if !self.transcript_block_id.is_absent() {
            map.serialize_entry("transcript_block_id", &self.transcript_block_id)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The calendar's entry of a meeting.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MeetingNotesEvent {
    pub start_time: SmallString,
    pub end_time: SmallString,
    pub attendees: Option<Vec<UserId>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl MeetingNotesEvent {
    /// A new `MeetingNotesEvent` with what every one has.
    #[must_use]
    pub fn new(
        start_time: impl Into<SmallString>,
        end_time: impl Into<SmallString>,
    ) -> Self {
        Self {
            start_time: start_time.into(),
            end_time: end_time.into(),
            attendees: None,
            extra: Extra::default(),
        }
    }
}
impl Object for MeetingNotesEvent {
    const NAME: &'static str = "MeetingNotesEvent";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["start_time", "end_time", "attendees"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut start_time = Default::default();
        let mut end_time = Default::default();
        let mut attendees = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => start_time = Some(map.next_value()?),
                Key::Known(1) => end_time = Some(map.next_value()?),
                Key::Known(_) => {
                    attendees = decode::optional(&mut map, &mut extra, "attendees")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(MeetingNotesEvent {
            start_time: decode::required(start_time, "start_time")?,
            end_time: decode::required(end_time, "end_time")?,
            attendees,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for MeetingNotesEvent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for MeetingNotesEvent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("start_time", &self.start_time)?;
        map.serialize_entry("end_time", &self.end_time)?;
        if let Some(value) = &self.attendees {
            map.serialize_entry("attendees", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// When a meeting was recorded.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct MeetingNotesRecording {
    pub start_time: Patch<SmallString>,
    pub end_time: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for MeetingNotesRecording {
    const NAME: &'static str = "MeetingNotesRecording";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["start_time", "end_time"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut start_time = Default::default();
        let mut end_time = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => start_time = map.next_value()?,
                Key::Known(_) => end_time = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(MeetingNotesRecording {
            start_time,
            end_time,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for MeetingNotesRecording {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for MeetingNotesRecording {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.start_time.is_absent() {
            map.serialize_entry("start_time", &self.start_time)?;
        }
        if !self.end_time.is_absent() {
            map.serialize_entry("end_time", &self.end_time)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An embedded or bookmarked address.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WebContent {
    pub url: SmallString,
    pub caption: Vec<RichText>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl WebContent {
    /// A new `WebContent` with what every one has.
    #[must_use]
    pub fn new(url: impl Into<SmallString>, caption: Vec<RichText>) -> Self {
        Self {
            url: url.into(),
            caption: caption,
            extra: Extra::default(),
        }
    }
}
impl Object for WebContent {
    const NAME: &'static str = "WebContent";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["url", "caption"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut url = Default::default();
        let mut caption = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => url = Some(map.next_value()?),
                Key::Known(_) => caption = Some(decode::list(&mut map)?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(WebContent {
            url: decode::required(url, "url")?,
            caption: decode::required(caption, "caption")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for WebContent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for WebContent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("url", &self.url)?;
        map.serialize_entry("caption", &self.caption)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A picture, video, sound or PDF.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Media {
    pub caption: Vec<RichText>,
    /// What it is.
    pub kind: MediaKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Media {
    /// A new `Media` with what every one has.
    #[must_use]
    pub fn new(caption: Vec<RichText>, kind: impl Into<MediaKind>) -> Self {
        Self {
            caption: caption,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Media`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MediaKind {
    /// `file`
    File(HostedFile),
    /// `external`
    External(ExternalFile),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<HostedFile> for MediaKind {
    fn from(payload: HostedFile) -> Self {
        Self::File(payload)
    }
}
impl From<ExternalFile> for MediaKind {
    fn from(payload: ExternalFile) -> Self {
        Self::External(payload)
    }
}
impl Members for MediaKind {
    const TAGS: &'static [&'static str] = &["file", "external"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::File(map.next_value()?),
                1 => Self::External(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::File(payload) => encode::member(map, tag, "file", payload),
            Self::External(payload) => encode::member(map, tag, "external", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for Media {
    const NAME: &'static str = "Media";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["caption", "type", "file", "external"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut caption = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, MediaKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => caption = Some(decode::list(&mut map)?),
                Key::Known(1) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        MediaKind::TAGS,
                        &mut next,
                        2,
                    )?;
                }
                Key::Known(number @ 2..=3) => {
                    let member = number - 2;
                    if members::is_payload::<
                        MediaKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = MediaKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            MediaKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(Media {
            caption: decode::required(caption, "caption")?,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Media {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Media {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("caption", &self.caption)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A file with the name under which it is shown.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NamedMedia {
    pub caption: Vec<RichText>,
    pub name: Option<SmallString>,
    /// What it is.
    pub kind: NamedMediaKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl NamedMedia {
    /// A new `NamedMedia` with what every one has.
    #[must_use]
    pub fn new(caption: Vec<RichText>, kind: impl Into<NamedMediaKind>) -> Self {
        Self {
            caption: caption,
            name: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`NamedMedia`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NamedMediaKind {
    /// `file`
    File(HostedFile),
    /// `external`
    External(ExternalFile),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<HostedFile> for NamedMediaKind {
    fn from(payload: HostedFile) -> Self {
        Self::File(payload)
    }
}
impl From<ExternalFile> for NamedMediaKind {
    fn from(payload: ExternalFile) -> Self {
        Self::External(payload)
    }
}
impl Members for NamedMediaKind {
    const TAGS: &'static [&'static str] = &["file", "external"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::File(map.next_value()?),
                1 => Self::External(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::File(payload) => encode::member(map, tag, "file", payload),
            Self::External(payload) => encode::member(map, tag, "external", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for NamedMedia {
    const NAME: &'static str = "NamedMedia";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["caption", "name", "type", "file", "external"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut caption = Default::default();
        let mut name = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, NamedMediaKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => caption = Some(decode::list(&mut map)?),
                Key::Known(1) => name = decode::optional(&mut map, &mut extra, "name")?,
                Key::Known(2) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        NamedMediaKind::TAGS,
                        &mut next,
                        3,
                    )?;
                }
                Key::Known(number @ 3..=4) => {
                    let member = number - 3;
                    if members::is_payload::<
                        NamedMediaKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = NamedMediaKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            NamedMediaKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(NamedMedia {
            caption: decode::required(caption, "caption")?,
            name,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for NamedMedia {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for NamedMedia {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("caption", &self.caption)?;
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Stands for a kind of block that the API does not show.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UnsupportedBlock {
    pub block_type: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for UnsupportedBlock {
    const NAME: &'static str = "UnsupportedBlock";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["block_type"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut block_type = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => {
                    block_type = decode::optional(&mut map, &mut extra, "block_type")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(UnsupportedBlock {
            block_type,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for UnsupportedBlock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UnsupportedBlock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.block_type {
            map.serialize_entry("block_type", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A page, among them the rows of data sources.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Page {
    pub id: PageId,
    pub created_time: Timestamp,
    pub last_edited_time: Timestamp,
    pub created_by: User,
    pub last_edited_by: User,
    pub in_trash: bool,
    pub is_archived: bool,
    pub is_locked: bool,
    pub parent: Parent,
    pub properties: Map<PropertyValue>,
    pub icon: Option<Icon>,
    pub cover: Option<Cover>,
    pub url: SmallString,
    pub public_url: Option<SmallString>,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Page {
    /// A new `Page` with what every one has.
    #[must_use]
    pub fn new(
        id: impl Into<PageId>,
        created_time: impl Into<Timestamp>,
        last_edited_time: impl Into<Timestamp>,
        created_by: impl Into<User>,
        last_edited_by: impl Into<User>,
        in_trash: bool,
        is_archived: bool,
        is_locked: bool,
        parent: impl Into<Parent>,
        properties: Map<PropertyValue>,
        url: impl Into<SmallString>,
    ) -> Self {
        Self {
            id: id.into(),
            created_time: created_time.into(),
            last_edited_time: last_edited_time.into(),
            created_by: created_by.into(),
            last_edited_by: last_edited_by.into(),
            in_trash: in_trash,
            is_archived: is_archived,
            is_locked: is_locked,
            parent: parent.into(),
            properties: properties,
            icon: None,
            cover: None,
            url: url.into(),
            public_url: None,
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl Page {
    fn decode_or_part<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<PageResponse, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "id",
            "created_time",
            "last_edited_time",
            "created_by",
            "last_edited_by",
            "in_trash",
            "is_archived",
            "is_locked",
            "parent",
            "properties",
            "icon",
            "cover",
            "url",
            "public_url",
            "request_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        let mut created_time = Default::default();
        let mut last_edited_time = Default::default();
        let mut created_by = Default::default();
        let mut last_edited_by = Default::default();
        let mut in_trash = Default::default();
        let mut is_archived = Default::default();
        let mut is_locked = Default::default();
        let mut parent = Default::default();
        let mut properties = Default::default();
        let mut icon = Default::default();
        let mut cover = Default::default();
        let mut url = Default::default();
        let mut public_url = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "page",
                    )?;
                }
                Key::Known(1) => id = Some(map.next_value()?),
                Key::Known(2) => created_time = Some(map.next_value()?),
                Key::Known(3) => last_edited_time = Some(map.next_value()?),
                Key::Known(4) => created_by = Some(map.next_value()?),
                Key::Known(5) => last_edited_by = Some(map.next_value()?),
                Key::Known(6) => in_trash = Some(map.next_value()?),
                Key::Known(7) => is_archived = Some(map.next_value()?),
                Key::Known(8) => is_locked = Some(map.next_value()?),
                Key::Known(9) => parent = Some(map.next_value()?),
                Key::Known(10) => properties = Some(map.next_value()?),
                Key::Known(11) => icon = Some(map.next_value()?),
                Key::Known(12) => cover = Some(map.next_value()?),
                Key::Known(13) => url = Some(map.next_value()?),
                Key::Known(14) => public_url = Some(map.next_value()?),
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        if decode::Slot::is_missing(&created_time)
            && decode::Slot::is_missing(&last_edited_time)
            && decode::Slot::is_missing(&created_by)
            && decode::Slot::is_missing(&last_edited_by)
            && decode::Slot::is_missing(&in_trash)
            && decode::Slot::is_missing(&is_archived)
            && decode::Slot::is_missing(&is_locked) && decode::Slot::is_missing(&parent)
            && decode::Slot::is_missing(&properties) && decode::Slot::is_missing(&icon)
            && decode::Slot::is_missing(&cover) && decode::Slot::is_missing(&url)
            && decode::Slot::is_missing(&public_url)
        {
            return Ok(
                PageResponse::Partial(PartialPage {
                    id: decode::required(id, "id")?,
                    request_id,
                    extra,
                }),
            );
        }
        Ok(
            PageResponse::Full(Page {
                id: decode::required(id, "id")?,
                created_time: decode::required(created_time, "created_time")?,
                last_edited_time: decode::required(
                    last_edited_time,
                    "last_edited_time",
                )?,
                created_by: decode::required(created_by, "created_by")?,
                last_edited_by: decode::required(last_edited_by, "last_edited_by")?,
                in_trash: decode::required(in_trash, "in_trash")?,
                is_archived: decode::required(is_archived, "is_archived")?,
                is_locked: decode::required(is_locked, "is_locked")?,
                parent: decode::required(parent, "parent")?,
                properties: decode::required(properties, "properties")?,
                icon: decode::required(icon, "icon")?,
                cover: decode::required(cover, "cover")?,
                url: decode::required(url, "url")?,
                public_url: decode::required(public_url, "public_url")?,
                request_id,
                extra,
            }),
        )
    }
}
impl Object for Page {
    const NAME: &'static str = "Page";
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
        match Self::decode_or_part(map, tagged)? {
            PageResponse::Full(object) => Ok(object),
            PageResponse::Partial(_) => {
                Err(A::Error::custom("only a part of the object came"))
            }
        }
    }
}
impl<'de> Deserialize<'de> for Page {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Page {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "page"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("created_time", &self.created_time)?;
        map.serialize_entry("last_edited_time", &self.last_edited_time)?;
        map.serialize_entry("created_by", &self.created_by)?;
        map.serialize_entry("last_edited_by", &self.last_edited_by)?;
        map.serialize_entry("in_trash", &self.in_trash)?;
        map.serialize_entry("is_archived", &self.is_archived)?;
        map.serialize_entry("is_locked", &self.is_locked)?;
        map.serialize_entry("parent", &self.parent)?;
        map.serialize_entry("properties", &self.properties)?;
        map.serialize_entry("icon", &self.icon)?;
        map.serialize_entry("cover", &self.cover)?;
        map.serialize_entry("url", &self.url)?;
        map.serialize_entry("public_url", &self.public_url)?;
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A page of which the connection may see no more than its id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PartialPage {
    pub id: PageId,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PartialPage {
    /// A new `PartialPage` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<PageId>) -> Self {
        Self {
            id: id.into(),
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl Object for PartialPage {
    const NAME: &'static str = "PartialPage";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["object", "id", "request_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "page",
                    )?;
                }
                Key::Known(1) => id = Some(map.next_value()?),
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        Ok(PartialPage {
            id: decode::required(id, "id")?,
            request_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PartialPage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PartialPage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "page"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A page, whole or in part.
#[derive(Debug, Clone, PartialEq)]
pub enum PageResponse {
    /// The whole object.
    Full(Page),
    /// The part of it that the integration may see.
    Partial(PartialPage),
}
impl PageResponse {
    /// The whole object, if the integration may see it.
    #[must_use]
    pub fn full(&self) -> Option<&Page> {
        match self {
            Self::Full(object) => Some(object),
            Self::Partial(_) => None,
        }
    }
    /// The whole object, if the integration may see it.
    #[must_use]
    pub fn into_full(self) -> Option<Page> {
        match self {
            Self::Full(object) => Some(object),
            Self::Partial(_) => None,
        }
    }
}
impl Object for PageResponse {
    const NAME: &'static str = "PageResponse";
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
        Page::decode_or_part(map, tagged)
    }
}
impl<'de> Deserialize<'de> for PageResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PageResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Full(object) => object.serialize(serializer),
            Self::Partial(object) => object.serialize(serializer),
        }
    }
}
impl From<Page> for PageResponse {
    fn from(object: Page) -> Self {
        Self::Full(object)
    }
}
/// Value of one property of a page.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PropertyValue {
    pub id: SmallString,
    /// What it is.
    pub kind: PropertyValueKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PropertyValue {
    /// A new `PropertyValue` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<SmallString>, kind: impl Into<PropertyValueKind>) -> Self {
        Self {
            id: id.into(),
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`PropertyValue`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PropertyValueKind {
    /// `title`
    Title(Vec<RichText>),
    /// `rich_text`
    RichText(Vec<RichText>),
    /// `number`
    Number(Option<Number>),
    /// `select`
    Select(Option<SelectOption>),
    /// `multi_select`
    MultiSelect(Vec<SelectOption>),
    /// `status`
    Status(Option<SelectOption>),
    /// `date`
    Date(Option<DateValue>),
    /// `people`
    People(Vec<UserOrGroup>),
    /// `files`
    Files(Vec<File>),
    /// `checkbox`
    Checkbox(bool),
    /// `url`
    Url(Option<SmallString>),
    /// `email`
    Email(Option<SmallString>),
    /// `phone_number`
    PhoneNumber(Option<SmallString>),
    /// `formula`
    Formula(Box<FormulaValue>),
    /// `relation`
    Relation { relation: Vec<PageReference>, has_more: Option<bool> },
    /// `created_time`
    CreatedTime(Timestamp),
    /// `created_by`
    CreatedBy(Box<User>),
    /// `last_edited_time`
    LastEditedTime(Timestamp),
    /// `last_edited_by`
    LastEditedBy(Box<User>),
    /// `unique_id`
    UniqueId(UniqueId),
    /// `verification`
    Verification(Option<Box<Verification>>),
    /// `button`
    Button(EmptyObject),
    /// `place`
    Place(Option<Box<Place>>),
    /// `rollup`
    Rollup(Box<RollupValue>),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<FormulaValue> for PropertyValueKind {
    fn from(payload: FormulaValue) -> Self {
        Self::Formula(Box::new(payload))
    }
}
impl From<UniqueId> for PropertyValueKind {
    fn from(payload: UniqueId) -> Self {
        Self::UniqueId(payload)
    }
}
impl From<EmptyObject> for PropertyValueKind {
    fn from(payload: EmptyObject) -> Self {
        Self::Button(payload)
    }
}
impl From<RollupValue> for PropertyValueKind {
    fn from(payload: RollupValue) -> Self {
        Self::Rollup(Box::new(payload))
    }
}
impl Members for PropertyValueKind {
    const TAGS: &'static [&'static str] = &[
        "title",
        "rich_text",
        "number",
        "select",
        "multi_select",
        "status",
        "date",
        "people",
        "files",
        "checkbox",
        "url",
        "email",
        "phone_number",
        "formula",
        "relation",
        "created_time",
        "created_by",
        "last_edited_time",
        "last_edited_by",
        "unique_id",
        "verification",
        "button",
        "place",
        "rollup",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Title(decode::list(map)?),
                1 => Self::RichText(decode::list(map)?),
                2 => Self::Number(map.next_value()?),
                3 => Self::Select(map.next_value()?),
                4 => Self::MultiSelect(decode::list(map)?),
                5 => Self::Status(map.next_value()?),
                6 => Self::Date(map.next_value()?),
                7 => Self::People(decode::list(map)?),
                8 => Self::Files(decode::list(map)?),
                9 => Self::Checkbox(map.next_value()?),
                10 => Self::Url(map.next_value()?),
                11 => Self::Email(map.next_value()?),
                12 => Self::PhoneNumber(map.next_value()?),
                13 => Self::Formula(map.next_value()?),
                14 => {
                    Self::Relation {
                        relation: map.next_value()?,
                        has_more: None,
                    }
                }
                15 => Self::CreatedTime(map.next_value()?),
                16 => Self::CreatedBy(map.next_value()?),
                17 => Self::LastEditedTime(map.next_value()?),
                18 => Self::LastEditedBy(map.next_value()?),
                19 => Self::UniqueId(map.next_value()?),
                20 => Self::Verification(map.next_value()?),
                21 => Self::Button(map.next_value()?),
                22 => Self::Place(map.next_value()?),
                23 => Self::Rollup(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Title(payload) => encode::member(map, tag, "title", payload),
            Self::RichText(payload) => encode::member(map, tag, "rich_text", payload),
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Select(payload) => encode::member(map, tag, "select", payload),
            Self::MultiSelect(payload) => {
                encode::member(map, tag, "multi_select", payload)
            }
            Self::Status(payload) => encode::member(map, tag, "status", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::People(payload) => encode::member(map, tag, "people", payload),
            Self::Files(payload) => encode::member(map, tag, "files", payload),
            Self::Checkbox(payload) => encode::member(map, tag, "checkbox", payload),
            Self::Url(payload) => encode::member(map, tag, "url", payload),
            Self::Email(payload) => encode::member(map, tag, "email", payload),
            Self::PhoneNumber(payload) => {
                encode::member(map, tag, "phone_number", payload)
            }
            Self::Formula(payload) => encode::member(map, tag, "formula", payload),
            Self::Relation { relation, has_more } => {
                encode::member(map, tag, "relation", relation)?;
                if let Some(value) = has_more {
                    map.serialize_entry("has_more", value)?;
                }
                Ok(())
            }
            Self::CreatedTime(payload) => {
                encode::member(map, tag, "created_time", payload)
            }
            Self::CreatedBy(payload) => encode::member(map, tag, "created_by", payload),
            Self::LastEditedTime(payload) => {
                encode::member(map, tag, "last_edited_time", payload)
            }
            Self::LastEditedBy(payload) => {
                encode::member(map, tag, "last_edited_by", payload)
            }
            Self::UniqueId(payload) => encode::member(map, tag, "unique_id", payload),
            Self::Verification(payload) => {
                encode::member(map, tag, "verification", payload)
            }
            Self::Button(payload) => encode::member(map, tag, "button", payload),
            Self::Place(payload) => encode::member(map, tag, "place", payload),
            Self::Rollup(payload) => encode::member(map, tag, "rollup", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for PropertyValue {
    const NAME: &'static str = "PropertyValue";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "id",
            "type",
            "title",
            "rich_text",
            "number",
            "select",
            "multi_select",
            "status",
            "date",
            "people",
            "files",
            "checkbox",
            "url",
            "email",
            "phone_number",
            "formula",
            "relation",
            "created_time",
            "created_by",
            "last_edited_time",
            "last_edited_by",
            "unique_id",
            "verification",
            "button",
            "place",
            "rollup",
            "has_more",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, PropertyValueKind)> = None;
        let mut sibling_has_more = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = Some(map.next_value()?),
                Key::Known(1) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        PropertyValueKind::TAGS,
                        &mut next,
                        2,
                    )?;
                }
                Key::Known(number @ 2..=25) => {
                    let member = number - 2;
                    if members::is_payload::<
                        PropertyValueKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = PropertyValueKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            PropertyValueKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(26) => {
                    sibling_has_more = decode::optional(
                        &mut map,
                        &mut extra,
                        "has_more",
                    )?;
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let mut kind = members::resolve(tag, chosen, &mut extra)?;
        match &mut kind {
            Some(PropertyValueKind::Relation { has_more, .. }) => {
                *has_more = members::sibling(
                    sibling_has_more.take(),
                    &mut extra,
                    "has_more",
                )?;
            }
            _ => {}
        }
        members::put_back(&mut extra, "has_more", sibling_has_more)?;
        Ok(PropertyValue {
            id: decode::required(id, "id")?,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PropertyValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PropertyValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Value of a related page's property within a rollup. It has no property id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RollupItem {
    /// What it is.
    pub kind: RollupItemKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RollupItem {
    /// A new `RollupItem` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<RollupItemKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`RollupItem`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RollupItemKind {
    /// `title`
    Title(Vec<RichText>),
    /// `rich_text`
    RichText(Vec<RichText>),
    /// `number`
    Number(Option<Number>),
    /// `select`
    Select(Option<SelectOption>),
    /// `multi_select`
    MultiSelect(Vec<SelectOption>),
    /// `status`
    Status(Option<SelectOption>),
    /// `date`
    Date(Option<DateValue>),
    /// `people`
    People(Vec<UserOrGroup>),
    /// `files`
    Files(Vec<File>),
    /// `checkbox`
    Checkbox(bool),
    /// `url`
    Url(Option<SmallString>),
    /// `email`
    Email(Option<SmallString>),
    /// `phone_number`
    PhoneNumber(Option<SmallString>),
    /// `formula`
    Formula(Box<FormulaValue>),
    /// `relation`
    Relation { relation: Vec<PageReference>, has_more: Option<bool> },
    /// `created_time`
    CreatedTime(Timestamp),
    /// `created_by`
    CreatedBy(Box<User>),
    /// `last_edited_time`
    LastEditedTime(Timestamp),
    /// `last_edited_by`
    LastEditedBy(Box<User>),
    /// `unique_id`
    UniqueId(UniqueId),
    /// `verification`
    Verification(Option<Box<Verification>>),
    /// `button`
    Button(EmptyObject),
    /// `place`
    Place(Option<Box<Place>>),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<RollupItemKind> for RollupItem {
    fn from(kind: RollupItemKind) -> Self {
        Self::new(kind)
    }
}
impl From<FormulaValue> for RollupItemKind {
    fn from(payload: FormulaValue) -> Self {
        Self::Formula(Box::new(payload))
    }
}
impl From<FormulaValue> for RollupItem {
    fn from(payload: FormulaValue) -> Self {
        Self::new(payload)
    }
}
impl From<UniqueId> for RollupItemKind {
    fn from(payload: UniqueId) -> Self {
        Self::UniqueId(payload)
    }
}
impl From<UniqueId> for RollupItem {
    fn from(payload: UniqueId) -> Self {
        Self::new(payload)
    }
}
impl From<EmptyObject> for RollupItemKind {
    fn from(payload: EmptyObject) -> Self {
        Self::Button(payload)
    }
}
impl From<EmptyObject> for RollupItem {
    fn from(payload: EmptyObject) -> Self {
        Self::new(payload)
    }
}
impl Members for RollupItemKind {
    const TAGS: &'static [&'static str] = &[
        "title",
        "rich_text",
        "number",
        "select",
        "multi_select",
        "status",
        "date",
        "people",
        "files",
        "checkbox",
        "url",
        "email",
        "phone_number",
        "formula",
        "relation",
        "created_time",
        "created_by",
        "last_edited_time",
        "last_edited_by",
        "unique_id",
        "verification",
        "button",
        "place",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Title(decode::list(map)?),
                1 => Self::RichText(decode::list(map)?),
                2 => Self::Number(map.next_value()?),
                3 => Self::Select(map.next_value()?),
                4 => Self::MultiSelect(decode::list(map)?),
                5 => Self::Status(map.next_value()?),
                6 => Self::Date(map.next_value()?),
                7 => Self::People(decode::list(map)?),
                8 => Self::Files(decode::list(map)?),
                9 => Self::Checkbox(map.next_value()?),
                10 => Self::Url(map.next_value()?),
                11 => Self::Email(map.next_value()?),
                12 => Self::PhoneNumber(map.next_value()?),
                13 => Self::Formula(map.next_value()?),
                14 => {
                    Self::Relation {
                        relation: map.next_value()?,
                        has_more: None,
                    }
                }
                15 => Self::CreatedTime(map.next_value()?),
                16 => Self::CreatedBy(map.next_value()?),
                17 => Self::LastEditedTime(map.next_value()?),
                18 => Self::LastEditedBy(map.next_value()?),
                19 => Self::UniqueId(map.next_value()?),
                20 => Self::Verification(map.next_value()?),
                21 => Self::Button(map.next_value()?),
                22 => Self::Place(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Title(payload) => encode::member(map, tag, "title", payload),
            Self::RichText(payload) => encode::member(map, tag, "rich_text", payload),
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Select(payload) => encode::member(map, tag, "select", payload),
            Self::MultiSelect(payload) => {
                encode::member(map, tag, "multi_select", payload)
            }
            Self::Status(payload) => encode::member(map, tag, "status", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::People(payload) => encode::member(map, tag, "people", payload),
            Self::Files(payload) => encode::member(map, tag, "files", payload),
            Self::Checkbox(payload) => encode::member(map, tag, "checkbox", payload),
            Self::Url(payload) => encode::member(map, tag, "url", payload),
            Self::Email(payload) => encode::member(map, tag, "email", payload),
            Self::PhoneNumber(payload) => {
                encode::member(map, tag, "phone_number", payload)
            }
            Self::Formula(payload) => encode::member(map, tag, "formula", payload),
            Self::Relation { relation, has_more } => {
                encode::member(map, tag, "relation", relation)?;
                if let Some(value) = has_more {
                    map.serialize_entry("has_more", value)?;
                }
                Ok(())
            }
            Self::CreatedTime(payload) => {
                encode::member(map, tag, "created_time", payload)
            }
            Self::CreatedBy(payload) => encode::member(map, tag, "created_by", payload),
            Self::LastEditedTime(payload) => {
                encode::member(map, tag, "last_edited_time", payload)
            }
            Self::LastEditedBy(payload) => {
                encode::member(map, tag, "last_edited_by", payload)
            }
            Self::UniqueId(payload) => encode::member(map, tag, "unique_id", payload),
            Self::Verification(payload) => {
                encode::member(map, tag, "verification", payload)
            }
            Self::Button(payload) => encode::member(map, tag, "button", payload),
            Self::Place(payload) => encode::member(map, tag, "place", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for RollupItem {
    const NAME: &'static str = "RollupItem";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "title",
            "rich_text",
            "number",
            "select",
            "multi_select",
            "status",
            "date",
            "people",
            "files",
            "checkbox",
            "url",
            "email",
            "phone_number",
            "formula",
            "relation",
            "created_time",
            "created_by",
            "last_edited_time",
            "last_edited_by",
            "unique_id",
            "verification",
            "button",
            "place",
            "has_more",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, RollupItemKind)> = None;
        let mut sibling_has_more = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        RollupItemKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=23) => {
                    let member = number - 1;
                    if members::is_payload::<
                        RollupItemKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = RollupItemKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            RollupItemKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(24) => {
                    sibling_has_more = decode::optional(
                        &mut map,
                        &mut extra,
                        "has_more",
                    )?;
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let mut kind = members::resolve(tag, chosen, &mut extra)?;
        match &mut kind {
            Some(RollupItemKind::Relation { has_more, .. }) => {
                *has_more = members::sibling(
                    sibling_has_more.take(),
                    &mut extra,
                    "has_more",
                )?;
            }
            _ => {}
        }
        members::put_back(&mut extra, "has_more", sibling_has_more)?;
        Ok(RollupItem {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RollupItem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RollupItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An option that a page has chosen.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SelectOption {
    pub id: SmallString,
    pub name: SmallString,
    pub color: SelectColor,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl SelectOption {
    /// A new `SelectOption` with what every one has.
    #[must_use]
    pub fn new(
        id: impl Into<SmallString>,
        name: impl Into<SmallString>,
        color: impl Into<SelectColor>,
    ) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            color: color.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for SelectOption {
    const NAME: &'static str = "SelectOption";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id", "name", "color"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut name = Default::default();
        let mut color = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = Some(map.next_value()?),
                Key::Known(1) => name = Some(map.next_value()?),
                Key::Known(_) => color = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(SelectOption {
            id: decode::required(id, "id")?,
            name: decode::required(name, "name")?,
            color: decode::required(color, "color")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SelectOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SelectOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("color", &self.color)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Result of a formula.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FormulaValue {
    /// What it is.
    pub kind: FormulaValueKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl FormulaValue {
    /// A new `FormulaValue` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<FormulaValueKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`FormulaValue`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FormulaValueKind {
    /// `string`
    String(Option<SmallString>),
    /// `number`
    Number(Option<Number>),
    /// `boolean`
    Boolean(Option<bool>),
    /// `date`
    Date(Option<DateValue>),
    /// `unsupported`
    Unsupported(EmptyObject),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<FormulaValueKind> for FormulaValue {
    fn from(kind: FormulaValueKind) -> Self {
        Self::new(kind)
    }
}
impl From<EmptyObject> for FormulaValueKind {
    fn from(payload: EmptyObject) -> Self {
        Self::Unsupported(payload)
    }
}
impl From<EmptyObject> for FormulaValue {
    fn from(payload: EmptyObject) -> Self {
        Self::new(payload)
    }
}
impl Members for FormulaValueKind {
    const TAGS: &'static [&'static str] = &[
        "string",
        "number",
        "boolean",
        "date",
        "unsupported",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::String(map.next_value()?),
                1 => Self::Number(map.next_value()?),
                2 => Self::Boolean(map.next_value()?),
                3 => Self::Date(map.next_value()?),
                4 => Self::Unsupported(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::String(payload) => encode::member(map, tag, "string", payload),
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Boolean(payload) => encode::member(map, tag, "boolean", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::Unsupported(payload) => {
                encode::member(map, tag, "unsupported", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for FormulaValue {
    const NAME: &'static str = "FormulaValue";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "string",
            "number",
            "boolean",
            "date",
            "unsupported",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, FormulaValueKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        FormulaValueKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=5) => {
                    let member = number - 1;
                    if members::is_payload::<
                        FormulaValueKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = FormulaValueKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            FormulaValueKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(FormulaValue {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for FormulaValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for FormulaValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Result of a rollup.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RollupValue {
    pub function: RollupFunction,
    /// What it is.
    pub kind: RollupValueKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RollupValue {
    /// A new `RollupValue` with what every one has.
    #[must_use]
    pub fn new(
        function: impl Into<RollupFunction>,
        kind: impl Into<RollupValueKind>,
    ) -> Self {
        Self {
            function: function.into(),
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`RollupValue`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RollupValueKind {
    /// `number`
    Number(Option<Number>),
    /// `date`
    Date(Option<DateValue>),
    /// `array`
    Array(Vec<RollupItem>),
    /// `unsupported`
    Unsupported(EmptyObject),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<EmptyObject> for RollupValueKind {
    fn from(payload: EmptyObject) -> Self {
        Self::Unsupported(payload)
    }
}
impl Members for RollupValueKind {
    const TAGS: &'static [&'static str] = &["number", "date", "array", "unsupported"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Number(map.next_value()?),
                1 => Self::Date(map.next_value()?),
                2 => Self::Array(decode::list(map)?),
                3 => Self::Unsupported(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::Array(payload) => encode::member(map, tag, "array", payload),
            Self::Unsupported(payload) => {
                encode::member(map, tag, "unsupported", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for RollupValue {
    const NAME: &'static str = "RollupValue";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "function",
            "type",
            "number",
            "date",
            "array",
            "unsupported",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut function = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, RollupValueKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => function = Some(map.next_value()?),
                Key::Known(1) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        RollupValueKind::TAGS,
                        &mut next,
                        2,
                    )?;
                }
                Key::Known(number @ 2..=5) => {
                    let member = number - 2;
                    if members::is_payload::<
                        RollupValueKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = RollupValueKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            RollupValueKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(RollupValue {
            function: decode::required(function, "function")?,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RollupValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RollupValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("function", &self.function)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The number that a data source has given to a page, with its prefix.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UniqueId {
    pub prefix: Option<SmallString>,
    pub number: Option<i64>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for UniqueId {
    const NAME: &'static str = "UniqueId";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["prefix", "number"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut prefix = Default::default();
        let mut number = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => prefix = Some(map.next_value()?),
                Key::Known(_) => number = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(UniqueId {
            prefix: decode::required(prefix, "prefix")?,
            number: decode::required(number, "number")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for UniqueId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UniqueId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("prefix", &self.prefix)?;
        map.serialize_entry("number", &self.number)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Whether a page is verified, by whom and for how long.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Verification {
    pub state: VerificationState,
    pub verified_by: Option<User>,
    pub date: Option<DateValue>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Verification {
    /// A new `Verification` with what every one has.
    #[must_use]
    pub fn new(state: impl Into<VerificationState>) -> Self {
        Self {
            state: state.into(),
            verified_by: None,
            date: None,
            extra: Extra::default(),
        }
    }
}
impl Object for Verification {
    const NAME: &'static str = "Verification";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["state", "verified_by", "date"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut state = Default::default();
        let mut verified_by = Default::default();
        let mut date = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => state = Some(map.next_value()?),
                Key::Known(1) => verified_by = Some(map.next_value()?),
                Key::Known(_) => date = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Verification {
            state: decode::required(state, "state")?,
            verified_by: decode::required(verified_by, "verified_by")?,
            date: decode::required(date, "date")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Verification {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Verification {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("state", &self.state)?;
        map.serialize_entry("verified_by", &self.verified_by)?;
        map.serialize_entry("date", &self.date)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " State of a page's verification."] VerificationState { Verified =
    "verified", Expired = "expired", Unverified = "unverified", }
}
/// A place on the map.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Place {
    pub lat: Number,
    pub lon: Number,
    pub name: Patch<SmallString>,
    pub address: Patch<SmallString>,
    pub aws_place_id: Patch<SmallString>,
    pub google_place_id: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Place {
    /// A new `Place` with what every one has.
    #[must_use]
    pub fn new(lat: impl Into<Number>, lon: impl Into<Number>) -> Self {
        Self {
            lat: lat.into(),
            lon: lon.into(),
            name: Patch::Absent,
            address: Patch::Absent,
            aws_place_id: Patch::Absent,
            google_place_id: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for Place {
    const NAME: &'static str = "Place";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "lat",
            "lon",
            "name",
            "address",
            "aws_place_id",
            "google_place_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut lat = Default::default();
        let mut lon = Default::default();
        let mut name = Default::default();
        let mut address = Default::default();
        let mut aws_place_id = Default::default();
        let mut google_place_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => lat = Some(map.next_value()?),
                Key::Known(1) => lon = Some(map.next_value()?),
                Key::Known(2) => name = map.next_value()?,
                Key::Known(3) => address = map.next_value()?,
                Key::Known(4) => aws_place_id = map.next_value()?,
                Key::Known(_) => google_place_id = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(Place {
            lat: decode::required(lat, "lat")?,
            lon: decode::required(lon, "lon")?,
            name,
            address,
            aws_place_id,
            google_place_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("lat", &self.lat)?;
        map.serialize_entry("lon", &self.lon)?;
        if !self.name.is_absent() {
            map.serialize_entry("name", &self.name)?;
        }
        if !self.address.is_absent() {
            map.serialize_entry("address", &self.address)?;
        }
        if !self.aws_place_id.is_absent() {
            map.serialize_entry("aws_place_id", &self.aws_place_id)?;
        }
        if !self.google_place_id.is_absent() {
            map.serialize_entry("google_place_id", &self.google_place_id)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// One property of a data source, its kind and its settings.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PropertySchema {
    pub id: SmallString,
    pub name: SmallString,
    pub description: Patch<SmallString>,
    /// What it is.
    pub kind: PropertySchemaKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PropertySchema {
    /// A new `PropertySchema` with what every one has.
    #[must_use]
    pub fn new(
        id: impl Into<SmallString>,
        name: impl Into<SmallString>,
        kind: impl Into<PropertySchemaKind>,
    ) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            description: Patch::Absent,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`PropertySchema`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PropertySchemaKind {
    /// `title`
    Title(EmptyObject),
    /// `rich_text`
    RichText(EmptyObject),
    /// `number`
    Number(NumberSchema),
    /// `select`
    Select(SelectSchema),
    /// `multi_select`
    MultiSelect(SelectSchema),
    /// `status`
    Status(StatusSchema),
    /// `date`
    Date(EmptyObject),
    /// `people`
    People(EmptyObject),
    /// `files`
    Files(EmptyObject),
    /// `checkbox`
    Checkbox(EmptyObject),
    /// `url`
    Url(EmptyObject),
    /// `email`
    Email(EmptyObject),
    /// `phone_number`
    PhoneNumber(EmptyObject),
    /// `formula`
    Formula(FormulaSchema),
    /// `relation`
    Relation(Box<RelationSchema>),
    /// `rollup`
    Rollup(Box<RollupSchema>),
    /// `created_time`
    CreatedTime(EmptyObject),
    /// `created_by`
    CreatedBy(EmptyObject),
    /// `last_edited_time`
    LastEditedTime(EmptyObject),
    /// `last_edited_by`
    LastEditedBy(EmptyObject),
    /// `last_visited_time`
    LastVisitedTime(EmptyObject),
    /// `unique_id`
    UniqueId(UniqueIdSchema),
    /// `verification`
    Verification(EmptyObject),
    /// `button`
    Button(EmptyObject),
    /// `place`
    Place(EmptyObject),
    /// `location`
    Location(EmptyObject),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<NumberSchema> for PropertySchemaKind {
    fn from(payload: NumberSchema) -> Self {
        Self::Number(payload)
    }
}
impl From<StatusSchema> for PropertySchemaKind {
    fn from(payload: StatusSchema) -> Self {
        Self::Status(payload)
    }
}
impl From<FormulaSchema> for PropertySchemaKind {
    fn from(payload: FormulaSchema) -> Self {
        Self::Formula(payload)
    }
}
impl From<RelationSchema> for PropertySchemaKind {
    fn from(payload: RelationSchema) -> Self {
        Self::Relation(Box::new(payload))
    }
}
impl From<RollupSchema> for PropertySchemaKind {
    fn from(payload: RollupSchema) -> Self {
        Self::Rollup(Box::new(payload))
    }
}
impl From<UniqueIdSchema> for PropertySchemaKind {
    fn from(payload: UniqueIdSchema) -> Self {
        Self::UniqueId(payload)
    }
}
impl Members for PropertySchemaKind {
    const TAGS: &'static [&'static str] = &[
        "title",
        "rich_text",
        "number",
        "select",
        "multi_select",
        "status",
        "date",
        "people",
        "files",
        "checkbox",
        "url",
        "email",
        "phone_number",
        "formula",
        "relation",
        "rollup",
        "created_time",
        "created_by",
        "last_edited_time",
        "last_edited_by",
        "last_visited_time",
        "unique_id",
        "verification",
        "button",
        "place",
        "location",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Title(map.next_value()?),
                1 => Self::RichText(map.next_value()?),
                2 => Self::Number(map.next_value()?),
                3 => Self::Select(map.next_value()?),
                4 => Self::MultiSelect(map.next_value()?),
                5 => Self::Status(map.next_value()?),
                6 => Self::Date(map.next_value()?),
                7 => Self::People(map.next_value()?),
                8 => Self::Files(map.next_value()?),
                9 => Self::Checkbox(map.next_value()?),
                10 => Self::Url(map.next_value()?),
                11 => Self::Email(map.next_value()?),
                12 => Self::PhoneNumber(map.next_value()?),
                13 => Self::Formula(map.next_value()?),
                14 => Self::Relation(map.next_value()?),
                15 => Self::Rollup(map.next_value()?),
                16 => Self::CreatedTime(map.next_value()?),
                17 => Self::CreatedBy(map.next_value()?),
                18 => Self::LastEditedTime(map.next_value()?),
                19 => Self::LastEditedBy(map.next_value()?),
                20 => Self::LastVisitedTime(map.next_value()?),
                21 => Self::UniqueId(map.next_value()?),
                22 => Self::Verification(map.next_value()?),
                23 => Self::Button(map.next_value()?),
                24 => Self::Place(map.next_value()?),
                25 => Self::Location(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Title(payload) => encode::member(map, tag, "title", payload),
            Self::RichText(payload) => encode::member(map, tag, "rich_text", payload),
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Select(payload) => encode::member(map, tag, "select", payload),
            Self::MultiSelect(payload) => {
                encode::member(map, tag, "multi_select", payload)
            }
            Self::Status(payload) => encode::member(map, tag, "status", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::People(payload) => encode::member(map, tag, "people", payload),
            Self::Files(payload) => encode::member(map, tag, "files", payload),
            Self::Checkbox(payload) => encode::member(map, tag, "checkbox", payload),
            Self::Url(payload) => encode::member(map, tag, "url", payload),
            Self::Email(payload) => encode::member(map, tag, "email", payload),
            Self::PhoneNumber(payload) => {
                encode::member(map, tag, "phone_number", payload)
            }
            Self::Formula(payload) => encode::member(map, tag, "formula", payload),
            Self::Relation(payload) => encode::member(map, tag, "relation", payload),
            Self::Rollup(payload) => encode::member(map, tag, "rollup", payload),
            Self::CreatedTime(payload) => {
                encode::member(map, tag, "created_time", payload)
            }
            Self::CreatedBy(payload) => encode::member(map, tag, "created_by", payload),
            Self::LastEditedTime(payload) => {
                encode::member(map, tag, "last_edited_time", payload)
            }
            Self::LastEditedBy(payload) => {
                encode::member(map, tag, "last_edited_by", payload)
            }
            Self::LastVisitedTime(payload) => {
                encode::member(map, tag, "last_visited_time", payload)
            }
            Self::UniqueId(payload) => encode::member(map, tag, "unique_id", payload),
            Self::Verification(payload) => {
                encode::member(map, tag, "verification", payload)
            }
            Self::Button(payload) => encode::member(map, tag, "button", payload),
            Self::Place(payload) => encode::member(map, tag, "place", payload),
            Self::Location(payload) => encode::member(map, tag, "location", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for PropertySchema {
    const NAME: &'static str = "PropertySchema";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "id",
            "name",
            "description",
            "type",
            "title",
            "rich_text",
            "number",
            "select",
            "multi_select",
            "status",
            "date",
            "people",
            "files",
            "checkbox",
            "url",
            "email",
            "phone_number",
            "formula",
            "relation",
            "rollup",
            "created_time",
            "created_by",
            "last_edited_time",
            "last_edited_by",
            "last_visited_time",
            "unique_id",
            "verification",
            "button",
            "place",
            "location",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut name = Default::default();
        let mut description = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, PropertySchemaKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = Some(map.next_value()?),
                Key::Known(1) => name = Some(map.next_value()?),
                Key::Known(2) => description = map.next_value()?,
                Key::Known(3) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        PropertySchemaKind::TAGS,
                        &mut next,
                        4,
                    )?;
                }
                Key::Known(number @ 4..=29) => {
                    let member = number - 4;
                    if members::is_payload::<
                        PropertySchemaKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = PropertySchemaKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            PropertySchemaKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(PropertySchema {
            id: decode::required(id, "id")?,
            name: decode::required(name, "name")?,
            description,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PropertySchema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PropertySchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("name", &self.name)?;
        if !self.description.is_absent() {
            map.serialize_entry("description", &self.description)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Settings of a number property.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NumberSchema {
    pub format: NumberFormat,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl NumberSchema {
    /// A new `NumberSchema` with what every one has.
    #[must_use]
    pub fn new(format: impl Into<NumberFormat>) -> Self {
        Self {
            format: format.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for NumberSchema {
    const NAME: &'static str = "NumberSchema";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["format"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut format = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => format = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(NumberSchema {
            format: decode::required(format, "format")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for NumberSchema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for NumberSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", &self.format)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Settings of a select or multi-select property.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SelectSchema {
    pub options: Vec<PropertyOption>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl SelectSchema {
    /// A new `SelectSchema` with what every one has.
    #[must_use]
    pub fn new(options: Vec<PropertyOption>) -> Self {
        Self {
            options: options,
            extra: Extra::default(),
        }
    }
}
impl Object for SelectSchema {
    const NAME: &'static str = "SelectSchema";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["options"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut options = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => options = Some(decode::list(&mut map)?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(SelectSchema {
            options: decode::required(options, "options")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SelectSchema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SelectSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("options", &self.options)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An option to choose from.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PropertyOption {
    pub id: SmallString,
    pub name: SmallString,
    pub color: SelectColor,
    pub description: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PropertyOption {
    /// A new `PropertyOption` with what every one has.
    #[must_use]
    pub fn new(
        id: impl Into<SmallString>,
        name: impl Into<SmallString>,
        color: impl Into<SelectColor>,
    ) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            color: color.into(),
            description: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for PropertyOption {
    const NAME: &'static str = "PropertyOption";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id", "name", "color", "description"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut name = Default::default();
        let mut color = Default::default();
        let mut description = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = Some(map.next_value()?),
                Key::Known(1) => name = Some(map.next_value()?),
                Key::Known(2) => color = Some(map.next_value()?),
                Key::Known(_) => description = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(PropertyOption {
            id: decode::required(id, "id")?,
            name: decode::required(name, "name")?,
            color: decode::required(color, "color")?,
            description,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PropertyOption {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PropertyOption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("color", &self.color)?;
        if !self.description.is_absent() {
            map.serialize_entry("description", &self.description)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Settings of a status property.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusSchema {
    pub options: Vec<PropertyOption>,
    pub groups: Vec<StatusGroup>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl StatusSchema {
    /// A new `StatusSchema` with what every one has.
    #[must_use]
    pub fn new(options: Vec<PropertyOption>, groups: Vec<StatusGroup>) -> Self {
        Self {
            options: options,
            groups: groups,
            extra: Extra::default(),
        }
    }
}
impl Object for StatusSchema {
    const NAME: &'static str = "StatusSchema";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["options", "groups"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut options = Default::default();
        let mut groups = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => options = Some(decode::list(&mut map)?),
                Key::Known(_) => groups = Some(decode::list(&mut map)?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(StatusSchema {
            options: decode::required(options, "options")?,
            groups: decode::required(groups, "groups")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for StatusSchema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for StatusSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("options", &self.options)?;
        map.serialize_entry("groups", &self.groups)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A group of status options.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusGroup {
    pub id: SmallString,
    pub name: SmallString,
    pub color: SelectColor,
    pub option_ids: Vec<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl StatusGroup {
    /// A new `StatusGroup` with what every one has.
    #[must_use]
    pub fn new(
        id: impl Into<SmallString>,
        name: impl Into<SmallString>,
        color: impl Into<SelectColor>,
        option_ids: Vec<SmallString>,
    ) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            color: color.into(),
            option_ids: option_ids,
            extra: Extra::default(),
        }
    }
}
impl Object for StatusGroup {
    const NAME: &'static str = "StatusGroup";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id", "name", "color", "option_ids"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut name = Default::default();
        let mut color = Default::default();
        let mut option_ids = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = Some(map.next_value()?),
                Key::Known(1) => name = Some(map.next_value()?),
                Key::Known(2) => color = Some(map.next_value()?),
                Key::Known(_) => option_ids = Some(decode::list(&mut map)?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(StatusGroup {
            id: decode::required(id, "id")?,
            name: decode::required(name, "name")?,
            color: decode::required(color, "color")?,
            option_ids: decode::required(option_ids, "option_ids")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for StatusGroup {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for StatusGroup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("color", &self.color)?;
        map.serialize_entry("option_ids", &self.option_ids)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Settings of a formula property.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FormulaSchema {
    pub expression: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl FormulaSchema {
    /// A new `FormulaSchema` with what every one has.
    #[must_use]
    pub fn new(expression: impl Into<SmallString>) -> Self {
        Self {
            expression: expression.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for FormulaSchema {
    const NAME: &'static str = "FormulaSchema";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["expression"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut expression = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => expression = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(FormulaSchema {
            expression: decode::required(expression, "expression")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for FormulaSchema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for FormulaSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("expression", &self.expression)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Settings of a relation property, and the data source it leads to.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RelationSchema {
    pub database_id: DatabaseId,
    pub data_source_id: DataSourceId,
    /// What it is.
    pub kind: RelationSchemaKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RelationSchema {
    /// A new `RelationSchema` with what every one has.
    #[must_use]
    pub fn new(
        database_id: impl Into<DatabaseId>,
        data_source_id: impl Into<DataSourceId>,
        kind: impl Into<RelationSchemaKind>,
    ) -> Self {
        Self {
            database_id: database_id.into(),
            data_source_id: data_source_id.into(),
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`RelationSchema`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RelationSchemaKind {
    /// `single_property`
    SingleProperty(EmptyObject),
    /// `dual_property`
    DualProperty(DualProperty),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<EmptyObject> for RelationSchemaKind {
    fn from(payload: EmptyObject) -> Self {
        Self::SingleProperty(payload)
    }
}
impl From<DualProperty> for RelationSchemaKind {
    fn from(payload: DualProperty) -> Self {
        Self::DualProperty(payload)
    }
}
impl Members for RelationSchemaKind {
    const TAGS: &'static [&'static str] = &["single_property", "dual_property"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::SingleProperty(map.next_value()?),
                1 => Self::DualProperty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::SingleProperty(payload) => {
                encode::member(map, tag, "single_property", payload)
            }
            Self::DualProperty(payload) => {
                encode::member(map, tag, "dual_property", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for RelationSchema {
    const NAME: &'static str = "RelationSchema";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "database_id",
            "data_source_id",
            "type",
            "single_property",
            "dual_property",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut database_id = Default::default();
        let mut data_source_id = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, RelationSchemaKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => database_id = Some(map.next_value()?),
                Key::Known(1) => data_source_id = Some(map.next_value()?),
                Key::Known(2) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        RelationSchemaKind::TAGS,
                        &mut next,
                        3,
                    )?;
                }
                Key::Known(number @ 3..=4) => {
                    let member = number - 3;
                    if members::is_payload::<
                        RelationSchemaKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = RelationSchemaKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            RelationSchemaKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(RelationSchema {
            database_id: decode::required(database_id, "database_id")?,
            data_source_id: decode::required(data_source_id, "data_source_id")?,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RelationSchema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RelationSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("database_id", &self.database_id)?;
        map.serialize_entry("data_source_id", &self.data_source_id)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The property on the other side of a relation that goes both ways.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DualProperty {
    pub synced_property_id: SmallString,
    pub synced_property_name: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl DualProperty {
    /// A new `DualProperty` with what every one has.
    #[must_use]
    pub fn new(
        synced_property_id: impl Into<SmallString>,
        synced_property_name: impl Into<SmallString>,
    ) -> Self {
        Self {
            synced_property_id: synced_property_id.into(),
            synced_property_name: synced_property_name.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for DualProperty {
    const NAME: &'static str = "DualProperty";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["synced_property_id", "synced_property_name"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut synced_property_id = Default::default();
        let mut synced_property_name = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => synced_property_id = Some(map.next_value()?),
                Key::Known(_) => synced_property_name = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(DualProperty {
            synced_property_id: decode::required(
                synced_property_id,
                "synced_property_id",
            )?,
            synced_property_name: decode::required(
                synced_property_name,
                "synced_property_name",
            )?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for DualProperty {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DualProperty {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("synced_property_id", &self.synced_property_id)?;
        map.serialize_entry("synced_property_name", &self.synced_property_name)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Settings of a rollup property.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RollupSchema {
    pub function: RollupFunction,
    pub relation_property_id: SmallString,
    pub relation_property_name: SmallString,
    pub rollup_property_id: SmallString,
    pub rollup_property_name: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RollupSchema {
    /// A new `RollupSchema` with what every one has.
    #[must_use]
    pub fn new(
        function: impl Into<RollupFunction>,
        relation_property_id: impl Into<SmallString>,
        relation_property_name: impl Into<SmallString>,
        rollup_property_id: impl Into<SmallString>,
        rollup_property_name: impl Into<SmallString>,
    ) -> Self {
        Self {
            function: function.into(),
            relation_property_id: relation_property_id.into(),
            relation_property_name: relation_property_name.into(),
            rollup_property_id: rollup_property_id.into(),
            rollup_property_name: rollup_property_name.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for RollupSchema {
    const NAME: &'static str = "RollupSchema";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "function",
            "relation_property_id",
            "relation_property_name",
            "rollup_property_id",
            "rollup_property_name",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut function = Default::default();
        let mut relation_property_id = Default::default();
        let mut relation_property_name = Default::default();
        let mut rollup_property_id = Default::default();
        let mut rollup_property_name = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => function = Some(map.next_value()?),
                Key::Known(1) => relation_property_id = Some(map.next_value()?),
                Key::Known(2) => relation_property_name = Some(map.next_value()?),
                Key::Known(3) => rollup_property_id = Some(map.next_value()?),
                Key::Known(_) => rollup_property_name = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(RollupSchema {
            function: decode::required(function, "function")?,
            relation_property_id: decode::required(
                relation_property_id,
                "relation_property_id",
            )?,
            relation_property_name: decode::required(
                relation_property_name,
                "relation_property_name",
            )?,
            rollup_property_id: decode::required(
                rollup_property_id,
                "rollup_property_id",
            )?,
            rollup_property_name: decode::required(
                rollup_property_name,
                "rollup_property_name",
            )?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RollupSchema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RollupSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("function", &self.function)?;
        map.serialize_entry("relation_property_id", &self.relation_property_id)?;
        map.serialize_entry("relation_property_name", &self.relation_property_name)?;
        map.serialize_entry("rollup_property_id", &self.rollup_property_id)?;
        map.serialize_entry("rollup_property_name", &self.rollup_property_name)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Settings of a unique id property.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UniqueIdSchema {
    pub prefix: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for UniqueIdSchema {
    const NAME: &'static str = "UniqueIdSchema";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["prefix"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut prefix = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => prefix = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(UniqueIdSchema { prefix, extra })
    }
}
impl<'de> Deserialize<'de> for UniqueIdSchema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UniqueIdSchema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.prefix.is_absent() {
            map.serialize_entry("prefix", &self.prefix)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A database, which holds data sources.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Database {
    pub id: DatabaseId,
    pub title: Vec<RichText>,
    pub description: Vec<RichText>,
    pub parent: Parent,
    pub is_inline: bool,
    pub in_trash: bool,
    pub is_locked: bool,
    pub created_time: Timestamp,
    pub last_edited_time: Timestamp,
    pub data_sources: Vec<DataSourceReference>,
    pub icon: Option<Icon>,
    pub cover: Option<Cover>,
    pub url: SmallString,
    pub public_url: Option<SmallString>,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Database {
    /// A new `Database` with what every one has.
    #[must_use]
    pub fn new(
        id: impl Into<DatabaseId>,
        title: Vec<RichText>,
        description: Vec<RichText>,
        parent: impl Into<Parent>,
        is_inline: bool,
        in_trash: bool,
        is_locked: bool,
        created_time: impl Into<Timestamp>,
        last_edited_time: impl Into<Timestamp>,
        data_sources: Vec<DataSourceReference>,
        url: impl Into<SmallString>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title,
            description: description,
            parent: parent.into(),
            is_inline: is_inline,
            in_trash: in_trash,
            is_locked: is_locked,
            created_time: created_time.into(),
            last_edited_time: last_edited_time.into(),
            data_sources: data_sources,
            icon: None,
            cover: None,
            url: url.into(),
            public_url: None,
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl Database {
    fn decode_or_part<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<DatabaseResponse, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "id",
            "title",
            "description",
            "parent",
            "is_inline",
            "in_trash",
            "is_locked",
            "created_time",
            "last_edited_time",
            "data_sources",
            "icon",
            "cover",
            "url",
            "public_url",
            "request_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        let mut title = Default::default();
        let mut description = Default::default();
        let mut parent = Default::default();
        let mut is_inline = Default::default();
        let mut in_trash = Default::default();
        let mut is_locked = Default::default();
        let mut created_time = Default::default();
        let mut last_edited_time = Default::default();
        let mut data_sources = Default::default();
        let mut icon = Default::default();
        let mut cover = Default::default();
        let mut url = Default::default();
        let mut public_url = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "database",
                    )?;
                }
                Key::Known(1) => id = Some(map.next_value()?),
                Key::Known(2) => title = Some(decode::list(&mut map)?),
                Key::Known(3) => description = Some(decode::list(&mut map)?),
                Key::Known(4) => parent = Some(map.next_value()?),
                Key::Known(5) => is_inline = Some(map.next_value()?),
                Key::Known(6) => in_trash = Some(map.next_value()?),
                Key::Known(7) => is_locked = Some(map.next_value()?),
                Key::Known(8) => created_time = Some(map.next_value()?),
                Key::Known(9) => last_edited_time = Some(map.next_value()?),
                Key::Known(10) => data_sources = Some(decode::list(&mut map)?),
                Key::Known(11) => icon = Some(map.next_value()?),
                Key::Known(12) => cover = Some(map.next_value()?),
                Key::Known(13) => url = Some(map.next_value()?),
                Key::Known(14) => public_url = Some(map.next_value()?),
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        if decode::Slot::is_missing(&title) && decode::Slot::is_missing(&description)
            && decode::Slot::is_missing(&parent) && decode::Slot::is_missing(&is_inline)
            && decode::Slot::is_missing(&in_trash)
            && decode::Slot::is_missing(&is_locked)
            && decode::Slot::is_missing(&created_time)
            && decode::Slot::is_missing(&last_edited_time)
            && decode::Slot::is_missing(&data_sources) && decode::Slot::is_missing(&icon)
            && decode::Slot::is_missing(&cover) && decode::Slot::is_missing(&url)
            && decode::Slot::is_missing(&public_url)
        {
            return Ok(
                DatabaseResponse::Partial(PartialDatabase {
                    id: decode::required(id, "id")?,
                    request_id,
                    extra,
                }),
            );
        }
        Ok(
            DatabaseResponse::Full(Database {
                id: decode::required(id, "id")?,
                title: decode::required(title, "title")?,
                description: decode::required(description, "description")?,
                parent: decode::required(parent, "parent")?,
                is_inline: decode::required(is_inline, "is_inline")?,
                in_trash: decode::required(in_trash, "in_trash")?,
                is_locked: decode::required(is_locked, "is_locked")?,
                created_time: decode::required(created_time, "created_time")?,
                last_edited_time: decode::required(
                    last_edited_time,
                    "last_edited_time",
                )?,
                data_sources: decode::required(data_sources, "data_sources")?,
                icon: decode::required(icon, "icon")?,
                cover: decode::required(cover, "cover")?,
                url: decode::required(url, "url")?,
                public_url: decode::required(public_url, "public_url")?,
                request_id,
                extra,
            }),
        )
    }
}
impl Object for Database {
    const NAME: &'static str = "Database";
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
        match Self::decode_or_part(map, tagged)? {
            DatabaseResponse::Full(object) => Ok(object),
            DatabaseResponse::Partial(_) => {
                Err(A::Error::custom("only a part of the object came"))
            }
        }
    }
}
impl<'de> Deserialize<'de> for Database {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Database {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "database"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("title", &self.title)?;
        map.serialize_entry("description", &self.description)?;
        map.serialize_entry("parent", &self.parent)?;
        map.serialize_entry("is_inline", &self.is_inline)?;
        map.serialize_entry("in_trash", &self.in_trash)?;
        map.serialize_entry("is_locked", &self.is_locked)?;
        map.serialize_entry("created_time", &self.created_time)?;
        map.serialize_entry("last_edited_time", &self.last_edited_time)?;
        map.serialize_entry("data_sources", &self.data_sources)?;
        map.serialize_entry("icon", &self.icon)?;
        map.serialize_entry("cover", &self.cover)?;
        map.serialize_entry("url", &self.url)?;
        map.serialize_entry("public_url", &self.public_url)?;
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A data source that a database holds.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DataSourceReference {
    pub id: DataSourceId,
    pub name: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl DataSourceReference {
    /// A new `DataSourceReference` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<DataSourceId>, name: impl Into<SmallString>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for DataSourceReference {
    const NAME: &'static str = "DataSourceReference";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id", "name"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut name = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = Some(map.next_value()?),
                Key::Known(_) => name = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(DataSourceReference {
            id: decode::required(id, "id")?,
            name: decode::required(name, "name")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for DataSourceReference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DataSourceReference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("name", &self.name)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A database of which the connection may see no more than its id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PartialDatabase {
    pub id: DatabaseId,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PartialDatabase {
    /// A new `PartialDatabase` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<DatabaseId>) -> Self {
        Self {
            id: id.into(),
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl Object for PartialDatabase {
    const NAME: &'static str = "PartialDatabase";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["object", "id", "request_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "database",
                    )?;
                }
                Key::Known(1) => id = Some(map.next_value()?),
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        Ok(PartialDatabase {
            id: decode::required(id, "id")?,
            request_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PartialDatabase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PartialDatabase {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "database"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A database, whole or in part.
#[derive(Debug, Clone, PartialEq)]
pub enum DatabaseResponse {
    /// The whole object.
    Full(Database),
    /// The part of it that the integration may see.
    Partial(PartialDatabase),
}
impl DatabaseResponse {
    /// The whole object, if the integration may see it.
    #[must_use]
    pub fn full(&self) -> Option<&Database> {
        match self {
            Self::Full(object) => Some(object),
            Self::Partial(_) => None,
        }
    }
    /// The whole object, if the integration may see it.
    #[must_use]
    pub fn into_full(self) -> Option<Database> {
        match self {
            Self::Full(object) => Some(object),
            Self::Partial(_) => None,
        }
    }
}
impl Object for DatabaseResponse {
    const NAME: &'static str = "DatabaseResponse";
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
        Database::decode_or_part(map, tagged)
    }
}
impl<'de> Deserialize<'de> for DatabaseResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DatabaseResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Full(object) => object.serialize(serializer),
            Self::Partial(object) => object.serialize(serializer),
        }
    }
}
impl From<Database> for DatabaseResponse {
    fn from(object: Database) -> Self {
        Self::Full(object)
    }
}
/// A table of a database, with the schema of its pages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DataSource {
    pub id: DataSourceId,
    pub title: Vec<RichText>,
    pub description: Vec<RichText>,
    pub parent: Parent,
    pub database_parent: Parent,
    pub is_inline: bool,
    pub in_trash: bool,
    pub created_time: Timestamp,
    pub last_edited_time: Timestamp,
    pub created_by: User,
    pub last_edited_by: User,
    pub properties: Map<PropertySchema>,
    pub icon: Option<Icon>,
    pub cover: Option<Cover>,
    pub url: SmallString,
    pub public_url: Option<SmallString>,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl DataSource {
    /// A new `DataSource` with what every one has.
    #[must_use]
    pub fn new(
        id: impl Into<DataSourceId>,
        title: Vec<RichText>,
        description: Vec<RichText>,
        parent: impl Into<Parent>,
        database_parent: impl Into<Parent>,
        is_inline: bool,
        in_trash: bool,
        created_time: impl Into<Timestamp>,
        last_edited_time: impl Into<Timestamp>,
        created_by: impl Into<User>,
        last_edited_by: impl Into<User>,
        properties: Map<PropertySchema>,
        url: impl Into<SmallString>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title,
            description: description,
            parent: parent.into(),
            database_parent: database_parent.into(),
            is_inline: is_inline,
            in_trash: in_trash,
            created_time: created_time.into(),
            last_edited_time: last_edited_time.into(),
            created_by: created_by.into(),
            last_edited_by: last_edited_by.into(),
            properties: properties,
            icon: None,
            cover: None,
            url: url.into(),
            public_url: None,
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl DataSource {
    fn decode_or_part<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<DataSourceResponse, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "id",
            "title",
            "description",
            "parent",
            "database_parent",
            "is_inline",
            "in_trash",
            "created_time",
            "last_edited_time",
            "created_by",
            "last_edited_by",
            "properties",
            "icon",
            "cover",
            "url",
            "public_url",
            "request_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        let mut title = Default::default();
        let mut description = Default::default();
        let mut parent = Default::default();
        let mut database_parent = Default::default();
        let mut is_inline = Default::default();
        let mut in_trash = Default::default();
        let mut created_time = Default::default();
        let mut last_edited_time = Default::default();
        let mut created_by = Default::default();
        let mut last_edited_by = Default::default();
        let mut properties = Default::default();
        let mut icon = Default::default();
        let mut cover = Default::default();
        let mut url = Default::default();
        let mut public_url = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "data_source",
                    )?;
                }
                Key::Known(1) => id = Some(map.next_value()?),
                Key::Known(2) => title = Some(decode::list(&mut map)?),
                Key::Known(3) => description = Some(decode::list(&mut map)?),
                Key::Known(4) => parent = Some(map.next_value()?),
                Key::Known(5) => database_parent = Some(map.next_value()?),
                Key::Known(6) => is_inline = Some(map.next_value()?),
                Key::Known(7) => in_trash = Some(map.next_value()?),
                Key::Known(8) => created_time = Some(map.next_value()?),
                Key::Known(9) => last_edited_time = Some(map.next_value()?),
                Key::Known(10) => created_by = Some(map.next_value()?),
                Key::Known(11) => last_edited_by = Some(map.next_value()?),
                Key::Known(12) => properties = Some(map.next_value()?),
                Key::Known(13) => icon = Some(map.next_value()?),
                Key::Known(14) => cover = Some(map.next_value()?),
                Key::Known(15) => url = Some(map.next_value()?),
                Key::Known(16) => public_url = Some(map.next_value()?),
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        if decode::Slot::is_missing(&title) && decode::Slot::is_missing(&description)
            && decode::Slot::is_missing(&parent)
            && decode::Slot::is_missing(&database_parent)
            && decode::Slot::is_missing(&is_inline)
            && decode::Slot::is_missing(&in_trash)
            && decode::Slot::is_missing(&created_time)
            && decode::Slot::is_missing(&last_edited_time)
            && decode::Slot::is_missing(&created_by)
            && decode::Slot::is_missing(&last_edited_by)
            && decode::Slot::is_missing(&icon) && decode::Slot::is_missing(&cover)
            && decode::Slot::is_missing(&url) && decode::Slot::is_missing(&public_url)
        {
            return Ok(
                DataSourceResponse::Partial(PartialDataSource {
                    id: decode::required(id, "id")?,
                    properties,
                    request_id,
                    extra,
                }),
            );
        }
        Ok(
            DataSourceResponse::Full(DataSource {
                id: decode::required(id, "id")?,
                title: decode::required(title, "title")?,
                description: decode::required(description, "description")?,
                parent: decode::required(parent, "parent")?,
                database_parent: decode::required(database_parent, "database_parent")?,
                is_inline: decode::required(is_inline, "is_inline")?,
                in_trash: decode::required(in_trash, "in_trash")?,
                created_time: decode::required(created_time, "created_time")?,
                last_edited_time: decode::required(
                    last_edited_time,
                    "last_edited_time",
                )?,
                created_by: decode::required(created_by, "created_by")?,
                last_edited_by: decode::required(last_edited_by, "last_edited_by")?,
                properties: decode::required(properties, "properties")?,
                icon: decode::required(icon, "icon")?,
                cover: decode::required(cover, "cover")?,
                url: decode::required(url, "url")?,
                public_url: decode::required(public_url, "public_url")?,
                request_id,
                extra,
            }),
        )
    }
}
impl Object for DataSource {
    const NAME: &'static str = "DataSource";
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
        match Self::decode_or_part(map, tagged)? {
            DataSourceResponse::Full(object) => Ok(object),
            DataSourceResponse::Partial(_) => {
                Err(A::Error::custom("only a part of the object came"))
            }
        }
    }
}
impl<'de> Deserialize<'de> for DataSource {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DataSource {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "data_source"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("title", &self.title)?;
        map.serialize_entry("description", &self.description)?;
        map.serialize_entry("parent", &self.parent)?;
        map.serialize_entry("database_parent", &self.database_parent)?;
        map.serialize_entry("is_inline", &self.is_inline)?;
        map.serialize_entry("in_trash", &self.in_trash)?;
        map.serialize_entry("created_time", &self.created_time)?;
        map.serialize_entry("last_edited_time", &self.last_edited_time)?;
        map.serialize_entry("created_by", &self.created_by)?;
        map.serialize_entry("last_edited_by", &self.last_edited_by)?;
        map.serialize_entry("properties", &self.properties)?;
        map.serialize_entry("icon", &self.icon)?;
        map.serialize_entry("cover", &self.cover)?;
        map.serialize_entry("url", &self.url)?;
        map.serialize_entry("public_url", &self.public_url)?;
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A data source of which the connection may see little.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PartialDataSource {
    pub id: DataSourceId,
    pub properties: Option<Map<PropertySchema>>,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PartialDataSource {
    /// A new `PartialDataSource` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<DataSourceId>) -> Self {
        Self {
            id: id.into(),
            properties: None,
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl Object for PartialDataSource {
    const NAME: &'static str = "PartialDataSource";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["object", "id", "properties", "request_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        let mut properties = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "data_source",
                    )?;
                }
                Key::Known(1) => id = Some(map.next_value()?),
                Key::Known(2) => {
                    properties = decode::optional(&mut map, &mut extra, "properties")?;
                }
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        Ok(PartialDataSource {
            id: decode::required(id, "id")?,
            properties,
            request_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PartialDataSource {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PartialDataSource {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "data_source"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.properties {
            map.serialize_entry("properties", value)?;
        }
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A data source, whole or in part.
#[derive(Debug, Clone, PartialEq)]
pub enum DataSourceResponse {
    /// The whole object.
    Full(DataSource),
    /// The part of it that the integration may see.
    Partial(PartialDataSource),
}
impl DataSourceResponse {
    /// The whole object, if the integration may see it.
    #[must_use]
    pub fn full(&self) -> Option<&DataSource> {
        match self {
            Self::Full(object) => Some(object),
            Self::Partial(_) => None,
        }
    }
    /// The whole object, if the integration may see it.
    #[must_use]
    pub fn into_full(self) -> Option<DataSource> {
        match self {
            Self::Full(object) => Some(object),
            Self::Partial(_) => None,
        }
    }
}
impl Object for DataSourceResponse {
    const NAME: &'static str = "DataSourceResponse";
    fn decode<'de, A: MapAccess<'de>>(map: A, tagged: bool) -> Result<Self, A::Error> {
        DataSource::decode_or_part(map, tagged)
    }
}
impl<'de> Deserialize<'de> for DataSourceResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DataSourceResponse {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Full(object) => object.serialize(serializer),
            Self::Partial(object) => object.serialize(serializer),
        }
    }
}
impl From<DataSource> for DataSourceResponse {
    fn from(object: DataSource) -> Self {
        Self::Full(object)
    }
}
/// A page or a data source that a search has found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SearchResult {
    #[doc = concat!("`", "page", "`")]
    Page(PageResponse),
    #[doc = concat!("`", "data_source", "`")]
    DataSource(DataSourceResponse),
    /// An object of a kind that this version does not know.
    Unknown(UnknownObject),
}
impl Object for SearchResult {
    const NAME: &'static str = "SearchResult";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const TAGS: &[&str] = &["page", "data_source"];
        let fields = match decode::told_apart(&mut map, "object", TAGS)? {
            decode::Apart::Member(0) => {
                return PageResponse::decode(map, true).map(Self::Page);
            }
            decode::Apart::Member(1) => {
                return DataSourceResponse::decode(map, true).map(Self::DataSource);
            }
            decode::Apart::Member(_) => {
                return Err(A::Error::custom("a member without number"));
            }
            decode::Apart::Fields(fields) => fields,
        };
        match fields
            .get("object")
            .and_then(Value::as_str)
            .and_then(|tag| decode::position(TAGS, tag))
        {
            Some(0) => decode::buffered(&fields).map(Self::Page),
            Some(1) => decode::buffered(&fields).map(Self::DataSource),
            _ => Ok(Self::Unknown(fields.into())),
        }
    }
}
impl<'de> Deserialize<'de> for SearchResult {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SearchResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Page(object) => object.serialize(serializer),
            Self::DataSource(object) => object.serialize(serializer),
            Self::Unknown(object) => object.serialize(serializer),
        }
    }
}
impl From<PageResponse> for SearchResult {
    fn from(object: PageResponse) -> Self {
        Self::Page(object)
    }
}
impl From<DataSourceResponse> for SearchResult {
    fn from(object: DataSourceResponse) -> Self {
        Self::DataSource(object)
    }
}
/// A page of the list of what a search has found.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SearchResultList {
    pub results: Vec<SearchResult>,
    pub next_cursor: Option<SmallString>,
    pub has_more: bool,
    pub page_or_data_source: Option<EmptyObject>,
    pub request_status: Option<RequestStatus>,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl SearchResultList {
    /// A new `SearchResultList` with what every one has.
    #[must_use]
    pub fn new(results: Vec<SearchResult>, has_more: bool) -> Self {
        Self {
            results: results,
            next_cursor: None,
            has_more: has_more,
            page_or_data_source: None,
            request_status: None,
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl Object for SearchResultList {
    const NAME: &'static str = "SearchResultList";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "type",
            "results",
            "next_cursor",
            "has_more",
            "page_or_data_source",
            "request_status",
            "request_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut type_seen = false;
        let mut results = Default::default();
        let mut next_cursor = Default::default();
        let mut has_more = Default::default();
        let mut page_or_data_source = Default::default();
        let mut request_status = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "list",
                    )?;
                }
                Key::Known(1) => {
                    type_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "type",
                        "page_or_data_source",
                    )?;
                }
                Key::Known(2) => results = Some(decode::list(&mut map)?),
                Key::Known(3) => next_cursor = Some(map.next_value()?),
                Key::Known(4) => has_more = Some(map.next_value()?),
                Key::Known(5) => {
                    page_or_data_source = decode::optional(
                        &mut map,
                        &mut extra,
                        "page_or_data_source",
                    )?;
                }
                Key::Known(6) => {
                    request_status = decode::optional(
                        &mut map,
                        &mut extra,
                        "request_status",
                    )?;
                }
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        if type_seen {
            extra.flip(1);
        }
        Ok(SearchResultList {
            results: decode::required(results, "results")?,
            next_cursor: decode::required(next_cursor, "next_cursor")?,
            has_more: decode::required(has_more, "has_more")?,
            page_or_data_source,
            request_status,
            request_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SearchResultList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SearchResultList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "list"),
            !self.extra.is_flipped(0),
        )?;
        encode::constant(
            &mut map,
            &self.extra,
            ("type", "page_or_data_source"),
            self.extra.is_flipped(1),
        )?;
        map.serialize_entry("results", &self.results)?;
        map.serialize_entry("next_cursor", &self.next_cursor)?;
        map.serialize_entry("has_more", &self.has_more)?;
        if let Some(value) = &self.page_or_data_source {
            map.serialize_entry("page_or_data_source", value)?;
        }
        if let Some(value) = &self.request_status {
            map.serialize_entry("request_status", value)?;
        }
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A row of a data source, or a data source within it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum QueryResult {
    #[doc = concat!("`", "page", "`")]
    Page(PageResponse),
    #[doc = concat!("`", "data_source", "`")]
    DataSource(DataSourceResponse),
    /// An object of a kind that this version does not know.
    Unknown(UnknownObject),
}
impl Object for QueryResult {
    const NAME: &'static str = "QueryResult";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const TAGS: &[&str] = &["page", "data_source"];
        let fields = match decode::told_apart(&mut map, "object", TAGS)? {
            decode::Apart::Member(0) => {
                return PageResponse::decode(map, true).map(Self::Page);
            }
            decode::Apart::Member(1) => {
                return DataSourceResponse::decode(map, true).map(Self::DataSource);
            }
            decode::Apart::Member(_) => {
                return Err(A::Error::custom("a member without number"));
            }
            decode::Apart::Fields(fields) => fields,
        };
        match fields
            .get("object")
            .and_then(Value::as_str)
            .and_then(|tag| decode::position(TAGS, tag))
        {
            Some(0) => decode::buffered(&fields).map(Self::Page),
            Some(1) => decode::buffered(&fields).map(Self::DataSource),
            _ => Ok(Self::Unknown(fields.into())),
        }
    }
}
impl<'de> Deserialize<'de> for QueryResult {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for QueryResult {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Page(object) => object.serialize(serializer),
            Self::DataSource(object) => object.serialize(serializer),
            Self::Unknown(object) => object.serialize(serializer),
        }
    }
}
impl From<PageResponse> for QueryResult {
    fn from(object: PageResponse) -> Self {
        Self::Page(object)
    }
}
impl From<DataSourceResponse> for QueryResult {
    fn from(object: DataSourceResponse) -> Self {
        Self::DataSource(object)
    }
}
/// A page of the list of a query's rows.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct QueryResultList {
    pub results: Vec<QueryResult>,
    pub next_cursor: Option<SmallString>,
    pub has_more: bool,
    pub page_or_data_source: Option<EmptyObject>,
    pub request_status: Option<RequestStatus>,
    pub request_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl QueryResultList {
    /// A new `QueryResultList` with what every one has.
    #[must_use]
    pub fn new(results: Vec<QueryResult>, has_more: bool) -> Self {
        Self {
            results: results,
            next_cursor: None,
            has_more: has_more,
            page_or_data_source: None,
            request_status: None,
            request_id: None,
            extra: Extra::default(),
        }
    }
}
impl Object for QueryResultList {
    const NAME: &'static str = "QueryResultList";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "type",
            "results",
            "next_cursor",
            "has_more",
            "page_or_data_source",
            "request_status",
            "request_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut type_seen = false;
        let mut results = Default::default();
        let mut next_cursor = Default::default();
        let mut has_more = Default::default();
        let mut page_or_data_source = Default::default();
        let mut request_status = Default::default();
        let mut request_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "list",
                    )?;
                }
                Key::Known(1) => {
                    type_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "type",
                        "page_or_data_source",
                    )?;
                }
                Key::Known(2) => results = Some(decode::list(&mut map)?),
                Key::Known(3) => next_cursor = Some(map.next_value()?),
                Key::Known(4) => has_more = Some(map.next_value()?),
                Key::Known(5) => {
                    page_or_data_source = decode::optional(
                        &mut map,
                        &mut extra,
                        "page_or_data_source",
                    )?;
                }
                Key::Known(6) => {
                    request_status = decode::optional(
                        &mut map,
                        &mut extra,
                        "request_status",
                    )?;
                }
                Key::Known(_) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        if type_seen {
            extra.flip(1);
        }
        Ok(QueryResultList {
            results: decode::required(results, "results")?,
            next_cursor: decode::required(next_cursor, "next_cursor")?,
            has_more: decode::required(has_more, "has_more")?,
            page_or_data_source,
            request_status,
            request_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for QueryResultList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for QueryResultList {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "list"),
            !self.extra.is_flipped(0),
        )?;
        encode::constant(
            &mut map,
            &self.extra,
            ("type", "page_or_data_source"),
            self.extra.is_flipped(1),
        )?;
        map.serialize_entry("results", &self.results)?;
        map.serialize_entry("next_cursor", &self.next_cursor)?;
        map.serialize_entry("has_more", &self.has_more)?;
        if let Some(value) = &self.page_or_data_source {
            map.serialize_entry("page_or_data_source", value)?;
        }
        if let Some(value) = &self.request_status {
            map.serialize_entry("request_status", value)?;
        }
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Whether the list ends because all was read or because a limit was met.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RequestStatus {
    pub r#type: RequestStatusType,
    /// Known so far is `query_result_limit_reached`.
    pub incomplete_reason: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RequestStatus {
    /// A new `RequestStatus` with what every one has.
    #[must_use]
    pub fn new(r#type: impl Into<RequestStatusType>) -> Self {
        Self {
            r#type: r#type.into(),
            incomplete_reason: None,
            extra: Extra::default(),
        }
    }
}
impl Object for RequestStatus {
    const NAME: &'static str = "RequestStatus";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "incomplete_reason"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut r#type = Default::default();
        let mut incomplete_reason = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => r#type = Some(map.next_value()?),
                Key::Known(_) => {
                    incomplete_reason = decode::optional(
                        &mut map,
                        &mut extra,
                        "incomplete_reason",
                    )?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(RequestStatus {
            r#type: decode::required(r#type, "type")?,
            incomplete_reason,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RequestStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RequestStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", &self.r#type)?;
        if let Some(value) = &self.incomplete_reason {
            map.serialize_entry("incomplete_reason", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " Whether a list is whole."] RequestStatusType { Complete = "complete",
    Incomplete = "incomplete", }
}
/// What the API answers when it refuses or fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ErrorBody {
    pub status: i64,
    pub code: ErrorCode,
    pub message: SmallString,
    pub request_id: Option<SmallString>,
    pub additional_data: Patch<Map<AnyValue>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ErrorBody {
    /// A new `ErrorBody` with what every one has.
    #[must_use]
    pub fn new(
        status: i64,
        code: impl Into<ErrorCode>,
        message: impl Into<SmallString>,
    ) -> Self {
        Self {
            status: status,
            code: code.into(),
            message: message.into(),
            request_id: None,
            additional_data: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for ErrorBody {
    const NAME: &'static str = "ErrorBody";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "status",
            "code",
            "message",
            "request_id",
            "additional_data",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut status = Default::default();
        let mut code = Default::default();
        let mut message = Default::default();
        let mut request_id = Default::default();
        let mut additional_data = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "error",
                    )?;
                }
                Key::Known(1) => status = Some(map.next_value()?),
                Key::Known(2) => code = Some(map.next_value()?),
                Key::Known(3) => message = Some(map.next_value()?),
                Key::Known(4) => {
                    request_id = decode::optional(&mut map, &mut extra, "request_id")?;
                }
                Key::Known(_) => additional_data = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if !object_seen {
            extra.flip(0);
        }
        Ok(ErrorBody {
            status: decode::required(status, "status")?,
            code: decode::required(code, "code")?,
            message: decode::required(message, "message")?,
            request_id,
            additional_data,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ErrorBody {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ErrorBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "error"),
            !self.extra.is_flipped(0),
        )?;
        map.serialize_entry("status", &self.status)?;
        map.serialize_entry("code", &self.code)?;
        map.serialize_entry("message", &self.message)?;
        if let Some(value) = &self.request_id {
            map.serialize_entry("request_id", value)?;
        }
        if !self.additional_data.is_absent() {
            map.serialize_entry("additional_data", &self.additional_data)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " Kind of an error."] ErrorCode { Unauthorized = "unauthorized",
    RestrictedResource = "restricted_resource", ObjectNotFound = "object_not_found",
    RateLimited = "rate_limited", InvalidJson = "invalid_json", InvalidRequestUrl =
    "invalid_request_url", InvalidRequest = "invalid_request", InvalidBeta =
    "invalid_beta", MissingVersion = "missing_version", ValidationError =
    "validation_error", ConflictError = "conflict_error", InternalServerError =
    "internal_server_error", ServiceOverload = "service_overload", ServiceUnavailable =
    "service_unavailable", GatewayTimeout = "gateway_timeout", }
}
/// The body that creates a page, in another page, in a data source or in the workspace.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CreatePageRequest {
    pub parent: Option<PageParentRequest>,
    pub properties: Option<Map<PropertyValueRequest>>,
    pub icon: Patch<IconRequest>,
    pub cover: Patch<CoverRequest>,
    pub children: Option<Vec<BlockRequest>>,
    pub content: Option<Vec<BlockRequest>>,
    pub markdown: Option<SmallString>,
    pub allow_async: Option<bool>,
    pub template: Option<TemplateRequest>,
    pub position: Option<PagePositionRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for CreatePageRequest {
    const NAME: &'static str = "CreatePageRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "parent",
            "properties",
            "icon",
            "cover",
            "children",
            "content",
            "markdown",
            "allow_async",
            "template",
            "position",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut parent = Default::default();
        let mut properties = Default::default();
        let mut icon = Default::default();
        let mut cover = Default::default();
        let mut children = Default::default();
        let mut content = Default::default();
        let mut markdown = Default::default();
        let mut allow_async = Default::default();
        let mut template = Default::default();
        let mut position = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    parent = decode::optional(&mut map, &mut extra, "parent")?;
                }
                Key::Known(1) => {
                    properties = decode::optional(&mut map, &mut extra, "properties")?;
                }
                Key::Known(2) => icon = map.next_value()?,
                Key::Known(3) => cover = map.next_value()?,
                Key::Known(4) => {
                    children = decode::optional(&mut map, &mut extra, "children")?;
                }
                Key::Known(5) => {
                    content = decode::optional(&mut map, &mut extra, "content")?;
                }
                Key::Known(6) => {
                    markdown = decode::optional(&mut map, &mut extra, "markdown")?;
                }
                Key::Known(7) => {
                    allow_async = decode::optional(&mut map, &mut extra, "allow_async")?;
                }
                Key::Known(8) => {
                    template = decode::optional(&mut map, &mut extra, "template")?;
                }
                Key::Known(_) => {
                    position = decode::optional(&mut map, &mut extra, "position")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(CreatePageRequest {
            parent,
            properties,
            icon,
            cover,
            children,
            content,
            markdown,
            allow_async,
            template,
            position,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for CreatePageRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for CreatePageRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.parent {
            map.serialize_entry("parent", value)?;
        }
        if let Some(value) = &self.properties {
            map.serialize_entry("properties", value)?;
        }
        if !self.icon.is_absent() {
            map.serialize_entry("icon", &self.icon)?;
        }
        if !self.cover.is_absent() {
            map.serialize_entry("cover", &self.cover)?;
        }
        if let Some(value) = &self.children {
            map.serialize_entry("children", value)?;
        }
        if let Some(value) = &self.content {
            map.serialize_entry("content", value)?;
        }
        if let Some(value) = &self.markdown {
            map.serialize_entry("markdown", value)?;
        }
        if let Some(value) = &self.allow_async {
            map.serialize_entry("allow_async", value)?;
        }
        if let Some(value) = &self.template {
            map.serialize_entry("template", value)?;
        }
        if let Some(value) = &self.position {
            map.serialize_entry("position", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The body that changes a page; an icon or cover of null is removed, what is left out stays.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdatePageRequest {
    pub properties: Option<Map<PropertyValueRequest>>,
    pub icon: Patch<IconRequest>,
    pub cover: Patch<CoverRequest>,
    pub is_locked: Option<bool>,
    pub is_archived: Option<bool>,
    pub in_trash: Option<bool>,
    pub erase_content: Option<bool>,
    pub template: Option<TemplateUpdateRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for UpdatePageRequest {
    const NAME: &'static str = "UpdatePageRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "properties",
            "icon",
            "cover",
            "is_locked",
            "is_archived",
            "in_trash",
            "erase_content",
            "template",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut properties = Default::default();
        let mut icon = Default::default();
        let mut cover = Default::default();
        let mut is_locked = Default::default();
        let mut is_archived = Default::default();
        let mut in_trash = Default::default();
        let mut erase_content = Default::default();
        let mut template = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    properties = decode::optional(&mut map, &mut extra, "properties")?;
                }
                Key::Known(1) => icon = map.next_value()?,
                Key::Known(2) => cover = map.next_value()?,
                Key::Known(3) => {
                    is_locked = decode::optional(&mut map, &mut extra, "is_locked")?;
                }
                Key::Known(4) => {
                    is_archived = decode::optional(&mut map, &mut extra, "is_archived")?;
                }
                Key::Known(5) => {
                    in_trash = decode::optional(&mut map, &mut extra, "in_trash")?;
                }
                Key::Known(6) => {
                    erase_content = decode::optional(
                        &mut map,
                        &mut extra,
                        "erase_content",
                    )?;
                }
                Key::Known(_) => {
                    template = decode::optional(&mut map, &mut extra, "template")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(UpdatePageRequest {
            properties,
            icon,
            cover,
            is_locked,
            is_archived,
            in_trash,
            erase_content,
            template,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for UpdatePageRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UpdatePageRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.properties {
            map.serialize_entry("properties", value)?;
        }
        if !self.icon.is_absent() {
            map.serialize_entry("icon", &self.icon)?;
        }
        if !self.cover.is_absent() {
            map.serialize_entry("cover", &self.cover)?;
        }
        if let Some(value) = &self.is_locked {
            map.serialize_entry("is_locked", value)?;
        }
        if let Some(value) = &self.is_archived {
            map.serialize_entry("is_archived", value)?;
        }
        if let Some(value) = &self.in_trash {
            map.serialize_entry("in_trash", value)?;
        }
        if let Some(value) = &self.erase_content {
            map.serialize_entry("erase_content", value)?;
        }
        if let Some(value) = &self.template {
            map.serialize_entry("template", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Where a new page goes. A database is accepted while it has a single data source.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PageParentRequest {
    /// What it is.
    pub kind: PageParentRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PageParentRequest {
    /// A new `PageParentRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<PageParentRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`PageParentRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PageParentRequestKind {
    /// `page_id`
    PageId(PageId),
    /// `database_id`
    DatabaseId(DatabaseId),
    /// `data_source_id`
    DataSourceId(DataSourceId),
    /// `workspace`
    Workspace(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<PageParentRequestKind> for PageParentRequest {
    fn from(kind: PageParentRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<PageId> for PageParentRequestKind {
    fn from(payload: PageId) -> Self {
        Self::PageId(payload)
    }
}
impl From<PageId> for PageParentRequest {
    fn from(payload: PageId) -> Self {
        Self::new(payload)
    }
}
impl From<DatabaseId> for PageParentRequestKind {
    fn from(payload: DatabaseId) -> Self {
        Self::DatabaseId(payload)
    }
}
impl From<DatabaseId> for PageParentRequest {
    fn from(payload: DatabaseId) -> Self {
        Self::new(payload)
    }
}
impl From<DataSourceId> for PageParentRequestKind {
    fn from(payload: DataSourceId) -> Self {
        Self::DataSourceId(payload)
    }
}
impl From<DataSourceId> for PageParentRequest {
    fn from(payload: DataSourceId) -> Self {
        Self::new(payload)
    }
}
impl Members for PageParentRequestKind {
    const TAGS: &'static [&'static str] = &[
        "page_id",
        "database_id",
        "data_source_id",
        "workspace",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::PageId(map.next_value()?),
                1 => Self::DatabaseId(map.next_value()?),
                2 => Self::DataSourceId(map.next_value()?),
                3 => Self::Workspace(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::PageId(payload) => encode::member(map, tag, "page_id", payload),
            Self::DatabaseId(payload) => encode::member(map, tag, "database_id", payload),
            Self::DataSourceId(payload) => {
                encode::member(map, tag, "data_source_id", payload)
            }
            Self::Workspace(payload) => encode::member(map, tag, "workspace", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for PageParentRequest {
    const NAME: &'static str = "PageParentRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "page_id",
            "database_id",
            "data_source_id",
            "workspace",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, PageParentRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        PageParentRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=4) => {
                    let member = number - 1;
                    if members::is_payload::<
                        PageParentRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = PageParentRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            PageParentRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(PageParentRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PageParentRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PageParentRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The template a new page starts from; the timezone settles its dates.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TemplateRequest {
    pub timezone: Option<SmallString>,
    /// What it is.
    pub kind: TemplateRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TemplateRequest {
    /// A new `TemplateRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<TemplateRequestKind>) -> Self {
        Self {
            timezone: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`TemplateRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TemplateRequestKind {
    /// `none`
    None,
    /// `default`
    Default,
    /// `template_id`
    TemplateId(PageId),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<TemplateRequestKind> for TemplateRequest {
    fn from(kind: TemplateRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<PageId> for TemplateRequestKind {
    fn from(payload: PageId) -> Self {
        Self::TemplateId(payload)
    }
}
impl From<PageId> for TemplateRequest {
    fn from(payload: PageId) -> Self {
        Self::new(payload)
    }
}
impl Members for TemplateRequestKind {
    const TAGS: &'static [&'static str] = &["none", "default", "template_id"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                2 => Self::TemplateId(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unit(member: usize) -> Option<Self> {
        Some(
            match member {
                0 => Self::None,
                1 => Self::Default,
                _ => return None,
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::None => encode::tag(map, tag, "none"),
            Self::Default => encode::tag(map, tag, "default"),
            Self::TemplateId(payload) => encode::member(map, tag, "template_id", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for TemplateRequest {
    const NAME: &'static str = "TemplateRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["timezone", "type", "none", "default", "template_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut timezone = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, TemplateRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    timezone = decode::optional(&mut map, &mut extra, "timezone")?;
                }
                Key::Known(1) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        TemplateRequestKind::TAGS,
                        &mut next,
                        2,
                    )?;
                }
                Key::Known(number @ 2..=4) => {
                    let member = number - 2;
                    if members::is_payload::<
                        TemplateRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = TemplateRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            TemplateRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(TemplateRequest {
            timezone,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TemplateRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TemplateRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.timezone {
            map.serialize_entry("timezone", value)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The template put onto a page that exists already.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TemplateUpdateRequest {
    pub timezone: Option<SmallString>,
    /// What it is.
    pub kind: TemplateUpdateRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TemplateUpdateRequest {
    /// A new `TemplateUpdateRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<TemplateUpdateRequestKind>) -> Self {
        Self {
            timezone: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`TemplateUpdateRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TemplateUpdateRequestKind {
    /// `default`
    Default,
    /// `template_id`
    TemplateId(PageId),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<TemplateUpdateRequestKind> for TemplateUpdateRequest {
    fn from(kind: TemplateUpdateRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<PageId> for TemplateUpdateRequestKind {
    fn from(payload: PageId) -> Self {
        Self::TemplateId(payload)
    }
}
impl From<PageId> for TemplateUpdateRequest {
    fn from(payload: PageId) -> Self {
        Self::new(payload)
    }
}
impl Members for TemplateUpdateRequestKind {
    const TAGS: &'static [&'static str] = &["default", "template_id"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                1 => Self::TemplateId(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unit(member: usize) -> Option<Self> {
        Some(
            match member {
                0 => Self::Default,
                _ => return None,
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Default => encode::tag(map, tag, "default"),
            Self::TemplateId(payload) => encode::member(map, tag, "template_id", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for TemplateUpdateRequest {
    const NAME: &'static str = "TemplateUpdateRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["timezone", "type", "default", "template_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut timezone = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, TemplateUpdateRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    timezone = decode::optional(&mut map, &mut extra, "timezone")?;
                }
                Key::Known(1) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        TemplateUpdateRequestKind::TAGS,
                        &mut next,
                        2,
                    )?;
                }
                Key::Known(number @ 2..=3) => {
                    let member = number - 2;
                    if members::is_payload::<
                        TemplateUpdateRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = TemplateUpdateRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            TemplateUpdateRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(TemplateUpdateRequest {
            timezone,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TemplateUpdateRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TemplateUpdateRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.timezone {
            map.serialize_entry("timezone", value)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Where in its parent page a new page is put.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PagePositionRequest {
    /// What it is.
    pub kind: PagePositionRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PagePositionRequest {
    /// A new `PagePositionRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<PagePositionRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`PagePositionRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PagePositionRequestKind {
    /// `page_start`
    PageStart,
    /// `page_end`
    PageEnd,
    /// `after_block`
    AfterBlock(BlockReferenceRequest),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<PagePositionRequestKind> for PagePositionRequest {
    fn from(kind: PagePositionRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<BlockReferenceRequest> for PagePositionRequestKind {
    fn from(payload: BlockReferenceRequest) -> Self {
        Self::AfterBlock(payload)
    }
}
impl From<BlockReferenceRequest> for PagePositionRequest {
    fn from(payload: BlockReferenceRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for PagePositionRequestKind {
    const TAGS: &'static [&'static str] = &["page_start", "page_end", "after_block"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                2 => Self::AfterBlock(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unit(member: usize) -> Option<Self> {
        Some(
            match member {
                0 => Self::PageStart,
                1 => Self::PageEnd,
                _ => return None,
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::PageStart => encode::tag(map, tag, "page_start"),
            Self::PageEnd => encode::tag(map, tag, "page_end"),
            Self::AfterBlock(payload) => encode::member(map, tag, "after_block", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for PagePositionRequest {
    const NAME: &'static str = "PagePositionRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "page_start", "page_end", "after_block"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, PagePositionRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        PagePositionRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=3) => {
                    let member = number - 1;
                    if members::is_payload::<
                        PagePositionRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = PagePositionRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            PagePositionRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(PagePositionRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PagePositionRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PagePositionRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The body that creates a database together with its first data source.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateDatabaseRequest {
    pub parent: DatabaseParentRequest,
    pub title: Option<Vec<RichTextRequest>>,
    pub description: Option<Vec<RichTextRequest>>,
    pub is_inline: Option<bool>,
    pub initial_data_source: Option<InitialDataSourceRequest>,
    pub icon: Option<IconRequest>,
    pub cover: Option<CoverRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl CreateDatabaseRequest {
    /// A new `CreateDatabaseRequest` with what every one has.
    #[must_use]
    pub fn new(parent: impl Into<DatabaseParentRequest>) -> Self {
        Self {
            parent: parent.into(),
            title: None,
            description: None,
            is_inline: None,
            initial_data_source: None,
            icon: None,
            cover: None,
            extra: Extra::default(),
        }
    }
}
impl Object for CreateDatabaseRequest {
    const NAME: &'static str = "CreateDatabaseRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "parent",
            "title",
            "description",
            "is_inline",
            "initial_data_source",
            "icon",
            "cover",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut parent = Default::default();
        let mut title = Default::default();
        let mut description = Default::default();
        let mut is_inline = Default::default();
        let mut initial_data_source = Default::default();
        let mut icon = Default::default();
        let mut cover = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => parent = Some(map.next_value()?),
                Key::Known(1) => title = decode::optional(&mut map, &mut extra, "title")?,
                Key::Known(2) => {
                    description = decode::optional(&mut map, &mut extra, "description")?;
                }
                Key::Known(3) => {
                    is_inline = decode::optional(&mut map, &mut extra, "is_inline")?;
                }
                Key::Known(4) => {
                    initial_data_source = decode::optional(
                        &mut map,
                        &mut extra,
                        "initial_data_source",
                    )?;
                }
                Key::Known(5) => icon = decode::optional(&mut map, &mut extra, "icon")?,
                Key::Known(_) => cover = decode::optional(&mut map, &mut extra, "cover")?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(CreateDatabaseRequest {
            parent: decode::required(parent, "parent")?,
            title,
            description,
            is_inline,
            initial_data_source,
            icon,
            cover,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for CreateDatabaseRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for CreateDatabaseRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("parent", &self.parent)?;
        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }
        if let Some(value) = &self.description {
            map.serialize_entry("description", value)?;
        }
        if let Some(value) = &self.is_inline {
            map.serialize_entry("is_inline", value)?;
        }
        if let Some(value) = &self.initial_data_source {
            map.serialize_entry("initial_data_source", value)?;
        }
        if let Some(value) = &self.icon {
            map.serialize_entry("icon", value)?;
        }
        if let Some(value) = &self.cover {
            map.serialize_entry("cover", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The first data source of a new database.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct InitialDataSourceRequest {
    pub properties: Option<Map<PropertySchemaRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for InitialDataSourceRequest {
    const NAME: &'static str = "InitialDataSourceRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["properties"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut properties = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => {
                    properties = decode::optional(&mut map, &mut extra, "properties")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(InitialDataSourceRequest {
            properties,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for InitialDataSourceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for InitialDataSourceRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.properties {
            map.serialize_entry("properties", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The body that changes a database's own attributes; columns belong to its data sources.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateDatabaseRequest {
    pub parent: Option<DatabaseParentRequest>,
    pub title: Option<Vec<RichTextRequest>>,
    pub description: Option<Vec<RichTextRequest>>,
    pub is_inline: Option<bool>,
    pub icon: Patch<IconRequest>,
    pub cover: Patch<CoverRequest>,
    pub in_trash: Option<bool>,
    pub is_locked: Option<bool>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for UpdateDatabaseRequest {
    const NAME: &'static str = "UpdateDatabaseRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "parent",
            "title",
            "description",
            "is_inline",
            "icon",
            "cover",
            "in_trash",
            "is_locked",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut parent = Default::default();
        let mut title = Default::default();
        let mut description = Default::default();
        let mut is_inline = Default::default();
        let mut icon = Default::default();
        let mut cover = Default::default();
        let mut in_trash = Default::default();
        let mut is_locked = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    parent = decode::optional(&mut map, &mut extra, "parent")?;
                }
                Key::Known(1) => title = decode::optional(&mut map, &mut extra, "title")?,
                Key::Known(2) => {
                    description = decode::optional(&mut map, &mut extra, "description")?;
                }
                Key::Known(3) => {
                    is_inline = decode::optional(&mut map, &mut extra, "is_inline")?;
                }
                Key::Known(4) => icon = map.next_value()?,
                Key::Known(5) => cover = map.next_value()?,
                Key::Known(6) => {
                    in_trash = decode::optional(&mut map, &mut extra, "in_trash")?;
                }
                Key::Known(_) => {
                    is_locked = decode::optional(&mut map, &mut extra, "is_locked")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(UpdateDatabaseRequest {
            parent,
            title,
            description,
            is_inline,
            icon,
            cover,
            in_trash,
            is_locked,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for UpdateDatabaseRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UpdateDatabaseRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.parent {
            map.serialize_entry("parent", value)?;
        }
        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }
        if let Some(value) = &self.description {
            map.serialize_entry("description", value)?;
        }
        if let Some(value) = &self.is_inline {
            map.serialize_entry("is_inline", value)?;
        }
        if !self.icon.is_absent() {
            map.serialize_entry("icon", &self.icon)?;
        }
        if !self.cover.is_absent() {
            map.serialize_entry("cover", &self.cover)?;
        }
        if let Some(value) = &self.in_trash {
            map.serialize_entry("in_trash", value)?;
        }
        if let Some(value) = &self.is_locked {
            map.serialize_entry("is_locked", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Where a database goes. The tag is not optional here.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatabaseParentRequest {
    /// What it is.
    pub kind: DatabaseParentRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl DatabaseParentRequest {
    /// A new `DatabaseParentRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<DatabaseParentRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`DatabaseParentRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DatabaseParentRequestKind {
    /// `page_id`
    PageId(PageId),
    /// `workspace`
    Workspace(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<DatabaseParentRequestKind> for DatabaseParentRequest {
    fn from(kind: DatabaseParentRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<PageId> for DatabaseParentRequestKind {
    fn from(payload: PageId) -> Self {
        Self::PageId(payload)
    }
}
impl From<PageId> for DatabaseParentRequest {
    fn from(payload: PageId) -> Self {
        Self::new(payload)
    }
}
impl Members for DatabaseParentRequestKind {
    const TAGS: &'static [&'static str] = &["page_id", "workspace"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::PageId(map.next_value()?),
                1 => Self::Workspace(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::PageId(payload) => encode::member(map, tag, "page_id", payload),
            Self::Workspace(payload) => encode::member(map, tag, "workspace", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for DatabaseParentRequest {
    const NAME: &'static str = "DatabaseParentRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "page_id", "workspace"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, DatabaseParentRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        DatabaseParentRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=2) => {
                    let member = number - 1;
                    if members::is_payload::<
                        DatabaseParentRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = DatabaseParentRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            DatabaseParentRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(DatabaseParentRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for DatabaseParentRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DatabaseParentRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The body that adds a data source to a database.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateDataSourceRequest {
    pub parent: DataSourceParentRequest,
    pub properties: Map<PropertySchemaRequest>,
    pub title: Option<Vec<RichTextRequest>>,
    pub icon: Patch<IconRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl CreateDataSourceRequest {
    /// A new `CreateDataSourceRequest` with what every one has.
    #[must_use]
    pub fn new(
        parent: impl Into<DataSourceParentRequest>,
        properties: Map<PropertySchemaRequest>,
    ) -> Self {
        Self {
            parent: parent.into(),
            properties: properties,
            title: None,
            icon: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for CreateDataSourceRequest {
    const NAME: &'static str = "CreateDataSourceRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["parent", "properties", "title", "icon"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut parent = Default::default();
        let mut properties = Default::default();
        let mut title = Default::default();
        let mut icon = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => parent = Some(map.next_value()?),
                Key::Known(1) => properties = Some(map.next_value()?),
                Key::Known(2) => title = decode::optional(&mut map, &mut extra, "title")?,
                Key::Known(_) => icon = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(CreateDataSourceRequest {
            parent: decode::required(parent, "parent")?,
            properties: decode::required(properties, "properties")?,
            title,
            icon,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for CreateDataSourceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for CreateDataSourceRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("parent", &self.parent)?;
        map.serialize_entry("properties", &self.properties)?;
        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }
        if !self.icon.is_absent() {
            map.serialize_entry("icon", &self.icon)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The body that changes a data source; a property of null is deleted, one with a new name only is renamed.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UpdateDataSourceRequest {
    pub title: Option<Vec<RichTextRequest>>,
    pub icon: Patch<IconRequest>,
    pub properties: Option<Map<Option<PropertySchemaUpdateRequest>>>,
    pub in_trash: Option<bool>,
    pub parent: Option<DataSourceParentRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for UpdateDataSourceRequest {
    const NAME: &'static str = "UpdateDataSourceRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["title", "icon", "properties", "in_trash", "parent"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut title = Default::default();
        let mut icon = Default::default();
        let mut properties = Default::default();
        let mut in_trash = Default::default();
        let mut parent = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => title = decode::optional(&mut map, &mut extra, "title")?,
                Key::Known(1) => icon = map.next_value()?,
                Key::Known(2) => {
                    properties = decode::optional(&mut map, &mut extra, "properties")?;
                }
                Key::Known(3) => {
                    in_trash = decode::optional(&mut map, &mut extra, "in_trash")?;
                }
                Key::Known(_) => {
                    parent = decode::optional(&mut map, &mut extra, "parent")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(UpdateDataSourceRequest {
            title,
            icon,
            properties,
            in_trash,
            parent,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for UpdateDataSourceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UpdateDataSourceRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.title {
            map.serialize_entry("title", value)?;
        }
        if !self.icon.is_absent() {
            map.serialize_entry("icon", &self.icon)?;
        }
        if let Some(value) = &self.properties {
            map.serialize_entry("properties", value)?;
        }
        if let Some(value) = &self.in_trash {
            map.serialize_entry("in_trash", value)?;
        }
        if let Some(value) = &self.parent {
            map.serialize_entry("parent", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The database that holds a data source.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DataSourceParentRequest {
    /// What it is.
    pub kind: DataSourceParentRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl DataSourceParentRequest {
    /// A new `DataSourceParentRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<DataSourceParentRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`DataSourceParentRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DataSourceParentRequestKind {
    /// `database_id`
    DatabaseId(DatabaseId),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<DataSourceParentRequestKind> for DataSourceParentRequest {
    fn from(kind: DataSourceParentRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<DatabaseId> for DataSourceParentRequestKind {
    fn from(payload: DatabaseId) -> Self {
        Self::DatabaseId(payload)
    }
}
impl From<DatabaseId> for DataSourceParentRequest {
    fn from(payload: DatabaseId) -> Self {
        Self::new(payload)
    }
}
impl Members for DataSourceParentRequestKind {
    const TAGS: &'static [&'static str] = &["database_id"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::DatabaseId(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::DatabaseId(payload) => encode::member(map, tag, "database_id", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for DataSourceParentRequest {
    const NAME: &'static str = "DataSourceParentRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "database_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, DataSourceParentRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        DataSourceParentRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=1) => {
                    let member = number - 1;
                    if members::is_payload::<
                        DataSourceParentRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = DataSourceParentRequestKind::decode(
                            member,
                            &mut map,
                        )?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            DataSourceParentRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(DataSourceParentRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for DataSourceParentRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DataSourceParentRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The definition of a new property (column) of a data source.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PropertySchemaRequest {
    pub description: Patch<SmallString>,
    /// What it is.
    pub kind: PropertySchemaRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PropertySchemaRequest {
    /// A new `PropertySchemaRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<PropertySchemaRequestKind>) -> Self {
        Self {
            description: Patch::Absent,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`PropertySchemaRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PropertySchemaRequestKind {
    /// `title`
    Title(EmptyObject),
    /// `rich_text`
    RichText(EmptyObject),
    /// `number`
    Number(NumberSchemaRequest),
    /// `select`
    Select(SelectSchemaRequest),
    /// `multi_select`
    MultiSelect(SelectSchemaRequest),
    /// `status`
    Status(SelectSchemaRequest),
    /// `date`
    Date(EmptyObject),
    /// `people`
    People(EmptyObject),
    /// `files`
    Files(EmptyObject),
    /// `checkbox`
    Checkbox(EmptyObject),
    /// `url`
    Url(EmptyObject),
    /// `email`
    Email(EmptyObject),
    /// `phone_number`
    PhoneNumber(EmptyObject),
    /// `formula`
    Formula(FormulaSchemaRequest),
    /// `relation`
    Relation(Box<RelationSchemaRequest>),
    /// `rollup`
    Rollup(Box<RollupSchemaRequest>),
    /// `unique_id`
    UniqueId(UniqueIdSchemaRequest),
    /// `created_by`
    CreatedBy(EmptyObject),
    /// `created_time`
    CreatedTime(EmptyObject),
    /// `last_edited_by`
    LastEditedBy(EmptyObject),
    /// `last_edited_time`
    LastEditedTime(EmptyObject),
    /// `last_visited_time`
    LastVisitedTime(EmptyObject),
    /// `button`
    Button(EmptyObject),
    /// `location`
    Location(EmptyObject),
    /// `place`
    Place(EmptyObject),
    /// `verification`
    Verification(EmptyObject),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<PropertySchemaRequestKind> for PropertySchemaRequest {
    fn from(kind: PropertySchemaRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<NumberSchemaRequest> for PropertySchemaRequestKind {
    fn from(payload: NumberSchemaRequest) -> Self {
        Self::Number(payload)
    }
}
impl From<NumberSchemaRequest> for PropertySchemaRequest {
    fn from(payload: NumberSchemaRequest) -> Self {
        Self::new(payload)
    }
}
impl From<FormulaSchemaRequest> for PropertySchemaRequestKind {
    fn from(payload: FormulaSchemaRequest) -> Self {
        Self::Formula(payload)
    }
}
impl From<FormulaSchemaRequest> for PropertySchemaRequest {
    fn from(payload: FormulaSchemaRequest) -> Self {
        Self::new(payload)
    }
}
impl From<RelationSchemaRequest> for PropertySchemaRequestKind {
    fn from(payload: RelationSchemaRequest) -> Self {
        Self::Relation(Box::new(payload))
    }
}
impl From<RelationSchemaRequest> for PropertySchemaRequest {
    fn from(payload: RelationSchemaRequest) -> Self {
        Self::new(payload)
    }
}
impl From<RollupSchemaRequest> for PropertySchemaRequestKind {
    fn from(payload: RollupSchemaRequest) -> Self {
        Self::Rollup(Box::new(payload))
    }
}
impl From<RollupSchemaRequest> for PropertySchemaRequest {
    fn from(payload: RollupSchemaRequest) -> Self {
        Self::new(payload)
    }
}
impl From<UniqueIdSchemaRequest> for PropertySchemaRequestKind {
    fn from(payload: UniqueIdSchemaRequest) -> Self {
        Self::UniqueId(payload)
    }
}
impl From<UniqueIdSchemaRequest> for PropertySchemaRequest {
    fn from(payload: UniqueIdSchemaRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for PropertySchemaRequestKind {
    const TAGS: &'static [&'static str] = &[
        "title",
        "rich_text",
        "number",
        "select",
        "multi_select",
        "status",
        "date",
        "people",
        "files",
        "checkbox",
        "url",
        "email",
        "phone_number",
        "formula",
        "relation",
        "rollup",
        "unique_id",
        "created_by",
        "created_time",
        "last_edited_by",
        "last_edited_time",
        "last_visited_time",
        "button",
        "location",
        "place",
        "verification",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Title(map.next_value()?),
                1 => Self::RichText(map.next_value()?),
                2 => Self::Number(map.next_value()?),
                3 => Self::Select(map.next_value()?),
                4 => Self::MultiSelect(map.next_value()?),
                5 => Self::Status(map.next_value()?),
                6 => Self::Date(map.next_value()?),
                7 => Self::People(map.next_value()?),
                8 => Self::Files(map.next_value()?),
                9 => Self::Checkbox(map.next_value()?),
                10 => Self::Url(map.next_value()?),
                11 => Self::Email(map.next_value()?),
                12 => Self::PhoneNumber(map.next_value()?),
                13 => Self::Formula(map.next_value()?),
                14 => Self::Relation(map.next_value()?),
                15 => Self::Rollup(map.next_value()?),
                16 => Self::UniqueId(map.next_value()?),
                17 => Self::CreatedBy(map.next_value()?),
                18 => Self::CreatedTime(map.next_value()?),
                19 => Self::LastEditedBy(map.next_value()?),
                20 => Self::LastEditedTime(map.next_value()?),
                21 => Self::LastVisitedTime(map.next_value()?),
                22 => Self::Button(map.next_value()?),
                23 => Self::Location(map.next_value()?),
                24 => Self::Place(map.next_value()?),
                25 => Self::Verification(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Title(payload) => encode::member(map, tag, "title", payload),
            Self::RichText(payload) => encode::member(map, tag, "rich_text", payload),
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Select(payload) => encode::member(map, tag, "select", payload),
            Self::MultiSelect(payload) => {
                encode::member(map, tag, "multi_select", payload)
            }
            Self::Status(payload) => encode::member(map, tag, "status", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::People(payload) => encode::member(map, tag, "people", payload),
            Self::Files(payload) => encode::member(map, tag, "files", payload),
            Self::Checkbox(payload) => encode::member(map, tag, "checkbox", payload),
            Self::Url(payload) => encode::member(map, tag, "url", payload),
            Self::Email(payload) => encode::member(map, tag, "email", payload),
            Self::PhoneNumber(payload) => {
                encode::member(map, tag, "phone_number", payload)
            }
            Self::Formula(payload) => encode::member(map, tag, "formula", payload),
            Self::Relation(payload) => encode::member(map, tag, "relation", payload),
            Self::Rollup(payload) => encode::member(map, tag, "rollup", payload),
            Self::UniqueId(payload) => encode::member(map, tag, "unique_id", payload),
            Self::CreatedBy(payload) => encode::member(map, tag, "created_by", payload),
            Self::CreatedTime(payload) => {
                encode::member(map, tag, "created_time", payload)
            }
            Self::LastEditedBy(payload) => {
                encode::member(map, tag, "last_edited_by", payload)
            }
            Self::LastEditedTime(payload) => {
                encode::member(map, tag, "last_edited_time", payload)
            }
            Self::LastVisitedTime(payload) => {
                encode::member(map, tag, "last_visited_time", payload)
            }
            Self::Button(payload) => encode::member(map, tag, "button", payload),
            Self::Location(payload) => encode::member(map, tag, "location", payload),
            Self::Place(payload) => encode::member(map, tag, "place", payload),
            Self::Verification(payload) => {
                encode::member(map, tag, "verification", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for PropertySchemaRequest {
    const NAME: &'static str = "PropertySchemaRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "description",
            "type",
            "title",
            "rich_text",
            "number",
            "select",
            "multi_select",
            "status",
            "date",
            "people",
            "files",
            "checkbox",
            "url",
            "email",
            "phone_number",
            "formula",
            "relation",
            "rollup",
            "unique_id",
            "created_by",
            "created_time",
            "last_edited_by",
            "last_edited_time",
            "last_visited_time",
            "button",
            "location",
            "place",
            "verification",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut description = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, PropertySchemaRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => description = map.next_value()?,
                Key::Known(1) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        PropertySchemaRequestKind::TAGS,
                        &mut next,
                        2,
                    )?;
                }
                Key::Known(number @ 2..=27) => {
                    let member = number - 2;
                    if members::is_payload::<
                        PropertySchemaRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = PropertySchemaRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            PropertySchemaRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(PropertySchemaRequest {
            description,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PropertySchemaRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PropertySchemaRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.description.is_absent() {
            map.serialize_entry("description", &self.description)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A change of a property (column) of a data source, found by its name or id. With a name alone it is a renaming.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PropertySchemaUpdateRequest {
    pub id: Option<SmallString>,
    pub name: Option<SmallString>,
    pub description: Patch<SmallString>,
    /// What it is, where the answer says.
    pub kind: Option<PropertySchemaUpdateRequestKind>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
/// What a [`PropertySchemaUpdateRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PropertySchemaUpdateRequestKind {
    /// `title`
    Title(EmptyObject),
    /// `rich_text`
    RichText(EmptyObject),
    /// `number`
    Number(NumberSchemaRequest),
    /// `select`
    Select(SelectSchemaUpdateRequest),
    /// `multi_select`
    MultiSelect(SelectSchemaUpdateRequest),
    /// `status`
    Status(SelectSchemaUpdateRequest),
    /// `date`
    Date(EmptyObject),
    /// `people`
    People(EmptyObject),
    /// `files`
    Files(EmptyObject),
    /// `checkbox`
    Checkbox(EmptyObject),
    /// `url`
    Url(EmptyObject),
    /// `email`
    Email(EmptyObject),
    /// `phone_number`
    PhoneNumber(EmptyObject),
    /// `formula`
    Formula(FormulaSchemaRequest),
    /// `relation`
    Relation(Box<RelationSchemaRequest>),
    /// `rollup`
    Rollup(Box<RollupSchemaRequest>),
    /// `unique_id`
    UniqueId(UniqueIdSchemaRequest),
    /// `created_by`
    CreatedBy(EmptyObject),
    /// `created_time`
    CreatedTime(EmptyObject),
    /// `last_edited_by`
    LastEditedBy(EmptyObject),
    /// `last_edited_time`
    LastEditedTime(EmptyObject),
    /// `place`
    Place(EmptyObject),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<NumberSchemaRequest> for PropertySchemaUpdateRequestKind {
    fn from(payload: NumberSchemaRequest) -> Self {
        Self::Number(payload)
    }
}
impl From<FormulaSchemaRequest> for PropertySchemaUpdateRequestKind {
    fn from(payload: FormulaSchemaRequest) -> Self {
        Self::Formula(payload)
    }
}
impl From<RelationSchemaRequest> for PropertySchemaUpdateRequestKind {
    fn from(payload: RelationSchemaRequest) -> Self {
        Self::Relation(Box::new(payload))
    }
}
impl From<RollupSchemaRequest> for PropertySchemaUpdateRequestKind {
    fn from(payload: RollupSchemaRequest) -> Self {
        Self::Rollup(Box::new(payload))
    }
}
impl From<UniqueIdSchemaRequest> for PropertySchemaUpdateRequestKind {
    fn from(payload: UniqueIdSchemaRequest) -> Self {
        Self::UniqueId(payload)
    }
}
impl Members for PropertySchemaUpdateRequestKind {
    const TAGS: &'static [&'static str] = &[
        "title",
        "rich_text",
        "number",
        "select",
        "multi_select",
        "status",
        "date",
        "people",
        "files",
        "checkbox",
        "url",
        "email",
        "phone_number",
        "formula",
        "relation",
        "rollup",
        "unique_id",
        "created_by",
        "created_time",
        "last_edited_by",
        "last_edited_time",
        "place",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Title(map.next_value()?),
                1 => Self::RichText(map.next_value()?),
                2 => Self::Number(map.next_value()?),
                3 => Self::Select(map.next_value()?),
                4 => Self::MultiSelect(map.next_value()?),
                5 => Self::Status(map.next_value()?),
                6 => Self::Date(map.next_value()?),
                7 => Self::People(map.next_value()?),
                8 => Self::Files(map.next_value()?),
                9 => Self::Checkbox(map.next_value()?),
                10 => Self::Url(map.next_value()?),
                11 => Self::Email(map.next_value()?),
                12 => Self::PhoneNumber(map.next_value()?),
                13 => Self::Formula(map.next_value()?),
                14 => Self::Relation(map.next_value()?),
                15 => Self::Rollup(map.next_value()?),
                16 => Self::UniqueId(map.next_value()?),
                17 => Self::CreatedBy(map.next_value()?),
                18 => Self::CreatedTime(map.next_value()?),
                19 => Self::LastEditedBy(map.next_value()?),
                20 => Self::LastEditedTime(map.next_value()?),
                21 => Self::Place(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Title(payload) => encode::member(map, tag, "title", payload),
            Self::RichText(payload) => encode::member(map, tag, "rich_text", payload),
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Select(payload) => encode::member(map, tag, "select", payload),
            Self::MultiSelect(payload) => {
                encode::member(map, tag, "multi_select", payload)
            }
            Self::Status(payload) => encode::member(map, tag, "status", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::People(payload) => encode::member(map, tag, "people", payload),
            Self::Files(payload) => encode::member(map, tag, "files", payload),
            Self::Checkbox(payload) => encode::member(map, tag, "checkbox", payload),
            Self::Url(payload) => encode::member(map, tag, "url", payload),
            Self::Email(payload) => encode::member(map, tag, "email", payload),
            Self::PhoneNumber(payload) => {
                encode::member(map, tag, "phone_number", payload)
            }
            Self::Formula(payload) => encode::member(map, tag, "formula", payload),
            Self::Relation(payload) => encode::member(map, tag, "relation", payload),
            Self::Rollup(payload) => encode::member(map, tag, "rollup", payload),
            Self::UniqueId(payload) => encode::member(map, tag, "unique_id", payload),
            Self::CreatedBy(payload) => encode::member(map, tag, "created_by", payload),
            Self::CreatedTime(payload) => {
                encode::member(map, tag, "created_time", payload)
            }
            Self::LastEditedBy(payload) => {
                encode::member(map, tag, "last_edited_by", payload)
            }
            Self::LastEditedTime(payload) => {
                encode::member(map, tag, "last_edited_time", payload)
            }
            Self::Place(payload) => encode::member(map, tag, "place", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for PropertySchemaUpdateRequest {
    const NAME: &'static str = "PropertySchemaUpdateRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "id",
            "name",
            "description",
            "type",
            "title",
            "rich_text",
            "number",
            "select",
            "multi_select",
            "status",
            "date",
            "people",
            "files",
            "checkbox",
            "url",
            "email",
            "phone_number",
            "formula",
            "relation",
            "rollup",
            "unique_id",
            "created_by",
            "created_time",
            "last_edited_by",
            "last_edited_time",
            "place",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut name = Default::default();
        let mut description = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, PropertySchemaUpdateRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = decode::optional(&mut map, &mut extra, "id")?,
                Key::Known(1) => name = decode::optional(&mut map, &mut extra, "name")?,
                Key::Known(2) => description = map.next_value()?,
                Key::Known(3) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        PropertySchemaUpdateRequestKind::TAGS,
                        &mut next,
                        4,
                    )?;
                }
                Key::Known(number @ 4..=25) => {
                    let member = number - 4;
                    if members::is_payload::<
                        PropertySchemaUpdateRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = PropertySchemaUpdateRequestKind::decode(
                            member,
                            &mut map,
                        )?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            PropertySchemaUpdateRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(PropertySchemaUpdateRequest {
            id,
            name,
            description,
            kind,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PropertySchemaUpdateRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PropertySchemaUpdateRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }
        if !self.description.is_absent() {
            map.serialize_entry("description", &self.description)?;
        }
        if let Some(kind) = &self.kind {
            kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The settings of a number property.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct NumberSchemaRequest {
    pub format: Option<NumberFormat>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for NumberSchemaRequest {
    const NAME: &'static str = "NumberSchemaRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["format"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut format = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => {
                    format = decode::optional(&mut map, &mut extra, "format")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(NumberSchemaRequest {
            format,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for NumberSchemaRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for NumberSchemaRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.format {
            map.serialize_entry("format", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The settings of a formula property.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct FormulaSchemaRequest {
    pub expression: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for FormulaSchemaRequest {
    const NAME: &'static str = "FormulaSchemaRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["expression"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut expression = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => {
                    expression = decode::optional(&mut map, &mut extra, "expression")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(FormulaSchemaRequest {
            expression,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for FormulaSchemaRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for FormulaSchemaRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.expression {
            map.serialize_entry("expression", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The settings of a new select, multi-select or status property.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SelectSchemaRequest {
    pub options: Option<Vec<PropertyOptionRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for SelectSchemaRequest {
    const NAME: &'static str = "SelectSchemaRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["options"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut options = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => {
                    options = decode::optional(&mut map, &mut extra, "options")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(SelectSchemaRequest {
            options,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SelectSchemaRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SelectSchemaRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.options {
            map.serialize_entry("options", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An option that a new property offers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PropertyOptionRequest {
    pub name: SmallString,
    pub color: Option<SelectColor>,
    pub description: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PropertyOptionRequest {
    /// A new `PropertyOptionRequest` with what every one has.
    #[must_use]
    pub fn new(name: impl Into<SmallString>) -> Self {
        Self {
            name: name.into(),
            color: None,
            description: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for PropertyOptionRequest {
    const NAME: &'static str = "PropertyOptionRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["name", "color", "description"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut name = Default::default();
        let mut color = Default::default();
        let mut description = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => name = Some(map.next_value()?),
                Key::Known(1) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Known(_) => description = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(PropertyOptionRequest {
            name: decode::required(name, "name")?,
            color,
            description,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PropertyOptionRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PropertyOptionRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &self.name)?;
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        if !self.description.is_absent() {
            map.serialize_entry("description", &self.description)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The changed settings of a select, multi-select or status property.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SelectSchemaUpdateRequest {
    pub options: Option<Vec<PropertyOptionUpdateRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for SelectSchemaUpdateRequest {
    const NAME: &'static str = "SelectSchemaUpdateRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["options"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut options = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => {
                    options = decode::optional(&mut map, &mut extra, "options")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(SelectSchemaUpdateRequest {
            options,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SelectSchemaUpdateRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SelectSchemaUpdateRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.options {
            map.serialize_entry("options", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An option that a property shall offer, old (by id or name) or new (by name).
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct PropertyOptionUpdateRequest {
    pub id: Option<SmallString>,
    pub name: Option<SmallString>,
    pub color: Option<SelectColor>,
    pub description: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for PropertyOptionUpdateRequest {
    const NAME: &'static str = "PropertyOptionUpdateRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id", "name", "color", "description"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut name = Default::default();
        let mut color = Default::default();
        let mut description = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = decode::optional(&mut map, &mut extra, "id")?,
                Key::Known(1) => name = decode::optional(&mut map, &mut extra, "name")?,
                Key::Known(2) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Known(_) => description = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(PropertyOptionUpdateRequest {
            id,
            name,
            color,
            description,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PropertyOptionUpdateRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PropertyOptionUpdateRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        if !self.description.is_absent() {
            map.serialize_entry("description", &self.description)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The settings of a relation property, which links to the rows of a data source. Notion needs `data_source_id`; answers name the database, too.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RelationSchemaRequest {
    pub data_source_id: Option<DataSourceId>,
    pub database_id: Option<DatabaseId>,
    /// What it is.
    pub kind: RelationSchemaRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RelationSchemaRequest {
    /// A new `RelationSchemaRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<RelationSchemaRequestKind>) -> Self {
        Self {
            data_source_id: None,
            database_id: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`RelationSchemaRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RelationSchemaRequestKind {
    /// `single_property`
    SingleProperty(EmptyObject),
    /// `dual_property`
    DualProperty(DualPropertyRequest),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<RelationSchemaRequestKind> for RelationSchemaRequest {
    fn from(kind: RelationSchemaRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<EmptyObject> for RelationSchemaRequestKind {
    fn from(payload: EmptyObject) -> Self {
        Self::SingleProperty(payload)
    }
}
impl From<EmptyObject> for RelationSchemaRequest {
    fn from(payload: EmptyObject) -> Self {
        Self::new(payload)
    }
}
impl From<DualPropertyRequest> for RelationSchemaRequestKind {
    fn from(payload: DualPropertyRequest) -> Self {
        Self::DualProperty(payload)
    }
}
impl From<DualPropertyRequest> for RelationSchemaRequest {
    fn from(payload: DualPropertyRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for RelationSchemaRequestKind {
    const TAGS: &'static [&'static str] = &["single_property", "dual_property"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::SingleProperty(map.next_value()?),
                1 => Self::DualProperty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::SingleProperty(payload) => {
                encode::member(map, tag, "single_property", payload)
            }
            Self::DualProperty(payload) => {
                encode::member(map, tag, "dual_property", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for RelationSchemaRequest {
    const NAME: &'static str = "RelationSchemaRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "data_source_id",
            "database_id",
            "type",
            "single_property",
            "dual_property",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut data_source_id = Default::default();
        let mut database_id = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, RelationSchemaRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    data_source_id = decode::optional(
                        &mut map,
                        &mut extra,
                        "data_source_id",
                    )?;
                }
                Key::Known(1) => {
                    database_id = decode::optional(&mut map, &mut extra, "database_id")?;
                }
                Key::Known(2) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        RelationSchemaRequestKind::TAGS,
                        &mut next,
                        3,
                    )?;
                }
                Key::Known(number @ 3..=4) => {
                    let member = number - 3;
                    if members::is_payload::<
                        RelationSchemaRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = RelationSchemaRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            RelationSchemaRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(RelationSchemaRequest {
            data_source_id,
            database_id,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RelationSchemaRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RelationSchemaRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.data_source_id {
            map.serialize_entry("data_source_id", value)?;
        }
        if let Some(value) = &self.database_id {
            map.serialize_entry("database_id", value)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The property on the other side of a two-way relation.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DualPropertyRequest {
    pub synced_property_id: Option<SmallString>,
    pub synced_property_name: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for DualPropertyRequest {
    const NAME: &'static str = "DualPropertyRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["synced_property_id", "synced_property_name"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut synced_property_id = Default::default();
        let mut synced_property_name = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    synced_property_id = decode::optional(
                        &mut map,
                        &mut extra,
                        "synced_property_id",
                    )?;
                }
                Key::Known(_) => {
                    synced_property_name = decode::optional(
                        &mut map,
                        &mut extra,
                        "synced_property_name",
                    )?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(DualPropertyRequest {
            synced_property_id,
            synced_property_name,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for DualPropertyRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DualPropertyRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.synced_property_id {
            map.serialize_entry("synced_property_id", value)?;
        }
        if let Some(value) = &self.synced_property_name {
            map.serialize_entry("synced_property_name", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The settings of a rollup property; the relation and the property behind it are each given by name or by id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RollupSchemaRequest {
    pub function: RollupFunction,
    pub relation_property_name: Option<SmallString>,
    pub relation_property_id: Option<SmallString>,
    pub rollup_property_name: Option<SmallString>,
    pub rollup_property_id: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RollupSchemaRequest {
    /// A new `RollupSchemaRequest` with what every one has.
    #[must_use]
    pub fn new(function: impl Into<RollupFunction>) -> Self {
        Self {
            function: function.into(),
            relation_property_name: None,
            relation_property_id: None,
            rollup_property_name: None,
            rollup_property_id: None,
            extra: Extra::default(),
        }
    }
}
impl Object for RollupSchemaRequest {
    const NAME: &'static str = "RollupSchemaRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "function",
            "relation_property_name",
            "relation_property_id",
            "rollup_property_name",
            "rollup_property_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut function = Default::default();
        let mut relation_property_name = Default::default();
        let mut relation_property_id = Default::default();
        let mut rollup_property_name = Default::default();
        let mut rollup_property_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => function = Some(map.next_value()?),
                Key::Known(1) => {
                    relation_property_name = decode::optional(
                        &mut map,
                        &mut extra,
                        "relation_property_name",
                    )?;
                }
                Key::Known(2) => {
                    relation_property_id = decode::optional(
                        &mut map,
                        &mut extra,
                        "relation_property_id",
                    )?;
                }
                Key::Known(3) => {
                    rollup_property_name = decode::optional(
                        &mut map,
                        &mut extra,
                        "rollup_property_name",
                    )?;
                }
                Key::Known(_) => {
                    rollup_property_id = decode::optional(
                        &mut map,
                        &mut extra,
                        "rollup_property_id",
                    )?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(RollupSchemaRequest {
            function: decode::required(function, "function")?,
            relation_property_name,
            relation_property_id,
            rollup_property_name,
            rollup_property_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RollupSchemaRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RollupSchemaRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("function", &self.function)?;
        if let Some(value) = &self.relation_property_name {
            map.serialize_entry("relation_property_name", value)?;
        }
        if let Some(value) = &self.relation_property_id {
            map.serialize_entry("relation_property_id", value)?;
        }
        if let Some(value) = &self.rollup_property_name {
            map.serialize_entry("rollup_property_name", value)?;
        }
        if let Some(value) = &self.rollup_property_id {
            map.serialize_entry("rollup_property_id", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The settings of a property that numbers its rows.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct UniqueIdSchemaRequest {
    pub prefix: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for UniqueIdSchemaRequest {
    const NAME: &'static str = "UniqueIdSchemaRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["prefix"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut prefix = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => prefix = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(UniqueIdSchemaRequest {
            prefix,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for UniqueIdSchemaRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UniqueIdSchemaRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.prefix.is_absent() {
            map.serialize_entry("prefix", &self.prefix)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The value of one property of a page, to be written. Null empties a property that holds a single value.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PropertyValueRequest {
    /// What it is.
    pub kind: PropertyValueRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PropertyValueRequest {
    /// A new `PropertyValueRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<PropertyValueRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`PropertyValueRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PropertyValueRequestKind {
    /// `title`
    Title(Vec<RichTextRequest>),
    /// `rich_text`
    RichText(Vec<RichTextRequest>),
    /// `number`
    Number(Option<Number>),
    /// `url`
    Url(Option<SmallString>),
    /// `select`
    Select(Option<Box<SelectOptionRequest>>),
    /// `multi_select`
    MultiSelect(Vec<SelectOptionRequest>),
    /// `status`
    Status(Option<Box<SelectOptionRequest>>),
    /// `people`
    People(Vec<UserOrGroupRequest>),
    /// `email`
    Email(Option<SmallString>),
    /// `phone_number`
    PhoneNumber(Option<SmallString>),
    /// `date`
    Date(Option<DateValueRequest>),
    /// `checkbox`
    Checkbox(bool),
    /// `relation`
    Relation(Vec<PageReferenceRequest>),
    /// `files`
    Files(Vec<FileRequest>),
    /// `place`
    Place(Option<Box<PlaceRequest>>),
    /// `verification`
    Verification(Box<VerificationRequest>),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<PropertyValueRequestKind> for PropertyValueRequest {
    fn from(kind: PropertyValueRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<VerificationRequest> for PropertyValueRequestKind {
    fn from(payload: VerificationRequest) -> Self {
        Self::Verification(Box::new(payload))
    }
}
impl From<VerificationRequest> for PropertyValueRequest {
    fn from(payload: VerificationRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for PropertyValueRequestKind {
    const TAGS: &'static [&'static str] = &[
        "title",
        "rich_text",
        "number",
        "url",
        "select",
        "multi_select",
        "status",
        "people",
        "email",
        "phone_number",
        "date",
        "checkbox",
        "relation",
        "files",
        "place",
        "verification",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Title(decode::list(map)?),
                1 => Self::RichText(decode::list(map)?),
                2 => Self::Number(map.next_value()?),
                3 => Self::Url(map.next_value()?),
                4 => Self::Select(map.next_value()?),
                5 => Self::MultiSelect(decode::list(map)?),
                6 => Self::Status(map.next_value()?),
                7 => Self::People(decode::list(map)?),
                8 => Self::Email(map.next_value()?),
                9 => Self::PhoneNumber(map.next_value()?),
                10 => Self::Date(map.next_value()?),
                11 => Self::Checkbox(map.next_value()?),
                12 => Self::Relation(decode::list(map)?),
                13 => Self::Files(decode::list(map)?),
                14 => Self::Place(map.next_value()?),
                15 => Self::Verification(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Title(payload) => encode::member(map, tag, "title", payload),
            Self::RichText(payload) => encode::member(map, tag, "rich_text", payload),
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Url(payload) => encode::member(map, tag, "url", payload),
            Self::Select(payload) => encode::member(map, tag, "select", payload),
            Self::MultiSelect(payload) => {
                encode::member(map, tag, "multi_select", payload)
            }
            Self::Status(payload) => encode::member(map, tag, "status", payload),
            Self::People(payload) => encode::member(map, tag, "people", payload),
            Self::Email(payload) => encode::member(map, tag, "email", payload),
            Self::PhoneNumber(payload) => {
                encode::member(map, tag, "phone_number", payload)
            }
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::Checkbox(payload) => encode::member(map, tag, "checkbox", payload),
            Self::Relation(payload) => encode::member(map, tag, "relation", payload),
            Self::Files(payload) => encode::member(map, tag, "files", payload),
            Self::Place(payload) => encode::member(map, tag, "place", payload),
            Self::Verification(payload) => {
                encode::member(map, tag, "verification", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for PropertyValueRequest {
    const NAME: &'static str = "PropertyValueRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "title",
            "rich_text",
            "number",
            "url",
            "select",
            "multi_select",
            "status",
            "people",
            "email",
            "phone_number",
            "date",
            "checkbox",
            "relation",
            "files",
            "place",
            "verification",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, PropertyValueRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        PropertyValueRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=16) => {
                    let member = number - 1;
                    if members::is_payload::<
                        PropertyValueRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = PropertyValueRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            PropertyValueRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(PropertyValueRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PropertyValueRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PropertyValueRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An option of a select, multi-select or status, named by its id or its name; an unknown name may add it.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SelectOptionRequest {
    pub id: Option<SmallString>,
    pub name: Option<SmallString>,
    pub color: Option<SelectColor>,
    pub description: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for SelectOptionRequest {
    const NAME: &'static str = "SelectOptionRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id", "name", "color", "description"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut name = Default::default();
        let mut color = Default::default();
        let mut description = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = decode::optional(&mut map, &mut extra, "id")?,
                Key::Known(1) => name = decode::optional(&mut map, &mut extra, "name")?,
                Key::Known(2) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Known(_) => description = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(SelectOptionRequest {
            id,
            name,
            color,
            description,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SelectOptionRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SelectOptionRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.id {
            map.serialize_entry("id", value)?;
        }
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        if !self.description.is_absent() {
            map.serialize_entry("description", &self.description)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A user or a group put into a people property; the id is the one or the other's.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserOrGroupRequest {
    pub id: UserId,
    pub object: Option<UserOrGroupKind>,
    pub name: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl UserOrGroupRequest {
    /// A new `UserOrGroupRequest` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<UserId>) -> Self {
        Self {
            id: id.into(),
            object: None,
            name: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for UserOrGroupRequest {
    const NAME: &'static str = "UserOrGroupRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id", "object", "name"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut object = Default::default();
        let mut name = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = Some(map.next_value()?),
                Key::Known(1) => {
                    object = decode::optional(&mut map, &mut extra, "object")?;
                }
                Key::Known(_) => name = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(UserOrGroupRequest {
            id: decode::required(id, "id")?,
            object,
            name,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for UserOrGroupRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UserOrGroupRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.object {
            map.serialize_entry("object", value)?;
        }
        if !self.name.is_absent() {
            map.serialize_entry("name", &self.name)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " Whether an entry of a people property is a user or a group."]
    UserOrGroupKind { User = "user", Group = "group", }
}
/// A day or moment, or a range with an end. Days are written as dates, moments as date and time.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DateValueRequest {
    pub start: SmallString,
    pub end: Patch<SmallString>,
    pub time_zone: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl DateValueRequest {
    /// A new `DateValueRequest` with what every one has.
    #[must_use]
    pub fn new(start: impl Into<SmallString>) -> Self {
        Self {
            start: start.into(),
            end: Patch::Absent,
            time_zone: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for DateValueRequest {
    const NAME: &'static str = "DateValueRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["start", "end", "time_zone"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut start = Default::default();
        let mut end = Default::default();
        let mut time_zone = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => start = Some(map.next_value()?),
                Key::Known(1) => end = map.next_value()?,
                Key::Known(_) => time_zone = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(DateValueRequest {
            start: decode::required(start, "start")?,
            end,
            time_zone,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for DateValueRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DateValueRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("start", &self.start)?;
        if !self.end.is_absent() {
            map.serialize_entry("end", &self.end)?;
        }
        if !self.time_zone.is_absent() {
            map.serialize_entry("time_zone", &self.time_zone)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A point on the map with what is known about it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PlaceRequest {
    pub lat: Number,
    pub lon: Number,
    pub name: Patch<SmallString>,
    pub address: Patch<SmallString>,
    pub aws_place_id: Patch<SmallString>,
    pub google_place_id: Patch<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PlaceRequest {
    /// A new `PlaceRequest` with what every one has.
    #[must_use]
    pub fn new(lat: impl Into<Number>, lon: impl Into<Number>) -> Self {
        Self {
            lat: lat.into(),
            lon: lon.into(),
            name: Patch::Absent,
            address: Patch::Absent,
            aws_place_id: Patch::Absent,
            google_place_id: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for PlaceRequest {
    const NAME: &'static str = "PlaceRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "lat",
            "lon",
            "name",
            "address",
            "aws_place_id",
            "google_place_id",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut lat = Default::default();
        let mut lon = Default::default();
        let mut name = Default::default();
        let mut address = Default::default();
        let mut aws_place_id = Default::default();
        let mut google_place_id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => lat = Some(map.next_value()?),
                Key::Known(1) => lon = Some(map.next_value()?),
                Key::Known(2) => name = map.next_value()?,
                Key::Known(3) => address = map.next_value()?,
                Key::Known(4) => aws_place_id = map.next_value()?,
                Key::Known(_) => google_place_id = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(PlaceRequest {
            lat: decode::required(lat, "lat")?,
            lon: decode::required(lon, "lon")?,
            name,
            address,
            aws_place_id,
            google_place_id,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PlaceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PlaceRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("lat", &self.lat)?;
        map.serialize_entry("lon", &self.lon)?;
        if !self.name.is_absent() {
            map.serialize_entry("name", &self.name)?;
        }
        if !self.address.is_absent() {
            map.serialize_entry("address", &self.address)?;
        }
        if !self.aws_place_id.is_absent() {
            map.serialize_entry("aws_place_id", &self.aws_place_id)?;
        }
        if !self.google_place_id.is_absent() {
            map.serialize_entry("google_place_id", &self.google_place_id)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Marks a page as verified, for the time of the date if there is one, or takes that back.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct VerificationRequest {
    pub state: VerificationStateRequest,
    pub date: Option<DateValueRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl VerificationRequest {
    /// A new `VerificationRequest` with what every one has.
    #[must_use]
    pub fn new(state: impl Into<VerificationStateRequest>) -> Self {
        Self {
            state: state.into(),
            date: None,
            extra: Extra::default(),
        }
    }
}
impl Object for VerificationRequest {
    const NAME: &'static str = "VerificationRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["state", "date"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut state = Default::default();
        let mut date = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => state = Some(map.next_value()?),
                Key::Known(_) => date = decode::optional(&mut map, &mut extra, "date")?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(VerificationRequest {
            state: decode::required(state, "state")?,
            date,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for VerificationRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for VerificationRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("state", &self.state)?;
        if let Some(value) = &self.date {
            map.serialize_entry("date", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " The states of verification that can be written."] VerificationStateRequest
    { Verified = "verified", Unverified = "unverified", }
}
/// A file in a files property. All kinds but an upload need a name.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FileRequest {
    pub name: Option<SmallString>,
    /// What it is.
    pub kind: FileRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl FileRequest {
    /// A new `FileRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<FileRequestKind>) -> Self {
        Self {
            name: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`FileRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FileRequestKind {
    /// `external`
    External(ExternalFileRequest),
    /// `file`
    File(HostedFileRequest),
    /// `file_upload`
    FileUpload(FileUploadRequest),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<FileRequestKind> for FileRequest {
    fn from(kind: FileRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<ExternalFileRequest> for FileRequestKind {
    fn from(payload: ExternalFileRequest) -> Self {
        Self::External(payload)
    }
}
impl From<ExternalFileRequest> for FileRequest {
    fn from(payload: ExternalFileRequest) -> Self {
        Self::new(payload)
    }
}
impl From<HostedFileRequest> for FileRequestKind {
    fn from(payload: HostedFileRequest) -> Self {
        Self::File(payload)
    }
}
impl From<HostedFileRequest> for FileRequest {
    fn from(payload: HostedFileRequest) -> Self {
        Self::new(payload)
    }
}
impl From<FileUploadRequest> for FileRequestKind {
    fn from(payload: FileUploadRequest) -> Self {
        Self::FileUpload(payload)
    }
}
impl From<FileUploadRequest> for FileRequest {
    fn from(payload: FileUploadRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for FileRequestKind {
    const TAGS: &'static [&'static str] = &["external", "file", "file_upload"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::External(map.next_value()?),
                1 => Self::File(map.next_value()?),
                2 => Self::FileUpload(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::External(payload) => encode::member(map, tag, "external", payload),
            Self::File(payload) => encode::member(map, tag, "file", payload),
            Self::FileUpload(payload) => encode::member(map, tag, "file_upload", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for FileRequest {
    const NAME: &'static str = "FileRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["name", "type", "external", "file", "file_upload"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut name = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, FileRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => name = decode::optional(&mut map, &mut extra, "name")?,
                Key::Known(1) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        FileRequestKind::TAGS,
                        &mut next,
                        2,
                    )?;
                }
                Key::Known(number @ 2..=4) => {
                    let member = number - 2;
                    if members::is_payload::<
                        FileRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = FileRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            FileRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(FileRequest {
            name,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for FileRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for FileRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A file that lies elsewhere on the web.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ExternalFileRequest {
    pub url: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ExternalFileRequest {
    /// A new `ExternalFileRequest` with what every one has.
    #[must_use]
    pub fn new(url: impl Into<SmallString>) -> Self {
        Self {
            url: url.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for ExternalFileRequest {
    const NAME: &'static str = "ExternalFileRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["url"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut url = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => url = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(ExternalFileRequest {
            url: decode::required(url, "url")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ExternalFileRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ExternalFileRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("url", &self.url)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A file that Notion keeps already, as an answer gave it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct HostedFileRequest {
    pub url: SmallString,
    pub expiry_time: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl HostedFileRequest {
    /// A new `HostedFileRequest` with what every one has.
    #[must_use]
    pub fn new(url: impl Into<SmallString>) -> Self {
        Self {
            url: url.into(),
            expiry_time: None,
            extra: Extra::default(),
        }
    }
}
impl Object for HostedFileRequest {
    const NAME: &'static str = "HostedFileRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["url", "expiry_time"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut url = Default::default();
        let mut expiry_time = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => url = Some(map.next_value()?),
                Key::Known(_) => {
                    expiry_time = decode::optional(&mut map, &mut extra, "expiry_time")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(HostedFileRequest {
            url: decode::required(url, "url")?,
            expiry_time,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for HostedFileRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for HostedFileRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("url", &self.url)?;
        if let Some(value) = &self.expiry_time {
            map.serialize_entry("expiry_time", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A finished file upload.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FileUploadRequest {
    pub id: FileUploadId,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl FileUploadRequest {
    /// A new `FileUploadRequest` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<FileUploadId>) -> Self {
        Self {
            id: id.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for FileUploadRequest {
    const NAME: &'static str = "FileUploadRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => id = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(FileUploadRequest {
            id: decode::required(id, "id")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for FileUploadRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for FileUploadRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The icon of a page, database, data source or block, to be written.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct IconRequest {
    /// What it is.
    pub kind: IconRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl IconRequest {
    /// A new `IconRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<IconRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`IconRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum IconRequestKind {
    /// `emoji`
    Emoji(SmallString),
    /// `external`
    External(ExternalFileRequest),
    /// `file_upload`
    FileUpload(FileUploadRequest),
    /// `custom_emoji`
    CustomEmoji(CustomEmojiRequest),
    /// `icon`
    Icon(NativeIconRequest),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<IconRequestKind> for IconRequest {
    fn from(kind: IconRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<ExternalFileRequest> for IconRequestKind {
    fn from(payload: ExternalFileRequest) -> Self {
        Self::External(payload)
    }
}
impl From<ExternalFileRequest> for IconRequest {
    fn from(payload: ExternalFileRequest) -> Self {
        Self::new(payload)
    }
}
impl From<FileUploadRequest> for IconRequestKind {
    fn from(payload: FileUploadRequest) -> Self {
        Self::FileUpload(payload)
    }
}
impl From<FileUploadRequest> for IconRequest {
    fn from(payload: FileUploadRequest) -> Self {
        Self::new(payload)
    }
}
impl From<CustomEmojiRequest> for IconRequestKind {
    fn from(payload: CustomEmojiRequest) -> Self {
        Self::CustomEmoji(payload)
    }
}
impl From<CustomEmojiRequest> for IconRequest {
    fn from(payload: CustomEmojiRequest) -> Self {
        Self::new(payload)
    }
}
impl From<NativeIconRequest> for IconRequestKind {
    fn from(payload: NativeIconRequest) -> Self {
        Self::Icon(payload)
    }
}
impl From<NativeIconRequest> for IconRequest {
    fn from(payload: NativeIconRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for IconRequestKind {
    const TAGS: &'static [&'static str] = &[
        "emoji",
        "external",
        "file_upload",
        "custom_emoji",
        "icon",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Emoji(map.next_value()?),
                1 => Self::External(map.next_value()?),
                2 => Self::FileUpload(map.next_value()?),
                3 => Self::CustomEmoji(map.next_value()?),
                4 => Self::Icon(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Emoji(payload) => encode::member(map, tag, "emoji", payload),
            Self::External(payload) => encode::member(map, tag, "external", payload),
            Self::FileUpload(payload) => encode::member(map, tag, "file_upload", payload),
            Self::CustomEmoji(payload) => {
                encode::member(map, tag, "custom_emoji", payload)
            }
            Self::Icon(payload) => encode::member(map, tag, "icon", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for IconRequest {
    const NAME: &'static str = "IconRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "emoji",
            "external",
            "file_upload",
            "custom_emoji",
            "icon",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, IconRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        IconRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=5) => {
                    let member = number - 1;
                    if members::is_payload::<
                        IconRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = IconRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            IconRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(IconRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for IconRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for IconRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The cover picture of a page or database, to be written.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CoverRequest {
    /// What it is.
    pub kind: CoverRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl CoverRequest {
    /// A new `CoverRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<CoverRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`CoverRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CoverRequestKind {
    /// `external`
    External(ExternalFileRequest),
    /// `file_upload`
    FileUpload(FileUploadRequest),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<CoverRequestKind> for CoverRequest {
    fn from(kind: CoverRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<ExternalFileRequest> for CoverRequestKind {
    fn from(payload: ExternalFileRequest) -> Self {
        Self::External(payload)
    }
}
impl From<ExternalFileRequest> for CoverRequest {
    fn from(payload: ExternalFileRequest) -> Self {
        Self::new(payload)
    }
}
impl From<FileUploadRequest> for CoverRequestKind {
    fn from(payload: FileUploadRequest) -> Self {
        Self::FileUpload(payload)
    }
}
impl From<FileUploadRequest> for CoverRequest {
    fn from(payload: FileUploadRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for CoverRequestKind {
    const TAGS: &'static [&'static str] = &["external", "file_upload"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::External(map.next_value()?),
                1 => Self::FileUpload(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::External(payload) => encode::member(map, tag, "external", payload),
            Self::FileUpload(payload) => encode::member(map, tag, "file_upload", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for CoverRequest {
    const NAME: &'static str = "CoverRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "external", "file_upload"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, CoverRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        CoverRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=2) => {
                    let member = number - 1;
                    if members::is_payload::<
                        CoverRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = CoverRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            CoverRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(CoverRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for CoverRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for CoverRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// One of the workspace's own emojis.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CustomEmojiRequest {
    pub id: CustomEmojiId,
    pub name: Option<SmallString>,
    pub url: Option<SmallString>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl CustomEmojiRequest {
    /// A new `CustomEmojiRequest` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<CustomEmojiId>) -> Self {
        Self {
            id: id.into(),
            name: None,
            url: None,
            extra: Extra::default(),
        }
    }
}
impl Object for CustomEmojiRequest {
    const NAME: &'static str = "CustomEmojiRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id", "name", "url"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        let mut name = Default::default();
        let mut url = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => id = Some(map.next_value()?),
                Key::Known(1) => name = decode::optional(&mut map, &mut extra, "name")?,
                Key::Known(_) => url = decode::optional(&mut map, &mut extra, "url")?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(CustomEmojiRequest {
            id: decode::required(id, "id")?,
            name,
            url,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for CustomEmojiRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for CustomEmojiRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }
        if let Some(value) = &self.url {
            map.serialize_entry("url", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An icon of Notion's own set.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NativeIconRequest {
    pub name: SmallString,
    pub color: Option<NativeIconColor>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl NativeIconRequest {
    /// A new `NativeIconRequest` with what every one has.
    #[must_use]
    pub fn new(name: impl Into<SmallString>) -> Self {
        Self {
            name: name.into(),
            color: None,
            extra: Extra::default(),
        }
    }
}
impl Object for NativeIconRequest {
    const NAME: &'static str = "NativeIconRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["name", "color"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut name = Default::default();
        let mut color = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => name = Some(map.next_value()?),
                Key::Known(_) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(NativeIconRequest {
            name: decode::required(name, "name")?,
            color,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for NativeIconRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for NativeIconRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &self.name)?;
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A run of text, a mention or an inline equation, to be written.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RichTextRequest {
    pub annotations: Option<AnnotationsRequest>,
    /// What it is.
    pub kind: RichTextRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RichTextRequest {
    /// A new `RichTextRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<RichTextRequestKind>) -> Self {
        Self {
            annotations: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`RichTextRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RichTextRequestKind {
    /// `text`
    Text(TextRequest),
    /// `mention`
    Mention(Box<MentionRequest>),
    /// `equation`
    Equation(EquationRequest),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<RichTextRequestKind> for RichTextRequest {
    fn from(kind: RichTextRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<TextRequest> for RichTextRequestKind {
    fn from(payload: TextRequest) -> Self {
        Self::Text(payload)
    }
}
impl From<TextRequest> for RichTextRequest {
    fn from(payload: TextRequest) -> Self {
        Self::new(payload)
    }
}
impl From<MentionRequest> for RichTextRequestKind {
    fn from(payload: MentionRequest) -> Self {
        Self::Mention(Box::new(payload))
    }
}
impl From<MentionRequest> for RichTextRequest {
    fn from(payload: MentionRequest) -> Self {
        Self::new(payload)
    }
}
impl From<EquationRequest> for RichTextRequestKind {
    fn from(payload: EquationRequest) -> Self {
        Self::Equation(payload)
    }
}
impl From<EquationRequest> for RichTextRequest {
    fn from(payload: EquationRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for RichTextRequestKind {
    const TAGS: &'static [&'static str] = &["text", "mention", "equation"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Text(map.next_value()?),
                1 => Self::Mention(map.next_value()?),
                2 => Self::Equation(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Text(payload) => encode::member(map, tag, "text", payload),
            Self::Mention(payload) => encode::member(map, tag, "mention", payload),
            Self::Equation(payload) => encode::member(map, tag, "equation", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for RichTextRequest {
    const NAME: &'static str = "RichTextRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["annotations", "type", "text", "mention", "equation"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut annotations = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, RichTextRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    annotations = decode::optional(&mut map, &mut extra, "annotations")?;
                }
                Key::Known(1) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        RichTextRequestKind::TAGS,
                        &mut next,
                        2,
                    )?;
                }
                Key::Known(number @ 2..=4) => {
                    let member = number - 2;
                    if members::is_payload::<
                        RichTextRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = RichTextRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            RichTextRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(RichTextRequest {
            annotations,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RichTextRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RichTextRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.annotations {
            map.serialize_entry("annotations", value)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// How a run of text looks; what is left out is off.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct AnnotationsRequest {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub strikethrough: Option<bool>,
    pub underline: Option<bool>,
    pub code: Option<bool>,
    pub color: Option<Color>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for AnnotationsRequest {
    const NAME: &'static str = "AnnotationsRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "bold",
            "italic",
            "strikethrough",
            "underline",
            "code",
            "color",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut bold = Default::default();
        let mut italic = Default::default();
        let mut strikethrough = Default::default();
        let mut underline = Default::default();
        let mut code = Default::default();
        let mut color = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => bold = decode::optional(&mut map, &mut extra, "bold")?,
                Key::Known(1) => {
                    italic = decode::optional(&mut map, &mut extra, "italic")?;
                }
                Key::Known(2) => {
                    strikethrough = decode::optional(
                        &mut map,
                        &mut extra,
                        "strikethrough",
                    )?;
                }
                Key::Known(3) => {
                    underline = decode::optional(&mut map, &mut extra, "underline")?;
                }
                Key::Known(4) => code = decode::optional(&mut map, &mut extra, "code")?,
                Key::Known(_) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(AnnotationsRequest {
            bold,
            italic,
            strikethrough,
            underline,
            code,
            color,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for AnnotationsRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for AnnotationsRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.bold {
            map.serialize_entry("bold", value)?;
        }
        if let Some(value) = &self.italic {
            map.serialize_entry("italic", value)?;
        }
        if let Some(value) = &self.strikethrough {
            map.serialize_entry("strikethrough", value)?;
        }
        if let Some(value) = &self.underline {
            map.serialize_entry("underline", value)?;
        }
        if let Some(value) = &self.code {
            map.serialize_entry("code", value)?;
        }
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Text, with a link if there is one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TextRequest {
    pub content: SmallString,
    pub link: Patch<LinkRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TextRequest {
    /// A new `TextRequest` with what every one has.
    #[must_use]
    pub fn new(content: impl Into<SmallString>) -> Self {
        Self {
            content: content.into(),
            link: Patch::Absent,
            extra: Extra::default(),
        }
    }
}
impl Object for TextRequest {
    const NAME: &'static str = "TextRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["content", "link"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut content = Default::default();
        let mut link = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => content = Some(map.next_value()?),
                Key::Known(_) => link = map.next_value()?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(TextRequest {
            content: decode::required(content, "content")?,
            link,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TextRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TextRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("content", &self.content)?;
        if !self.link.is_absent() {
            map.serialize_entry("link", &self.link)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The target of a link in text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LinkRequest {
    pub url: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl LinkRequest {
    /// A new `LinkRequest` with what every one has.
    #[must_use]
    pub fn new(url: impl Into<SmallString>) -> Self {
        Self {
            url: url.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for LinkRequest {
    const NAME: &'static str = "LinkRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["url"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut url = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => url = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(LinkRequest {
            url: decode::required(url, "url")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for LinkRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for LinkRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("url", &self.url)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A formula in KaTeX notation, in text or as a block.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EquationRequest {
    pub expression: SmallString,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl EquationRequest {
    /// A new `EquationRequest` with what every one has.
    #[must_use]
    pub fn new(expression: impl Into<SmallString>) -> Self {
        Self {
            expression: expression.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for EquationRequest {
    const NAME: &'static str = "EquationRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["expression"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut expression = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => expression = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(EquationRequest {
            expression: decode::required(expression, "expression")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for EquationRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for EquationRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("expression", &self.expression)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// What a mention in text points to.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MentionRequest {
    /// What it is.
    pub kind: MentionRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl MentionRequest {
    /// A new `MentionRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<MentionRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`MentionRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MentionRequestKind {
    /// `user`
    User(UserReferenceRequest),
    /// `date`
    Date(DateValueRequest),
    /// `page`
    Page(PageReferenceRequest),
    /// `database`
    Database(DatabaseReferenceRequest),
    /// `template_mention`
    TemplateMention(TemplateMentionRequest),
    /// `custom_emoji`
    CustomEmoji(CustomEmojiRequest),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<MentionRequestKind> for MentionRequest {
    fn from(kind: MentionRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<UserReferenceRequest> for MentionRequestKind {
    fn from(payload: UserReferenceRequest) -> Self {
        Self::User(payload)
    }
}
impl From<UserReferenceRequest> for MentionRequest {
    fn from(payload: UserReferenceRequest) -> Self {
        Self::new(payload)
    }
}
impl From<DateValueRequest> for MentionRequestKind {
    fn from(payload: DateValueRequest) -> Self {
        Self::Date(payload)
    }
}
impl From<DateValueRequest> for MentionRequest {
    fn from(payload: DateValueRequest) -> Self {
        Self::new(payload)
    }
}
impl From<PageReferenceRequest> for MentionRequestKind {
    fn from(payload: PageReferenceRequest) -> Self {
        Self::Page(payload)
    }
}
impl From<PageReferenceRequest> for MentionRequest {
    fn from(payload: PageReferenceRequest) -> Self {
        Self::new(payload)
    }
}
impl From<DatabaseReferenceRequest> for MentionRequestKind {
    fn from(payload: DatabaseReferenceRequest) -> Self {
        Self::Database(payload)
    }
}
impl From<DatabaseReferenceRequest> for MentionRequest {
    fn from(payload: DatabaseReferenceRequest) -> Self {
        Self::new(payload)
    }
}
impl From<TemplateMentionRequest> for MentionRequestKind {
    fn from(payload: TemplateMentionRequest) -> Self {
        Self::TemplateMention(payload)
    }
}
impl From<TemplateMentionRequest> for MentionRequest {
    fn from(payload: TemplateMentionRequest) -> Self {
        Self::new(payload)
    }
}
impl From<CustomEmojiRequest> for MentionRequestKind {
    fn from(payload: CustomEmojiRequest) -> Self {
        Self::CustomEmoji(payload)
    }
}
impl From<CustomEmojiRequest> for MentionRequest {
    fn from(payload: CustomEmojiRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for MentionRequestKind {
    const TAGS: &'static [&'static str] = &[
        "user",
        "date",
        "page",
        "database",
        "template_mention",
        "custom_emoji",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::User(map.next_value()?),
                1 => Self::Date(map.next_value()?),
                2 => Self::Page(map.next_value()?),
                3 => Self::Database(map.next_value()?),
                4 => Self::TemplateMention(map.next_value()?),
                5 => Self::CustomEmoji(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::User(payload) => encode::member(map, tag, "user", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::Page(payload) => encode::member(map, tag, "page", payload),
            Self::Database(payload) => encode::member(map, tag, "database", payload),
            Self::TemplateMention(payload) => {
                encode::member(map, tag, "template_mention", payload)
            }
            Self::CustomEmoji(payload) => {
                encode::member(map, tag, "custom_emoji", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for MentionRequest {
    const NAME: &'static str = "MentionRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "user",
            "date",
            "page",
            "database",
            "template_mention",
            "custom_emoji",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, MentionRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        MentionRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=6) => {
                    let member = number - 1;
                    if members::is_payload::<
                        MentionRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = MentionRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            MentionRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(MentionRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for MentionRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for MentionRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A mention that is filled in when its template is used.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TemplateMentionRequest {
    /// What it is.
    pub kind: TemplateMentionRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TemplateMentionRequest {
    /// A new `TemplateMentionRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<TemplateMentionRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`TemplateMentionRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TemplateMentionRequestKind {
    /// `template_mention_date`
    TemplateMentionDate(TemplateMentionDate),
    /// `template_mention_user`
    TemplateMentionUser(TemplateMentionUser),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<TemplateMentionRequestKind> for TemplateMentionRequest {
    fn from(kind: TemplateMentionRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<TemplateMentionDate> for TemplateMentionRequestKind {
    fn from(payload: TemplateMentionDate) -> Self {
        Self::TemplateMentionDate(payload)
    }
}
impl From<TemplateMentionDate> for TemplateMentionRequest {
    fn from(payload: TemplateMentionDate) -> Self {
        Self::new(payload)
    }
}
impl From<TemplateMentionUser> for TemplateMentionRequestKind {
    fn from(payload: TemplateMentionUser) -> Self {
        Self::TemplateMentionUser(payload)
    }
}
impl From<TemplateMentionUser> for TemplateMentionRequest {
    fn from(payload: TemplateMentionUser) -> Self {
        Self::new(payload)
    }
}
impl Members for TemplateMentionRequestKind {
    const TAGS: &'static [&'static str] = &[
        "template_mention_date",
        "template_mention_user",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::TemplateMentionDate(map.next_value()?),
                1 => Self::TemplateMentionUser(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::TemplateMentionDate(payload) => {
                encode::member(map, tag, "template_mention_date", payload)
            }
            Self::TemplateMentionUser(payload) => {
                encode::member(map, tag, "template_mention_user", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for TemplateMentionRequest {
    const NAME: &'static str = "TemplateMentionRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "type",
            "template_mention_date",
            "template_mention_user",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, TemplateMentionRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        TemplateMentionRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=2) => {
                    let member = number - 1;
                    if members::is_payload::<
                        TemplateMentionRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = TemplateMentionRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            TemplateMentionRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(TemplateMentionRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TemplateMentionRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TemplateMentionRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A user by id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UserReferenceRequest {
    pub id: UserId,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl UserReferenceRequest {
    /// A new `UserReferenceRequest` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<UserId>) -> Self {
        Self {
            id: id.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for UserReferenceRequest {
    const NAME: &'static str = "UserReferenceRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["object", "id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "user",
                    )?;
                }
                Key::Known(_) => id = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if object_seen {
            extra.flip(0);
        }
        Ok(UserReferenceRequest {
            id: decode::required(id, "id")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for UserReferenceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for UserReferenceRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "user"),
            self.extra.is_flipped(0),
        )?;
        map.serialize_entry("id", &self.id)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A page by id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PageReferenceRequest {
    pub id: PageId,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PageReferenceRequest {
    /// A new `PageReferenceRequest` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<PageId>) -> Self {
        Self {
            id: id.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for PageReferenceRequest {
    const NAME: &'static str = "PageReferenceRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => id = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(PageReferenceRequest {
            id: decode::required(id, "id")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PageReferenceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PageReferenceRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A database by id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DatabaseReferenceRequest {
    pub id: DatabaseId,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl DatabaseReferenceRequest {
    /// A new `DatabaseReferenceRequest` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<DatabaseId>) -> Self {
        Self {
            id: id.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for DatabaseReferenceRequest {
    const NAME: &'static str = "DatabaseReferenceRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => id = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(DatabaseReferenceRequest {
            id: decode::required(id, "id")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for DatabaseReferenceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DatabaseReferenceRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A block by id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BlockReferenceRequest {
    pub id: BlockId,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl BlockReferenceRequest {
    /// A new `BlockReferenceRequest` with what every one has.
    #[must_use]
    pub fn new(id: impl Into<BlockId>) -> Self {
        Self {
            id: id.into(),
            extra: Extra::default(),
        }
    }
}
impl Object for BlockReferenceRequest {
    const NAME: &'static str = "BlockReferenceRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut id = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => id = Some(map.next_value()?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(BlockReferenceRequest {
            id: decode::required(id, "id")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for BlockReferenceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for BlockReferenceRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The body that adds blocks to a page or block, at its end unless a position is given.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AppendBlockChildrenRequest {
    pub children: Vec<BlockRequest>,
    pub position: Option<BlockPositionRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl AppendBlockChildrenRequest {
    /// A new `AppendBlockChildrenRequest` with what every one has.
    #[must_use]
    pub fn new(children: Vec<BlockRequest>) -> Self {
        Self {
            children: children,
            position: None,
            extra: Extra::default(),
        }
    }
}
impl Object for AppendBlockChildrenRequest {
    const NAME: &'static str = "AppendBlockChildrenRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["children", "position"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut children = Default::default();
        let mut position = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => children = Some(decode::list(&mut map)?),
                Key::Known(_) => {
                    position = decode::optional(&mut map, &mut extra, "position")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(AppendBlockChildrenRequest {
            children: decode::required(children, "children")?,
            position,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for AppendBlockChildrenRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for AppendBlockChildrenRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("children", &self.children)?;
        if let Some(value) = &self.position {
            map.serialize_entry("position", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Where among its siblings new blocks are put.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BlockPositionRequest {
    /// What it is.
    pub kind: BlockPositionRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl BlockPositionRequest {
    /// A new `BlockPositionRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<BlockPositionRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`BlockPositionRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BlockPositionRequestKind {
    /// `start`
    Start,
    /// `end`
    End,
    /// `after_block`
    AfterBlock(BlockReferenceRequest),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<BlockPositionRequestKind> for BlockPositionRequest {
    fn from(kind: BlockPositionRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<BlockReferenceRequest> for BlockPositionRequestKind {
    fn from(payload: BlockReferenceRequest) -> Self {
        Self::AfterBlock(payload)
    }
}
impl From<BlockReferenceRequest> for BlockPositionRequest {
    fn from(payload: BlockReferenceRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for BlockPositionRequestKind {
    const TAGS: &'static [&'static str] = &["start", "end", "after_block"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                2 => Self::AfterBlock(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unit(member: usize) -> Option<Self> {
        Some(
            match member {
                0 => Self::Start,
                1 => Self::End,
                _ => return None,
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Start => encode::tag(map, tag, "start"),
            Self::End => encode::tag(map, tag, "end"),
            Self::AfterBlock(payload) => encode::member(map, tag, "after_block", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for BlockPositionRequest {
    const NAME: &'static str = "BlockPositionRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "start", "end", "after_block"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, BlockPositionRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        BlockPositionRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=3) => {
                    let member = number - 1;
                    if members::is_payload::<
                        BlockPositionRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = BlockPositionRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            BlockPositionRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(BlockPositionRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for BlockPositionRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for BlockPositionRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A block to be written. One request takes two levels of nesting at most.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BlockRequest {
    /// What it is.
    pub kind: BlockRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl BlockRequest {
    /// A new `BlockRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<BlockRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`BlockRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BlockRequestKind {
    /// `paragraph`
    Paragraph(Box<ParagraphRequest>),
    /// `heading_1`
    Heading1(HeadingRequest),
    /// `heading_2`
    Heading2(HeadingRequest),
    /// `heading_3`
    Heading3(HeadingRequest),
    /// `heading_4`
    Heading4(HeadingRequest),
    /// `bulleted_list_item`
    BulletedListItem(ColoredTextRequest),
    /// `numbered_list_item`
    NumberedListItem(ColoredTextRequest),
    /// `quote`
    Quote(ColoredTextRequest),
    /// `toggle`
    Toggle(ColoredTextRequest),
    /// `to_do`
    ToDo(ToDoRequest),
    /// `callout`
    Callout(Box<CalloutRequest>),
    /// `template`
    Template(TemplateBlockRequest),
    /// `synced_block`
    SyncedBlock(Box<SyncedBlockRequest>),
    /// `code`
    Code(CodeRequest),
    /// `equation`
    Equation(EquationRequest),
    /// `divider`
    Divider(EmptyObject),
    /// `breadcrumb`
    Breadcrumb(EmptyObject),
    /// `table_of_contents`
    TableOfContents(TableOfContentsRequest),
    /// `tab`
    Tab(TabRequest),
    /// `column_list`
    ColumnList(ColumnListRequest),
    /// `column`
    Column(ColumnRequest),
    /// `table`
    Table(TableRequest),
    /// `table_row`
    TableRow(TableRowRequest),
    /// `link_to_page`
    LinkToPage(LinkToPageRequest),
    /// `embed`
    Embed(WebContentRequest),
    /// `bookmark`
    Bookmark(WebContentRequest),
    /// `image`
    Image(MediaRequest),
    /// `video`
    Video(MediaRequest),
    /// `audio`
    Audio(MediaRequest),
    /// `pdf`
    Pdf(MediaRequest),
    /// `file`
    File(Box<NamedMediaRequest>),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<BlockRequestKind> for BlockRequest {
    fn from(kind: BlockRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<ParagraphRequest> for BlockRequestKind {
    fn from(payload: ParagraphRequest) -> Self {
        Self::Paragraph(Box::new(payload))
    }
}
impl From<ParagraphRequest> for BlockRequest {
    fn from(payload: ParagraphRequest) -> Self {
        Self::new(payload)
    }
}
impl From<ToDoRequest> for BlockRequestKind {
    fn from(payload: ToDoRequest) -> Self {
        Self::ToDo(payload)
    }
}
impl From<ToDoRequest> for BlockRequest {
    fn from(payload: ToDoRequest) -> Self {
        Self::new(payload)
    }
}
impl From<CalloutRequest> for BlockRequestKind {
    fn from(payload: CalloutRequest) -> Self {
        Self::Callout(Box::new(payload))
    }
}
impl From<CalloutRequest> for BlockRequest {
    fn from(payload: CalloutRequest) -> Self {
        Self::new(payload)
    }
}
impl From<TemplateBlockRequest> for BlockRequestKind {
    fn from(payload: TemplateBlockRequest) -> Self {
        Self::Template(payload)
    }
}
impl From<TemplateBlockRequest> for BlockRequest {
    fn from(payload: TemplateBlockRequest) -> Self {
        Self::new(payload)
    }
}
impl From<SyncedBlockRequest> for BlockRequestKind {
    fn from(payload: SyncedBlockRequest) -> Self {
        Self::SyncedBlock(Box::new(payload))
    }
}
impl From<SyncedBlockRequest> for BlockRequest {
    fn from(payload: SyncedBlockRequest) -> Self {
        Self::new(payload)
    }
}
impl From<CodeRequest> for BlockRequestKind {
    fn from(payload: CodeRequest) -> Self {
        Self::Code(payload)
    }
}
impl From<CodeRequest> for BlockRequest {
    fn from(payload: CodeRequest) -> Self {
        Self::new(payload)
    }
}
impl From<EquationRequest> for BlockRequestKind {
    fn from(payload: EquationRequest) -> Self {
        Self::Equation(payload)
    }
}
impl From<EquationRequest> for BlockRequest {
    fn from(payload: EquationRequest) -> Self {
        Self::new(payload)
    }
}
impl From<TableOfContentsRequest> for BlockRequestKind {
    fn from(payload: TableOfContentsRequest) -> Self {
        Self::TableOfContents(payload)
    }
}
impl From<TableOfContentsRequest> for BlockRequest {
    fn from(payload: TableOfContentsRequest) -> Self {
        Self::new(payload)
    }
}
impl From<TabRequest> for BlockRequestKind {
    fn from(payload: TabRequest) -> Self {
        Self::Tab(payload)
    }
}
impl From<TabRequest> for BlockRequest {
    fn from(payload: TabRequest) -> Self {
        Self::new(payload)
    }
}
impl From<ColumnListRequest> for BlockRequestKind {
    fn from(payload: ColumnListRequest) -> Self {
        Self::ColumnList(payload)
    }
}
impl From<ColumnListRequest> for BlockRequest {
    fn from(payload: ColumnListRequest) -> Self {
        Self::new(payload)
    }
}
impl From<ColumnRequest> for BlockRequestKind {
    fn from(payload: ColumnRequest) -> Self {
        Self::Column(payload)
    }
}
impl From<ColumnRequest> for BlockRequest {
    fn from(payload: ColumnRequest) -> Self {
        Self::new(payload)
    }
}
impl From<TableRequest> for BlockRequestKind {
    fn from(payload: TableRequest) -> Self {
        Self::Table(payload)
    }
}
impl From<TableRequest> for BlockRequest {
    fn from(payload: TableRequest) -> Self {
        Self::new(payload)
    }
}
impl From<TableRowRequest> for BlockRequestKind {
    fn from(payload: TableRowRequest) -> Self {
        Self::TableRow(payload)
    }
}
impl From<TableRowRequest> for BlockRequest {
    fn from(payload: TableRowRequest) -> Self {
        Self::new(payload)
    }
}
impl From<LinkToPageRequest> for BlockRequestKind {
    fn from(payload: LinkToPageRequest) -> Self {
        Self::LinkToPage(payload)
    }
}
impl From<LinkToPageRequest> for BlockRequest {
    fn from(payload: LinkToPageRequest) -> Self {
        Self::new(payload)
    }
}
impl From<NamedMediaRequest> for BlockRequestKind {
    fn from(payload: NamedMediaRequest) -> Self {
        Self::File(Box::new(payload))
    }
}
impl From<NamedMediaRequest> for BlockRequest {
    fn from(payload: NamedMediaRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for BlockRequestKind {
    const TAGS: &'static [&'static str] = &[
        "paragraph",
        "heading_1",
        "heading_2",
        "heading_3",
        "heading_4",
        "bulleted_list_item",
        "numbered_list_item",
        "quote",
        "toggle",
        "to_do",
        "callout",
        "template",
        "synced_block",
        "code",
        "equation",
        "divider",
        "breadcrumb",
        "table_of_contents",
        "tab",
        "column_list",
        "column",
        "table",
        "table_row",
        "link_to_page",
        "embed",
        "bookmark",
        "image",
        "video",
        "audio",
        "pdf",
        "file",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Paragraph(map.next_value()?),
                1 => Self::Heading1(map.next_value()?),
                2 => Self::Heading2(map.next_value()?),
                3 => Self::Heading3(map.next_value()?),
                4 => Self::Heading4(map.next_value()?),
                5 => Self::BulletedListItem(map.next_value()?),
                6 => Self::NumberedListItem(map.next_value()?),
                7 => Self::Quote(map.next_value()?),
                8 => Self::Toggle(map.next_value()?),
                9 => Self::ToDo(map.next_value()?),
                10 => Self::Callout(map.next_value()?),
                11 => Self::Template(map.next_value()?),
                12 => Self::SyncedBlock(map.next_value()?),
                13 => Self::Code(map.next_value()?),
                14 => Self::Equation(map.next_value()?),
                15 => Self::Divider(map.next_value()?),
                16 => Self::Breadcrumb(map.next_value()?),
                17 => Self::TableOfContents(map.next_value()?),
                18 => Self::Tab(map.next_value()?),
                19 => Self::ColumnList(map.next_value()?),
                20 => Self::Column(map.next_value()?),
                21 => Self::Table(map.next_value()?),
                22 => Self::TableRow(map.next_value()?),
                23 => Self::LinkToPage(map.next_value()?),
                24 => Self::Embed(map.next_value()?),
                25 => Self::Bookmark(map.next_value()?),
                26 => Self::Image(map.next_value()?),
                27 => Self::Video(map.next_value()?),
                28 => Self::Audio(map.next_value()?),
                29 => Self::Pdf(map.next_value()?),
                30 => Self::File(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Paragraph(payload) => encode::member(map, tag, "paragraph", payload),
            Self::Heading1(payload) => encode::member(map, tag, "heading_1", payload),
            Self::Heading2(payload) => encode::member(map, tag, "heading_2", payload),
            Self::Heading3(payload) => encode::member(map, tag, "heading_3", payload),
            Self::Heading4(payload) => encode::member(map, tag, "heading_4", payload),
            Self::BulletedListItem(payload) => {
                encode::member(map, tag, "bulleted_list_item", payload)
            }
            Self::NumberedListItem(payload) => {
                encode::member(map, tag, "numbered_list_item", payload)
            }
            Self::Quote(payload) => encode::member(map, tag, "quote", payload),
            Self::Toggle(payload) => encode::member(map, tag, "toggle", payload),
            Self::ToDo(payload) => encode::member(map, tag, "to_do", payload),
            Self::Callout(payload) => encode::member(map, tag, "callout", payload),
            Self::Template(payload) => encode::member(map, tag, "template", payload),
            Self::SyncedBlock(payload) => {
                encode::member(map, tag, "synced_block", payload)
            }
            Self::Code(payload) => encode::member(map, tag, "code", payload),
            Self::Equation(payload) => encode::member(map, tag, "equation", payload),
            Self::Divider(payload) => encode::member(map, tag, "divider", payload),
            Self::Breadcrumb(payload) => encode::member(map, tag, "breadcrumb", payload),
            Self::TableOfContents(payload) => {
                encode::member(map, tag, "table_of_contents", payload)
            }
            Self::Tab(payload) => encode::member(map, tag, "tab", payload),
            Self::ColumnList(payload) => encode::member(map, tag, "column_list", payload),
            Self::Column(payload) => encode::member(map, tag, "column", payload),
            Self::Table(payload) => encode::member(map, tag, "table", payload),
            Self::TableRow(payload) => encode::member(map, tag, "table_row", payload),
            Self::LinkToPage(payload) => {
                encode::member(map, tag, "link_to_page", payload)
            }
            Self::Embed(payload) => encode::member(map, tag, "embed", payload),
            Self::Bookmark(payload) => encode::member(map, tag, "bookmark", payload),
            Self::Image(payload) => encode::member(map, tag, "image", payload),
            Self::Video(payload) => encode::member(map, tag, "video", payload),
            Self::Audio(payload) => encode::member(map, tag, "audio", payload),
            Self::Pdf(payload) => encode::member(map, tag, "pdf", payload),
            Self::File(payload) => encode::member(map, tag, "file", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for BlockRequest {
    const NAME: &'static str = "BlockRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "object",
            "type",
            "paragraph",
            "heading_1",
            "heading_2",
            "heading_3",
            "heading_4",
            "bulleted_list_item",
            "numbered_list_item",
            "quote",
            "toggle",
            "to_do",
            "callout",
            "template",
            "synced_block",
            "code",
            "equation",
            "divider",
            "breadcrumb",
            "table_of_contents",
            "tab",
            "column_list",
            "column",
            "table",
            "table_row",
            "link_to_page",
            "embed",
            "bookmark",
            "image",
            "video",
            "audio",
            "pdf",
            "file",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut object_seen = tagged;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, BlockRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    object_seen = decode::constant(
                        &mut map,
                        &mut extra,
                        "object",
                        "block",
                    )?;
                }
                Key::Known(1) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        BlockRequestKind::TAGS,
                        &mut next,
                        2,
                    )?;
                }
                Key::Known(number @ 2..=32) => {
                    let member = number - 2;
                    if members::is_payload::<
                        BlockRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = BlockRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            BlockRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if object_seen {
            extra.flip(0);
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(1);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(BlockRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for BlockRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for BlockRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        encode::constant(
            &mut map,
            &self.extra,
            ("object", "block"),
            self.extra.is_flipped(0),
        )?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(1)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A paragraph; inside tabs it is the tab's label, and its icon and children are the tab's.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ParagraphRequest {
    pub rich_text: Vec<RichTextRequest>,
    pub color: Option<Color>,
    pub icon: Option<IconRequest>,
    pub children: Option<Vec<BlockRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ParagraphRequest {
    /// A new `ParagraphRequest` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichTextRequest>) -> Self {
        Self {
            rich_text: rich_text,
            color: None,
            icon: None,
            children: None,
            extra: Extra::default(),
        }
    }
}
impl Object for ParagraphRequest {
    const NAME: &'static str = "ParagraphRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "color", "icon", "children"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut color = Default::default();
        let mut icon = Default::default();
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Known(2) => icon = decode::optional(&mut map, &mut extra, "icon")?,
                Key::Known(_) => {
                    children = decode::optional(&mut map, &mut extra, "children")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(ParagraphRequest {
            rich_text: decode::required(rich_text, "rich_text")?,
            color,
            icon,
            children,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ParagraphRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ParagraphRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        if let Some(value) = &self.icon {
            map.serialize_entry("icon", value)?;
        }
        if let Some(value) = &self.children {
            map.serialize_entry("children", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A heading; only one that can be toggled holds children.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct HeadingRequest {
    pub rich_text: Vec<RichTextRequest>,
    pub color: Option<Color>,
    pub is_toggleable: Option<bool>,
    pub children: Option<Vec<BlockRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl HeadingRequest {
    /// A new `HeadingRequest` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichTextRequest>) -> Self {
        Self {
            rich_text: rich_text,
            color: None,
            is_toggleable: None,
            children: None,
            extra: Extra::default(),
        }
    }
}
impl Object for HeadingRequest {
    const NAME: &'static str = "HeadingRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "color", "is_toggleable", "children"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut color = Default::default();
        let mut is_toggleable = Default::default();
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Known(2) => {
                    is_toggleable = decode::optional(
                        &mut map,
                        &mut extra,
                        "is_toggleable",
                    )?;
                }
                Key::Known(_) => {
                    children = decode::optional(&mut map, &mut extra, "children")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(HeadingRequest {
            rich_text: decode::required(rich_text, "rich_text")?,
            color,
            is_toggleable,
            children,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for HeadingRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for HeadingRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        if let Some(value) = &self.is_toggleable {
            map.serialize_entry("is_toggleable", value)?;
        }
        if let Some(value) = &self.children {
            map.serialize_entry("children", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A list item, quote or toggle.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ColoredTextRequest {
    pub rich_text: Vec<RichTextRequest>,
    pub color: Option<Color>,
    pub children: Option<Vec<BlockRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ColoredTextRequest {
    /// A new `ColoredTextRequest` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichTextRequest>) -> Self {
        Self {
            rich_text: rich_text,
            color: None,
            children: None,
            extra: Extra::default(),
        }
    }
}
impl Object for ColoredTextRequest {
    const NAME: &'static str = "ColoredTextRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "color", "children"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut color = Default::default();
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Known(_) => {
                    children = decode::optional(&mut map, &mut extra, "children")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(ColoredTextRequest {
            rich_text: decode::required(rich_text, "rich_text")?,
            color,
            children,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ColoredTextRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ColoredTextRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        if let Some(value) = &self.children {
            map.serialize_entry("children", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An entry of a to-do list.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ToDoRequest {
    pub rich_text: Vec<RichTextRequest>,
    pub checked: Option<bool>,
    pub color: Option<Color>,
    pub children: Option<Vec<BlockRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ToDoRequest {
    /// A new `ToDoRequest` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichTextRequest>) -> Self {
        Self {
            rich_text: rich_text,
            checked: None,
            color: None,
            children: None,
            extra: Extra::default(),
        }
    }
}
impl Object for ToDoRequest {
    const NAME: &'static str = "ToDoRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "checked", "color", "children"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut checked = Default::default();
        let mut color = Default::default();
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => {
                    checked = decode::optional(&mut map, &mut extra, "checked")?;
                }
                Key::Known(2) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Known(_) => {
                    children = decode::optional(&mut map, &mut extra, "children")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(ToDoRequest {
            rich_text: decode::required(rich_text, "rich_text")?,
            checked,
            color,
            children,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ToDoRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ToDoRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        if let Some(value) = &self.checked {
            map.serialize_entry("checked", value)?;
        }
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        if let Some(value) = &self.children {
            map.serialize_entry("children", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A framed text with an icon.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CalloutRequest {
    pub rich_text: Vec<RichTextRequest>,
    pub color: Option<Color>,
    pub icon: Option<IconRequest>,
    pub children: Option<Vec<BlockRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl CalloutRequest {
    /// A new `CalloutRequest` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichTextRequest>) -> Self {
        Self {
            rich_text: rich_text,
            color: None,
            icon: None,
            children: None,
            extra: Extra::default(),
        }
    }
}
impl Object for CalloutRequest {
    const NAME: &'static str = "CalloutRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "color", "icon", "children"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut color = Default::default();
        let mut icon = Default::default();
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Known(2) => icon = decode::optional(&mut map, &mut extra, "icon")?,
                Key::Known(_) => {
                    children = decode::optional(&mut map, &mut extra, "children")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(CalloutRequest {
            rich_text: decode::required(rich_text, "rich_text")?,
            color,
            icon,
            children,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for CalloutRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for CalloutRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        if let Some(value) = &self.icon {
            map.serialize_entry("icon", value)?;
        }
        if let Some(value) = &self.children {
            map.serialize_entry("children", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A button that copies its children.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TemplateBlockRequest {
    pub rich_text: Vec<RichTextRequest>,
    pub children: Option<Vec<BlockRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TemplateBlockRequest {
    /// A new `TemplateBlockRequest` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichTextRequest>) -> Self {
        Self {
            rich_text: rich_text,
            children: None,
            extra: Extra::default(),
        }
    }
}
impl Object for TemplateBlockRequest {
    const NAME: &'static str = "TemplateBlockRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "children"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(_) => {
                    children = decode::optional(&mut map, &mut extra, "children")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(TemplateBlockRequest {
            rich_text: decode::required(rich_text, "rich_text")?,
            children,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TemplateBlockRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TemplateBlockRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        if let Some(value) = &self.children {
            map.serialize_entry("children", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A synced block; without a source (null) it is the original and holds the children.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SyncedBlockRequest {
    pub synced_from: Option<SyncedFromRequest>,
    pub children: Option<Vec<BlockRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for SyncedBlockRequest {
    const NAME: &'static str = "SyncedBlockRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["synced_from", "children"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut synced_from = Default::default();
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => synced_from = Some(map.next_value()?),
                Key::Known(_) => {
                    children = decode::optional(&mut map, &mut extra, "children")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(SyncedBlockRequest {
            synced_from: decode::required(synced_from, "synced_from")?,
            children,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SyncedBlockRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SyncedBlockRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("synced_from", &self.synced_from)?;
        if let Some(value) = &self.children {
            map.serialize_entry("children", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The original of a synced block.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SyncedFromRequest {
    /// What it is.
    pub kind: SyncedFromRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl SyncedFromRequest {
    /// A new `SyncedFromRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<SyncedFromRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`SyncedFromRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SyncedFromRequestKind {
    /// `block_id`
    BlockId(BlockId),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<SyncedFromRequestKind> for SyncedFromRequest {
    fn from(kind: SyncedFromRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<BlockId> for SyncedFromRequestKind {
    fn from(payload: BlockId) -> Self {
        Self::BlockId(payload)
    }
}
impl From<BlockId> for SyncedFromRequest {
    fn from(payload: BlockId) -> Self {
        Self::new(payload)
    }
}
impl Members for SyncedFromRequestKind {
    const TAGS: &'static [&'static str] = &["block_id"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::BlockId(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::BlockId(payload) => encode::member(map, tag, "block_id", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for SyncedFromRequest {
    const NAME: &'static str = "SyncedFromRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "block_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, SyncedFromRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        SyncedFromRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=1) => {
                    let member = number - 1;
                    if members::is_payload::<
                        SyncedFromRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = SyncedFromRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            SyncedFromRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(SyncedFromRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SyncedFromRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SyncedFromRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A block of program text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CodeRequest {
    pub rich_text: Vec<RichTextRequest>,
    pub language: Option<CodeLanguage>,
    pub caption: Option<Vec<RichTextRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl CodeRequest {
    /// A new `CodeRequest` with what every one has.
    #[must_use]
    pub fn new(rich_text: Vec<RichTextRequest>) -> Self {
        Self {
            rich_text: rich_text,
            language: None,
            caption: None,
            extra: Extra::default(),
        }
    }
}
impl Object for CodeRequest {
    const NAME: &'static str = "CodeRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["rich_text", "language", "caption"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut rich_text = Default::default();
        let mut language = Default::default();
        let mut caption = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => rich_text = Some(decode::list(&mut map)?),
                Key::Known(1) => {
                    language = decode::optional(&mut map, &mut extra, "language")?;
                }
                Key::Known(_) => {
                    caption = decode::optional(&mut map, &mut extra, "caption")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(CodeRequest {
            rich_text: decode::required(rich_text, "rich_text")?,
            language,
            caption,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for CodeRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for CodeRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("rich_text", &self.rich_text)?;
        if let Some(value) = &self.language {
            map.serialize_entry("language", value)?;
        }
        if let Some(value) = &self.caption {
            map.serialize_entry("caption", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A list of the page's headings.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TableOfContentsRequest {
    pub color: Option<Color>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for TableOfContentsRequest {
    const NAME: &'static str = "TableOfContentsRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["color"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut color = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => color = decode::optional(&mut map, &mut extra, "color")?,
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(TableOfContentsRequest {
            color,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TableOfContentsRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TableOfContentsRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.color {
            map.serialize_entry("color", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A row of tabs, each a paragraph among the children.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TabRequest {
    pub children: Option<Vec<BlockRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for TabRequest {
    const NAME: &'static str = "TabRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["children"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => {
                    children = decode::optional(&mut map, &mut extra, "children")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(TabRequest { children, extra })
    }
}
impl<'de> Deserialize<'de> for TabRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TabRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.children {
            map.serialize_entry("children", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Columns beside each other, two or more of them.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ColumnListRequest {
    pub children: Vec<BlockRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ColumnListRequest {
    /// A new `ColumnListRequest` with what every one has.
    #[must_use]
    pub fn new(children: Vec<BlockRequest>) -> Self {
        Self {
            children: children,
            extra: Extra::default(),
        }
    }
}
impl Object for ColumnListRequest {
    const NAME: &'static str = "ColumnListRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["children"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => children = Some(decode::list(&mut map)?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(ColumnListRequest {
            children: decode::required(children, "children")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ColumnListRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ColumnListRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("children", &self.children)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A column and its share of the width.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ColumnRequest {
    pub width_ratio: Option<Number>,
    pub children: Vec<BlockRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl ColumnRequest {
    /// A new `ColumnRequest` with what every one has.
    #[must_use]
    pub fn new(children: Vec<BlockRequest>) -> Self {
        Self {
            width_ratio: None,
            children: children,
            extra: Extra::default(),
        }
    }
}
impl Object for ColumnRequest {
    const NAME: &'static str = "ColumnRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["width_ratio", "children"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut width_ratio = Default::default();
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    width_ratio = decode::optional(&mut map, &mut extra, "width_ratio")?;
                }
                Key::Known(_) => children = Some(decode::list(&mut map)?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(ColumnRequest {
            width_ratio,
            children: decode::required(children, "children")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for ColumnRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for ColumnRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.width_ratio {
            map.serialize_entry("width_ratio", value)?;
        }
        map.serialize_entry("children", &self.children)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A simple table; the children are its rows, each as wide as the table.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TableRequest {
    pub table_width: i64,
    pub has_column_header: Option<bool>,
    pub has_row_header: Option<bool>,
    pub children: Vec<BlockRequest>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TableRequest {
    /// A new `TableRequest` with what every one has.
    #[must_use]
    pub fn new(table_width: i64, children: Vec<BlockRequest>) -> Self {
        Self {
            table_width: table_width,
            has_column_header: None,
            has_row_header: None,
            children: children,
            extra: Extra::default(),
        }
    }
}
impl Object for TableRequest {
    const NAME: &'static str = "TableRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "table_width",
            "has_column_header",
            "has_row_header",
            "children",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut table_width = Default::default();
        let mut has_column_header = Default::default();
        let mut has_row_header = Default::default();
        let mut children = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => table_width = Some(map.next_value()?),
                Key::Known(1) => {
                    has_column_header = decode::optional(
                        &mut map,
                        &mut extra,
                        "has_column_header",
                    )?;
                }
                Key::Known(2) => {
                    has_row_header = decode::optional(
                        &mut map,
                        &mut extra,
                        "has_row_header",
                    )?;
                }
                Key::Known(_) => children = Some(decode::list(&mut map)?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(TableRequest {
            table_width: decode::required(table_width, "table_width")?,
            has_column_header,
            has_row_header,
            children: decode::required(children, "children")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TableRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TableRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("table_width", &self.table_width)?;
        if let Some(value) = &self.has_column_header {
            map.serialize_entry("has_column_header", value)?;
        }
        if let Some(value) = &self.has_row_header {
            map.serialize_entry("has_row_header", value)?;
        }
        map.serialize_entry("children", &self.children)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A row of a simple table, one rich text for each cell.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TableRowRequest {
    pub cells: Vec<Vec<RichTextRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TableRowRequest {
    /// A new `TableRowRequest` with what every one has.
    #[must_use]
    pub fn new(cells: Vec<Vec<RichTextRequest>>) -> Self {
        Self {
            cells: cells,
            extra: Extra::default(),
        }
    }
}
impl Object for TableRowRequest {
    const NAME: &'static str = "TableRowRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["cells"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut cells = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(_) => cells = Some(decode::list(&mut map)?),
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(TableRowRequest {
            cells: decode::required(cells, "cells")?,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TableRowRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TableRowRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("cells", &self.cells)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The target of a link block.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LinkToPageRequest {
    /// What it is.
    pub kind: LinkToPageRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl LinkToPageRequest {
    /// A new `LinkToPageRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<LinkToPageRequestKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`LinkToPageRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum LinkToPageRequestKind {
    /// `page_id`
    PageId(PageId),
    /// `database_id`
    DatabaseId(DatabaseId),
    /// `comment_id`
    CommentId(CommentId),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<LinkToPageRequestKind> for LinkToPageRequest {
    fn from(kind: LinkToPageRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<PageId> for LinkToPageRequestKind {
    fn from(payload: PageId) -> Self {
        Self::PageId(payload)
    }
}
impl From<PageId> for LinkToPageRequest {
    fn from(payload: PageId) -> Self {
        Self::new(payload)
    }
}
impl From<DatabaseId> for LinkToPageRequestKind {
    fn from(payload: DatabaseId) -> Self {
        Self::DatabaseId(payload)
    }
}
impl From<DatabaseId> for LinkToPageRequest {
    fn from(payload: DatabaseId) -> Self {
        Self::new(payload)
    }
}
impl From<CommentId> for LinkToPageRequestKind {
    fn from(payload: CommentId) -> Self {
        Self::CommentId(payload)
    }
}
impl From<CommentId> for LinkToPageRequest {
    fn from(payload: CommentId) -> Self {
        Self::new(payload)
    }
}
impl Members for LinkToPageRequestKind {
    const TAGS: &'static [&'static str] = &["page_id", "database_id", "comment_id"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::PageId(map.next_value()?),
                1 => Self::DatabaseId(map.next_value()?),
                2 => Self::CommentId(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::PageId(payload) => encode::member(map, tag, "page_id", payload),
            Self::DatabaseId(payload) => encode::member(map, tag, "database_id", payload),
            Self::CommentId(payload) => encode::member(map, tag, "comment_id", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for LinkToPageRequest {
    const NAME: &'static str = "LinkToPageRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["type", "page_id", "database_id", "comment_id"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, LinkToPageRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        LinkToPageRequestKind::TAGS,
                        &mut next,
                        1,
                    )?;
                }
                Key::Known(number @ 1..=3) => {
                    let member = number - 1;
                    if members::is_payload::<
                        LinkToPageRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = LinkToPageRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            LinkToPageRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(LinkToPageRequest {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for LinkToPageRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for LinkToPageRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A bookmark or an embedded site.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WebContentRequest {
    pub url: SmallString,
    pub caption: Option<Vec<RichTextRequest>>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl WebContentRequest {
    /// A new `WebContentRequest` with what every one has.
    #[must_use]
    pub fn new(url: impl Into<SmallString>) -> Self {
        Self {
            url: url.into(),
            caption: None,
            extra: Extra::default(),
        }
    }
}
impl Object for WebContentRequest {
    const NAME: &'static str = "WebContentRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["url", "caption"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut url = Default::default();
        let mut caption = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => url = Some(map.next_value()?),
                Key::Known(_) => {
                    caption = decode::optional(&mut map, &mut extra, "caption")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(WebContentRequest {
            url: decode::required(url, "url")?,
            caption,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for WebContentRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for WebContentRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("url", &self.url)?;
        if let Some(value) = &self.caption {
            map.serialize_entry("caption", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// An image, video, sound or PDF.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MediaRequest {
    pub caption: Option<Vec<RichTextRequest>>,
    /// What it is.
    pub kind: MediaRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl MediaRequest {
    /// A new `MediaRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<MediaRequestKind>) -> Self {
        Self {
            caption: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`MediaRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MediaRequestKind {
    /// `external`
    External(ExternalFileRequest),
    /// `file_upload`
    FileUpload(FileUploadRequest),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<MediaRequestKind> for MediaRequest {
    fn from(kind: MediaRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<ExternalFileRequest> for MediaRequestKind {
    fn from(payload: ExternalFileRequest) -> Self {
        Self::External(payload)
    }
}
impl From<ExternalFileRequest> for MediaRequest {
    fn from(payload: ExternalFileRequest) -> Self {
        Self::new(payload)
    }
}
impl From<FileUploadRequest> for MediaRequestKind {
    fn from(payload: FileUploadRequest) -> Self {
        Self::FileUpload(payload)
    }
}
impl From<FileUploadRequest> for MediaRequest {
    fn from(payload: FileUploadRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for MediaRequestKind {
    const TAGS: &'static [&'static str] = &["external", "file_upload"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::External(map.next_value()?),
                1 => Self::FileUpload(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::External(payload) => encode::member(map, tag, "external", payload),
            Self::FileUpload(payload) => encode::member(map, tag, "file_upload", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for MediaRequest {
    const NAME: &'static str = "MediaRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["caption", "type", "external", "file_upload"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut caption = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, MediaRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    caption = decode::optional(&mut map, &mut extra, "caption")?;
                }
                Key::Known(1) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        MediaRequestKind::TAGS,
                        &mut next,
                        2,
                    )?;
                }
                Key::Known(number @ 2..=3) => {
                    let member = number - 2;
                    if members::is_payload::<
                        MediaRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = MediaRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            MediaRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(MediaRequest {
            caption,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for MediaRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for MediaRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.caption {
            map.serialize_entry("caption", value)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A file shown as a block.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NamedMediaRequest {
    pub caption: Option<Vec<RichTextRequest>>,
    pub name: Option<SmallString>,
    /// What it is.
    pub kind: NamedMediaRequestKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl NamedMediaRequest {
    /// A new `NamedMediaRequest` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<NamedMediaRequestKind>) -> Self {
        Self {
            caption: None,
            name: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`NamedMediaRequest`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NamedMediaRequestKind {
    /// `external`
    External(ExternalFileRequest),
    /// `file_upload`
    FileUpload(FileUploadRequest),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<NamedMediaRequestKind> for NamedMediaRequest {
    fn from(kind: NamedMediaRequestKind) -> Self {
        Self::new(kind)
    }
}
impl From<ExternalFileRequest> for NamedMediaRequestKind {
    fn from(payload: ExternalFileRequest) -> Self {
        Self::External(payload)
    }
}
impl From<ExternalFileRequest> for NamedMediaRequest {
    fn from(payload: ExternalFileRequest) -> Self {
        Self::new(payload)
    }
}
impl From<FileUploadRequest> for NamedMediaRequestKind {
    fn from(payload: FileUploadRequest) -> Self {
        Self::FileUpload(payload)
    }
}
impl From<FileUploadRequest> for NamedMediaRequest {
    fn from(payload: FileUploadRequest) -> Self {
        Self::new(payload)
    }
}
impl Members for NamedMediaRequestKind {
    const TAGS: &'static [&'static str] = &["external", "file_upload"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::External(map.next_value()?),
                1 => Self::FileUpload(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::External(payload) => encode::member(map, tag, "external", payload),
            Self::FileUpload(payload) => encode::member(map, tag, "file_upload", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for NamedMediaRequest {
    const NAME: &'static str = "NamedMediaRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["caption", "name", "type", "external", "file_upload"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut caption = Default::default();
        let mut name = Default::default();
        let mut tag: Option<Tag> = None;
        let mut chosen: Option<(usize, NamedMediaRequestKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    caption = decode::optional(&mut map, &mut extra, "caption")?;
                }
                Key::Known(1) => name = decode::optional(&mut map, &mut extra, "name")?,
                Key::Known(2) => {
                    tag = decode::tag_of_payload(
                        &mut map,
                        NamedMediaRequestKind::TAGS,
                        &mut next,
                        3,
                    )?;
                }
                Key::Known(number @ 3..=4) => {
                    let member = number - 3;
                    if members::is_payload::<
                        NamedMediaRequestKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = NamedMediaRequestKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            NamedMediaRequestKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        if tag.is_none() && chosen.is_some() {
            extra.flip(0);
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(NamedMediaRequest {
            caption,
            name,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for NamedMediaRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for NamedMediaRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.caption {
            map.serialize_entry("caption", value)?;
        }
        if let Some(value) = &self.name {
            map.serialize_entry("name", value)?;
        }
        self.kind.encode(&mut map, (!self.extra.is_flipped(0)).then_some("type"))?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The body of a search over titles.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchRequest {
    pub query: Option<SmallString>,
    pub filter: Option<SearchFilter>,
    pub sort: Option<SearchSort>,
    pub start_cursor: Patch<SmallString>,
    pub page_size: Option<i64>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for SearchRequest {
    const NAME: &'static str = "SearchRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["query", "filter", "sort", "start_cursor", "page_size"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut query = Default::default();
        let mut filter = Default::default();
        let mut sort = Default::default();
        let mut start_cursor = Default::default();
        let mut page_size = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => query = decode::optional(&mut map, &mut extra, "query")?,
                Key::Known(1) => {
                    filter = decode::optional(&mut map, &mut extra, "filter")?;
                }
                Key::Known(2) => sort = decode::optional(&mut map, &mut extra, "sort")?,
                Key::Known(3) => start_cursor = map.next_value()?,
                Key::Known(_) => {
                    page_size = decode::optional(&mut map, &mut extra, "page_size")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(SearchRequest {
            query,
            filter,
            sort,
            start_cursor,
            page_size,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SearchRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SearchRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.query {
            map.serialize_entry("query", value)?;
        }
        if let Some(value) = &self.filter {
            map.serialize_entry("filter", value)?;
        }
        if let Some(value) = &self.sort {
            map.serialize_entry("sort", value)?;
        }
        if !self.start_cursor.is_absent() {
            map.serialize_entry("start_cursor", &self.start_cursor)?;
        }
        if let Some(value) = &self.page_size {
            map.serialize_entry("page_size", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// Which objects a search returns, by kind (property and value together), by being in the trash, or both.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchFilter {
    /// Always `object`.
    pub property: Option<SmallString>,
    pub value: Option<ResultType>,
    pub in_trash: Option<bool>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for SearchFilter {
    const NAME: &'static str = "SearchFilter";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["property", "value", "in_trash"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut property = Default::default();
        let mut value = Default::default();
        let mut in_trash = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    property = decode::optional(&mut map, &mut extra, "property")?;
                }
                Key::Known(1) => value = decode::optional(&mut map, &mut extra, "value")?,
                Key::Known(_) => {
                    in_trash = decode::optional(&mut map, &mut extra, "in_trash")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(SearchFilter {
            property,
            value,
            in_trash,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SearchFilter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SearchFilter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.property {
            map.serialize_entry("property", value)?;
        }
        if let Some(value) = &self.value {
            map.serialize_entry("value", value)?;
        }
        if let Some(value) = &self.in_trash {
            map.serialize_entry("in_trash", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// The order of a search's results, by the time of the last edit with a direction, or by relevance.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SearchSort {
    pub direction: Option<SortDirection>,
    /// What it is.
    pub kind: SearchSortKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl SearchSort {
    /// A new `SearchSort` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<SearchSortKind>) -> Self {
        Self {
            direction: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`SearchSort`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SearchSortKind {
    /// `timestamp`
    Timestamp(SmallString),
    /// `property`
    Property(SmallString),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<SearchSortKind> for SearchSort {
    fn from(kind: SearchSortKind) -> Self {
        Self::new(kind)
    }
}
impl Members for SearchSortKind {
    const TAGS: &'static [&'static str] = &["timestamp", "property"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Timestamp(map.next_value()?),
                1 => Self::Property(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Timestamp(payload) => encode::member(map, tag, "timestamp", payload),
            Self::Property(payload) => encode::member(map, tag, "property", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for SearchSort {
    const NAME: &'static str = "SearchSort";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["direction", "timestamp", "property"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut direction = Default::default();
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, SearchSortKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    direction = decode::optional(&mut map, &mut extra, "direction")?;
                }
                Key::Known(number @ 1..=2) => {
                    let member = number - 1;
                    if members::is_payload::<
                        SearchSortKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = SearchSortKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            SearchSortKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(SearchSort {
            direction,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SearchSort {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SearchSort {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.direction {
            map.serialize_entry("direction", value)?;
        }
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " The kinds of objects that a search or query can be limited to."] ResultType
    { Page = "page", DataSource = "data_source", }
}
/// The body of a query of a data source.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct QueryDataSourceRequest {
    pub filter: Option<Filter>,
    pub sorts: Option<Vec<Sort>>,
    pub start_cursor: Patch<SmallString>,
    pub page_size: Option<i64>,
    pub in_trash: Option<bool>,
    pub result_type: Option<ResultType>,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Object for QueryDataSourceRequest {
    const NAME: &'static str = "QueryDataSourceRequest";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "filter",
            "sorts",
            "start_cursor",
            "page_size",
            "in_trash",
            "result_type",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut filter = Default::default();
        let mut sorts = Default::default();
        let mut start_cursor = Default::default();
        let mut page_size = Default::default();
        let mut in_trash = Default::default();
        let mut result_type = Default::default();
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    filter = decode::optional(&mut map, &mut extra, "filter")?;
                }
                Key::Known(1) => sorts = decode::optional(&mut map, &mut extra, "sorts")?,
                Key::Known(2) => start_cursor = map.next_value()?,
                Key::Known(3) => {
                    page_size = decode::optional(&mut map, &mut extra, "page_size")?;
                }
                Key::Known(4) => {
                    in_trash = decode::optional(&mut map, &mut extra, "in_trash")?;
                }
                Key::Known(_) => {
                    result_type = decode::optional(&mut map, &mut extra, "result_type")?;
                }
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        Ok(QueryDataSourceRequest {
            filter,
            sorts,
            start_cursor,
            page_size,
            in_trash,
            result_type,
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for QueryDataSourceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for QueryDataSourceRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.filter {
            map.serialize_entry("filter", value)?;
        }
        if let Some(value) = &self.sorts {
            map.serialize_entry("sorts", value)?;
        }
        if !self.start_cursor.is_absent() {
            map.serialize_entry("start_cursor", &self.start_cursor)?;
        }
        if let Some(value) = &self.page_size {
            map.serialize_entry("page_size", value)?;
        }
        if let Some(value) = &self.in_trash {
            map.serialize_entry("in_trash", value)?;
        }
        if let Some(value) = &self.result_type {
            map.serialize_entry("result_type", value)?;
        }
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// One level of a query's order, by a property or by a timestamp of the row.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Sort {
    pub direction: SortDirection,
    /// What it is.
    pub kind: SortKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Sort {
    /// A new `Sort` with what every one has.
    #[must_use]
    pub fn new(direction: impl Into<SortDirection>, kind: impl Into<SortKind>) -> Self {
        Self {
            direction: direction.into(),
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Sort`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SortKind {
    /// `property`
    Property(SmallString),
    /// `timestamp`
    Timestamp(TimestampName),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<TimestampName> for SortKind {
    fn from(payload: TimestampName) -> Self {
        Self::Timestamp(payload)
    }
}
impl Members for SortKind {
    const TAGS: &'static [&'static str] = &["property", "timestamp"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Property(map.next_value()?),
                1 => Self::Timestamp(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Property(payload) => encode::member(map, tag, "property", payload),
            Self::Timestamp(payload) => encode::member(map, tag, "timestamp", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for Sort {
    const NAME: &'static str = "Sort";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["direction", "property", "timestamp"];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut direction = Default::default();
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, SortKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => direction = Some(map.next_value()?),
                Key::Known(number @ 1..=2) => {
                    let member = number - 1;
                    if members::is_payload::<
                        SortKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = SortKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            SortKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(Sort {
            direction: decode::required(direction, "direction")?,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Sort {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Sort {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("direction", &self.direction)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " Upwards or downwards."] SortDirection { Ascending = "ascending", Descending
    = "descending", }
}
crate::model::open_enum! {
    #[doc = " The timestamps that every row has."] TimestampName { CreatedTime =
    "created_time", LastEditedTime = "last_edited_time", }
}
/// A condition on one property (given by name or id) or timestamp of a row, or a group of conditions; groups nest two levels at most. The optional type repeats the condition's key, and groups have none.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    pub property: Option<SmallString>,
    pub timestamp: Option<TimestampName>,
    pub r#type: Option<SmallString>,
    /// What it is.
    pub kind: FilterKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl Filter {
    /// A new `Filter` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<FilterKind>) -> Self {
        Self {
            property: None,
            timestamp: None,
            r#type: None,
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`Filter`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FilterKind {
    /// `and`
    And(Vec<Filter>),
    /// `or`
    Or(Vec<Filter>),
    /// `title`
    Title(TextCondition),
    /// `rich_text`
    RichText(TextCondition),
    /// `url`
    Url(TextCondition),
    /// `email`
    Email(TextCondition),
    /// `phone_number`
    PhoneNumber(TextCondition),
    /// `number`
    Number(NumberCondition),
    /// `unique_id`
    UniqueId(NumberCondition),
    /// `checkbox`
    Checkbox(CheckboxCondition),
    /// `select`
    Select(SelectCondition),
    /// `multi_select`
    MultiSelect(MultiSelectCondition),
    /// `status`
    Status(StatusCondition),
    /// `date`
    Date(DateCondition),
    /// `created_time`
    CreatedTime(DateCondition),
    /// `last_edited_time`
    LastEditedTime(DateCondition),
    /// `people`
    People(PeopleCondition),
    /// `created_by`
    CreatedBy(PeopleCondition),
    /// `last_edited_by`
    LastEditedBy(PeopleCondition),
    /// `files`
    Files(FilesCondition),
    /// `relation`
    Relation(RelationCondition),
    /// `formula`
    Formula(FormulaCondition),
    /// `rollup`
    Rollup(Box<RollupCondition>),
    /// `verification`
    Verification(VerificationCondition),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<FilterKind> for Filter {
    fn from(kind: FilterKind) -> Self {
        Self::new(kind)
    }
}
impl From<CheckboxCondition> for FilterKind {
    fn from(payload: CheckboxCondition) -> Self {
        Self::Checkbox(payload)
    }
}
impl From<CheckboxCondition> for Filter {
    fn from(payload: CheckboxCondition) -> Self {
        Self::new(payload)
    }
}
impl From<SelectCondition> for FilterKind {
    fn from(payload: SelectCondition) -> Self {
        Self::Select(payload)
    }
}
impl From<SelectCondition> for Filter {
    fn from(payload: SelectCondition) -> Self {
        Self::new(payload)
    }
}
impl From<MultiSelectCondition> for FilterKind {
    fn from(payload: MultiSelectCondition) -> Self {
        Self::MultiSelect(payload)
    }
}
impl From<MultiSelectCondition> for Filter {
    fn from(payload: MultiSelectCondition) -> Self {
        Self::new(payload)
    }
}
impl From<StatusCondition> for FilterKind {
    fn from(payload: StatusCondition) -> Self {
        Self::Status(payload)
    }
}
impl From<StatusCondition> for Filter {
    fn from(payload: StatusCondition) -> Self {
        Self::new(payload)
    }
}
impl From<FilesCondition> for FilterKind {
    fn from(payload: FilesCondition) -> Self {
        Self::Files(payload)
    }
}
impl From<FilesCondition> for Filter {
    fn from(payload: FilesCondition) -> Self {
        Self::new(payload)
    }
}
impl From<RelationCondition> for FilterKind {
    fn from(payload: RelationCondition) -> Self {
        Self::Relation(payload)
    }
}
impl From<RelationCondition> for Filter {
    fn from(payload: RelationCondition) -> Self {
        Self::new(payload)
    }
}
impl From<FormulaCondition> for FilterKind {
    fn from(payload: FormulaCondition) -> Self {
        Self::Formula(payload)
    }
}
impl From<FormulaCondition> for Filter {
    fn from(payload: FormulaCondition) -> Self {
        Self::new(payload)
    }
}
impl From<RollupCondition> for FilterKind {
    fn from(payload: RollupCondition) -> Self {
        Self::Rollup(Box::new(payload))
    }
}
impl From<RollupCondition> for Filter {
    fn from(payload: RollupCondition) -> Self {
        Self::new(payload)
    }
}
impl From<VerificationCondition> for FilterKind {
    fn from(payload: VerificationCondition) -> Self {
        Self::Verification(payload)
    }
}
impl From<VerificationCondition> for Filter {
    fn from(payload: VerificationCondition) -> Self {
        Self::new(payload)
    }
}
impl Members for FilterKind {
    const TAGS: &'static [&'static str] = &[
        "and",
        "or",
        "title",
        "rich_text",
        "url",
        "email",
        "phone_number",
        "number",
        "unique_id",
        "checkbox",
        "select",
        "multi_select",
        "status",
        "date",
        "created_time",
        "last_edited_time",
        "people",
        "created_by",
        "last_edited_by",
        "files",
        "relation",
        "formula",
        "rollup",
        "verification",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::And(decode::list(map)?),
                1 => Self::Or(decode::list(map)?),
                2 => Self::Title(map.next_value()?),
                3 => Self::RichText(map.next_value()?),
                4 => Self::Url(map.next_value()?),
                5 => Self::Email(map.next_value()?),
                6 => Self::PhoneNumber(map.next_value()?),
                7 => Self::Number(map.next_value()?),
                8 => Self::UniqueId(map.next_value()?),
                9 => Self::Checkbox(map.next_value()?),
                10 => Self::Select(map.next_value()?),
                11 => Self::MultiSelect(map.next_value()?),
                12 => Self::Status(map.next_value()?),
                13 => Self::Date(map.next_value()?),
                14 => Self::CreatedTime(map.next_value()?),
                15 => Self::LastEditedTime(map.next_value()?),
                16 => Self::People(map.next_value()?),
                17 => Self::CreatedBy(map.next_value()?),
                18 => Self::LastEditedBy(map.next_value()?),
                19 => Self::Files(map.next_value()?),
                20 => Self::Relation(map.next_value()?),
                21 => Self::Formula(map.next_value()?),
                22 => Self::Rollup(map.next_value()?),
                23 => Self::Verification(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::And(payload) => encode::member(map, tag, "and", payload),
            Self::Or(payload) => encode::member(map, tag, "or", payload),
            Self::Title(payload) => encode::member(map, tag, "title", payload),
            Self::RichText(payload) => encode::member(map, tag, "rich_text", payload),
            Self::Url(payload) => encode::member(map, tag, "url", payload),
            Self::Email(payload) => encode::member(map, tag, "email", payload),
            Self::PhoneNumber(payload) => {
                encode::member(map, tag, "phone_number", payload)
            }
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::UniqueId(payload) => encode::member(map, tag, "unique_id", payload),
            Self::Checkbox(payload) => encode::member(map, tag, "checkbox", payload),
            Self::Select(payload) => encode::member(map, tag, "select", payload),
            Self::MultiSelect(payload) => {
                encode::member(map, tag, "multi_select", payload)
            }
            Self::Status(payload) => encode::member(map, tag, "status", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::CreatedTime(payload) => {
                encode::member(map, tag, "created_time", payload)
            }
            Self::LastEditedTime(payload) => {
                encode::member(map, tag, "last_edited_time", payload)
            }
            Self::People(payload) => encode::member(map, tag, "people", payload),
            Self::CreatedBy(payload) => encode::member(map, tag, "created_by", payload),
            Self::LastEditedBy(payload) => {
                encode::member(map, tag, "last_edited_by", payload)
            }
            Self::Files(payload) => encode::member(map, tag, "files", payload),
            Self::Relation(payload) => encode::member(map, tag, "relation", payload),
            Self::Formula(payload) => encode::member(map, tag, "formula", payload),
            Self::Rollup(payload) => encode::member(map, tag, "rollup", payload),
            Self::Verification(payload) => {
                encode::member(map, tag, "verification", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for Filter {
    const NAME: &'static str = "Filter";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "property",
            "timestamp",
            "type",
            "and",
            "or",
            "title",
            "rich_text",
            "url",
            "email",
            "phone_number",
            "number",
            "unique_id",
            "checkbox",
            "select",
            "multi_select",
            "status",
            "date",
            "created_time",
            "last_edited_time",
            "people",
            "created_by",
            "last_edited_by",
            "files",
            "relation",
            "formula",
            "rollup",
            "verification",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let mut property = Default::default();
        let mut timestamp = Default::default();
        let mut r#type = Default::default();
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, FilterKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(0) => {
                    property = decode::optional(&mut map, &mut extra, "property")?;
                }
                Key::Known(1) => {
                    timestamp = decode::optional(&mut map, &mut extra, "timestamp")?;
                }
                Key::Known(2) => r#type = decode::optional(&mut map, &mut extra, "type")?,
                Key::Known(number @ 3..=26) => {
                    let member = number - 3;
                    if members::is_payload::<
                        FilterKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = FilterKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            FilterKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(Filter {
            property,
            timestamp,
            r#type,
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for Filter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for Filter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(value) = &self.property {
            map.serialize_entry("property", value)?;
        }
        if let Some(value) = &self.timestamp {
            map.serialize_entry("timestamp", value)?;
        }
        if let Some(value) = &self.r#type {
            map.serialize_entry("type", value)?;
        }
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of text; also for titles, URLs, e-mail addresses and phone numbers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TextCondition {
    /// What it is.
    pub kind: TextConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl TextCondition {
    /// A new `TextCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<TextConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`TextCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TextConditionKind {
    /// `equals`
    Equals(SmallString),
    /// `does_not_equal`
    DoesNotEqual(SmallString),
    /// `contains`
    Contains(SmallString),
    /// `does_not_contain`
    DoesNotContain(SmallString),
    /// `starts_with`
    StartsWith(SmallString),
    /// `ends_with`
    EndsWith(SmallString),
    /// `is_empty`
    IsEmpty(bool),
    /// `is_not_empty`
    IsNotEmpty(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<TextConditionKind> for TextCondition {
    fn from(kind: TextConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for TextConditionKind {
    const TAGS: &'static [&'static str] = &[
        "equals",
        "does_not_equal",
        "contains",
        "does_not_contain",
        "starts_with",
        "ends_with",
        "is_empty",
        "is_not_empty",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Equals(map.next_value()?),
                1 => Self::DoesNotEqual(map.next_value()?),
                2 => Self::Contains(map.next_value()?),
                3 => Self::DoesNotContain(map.next_value()?),
                4 => Self::StartsWith(map.next_value()?),
                5 => Self::EndsWith(map.next_value()?),
                6 => Self::IsEmpty(map.next_value()?),
                7 => Self::IsNotEmpty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Equals(payload) => encode::member(map, tag, "equals", payload),
            Self::DoesNotEqual(payload) => {
                encode::member(map, tag, "does_not_equal", payload)
            }
            Self::Contains(payload) => encode::member(map, tag, "contains", payload),
            Self::DoesNotContain(payload) => {
                encode::member(map, tag, "does_not_contain", payload)
            }
            Self::StartsWith(payload) => encode::member(map, tag, "starts_with", payload),
            Self::EndsWith(payload) => encode::member(map, tag, "ends_with", payload),
            Self::IsEmpty(payload) => encode::member(map, tag, "is_empty", payload),
            Self::IsNotEmpty(payload) => {
                encode::member(map, tag, "is_not_empty", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for TextCondition {
    const NAME: &'static str = "TextCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "equals",
            "does_not_equal",
            "contains",
            "does_not_contain",
            "starts_with",
            "ends_with",
            "is_empty",
            "is_not_empty",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, TextConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=7) => {
                    let member = number - 0;
                    if members::is_payload::<
                        TextConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = TextConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            TextConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(TextCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for TextCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for TextCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of a number, or of the number in a unique id.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NumberCondition {
    /// What it is.
    pub kind: NumberConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl NumberCondition {
    /// A new `NumberCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<NumberConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`NumberCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NumberConditionKind {
    /// `equals`
    Equals(Number),
    /// `does_not_equal`
    DoesNotEqual(Number),
    /// `greater_than`
    GreaterThan(Number),
    /// `less_than`
    LessThan(Number),
    /// `greater_than_or_equal_to`
    GreaterThanOrEqualTo(Number),
    /// `less_than_or_equal_to`
    LessThanOrEqualTo(Number),
    /// `is_empty`
    IsEmpty(bool),
    /// `is_not_empty`
    IsNotEmpty(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<NumberConditionKind> for NumberCondition {
    fn from(kind: NumberConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for NumberConditionKind {
    const TAGS: &'static [&'static str] = &[
        "equals",
        "does_not_equal",
        "greater_than",
        "less_than",
        "greater_than_or_equal_to",
        "less_than_or_equal_to",
        "is_empty",
        "is_not_empty",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Equals(map.next_value()?),
                1 => Self::DoesNotEqual(map.next_value()?),
                2 => Self::GreaterThan(map.next_value()?),
                3 => Self::LessThan(map.next_value()?),
                4 => Self::GreaterThanOrEqualTo(map.next_value()?),
                5 => Self::LessThanOrEqualTo(map.next_value()?),
                6 => Self::IsEmpty(map.next_value()?),
                7 => Self::IsNotEmpty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Equals(payload) => encode::member(map, tag, "equals", payload),
            Self::DoesNotEqual(payload) => {
                encode::member(map, tag, "does_not_equal", payload)
            }
            Self::GreaterThan(payload) => {
                encode::member(map, tag, "greater_than", payload)
            }
            Self::LessThan(payload) => encode::member(map, tag, "less_than", payload),
            Self::GreaterThanOrEqualTo(payload) => {
                encode::member(map, tag, "greater_than_or_equal_to", payload)
            }
            Self::LessThanOrEqualTo(payload) => {
                encode::member(map, tag, "less_than_or_equal_to", payload)
            }
            Self::IsEmpty(payload) => encode::member(map, tag, "is_empty", payload),
            Self::IsNotEmpty(payload) => {
                encode::member(map, tag, "is_not_empty", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for NumberCondition {
    const NAME: &'static str = "NumberCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "equals",
            "does_not_equal",
            "greater_than",
            "less_than",
            "greater_than_or_equal_to",
            "less_than_or_equal_to",
            "is_empty",
            "is_not_empty",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, NumberConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=7) => {
                    let member = number - 0;
                    if members::is_payload::<
                        NumberConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = NumberConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            NumberConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(NumberCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for NumberCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for NumberCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of a checkbox.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CheckboxCondition {
    /// What it is.
    pub kind: CheckboxConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl CheckboxCondition {
    /// A new `CheckboxCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<CheckboxConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`CheckboxCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CheckboxConditionKind {
    /// `equals`
    Equals(bool),
    /// `does_not_equal`
    DoesNotEqual(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<CheckboxConditionKind> for CheckboxCondition {
    fn from(kind: CheckboxConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for CheckboxConditionKind {
    const TAGS: &'static [&'static str] = &["equals", "does_not_equal"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Equals(map.next_value()?),
                1 => Self::DoesNotEqual(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Equals(payload) => encode::member(map, tag, "equals", payload),
            Self::DoesNotEqual(payload) => {
                encode::member(map, tag, "does_not_equal", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for CheckboxCondition {
    const NAME: &'static str = "CheckboxCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["equals", "does_not_equal"];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, CheckboxConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=1) => {
                    let member = number - 0;
                    if members::is_payload::<
                        CheckboxConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = CheckboxConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            CheckboxConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(CheckboxCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for CheckboxCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for CheckboxCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of the chosen option, against one name or several.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SelectCondition {
    /// What it is.
    pub kind: SelectConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl SelectCondition {
    /// A new `SelectCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<SelectConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`SelectCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SelectConditionKind {
    /// `equals`
    Equals(StringOrStringArray),
    /// `does_not_equal`
    DoesNotEqual(StringOrStringArray),
    /// `is_empty`
    IsEmpty(bool),
    /// `is_not_empty`
    IsNotEmpty(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<SelectConditionKind> for SelectCondition {
    fn from(kind: SelectConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for SelectConditionKind {
    const TAGS: &'static [&'static str] = &[
        "equals",
        "does_not_equal",
        "is_empty",
        "is_not_empty",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Equals(map.next_value()?),
                1 => Self::DoesNotEqual(map.next_value()?),
                2 => Self::IsEmpty(map.next_value()?),
                3 => Self::IsNotEmpty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Equals(payload) => encode::member(map, tag, "equals", payload),
            Self::DoesNotEqual(payload) => {
                encode::member(map, tag, "does_not_equal", payload)
            }
            Self::IsEmpty(payload) => encode::member(map, tag, "is_empty", payload),
            Self::IsNotEmpty(payload) => {
                encode::member(map, tag, "is_not_empty", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for SelectCondition {
    const NAME: &'static str = "SelectCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["equals", "does_not_equal", "is_empty", "is_not_empty"];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, SelectConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=3) => {
                    let member = number - 0;
                    if members::is_payload::<
                        SelectConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = SelectConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            SelectConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(SelectCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for SelectCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for SelectCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of the chosen options, against one name or several.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MultiSelectCondition {
    /// What it is.
    pub kind: MultiSelectConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl MultiSelectCondition {
    /// A new `MultiSelectCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<MultiSelectConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`MultiSelectCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MultiSelectConditionKind {
    /// `contains`
    Contains(StringOrStringArray),
    /// `does_not_contain`
    DoesNotContain(StringOrStringArray),
    /// `is_empty`
    IsEmpty(bool),
    /// `is_not_empty`
    IsNotEmpty(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<MultiSelectConditionKind> for MultiSelectCondition {
    fn from(kind: MultiSelectConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for MultiSelectConditionKind {
    const TAGS: &'static [&'static str] = &[
        "contains",
        "does_not_contain",
        "is_empty",
        "is_not_empty",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Contains(map.next_value()?),
                1 => Self::DoesNotContain(map.next_value()?),
                2 => Self::IsEmpty(map.next_value()?),
                3 => Self::IsNotEmpty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Contains(payload) => encode::member(map, tag, "contains", payload),
            Self::DoesNotContain(payload) => {
                encode::member(map, tag, "does_not_contain", payload)
            }
            Self::IsEmpty(payload) => encode::member(map, tag, "is_empty", payload),
            Self::IsNotEmpty(payload) => {
                encode::member(map, tag, "is_not_empty", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for MultiSelectCondition {
    const NAME: &'static str = "MultiSelectCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "contains",
            "does_not_contain",
            "is_empty",
            "is_not_empty",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, MultiSelectConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=3) => {
                    let member = number - 0;
                    if members::is_payload::<
                        MultiSelectConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = MultiSelectConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            MultiSelectConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(MultiSelectCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for MultiSelectCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for MultiSelectCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of a status, against one name or several.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StatusCondition {
    /// What it is.
    pub kind: StatusConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl StatusCondition {
    /// A new `StatusCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<StatusConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`StatusCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum StatusConditionKind {
    /// `equals`
    Equals(StringOrStringArray),
    /// `does_not_equal`
    DoesNotEqual(StringOrStringArray),
    /// `is_empty`
    IsEmpty(bool),
    /// `is_not_empty`
    IsNotEmpty(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<StatusConditionKind> for StatusCondition {
    fn from(kind: StatusConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for StatusConditionKind {
    const TAGS: &'static [&'static str] = &[
        "equals",
        "does_not_equal",
        "is_empty",
        "is_not_empty",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Equals(map.next_value()?),
                1 => Self::DoesNotEqual(map.next_value()?),
                2 => Self::IsEmpty(map.next_value()?),
                3 => Self::IsNotEmpty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Equals(payload) => encode::member(map, tag, "equals", payload),
            Self::DoesNotEqual(payload) => {
                encode::member(map, tag, "does_not_equal", payload)
            }
            Self::IsEmpty(payload) => encode::member(map, tag, "is_empty", payload),
            Self::IsNotEmpty(payload) => {
                encode::member(map, tag, "is_not_empty", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for StatusCondition {
    const NAME: &'static str = "StatusCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["equals", "does_not_equal", "is_empty", "is_not_empty"];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, StatusConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=3) => {
                    let member = number - 0;
                    if members::is_payload::<
                        StatusConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = StatusConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            StatusConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(StatusCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for StatusCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for StatusCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// One string or several.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum StringOrStringArray {
    /// A JSON string.
    String(SmallString),
    /// A JSON array.
    Array(Vec<SmallString>),
}
impl<'de> Deserialize<'de> for StringOrStringArray {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = StringOrStringArray;
            fn expecting(
                &self,
                formatter: &mut std::fmt::Formatter<'_>,
            ) -> std::fmt::Result {
                formatter.write_str("string or array")
            }
            fn visit_str<E: serde::de::Error>(
                self,
                text: &str,
            ) -> Result<StringOrStringArray, E> {
                Ok(StringOrStringArray::String(text.into()))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                sequence: A,
            ) -> Result<StringOrStringArray, A::Error> {
                Deserialize::deserialize(
                        serde::de::value::SeqAccessDeserializer::new(sequence),
                    )
                    .map(StringOrStringArray::Array)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
impl Serialize for StringOrStringArray {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(value) => value.serialize(serializer),
            Self::Array(value) => value.serialize(serializer),
        }
    }
}
/// A test of a date or timestamp, against a date, a moment, a word such as today or one_month_ago, or a span around now.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DateCondition {
    /// What it is.
    pub kind: DateConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl DateCondition {
    /// A new `DateCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<DateConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`DateCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DateConditionKind {
    /// `equals`
    Equals(SmallString),
    /// `before`
    Before(SmallString),
    /// `after`
    After(SmallString),
    /// `on_or_before`
    OnOrBefore(SmallString),
    /// `on_or_after`
    OnOrAfter(SmallString),
    /// `this_week`
    ThisWeek(EmptyObject),
    /// `past_week`
    PastWeek(EmptyObject),
    /// `past_month`
    PastMonth(EmptyObject),
    /// `past_year`
    PastYear(EmptyObject),
    /// `next_week`
    NextWeek(EmptyObject),
    /// `next_month`
    NextMonth(EmptyObject),
    /// `next_year`
    NextYear(EmptyObject),
    /// `is_empty`
    IsEmpty(bool),
    /// `is_not_empty`
    IsNotEmpty(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<DateConditionKind> for DateCondition {
    fn from(kind: DateConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for DateConditionKind {
    const TAGS: &'static [&'static str] = &[
        "equals",
        "before",
        "after",
        "on_or_before",
        "on_or_after",
        "this_week",
        "past_week",
        "past_month",
        "past_year",
        "next_week",
        "next_month",
        "next_year",
        "is_empty",
        "is_not_empty",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Equals(map.next_value()?),
                1 => Self::Before(map.next_value()?),
                2 => Self::After(map.next_value()?),
                3 => Self::OnOrBefore(map.next_value()?),
                4 => Self::OnOrAfter(map.next_value()?),
                5 => Self::ThisWeek(map.next_value()?),
                6 => Self::PastWeek(map.next_value()?),
                7 => Self::PastMonth(map.next_value()?),
                8 => Self::PastYear(map.next_value()?),
                9 => Self::NextWeek(map.next_value()?),
                10 => Self::NextMonth(map.next_value()?),
                11 => Self::NextYear(map.next_value()?),
                12 => Self::IsEmpty(map.next_value()?),
                13 => Self::IsNotEmpty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Equals(payload) => encode::member(map, tag, "equals", payload),
            Self::Before(payload) => encode::member(map, tag, "before", payload),
            Self::After(payload) => encode::member(map, tag, "after", payload),
            Self::OnOrBefore(payload) => {
                encode::member(map, tag, "on_or_before", payload)
            }
            Self::OnOrAfter(payload) => encode::member(map, tag, "on_or_after", payload),
            Self::ThisWeek(payload) => encode::member(map, tag, "this_week", payload),
            Self::PastWeek(payload) => encode::member(map, tag, "past_week", payload),
            Self::PastMonth(payload) => encode::member(map, tag, "past_month", payload),
            Self::PastYear(payload) => encode::member(map, tag, "past_year", payload),
            Self::NextWeek(payload) => encode::member(map, tag, "next_week", payload),
            Self::NextMonth(payload) => encode::member(map, tag, "next_month", payload),
            Self::NextYear(payload) => encode::member(map, tag, "next_year", payload),
            Self::IsEmpty(payload) => encode::member(map, tag, "is_empty", payload),
            Self::IsNotEmpty(payload) => {
                encode::member(map, tag, "is_not_empty", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for DateCondition {
    const NAME: &'static str = "DateCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "equals",
            "before",
            "after",
            "on_or_before",
            "on_or_after",
            "this_week",
            "past_week",
            "past_month",
            "past_year",
            "next_week",
            "next_month",
            "next_year",
            "is_empty",
            "is_not_empty",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, DateConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=13) => {
                    let member = number - 0;
                    if members::is_payload::<
                        DateConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = DateConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            DateConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(DateCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for DateCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for DateCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of users, against an id or the word me.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PeopleCondition {
    /// What it is.
    pub kind: PeopleConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl PeopleCondition {
    /// A new `PeopleCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<PeopleConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`PeopleCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PeopleConditionKind {
    /// `contains`
    Contains(SmallString),
    /// `does_not_contain`
    DoesNotContain(SmallString),
    /// `is_empty`
    IsEmpty(bool),
    /// `is_not_empty`
    IsNotEmpty(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<PeopleConditionKind> for PeopleCondition {
    fn from(kind: PeopleConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for PeopleConditionKind {
    const TAGS: &'static [&'static str] = &[
        "contains",
        "does_not_contain",
        "is_empty",
        "is_not_empty",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Contains(map.next_value()?),
                1 => Self::DoesNotContain(map.next_value()?),
                2 => Self::IsEmpty(map.next_value()?),
                3 => Self::IsNotEmpty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Contains(payload) => encode::member(map, tag, "contains", payload),
            Self::DoesNotContain(payload) => {
                encode::member(map, tag, "does_not_contain", payload)
            }
            Self::IsEmpty(payload) => encode::member(map, tag, "is_empty", payload),
            Self::IsNotEmpty(payload) => {
                encode::member(map, tag, "is_not_empty", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for PeopleCondition {
    const NAME: &'static str = "PeopleCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "contains",
            "does_not_contain",
            "is_empty",
            "is_not_empty",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, PeopleConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=3) => {
                    let member = number - 0;
                    if members::is_payload::<
                        PeopleConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = PeopleConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            PeopleConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(PeopleCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for PeopleCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for PeopleCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of whether there are files.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FilesCondition {
    /// What it is.
    pub kind: FilesConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl FilesCondition {
    /// A new `FilesCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<FilesConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`FilesCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FilesConditionKind {
    /// `is_empty`
    IsEmpty(bool),
    /// `is_not_empty`
    IsNotEmpty(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<FilesConditionKind> for FilesCondition {
    fn from(kind: FilesConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for FilesConditionKind {
    const TAGS: &'static [&'static str] = &["is_empty", "is_not_empty"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::IsEmpty(map.next_value()?),
                1 => Self::IsNotEmpty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::IsEmpty(payload) => encode::member(map, tag, "is_empty", payload),
            Self::IsNotEmpty(payload) => {
                encode::member(map, tag, "is_not_empty", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for FilesCondition {
    const NAME: &'static str = "FilesCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["is_empty", "is_not_empty"];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, FilesConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=1) => {
                    let member = number - 0;
                    if members::is_payload::<
                        FilesConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = FilesConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            FilesConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(FilesCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for FilesCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for FilesCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of the linked pages.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RelationCondition {
    /// What it is.
    pub kind: RelationConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RelationCondition {
    /// A new `RelationCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<RelationConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`RelationCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RelationConditionKind {
    /// `contains`
    Contains(PageId),
    /// `does_not_contain`
    DoesNotContain(PageId),
    /// `is_empty`
    IsEmpty(bool),
    /// `is_not_empty`
    IsNotEmpty(bool),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<RelationConditionKind> for RelationCondition {
    fn from(kind: RelationConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for RelationConditionKind {
    const TAGS: &'static [&'static str] = &[
        "contains",
        "does_not_contain",
        "is_empty",
        "is_not_empty",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Contains(map.next_value()?),
                1 => Self::DoesNotContain(map.next_value()?),
                2 => Self::IsEmpty(map.next_value()?),
                3 => Self::IsNotEmpty(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Contains(payload) => encode::member(map, tag, "contains", payload),
            Self::DoesNotContain(payload) => {
                encode::member(map, tag, "does_not_contain", payload)
            }
            Self::IsEmpty(payload) => encode::member(map, tag, "is_empty", payload),
            Self::IsNotEmpty(payload) => {
                encode::member(map, tag, "is_not_empty", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for RelationCondition {
    const NAME: &'static str = "RelationCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "contains",
            "does_not_contain",
            "is_empty",
            "is_not_empty",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, RelationConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=3) => {
                    let member = number - 0;
                    if members::is_payload::<
                        RelationConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = RelationConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            RelationConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(RelationCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RelationCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RelationCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of a formula's result, by the result's type.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FormulaCondition {
    /// What it is.
    pub kind: FormulaConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl FormulaCondition {
    /// A new `FormulaCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<FormulaConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`FormulaCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FormulaConditionKind {
    /// `string`
    String(TextCondition),
    /// `checkbox`
    Checkbox(CheckboxCondition),
    /// `number`
    Number(NumberCondition),
    /// `date`
    Date(DateCondition),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<FormulaConditionKind> for FormulaCondition {
    fn from(kind: FormulaConditionKind) -> Self {
        Self::new(kind)
    }
}
impl From<TextCondition> for FormulaConditionKind {
    fn from(payload: TextCondition) -> Self {
        Self::String(payload)
    }
}
impl From<TextCondition> for FormulaCondition {
    fn from(payload: TextCondition) -> Self {
        Self::new(payload)
    }
}
impl From<CheckboxCondition> for FormulaConditionKind {
    fn from(payload: CheckboxCondition) -> Self {
        Self::Checkbox(payload)
    }
}
impl From<CheckboxCondition> for FormulaCondition {
    fn from(payload: CheckboxCondition) -> Self {
        Self::new(payload)
    }
}
impl From<NumberCondition> for FormulaConditionKind {
    fn from(payload: NumberCondition) -> Self {
        Self::Number(payload)
    }
}
impl From<NumberCondition> for FormulaCondition {
    fn from(payload: NumberCondition) -> Self {
        Self::new(payload)
    }
}
impl From<DateCondition> for FormulaConditionKind {
    fn from(payload: DateCondition) -> Self {
        Self::Date(payload)
    }
}
impl From<DateCondition> for FormulaCondition {
    fn from(payload: DateCondition) -> Self {
        Self::new(payload)
    }
}
impl Members for FormulaConditionKind {
    const TAGS: &'static [&'static str] = &["string", "checkbox", "number", "date"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::String(map.next_value()?),
                1 => Self::Checkbox(map.next_value()?),
                2 => Self::Number(map.next_value()?),
                3 => Self::Date(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::String(payload) => encode::member(map, tag, "string", payload),
            Self::Checkbox(payload) => encode::member(map, tag, "checkbox", payload),
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for FormulaCondition {
    const NAME: &'static str = "FormulaCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["string", "checkbox", "number", "date"];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, FormulaConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=3) => {
                    let member = number - 0;
                    if members::is_payload::<
                        FormulaConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = FormulaConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            FormulaConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(FormulaCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for FormulaCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for FormulaCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of a rollup, of the values it collects or of the date or number it comes to.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RollupCondition {
    /// What it is.
    pub kind: RollupConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RollupCondition {
    /// A new `RollupCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<RollupConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`RollupCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RollupConditionKind {
    /// `any`
    Any(RollupItemCondition),
    /// `every`
    Every(RollupItemCondition),
    /// `none`
    None(RollupItemCondition),
    /// `date`
    Date(DateCondition),
    /// `number`
    Number(NumberCondition),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<RollupConditionKind> for RollupCondition {
    fn from(kind: RollupConditionKind) -> Self {
        Self::new(kind)
    }
}
impl From<DateCondition> for RollupConditionKind {
    fn from(payload: DateCondition) -> Self {
        Self::Date(payload)
    }
}
impl From<DateCondition> for RollupCondition {
    fn from(payload: DateCondition) -> Self {
        Self::new(payload)
    }
}
impl From<NumberCondition> for RollupConditionKind {
    fn from(payload: NumberCondition) -> Self {
        Self::Number(payload)
    }
}
impl From<NumberCondition> for RollupCondition {
    fn from(payload: NumberCondition) -> Self {
        Self::new(payload)
    }
}
impl Members for RollupConditionKind {
    const TAGS: &'static [&'static str] = &["any", "every", "none", "date", "number"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Any(map.next_value()?),
                1 => Self::Every(map.next_value()?),
                2 => Self::None(map.next_value()?),
                3 => Self::Date(map.next_value()?),
                4 => Self::Number(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Any(payload) => encode::member(map, tag, "any", payload),
            Self::Every(payload) => encode::member(map, tag, "every", payload),
            Self::None(payload) => encode::member(map, tag, "none", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for RollupCondition {
    const NAME: &'static str = "RollupCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["any", "every", "none", "date", "number"];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, RollupConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=4) => {
                    let member = number - 0;
                    if members::is_payload::<
                        RollupConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = RollupConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            RollupConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(RollupCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RollupCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RollupCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of one value that a rollup collects, by the value's type.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RollupItemCondition {
    /// What it is.
    pub kind: RollupItemConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl RollupItemCondition {
    /// A new `RollupItemCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<RollupItemConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`RollupItemCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RollupItemConditionKind {
    /// `rich_text`
    RichText(TextCondition),
    /// `number`
    Number(NumberCondition),
    /// `checkbox`
    Checkbox(CheckboxCondition),
    /// `select`
    Select(SelectCondition),
    /// `multi_select`
    MultiSelect(MultiSelectCondition),
    /// `relation`
    Relation(RelationCondition),
    /// `date`
    Date(DateCondition),
    /// `people`
    People(PeopleCondition),
    /// `files`
    Files(FilesCondition),
    /// `status`
    Status(StatusCondition),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<RollupItemConditionKind> for RollupItemCondition {
    fn from(kind: RollupItemConditionKind) -> Self {
        Self::new(kind)
    }
}
impl From<TextCondition> for RollupItemConditionKind {
    fn from(payload: TextCondition) -> Self {
        Self::RichText(payload)
    }
}
impl From<TextCondition> for RollupItemCondition {
    fn from(payload: TextCondition) -> Self {
        Self::new(payload)
    }
}
impl From<NumberCondition> for RollupItemConditionKind {
    fn from(payload: NumberCondition) -> Self {
        Self::Number(payload)
    }
}
impl From<NumberCondition> for RollupItemCondition {
    fn from(payload: NumberCondition) -> Self {
        Self::new(payload)
    }
}
impl From<CheckboxCondition> for RollupItemConditionKind {
    fn from(payload: CheckboxCondition) -> Self {
        Self::Checkbox(payload)
    }
}
impl From<CheckboxCondition> for RollupItemCondition {
    fn from(payload: CheckboxCondition) -> Self {
        Self::new(payload)
    }
}
impl From<SelectCondition> for RollupItemConditionKind {
    fn from(payload: SelectCondition) -> Self {
        Self::Select(payload)
    }
}
impl From<SelectCondition> for RollupItemCondition {
    fn from(payload: SelectCondition) -> Self {
        Self::new(payload)
    }
}
impl From<MultiSelectCondition> for RollupItemConditionKind {
    fn from(payload: MultiSelectCondition) -> Self {
        Self::MultiSelect(payload)
    }
}
impl From<MultiSelectCondition> for RollupItemCondition {
    fn from(payload: MultiSelectCondition) -> Self {
        Self::new(payload)
    }
}
impl From<RelationCondition> for RollupItemConditionKind {
    fn from(payload: RelationCondition) -> Self {
        Self::Relation(payload)
    }
}
impl From<RelationCondition> for RollupItemCondition {
    fn from(payload: RelationCondition) -> Self {
        Self::new(payload)
    }
}
impl From<DateCondition> for RollupItemConditionKind {
    fn from(payload: DateCondition) -> Self {
        Self::Date(payload)
    }
}
impl From<DateCondition> for RollupItemCondition {
    fn from(payload: DateCondition) -> Self {
        Self::new(payload)
    }
}
impl From<PeopleCondition> for RollupItemConditionKind {
    fn from(payload: PeopleCondition) -> Self {
        Self::People(payload)
    }
}
impl From<PeopleCondition> for RollupItemCondition {
    fn from(payload: PeopleCondition) -> Self {
        Self::new(payload)
    }
}
impl From<FilesCondition> for RollupItemConditionKind {
    fn from(payload: FilesCondition) -> Self {
        Self::Files(payload)
    }
}
impl From<FilesCondition> for RollupItemCondition {
    fn from(payload: FilesCondition) -> Self {
        Self::new(payload)
    }
}
impl From<StatusCondition> for RollupItemConditionKind {
    fn from(payload: StatusCondition) -> Self {
        Self::Status(payload)
    }
}
impl From<StatusCondition> for RollupItemCondition {
    fn from(payload: StatusCondition) -> Self {
        Self::new(payload)
    }
}
impl Members for RollupItemConditionKind {
    const TAGS: &'static [&'static str] = &[
        "rich_text",
        "number",
        "checkbox",
        "select",
        "multi_select",
        "relation",
        "date",
        "people",
        "files",
        "status",
    ];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::RichText(map.next_value()?),
                1 => Self::Number(map.next_value()?),
                2 => Self::Checkbox(map.next_value()?),
                3 => Self::Select(map.next_value()?),
                4 => Self::MultiSelect(map.next_value()?),
                5 => Self::Relation(map.next_value()?),
                6 => Self::Date(map.next_value()?),
                7 => Self::People(map.next_value()?),
                8 => Self::Files(map.next_value()?),
                9 => Self::Status(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::RichText(payload) => encode::member(map, tag, "rich_text", payload),
            Self::Number(payload) => encode::member(map, tag, "number", payload),
            Self::Checkbox(payload) => encode::member(map, tag, "checkbox", payload),
            Self::Select(payload) => encode::member(map, tag, "select", payload),
            Self::MultiSelect(payload) => {
                encode::member(map, tag, "multi_select", payload)
            }
            Self::Relation(payload) => encode::member(map, tag, "relation", payload),
            Self::Date(payload) => encode::member(map, tag, "date", payload),
            Self::People(payload) => encode::member(map, tag, "people", payload),
            Self::Files(payload) => encode::member(map, tag, "files", payload),
            Self::Status(payload) => encode::member(map, tag, "status", payload),
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for RollupItemCondition {
    const NAME: &'static str = "RollupItemCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &[
            "rich_text",
            "number",
            "checkbox",
            "select",
            "multi_select",
            "relation",
            "date",
            "people",
            "files",
            "status",
        ];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, RollupItemConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=9) => {
                    let member = number - 0;
                    if members::is_payload::<
                        RollupItemConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = RollupItemConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            RollupItemConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(RollupItemCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for RollupItemCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for RollupItemCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
/// A test of a page's verification.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct VerificationCondition {
    /// What it is.
    pub kind: VerificationConditionKind,
    /// What came beyond the fields of this type.
    pub extra: Extra,
}
impl VerificationCondition {
    /// A new `VerificationCondition` with what every one has.
    #[must_use]
    pub fn new(kind: impl Into<VerificationConditionKind>) -> Self {
        Self {
            kind: kind.into(),
            extra: Extra::default(),
        }
    }
}
/// What a [`VerificationCondition`] is.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum VerificationConditionKind {
    /// `status`
    Status(VerificationStatus),
    /// `does_not_equal`
    DoesNotEqual(VerificationStatus),
    /// A member that this version does not know.
    Unknown(UnknownMember),
}
impl From<VerificationConditionKind> for VerificationCondition {
    fn from(kind: VerificationConditionKind) -> Self {
        Self::new(kind)
    }
}
impl Members for VerificationConditionKind {
    const TAGS: &'static [&'static str] = &["status", "does_not_equal"];
    fn decode<'de, A: MapAccess<'de>>(
        member: usize,
        map: &mut A,
    ) -> Result<Self, A::Error> {
        Ok(
            match member {
                0 => Self::Status(map.next_value()?),
                1 => Self::DoesNotEqual(map.next_value()?),
                _ => return Err(A::Error::custom("a member without payload")),
            },
        )
    }
    fn unknown(member: UnknownMember) -> Self {
        Self::Unknown(member)
    }
    fn encode<M: SerializeMap>(
        &self,
        map: &mut M,
        tag: Option<&'static str>,
    ) -> Result<(), M::Error> {
        match self {
            Self::Status(payload) => encode::member(map, tag, "status", payload),
            Self::DoesNotEqual(payload) => {
                encode::member(map, tag, "does_not_equal", payload)
            }
            Self::Unknown(member) => encode::unknown_member(map, tag, member),
        }
    }
}
impl Object for VerificationCondition {
    const NAME: &'static str = "VerificationCondition";
    fn decode<'de, A: MapAccess<'de>>(
        mut map: A,
        _tagged: bool,
    ) -> Result<Self, A::Error> {
        const KEYS: &[&str] = &["status", "does_not_equal"];
        let mut extra = Extra::default();
        let mut next = 0;
        let tag: Option<Tag> = None;
        let mut chosen: Option<(usize, VerificationConditionKind)> = None;
        while let Some(key) = decode::key(&mut map, KEYS, &mut next)? {
            match key {
                Key::Known(number @ 0..=1) => {
                    let member = number - 0;
                    if members::is_payload::<
                        VerificationConditionKind,
                    >(tag.as_ref(), chosen.is_some(), member) {
                        let kind = VerificationConditionKind::decode(member, &mut map)?;
                        members::choose(&mut chosen, member, kind, &mut extra)?;
                    } else {
                        decode::unknown(
                            &mut map,
                            &mut extra,
                            VerificationConditionKind::TAGS[member].to_owned(),
                        )?
                    }
                }
                Key::Known(_) => {}
                Key::Unknown(name) => decode::unknown(&mut map, &mut extra, name)?,
            }
        }
        let kind = members::resolve(tag, chosen, &mut extra)?;
        Ok(VerificationCondition {
            kind: members::always(kind),
            extra,
        })
    }
}
impl<'de> Deserialize<'de> for VerificationCondition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::object(deserializer)
    }
}
impl Serialize for VerificationCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.kind.encode(&mut map, None)?;
        self.extra.write(&mut map)?;
        map.end()
    }
}
crate::model::open_enum! {
    #[doc = " The states of verification as filters name them."] VerificationStatus {
    Verified = "verified", Expired = "expired", None = "none", }
}
