/** Text of a policy as a string literal of TypeScript, safe on one line. */
export function renderString(text: string): string {
  const json = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${json.replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escapeUnit)}'`
}

/** Ids as a union of literal types; `never` where there are none. */
export function renderUnion(texts: readonly string[]): string {
  return texts.length === 0 ? 'never' : texts.map(renderString).join(' | ')
}

/**
 * A JSDoc comment from paragraphs of a policy. Its text can neither end the comment nor become one of its tags; line
 * ends of any kind become line ends of the comment.
 */
export function renderComment(paragraphs: readonly (string | undefined)[], indent = ''): string {
  const lines = paragraphs
    .filter((paragraph) => paragraph !== undefined && paragraph.trim() !== '')
    .flatMap((paragraph, index) => [...(index > 0 ? [''] : []), ...splitLines(paragraph ?? '')])
  if (lines.length === 1) return `${indent}/** ${lines.join('')} */`
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */']
    .map((line) => indent + line)
    .join('\n')
}

function splitLines(text: string): string[] {
  return text
    .trim()
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .trimEnd()
        .replaceAll('*/', '*\\/')
        .replace(/(^|[\s{])@/g, '$1&#64;')
        .replace(/\p{Cc}/gu, ' '),
    )
}

function escapeUnit(unit: string): string {
  return '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0')
}
