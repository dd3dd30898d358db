/** One folder per thing recognised: definition, fixtures and doc together; mostly data. */
export {}
