//! Which of several alternatives a value is meant to be.

use serde_json::Value;

use super::accepted::{accepted, names};
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
    if let Some((tag, known)) = tags(document, branches.iter().copied(), Some(fields)) {
        let is = match fields.get(tag) {
            Some(Value::String(given)) => Some(format!("is {given:?}")),
            Some(given) => Some(format!("is {}", kind(given))),
            None => branches.iter().all(|branch| requires(branch, tag)).then(|| "is missing".to_owned()),
        };
        if let Some(is) = is {
            let accepted = match known.as_slice() {
                [only] => (*only).to_owned(),
                several => format!("one of {}", several.join(", ")),
            };
            return found.add(&place.key(tag), || (is, accepted));
        }
    }
    let given = names(fields.keys().map(String::as_str));
    let what = if given.is_empty() { "is an empty object".to_owned() } else { format!("is an object of {given}") };
    found.add(place, || (what, accepted(document, schema)));
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
    let (tag, known) = tags(document, members.into_iter(), None)?;
    Some(format!("an object whose {tag} is one of {}", known.join(", ")))
}

/// The key that tells alternatives apart, one that the object has if there are several, and what it may be.
fn tags<'a>(
    document: Document<'a>,
    branches: impl Iterator<Item = &'a Value>,
    fields: Option<&Keywords>,
) -> Option<(&'a str, Vec<&'a str>)> {
    let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
    for branch in branches {
        for (key, value) in document.parts(branch).into_iter().flat_map(constants) {
            let shown = title(branch).unwrap_or(value);
            match found.iter_mut().find(|(other, _)| *other == key) {
                Some((_, values)) if values.contains(&shown) => {}
                Some((_, values)) => values.push(shown),
                None => found.push((key, vec![shown])),
            }
        }
    }
    let given = found.iter().position(|(key, _)| fields.is_some_and(|fields| fields.contains_key(*key))).unwrap_or_default();
    found.into_iter().nth(given)
}

/// The fields that have only one text.
fn constants(part: &Keywords) -> impl Iterator<Item = (&str, &str)> {
    let fields = properties(part).into_iter().flatten();
    fields.filter_map(|(key, schema)| Some((key.as_str(), schema.get("const")?.as_str()?)))
}

/// The alternative that an object is meant to be: the one whose tag it has, or else the one most of whose keys it has.
pub(super) fn meant<'a>(document: Document<'a>, branches: &[&'a Value], fields: &Keywords) -> Option<&'a Value> {
    let mut best: Option<(Marks, &Value)> = None;
    let mut by_key = Vec::new();
    for branch in branches {
        let Some(marks) = marks(document, branch, fields) else { continue };
        by_key.extend((!marks.is_tagged).then_some(*branch));
        // Of equals, the first.
        if best.as_ref().is_none_or(|(other, _)| marks > *other) {
            best = Some((marks, branch));
        }
    }
    let (marks, branch) = best?;
    // A key that several have tells nothing where a tag would.
    let untold = by_key.len() > 1
        && tags(document, by_key.iter().copied(), None).is_some_and(|(tag, _)| by_key.iter().all(|branch| requires(branch, tag)));
    if untold && !marks.is_tagged { None } else { Some(branch) }
}

/// What marks an object as one of the alternatives. Tags count more than keys.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Marks {
    is_tagged: bool,
    keys: usize,
}

/// What marks an object as an alternative; nothing if nothing does, or its tag is another.
fn marks(document: Document<'_>, branch: &Value, fields: &Keywords) -> Option<Marks> {
    let mut marks = Marks { is_tagged: false, keys: 0 };
    for part in document.parts(branch) {
        for (key, tag) in constants(part) {
            match fields.get(key) {
                Some(given) if given == tag => marks.is_tagged = true,
                Some(_) => return None,
                None => {}
            }
        }
        marks.keys += texts(part, "required").filter(|key| fields.contains_key(*key)).count();
    }
    (marks.is_tagged || marks.keys > 0).then_some(marks)
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
