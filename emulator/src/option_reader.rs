//! Reading the options of select, multi-select and status properties.

use uuid::Uuid;

use crate::api_error::ApiError;
use crate::color;
use crate::field::Field;
use crate::id_source::IdSource;
use crate::schema::{PropertyKind, SelectOption, StatusGroup};

const MOST_OPTIONS: usize = 100;

/// Reads `options`. What it leaves out stays as `current` has it only where it is absent altogether.
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
        if read.iter().any(|it| it.name == option.name) {
            return Err(ApiError::validation(format!("Select option names must be unique: {}", option.name)));
        }
        read.push(option);
    }
    Ok(read)
}

fn read_option(ids: &IdSource, item: &Field<'_>, current: &[SelectOption], position: usize) -> Result<SelectOption, ApiError> {
    item.object()?;
    let id = item.get("id").present().map(|id| id.id()).transpose()?;
    let name = match item.get("name").present() {
        Some(name) => Some(name.string()?),
        None => None,
    };
    let mut option = match (find_option(current, id, name), name) {
        (Some(option), _) => option.clone(),
        (None, Some(name)) => new_option(ids, name, position)?,
        (None, None) => return Err(item.get("name").should_be("defined")),
    };
    if let Some(name) = name {
        check_name(name)?;
        name.clone_into(&mut option.name);
    }
    if let Some(color) = item.get("color").present() {
        color.one_of(&color::OPTION)?.clone_into(&mut option.color);
    }
    if let Some(description) = item.get("description").present() {
        option.description = if description.is_null() { None } else { Some(description.string()?.to_owned()) };
    }
    Ok(option)
}

/// The option with this id, or else with this name.
pub(crate) fn find_option<'o>(options: &'o [SelectOption], id: Option<Uuid>, name: Option<&str>) -> Option<&'o SelectOption> {
    let by_id = options.iter().find(|option| Some(option.id) == id);
    by_id.or_else(|| options.iter().find(|option| Some(option.name.as_str()) == name))
}

/// A new option, with a colour that depends on how many there are already.
pub(crate) fn new_option(ids: &IdSource, name: &str, position: usize) -> Result<SelectOption, ApiError> {
    check_name(name)?;
    Ok(SelectOption {
        id: ids.uuid(),
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
        let is_kept = |id: &Uuid| options.iter().any(|option| option.id == *id);
        group.options.retain(is_kept);
    }
    for option in &options {
        let is_grouped = groups.iter().any(|group| group.options.contains(&option.id));
        // New options start as something to do.
        if let (false, Some(first)) = (is_grouped, groups.first_mut()) {
            first.options.push(option.id);
        }
    }
    Ok(PropertyKind::Status { options, groups })
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
            let option = SelectOption { id: ids.uuid(), name: name.to_owned(), color: color.to_owned(), description: None };
            let group =
                StatusGroup { id: ids.uuid(), name: group_name.into(), color: group_color.into(), options: vec![option.id] };
            (option, group)
        })
        .unzip()
}
