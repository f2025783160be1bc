import type { PageBox } from '../../document/origin'
import type { Rule } from './read-drawing'
import type { PageText } from './read-page'
import { toPageBox, toReadingSpace } from './reading-space'
import type { TextRun } from './text-run'

/** How a page is turned to be read, and where its corner then lies in reading space. */
export interface Turning {
  readonly angle: number
  readonly x: number
  readonly y: number
}

/** Turned about its corner a page lies left of it or above it; it is read as if it lay where an upright one does. */
export function turningOf({ width, height }: PageText, angle: number): Turning {
  const corners = [toReadingSpace(0, 0, angle), toReadingSpace(width, 0, angle), toReadingSpace(0, height, angle), toReadingSpace(width, height, angle)]
  return { angle, x: Math.min(...corners.map((corner) => corner.x)), y: Math.min(...corners.map((corner) => corner.y)) }
}

/** A run of the page, as it lies turned to be read. */
export function turnRun(run: TextRun, { angle, x, y }: Turning): TextRun {
  return angle === 0 ? run : { ...run, x: run.x - x, y: run.y - y }
}

/** A rule of the page as shown, turned to be read. */
export function turnRule(rule: Rule, { angle, x, y }: Turning): Rule {
  if (angle === 0) return rule
  const a = toReadingSpace(rule.x1, rule.y1, angle)
  const b = toReadingSpace(rule.x2, rule.y2, angle)
  return { x1: Math.min(a.x, b.x) - x, y1: Math.min(a.y, b.y) - y, x2: Math.max(a.x, b.x) - x, y2: Math.max(a.y, b.y) - y }
}

/** The box on the page as shown of a box on the page as it is read. */
export function toShownBox(box: PageBox, { angle, x, y }: Turning): PageBox {
  return toPageBox({ ...box, x: box.x + x, y: box.y + y }, angle)
}
