//! Where the emulator gets its ids from.

use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid};

use crate::randomness::Randomness;

/// The characters of which Notion makes the ids of properties; several need percent-encoding in a URL.
const PROPERTY_ID_CHARACTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz:;<=>?@[\\]^_`{|}~";

const PROPERTY_ID_LENGTH: usize = 4;

/// The emulator's source of ids: random ones, or the same ones in each run. Clones share what they draw from.
///
/// Everything that needs an id or chance asks here, so that ids are repeatable in one place.
#[derive(Debug, Clone, Default)]
pub(crate) struct IdSource {
    drawn: Option<Arc<Mutex<Drawn>>>,
}

/// How many ids were drawn for each purpose. One does not change what another gets: a request more, or another token, leaves
/// the ids of objects as they would be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Drawn {
    objects: u64,
    requests: u64,
    secrets: u64,
}

impl IdSource {
    /// A source that gives the same ids in each run, from where it was left on.
    pub(crate) fn repeatable(drawn: Drawn) -> Self {
        Self { drawn: Some(Arc::new(Mutex::new(drawn))) }
    }

    /// How many ids were drawn, of a source that is repeatable.
    pub(crate) fn drawn(&self) -> Option<Drawn> {
        self.drawn.as_ref().map(|drawn| *drawn.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// An id for a page, a block, a user, an option and so on.
    pub(crate) fn uuid(&self) -> Uuid {
        self.draw(1, |drawn| &mut drawn.objects)
    }

    /// An id for a request.
    pub(crate) fn request_id(&self) -> Uuid {
        self.draw(2, |drawn| &mut drawn.requests)
    }

    /// An id for a subscription, which is nothing that the workspace holds.
    pub(crate) fn subscription_id(&self) -> Uuid {
        self.draw(4, |drawn| &mut drawn.secrets)
    }

    fn draw(&self, purpose: u64, counter: impl FnOnce(&mut Drawn) -> &mut u64) -> Uuid {
        let Some(drawn) = &self.drawn else {
            return Uuid::new_v4();
        };
        let mut drawn = drawn.lock().unwrap_or_else(PoisonError::into_inner);
        let counter = counter(&mut drawn);
        *counter += 1;
        let mut randomness = Randomness::new((purpose << 56) ^ *counter);
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&randomness.next().to_be_bytes());
        bytes[8..].copy_from_slice(&randomness.next().to_be_bytes());
        Builder::from_random_bytes(bytes).into_uuid()
    }

    /// An id for a property of a data source, as it is before percent-encoding.
    pub(crate) fn property_id(&self) -> String {
        self.uuid()
            .into_bytes()
            .iter()
            .take(PROPERTY_ID_LENGTH)
            .map(|byte| {
                let index = usize::from(*byte) % PROPERTY_ID_CHARACTERS.len();
                char::from(PROPERTY_ID_CHARACTERS[index])
            })
            .collect()
    }

    /// A secret that looks like the token of an integration.
    pub(crate) fn token(&self) -> String {
        self.secret("ntn_emulator_")
    }

    /// A secret with these letters before it.
    pub(crate) fn secret(&self, prefix: &str) -> String {
        format!("{prefix}{}", self.draw(3, |drawn| &mut drawn.secrets).simple())
    }
}

#[cfg(test)]
mod tests {
    use super::{Drawn, IdSource};

    #[test]
    fn a_repeatable_source_repeats_itself_whatever_else_is_drawn() {
        let (first, second) = (IdSource::repeatable(Drawn::default()), IdSource::repeatable(Drawn::default()));
        let expected = [first.uuid(), first.uuid()];
        second.request_id();
        let one = second.uuid();
        second.secret("");
        assert_eq!([one, second.uuid()], expected);
        assert_ne!(expected[0], expected[1]);
        assert_eq!(expected[0].get_version_num(), 4);
        // It goes on where it was left.
        let drawn = second.drawn().expect("a repeatable source");
        assert_eq!(IdSource::repeatable(drawn).uuid(), first.uuid());
        assert_ne!(IdSource::default().uuid(), IdSource::default().uuid());
    }
}
