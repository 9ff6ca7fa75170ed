//! OAuth 2.0 from a terminal: a person gives access in a browser, and the tokens are kept for the next run.
//!
//! With `NOTION_CLIENT_ID` and `NOTION_CLIENT_SECRET` it asks Notion; the integration's settings must have the redirect URI
//! `http://localhost:53682/callback`. Without them it asks an emulator, which runs as long as the example does.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use notion_connector::{AuthorizationRequest, FileTokenStore, MemoryTokenStore, Notion, SecretString, TokenStore};
use notion_emulator::{Emulator, OAuthClient};

const ADDRESS: &str = "localhost:53682";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (client_id, client_secret) = ("an-inventory", "the-secret-of-the-inventory");
    let credentials = env::var("NOTION_CLIENT_ID").ok().zip(env::var("NOTION_CLIENT_SECRET").ok());
    let emulator = match credentials {
        None => Some(Emulator::builder().oauth_client(OAuthClient::new(client_id, client_secret)).start().await?),
        Some(_) => None,
    };
    let mut builder = Notion::builder();
    // What one emulator gave, another does not know.
    let mut store: Arc<dyn TokenStore> = Arc::new(MemoryTokenStore::new());
    match &emulator {
        Some(emulator) => builder = builder.base_url(emulator.base_url()),
        None => store = Arc::new(FileTokenStore::new(".notion-tokens")),
    }
    let (client_id, client_secret) = credentials.unwrap_or((client_id.into(), client_secret.into()));
    let oauth = builder.clone().oauth(client_id, client_secret)?;

    let connection = oauth.connection("me", store);
    if connection.stored().await?.is_none() {
        let request = oauth.authorization_request(format!("http://{ADDRESS}/callback"))?;
        let code = wait_for_code(&request)?;
        let tokens = oauth.exchange_code(code).redirect_uri(request.redirect_uri()).await?;
        connection.replace(&tokens).await?;
        println!("Let into {}.", tokens.workspace_name.as_deref().unwrap_or("a workspace"));
    }
    let notion = builder.token_provider(connection.clone()).build()?;
    println!("Connected as {}.", notion.users().me().await?.name.value().map_or("a bot", |name| name));
    // Whenever Notion refuses the access token, the next call refreshes it.
    connection.refresh().await?;
    println!("Refreshed, and still connected as {}.", notion.users().me().await?.name.value().map_or("a bot", |name| name));
    Ok(())
}

/// Shows the address to open, and takes the code from the browser that comes back.
fn wait_for_code(request: &AuthorizationRequest) -> Result<SecretString, Box<dyn std::error::Error>> {
    let listener = TcpListener::bind(ADDRESS)?;
    println!("Open in a browser: {}", request.url());
    loop {
        let (mut browser, _) = listener.accept()?;
        browser.set_read_timeout(Some(Duration::from_secs(5)))?;
        let mut line = String::new();
        // What says nothing is no browser that comes back.
        let _ = BufReader::new(&browser).read_line(&mut line);
        let target = line.split(' ').nth(1).unwrap_or_default();
        let code = request.code(target);
        let (status, text) = match &code {
            Ok(_) => (200, "You may close this page.".to_owned()),
            Err(error) => (400, error.to_string()),
        };
        write!(browser, "HTTP/1.1 {status} \r\ncontent-type: text/plain\r\ncontent-length: {}\r\n\r\n{text}", text.len())?;
        match code {
            // Browsers ask for an icon, too; and anybody could have come.
            Err(error) if error.is_input() || error.is_state_mismatch() => {}
            result => return result.map_err(<Box<dyn std::error::Error>>::from),
        }
    }
}
