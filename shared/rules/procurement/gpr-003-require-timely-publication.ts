import { addDays, type LocalDate } from '../../core/local-date'
import { basis } from '../../law/basis'
import { addWorkingDays, nextWorkingDay } from '../../law/calendar'
import { changeNoticeWorkingDays, filingWorkingDays, publishWorkingDays, tenderReportDays } from '../../law/parameters/procurement'
import { daysPerWorkingDay } from '../../law/parameters/payment'
import { describePlace } from '../../document/find-clause'
import { factsWithin, readSentences, spanInSentence } from '../read-sentences'
import { periodDays } from '../payment/period-days'
import { procurementPath } from '../guarantees/procurement-path'
import type { Problem, Rule, RuleContext } from '../rule'

const PUBLISH = basis('采购条例', '第50条', 'full-text', '签订之日起2个工作日内公告合同')
const FILE = basis('政府采购法', '第47条', 'full-text', '签订之日起7个工作日内副本备案')
const REPORT = basis('招标投标法', '第47条', 'full-text', '确定中标人之日起15日内提交书面报告')
const CHANGE = basis('243号文', '', 'web', '合同变更之日起2个工作日内公告')
const SECRET = basis('政府采购法', '第85条', 'full-text', '涉及国家安全和秘密的采购不适用')

/**
 * What is due once the contract is signed: publication within two working days (采购条例 第50条), filing of a copy within seven
 * (政府采购法 第47条), notice of a change, the written report on an obligatory tender (招标投标法 第47条). Days begin the day after;
 * the report's last day moves past a holiday. Classified procurement is outside (政府采购法 第85条).
 */
export const requireTimelyPublication: Rule = {
  id: 'GPR-003',
  title: '合同公告、备案、报告期限',
  severity: 'remind',
  types: 'all',
  basis: [PUBLISH, FILE, REPORT, CHANGE, SECRET],
  parameters: [publishWorkingDays, filingWorkingDays, changeNoticeWorkingDays, tenderReportDays, daysPerWorkingDay],
  version: 2,
  check,
}

const AMENDMENT = '本合同除涉及国家秘密、商业秘密的内容（见附件【】）外，依法公告，乙方同意。'

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const path = procurementPath(context)
  if (context.intake.secret === true || !context.facts.isContract) return 'not-applicable'
  if (path === 'procurement') return [...procurement(context), ...ownDays(context)]
  return path === 'tender' && context.intake.isMustTender === true ? report(context) : 'not-applicable'
}

function signingDay({ facts, intake }: RuleContext): { readonly day: LocalDate; readonly isPlanned: boolean } | null {
  const signed = intake.signDate ?? facts.signedOn
  if (signed !== null) return { day: signed, isPlanned: false }
  const planned = intake.plannedSignDate ?? null
  return planned === null ? null : { day: planned, isPlanned: true }
}

function procurement(context: RuleContext): readonly Problem[] {
  const signing = signingDay(context)
  if (signing === null) {
    return [{
      status: 'insufficient', spans: [], computed: null, missing: ['signDate'], basis: [PUBLISH, FILE], amendment: null,
      opinion: '未录入签订日期（拟签日期），无法算出合同公告和备案的最后日期；签订后请及时登记。',
    }]
  }
  const days = { publish: context.parameter(context.types.has('SUP') ? changeNoticeWorkingDays : publishWorkingDays), file: context.parameter(filingWorkingDays) }
  if (days.publish === null || days.file === null) return []
  const publishBy = addWorkingDays(context.calendar, signing.day, days.publish)
  const fileBy = addWorkingDays(context.calendar, signing.day, days.file)
  const published = context.intake.publishDate ?? null
  const computed = `${signing.day}＋${days.publish}个工作日＝${publishBy}；${signing.day}＋${days.file}个工作日＝${fileBy}`
  const bases = context.types.has('SUP') ? [CHANGE, FILE] : [PUBLISH, FILE]
  const told = `${signing.isPlanned ? '拟签日' : '签订日'}为${signing.day}`
  if (published !== null && published > publishBy) return [late(`${told}，应于${publishBy}前公告，实际公告日${published}已逾期，请说明原因。`, `${computed}；公告日${published}＞${publishBy}`, bases)]
  if (signing.isPlanned || (published !== null ? context.today <= fileBy : context.today <= publishBy)) {
    const publish = published === null ? `于${publishBy}前公告${context.types.has('SUP') ? '合同变更' : '合同'}、` : ''
    const opinion = `${told}，请${publish}于${fileBy}前将合同副本报同级政府采购监督管理部门备案，并登记公告网址和备案回执；涉及国家秘密、商业秘密的内容另列附件。`
    return [{ status: 'hit', spans: [], computed, opinion, amendment: AMENDMENT, basis: bases }]
  }
  if (published !== null) return []
  const both = context.today > fileBy ? `，副本备案期限${fileBy}也已届满` : `，并请于${fileBy}前备案`
  return [late(`${told}，应于${publishBy}前公告，至${context.today}未登记公告记录${both}，请立即补办并登记。`, `${computed}；今日${context.today}＞${publishBy}`, bases)]
}

