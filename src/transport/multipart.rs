//! A body of several parts, as a form with files is sent.

use bytes::Bytes;

/// A file of a form.
pub(crate) struct File<'a> {
    pub(crate) key: &'a str,
    pub(crate) name: &'a str,
    /// What the name says unless given.
    pub(crate) content_type: Option<&'a str>,
    pub(crate) content: &'a [u8],
}

/// The content type and the bytes of a form: its fields, then its files.
///
/// They are written once, so that every attempt sends the same.
pub(crate) fn encode(fields: &[(String, String)], files: &[File<'_>]) -> (String, Bytes) {
    let contents = || fields.iter().map(|(_, value)| value.as_bytes()).chain(files.iter().map(|file| file.content));
    let boundary = boundary(contents);
    let mut body = Vec::with_capacity(contents().map(|content| content.len() + 256).sum());
    let mut part = |head: String, content: &[u8]| {
        body.extend_from_slice(format!("--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    for (key, value) in fields {
        part(format!("name=\"{}\"", quoted(key)), value.as_bytes());
    }
    for File { key, name, content_type, content } in files {
        // Notion compares the type with the one that the upload was announced with.
        let content_type = match content_type {
            Some(given) => (*given).to_owned(),
            None => mime_guess::from_path(name).first_or_octet_stream().to_string(),
        };
        part(format!("name=\"{}\"; filename=\"{}\"\r\nContent-Type: {content_type}", quoted(key), quoted(name)), content);
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={boundary}"), body.into())
}

/// A text that no part contains.
fn boundary<'a, I: Iterator<Item = &'a [u8]>>(contents: impl Fn() -> I) -> String {
    let mut number = 0_u32;
    loop {
        let boundary = format!("part-of-notion-connector-{number}");
        let taken = |content: &[u8]| content.windows(boundary.len()).any(|window| window == boundary.as_bytes());
        if !contents().any(taken) {
            return boundary;
        }
        number += 1;
    }
}

/// A name between quotes, as browsers write it.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::{File, encode};

    #[test]
    fn writes_fields_then_files() {
        let fields = [("part_number".to_owned(), "1".to_owned()), ("a\"\r\nb".to_owned(), "ü".to_owned())];
        let files = [
            File { key: "file", name: "kale.PNG", content_type: None, content: &[0, 255, 13, 10] },
            File { key: "more", name: "more", content_type: Some("text/plain"), content: b"x" },
        ];
        let (content_type, body) = encode(&fields, &files);
        assert_eq!(content_type, "multipart/form-data; boundary=part-of-notion-connector-0");
        let expected = [
            "--part-of-notion-connector-0\r\nContent-Disposition: form-data; name=\"part_number\"\r\n\r\n1\r\n".as_bytes(),
            "--part-of-notion-connector-0\r\nContent-Disposition: form-data; name=\"a%22%0D%0Ab\"\r\n\r\nü\r\n".as_bytes(),
            b"--part-of-notion-connector-0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kale.PNG\"\r\n",
            b"Content-Type: image/png\r\n\r\n\x00\xff\r\n\r\n",
            b"--part-of-notion-connector-0\r\nContent-Disposition: form-data; name=\"more\"; filename=\"more\"\r\n",
            b"Content-Type: text/plain\r\n\r\nx\r\n",
            b"--part-of-notion-connector-0--\r\n",
        ];
        assert_eq!(body, expected.concat());
    }

    #[test]
    fn takes_a_boundary_that_no_part_holds() {
        let fields = [("a".to_owned(), "--part-of-notion-connector-0".to_owned())];
        let files = [File { key: "b", name: "b", content_type: None, content: b"\r\n--part-of-notion-connector-1--" }];
        assert_eq!(encode(&fields, &files).0, "multipart/form-data; boundary=part-of-notion-connector-2");
    }
}
