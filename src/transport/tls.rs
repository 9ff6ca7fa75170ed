//! TLS: rustls with the certificates of the system.

use std::sync::Arc;

use rustls::crypto::CryptoProvider;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::BuilderVerifierExt;

/// The configuration of a client's connections.
///
/// The cryptography is the one that the process has chosen, or ring, which builds in a quarter of the time of rustls' own
/// choice. A client that speaks plain http on loopback needs no certificates, and a small container may have none.
pub(super) fn configuration(needs_certificates: bool) -> Result<ClientConfig, rustls::Error> {
    let chosen = CryptoProvider::get_default().cloned();
    let provider = chosen.unwrap_or_else(|| Arc::new(rustls::crypto::ring::default_provider()));
    let versions = || ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions();
    let config = match versions()?.with_platform_verifier() {
        Ok(config) => config,
        Err(error) if needs_certificates => return Err(error),
        Err(_) => versions()?.with_root_certificates(RootCertStore::empty()),
    };
    Ok(config.with_no_client_auth())
}
