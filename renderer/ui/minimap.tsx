import type { MouseEvent, ReactNode } from 'react'
import type { TextMark } from './contract-blocks'

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
      {marks.map((mark) => (
        <i key={`${mark.id} ${mark.start}`} className={`hs-tone-${mark.tone}${mark.id === selected ? ' hs-selected' : ''}`} style={{ top: `${(mark.start / length) * 100}%` }} />
      ))}
    </div>
  )
}
