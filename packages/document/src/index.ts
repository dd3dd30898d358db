/** Policy to outline to mdast to Markdown, HTML and the trace. */
export {}
