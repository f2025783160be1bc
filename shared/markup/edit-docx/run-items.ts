import { removeInvisible } from '../../document/normalize-text'
import { decodeReferences } from '../../import/decode-docx/xml-references'
import { followField, isOn, type ParagraphPlace } from './part-paragraphs'
import type { XmlNode, XmlSource } from './xml-source'

/** The smallest thing in a run that is kept or deleted: a character with the signs nobody sees after it, or an element. */
export interface RunItem {
  /** `opaque`: shows no text of this paragraph (field codes, drawings, note signs) and stays when text around it goes. */
  readonly kind: 'text' | 'element' | 'opaque'
  readonly run: XmlNode
  /** The child of the run it is or stands in. */
  readonly node: XmlNode
  readonly start: number
  end: number
  /** What it shows, as far as the markup alone tells; '' for opaque items. */
  readonly shown: string
  /** Number of hyperlinks, controls and fields around it. */
  readonly depth: number
}

/** A paragraph's element and what stands in its runs, in order. */
export interface ParagraphItems {
  readonly node: XmlNode
  readonly items: readonly RunItem[]
}

/** Containers whose content is text of the paragraph. Deletions are not among them: their words are gone already. */
const INLINE = new Set(['w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:customXml', 'w:sdt', 'w:sdtContent', 'w:sdtPr', 'w:fldSimple', 'w:dir', 'w:bdo'])
const NOT_CONTENT = new Set(['w:pPr', 'w:sdtPr', 'w:rPr'])
/** Run content that shows one sign (ECMA-376 Part 1, 17.3.3). The sign of `w:sym` is known only to its font. */
const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'w:sym': '\ufffd' }

/** Reads a paragraph down to its run content. */
export function readParagraphItems(source: XmlSource, place: ParagraphPlace): ParagraphItems {
  const node = source.readElement(place.start, (name) => INLINE.has(name) || name === 'w:r' || name === 'w:pPr')
  const items: RunItem[] = []
  const fields = [...place.openFields]
  const walk = (parent: XmlNode, depth: number): void => {
    for (const child of parent.children) {
      if (child.name === 'w:r') readRun(source, child, fields, depth, items)
      else if (INLINE.has(child.name) && !NOT_CONTENT.has(child.name) && !showsPrompt(source, child)) walk(child, depth + (REVISIONS.has(child.name) ? 0 : 1))
    }
  }
  if (!place.isPrompt) walk(node, 0)
  return { node, items }
}

/** Containers of another's change that may be closed and opened again around ours. */
export const REVISIONS: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo'])

/** A control that still shows its prompt holds no text; what is typed there goes through the control. */
function showsPrompt(source: XmlSource, node: XmlNode): boolean {
  if (node.name !== 'w:sdt') return false
  const prompt = node.children.find((child) => child.name === 'w:sdtPr')?.children.find((child) => child.name === 'w:showingPlcHdr')
  return prompt !== undefined && isOn(source.attribute(prompt, 'w:val'))
}

function readRun(source: XmlSource, run: XmlNode, fields: boolean[], outer: number, items: RunItem[]): void {
  for (const node of run.children) {
    if (NOT_CONTENT.has(node.name)) continue
    const depth = outer + fields.length
    const place = { run, node, start: node.start, end: node.end, depth }
    if (node.name === 'w:fldChar') followField(fields, source.attribute(node, 'w:fldCharType'))
    const sign = SIGNS[node.name]
    if (fields.includes(false) || (node.name !== 'w:t' && sign === undefined)) items.push({ ...place, kind: 'opaque', shown: '' })
    else if (sign !== undefined) items.push({ ...place, kind: 'element', shown: sign })
    else readText(source, place, items)
  }
}

/** One unit of character data: a reference, white space that is read as one space, or a character. */
const UNIT = /&[#A-Za-z0-9]{1,10};|[\r\n\t]+|[\s\S]/gu

function readText(source: XmlSource, place: Pick<RunItem, 'run' | 'node' | 'depth'>, items: RunItem[]): void {
  const { node } = place
  let raw = source.text.slice(node.openEnd, node.closeStart)
  let start = node.openEnd
  if (raw.includes('<')) return void items.push({ ...place, kind: 'opaque', start: node.start, end: node.end, shown: '' })
  if (source.attribute(node, 'xml:space') !== 'preserve') {
    const kept = raw.replace(/^[ \t\r\n]+/, '')
    start += raw.length - kept.length
    raw = kept.trimEnd() === kept ? kept : kept.replace(/[ \t\r\n]+$/, '')
  }
  const first = items.length
  if (!/[&\r\n\t]/.test(raw) && removeInvisible(raw) === raw) {
    for (const shown of raw) {
      items.push({ ...place, kind: 'text', start, end: start + shown.length, shown })
      start += shown.length
    }
    return
  }
  for (const match of raw.matchAll(UNIT)) {
    const unit = match[0]
    const decoded = unit.length > 1 && unit.startsWith('&') ? decodeReferences(unit) : /^[\r\n\t]/.test(unit) ? ' ' : unit
    const at = start + match.index
    const last = items.at(-1)
    // What nobody sees goes with the character before it.
    if (removeInvisible(decoded) === '' && items.length > first) last!.end = at + unit.length
    else items.push({ ...place, kind: 'text', start: at, end: at + unit.length, shown: removeInvisible(decoded) })
  }
}
