//! The formats of number properties, which Notion's app uses and the API only keeps.

use crate::api_error::ApiError;
use crate::field::Field;
use crate::property_kind::PropertyKind;

const FORMATS: [&str; 45] = [
    "number",
    "number_with_commas",
    "percent",
    "dollar",
    "australian_dollar",
    "canadian_dollar",
    "singapore_dollar",
    "euro",
    "pound",
    "yen",
    "ruble",
    "rupee",
    "won",
    "yuan",
    "real",
    "lira",
    "rupiah",
    "franc",
    "hong_kong_dollar",
    "new_zealand_dollar",
    "krona",
    "norwegian_krone",
    "mexican_peso",
    "rand",
    "new_taiwan_dollar",
    "danish_krone",
    "zloty",
    "baht",
    "forint",
    "koruna",
    "shekel",
    "chilean_peso",
    "philippine_peso",
    "dirham",
    "colombian_peso",
    "riyal",
    "ringgit",
    "leu",
    "argentine_peso",
    "uruguayan_peso",
    "peruvian_sol",
    "vietnamese_dong",
    "pakistani_rupee",
    "nigerian_naira",
    "bitcoin",
];

/// Reads the format of a number property. `current` is what the property was so far.
pub(crate) fn read(field: &Field<'_>, current: Option<&PropertyKind>) -> Result<String, ApiError> {
    match (field.is_absent(), current) {
        (true, Some(PropertyKind::Number { format })) => Ok(format.clone()),
        (true, _) => Ok("number".to_owned()),
        (false, _) => field.one_of(&FORMATS).map(str::to_owned),
    }
}
