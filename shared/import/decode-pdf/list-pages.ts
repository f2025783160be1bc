/** Page numbers as people write them: 3、5—8. */
export function listPages(numbers: readonly number[]): string {
  const parts: string[] = []
  for (let index = 0; index < numbers.length; index += 1) {
    const first = numbers[index]!
    while (numbers[index + 1] === numbers[index]! + 1) index += 1
    parts.push(numbers[index] === first ? String(first) : `${first}—${numbers[index]!}`)
  }
  return parts.join('、')
}
