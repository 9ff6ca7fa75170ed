//! Which operation a recorded request is for.

use notion_connector_codegen::Contract;

/// The operations of a contract, by method and path.
#[derive(Debug, Clone)]
pub struct Routes(Vec<Route>);

#[derive(Debug, Clone)]
struct Route {
    operation: String,
    method: String,
    segments: Vec<Segment>,
}

#[derive(Debug, Clone)]
enum Segment {
    Literal(String),
    Parameter,
}

/// The operation that is written by hand, for its multipart body, and the operation of the contract that answers the same.
const BY_HAND: (&str, &str, &str) = ("post", "/v1/file_uploads/{file_upload_id}/send", "get_file_upload");

impl Routes {
    /// The routes of a contract, and of the operation that is written by hand.
    #[must_use]
    pub fn new(contract: &Contract) -> Self {
        let routes = contract.operations.iter().map(|(id, (method, path, _))| Route::new(id, method, path));
        let (method, path, same_answer) = BY_HAND;
        let by_hand = contract.operations.contains_key(same_answer).then(|| Route::new(same_answer, method, path));
        Self(routes.chain(by_hand).collect())
    }

    /// The operation of a request, if the contract has it. A literal segment comes before a parameter, as in OpenAPI, so that
    /// `/users/me` is not a user with the id `me`.
    #[must_use]
    pub fn operation(&self, method: &str, path: &str) -> Option<&str> {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let segments: Vec<_> = split(path).collect();
        let fitting = self.0.iter().filter(|route| route.method.eq_ignore_ascii_case(method) && route.fits(&segments));
        // The first of the best: `max_by_key` would take the last.
        fitting.rev().max_by_key(|route| route.literals()).map(|route| route.operation.as_str())
    }
}

impl Route {
    fn new(operation: &str, method: &str, path: &str) -> Self {
        let segment = |segment: &str| match segment.starts_with('{') {
            true => Segment::Parameter,
            false => Segment::Literal(segment.to_owned()),
        };
        Self { operation: operation.to_owned(), method: method.to_owned(), segments: split(path).map(segment).collect() }
    }

    fn fits(&self, segments: &[&str]) -> bool {
        self.segments.len() == segments.len()
            && self.segments.iter().zip(segments).all(|(expected, segment)| match expected {
                Segment::Literal(literal) => literal == segment,
                Segment::Parameter => !segment.is_empty(),
            })
    }

    fn literals(&self) -> usize {
        self.segments.iter().filter(|segment| matches!(segment, Segment::Literal(_))).count()
    }
}

/// The segments of a path. A slash at the end, as some clients send it, adds none.
fn split(path: &str) -> impl Iterator<Item = &str> {
    path.trim_matches('/').split('/')
}

#[cfg(test)]
mod tests {
    use super::Routes;

    const DOCUMENT: &str = "
openapi: 3.0.3
paths:
  /v1/users/{user_id}: {get: {operationId: get_user, responses: {}}}
  /v1/users: {get: {operationId: list_users, responses: {}}}
  /v1/users/me: {get: {operationId: get_current_user, responses: {}}}
  /v1/pages/{page_id}:
    get: {operationId: get_page, responses: {}}
    patch: {operationId: update_page, responses: {}}
  /v1/blocks/{block_id}/children: {get: {operationId: list_block_children, responses: {}}}
";

    #[test]
    fn finds_the_operation_of_a_request() {
        let routes = Routes::new(&notion_connector_codegen::read(DOCUMENT).unwrap());
        let cases = [
            ("GET", "/v1/users", Some("list_users")),
            ("GET", "/v1/users/", Some("list_users")),
            ("GET", "/v1/users?page_size=2", Some("list_users")),
            ("GET", "/v1/users/me", Some("get_current_user")),
            ("GET", "/v1/users/6794760a", Some("get_user")),
            ("GET", "/v1/pages/1", Some("get_page")),
            ("patch", "/v1/pages/1", Some("update_page")),
            ("DELETE", "/v1/pages/1", None),
            ("GET", "/v1/blocks/1/children", Some("list_block_children")),
            ("GET", "/v1/blocks//children", None),
            ("GET", "/v1/blocks/1", None),
            ("GET", "/v1/pages/1/properties/title", None),
            ("GET", "/v2/users", None),
            ("GET", "", None),
        ];
        for (method, path, expected) in cases {
            assert_eq!(routes.operation(method, path), expected, "{method} {path}");
        }
    }
}
