import { ParagraphBuilder } from '../decode-docx/paragraph-builder'
import type { RunLook } from '../decode-docx/run-look'
import type { RawNumber, RawParagraph, RawZone } from '../raw-document'
import type { CharacterProperties } from './properties'
import type { StoryContext, StoryParagraph } from './story-context'
import { signInFont, symbolOf } from './word-signs'
import type { ParagraphLook } from './word-text'

interface OpenField {
  code: string
  isResult: boolean
  start: number
  text: ParagraphBuilder | null
  dataOffset: number | null
}

/** Reads the paragraphs between two positions. Fields show their result; deleted marks join paragraphs. */
export function readStory(context: StoryContext, start: number, end: number, zone: RawZone): StoryParagraph[] {
  return new StoryReader(context, zone).read(start, end)
}

class StoryReader {
  private readonly fields: OpenField[] = []
  /** Index of the outermost field whose instruction is being read; -1 while text is shown. */
  private hiddenBy = -1
  private readonly looks = new Map<CharacterProperties, RunLook>()
  private current = new ParagraphBuilder()
  /** Characters of one look not yet given to the builder. */
  private pending = ''
  private pendingLook: RunLook | null = null
  private startsPage = false
  private begin = 0

  constructor(private readonly context: StoryContext, private readonly zone: RawZone) {}

  read(start: number, end: number): StoryParagraph[] {
    const paragraphs: StoryParagraph[] = []
    let first = start
    this.begin = start
    while (first < end) {
      const last = this.findEnd(first, end)
      const look = this.context.text.paragraphAt(last)
      for (let cp = first; cp < last; cp += 1) this.readCharacter(cp, look)
      this.watch(last)
      const finished = this.finishParagraph(last, look)
      if (finished !== null) paragraphs.push(finished)
      first = last + 1
    }
    return paragraphs
  }

  /** Position of the paragraph's mark: the end of paragraph, of a cell, or of a page where no paragraph goes on. */
  private findEnd(from: number, end: number): number {
    const { text } = this.context
    for (let cp = from; cp < end; cp += 1) {
      const code = text.text.charCodeAt(cp)
      if (code === 0x0d || code === 0x07) return cp
      if (code === 0x0c && text.endsParagraphRun(cp)) return cp
    }
    return end - 1
  }

  private finishParagraph(mark: number, look: ParagraphLook): StoryParagraph | null {
    const { context, current } = this
    const code = context.text.text.charCodeAt(mark)
    const properties = context.text.characterAt(mark, look.style)
    // A story cut off in the middle ends with a character that is not a mark: it is text.
    if (code !== 0x0d && code !== 0x07 && code !== 0x0c) this.readCharacter(mark, look)
    this.flush()
    const { deleted, inserted } = this.lookOf(properties)
    if (deleted !== null && code === 0x0d) {
      current.addDeletion('', deleted, true)
      return null
    }
    const number = this.numberOf(look, properties.isHidden && current.text === '')
    current.finish()
    const length = current.text.length
    if (inserted !== null && code === 0x0d) current.marks.push({ kind: 'insertion', start: length, end: length, ...inserted, paragraphMark: true })
    current.marks.sort((a, b) => a.start - b.start || a.end - b.end)
    const paragraph = this.toParagraph(look, number)
    this.begin = mark + 1
    this.startsPage = code === 0x0c || current.breaksAfter
    this.current = new ParagraphBuilder()
    return { paragraph, properties: look.properties, endsCell: code === 0x07, isDeleted: deleted !== null }
  }

  private numberOf(look: ParagraphLook, isHidden: boolean): RawNumber | null {
    const { list, level, hasOldNumber } = look.properties
    if (hasOldNumber && (list === 0 || list > 0x7fe)) this.context.seen.oldNumbers += 1
    if (list === 0 || list > 0x7fe || look.properties.isRowEnd) return null
    const number = this.context.counter.count(list, level, null)
    return isHidden ? null : number
  }

  private toParagraph(look: ParagraphLook, number: RawNumber | null): RawParagraph {
    const { current, context } = this
    const { outline, alignment, startsPage } = look.properties
    const { builtIn } = look.style
    return {
      kind: 'paragraph',
      zone: this.zone,
      text: current.text,
      number,
      outlineLevel: outline < 9 ? outline : builtIn >= 1 && builtIn <= 9 ? builtIn - 1 : null,
      alignment: alignment === 1 ? 'center' : alignment === 2 ? 'end' : alignment === 3 || alignment === 4 ? 'justify' : 'start',
      emphasised: current.text.trim() !== '' && (current.isBold || current.smallestSize >= context.bodySize * 1.2),
      isContentsEntry: builtIn >= 19 && builtIn <= 27,
      startsPage: startsPage || this.startsPage || current.startsPage,
      marks: current.marks,
      origin: { kind: 'binary', position: this.begin },
    }
  }

