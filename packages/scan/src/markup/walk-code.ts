/**
 * Goes through code to the bracket that closes it, past texts, comments, regular expressions and templates; where markup
 * begins, `onMarkup` says where it ends.
 */
export function walkCode(text: string, from: number, end: number, onMarkup: (at: number) => number): number {
  let depth = 0
  let before = ''
  let at = from
  while (at < end) {
    const character = text[at] ?? ''
    if (/\s/.test(character)) {
      at += 1
      continue
    }
    if (text.startsWith('//', at)) {
      at = findAfter(text, '\n', at)
      continue
    }
    if (text.startsWith('/*', at)) {
      at = findAfter(text, '*/', at)
      continue
    }
    if (character === '}' && depth === 0) return at
    const next = skipValue(text, at, isValueNext(text, from, at, before), onMarkup)
    before = next === at ? character : character === '<' ? '>' : '"'
    depth += character === '{' ? 1 : character === '}' ? -1 : 0
    at = next === at ? at + 1 : next
  }
  return Math.min(at, end)
}

/** Whether a value may begin here, so that `/` and `<` are no operators. */
function isValueNext(text: string, from: number, at: number, before: string): boolean {
  if (before === '' || /[(,=>&|?:{[;!]/.test(before)) return true
  return /[a-z]/.test(before) && /\b(return|default)$/.test(text.slice(Math.max(from, at - 40), at).trimEnd())
}

/** Past a text, a pattern or markup; the same place where there is none. */
function skipValue(text: string, at: number, isStart: boolean, onMarkup: (at: number) => number): number {
  const character = text[at] ?? ''
  if (/["'`]/.test(character)) return skipText(text, at, onMarkup)
  if (!isStart) return at
  if (character === '/') return skipPattern(text, at)
  return isTagStart(text, at) || text.startsWith('<!--', at) ? onMarkup(at) : at
}

function skipText(text: string, start: number, onMarkup: (at: number) => number): number {
  const quote = text[start]
  let at = start + 1
  while (at < text.length && text[at] !== quote) {
    if (text[at] === '\\') at += 2
    else if (quote === '`' && text.startsWith('${', at))
      at = walkCode(text, at + 2, text.length, onMarkup) + 1
    else at += 1
  }
  return at + 1
}

function skipPattern(text: string, start: number): number {
  const found = /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/\w*/.exec(text.slice(start, start + 1000))
  return start + (found?.[0].length ?? 1)
}

/** Whether an opening tag begins here. */
export function isTagStart(text: string, at: number): boolean {
  return text[at] === '<' && /[A-Za-z>_]/.test(text[at + 1] ?? '')
}

/** The place behind a text; the end where it does not occur. */
export function findAfter(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from)
  return at === -1 ? text.length : at + what.length
}
