import { ImportFailure } from './import-failure'
import { findAttribute, isSpace } from './xml-attribute'
import { decodeReferences } from './xml-references'
import { XmlScope } from './xml-scope'

const END = 0
const OPEN = 1
const CLOSE = 2
const TEXT = 3
type Event = typeof END | typeof OPEN | typeof CLOSE | typeof TEXT

const SPACE = 0x20
const EXCLAMATION = 0x21
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27
const SLASH = 0x2f
const LESS = 0x3c
const GREATER = 0x3e
const QUESTION = 0x3f
const LETTER_X = 0x78

/**
 * A cursor over one XML part that is moved from child to child; what is not asked for is passed over without being
 * built. Names are `prefix:local` under the prefixes of `namespaces.ts`. It takes about a third of the time of
 * a general event parser, because attributes are looked at only when asked for.
 *
 * Ill-formed markup does not stop it: end tags that do not fit are mended and `repaired` is set. A DOCTYPE is refused
 * as `unsafe`: packages must not contain one (ECMA-376 Part 2, 7.2.4), and entities are how files are made to explode
 * or to fetch. Nesting beyond `maxDepth` is refused as `too-deep`.
 */
export class XmlCursor {
  /** Name of the element the cursor entered last. */
  name = ''
  /** Number of elements open, the current one included. */
  depth = 0
  /** Zero-based index of the last `w:p` and `w:tbl` met, passed-over ones included; -1 before the first. */
  paragraphIndex = -1
  tableIndex = -1
  /** True once ill-formed markup had to be mended. */
  repaired = false

  private at = 0
  private attributesStart = 0
  private attributesEnd = 0
  private textStart = 0
  private textEnd = 0
  private isLiteral = false
  private isEmptyTag = false
  private readonly open: string[] = []
  private scope = XmlScope.outermost()

  constructor(private readonly xml: string, private readonly maxDepth: number) {}

  /** Enters the root element; false when there is none. */
  enterRoot(): boolean {
    return this.nextChild(0)
  }

  /**
   * Moves to the next child of the element that was current when `depth` was read, passing over what is left of the
   * child before it. False once the parent has ended (its end tag is then behind the cursor).
   */
  nextChild(depth: number): boolean {
    while (this.depth >= depth) {
      const event = this.advance()
      if (event === OPEN) {
        if (this.depth === depth + 1) return true
      } else if (event === END) return false
    }
    return false
  }

  /** All character data inside the current element, to its end. */
  text(): string {
    const depth = this.depth
    let text = ''
    while (this.depth >= depth) {
      const event = this.advance()
      if (event === END) break
      if (event === TEXT) text += this.currentText()
    }
    return text
  }

  /**
   * Reads the element just entered, or answers from `known` when the same markup has been read before: word processors
   * repeat the same properties on run after run. Elements that hold one of their own kind are read each time.
   */
  once<T>(known: Map<string, T>, read: () => T): T {
    const raw = this.open[this.open.length - 1]!
    // Below the root's own declarations the same words may mean something else.
    if (this.isEmptyTag || this.scope.depth > 1) return read()
    const close = `</${raw}>`
    const end = this.xml.indexOf(close, this.at)
    if (end === -1) return read()
    const source = this.xml.slice(this.at, end)
    const before = known.get(source)
    if (before === undefined) {
      const value = read()
      if (!source.includes(`<${raw}`) && !source.includes('<!--')) known.set(source, value)
      return value
    }
    this.at = end + close.length
    this.leave()
    return before
  }

  /** Value of an attribute of the element just entered, or null. Ask before moving on. */
  attribute(name: string): string | null {
    // An attribute without prefix belongs to its element, not to the default namespace.
    const fits = (raw: string): boolean => (raw.includes(':') ? this.scope.resolve(raw) : raw) === name
    const value = findAttribute(this.xml, this.attributesStart, this.attributesEnd, fits)
    return value === null ? null : decodeReferences(value)
  }

  /** Our prefix for a prefix as written in the file, for attributes that list prefixes (`mc:Choice Requires`). */
  prefix(written: string): string {
    return this.scope.prefix(written)
  }

  private currentText(): string {
    const text = this.xml.slice(this.textStart, this.textEnd)
    return this.isLiteral ? text : decodeReferences(text)
  }

