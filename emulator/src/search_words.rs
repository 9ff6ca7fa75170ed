//! Which titles a search finds, as recorded searches of Notion tell it: those that have any of its words, whatever the others are.

/// Words that stand in every other title and say nothing of it.
const SAYING_NOTHING: [&str; 33] = [
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or",
    "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
];

/// The words that are searched for. Without any, everything is found.
#[derive(Debug)]
pub(crate) struct SearchWords(Vec<String>);

impl SearchWords {
    pub(crate) fn new(query: &str) -> Self {
        let all = words(query);
        let telling: Vec<String> = all.iter().filter(|word| !SAYING_NOTHING.contains(&word.as_str())).cloned().collect();
        // A title may be made of nothing else.
        let wanted = if telling.is_empty() { all } else { telling };
        Self(wanted.iter().map(|word| singular(word).to_owned()).collect())
    }

    /// Whether a title has one of the words, or a word that begins with it.
    pub(crate) fn match_title(&self, title: &str) -> bool {
        let title = words(title);
        self.0.is_empty() || self.0.iter().any(|wanted| title.iter().any(|word| word.starts_with(wanted.as_str())))
    }
}

/// The words of a text, in lower case.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let is_between = |character: char| !character.is_alphanumeric() && character != '_';
    lower.split(is_between).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(rest) if rest.len() > 2 && !rest.ends_with('s') => rest,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::SearchWords;

    #[test]
    fn one_word_is_enough() {
        let cases = [
            ("", "Anything", true),
            ("  ", "Anything", true),
            ("KALE", "Kale recipes", true),
            ("rec", "Kale recipes", true),
            ("ecipes", "Kale recipes", false),
            ("Kale database", "All about kale", true),
            ("Test", "Tests", true),
            ("Tests", "A test", true),
            ("This page is not there", "The best page", true),
            ("This is not there", "The best page", false),
            ("This is no match", "Not this one is it", false),
            ("This", "Not this one", true),
            ("glass", "Glas", false),
            ("test_one", "Test", false),
            ("test_one", "test_one (2)", true),
        ];
        for (query, title, expected) in cases {
            assert_eq!(SearchWords::new(query).match_title(title), expected, "{query:?} {title:?}");
        }
    }
}
