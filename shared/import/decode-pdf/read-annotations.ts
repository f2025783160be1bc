import { isWide, mendText } from './mend-text'
import type { PdfPage } from './pdf-engine'
import { readDate } from './read-pdf-properties'

/** What stands on a page beside its own text (ISO 32000-1, 12.5). */
export interface PageAnnotations {
  /** Values of form fields and words typed onto the page, with their place in the file's space. */
  readonly typed: readonly TypedText[]
  readonly links: readonly string[]
  readonly remarks: readonly Remark[]
  /** Links that would start a program or open a file. */
  readonly launches: number
}

/** A note, or words marked with a colour or a line, as a reader of the file put it on the page. */
export interface Remark {
  readonly id: string
  readonly author: string
  /** ISO date-time; null where the file gives none. */
  readonly date: string | null
  /** '' where words are only coloured. */
  readonly text: string
  readonly replyTo: string | null
  readonly resolved: boolean
  /** `#rrggbb` of a highlight; null for everything else. */
  readonly colour: string | null
  /** The marked words as boxes [left, bottom, right, top] in the file's space; for a note its sign's. */
  readonly boxes: readonly (readonly number[])[]
  /** True where the note stands at a place and marks no words. */
  readonly isPoint: boolean
}

/** Words with the lower left corner where they begin, their width and height in points. */
export interface TypedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

type Fields = Readonly<Record<string, unknown>>

/** Reads form fields, typed words, links and remarks of a page. Nothing is followed or run. */
export async function readAnnotations(page: PdfPage): Promise<PageAnnotations> {
  const typed: TypedText[] = []
  const links: string[] = []
  const notes: Fields[] = []
  let launches = 0
  for (const annotation of await page.getAnnotations()) {
    const fields = annotation as Fields
    const text = shownText(fields)
    if (text !== '') typed.push(...placeLines(text, fields))
    else if (fields['subtype'] === 'Link') {
      const address = textOf(fields['url']) || textOf(fields['unsafeUrl'])
      if (/^https?:|^mailto:/i.test(address)) links.push(address)
      else if (address !== '' || typeof fields['action'] === 'string') launches += 1
    } else if (fields['subtype'] !== 'Popup' && fields['subtype'] !== 'Widget') notes.push(fields)
  }
  return { typed, links, remarks: readRemarks(notes), launches }
}

/** States that end a discussion (ISO 32000-1, table 171). */
const SETTLED = new Set(['Accepted', 'Rejected', 'Cancelled', 'Completed'])
const MARKING = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut'])

/** A state is kept in a note of its own that answers the one it is about (ISO 32000-1, 12.5.6.3). */
function readRemarks(notes: readonly Fields[]): Remark[] {
  const isState = (fields: Fields): boolean => textOf(fields['stateModel']) !== ''
  const settled = new Set(notes.filter((fields) => isState(fields) && SETTLED.has(textOf(fields['state']))).map((fields) => textOf(fields['inReplyTo'])))
  return notes.filter((fields) => !isState(fields)).flatMap((fields): readonly Remark[] => {
    const subtype = textOf(fields['subtype'])
    const colour = subtype === 'Highlight' ? colourOf(fields['color']) : null
    // Words struck out on the page say something even where their reader wrote nothing beside them.
    const text = mendText(contentsOf(fields)).trim() || (subtype === 'StrikeOut' ? '（划去）' : '')
    if (text === '' && colour === null) return []
    const id = textOf(fields['id'])
    return [{
      id, author: mendText(stringIn(fields['titleObj'])), date: readDate(textOf(fields['modificationDate']) || textOf(fields['creationDate'])), text, colour,
      replyTo: textOf(fields['inReplyTo']) || null, resolved: settled.has(id), boxes: boxesOf(fields), isPoint: !MARKING.has(subtype),
    }]
  })
}

function boxesOf(fields: Fields): (readonly number[])[] {
  const quads = fields['quadPoints']
  const boxes: number[][] = []
  if (ArrayBuffer.isView(quads) || Array.isArray(quads)) {
    const points = Array.from(quads as unknown as ArrayLike<number>)
    for (let at = 0; at + 8 <= points.length; at += 8) {
      const xs = [0, 2, 4, 6].map((step) => points[at + step]!)
      const ys = [1, 3, 5, 7].map((step) => points[at + step]!)
      boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
    }
  }
  const rect = fields['rect']
  return boxes.length > 0 || !Array.isArray(rect) ? boxes : [rect as number[]]
}

function colourOf(value: unknown): string | null {
  if (!ArrayBuffer.isView(value)) return null
  return `#${Array.from(value as Uint8ClampedArray, (part) => part.toString(16).padStart(2, '0')).join('')}`
}

function shownText(fields: Fields): string {
  if (fields['subtype'] === 'FreeText') return mendText(contentsOf(fields)).trim()
  if (fields['subtype'] !== 'Widget' || fields['hidden'] === true) return ''
  const value = fields['fieldValue']
  if (fields['checkBox'] === true || fields['radioButton'] === true) {
    const own = fields['checkBox'] === true ? fields['exportValue'] : fields['buttonValue']
    return typeof value === 'string' && value !== 'Off' && (own === undefined || value === own) ? '☑' : '☐'
  }
  if (fields['fieldType'] !== 'Tx' && fields['fieldType'] !== 'Ch') return ''
  return mendText(Array.isArray(value) ? value.map(textOf).join('、') : textOf(value)).trim()
}

function contentsOf(fields: Fields): string {
  return stringIn(fields['contentsObj'])
}

function stringIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'str' in value ? textOf(value.str) : ''
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function placeLines(text: string, fields: Fields): TypedText[] {
  const rect = fields['rect']
  if (!Array.isArray(rect) || rect.length < 4 || rect.some((value) => typeof value !== 'number')) return []
  const [left, bottom, , top] = rect as [number, number, number, number]
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const height = Math.max(top - bottom, 1) / Math.max(lines.length, 1)
  const size = Math.min(Math.max(height * 0.75, 4), 14)
  return lines.map((line, index) => ({
    text: line, x: left + 1, y: top - height * (index + 1) + (height - size) / 2 + size * 0.2,
    width: [...line].reduce((sum, sign) => sum + (isWide(sign) ? size : size * 0.5), 0), size,
  }))
}
