import { readOnOff, readWhole } from './on-off'
import { readRunProperties } from './run-properties'
import type { SymbolFont } from './symbol-fonts'
import type { XmlCursor } from './xml-cursor'

/** One level of a list (`w:lvl`, ECMA-376 Part 1, 17.9.6). */
export interface ListLevel {
  readonly start: number
  readonly format: string
  /** Pattern of a `custom` format, else ''. */
  readonly pattern: string
  /** `w:lvlText`: %1 to %9 stand for the numbers of the levels. */
  readonly text: string
  readonly gap: '' | ' '
  /** True when all numbers are shown in Arabic digits (`w:isLgl`). */
  readonly legal: boolean
  /** `w:lvlRestart`: one-based level whose use restarts this one; 0 = never, null = any level above. */
  readonly restart: number | null
  /** Paragraph style this level belongs to, or null. */
  readonly style: string | null
  readonly symbolFont: SymbolFont | null
  readonly hidden: boolean
  readonly picture: boolean
}

/** `w:abstractNum`. */
export interface ListDefinition {
  readonly id: string
  readonly levels: readonly (ListLevel | undefined)[]
  /** Id of the numbering style whose definition is to be used instead (`w:numStyleLink`), or null. */
  readonly styleLink: string | null
}

/** `w:num`: a list a paragraph can belong to. */
export interface ListInstance {
  readonly definition: string
  /** By level: a new start value, and a level that replaces the definition's. */
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, ListLevel>
}

/** Everything in `numbering.xml`. */
export interface Numbering {
  readonly definitions: ReadonlyMap<string, ListDefinition>
  readonly instances: ReadonlyMap<number, ListInstance>
}

/** Reads the part; empty without one. */
export function readNumbering(cursor: XmlCursor | null): Numbering {
  const definitions = new Map<string, ListDefinition>()
  const instances = new Map<number, ListInstance>()
  if (cursor === null || !cursor.enterRoot()) return { definitions, instances }
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name === 'w:abstractNum') {
      const definition = readDefinition(cursor)
      definitions.set(definition.id, definition)
    } else if (cursor.name === 'w:num') {
      const id = readWhole(cursor, 'w:numId')
      if (id !== null) instances.set(id, readInstance(cursor))
    }
  }
  return { definitions, instances }
}

function readDefinition(cursor: XmlCursor): ListDefinition {
  const id = cursor.attribute('w:abstractNumId') ?? ''
  const levels: (ListLevel | undefined)[] = []
  let styleLink: string | null = null
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name === 'w:lvl') {
      const index = levelIndex(cursor)
      const level = readLevel(cursor)
      if (index !== null) levels[index] = level
    } else if (cursor.name === 'w:numStyleLink') styleLink = cursor.attribute('w:val')
  }
  return { id, levels, styleLink }
}

function levelIndex(cursor: XmlCursor): number | null {
  const index = readWhole(cursor, 'w:ilvl')
  return index !== null && index >= 0 && index <= 8 ? index : null
}

function readLevel(cursor: XmlCursor): ListLevel {
  const level = {
    start: 0, format: 'decimal', pattern: '', text: '', gap: ' ' as '' | ' ', legal: false, restart: null as number | null,
    style: null as string | null, symbolFont: null as SymbolFont | null, hidden: false, picture: false,
  }
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    switch (cursor.name) {
      case 'w:start': level.start = readWhole(cursor) ?? 0; break
      case 'w:numFmt': readFormat(cursor, level); break
      case 'mc:AlternateContent': readAlternateFormat(cursor, level); break
      case 'w:lvlText': level.text = cursor.attribute('w:val') ?? ''; break
      case 'w:suff': level.gap = cursor.attribute('w:val') === 'nothing' ? '' : ' '; break
      case 'w:isLgl': level.legal = readOnOff(cursor); break
      case 'w:lvlRestart': level.restart = readWhole(cursor); break
      case 'w:pStyle': level.style = cursor.attribute('w:val'); break
      case 'w:lvlPicBulletId': level.picture = true; break
      case 'w:rPr': {
        const run = readRunProperties(cursor)
        level.symbolFont = run.symbolFont ?? null
        level.hidden = run.hidden ?? false
        break
      }
      default:
    }
  }
  return level
}

function readFormat(cursor: XmlCursor, level: { format: string; pattern: string }): void {
  level.format = cursor.attribute('w:val') ?? 'decimal'
  level.pattern = cursor.attribute('w:format') ?? ''
}

/** Word writes custom formats as a choice with a plain one to fall back on; the choice comes first. */
function readAlternateFormat(cursor: XmlCursor, level: { format: string; pattern: string }): void {
  const depth = cursor.depth
  let found = false
  while (cursor.nextChild(depth)) {
    const inner = cursor.depth
    while (!found && cursor.nextChild(inner)) {
      if (cursor.name !== 'w:numFmt') continue
      readFormat(cursor, level)
      found = true
    }
  }
}

function readInstance(cursor: XmlCursor): ListInstance {
  const instance = { definition: '', starts: new Map<number, number>(), levels: new Map<number, ListLevel>() }
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name === 'w:abstractNumId') instance.definition = cursor.attribute('w:val') ?? ''
    else if (cursor.name === 'w:lvlOverride') readOverride(cursor, instance)
  }
  return instance
}

function readOverride(cursor: XmlCursor, instance: { readonly starts: Map<number, number>; readonly levels: Map<number, ListLevel> }): void {
  const index = levelIndex(cursor)
  if (index === null) return
  const depth = cursor.depth
  while (cursor.nextChild(depth)) {
    if (cursor.name === 'w:startOverride') instance.starts.set(index, readWhole(cursor) ?? 0)
    else if (cursor.name === 'w:lvl') instance.levels.set(index, readLevel(cursor))
  }
}
