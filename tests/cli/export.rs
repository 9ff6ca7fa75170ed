//! `notion export`: each row once, whatever happens meanwhile.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use notion_emulator::{Emulator, Latency, NewRow};
use serde_json::{Value, json};

use crate::kitchen::{self, DATABASE, PAGE, TOKEN};
use crate::program::{Program, Ran};

/// The data source of the kitchen's database.
fn source(program: &Program) -> String {
    let database: Value =
        serde_json::from_str(&program.run(&["run", "get_database", "--database-id", DATABASE], "").stdout).unwrap();
    database["data"]["data_sources"][0]["id"].as_str().unwrap().to_owned()
}

/// More rows, some a minute, each with its number as the price, or without.
fn fill(emulator: &Emulator, source: &str, count: usize, priced: bool) {
    let start = humantime::parse_rfc3339("2026-07-01T12:00:00Z").unwrap();
    let at_minute = |minute: usize| start + Duration::from_secs(60 * minute as u64);
    let row = |at: usize| {
        let row = NewRow::titled(format!("row {at}"));
        if priced {
            row.created_at(at_minute(at / 7)).property("Price", json!({ "number": at }))
        } else {
            row.created_at(at_minute(0))
        }
    };
    emulator.create_rows(source, count, row).unwrap();
}

fn file(program: &Program, name: &str) -> String {
    fs::read_to_string(program.folder().join(name)).unwrap()
}

fn has(program: &Program, name: &str) -> bool {
    program.folder().join(name).exists()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writes_all_rows() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    let id = |number: u8| format!("00000000-0000-4000-8000-0000000000{number:02}");
    let ran = program.run(&["export", DATABASE], "");
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""));
    let rows: Vec<Value> = ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: BTreeSet<_> = rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, (1..4).map(id).collect());
    assert!(rows.iter().all(|row| row["properties"]["Price"]["number"].is_number()), "{rows:?}");
    let filter = r#"{"property": "Name", "title": {"equals": "Kale"}}"#;
    let ran = program.run(&["export", DATABASE, "--simplify", "--filter", filter, "--output", "-"], "");
    let row: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(row["properties"], json!({"Name": "Kale", "Price": 2.5, "In stock": true}));
    // A file, with columns in the order that is asked for.
    let arguments = ["export", DATABASE, "--format", "csv", "-o", "rows.csv", "--properties", "Price,Name"];
    let ran = program.run(&arguments, "");
    assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (Some(0), "", "3 rows in rows.csv\n"));
    let csv = file(&program, "rows.csv");
    let lines: BTreeSet<_> = csv.lines().map(str::to_owned).collect();
    let expected = [
        "id,Price,Name".to_owned(),
        format!("{},2.5,Kale", id(1)),
        format!("{},4.0,Figs", id(2)),
        format!("{},3.25,Soy sauce 醤油", id(3)),
    ];
    assert_eq!((csv.lines().next(), lines), (Some("id,Price,Name"), expected.into_iter().collect()));
    assert!(!has(&program, "rows.csv.resume"));
}

/// Of a relation, an answer has 25 pages; a file has them all.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn completes_references() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    let source = source(&program);
    let row = |at: usize| NewRow::titled(format!("row {at}"));
    let pages: Vec<_> = emulator.create_rows(&source, 60, row).unwrap().into_iter().map(|id| json!({ "id": id })).collect();
    let properties =
        json!({"Name": {"title": {}}, "Of": {"relation": {"data_source_id": source, "single_property": {}}}}).to_string();
    let parent = json!({"type": "page_id", "page_id": PAGE}).to_string();
    let made = program.run(&["run", "create_database", "--parent", &parent, "--properties", &properties], "");
    let made: Value = serde_json::from_str(&made.stdout).unwrap();
    let meals = made["data"]["data_sources"][0]["id"].as_str().unwrap();
    emulator.create_rows(meals, 40, |_| NewRow::titled("meal").property("Of", json!({ "relation": pages }))).unwrap();
    let ran = program.run(&["export", meals, "--simplify"], "");
    assert_eq!((ran.status, ran.stdout.lines().count()), (Some(0), 40), "{ran:?}");
    for line in ran.stdout.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        assert_eq!(row["properties"]["Of"].as_array().map(Vec::len), Some(60), "{row}");
    }
}

