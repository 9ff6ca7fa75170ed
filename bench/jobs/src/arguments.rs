//! The command line that the measured jobs share.

use crate::work::Work;

/// What was asked for.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Arguments {
    /// The server to work on; the emulator where there is none.
    pub base_url: Option<String>,
    /// The token; that of the environment where there is none.
    pub token: Option<String>,
    /// JSON in place of tables.
    pub json: bool,
    /// The work; all of the table where there is none.
    pub work: Option<Work>,
}

impl Arguments {
    /// Reads the command line.
    ///
    /// # Errors
    /// Something is not known, or has no value.
    pub fn parse(given: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self::default();
        let mut words = Vec::new();
        let mut given = given.into_iter();
        while let Some(word) = given.next() {
            let (name, inline) = match word.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name.to_owned(), Some(value.to_owned())),
                _ => (word, None),
            };
            match name.as_str() {
                "--base-url" => set(&mut arguments.base_url, &name, inline.or_else(|| given.next()))?,
                "--token" => set(&mut arguments.token, &name, inline.or_else(|| given.next()))?,
                "--json" if inline.is_none() => arguments.json = true,
                _ if name.starts_with('-') => return Err(format!("`{name}` is not known")),
                _ => words.push(name),
            }
        }
        if !words.is_empty() {
            arguments.work = Some(Work::parse(&words)?);
        }
        if arguments.base_url.is_none() && matches!(arguments.work, Some(Work::Rows(_))) {
            return Err("rows are read from a server that has them: expected --base-url".into());
        }
        Ok(arguments)
    }

    /// The token that was given, or the one of the environment.
    ///
    /// # Errors
    /// There is neither.
    pub fn token(&self) -> Result<String, String> {
        let from_environment = || std::env::var("NOTION_TOKEN").ok().filter(|token| !token.is_empty());
        self.token.clone().or_else(from_environment).ok_or_else(|| "there is no token: expected --token, or NOTION_TOKEN".into())
    }
}

/// Takes an option that only one of the programs has out of what was given.
///
/// # Errors
/// It has no value.
pub fn take(given: &mut Vec<String>, name: &str) -> Result<Option<String>, String> {
    let Some(at) = given.iter().position(|word| word == name) else { return Ok(None) };
    given.remove(at);
    let mut place = None;
    let value = (at < given.len()).then(|| given.remove(at));
    set(&mut place, name, value)?;
    Ok(place)
}

fn set(place: &mut Option<String>, name: &str, value: Option<String>) -> Result<(), String> {
    match value {
        Some(value) if !value.is_empty() && !value.starts_with("--") => {
            *place = Some(value);
            Ok(())
        }
        _ => Err(format!("`{name}` has no value")),
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use crate::work::Work;

    fn parse(text: &str) -> Result<Arguments, String> {
        Arguments::parse(text.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_and_work_come_in_any_order() {
        let expected = Arguments {
            base_url: Some("http://127.0.0.1:1".into()),
            token: Some("secret".into()),
            json: true,
            work: Some(Work::Pages(3)),
        };
        for text in [
            "--base-url http://127.0.0.1:1 --token secret --json pages 3",
            "pages 3 --json --token=secret --base-url=http://127.0.0.1:1",
            "--json pages --token secret 3 --base-url http://127.0.0.1:1",
        ] {
            assert!(parse(text).as_ref() == Ok(&expected), "{text}");
        }
        assert!(parse("") == Ok(Arguments::default()));
    }

    #[test]
    fn what_is_off_is_named() {
        let rows = [
            ("--base-url", "`--base-url` has no value"),
            ("--base-url --json", "`--base-url` has no value"),
            ("--token= pages 1", "`--token` has no value"),
            ("--json=yes", "`--json` is not known"),
            ("--fast", "`--fast` is not known"),
            ("rows 0b1c", "rows are read from a server that has them: expected --base-url"),
        ];
        for (text, expected) in rows {
            assert_eq!(parse(text).err().as_deref(), Some(expected), "{text}");
        }
    }
}
