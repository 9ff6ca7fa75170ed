//! Which rows a query answers.

use crate::{
    CheckboxCondition, CheckboxConditionKind, DateCondition, DateConditionKind, EmptyObject, FilesCondition, FilesConditionKind,
    Filter, FilterKind, MultiSelectCondition, MultiSelectConditionKind, NumberCondition, NumberConditionKind, PageId,
    PeopleCondition, PeopleConditionKind, RelationCondition, RelationConditionKind, SelectCondition, SelectConditionKind,
    SmallString, StatusCondition, StatusConditionKind, StringOrStringArray, TextCondition, TextConditionKind, TimestampName,
};

use super::property_value::IntoNumber;

/// What a filter looks at, before it is said what must hold: [`Filter::number`] and the like begin one.
#[derive(Debug, Clone)]
#[must_use = "a filter says what must hold"]
pub struct ConditionOn<C> {
    property: Option<SmallString>,
    timestamp: Option<TimestampName>,
    kind: fn(C) -> FilterKind,
}

impl<C> ConditionOn<C> {
    fn property(name: impl Into<SmallString>, kind: fn(C) -> FilterKind) -> Self {
        Self { property: Some(name.into()), timestamp: None, kind }
    }

    fn holds(self, condition: impl Into<C>) -> Filter {
        let mut filter = Filter::new((self.kind)(condition.into()));
        (filter.property, filter.timestamp) = (self.property, self.timestamp);
        filter
    }
}

