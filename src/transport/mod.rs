//! x
#[derive(Clone, Debug)]
pub struct Call;
