/** What a chart draws: series over the same labels; null where there is nothing to show. */
export interface ChartData {
  /** `bars`: one horizontal bar per label. `line`: labels from left to right. */
  readonly shape: 'bars' | 'line'
  readonly labels: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  /** Printed behind every value: 件, %. */
  readonly unit: string
  /** Drawn in the colour of what must be mended. */
  readonly isAlarming?: boolean
}

/** Whether there is nothing to draw. */
export function isEmptyChart({ series }: ChartData): boolean {
  return series.every(({ values }) => values.every((value) => value === null))
}