  private watch(cp: number): void {
    if (!this.context.watched.has(cp)) return
    this.flush()
    this.context.watched.set(cp, { offset: this.current.text.length, text: this.current })
  }

  /** Adds what is shown of one character; those of one look go to the builder together. */
  private show(sign: string, properties: CharacterProperties): void {
    if (sign === '') return
    const look = this.lookOf(properties)
    if (look !== this.pendingLook) this.flush()
    this.pendingLook = look
    this.pending += sign
  }

  private flush(): void {
    if (this.pendingLook !== null && this.pending !== '') this.current.add(this.pending, this.pendingLook)
    this.pending = ''
    this.pendingLook = null
  }

  private lookOf(properties: CharacterProperties): RunLook {
    const known = this.looks.get(properties)
    if (known !== undefined) return known
    const { describeAuthor } = this.context
    const look: RunLook = {
      hidden: properties.isHidden,
      underline: properties.isUnderlined ? (properties.underlinesWordsOnly ? 'words' : 'all') : 'none',
      bold: properties.isBold,
      size: properties.size === 0 ? 20 : properties.size,
      highlight: properties.isHighlighted ? '' : null,
      inserted: properties.isInserted ? { ...describeAuthor(properties.insertion), move: false } : null,
      deleted: properties.isDeleted ? { ...describeAuthor(properties.deletion), move: false } : null,
      changed: null,
    }
    this.looks.set(properties, look)
    return look
  }

  private readCharacter(cp: number, look: ParagraphLook): void {
    this.watch(cp)
    const sign = this.context.text.text[cp]!
    const code = sign.charCodeAt(0)
    const properties = this.context.text.characterAt(cp, look.style)
    if (code === 0x13) this.openField()
    else if (code === 0x14) this.startResult()
    else if (code === 0x15) this.endField(properties)
    else {
      const field = this.fields[this.hiddenBy]
      if (field === undefined) this.readShown(sign, properties, cp, look)
      else if (code === 0x01) field.dataOffset = properties.dataOffset
      else field.code += sign
    }
  }

  private openField(): void {
    this.fields.push({ code: '', isResult: false, start: 0, text: null, dataOffset: null })
    if (this.hiddenBy === -1) this.hiddenBy = this.fields.length - 1
  }

  private startResult(): void {
    const field = this.fields.at(-1)
    if (field === undefined) return
    if (this.hiddenBy === this.fields.length - 1) this.hiddenBy = -1
    this.flush()
    field.isResult = true
    field.start = this.current.text.length
    field.text = this.current
  }

  private endField(properties: CharacterProperties): void {
    const field = this.fields.pop()
    if (this.hiddenBy === this.fields.length) this.hiddenBy = -1
    if (field === undefined || this.hiddenBy !== -1) return
    this.flush()
    const code = field.code.trim()
    if (/^FORMCHECKBOX/i.test(code)) {
      field.start = this.current.text.length
      field.text = this.current
      this.show(this.context.checkBoxAt(field.dataOffset), properties)
      this.flush()
    }
    const end = this.current.text.length
    if (field.text === this.current && end > field.start && code !== '') this.current.marks.push({ kind: 'field', start: field.start, end, code })
  }

  /** Reads a character by what it shows: [MS-DOC] 2.4.1 gives the control characters their meaning. */
  private readShown(sign: string, properties: CharacterProperties, cp: number, look: ParagraphLook): void {
    const code = sign.charCodeAt(0)
    if (code >= 0x20 && !(code === 0x28 && properties.isSpecial)) return this.show(signInFont(sign, properties, this.context.fontName), properties)
    switch (code) {
      case 0x09:
        this.flush()
        // The n-th tab of a paragraph is taken to land on its n-th stop.
        this.current.addTab(look.properties.tabs[this.current.tabs]?.leader ?? 'none', this.lookOf(properties))
        this.current.tabs += 1
        break
      case 0x0b: this.show('\n', properties); break
      case 0x0c:
        this.flush()
        this.current.addPageBreak(this.lookOf(properties))
        break
      case 0x1e: this.show('-', properties); break
      case 0x28: this.show(symbolOf(properties, this.context.fontName), properties); break
      case 0x01: case 0x08: this.context.seen.pictures += 1; break
      case 0x02: if (properties.isSpecial && this.zone === 'body') this.markNote(cp); break
      default:
    }
  }

  private markNote(cp: number): void {
    this.flush()
    const at = this.current.text.length
    const id = this.context.noteAt.get(cp)
    this.current.marks.push({ kind: 'note', start: at, end: at, note: null, ...(id === undefined ? {} : { id }) })
  }
}
