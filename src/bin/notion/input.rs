//! The input of an action: made of flags, of a file, and of values in JSON.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, ValueHint};
use notion_connector::ActionSpec;
use notion_connector::actions::{Coercion, InputKind};
use notion_connector::registry::InputSpec;
use serde_json::{Map, Value, json};

use crate::failure::Failure;
use crate::files;

/// A whole input from a file.
const INPUT: &str = "--input";

/// An input as JSON.
const SET: &str = "--set";

/// An input from a file.
const SET_FILE: &str = "--set-file";

/// The flags that every action has. An input of the same name is given by `--set`.
pub(crate) const TAKEN: [&str; 9] = ["input", "set", "set-file", "plan", "validate", "output", "simplify", "deadline", "help"];

/// The heading over the flags of an action's inputs.
const HEADING: &str = "Inputs";

/// The flags of an action's inputs, and those that any input can be given by.
pub(crate) fn flags(action: &'static ActionSpec) -> impl Iterator<Item = Arg> {
    let own = action.inputs.iter().filter_map(|input| flag(action, input));
    let pair = |id: &'static str, value: &'static str, help: &'static str| {
        Arg::new(id).long(id.trim_start_matches('-')).value_name(value).action(ArgAction::Append).help(help)
    };
    own.chain([
        Arg::new(INPUT)
            .long("input")
            .value_name("FILE")
            .value_hint(ValueHint::FilePath)
            .help("A JSON object of inputs, from a file, or from standard input for -; flags come on top of it"),
        pair(SET, "KEY=JSON", "An input as JSON, such as --set fetch_all=true; repeatable"),
        pair(SET_FILE, "KEY=FILE", "An input whose text is in a file, or in standard input for -; repeatable"),
    ])
}

fn flag(action: &ActionSpec, input: &'static InputSpec) -> Option<Arg> {
    let long = long(input)?;
    let arg = Arg::new(input.key.as_str())
        .long(long)
        .value_name(value_name(action, input))
        .help(help(input))
        .help_heading(HEADING)
        .action(if takes_several(action, input) { ArgAction::Append } else { ArgAction::Set })
        .allow_negative_numbers(input.kind == InputKind::Integer)
        .hide_possible_values(true);
    let words: Option<Vec<_>> = input.values.iter().map(Value::as_str).collect();
    Some(match (input.kind, words) {
        (InputKind::Boolean, _) => {
            arg.num_args(0..=1).require_equals(true).default_missing_value("true").value_name("true|false")
        }
        (InputKind::Enum, Some(words)) if !words.is_empty() => {
            arg.value_parser(PossibleValuesParser::new(words)).ignore_case(true)
        }
        (InputKind::File | InputKind::Path, _) => arg.value_hint(ValueHint::FilePath),
        _ => arg,
    })
}

/// The name of an input's flag; nothing where every action has a flag of that name.
fn long(input: &InputSpec) -> Option<String> {
    let long = input.key.replace('_', "-");
    (!TAKEN.contains(&long.as_str())).then_some(long)
}

/// How the input is given that a JSON pointer leads into.
pub(crate) fn flag_of(action: &ActionSpec, pointer: &str) -> Option<String> {
    let key = pointer.strip_prefix('/')?.split('/').next()?;
    action.inputs.iter().find(|input| input.key == key).map(given_by)
}

/// How an input is given.
pub(crate) fn given_by(input: &InputSpec) -> String {
    long(input).map_or_else(|| format!("{SET} {}", input.key), |long| format!("--{long}"))
}

/// What stands for a value of an input.
pub(crate) fn value_name(action: &ActionSpec, input: &InputSpec) -> &'static str {
    match input.kind {
        InputKind::Integer => "NUMBER",
        InputKind::Boolean => "true|false",
        InputKind::Json => "JSON",
        InputKind::NotionId => "ID",
        InputKind::Path => "PATH",
        InputKind::Enum => "WORD",
        InputKind::KeyValueList => "KEY=VALUE",
        InputKind::File if is_text(action, input) => "FILE",
        InputKind::File => "KEY=FILE",
        _ => "TEXT",
    }
}

fn help(input: &InputSpec) -> String {
    let mut help = input.comments.replace("\n\n", " ");
    if input.required {
        help.push_str(" [required]");
    }
    if !input.values.is_empty() {
        let words: Vec<_> = input.values.iter().map(crate::format::in_a_line).collect();
        help.push_str(&format!(" [one of: {}]", words.join(", ")));
    }
    if !input.default.is_null() {
        help.push_str(&format!(" [default: {}]", crate::format::in_a_line(&input.default)));
    }
    help
}

