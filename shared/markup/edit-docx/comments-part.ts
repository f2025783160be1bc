import { MarkupFailure, type RedlineAuthor } from '../edit'
import type { DocxPackage } from '../../import/decode-docx/open-package'
import type { PackageFiles } from './package-files'
import type { RevisionStamp } from './revision-stamp'
import { escapeXml } from './xml-source'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const TYPES_PART = '[Content_Types].xml'

/** A comment to be listed. */
export interface NewComment {
  readonly id: number
  readonly text: string
  /** Number of the comment it answers, or null. */
  readonly replyTo: number | null
  readonly isResolved: boolean
  /** True when it has answers, is one, or is resolved: more than `comments.xml` itself can say. */
  readonly isThread: boolean
  /** Who made it; null for the author of the marks. */
  readonly by: RedlineAuthor | null
}

/** What the parts that list comments become; new parts and changed ones by name. */
export interface CommentParts {
  readonly replaced: ReadonlyMap<string, string>
  readonly added: ReadonlyMap<string, string>
}

/** The package as far as comments need it. */
export interface CommentTarget {
  readonly files: PackageFiles
  readonly container: DocxPackage
  /** The main document part. */
  readonly part: string
}

/**
 * Lists new comments in the package: in its comments part, and their threads in the part for those ([MS-DOCX] 2.5.1
 * `commentsExtended`). Parts that are not there are made, with relationship and content type. What is listed already stays.
 */
export function writeComments(target: CommentTarget, comments: readonly NewComment[], by: RedlineAuthor, stamp: RevisionStamp): CommentParts {
  const { files, container, part } = target
  if (comments.length === 0) return { replaced: new Map(), added: new Map() }
  const styles = readCommentStyles(files.text(container.related(part, 'styles') ?? ''))
  const existing = [container.related(part, 'comments'), part].map((name) => (name === null ? '' : (files.text(name) ?? '')))
  const freeParagraphId = paragraphIdsBeside(existing, stamp)
  const paragraphIds = new Map(comments.map(({ id }) => [id, freeParagraphId()]))
  const isStrict = (files.text(part) ?? '').slice(0, 4000).includes(STRICT_W)
  const namespaces = `xmlns:w="${isStrict ? STRICT_W : W}" xmlns:mc="${MC}" xmlns:w14="${W14}" mc:Ignorable="w14"`
  const wanted: WantedPart[] = [{
    kind: isStrict ? STRICT_KIND : COMMENTS_KIND, existing: container.related(part, 'comments'), root: 'comments', namespaces,
    elements: (w, isNew) => comments.map((comment) => commentElement(comment, { prefix: w, by: comment.by ?? by, styles, stamp, declaresW14: isNew, paragraphId: paragraphIds.get(comment.id)!, freeParagraphId })).join(''),
  }]
  const threads = comments.filter(({ isThread }) => isThread)
  if (threads.length > 0) {
    wanted.push({
      kind: THREADS_KIND, existing: container.related(part, 'commentsExtended'), root: 'commentsEx', namespaces: `xmlns:mc="${MC}" xmlns:w15="${W15}" mc:Ignorable="w15"`,
      elements: (w15) => threads.map((comment) => threadElement(comment, w15, paragraphIds)).join(''),
    })
  }
  return putParts(target, wanted)
}

/** A part that must list something more: where it stands, or how it is made. */
interface WantedPart {
  readonly kind: PartKind
  readonly existing: string | null
  /** Local name of its root; its prefix is `w` or `w15` in a new part, in an old one what the part says. */
  readonly root: string
  readonly namespaces: string
  readonly elements: (prefix: string, isNew: boolean) => string
}

interface PartKind {
  readonly stem: string
  readonly prefix: string
  readonly relationship: string
  readonly contentType: string
}

