/**
 * What a last day rests on, from its arithmetic: the act and article named in 依据：… or in the brackets of 事项：…（…）; else the
 * first line as it stands. '' for no lines.
 */
export function deadlineBasis(lines: readonly string[]): string {
  const stated = lines.find((line) => line.startsWith('依据：'))
  if (stated !== undefined) return stated.slice(3).replace(/。$/, '')
  const first = lines[0] ?? ''
  const open = first.lastIndexOf('（')
  if (first.startsWith('事项：') && open !== -1) return first.slice(open + 1).replace(/）。?$/, '')
  return first.replace(/。$/, '')
}
