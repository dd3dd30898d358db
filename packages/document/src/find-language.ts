import type { Policy } from '@candor/model'
import { languagePacks } from './generated/language-packs.ts'
import type { LanguagePack } from './language-pack.ts'

/** The tags of the languages in which documents can be made. */
export type DocumentLanguage = keyof typeof languagePacks

/** The language of the document: the first of the policy's languages that has templates, else English. */
export function findDocumentLanguage(policy: Policy): DocumentLanguage {
  const tags = (policy.languages ?? []).flatMap((tag) => [tag, tag.split('-')[0] ?? tag])
  return tags.find(isDocumentLanguage) ?? 'en'
}

export function getLanguagePack(language: DocumentLanguage): LanguagePack {
  return languagePacks[language]
}

function isDocumentLanguage(tag: string): tag is DocumentLanguage {
  return Object.hasOwn(languagePacks, tag)
}
