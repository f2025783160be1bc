import { addDays, partsOf, type LocalDate } from '../core/local-date'
import { plainText } from '../core/plain-text'
import { fen, formatYuan, type Fen } from '../core/money'
import type { LedgerEntry } from '../facts/intake'
import { CONTRACT_TYPE_LABELS, PROCUREMENT_WAYS } from './choices'
import type { AmountLine } from './contract-path'
import type { SplitFigures } from './split-figures'
import { codesOf, dateOf, moneyOf, partyOf, textOf, type Fields } from './field'

/** A contract as sums of the same kind look at it. */
export interface SameKindContract {
  readonly id: string
  readonly on: LocalDate
  readonly title: string
  readonly counterparty: string
  readonly category: string
  readonly budgetItem: string
  /** Code of the way of procurement. */
  readonly procurement: string
  readonly amount: Fen
}

/** By what contracts count as the same kind. Only item and category are what the law names; the others are clues, `near-line` over all kinds. */
export type SameKindBy = 'budget-item' | 'category' | 'counterparty-subject' | 'season' | 'near-line'

/** The line that applies on a day; null where the office had entered none yet. */
export type LineOn = (day: LocalDate) => AmountLine | null

/** Contracts that add up over a line each of them stays below, or of any kind that come close to it again and again in a year. */
export interface SameKindSum {
  readonly by: SameKindBy
  readonly name: string
  /** Years of its contracts: one, but for a season over the year's end, which belongs to both. */
  readonly years: readonly number[]
  readonly ids: readonly string[]
  readonly total: Fen
  /** 3份：10.00＋…＝…元＞…元. */
  readonly computed: string
  /** Ready for the register, in Chinese. */
  readonly message: string
}

/** Chosen openly, or orders under an agreement that was: no splitting. */
const OPEN_WAYS: ReadonlySet<string> = new Set(['open', 'invited', 'framework'])

/** The contracts of a register as sums look at them; those without day or amount cannot be added up and stay out. */
export function sameKindContracts(records: readonly { readonly id: string; readonly fields: Fields }[]): readonly SameKindContract[] {
  return records.flatMap(({ id, fields }) => {
    const [on, amount] = [dateOf(fields, 'signedOn') ?? dateOf(fields, 'receivedOn'), moneyOf(fields, 'amount')]
    if (on === null || amount === null || ['withdrawn', 'terminated', 'rejected'].includes(textOf(fields, 'state'))) return []
    return [{ id, on, amount, title: textOf(fields, 'title'), counterparty: partyOf(fields, 'counterparty')?.name ?? '', category: textOf(fields, 'category'), budgetItem: textOf(fields, 'budgetItem'), procurement: textOf(fields, 'procurement') }]
  })
}

/**
 * Which contracts of the same kind add up over a line (政府采购法实施条例 第28条; GPR-006): same budget item or category
 * in a year, same counterparty and similar subject, same counterparty within the season's days. A set of contracts is told once.
 * Each contract is held against the line of its own day, a sum against that of the last day that adds to it.
 */
export function sumSameKind(contracts: readonly SameKindContract[], lines: LineOn, figures: SplitFigures): readonly SameKindSum[] {
  const lineOn = remembered(lines)
  const small = contracts.filter((contract) => contract.amount < (lineOn(contract.on)?.fen ?? 0) && contract.amount > 0 && !OPEN_WAYS.has(contract.procurement))
  const groups: readonly (readonly [SameKindBy, readonly (readonly [name: string, contracts: readonly SameKindContract[]])[]])[] = [
    ['budget-item', byYearAnd(small, (contract) => contract.budgetItem)],
    ['category', byYearAnd(small, (contract) => contract.category)],
    ['counterparty-subject', bySubject(small, figures.likeness)],
    ['season', bySeason(small, figures.days)],
  ]
  const told = new Set<string>()
  const over = groups.flatMap(([by, list]) => list.flatMap(([name, group]) => judge(by, name, group, lineOn, told)))
  const near = byYearAnd(small.filter((contract) => contract.amount >= lineOn(contract.on)!.fen * figures.near), () => '各类合同')
  return [...over, ...near.flatMap(([, group]) => (group.length < 2 ? [] : tell(nearLine(group, lastLine(group, lineOn)!, figures.near), told)))]
}

