//! Between types and JSON values, always by way of text: a second deserialiser for every type of the protocol would
//! make the module a tenth larger, and these values are small.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The value as this type; `None` where it is not one.
#[must_use]
pub fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_str(&value.to_string()).ok()
}

/// The fields of something that is written as an object.
#[must_use]
pub fn fields_of<T: Serialize>(value: &T) -> Map<String, Value> {
    let text = serde_json::to_string(value).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use protocol::Settings;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_type_becomes_its_fields_and_its_fields_the_type() {
        let fields = fields_of(&Settings::default());
        assert_eq!(fields["end_of_day"], 1080);
        assert_eq!(read(&Value::Object(fields)), Some(Settings::default()));
        assert_eq!(read::<Settings>(&json!("no")), None);
    }
}
