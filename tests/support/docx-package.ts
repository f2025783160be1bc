/** Builds small DOCX packages from XML strings, so that a test shows exactly the markup it is about. */
import { strToU8, zipSync } from 'fflate'

/** The parts of a test package; everything but `body` may be left out. */
export interface DocxSource {
  /** Content of `w:body`. */
  readonly body: string
  /** Content of `w:styles`. */
  readonly styles?: string
  /** Content of `w:numbering`. */
  readonly numbering?: string
  /** Content of `w:comments`, `w:footnotes`, `w:endnotes`, `w:settings`. */
  readonly comments?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly settings?: string
  /** Further parts by name (without leading slash), whole files. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  /** Further relationships of the main document: `<Relationship …/>` elements. */
  readonly relationships?: string
  /** Replaces the namespace declarations on the root elements. */
  readonly namespaces?: string
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The namespaces Word declares on its roots. */
export const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${RELATIONSHIPS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ')

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const STORIES = ['styles', 'numbering', 'comments', 'footnotes', 'endnotes', 'settings'] as const

/** The content types Word names for its parts; parts a test adds itself stand under their names. */
function contentTypesOf(source: DocxSource): string {
  const kinds = new Map([['word/document.xml', 'document.main']])
  for (const story of STORIES) if (source[story] !== undefined) kinds.set(`word/${story}.xml`, story)
  for (const name of Object.keys(source.parts ?? {})) {
    const kind = /^word\/(header|footer|commentsExtended|footnotes|endnotes|comments)\d*\.xml$/.exec(name)?.[1]
    if (kind !== undefined) kinds.set(name, kind)
  }
  return [...kinds].map(([name, kind]) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`).join('')
}

/** The files of a package, by name, before zipping. */
export function docxParts(source: DocxSource): Record<string, Uint8Array> {
  const namespaces = source.namespaces ?? NAMESPACES
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `${contentTypesOf(source)}</Types>`,
    '_rels/.rels': relationships(`<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `${HEADER}<w:document ${namespaces}><w:body>${source.body}</w:body></w:document>`,
  }
  let links = source.relationships ?? ''
  for (const story of STORIES) {
    const content = source[story]
    if (content === undefined) continue
    files[`word/${story}.xml`] = `${HEADER}<w:${story} ${namespaces}>${content}</w:${story}>`
    links += `<Relationship Id="rId-${story}" Type="${RELATIONSHIPS}/${story}" Target="${story}.xml"/>`
  }
  if (links !== '') files['word/_rels/document.xml.rels'] = relationships(links)
  Object.assign(files, source.parts)
  const bytes: Record<string, Uint8Array> = {}
  for (const [name, content] of Object.entries(files)) bytes[name] = typeof content === 'string' ? strToU8(content) : content
  return bytes
}

/** A zipped DOCX. */
export function docxPackage(source: DocxSource): Uint8Array {
  return zipSync(docxParts(source), { level: 6, mtime: new Date(Date.UTC(2026, 0, 1)) })
}

/** A relationships part with the given `<Relationship …/>` elements. */
export function relationships(elements: string): string {
  return `${HEADER}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${elements}</Relationships>`
}

/** A `<Relationship …/>` of the office document kind (`header`, `image`, `hyperlink` …). */
export function relationship(id: string, type: string, target: string, external = false): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`
}

/** A paragraph of one run, with optional paragraph and run properties. */
export function p(text: string, paragraphProperties = '', runProperties = ''): string {
  const properties = paragraphProperties === '' ? '' : `<w:pPr>${paragraphProperties}</w:pPr>`
  return `<w:p>${properties}${text === '' ? '' : r(text, runProperties)}</w:p>`
}

/** A run of text with optional properties. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph property that puts the paragraph in a list. */
export function num(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}
