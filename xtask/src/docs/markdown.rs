//! Pieces of Markdown.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::Value;

/// A word of the registry, such as an effect, for people; with a capital letter where it begins something.
pub(super) fn word(value: impl Serialize, is_first: bool) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    let word = value.as_str().unwrap_or_default().replace('_', " ");
    if is_first {
        word.chars().next().into_iter().flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect()
    } else {
        word
    }
}

/// The anchor of a heading, as GitHub makes it.
pub(super) fn anchor(heading: &str) -> String {
    let kept = |character: &char| character.is_alphanumeric() || matches!(character, ' ' | '-' | '_');
    heading.to_lowercase().chars().filter(kept).map(|character| if character == ' ' { '-' } else { character }).collect()
}

/// A text as code, in a line.
pub(super) fn code(text: &str) -> String {
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

/// A block of code.
pub(super) fn block(language: &str, text: &str) -> String {
    let fence = if text.contains("```") { "````" } else { "```" };
    format!("{fence}{language}\n{}\n{fence}\n", text.trim_end())
}

/// A value as a block of JSON.
pub(super) fn json(value: &Value) -> String {
    block("json", &written(value))
}

/// The widest line of JSON that is not broken.
const WIDEST: usize = 100;

/// A value as JSON, what fits into a line in one.
pub(super) fn written(value: &Value) -> String {
    inside(value, 0)
}

/// A value that begins so many spaces from the left.
fn inside(value: &Value, indent: usize) -> String {
    let line = in_a_line(value);
    if indent + line.chars().count() <= WIDEST {
        return line;
    }
    let (open, close, parts): (_, _, Vec<_>) = match value {
        Value::Array(items) => ('[', ']', items.iter().map(|item| inside(item, indent + 2)).collect()),
        Value::Object(fields) => {
            let field = |(key, value): (&String, &Value)| format!("{}: {}", Value::from(key.as_str()), inside(value, indent + 2));
            ('{', '}', fields.iter().map(field).collect())
        }
        _ => return line,
    };
    let space = " ".repeat(indent + 2);
    format!("{open}\n{space}{}\n{}{close}", parts.join(&format!(",\n{space}")), " ".repeat(indent))
}

fn in_a_line(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(in_a_line).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let fields: Vec<_> =
                fields.iter().map(|(key, value)| format!("{}: {}", Value::from(key.as_str()), in_a_line(value))).collect();
            format!("{{{}}}", fields.join(", "))
        }
        other => other.to_string(),
    }
}

/// What a reader opens to see.
pub(super) fn folded(summary: &str, content: &str) -> String {
    format!("<details><summary>{summary}</summary>\n\n{content}\n</details>\n")
}

/// A table. Cells may have several lines.
pub(super) fn table<const COLUMNS: usize>(head: [&str; COLUMNS], rows: &[[String; COLUMNS]]) -> String {
    let mut table = format!("| {} |\n|{}\n", head.join(" | "), "---|".repeat(COLUMNS));
    for row in rows {
        let cells: Vec<_> = row.iter().map(|cell| cell.replace('|', "\\|").replace("\n\n", "<br>").replace('\n', " ")).collect();
        // Writing to a text does not fail.
        let _ = writeln!(table, "| {} |", cells.join(" | "));
    }
    table
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{anchor, code, table, word, written};

    #[test]
    fn writes_markdown() {
        assert_eq!(anchor("Get User by ID"), "get-user-by-id");
        assert_eq!(anchor("OAuth 2.0"), "oauth-20");
        assert_eq!(code("a`b"), "`` a`b ``");
        assert_eq!(word("data_sources", true), "Data sources");
        let rows = [["one|two".to_owned(), "a\n\nb".to_owned()]];
        assert_eq!(table(["X", "Y"], &rows), "| X | Y |\n|---|---|\n| one\\|two | a<br>b |\n");
    }

    #[test]
    fn breaks_what_is_too_wide() {
        let long = "kale ".repeat(20);
        let value = json!({"a": [1, {"b": null}], "text": [long, "x"]});
        assert_eq!(serde_json::from_str::<Value>(&written(&value)).unwrap(), value);
        let expected = format!("{{\n  \"a\": [1, {{\"b\": null}}],\n  \"text\": [\n    \"{long}\",\n    \"x\"\n  ]\n}}");
        assert_eq!(written(&value), expected);
    }
}
