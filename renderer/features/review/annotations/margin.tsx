import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useMessages } from '../../../services'
import type { PlacedAnnotation } from '../desk-finding'
import type { Desk } from '../use-desk'
import { Annotation } from './annotations-pane'
import './margin.css'

/** Frames narrower than this have no room beside the text: notes are folded to their number. */
const ROOM_FOR_NOTES = 980
const GAP = 8

interface PlacedNote {
  readonly id: string
  readonly top: number
}

/** Annotations beside the words they are about, in the margin of the reading text; folded where the window is narrow. */
export function AnnotationMargin({ desk, onOpen }: { readonly desk: Desk; readonly onOpen: (id: string) => void }): ReactNode {
  const { review: { annotations: words } } = useMessages()
  const layer = useRef<HTMLDivElement>(null)
  const placed = desk.annotations.filter(({ span }) => span !== null).toSorted((a, b) => a.span!.start - b.span!.start)
  const { notes, isWide } = usePlaces(layer, placed)
  const byId = new Map(placed.map((annotation) => [annotation.id as string, annotation]))
  return (
    <div ref={layer} className="hs-margin" role="complementary" aria-label={words.margin}>
      {notes.map(({ id, top }, index) => {
        const annotation = byId.get(id)
        if (annotation === undefined) return null
        return (
          <div key={id} data-note={id} className={isWide ? 'hs-margin-note' : 'hs-margin-fold'} style={{ top }}>
            {isWide ? <Annotation desk={desk} annotation={annotation} onPlace={() => onOpen(id)} /> : (
              <button type="button" title={annotation.fields.opinion} aria-label={words.open(annotation.fields.opinion)} onClick={() => onOpen(id)}>{index + 1}</button>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Where each note stands: beside its first mark, below the note before. Notes whose words are not drawn now are left out. */
function usePlaces(layer: { readonly current: HTMLDivElement | null }, placed: readonly PlacedAnnotation[]): { readonly notes: readonly PlacedNote[]; readonly isWide: boolean } {
  const [state, setState] = useState<{ readonly notes: readonly PlacedNote[]; readonly isWide: boolean }>({ notes: [], isWide: false })
  const ids = placed.map(({ id }) => id).join(' ')
  useLayoutEffect(() => {
    const frame = layer.current?.closest<HTMLElement>('.hs-contract') ?? null
    if (frame === null) return undefined
    let handle = 0
    const measure = (): void => {
      const next = measureNotes(frame, ids === '' ? [] : ids.split(' '))
      frame.classList.toggle('hs-has-margin', next.isWide && ids !== '')
      setState((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    const soon = (): void => {
      cancelAnimationFrame(handle)
      handle = requestAnimationFrame(measure)
    }
    const resized = new ResizeObserver(soon)
    const drawn = new MutationObserver(soon)
    resized.observe(frame)
    // Stretches of a long contract are drawn when they come near, and push what is below.
    drawn.observe(frame, { childList: true, subtree: true })
    soon()
    return () => {
      cancelAnimationFrame(handle)
      resized.disconnect()
      drawn.disconnect()
      frame.classList.remove('hs-has-margin')
    }
  }, [layer, ids])
  return state
}

function measureNotes(frame: HTMLElement, ids: readonly string[]): { readonly notes: readonly PlacedNote[]; readonly isWide: boolean } {
  const isWide = frame.clientWidth >= ROOM_FOR_NOTES
  const origin = frame.getBoundingClientRect().top - frame.scrollTop
  const wanted = ids.flatMap((id) => {
    const mark = frame.querySelector(`mark[data-marks~="${CSS.escape(id)}"]`)
    return mark === null ? [] : [{ id, top: Math.round(mark.getBoundingClientRect().top - origin) }]
  }).toSorted((a, b) => a.top - b.top)
  let free = 0
  const notes = wanted.map(({ id, top }) => {
    const height = frame.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)?.offsetHeight ?? 0
    const at = Math.max(top, free)
    free = at + height + GAP
    return { id, top: at }
  })
  return { notes, isWide }
}
