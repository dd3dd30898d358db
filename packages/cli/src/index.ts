/** Arguments, config, stdout, exit codes. */
export {}
