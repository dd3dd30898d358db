import type { FileFacts, Value } from '../generated/facts.ts'

/** Stands for a character of what is filled in at run time: a letter, so that it is a name where code is expected. */
export const hole = '\uA60C'
const holes = new RegExp(`${hole}+`, 'g')

/** Puts "something" where holes are. */
export function fillHoles(facts: FileFacts): void {
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const record = part as Record<string, unknown>
    for (const [key, value] of Object.entries(record)) {
      if (isHoledText(value)) record[key] = splitText(value)
      else if (typeof value === 'string' && value.includes(hole))
        record[key] = value
          .replace(holes, '*')
          .replace(/^global:(?=\*)/, 'local:')
          .trim()
      else visit(value)
    }
  }
  visit(facts)
}

function isHoledText(value: unknown): value is Value & { type: 'text' } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'text' &&
    'text' in value &&
    typeof value.text === 'string' &&
    value.text.includes(hole)
  )
}

function splitText({ text, place }: Value & { type: 'text' }): Value {
  const parts = text.split(/(\uA60C+)/).filter((part) => part !== '')
  const values = parts.map((part): Value =>
    part.startsWith(hole)
      ? { type: 'unknown', why: 'filled in by the template' }
      : { type: 'text', text: part },
  )
  return { type: 'join', parts: values, ...(place && { place }) }
}
