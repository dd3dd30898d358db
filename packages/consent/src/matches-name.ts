/** Whether a name is the declared one, from the first letter to the last; `*` stands for any part. */
export function matchesName(declared: string, name: string): boolean {
  const pattern = declared.replace(/\W/g, (mark) => (mark === '*' ? '[^]*' : '\\' + mark))
  return new RegExp(`^${pattern}$`).test(name)
}
