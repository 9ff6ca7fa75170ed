//! The answers that all contestants decode: as Notion writes them, with what each of them accepts.

const ROW: &str = include_str!("../answers/row.json");
const BLOCK: &str = include_str!("../answers/block.json");
const KINDS: &str = include_str!("../answers/kinds.txt");

/// The number of objects in an answer, which is the most that Notion puts into one.
const OBJECTS: usize = 100;

/// The answer to a query: rows of 17 types of properties.
pub(crate) fn rows() -> Vec<u8> {
    answer(&[compact(ROW)], "page_or_data_source")
}

/// The answer to a request for the children of a block: 20 blocks of 17 types, five times.
pub(crate) fn blocks() -> Vec<u8> {
    let block = compact(BLOCK);
    let blocks: Vec<String> = KINDS.lines().map(|kind| block.replace("$KIND$", kind)).collect();
    answer(&blocks, "block")
}

/// The templates are broken into lines for people; Notion sends none.
fn compact(template: &str) -> String {
    template.lines().collect()
}

fn answer(templates: &[String], kind: &str) -> Vec<u8> {
    let objects: Vec<String> = templates.iter().cycle().take(OBJECTS).enumerate().map(|(at, one)| filled(one, at)).collect();
    let end = format!(
        r#""next_cursor":"5c0ffee0-8888-4888-8888-888888888888","has_more":true,"type":"{kind}","{kind}":{{}},"request_id":"5c0ffee0-9999-4999-8999-999999999999""#
    );
    format!(r#"{{"object":"list","results":[{}],{end}}}"#, objects.join(",")).into_bytes()
}

/// A template with the object's number, as three digits and as one from 1 to 9.
fn filled(template: &str, at: usize) -> String {
    template.replace("$N$", &format!("{:03}", 101 + at)).replace("$D$", &(1 + at % 9).to_string())
}
