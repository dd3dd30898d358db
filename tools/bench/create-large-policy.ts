/** A policy of 500 data items, 200 channels and 100 processors, as YAML: larger than any that counsel would write. */
export function createLargePolicy(): string {
  const list = <Item>(count: number, render: (at: number) => Item): string => Array.from({ length: count }, (_, at) => render(at)).join('')
  return `title: Harbour Books Privacy Policy
controller: { name: Harbour Books }
data:
${list(500, (at) => `  - { id: item-${at}, category: contact.email, label: item ${at} }\n`)}purposes:
  - { id: orders, title: Orders, legalBasis: contract }
channels:
${list(200, (at) => `  - { id: form-${at}, kind: form, title: Form ${at}, data: [item-${at}, item-${at + 200}], purposes: [orders] }\n`)}processors:
${list(100, (at) => `  - { id: carrier-${at}, title: Carrier ${at}, role: processor, country: IE, receives: [{ data: [item-${at}], purposes: [orders] }] }\n`)}`
}
