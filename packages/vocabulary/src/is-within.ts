/** Whether a dotted id lies below another: `contact.email` within `contact`. No id lies within itself. */
export function isWithin(child: string, parent: string): boolean {
  return parent !== '' && child.startsWith(`${parent}.`)
}
