import type { DocumentProperties } from '../../document/contract-document'
import type { DocxPackage } from './open-package'
import type { XmlCursor } from './xml-cursor'

/** What `settings.xml` says that matters to reading. */
export interface Settings {
  readonly protection: DocumentProperties['protection']
  readonly footnoteFormat: string | null
  readonly endnoteFormat: string | null
}

/** What the package says about itself, apart from its text. `part` is the main document. */
export function readProperties(container: DocxPackage, part: string, protection: DocumentProperties['protection']): DocumentProperties {
  const core = readFlat(container.open(container.related('', 'core-properties') ?? 'docProps/core.xml'))
  const app = readFlat(container.open(container.related('', 'extended-properties') ?? container.related('', 'extendedProperties') ?? 'docProps/app.xml'))
  const pages = Number(app.get('ep:Pages') ?? '')
  return {
    producer: producerOf(app.get('ep:Application') ?? '', app.get('ep:AppVersion') ?? ''),
    pages: Number.isInteger(pages) && pages > 0 ? pages : null,
    title: core.get('dc:title') ?? '',
    author: core.get('dc:creator') ?? '',
    lastModifiedBy: core.get('cp:lastModifiedBy') ?? '',
    created: core.get('dcterms:created') ?? null,
    modified: core.get('dcterms:modified') ?? null,
    fonts: readFonts(container.open(container.related(part, 'fontTable') ?? 'word/fontTable.xml')),
    externalLinks: externalLinks(container),
    embeddedFiles: container.names.filter((name) => /\/embeddings\/[^/]+$/i.test(name)).map((name) => name.replace(/^.*\//, '')),
    hasMacros: container.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)),
    hasSignature: container.names.some((name) => /^_xmlsignatures\//i.test(name)),
    protection,
  }
}

/** The children of the root as name and text. */
function readFlat(cursor: XmlCursor | null): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  if (cursor === null || !cursor.enterRoot()) return values
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    const { name } = cursor
    values.set(name, cursor.text().trim())
  }
  return values
}

/** `Microsoft Office Word` + `16.0000` -> `Microsoft Word 16`; WPS puts its version and a build id into the name. */
function producerOf(application: string, version: string): string {
  const wps = /^(WPS[^_]*)_([\d.]+)/.exec(application)
  if (wps) return `${wps[1]!.trim()} ${wps[2]!}`
  if (/^Microsoft (?:Office |Macintosh )?Word/.test(application)) return `Microsoft Word ${/^\d+/.exec(version)?.[0] ?? ''}`.trim()
  return application
}

function readFonts(cursor: XmlCursor | null): readonly string[] {
  const fonts: string[] = []
  if (cursor === null || !cursor.enterRoot()) return fonts
  const depth = cursor.depth
  while (cursor.nextChild(depth)) if (cursor.name === 'w:font') fonts.push(cursor.attribute('w:name') ?? '')
  return [...new Set(fonts.filter((font) => font !== ''))]
}

/** Targets outside the file from every relationships part; never fetched. */
function externalLinks(container: DocxPackage): readonly string[] {
  const targets = new Set<string>()
  for (const name of container.names) {
    const owner = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(name)
    if (!owner) continue
    for (const link of container.relationships(`${owner[1] ?? ''}${owner[2]!}`)) if (link.external && link.target !== '') targets.add(link.target)
  }
  return [...targets]
}

/** Reads `settings.xml`; nothing is set without one. */
export function readSettings(cursor: XmlCursor | null, readFormat: (cursor: XmlCursor) => string | null): Settings {
  const settings = { protection: null as DocumentProperties['protection'], footnoteFormat: null as string | null, endnoteFormat: null as string | null }
  if (cursor === null || !cursor.enterRoot()) return settings
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name === 'w:documentProtection') settings.protection = readProtection(cursor)
    else if (cursor.name === 'w:footnotePr') settings.footnoteFormat = readFormat(cursor)
    else if (cursor.name === 'w:endnotePr') settings.endnoteFormat = readFormat(cursor)
  }
  return settings
}

function readProtection(cursor: XmlCursor): DocumentProperties['protection'] {
  const enforced = cursor.attribute('w:enforcement')
  if (enforced === null || enforced === '0' || enforced === 'false' || enforced === 'off') return null
  switch (cursor.attribute('w:edit')) {
    case 'readOnly': return 'read-only'
    case 'comments': return 'comments'
    case 'trackedChanges': return 'tracked-changes'
    case 'forms': return 'forms'
    default: return null
  }
}

