//! The order of texts, as Notion sorts them: whatever their case, and with their numbers by value.

/// What texts are to be compared by: each number is led by how long it is.
pub(crate) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 2);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = rest.len() - rest.trim_start_matches(|character: char| character.is_ascii_digit()).len();
        if length == 0 {
            key.extend(first.to_lowercase());
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let number = rest[..length].trim_start_matches('0');
        // A digit, so that numbers stand among other characters where they stood before.
        match number.len() {
            short @ 0..9 => key.push_str(&short.to_string()),
            long => key.push_str(&format!("9{long:08}")),
        }
        key.push_str(number);
        rest = &rest[length..];
    }
    key
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn numbers_are_compared_by_value() {
        let sorted = [
            "",
            " ",
            "7 days",
            "10 days",
            "Article",
            "article 0",
            "Article 2",
            "article 02b",
            "Article 10",
            "Article 10.5",
            "Article 10.45",
            "Article 123456789",
            "Article 1234567890",
            "Article X",
            "é",
        ];
        for pair in sorted.windows(2) {
            assert!(key(pair[0]) < key(pair[1]), "{pair:?}");
        }
        assert_eq!(key("ARTICLE 7"), key("article 007"));
    }
}
