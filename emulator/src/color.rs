//! The colours that Notion knows by name.

/// The colours of select options.
pub(crate) const OPTION: [&str; 10] = ["default", "gray", "brown", "orange", "yellow", "green", "blue", "purple", "pink", "red"];

/// The colours of Notion's own icons.
pub(crate) const ICON: [&str; 10] = ["gray", "lightgray", "brown", "yellow", "orange", "green", "blue", "purple", "pink", "red"];

/// The colours of text and blocks.
pub(crate) const ALL: [&str; 20] = [
    "default",
    "gray",
    "brown",
    "orange",
    "yellow",
    "green",
    "blue",
    "purple",
    "pink",
    "red",
    "default_background",
    "gray_background",
    "brown_background",
    "orange_background",
    "yellow_background",
    "green_background",
    "blue_background",
    "purple_background",
    "pink_background",
    "red_background",
];
