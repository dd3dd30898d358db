import { readFileSync } from 'node:fs'
import { createDocument } from '@candor/document'
import { readPolicy } from '@candor/model'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formats } from '../src/index.ts'
import { renderBytes } from './read-policies.ts'

describe.each([
  ['istonsoft', ['gpc', 'tilt']],
  ['harbour-saas', []],
  ['juniper-shop', ['tilt']],
])('policies/%s', (name, leftOut) => {
  const folder = new URL(`../../../policies/${name}/`, import.meta.url)
  const { policy } = readPolicy('policy.yaml', (file) => ({
    bytes: new Uint8Array(readFileSync(new URL(file, folder))),
  }))

  test('fills every format but those that ask for more than it declares', { timeout: 30_000 }, async () => {
    if (!policy) throw new Error(`policies/${name} has errors`)
    const document = createDocument(policy)
    const empty: string[] = []
    for (const format of formats) {
      const { content } = await (await format.load())({ policy, document })
      if (content === undefined) empty.push(format.id)
    }
    expect(empty).toEqual(leftOut)
  })
})

test('DOCX has page numbers, and no day on which it was made', async () => {
  const files = unzipSync(await renderBytes('docx'))
  const footer = Object.keys(files).find((name) => /footer\d*\.xml$/.test(name)) ?? ''
  expect(strFromU8(files[footer]!)).toMatch(/PAGE<[^]*NUMPAGES</)
  expect(strFromU8(files['docProps/core.xml']!)).not.toMatch(/\d{4}-\d{2}-\d{2}T/)
})