/// Whether the JSON of an input is a text, such as the one file that it is.
fn is_text(action: &ActionSpec, input: &InputSpec) -> bool {
    let schema = &action.input_schema["properties"][&input.key];
    let reference = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    let schema = reference.and_then(|pointer| action.input_schema.pointer(pointer)).unwrap_or(schema);
    schema["type"] == "string"
}

fn takes_several(action: &ActionSpec, input: &InputSpec) -> bool {
    match input.kind {
        InputKind::KeyValueList => true,
        InputKind::File => !is_text(action, input),
        _ => input.coercions.contains(&Coercion::CommaList),
    }
}

/// The input that the command line gives. Whether it fits, the registry says.
pub(crate) fn read(action: &'static ActionSpec, matches: &ArgMatches) -> Result<Value, Failure> {
    let mut given = Map::new();
    for input in &action.inputs {
        // An input without a flag of its own is not known to clap.
        if let Ok(Some(texts)) = matches.try_get_many::<String>(&input.key) {
            let texts: Vec<&str> = texts.map(String::as_str).collect();
            given.insert(input.key.clone(), value(action, input, &texts)?);
        }
    }
    for (key, path) in pairs(matches, SET_FILE)? {
        let is_file = action.inputs.iter().any(|input| input.key == key && input.kind == InputKind::File);
        let value = if is_file { BASE64_STANDARD.encode(files::bytes(path)?) } else { files::text(path)? };
        once(given.insert(key.to_owned(), value.into()), key)?;
    }
    for (key, text) in pairs(matches, SET)? {
        let value: Value = serde_json::from_str(text).map_err(|error| {
            Failure::input(format!("{SET} {key}: {text:?} is no JSON: {error}; a text stands in quotation marks"))
        })?;
        once(given.insert(key.to_owned(), value), key)?;
    }
    match matches.get_one::<String>(INPUT).map(|path| files::json(path)).transpose()? {
        None => Ok(Value::Object(given)),
        Some(Value::Object(mut fields)) => {
            fields.extend(given);
            Ok(Value::Object(fields))
        }
        Some(other) if given.is_empty() => Ok(other),
        Some(_) => Err(Failure::input(format!("{INPUT}: expected a JSON object of inputs"))),
    }
}

fn once(before: Option<Value>, key: &str) -> Result<(), Failure> {
    before.map_or(Ok(()), |_| Err(Failure::input(format!("the input {key} is given twice"))))
}

/// The values of a flag that has a key and a value.
fn pairs<'a>(matches: &'a ArgMatches, flag: &str) -> Result<Vec<(&'a str, &'a str)>, Failure> {
    let texts = matches.get_many::<String>(flag).into_iter().flatten();
    texts.map(|text| pair(flag, text)).collect()
}

fn pair<'a>(flag: &str, text: &'a str) -> Result<(&'a str, &'a str), Failure> {
    text.split_once('=')
        .filter(|(key, _)| !key.is_empty())
        .ok_or_else(|| Failure::input(format!("{flag} {text:?}: expected a key and a value, with = between them")))
}

/// The value that a flag gives an input. A text stays one where the registry reads it.
fn value(action: &ActionSpec, input: &InputSpec, texts: &[&str]) -> Result<Value, Failure> {
    let flag = given_by(input);
    match (input.kind, texts) {
        (InputKind::KeyValueList, [text]) if text.trim_start().starts_with(['{', '[']) => Ok(json!(text)),
        (InputKind::KeyValueList, _) => {
            let pairs: Result<Vec<_>, _> = texts.iter().map(|text| pair(&flag, text)).collect();
            Ok(pairs?.into_iter().map(|(key, value)| json!({"key": key, "value": value})).collect())
        }
        (InputKind::File, [path]) if is_text(action, input) => Ok(json!(BASE64_STANDARD.encode(files::bytes(path)?))),
        (InputKind::File, _) => {
            let file = |text: &&str| {
                let (key, path) = pair(&flag, text)?;
                Ok(json!({"key": key, "value": BASE64_STANDARD.encode(files::bytes(path)?)}))
            };
            texts.iter().map(file).collect()
        }
        (_, [text]) => Ok(one(input, text)),
        (_, _) => Ok(json!(texts.join(","))),
    }
}

fn one(input: &InputSpec, text: &str) -> Value {
    let is_coerced = match input.kind {
        InputKind::Integer => input.coercions.contains(&Coercion::IntegerText),
        InputKind::Boolean => input.coercions.contains(&Coercion::BooleanWords),
        // A text that is no JSON may be what is meant.
        InputKind::Json => input.coercions.contains(&Coercion::JsonText),
        _ => true,
    };
    if is_coerced { json!(text) } else { serde_json::from_str(text).unwrap_or_else(|_| json!(text)) }
}