/// A text that a spreadsheet would run is written as it is, or made harmless on request.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn guards_against_formulas() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    emulator
        .create_rows(&source(&program), 1, |_| NewRow::titled("=HYPERLINK(\"x\")").property("Price", json!({"number": -1})))
        .unwrap();
    let filter = r#"{"property": "Price", "number": {"less_than": 0}}"#;
    let columns = ["export", DATABASE, "--format=csv", "--properties=Name,Price", "--filter", filter];
    for (more, expected) in
        [(None, ",\"=HYPERLINK(\"\"x\"\")\",-1\n"), (Some("--guard-formulas"), ",\"'=HYPERLINK(\"\"x\"\")\",-1\n")]
    {
        let arguments: Vec<_> = columns.into_iter().chain(more).collect();
        let ran = program.run(&arguments, "");
        assert!(ran.stdout.ends_with(expected), "{ran:?}");
    }
}

/// A process that is killed, and the same command again, as often as it takes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn goes_on_after_it_was_killed() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    fill(&emulator, &source(&program), 3_997, true);
    emulator.set_latency(Latency::fixed(Duration::from_millis(300)));
    for format in ["csv", "ndjson"] {
        let arguments = ["export", DATABASE, "--format", format, "--output", "rows"];
        let mut kept = Vec::new();
        for kill in 0..2 {
            let mut child = program.start(&arguments);
            // Until it has noted that it came further than the run before.
            while noted(&program) <= kept.last().copied().unwrap_or_default() {
                assert!(child.try_wait().unwrap().is_none(), "it ended before it could be killed");
                tokio::time::sleep(Duration::from_millis(2)).await;
            }
            child.kill().unwrap();
            child.wait().unwrap();
            kept.push(noted(&program));
            // What was written later than noted may be anything.
            let torn = file(&program, "rows") + if kill == 0 { "00000000-0000-4000-8000-0000000000" } else { "" };
            fs::write(program.folder().join("rows"), torn).unwrap();
        }
        let ran = program.run(&arguments, "");
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(ran.stderr.starts_with(&format!("goes on after {} rows\n", kept[1])), "{ran:?}");
        let text = file(&program, "rows");
        let lines: Vec<_> = text.lines().skip(usize::from(format == "csv")).collect();
        let different: BTreeSet<_> = lines.iter().collect();
        assert_eq!((lines.len(), different.len()), (4_000, 4_000), "{format}");
        assert!(!has(&program, "rows.resume"));
        fs::remove_file(program.folder().join("rows")).unwrap();
    }
}

/// How many rows are noted to be written.
fn noted(program: &Program) -> u64 {
    let text = fs::read_to_string(program.folder().join("rows.resume")).unwrap_or_default();
    serde_json::from_str::<Value>(&text).ok().and_then(|kept| kept["rows"].as_u64()).unwrap_or_default()
}

