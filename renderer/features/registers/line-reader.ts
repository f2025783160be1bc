import { registerOf } from '../../../shared/registers/all-registers'
import type { RecordId } from '../../../shared/core/ids'
import type { RegisterDefinition } from '../../../shared/registers/definition'
import { isBlank, type Fields } from '../../../shared/registers/field'
import type { Store } from '../../../shared/storage/store'

/** A line of a list: what the register's index keeps of a record, or all of it where more columns are shown. */
export interface RegisterLine {
  readonly id: RecordId
  readonly fields: Fields
}

/** How a record is named where others refer to it: its number and its title. */
export function nameOfLine(register: RegisterDefinition, fields: Fields): string {
  const number = register.numbering === null ? '' : fields[register.numbering.field]
  return [number, fields[register.titleField]].filter((part) => typeof part === 'string' && part !== '').join(' ')
}

/**
 * Reads the lines near the window and the names they refer to, each once, and those again that were changed. Nothing
 * beyond the rows asked for is ever read.
 */
export class LineReader {
  private readonly lines = new Map<RecordId, RegisterLine>()
  private readonly names = new Map<string, string>()
  private readonly asked = new Set<RecordId>()
  private readonly listeners = new Set<() => void>()
  private wanted: readonly RecordId[] = []
  private turn = 0

  /** `whole`: the records themselves, for columns no index keeps. */
  constructor(private readonly store: Store, private readonly register: RegisterDefinition, private readonly whole: boolean) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Reads again what is changed, from now on; the answer stops it. */
  follow(): () => void {
    return this.store.watch((change) => {
      if (!change.kinds.includes(this.register.id)) return
      for (const id of change.ids) this.asked.delete(id)
      void this.read()
    })
  }

  /** Another number whenever there is something new to draw. */
  readonly version = (): number => this.turn

  lineOf(id: RecordId): RegisterLine | null {
    return this.lines.get(id) ?? null
  }

  readonly nameOf = (_: string, id: string): string => this.names.get(id) ?? ''

  /** Asks for these records; those read before are not read again. */
  show(ids: readonly RecordId[]): void {
    this.wanted = ids
    void this.read()
  }

  /** Reads lines that will be shown next, so that they can be drawn at once. */
  prepare(ids: readonly RecordId[]): Promise<void> {
    return this.readThese(ids)
  }

  private read(): Promise<void> {
    return this.readThese(this.wanted)
  }

  private async readThese(ids: readonly RecordId[]): Promise<void> {
    const missing = ids.filter((id) => !this.asked.has(id))
    if (missing.length === 0) return
    for (const id of missing) this.asked.add(id)
    const found = this.whole
      ? (await this.store.readMany<Fields>(missing)).map((record) => record?.body.fields)
      : (await this.store.lines(missing)).map((line) => line?.fields)
    for (const [index, fields] of found.entries()) if (fields !== undefined) this.lines.set(missing[index]!, { id: missing[index]!, fields })
    await this.readNames(found.filter((fields) => fields !== undefined))
    this.turn += 1
    for (const listener of this.listeners) listener()
  }

  private async readNames(records: readonly Fields[]): Promise<void> {
    for (const { id, type } of this.register.fields) {
      if (type.kind !== 'reference') continue
      const ids = [...new Set(records.flatMap((fields) => (isBlank(fields[id]) ? [] : ([fields[id]].flat() as RecordId[]))))].filter((one) => !this.names.has(one))
      if (ids.length === 0) continue
      const other = registerOf(type.to)
      for (const [index, line] of (await this.store.lines(ids)).entries()) this.names.set(ids[index]!, nameOfLine(other, line?.fields ?? {}))
    }
  }
}
