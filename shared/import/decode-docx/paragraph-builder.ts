import { removeInvisible } from '../../document/normalize-text'
import type { DocumentMark, HiddenMark, MarkAuthor } from '../../document/mark'
import { isBlankSpace, splitAtSpaces, WIDE_SPACE, widthOf } from './blank-space'
import type { TabLeader } from './paragraph-properties'
import type { RunLook } from './run-look'
import type { TrackedChange } from './run-properties'

type Open<Kind extends DocumentMark['kind']> = { -readonly [Key in keyof Extract<DocumentMark, { kind: Kind }>]: Extract<DocumentMark, { kind: Kind }>[Key] }
type BlankSource = Extract<DocumentMark, { kind: 'blank' }>['from']

/** Underscores an underlined tab, a tab leader or an empty control is written as. */
const TAB_BLANK = 4
/** Letters kept of the underlined words beside a blank. */
const LONGEST_BESIDE = 40
/** Above this code (and below it, apart from spaces) a character is certainly a word's. */
const SPACE_CODES = 0x3000

/**
 * Gathers the current text of one paragraph and what is known about its stretches. Deleted and hidden words go into
 * marks, underlined space becomes underscores: one for a space, two for a full-width one, four for a tab.
 */
export class ParagraphBuilder {
  text = ''
  readonly marks: DocumentMark[] = []
  /** Smallest type and weight over all visible words, for telling titles. */
  smallestSize = Number.POSITIVE_INFINITY
  isBold = true
  isContents = false
  startsPage = false
  /** True when a page break stands at the end, after all words. */
  breaksAfter = false
  /** Index of the `w:p` it is known by, once words of an earlier one are in it; null for the one it ends with. */
  origin: number | null = null
  /** Tabs met so far. */
  tabs = 0
  /** The paragraph that took over the marks of this one when it was left out of the text. */
  successor: ParagraphBuilder | null = null
  private insertion: Open<'insertion'> | null = null
  private deletion: Open<'deletion'> | null = null
  private hidden: Open<'hidden'> | null = null
  private highlight: Open<'highlight'> | null = null
  private format: Open<'format'> | null = null
  private blank: Open<'blank'> | null = null
  private underlinedEnd = -1
  private underlinedWord = ''
  /** A single underlined space after an underlined word: between two words it is no blank. */
  private loneSpaceAt = -1
  private dottedTabs: number[] = []
  /** Stretches to be shown as another sign, done in one pass at the end so that long paragraphs stay linear. */
  private readonly replaced: { readonly start: number; readonly end: number; readonly sign: string }[] = []
  private wordEnd = 0

  /** Adds visible, deleted or hidden words, as the look says. */
  add(words: string, look: RunLook): void {
    const text = removeInvisible(words)
    if (text === '') return
    if (look.deleted !== null) this.addDeletion(text, look.deleted, false)
    else if (look.hidden) this.addHidden(text)
    else if (look.underline === 'all') this.addUnderlined(text, look)
    else this.write(text, look)
  }

  /** Adds a tab that lands on a stop with the given leader. */
  addTab(leader: TabLeader, look: RunLook): void {
    if (look.deleted !== null || look.hidden) this.add('\t', look)
    else if (look.underline === 'all') this.addBlank(TAB_BLANK, 'underlined-space', look)
    else if (leader === 'line') this.addBlank(TAB_BLANK, 'tab-leader', look)
    else {
      this.settle()
      if (leader === 'dots') this.dottedTabs.push(this.text.length)
      this.write('\t', look)
    }
  }

  /** Adds a blank to fill in, `width` underscores wide; it continues the blank before it. */
  addBlank(width: number, from: BlankSource, look: RunLook): void {
    if (look.deleted !== null || look.hidden) return this.add('_'.repeat(width), look)
    this.settle()
    const start = this.text.length
    const { wordEnd } = this
    this.write('_'.repeat(width), look)
    this.wordEnd = wordEnd
    if (this.blank !== null && this.blank.end === start && this.blank.from === from) this.blank.end = this.text.length
    else this.marks.push((this.blank = { kind: 'blank', start, end: this.text.length, from }))
    this.underlinedEnd = -1
  }

  /** Adds the blank of a control that shows its prompt; the answer takes the prompt's words, which stand beside the text. */
  addPrompt(width: number, look: RunLook): (words: string) => void {
    this.addBlank(width, 'content-control', look)
    const { blank } = this
    if (blank === null) return () => undefined
    return (words) => {
      blank.prompt = (blank.prompt ?? '') + words
    }
  }

  /** Notes a page break here; it is shown as a line break when words follow and words stand before it. */
  addPageBreak(look: RunLook): void {
    if (look.deleted === null && !look.hidden) this.breaksAfter = true
  }

  /** Notes deleted words, or a deleted paragraph mark or row, at the current place. */
  addDeletion(text: string, change: TrackedChange, paragraphMark: boolean): void {
    const at = this.text.length
    const last = this.deletion
    if (!paragraphMark && last !== null && last.end === at && !last.paragraphMark && isSameChange(last, change)) last.text += text
    else this.marks.push((this.deletion = { kind: 'deletion', start: at, end: at, ...change, text, paragraphMark }))
  }

  /** Notes hidden words at the current place. */
  addHidden(text: string): void {
    const at = this.text.length
    if (this.hidden !== null && this.hidden.end === at) this.hidden.text += text
    else this.marks.push((this.hidden = { kind: 'hidden', start: at, end: at, text }) satisfies HiddenMark)
  }

  /** True when words (not space or blanks) have been added behind `start`. */
  hasWordsSince(start: number): boolean {
    return this.wordEnd > start
  }

