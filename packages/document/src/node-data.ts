import type {} from 'mdast'
import type {} from 'mdast-util-to-hast'

/** What the document keeps on nodes of its tree. */
declare module 'mdast' {
  interface Data {
    /** JSON pointers of the facts behind the node. */
    facts?: readonly string[]
    /** The section's anchor, on headings of sections and on the blocks of a section. */
    section?: string
    /** The id by which trace.json and the HTML page know the block. */
    block?: string
  }
}
