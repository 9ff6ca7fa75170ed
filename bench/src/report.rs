//! The results, as a table and as JSON.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::contestant::Role;
use crate::race::Result;

/// A table for people.
pub(crate) fn table(answer: &str, size: usize, results: &[Result]) -> String {
    let mut text = format!("{answer} ({size} bytes)\n");
    let ours = results.iter().find(|result| result.role == Role::Ours);
    let _ = writeln!(
        text,
        "  {:<18} {:>9} {:>9} {:>12} {:>12} {:>6}  ours to it",
        "", "µs", "decoding", "allocations", "bytes", "whole"
    );
    for result in results {
        let whole = match result.whole {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        };
        let ratio = ours.map_or(0.0, |ours| ours.time.as_secs_f64() / result.time.as_secs_f64());
        let (micros, alone) = (result.time.as_secs_f64() * 1e6, result.made.as_secs_f64() * 1e6);
        let Result { name, allocations, bytes, .. } = result;
        let _ = writeln!(text, "  {name:<18} {micros:>9.1} {alone:>9.1} {allocations:>12} {bytes:>12} {whole:>6}  {ratio:.3}");
    }
    text
}

/// The ratios of ours to the others.
pub(crate) fn json(results: &[Result]) -> Value {
    let of = |role: Role| results.iter().filter(move |result| result.role == role);
    let least = |role: Role, measure: fn(&Result) -> f64| of(role).map(measure).fold(f64::INFINITY, f64::min);
    let ratio =
        |role: Role, measure: fn(&Result) -> f64| (least(Role::Ours, measure) / least(role, measure) * 1000.0).round() / 1000.0;
    let time: fn(&Result) -> f64 = |result| result.time.as_secs_f64();
    let made: fn(&Result) -> f64 = |result| result.made.as_secs_f64();
    let allocations: fn(&Result) -> f64 = |result| result.allocations as f64;
    let bytes: fn(&Result) -> f64 = |result| result.bytes as f64;
    let contestants: serde_json::Map<String, Value> = results
        .iter()
        .map(|result| {
            let value = json!({
                "microseconds": (result.time.as_secs_f64() * 1e7).round() / 10.0,
                "microseconds_decoding_alone": (result.made.as_secs_f64() * 1e7).round() / 10.0,
                "allocations": result.allocations,
                "bytes": result.bytes,
                "whole": result.whole,
            });
            (result.name.to_owned(), value)
        })
        .collect();
    json!({
        "ratio_to_fastest_peer": ratio(Role::Peer, time),
        "ratio_to_value": ratio(Role::Value, time),
        "ratio_to_floor": ratio(Role::Floor, time),
        "decoding_alone_ratio_to_fastest_peer": ratio(Role::Peer, made),
        "decoding_alone_ratio_to_value": ratio(Role::Value, made),
        "decoding_alone_ratio_to_floor": ratio(Role::Floor, made),
        "allocations_ratio_to_leanest_peer": ratio(Role::Peer, allocations),
        "allocations_ratio_to_value": ratio(Role::Value, allocations),
        "bytes_ratio_to_leanest_peer": ratio(Role::Peer, bytes),
        "bytes_ratio_to_value": ratio(Role::Value, bytes),
        "whole": of(Role::Ours).all(|result| result.whole == Some(true)),
        "contestants": contestants,
    })
}
