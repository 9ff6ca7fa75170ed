//! The values of a row, written.

use crate::{
    DateValueRequest, FileRequest, Number, PageId, PageReferenceRequest, Patch, PropertyValueRequest,
    PropertyValueRequestKind as Kind, SelectOptionRequest, SmallString, UnknownMember, UserId, UserOrGroupRequest,
};

use super::IntoRichText;

/// A number that JSON can hold.
pub trait IntoNumber {
    /// The number, or its text where JSON has no such number: Notion then says that it is none.
    fn into_number(self) -> Result<Number, String>;
}

macro_rules! whole_number {
    ($($number:ty),*) => {$(
        impl IntoNumber for $number {
            fn into_number(self) -> Result<Number, String> {
                Ok(self.into())
            }
        }
    )*};
}

whole_number!(i8, i16, i32, i64, u8, u16, u32, u64, Number);

impl IntoNumber for f64 {
    fn into_number(self) -> Result<Number, String> {
        Number::from_f64(self).ok_or_else(|| self.to_string())
    }
}

/// One line a value; each of them takes the place of what is there.
///
/// ```
/// use notion_connector::types::PropertyValueRequest as Value;
///
/// let values = [
///     ("Name", Value::title("Tuscan kale")),
///     ("Price", Value::number(2.5)),
///     ("In stock", Value::checkbox(true)),
///     ("Food group", Value::select("Vegetable")),
///     ("Last ordered", Value::date("2026-07-04")),
/// ];
/// ```
impl PropertyValueRequest {
    /// A title.
    #[must_use]
    pub fn title(text: impl IntoRichText) -> Self {
        Kind::Title(text.into_rich_text()).into()
    }

    /// A text.
    #[must_use]
    pub fn rich_text(text: impl IntoRichText) -> Self {
        Kind::RichText(text.into_rich_text()).into()
    }

    /// A number.
    #[must_use]
    pub fn number(number: impl IntoNumber) -> Self {
        match number.into_number() {
            Ok(number) => Kind::Number(Some(number)),
            // JSON has no NaN and no infinity. Null would clear the value, so Notion is left to say that this is no number.
            Err(text) => Kind::Unknown(UnknownMember::new("number", text)),
        }
        .into()
    }

    /// Yes or no.
    #[must_use]
    pub fn checkbox(checked: bool) -> Self {
        Kind::Checkbox(checked).into()
    }

    /// An option, by its name. One that is not there is added.
    #[must_use]
    pub fn select(name: impl Into<SmallString>) -> Self {
        Kind::Select(Some(Box::new(SelectOptionRequest::named(name)))).into()
    }

    /// Options, by their names. Those that are not there are added.
    #[must_use]
    pub fn multi_select(names: impl IntoIterator<Item = impl Into<SmallString>>) -> Self {
        Kind::MultiSelect(names.into_iter().map(SelectOptionRequest::named).collect()).into()
    }

    /// A status, by its name.
    #[must_use]
    pub fn status(name: impl Into<SmallString>) -> Self {
        Kind::Status(Some(Box::new(SelectOptionRequest::named(name)))).into()
    }

    /// A day such as `2026-07-04`, or a point in time such as `2026-07-04T09:00:00+02:00`.
    #[must_use]
    pub fn date(start: impl Into<SmallString>) -> Self {
        Kind::Date(Some(DateValueRequest::new(start))).into()
    }

    /// From one day or point in time to another.
    #[must_use]
    pub fn date_range(start: impl Into<SmallString>, end: impl Into<SmallString>) -> Self {
        let mut date = DateValueRequest::new(start);
        date.end = Patch::Value(end.into());
        Kind::Date(Some(date)).into()
    }

    /// A URL.
    #[must_use]
    pub fn url(url: impl Into<SmallString>) -> Self {
        Kind::Url(Some(url.into())).into()
    }

    /// An e-mail address.
    #[must_use]
    pub fn email(address: impl Into<SmallString>) -> Self {
        Kind::Email(Some(address.into())).into()
    }

    /// A telephone number.
    #[must_use]
    pub fn phone_number(number: impl Into<SmallString>) -> Self {
        Kind::PhoneNumber(Some(number.into())).into()
    }

    /// People.
    #[must_use]
    pub fn people(ids: impl IntoIterator<Item = UserId>) -> Self {
        Kind::People(ids.into_iter().map(UserOrGroupRequest::new).collect()).into()
    }

    /// Rows of the data source that the relation points to.
    #[must_use]
    pub fn relation(ids: impl IntoIterator<Item = PageId>) -> Self {
        Kind::Relation(ids.into_iter().map(PageReferenceRequest::new).collect()).into()
    }

    /// Files.
    #[must_use]
    pub fn files(files: impl IntoIterator<Item = FileRequest>) -> Self {
        Kind::Files(files.into_iter().collect()).into()
    }
}

/// What clears a value. A checkbox cannot be clear: it is checked or not.
impl PropertyValueRequest {
    /// No title.
    #[must_use]
    pub fn no_title() -> Self {
        Kind::Title(Vec::new()).into()
    }

    /// No text.
    #[must_use]
    pub fn no_rich_text() -> Self {
        Kind::RichText(Vec::new()).into()
    }

    /// No number.
    #[must_use]
    pub fn no_number() -> Self {
        Kind::Number(None).into()
    }

    /// No option.
    #[must_use]
    pub fn no_select() -> Self {
        Kind::Select(None).into()
    }

    /// No date.
    #[must_use]
    pub fn no_date() -> Self {
        Kind::Date(None).into()
    }

    /// No URL.
    #[must_use]
    pub fn no_url() -> Self {
        Kind::Url(None).into()
    }

    /// No e-mail address.
    #[must_use]
    pub fn no_email() -> Self {
        Kind::Email(None).into()
    }

    /// No telephone number.
    #[must_use]
    pub fn no_phone_number() -> Self {
        Kind::PhoneNumber(None).into()
    }
}

impl SelectOptionRequest {
    /// The option of a name.
    #[must_use]
    pub fn named(name: impl Into<SmallString>) -> Self {
        Self { name: Some(name.into()), ..Self::default() }
    }
}
