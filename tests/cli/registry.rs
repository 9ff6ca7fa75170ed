//! What the program takes from the registry: all of it.

use notion_connector::actions::InputKind;
use notion_connector::{ActionSpec, ConnectionSpec, actions, connections};

use crate::program::Program;

#[test]
fn has_all_that_the_registry_has() {
    let program = Program::at("http://127.0.0.1:1", "");
    let listed = program.run(&["actions"], "").stdout;
    let json: Vec<ActionSpec> = serde_json::from_str(&program.run(&["actions", "--json"], "").stdout).unwrap();
    assert_eq!(json, actions());
    assert_eq!(listed.lines().count(), actions().len());
    for (line, action) in listed.lines().zip(actions()) {
        assert!(line.starts_with(&format!("{} ", action.id)) && line.ends_with(&action.description), "{line}");
        let described = program.run(&["describe", &action.id], "");
        let help = program.run(&["run", &action.id, "--help"], "");
        assert_eq!((described.status, help.status), (Some(0), Some(0)), "{described:?} {help:?}");
        for input in &action.inputs {
            // Each has a flag, or is said to be given otherwise.
            let flag = format!("--{}", input.key.replace('_', "-"));
            assert!(described.stdout.contains(&flag), "{}: {flag}: {}", action.id, described.stdout);
            assert!(help.stdout.contains(&flag), "{}: {flag}: {}", action.id, help.stdout);
        }
    }
    let unknown = program.run(&["describe", "get_users"], "");
    assert_eq!(unknown.status, Some(2));
    assert!(unknown.stderr.contains("a similar value exists: 'get_user_by_id'"), "{unknown:?}");
    for connection in connections() {
        let json = program.run(&["describe", &connection.id, "--json"], "").stdout;
        assert_eq!(serde_json::from_str::<ConnectionSpec>(&json).unwrap(), *connection);
    }
}

/// The example inputs of all actions pass as flags, as far as a flag says all of a value.
#[test]
fn takes_the_examples() {
    let program = Program::at("http://127.0.0.1:1", "");
    for action in actions() {
        let mut arguments = vec!["run".to_owned(), action.id.clone(), "--plan".to_owned()];
        for input in action.inputs.iter().filter(|input| !input.example.is_null()) {
            // The flag takes the name of a file there.
            if input.kind == InputKind::File {
                arguments.push(format!("--set={}={}", input.key, input.example));
                continue;
            }
            let text = input.example.as_str().map_or_else(|| input.example.to_string(), str::to_owned);
            arguments.push(format!("--{}={text}", input.key.replace('_', "-")));
        }
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        let ran = program.run(&arguments, "");
        assert_eq!(ran.status, Some(0), "{arguments:?}: {ran:?}");
    }
}

/// The README says of each exit status what the help says.
#[test]
fn documents_its_exit_statuses() {
    let help = Program::at("http://127.0.0.1:1", "").run(&["--help"], "").stdout;
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, statuses) = help.split_once("Exit status:\n").unwrap();
    assert_eq!(statuses.lines().count(), 11);
    for (status, meaning) in statuses.lines().filter_map(|line| line.trim().split_once("  ")) {
        assert!(readme.contains(&format!("| {status} | {meaning} |\n")), "{status}: {meaning}");
    }
}

/// Completions know commands, actions and the flags of their inputs, for each shell.
#[test]
fn completes() {
    let program = Program::at("http://127.0.0.1:1", "");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = program.run(&["completions", shell], "");
        assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""), "{shell}");
        for word in ["whoami", "query_database", "page-size"] {
            assert!(ran.stdout.contains(word), "{shell}: {word}");
        }
    }
}
