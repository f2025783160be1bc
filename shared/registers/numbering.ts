import { partsOf, type LocalDate } from '../core/local-date'
import { fail, ok, type Result } from '../core/result'

/** How the numbers of one kind of document look. Every series counts from 1, each year anew where it has years. */
export interface NumberingRule {
  /** Never reused: `review`, `opinion-letter`. */
  readonly id: string
  /** What the number is called: 报审号. */
  readonly title: string
  readonly format:
    /** HS-2026-0012; without year BZ-0012. `width` is the least number of digits. */
    | { readonly kind: 'code'; readonly prefix: string; readonly isYearly: boolean; readonly width: number }
    /** ×机事法审〔2026〕5号 (GB/T 9704-2012 7.2.5): the agency's own word, entered by the office; null until it has. */
    | { readonly kind: 'official'; readonly agencyWord: string | null }
}

/** One number and what became of it. Entries are never taken away. */
export interface NumberEntry {
  readonly series: string
  /** 0 for series without years. */
  readonly year: number
  readonly n: number
  readonly text: string
  /** The request it was given for: the same request gets the same number again. */
  readonly operation: string
  /** Record that bears it. */
  readonly record: string
  readonly issuedOn: LocalDate
  /**
   * `reserved`: kept for a document that is not in the program yet. `outside`: found on a record the ledger did not give it
   * to (a sheet that was imported). `lost`: given out, but its entry was in no backup; what it was for must be looked up on paper.
   */
  readonly state: 'used' | 'void' | 'reserved' | 'outside' | 'lost'
  /** Why it is void or lost, what it is reserved for, what became of a reserved one; '' while plainly used. */
  readonly reason: string
  /** Who last changed what became of it, and when; absent while it is as it was given out. */
  readonly changed?: { readonly by: string; readonly on: LocalDate }
}

/** All numbers of the office, by series and year, in order; entry i of a list bears the number i+1. */
export interface NumberLedger {
  readonly lists: Readonly<Record<string, readonly NumberEntry[]>>
  /** True after a restore, until a person has confirmed the highest numbers given out. */
  readonly isUnconfirmed: boolean
}

/** Why a number was refused; `message` says what to do. */
export interface NumberRefusal {
  readonly code: 'no-agency-word' | 'unconfirmed' | 'unknown-number' | 'already-void' | 'no-reason' | 'other-record' | 'not-reserved'
  readonly message: string
}

/** A ledger without numbers. */
export const EMPTY_LEDGER: NumberLedger = { lists: {}, isUnconfirmed: false }

/** The numbers of the office's registers and documents (documents 1 and 12). */
export const NUMBERING_RULES = {
  review: code('review', '报审号', 'HS', 4),
  filing: code('filing', '备案号', 'BA', 4),
  case: code('case', '案件号', 'AJ', 4),
  policy: code('policy', '制度登记号', 'ZD', 4),
  decision: code('decision', '决策号', 'JC', 2),
  standard: { id: 'standard', title: '标准登记号', format: { kind: 'code', prefix: 'BZ', isYearly: false, width: 4 } },
  counsel: code('counsel', '顾问聘请登记号', 'GW', 4),
  counselOpinion: code('counsel-opinion', '法律意见书登记号', 'FY', 4),
  opinionLetter: official('opinion-letter', '审查意见书文号'),
  filingReceipt: official('filing-receipt', '备案回执文号'),
  counselFiling: official('counsel-filing', '顾问聘请备案文号'),
} as const satisfies Record<string, NumberingRule>

function code(id: string, title: string, prefix: string, width: number): NumberingRule {
  return { id, title, format: { kind: 'code', prefix, isYearly: true, width } }
}

function official(id: string, title: string): NumberingRule {
  return { id, title, format: { kind: 'official', agencyWord: null } }
}

/** The number as written; null while the office has not entered its agency word. */
export function numberText(rule: NumberingRule, year: number, n: number): string | null {
  const { format } = rule
  // Official numbers have a full year in hexagonal brackets and no leading zeros (GB/T 9704-2012 7.2.5).
  if (format.kind === 'official') return format.agencyWord === null ? null : `${format.agencyWord}〔${year}〕${n}号`
  return [format.prefix, ...(format.isYearly ? [year] : []), String(n).padStart(format.width, '0')].join('-')
}

