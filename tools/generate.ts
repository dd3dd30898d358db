/** Placeholder until the generators are in place. */
process.exitCode = 0
