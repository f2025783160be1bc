import { Big } from 'big.js'
import { describePlace } from '../../document/find-clause'
import { monthsOfPeriod } from '../../facts/term-ranges'
import { basis } from '../../law/basis'
import { smallContractLine } from '../../law/parameters/procurement'
import { wageCycleMonths } from '../../law/parameters/terms'
import { concept, missingConcepts, namesOf } from '../missing-concepts'
import { factsWithin, leadInWords, readSentences } from '../read-sentences'
import { isForbidden, statementsOf } from '../read-statements'
import type { Problem, Rule, RuleContext, Severity } from '../rule'

const CYCLE = basis('农民工工资条例', '第24条', 'full-text', '支付担保、计量周期，人工费用拨付周期不超过1个月')
const ACCOUNT = basis('农民工工资条例', '第26条', 'full-text', '农民工工资专用账户')
const NAMES = basis('农民工工资条例', '第28条', 'full-text', '用工实名登记、劳资专管员')
const WAGES = basis('农民工工资条例', '第29条', 'full-text', '人工费用按时足额拨付')
const AGENT = basis('农民工工资条例', '第31条', 'full-text', '总承包单位代发')
const BOND = basis('农民工工资条例', '第32条', 'full-text', '工资保证金')
const BOARD = basis('农民工工资条例', '第34条', 'full-text', '维权信息告示牌')
const DISPUTE = basis('农民工工资条例', '第35条', 'full-text', '不得因争议停付人工费用')

/**
 * Wages of building workers: labour costs paid at least monthly into an account of their own, paid out by the general
 * contractor, workers registered, a bond given, the employer's own payment secured (农民工工资条例 第24—35条). Odd repairs are
 * reminded only.
 */
export const requireWageSafeguards: Rule = {
  id: 'CON-003',
  title: '农民工工资与工程款支付担保条款缺失',
  severity: 'should-fix',
  types: ['CON'],
  basis: [CYCLE, ACCOUNT, NAMES, WAGES, AGENT, BOND, BOARD, DISPUTE],
  parameters: [wageCycleMonths, smallContractLine],
  version: 6,
  check,
}

const WANTED = [
  concept('人工费用的数额（比例）和拨付周期', /人工费/, /(?:人工费用?|工资款?|劳务费)[^。;]{0,40}(?:按月|每月|月度|周期|个月|月结|比例|%|占)|(?:每月|按月)[^。;]{0,30}(?:人工费|工资)/),
  concept('农民工工资专用账户', /工资专用账户|工资专户/, /(?:农民工)?工资(?:支付)?专(?:用账)?户|(?:专用账户|专户)[^。;]{0,20}(?:工资|人工费)|人工费[^。;]{0,20}专(?:用账)?户/),
  concept('总承包单位代发', /代发/, /代发|委托银行[^。;]{0,12}发放|直接(?:支付|发放)[^。;]{0,14}(?:工人|农民工)/),
  concept('实名制和劳资专管员', /实名/, /实名|劳资(?:专管|管理)员|用工(?:登记|台账)|花名册/),
  concept('工资保证金', /工资保证金/, /工资(?:支付)?保证金|工资(?:支付)?保函/),
  concept('维权信息告示牌', /告示牌|公示/, /告示牌|维权(?:信息|公示)|公示(?:牌|栏)/),
  concept('工程款支付担保', /支付担保/, /支付担保|付款担保|支付保函|工程款[^。;]{0,8}担保/),
]
const LABOUR = /人工费|工费|班组[^,。;]{0,4}(?:费|款|报酬)|工钱|(?:民工|工人)的?(?:工钱|工资)|农民工工资|工人(?:劳动)?(?:工资|报酬|薪酬)|民工工资|劳务(?:费|报酬)|劳动报酬/
const LONG = /年(?:底|终|末)[^,。;]{0,6}(?:一次|了结|结清|付清|给清|统一)|(?:每满?|按|分)(?:一|个|一个)?(?:季度?|半年|年度?)|季度末|每季|逐季|竣工(?:验收)?(?:合格)?后(?:一次性)?(?:支付|付清|结清|拨付|发放)|完工后(?:一次性)?(?:支付|付清|结清|拨付|发放)|(?:竣工|完工)[^,。;]{0,10}后[^,。;]{0,8}(?:一次性?|一并|统一)(?:支付|付清|结清|发放)/
const BESIDE = /违约|罚|逾期|工伤|保证金|社会保险|拖欠|报送[^,。;]{0,20}(?:报表|台账|情况)/
const SHIFTS = /工资[^。;]{0,40}(?:甲方|发包人|建设单位)[^,。;]{0,10}(?:概|均|一律)?(?:不承担|不负|无)(?:任何)?[^,。;]{0,8}(?:责任|关系)/g
const SMALL = /零星(?:维修|修缮|工程)|小型维修|单日/
const AMENDMENT = '人工费用占当期应付工程款的【】%，甲方按月（周期不超过1个月）拨付至乙方开设的农民工工资专用账户，由乙方代发；甲方依法向乙方提供工程款支付担保；乙方存储工资保证金（可以保函替代），实行用工实名制，配备劳资专管员，设立维权信息告示牌。'

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  if (!context.facts.isContract) return 'not-applicable'
  return [...longCycle(context), ...missing(context), ...shifted(context)]
}

