//! A way to connect.

use std::fmt::Write as _;

use notion_connector::ConnectionSpec;

use super::markdown::{code, table};

/// The section of a way to connect.
pub(super) fn section(connection: &ConnectionSpec) -> String {
    let mut text = format!("\n### {}\n\n{}: {}\n", connection.label, code(&connection.id), connection.description);
    for (number, step) in connection.steps.iter().enumerate() {
        let title = match &step.url {
            Some(url) => format!("[{}]({url})", step.title),
            None => step.title.clone(),
        };
        // Writing to a text does not fail.
        let _ = writeln!(text, "\n{}. {title}", number + 1);
        for line in &step.instructions {
            let _ = writeln!(text, "   - {}", braces_as_code(line));
        }
    }
    let fields: Vec<_> = connection
        .fields
        .iter()
        .map(|field| [format!("{}\\* ({})", field.label, code(&field.key)), field.comments.clone()])
        .collect();
    text += "\n";
    text += &table(["Input", "Comments"], &fields);
    for parameter in &connection.parameters {
        let _ = writeln!(
            text,
            "\n{} stands for the {}: {}",
            code(&format!("{{{}}}", parameter.key)),
            parameter.label,
            parameter.comments
        );
    }
    if let Some(oauth) = &connection.oauth {
        let _ = writeln!(
            text,
            "\nA person is sent to {}; a code is exchanged at {}; a token is ended at {}.",
            code(&oauth.authorize_url),
            code(&oauth.token_url),
            code(&oauth.revoke_url)
        );
    }
    text
}

/// What a host fills in, told from the text around it.
fn braces_as_code(line: &str) -> String {
    line.replace('{', "`{").replace('}', "}`")
}
