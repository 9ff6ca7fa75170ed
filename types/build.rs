//! With the feature `codegen`, generates the objects from the contract into `OUT_DIR`, where `src/lib.rs` finds them.

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
    std::fs::write(target.join("objects.rs"), bindings.types)?;
    std::fs::write(target.join("described.rs"), bindings.described)?;
    std::fs::write(target.join("schemas.json"), bindings.schemas)?;
    Ok(())
}
