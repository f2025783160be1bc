import { Big } from 'big.js'
import { daysBetween, partsOf, type LocalDate } from '../../core/local-date'
import type { LedgerEntry } from '../../facts/intake'
import { basis } from '../../law/basis'
import { mustTenderGoods, mustTenderServices, mustTenderWorks, openTenderLine, splitNameLikeness, splitNearLine, splitWorksDays } from '../../law/parameters/procurement'
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
 * officer to answer. Orders under a framework and openly tendered contracts are left out.
 */
export const noSplitting: Rule = {
  id: 'GPR-006',
  title: '化整为零、规避采购（招标）',
  severity: 'should-fix',
  types: ['CON', 'DES', 'GPG', 'GPS', 'PMS', 'CAT', 'ITS', 'TEC', 'ENT', 'SAL', 'LAB', 'LEG', 'VEH'],
  basis: [WHOLE, SUM, TENDER, LINES, CENTRAL],
  parameters: [openTenderLine, mustTenderWorks, mustTenderGoods, mustTenderServices, splitWorksDays, splitNearLine, splitNameLikeness],
  version: 1,
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
  const line = lineFor(context)
  if (line === null) {
    return [{
      status: 'insufficient', severity: 'remind', spans: [facts.totalAmount!.span], computed: null, missing: ['region'], amendment: null,
      opinion: `本年度台账内有${related.length}份同类合同，未录入本地区公开招标数额标准，无法判断累计是否超限，请在参数中录入。`,
    }]
  }
  return judge(context, new Big(own), related, line)
}

interface Line {
  readonly yuan: Big
  readonly name: string
  readonly isTender: boolean
}

/** Works and what belongs to them follow the tendering lines, other purchases the office's own line. */
function lineFor(context: RuleContext): Line | null {
  const tender = context.types.has('CON') ? mustTenderWorks : context.types.has('DES') ? mustTenderServices : null
  const parameter = tender ?? openTenderLine
  const value = context.parameter(parameter)
  return value === null ? null : { yuan: new Big(value), name: parameter.label, isTender: tender !== null }
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

function judge(context: RuleContext, own: Big, related: readonly LedgerEntry[], line: Line): readonly Problem[] {
  const span = context.facts.totalAmount!.span
  const sum = related.reduce((total, { amount }) => total.plus(amount ?? 0), own)
  const bases = line.isTender ? [TENDER, LINES] : [WHOLE, SUM, CENTRAL]
  const count = related.length + 1
  const single = [own, ...related.map(({ amount }) => new Big(amount ?? 0))]
  const sums = `${single.map((amount) => showYuan(amount)).join('＋')}＝${showYuan(sum)}元`
  const exceeds = line.isTender ? sum.gte(line.yuan) : sum.gt(line.yuan)
  const told = related.slice(0, 5).map(({ name, date, amount }) => `${name || '未命名合同'}${date === null ? '' : `（${date}）`}${showYuan(new Big(amount ?? 0))}元`).join('、')
  if (exceeds && single.every((amount) => amount.lt(line.yuan))) {
    return [{
      status: 'suspected', spans: [span], computed: `${sums}${line.isTender ? '≥' : '＞'}${showYuan(line.yuan)}元（${line.name}）`, basis: bases,
      opinion: `${line.isTender ? '相近时间' : '本年度'}同类合同已签（含本合同）${count}份合计${showYuan(sum)}元，达到或者超过${showYuan(line.yuan)}元，疑似化整为零，请说明采购方式依据。台账所见：${told}。`,
      amendment: '合并编制采购计划，统一组织采购。',
    }]
  }
  const near = line.yuan.times(context.parameter(splitNearLine) ?? 1)
  const isNear = (amount: Big): boolean => amount.gte(near) && amount.lt(line.yuan)
  if (!isNear(own) || !single.slice(1).some(isNear)) return []
  return [{
    status: 'suspected', spans: [span], computed: sums, basis: bases, amendment: '合并编制采购计划，统一组织采购。',
    opinion: `本合同金额贴近${showYuan(line.yuan)}元的限额，年内已有同类合同贴近限额，疑似化整为零，请说明采购方式依据。台账所见：${told}。`,
  }]
}
