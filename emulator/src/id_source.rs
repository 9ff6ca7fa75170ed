//! Where the emulator gets its ids from.

use uuid::Uuid;

/// The characters of which Notion makes the ids of properties; several need percent-encoding in a URL.
const PROPERTY_ID_CHARACTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz:;<=>?@[\\]^_`{|}~";

const PROPERTY_ID_LENGTH: usize = 4;

/// The emulator's source of random ids.
///
/// Everything that needs an id or chance asks here, so that ids can be made repeatable in one place.
#[derive(Debug, Clone, Default)]
pub(crate) struct IdSource;

impl IdSource {
    /// An id for a page, a block, a user, an option and so on.
    pub(crate) fn uuid(&self) -> Uuid {
        Uuid::new_v4()
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
        format!("{prefix}{}", self.uuid().simple())
    }
}
