//! Arguments, and what comes of them: exit status, standard output, standard error.

use notion_emulator::{Emulator, Fault};

use crate::kitchen::{self, DATABASE, PAGE, PERSON, TOKEN};
use crate::program::Program;

/// What there is before a run.
#[derive(Clone, Copy)]
enum Before {
    Nothing,
    NoToken,
    Token(&'static str),
    Fails(fn() -> Fault),
    File(&'static str),
}

use Before::{Fails, File, NoToken, Nothing, Token};

/// A name, the arguments, what is on standard input, what there is before, and the exit status.
type Case = (&'static str, &'static [&'static str], &'static str, Before, i32);

const FILTER: &str = r#"{"property": "In stock", "checkbox": {"equals": true}}"#;
const BAD_FILTER: &str = r#"{"property": "Prise", "number": {"equals": 2.5}}"#;
const NOWHERE: &str = "11111111-2222-4333-8444-555555555555";

const CASES: &[Case] = &[
    ("help", &["--help"], "", Nothing, 0),
    ("nothing_asked_for", &[], "", Nothing, 2),
    ("help_of_an_action", &["run", "list_users", "--help"], "", Nothing, 0),
    ("help_of_export", &["export", "--help"], "", Nothing, 0),
    ("help_of_import", &["import", "--help"], "", Nothing, 0),
    ("help_of_watch", &["watch", "--help"], "", Nothing, 0),
    ("unknown_command", &["rum"], "", Nothing, 2),
    ("unknown_action", &["run", "raw_reqest"], "", Nothing, 2),
    ("unknown_flag", &["run", "list_users", "--fetch-al"], "", Nothing, 2),
    ("found_by_word", &["actions", "one", "user"], "", Nothing, 0),
    ("described", &["describe", "get_user_by_id"], "", NoToken, 0),
    ("described_connection", &["describe", "internal_integration"], "", NoToken, 0),
    ("json", &["run", "get_user_by_id", "--user-id", PERSON], "", Nothing, 0),
    ("table", &["run", "query_database", "--database-id", DATABASE, "--output", "table"], "", Nothing, 0),
    ("table_of_users", &["run", "list_users", "-o", "table"], "", Nothing, 0),
    (
        "simple_lines",
        &["run", "query_database", "--database-id", DATABASE, "--filter", FILTER, "--simplify", "-o", "ndjson"],
        "",
        Nothing,
        0,
    ),
    ("a_part_of_a_list", &["run", "list_users", "--page-size", "1", "--output=ndjson"], "", Nothing, 0),
    ("all_of_a_list", &["run", "list_users", "--fetch-all", "-o", "table"], "", Nothing, 0),
    (
        "input_from_a_pipe",
        &["run", "list_users", "--input", "-", "-o", "table", "--page-size=2"],
        r#"{"page_size": 500}"#,
        Nothing,
        0,
    ),
    ("input_from_a_file", &["run", "list_users", "--input", "in.json", "-o", "table"], "", File(r#"{"page_size": 1}"#), 0),
    ("input_is_no_json", &["run", "list_users", "--input", "-"], "{\"page_size\": 1,}", Nothing, 2),
    ("input_is_no_object", &["run", "list_users", "--input", "-"], "[1]", Nothing, 2),
    ("input_is_not_there", &["run", "list_users", "--input", "nowhere.json"], "", Nothing, 1),
    ("set", &["run", "list_users", "--set", "page_size=1", "--set=fetch_all=true", "-o", "table"], "", Nothing, 0),
    ("set_no_json", &["run", "search", "--set", "query=kale"], "", Nothing, 2),
    ("set_twice", &["run", "list_users", "--page-size", "1", "--set", "page_size=2"], "", Nothing, 2),
    ("set_nothing", &["run", "list_users", "--set", "page_size"], "", Nothing, 2),
    ("set_unknown", &["run", "list_users", "--set", "page_sise=2"], "", Nothing, 2),
    (
        "set_from_a_file",
        &["run", "query_database", "--database-id", DATABASE, "--set-file", "filter=in.json", "-o", "table"],
        "",
        File(FILTER),
        0,
    ),
    ("two_things_are_off", &["run", "list_users", "--page-size", "many", "--fetch-all=perhaps"], "", Nothing, 2),
    ("out_of_its_limits", &["run", "list_users", "--page-size", "500"], "", Nothing, 2),
    ("negative", &["run", "list_users", "--limit", "-1"], "", Nothing, 2),
    ("missing_input", &["run", "get_page"], "", Nothing, 2),
    ("bad_json", &["run", "query_database", "--database-id", DATABASE, "--filter", "{\"property\": }"], "", Nothing, 2),
    ("no_word", &["run", "raw_request", "--url", "/users/me", "--method", "TAKE"], "", Nothing, 2),
    (
        "raw",
        &[
            "run",
            "raw_request",
            "--url",
            "users",
            "--method",
            "get",
            "--query-parameters",
            "page_size=1",
            "--headers",
            "Notion-Version=2026-03-11",
            "--plan",
            "-o",
            "ndjson",
        ],
        "",
        NoToken,
        0,
    ),
    (
        "raw_file",
        &[
            "run",
            "raw_request",
            "--url",
            "file_uploads/x/send",
            "--method",
            "post",
            "--file-data",
            "file=in.json",
            "--file-names=file=in.json",
            "--plan",
            "-o",
            "table",
        ],
        "",
        File("{}"),
        0,
    ),
    (
        "no_such_file",
        &["run", "raw_request", "--url", "file_uploads/x/send", "--method", "post", "--file-data", "file=nowhere", "--plan"],
        "",
        NoToken,
        1,
    ),
    (
        "plan",
        &["run", "get_page", "--page-id", PAGE, "--filter-properties", "title", "--filter-properties", "a,b", "--plan"],
        "",
        NoToken,
        0,
    ),
    ("plan_table", &["run", "query_database", "--database-id", DATABASE, "--plan", "-o", "table"], "", NoToken, 0),
    ("plan_off", &["run", "get_page", "--page-id", "../users", "--plan"], "", NoToken, 2),
    ("valid", &["run", "get_page", "--page-id", PAGE, "--validate"], "", NoToken, 0),
    ("invalid", &["run", "get_page", "--page-id", "kale", "--validate"], "", NoToken, 2),
    (
        "valid_but_for_the_database",
        &["run", "query_database", "--database-id", DATABASE, "--filter", BAD_FILTER, "--validate"],
        "",
        NoToken,
        0,
    ),
    (
        "invalid_for_the_database",
        &["run", "query_database", "--database-id", DATABASE, "--filter", BAD_FILTER, "--validate=database"],
        "",
        Nothing,
        2,
    ),
    ("plan_or_validate", &["run", "list_users", "--plan", "--validate"], "", Nothing, 2),
    ("no_token", &["run", "list_users"], "", NoToken, 3),
    ("bad_token", &["run", "list_users"], "", Token("ntn_of_nobody"), 4),
    ("unusable_token", &["run", "list_users"], "", Token("ntn\u{1}"), 3),
    ("not_found", &["run", "get_page", "--page-id", NOWHERE], "", Nothing, 5),
    ("rate_limited", &["run", "list_users"], "", Fails(|| Fault::rate_limited(3600)), 6),
    ("refused", &["run", "query_database", "--database-id", DATABASE, "--filter", BAD_FILTER], "", Nothing, 8),
    ("no_answer", &["run", "list_users"], "", Fails(Fault::garbage), 9),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn comes_to_what_is_documented() {
    for (name, arguments, stdin, before, status) in CASES {
        // One for each, so that the ids of requests are the same whatever ran before.
        let emulator = kitchen::start().await;
        let program = prepared(&emulator, *before);
        let ran = program.run(arguments, stdin);
        let shown = format!(
            "$ notion {}\n[{}]\n--- stdout\n{}--- stderr\n{}",
            arguments.join(" "),
            ran.status.map_or("killed".to_owned(), |status| status.to_string()),
            ran.stdout,
            ran.stderr
        );
        assert!(!shown.contains(TOKEN), "{shown}");
        insta::assert_snapshot!(format!("cli_{name}"), shown.replace(&emulator.base_url(), "http://127.0.0.1:PORT"));
        assert_eq!(ran.status, Some(*status), "{name}: {ran:?}");
    }
}

fn prepared(emulator: &Emulator, before: Before) -> Program {
    let program = Program::at(&emulator.base_url(), TOKEN);
    match before {
        Nothing => program,
        NoToken => program.with("NOTION_TOKEN", ""),
        Token(token) => program.with("NOTION_TOKEN", token),
        Fails(fault) => {
            emulator.fail_next(fault());
            program
        }
        File(text) => {
            std::fs::write(program.folder().join("in.json"), text).unwrap();
            program
        }
    }
}
