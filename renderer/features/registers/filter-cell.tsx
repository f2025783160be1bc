import { Input, Popover, Select } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import type { RowFilter } from '../../../shared/storage/find-rows'
import type { Messages } from '../../messages/messages'
import { useMessages } from '../../services'
import { clearing, clearingText } from '../../ui/clearing'
import type { RegisterColumn } from './register-columns'
import { parseRange, rangeText, type RangeUnit } from './filter-range'

/** What stands in an empty field, and in full how to write a range. */
const HINTS: Readonly<Record<RangeUnit, (words: Messages['registers']) => { readonly placeholder: string; readonly how: string }>> = {
  date: (words) => ({ placeholder: words.filterDates, how: words.filterDatesHow }),
  fen: (words) => ({ placeholder: words.filterAmounts, how: words.filterAmountsHow }),
  number: (words) => ({ placeholder: words.filterNumbers, how: words.filterNumbersHow }),
  year: (words) => ({ placeholder: words.filterYears, how: words.filterYearsHow }),
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
      const unit = how.kind === 'dates' ? 'date' : how.unit
      const text = filter?.kind === 'range' ? rangeText(filter, unit) : ''
      return <Typed key={text} label={label} {...HINTS[unit](words)} text={text} refuse={(typed) => parseRange(typed, unit) === undefined} onEnter={onEnter} onDone={(typed) => {
        const range = parseRange(typed, unit)
        if (range !== undefined) onFilter(range)
      }} />
    }
  }
}

interface TypedProps {
  readonly label: string
  readonly placeholder: string
  /** How to write what is asked for; empty where anything may be written. */
  readonly how: string
  readonly text: string
  readonly refuse?: (typed: string) => boolean
  readonly onEnter: () => void
  readonly onDone: (typed: string) => void
}

/** What cannot be read is said when the person is done with the field, beside it, until it is mended or they go on elsewhere. */
function Typed({ label, placeholder, how, text, refuse, onEnter, onDone }: TypedProps): ReactNode {
  const { registers: words, shell } = useMessages()
  const [typed, setTyped] = useState(text)
  const [done, setDone] = useState<{ readonly typed: string; readonly isTold: boolean } | null>(null)
  const isRefused = done !== null && refuse?.(typed.trim()) === true
  const help = useId()
  const finish = (): void => {
    if (typed.trim() === text) return
    setDone({ typed, isTold: done?.typed !== typed || done.isTold })
    onDone(typed.trim())
  }
  return (
    <>
      <Input
        size="small" variant="borderless" allowClear={clearingText(shell.clearChoice)} aria-label={label} placeholder={placeholder} title={how} value={typed} {...(isRefused ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': help } : {})}
        onChange={(event) => {
          setTyped(event.target.value)
          if (event.target.value === '' && text !== '') onDone('')
        }}
        onFocus={() => {
          onEnter()
          if (done !== null) setDone({ ...done, isTold: true })
        }}
        onBlur={finish} onPressEnter={finish}
      />
      {isRefused && (
        <Popover open={done.isTold} placement="bottomLeft" trigger="click" onOpenChange={(isOpen) => !isOpen && setDone({ ...done, isTold: false })} content={<div id={help} role="status" className="hs-filter-refused"><p>{words.filterRefused}</p><p className="hs-quiet">{how}</p></div>}>
          <span className="hs-filter-anchor" />
        </Popover>
      )}
    </>
  )
}
