/** Policy → outline → Markdown syntax tree → Markdown, HTML and the trace. */
export { type PolicyDocument, createDocument } from './create-document.ts'
export type { DocumentLanguage } from './find-language.ts'
export type { Trace, TracedFact, TracedSentence } from './generated/trace.ts'
export { type DocumentBlock, listBlocks } from './list-blocks.ts'
export { pageStyle } from './generated/page-style.ts'
export { type SectionId, sectionIds } from './section-id.ts'
export { serializeHtml } from './serialize-html.ts'
export { serializeMarkdown } from './serialize-markdown.ts'
