import { Big } from 'big.js'
import { daysBetween, partsOf, type LocalDate } from '../../core/local-date'
import type { Span } from '../../core/span'
import type { LedgerEntry } from '../../facts/intake'
import { basis } from '../../law/basis'
import type { DatedValue } from '../../law/dated-value'
import type { LegalBasis } from '../../law/statute'
import { mustTenderGoods, mustTenderServices, mustTenderWorks, openTenderLine, scatteredProcurementLine, splitNameLikeness, splitNearLine, splitWorksDays } from '../../law/parameters/procurement'
import { doWePay } from '../stance'
import type { Problem, Rule, RuleContext } from '../rule'
import { showYuan } from '../show-figures'
import { likeness } from './likeness'

const WHOLE = basis('政府采购法', '第28条', 'full-text', '不得化整为零规避公开招标')
const SUM = basis('采购条例', '第28条', 'full-text', '一个财政年度内同一品目累计超过公开招标数额标准')
const TENDER = basis('招标投标法', '第4条', 'full-text', '不得化整为零规避招标')
const LINES = basis('16号令', '第5条', 'web', '必须招标的规模标准')
const CENTRAL = basis('机关事务条例', '第15条', 'full-text', '不得化整为零规避集中采购')

/**
 * One purchase in several contracts below the line. The statutory test is one budget project, one category, one financial
 * year (采购条例 第28条); likeness of names or the same supplier are a trail only, so the finding is a suspicion for the
 * officer to answer. Several contracts just below a line are a trail too: of open tendering, or of scattered procurement, below
 * which the office buys without procurement law's procedures. Orders under a framework and openly tendered contracts are left out.
 */
export const noSplitting: Rule = {
  id: 'GPR-006',
  title: '化整为零、规避采购（招标）',
  severity: 'should-fix',
  types: ['CON', 'DES', 'GPG', 'GPS', 'PMS', 'CAT', 'ITS', 'TEC', 'ENT', 'SAL', 'LAB', 'LEG', 'VEH'],
  basis: [WHOLE, SUM, TENDER, LINES, CENTRAL],
  parameters: [openTenderLine, scatteredProcurementLine, mustTenderWorks, mustTenderGoods, mustTenderServices, splitWorksDays, splitNearLine, splitNameLikeness],
  version: 2,
  check,
}

const OPEN = /公开招标|框架协议|邀请招标/

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, intake } = context
  if (!facts.isContract || doWePay(context) !== true || OPEN.test(intake.procurement ?? '') || context.types.has('SUP')) return 'not-applicable'
  const ledger = intake.ledger ?? null
  if (ledger === null) {
    return [{
      status: 'insufficient', severity: 'remind', spans: [], computed: null, missing: ['ledger'], amendment: null,
      opinion: '未提供本单位同年度合同台账，无法核对是否化整为零规避采购（招标），请核对台账。',
    }]
  }
  const own = facts.totalAmount?.yuan ?? null
  const related = relatedEntries(context, ledger)
  if (own === null || related.length === 0) return []
  const purchase = { amounts: [new Big(own), ...related.map(({ amount }) => new Big(amount ?? 0))], told: tellEntries(related), span: facts.totalAmount!.span }
  const line = tenderingLine(context)
  const lines = [line, line?.isTender === true ? null : lineOf(context, scatteredProcurementLine)].filter((one) => one !== null)
  const found = (line === null ? null : overLine(purchase, line)) ?? lines.map((one) => nearLine(context, purchase, one)).find((problem) => problem !== null)
  if (found !== undefined) return [found]
  return line !== null ? [] : [{
    status: 'insufficient', severity: 'remind', spans: [purchase.span], computed: null, missing: ['region'], amendment: null,
    opinion: `本年度台账内有${related.length}份同类合同，未录入本地区公开招标数额标准，无法判断累计是否超限，请在参数中录入。`,
  }]
}

/** The contract under review, first, and those of the ledger that look like parts of one purchase with it. */
interface Purchase {
  readonly amounts: readonly Big[]
  readonly told: string
  readonly span: Span
}

interface Line {
  readonly yuan: Big
  readonly name: string
  readonly isTender: boolean
}

/** Works and what belongs to them follow the tendering lines, other purchases the office's own line. */
function tenderingLine(context: RuleContext): Line | null {
  const tender = context.types.has('CON') ? mustTenderWorks : context.types.has('DES') ? mustTenderServices : null
  return lineOf(context, tender ?? openTenderLine, tender !== null)
}

