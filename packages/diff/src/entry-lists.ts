import type { ChangeClass } from './generated/diff.ts'

/** How the entries of one list of a policy are told apart, named and judged. */
export interface EntryList {
  readonly list: string
  /** What an entry is called in a sentence. */
  readonly noun: string
  /** The field that tells entries apart. */
  readonly key: string
  /** The field that people know an entry by. */
  readonly name: string
  readonly added: EntryRule
  readonly removed: EntryRule
}

/** The class of a whole entry's coming or going, and the words for it. */
export interface EntryRule {
  readonly kind: string
  readonly class: ChangeClass
  /** Begins a sentence that ends with the entry's name. */
  readonly words: string
}

/** In the order of the policy. Lists of uses (channels, disclosures, storage) are judged by what they bring as well. */
export const entryLists: readonly EntryList[] = [
  {
    list: 'data',
    noun: 'Data item',
    key: 'id',
    name: 'label',
    added: {
      kind: 'data-added',
      class: 'clarification',
      words: 'One more thing of a known category is collected',
    },
    removed: { kind: 'data-removed', class: 'clarification', words: 'No longer collected' },
  },
  {
    list: 'purposes',
    noun: 'Purpose',
    key: 'id',
    name: 'title',
    added: { kind: 'purpose-added', class: 'material', words: 'New purpose' },
    removed: { kind: 'purpose-removed', class: 'clarification', words: 'Data is no longer used for' },
  },
  {
    list: 'channels',
    noun: 'Channel',
    key: 'id',
    name: 'title',
    added: { kind: 'channel-added', class: 'clarification', words: 'New way of collecting' },
    removed: { kind: 'channel-removed', class: 'clarification', words: 'Way of collecting that is gone' },
  },
  {
    list: 'processors',
    noun: 'Recipient',
    key: 'id',
    name: 'title',
    added: { kind: 'recipient-added', class: 'material', words: 'New recipient' },
    removed: { kind: 'recipient-removed', class: 'clarification', words: 'No longer a recipient' },
  },
  {
    list: 'storage',
    noun: 'Storage entry',
    key: 'id',
    name: 'title',
    added: { kind: 'storage-added', class: 'material', words: 'New on the device' },
    removed: { kind: 'storage-removed', class: 'clarification', words: 'No longer kept on the device' },
  },
  {
    list: 'retention',
    noun: 'Retention',
    key: 'id',
    name: 'id',
    added: { kind: 'retention-added', class: 'clarification', words: 'A period is now named' },
    removed: { kind: 'retention-removed', class: 'material', words: 'A period is no longer named' },
  },
  {
    list: 'safeguards',
    noun: 'Safeguard',
    key: 'id',
    name: 'title',
    added: { kind: 'safeguard-added', class: 'clarification', words: 'New safeguard' },
    removed: {
      kind: 'safeguard-removed',
      class: 'clarification',
      words: 'Safeguard that is no longer promised',
    },
  },
  {
    list: 'choices',
    noun: 'Choice',
    key: 'id',
    name: 'title',
    added: { kind: 'choice-added', class: 'clarification', words: 'New choice' },
    removed: { kind: 'rights-method', class: 'material', words: 'Choice that is no longer offered' },
  },
  {
    list: 'rights',
    noun: 'Right',
    key: 'kind',
    name: 'kind',
    added: { kind: 'right-added', class: 'clarification', words: 'A right is now named' },
    removed: { kind: 'rights-method', class: 'material', words: 'A right is no longer named' },
  },
  {
    list: 'changes',
    noun: 'Change log',
    key: 'version',
    name: 'version',
    added: { kind: 'change-log', class: 'editorial', words: 'The change log has an entry for version' },
    removed: { kind: 'change-log', class: 'editorial', words: 'The change log lost its entry for version' },
  },
  {
    list: 'terms',
    noun: 'Term',
    key: 'term',
    name: 'term',
    added: { kind: 'term', class: 'clarification', words: 'Newly explained term' },
    removed: { kind: 'term', class: 'clarification', words: 'Term that is no longer explained' },
  },
  {
    list: 'clauses',
    noun: 'Clause',
    key: 'id',
    name: 'id',
    added: {
      kind: 'clause',
      class: 'clarification',
      words: 'New clause in counsel’s own words, which only a reader can judge',
    },
    removed: {
      kind: 'clause',
      class: 'clarification',
      words: 'Clause in counsel’s own words that is gone, which only a reader can judge',
    },
  },
]
