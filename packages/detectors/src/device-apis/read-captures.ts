import { type DeviceApi, type FileFacts, type Place, listPatterns } from '@candor/scan'

export const captureNeedles: readonly string[] = ['=capture']

/** `<input type="file" accept="image/*" capture="environment">`: a phone opens its camera, or records, instead of asking for a file. */
export function listCaptures({ elements }: FileFacts): { api: DeviceApi; place: Place }[] {
  return elements.flatMap(({ attributes }) => {
    const find = (wanted: string) => attributes.find(({ name }) => name.replace(/^(:|v-bind:)/, '').toLowerCase() === wanted)
    const capture = find('capture')
    const type = find('type')?.value
    if (!capture || type?.type !== 'text' || type.text.toLowerCase() !== 'file') return []
    if (['null', 'unknown'].includes(capture.value.type) || (capture.value.type === 'boolean' && !capture.value.boolean)) return []
    const accept = find('accept')
    const accepted = accept ? listPatterns(accept.value).join() : ''
    return [{ api: /audio/.test(accepted) && !/image|video/.test(accepted) ? 'microphone' : 'camera', place: capture.place }]
  })
}