function lineOf(context: RuleContext, parameter: DatedValue<number>, isTender = false): Line | null {
  const value = context.parameter(parameter)
  return value === null ? null : { yuan: new Big(value), name: parameter.label.replace('（元）', ''), isTender }
}

function dayOf({ facts, intake, today }: RuleContext): LocalDate {
  return facts.signedOn ?? intake.signDate ?? intake.plannedSignDate ?? today
}

function relatedEntries(context: RuleContext, ledger: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const day = dayOf(context)
  const alike = context.parameter(splitNameLikeness) ?? 1
  const days = context.parameter(splitWorksDays) ?? 0
  const names = new Set(context.facts.parties.map(({ name }) => name).filter((name) => name !== ''))
  return ledger.filter((entry) => {
    if (entry.amount === null || entry.amount <= 0 || OPEN.test(entry.procurement)) return false
    if (isThisContract(context, entry, day)) return false
    if (entry.date !== null && (context.types.has('CON') ? Math.abs(daysBetween(entry.date, day)) > days : partsOf(entry.date).year !== partsOf(day).year)) return false
    const named = likeness(entry.name, context.facts.title)
    const project = entry.project.trim()
    return (project.length >= 3 && context.facts.normalized.includes(project)) || named >= alike || (names.has(entry.counterparty) && named >= alike / 2) ||
      (entry.category.trim().length >= 2 && context.facts.title.includes(entry.category.trim()))
  })
}

/** The ledger may already hold the contract under review. */
function isThisContract({ facts }: RuleContext, entry: LedgerEntry, day: LocalDate): boolean {
  return entry.date === day && facts.totalAmount?.yuan !== undefined && facts.totalAmount.yuan !== null && new Big(facts.totalAmount.yuan).eq(entry.amount ?? 0)
}

function tellEntries(entries: readonly LedgerEntry[]): string {
  return entries.slice(0, 5).map(({ name, date, amount }) => `${name || '未命名合同'}${date === null ? '' : `（${date}）`}${showYuan(new Big(amount ?? 0))}元`).join('、')
}

function sumsOf({ amounts }: Purchase): { readonly sum: Big; readonly shown: string } {
  const sum = amounts.reduce((total, amount) => total.plus(amount), new Big(0))
  return { sum, shown: `${amounts.map((amount) => showYuan(amount)).join('＋')}＝${showYuan(sum)}元` }
}

const MERGE = '合并编制采购计划，统一组织采购。'
const basesOf = ({ isTender }: Line): readonly LegalBasis[] => (isTender ? [TENDER, LINES] : [WHOLE, SUM, CENTRAL])

/** Together over the line, each alone below it. */
function overLine(purchase: Purchase, line: Line): Problem | null {
  const { sum, shown } = sumsOf(purchase)
  const exceeds = line.isTender ? sum.gte(line.yuan) : sum.gt(line.yuan)
  if (!exceeds || !purchase.amounts.every((amount) => amount.lt(line.yuan))) return null
  return {
    status: 'suspected', spans: [purchase.span], computed: `${shown}${line.isTender ? '≥' : '＞'}${showYuan(line.yuan)}元（${line.name}）`, basis: basesOf(line), amendment: MERGE,
    opinion: `${line.isTender ? '相近时间' : '本年度'}同类合同已签（含本合同）${purchase.amounts.length}份合计${showYuan(sum)}元，达到或者超过${showYuan(line.yuan)}元，疑似化整为零，请说明采购方式依据。台账所见：${purchase.told}。`,
  }
}

/** This contract and another one just below the same line. */
function nearLine(context: RuleContext, purchase: Purchase, line: Line): Problem | null {
  const near = line.yuan.times(context.parameter(splitNearLine) ?? 1)
  const [own, ...others] = purchase.amounts.map((amount) => amount.gte(near) && amount.lt(line.yuan))
  if (own !== true || !others.includes(true)) return null
  return {
    status: 'suspected', spans: [purchase.span], computed: sumsOf(purchase).shown, basis: basesOf(line), amendment: MERGE,
    opinion: `本合同金额贴近${showYuan(line.yuan)}元的限额（${line.name}），年内已有同类合同贴近限额，疑似化整为零，请说明采购方式依据。台账所见：${purchase.told}。`,
  }
}
