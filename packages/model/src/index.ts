/** YAML text in, frozen and linked Policy + diagnostics out; owns positions and schema validation. */
export {}
