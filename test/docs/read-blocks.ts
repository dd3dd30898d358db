/** A fenced block of a Markdown page: what stands after the fence, and the text. */
export interface Block {
  readonly language: string
  /** The rest of the info string: the name of the file that the block stands for, or empty. */
  readonly name: string
  readonly text: string
  readonly line: number
}

const fence = /^(`{3,})([^\s`]+)?(?: ([^\n]*))?\n([\s\S]*?)^\1$/gm

/** The fenced blocks of a Markdown page, in order. */
export function readBlocks(markdown: string): Block[] {
  return [...markdown.matchAll(fence)].map((match) => ({
    language: match[2] ?? '',
    name: (match[3] ?? '').trim(),
    text: match[4] as string,
    line: markdown.slice(0, match.index).split('\n').length,
  }))
}

/** Addresses of the links of a page that lead into the repository, without their anchors. */
export function readLinks(markdown: string): string[] {
  const withoutBlocks = markdown.replaceAll(fence, '')
  const links = [...withoutBlocks.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address as string)
  return links.filter((address) => !/^[a-z]+:|^#/.test(address)).map((address) => address.replace(/#.*$/, ''))
}

/** Paths in backticks that name a folder or file of the repository: with a slash, without a wildcard or a scope. */
export function readPaths(markdown: string): string[] {
  const withoutBlocks = markdown.replaceAll(fence, '')
  const quoted = [...withoutBlocks.matchAll(/`((?:packages|schemas|policies|tools|test|docs|\.ci)\/[\w./-]*)`/g)]
  return [...new Set(quoted.map(([, path]) => path as string))]
}
