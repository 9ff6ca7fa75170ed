//! Runs the program with an environment of its own.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// How the program is run: with nothing of the environment of the tests.
#[derive(Clone)]
pub(crate) struct Program {
    variables: Vec<(&'static str, String)>,
    folder: PathBuf,
}

impl Program {
    /// Where a server is, with a token, and a folder of its own to run in.
    pub(crate) fn at(base_url: &str, token: &str) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let configuration = folder.join("configuration").display().to_string();
        let variables = [("NOTION_BASE_URL", base_url), ("NOTION_TOKEN", token), ("NOTION_CONFIG_DIR", &configuration)];
        Self { variables: variables.map(|(name, value)| (name, value.to_owned())).into(), folder }
    }

    /// The same with a variable, or without it where the value is empty.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.variables.retain(|(known, _)| *known != name);
        self.variables.push((name, value.to_owned()));
        self
    }

    /// The folder that it runs in.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Starts it, with pipes in place of a terminal.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        Command::new(env!("CARGO_BIN_EXE_notion"))
            .args(arguments)
            .env_clear()
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .current_dir(&self.folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// Runs it to its end, with a text on standard input.
    pub(crate) fn run(&self, arguments: &[&str], stdin: &str) -> Ran {
        let mut child = self.start(arguments);
        // It may end without reading it.
        let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran { status: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}
