//! What kind of value a formula would have, as far as its expression tells.

use crate::formula::ResultKind;

/// A part of an expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Token {
    /// A literal or a property; of which kind, if that is known.
    Value(Option<ResultKind>),
    Word(String),
    /// An operator or a bracket.
    Sign(&'static str),
}

/// The longer ones first.
const SIGNS: [&str; 22] =
    ["==", "!=", ">=", "<=", "&&", "||", "+", "-", "*", "/", "%", "^", "!", ">", "<", "?", ":", "(", ")", "[", "]", ","];

/// The binary operators by how tight they bind, the loosest first, and what they make.
const LEVELS: [(&[&str], Option<ResultKind>); 6] = [
    (&["||", "or"], Some(ResultKind::Boolean)),
    (&["&&", "and"], Some(ResultKind::Boolean)),
    (&["==", "!=", ">=", "<=", ">", "<"], Some(ResultKind::Boolean)),
    // A sum of numbers is a number, and anything else a text.
    (&["+", "-"], None),
    (&["*", "/", "%"], Some(ResultKind::Number)),
    (&["^"], Some(ResultKind::Number)),
];

/// The functions that make something else than a text.
const NUMBER_FUNCTIONS: &str = " length round floor ceil abs min max sum median mean mode sqrt cbrt exp ln log10 log2 sign pow \
    add subtract multiply divide mod toNumber dateBetween minute hour day date week month year timestamp pi e count \
    findIndex unaryMinus unaryPlus ";
const BOOLEAN_FUNCTIONS: &str =
    " empty test includes contains some every equal unequal larger smaller largerEq smallerEq and or not ";
const DATE_FUNCTIONS: &str = " now today dateAdd dateSubtract dateStart dateEnd dateRange fromTimestamp parseDate ";

/// How deep an expression is followed.
const DEEPEST: usize = 100;

/// Takes a text apart.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if first == '"' {
            tokens.push(Token::Value(Some(ResultKind::Text)));
            end_of_string(rest)
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + "*/".len())
        } else if first.is_ascii_digit() {
            tokens.push(Token::Value(Some(ResultKind::Number)));
            rest.find(|it: char| !it.is_ascii_alphanumeric() && it != '.').unwrap_or(rest.len())
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(rest.len());
            tokens.push(Token::Word(rest[..end].to_owned()));
            end
        } else if first == '.' {
            tokens.push(Token::Sign("."));
            1
        } else if let Some(sign) = SIGNS.into_iter().find(|sign| rest.starts_with(sign)) {
            tokens.push(Token::Sign(sign));
            sign.len()
        } else {
            first.len_utf8()
        };
        rest = rest[length..].trim_start();
    }
    tokens
}

