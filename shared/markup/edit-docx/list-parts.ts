import type { Span } from '../../core/span'
import type { DocxPackage } from '../../import/decode-docx/open-package'
import { MarkupFailure } from '../edit'
import type { PackageFiles } from './package-files'
import { Splices } from './splices'

const TYPES_PART = '[Content_Types].xml'
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The package as far as listing needs it. */
export interface ListingTarget {
  readonly files: PackageFiles
  readonly container: DocxPackage
  /** The main document part. */
  readonly part: string
}

/** A part that must list something more: where it stands, or how it is made. */
export interface WantedPart {
  readonly kind: PartKind
  readonly existing: string | null
  /** Local name of its root; its prefix is the kind's own in a new part, in an old one what the part says. */
  readonly root: string
  readonly namespaces: string
  readonly elements: (prefix: string, isNew: boolean) => string
  /** What else changes in the part that is there. */
  readonly edits?: readonly (Span & { readonly text: string })[]
}

/** What a part of this kind is called and how the package names it. */
export interface PartKind {
  readonly stem: string
  readonly prefix: string
  readonly relationship: string
  readonly contentType: string
}

/** A part that was there: its new text, and the stretches of the old text that changed. */
export interface ChangedPart {
  readonly text: string
  readonly spans: readonly Span[]
}

/** What the parts that list something become; new parts and changed ones by name. */
export interface ListedParts {
  readonly replaced: ReadonlyMap<string, ChangedPart>
  readonly added: ReadonlyMap<string, string>
}

/** Adds to the parts that are there and makes those that are not, with relationship and content type. */
export function listParts({ files, part }: ListingTarget, wanted: readonly WantedPart[]): ListedParts {
  const replaced = new Map<string, ChangedPart>()
  const added = new Map<string, string>()
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const fresh: { readonly name: string; readonly kind: PartKind }[] = []
  for (const { kind, existing, root, namespaces, elements, edits } of wanted) {
    if (existing !== null && files.has(existing)) {
      const name = files.nameOf(existing)
      const text = files.text(name)!
      const prefix = prefixOf(text, root, name)
      replaced.set(name, change(text, [...(edits ?? []), ...append(text, `${prefix}${root}`, elements(prefix, false), name)]))
      continue
    }
    const name = freeName(files, `${folder}${kind.stem}`)
    added.set(name, `${HEADER}<${kind.prefix}${root} ${namespaces}>${elements(kind.prefix, true)}</${kind.prefix}${root}>`)
    fresh.push({ name, kind })
  }
  if (fresh.length === 0) return { replaced, added }
  const links = `${folder}_rels/${part.slice(folder.length)}.rels`
  const linksName = files.nameOf(links)
  const linksText = files.text(linksName)
  const linkList = fresh.map(({ name, kind }) => `<Relationship Id="${freeId(linksText ?? '', kind.stem)}" Type="${kind.relationship}" Target="${name.slice(folder.length)}"/>`).join('')
  if (linksText === null) added.set(links, `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${linkList}</Relationships>`)
  else replaced.set(linksName, change(linksText, append(linksText, 'Relationships', linkList, linksName)))
  const typesName = files.nameOf(TYPES_PART)
  const types = files.text(typesName)
  if (types === null) throw new MarkupFailure('damaged', '文件缺少内容类型清单，不能添加批注；请在 Word 或 WPS 中打开并另存后再试。')
  replaced.set(typesName, change(types, append(types, 'Types', fresh.map(({ name, kind }) => `<Override PartName="/${name}" ContentType="${kind.contentType}"/>`).join(''), typesName)))
  return { replaced, added }
}

function change(text: string, edits: readonly (Span & { readonly text: string })[]): ChangedPart {
  const splices = new Splices()
  for (const edit of edits) splices.replace(edit, [edit.text])
  return { text: splices.render(text), spans: edits.map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start) }
}

function freeName(files: PackageFiles, stem: string): string {
  let name = `${stem}.xml`
  for (let number = 1; files.has(name); number += 1) name = `${stem}${number}.xml`
  return name
}

function freeId(links: string, stem: string): string {
  const first = `rId${stem[0]!.toUpperCase()}${stem.slice(1)}`
  let id = first
  for (let number = 1; links.includes(`"${id}"`); number += 1) id = `${first}${number}`
  return id
}

/** Puts elements in before the end tag of the root; an empty root is opened. The root may have a prefix of its own. */
function append(text: string, root: string, elements: string, name: string): readonly (Span & { readonly text: string })[] {
  if (elements === '') return []
  const end = text.lastIndexOf('</')
  const closing = /^<\/(?:[\w.-]{1,40}:)?(\w{1,40})\s*>\s*$/.exec(text.slice(Math.max(end, 0)))
  if (end !== -1 && closing !== null && root.endsWith(closing[1]!)) {
    const prefix = /^<\/([\w.-]{1,40}:)/.exec(text.slice(end))?.[1] ?? ''
    const isPackagePart = root === 'Types' || root === 'Relationships'
    return [{ start: end, end, text: isPackagePart && prefix !== '' ? elements.replace(/<(?=[A-Z])/g, `<${prefix}`) : elements }]
  }
  const empty = /<([\w.-]{1,40}:)?(\w{1,40})((?:\s[^<>]*)?)\/>\s*$/.exec(text)
  if (empty !== null && root.endsWith(empty[2]!)) {
    const start = text.lastIndexOf('/>')
    return [{ start, end: start + 2, text: `>${elements}</${empty[1] ?? ''}${empty[2]!}>` }]
  }
  throw new MarkupFailure('damaged', `文件部件 ${name} 的内部结构有误，不能添加批注；请在 Word 或 WPS 中打开并另存后再试。`)
}

function prefixOf(text: string, root: string, name: string): string {
  const prefix = [...text.matchAll(/<([\w.-]{1,40}:)([\w.-]{1,40})[\s/>]/g)].find(([, , local]) => local === root)?.[1]
  if (prefix === undefined) throw new MarkupFailure('damaged', `文件部件 ${name} 的内部结构有误，不能添加批注；请在 Word 或 WPS 中打开并另存后再试。`)
  return prefix
}
