import { type CallFact, type Place, type Value, createSymbolMatcher } from '@candor/scan'
import { type Verdict, splitWords } from '../classifier/index.ts'

/** Where the field that holds a file is named: an argument, names in a list of objects, the keys of an object, or nowhere. */
type FieldSource = 'argument' | 'list' | 'keys' | 'none'

/** Calls that take a file that a person uploads, after each library's documentation. */
const uploadCalls: readonly (readonly [symbol: string, field: FieldSource])[] = [
  ['npm:multer#().single', 'argument'],
  ['npm:multer#().array', 'argument'],
  ['npm:multer#().fields', 'list'],
  ['npm:multer#().any', 'none'],
  ['npm:@koa/multer#().single', 'argument'],
  ['npm:@koa/multer#().array', 'argument'],
  ['npm:@koa/multer#().fields', 'list'],
  ['npm:@nestjs/platform-express#FileInterceptor', 'argument'],
  ['npm:@nestjs/platform-express#FilesInterceptor', 'argument'],
  ['npm:@nestjs/platform-express#FileFieldsInterceptor', 'list'],
  ['npm:@nestjs/platform-express#AnyFilesInterceptor', 'none'],
  ['npm:formidable#default().parse', 'none'],
  ['npm:formidable#formidable().parse', 'none'],
  ['npm:formidable#IncomingForm.new().parse', 'none'],
  ['npm:formidable#().parse', 'none'],
  ['npm:busboy#default', 'none'],
  ['npm:@fastify/busboy#default', 'none'],
  ['npm:busboy#', 'none'],
  ['param:request.file', 'none'],
  ['param:req.file', 'none'],
  ['param:request.saveRequestFiles', 'none'],
  ['param:req.saveRequestFiles', 'none'],
  ['npm:h3#readMultipartFormData', 'none'],
  ['global:readMultipartFormData', 'none'],
  ['npm:hub:blob#blob.handleUpload', 'none'],
  ['global:blob.handleUpload', 'none'],
  ['global:hubBlob().handleUpload', 'none'],
  ['npm:uploadthing/next#createUploadthing()', 'keys'],
  ['npm:uploadthing/server#createUploadthing()', 'keys'],
  ['npm:uploadthing/express#createUploadthing()', 'keys'],
]

// `const upload = multer()` is the module called, however it was imported.
const rows = uploadCalls.flatMap(([symbol, field]) => (symbol.includes('#()') ? [[symbol, field] as const, [symbol.replace('#()', '#default()'), field] as const] : [[symbol, field] as const]))

export const uploadSymbols: readonly string[] = rows.map(([symbol]) => symbol)

const matchUpload = createSymbolMatcher(rows)

/** What kind of file a field's words say. */
const kinds: readonly (readonly [words: RegExp, category: string])[] = [
  [/^(avatar|headshot|selfie)$/, 'identity.photo'],
  [/^(resume|cv)$/, 'professional.resume'],
  [/^(passport|licence|license)$/, 'identity.government-id'],
  [/^(image|images|img|photo|photos|picture|pictures|video|videos|gif|screenshot)$/, 'content.photo-video'],
  [/^(audio|voice|recording|sound)$/, 'content.audio'],
  [/^(file|files|upload|uploads|document|documents|doc|attachment|attachments|pdf|blob|text)$/, 'content.user-content'],
]

/** What an uploaded file is by the name of its field; `profilePicture` is a person's, `csv` says nothing. */
export function classifyUpload(name: string): Verdict | undefined {
  const words = splitWords(name)
  if (words.length > 1 && /^(profile|user|avatar)$/.test(words[0] ?? '') && /^(image|photo|picture|pic|img)$/.test(words.at(-1) ?? ''))
    return { category: 'identity.photo', evidence: `the file "${name}"`, confidence: 'medium' }
  // `fileId` and `imageUrl` only point to one.
  if (/^(id|ids|url|uri|name|type|size|path|key|count|index)$/.test(words.at(-1) ?? '')) return undefined
  const kind = kinds.find(([pattern]) => words.some((word) => pattern.test(word)))
  return kind && { category: kind[1], evidence: `the file "${name}"`, confidence: 'medium' }
}

/** Files that a call takes from a request. */
export function listUploads({ symbol, args, written, place, via }: CallFact): { verdict: Verdict; written: string; place: Place }[] {
  const field = matchUpload(symbol)
  if (field === undefined || via) return []
  const names = listFieldNames(field, args)
  const unnamed: Verdict = { category: 'content.user-content', evidence: 'an uploaded file', confidence: 'medium' }
  return names.map((name) => ({ verdict: (name === undefined ? undefined : classifyUpload(name)) ?? unnamed, written, place }))
}

function listFieldNames(field: FieldSource, [first]: readonly Value[]): (string | undefined)[] {
  if (field === 'argument') return [first?.type === 'text' ? first.text : undefined]
  if (field === 'keys') return first?.type === 'object' ? first.entries.map(({ key }) => key) : []
  if (field === 'none' || first?.type !== 'list') return [undefined]
  return first.items.map((item) => {
    const name = item.type === 'object' ? item.entries.find(({ key }) => key === 'name')?.value : undefined
    return name?.type === 'text' ? name.text : undefined
  })
}
