//! One request with its answer, as they went over the wire.

use std::fmt::Write;

use serde_json::Value;

use crate::exchange::Message;
use crate::html;
use crate::shared::Shared;

pub(super) fn page(shared: &Shared, number: u64) -> Option<String> {
    let record = shared.ledger.select(1, |record| record.number == number).pop()?;
    let query = if record.query.is_empty() { String::new() } else { format!("?{}", record.query) };
    let line = html::escape(&format!("{} {}{query}", record.method, record.path));
    let mut body = format!("<p><a href=\"/\">Workspace</a></p>\n<h1>Request {number}</h1>\n<p><code>{line}</code></p>\n");
    // Writing to a string does not fail.
    let _ = writeln!(
        body,
        "<p>{}. {} The request id is <code>{}</code>.</p>",
        record.operation.unwrap_or("No operation"),
        if record.done { "The work was done." } else { "The work was not done." },
        record.request_id
    );
    for created in &record.created {
        let id = html::escape(created);
        let _ = writeln!(body, "<p>It created <a href=\"/objects/{id}\">{id}</a>.</p>");
    }
    for note in &record.notes {
        let _ = writeln!(body, "<p>{}.</p>", html::escape(note));
    }
    match shared.exchanges.get(number) {
        Some(exchange) => {
            let _ = writeln!(body, "<h2>Request</h2>\n{}", message(&exchange.request));
            let status = record.status.map_or_else(|| "none was sent".to_owned(), |status| status.to_string());
            let fault = record.fault.map(|fault| format!(", fault {fault}")).unwrap_or_default();
            let _ = writeln!(body, "<h2>Answer: {}{}</h2>", html::escape(&status), html::escape(&fault));
            if let Some(response) = &exchange.response {
                body.push_str(&message(response));
            }
        }
        None => body.push_str("<p class=\"soft\">What went over the wire was forgotten: the latest requests are kept.</p>"),
    }
    Some(html::page(&format!("Request {number}"), &body))
}

fn message(message: &Message) -> String {
    let headers: Vec<String> = message.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let mut shown = format!("<pre>{}</pre>", html::escape(&headers.join("\n")));
    if !message.body.is_empty() {
        // Writing to a string does not fail.
        let _ = write!(shown, "\n<pre>{}</pre>", html::escape(&pretty(&message.body)));
    }
    if message.left_out > 0 {
        let _ = write!(shown, "\n<p class=\"soft\">And {} bytes more.</p>", message.left_out);
    }
    shown
}

/// JSON over several lines; any other text as it is.
fn pretty(body: &str) -> String {
    let value: Result<Value, _> = serde_json::from_str(body);
    value.ok().and_then(|value| serde_json::to_string_pretty(&value).ok()).unwrap_or_else(|| body.to_owned())
}
