import { type ParagraphProperties, NO_PARAGRAPH_PROPERTIES, readParagraphProperties } from './paragraph-properties'
import { combineStyles, NO_RUN_PROPERTIES, overlay, readRunProperties, type RunProperties } from './run-properties'
import type { XmlCursor } from './xml-cursor'

interface Style {
  readonly type: string
  readonly name: string
  readonly basedOn: string | null
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
}

/** A paragraph style with all it is based on. */
export interface ParagraphStyle {
  readonly id: string
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
  /** Heading level from the built-in name (heading 1 = 0) where no outline level is given. */
  readonly headingLevel: number | null
  /** True for the built-in contents styles (toc 1 …, TOC Heading). */
  readonly isContents: boolean
}

/** A paragraph's style and its properties over the style's. */
export interface ParagraphSetting {
  readonly style: ParagraphStyle
  readonly properties: ParagraphProperties
}

/** The style sheet of a document (`styles.xml`), resolved on demand. */
export class Styles {
  private readonly styles = new Map<string, Style>()
  private readonly resolved = new Map<string, ParagraphStyle>()
  private readonly combined = new Map<string, RunProperties>()
  private defaultParagraph = ''
  private defaultRun: RunProperties = NO_RUN_PROPERTIES
  private defaults: ParagraphProperties = NO_PARAGRAPH_PROPERTIES

  /** Reads the part; without one every style is empty. */
  constructor(cursor: XmlCursor | null) {
    if (cursor === null || !cursor.enterRoot()) return
    const depth = cursor.depth
    while (cursor.nextChild(depth)) {
      if (cursor.name === 'w:style') this.readStyle(cursor)
      else if (cursor.name === 'w:docDefaults') this.readDefaults(cursor)
    }
  }

  /** A paragraph style by id; the document's default style for null and for ids that are not there. */
  paragraphStyle(id: string | null): ParagraphStyle {
    const key = id !== null && this.styles.has(id) ? id : this.defaultParagraph
    let style = this.resolved.get(key)
    if (style === undefined) this.resolved.set(key, (style = this.resolve(key)))
    return style
  }

  /** The style named in a paragraph's properties, and the two together. */
  setting(direct: ParagraphProperties): ParagraphSetting {
    const style = this.paragraphStyle(direct.style ?? null)
    return { style, properties: settle(style.paragraph, direct) }
  }

  /** Run properties of a paragraph style and a character style (null = none) together. */
  runStyle(paragraph: ParagraphStyle, character: string | null): RunProperties {
    if (character === null) return paragraph.run
    const key = `${paragraph.id}\n${character}`
    let run = this.combined.get(key)
    if (run === undefined) this.combined.set(key, (run = combineStyles(paragraph.run, this.characterStyle(character))))
    return run
  }

  private characterStyle(id: string): RunProperties {
    return this.chain(id).reduce<RunProperties>((run, style) => overlay(run, style.run), NO_RUN_PROPERTIES)
  }

  private resolve(id: string): ParagraphStyle {
    let paragraph = this.defaults
    let run = this.defaultRun
    let headingLevel: number | null = null
    let isContents = false
    for (const style of this.chain(id)) {
      paragraph = settle(paragraph, style.paragraph)
      run = overlay(run, style.run)
      const heading = /^(?:heading|标题) ?([1-9])$/i.exec(style.name)
      if (heading) headingLevel = Number(heading[1]) - 1
      if (/^(?:toc ?[1-9]|toc heading|目录 ?[1-9])$/i.test(style.name)) isContents = true
    }
    return { id, paragraph, run, headingLevel, isContents }
  }

  /** The style and what it is based on, the root first; a circle ends where it closes. */
  private chain(id: string): readonly Style[] {
    const chain: Style[] = []
    const seen = new Set<string>()
    for (let next: string | null = id; next !== null && !seen.has(next); ) {
      seen.add(next)
      const style = this.styles.get(next)
      if (style === undefined) break
      chain.push(style)
      next = style.basedOn
    }
    return chain.toReversed()
  }

  private readStyle(cursor: XmlCursor): void {
    const id = cursor.attribute('w:styleId') ?? ''
    const type = cursor.attribute('w:type') ?? 'paragraph'
    const standard = cursor.attribute('w:default')
    if (type === 'paragraph' && (standard === '1' || standard === 'true' || standard === 'on')) this.defaultParagraph = id
    const style = { type, name: '', basedOn: null as string | null, paragraph: NO_PARAGRAPH_PROPERTIES, run: NO_RUN_PROPERTIES }
    const depth = cursor.depth
    while (cursor.nextChild(depth)) {
      if (cursor.name === 'w:name') style.name = cursor.attribute('w:val') ?? ''
      else if (cursor.name === 'w:basedOn') style.basedOn = cursor.attribute('w:val')
      else if (cursor.name === 'w:pPr') style.paragraph = readParagraphProperties(cursor)
      else if (cursor.name === 'w:rPr') style.run = readRunProperties(cursor)
    }
    // A list style is found by its numbering, which stands under its own id (17.9.27).
    if (style.paragraph.list !== undefined && style.paragraph.level === undefined) style.paragraph = { ...style.paragraph, listStyle: id }
    this.styles.set(id, style)
  }

  private readDefaults(cursor: XmlCursor): void {
    const depth = cursor.depth
    while (cursor.nextChild(depth)) {
      const inner = cursor.depth
      const isRun = cursor.name === 'w:rPrDefault'
      while (cursor.nextChild(inner)) {
        if (isRun && cursor.name === 'w:rPr') this.defaultRun = readRunProperties(cursor)
        else if (cursor.name === 'w:pPr') this.defaults = readParagraphProperties(cursor)
      }
    }
  }

  /** The list (numId) a numbering style stands for, or null. */
  listOfStyle(id: string): number | null {
    return this.styles.get(id)?.paragraph.list ?? null
  }
}


function settle(base: ParagraphProperties, direct: ParagraphProperties): ParagraphProperties {
  return direct === NO_PARAGRAPH_PROPERTIES ? base : { ...base, ...direct }
}
