import { describePlace, findClauseAt } from '../../document/find-clause'
import { Big } from 'big.js'
import { basis } from '../../law/basis'
import { meetingDayPrice, trainingDayPrice } from '../../law/parameters/terms'
import { concept, missingConcepts } from '../missing-concepts'
import { provisionsOf } from '../read-sentences'
import { isForbidden, isNamedAsWrong, isOrderingSide, roleBefore, statementsOf, type Statement } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'
import { showYuan } from '../show-figures'
import { doWePay, severityBySide } from '../stance'
import { FRUGALITY_WORDS, SPENDING, type FrugalityWords } from './frugality-words'

const SPENDING_RULES = basis('机关事务条例', '第14条', 'full-text', '采购经济适用的货物、服务，不得采购奢侈品、超标准服务')
const MEETINGS = basis('机关事务条例', '第29条', 'full-text', '精简会议、严格控制会议费')
const STANDARDS = basis('机关事务条例', '第27条', 'full-text', '不得超出规定的项目和标准提供后勤服务')
const RECEPTION = basis('机关事务条例', '第28条', 'from-knowledge', '简化礼仪、务实节俭管理公务接待')
const DUTY = basis('机关事务条例', '第32条', 'full-text', '违反厉行节约规定的责任')
const THRIFT = basis('节约条例', '', 'web', '会议不得安排宴请、旅游，不得发放纪念品')
const NEEDS = basis('采购条例', '第11条', 'full-text', '厉行节约，科学合理确定采购需求')
const FOOD = basis('反食品浪费法', '第8条', 'full-text', '食堂的反食品浪费义务')
const CANTEENS = basis('反食品浪费法', '第6条', 'full-text', '机关带头反对食品浪费')

/**
 * No presents, feasts, sightseeing or luxury on the public purse (机关事务条例 第14、27—29、32条; 节约条例); canteens act against
 * waste (反食品浪费法 第8条). Contracts in which our guesthouse or centre is the seller are another matter; a sentence that
 * forbids the thing is what we want.
 */
export const limitLavishSpending: Rule = {
  id: 'FIN-001',
  title: '违反厉行节约、公务接待等规定的内容',
  severity: 'should-fix',
  types: 'all',
  basis: [SPENDING_RULES, MEETINGS, STANDARDS, RECEPTION, DUTY, THRIFT, NEEDS, FOOD, CANTEENS],
  parameters: [meetingDayPrice, trainingDayPrice],
  version: 4,
  mergesWithinClause: true,
  check,
}

const AMENDMENT = '会议（培训）服务按规定的综合定额标准执行，不安排宴请、旅游，不发放纪念品，费用据实凭明细结算。'
/** Clauses on honest dealing list what nobody may take. */
const INTEGRITY = /廉洁|廉政|反商业贿赂|商业贿赂|诚信|纪律/

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  if (doWePay(context) === false || !context.facts.isContract) return 'not-applicable'
  return [...FRUGALITY_WORDS.flatMap((words) => lavish(context, words)), ...overStandard(context), ...noAntiWaste(context)]
}

function lavish(context: RuleContext, words: FrugalityWords): readonly Problem[] {
  const { document, facts } = context
  return statementsOf(facts, words.pattern).filter((statement) => !isHarmless(context, statement, words)).map((statement): Problem => ({
    status: 'hit', severity: severityBySide(words.severity, doWePay(context) !== null), spans: [statement.span], computed: null, amendment: AMENDMENT,
    basis: /会议|培训|考察|酒店|旅游|景/.test(statement.sentence.words) ? [MEETINGS, THRIFT, NEEDS] : /接待|宴请/.test(statement.sentence.words) ? [RECEPTION, DUTY, THRIFT] : [SPENDING_RULES, DUTY, THRIFT],
    opinion: `${describePlace(document, statement.span)}含“${statement.words}”，${words.why}，与厉行节约规定不符，建议删除或者提供标准依据。`,
  }))
}

function isHarmless(context: RuleContext, statement: Statement, words: FrugalityWords): boolean {
  const { facts, document } = context
  if (isForbidden(facts, statement) || words.not?.test(statement.sentence.words) === true) return true
  if (INTEGRITY.test(provisionsOf(document).titlesOf(statement.sentence.clause)) || INTEGRITY.test(statement.sentence.words)) return true
  if (/索取|收受|索要|行贿|贿赂|接受[^。;]{0,10}(?:宴请|礼品)|参加[^。;]{0,12}宴请/.test(statement.sentence.words) || isNamedAsWrong(facts, statement)) return true
  if (words.needsSpending && !SPENDING.test(statement.sentence.words)) return true
  // Where nobody says that we pay, only words about meetings, trainings and receptions are ours to question.
  if (words.needsSpending && doWePay(context) === null && !/会议|会务|与会|晚宴|疗休?养|培训|学员|参训|参会|考察|接待|活动|费用/.test(`${facts.title}${statement.sentence.words}`)) return true
  if (findClauseAt(document, statement.span.start)?.title === statement.sentence.words.trim()) return true
  if (/(?:代表|学员|人员|个人|职工)自行(?:承担|负担|支付)/.test(statement.sentence.words)) return true
  // 乙方自行承担其人员的… is the other side's own money, unless it is given to us.
  return /自行(?:承担|购买|解决)/.test(statement.sentence.words) && isOrderingSide(context, roleBefore(facts, statement)) === false
}

/** Daily prices per person of meetings and trainings above the standard the office entered. */
function overStandard(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  return facts.amounts.flatMap((amount): Problem[] => {
    if (amount.yuan === null || !/人/.test(amount.per) || !/[天日]/.test(amount.per)) return []
    const about = `${facts.title} ${amount.label} ${facts.normalized.slice(Math.max(0, amount.span.start - 40), amount.span.start)}`
    const parameter = /培训/.test(about) ? trainingDayPrice : /会议|会务|参会/.test(about) ? meetingDayPrice : null
    const most = parameter === null ? null : context.parameter(parameter)
    if (most === null || new Big(amount.yuan).lte(most)) return []
    return [{
      status: 'hit', severity: 'should-fix', spans: [amount.span], computed: `${showYuan(amount.yuan)}＞${showYuan(new Big(most))}`, basis: [MEETINGS, NEEDS], amendment: AMENDMENT,
      opinion: `${describePlace(document, amount.span)}人均每日${showYuan(amount.yuan)}元，超过${parameter!.label}${showYuan(new Big(most))}元，应核减或者说明。`,
    }]
  })
}

const ANTI_WASTE = concept('反食品浪费措施', /浪费|节约/, /浪费|节约(?:粮食|用餐)|光盘|厉行节约|按需(?:取餐|备餐)|小份/)

const RAW_FOOD = /(?:原料|食材|粮油|蔬菜|肉类|禽蛋|调料|米面|副食品)[^,。;\n]{0,6}(?:采购|供应|配送|购销|买卖)/

function noAntiWaste(context: RuleContext): readonly Problem[] {
  // Who only delivers raw food serves no meals.
  if (!context.types.has('CAT') || RAW_FOOD.test(context.facts.title) || !context.facts.isContract || missingConcepts(context, [ANTI_WASTE]).length === 0) return []
  return [{
    status: 'hit', severity: 'should-fix', spans: [], computed: null, basis: [FOOD, CANTEENS], amendment: '乙方应建立反食品浪费制度，按用餐人数采购和备餐，提供小份、半份，设置节约提示，定期报送浪费统计；未达要求的按考核办法扣分。',
    opinion: '食堂（餐饮）合同没有反食品浪费措施，建议补充。',
  }]
}
