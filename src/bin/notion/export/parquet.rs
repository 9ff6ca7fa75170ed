//! Rows as a table with types, in a form for programs that read columns.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use arrow::array::{
    ArrayBuilder, ArrayRef, BooleanBuilder, Float64Builder, ListBuilder, StringBuilder, TimestampMillisecondBuilder,
};
use arrow::datatypes::{DataType, Field, Schema, TimeUnit};
use arrow::record_batch::RecordBatch;
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use serde_json::Value;

use super::cell;
use super::columns::{self, Column};
use super::output::failed;
use crate::failure::Failure;

/// So many rows are held in memory at most, as a group of rows.
const GROUP: usize = 10_000;

/// So many rows are handed on together.
const BATCH: usize = 1_000;

/// The type of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Boolean,
    Time,
    Texts,
    Text,
}

impl Kind {
    fn of(column: &Column) -> Self {
        match column.kind.as_str() {
            "number" => Self::Number,
            "checkbox" => Self::Boolean,
            "created_time" | "last_edited_time" => Self::Time,
            "multi_select" | "people" | "relation" | "files" => Self::Texts,
            _ => Self::Text,
        }
    }

    fn data_type(self) -> DataType {
        match self {
            Self::Number => DataType::Float64,
            Self::Boolean => DataType::Boolean,
            Self::Time => DataType::Timestamp(TimeUnit::Millisecond, Some("UTC".into())),
            Self::Texts => DataType::List(Arc::new(Field::new_list_field(DataType::Utf8, true))),
            Self::Text => DataType::Utf8,
        }
    }
}

/// The values of a column.
enum Values {
    Number(Float64Builder),
    Boolean(BooleanBuilder),
    Time(TimestampMillisecondBuilder),
    Texts(ListBuilder<StringBuilder>),
    Text(StringBuilder),
}

impl Values {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Number => Self::Number(Float64Builder::new()),
            Kind::Boolean => Self::Boolean(BooleanBuilder::new()),
            Kind::Time => Self::Time(TimestampMillisecondBuilder::new().with_timezone("UTC")),
            Kind::Texts => Self::Texts(ListBuilder::new(StringBuilder::new())),
            Kind::Text => Self::Text(StringBuilder::new()),
        }
    }

    /// Adds a value; nothing where the column does not take it.
    fn add(&mut self, value: &Value) -> Option<()> {
        let given = (!value.is_null()).then_some(value);
        match self {
            Self::Number(values) => values.append_option(given.map(|value| value.as_f64().ok_or(())).transpose().ok()?),
            Self::Boolean(values) => values.append_option(given.map(|value| value.as_bool().ok_or(())).transpose().ok()?),
            Self::Time(values) => values.append_option(given.map(|value| time(value).ok_or(())).transpose().ok()?),
            Self::Texts(values) => match given {
                None => values.append_null(),
                Some(value) => {
                    for item in value.as_array()? {
                        values.values().append_option((!item.is_null()).then(|| text(item)));
                    }
                    values.append(true);
                }
            },
            Self::Text(values) => values.append_option(given.map(text)),
        }
        Some(())
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Number(values) => ArrayBuilder::finish(values),
            Self::Boolean(values) => ArrayBuilder::finish(values),
            Self::Time(values) => ArrayBuilder::finish(values),
            Self::Texts(values) => ArrayBuilder::finish(values),
            Self::Text(values) => ArrayBuilder::finish(values),
        }
    }
}

/// A value in a column of texts: what is no text and no date is JSON, so that it can be told apart.
fn text(value: &Value) -> String {
    if value.is_array() { value.to_string() } else { cell::text(value) }
}

/// Milliseconds since 1970.
fn time(value: &Value) -> Option<i64> {
    let time = humantime::parse_rfc3339_weak(value.as_str()?).ok()?;
    time.duration_since(UNIX_EPOCH).ok()?.as_millis().try_into().ok()
}

/// Makes a table of lines that have the cells of a row as JSON, of which the first is its id.
pub(super) fn write(columns: &[Column], from: &Path, to: &Path) -> Result<(), Failure> {
    let kinds: Vec<Kind> = std::iter::once(Kind::Text).chain(columns.iter().map(Kind::of)).collect();
    let names = std::iter::once(columns::name_of_ids(columns)).chain(columns.iter().map(|column| column.name.clone()));
    let fields = names.zip(&kinds).map(|(name, kind)| Field::new(name, kind.data_type(), true));
    let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
    let unwritable = |error: &dyn std::fmt::Display| Failure::other(format!("{} cannot be written: {error}", to.display()));
    let file = File::create(to).map_err(|error| failed(to, &error))?;
    let ours = file.try_clone().map_err(|error| failed(to, &error))?;
    let properties = WriterProperties::builder().set_max_row_group_row_count(Some(GROUP)).set_compression(Compression::SNAPPY);
    let mut writer =
        ArrowWriter::try_new(file, Arc::clone(&schema), Some(properties.build())).map_err(|error| unwritable(&error))?;
    let read = File::open(from).map_err(|error| unreadable(from, &error))?;
    let mut lines = BufReader::new(read).lines();
    loop {
        let mut values: Vec<Values> = kinds.iter().map(|kind| Values::new(*kind)).collect();
        let mut rows = 0;
        for line in lines.by_ref().take(BATCH) {
            let line = line.map_err(|error| unreadable(from, &error))?;
            let cells: Vec<Value> = serde_json::from_str(&line).map_err(|error| unreadable(from, &error))?;
            for (number, (values, cell)) in values.iter_mut().zip(&cells).enumerate() {
                if values.add(cell).is_none() {
                    let name = schema.field(number).name();
                    let message = format!("the row {} has a value of {name:?} that its column does not take: {cell}", cells[0]);
                    return Err(Failure::other(message));
                }
            }
            rows += 1;
        }
        if rows == 0 {
            break;
        }
        let arrays = values.iter_mut().map(Values::finish).collect();
        let batch = RecordBatch::try_new(Arc::clone(&schema), arrays).map_err(|error| unwritable(&error))?;
        writer.write(&batch).map_err(|error| unwritable(&error))?;
    }
    writer.close().map_err(|error| unwritable(&error))?;
    ours.sync_all().map_err(|error| failed(to, &error))
}

fn unreadable(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::other(format!("{} cannot be read: {error}", path.display()))
}
