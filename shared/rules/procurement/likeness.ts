/** How alike two names are, 0 to 1: the share of pairs of neighbouring characters they have in common (Dice). Linear. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)]
  const total = left.length + right.length
  if (total === 0) return 0
  const counts = new Map<string, number>()
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of right) {
    const rest = counts.get(pair) ?? 0
    if (rest === 0) continue
    counts.set(pair, rest - 1)
    common += 1
  }
  return (2 * common) / total
}

function pairs(words: string): readonly string[] {
  const folded = words.replace(/[\s\d()（）〔〕\-—年第期号]|合同|协议/g, '')
  return Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2))
}
