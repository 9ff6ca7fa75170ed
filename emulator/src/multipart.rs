//! Bodies of several parts, as forms with files send them.

use hyper::body::Bytes;

use crate::api_error::ApiError;

/// The most parts that are read of a body.
const MOST_PARTS: usize = 100;

/// One part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormPart {
    pub(crate) name: String,
    pub(crate) file_name: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) content: Bytes,
}

/// Reads the parts of a body. `content_type` is what the request says that the body is.
pub(crate) fn read(content_type: Option<&str>, body: &Bytes) -> Result<Vec<FormPart>, ApiError> {
    let wrong = || ApiError::validation("body failed validation: body should be multipart/form-data with a part called `file`.");
    let content_type = content_type.filter(|it| it.trim_start().to_ascii_lowercase().starts_with("multipart/form-data"));
    let boundary = content_type.and_then(|it| parameter(it, "boundary")).filter(|it| !it.is_empty()).ok_or_else(wrong)?;
    let opening = format!("--{boundary}");
    let separator = format!("\r\n{opening}");
    let start = find(body, opening.as_bytes(), 0).ok_or_else(wrong)?;
    let mut position = start + opening.len();
    let mut parts = Vec::new();
    while parts.len() < MOST_PARTS {
        // Two dashes behind the boundary say that there is nothing more.
        if body[position..].starts_with(b"--") {
            return Ok(parts);
        }
        if !body[position..].starts_with(b"\r\n") {
            return Err(wrong());
        }
        let head_start = position + 2;
        let head_end = find(body, b"\r\n\r\n", position).ok_or_else(wrong)?;
        let end = find(body, separator.as_bytes(), head_end + 2).ok_or_else(wrong)?;
        let head = String::from_utf8_lossy(body.get(head_start..head_end).unwrap_or_default()).into_owned();
        let content_start = (head_end + 4).min(end);
        parts.push(part(&head, body.slice(content_start..end)).ok_or_else(wrong)?);
        position = end + separator.len();
    }
    Err(wrong())
}

fn part(head: &str, content: Bytes) -> Option<FormPart> {
    let header = |name: &str| {
        let mut lines = head.split("\r\n").filter_map(|line| line.split_once(':'));
        lines.find(|(key, _)| key.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    };
    let disposition = header("content-disposition")?;
    Some(FormPart {
        name: parameter(disposition, "name")?,
        file_name: parameter(disposition, "filename"),
        content_type: header("content-type").map(str::to_owned),
        content,
    })
}

/// The parameter of a header's value, with or without quotes.
fn parameter(value: &str, name: &str) -> Option<String> {
    let mut rest = value;
    while let Some((_, behind)) = rest.split_once(';') {
        let behind = behind.trim_start();
        if let Some((key, behind)) = behind.split_once('=')
            && key.trim().eq_ignore_ascii_case(name)
        {
            return Some(match behind.strip_prefix('"') {
                Some(quoted) => quoted.split('"').next().unwrap_or_default().to_owned(),
                None => behind.split(';').next().unwrap_or_default().trim().to_owned(),
            });
        }
        rest = behind;
    }
    None
}

fn find(text: &[u8], wanted: &[u8], start: usize) -> Option<usize> {
    let mut position = start;
    let first = *wanted.first()?;
    while let Some(found) = text.get(position..)?.iter().position(|byte| *byte == first) {
        position += found;
        if text[position..].starts_with(wanted) {
            return Some(position);
        }
        position += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::read;
    use hyper::body::Bytes;

    const FORM: &str = "multipart/form-data; boundary=\"x-y\"";

    #[test]
    fn parts_are_read_with_their_names() {
        let body = "--x-y\r\nContent-Disposition: form-data; name=\"part_number\"\r\n\r\n2\r\n\
                    --x-y\r\ncontent-disposition: form-data; filename=\"a;b.txt\"; name=file\r\nContent-Type: text/plain\r\n\r\n\
                    a\r\n--x\r\nb\r\n--x-y--\r\n";
        let parts = read(Some(FORM), &Bytes::from(body)).expect("parts");
        let seen: Vec<_> = parts
            .iter()
            .map(|part| (part.name.as_str(), part.file_name.as_deref(), part.content_type.as_deref(), &part.content[..]))
            .collect();
        assert_eq!(
            seen,
            [("part_number", None, None, &b"2"[..]), ("file", Some("a;b.txt"), Some("text/plain"), &b"a\r\n--x\r\nb"[..]),]
        );
        let empty = "--x-y\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n\r\n--x-y--";
        assert_eq!(read(Some(FORM), &Bytes::from(empty)).expect("parts")[0].content.len(), 0);
    }

    #[test]
    fn what_is_no_form_is_refused() {
        let good = "--x-y\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\na\r\n--x-y--\r\n";
        for (content_type, body) in [
            (None, good),
            (Some("application/json"), good),
            (Some("multipart/form-data"), good),
            (Some("multipart/form-data; boundary="), good),
            (Some(FORM), ""),
            (Some(FORM), "--x-y"),
            (Some(FORM), "--x-y\r\n"),
            (Some(FORM), "--x-y\r\n\r\na\r\n--x-y--"),
            (Some(FORM), "--x-y\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\na"),
        ] {
            assert!(read(content_type, &Bytes::from(body)).is_err(), "{content_type:?} {body:?}");
        }
    }
}
