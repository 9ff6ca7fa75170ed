//! Numbers of rows, kept as ranges: as many as there are gaps, however many rows there are.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A set of numbers of rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::resources) struct Ranges(Vec<Range<usize>>);

impl Ranges {
    pub(in crate::resources) fn contains(&self, number: usize) -> bool {
        self.end_around(number).is_some()
    }

    /// Where the range ends that a number is in, if it is in any.
    pub(in crate::resources) fn end_around(&self, number: usize) -> Option<usize> {
        let at = self.0.partition_point(|range| range.end <= number);
        self.0.get(at).filter(|range| range.start <= number).map(|range| range.end)
    }

    pub(in crate::resources) fn insert(&mut self, number: usize) {
        let at = self.0.partition_point(|range| range.end < number);
        match self.0.get_mut(at) {
            Some(range) if range.contains(&number) => {}
            Some(range) if range.end == number => {
                range.end += 1;
                let end = range.end;
                // It may have closed the gap to the next one.
                if self.0.get(at + 1).is_some_and(|next| next.start == end) {
                    let next = self.0.remove(at + 1);
                    self.0[at].end = next.end;
                }
            }
            Some(range) if range.start == number + 1 => range.start = number,
            _ => self.0.insert(at, number..number + 1),
        }
    }

    pub(in crate::resources) fn remove(&mut self, number: usize) {
        let at = self.0.partition_point(|range| range.end <= number);
        let Some(range) = self.0.get_mut(at).filter(|range| range.start <= number) else { return };
        let (before, behind) = (range.start..number, number + 1..range.end);
        let parts = [before, behind].into_iter().filter(|part| !part.is_empty());
        self.0.splice(at..=at, parts);
    }

    pub(in crate::resources) fn iter(&self) -> impl Iterator<Item = Range<usize>> {
        self.0.iter().cloned()
    }

    /// Whether the ranges are in order, with gaps between, and of numbers that rows can have.
    pub(in crate::resources) fn is_sound(&self) -> bool {
        let most = usize::MAX / 2;
        self.0.iter().all(|range| !range.is_empty() && range.end <= most)
            && self.0.windows(2).all(|two| two[0].end < two[1].start)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Ranges;

    /// Each number that is put in or taken out, in turn; after each, the ranges say what a plain set says.
    #[test]
    fn holds_what_a_set_holds() {
        // A walk that visits the numbers up to 22 in no order, each several times.
        let walk = (0..400_usize).map(|step| ((step * 7 + step / 23) % 23, step % 3 != 2));
        let (mut ranges, mut set) = (Ranges::default(), BTreeSet::new());
        for (number, is_put_in) in walk {
            if is_put_in {
                ranges.insert(number);
                set.insert(number);
            } else {
                ranges.remove(number);
                set.remove(&number);
            }
            assert!(ranges.iter().flatten().eq(set.iter().copied()), "{ranges:?}, {set:?}");
            assert!(ranges.is_sound(), "{ranges:?}");
            assert!((0..25).all(|number| ranges.contains(number) == set.contains(&number)), "{ranges:?}");
        }
    }

    #[test]
    fn is_as_large_as_its_gaps() {
        let mut ranges = Ranges::default();
        (0..10_000).rev().for_each(|number| ranges.insert(number));
        assert!(ranges.iter().eq(std::iter::once(0..10_000)), "{ranges:?}");
    }
}
