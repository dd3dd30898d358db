/** What a field or a form control holds, in two steps: the object, then the field. */
export { type ControlFacts, classifyControl } from './classify-control.ts'
export { type Field, type Verdict, classifyField } from './classify-field.ts'
export { type Judgement, type Lexicon, type Synonyms, createLexicon, withLexicon } from './lexicon.ts'
export { splitWords } from './split-words.ts'
export { type Mentioned, classifyMention } from './classify-mention.ts'
