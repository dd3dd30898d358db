/** Policy to types and typed helpers that import consent. */
export {}