  private advance(): Event {
    if (this.isEmptyTag) {
      this.isEmptyTag = false
      return this.leave()
    }
    const { xml } = this
    for (;;) {
      const at = this.at
      if (at >= xml.length) {
        if (this.depth > 0) this.repaired = true
        return END
      }
      if (xml.charCodeAt(at) !== LESS) {
        const next = xml.indexOf('<', at)
        this.at = next === -1 ? xml.length : next
        return this.meetText(at, this.at, false)
      }
      const sign = xml.charCodeAt(at + 1)
      if (sign === SLASH) {
        if (this.closes(at)) return this.leave()
      } else if (sign === EXCLAMATION) {
        if (xml.startsWith('<![CDATA[', at)) return this.meetText(at + 9, this.passTo(']]>', at + 9), true)
        this.passDeclaration(at)
      } else if (sign === QUESTION) this.passTo('?>', at)
      else if (this.enter(at)) return OPEN
    }
  }

  private enter(at: number): boolean {
    const { xml } = this
    let end = at + 1
    for (let code = xml.charCodeAt(end); code > SPACE && code !== GREATER && code !== SLASH; code = xml.charCodeAt(end)) end += 1
    if (end === at + 1 || end >= xml.length) return this.passLooseSign(at)
    const raw = xml.slice(at + 1, end)
    this.attributesStart = end
    let declares = false
    let code = xml.charCodeAt(end)
    while (code !== GREATER) {
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        end = xml.indexOf(code === DOUBLE_QUOTE ? '"' : "'", end + 1)
        if (end === -1) return this.passLooseSign(at)
      } else if (code === LETTER_X && xml.startsWith('xmlns', end)) declares = true
      else if (code !== code) return this.passLooseSign(at)
      end += 1
      code = xml.charCodeAt(end)
    }
    this.isEmptyTag = xml.charCodeAt(end - 1) === SLASH
    this.attributesEnd = this.isEmptyTag ? end - 1 : end
    this.at = end + 1
    this.open.push(raw)
    this.depth += 1
    if (this.depth > this.maxDepth) throw new ImportFailure('too-deep', `文件结构嵌套超过 ${this.maxDepth} 层，可能是恶意构造的文件，已停止读取。`)
    if (declares) this.scope = this.scope.inner(this.depth, xml.slice(this.attributesStart, this.attributesEnd))
    this.name = this.scope.names.get(raw) ?? this.scope.resolve(raw)
    if (this.name === 'w:p') this.paragraphIndex += 1
    else if (this.name === 'w:tbl') this.tableIndex += 1
    return true
  }

  private leave(): Event {
    this.open.pop()
    if (this.scope.depth === this.depth) this.scope = this.scope.parent!
    this.depth -= 1
    return CLOSE
  }

  /** True when the end tag ends the current element; moves past tags that end nothing. */
  private closes(at: number): boolean {
    const { xml, open } = this
    const current = open[open.length - 1]
    if (current !== undefined && xml.startsWith(current, at + 2)) {
      const after = at + 2 + current.length
      if (xml.charCodeAt(after) === GREATER) {
        this.at = after + 1
        return true
      }
      if (isSpace(xml.charCodeAt(after))) {
        this.passTo('>', after)
        return true
      }
    }
    this.repaired = true
    const end = xml.indexOf('>', at)
    const name = xml.slice(at + 2, end === -1 ? xml.length : end).trim()
    // An outer element ends here: end the inner ones first, one per call, and meet this tag again.
    if (open.includes(name)) return true
    this.at = end === -1 ? xml.length : end + 1
    return false
  }

  private passDeclaration(at: number): void {
    if (this.xml.startsWith('<!--', at)) this.passTo('-->', at + 4)
    else throw new ImportFailure('unsafe', '文件内部含有文档类型声明（DOCTYPE），Word 不会生成这种内容，可能是恶意构造的文件，已拒绝打开。')
  }

  /** Moves behind the next `mark` and says where it stood; to the end where there is none. */
  private passTo(mark: string, from: number): number {
    const found = this.xml.indexOf(mark, from)
    if (found === -1) this.repaired = true
    this.at = found === -1 ? this.xml.length : found + mark.length
    return found === -1 ? this.xml.length : found
  }

  private meetText(start: number, end: number, isLiteral: boolean): Event {
    this.textStart = start
    this.textEnd = end
    this.isLiteral = isLiteral
    return TEXT
  }

  /** A `<` that starts no tag: it and what follows stay out of the way of the markup. */
  private passLooseSign(at: number): false {
    this.repaired = true
    this.at = at + 1
    return false
  }
}