const COMMENTS_KIND: PartKind = {
  stem: 'comments', prefix: 'w:', relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
}
const STRICT_KIND: PartKind = { ...COMMENTS_KIND, relationship: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments' }
const THREADS_KIND: PartKind = {
  stem: 'commentsExtended', prefix: 'w15:', relationship: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml',
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function putParts({ files, part }: CommentTarget, wanted: readonly WantedPart[]): CommentParts {
  const replaced = new Map<string, string>()
  const added = new Map<string, string>()
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const fresh: { readonly name: string; readonly kind: PartKind }[] = []
  for (const { kind, existing, root, namespaces, elements } of wanted) {
    if (existing !== null && files.has(existing)) {
      const name = files.nameOf(existing)
      const text = files.text(name)!
      const prefix = prefixOf(text, root, name)
      replaced.set(name, appendTo(text, `${prefix}${root}`, elements(prefix, false), name))
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
  else replaced.set(linksName, appendTo(linksText, 'Relationships', linkList, linksName))
  const typesName = files.nameOf(TYPES_PART)
  const types = files.text(typesName)
  if (types === null) throw new MarkupFailure('damaged', '文件缺少内容类型清单，不能添加批注；请在 Word 或 WPS 中打开并另存后再试。')
  replaced.set(typesName, appendTo(types, 'Types', fresh.map(({ name, kind }) => `<Override PartName="/${name}" ContentType="${kind.contentType}"/>`).join(''), typesName))
  return { replaced, added }
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
function appendTo(text: string, root: string, elements: string, name: string): string {
  const end = text.lastIndexOf('</')
  const closing = /^<\/(?:[\w.-]{1,40}:)?(\w{1,40})\s*>\s*$/.exec(text.slice(Math.max(end, 0)))
  if (end !== -1 && closing !== null && root.endsWith(closing[1]!)) {
    const prefix = /^<\/([\w.-]{1,40}:)/.exec(text.slice(end))?.[1] ?? ''
    const isPackagePart = root === 'Types' || root === 'Relationships'
    return text.slice(0, end) + (isPackagePart && prefix !== '' ? elements.replace(/<(?=[A-Z])/g, `<${prefix}`) : elements) + text.slice(end)
  }
  const empty = /<([\w.-]{1,40}:)?(\w{1,40})((?:\s[^<>]*)?)\/>\s*$/.exec(text)
  if (empty !== null && root.endsWith(empty[2]!)) {
    const raw = (empty[1] ?? '') + empty[2]!
    return `${text.slice(0, empty.index)}<${raw}${empty[3]!}>${elements}</${raw}>`
  }
  throw new MarkupFailure('damaged', `文件部件 ${name} 的内部结构有误，不能添加批注；请在 Word 或 WPS 中打开并另存后再试。`)
}

function prefixOf(text: string, root: string, name: string): string {
  const prefix = [...text.matchAll(/<([\w.-]{1,40}:)([\w.-]{1,40})[\s/>]/g)].find(([, , local]) => local === root)?.[1]
  if (prefix === undefined) throw new MarkupFailure('damaged', `文件部件 ${name} 的内部结构有误，不能添加批注；请在 Word 或 WPS 中打开并另存后再试。`)
  return prefix
}

/** Ids of the document's own styles for comments; null where it has none (Word then uses plain text). */
export interface CommentStyles {
  readonly text: string | null
  readonly sign: string | null
}

/** Finds the styles by their names, which are the same in every language version. */
export function readCommentStyles(styles: string | null): CommentStyles {
  const idOf = (name: string): string | null => {
    const at = styles?.indexOf(`:val="${name}"`) ?? -1
    if (at === -1) return null
    const start = styles!.lastIndexOf(':style ', at)
    return start === -1 ? null : (/:styleId="([^"]{1,200})"/.exec(styles!.slice(start, at))?.[1] ?? null)
  }
  return { text: idOf('annotation text'), sign: idOf('annotation reference') }
}

interface CommentLook {
  readonly prefix: string
  readonly by: RedlineAuthor
  readonly styles: CommentStyles
  readonly stamp: RevisionStamp
  readonly declaresW14: boolean
  /** Of its last paragraph: threads are told by it. */
  readonly paragraphId: string
  readonly freeParagraphId: () => string
}

/** Hands out paragraph ids ([MS-DOCX] 2.6.2.3: eight hexadecimal digits below 0x80000000) that these parts do not use. */
function paragraphIdsBeside(parts: readonly string[], stamp: RevisionStamp): () => string {
  const taken = new Set(parts.flatMap((text) => [...text.matchAll(/:paraId="([\dA-Fa-f]{8})"/g)].map(([, id]) => id!.toUpperCase())))
  return () => {
    for (;;) {
      const id = (0x60000000 + (stamp.id() & 0x1fffffff)).toString(16).toUpperCase()
      if (!taken.has(id)) return id
    }
  }
}

function commentElement(comment: NewComment, { prefix: w, by, styles, stamp, declaresW14, paragraphId: lastId, freeParagraphId }: CommentLook): string {
  const { id, text, isThread } = comment
  const style = styles.text === null ? '' : `<${w}pPr><${w}pStyle ${w}val="${styles.text}"/></${w}pPr>`
  const sign = `<${w}r>${signProperties(w, styles)}<${w}annotationRef/></${w}r>`
  const lines = text.split('\n')
  // An older part may not declare the prefix; then it is declared, and left to be passed over by those who do not know it, here.
  const declared = declaresW14 || !isThread ? '' : ` xmlns:mc="${MC}" xmlns:w14="${W14}" mc:Ignorable="w14"`
  const paragraphs = lines.map((line, index) => {
    const isLast = index === lines.length - 1
    const paraId = isLast && (declaresW14 || isThread) ? ` w14:paraId="${lastId}"` : declaresW14 ? ` w14:paraId="${freeParagraphId()}"` : ''
    return `<${w}p${paraId}>${style}${index === 0 ? sign : ''}${line === '' ? '' : `<${w}r><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r>`}</${w}p>`
  })
  const initials = escapeXml([...by.author].slice(0, 2).join(''))
  return `<${w}comment${stamp.signed(w, id, by)} ${w}initials="${initials}"${declared}>${paragraphs.join('')}</${w}comment>`
}

/** A comment's place in its thread, and whether the thread is settled. */
function threadElement({ id, replyTo, isResolved }: NewComment, w15: string, paragraphIds: ReadonlyMap<number, string>): string {
  const parent = replyTo === null ? '' : ` ${w15}paraIdParent="${paragraphIds.get(replyTo)!}"`
  return `<${w15}commentEx ${w15}paraId="${paragraphIds.get(id)!}"${parent} ${w15}done="${isResolved ? 1 : 0}"/>`
}

/** `w:rPr` of a comment's sign, or ''. */
export function signProperties(w: string, styles: CommentStyles): string {
  return styles.sign === null ? '' : `<${w}rPr><${w}rStyle ${w}val="${styles.sign}"/></${w}rPr>`
}
