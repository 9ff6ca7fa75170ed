//! What a text becomes in Rust.

use notion_connector::types::*;

use crate::decoded;

/// Each text becomes the variant of the pattern.
macro_rules! becomes {
    ($($kind:ty: $json:literal => $pattern:pat $(if $guard:expr)?),+ $(,)?) => {
        $(match decoded::<$kind>($json) {
            $pattern $(if $guard)? => {}
            other => panic!("{} became {other:?}", $json),
        })+
    };
}

const ID: &str = "3f2a1b4c-5d6e-4f70-8192-a3b4c5d6e7f8";

#[test]
fn chooses_members_by_tag_or_payload() {
    becomes! {
        Icon: r#"{"type": "emoji", "emoji": "🍑"}"# => Icon { kind: IconKind::Emoji(text), .. } if text == "🍑",
        Icon: r#"{"emoji": "🍑", "type": "emoji"}"# => Icon { kind: IconKind::Emoji(text), .. } if text == "🍑",
        Icon: r#"{"emoji": "🍑"}"# => Icon { kind: IconKind::Emoji(text), extra, .. } if text == "🍑" && extra.is_empty(),
        Icon: r#"{"emoji": "🍑", "type": "external", "external": $LINK}"# =>
            Icon { kind: IconKind::External(_), extra, .. } if extra.get("emoji") == Some(&"🍑".into()),
        Icon: r#"{"emoji": "🍑", "external": $LINK, "type": "external"}"# =>
            Icon { kind: IconKind::External(_), extra, .. } if extra.get("emoji").is_some() && extra.iter().count() == 1,
        Icon: r#"{"type": "x", "x": [1], "y": 2}"# =>
            Icon { kind: IconKind::Unknown(member), extra, .. }
            if member.tag.as_deref() == Some("x") && member.payload == Some(serde_json::json!([1])) && extra.iter().count() == 1,
        Icon: r#"{"type": "x"}"# => Icon { kind: IconKind::Unknown(UnknownMember { payload: None, tag: Some(_), .. }), .. },
        Icon: r#"{"type": "emoji"}"# => Icon { kind: IconKind::Unknown(UnknownMember { payload: None, tag: Some(_), .. }), .. },
        Icon: "{}" => Icon { kind: IconKind::Unknown(UnknownMember { payload: None, tag: None, .. }), .. },
        PagePositionRequest: r#"{"type": "page_end"}"# => PagePositionRequest { kind: PagePositionRequestKind::PageEnd, .. },
        PagePositionRequest: r#"{"type": "page_end", "page_end": {}}"# =>
            PagePositionRequest { kind: PagePositionRequestKind::PageEnd, extra, .. } if extra.get("page_end").is_some(),
        Filter: r#"{"number": {"equals": 1, "less_than": 2}}"# =>
            Filter { kind: FilterKind::Number(NumberCondition { kind: NumberConditionKind::Equals(_), extra, .. }), .. }
            if extra.get("less_than") == Some(&2.into()),
        Sort: r#"{"timestamp": "created_time", "direction": "ascending"}"# =>
            Sort { kind: SortKind::Timestamp(TimestampName::CreatedTime), direction: SortDirection::Ascending, .. },
    }
}

#[test]
fn knows_the_database_of_a_data_source_in_any_order() {
    for json in [
        r#"{"type": "data_source_id", "data_source_id": "$ID", "database_id": "$ID"}"#,
        r#"{"type": "data_source_id", "database_id": "$ID", "data_source_id": "$ID"}"#,
        r#"{"data_source_id": "$ID", "type": "data_source_id", "database_id": "$ID"}"#,
        r#"{"data_source_id": "$ID", "database_id": "$ID", "type": "data_source_id"}"#,
        r#"{"database_id": "$ID", "type": "data_source_id", "data_source_id": "$ID"}"#,
        r#"{"database_id": "$ID", "data_source_id": "$ID", "type": "data_source_id"}"#,
    ] {
        let parent: Parent = decoded(json);
        assert!(parent.extra.is_empty(), "{json}: {parent:?}");
        match parent.kind {
            ParentKind::DataSourceId { data_source_id, database_id: Some(database_id) } => {
                assert_eq!((data_source_id.to_string(), database_id.to_string()), (ID.into(), ID.into()), "{json}");
            }
            other => panic!("{json} became {other:?}"),
        }
    }
}

