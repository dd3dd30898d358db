import { createDocument } from '@candor/document'
import type { Policy } from '@candor/model'
import { checkObligations, listObligationProblems, obligationTexts, renderMatrix } from '@candor/obligations'
import { describe, expect, test } from 'vitest'
import { fromDeclaration, readSample, removeFacts, toDeclaration } from './read-sample.ts'
import { readNowhere, readWorld } from './read-world.ts'

const samples = ['harbour-saas', 'juniper-shop', 'istonsoft']
const complete: readonly (readonly [string, Policy])[] = [
  ['harbour-saas', readSample('harbour-saas')],
  ['juniper-shop', readSample('juniper-shop')],
  ['harbour-saas, written for more places', readWorld()],
  ['harbour-saas, written for no place in particular', readNowhere()],
]

test.each(samples)('the matrix of %s', async (name) => {
  const policy = readSample(name)
  const matrix = renderMatrix('md', policy.title, checkObligations(policy))
  await expect(matrix).toMatchFileSnapshot(`matrices/${name}.md`)
})

describe.each(complete)('%s', (_, policy) => {
  const statuses = checkObligations(policy)
  const declaration = toDeclaration(policy)
  const met = statuses.filter(({ status }) => status === 'met')

  test('declares all that the texts of its places ask for', () => {
    expect(statuses.filter(({ status }) => status === 'missing')).toEqual([])
    expect(listObligationProblems(policy)).toEqual([])
  })

  test.each(met)('$id is no longer met when its facts are taken out', ({ id, at }) => {
    const pointers = at.map(({ pointer }) => pointer)
    const rest = fromDeclaration(removeFacts(declaration, pointers.filter((pointer) => !isVital(pointer))))
    const left = rest && checkObligations(rest)
    const status = left?.find((one) => one.id === id)?.status
    // Without its facts, a condition may fail as well; then another obligation names the gap.
    const isNamed = status === 'missing' || (status === 'not-applicable' && left?.some((one) => one.status === 'missing'))
    // What rests on vital facts alone cannot be missing: without them there is no policy, and nothing can be published.
    expect(isNamed).toBe(!pointers.every(isVital))
  })

  test('each fact stands in the document, under the anchor that the matrix names', () => {
    const said = new Map<string, string[]>()
    for (const { section, facts } of createDocument(policy).trace.sentences) {
      for (const { path } of facts) said.set(section, [...(said.get(section) ?? []), path])
    }
    const unsaid = met.flatMap(({ id, at }) =>
      at
        .filter(({ pointer, anchor }) => anchor !== undefined && !said.get(anchor)?.some((path) => isAbout(path, pointer.replace(/^(\/data\/\d+)\/category$/, '$1'))))
        .map(({ pointer, anchor }) => `${id}: ${pointer} is not in #${anchor}`),
    )
    expect(unsaid).toEqual([])
  })
})

test('every obligation is met by one of them', () => {
  const met = new Set(complete.flatMap(([, policy]) => checkObligations(policy).filter(({ status }) => status === 'met').map(({ id }) => id)))
  const never = obligationTexts.flatMap(({ obligations }) => obligations.map(({ id }) => id)).filter((id) => !met.has(id))
  expect(never).toEqual([])
})

/** Facts without which the model accepts no policy. */
function isVital(pointer: string): boolean {
  return /^\/data\/\d+\/category$|^\/purposes\/\d+\/legitimateInterest$/.test(pointer)
}

function isAbout(path: string, pointer: string): boolean {
  return path === pointer || path.startsWith(`${pointer}/`) || pointer.startsWith(`${path}/`)
}
