//! Which of several alternatives a value is meant to be.

use serde_json::Value;

use super::accepted::accepted;
use super::place::Place;
use super::problem::{Check, Found, is_of, kind, types};
use super::{Document, Keywords, alternatives, list, properties, texts};

/// Checks a value against alternatives. Where none fits, what is wrong is said of the one that the value is meant to be.
pub(super) fn check<'a>(
    check: Check<'a>,
    schema: &'a Value,
    branches: &'a [Value],
    value: &Value,
    place: &Place<'_>,
    found: &mut Found,
) {
    let document = check.document;
    if branches.iter().any(|branch| check.fits(branch, value)) {
        return;
    }
    // Looked at twice a level, what is nested deep would be looked at without end.
    if !found.is_said() {
        return found.add(place, Default::default);
    }
    let candidates: Vec<&'a Value> =
        branches.iter().filter(|branch| !is_open(branch) && may_be(document, branch, value)).collect();
    match (candidates.as_slice(), value) {
        ([], _) => found.add(place, || (format!("is {}", kind(value)), accepted(document, schema))),
        ([only], Value::Object(_) | Value::Array(_)) if !is_member(only) => check.schema(only, value, place, found),
        (several, Value::Object(fields)) => match meant(document, several, fields) {
            Some(branch) => check.schema(branch, value, place, found),
            None => undecided(document, schema, several, fields, place, found),
        },
        (several, _) => {
            let nearest = several.iter().map(|branch| {
                let mut found = Found::said();
                check.schema(branch, value, place, &mut found);
                found.problems
            });
            // A text that is none of the known ones is told all that are known, whichever alternative has them.
            for problem in nearest.min_by_key(Vec::len).unwrap_or_default() {
                if several.len() == 1 || problem.pointer != place.to_string() {
                    found.put(problem);
                } else {
                    found.add(place, || (problem.problem, accepted(document, schema)));
                }
            }
        }
    }
}

/// An object that nothing marks as one of the alternatives.
fn undecided(
    document: Document<'_>,
    schema: &Value,
    branches: &[&Value],
    fields: &Keywords,
    place: &Place<'_>,
    found: &mut Found,
) {
    if let Some((tag, known)) = tags(document, branches.iter().copied()) {
        let is = match fields.get(tag) {
            Some(Value::String(given)) => Some(format!("is {given:?}")),
            Some(given) => Some(format!("is {}", kind(given))),
            None => branches.iter().all(|branch| requires(branch, tag)).then(|| "is missing".to_owned()),
        };
        if let Some(is) = is {
            return found.add(&place.key(tag), || (is, format!("one of {}", known.join(", "))));
        }
    }
    found.add(place, || ("has none of the keys that say what it is".into(), accepted(document, schema)));
}

/// Whether an alternative has a key in any case.
fn requires(branch: &Value, key: &str) -> bool {
    branch.as_object().is_some_and(|keywords| texts(keywords, "required").any(|name| name == key))
}

/// The alternatives of a union in words, where they are the members of one.
pub(super) fn known(document: Document<'_>, branches: &[Value]) -> Option<String> {
    let members: Vec<&Value> = branches.iter().filter(|branch| !is_open(branch)).collect();
    if members.is_empty() || !members.iter().all(|branch| is_member(branch)) {
        return None;
    }
    let titles: Vec<&str> = members.iter().filter_map(|branch| title(branch)).collect();
    if members.iter().all(|branch| title(branch).is_some_and(|title| requires(branch, title))) {
        return Some(match titles.as_slice() {
            [only] => format!("an object with {only}"),
            _ => format!("an object with one of {}", titles.join(", ")),
        });
    }
    let (tag, known) = tags(document, members.into_iter())?;
    Some(format!("an object whose {tag} is one of {}", known.join(", ")))
}

/// The key that tells alternatives apart, and its values.
fn tags<'a>(document: Document<'a>, branches: impl Iterator<Item = &'a Value>) -> Option<(&'a str, Vec<&'a str>)> {
    let mut found: Option<(&str, Vec<&str>)> = None;
    for branch in branches {
        let constant = document.parts(branch).into_iter().find_map(|part| {
            properties(part)?.iter().find_map(|(key, schema)| Some((key.as_str(), schema.get("const")?.as_str()?)))
        });
        if let Some((key, value)) = constant {
            found.get_or_insert((key, Vec::new())).1.push(value);
        }
    }
    found
}

/// The alternative that an object is meant to be: the one whose tag it has, or else the first whose key it has.
pub(super) fn meant<'a>(document: Document<'a>, branches: &[&'a Value], fields: &Keywords) -> Option<&'a Value> {
    let mut by_key = Vec::new();
    for branch in branches {
        match mark(document, branch, fields) {
            Mark::Tag => return Some(branch),
            Mark::Key => by_key.push(*branch),
            Mark::None => {}
        }
    }
    // A key that all of them have tells nothing where a tag would.
    let shared = by_key.len() > 1 && tags(document, by_key.iter().copied()).is_some_and(|(tag, _)| requires(by_key[0], tag));
    if shared { None } else { by_key.first().copied() }
}

enum Mark {
    /// The object has the alternative's tag.
    Tag,
    /// It has a key that the alternative requires.
    Key,
    /// It has neither, or another tag.
    None,
}

fn mark(document: Document<'_>, branch: &Value, fields: &Keywords) -> Mark {
    let (mut tagged, mut keyed) = (false, false);
    for part in document.parts(branch) {
        for (key, schema) in properties(part).into_iter().flatten() {
            match (schema.get("const"), fields.get(key)) {
                (Some(tag), Some(given)) if tag == given => tagged = true,
                (Some(_), Some(_)) => return Mark::None,
                _ => {}
            }
        }
        keyed |= texts(part, "required").any(|key| fields.contains_key(key));
    }
    match (tagged, keyed) {
        (true, _) => Mark::Tag,
        (false, true) => Mark::Key,
        (false, false) => Mark::None,
    }
}

/// Whether a value could be of this alternative, by its JSON type.
fn may_be(document: Document<'_>, branch: &Value, value: &Value) -> bool {
    if let Value::Bool(any) = branch {
        return *any;
    }
    document.parts(branch).into_iter().all(|part| {
        let types = types(part);
        let mut known = part.get("const").into_iter().chain(list(part, "enum")).peekable();
        let of_a_known_kind = known.peek().is_none() || known.any(|one| kind(one) == kind(value));
        of_a_known_kind
            && (types.is_empty() || types.iter().any(|kind| is_of(value, kind)))
            && alternatives(part).is_none_or(|branches| branches.iter().any(|branch| may_be(document, branch, value)))
    })
}

/// Whether an alternative stands for what is not known: it is told by what it is not.
pub(super) fn is_open(branch: &Value) -> bool {
    let Value::Object(keywords) = branch else { return false };
    let excludes = |schema: &Value| schema.get("not").is_some();
    !keywords.contains_key("$ref")
        && (keywords.get("propertyNames").is_some_and(excludes)
            || properties(keywords).is_some_and(|properties| properties.values().any(excludes)))
}

/// Whether an alternative is a member of a union, which has its tag for a title.
fn is_member(branch: &Value) -> bool {
    title(branch).is_some()
}

fn title(branch: &Value) -> Option<&str> {
    branch.get("title")?.as_str()
}