fn end_of_string(text: &str) -> usize {
    let mut is_escaped = false;
    let inside = text.char_indices().skip(1);
    for (position, character) in inside {
        if character == '"' && !is_escaped {
            return position + 1;
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    text.len()
}

/// Whether each bracket is closed by its own kind.
pub(crate) fn is_balanced(tokens: &[Token]) -> bool {
    let mut open = Vec::new();
    for token in tokens {
        match token {
            Token::Sign("(") => open.push(")"),
            Token::Sign("[") => open.push("]"),
            Token::Sign(sign @ (")" | "]")) if open.pop() != Some(sign) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

/// The kind of value that an expression has. Where it cannot be told, it is taken for a text.
pub(crate) fn infer(tokens: &[Token]) -> ResultKind {
    let mut reader = Reader { rest: tokens, variables: Vec::new(), depth: 0 };
    let kind = reader.choice();
    kind.flatten().filter(|_| reader.rest.is_empty()).unwrap_or(ResultKind::Text)
}

/// The kind of a value, if it can be told.
type Kind = Option<ResultKind>;

struct Reader<'t> {
    rest: &'t [Token],
    /// The names that `let` gives, and the kinds of their values.
    variables: Vec<(String, Kind)>,
    depth: usize,
}

/// Each method reads what it is called after, and answers nothing where that is not there.
impl Reader<'_> {
    fn takes(&mut self, wanted: &str) -> bool {
        let is_there = match self.rest.first() {
            Some(Token::Sign(sign)) => *sign == wanted,
            Some(Token::Word(word)) => word == wanted,
            _ => false,
        };
        if is_there {
            self.rest = &self.rest[1..];
        }
        is_there
    }

    fn choice(&mut self) -> Option<Kind> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let mut kind = self.operation(0)?;
        if self.takes("?") {
            let yes = self.choice()?;
            if !self.takes(":") {
                return None;
            }
            kind = yes.or(self.choice()?);
        }
        self.depth -= 1;
        Some(kind)
    }

    fn operation(&mut self, level: usize) -> Option<Kind> {
        let Some((operators, result)) = LEVELS.get(level) else {
            return self.operand();
        };
        let mut kind = self.operation(level + 1)?;
        while let Some(operator) = operators.iter().find(|operator| self.takes(operator)) {
            let right = self.operation(level + 1)?;
            kind = match result {
                Some(result) => Some(*result),
                None if *operator == "-" || (kind, right) == (Some(ResultKind::Number), Some(ResultKind::Number)) => {
                    Some(ResultKind::Number)
                }
                None => Some(ResultKind::Text),
            };
        }
        Some(kind)
    }

    fn operand(&mut self) -> Option<Kind> {
        let mut sign = None;
        loop {
            let negates = self.takes("!") || self.takes("not");
            if !negates && !self.takes("-") && !self.takes("+") {
                break;
            }
            // The first sign is the last to be applied.
            sign = sign.or(Some(if negates { ResultKind::Boolean } else { ResultKind::Number }));
        }
        let kind = self.unsigned_operand()?;
        Some(sign.or(kind))
    }

    fn unsigned_operand(&mut self) -> Option<Kind> {
        let mut kind = self.value()?;
        while self.takes(".") {
            let name = self.word()?;
            if self.takes("(") {
                let mut arguments = vec![kind];
                arguments.extend(self.list(")")?);
                kind = call(&name, &arguments);
            } else {
                kind = None;
            }
        }
        Some(kind)
    }

    fn value(&mut self) -> Option<Kind> {
        if self.takes("(") {
            let kind = self.choice()?;
            return self.takes(")").then_some(kind);
        }
        if self.takes("[") {
            self.list("]")?;
            return Some(None);
        }
        if let Some(Token::Value(kind)) = self.rest.first() {
            self.rest = &self.rest[1..];
            return Some(*kind);
        }
        let name = self.word()?;
        match name.as_str() {
            "true" | "false" => Some(Some(ResultKind::Boolean)),
            "let" | "lets" if self.takes("(") => self.bindings(),
            _ if self.takes("(") => {
                let arguments = self.list(")")?;
                Some(call(&name, &arguments))
            }
            _ => {
                let variable = self.variables.iter().rev().find(|(known, _)| *known == name);
                Some(variable.map_or_else(|| call(&name, &[]), |(_, kind)| *kind))
            }
        }
    }

    /// Names with their values, and behind them the expression that uses them.
    fn bindings(&mut self) -> Option<Kind> {
        let known = self.variables.len();
        let kind = loop {
            if let [Token::Word(name), Token::Sign(","), ..] = self.rest {
                let name = name.clone();
                self.rest = &self.rest[2..];
                let value = self.choice()?;
                self.variables.push((name, value));
            } else {
                break self.choice()?;
            }
            if !self.takes(",") {
                return None;
            }
        };
        self.variables.truncate(known);
        self.takes(")").then_some(kind)
    }

    fn list(&mut self, end: &str) -> Option<Vec<Kind>> {
        let mut kinds = Vec::new();
        if self.takes(end) {
            return Some(kinds);
        }
        loop {
            kinds.push(self.choice()?);
            if self.takes(end) {
                return Some(kinds);
            }
            if !self.takes(",") {
                return None;
            }
        }
    }

    fn word(&mut self) -> Option<String> {
        let Some(Token::Word(word)) = self.rest.first() else {
            return None;
        };
        self.rest = &self.rest[1..];
        Some(word.clone())
    }
}

/// What a function makes of its arguments. A method's first argument is what stands in front of its dot.
fn call(name: &str, arguments: &[Kind]) -> Kind {
    let is_in = |names: &str| names.split(' ').any(|known| known == name);
    match name {
        "if" => arguments.iter().skip(1).find_map(|kind| *kind),
        // Conditions and values by turns, and at the end the value for none of them.
        "ifs" => {
            let values = arguments.iter().skip(1).step_by(2).chain(arguments.last());
            values.copied().find_map(|kind| kind)
        }
        _ if is_in(NUMBER_FUNCTIONS) => Some(ResultKind::Number),
        _ if is_in(BOOLEAN_FUNCTIONS) => Some(ResultKind::Boolean),
        _ if is_in(DATE_FUNCTIONS) => Some(ResultKind::Date),
        "format" | "concat" | "join" | "substring" | "lower" | "upper" | "formatDate" | "formatNumber" | "style" | "link"
        | "repeat" | "replace" | "replaceAll" | "trim" => Some(ResultKind::Text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{infer, tokens};
    use crate::formula::ResultKind::{self, Boolean, Date, Number, Text};

    #[test]
    fn the_kind_of_a_formula_is_told_by_its_expression() {
        let cases: [(&str, ResultKind); 27] = [
            ("1 + 2 * 3", Number),
            ("-2 ^ 2", Number),
            ("\"a\" + 1", Text),
            ("1 == 1 and not false", Boolean),
            ("!true || 1 < 2", Boolean),
            ("now()", Date),
            ("pi", Number),
            ("dateBetween(now(), today(), \"days\") * 1000 + 5", Number),
            ("if(1 > 2, \"yes\", \"no\")", Text),
            ("if(empty(\"\"), 1, 2)", Number),
            ("ifs(true, now(), false, today(), now())", Date),
            ("1 > 2 ? 3 : 4", Number),
            ("\"abc\".length()", Number),
            ("\"abc\".upper()", Text),
            ("[1, 2].includes(1)", Boolean),
            ("let(x, 2, x * 2)", Number),
            ("let(x, 2, x)", Number),
            ("lets(x, 2, y, \"a\", y)", Text),
            ("/* a note */ 1", Number),
            ("[1, 2].map(current + 1)", Text),
            ("format(1)", Text),
            ("dateAdd(now(), 1, \"days\").formatDate(\"L\")", Text),
            ("(1 + 1) / 2", Number),
            ("\"never \\\" closed", Text),
            ("1 +", Text),
            ("", Text),
            ("round(1.25e3, 2) - 1", Number),
        ];
        for (expression, expected) in cases {
            assert_eq!(infer(&tokens(expression)), expected, "{expression}");
        }
        let deep = "(".repeat(100_000);
        assert_eq!(infer(&tokens(&deep)), Text);
        let long = format!("0{}", " + 1".repeat(10_000));
        assert_eq!(infer(&tokens(&long)), Number);
    }
}
