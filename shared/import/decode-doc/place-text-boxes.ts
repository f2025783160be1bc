import type { RawBlock } from '../raw-document'
import { ByteCursor, readPlc } from './byte-cursor'

/** The text of one box within the story of text boxes, and the paragraph position it hangs on; null where unknown. */
export interface TextBox {
  readonly start: number
  readonly end: number
  readonly anchor: number | null
}

/**
 * Reads where text boxes stand: the box names its shape (FTXBXS, [MS-DOC] 2.9.101), and the shape's anchor is a
 * position in the main text (Spa, 2.9.253). A box inside a group of shapes has no anchor of its own.
 */
export function readTextBoxes(texts: Uint8Array | null, drawings: Uint8Array | null): TextBox[] {
  const boxes = readPlc(texts, 22)
  const shapes = readPlc(drawings, 26)
  const anchors = new Map<number, number>()
  for (let index = 0; index < shapes.count; index += 1) anchors.set(new ByteCursor(shapes.entry(index)).i32(), shapes.positions[index]!)
  const found: TextBox[] = []
  for (let index = 0; index < boxes.count; index += 1) {
    const shape = new ByteCursor(boxes.entry(index), 14).i32()
    found.push({ start: boxes.positions[index]!, end: boxes.positions[index + 1]!, anchor: anchors.get(shape) ?? null })
  }
  return found
}

/** Puts each box's blocks after the block of the body that its anchor lies in; those without anchor come last. */
export function placeTextBoxes(body: readonly RawBlock[], boxes: readonly { readonly anchor: number | null; readonly blocks: readonly RawBlock[] }[]): RawBlock[] {
  const after = new Map<number, RawBlock[]>()
  for (const { anchor, blocks } of boxes) {
    const index = anchor === null ? body.length - 1 : lastStartingBefore(body, anchor)
    const list = after.get(index)
    if (list === undefined) after.set(index, [...blocks])
    else list.push(...blocks)
  }
  return [...(after.get(-1) ?? []), ...body.flatMap((block, index) => [block, ...(after.get(index) ?? [])])]
}

function lastStartingBefore(body: readonly RawBlock[], position: number): number {
  let low = 0
  let high = body.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const { origin } = body[middle]!
    if (origin.kind === 'binary' && origin.position <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
