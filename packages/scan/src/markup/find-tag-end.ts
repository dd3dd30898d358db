/** Where an opening tag ends, behind its `>`, from an offset behind its last attribute (or its name). */
export function findTagEnd(text: string, from: number): number {
  const end = text.indexOf('>', from)
  return end === -1 ? text.length : end + 1
}
