//! Decoding by the library and by its peers: the same bytes, by the same function of serde_json, in one run.

mod answer;
mod contestant;
mod measure;
mod race;
mod report;

use std::process::ExitCode;

use contestant::Role;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let json = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => false,
        ["--json"] => true,
        _ => {
            eprintln!("decode [--json]");
            return ExitCode::from(2);
        }
    };
    match run(json) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            eprintln!("error: what our types decoded does not encode to the same values");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether what our types keep is whole.
fn run(json: bool) -> Result<bool, String> {
    let (rows, blocks) = (answer::rows(), answer::blocks());
    let of_rows = race::run(&contestant::of_rows(), &rows)?;
    let of_blocks = race::run(&contestant::of_blocks(), &blocks)?;
    if json {
        println!("{}", serde_json::json!({ "rows": report::json(&of_rows), "blocks": report::json(&of_blocks) }));
    } else {
        println!(
            "CPU time of the thread for decoding once and letting go of the value (second column: decoding alone); medians\n"
        );
        println!("{}", report::table("rows", rows.len(), &of_rows));
        print!("{}", report::table("blocks", blocks.len(), &of_blocks));
    }
    Ok(of_rows.iter().chain(&of_blocks).all(|result| result.role != Role::Ours || result.whole == Some(true)))
}
