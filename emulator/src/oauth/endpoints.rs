//! The operations on tokens: to get some, to revoke one, to ask about one.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hyper::HeaderMap;
use hyper::header::AUTHORIZATION;
use serde_json::{Map, Value, json};

use super::{OAuthClient, Refusal};
use crate::request::ApiRequest;
use crate::shared::Shared;

/// What an integration may do with a token. There is nothing less to be had.
const SCOPE: &str = "read_content insert_content update_content read_comment insert_comment read_user_with_email";

/// Answers an operation on tokens.
pub(crate) fn answer(shared: &Shared, headers: &HeaderMap, request: &ApiRequest) -> Result<Value, Refusal> {
    authenticate(&shared.oauth_client, headers)?;
    if request.method != "POST" {
        return Err(Refusal::invalid_request(format!("Unsupported request: {} {}.", request.method, request.path)));
    }
    let body = Body::read(request)?;
    match request.path.trim_end_matches('/') {
        "/v1/oauth/token" => token(shared, &body),
        "/v1/oauth/revoke" => {
            let token = body.text("token")?;
            shared.with_grants(|grants| grants.revoke(token));
            Ok(json!({}))
        }
        _ => {
            let token = body.text("token")?;
            let (lifetime, now) = (shared.oauth_client.lifetime(), shared.clock.now());
            let issued_at = shared.with_grants(|grants| grants.issued_at(token, lifetime, now));
            Ok(match issued_at {
                Some(time) => json!({ "active": true, "scope": SCOPE, "iat": time.as_second() }),
                None => json!({ "active": false }),
            })
        }
    }
}

fn token(shared: &Shared, body: &Body) -> Result<Value, Refusal> {
    let now = shared.clock.now();
    let grant_type = body.text("grant_type")?;
    // The workspace is taken first, here as in the page for people, so that the two never wait for each other.
    shared.with_workspace(|workspace| {
        let ids = &workspace.ids;
        let issued = match grant_type {
            "authorization_code" => {
                let (code, redirect_uri) = (body.text("code")?, body.optional_text("redirect_uri")?);
                shared.with_grants(|grants| grants.exchange(ids, code, redirect_uri, now))?
            }
            "refresh_token" => {
                let refresh = body.text("refresh_token")?;
                shared.with_grants(|grants| grants.refresh(ids, refresh, now))?
            }
            other => return Err(Refusal::unsupported_grant_type(other)),
        };
        let owner = workspace.user(issued.person).map(|person| person.answer()).unwrap_or_default();
        Ok(json!({
            "access_token": issued.access,
            "token_type": "bearer",
            "refresh_token": issued.refresh,
            "bot_id": issued.bot,
            "workspace_id": workspace.id,
            "workspace_name": workspace.name,
            "workspace_icon": null,
            "owner": { "type": "user", "user": owner },
            "duplicated_template_id": null,
        }))
    })
}

/// Checks the id and the secret of the client, which come by HTTP Basic.
fn authenticate(client: &OAuthClient, headers: &HeaderMap) -> Result<(), Refusal> {
    let given = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = given.and_then(|value| value.split_once(' '));
    let credentials = match given {
        Some((scheme, credentials)) if scheme.eq_ignore_ascii_case("basic") => BASE64_STANDARD.decode(credentials.trim()).ok(),
        _ => None,
    };
    let credentials = credentials.and_then(|bytes| String::from_utf8(bytes).ok());
    match credentials.as_deref().and_then(|text| text.split_once(':')) {
        Some((id, secret)) if id == client.id() && secret == client.secret() => Ok(()),
        _ => Err(Refusal::invalid_client()),
    }
}

/// The body, which is JSON, or a form as most libraries for OAuth send it.
struct Body(Map<String, Value>);

impl Body {
    fn read(request: &ApiRequest) -> Result<Self, Refusal> {
        let bytes = &request.body;
        let is_json = bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
        if is_json {
            let members = serde_json::from_slice(bytes);
            return members.map(Self).map_err(|_| Refusal::invalid_request("Error parsing JSON body."));
        }
        let pairs = form_urlencoded::parse(bytes);
        Ok(Self(pairs.map(|(name, value)| (name.into_owned(), Value::from(value.into_owned()))).collect()))
    }

    fn text(&self, name: &str) -> Result<&str, Refusal> {
        let missing = || Refusal::invalid_request(format!("body failed validation: body.{name} should be a string."));
        self.0.get(name).and_then(Value::as_str).filter(|text| !text.is_empty()).ok_or_else(missing)
    }

    fn optional_text(&self, name: &str) -> Result<Option<&str>, Refusal> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(_) => self.text(name).map(Some),
        }
    }
}
