/** One of the ten places where `test/apps/istonsoft-store-undeclared` does what its policy does not declare. */
export type UndeclaredUse = {
  file: string
  /** The line of the finding. */
  line: number
  /** The lines that the shop beside it does not have. */
  lines: readonly number[]
  code: string
}

/** Ordered as a report is: by file and line. */
export const undeclaredUses: readonly UndeclaredUse[] = [
  { file: 'client/count-visit.ts', line: 5, lines: [5], code: 'lint/storage-undeclared' },
  { file: 'client/main.ts', line: 1, lines: [1, 7], code: 'lint/processor-undeclared' },
  { file: 'client/main.ts', line: 8, lines: [8], code: 'lint/storage-undeclared' },
  { file: 'client/open-checkout.ts', line: 55, lines: [55], code: 'lint/disclosure-undeclared' },
  { file: 'client/start-theme.ts', line: 9, lines: [9], code: 'lint/device-undeclared' },
  { file: 'pages/contact.html', line: 5, lines: [5], code: 'lint/data-undeclared' },
  { file: 'pages/layout.html', line: 10, lines: [10], code: 'lint/processor-undeclared' },
  { file: 'pages/register.html', line: 5, lines: [5], code: 'lint/data-undeclared' },
  { file: 'server/create-app.ts', line: 34, lines: [34], code: 'lint/data-undeclared' },
  { file: 'server/create-app.ts', line: 96, lines: [96, 97, 98, 99], code: 'lint/processor-undeclared' },
]