  /** Turns the space from `start` to the end of the text into a blank, or adds one where nothing stands. */
  blankFrom(start: number, width: number, from: BlankSource, look: RunLook): void {
    const end = this.text.length
    if (end === start) return this.addBlank(width, from, look)
    this.replaced.push({ start, end, sign: '_' })
    if (this.blank !== null && this.blank.start >= start) [this.blank.start, this.blank.end, this.blank.from] = [start, end, from]
    else this.marks.push((this.blank = { kind: 'blank', start, end, from }))
  }

  /** Shows `sign` instead of the last character. */
  replaceLast(sign: string): void {
    this.replaced.push({ start: this.text.length - 1, end: this.text.length, sign })
  }

  /** Settles what depends on what follows; call once when the paragraph has ended. */
  finish(): void {
    this.closeLoneSpace()
    this.applyReplaced()
    for (let index = this.dottedTabs.length - 1; index >= 0; index -= 1) this.settleDottedTab(this.dottedTabs[index]!)
    this.dottedTabs = []
  }

  private write(text: string, look: RunLook): void {
    this.settle()
    const start = this.text.length
    this.text += text
    const end = this.text.length
    if (text.charCodeAt(text.length - 1) > SPACE_CODES || text.trim() !== '') this.wordEnd = end
    if (look.inserted !== null) this.extendInsertion(start, end, look.inserted)
    if (look.highlight !== null) {
      if (this.highlight !== null && this.highlight.end === start && this.highlight.colour === look.highlight) this.highlight.end = end
      else this.marks.push((this.highlight = { kind: 'highlight', start, end, colour: look.highlight }))
    }
    if (look.changed !== null) {
      if (this.format !== null && this.format.end === start && isSameAuthor(this.format, look.changed)) this.format.end = end
      else this.marks.push((this.format = { kind: 'format', start, end, ...look.changed }))
    }
    if (look.size < this.smallestSize || !look.bold) this.noteLook(text, look)
  }

  /** Decides on what stands at the end of the text, now that something follows it. */
  private settle(): void {
    this.closeLoneSpace()
    if (!this.breaksAfter) return
    this.breaksAfter = false
    if (this.text === '') this.startsPage = true
    else this.text += '\n'
  }

  private noteLook(text: string, look: RunLook): void {
    if (text.trim() === '') return
    if (look.size < this.smallestSize) this.smallestSize = look.size
    if (!look.bold) this.isBold = false
  }

  private extendInsertion(start: number, end: number, change: TrackedChange): void {
    if (this.insertion !== null && this.insertion.end === start && isSameChange(this.insertion, change)) this.insertion.end = end
    else this.marks.push((this.insertion = { kind: 'insertion', start, end, ...change, paragraphMark: false }))
  }

  private addUnderlined(text: string, look: RunLook): void {
    for (const piece of splitAtSpaces(text)) {
      const at = this.text.length
      if (!isBlankSpace(piece)) {
        // The word continues an underlined phrase: the single space before it stays a space.
        if (this.loneSpaceAt !== -1 && this.loneSpaceAt === at - 1) this.loneSpaceAt = -1
        if (this.blank?.end === at && this.blank.from === 'underlined-space') this.blank.beside ??= piece.slice(0, LONGEST_BESIDE)
        this.write(piece, look)
        this.underlinedEnd = this.text.length
        this.underlinedWord = piece
      } else if (piece.length === 1 && piece !== WIDE_SPACE && this.underlinedEnd === at && at > 0) {
        this.write(' ', look)
        this.loneSpaceAt = at
      } else this.addBlankBeside(this.underlinedEnd === at && at > 0 ? this.underlinedWord : null, widthOf(piece), look)
    }
  }

  private addBlankBeside(word: string | null, width: number, look: RunLook): void {
    this.addBlank(width, 'underlined-space', look)
    if (word !== null && this.blank !== null) this.blank.beside ??= word.slice(-LONGEST_BESIDE)
  }

  private closeLoneSpace(): void {
    const at = this.loneSpaceAt
    if (at === -1) return
    this.loneSpaceAt = -1
    this.replaced.push({ start: at, end: at + 1, sign: '_' })
    this.marks.push((this.blank = { kind: 'blank', start: at, end: at + 1, from: 'underlined-space', beside: this.underlinedWord.slice(-LONGEST_BESIDE) }))
  }

  private applyReplaced(): void {
    if (this.replaced.length === 0) return
    const pieces: string[] = []
    let done = 0
    for (const { start, end, sign } of this.replaced) {
      if (start < done) continue
      pieces.push(this.text.slice(done, start), sign.repeat(end - start))
      done = end
    }
    this.text = pieces.join('') + this.text.slice(done)
    this.replaced.length = 0
  }

  /** Dots before a page number lead the eye; dots before nothing, or before words, are a line to write on. */
  private settleDottedTab(at: number): void {
    if (this.isContents || this.text[at] !== '\t' || /^\t[ \t]*[-\d]{1,6}\s*$/.test(this.text.slice(at, at + 24))) return
    this.text = `${this.text.slice(0, at)}${'_'.repeat(TAB_BLANK)}${this.text.slice(at + 1)}`
    for (const mark of this.marks as { start: number; end: number }[]) {
      if (mark.start > at) mark.start += TAB_BLANK - 1
      if (mark.end > at) mark.end += TAB_BLANK - 1
    }
    this.marks.push({ kind: 'blank', start: at, end: at + TAB_BLANK, from: 'tab-leader' })
  }
}

function isSameAuthor(a: MarkAuthor, b: MarkAuthor): boolean {
  return a.author === b.author && a.date === b.date
}

function isSameChange(a: TrackedChange, b: TrackedChange): boolean {
  return a.move === b.move && isSameAuthor(a, b)
}
