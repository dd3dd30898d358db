/** An anchored pattern from a text in which each `*` stands for `wildcard` (a regular expression's source). */
export function createPattern(text: string, wildcard: string): RegExp {
  const parts = text.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join(wildcard)}$`)
}
