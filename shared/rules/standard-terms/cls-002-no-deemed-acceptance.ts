import { COUNTS_AS_CONSENT, NO_ANSWER } from '../../facts/concept-words'
import { ROLE_PATTERN, roleSide } from '../../facts/role-words'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { leadInWords, matchesIn, provisionsOf } from '../read-sentences'
import { doWePay, severityBySide, sideOf } from '../stance'

/**
 * Silence counts as a declaration only where law, agreement or custom says so (民法典 第140条); agreed silence on a works
 * settlement binds the employer (建工解释一 第21条). Delivery by refusal and statutory objection to termination are not
 * meant. What counts is who is silent.
 */
export const noDeemedAcceptance: Rule = {
  id: 'CLS-002',
  title: '默示推定条款',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第140条', 'full-text', '沉默仅在有规定、约定或交易习惯时视为意思表示'),
    basis('建工解释一', '第21条', 'full-text', '约定逾期不答复视为认可结算文件的，按约定'),
    basis('民法典', '第621条', 'full-text', '检验期限内未通知视为符合约定'),
    basis('民法典', '第622条', 'full-text', '检验期限过短'),
  ],
  parameters: [],
  version: 6,
  mergesWithinClause: true,
  check,
}

const SILENT = '(?:日|天|月|小时)(?:止|满|期满)[^,。;]{0,10}(?:未|不|没有|无)|(?:日|天|时)未(?:予|作|经)?|逾期(?:未|不)|未在[^。;]{0,24}(?:内|前)|(?:(?:\\d{1,4}|[一二三四五六七八九十]{1,3}) ?个?(?:工作)?)?(?:日|天|月|期限|期|时间|时限)(?:之?内|以内|届满)?[^,。;]{0,4}(?:未|不|没有|无)|(?:未|不)(?:能)?(?:按时|及时|按期|如期)|超过[^,。;]{0,12}(?:未|不)|未(?:作|予)?(?=答复|提出|回复|验收|审核)'
const WHAT = '回应|结论|给出|签认|书面|答复|回复|提出|异议|验收|审核|审查|审批|确认|审定|核对|反馈|意见|签收|组织'
const DEEMED = '(?:则)?(?:均|即)?(?:视为|视同|即为|默认|推定|等同于?|(?:被)?认作|当作|即?作为|认定为)[^,。;]{0,20}(?:同意|认可|确认|接受|合格|通过|无异议|批准|生效|符合)'
const PATTERN = new RegExp(`(?:${SILENT})[^。;]{0,24}(?:${WHAT})[^。;]{0,16}${DEEMED}[^,。;]{0,24}`, 'g')
/** Silence and what follows from it, in whatever words: no act of answering, then a finding for the other side or its figures. */
const CONCEPT = new RegExp(`(?:${NO_ANSWER})[^。;]{0,40}?(?:${COUNTS_AS_CONSENT})[^,。;]{0,16}`, 'g')
const HARMLESS = /投入[^,。;]{0,4}使用|擅自使用|视为(?:已)?(?:送达|收到|签收)|拒(?:收|签)|拒绝签收|解除(?:通知|合同)|不(?:得|能|应|可)?(?:直接|当然|据此|因此|以此)?(?:视为|视作|视同|表示|等同|认定|推定)|劳动/
const GRAVE = /结算|验收|竣工|终验|初验/

function* check(context: RuleContext): Iterable<Problem> {
  const index = provisionsOf(context.document)
  for (const sentence of candidateSentences(context.facts, PATTERN, CONCEPT)) {
    const usual = matchesIn(sentence, PATTERN)
    for (const { words, span } of usual.length > 0 ? usual : matchesIn(sentence, CONCEPT)) {
      const whole = `${index.titlesOf(sentence.clause)} ${leadInWords(context.facts, sentence)}${sentence.words}`
      if (HARMLESS.test(words) || /^[^,。;]{0,3}(?:收件人|受送达人)/.test(sentence.words)) continue
      const before = sentence.words.slice(0, span.start - sentence.span.start)
      const severity = severityOf(context, silentRole(before, words), GRAVE.test(whole))
      if (severity === null) continue
      yield {
        status: 'hit', severity, spans: [span], computed: null,
        opinion: `“${words}”：逾期${GRAVE.test(whole) ? '验收（审核）' : '答复'}即视为认可，一旦逾期将按推定结果履行，建议删除或延长期限并设催告程序。`,
        amendment: '甲方应在收到完整资料后60日内审核；逾期未答复的，乙方可书面催告，甲方自收到催告之日起15日内仍未答复的，乙方可申请鉴定，不直接视为认可。',
      }
    }
  }
}

const ROLE = new RegExp(ROLE_PATTERN, 'g')
/** A role that acts: 甲方收到…, 发包人在…; 乙方 in 乙方提交的资料 does not. */
const ACTING = new RegExp(`(?:${ROLE_PATTERN})(?=[^,。;]{0,3}(?:应|须|需|收到|接到|在|自|未|逾期|对|于|如|若|超过|不))`, 'g')

/** The side whose silence counts: the last role that acts before the words, else the last named, else the first within; '' if none. */
function silentRole(before: string, words: string): string {
  return ([...`${before}未`.matchAll(ACTING)].at(-1) ?? [...before.matchAll(ROLE)].at(-1) ?? [...words.matchAll(ROLE)][0])?.[0] ?? ''
}

/** Null when the silence is the other side's: that favours us. */
function severityOf(context: RuleContext, role: string, isGrave: boolean): Severity | null {
  const side = sideOf(context.facts, role)
  if (side === 'theirs') return null
  const severity: Severity = isGrave ? 'must-fix' : 'should-fix'
  if (side === 'ours') return severity
  // The supervisor of works acts for the employer: its silence binds us.
  if (/监理/.test(role)) return severity
  // Who accepts and settles is who pays, whether the sentence names it or not.
  if (role === '' && isGrave && doWePay(context) === true) return severity
  if (role === '乙方' || roleSide(role) === 'payee') return null
  return severityBySide(severity, false)
}
