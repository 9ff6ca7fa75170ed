//! The body of a request, and what it is declared to be.

use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use serde::de::IgnoredAny;

use super::RawRequestInput;
use crate::Error;
use crate::actions::input::pointer;
use crate::transport::multipart::{self, File};
use crate::types::Value;

/// The body that an input asks for, its type added to the headers.
///
/// # Errors
/// There are two bodies, a text that is no JSON and nothing that says what it is, or a file's name without the file.
pub(super) fn body(input: &RawRequestInput, headers: &mut HeaderMap) -> Result<Option<Bytes>, Error> {
    let multipart = !(input.form_data.is_empty() && input.file_data.is_empty());
    if multipart && input.data.is_some() {
        return Err(Error::input("/data", "Cannot specify both Data and File/Form Data."));
    }
    if let Some((key, _)) = input.file_names.iter().find(|(key, _)| !input.file_data.iter().any(|(file, _)| file == key)) {
        return Err(Error::input(format!("/file_names{}", pointer(key)), "there is no file of this key in the file data"));
    }
    match &input.data {
        Some(data) => json_or_text(data, headers).map(Some),
        None if multipart => form(input, headers).map(Some),
        None => Ok(None),
    }
}

fn json_or_text(data: &Value, headers: &mut HeaderMap) -> Result<Bytes, Error> {
    let declared = headers.contains_key(CONTENT_TYPE);
    let bytes = match data {
        // As it was written: whoever wrote the text may care how its numbers look.
        Value::String(text) => {
            if !declared {
                serde_json::from_str::<IgnoredAny>(text).map_err(|error| {
                    Error::input("/data", format!("is no JSON: {error}; expected JSON, or a header Content-Type for other text"))
                })?;
            }
            text.clone().into_bytes()
        }
        value => serde_json::to_vec(value).map_err(|error| Error::input("/data", format!("cannot be written: {error}")))?,
    };
    if !declared {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    Ok(bytes.into())
}

fn form(input: &RawRequestInput, headers: &mut HeaderMap) -> Result<Bytes, Error> {
    // Only who writes the body knows the boundary between its parts.
    if headers.get(CONTENT_TYPE).is_some_and(|given| !given.as_bytes().eq_ignore_ascii_case(b"multipart/form-data")) {
        let message = "form and file data go as multipart/form-data: expected no other type";
        return Err(Error::input("/headers/Content-Type", message));
    }
    let files: Vec<_> = input.file_data.iter().map(|(key, content)| file(input, key, content)).collect();
    let (content_type, body) = multipart::encode(&input.form_data, &files);
    let content_type = HeaderValue::try_from(content_type).map_err(|error| Error::input("/form_data", error.to_string()))?;
    headers.insert(CONTENT_TYPE, content_type);
    Ok(body)
}

fn file<'a>(input: &'a RawRequestInput, key: &'a str, content: &'a [u8]) -> File<'a> {
    let name = input.file_names.iter().find(|(file, _)| file == key).map_or(key, |(_, name)| name);
    File { key, name, content_type: None, content }
}

#[cfg(test)]
mod tests {
    use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
    use serde_json::{Value, json};

    use super::super::RawRequestInput;
    use super::body;

    /// A type given, the data, and the type and the body that are sent.
    #[test]
    fn declares_what_data_is() {
        for (given, data, expected) in [
            (None, json!({"a": 1}), Some(("application/json", r#"{"a":1}"#))),
            (None, json!([1.0, null]), Some(("application/json", "[1.0,null]"))),
            (None, json!(false), Some(("application/json", "false"))),
            (None, json!(r#" {"a": 1e2} "#), Some(("application/json", r#" {"a": 1e2} "#))),
            (None, json!("null"), Some(("application/json", "null"))),
            (None, json!("kale"), None),
            (None, json!("{\"a\": 1,}"), None),
            (Some("text/plain"), json!("kale"), Some(("text/plain", "kale"))),
            (Some("text/plain"), json!("{\"a\": 1}"), Some(("text/plain", "{\"a\": 1}"))),
            (Some("application/vnd.kale+json"), json!({"a": 1}), Some(("application/vnd.kale+json", r#"{"a":1}"#))),
        ] {
            let mut headers: HeaderMap = given.map(|given| (CONTENT_TYPE, HeaderValue::from_static(given))).into_iter().collect();
            let mut input = RawRequestInput::new("users", "POST");
            input.data = Some(data.clone());
            match (body(&input, &mut headers), expected) {
                (Ok(Some(sent)), Some((content_type, expected))) => {
                    assert_eq!(headers[CONTENT_TYPE], content_type, "{data}");
                    assert_eq!(sent, expected, "{data}");
                }
                (Err(error), None) => {
                    assert_eq!(error.field(), Some("/data"));
                    assert!(error.message().contains("at line 1 column"), "{error}");
                }
                (result, expected) => panic!("{data}: {result:?}, expected {expected:?}"),
            }
        }
    }

    /// The data, the form data, the file data and the file names, a type given, and the field that is off.
    #[test]
    fn refuses_what_contradicts_itself() {
        for (data, form, files, names, given, expected) in [
            (true, true, false, false, None, Some("/data")),
            (true, false, true, false, None, Some("/data")),
            (true, false, true, true, None, Some("/data")),
            (false, false, false, true, None, Some("/file_names/a")),
            (true, false, false, true, None, Some("/file_names/a")),
            (false, true, false, false, Some("application/json"), Some("/headers/Content-Type")),
            (false, true, true, true, Some("Multipart/Form-Data"), None),
            (false, true, false, false, None, None),
            (false, false, true, true, None, None),
            (false, false, false, false, Some("application/json"), None),
        ] {
            let mut input = RawRequestInput::new("file_uploads", "POST");
            input.data = data.then_some(Value::Bool(true));
            input.form_data.extend(form.then(|| ("a".to_owned(), "1".to_owned())));
            input.file_data.extend(files.then(|| ("a".to_owned(), vec![1])));
            input.file_names.extend(names.then(|| ("a".to_owned(), "a.txt".to_owned())));
            let mut headers: HeaderMap = given.map(|given| (CONTENT_TYPE, HeaderValue::from_static(given))).into_iter().collect();
            let result = body(&input, &mut headers);
            assert_eq!(result.as_ref().err().and_then(|error| error.field()), expected, "{result:?}");
        }
    }
}
