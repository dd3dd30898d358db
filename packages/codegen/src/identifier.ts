/**
 * An id of a policy as an identifier: `order-history` → `orderHistory`, `line-2` → `line_2`. Ids hold only small
 * letters, digits and hyphens, so two ids never give one identifier.
 */
export function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, next: string) => (/\d/.test(next) ? '_' + next : next.toUpperCase()))
}

/** The same with a capital at its head, to stand after a prefix: `readOrderHistory`. */
export function pascalCase(id: string): string {
  const name = camelCase(id)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
