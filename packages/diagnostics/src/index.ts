/** The shape of all we tell a user: code, severity, what/why/fix, span, code frame. */
export {}
