/** Whether two values say the same as JSON: the order of fields does not count, and a field without a value is none. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a)) return a.length === (b as readonly unknown[]).length && a.every((one, at) => isSameJson(one, (b as readonly unknown[])[at]))
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  return Object.keys(one).every((key) => isSameJson(one[key], other[key])) && Object.keys(other).every((key) => other[key] === undefined || one[key] !== undefined)
}
