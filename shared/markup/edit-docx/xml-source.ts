import { XmlScope } from '../../import/decode-docx/xml-scope'
import { MarkupFailure } from '../edit'

/** A tag of an XML text and where it stands. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty'
  /** As written, with the file's own prefix. */
  readonly raw: string
  readonly start: number
  readonly end: number
}

/** An element and its place in the source; `children` are read only as deep as was asked for. */
export interface XmlNode {
  /** Under the reader's prefixes: `w:r`. */
  readonly name: string
  readonly raw: string
  readonly start: number
  /** End of the start tag; equal to `end` for an empty-element tag. */
  readonly openEnd: number
  closeStart: number
  end: number
  readonly parent: XmlNode | null
  readonly children: XmlNode[]
}

/**
 * One part as text, edited in place: everything this program writes is a splice into this text, so that what is not
 * spliced stays as it is to the last byte.
 */
export class XmlSource {
  private readonly scope: XmlScope
  /** What this part writes before the names of WordprocessingML, colon included. */
  readonly prefix: string

  constructor(readonly part: string, readonly text: string) {
    const root = this.nextTag(0)
    const attributes = root === null ? '' : text.slice(root.start + 1 + root.raw.length, root.end - 1)
    this.scope = XmlScope.outermost().inner(0, attributes)
    const colon = root?.raw.indexOf(':') ?? -1
    // Attributes need a prefix; a part that has none for its elements is nothing Word or WPS write.
    if (root === null || colon === -1) throw this.damaged()
    this.prefix = root.raw.slice(0, colon + 1)
  }

  /** The first tag at or after `from`; comments, declarations and CDATA are passed over. */
  nextTag(from: number): Tag | null {
    const { text } = this
    let at = text.indexOf('<', from)
    while (at !== -1) {
      const next = text.charCodeAt(at + 1)
      if (next !== EXCLAMATION && next !== QUESTION) return this.readTag(at, next === SLASH)
      const mark = next === QUESTION ? '?>' : text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>'
      const end = text.indexOf(mark, at + 2)
      if (end === -1) throw this.damaged()
      at = text.indexOf('<', end)
    }
    return null
  }

  /** A name under the reader's prefixes. */
  nameOf(raw: string): string {
    return this.scope.names.get(raw) ?? this.scope.resolve(raw)
  }

  /** Reads the element whose start tag begins at `start`; elements for which `descends` is false get no children. */
  readElement(start: number, descends: (name: string) => boolean): XmlNode {
    const open = this.nextTag(start)
    if (open === null || open.start !== start || open.kind === 'close') throw this.damaged()
    const root = this.makeNode(open, null)
    let node = root
    let at = open.end
    while (root.end === -1) {
      const tag = this.nextTag(at)
      if (tag === null) throw this.damaged()
      at = tag.end
      if (tag.kind === 'close') {
        if (tag.raw !== node.raw) throw this.damaged()
        node.closeStart = tag.start
        node.end = tag.end
        if (node.parent === null) break
        node = node.parent
      } else {
        const child = this.makeNode(tag, node)
        node.children.push(child)
        if (tag.kind === 'empty') continue
        if (descends(child.name)) node = child
        else at = this.closeOpaque(child, tag.end)
      }
    }
    return root
  }

  /** Value of an attribute written without entities, or null. */
  attribute(node: Pick<XmlNode, 'start' | 'openEnd'>, name: string): string | null {
    const tag = this.text.slice(node.start, node.openEnd)
    for (const match of tag.matchAll(ATTRIBUTE)) {
      const raw = match[1]!
      if ((raw.includes(':') ? this.nameOf(raw) : raw) === name) return match[2] ?? match[3] ?? ''
    }
    return null
  }

  damaged(): MarkupFailure {
    return new MarkupFailure('damaged', `文件部件 ${this.part} 的内部结构有误，不能在原文上标注；请在 Word 或 WPS 中打开并另存为 .docx 后再试。`)
  }

  private makeNode(tag: Tag, parent: XmlNode | null): XmlNode {
    const end = tag.kind === 'empty' ? tag.end : -1
    return { name: this.nameOf(tag.raw), raw: tag.raw, start: tag.start, openEnd: tag.end, closeStart: end, end, parent, children: [] }
  }

  /** Passes over the content of an element nobody looks into. */
  private closeOpaque(node: XmlNode, from: number): number {
    let depth = 1
    let at = from
    for (;;) {
      const tag = this.nextTag(at)
      if (tag === null) throw this.damaged()
      at = tag.end
      if (tag.kind === 'open') depth += 1
      else if (tag.kind === 'close') depth -= 1
      if (depth > 0) continue
      if (tag.raw !== node.raw) throw this.damaged()
      node.closeStart = tag.start
      node.end = tag.end
      return at
    }
  }

  private readTag(start: number, isClose: boolean): Tag {
    const { text } = this
    let end = start + 1
    while (end < text.length) {
      const code = text.charCodeAt(end)
      if (code === GREATER) break
      if (code === DOUBLE || code === SINGLE) {
        end = text.indexOf(code === DOUBLE ? '"' : "'", end + 1)
        if (end === -1) throw this.damaged()
      }
      end += 1
    }
    if (end >= text.length) throw this.damaged()
    let nameEnd = start + (isClose ? 2 : 1)
    const nameStart = nameEnd
    for (let code = text.charCodeAt(nameEnd); code > 0x20 && code !== GREATER && code !== SLASH; code = text.charCodeAt(nameEnd)) nameEnd += 1
    const kind = isClose ? 'close' : text.charCodeAt(end - 1) === SLASH ? 'empty' : 'open'
    return { kind, raw: text.slice(nameStart, nameEnd), start, end: end + 1 }
  }
}

const EXCLAMATION = 0x21
const DOUBLE = 0x22
const SINGLE = 0x27
const SLASH = 0x2f
const GREATER = 0x3e
const QUESTION = 0x3f
const ATTRIBUTE = /([^\s=<>"']{1,200})\s?=\s?(?:"([^"]*)"|'([^']*)')/g

/** Text as XML character data or attribute value. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