/** Lines are looked up among dated entries; a register has few days. */
function remembered(lineOn: LineOn): LineOn {
  const known = new Map<LocalDate, AmountLine | null>()
  return (day) => {
    const found = known.get(day)
    if (found !== undefined) return found
    const line = lineOn(day)
    known.set(day, line)
    return line
  }
}

function lastLine(group: readonly SameKindContract[], lineOn: LineOn): AmountLine | null {
  return lineOn(group.reduce((last, { on }) => (on > last ? on : last), group[0]!.on))
}

function byYearAnd(contracts: readonly SameKindContract[], nameOf: (contract: SameKindContract) => string): readonly (readonly [string, readonly SameKindContract[]])[] {
  const groups = new Map<string, { name: string; list: SameKindContract[] }>()
  for (const contract of contracts) {
    const name = nameOf(contract).trim()
    if (name === '') continue
    const key = `${partsOf(contract.on).year}|${plainText(name)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { name, list: [contract] })
    else group.list.push(contract)
  }
  return [...groups.values()].map(({ name, list }) => [name, list])
}

function bySubject(contracts: readonly SameKindContract[], alike: number): readonly (readonly [string, readonly SameKindContract[]])[] {
  return byYearAnd(contracts, (contract) => contract.counterparty).flatMap(([name, list]) => {
    // Each contract joins the first subject it resembles; a firm has few subjects a year.
    const subjects: { pairs: ReadonlySet<string>; list: SameKindContract[] }[] = []
    for (const contract of list) {
      const pairs = pairsOf(contract.title)
      const like = subjects.find((subject) => likeness(subject.pairs, pairs) >= alike)
      if (like === undefined) subjects.push({ pairs, list: [contract] })
      else like.list.push(contract)
    }
    return subjects.map((subject): readonly [string, readonly SameKindContract[]] => [`${name}：${subject.list[0]!.title}`, subject.list])
  })
}

/** Pairs of characters of a subject, without years, counts and the words every contract has. */
function pairsOf(title: string): ReadonlySet<string> {
  const bare = title.normalize('NFKC').replace(/[\d\s第一二三四五六七八九十期批次年月号()（）]|合同|协议|项目/g, '')
  const pairs = new Set<string>()
  for (let index = 0; index + 1 < bare.length; index += 1) pairs.add(bare.slice(index, index + 2))
  if (pairs.size === 0) pairs.add(bare)
  return pairs
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return (2 * common) / (a.size + b.size)
}

/** For each counterparty the largest run of contracts within `days`. */
function bySeason(contracts: readonly SameKindContract[], days: number): readonly (readonly [string, readonly SameKindContract[]])[] {
  const byParty = new Map<string, SameKindContract[]>()
  for (const contract of contracts) {
    const party = plainText(contract.counterparty)
    if (party !== '') byParty.set(party, [...(byParty.get(party) ?? []), contract])
  }
  return [...byParty.values()].map((list) => {
    const name = list[0]!.counterparty
    const sorted = list.toSorted((a, b) => (a.on < b.on ? -1 : 1))
    let best: readonly SameKindContract[] = []
    let from = 0
    let sum = 0
    let most = 0
    for (let to = 0; to < sorted.length; to += 1) {
      sum += sorted[to]!.amount
      while (addDays(sorted[from]!.on, days) < sorted[to]!.on) {
        sum -= sorted[from]!.amount
        from += 1
      }
      if (sum > most) {
        most = sum
        best = sorted.slice(from, to + 1)
      }
    }
    return [name, best]
  })
}

function judge(by: SameKindBy, name: string, group: readonly SameKindContract[], lineOn: LineOn, told: Set<string>): readonly SameKindSum[] {
  const line = group.length < 2 ? null : lastLine(group, lineOn)
  if (line === null) return []
  const total = fen(group.reduce((sum, contract) => sum + contract.amount, 0))
  return total < line.fen ? [] : tell(overLine(by, name, group, total, line), told)
}

function tell(sum: SameKindSum, told: Set<string>): readonly SameKindSum[] {
  const key = sum.ids.toSorted().join()
  if (told.has(key)) return []
  told.add(key)
  return [sum]
}

function overLine(by: SameKindBy, name: string, group: readonly SameKindContract[], total: Fen, line: AmountLine): SameKindSum {
  const years = yearsOf(group)
  const computed = `${group.length}份：${termsOf(group)}＝${formatYuan(total)}元≥${formatYuan(line.fen)}元`
  const message = `${years.join('—')}年同类合同（${name}）已签${group.length}份，合计${formatYuan(total)}元，达到${formatYuan(line.fen)}元（${line.document}），疑似化整为零，请说明采购方式依据。`
  return { by, name, years, ids: group.map((contract) => contract.id), total, computed, message }
}

function nearLine(group: readonly SameKindContract[], line: AmountLine, near: number): SameKindSum {
  const share = `${Number((near * 100).toFixed(2))}%`
  const years = yearsOf(group)
  const computed = `${group.length}份均不低于${formatYuan(line.fen)}元的${share}：${termsOf(group)}`
  const message = `${years.join('—')}年有${group.length}份合同金额在${formatYuan(line.fen)}元（${line.document}）的${share}至100%之间，请说明理由。`
  return { by: 'near-line', name: '', years, ids: group.map((contract) => contract.id), total: fen(group.reduce((sum, contract) => sum + contract.amount, 0)), computed, message }
}

function yearsOf(group: readonly SameKindContract[]): readonly number[] {
  return [...new Set(group.map(({ on }) => partsOf(on).year))].sort((a, b) => a - b)
}

/** The amounts joined by ＋; of long lists the first eight. */
function termsOf(group: readonly SameKindContract[]): string {
  const terms = group.slice(0, 8).map((contract) => formatYuan(contract.amount))
  return group.length > 8 ? `${terms.join('＋')}＋…` : terms.join('＋')
}

/** What the path of a contract is judged by. */
export interface SumOfKind {
  readonly total: Fen
  /** 3份：10.00＋…＝…元; null where the contract stands alone. */
  readonly computed: string | null
}

/**
 * The sum of the contracts of the same budget item or category in the year of one of them, itself included: what its path is
 * judged by (documents 11.1). As in GPR-006 nothing that was chosen openly is added up.
 */
export function sumOfKind(contract: SameKindContract, all: readonly SameKindContract[]): SumOfKind {
  const { year } = partsOf(contract.on)
  const isOne = (one: string, other: string): boolean => plainText(one) !== '' && plainText(one) === plainText(other)
  const isAlike = (other: SameKindContract): boolean => isOne(contract.category, other.category) || isOne(contract.budgetItem, other.budgetItem)
  const isAdded = (other: SameKindContract): boolean => ![contract, other].some((one) => OPEN_WAYS.has(one.procurement)) && partsOf(other.on).year === year && isAlike(other)
  const same = all.filter((other) => other.id === contract.id || isAdded(other))
  const total = fen(same.reduce((sum, other) => sum + other.amount, 0))
  return { total, computed: same.length < 2 ? null : `${same.length}份：${termsOf(same)}＝${formatYuan(total)}元` }
}

/** The office's contracts of a year in the shape the rules take them (intake `ledger`), amounts in yuan. */
export function ledgerOfYear(records: readonly { readonly fields: Fields }[], year: number): readonly LedgerEntry[] {
  return records.flatMap(({ fields }) => {
    const on = dateOf(fields, 'signedOn')
    if (on === null || partsOf(on).year !== year) return []
    const amount = moneyOf(fields, 'amount')
    const procurement = textOf(fields, 'procurement') as keyof typeof PROCUREMENT_WAYS | ''
    return [{
      date: on, name: textOf(fields, 'title'), counterparty: partyOf(fields, 'counterparty')?.name ?? '',
      category: textOf(fields, 'category') || (CONTRACT_TYPE_LABELS[codesOf(fields, 'types')[0] ?? ''] ?? ''), project: textOf(fields, 'budgetItem'),
      procurement: procurement === '' ? '' : PROCUREMENT_WAYS[procurement], amount: amount === null ? null : amount / 100,
    }]
  })
}
