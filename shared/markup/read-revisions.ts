import { decodeReferences } from '../import/decode-docx/xml-references'

/** What becomes of a tracked change when a part is read: taken over, or taken back. Asked by the change's `w:id`. */
export type Verdict = (id: string) => 'accept' | 'reject'

/** Everything accepted, everything rejected. */
export const ACCEPT_ALL: Verdict = () => 'accept'
export const REJECT_ALL: Verdict = () => 'reject'

/** A tag, or something in its place; attributes are cut out only where they matter. */
const TAG = /<(\/?)(?:[\w.-]{1,60}:)?([\w.-]{1,60})((?:[^<>"']|"[^"]*"|'[^']*')*)>|<!--[\s\S]*?-->|<\?[^>]*>|<!\[CDATA\[([\s\S]*?)\]\]>/g

interface Level {
  readonly name: string
  /** Words met in a text element so far. */
  words: string
  /** Of a text element: whether blanks at its edges count (`xml:space="preserve"`). */
  readonly keepsEdges: boolean
  /** What of this element is shown. */
  readonly shows: boolean
}

/**
 * The words of a part, or of whole elements of one, a line per paragraph, with each tracked change accepted or rejected;
 * words whose paragraph mark is gone with nothing after them are the last line. Written against the standard
 * and sharing nothing with the writer of changes, so that it can judge it. Field codes are not shown; hidden text is.
 */
export function readRevisions(xml: string, verdict: Verdict): readonly string[] {
  const reader = new RevisionReader(verdict)
  let at = 0
  for (const match of xml.matchAll(TAG)) {
    if (match.index > at && reader.inText) reader.add(decodeReferences(xml.slice(at, match.index)))
    at = match.index + match[0].length
    const [, slash, name, attributes, literal] = match
    if (literal !== undefined && reader.inText) reader.add(literal)
    if (name === undefined) continue
    if (slash === '/') reader.leave(name)
    else reader.enter(name, attributes!)
  }
  return reader.finish()
}

class RevisionReader {
  readonly lines: string[] = []
  private readonly levels: Level[] = []
  /** Rows of tables that are open, outermost first: the lines before each, and whether it goes. */
  private readonly rows: { readonly firstLine: number; isGone: boolean }[] = []
  /** Words of the paragraphs that are open, outermost first, and whether their mark goes. */
  private readonly open: string[] = []
  private readonly losesMark: boolean[] = []
  /** Words carried over from paragraphs whose mark is gone, by depth. */
  private readonly carried: string[] = []

  constructor(private readonly verdict: Verdict) {}

  get inText(): boolean {
    const name = this.levels.at(-1)?.name
    return name === 't' || name === 'delText'
  }

  finish(): readonly string[] {
    const words = this.carried.join('')
    return words === '' ? this.lines : [...this.lines, words]
  }

  /** Words of the text element that is open. */
  add(words: string): void {
    this.levels.at(-1)!.words += words
  }

  private show(words: string): void {
    if (this.open.length > 0 && this.shows) this.open[this.open.length - 1] += words
  }

  enter(name: string, attributes: string): void {
    const isEmpty = attributes.endsWith('/')
    const parent = this.levels.at(-1)?.name
    const isGone = this.isGone(name, attributes)
    // The state of a paragraph mark (in w:pPr/w:rPr) is an element of its own.
    if (isGone && parent === 'trPr' && this.rows.length > 0) this.rows.at(-1)!.isGone = true
    if (name === 'tr' && !isEmpty) this.rows.push({ firstLine: this.lines.length, isGone: false })
    if (isGone && parent === 'rPr' && this.levels.at(-2)?.name === 'pPr') this.losesMark[this.open.length - 1] = true
    if (name === 'p') this.beginParagraph()
    else if (parent === 'r' && SIGNS[name] !== undefined) this.show(SIGNS[name])
    if (!isEmpty) this.levels.push({ name, words: '', keepsEdges: /\bxml:space\s?=\s?["']preserve/.test(attributes), shows: this.shows && !isGone && name !== 'instrText' && name !== 'delInstrText' })
    else if (name === 'p') this.endParagraph()
  }

  leave(name: string): void {
    if (name === 'p') this.endParagraph()
    if (name === 'tr') this.endRow()
    const { words, keepsEdges } = this.levels.at(-1) ?? { words: '', keepsEdges: true }
    if (words !== '') this.show(keepsEdges ? words : trimSpace(words))
    this.levels.pop()
  }

  /** A row that is gone takes everything in it along (ECMA-376 Part 1, 17.13.5.12 and 17.13.5.17). */
  private endRow(): void {
    const row = this.rows.pop()
    if (row?.isGone === true) this.lines.length = row.firstLine
  }

  private get shows(): boolean {
    return this.levels.at(-1)?.shows ?? true
  }

  private isGone(name: string, attributes: string): boolean {
    const isInsertion = name === 'ins' || name === 'moveTo'
    if (!isInsertion && name !== 'del' && name !== 'moveFrom') return false
    return this.verdict(/\bid="([^"]*)"/.exec(attributes)?.[1] ?? '') === (isInsertion ? 'reject' : 'accept')
  }

  private beginParagraph(): void {
    this.losesMark[this.open.length] = false
    this.open.push(this.carried[this.open.length] ?? '')
    this.carried[this.open.length - 1] = ''
  }

  private endParagraph(): void {
    const words = this.open.pop() ?? ''
    if (this.losesMark[this.open.length] === true) this.carried[this.open.length] = words
    else this.lines.push(words)
  }
}

/** Without the white space of XML at both ends: programs drop it where nothing says that it is to be kept. */
function trimSpace(words: string): string {
  let [start, end] = [0, words.length]
  while (start < end && SPACE.has(words[start]!)) start += 1
  while (end > start && SPACE.has(words[end - 1]!)) end -= 1
  return words.slice(start, end)
}

const SPACE: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n'])

/** Run content that stands for a character. */
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }
