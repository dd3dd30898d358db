import { getMedian } from './get-median.ts'
import type { Measurement } from './measure-process.ts'

/** All runs of one contestant on one tree. */
export interface Result {
  readonly name: string
  readonly runs: readonly Measurement[]
}

export interface TreeResults {
  readonly title: string
  readonly files: number
  readonly bytes: number
  readonly results: readonly Result[]
}

/** A table a tree: medians, the ratio to the first row, the spread, and the highest peak of memory. */
export function renderTree({ title, files, bytes, results }: TreeResults): string {
  const base = getSeconds(results[0])
  const rows = results.map((result) => {
    const seconds = result.runs.map(({ milliseconds }) => milliseconds / 1000)
    const peaks = result.runs.flatMap(({ megabytes }) => megabytes ?? [])
    return [
      result.name,
      getMedian(seconds).toFixed(2),
      (getMedian(seconds) / base).toFixed(2),
      `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`,
      peaks.length > 0 ? Math.max(...peaks).toFixed(0) : '?',
    ]
  })
  const heading = ['whole process', 'median s', `× ${results[0]?.name}`, 'least–most s', 'peak MB']
  const table = [heading, ['---', '---:', '---:', '---:', '---:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `### ${title}: ${files.toLocaleString('en')} scripts, ${(bytes / 1e6).toFixed(1)} MB\n\n${table.join('\n')}\n`
}

/** How cost grows from the first tree to the last. */
export function renderGrowth(trees: readonly TreeResults[]): string {
  const [first, last] = [trees[0], trees.at(-1)]
  if (!first || !last || first === last) return ''
  const rows = first.results.flatMap((small) => {
    const large = last.results.find(({ name }) => name === small.name)
    if (!large) return []
    return [`| ${small.name} | ${(getSeconds(large) / getSeconds(small)).toFixed(1)} | ${(getPeak(large) / getPeak(small)).toFixed(1)} |`]
  })
  const size = (last.bytes / first.bytes).toFixed(0)
  return `### Growth: ${size} times the tree\n\n| whole process | × time | × peak memory |\n|---|---:|---:|\n${rows.join('\n')}\n`
}

function getSeconds(result: Result | undefined): number {
  return getMedian(result?.runs.map(({ milliseconds }) => milliseconds / 1000) ?? [])
}

function getPeak({ runs }: Result): number {
  return Math.max(...runs.flatMap(({ megabytes }) => megabytes ?? []))
}

const [begin, end] = ['<!-- pnpm bench: begin -->', '<!-- pnpm bench: end -->']

/** Puts results between the marks of a page. Throws where the page has none. */
export function placeResults(page: string, results: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`the page must hold "${begin}" and "${end}"`)
  return `${page.slice(0, from + begin.length)}\n\n${results.trim()}\n\n${page.slice(to)}`
}
