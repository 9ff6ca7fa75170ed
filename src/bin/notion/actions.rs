//! `notion actions`: which there are.

use clap::{Arg, ArgAction, ArgMatches, Command};
use notion_connector::{ActionSpec, actions};

use crate::failure::Failure;
use crate::format::word;
use crate::{output, table};

pub(crate) const NAME: &str = "actions";

const WORDS: &str = "words";
const JSON: &str = "--json";

pub(crate) fn command() -> Command {
    Command::new(NAME)
        .about("Lists the actions")
        .arg(
            Arg::new(WORDS)
                .value_name("WORD")
                .num_args(0..)
                .help("Only those that have all of these words in their id or description"),
        )
        .arg(Arg::new(JSON).long("json").action(ArgAction::SetTrue).help("All that there is to know of them, as JSON"))
}

/// Lists the actions that are asked for.
pub(crate) fn list(matches: &ArgMatches) -> Result<(), Failure> {
    let words: Vec<_> = matches.get_many::<String>(WORDS).into_iter().flatten().map(|word| word.to_lowercase()).collect();
    let is_wanted = |action: &&ActionSpec| {
        let text = format!("{} {} {}", action.id, action.label, action.description).to_lowercase();
        words.iter().all(|word| text.contains(word.as_str()))
    };
    let wanted: Vec<_> = actions().iter().filter(is_wanted).collect();
    if matches.get_flag(JSON) {
        return output::json(&wanted);
    }
    let row = |action: &&ActionSpec| vec![action.id.clone(), word(action.effect), action.description.clone()];
    output::text(&table::lines(&wanted.iter().map(row).collect::<Vec<_>>()))
}
