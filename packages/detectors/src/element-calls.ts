import type { CallFact, FileFacts } from '@candor/scan'

/** Components as calls: `<Webcam audio />` is a call of `Webcam` with an object of its attributes. */
export function listElementCalls({ elements }: FileFacts): CallFact[] {
  return elements.flatMap(({ symbol, tag, attributes, place }) =>
    symbol === undefined ? [] : [{ symbol, written: `<${tag}>`, args: [{ type: 'object', entries: attributes.map(({ name, ...rest }) => ({ key: name, ...rest })) }], place }],
  )
}
