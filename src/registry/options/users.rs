//! The people and bots of the workspace.

use serde_json::json;

use super::{Choice, OptionPage};
use crate::pagination::Trail;
use crate::types::{Patch, SmallString, User, UserKind};
use crate::{Error, Notion};

/// A page of users. Notion does not search them: pages that hold none that is wanted are passed over.
pub(super) async fn list(notion: &Notion, search: Option<&str>, cursor: Option<&str>) -> Result<OptionPage, Error> {
    let mut cursor = cursor.map(SmallString::from);
    let mut trail = Trail::new(cursor.as_ref());
    loop {
        let page = notion.users().list().at(cursor.take(), Some(100)).send().await?;
        let options: Vec<_> = page.results.iter().filter(|user| is_wanted(user, search)).map(choice).collect();
        let next = trail.follow(page.has_more, page.next_cursor)?;
        if next.is_none() || !options.is_empty() || search.is_none() {
            return Ok(OptionPage { options, next_cursor: next.map(Into::into) });
        }
        cursor = next;
    }
}

fn is_wanted(user: &User, search: Option<&str>) -> bool {
    let Some(search) = search.map(str::to_lowercase) else { return true };
    let texts = [name(user), email(user).unwrap_or_default()];
    texts.iter().any(|text| text.to_lowercase().contains(&search))
}

fn choice(user: &User) -> Choice {
    let id = user.id.to_string();
    let name = name(user);
    let description = email(user).or_else(|| matches!(user.kind, Some(UserKind::Bot(_))).then(|| "bot".to_owned()));
    Choice { value: json!(id), label: if name.is_empty() { id } else { name }, description }
}

fn name(user: &User) -> String {
    match &user.name {
        Patch::Value(name) => name.to_string(),
        Patch::Absent | Patch::Null => String::new(),
    }
}

fn email(user: &User) -> Option<String> {
    match &user.kind {
        Some(UserKind::Person(person)) => person.email.as_ref().map(ToString::to_string),
        _ => None,
    }
}
