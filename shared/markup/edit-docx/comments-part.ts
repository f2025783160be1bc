import { MarkupFailure, type RedlineAuthor } from '../edit'
import type { DocxPackage } from '../../import/decode-docx/open-package'
import type { PackageFiles } from './package-files'
import type { RevisionStamp } from './revision-stamp'
import { escapeXml } from './xml-source'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const TYPES_PART = '[Content_Types].xml'

/** A comment to be listed. */
export interface NewComment {
  readonly id: number
  readonly text: string
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

/** Lists new comments in the package: in its comments part, or in a new one with its relationship and content type. */
export function writeComments(target: CommentTarget, comments: readonly NewComment[], by: RedlineAuthor, stamp: RevisionStamp): CommentParts {
  const { files, container, part } = target
  if (comments.length === 0) return { replaced: new Map(), added: new Map() }
  const existing = container.related(part, 'comments')
  const styles = readCommentStyles(files.text(container.related(part, 'styles') ?? ''))
  if (existing !== null && files.has(existing)) {
    const name = files.nameOf(existing)
    const text = files.text(name)!
    const prefix = prefixOf(text, name)
    const listed = comments.map((comment) => commentElement(comment, { prefix, by, styles, stamp, declaresW14: false })).join('')
    return { replaced: new Map([[name, appendTo(text, `${prefix}comments`, listed, name)]]), added: new Map() }
  }
  return createPart(target, comments.map((comment) => commentElement(comment, { prefix: 'w:', by, styles, stamp, declaresW14: true })).join(''))
}

function createPart({ files, part }: CommentTarget, listed: string): CommentParts {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = freeName(files, `${folder}comments`)
  const isStrict = (files.text(part) ?? '').slice(0, 4000).includes(STRICT_W)
  const links = `${folder}_rels/${part.slice(folder.length)}.rels`
  const type = isStrict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments' : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
  const link = (text: string): string => `<Relationship Id="${freeId(text)}" Type="${type}" Target="${name.slice(folder.length)}"/>`
  const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const root = `<w:comments xmlns:w="${isStrict ? STRICT_W : W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="${W14}" mc:Ignorable="w14">`
  const added = new Map([[name, `${header}${root}${listed}</w:comments>`]])
  const replaced = new Map<string, string>()
  const linksName = files.nameOf(links)
  const linksText = files.text(linksName)
  if (linksText === null) added.set(links, `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('')}</Relationships>`)
  else replaced.set(linksName, appendTo(linksText, 'Relationships', link(linksText), linksName))
  const typesName = files.nameOf(TYPES_PART)
  const types = files.text(typesName)
  if (types === null) throw new MarkupFailure('damaged', '文件缺少内容类型清单，不能添加批注；请在 Word 或 WPS 中打开并另存后再试。')
  replaced.set(typesName, appendTo(types, 'Types', `<Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`, typesName))
  return { replaced, added }
}

function freeName(files: PackageFiles, stem: string): string {
  let name = `${stem}.xml`
  for (let number = 1; files.has(name); number += 1) name = `${stem}${number}.xml`
  return name
}

function freeId(links: string): string {
  let id = 'rIdComments'
  for (let number = 1; links.includes(`"${id}"`); number += 1) id = `rIdComments${number}`
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

function prefixOf(text: string, name: string): string {
  const prefix = /<([\w.-]{1,40}:)comments[\s/>]/.exec(text)?.[1]
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
}

function commentElement({ id, text }: NewComment, { prefix: w, by, styles, stamp, declaresW14 }: CommentLook): string {
  const style = styles.text === null ? '' : `<${w}pPr><${w}pStyle ${w}val="${styles.text}"/></${w}pPr>`
  const sign = `<${w}r>${signProperties(w, styles)}<${w}annotationRef/></${w}r>`
  const paragraphs = text.split('\n').map((line, index) => {
    const paraId = declaresW14 ? ` w14:paraId="${(0x60000000 + (stamp.id() & 0x1fffffff)).toString(16).toUpperCase()}"` : ''
    return `<${w}p${paraId}>${style}${index === 0 ? sign : ''}${line === '' ? '' : `<${w}r><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r>`}</${w}p>`
  })
  const initials = escapeXml([...by.author].slice(0, 2).join(''))
  return `<${w}comment${stamp.signed(w, id)} ${w}initials="${initials}">${paragraphs.join('')}</${w}comment>`
}

/** `w:rPr` of a comment's sign, or ''. */
export function signProperties(w: string, styles: CommentStyles): string {
  return styles.sign === null ? '' : `<${w}rPr><${w}rStyle ${w}val="${styles.sign}"/></${w}rPr>`
}
