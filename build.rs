//! With the feature `codegen`, generates the bindings from the contract into `OUT_DIR`, where `src/bindings/mod.rs` finds them.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    #[cfg(feature = "codegen")]
    generate()?;
    Ok(())
}

#[cfg(feature = "codegen")]
fn generate() -> Result<(), Box<dyn std::error::Error>> {
    // Relative, for build scripts run in the folder of their package.
    let contract = "openapi/notion.yaml";
    println!("cargo::rerun-if-changed={contract}");
    let target = std::path::PathBuf::from(std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let document = std::fs::read_to_string(contract).map_err(|error| format!("{contract}: {error}"))?;
    let bindings = notion_connector_codegen::generate(&document).map_err(|error| format!("{contract}: {error}"))?;
    std::fs::write(target.join("types.rs"), bindings.types)?;
    std::fs::write(target.join("operations.rs"), bindings.operations)?;
    std::fs::write(target.join("endpoints.rs"), bindings.endpoints)?;
    std::fs::write(target.join("round_trip.rs"), bindings.round_trip)?;
    std::fs::write(target.join("described.rs"), bindings.described)?;
    std::fs::write(target.join("schemas.json"), bindings.schemas)?;
    Ok(())
}
