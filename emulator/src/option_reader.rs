//! Reading the options of select, multi-select and status properties.

use crate::api_error::ApiError;
use crate::color;
use crate::field::{Field, alternatives};
use crate::id_source::IdSource;
use crate::property_kind::PropertyKind;
use crate::select_option::{self, SelectOption, StatusGroup};

const MOST_OPTIONS: usize = 100;

/// How long the name of an option may be.
pub(crate) const LONGEST_NAME: usize = 100;

/// Reads `options`. Those that it leaves out are gone, unless it is absent altogether.
pub(crate) fn read_options(
    ids: &IdSource,
    configuration: &Field<'_>,
    current: &[SelectOption],
) -> Result<Vec<SelectOption>, ApiError> {
    let Some(options) = configuration.get("options").present() else {
        return Ok(current.to_vec());
    };
    let mut read: Vec<SelectOption> = Vec::new();
    for item in options.items_up_to(MOST_OPTIONS)? {
        let option = read_option(ids, &item, current, read.len())?;
        if read.iter().any(|it| it.name.to_lowercase() == option.name.to_lowercase()) {
            return Err(ApiError::validation(format!("Select option names must be unique: {}", option.name)));
        }
        read.push(option);
    }
    Ok(read)
}

fn read_option(ids: &IdSource, item: &Field<'_>, current: &[SelectOption], position: usize) -> Result<SelectOption, ApiError> {
    item.object()?;
    let id = item.get("id").present().map(|id| id.string()).transpose()?;
    let name = item.get("name").present().map(|name| name.string_up_to(LONGEST_NAME)).transpose()?;
    let known = select_option::find(current, id, name);
    let mut option = match (known, name) {
        (Some(option), _) => option.clone(),
        (None, Some(name)) => new_option(ids, name, position)?,
        (None, None) => return Err(item.get("name").should_be("defined")),
    };
    if let Some(name) = name {
        check_name(name)?;
        name.clone_into(&mut option.name);
    }
    if let Some(color) = item.get("color").present() {
        let color = color.one_of(&color::OPTION)?;
        if known.is_some() && option.color != color {
            let which = id.map_or_else(|| format!("name: {}", option.name), |id| format!("id: {id}"));
            return Err(ApiError::validation(format!("Cannot update color of select with {which}.")));
        }
        color.clone_into(&mut option.color);
    }
    if let Some(description) = item.get("description").present() {
        option.description = if description.is_null() { None } else { Some(description.string()?.to_owned()) };
    }
    Ok(option)
}

/// A new option, with a colour that depends on how many there are already.
pub(crate) fn new_option(ids: &IdSource, name: &str, position: usize) -> Result<SelectOption, ApiError> {
    check_name(name)?;
    Ok(SelectOption {
        id: ids.uuid().to_string(),
        name: name.to_owned(),
        color: color::OPTION[position % color::OPTION.len()].to_owned(),
        description: None,
    })
}

fn check_name(name: &str) -> Result<(), ApiError> {
    if name.contains(',') {
        return Err(ApiError::validation(format!("Invalid select option, commas not allowed: {name}")));
    }
    Ok(())
}

/// Reads a status property: the given options, or the three that Notion makes.
pub(crate) fn read_status(
    ids: &IdSource,
    configuration: &Field<'_>,
    current: Option<&PropertyKind>,
) -> Result<PropertyKind, ApiError> {
    let (options, mut groups) = match current {
        Some(PropertyKind::Status { options, groups }) => (options.clone(), groups.clone()),
        _ => default_status(ids),
    };
    let options = read_options(ids, configuration, &options)?;
    for group in &mut groups {
        let is_kept = |id: &String| options.iter().any(|option| option.id == *id);
        group.options.retain(is_kept);
    }
    let names: Vec<String> = groups.iter().map(|group| group.name.clone()).collect();
    let items = configuration.get("options").present().map(|options| options.items()).transpose()?;
    for (position, option) in options.iter().enumerate() {
        let wanted = items.as_ref().and_then(|items| items.get(position)?.get("group").present());
        let wanted = wanted.map(|group| read_group(&names, &group)).transpose()?;
        let is_grouped = groups.iter().any(|group| group.options.contains(&option.id));
        // New options start as something to do.
        let destination = wanted.or_else(|| (!is_grouped).then_some(0));
        if let Some(destination) = destination {
            put_into_group(&mut groups, destination, &option.id);
        }
    }
    Ok(PropertyKind::Status { options, groups })
}

/// Which of the groups a request names.
fn read_group(names: &[String], field: &Field<'_>) -> Result<usize, ApiError> {
    let wanted = field.string()?;
    names.iter().position(|name| name == wanted).ok_or_else(|| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        field.should_be(&alternatives(&names))
    })
}

fn put_into_group(groups: &mut [StatusGroup], destination: usize, option: &str) {
    if groups.get(destination).is_some_and(|group| group.options.iter().any(|id| id == option)) {
        return;
    }
    for group in groups.iter_mut() {
        group.options.retain(|id| id != option);
    }
    if let Some(group) = groups.get_mut(destination) {
        group.options.push(option.to_owned());
    }
}

fn default_status(ids: &IdSource) -> (Vec<SelectOption>, Vec<StatusGroup>) {
    let defaults = [
        ("Not started", "default", "To-do", "gray"),
        ("In progress", "blue", "In progress", "blue"),
        ("Done", "green", "Complete", "green"),
    ];
    defaults
        .into_iter()
        .map(|(name, color, group_name, group_color)| {
            let id = ids.uuid().to_string();
            let option = SelectOption { id: id.clone(), name: name.to_owned(), color: color.to_owned(), description: None };
            let group = StatusGroup {
                id: ids.uuid().to_string(),
                name: group_name.to_owned(),
                color: group_color.to_owned(),
                options: vec![id],
            };
            (option, group)
        })
        .unzip()
}
