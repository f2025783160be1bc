import { memo, type MouseEvent, type ReactNode } from 'react'
import { TONE_RANK, type TextMark } from './contract-blocks'

export interface MinimapProps {
  readonly length: number
  readonly marks: readonly TextMark[]
  readonly selected: string | null
  readonly onPlace: (offset: number) => void
}

/** Where in the whole text its marks stand, as a strip beside it. The list of findings says the same to those who do not see it. */
export function Minimap({ length, marks, selected, onPlace }: MinimapProps): ReactNode {
  if (length === 0) return null
  const click = (event: MouseEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const wanted = ((event.clientY - box.top) / box.height) * length
    const nearest = marks.reduce<TextMark | null>((best, mark) => (best === null || Math.abs(mark.start - wanted) < Math.abs(best.start - wanted) ? mark : best), null)
    onPlace(nearest === null ? Math.round(wanted) : nearest.start)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the findings list is the keyboard's way
    <div className="hs-minimap" aria-hidden="true" onClick={click}>
      <Dots marks={marks} length={length} />
      {selected !== null && marks.filter((mark) => mark.id === selected).map((mark) => <Dot key={mark.start} mark={mark} length={length} isSelected />)}
    </div>
  )
}

/** Rows of the strip that can be told apart on a screen. */
const ROWS = 400

/**
 * The gravest mark of each row, drawn anew only when the marks change: a jump from one of thousands to the next draws the
 * selected one alone.
 */
const Dots = memo(function Dots({ marks, length }: Pick<MinimapProps, 'marks' | 'length'>): ReactNode {
  const rows = new Map<number, TextMark>()
  for (const mark of marks) {
    const row = Math.floor((mark.start / length) * ROWS)
    const known = rows.get(row)
    if (known === undefined || TONE_RANK[mark.tone] < TONE_RANK[known.tone]) rows.set(row, mark)
  }
  return [...rows].map(([row, mark]) => <Dot key={row} mark={mark} length={length} isSelected={false} />)
})

function Dot({ mark, length, isSelected }: { readonly mark: TextMark; readonly length: number; readonly isSelected: boolean }): ReactNode {
  return <i className={`hs-tone-${mark.tone}${isSelected ? ' hs-selected' : ''}`} style={{ top: `${(mark.start / length) * 100}%` }} />
}
