import { SETTING_OFF, WORK_ENDS } from '../../facts/concept-words'
import { describePlace } from '../../document/find-clause'
import { readNumber } from '../../facts/numbers'
import { findSentenceAt } from '../../facts/sentences'
import { basis } from '../../law/basis'
import { procurementBidBondCap, procurementBidBondReturnDays, tenderBidBondCap, tenderBidBondReturnDays } from '../../law/parameters/guarantees'
import { candidateSentences } from '../candidate-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import { matchesIn, readSentences, spanOfSentence } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'
import { showPercent } from '../show-figures'
import { findGuaranteeFigures, priceOf } from './guarantee-shares'
import { procurementPath } from './procurement-path'

const PROCUREMENT = basis('采购条例', '第33条', 'full-text', '不超过预算金额2%，合同签订之日起5个工作日内退还')
const TENDER = basis('招标条例', '第26条', 'full-text', '不超过估算价2%')
const RETURN = basis('招标条例', '第57条', 'full-text', '合同签订后5日内退还并付银行同期存款利息')

/** A bid bond stays within 2%, goes back after signature and does not turn into another bond (采购条例 第33条; 招标条例 第26、57条). */
export const limitBidBond: Rule = {
  id: 'GUA-004',
  title: '投标保证金的处理',
  severity: 'should-fix',
  types: 'all',
  basis: [PROCUREMENT, TENDER, RETURN],
  parameters: [procurementBidBondCap, tenderBidBondCap, procurementBidBondReturnDays, tenderBidBondReturnDays],
  version: 7,
  check,
}

const NAME = /(?:投标|磋商|谈判|响应)(?:时|阶段)(?:所)?(?:缴|交|存)(?:纳|付|存)?(?:之|的)?(?:款项|款|金额)|(?:投标|磋商|谈判|询价|响应|竞买|报价)(?:时|阶段)?(?:所交|已交|缴纳|交纳|提交|所缴|已缴|收取|收缴|缴存|交来|交到|缴来|交|缴)?(?:纳)?(?:的|之)?(?:保证金|担保金?(?=[^,。;]{0,6}(?:按|为|的?\d|金额|比例|退|转|抵|充)))/
const TURNS = new RegExp(`(?:投标|磋商|谈判|响应|竞买|报价)[^,。;；]{0,8}(?:保证金|担保金?|款项)[^。;；]{0,30}(?:径行?)?(?:留作|视同|视作|${SETTING_OFF})[^。;；]{0,14}(?:其中|(?:履约|质量|质保|合同)[^。;；]{0,6}(?:保证金?|担保|金))|${/(?:投标|磋商|谈判|响应)(?:时|阶段)?(?:所交|已交|缴纳|交纳|提交|所缴|已缴)?(?:纳)?(?:的)?保证金[^。;；]{0,30}(?:径转|转入|转至|并入|计入|结转|改作|转为|转作|转成|转化为|抵作|抵充|充作|视为|冲抵|作为)[^。;；]{0,8}(?:其中|(?:履约|质量|质保|合同)[^。;；]{0,6}(?:保证金?|担保|金))/.source}`, 'g')

/** 履约保证金由投标保证金转成: the bid bond, the turning and the other bond, in any order. */
const BECOMES: Meaning = {
  parts: [NAME, new RegExp(`转|留(?:作|在|存|用)|改(?:作|为|成)|变(?:成|为)|当作|顶|${SETTING_OFF}`), /(?:履约|质量|质保|合同|服务)[^,。;投]{0,6}(?:保证金|担保|押金|保证)/],
  not: /不(?:得|再|能|予|应|可|会)?(?:转|抵|充|作|视|冲|留|用|改|变|当)|不得|(?<!不)退(?!货)|返还|转账|另行(?:提交|缴纳|交)/,
}
/** 投标保证金在项目干完后退给乙方; 磋商保证金待质保期过完再还 */
const KEPT_TILL_THE_END: Meaning = {
  parts: [NAME, new RegExp(WORK_ENDS), /退|返还|归还|还给|发还/],
  not: /履约(?:保证金|担保)|质保金|质量保证金|投标有效期|未中标|不予退|不退|转为|抵作|签(?:约|订|署)[^,。;]{0,12}[日天]内|已(?:退|返|于)/,
}

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  if (!NAME.test(context.facts.normalized)) return 'not-applicable'
  return [...checkTurning(context), ...checkShare(context), ...checkReturn(context), ...checkInterest(context)]
}

function checkTurning({ document, facts }: RuleContext): readonly Problem[] {
  const told = candidateSentences(facts, TURNS).flatMap((sentence) => matchesIn(sentence, TURNS))
    .filter(({ words }) => !/不(?:得|再|能|予|应)?(?:转|抵|充|作|视|冲|留|用|改)/.test(words))
  const found = told.length > 0 ? told.map(({ span }) => ({ span, status: 'hit' as const })) : sayingsOf(facts, BECOMES).map(({ span }) => ({ span, status: 'suspected' as const }))
  return found.map(({ span, status }) => ({
    status, spans: [span], computed: null, basis: [PROCUREMENT, RETURN],
    opinion: `${describePlace(document, span)}将投标保证金转为履约（质量）保证金，缺乏依据，应在签约后5个工作日内退还。`,
    amendment: '投标保证金自合同签订之日起5个工作日内退还，履约担保另行提交。',
  }))
}

