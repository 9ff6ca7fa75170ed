//! Colours.

use crate::types::Color;

/// How a colour shows: nothing for the usual one, and for one that is not known.
pub(super) fn of(color: &Color) -> Option<&'static str> {
    Some(match color {
        Color::Gray => "color: #73726e",
        Color::Brown => "color: #8a5a44",
        Color::Orange => "color: #c2611f",
        Color::Yellow => "color: #a97a12",
        Color::Green => "color: #3f7a58",
        Color::Blue => "color: #2f6f9f",
        Color::Purple => "color: #80569c",
        Color::Pink => "color: #b0417a",
        Color::Red => "color: #c2413b",
        Color::GrayBackground => "background: #eeeeec",
        Color::BrownBackground => "background: #f1e8e3",
        Color::OrangeBackground => "background: #fbe9dc",
        Color::YellowBackground => "background: #faf2d8",
        Color::GreenBackground => "background: #e6f1ea",
        Color::BlueBackground => "background: #e2eff8",
        Color::PurpleBackground => "background: #efe7f4",
        Color::PinkBackground => "background: #f8e6ef",
        Color::RedBackground => "background: #fbe5e3",
        _ => return None,
    })
}
