//! With the feature `codegen`, generates the operations from the contract into `OUT_DIR`, where `src/bindings/mod.rs` finds them. The
//! objects that they carry are generated in the same way by `types/build.rs`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "codegen")]
    generate()?;
    Ok(())
}

#[cfg(feature = "codegen")]
fn generate() -> Result<(), Box<dyn std::error::Error>> {
    let target = std::path::PathBuf::from(std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let bindings = notion_connector_codegen::generate(notion_connector_contract::DOCUMENT)?;
    std::fs::write(target.join("operations.rs"), bindings.operations)?;
    std::fs::write(target.join("endpoints.rs"), bindings.endpoints)?;
    std::fs::write(target.join("round_trip.rs"), bindings.round_trip)?;
    Ok(())
}
