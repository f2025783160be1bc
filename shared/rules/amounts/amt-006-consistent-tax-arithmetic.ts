import { Big } from 'big.js'
import type { Span } from '../../core/span'
import { describePlace, findClauseAt } from '../../document/find-clause'
import type { AmountFact, PercentFact } from '../../facts/facts'
import { findSentenceAt } from '../../facts/sentences'
import { isNetOfTax } from '../../facts/total-amount'
import { basis } from '../../law/basis'
import { graveTaxGap } from '../../law/parameters/tax'
import type { Problem, Rule, RuleContext } from '../rule'
import { showPercent, showYuan } from '../show-figures'

/**
 * Price with tax, price without, rate and tax fit each other (增值税法 第7条; 实施条例 第16条: 销售额＝含税销售额÷（1＋税率）).
 * Read sentence by sentence where a clause has several rates. Exempt, simplified and balance taxation are left alone.
 */
export const consistentTaxArithmetic: Rule = {
  id: 'AMT-006',
  title: '价税算术不符',
  severity: 'should-fix',
  types: 'all',
  basis: [basis('增值税法', '第7条', 'full-text', '价外税'), basis('增值税法实施条例', '第16条', 'full-text', '含税销售额的换算')],
  parameters: [graveTaxGap],
  version: 2,
  readsAnyLanguage: true,
  check,
}

type Money = Pick<AmountFact, 'yuan' | 'tolerance' | 'span'>
type Rate = Pick<PercentFact, 'fraction' | 'span'>

interface TaxGroup {
  readonly gross: readonly AmountFact[]
  readonly net: readonly AmountFact[]
  readonly tax: readonly AmountFact[]
  readonly rates: readonly PercentFact[]
}

/** One price in its four guises, as far as they are told. */
interface TaxSet {
  readonly gross: Money | undefined
  readonly net: Money | undefined
  readonly tax: Money | undefined
  readonly rate: Rate | undefined
}

