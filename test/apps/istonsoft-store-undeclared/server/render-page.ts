import { readFile } from 'node:fs/promises'

const pages = new URL('../pages/', import.meta.url)

/** One of the pages in `pages/`, inside the layout that all share. */
export async function renderPage(page: string, title: string): Promise<string> {
  const [layout, main] = await Promise.all([readPage('layout.html'), readPage(`${page}.html`)])
  return layout.replaceAll('%title%', title).replace('%main%', () => main)
}

/** A file of `pages/` as it is. */
export function readPage(file: string): Promise<string> {
  return readFile(new URL(file, pages), 'utf8')
}
