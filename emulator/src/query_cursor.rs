//! The cursors of queries, which remember how much was read already.

use uuid::{Builder, Uuid};

use crate::object_id;

/// Where a query goes on: at this row, after so many others.
///
/// On the wire it is `s:`, an id and the id of the row. To clients that is opaque, as Notion's cursors are. The
/// first id says which list the cursor belongs to and how many rows came before, so that nothing needs to be kept
/// between two requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct QueryCursor {
    pub(crate) read: u32,
    /// Whether the query has more rows than one query answers, if that was found out.
    pub(crate) is_cut_off: Option<bool>,
    pub(crate) row: Uuid,
}

impl QueryCursor {
    /// The cursor as text, for this list.
    pub(crate) fn to_text(self, list: u64) -> String {
        let mut bytes = [0; 16];
        bytes[..6].copy_from_slice(&list_bytes(list));
        bytes[11] = self.is_cut_off.map_or(0, |is_cut_off| 1 + u8::from(is_cut_off));
        bytes[12..].copy_from_slice(&self.read.to_be_bytes());
        let query = Builder::from_custom_bytes(bytes).into_uuid();
        format!("s:{query}:{}", self.row)
    }

    /// Reads a cursor of this list. The id of a row alone is one, too.
    pub(crate) fn parse(text: &str, list: u64) -> Option<Self> {
        let Some(parts) = text.strip_prefix("s:") else {
            return object_id::parse(text).map(|row| Self { read: 0, is_cut_off: None, row });
        };
        let (query, row) = parts.split_once(':')?;
        let bytes = Uuid::try_parse(query).ok()?.into_bytes();
        let read = u32::from_be_bytes([bytes[12], bytes[13], bytes[14], bytes[15]]);
        let row = object_id::parse(row)?;
        let is_cut_off = (bytes[11] > 0).then_some(bytes[11] > 1);
        (bytes[..6] == list_bytes(list)).then_some(Self { read, is_cut_off, row })
    }
}

fn list_bytes(list: u64) -> [u8; 6] {
    let [.., a, b, c, d, e, f] = list.to_be_bytes();
    [a, b, c, d, e, f]
}

#[cfg(test)]
mod tests {
    use super::QueryCursor;
    use uuid::Uuid;

    #[test]
    fn a_cursor_is_read_by_its_own_list_only() {
        let row = Uuid::new_v4();
        for (read, is_cut_off, list) in
            [(0, None, 0), (100, Some(true), 7), (9_900, Some(false), u64::MAX), (u32::MAX, Some(true), 1 << 40)]
        {
            let cursor = QueryCursor { read, is_cut_off, row };
            let text = cursor.to_text(list);
            assert_eq!(QueryCursor::parse(&text, list), Some(cursor), "{text}");
            assert_eq!(QueryCursor::parse(&text, list ^ 1), None, "{text}");
        }
        assert_eq!(QueryCursor::parse(&row.to_string(), 5), Some(QueryCursor { read: 0, is_cut_off: None, row }));
        for text in ["", "s:", "s:x:y", "next", "s::"] {
            assert_eq!(QueryCursor::parse(text, 5), None, "{text}");
        }
    }
}
