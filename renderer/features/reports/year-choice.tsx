import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../services'

const YEARS_BACK = 10

/** The year of a report: this one and those before. */
export function YearChoice({ year, thisYear, onChange }: { readonly year: number; readonly thisYear: number; readonly onChange: (year: number) => void }): ReactNode {
  const { reports } = useMessages()
  const years = Array.from({ length: YEARS_BACK }, (_, index) => thisYear - index)
  return <Select<number> aria-label={reports.year} value={year} onChange={onChange} options={(years.includes(year) ? years : [year, ...years]).map((value) => ({ value, label: reports.yearName(value) }))} style={{ minWidth: '7em' }} />
}
