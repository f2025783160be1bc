import { Button } from 'antd'
import { lazy, Suspense, useId, useState, type ReactNode } from 'react'
import './chart.css'
import type { ChartData } from './chart-data'

const Drawing = lazy(async () => ({ default: (await import('./echart')).EChart }))

export interface ChartCardProps {
  readonly title: string
  /** How it is counted, in one line. */
  readonly note: string
  readonly data: ChartData
  readonly words: { readonly table: string; readonly chart: string; readonly label: string; readonly value: string; readonly open: (mark: string) => string }
  /** A mark was picked, in the drawing or in the table. */
  readonly onPick: (series: number, index: number) => void
}

/** A chart with its table behind it: everything the drawing shows can be read and opened from the table with keys alone. */
export function ChartCard({ title, note, data, words, onPick }: ChartCardProps): ReactNode {
  const [isTable, setTable] = useState(false)
  const id = useId()
  return (
    <section className="hs-chart" aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        <Button size="small" type="text" onClick={() => setTable(!isTable)} aria-label={`${title} ${isTable ? words.chart : words.table}`}>{isTable ? words.chart : words.table}</Button>
      </header>
      <div className="hs-chart-body" style={data.shape === 'bars' ? { minHeight: heightOfBars(data.labels.length) } : undefined}>
        {!isTable && <Suspense fallback={null}><Drawing data={data} label={describe(title, data)} onPick={onPick} /></Suspense>}
        {isTable && <ChartTable data={data} title={title} words={words} onPick={onPick} />}
      </div>
      <p className="hs-chart-note">{note}</p>
    </section>
  )
}

/** Few bars stand apart; many move together, never closer than their names can be read. */
function heightOfBars(count: number): number {
  return Math.max(120, 28 + Math.max(Math.min(count * 26, 332), count * 18))
}

/** What the drawing says, for those who do not see it: every value of a short chart, the number of values of a long one. */
function describe(title: string, data: ChartData): string {
  const values = data.labels.flatMap((label, index) => data.series.flatMap((series) => {
    const value = series.values[index] ?? null
    return value === null ? [] : [`${label}${data.series.length > 1 ? ` ${series.name}` : ''} ${value}${data.unit}`]
  }))
  return `${title}：${values.join('，')}`
}

function ChartTable({ data, title, words, onPick }: Pick<ChartCardProps, 'data' | 'title' | 'words' | 'onPick'>): ReactNode {
  return (
    <table className="hs-chart-table">
      <caption className="hs-visually-hidden">{title}</caption>
      <thead><tr><th scope="col">{words.label}</th>{data.series.map(({ name }) => <th key={name} scope="col">{data.series.length > 1 ? name : words.value}</th>)}</tr></thead>
      <tbody>
        {data.labels.map((label, index) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {data.series.map(({ name, values }, series) => {
              const value = values[index] ?? null
              return <td key={name}>{value === null ? '—' : <button type="button" className="hs-figure" aria-label={words.open(`${label} ${value}${data.unit}`)} onClick={() => onPick(series, index)}>{value}{data.unit === '%' ? '%' : ''}</button>}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
