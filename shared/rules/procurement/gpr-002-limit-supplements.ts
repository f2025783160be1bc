import { Big } from 'big.js'
import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import type { AmountFact } from '../../facts/facts'
import { basis } from '../../law/basis'
import { supplementCap } from '../../law/parameters/procurement'
import { procurementPath } from '../guarantees/procurement-path'
import { factsWithin, leadInWords, readSentences, type ReadSentence } from '../read-sentences'
import { isForbidden, statementsApart, statementsOf } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'
import { showPercent, showYuan } from '../show-figures'

const LIMIT = basis('政府采购法', '第49条', 'full-text', '追加与合同标的相同的，所有补充合同不超过原合同采购金额10%')
const DUTY = basis('采购条例', '第67条第5项', 'full-text', '补充合同超过10%的责任')
const NOTICE = basis('243号文', '', 'web', '合同变更之日起2个工作日内公告')

/**
 * More of the same may be bought by supplement up to 10% of the original procurement, all supplements together, on
 * unchanged terms (政府采购法 第49条). Price adjustment under the contract, settlement by quantity and variation orders are
 * no further purchase; less is none either.
 */
export const limitSupplements: Rule = {
  id: 'GPR-002',
  title: '补充合同超过百分之十',
  severity: 'must-fix',
  types: ['SUP'],
  basis: [LIMIT, DUTY, NOTICE],
  parameters: [supplementCap],
  version: 3,
  check,
}

const ADDS = /(?:另加|加购|增加|追加|增补|补充采购|新增|增购|加购|增订|扩大|另增)/
const NOT_ADDED = /单价|每|原合同|原协议|原采购|调整后|变更后|增加至|增加到|累计|合计后|共计|总计|违约|保证金|注册/
/** 使合同总额达到230万元 */
const NEW_TOTAL = /(?:合同|采购)?(?:总额|总价款?|总金额|价款|金额)[^,。;]{0,6}(?:达到|达|增至|变为|调整为|增加到|增加至)[^,。;\d]{0,6}$/
/** 其后已两次增加共15万元: what earlier supplements added, as the recitals tell it */
const EARLIER = /(?:已(?!到期|届满|期满|履行|终止)|前次|此前|先后|曾|首次|上次|第一次)[^。;]{0,12}(?:补充|增加|追加|增购|增补)[^。;]{0,10}$/
const LESS = /(?:减少|核减|调减|扣减|减去)[^。;]{0,16}$/
const ADJUSTMENT = /调价|价差|据实结算|签证|设计变更|工程变更|税率(?:调整|变化|变动)|物价|最低工资/
const ORIGINAL = /(?:原(?:合同|协议|采购合同)|主合同)[^。;\n]{0,14}(?:总?价款?|总?金额|采购金额|合同额|价格)[^。;\n]{0,8}$/
const OTHER_OBJECT = /(?:原(?:合同|协议|采购(?:文件|清单)|清单)[^,。;]{0,10}(?:之外|以外|外|没有|未列|未包含|未包括|不含|不包含|中没有|(?:并|均)?无|未(?:作)?约定|未涉及)(?:的)?[^,。;]{0,20}(?:货物|设备|服务|工程|项目|内容|产品)?)|(?:与原(?:合同|协议)标的不同)[^,。;]{0,10}/g
const OTHER_TERMS = /(?:单价|服务标准|质量标准|付款(?:方式|条件|比例)|质保期|违约责任|验收标准)[^,。;]{0,16}(?:调整|变更|修改|提高|上调|下调|更改|改|调升|调增|升|降|上浮|下浮|提升)(?:为|至|到)[^,。;]{0,24}/g
const EXPIRED = /(?:原合同|原协议|主合同)[^,。;]{0,12}(?:已|业已|已经|早已)(?:于[^,。;]{0,14})?(?:到期|届满|期满|履行完毕|终止)[^,。;]{0,12}/g

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const path = procurementPath(context)
  if (path === 'none' || context.intake.isGovProcurement === false) return 'not-applicable'
  const added = addedAmount(context)
  const limbs = [...otherTerms(context, added !== null)]
  if (added === null) return limbs
  return [...ratio(context, added), ...limbs]
}