/// One function a type of property.
macro_rules! properties {
    ($($(#[$meta:meta])* $function:ident: $variant:ident $condition:ident),* $(,)?) => {
        impl Filter {
            $(
                $(#[$meta])*
                pub fn $function(property: impl Into<SmallString>) -> ConditionOn<$condition> {
                    ConditionOn::property(property, FilterKind::$variant)
                }
            )*
        }
    };
}

properties! {
    /// On the title.
    title: Title TextCondition,
    /// On a text.
    rich_text: RichText TextCondition,
    /// On a URL.
    url: Url TextCondition,
    /// On an e-mail address.
    email: Email TextCondition,
    /// On a telephone number.
    phone_number: PhoneNumber TextCondition,
    /// On a number.
    number: Number NumberCondition,
    /// On the number of a unique id.
    unique_id: UniqueId NumberCondition,
    /// On a checkbox.
    checkbox: Checkbox CheckboxCondition,
    /// On a select.
    select: Select SelectCondition,
    /// On a multi-select.
    multi_select: MultiSelect MultiSelectCondition,
    /// On a status.
    status: Status StatusCondition,
    /// On a date.
    date: Date DateCondition,
    /// On people.
    people: People PeopleCondition,
    /// On files.
    files: Files FilesCondition,
    /// On a relation.
    relation: Relation RelationCondition,
}

/// One function a type of property, and one method a condition.
///
/// ```
/// use notion_connector::types::Filter;
///
/// let filter = Filter::all([
///     Filter::checkbox("In stock").equals(true),
///     Filter::any([Filter::number("Price").less_than(3), Filter::select("Food group").equals("Fruit")]),
///     Filter::created_time().past_week(),
/// ]);
/// ```
impl Filter {
    /// On the time at which a row was created.
    pub fn created_time() -> ConditionOn<DateCondition> {
        ConditionOn { property: None, timestamp: Some(TimestampName::CreatedTime), kind: FilterKind::CreatedTime }
    }

    /// On the time of the last edit of a row.
    pub fn last_edited_time() -> ConditionOn<DateCondition> {
        ConditionOn { property: None, timestamp: Some(TimestampName::LastEditedTime), kind: FilterKind::LastEditedTime }
    }

    /// All of them hold. Notion takes two levels of these.
    #[must_use]
    pub fn all(filters: impl IntoIterator<Item = Self>) -> Self {
        FilterKind::And(filters.into_iter().collect()).into()
    }

    /// One of them holds, at least. Notion takes two levels of these.
    #[must_use]
    pub fn any(filters: impl IntoIterator<Item = Self>) -> Self {
        FilterKind::Or(filters.into_iter().collect()).into()
    }
}

/// The conditions of one type: a method each, with the type of what is compared and how it becomes Notion's.
macro_rules! conditions {
    ($condition:ident, $kind:ident: $($method:ident($($value:ident: $given:ty)?) = $variant:ident($made:expr)),* $(,)?) => {
        impl ConditionOn<$condition> {
            $(
                #[doc = concat!("`", stringify!($method), "`")]
                #[must_use]
                pub fn $method(self $(, $value: $given)?) -> Filter {
                    self.holds($kind::$variant($made))
                }
            )*
        }
    };
}

conditions! { TextCondition, TextConditionKind:
    equals(text: impl Into<SmallString>) = Equals(text.into()),
    does_not_equal(text: impl Into<SmallString>) = DoesNotEqual(text.into()),
    contains(text: impl Into<SmallString>) = Contains(text.into()),
    does_not_contain(text: impl Into<SmallString>) = DoesNotContain(text.into()),
    starts_with(text: impl Into<SmallString>) = StartsWith(text.into()),
    ends_with(text: impl Into<SmallString>) = EndsWith(text.into()),
    is_empty() = IsEmpty(true),
    is_not_empty() = IsNotEmpty(true),
}

conditions! { CheckboxCondition, CheckboxConditionKind:
    equals(checked: bool) = Equals(checked),
    does_not_equal(checked: bool) = DoesNotEqual(checked),
}

conditions! { SelectCondition, SelectConditionKind:
    equals(name: impl Into<SmallString>) = Equals(StringOrStringArray::String(name.into())),
    does_not_equal(name: impl Into<SmallString>) = DoesNotEqual(StringOrStringArray::String(name.into())),
    is_empty() = IsEmpty(true),
    is_not_empty() = IsNotEmpty(true),
}

conditions! { StatusCondition, StatusConditionKind:
    equals(name: impl Into<SmallString>) = Equals(StringOrStringArray::String(name.into())),
    does_not_equal(name: impl Into<SmallString>) = DoesNotEqual(StringOrStringArray::String(name.into())),
    is_empty() = IsEmpty(true),
    is_not_empty() = IsNotEmpty(true),
}

conditions! { MultiSelectCondition, MultiSelectConditionKind:
    contains(name: impl Into<SmallString>) = Contains(StringOrStringArray::String(name.into())),
    does_not_contain(name: impl Into<SmallString>) = DoesNotContain(StringOrStringArray::String(name.into())),
    is_empty() = IsEmpty(true),
    is_not_empty() = IsNotEmpty(true),
}

conditions! { DateCondition, DateConditionKind:
    equals(date: impl Into<SmallString>) = Equals(date.into()),
    before(date: impl Into<SmallString>) = Before(date.into()),
    after(date: impl Into<SmallString>) = After(date.into()),
    on_or_before(date: impl Into<SmallString>) = OnOrBefore(date.into()),
    on_or_after(date: impl Into<SmallString>) = OnOrAfter(date.into()),
    this_week() = ThisWeek(EmptyObject::default()),
    past_week() = PastWeek(EmptyObject::default()),
    past_month() = PastMonth(EmptyObject::default()),
    past_year() = PastYear(EmptyObject::default()),
    next_week() = NextWeek(EmptyObject::default()),
    next_month() = NextMonth(EmptyObject::default()),
    next_year() = NextYear(EmptyObject::default()),
    is_empty() = IsEmpty(true),
    is_not_empty() = IsNotEmpty(true),
}

conditions! { PeopleCondition, PeopleConditionKind:
    contains(id: impl ToString) = Contains(id.to_string().into()),
    does_not_contain(id: impl ToString) = DoesNotContain(id.to_string().into()),
    is_empty() = IsEmpty(true),
    is_not_empty() = IsNotEmpty(true),
}

conditions! { RelationCondition, RelationConditionKind:
    contains(id: impl Into<PageId>) = Contains(id.into()),
    does_not_contain(id: impl Into<PageId>) = DoesNotContain(id.into()),
    is_empty() = IsEmpty(true),
    is_not_empty() = IsNotEmpty(true),
}

conditions! { FilesCondition, FilesConditionKind:
    is_empty() = IsEmpty(true),
    is_not_empty() = IsNotEmpty(true),
}

/// The comparisons of a number: one that JSON cannot hold goes as its text, for Notion to refuse.
macro_rules! comparisons {
    ($($method:ident = $variant:ident $key:literal),*) => {
        impl ConditionOn<NumberCondition> {
            $(
                #[doc = concat!("`", $key, "`")]
                #[must_use]
                pub fn $method(self, number: impl IntoNumber) -> Filter {
                    match number.into_number() {
                        Ok(number) => self.holds(NumberConditionKind::$variant(number)),
                        Err(text) => {
                            let mut condition = NumberCondition::new(NumberConditionKind::Unknown(Default::default()));
                            condition.extra.insert($key, text);
                            self.holds(condition)
                        }
                    }
                }
            )*
        }
    };
}

comparisons!(
    equals = Equals "equals",
    does_not_equal = DoesNotEqual "does_not_equal",
    greater_than = GreaterThan "greater_than",
    less_than = LessThan "less_than",
    greater_than_or_equal_to = GreaterThanOrEqualTo "greater_than_or_equal_to",
    less_than_or_equal_to = LessThanOrEqualTo "less_than_or_equal_to"
);

conditions! { NumberCondition, NumberConditionKind:
    is_empty() = IsEmpty(true),
    is_not_empty() = IsNotEmpty(true),
}
