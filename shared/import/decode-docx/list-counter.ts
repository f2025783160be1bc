import type { RawNumber } from '../raw-document'
import { formatNumber } from './number-format'
import type { ListDefinition, ListInstance, ListLevel, Numbering } from './read-numbering'
import type { Styles } from './styles'
import { readSymbolText } from './symbol-fonts'

interface Count {
  /** Current value by level; undefined where the level has not been used since it last restarted. */
  readonly values: (number | undefined)[]
  /** Lists (numId) and levels whose new start has been used up. */
  readonly started: Set<string>
  /** How often the whole list has begun anew. */
  runs: number
}

/**
 * Counts list paragraphs in document order and prints their numbers, as Word does: all lists made from one definition
 * count on together, except where one names a new start, which takes effect at its first paragraph (17.9.26).
 */
export class ListCounter {
  private readonly counts = new Map<string, Count>()
  /** True once a paragraph referred to a list that is not defined. */
  missing = false

  constructor(private readonly numbering: Numbering, private readonly styles: Styles) {}

  /** Counts one paragraph and returns its printed number; null when nothing is printed (or the list is not there). */
  count(list: number, level: number | null, style: string | null): RawNumber | null {
    const instance = this.numbering.instances.get(list)
    const definition = instance === undefined ? undefined : this.definitionOf(instance.definition)
    if (instance === undefined || definition === undefined) {
      this.missing = true
      return null
    }
    const at = Math.min(Math.max(level ?? levelOfStyle(definition, instance, style), 0), 8)
    const current = levelAt(definition, instance, at)
    if (current === undefined) return null
    const count = this.countOf(definition.id)
    this.advance(count, definition, instance, list, at)
    const values = count.values.slice(0, at + 1).map((value) => value ?? 0)
    const text = current.hidden ? '' : print(definition, instance, current, values)
    if (text === '') return null
    return { text, gap: current.gap, level: at, values, list: count.runs === 0 ? definition.id : `${definition.id}/${count.runs}` }
  }

  private countOf(id: string): Count {
    let count = this.counts.get(id)
    if (count === undefined) this.counts.set(id, (count = { values: [], started: new Set(), runs: 0 }))
    return count
  }

  private advance(count: Count, definition: ListDefinition, instance: ListInstance, list: number, at: number): void {
    const { values } = count
    for (let above = 0; above < at; above += 1) {
      if (values[above] === undefined) values[above] = this.startOf(count, definition, instance, list, above)
    }
    const key = `${list}/${at}`
    if (instance.starts.has(at) && !count.started.has(key)) {
      if (at === 0 && values[0] !== undefined) count.runs += 1
      values[at] = this.startOf(count, definition, instance, list, at)
    } else values[at] = values[at] === undefined ? this.startOf(count, definition, instance, list, at) : values[at] + 1
    for (let below = at + 1; below < 9; below += 1) {
      const restart = levelAt(definition, instance, below)?.restart ?? null
      if (restart === null || (restart > 0 && at < restart)) values[below] = undefined
    }
  }

  private startOf(count: Count, definition: ListDefinition, instance: ListInstance, list: number, at: number): number {
    count.started.add(`${list}/${at}`)
    return instance.starts.get(at) ?? levelAt(definition, instance, at)?.start ?? 1
  }

  /** Follows `numStyleLink` to the definition that has the levels (17.9.21). */
  private definitionOf(id: string): ListDefinition | undefined {
    let definition = this.numbering.definitions.get(id)
    for (let hops = 0; definition !== undefined && definition.styleLink !== null && hops < 8; hops += 1) {
      const list = this.styles.listOfStyle(definition.styleLink)
      const next = list === null ? undefined : this.numbering.instances.get(list)
      const linked = next === undefined ? undefined : this.numbering.definitions.get(next.definition)
      if (linked === undefined || linked === definition) break
      definition = linked
    }
    return definition
  }
}

function levelAt(definition: ListDefinition, instance: ListInstance, at: number): ListLevel | undefined {
  return instance.levels.get(at) ?? definition.levels[at]
}

/** The level whose `w:pStyle` names the style the numbering comes from (17.9.23); 0 where none does. */
function levelOfStyle(definition: ListDefinition, instance: ListInstance, style: string | null): number {
  if (style === null) return 0
  for (let at = 0; at < 9; at += 1) if (levelAt(definition, instance, at)?.style === style) return at
  return 0
}

function print(definition: ListDefinition, instance: ListInstance, level: ListLevel, values: readonly number[]): string {
  if (level.picture) return '•'
  if (level.format === 'bullet') return bullet(level)
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const value = values[at]
    const source = levelAt(definition, instance, at)
    if (value === undefined || source === undefined) return ''
    // In a legal list every number is Arabic; a leading zero stays (17.9.4).
    const format = level.legal && source.format !== 'decimalZero' ? 'decimal' : source.format
    return formatNumber(value, format, source.pattern)
  })
  return (level.symbolFont === null ? text : readSymbolText(level.symbolFont, text)).trim()
}

function bullet(level: ListLevel): string {
  const sign = level.symbolFont === null ? level.text : readSymbolText(level.symbolFont, level.text)
  // A private-use character without a font that explains it still is a bullet to the reader.
  // Word sets the letter o of Courier New for a small ring.
  return sign.trim().replace(/[\ue000-\uf8ff\ufffd]/g, '•').replace(/^o$/, '◦')
}
