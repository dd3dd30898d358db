/** The small browser/server runtime under the generated helpers; no dependencies. */
export {}
