import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useRemembered } from './remembered'

export interface SidePane {
  readonly content: ReactNode
  readonly label: string
  readonly initialWidth: number
  readonly isHidden: boolean
}

export interface SplitPanesProps {
  /** Under this name the widths are remembered. */
  readonly name: string
  readonly left: SidePane
  readonly right: SidePane
  readonly children: ReactNode
}

const MIN_WIDTH = 180
const MAX_WIDTH = 720
const KEY_STEP = 16

/** Three panes; the middle one takes what the sides leave. Sides are dragged or moved with the arrow keys. */
export function SplitPanes({ name, left, right, children }: SplitPanesProps): ReactNode {
  const [leftWidth, setLeft] = useRemembered(`${name}.left`, left.initialWidth)
  const [rightWidth, setRight] = useRemembered(`${name}.right`, right.initialWidth)
  return (
    <div className="hs-split">
      {!left.isHidden && <section className="hs-pane" style={{ width: leftWidth }} aria-label={left.label}>{left.content}</section>}
      {!left.isHidden && <Divider label={left.label} width={leftWidth} grows={1} onWidth={setLeft} />}
      <section className="hs-pane hs-pane-middle">{children}</section>
      {!right.isHidden && <Divider label={right.label} width={rightWidth} grows={-1} onWidth={setRight} />}
      {!right.isHidden && <section className="hs-pane" style={{ width: rightWidth }} aria-label={right.label}>{right.content}</section>}
    </div>
  )
}

interface DividerProps {
  readonly label: string
  readonly width: number
  /** 1 when moving right makes the pane wider, -1 when it makes it narrower. */
  readonly grows: 1 | -1
  readonly onWidth: (width: number) => void
}

function clampWidth(width: number): number {
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)))
}

function Divider({ label, width, grows, onWidth }: DividerProps): ReactNode {
  const drag = useRef<{ x: number; width: number } | null>(null)
  const move = (event: PointerEvent): void => {
    if (drag.current !== null) onWidth(clampWidth(drag.current.width + (event.clientX - drag.current.x) * grows))
  }
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? KEY_STEP : event.key === 'ArrowLeft' ? -KEY_STEP : 0
    if (step !== 0) onWidth(clampWidth(width + step * grows))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      className="hs-divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => {
        drag.current = { x: event.clientX, width }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={move}
      onPointerUp={() => (drag.current = null)}
    />
  )
}
