//! The page on which a person lets the integration in, or does not.

use std::fmt::Write;

use uuid::Uuid;

use super::OAuthClient;
use crate::html;
use crate::object_id;
use crate::request::ApiRequest;
use crate::shared::Shared;
use crate::user::User;
use crate::workspace::Workspace;

/// What the browser gets.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// A page, and its status.
    Page(u16, String),
    /// Another address.
    Redirect(String),
}

/// What the authorize URL asks for.
struct Asked {
    redirect_uri: Option<String>,
    /// Where the browser goes: what was asked for, or the one address that the integration has.
    target: String,
    state: Option<String>,
}

/// Shows the page, or takes what was decided on it: the form's field `decision` is `allow` or `deny`.
pub(crate) fn answer(shared: &Shared, request: &ApiRequest) -> Decision {
    let asked = match read(&shared.oauth_client, request) {
        Ok(asked) => asked,
        Err(problem) => return Decision::Page(400, problem_page(problem)),
    };
    match request.method.as_str() {
        "GET" | "HEAD" => shared.with_workspace(|workspace| {
            let name = shared.oauth_client.shown_name().unwrap_or_else(|| workspace.bot_name());
            Decision::Page(200, consent_page(workspace, name, &asked))
        }),
        "POST" => decide(shared, request, &asked),
        _ => Decision::Page(405, problem_page("This page is to be opened with GET.")),
    }
}

fn read(client: &OAuthClient, request: &ApiRequest) -> Result<Asked, &'static str> {
    let first = |name: &str| request.query_values(name).into_iter().next().filter(|value| !value.is_empty());
    match first("client_id") {
        None => return Err("The client_id is missing."),
        Some(id) if id != client.id() => return Err("No integration has this client_id."),
        Some(_) => {}
    }
    let redirect_uri = first("redirect_uri");
    let target = client.resolve_redirect(redirect_uri.as_deref())?.to_owned();
    if first("response_type").as_deref() != Some("code") {
        return Err("The response_type should be \"code\".");
    }
    if first("owner").as_deref() != Some("user") {
        return Err("The owner should be \"user\".");
    }
    Ok(Asked { redirect_uri, target, state: first("state") })
}

fn decide(shared: &Shared, request: &ApiRequest, asked: &Asked) -> Decision {
    let field = |name: &str| {
        let mut pairs = form_urlencoded::parse(&request.body);
        pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    };
    match field("decision").as_deref() {
        Some("allow") => {}
        Some("deny") => return Decision::Redirect(with_parameters(asked, ("error", "access_denied"))),
        _ => return Decision::Page(400, problem_page("The decision should be \"allow\" or \"deny\".")),
    }
    let now = shared.clock.now();
    let code = shared.with_workspace(|workspace| {
        let person = match field("person") {
            None => Some(workspace.person_id),
            Some(id) => object_id::parse(&id).filter(|id| people(workspace).any(|person| person.id == *id)),
        };
        let person = person.ok_or("No person in the workspace has this id.")?;
        let name = shared.oauth_client.shown_name();
        let known = shared.with_grants(|grants| grants.bot_for(person));
        let bot = known.unwrap_or_else(|| workspace.add_bot(name, person));
        Ok(shared.with_grants(|grants| grants.grant(&workspace.ids, (person, bot), asked.redirect_uri.clone(), now)))
    });
    match code {
        Ok(code) => Decision::Redirect(with_parameters(asked, ("code", &code))),
        Err(problem) => Decision::Page(400, problem_page(problem)),
    }
}

/// The address to go back to, with the outcome and the state added to whatever query it has.
fn with_parameters(asked: &Asked, (name, value): (&str, &str)) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair(name, value);
    if let Some(state) = &asked.state {
        query.append_pair("state", state);
    }
    let separator = if asked.target.contains('?') { '&' } else { '?' };
    format!("{}{separator}{}", asked.target, query.finish())
}

fn people(workspace: &Workspace) -> impl Iterator<Item = &User> {
    workspace.users.iter().filter(|user| user.is_person())
}

fn consent_page(workspace: &Workspace, integration: &str, asked: &Asked) -> String {
    let (integration, workspace_name) = (html::escape(integration), html::escape(&workspace.name));
    let target = html::escape(&asked.target);
    let chosen = chooser(workspace, workspace.person_id);
    let body = format!(
        "<main class=\"card\">\n<h1>{integration} would like to connect to {workspace_name}</h1>\n\
         <p>It will be able to read, insert and update content and comments, and to see users with their email addresses.</p>\n\
         <p class=\"soft\">Your browser goes back to <code>{target}</code>.</p>\n\
         <form method=\"post\">\n{chosen}<div class=\"actions\">\n\
         <button class=\"main\" id=\"allow\" name=\"decision\" value=\"allow\">Allow access</button>\n\
         <button id=\"deny\" name=\"decision\" value=\"deny\">Cancel</button>\n</div>\n</form>\n</main>"
    );
    html::page("Connect an integration", &body)
}

/// Where there are several people, one says who they are.
fn chooser(workspace: &Workspace, preset: Uuid) -> String {
    if people(workspace).count() < 2 {
        return String::new();
    }
    let mut options = String::new();
    for person in people(workspace) {
        let selected = if person.id == preset { " selected" } else { "" };
        // Writing to a string does not fail.
        let _ = write!(options, "<option value=\"{}\"{selected}>{}</option>", person.id, html::escape(&person.name));
    }
    format!("<p><label>Signed in as <select name=\"person\">{options}</select></label></p>\n")
}

fn problem_page(problem: &str) -> String {
    let shown = html::escape(problem);
    let body = format!("<main class=\"card\">\n<h1>The integration cannot be connected</h1>\n<p>{shown}</p>\n</main>");
    html::page("The integration cannot be connected", &body)
}
