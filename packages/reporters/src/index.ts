/** Report to terminal, JSON, SARIF. */
export {}