interface Added {
  readonly yuan: Big
  readonly span: Span
  readonly told: string
}

/** What this supplement adds: 追加40万元, or 由500万元调整为540万元; null where nothing is added. */
function addedAmount(context: RuleContext): Added | null {
  const { facts } = context
  for (const sentence of readSentences(facts)) {
    const amounts = factsWithin(facts.amounts, sentence.span).filter(({ yuan, isUnitPrice, currency }) => yuan !== null && !isUnitPrice && currency === 'CNY')
    const [first, second] = distinct(amounts)
    if (first === undefined || ADJUSTMENT.test(sentence.words)) continue
    const words = sentence.words
    if (second !== undefined && isChange(words)) {
      const difference = new Big(second.yuan!).minus(first.yuan!)
      if (difference.gt(0)) return { yuan: difference, span: second.span, told: `${showYuan(second.yuan!)}元－${showYuan(first.yuan!)}元＝${showYuan(difference)}元` }
      continue
    }
    const sum = amounts.find((amount) => NEW_TOTAL.test(words.slice(0, amount.span.start - sentence.span.start)) && (ADDS.test(words) || /(?:调整|变更|增加)(?:为|至|到)[^,。;\d]{0,6}$/.test(words.slice(0, amount.span.start - sentence.span.start))))
    const before = sum === undefined ? null : originalOf(context)
    if (sum !== undefined && before !== null) {
      const difference = new Big(sum.yuan!).minus(before)
      if (difference.gt(0)) return { yuan: difference, span: sum.span, told: `${showYuan(sum.yuan!)}元－${showYuan(before)}元＝${showYuan(difference)}元` }
      continue
    }
    const added = amounts.find((amount) => isAdded(words, amount, sentence, leadInWords(facts, sentence)))
    if (added !== undefined) return { yuan: new Big(added.yuan!), span: added.span, told: `${showYuan(added.yuan!)}元` }
  }
  return null
}

/** 肆拾万元整(¥400,000.00) states one amount twice. */
function distinct(amounts: readonly AmountFact[]): readonly AmountFact[] {
  return amounts.filter((amount, index) => amounts.findIndex((other) => other.yuan === amount.yuan) === index)
}

function isChange(words: string): boolean {
  return /(?:由|从)[^。;]{0,40}(?:调整|变更|增加|修改|提高|改|增|升|涨|调)(?:为|至|到)/.test(words) && /价|金额|费|款/.test(words)
}

function isAdded(words: string, amount: AmountFact, { span }: ReadSentence, leadIn: string): boolean {
  const before = words.slice(0, amount.span.start - span.start)
  const near = before.slice(-40)
  return ADDS.test(near + leadIn) && !LESS.test(near) && !EARLIER.test(near) && !NOT_ADDED.test(before.slice(-14))
}

/** The original price in the supplement's own recitals. */
function statedOriginal({ facts }: RuleContext): AmountFact | null {
  return facts.amounts.find(({ span, yuan }) => yuan !== null && ORIGINAL.test(facts.normalized.slice(Math.max(0, span.start - 40), span.start))) ?? null
}

