//! The server.

use std::fmt;

use rmcp::handler::server::ServerHandler;
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, ErrorData, Implementation, JsonObject, ListToolsResult,
    PaginatedRequestParams, ServerCapabilities, ServerConfig, Tool,
};
use rmcp::service::{RequestContext, RoleServer, ServiceExt};
use serde_json::{Value, json};

use super::tools::Tools;
use super::{compact, tool};
use crate::registry::{ActionSpec, ErrorReport, RunOptions};
use crate::{Error, Notion};

/// Serves actions as tools.
///
/// A tool that fails answers with `isError` and, as structured content, `{"error": …}`: a [`ErrorReport`], from which a model can tell
/// what to change, or how long to wait.
#[derive(Debug, Clone)]
pub struct Server {
    notion: Notion,
    actions: Vec<&'static ActionSpec>,
    options: RunOptions,
    tools: Vec<Tool>,
    is_compact: bool,
}

impl Server {
    /// A server of a client's actions. Nothing is sent.
    ///
    /// # Errors
    /// An id that was asked for is that of no action, or of one that a read-only server has not.
    pub fn new(notion: Notion, tools: &Tools) -> Result<Self, Error> {
        let actions = tools.actions()?;
        let options = RunOptions::new().simplify(tools.simplify);
        let list =
            if tools.compact { compact::tools(&actions) } else { actions.iter().map(|action| tool::tool(action)).collect() };
        Ok(Self { notion, actions, options, tools: list, is_compact: tools.compact })
    }

    /// The list of tools as a client gets it.
    #[must_use]
    pub fn tools(&self) -> Value {
        json!(self.tools)
    }

    /// Serves on standard input and output until the client closes them.
    ///
    /// # Errors
    /// The client does not begin as the protocol has it, or the connection fails.
    pub async fn serve_stdio(self) -> Result<(), ServeError> {
        let failed = |error: &dyn fmt::Display| ServeError(error.to_string());
        let running = self.serve(rmcp::transport::stdio()).await.map_err(|error| failed(&error))?;
        running.waiting().await.map(drop).map_err(|error| failed(&error))
    }

    async fn answer(&self, name: &str, mut arguments: JsonObject) -> Result<Value, Error> {
        if !self.is_compact {
            return self.run(name, Value::Object(arguments)).await;
        }
        match name {
            compact::FIND => Ok(compact::find(&self.actions, arguments.get("query").and_then(Value::as_str).unwrap_or_default())),
            compact::DESCRIBE => compact::named(&self.actions, &arguments).map(compact::describe),
            _ => {
                let action = compact::named(&self.actions, &arguments)?;
                let input = arguments.remove("input").unwrap_or_default();
                // Some clients write an object as text.
                let parsed = input.as_str().and_then(|text| serde_json::from_str(text).ok());
                self.run(&action.id, parsed.unwrap_or(input)).await
            }
        }
    }

    async fn run(&self, id: &str, input: Value) -> Result<Value, Error> {
        self.notion.run_with(id, input, &self.options).await.map(|outcome| json!(outcome))
    }
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        let implementation = Implementation::new("notion-connector", env!("CARGO_PKG_VERSION")).with_title("Notion");
        let mut info = ServerConfig::new(ServerCapabilities::builder().enable_tools().build());
        info.server_info = implementation;
        info.instructions = Some(
            "Actions for Notion. An answer has data and meta, and one that failed has an error. An id may be a Notion URL. A list says in meta.complete whether it is all of it. Where an error says \
             outcome_unknown, look before you repeat the call: it may have happened."
                .into(),
        );
        info
    }

    async fn list_tools(
        &self,
        _request: Option<PaginatedRequestParams>,
        _context: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult { tools: self.tools.clone(), ..ListToolsResult::default() })
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        _context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        if !self.tools.iter().any(|tool| tool.name == request.name) {
            return Err(ErrorData::invalid_params(format!("there is no tool {:?}", request.name), None));
        }
        let result = match self.answer(&request.name, request.arguments.unwrap_or_default()).await {
            Ok(answer) => CallToolResult::structured(answer),
            Err(error) => CallToolResult::structured_error(json!({tool::ERROR: ErrorReport::from(&error)})),
        };
        Ok(result.into())
    }
}

/// Why a server ended other than by its client's will.
#[derive(Debug)]
pub struct ServeError(String);

impl fmt::Display for ServeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for ServeError {}