/** Labour costs paid at longer intervals than the law allows, in words (每季度) or figures (每60日). */
function longCycle(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const most = context.parameter(wageCycleMonths)
  if (most === null) return []
  return readSentences(facts).flatMap((sentence): Problem[] => {
    const words = `${leadInWords(facts, sentence)}${sentence.words}`
    if (!LABOUR.test(words) || BESIDE.test(sentence.words)) return []
    if (!/付|结算|结清|了结|发放|拨|[给发]清/.test(words)) return []
    const long = LONG.exec(sentence.words)
    const period = factsWithin(facts.periods, sentence.span).find((candidate) => {
      const before = facts.normalized.slice(Math.max(0, candidate.span.start - 6), candidate.span.start)
      const months = monthsOfPeriod(candidate) ?? (candidate.unit === 'day' ? candidate.count / 31 : 0)
      const after = facts.normalized.slice(candidate.span.end, candidate.span.end + 6)
      return months > most && (/(?:每|周期[为:是]?|间隔|每个?[\u4e00-\u9fa5]{1,4})(?:约|大约|为)?$/.test(before.trim()) || /^ ?(?:一?[次回]|[一]?[清结付发拨算]|才?[清结付发拨])/.test(after))
    })
    const span = period?.span ?? (long === null ? null : { start: sentence.span.start + long.index, end: sentence.span.start + long.index + long[0].length })
    if (span === null || /人工费[^,。;]{0,20}(?:按月|每月)[^,。;]{0,8}(?:付|拨|结算|发放)/.test(sentence.words)) return []
    const told = facts.normalized.slice(span.start, span.end)
    return [{
      status: 'hit', severity: 'must-fix', spans: [span], computed: `${told}＞${most}个月`, basis: [CYCLE, WAGES], amendment: AMENDMENT,
      opinion: `${describePlace(document, span)}约定人工费用（工资）“${told}”拨付，超过${most}个月的法定周期，应改为按月拨付。`,
    }]
  })
}

function isSmall({ facts, parameter }: RuleContext): boolean {
  const line = parameter(smallContractLine)
  const total = facts.totalAmount?.yuan ?? null
  return SMALL.test(facts.title) || SMALL.test(facts.normalized.slice(0, 600)) || (line !== null && total !== null && new Big(total).lt(line))
}

function missing(context: RuleContext): readonly Problem[] {
  const lacking = missingConcepts(context, WANTED)
  if (lacking.length === 0) return []
  const severity: Severity = isSmall(context) ? 'remind' : 'should-fix'
  return [{
    status: 'hit', severity, spans: [], computed: null, amendment: AMENDMENT,
    opinion: `合同未约定${namesOf(lacking)}，应按保障农民工工资支付的规定补充。`,
  }]
}

/** All wage arrears laid on the contractor, the employer free of everything. */
function shifted({ document, facts }: RuleContext): readonly Problem[] {
  return statementsOf(facts, SHIFTS).filter((statement) => !isForbidden(facts, { ...statement, words: '' })).slice(0, 1).map(({ span, words }) => ({
    status: 'hit', severity: 'remind', spans: [span], computed: null, basis: [WAGES, DISPUTE],
    opinion: `${describePlace(document, span)}“${words}”：建设单位未按约定拨付工程款致拖欠的，应当以未结清的工程款为限先行垫付，该免责约定不能对抗法定责任，请核对。`,
    amendment: '因甲方未按约定拨付工程款导致农民工工资拖欠的，甲方以未结清的工程款为限先行垫付；其他情形由乙方承担。',
  }))
}
