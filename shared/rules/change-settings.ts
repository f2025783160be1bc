import type { LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'
import { checkHolidayYear, type HolidayYear } from '../law/calendar'
import type { DatedEntry } from '../law/dated-value'
import { rules } from './index'
import { DEFAULT_SETTINGS, graverOf, type OfficeSettings, type ParameterPack } from './office-settings'
import type { OfficeWords } from './office-words'
import { parameterFaults } from './parameter-pack'
import { RULE_CATALOGUE } from './rule-catalogue'
import type { Severity } from './rule'

/** One thing an office does to the rules. */
export type SettingsEdit =
  | { readonly kind: 'raise-severity'; readonly ruleId: string; readonly to: Severity }
  | { readonly kind: 'restore-severity'; readonly ruleId: string }
  /** Replaces the entry of the same day; `source` says on what authority. */
  | { readonly kind: 'set-parameter'; readonly key: string; readonly entry: DatedEntry<number> }
  | { readonly kind: 'remove-parameter'; readonly key: string; readonly from: LocalDate }
  | { readonly kind: 'switch-off'; readonly ruleId: string }
  | { readonly kind: 'switch-on'; readonly ruleId: string }
  | { readonly kind: 'set-words'; readonly words: Partial<OfficeWords> }
  | { readonly kind: 'load-pack'; readonly pack: ParameterPack }
  | { readonly kind: 'drop-pack' }
  /** Replaces what the office entered for the same year before. */
  | { readonly kind: 'set-holidays'; readonly year: HolidayYear }
  /** The published arrangement counts again, where there is one. */
  | { readonly kind: 'remove-holidays'; readonly year: number }

/** Who did it, when and why. `at` is an ISO date-time. */
export interface EditNote {
  readonly by: string
  readonly at: string
  readonly reason: string
}

/** One entry of the history of settings: enough to read it and to undo it by hand. */
export interface SettingsChange extends EditNote {
  readonly kind: SettingsEdit['kind']
  /** Rule id, parameter key, names of the lists, version of the pack, or the calendar year. */
  readonly target: string
  /** The part that changed, before and after, as plain data; null where there was or is nothing. */
  readonly before: unknown
  readonly after: unknown
}

/** The settings after an edit and its entry in the history; refused edits say why in Chinese and change nothing. */
export function changeSettings(
  settings: OfficeSettings, edit: SettingsEdit, note: EditNote,
): Result<{ readonly settings: OfficeSettings; readonly change: SettingsChange }, string> {
  if (note.reason.trim() === '') return fail('请写明理由，修改规则须留痕。')
  if ('ruleId' in edit && RULE_CATALOGUE[edit.ruleId] === undefined) return fail(`没有编号为“${edit.ruleId}”的规则。`)
  const fault = faultOf(edit)
  if (fault !== null) return fail(fault)
  const next = apply(settings, edit, note.reason.trim())
  const { target, part } = partOf(edit)
  return ok({ settings: next, change: { ...note, kind: edit.kind, target, before: part(settings), after: part(next) } })
}

const SEVERITIES: ReadonlyMap<string, Severity> = new Map(rules.map(({ id, severity }) => [id, severity]))
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { 'must-fix': '必改', 'should-fix': '建议', remind: '提示' }

/** Why a rule's severity cannot be `to`: the rule is unknown, or the catalogue is graver (an office only raises); null when it can. */
export function severityFault(ruleId: string, to: Severity): string | null {
  const own = SEVERITIES.get(ruleId)
  if (own === undefined) return `没有编号为“${ruleId}”的规则。`
  if (graverOf(own, to) === to) return null
  return `规则${ruleId}的等级是“${SEVERITY_WORDS[own]}”，只能提高，不能降为“${SEVERITY_WORDS[to]}”；个别问题确需降低的，在审查台上逐条调整并写明理由。`
}

function faultOf(edit: SettingsEdit): string | null {
  if (edit.kind === 'raise-severity') return severityFault(edit.ruleId, edit.to)
  if (edit.kind === 'set-parameter') {
    if (edit.entry.source.trim() === '') return '请填写参数的来源（文号、条款）。'
    return parameterFaults(edit.key, [edit.entry])[0] ?? null
  }
  if (edit.kind === 'set-holidays') return checkHolidayYear(edit.year)[0] ?? null
  if (edit.kind !== 'set-words') return null
  const { vagueTerms, placeholders, institutions, units } = edit.words
  const all = [...(vagueTerms?.add ?? []), ...(placeholders?.add ?? []), ...(units ?? []), ...(institutions ?? []).flatMap(({ name, others }) => [name, ...others])]
  const bad = all.find((word) => word.trim().length < 2 || word.length > 60)
  return bad === undefined ? null : `词语应为2至60字：“${bad}”。`
}

function apply(settings: OfficeSettings, edit: SettingsEdit, reason: string): OfficeSettings {
  switch (edit.kind) {
    case 'raise-severity': return { ...settings, severities: { ...settings.severities, [edit.ruleId]: { to: edit.to, reason } } }
    case 'restore-severity': return { ...settings, severities: without(settings.severities, edit.ruleId) }
    case 'set-parameter': return withEntries(settings, edit.key, edit.entry.from, edit.entry)
    case 'remove-parameter': return withEntries(settings, edit.key, edit.from, null)
    case 'switch-off': return { ...settings, off: { ...settings.off, [edit.ruleId]: reason } }
    case 'switch-on': return { ...settings, off: without(settings.off, edit.ruleId) }
    case 'set-words': return { ...settings, words: { ...settings.words, ...edit.words } }
    case 'load-pack': return { ...settings, pack: edit.pack }
    case 'drop-pack': return { ...settings, pack: DEFAULT_SETTINGS.pack }
    case 'set-holidays': return withYear(settings, edit.year.year, [edit.year])
    case 'remove-holidays': return withYear(settings, edit.year, [])
  }
}

function withYear(settings: OfficeSettings, year: number, entered: readonly HolidayYear[]): OfficeSettings {
  const others = settings.holidays.filter((old) => old.year !== year)
  return { ...settings, holidays: [...others, ...entered].toSorted((a, b) => a.year - b.year) }
}

function withEntries(settings: OfficeSettings, key: string, from: LocalDate, entry: DatedEntry<number> | null): OfficeSettings {
  const others = (settings.parameters[key] ?? []).filter((old) => old.from !== from)
  const entries = (entry === null ? others : [...others, entry]).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return { ...settings, parameters: entries.length === 0 ? without(settings.parameters, key) : { ...settings.parameters, [key]: entries } }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}

/** What an edit touches: its name, and how to read that part of settings. */
function partOf(edit: SettingsEdit): { readonly target: string; readonly part: (settings: OfficeSettings) => unknown } {
  switch (edit.kind) {
    case 'raise-severity': case 'restore-severity': return { target: edit.ruleId, part: ({ severities }) => severities[edit.ruleId] ?? null }
    case 'set-parameter': case 'remove-parameter': return { target: edit.key, part: ({ parameters }) => parameters[edit.key] ?? null }
    case 'switch-off': case 'switch-on': return { target: edit.ruleId, part: ({ off }) => off[edit.ruleId] ?? null }
    case 'set-words': {
      const names = Object.keys(edit.words) as readonly (keyof OfficeWords)[]
      return { target: names.join('、'), part: ({ words }) => Object.fromEntries(names.map((name) => [name, words[name]])) }
    }
    case 'set-holidays': return { target: String(edit.year.year), part: yearIn(edit.year.year) }
    case 'remove-holidays': return { target: String(edit.year), part: yearIn(edit.year) }
    case 'load-pack': return { target: edit.pack.version, part: ({ pack }) => (pack === null ? null : { version: pack.version, sha256: pack.sha256 }) }
    case 'drop-pack': return { target: '', part: ({ pack }) => (pack === null ? null : { version: pack.version, sha256: pack.sha256 }) }
  }
}

function yearIn(year: number): (settings: OfficeSettings) => HolidayYear | null {
  return ({ holidays }) => holidays.find((one) => one.year === year) ?? null
}
