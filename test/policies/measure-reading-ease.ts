/**
 * Flesch reading ease of English text: 206.835 − 1.015 × words a sentence − 84.6 × syllables a word (Flesch, 1948). Syllables
 * are counted by groups of vowels, which comes within a few points of a dictionary. Higher is easier; 60 is plain English.
 */
export function measureReadingEase(sentences: readonly string[]): number {
  const words = sentences.flatMap(listWords)
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const spoken = sentences.filter((sentence) => listWords(sentence).length > 0).length
  return 206.835 - 1.015 * (words.length / spoken) - 84.6 * (syllables / words.length)
}

/** Words made of letters; numbers, addresses and names of cookies are not read aloud. */
function listWords(sentence: string): string[] {
  const prose = sentence.replaceAll(/\S*[@_/]\S*|\S+\.\S+/g, ' ')
  return prose.match(/[A-Za-z][A-Za-z’']*/g) ?? []
}

function countSyllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  // A silent e at the end, and the endings -es and -ed where they are no syllable.
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeioutdy]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0)
}