/** The year a number bears as written; 0 for one of a series without years. */
export function yearOfNumber(text: string): number {
  return Number(/[-〔](\d{4})[-〕]/.exec(text)?.[1] ?? 0)
}

/** Key of the list a number of the rule given out on that day belongs to; a year that is over gets no more numbers. */
export function seriesKey(rule: NumberingRule, on: LocalDate): string {
  return keyOf(rule.id, yearOf(rule, on))
}

function keyOf(series: string, year: number): string {
  return `${series}|${year}`
}

function yearOf(rule: NumberingRule, on: LocalDate): number {
  return rule.format.kind === 'code' && !rule.format.isYearly ? 0 : partsOf(on).year
}

/** Who asks for a number, for what, and when. */
export interface NumberRequest {
  /** Unique per request; repeating it after a lost answer gives the same number. */
  readonly operation: string
  /** '' for a reserved number. */
  readonly record: string
  readonly on: LocalDate
  /** What the number is kept for; left out where a record bears it at once. */
  readonly reservedFor?: string
}

/** The ledger after, and the number given. */
export interface IssuedNumber {
  readonly ledger: NumberLedger
  readonly entry: NumberEntry
}

/** Gives out the next number of a series. The caller stores ledger and record in one transaction, or neither. */
export function issueNumber(ledger: NumberLedger, rule: NumberingRule, request: NumberRequest): Result<IssuedNumber, NumberRefusal> {
  const year = yearOf(rule, request.on)
  const key = keyOf(rule.id, year)
  const list = ledger.lists[key] ?? []
  const again = list.find((entry) => entry.operation === request.operation)
  if (again !== undefined) {
    return again.record === request.record ? ok({ ledger, entry: again }) : fail({ code: 'other-record', message: `编号请求重复而对象不同，请重新取号。` })
  }
  if (ledger.isUnconfirmed) return fail({ code: 'unconfirmed', message: '数据刚从备份恢复，请先在编号登记簿中核对并确认各类文书已用的最大号。' })
  const n = list.length + 1
  const text = numberText(rule, year, n)
  if (text === null) return fail({ code: 'no-agency-word', message: `请先在设置的“编号规则”中录入${rule.title}的机关代字。` })
  const entry: NumberEntry = { series: rule.id, year, n, text, operation: request.operation, record: request.record, issuedOn: request.on, state: request.reservedFor === undefined ? 'used' : 'reserved', reason: request.reservedFor ?? '' }
  return ok({ ledger: withList(ledger, key, [...list, entry]), entry })
}

/** The next number of the series stands on a record the ledger did not give it to: it is entered, so that nobody gets it again. */
export function enterOutside(ledger: NumberLedger, rule: NumberingRule, record: string, on: LocalDate): NumberLedger {
  const [year, key] = [yearOf(rule, on), seriesKey(rule, on)]
  const list = ledger.lists[key] ?? []
  const n = list.length + 1
  const entry: NumberEntry = { series: rule.id, year, n, text: numberText(rule, year, n) ?? '', operation: `outside:${key}:${n}`, record, issuedOn: on, state: 'outside', reason: '导入的台账已使用这个编号' }
  return withList(ledger, key, [...list, entry])
}

/** Who changes what became of a number, and when. */
export interface NumberChange {
  readonly by: string
  readonly on: LocalDate
}

/** Voids a number with its reason; it stays in the ledger and is never given out again. */
export function voidNumber(ledger: NumberLedger, text: string, reason: string, change?: NumberChange): Result<NumberLedger, NumberRefusal> {
  if (reason.trim() === '') return fail({ code: 'no-reason', message: '作废编号须写明理由。' })
  return changeEntry(ledger, text, (entry) => (entry.state === 'void'
    ? fail({ code: 'already-void', message: `${text}已经作废。` })
    : ok({ ...entry, state: 'void', reason: reason.trim(), ...(change === undefined ? {} : { changed: change }) })))
}