const GROSS = /含税|价税合计|价税总计|总计|总价|总额|总金额|合同价|合同金额|合同额|价款|合计|服务费|租金|费用/
const TAX = /税额|(?<!含)税金(?!额)|增值税(?:税款|款|额)?(?:\(|为|:|共|计|$)|其中税|税款/
/** 价税合计530000元,其中价款500000元. */
const NET_PART = /^其中(?:价款|净价|净额|销售额|不含税)/

function* check(context: RuleContext): Iterable<Problem> {
  const told = groupsOf(context).map((group) => ({ gross: group.gross[0], net: group.net[0], tax: group.tax[0], rate: group.rates[0] }))
  for (const set of [...told, ...setsOfRows(context)]) {
    const problem = checkSet(context, set)
    if (problem !== null) yield problem
  }
}

/** The rows of price tables that have columns for net price, rate and tax. */
function setsOfRows({ facts }: RuleContext): readonly TaxSet[] {
  return facts.priceTables.flatMap((table) => table.rows).map((row) => {
    const money = (name: RegExp): Money | undefined => {
      const entry = row.adjustments.find((candidate) => !candidate.isShare && name.test(candidate.name))
      return entry === undefined ? undefined : { yuan: entry.value, tolerance: '0', span: entry.span }
    }
    const rate = row.adjustments.find((entry) => entry.isShare && /税率|征收率/.test(entry.name))
    return {
      gross: row.amount === null ? undefined : row.amount, net: money(/不含税/), tax: money(/税额|(?<!含)税金(?!额)|(?<!含)增值税(?!价)/),
      rate: rate === undefined ? undefined : { fraction: rate.value, span: rate.span },
    }
  }).filter((set) => set.net !== undefined || set.tax !== undefined)
}

/** Clause by clause; a clause that names one of the four twice is read sentence by sentence. */
function groupsOf(context: RuleContext): readonly TaxGroup[] {
  const groups: TaxGroup[] = []
  for (const group of gather(context, (span) => findClauseAt(context.document, span.start)?.id ?? sentenceKey(context, span))) {
    if (isSingle(group)) groups.push(group)
    else groups.push(...gather(context, (span) => sentenceKey(context, span), group).filter(isSingle))
  }
  return groups
}

function sentenceKey({ facts }: RuleContext, span: Span): string {
  return `sentence:${findSentenceAt(facts.sentences, span.start)?.span.start ?? span.start}`
}

function gather(context: RuleContext, keyOf: (span: Span) => string, within?: TaxGroup): readonly TaxGroup[] {
  const { facts } = context
  const groups = new Map<string, { gross: AmountFact[]; net: AmountFact[]; tax: AmountFact[]; rates: PercentFact[] }>()
  const at = (span: Span): { gross: AmountFact[]; net: AmountFact[]; tax: AmountFact[]; rates: PercentFact[] } => {
    const key = keyOf(span)
    const known = groups.get(key) ?? { gross: [], net: [], tax: [], rates: [] }
    groups.set(key, known)
    return known
  }
  const amounts = within === undefined ? facts.amounts : [...within.gross, ...within.net, ...within.tax]
  for (const amount of amounts) {
    const kind = amount.yuan === null || amount.isUnitPrice || amount.upTo !== null || amount.currency !== 'CNY' ? null : kindOf(amount)
    if (kind !== null) at(amount.span)[kind].push(amount)
  }
  for (const percent of within?.rates ?? facts.percents.filter((percent) => isTaxRate(facts.normalized, percent))) at(percent.span).rates.push(percent)
  return [...groups.values()]
}

function kindOf(amount: AmountFact): 'gross' | 'net' | 'tax' | null {
  // 按不含税金额的0.1%计500元: a share of the price.
  if (/%|逾期|每[日天]/.test(amount.label) && !/税(?:率|款|金(?!额))/.test(amount.label)) return null
  if (isNetOfTax(amount) || NET_PART.test(amount.label)) return 'net'
  if (TAX.test(amount.label)) return 'tax'
  if (/违约|赔偿|定金|保证金|押金|预付|首付|预算|限价|暂列|其中|尾款|余款/.test(amount.label)) return null
  return GROSS.test(amount.label) ? 'gross' : null
}

/** 税率6%, 6%增值税; not 管理费率, 利率. */
function isTaxRate(text: string, percent: PercentFact): boolean {
  if (percent.upTo !== null || Number(percent.fraction) > 0.2) return false
  const before = text.slice(Math.max(0, percent.span.start - 14), percent.span.start)
  const after = text.slice(percent.span.end, percent.span.end + 8)
  return /(?:税率|征收率|税[金款费](?:按|为|以)|增值税(?:专用|普通)?(?:发票)?)[^,。;；率费]{0,8}$/.test(before) || /^ ?的?(?:税率|计税|计征|缴税|增值税|税点|增值税率)/.test(after)
}

function isSingle(group: TaxGroup): boolean {
  const distinct = (items: readonly { readonly yuan?: string | null; readonly fraction?: string }[]): number => new Set(items.map((item) => item.yuan ?? item.fraction)).size
  return distinct(group.gross) <= 1 && distinct(group.net) <= 1 && distinct(group.tax) <= 1 && distinct(group.rates) <= 1
}

function checkSet(context: RuleContext, { gross, net, tax, rate }: TaxSet): Problem | null {
  const { document, facts } = context
  const known = [gross, net, tax].filter((amount): amount is Money => amount !== undefined)
  if (known.length + (rate === undefined ? 0 : 1) < 3) return null
  const spans = [...known.map((amount) => amount.span), ...(rate === undefined ? [] : [rate.span])].sort((a, b) => a.start - b.start)
  const around = facts.normalized.slice(Math.max(0, spans[0]!.start - 60), spans.at(-1)!.end + 60)
  if (/免税|简易计税|差额征税|免征|差额计税/.test(around)) return null
  const fault = findFault({ gross, net, tax, rate })
  if (fault === null) return null
  const place = describePlace(document, spans[0]!)
  return {
    status: 'hit',
    severity: fault.gap.gt(context.parameter(graveTaxGap) ?? 1000) ? 'must-fix' : 'should-fix',
    spans,
    computed: fault.computed,
    opinion: `${place}${fault.sentence}，请更正。`,
    amendment: amendmentOf(gross, rate),
  }
}

interface Fault {
  readonly gap: Big
  readonly computed: string
  readonly sentence: string
}

const value = (amount: Money | undefined): Big | null => (amount?.yuan === null || amount?.yuan === undefined ? null : new Big(amount.yuan))

function findFault({ gross, net, tax, rate }: TaxSet): Fault | null {
  const [g, n, t] = [value(gross), value(net), value(tax)]
  const allowed = [gross, net, tax].reduce((sum, amount) => sum.plus(amount?.tolerance ?? 0), new Big(1))
  if (g !== null && n !== null && t !== null && g.minus(n).minus(t).abs().gt(allowed)) {
    return {
      gap: g.minus(n).minus(t).abs(),
      computed: `不含税价${showYuan(n)}＋税额${showYuan(t)}＝${showYuan(n.plus(t))}≠含税价${showYuan(g)}`,
      sentence: `不含税价${showYuan(n)}元加税额${showYuan(t)}元为${showYuan(n.plus(t))}元，与含税价${showYuan(g)}元不符`,
    }
  }
  if (rate === undefined) return null
  const r = new Big(rate.fraction)
  const base = g === null ? n : g.div(r.plus(1)).round(2, Big.roundHalfUp)
  if (base === null) return null
  const due = (g === null ? base.times(r) : g.minus(base)).round(2, Big.roundHalfUp)
  const gapOfNet = n === null ? new Big(0) : n.minus(base).abs()
  const gapOfTax = t === null ? new Big(0) : t.minus(due).abs()
  const gap = gapOfNet.gt(gapOfTax) ? gapOfNet : gapOfTax
  if (gap.lte(allowed)) return null
  const written = [n === null || g === null ? '' : `不含税价${showYuan(n)}元`, t === null ? '' : `税额${showYuan(t)}元`].filter((words) => words !== '').join('、')
  return {
    gap,
    computed: g === null
      ? `${showYuan(base)}×${showPercent(r)}＝${showYuan(due)}`
      : `${showYuan(g)}÷（1＋${showPercent(r)}）＝${showYuan(base)}，${showYuan(g)}－${showYuan(base)}＝${showYuan(due)}`,
    sentence: g === null
      ? `不含税价${showYuan(base)}元按税率${showPercent(r)}计算，税额应为${showYuan(due)}元，合同写为${written}`
      : `含税价${showYuan(g)}元按税率${showPercent(r)}换算，不含税价应为${showYuan(base)}元、税额${showYuan(due)}元，合同写为${written}`,
  }
}

function amendmentOf(gross: Money | undefined, rate: Rate | undefined): string {
  const g = value(gross)
  const tail = '；国家调整税率的，不含税价不变，税额按新税率计算。'
  if (g === null || rate === undefined) return `含税总价¥【】，其中不含税价¥【】，增值税税额¥【】（税率【】）${tail}`
  const net = g.div(new Big(rate.fraction).plus(1)).round(2, Big.roundHalfUp)
  return `含税总价¥${showYuan(g)}，其中不含税价¥${showYuan(net)}，增值税税额¥${showYuan(g.minus(net))}（税率${showPercent(rate.fraction)}）${tail}`
}
