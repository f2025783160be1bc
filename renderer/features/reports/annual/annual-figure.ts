/** A figure as the screen prints it: thousands separated, at most two decimals; a dash where there is none. */
export function figureText(value: number | null): string {
  return value === null ? '—' : value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })
}