/** Enters what became of a reserved number: the document that bears it. */
export function settleNumber(ledger: NumberLedger, text: string, document: string, change: NumberChange): Result<NumberLedger, NumberRefusal> {
  if (document.trim() === '') return fail({ code: 'no-reason', message: '请写明这个编号用在哪份文书上。' })
  return changeEntry(ledger, text, (entry) => (entry.state === 'reserved'
    ? ok({ ...entry, state: 'used', reason: document.trim(), changed: change })
    : fail({ code: 'not-reserved', message: `${text}不是留用的编号。` })))
}

function changeEntry(ledger: NumberLedger, text: string, change: (entry: NumberEntry) => Result<NumberEntry, NumberRefusal>): Result<NumberLedger, NumberRefusal> {
  for (const [key, list] of Object.entries(ledger.lists)) {
    const index = list.findIndex((entry) => entry.text === text)
    if (index === -1) continue
    const changed = change(list[index]!)
    return changed.ok ? ok(withList(ledger, key, list.with(index, changed.value))) : changed
  }
  return fail({ code: 'unknown-number', message: `编号登记簿中没有${text}。` })
}

/** The highest number of a series somebody has seen on paper. */
export interface SeenNumber {
  readonly rule: NumberingRule
  readonly year: number
  readonly n: number
}

/**
 * Ends the pause after a restore: numbers given out since the backup are entered as lost, so that none is used twice
 * and no gap opens. Series nobody names keep what the backup holds.
 */
export function confirmHighest(ledger: NumberLedger, seen: readonly SeenNumber[], on: LocalDate): NumberLedger {
  let confirmed: NumberLedger = { ...ledger, isUnconfirmed: false }
  for (const { rule, year, n } of seen) {
    const key = keyOf(rule.id, year)
    const list = [...(confirmed.lists[key] ?? [])]
    while (list.length < n) {
      const next = list.length + 1
      const text = numberText(rule, year, next) ?? `${rule.title}${year}-${next}`
      list.push({ series: rule.id, year, n: next, text, operation: `lost:${key}:${next}`, record: '', issuedOn: on, state: 'lost', reason: LOST })
    }
    confirmed = withList(confirmed, key, list)
  }
  return confirmed
}

/**
 * A restored ledger with the numbers behind its own that were given out here before: entered as lost (void ones stay void), so
 * that none is used again whatever a person confirms.
 */
export function carryGiven(restored: NumberLedger, here: NumberLedger): NumberLedger {
  let carried = restored
  for (const [key, list] of Object.entries(here.lists)) {
    const own = restored.lists[key] ?? []
    const behind = list.slice(own.length).map((entry): NumberEntry => ({ ...entry, operation: `lost:${key}:${entry.n}`, record: '', ...(entry.state === 'void' ? {} : { state: 'lost', reason: LOST }) }))
    if (behind.length > 0) carried = withList(carried, key, [...own, ...behind])
  }
  return carried
}

const LOST = '备份之后发出，登记已丢失，须按纸质文书补录'

function withList(ledger: NumberLedger, key: string, list: readonly NumberEntry[]): NumberLedger {
  return { ...ledger, lists: { ...ledger.lists, [key]: list } }
}

/** What is wrong with a ledger read from storage: gaps, repeats, voids without a reason. Empty when it is sound. */
export function checkLedger(ledger: NumberLedger): readonly string[] {
  const problems: string[] = []
  const texts = new Set<string>()
  for (const [key, list] of Object.entries(ledger.lists)) {
    for (const [index, entry] of list.entries()) {
      if (entry.n !== index + 1) problems.push(`${key}：第${index + 1}号缺失或错位。`)
      if (texts.has(entry.text)) problems.push(`${entry.text}出现两次。`)
      if (entry.state !== 'used' && entry.reason.trim() === '') problems.push(`${entry.text}没有作废理由。`)
      texts.add(entry.text)
    }
  }
  return problems
}
