//! An action's schemas in short, for lists of many actions that are read whole.

use notion_connector_schema::{Detail, light};
use serde_json::Value;

use super::ActionSpec;
use crate::types::schemas::is_contract;

/// The definitions of lists of keys and values, which have two forms: the simple one is enough.
const LISTS: [&str; 2] = ["KeyValues", "Files"];

impl ActionSpec {
    /// The input schema in short: Notion's own objects, and lists of keys and values, are `{"type": "object"}` with a line on
    /// their shape, and there are no `$defs`. A host that lists all actions at once, such as a server for language models, gives
    /// this in place of the whole; what does not fit inside of an object is left to the validation.
    ///
    /// ```
    /// let action = notion_connector::action("query_database").ok_or("no such action")?;
    /// let schema = action.short_input_schema();
    /// assert_eq!(schema["properties"]["filter"]["type"], "object");
    /// assert!(schema.get("$defs").is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn short_input_schema(&self) -> Value {
        light(&self.input_schema, Detail::Lines, |name| is_contract(name) || LISTS.contains(&name))
    }

    /// The output schema in short: the envelope alone, and of Notion's objects that they are objects.
    #[must_use]
    pub fn short_output_schema(&self) -> Value {
        light(&self.output_schema, Detail::Types, is_contract)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::actions;

    /// Four characters a token, and a share of 12,000 tokens for each of forty actions.
    #[test]
    fn is_small_enough_for_a_list() {
        let sizes: Vec<(usize, &str)> = actions()
            .iter()
            .map(|action| {
                let listed = json!({
                    "name": action.id,
                    "description": action.description,
                    "inputSchema": action.short_input_schema(),
                    "outputSchema": action.short_output_schema(),
                });
                (listed.to_string().len(), action.id.as_str())
            })
            .collect();
        let all: usize = sizes.iter().map(|(size, _)| size).sum();
        assert!(all / 4 < 12_000 * sizes.len().max(40) / 40, "{all} characters: {sizes:?}");
    }

    #[test]
    fn takes_what_the_whole_takes() {
        for action in actions() {
            let example: serde_json::Map<_, _> = action
                .inputs
                .iter()
                .filter(|input| !input.example.is_null())
                .map(|input| (input.key.clone(), input.example.clone()))
                .collect();
            for (schema, value) in
                [(action.short_input_schema(), example.into()), (action.short_output_schema(), action.output_example.clone())]
            {
                assert!(jsonschema::draft202012::meta::is_valid(&schema), "{}", action.id);
                let validator = jsonschema::draft202012::new(&schema).unwrap();
                assert!(validator.is_valid(&value), "{}: {:?}", action.id, validator.validate(&value).err());
                assert!(!schema.to_string().contains("$ref"), "{}: {schema}", action.id);
            }
        }
    }
}
