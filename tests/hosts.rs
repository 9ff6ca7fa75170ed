//! Hosts are written over the registry alone: none of them names an action.

#![allow(clippy::unwrap_used, reason = "the functions that all tests share are not tests themselves")]

use std::fs;
use std::path::{Path, PathBuf};

use notion_connector::actions;

/// Where the hosts are: the MCP server, the program, and the pages for people.
const HOSTS: [&str; 3] = ["src/mcp", "src/bin", "xtask/src/docs"];

#[test]
fn no_host_names_an_action() {
    for host in HOSTS {
        let files = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(host));
        assert!(!files.is_empty(), "{host} has no files: the list of hosts is old");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
                let found = actions().iter().find(|action| has_word(line, &action.id));
                assert!(found.is_none(), "{}:{}: {line}", file.display(), number + 1);
            }
        }
    }
}

/// Whether an id stands in a line as a word, and has an underscore: `search` alone is a word of any language.
fn has_word(line: &str, id: &str) -> bool {
    let quoted = format!("\"{id}\"");
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    line.contains(&quoted) || id.contains('_') && line.split(|character| !is_part(character)).any(|word| word == id)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}
