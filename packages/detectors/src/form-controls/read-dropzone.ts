import type { Attribute, CallFact, ElementFact, Value } from '@candor/scan'

export const dropzoneSymbols: readonly string[] = ['npm:react-dropzone#useDropzone', 'npm:solidjs-dropzone#useDropzone']

const givesInput = /^npm:(react-dropzone|solidjs-dropzone)#useDropzone\(\)\.getInputProps$/

/** `<input {...getInputProps()} />` of a drop zone takes the files that the zone accepts. */
export function readDropzone(element: ElementFact, calls: readonly CallFact[]): ElementFact {
  const spread = element.attributes.find(({ name, value }) => name === '...' && value.type === 'call' && givesInput.test(value.symbol))
  if (!spread) return element
  // The nearest zone above is the one.
  const zone = calls.findLast(({ symbol, place }) => dropzoneSymbols.includes(symbol) && place.line <= spread.place.line)
  const accept = listAccepted(zone?.args[0])
  const attribute = (name: string, text: string): Attribute => ({ name, value: { type: 'text', text }, place: spread.place })
  return { ...element, attributes: [attribute('type', 'file'), ...(accept.length > 0 ? [attribute('accept', accept.join(','))] : []), ...element.attributes] }
}

/** `{ accept: { 'image/*': ['.png'] } }`, `{ accept: 'image/*' }`. */
function listAccepted(settings: Value | undefined): string[] {
  const accept = settings?.type === 'object' ? settings.entries.find(({ key }) => key === 'accept')?.value : undefined
  if (accept?.type === 'object') return accept.entries.map(({ key }) => key)
  return accept?.type === 'text' ? [accept.text] : []
}
