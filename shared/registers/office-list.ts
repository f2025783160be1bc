import { z } from 'zod'
import { parseLocalDate, type LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import type { ValueProblem } from './check-value'
import type { Choice, Field, Fields } from './field'

const day = z.custom<LocalDate>((value) => typeof value === 'string' && parseLocalDate(value) !== null, '日期应写成 2026-11-02')

const listEntry = z.strictObject({
  code: z.string().min(1).max(60),
  /** '' where the code says it all. */
  name: z.string().max(60),
  /** Code of the wider class it belongs to; '' for any. */
  within: z.string().max(60).default(''),
  /** Names and codes it bore earlier, oldest first, each with its last day. */
  formerly: z.array(z.strictObject({ name: z.string(), until: day })).default([]),
  /** Since when it may no longer be chosen, and the entry that took its place ('' for none); absent while it is in use. */
  closed: z.strictObject({ on: day, into: z.string() }).optional(),
})

const listChange = z.strictObject({
  at: z.string(), by: z.string(), reason: z.string(),
  /** What was done, as a person reads it: 并入：FW-03 食堂服务 → FW-02 餐饮服务. */
  what: z.string(),
})

/** The words an office allows in a field, and everything it ever did to them, oldest first. */
export const officeListSchema = z.strictObject({ field: z.string(), entries: z.array(listEntry).max(500), changes: z.array(listChange) })

/** One word an office allows in a field: what records hold is its code. */
export type ListEntry = z.output<typeof listEntry>
/** A list as an office keeps it. */
export type OfficeList = z.output<typeof officeListSchema>

/** One change to a list. `merge` and `recode` also move the records that hold the code. */
export type ListEdit =
  | { readonly kind: 'add'; readonly entries: readonly { readonly code: string; readonly name: string; readonly within: string }[] }
  | { readonly kind: 'rename'; readonly code: string; readonly name: string; readonly within: string }
  /** The code itself is written otherwise. */
  | { readonly kind: 'recode'; readonly code: string; readonly to: string }
  /** Records of `code`, listed or not, henceforth belong to `into`. */
  | { readonly kind: 'merge'; readonly code: string; readonly into: string }
  | { readonly kind: 'close'; readonly code: string }
  | { readonly kind: 'reopen'; readonly code: string }

/** How an entry is called: FW-02 餐饮服务. */
export function entryLabel({ code, name }: Pick<ListEntry, 'code' | 'name'>): string {
  return name === '' ? code : `${code} ${name}`
}

/** Since when an entry can no longer be chosen, and what took its place, as said beside its name: 已于2026-11-02停用; null while it can. */
export function closedSince({ closed }: ListEntry, entries: readonly ListEntry[]): string | null {
  if (closed === undefined) return null
  const successor = entries.find(({ code }) => code === closed.into)
  return `已于${closed.on}${successor === undefined ? '停用' : `并入“${entryLabel(successor)}”`}`
}

/** The codes whose records move with an edit, and where to; null for edits that leave records alone. */
export function movedBy(edit: ListEdit): { readonly from: string; readonly to: string } | null {
  if (edit.kind === 'merge') return { from: edit.code, to: edit.into }
  return edit.kind === 'recode' ? { from: edit.code, to: edit.to } : null
}

/** Who changes a list, when (`on` is the day, `at` the date-time) and why. */
export interface ListWriter {
  readonly by: string
  readonly at: string
  readonly on: LocalDate
  readonly reason: string
}

/** The list after an edit, with the edit in its history; or why it is refused, in Chinese. */
export function changeList(list: OfficeList, edit: ListEdit, writer: ListWriter): Result<OfficeList, string> {
  if (writer.reason.trim() === '') return fail('请写明理由，修改选项表须留痕。')
  const changed = entriesAfter(list.entries, edit, writer.on)
  if (!changed.ok) return changed
  const { entries, what } = changed.value
  const checked = officeListSchema.safeParse({ ...list, entries, changes: [...list.changes, { at: writer.at, by: writer.by, reason: writer.reason.trim(), what }] })
  return checked.success ? ok(checked.data) : fail('代码和名称各不超过60字，一张表最多500项。')
}

interface Changed {
  readonly entries: readonly ListEntry[]
  readonly what: string
}

function entriesAfter(entries: readonly ListEntry[], edit: ListEdit, on: LocalDate): Result<Changed, string> {
  if (edit.kind === 'add') return addEntries(entries, edit.entries)
  const entry = entries.find(({ code }) => code === edit.code)
  if (edit.kind === 'merge') return mergeEntry(entries, entry ?? null, edit, on)
  if (entry === undefined) return fail(`选项表里没有“${edit.code}”。`)
  const put = (next: ListEntry, what: string): Result<Changed, string> => ok({ entries: entries.map((one) => (one === entry ? next : one)), what })
  switch (edit.kind) {
    case 'rename': return renameEntry(entries, entry, edit, on, put)
    case 'recode': {
      const code = edit.to.trim()
      if (code === '' || code === entry.code) return fail('请填写新的代码。')
      if (entries.some((one) => one.code === code)) return fail(`“${code}”已在表中；要合为一项，请用“并入”。`)
      // What was merged into it follows it.
      const followed = entries.map((one) => (one === entry ? { ...entry, code, formerly: [...entry.formerly, { name: entry.code, until: on }] } : one.closed?.into === entry.code ? { ...one, closed: { ...one.closed, into: code } } : one))
      return ok({ entries: followed, what: `改代码：${entryLabel(entry)} → ${entryLabel({ ...entry, code })}` })
    }
    case 'close': return entry.closed === undefined ? put({ ...entry, closed: { on, into: '' } }, `停用：${entryLabel(entry)}`) : fail('这一项已经停用。')
    case 'reopen': {
      const { closed, ...open } = entry
      if (closed === undefined) return fail('这一项正在使用。')
      return put(open, `恢复使用：${entryLabel(entry)}`)
    }
  }
}

function addEntries(entries: readonly ListEntry[], added: Extract<ListEdit, { kind: 'add' }>['entries']): Result<Changed, string> {
  const fresh = added.map(({ code, name, within }): ListEntry => ({ code: code.trim(), name: name.trim(), within, formerly: [] })).filter(({ code }) => code !== '')
  if (fresh.length === 0) return fail('请至少填写一项的代码。')
  const known = new Set(entries.map(({ code }) => code))
  for (const { code } of fresh) {
    if (known.has(code)) return fail(`“${code}”已在表中或写了两次。`)
    known.add(code)
  }
  return ok({ entries: [...entries, ...fresh], what: `增加：${fresh.map(entryLabel).join('、')}` })
}

function renameEntry(entries: readonly ListEntry[], entry: ListEntry, edit: Extract<ListEdit, { kind: 'rename' }>, on: LocalDate, put: (next: ListEntry, what: string) => Result<Changed, string>): Result<Changed, string> {
  const name = edit.name.trim()
  if (name === entry.name && edit.within === entry.within) return fail('没有修改任何内容。')
  if (name !== '' && entries.some((one) => one !== entry && one.name === name)) return fail(`已有另一项名为“${name}”。`)
  const formerly = name === entry.name || entry.name === '' ? entry.formerly : [...entry.formerly, { name: entry.name, until: on }]
  const what = name === entry.name ? `改归属：${entryLabel(entry)}` : `更名：${entryLabel(entry)} → ${entryLabel({ ...entry, name })}`
  return put({ ...entry, name, within: edit.within, formerly }, what)
}

function mergeEntry(entries: readonly ListEntry[], entry: ListEntry | null, edit: Extract<ListEdit, { kind: 'merge' }>, on: LocalDate): Result<Changed, string> {
  const into = entries.find(({ code }) => code === edit.into)
  if (into === undefined) return fail('请选择并入哪一项。')
  if (into.closed !== undefined) return fail(`“${entryLabel(into)}”已经停用，不能并入。`)
  if (edit.code === edit.into) return fail('不能并入自己。')
  const merged: ListEntry = { ...(entry ?? { code: edit.code, name: '', within: '', formerly: [] }), closed: { on, into: into.code } }
  const what = `并入：${entryLabel(merged)} → ${entryLabel(into)}`
  // What had been merged into it goes along, so that every closed entry names one that is in use.
  const others = entries.map((one) => (one === entry ? merged : one.closed?.into === edit.code ? { ...one, closed: { ...one.closed, into: into.code } } : one))
  return ok({ entries: entry === null ? [...others, merged] : others, what })
}

/** The field of a register with the office's list in the place of free text: a choice whose options are its entries. */
export function listedField(field: Field, list: OfficeList): Field {
  if (field.type.kind !== 'text' || list.entries.length === 0) return field
  const { within } = field.type
  const options = list.entries.map((entry): Choice => {
    const closed = closedSince(entry, list.entries)
    const aliases = [entry.name, ...entry.formerly.map(({ name }) => name)].filter((name) => name !== '').map((name) => name.normalize('NFKC'))
    return { code: entry.code, label: entryLabel(entry), aliases, ...(entry.within === '' ? {} : { within: entry.within }), ...(closed === null ? {} : { closed: `“${entryLabel(entry)}”${closed}` }) }
  })
  return { ...field, hint: '从“设置—选项表”里本单位的表中选择。', type: { kind: 'choice', several: false, options, ...(within === undefined ? {} : { within }) } }
}

/** Choices that do not belong to the wider class the record names. */
export function misplacedChoices(fields: readonly Field[], values: Fields): readonly ValueProblem[] {
  return fields.flatMap(({ id, label, type }): readonly ValueProblem[] => {
    if (type.kind !== 'choice' || type.within === undefined) return []
    const chosen = type.options.find(({ code }) => code === values[id])
    const [own, needed] = [values[type.within], chosen?.within]
    if (needed === undefined || own === undefined || own === needed) return []
    const wider = fields.find((one) => one.id === type.within)
    const nameOf = (code: unknown): string => (wider?.type.kind === 'choice' ? (wider.type.options.find((one) => one.code === code)?.label ?? '') : '')
    return [{ path: id, message: `${label}：“${chosen!.label}”属于“${nameOf(needed)}”，不属于“${nameOf(own)}”。` }]
  })
}
