import { describe, expect, test } from 'vitest'
import { renderComment, renderString, renderUnion } from '../src/escape.ts'
import { camelCase, pascalCase } from '../src/identifier.ts'

describe('a string literal', () => {
  test.each([
    "it's",
    '"quoted"',
    '`${process.exit(1)}`',
    'back\\slash \\n \\u2028',
    'line\nline\r\nline\u2028line\u2029line\u0085',
    '*/ // /*',
    '</script><!--',
    '\u0000\u001f\u007f\ufeff',
    'é 漢 🜁 \ud800',
    '',
  ])('%j holds its text, on one line', (text) => {
    const literal = renderString(text)
    expect(literal).not.toMatch(/[\n\r\u2028\u2029\u0085]/)
    expect(new Function(`return ${literal}`)()).toBe(text)
  })
})

test('a union of texts', () => {
  expect([renderUnion([]), renderUnion(['a']), renderUnion(["it's", 'b'])]).toEqual([
    'never',
    "'a'",
    "'it\\'s' | 'b'",
  ])
})

describe('a comment', () => {
  test('holds paragraphs, and a single line alone', () => {
    expect(renderComment(['Signup', undefined, ' ', 'One.\nTwo.\n'])).toBe(
      '/**\n * Signup\n *\n * One.\n * Two.\n */',
    )
    expect(renderComment(['Signup'], '  ')).toBe('  /** Signup */')
  })

  test.each(['*/ evil() /*', '**//', '*\u2028/', 'a */ b */ c', '*/', 'x *'])('%j cannot end it', (text) => {
    const comment = renderComment([text, 'end'])
    expect(comment.indexOf('*/')).toBe(comment.length - 2)
  })

  test('its text makes no tags, and any line end is one of the comment', () => {
    expect(renderComment(['@deprecated {@link x} a@b.example', 'one\u2028two\r\nthree\u0007'])).toBe(
      '/**\n * &#64;deprecated {&#64;link x} a@b.example\n *\n * one\n * two\n * three\n */'.replace(
        'three',
        'three',
      ),
    )
  })
})

describe('identifiers', () => {
  test.each([
    ['order-history', 'orderHistory', 'OrderHistory'],
    ['line-2', 'line_2', 'Line_2'],
    ['line2', 'line2', 'Line2'],
    ['a-1-b', 'a_1B', 'A_1B'],
    ['default', 'default', 'Default'],
  ])('%s → %s, %s', (id, camel, pascal) => expect([camelCase(id), pascalCase(id)]).toEqual([camel, pascal]))

  test('two ids never give one identifier', () => {
    const parts = ['a', 'b', '1', '12', 'a1', '1a']
    const ids = parts.flatMap((first) => parts.flatMap((second) => [first + second, `${first}-${second}`]))
    const valid = [...new Set(ids)].filter((id) => /^[a-z]/.test(id))
    expect(new Set(valid.map(camelCase)).size).toBe(valid.length)
  })
})