/// An error in the middle is said, and what was written before it is not read again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn says_that_not_all_is_there() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    fill(&emulator, &source(&program), 50, false);
    // Nothing tells the rows apart where one query gives so few.
    emulator.set_query_limit(20);
    let ran = program.run(&["export", DATABASE], "");
    assert_ne!(ran.status, Some(0));
    assert!(ran.stderr.contains("these are not all rows") && ran.stdout.lines().count() >= 20, "{ran:?}");
    let arguments = ["export", DATABASE, "--output", "rows"];
    let ran = program.run(&arguments, "");
    assert_ne!(ran.status, Some(0));
    assert!(ran.stderr.contains("rows is not complete") && has(&program, "rows.resume"), "{ran:?}");
    let before = file(&program, "rows");
    emulator.set_query_limit(10_000);
    let ran = program.run(&arguments, "");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let rows = file(&program, "rows");
    assert!(rows.starts_with(&before) && rows.lines().collect::<BTreeSet<_>>().len() == 53 && rows.lines().count() == 53);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn refuses_what_it_cannot_do() {
    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    fs::write(program.folder().join("mine"), "precious").unwrap();
    fs::write(
        program.folder().join("other.resume"),
        r#"{"export":{},"resume_token":null,"bytes":0,"rows":0,"is_complete":false}"#,
    )
    .unwrap();
    fs::write(program.folder().join("torn.resume"), "{").unwrap();
    let refused = |arguments: &[&str]| -> Ran { program.run(&[&["export"], arguments].concat(), "") };
    for (arguments, status, said) in [
        (&[DATABASE, "-o", "mine"][..], 2, "mine is there already"),
        (&[DATABASE, "-o", "other"], 2, "other.resume is of another export"),
        (&[DATABASE, "-o", "torn"], 2, "torn.resume is not what this program keeps there"),
        (&[DATABASE, "--properties", "Prise"], 2, "there is no property \"Prise\": expected "),
        (&[DATABASE, "--filter", "{"], 2, "--filter: "),
        (&[DATABASE, "--filter", r#"{"property": "Prise", "number": {"equals": 1}}"#], 8, "these are not all rows"),
        (&[PAGE, "--filter", r#"{"property": "Price", "number": {"equals": 1}}"#], 2, "is a page"),
        (&["kale"], 2, "is no Notion id"),
        (&["11111111-2222-4333-8444-555555555555"], 5, "object_not_found"),
        (&[DATABASE, "-o", "no/such/folder"], 1, "cannot be written"),
    ] {
        let ran = refused(arguments);
        assert_eq!(ran.status, Some(status), "{arguments:?}: {ran:?}");
        assert!(ran.stderr.contains(said) && ran.stdout.is_empty(), "{arguments:?}: {ran:?}");
    }
    assert_eq!(file(&program, "mine"), "precious");
    let ran = refused(&[DATABASE, "-o", "mine", "--overwrite"]);
    assert!(ran.status == Some(0) && file(&program, "mine").lines().count() == 3, "{ran:?}");
    // Of a database with two data sources, one has to be named.
    let parent = format!(r#"{{"type": "database_id", "database_id": "{DATABASE}"}}"#);
    let properties = r#"{"Name": {"title": {}}}"#;
    let made = program.run(&["run", "create_data_source", "--parent", &parent, "--properties", properties], "");
    assert_eq!(made.status, Some(0), "{made:?}");
    let ran = refused(&[DATABASE]);
    assert!(ran.status == Some(2) && ran.stderr.contains("has 2 data sources: give the id of one: "), "{ran:?}");
}

#[cfg(feature = "parquet")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writes_columns_with_types() {
    use arrow::array::{Array, AsArray};
    use arrow::datatypes::{DataType, Float64Type};
    use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

    let emulator = kitchen::start().await;
    let program = Program::at(&emulator.base_url(), TOKEN);
    fill(&emulator, &source(&program), 12_000, true);
    assert_eq!(program.run(&["export", DATABASE, "--format", "parquet"], "").status, Some(2));
    let arguments = ["export", DATABASE, "--format", "parquet", "-o", "rows.parquet", "--properties", "Name,Price,In stock"];
    let ran = program.run(&arguments, "");
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), "12003 rows in rows.parquet\n"));
    assert!(!has(&program, "rows.parquet.rows") && !has(&program, "rows.parquet.resume"));
    let opened = fs::File::open(program.folder().join("rows.parquet")).unwrap();
    let reader = ParquetRecordBatchReaderBuilder::try_new(opened).unwrap();
    assert_eq!(reader.metadata().num_row_groups(), 2);
    let types: Vec<_> = reader.schema().fields().iter().map(|field| (field.name().clone(), field.data_type().clone())).collect();
    let expected =
        [("id", DataType::Utf8), ("Name", DataType::Utf8), ("Price", DataType::Float64), ("In stock", DataType::Boolean)];
    assert_eq!(types, expected.map(|(name, kind)| (name.to_owned(), kind)));
    let (mut ids, mut prices, mut stocked) = (BTreeSet::new(), 0.0, 0);
    for batch in reader.build().unwrap() {
        let batch = batch.unwrap();
        ids.extend(batch.column(0).as_string::<i32>().iter().map(|id| id.unwrap().to_owned()));
        prices += batch.column(2).as_primitive::<Float64Type>().iter().flatten().sum::<f64>();
        stocked += batch.column(3).as_boolean().true_count();
        assert_eq!(batch.column(1).null_count(), 0);
    }
    assert_eq!((ids.len(), prices, stocked), (12_003, f64::from(11_999 * 12_000 / 2) + 9.75, 2));
}
