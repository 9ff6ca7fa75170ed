//! The newest requests, as a table.

use std::fmt::Write;

use jiff::Timestamp;

use crate::html;
use crate::request_record::RequestRecord;
use crate::shared::Shared;

/// How many requests are shown.
const SHOWN: usize = 50;

/// The table, or a sentence where there was no request yet.
pub(super) fn table(shared: &Shared) -> String {
    let records = shared.ledger.latest(SHOWN);
    if records.is_empty() {
        return "<p class=\"soft\">Nothing was asked yet.</p>".to_owned();
    }
    let mut table = String::from(
        "<table>\n<thead><tr><th>#</th><th>Time</th><th>Request</th><th>Operation</th><th>Answer</th><th></th></tr></thead>\n<tbody>\n",
    );
    for record in records.iter().rev() {
        row(&mut table, record);
    }
    table.push_str("</tbody>\n</table>");
    table
}

fn row(table: &mut String, record: &RequestRecord) {
    let at = Timestamp::try_from(record.at).unwrap_or_default().strftime("%H:%M:%S%.3f").to_string();
    let query = if record.query.is_empty() { String::new() } else { format!("?{}", record.query) };
    let request = html::escape(&format!("{} {}{query}", record.method, record.path));
    let class = match record.status {
        Some(status) if status < 400 => "good",
        Some(_) => "bad",
        None => "soft",
    };
    let status = record.status.map_or_else(|| "none".to_owned(), |status| status.to_string());
    let mut remarks = Vec::new();
    remarks.extend(record.fault.as_ref().map(|fault| format!("fault: {fault}")));
    remarks.extend(record.retry_after.map(|seconds| format!("retry after {seconds} s")));
    remarks.extend(record.notes.iter().cloned());
    // Writing to a string does not fail.
    let _ = writeln!(
        table,
        "<tr><td><a href=\"/requests/{number}\">{number}</a></td><td>{at}</td><td class=\"code\">{request}</td><td>{}</td>\
         <td class=\"{class}\">{status}</td><td class=\"soft\">{}</td></tr>",
        record.operation.unwrap_or("none"),
        html::escape(&remarks.join("; ")),
        number = record.number,
    );
}
