import type { XmlNode, XmlSource } from './xml-source'

/** What becomes of the properties of a paragraph when it is written again. */
export interface MarkChange {
  /** `<w:ins …/>` for its mark, or ''. */
  readonly inserted: string
  /** `<w:del …/>` for its mark, or ''. */
  readonly deleted: string
  /** False leaves out what only the paragraph's last part may bear: its section, its own revisions. */
  readonly isLast: boolean
}

/** Properties that end a section or tell of a change of this very paragraph. */
const LAST_ONLY = new Set(['w:sectPr', 'w:pPrChange'])
/** Tracked states and changes of the paragraph mark (CT_ParaRPr); they come first and last in `w:rPr`. */
const MARK_STATES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange'])

/** The `w:pPr` of a paragraph with its mark changed, as source text; '' when nothing is to be said. */
export function paragraphProperties(source: XmlSource, paragraph: XmlNode, change: MarkChange): string {
  const { prefix } = source
  const properties = propertiesOf(paragraph)
  const states = change.inserted + change.deleted
  if (properties === null) return states === '' ? '' : `<${prefix}pPr><${prefix}rPr>${states}</${prefix}rPr></${prefix}pPr>`
  const kept = properties.children.filter((child) => change.isLast || !LAST_ONLY.has(child.name))
  const slices = kept.map((child) => (child.name === 'w:rPr' ? markProperties(source, child, change, states) : source.text.slice(child.start, child.end)))
  if (states !== '' && !kept.some(({ name }) => name === 'w:rPr')) {
    const tail = kept.findIndex(({ name }) => LAST_ONLY.has(name))
    slices.splice(tail === -1 ? slices.length : tail, 0, `<${prefix}rPr>${states}</${prefix}rPr>`)
  }
  return `<${prefix}pPr>${slices.join('')}</${prefix}pPr>`
}

/** The `w:pPr` of a paragraph, or null. */
export function propertiesOf(paragraph: XmlNode): XmlNode | null {
  const first = paragraph.children[0]
  return first?.name === 'w:pPr' ? first : null
}

/** True when a section ends with the paragraph: its mark must stay. */
export function endsSection(paragraph: XmlNode): boolean {
  return propertiesOf(paragraph)?.children.some(({ name }) => name === 'w:sectPr') ?? false
}

function markProperties(source: XmlSource, node: XmlNode, change: MarkChange, states: string): string {
  const inner = childrenOf(source, node)
  // In the order of EG_ParaRPrTrackChanges: ins, del, moveFrom, moveTo (ECMA-376 Part 1, 17.3.1.29).
  const isBefore = (name: string): boolean => name === 'w:ins'
  const own = inner.filter(({ name }) => (change.isLast ? true : !MARK_STATES.has(name)))
  const before = own.filter(({ name }) => isBefore(name) && change.isLast)
  const after = own.filter((child) => !before.includes(child))
  const slice = (child: XmlNode): string => source.text.slice(child.start, child.end)
  return `<${source.prefix}rPr>${before.map(slice).join('')}${states}${after.map(slice).join('')}</${source.prefix}rPr>`
}

/** The direct children of an element that was not looked into. */
export function childrenOf(source: XmlSource, node: XmlNode): readonly XmlNode[] {
  if (node.end === node.openEnd) return []
  return source.readElement(node.start, () => false).children
}

/** True when the paragraph's mark is deleted by a tracked change that stands in the file. */
export function hasDeletedMark(source: XmlSource, paragraph: XmlNode): boolean {
  const mark = propertiesOf(paragraph)?.children.find(({ name }) => name === 'w:rPr')
  return mark !== undefined && childrenOf(source, mark).some(({ name }) => name === 'w:del' || name === 'w:moveFrom')
}

/** Run properties to inherit: all but a tracked change of them. `node` is a `w:rPr` or null. */
export function inheritedProperties(source: XmlSource, node: XmlNode | null): string {
  if (node === null) return ''
  const inner = childrenOf(source, node).filter(({ name }) => !MARK_STATES.has(name))
  if (inner.length === 0) return ''
  return `<${source.prefix}rPr>${inner.map((child) => source.text.slice(child.start, child.end)).join('')}</${source.prefix}rPr>`
}
