//! x
fn main() {
    let document = std::fs::read_to_string("openapi/notion.yaml").unwrap();
    let b = notion_connector_codegen::generate(&document).unwrap_or_else(|e| panic!("{e}"));
    std::fs::write("src/bindings/types.rs", b.types).unwrap();
    std::fs::write("src/bindings/operations.rs", b.operations).unwrap();
    std::fs::write("src/bindings/round_trip.rs", b.round_trip).unwrap();
}