const DUTY = /公告|公示|公开|备案/
const REFUSES = /(?:合同|文本|内容)[^,。;]{0,10}不(?:予|作|对外|进行|再)?(?:公告|公示|公开|备案)|不(?:予|作)?(?:报送?|向)[^,。;]{0,10}备案/

/** A term of the contract that publishes or files it later than the law, or never (采购条例 第50条; 政府采购法 第47条). */
function ownDays(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const days = { publish: context.parameter(publishWorkingDays), file: context.parameter(filingWorkingDays) }
  const perWorkingDay = context.parameter(daysPerWorkingDay)
  if (days.publish === null || days.file === null || perWorkingDay === null) return []
  return readSentences(facts).flatMap((sentence): Problem[] => {
    if (!DUTY.test(sentence.words) || !/合同/.test(sentence.words) || /秘密|信用|招标公告|成交公告|结果公告|中标公告|公示栏|变更/.test(sentence.words)) return []
    const refused = REFUSES.exec(sentence.words)
    if (refused !== null) {
      const span = spanInSentence(sentence, refused.index, refused[0].length)
      return [term(span, `${describePlace(document, span)}“${refused[0]}”：政府采购合同除涉及国家秘密、商业秘密的内容外应当公告，副本应当备案，应删除。`, null)]
    }
    const period = factsWithin(facts.periods, sentence.span).find(({ limit }) => /内$/.test(limit))
    if (period === undefined || !/签订|签署|生效/.test(sentence.words.slice(0, period.span.start - sentence.span.start))) return []
    const isFiling = /备案/.test(facts.normalized.slice(period.span.end, sentence.span.end).split(',')[0]!)
    const most = isFiling ? days.file! : days.publish!
    // A month or a longer unit is past the line in any count.
    const workingDays = period.unit === 'working-day' ? period.count : periodDays(period, perWorkingDay) / perWorkingDay
    if (workingDays <= most + 0.5) return []
    const words = facts.normalized.slice(period.span.start, period.span.end)
    return [term(period.span, `${describePlace(document, period.span)}合同${isFiling ? '备案' : '公告'}期限约定为“${words}”，长于法定的${most}个工作日，应改为签订之日起${most}个工作日内。`, `${words}＞${most}个工作日`)]
  })
}

function term(span: Problem['spans'][number], opinion: string, computed: string | null): Problem {
  return { status: 'hit', severity: 'should-fix', spans: [span], computed, opinion, amendment: AMENDMENT, basis: [PUBLISH, FILE] }
}

function late(opinion: string, computed: string, bases: NonNullable<Problem['basis']>): Problem {
  return { status: 'hit', severity: 'should-fix', spans: [], computed, opinion, amendment: AMENDMENT, basis: bases }
}

/** The report on an obligatory tender; whether it was handed in is not known here. */
function report(context: RuleContext): readonly Problem[] {
  const notice: LocalDate | null = context.intake.noticeDate ?? null
  const days = context.parameter(tenderReportDays)
  if (days === null) return []
  if (notice === null) {
    return [{
      status: 'insufficient', spans: [], computed: null, missing: ['noticeDate'], basis: [REPORT], amendment: null,
      opinion: '未录入确定中标人（中标通知书发出）的日期，无法算出招标投标情况书面报告的最后日期，请补充。',
    }]
  }
  const last = nextWorkingDay(context.calendar, addDays(notice, days))
  const isOver = context.today > last
  return [{
    status: isOver ? 'suspected' : 'hit', severity: isOver ? 'should-fix' : 'remind', spans: [], basis: [REPORT], amendment: null,
    computed: `${notice}＋${days}日＝${addDays(notice, days)}${last === addDays(notice, days) ? '' : `（逢休假日顺延至${last}）`}`,
    opinion: isOver ? `招标投标情况书面报告应于${last}前提交，今日${context.today}已过期，请核对是否已提交并登记。` : `请于${last}前向有关行政监督部门提交招标投标情况的书面报告并登记。`,
  }]
}
