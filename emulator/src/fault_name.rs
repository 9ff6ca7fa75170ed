//! The names of faults, as the ledger and the command line write them.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use crate::fault::{Fault, FaultKind};

/// An origin that no machine has.
const ELSEWHERE: &str = "https://elsewhere.invalid/";

const DRIP_PAUSE: Duration = Duration::from_millis(500);

const OVERSIZE: u64 = 64 * 1024 * 1024;

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match &self.kind {
            FaultKind::Status { status, html: true, .. } => return write!(formatter, "{status}-html"),
            FaultKind::Status { status, html: false, .. } => return write!(formatter, "{status}"),
            FaultKind::Reset => "reset",
            FaultKind::HalfBody => "half-body",
            FaultKind::CutChunks => "cut-chunks",
            FaultKind::Stall => "stall",
            FaultKind::StallBody => "stall-body",
            FaultKind::SlowDrip { .. } => "slow-drip",
            FaultKind::Oversize { .. } => "oversize",
            FaultKind::Garbage => "garbage",
            FaultKind::Redirect { .. } => "redirect",
        };
        formatter.write_str(name)
    }
}

/// A name that no fault has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFault {
    name: String,
}

impl fmt::Display for UnknownFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} is no fault: there are statuses such as 503 and 502-html, reset, half-body, ", self.name)?;
        formatter.write_str("cut-chunks, stall, stall-body, slow-drip, oversize, garbage and redirect")
    }
}

impl std::error::Error for UnknownFault {}

impl FromStr for Fault {
    type Err = UnknownFault;

    /// Reads a name. 429 and 529 ask for a second of patience; a slow drip takes eight seconds, an oversize body
    /// is one of 64 MiB, and a redirect leads to an origin that does not exist.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let status = |text: &str| text.parse().ok().filter(|status| (400..=599).contains(status));
        if let Some(status) = name.strip_suffix("-html").and_then(status) {
            return Ok(Self::gateway(status));
        }
        if let Some(status) = status(name) {
            let fault = Self::status(status);
            return Ok(if matches!(status, 429 | 529) { fault.with_retry_after(1) } else { fault });
        }
        match name {
            "reset" => Ok(Self::reset()),
            "half-body" => Ok(Self::half_body()),
            "cut-chunks" => Ok(Self::cut_chunks()),
            "stall" => Ok(Self::stall()),
            "stall-body" => Ok(Self::stall_body()),
            "slow-drip" => Ok(Self::slow_drip(DRIP_PAUSE)),
            "oversize" => Ok(Self::oversize(OVERSIZE)),
            "garbage" => Ok(Self::garbage()),
            "redirect" => Ok(Self::redirect(ELSEWHERE)),
            _ => Err(UnknownFault { name: name.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::fault::Fault;

    #[test]
    fn a_name_is_read_as_it_is_written() {
        let names = [
            "500",
            "502-html",
            "429",
            "529",
            "reset",
            "half-body",
            "cut-chunks",
            "stall",
            "stall-body",
            "slow-drip",
            "oversize",
            "garbage",
            "redirect",
        ];
        for name in names {
            assert_eq!(name.parse::<Fault>().map(|fault| fault.to_string()).as_deref(), Ok(name));
        }
        assert_eq!("529".parse(), Ok(Fault::overloaded(1)));
        for name in ["", "200", "502-xml", "explode"] {
            let error = name.parse::<Fault>().expect_err("no fault");
            assert!(error.to_string().starts_with(&format!("{name} is no fault")), "{error}");
        }
    }
}
