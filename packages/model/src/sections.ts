/**
 * A section is a field at the top of a file with all that stands below it. Nothing within one begins in the
 * first column, however broken it is; that is what makes the next one findable.
 */
const sectionStart = /^[^\s#\-\]}.%]/gm

/** The text with spaces in place of the section that holds an offset; undefined when that is blank already. */
export function blankSection(text: string, offset: number): string | undefined {
  const [start, end] = findSection(text, offset)
  const section = text.slice(start, end)
  if (section.trim() === '') return undefined
  return text.slice(0, start) + section.replaceAll(/[^\r\n]/g, ' ') + text.slice(end)
}

/** Whether an offset lies in the section that holds another one. */
export function isWithinSection(text: string, holder: number, offset: number): boolean {
  const [start, end] = findSection(text, holder)
  return start <= offset && offset < end
}

function findSection(text: string, offset: number): readonly [start: number, end: number] {
  let start = 0
  for (const { index } of text.matchAll(sectionStart)) {
    if (index > offset) return [start, index]
    start = index
  }
  return [start, text.length]
}
