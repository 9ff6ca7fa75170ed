//! Keys named like the variables of the code that decodes them. The types stand in `names/types.rs`, which the library's own tests
//! compile and decode; `INSTA_UPDATE=always` writes them anew.

use std::fs;

use notion_connector_codegen::generate;

#[test]
fn are_the_types_that_the_library_compiles() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/names/types.rs");
    let types = generate(include_str!("names/document.yaml")).unwrap().types;
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(path, &types).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), types);
}
