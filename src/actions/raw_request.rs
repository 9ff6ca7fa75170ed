//! Raw Request.

use serde::{Deserialize, Serialize};

use super::{Action, Meta};
use crate::{Error, Notion};

/// Sends any request to Notion.
#[derive(Debug)]
pub struct RawRequest;

/// x
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RawRequestInput {}
/// x
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RawRequestOutput {}

impl Action for RawRequest {
    const ID: &'static str = "raw_request";
    const INPUTS: &'static [&'static str] = &[];
    type Input = RawRequestInput;
    type Output = RawRequestOutput;

    async fn run(_: &Notion, _: RawRequestInput, _: &mut Meta) -> Result<RawRequestOutput, Error> {
        Ok(RawRequestOutput {})
    }
}
