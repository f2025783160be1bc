import { Popover } from 'antd'
import { useId, useState, type ReactNode } from 'react'

export interface ComputedDateProps {
  /** What the button shows: 2026-03-17. */
  readonly date: string
  /** The arithmetic, line by line; a line may begin with what it is about and a colon: 起算：…. */
  readonly lines: readonly string[]
  /** Heading of what opens: how the date was worked out. */
  readonly title: string
  /** What the button says to those who cannot see it, the date in it. */
  readonly label: string
  readonly isUrgent?: boolean
}

/** A date that opens how it was computed: start, rule with article, days counted, holidays skipped, stops of the clock. */
export function ComputedDate({ date, lines, title, label, isUrgent = false }: ComputedDateProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <Popover
      trigger="click" placement="bottomLeft" open={isOpen} onOpenChange={setOpen}
      content={<div id={id} role="dialog" aria-label={title} className="hs-computed"><h3>{title}</h3><dl>{lines.map((line) => <ComputedLine key={line} line={line} />)}</dl></div>}
    >
      <button
        type="button" className={`hs-computed-date${isUrgent ? ' hs-urgent' : ''}`} aria-label={label} aria-haspopup="dialog" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          // A row under it must not open at the same key.
          event.stopPropagation()
          if (event.key === 'Escape') setOpen(false)
        }}
      >
        {date}
      </button>
    </Popover>
  )
}

/** 起算：… gives a label of its own; other lines stand for themselves. */
function ComputedLine({ line }: { readonly line: string }): ReactNode {
  const found = /^([\u4e00-\u9fff]{2,7})：/.exec(line)
  if (found === null) return <dd className="hs-computed-whole">{wholeDays(line)}</dd>
  return <><dt>{found[1]}</dt><dd>{wholeDays(line.slice(found[0].length))}</dd></>
}

/** The words of a line with its days kept from breaking at a hyphen. */
function wholeDays(text: string): ReactNode {
  return text.split(/(\d{4}-\d{2}-\d{2})/).map((part, index) => (index % 2 === 0 ? part : <span key={index} className="hs-whole-day">{part}</span>))
}