#[test]
fn tells_whole_objects_from_parts() {
    becomes! {
        User: "$USER" => User { kind: None, name: Patch::Absent, .. },
        User: r#"{"object": "user", "id": "$ID", "name": null}"# => User { kind: None, name: Patch::Null, .. },
        User: r#"{"object": "user", "id": "$ID", "type": "bot", "bot": {}}"# => User { kind: Some(UserKind::Bot(_)), .. },
        User: r#"{"object": "user", "id": "$ID", "type": "agent"}"# => User { kind: Some(UserKind::Unknown(_)), .. },
        UserOrGroup: r#"{"id": "$ID", "object": "user"}"# => UserOrGroup::User(User { extra, .. }) if extra.is_empty(),
        UserOrGroup: r#"{"object": "group", "id": "$ID", "name": "Pickers"}"# => UserOrGroup::Group(_),
        UserOrGroup: r#"{"object": "agent", "id": "$ID"}"# => UserOrGroup::Unknown(object) if object.get("id").is_some(),
        PageResponse: r#"{$PAGE, "properties": {}}"# => PageResponse::Full(Page { extra, .. }) if extra.is_empty(),
        PageResponse: r#"{"object": "page", "id": "$ID"}"# => PageResponse::Partial(PartialPage { extra, .. }) if extra.is_empty(),
        BlockResponse: r#"{"object": "block", "id": "$ID"}"# => BlockResponse::Partial(_),
        BlockResponse: r#"{$BLOCK, "type": "divider", "divider": {}}"# => BlockResponse::Full(Block { kind: BlockKind::Divider(_), .. }),
        DatabaseResponse: r#"{"object": "database", "id": "$ID"}"# => DatabaseResponse::Partial(_),
        DatabaseResponse: "{$DATABASE}" => DatabaseResponse::Full(_),
        DataSourceResponse: r#"{"object": "data_source", "id": "$ID", "properties": {}}"# =>
            DataSourceResponse::Partial(PartialDataSource { properties: Some(properties), .. }) if properties.is_empty(),
        DataSourceResponse: r#"{"object": "data_source", "id": "$ID"}"# =>
            DataSourceResponse::Partial(PartialDataSource { properties: None, .. }),
        DataSourceResponse: r#"{$DATA_SOURCE, "properties": {}}"# => DataSourceResponse::Full(_),
        SearchResult: r#"{"id": "$ID", "object": "page"}"# => SearchResult::Page(PageResponse::Partial(_)),
        SearchResult: r#"{$DATA_SOURCE, "properties": {}}"# => SearchResult::DataSource(DataSourceResponse::Full(_)),
        SearchResult: r#"{"object": "view"}"# => SearchResult::Unknown(_),
    }
}

#[test]
fn tells_absent_null_and_a_value_apart() {
    becomes! {
        UpdatePageRequest: "{}" => UpdatePageRequest { icon: Patch::Absent, cover: Patch::Absent, .. },
        UpdatePageRequest: r#"{"icon": null}"# => UpdatePageRequest { icon: Patch::Null, cover: Patch::Absent, .. },
        UpdatePageRequest: r#"{"icon": {"emoji": "🍑"}, "cover": null}"# =>
            UpdatePageRequest { icon: Patch::Value(IconRequest { kind: IconRequestKind::Emoji(_), .. }), cover: Patch::Null, .. },
        UpdateDataSourceRequest: r#"{"properties": {"Old": null}}"# =>
            UpdateDataSourceRequest { properties: Some(properties), .. } if properties.get("Old") == Some(&None),
        PropertyValueRequest: r#"{"number": null}"# => PropertyValueRequest { kind: PropertyValueRequestKind::Number(None), .. },
        UpdatePageRequest: r#"{"is_locked": null}"# =>
            UpdatePageRequest { is_locked: None, extra, .. } if extra.get("is_locked") == Some(&Value::Null),
    }
}

#[test]
fn keeps_values_as_they_came() {
    becomes! {
        PropertyValue: r#"{"id": "a", "type": "number", "number": 1}"# =>
            PropertyValue { kind: PropertyValueKind::Number(Some(number)), .. } if number.to_string() == "1",
        PropertyValue: r#"{"id": "a", "type": "number", "number": 1.0}"# =>
            PropertyValue { kind: PropertyValueKind::Number(Some(number)), .. } if number.to_string() == "1.0",
        PropertyValue: r#"{"id": "a", "type": "created_time", "created_time": "2026-02-03T04:05:06.789+00:00"}"# =>
            PropertyValue { kind: PropertyValueKind::CreatedTime(time), .. } if time.as_str() == "2026-02-03T04:05:06.789+00:00",
        PropertyValue: r#"{"id": "a", "has_more": true, "relation": [], "type": "relation"}"# =>
            PropertyValue { kind: PropertyValueKind::Relation { has_more: Some(true), .. }, extra, .. } if extra.is_empty(),
        ErrorCode: r#""teapot""# => ErrorCode::Unknown(text) if text == "teapot",
        ErrorCode: r#""rate_limited""# => ErrorCode::RateLimited,
        CodeLanguage: r#""c++""# => CodeLanguage::CPlusPlus,
        StringOrStringArray: r#""a""# => StringOrStringArray::String(text) if text == "a",
        StringOrStringArray: r#"["a", "b"]"# => StringOrStringArray::Array(texts) if texts.len() == 2,
        PageReference: r#"{"id": "3F2A1B4C5D6E4F708192A3B4C5D6E7F8"}"# =>
            PageReference { id, .. } if id.to_string() == "3F2A1B4C5D6E4F708192A3B4C5D6E7F8",
    }
}

/// What a caller builds has the tags and constants of its type, and nothing else.
#[test]
fn writes_tags_and_constants_of_what_is_new() {
    for (value, expected) in [
        (serde_json::to_value(PartialPage::new(decoded::<PageId>(r#""$ID""#))), r#"{"object": "page", "id": "$ID"}"#),
        (serde_json::to_value(IconRequest::new(IconRequestKind::Emoji("🍑".into()))), r#"{"type": "emoji", "emoji": "🍑"}"#),
        (serde_json::to_value(PagePositionRequest::new(PagePositionRequestKind::PageEnd)), r#"{"type": "page_end"}"#),
        (serde_json::to_value(UpdatePageRequest::default()), "{}"),
        (
            serde_json::to_value(IconRequest::new(IconRequestKind::Unknown(UnknownMember::new("x", 1)))),
            r#"{"type": "x", "x": 1}"#,
        ),
        (serde_json::to_value(NumberCondition::new(NumberConditionKind::IsEmpty(true))), r#"{"is_empty": true}"#),
    ] {
        assert_eq!(value.unwrap(), decoded::<Value>(expected));
    }
}
