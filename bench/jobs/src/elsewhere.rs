//! The library alone, on any server.

use crate::arguments::Arguments;
use crate::server::Counting;
use crate::table::{self, Row};
use crate::tally::Counts;
use crate::work::Work;
use crate::{Result, ours, server};

/// Does a work on a server, and prints what came of it.
///
/// # Errors
/// The address or the token cannot be used, or the work cannot begin.
pub async fn run(arguments: &Arguments, base_url: &str, work: Work) -> Result<()> {
    let notion = server::client(base_url, &arguments.token()?)?;
    let ready = ours::Ready::prepare(notion.clone(), work).await?;
    let before = notion.counts();
    let tally = ready.run().await?;
    let after = notion.counts();
    let counts = Counts { requests: after.requests - before.requests, limited: after.limited - before.limited };
    let what = tally.work.to_string();
    let row = Row { what, client: ours::NAME, tally: tally.counted(counts), early: None, ideal: None, agreement: None };
    if arguments.json {
        println!("{}", serde_json::to_string(&row.tally.summary())?);
        if let Some(failures) = table::failures(&[row]) {
            eprint!("{failures}");
        }
    } else {
        table::show(&[row]);
    }
    Ok(())
}
