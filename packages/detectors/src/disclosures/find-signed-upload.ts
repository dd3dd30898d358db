import { findThirdParty } from '@candor/catalog'
import type { CallFact, Value } from '@candor/scan'
import { listMentions } from '../list-mentions.ts'
import { findRequestUrl } from '../request-calls.ts'
import type { CallRecipient } from './find-call-recipient.ts'

/** An address that a store signed for one upload: `presignedUrl`, `s3UploadUrl`. */
const signed = /(pre_?signed|signed|s3)\w*ur[li]$/i
const file = /(^|\.)\w*(file|files|form_?data|blob)$/i

/** `fetch(presignedUrl, { method: 'PUT', body: file })`: a file goes to the store that signed the address. */
export function findSignedUpload(call: CallFact): CallRecipient | undefined {
  const url = call.via ? undefined : findRequestUrl(call)
  if (!url || !('written' in url) || !signed.test(url.written)) return undefined
  const body = findBody(call.args)
  if (!body || !(isForm(body) || listMentions([body]).some(({ written }) => file.test(written ?? '')))) return undefined
  const thirdParty = /s3/i.test(url.written) ? findThirdParty('amazon-s3') : undefined
  return { thirdParty, domain: thirdParty?.domain }
}

function isForm(body: Value): boolean {
  return (body.type === 'symbol' || body.type === 'call') && /^global:FormData\b/.test(body.symbol)
}

function findBody(args: readonly Value[]): Value | undefined {
  const options = args.slice(1).find((value) => value.type === 'object')
  const body = options?.type === 'object' ? options.entries.findLast(({ key }) => key === 'body' || key === 'data')?.value : undefined
  return body ?? args[1]
}