function ratio(context: RuleContext, added: Added): readonly Problem[] {
  const cap = context.parameter(supplementCap)
  const stated = statedOriginal(context)
  const given = context.intake.originalAmount ?? null
  const original = given !== null ? new Big(given) : stated === null ? null : new Big(stated.yuan!)
  if (cap === null) return []
  if (original === null || original.lte(0)) return [insufficient(added, ['originalAmount'], '未录入原合同采购金额，文本中也未写明，无法计算追加比例，请补充。')]
  const conflict = given !== null && stated !== null && !new Big(stated.yuan!).eq(given)
    ? `（文本写原合同金额${showYuan(stated.yuan!)}元，录入为${showYuan(new Big(given))}元，相差${showYuan(new Big(stated.yuan!).minus(given).abs())}元，请一并核对）` : ''
  const entered = earlierSupplements(context, added)
  const earlier = entered.length > 0 ? entered : earlierInText(context)
  const sum = earlier.reduce((total, amount) => total.plus(amount), added.yuan)
  const share = sum.div(original)
  if (share.lte(cap)) {
    const open = context.intake.supplements === undefined || context.intake.supplements === null
    if (open) return [insufficient(added, ['supplements'], `本次追加${showYuan(added.yuan)}元，占原合同${showPercent(share)}；未录入此前的补充合同，无法核对累计比例，请补充。${conflict}`)]
    return conflict === '' ? [] : [{ ...insufficient(added, ['originalAmount'], `原合同金额不一致，无法确认追加比例${conflict}。`), computed: `${showYuan(sum)}÷${showYuan(original)}＝${showPercent(share)}` }]
  }
  const sums = [...earlier.map((amount) => showYuan(amount)), showYuan(added.yuan)].join('＋')
  return [{
    status: 'hit', spans: [added.span, ...(conflict === '' || stated === null ? [] : [stated.span])].sort((a, b) => a.start - b.start), basis: [LIMIT, DUTY],
    computed: `${added.told.includes('－') ? `${added.told}；` : ''}(${sums})÷${showYuan(original)}＝${showPercent(share)}＞${showPercent(cap)}${conflict}`,
    opinion: `${describePlace(context.document, added.span)}本次追加${showYuan(added.yuan)}元，累计${showYuan(sum)}元，占原合同${showYuan(original)}元的${showPercent(share)}，超过${showPercent(cap)}，不得以补充合同方式采购。${conflict}`,
    amendment: `补充合同累计金额不超过${showYuan(original.times(cap))}元，单价及其他条款不变；超出部分另行依法采购。`,
  }]
}

function originalOf(context: RuleContext): Big | null {
  const given = context.intake.originalAmount ?? null
  const stated = statedOriginal(context)
  return given !== null ? new Big(given) : stated === null ? null : new Big(stated.yuan!)
}

function earlierInText({ facts }: RuleContext): readonly Big[] {
  return facts.amounts.filter(({ span, yuan, isUnitPrice }) => yuan !== null && !isUnitPrice && EARLIER.test(facts.normalized.slice(Math.max(0, span.start - 30), span.start))).map(({ yuan }) => new Big(yuan!))
}

/** Amounts of the ledger, this supplement's own entry left out. */
function earlierSupplements({ intake, facts }: RuleContext, added: Added): readonly Big[] {
  const own = [facts.signedOn, intake.signDate ?? null, intake.plannedSignDate ?? null].filter((date) => date !== null)
  return (intake.supplements ?? []).flatMap(({ date, amount }) => {
    if (amount === null || amount <= 0) return []
    const isThisOne = new Big(amount).eq(added.yuan) && date !== null && own.includes(date)
    return isThisOne ? [] : [new Big(amount)]
  })
}

function insufficient(added: Added, missing: NonNullable<Problem['missing']>, opinion: string): Problem {
  return { status: 'insufficient', spans: [added.span], computed: null, missing, opinion, amendment: null, basis: [LIMIT] }
}

/** Another object, changed terms, or a supplement after the end. */
function otherTerms(context: RuleContext, isAdding: boolean): readonly Problem[] {
  const { document, facts } = context
  const limbs = [
    { pattern: OTHER_OBJECT, when: isAdding || /追加|增加|新增/.test(facts.normalized), why: '追加的标的不在原合同范围内，不得以补充合同方式采购' },
    { pattern: OTHER_TERMS, when: true, why: '改变了原合同的单价（其他条款），不符合“不改变合同其他条款”的要求' },
    { pattern: EXPIRED, when: isAdding, why: '原合同履行期已届满，不得再以补充合同追加' },
  ]
  return limbs.flatMap(({ pattern, when, why }) => {
    if (!when) return []
    return statementsApart(statementsOf(facts, pattern))
      .filter((statement) => !isForbidden(facts, statement) && !ADJUSTMENT.test(statement.sentence.words) && !/按(?:照)?原(?:合同|协议)第/.test(statement.sentence.words))
      .map(({ span, words }): Problem => ({
        status: 'hit', spans: [span], computed: null, basis: [LIMIT, DUTY],
        opinion: `${describePlace(document, span)}“${words}”：${why}，应另行依法采购。`, amendment: '在原合同采购金额10%以内追加与原标的相同的内容，单价及其他条款不变。',
      }))
  })
}
