import type { Span } from '../../core/span'
import type { Facts, PercentFact } from '../../facts/facts'
import { basis } from '../../law/basis'
import { constructionAdvanceMax, constructionAdvanceMin, constructionProgressMin, procurementAdvanceMin, unsecuredAdvanceLine } from '../../law/parameters/payment'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { factsWithin, matchesIn, readSentences, type ReadSentence } from '../read-sentences'
import { doWePay, severityBySide } from '../stance'

const ADVANCE = [basis('价款办法', '第12条', 'web', '工程预付款10%至30%，须约定抵扣方式')]
const PROGRESS = [basis('183号文', '', 'web', '进度款不低于已完工程价款的80%'), basis('价款办法', '第13条', 'from-knowledge', '进度款下限')]
const BUDGET = [basis('款项条例', '第7条', 'full-text', '付款条件应合理'), basis('民法典', '第470条', 'full-text', '价款及履行方式')]

/**
 * Advances and progress payments of works (价款办法, 183号文), advances in government procurement (regional policy, a
 * remark), and paying most of the price before anything is delivered without security. Progress counts only where its
 * base is the work done. Insurance, newspapers and utilities are paid in advance by custom.
 */
export const limitAdvanceAndProgressRatios: Rule = {
  id: 'PAY-007',
  title: '预付款、进度款比例',
  severity: 'should-fix',
  types: 'all',
  basis: [...ADVANCE, ...PROGRESS, ...BUDGET],
  parameters: [constructionAdvanceMin, constructionAdvanceMax, constructionProgressMin, procurementAdvanceMin, unsecuredAdvanceLine],
  version: 5,
  check,
}

const PROCURED = ['GPG', 'GPS', 'PMS', 'ITS'] as const
const CUSTOMARY = /保险|报刊|期刊|订阅|水电|电费|燃气|能耗|话费|通信|租赁|租金|物业费代收/
const OTHER_MONEY = /保证金|质保金|保修金|违约金|罚款|赔偿|扣除|逾期|税|人工费|工资|安全文明|占/

function* check(context: RuleContext): Iterable<Problem> {
  const wePay = doWePay(context)
  if (wePay === false) return
  const sentences = readSentences(context.facts)
  if (context.types.has('CON')) yield* works(context, sentences, wePay !== null)
  else if (context.intake.isGovProcurement === true && PROCURED.some((type) => context.types.has(type))) yield* procurement(context, sentences)
  if (wePay === true) yield* unsecured(context, sentences)
}

function* works(context: RuleContext, sentences: readonly ReadSentence[], isKnown: boolean): Iterable<Problem> {
  const [min, max, progress] = [context.parameter(constructionAdvanceMin), context.parameter(constructionAdvanceMax), context.parameter(constructionProgressMin)]
  const severity = severityBySide('should-fix', isKnown)
  let advance: { readonly span: Span } | null = null
  for (const sentence of sentences) {
    for (const percent of percentsIn(context.facts, sentence)) {
      const rate = Number(percent.fraction)
      const label = labelOf(sentence, percent)
      if (isAdvance(label, sentence, percent)) {
        advance ??= percent
        if (min !== null && max !== null && (rate < min || rate > max)) {
          yield problem(percent.span, severity, `预付款为${show(rate)}，不在${show(min)}至${show(max)}之间，请调整。`, `${show(rate)}${rate < min ? `＜${show(min)}` : `＞${show(max)}`}`, ADVANCE)
        }
      } else if (progress !== null && isProgress(label, sentence, percent) && rate < progress && !isFinal(label)) {
        yield problem(percent.span, severity, `进度款约定为已完工程价款的${show(rate)}，低于国家规定的${show(progress)}，请调整。`, `${show(rate)}＜${show(progress)}`, PROGRESS)
      }
    }
  }
  for (const sentence of sentences) {
    for (const { words, span } of matchesIn(sentence, TOO_EARLY)) {
      if (!/不(?:得|予|应)[^,。;]{0,6}(?:支付|预付|付)/.test(words)) yield problem(span, severity, `“${words}”：未签订合同或者不具备开工条件的，不得预付工程款，请改正。`, null, ADVANCE)
    }
  }
  const hasDeduction = sentences.some(({ words }) => /预付款?[^。]{0,40}(?:抵扣|抵回|抵减|抵付|扣回|扣还|冲抵|抵作|起扣|扣除|转为)|(?:抵扣|扣回|扣还|冲抵|起扣)[^。]{0,20}预付/.test(words))
  if (advance !== null && !hasDeduction) yield problem(advance.span, severity, '约定了预付款而没有约定抵扣（扣回）方式，请补充。', null, ADVANCE)
}

function* procurement(context: RuleContext, sentences: readonly ReadSentence[]): Iterable<Problem> {
  const min = context.parameter(procurementAdvanceMin)
  if (min === null) return
  let hasAdvance = false
  for (const sentence of sentences) {
    if (/预付|首付款|首期款/.test(sentence.words)) hasAdvance = true
    for (const percent of percentsIn(context.facts, sentence)) {
      const rate = Number(percent.fraction)
      if (!isAdvance(labelOf(sentence, percent), sentence, percent) || rate >= min) continue
      const severity: Severity = context.intake.region === '浙江' ? 'should-fix' : 'remind'
      yield problem(percent.span, severity, `预付款比例${show(rate)}低于本地区参数${show(min)}，请核对地区政策。`, `${show(rate)}＜${show(min)}`, BUDGET)
    }
  }
  if (!hasAdvance) {
    yield problem(null, 'remind', '政府采购合同没有约定预付款，请核对地区政策（参数待核）。', null, BUDGET)
  }
}

