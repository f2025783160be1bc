import { isWide, mendText } from './mend-text'
import type { PdfPage } from './pdf-engine'

/** What stands on a page beside its own text (ISO 32000-1, 12.5). */
export interface PageAnnotations {
  /** Values of form fields and words typed onto the page, with their place in the file's space. */
  readonly typed: readonly TypedText[]
  readonly links: readonly string[]
  readonly remarks: number
  /** Links that would start a program or open a file. */
  readonly launches: number
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
  let remarks = 0
  let launches = 0
  for (const annotation of await page.getAnnotations()) {
    const fields = annotation as Fields
    const text = shownText(fields)
    if (text !== '') typed.push(...placeLines(text, fields))
    else if (fields['subtype'] === 'Link') {
      const address = textOf(fields['url']) || textOf(fields['unsafeUrl'])
      if (/^https?:|^mailto:/i.test(address)) links.push(address)
      else if (address !== '' || typeof fields['action'] === 'string') launches += 1
    } else if (fields['subtype'] !== 'Popup' && fields['subtype'] !== 'Widget' && contentsOf(fields).trim() !== '') remarks += 1
  }
  return { typed, links, remarks, launches }
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
  const contents = fields['contentsObj']
  return typeof contents === 'object' && contents !== null && 'str' in contents ? textOf(contents.str) : ''
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
