//! OAuth 2.0: from a person's consent to a token that is kept and refreshed.

mod authorization_callback;
mod authorization_request;
mod connection;
mod file_token_store;
mod oauth;
mod refresh;
mod stored_tokens;
mod token_requests;
mod token_store;
mod tokens;

pub use authorization_callback::AuthorizationCallback;
pub use authorization_request::AuthorizationRequest;
pub use connection::OAuthConnection;
pub use file_token_store::FileTokenStore;
pub use oauth::OAuth;
pub use stored_tokens::StoredTokens;
pub use token_requests::{ExchangeCode, IntrospectToken, RefreshTokens, RevokeToken};
pub use token_store::{MemoryTokenStore, TokenStore, TokenStoreLock};
pub use tokens::OAuthTokens;