/** Most of the price before delivery, without a guarantee. */
function* unsecured(context: RuleContext, sentences: readonly ReadSentence[]): Iterable<Problem> {
  const line = context.parameter(unsecuredAdvanceLine)
  if (line === null || CUSTOMARY.test(context.facts.title) || sentences.some(({ words }) => /预付款(?:保函|担保|保证)/.test(words))) return
  for (const sentence of sentences) {
    if (!/(?:签订|签署|签约|签字|签章|生效|盖章|订立|(?:进场|入场)(?:即|当日|之日|后)|(?:进场|开工|交货|交付|服务开始)(?:之)?前)[^。;]{0,30}(?:支付|付款|付清|预付|付至|先付|拨付|付)/.test(sentence.words) || CUSTOMARY.test(sentence.words)) continue
    const percent = percentsIn(context.facts, sentence).find((fact) => Number(fact.fraction) >= line && !OTHER_MONEY.test(labelOf(sentence, fact)))
    const whole = /(?:签订|签署|签约|签字|签章|生效|盖章|(?:进场|开工|交货|交付|服务开始)(?:之)?前)[^。;]{0,24}(?:(?:一次性?)?(?:支付|付清|付讫|预付)[^,。;]{0,8}(?:全部|全额|全款)|全额(?:支付|付清|预付|给付))[^,。;]{0,12}/.exec(sentence.words)
    const span = percent?.span ?? (whole === null ? null : { start: sentence.span.start + whole.index, end: sentence.span.start + whole.index + whole[0].length })
    if (span === null || /验收|交付后|到货|完成后|服务期满/.test(sentence.words)) continue
    yield problem(span, 'must-fix', '合同签订后、交付前即支付大部分（全部）价款，且没有预付款担保，资金风险较大，请降低比例或由对方提供预付款保函。', percent === undefined ? null : `${show(Number(percent.fraction))}≥${show(line)}`, BUDGET)
  }
}

function percentsIn({ percents }: Facts, { span }: ReadSentence): readonly PercentFact[] {
  return factsWithin(percents, span)
}

/** The part between commas that holds the percentage. */
function labelOf(sentence: ReadSentence, { span }: PercentFact): string {
  const from = sentence.words.lastIndexOf(',', span.start - sentence.span.start - 1)
  return sentence.words.slice(from + 1).split(',')[0]!
}

function isAdvance(label: string, sentence: ReadSentence, { span }: PercentFact): boolean {
  if (/抵扣|扣回|扣还|起扣|担保|保函|累计|达到|违约|逾期/.test(label)) return false
  const before = sentence.words.slice(0, span.start - sentence.span.start)
  return /预付|备料款|启动资金|启动款|前期款|开工款/.test(label) || (/预付款?[^。]{0,20}$/.test(before) && !/进度|竣工|结算|验收/.test(before.slice(before.lastIndexOf('预付'))))
}

/** 未签订合同或者不具备开工条件的，不得预付 (价款办法 第12条). */
const TOO_EARLY = /(?:(?:合同|协议)(?:签订|签署)(?:之)?前|(?:签订|签署)(?:合同|协议)(?:之)?前|签约前|尚?未开工|不具备开工条件)[^。;]{0,20}(?:支付|预付|先付|付款|拨付)[^,。;]{0,12}/g

const DONE = /(?:核定|确认|核准|审核)(?:后|过)?的?(?:工程量|工程价?款|产值|工作量)|工程量(?:的)?(?:价款|造价)|已完(?:成)?(?:的)?(?:合格)?(?:工程|工作)|完成(?:的)?(?:工程量?|产值|工作量)|产值|计量|当[月期](?:完成|实际|工程|产值|计量)|形象进度/

function isProgress(label: string, sentence: ReadSentence, percent: PercentFact): boolean {
  if (OTHER_MONEY.test(label) || /预付/.test(label) || !/进度|每次|分次|按月|每月|当月|当期|月度|计量|节点|产值/.test(sentence.words)) return false
  return DONE.test(`${percent.base} ${label}`) || (DONE.test(sentence.words) && /进度款/.test(label)) || (DONE.test(sentence.words) && /(?:核付|支付|拨付|付)[^,。]{0,6}$/.test(label.slice(0, label.search(/[\d百千万一二三四五六七八九]/))))
}

function isFinal(label: string): boolean {
  return /竣工|结算|审定|验收合格/.test(label) && !/每月|按月|当[月期]|进度款/.test(label)
}

function show(rate: number): string {
  return `${Number((rate * 100).toFixed(4))}%`
}

function problem(span: Span | null, severity: Severity, opinion: string, computed: string | null, bases: Rule['basis']): Problem {
  return {
    status: 'hit', severity, spans: span === null ? [] : [span], computed, opinion, basis: bases,
    amendment: '预付款为签约合同价的20%，自进度款中分【】期等额扣回；进度款按月支付，比例为当期已完工程价款的80%。',
  }
}
