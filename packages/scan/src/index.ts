/** Source text in, facts out: one parse and one walk a file, then a link step across files. */
export {}