function checkShare(context: RuleContext): readonly Problem[] {
  const { document, facts, intake } = context
  const isTender = procurementPath(context) === 'tender'
  const cap = context.parameter(isTender ? tenderBidBondCap : procurementBidBondCap)
  if (cap === null) return []
  const budget = intake.budget === null || intake.budget === undefined ? priceOf(facts, intake.awardPrice) : Math.round(intake.budget * 100)
  return findGuaranteeFigures(facts, { name: NAME, not: /履约|违约金|质量保证金|质保金|利息/ }, budget)
    .filter((figure) => figure.percent !== null && figure.share !== null && figure.share.gt(cap))
    .map((figure) => ({
      status: 'hit' as const, severity: 'must-fix' as const, spans: [figure.span], basis: [isTender ? TENDER : PROCUREMENT],
      computed: `${showPercent(figure.share ?? 0)}＞${showPercent(cap)}`,
      opinion: `${describePlace(document, figure.span)}投标保证金为${showPercent(figure.share ?? 0)}，超过${showPercent(cap)}的上限，请下调。`,
      amendment: '投标保证金自合同签订之日起5个工作日内退还，履约担保另行提交。',
    }))
}

/** Given back later than five working days (procurement) or five days (tender) after signature. */
function checkReturn(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const isTender = procurementPath(context) === 'tender'
  const days = context.parameter(isTender ? tenderBidBondReturnDays : procurementBidBondReturnDays)
  if (days === null) return []
  return [...atTheEnd(context), ...onALateDay(context), ...facts.periods.flatMap((period) => {
    const sentence = findSentenceAt(facts.sentences, period.span.start)?.span
    const words = sentence === undefined ? '' : facts.normalized.slice(sentence.start, sentence.end)
    if (!NAME.test(words) || !/退还|返还|退回/.test(words) || /履约|未中标|未成交|终止/.test(words)) return []
    const isLate = period.unit === 'month' || period.unit === 'year' || period.unit === 'half-year' || period.unit === 'quarter' ||
      (period.unit === 'working-day' && period.count > days) || (period.unit === 'day' && period.count > (isTender ? days : days * 1.4)) || (period.unit === 'week' && period.count > 1)
    if (!isLate) return []
    const told = document.text.slice(period.span.start, period.span.end)
    return [{
      status: 'hit' as const, spans: [period.span], computed: `${told}＞${days}${isTender ? '日' : '个工作日'}`, basis: [isTender ? RETURN : PROCUREMENT],
      opinion: `${describePlace(document, period.span)}投标保证金${told}退还，晚于合同签订后${days}${isTender ? '日' : '个工作日'}的法定期限，请改正。`,
      amendment: `投标保证金自合同签订之日起${days}${isTender ? '日' : '个工作日'}内退还，履约担保另行提交。`,
    }]
  })]
}

/** 合同签订后第60日退回: the day told by its number. */
const ON_DAY = /后的?第 ?([一二三四五六七八九十百\d]{1,4}) ?个?(工作日|日|天|周|月)/

function onALateDay({ document, facts }: RuleContext): readonly Problem[] {
  return readSentences(facts).flatMap((sentence): readonly Problem[] => {
    const match = NAME.test(sentence.words) && /退还|返还|退回/.test(sentence.words) ? ON_DAY.exec(sentence.words) : null
    const count = match === null ? 0 : Number(readNumber(match[1]!)?.value ?? 0)
    if (match === null || count === 0 || (/[日天]/.test(match[2]!) && count <= 7)) return []
    const span = { start: sentence.span.start + match.index, end: sentence.span.start + match.index + match[0].length }
    return [{
      status: 'hit', spans: [span], computed: null, basis: [PROCUREMENT, RETURN],
      opinion: `${describePlace(document, span)}投标保证金在合同签订${match[0]}才退还，晚于法定期限，请改正。`,
      amendment: '投标保证金自合同签订之日起5个工作日内退还，履约担保另行提交。',
    }]
  })
}

/** 养护期满后返还: kept until the contract is performed. */
const AT_THE_END = /(?:期满|届满|履行完毕|履约完成|履约(?:验收)?(?:合格|结束)|验收(?:全部)?(?:合格|通过|完毕|完成|结束|无误)|质保期满|服务结束|项目结束|竣工|完工|合同(?:终止|结束|到期))[^。;；]{0,16}(?:后|时|之日)?[^。;；]{0,12}(?:退还|返还|退回|再退|才退|发还)/

function atTheEnd({ document, facts }: RuleContext): readonly Problem[] {
  const told = readSentences(facts).filter(({ words }) => NAME.test(words) && AT_THE_END.test(words) && !/履约保证金|履约担保|质保金|质量保证金|投标有效期|转为|抵作/.test(words))
  const found = told.length > 0
    ? told.map((sentence) => ({ span: spanOfSentence(sentence), status: 'hit' as const }))
    : sayingsOf(facts, KEPT_TILL_THE_END).map(({ sentence }) => ({ span: spanOfSentence(sentence), status: 'suspected' as const }))
  return found.map(({ span, status }) => ({
    status, spans: [span], computed: null, basis: [PROCUREMENT, RETURN],
    opinion: `${describePlace(document, span)}投标保证金待合同履行（验收）后才退还，应在签约后5个工作日内退还。`,
    amendment: '投标保证金自合同签订之日起5个工作日内退还，履约担保另行提交。',
  }))
}

/** A tender's bid bond goes back with the bank's interest (招标条例 第57条). */
function checkInterest(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  if (procurementPath(context) !== 'tender') return []
  const returning = readSentences(facts).find(({ words }) => NAME.test(words) && /退还|返还|退回/.test(words) && !/不予(?:退还|返还)|不退/.test(words))
  if (returning === undefined || /(?:存款)?利息/.test(returning.words)) return []
  const span = spanOfSentence(returning)
  return [{
    status: 'hit', spans: [span], computed: null, basis: [RETURN],
    opinion: `${describePlace(document, span)}约定退还投标保证金，没有约定退还银行同期存款利息，请补充。`,
    amendment: '投标保证金及银行同期存款利息自合同签订之日起5日内退还。',
  }]
}
