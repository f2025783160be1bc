import { Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RowFilter } from '../../../shared/storage/find-rows'
import type { Messages } from '../../messages/messages'
import { useMessages } from '../../services'
import { clearing } from '../../ui/clearing'
import type { RegisterColumn } from './register-columns'
import { parseRange, rangeText, type RangeUnit } from './filter-range'

/** What stands in an empty field, and in full how to write a range. */
const HINTS: Readonly<Record<RangeUnit, (words: Messages['registers']) => { readonly placeholder: string; readonly how: string }>> = {
  date: (words) => ({ placeholder: words.filterDates, how: words.filterDatesHow }),
  fen: (words) => ({ placeholder: words.filterAmounts, how: words.filterAmountsHow }),
  number: (words) => ({ placeholder: words.filterNumbers, how: words.filterNumbersHow }),
}

export interface FilterCellProps {
  readonly column: RegisterColumn
  readonly filter: RowFilter | undefined
  /** The person is about to fill it in. */
  readonly onEnter: () => void
  readonly onFilter: (filter: RowFilter | null) => void
}

/** One field of the filter row; what it says is asked when the person stops typing in it or presses Enter. */
export function FilterCell({ column, filter, onEnter, onFilter }: FilterCellProps): ReactNode {
  const { registers: words, shell } = useMessages()
  const label = words.filterOf(column.title)
  const how = column.filter
  switch (how.kind) {
    case 'none': return null
    case 'choices': return (
      <Select
        size="small" mode="multiple" maxTagCount={0} maxTagPlaceholder={(chosen) => chosen.map((one) => one.label).join('、')} allowClear={clearing(shell.clearChoice)} variant="borderless" className="hs-filter-choices" aria-label={label} placeholder={words.filterAll} popupMatchSelectWidth={false}
        value={filter?.kind === 'one-of' ? filter.values.map(String) : []} options={how.options.map(({ code, label: text }) => ({ value: code, label: text }))} optionFilterProp="label"
        onFocus={onEnter} onChange={(values: string[]) => onFilter(values.length === 0 ? null : { kind: 'one-of', values })}
      />
    )
    case 'holds': {
      const text = filter?.kind === 'holds' ? filter.text : ''
      return <Typed key={text} label={label} placeholder={words.filterHolds} how="" text={text} onEnter={onEnter} onDone={(typed) => onFilter(typed === '' ? null : { kind: 'holds', text: typed })} />
    }
    case 'dates': case 'amounts': {
      const unit = how.kind === 'dates' ? 'date' : how.inFen ? 'fen' : 'number'
      const text = filter?.kind === 'range' ? rangeText(filter, unit) : ''
      return <Typed key={text} label={label} {...HINTS[unit](words)} text={text} refuse={(typed) => parseRange(typed, unit) === undefined} onEnter={onEnter} onDone={(typed) => {
        const range = parseRange(typed, unit)
        if (range !== undefined) onFilter(range)
      }} />
    }
  }
}

function Typed({ label, placeholder, how, text, refuse, onEnter, onDone }: { readonly label: string; readonly placeholder: string; readonly how: string; readonly text: string; readonly refuse?: (typed: string) => boolean; readonly onEnter: () => void; readonly onDone: (typed: string) => void }): ReactNode {
  const [typed, setTyped] = useState(text)
  const done = (): void => {
    if (typed.trim() !== text) onDone(typed.trim())
  }
  return (
    <Input
      size="small" variant="borderless" allowClear aria-label={label} placeholder={placeholder} title={how} value={typed} {...(refuse?.(typed.trim()) === true ? { status: 'error' as const, 'aria-invalid': true } : {})}
      onChange={(event) => {
        setTyped(event.target.value)
        if (event.target.value === '' && text !== '') onDone('')
      }}
      onFocus={onEnter} onBlur={done} onPressEnter={done}
    />
  )
}
