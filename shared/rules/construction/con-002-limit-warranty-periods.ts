import { describePlace } from '../../document/find-clause'
import { monthsOfPeriod, sentenceBefore } from '../../facts/term-ranges'
import { basis } from '../../law/basis'
import { defectLiabilityMonthsMax } from '../../law/parameters/guarantees'
import { fittingsWarrantyYears, heatingWarrantySeasons, roofWarrantyYears, structureWarrantyYears } from '../../law/parameters/terms'
import { concept, missingConcepts } from '../missing-concepts'
import { statementsOf } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'
import { findWarranties, type StatedWarranty } from './warranty-parts'

const LEAST = basis('质量条例', '第40条', 'full-text', '建设工程的最低保修期限，自竣工验收合格之日起计算')
const LETTER = basis('质量条例', '第39条', 'full-text', '应当出具质量保修书')
const DUTY = basis('建筑法', '第62条', 'full-text', '质量保修制度')
const RETURN = basis('建工解释一', '第17条第2款', 'full-text', '返还质保金不影响保修义务')
const DEFECT = basis('质保金办法', '第2条', 'from-knowledge', '缺陷责任期最长不超过2年')

/**
 * Warranties are at least what 质量条例 第40条 says for each part and run from acceptance; the defect liability period is at
 * most two years and is another thing than the warranty. Longer terms agreed, and warranties of furniture or equipment
 * bought, are not this rule's.
 */
export const limitWarrantyPeriods: Rule = {
  id: 'CON-002',
  title: '保修期低于法定、缺陷责任期过长',
  severity: 'must-fix',
  types: ['CON'],
  basis: [LEAST, LETTER, DUTY, RETURN, DEFECT],
  parameters: [roofWarrantyYears, fittingsWarrantyYears, heatingWarrantySeasons, structureWarrantyYears, defectLiabilityMonthsMax],
  version: 3,
  check,
}

const AMENDMENT = '屋面防水工程、有防水要求的卫生间、房间和外墙面的防渗漏保修期5年，装修、电气管线、给排水管道、设备安装工程2年，供热供冷系统2个采暖期和供冷期，均自竣工验收合格之日起算。'

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  if (!/保修|包修|质保|质量保证|缺陷责任/.test(context.facts.normalized) && !context.facts.isContract) return 'not-applicable'
  const warranties = findWarranties(context)
  return [
    ...warranties.flatMap((warranty) => tooShort(context, warranty, warranties)),
    ...wrongStart(context), ...longDefectPeriod(context), ...endsWithRetention(context), ...noLetter(context, warranties),
  ]
}

function tooShort(context: RuleContext, warranty: StatedWarranty, all: readonly StatedWarranty[]): readonly Problem[] {
  const { document, facts } = context
  const least = leastFor(context, warranty, all)
  if (least === null) return []
  const isShort = warranty.seasons !== null && least.seasons !== null ? warranty.seasons < least.seasons : warranty.months !== null && warranty.months < least.months
  if (!isShort || (warranty.part === 'structure' && /设计[^。;]{0,8}使用(?:年限|寿命)/.test(sentenceBefore(facts.normalized, warranty.span.end + 30)))) return []
  return [{
    status: warranty.part === 'structure' ? 'suspected' : 'hit', spans: [warranty.span], computed: `${warranty.words}＜${least.told}`, basis: [LEAST, DUTY], amendment: AMENDMENT,
    opinion: `${describePlace(document, warranty.span)}${warranty.name}保修期约定为${warranty.words}，低于法定${least.told}，应更正。`,
  }]
}

interface Least {
  readonly months: number
  readonly seasons: number | null
  readonly told: string
}

function leastFor(context: RuleContext, { part }: StatedWarranty, all: readonly StatedWarranty[]): Least | null {
  const years = (value: number | null, told = ''): Least | null => (value === null ? null : { months: value * 12, seasons: null, told: `${value}年${told}` })
  const { normalized } = context.facts
  switch (part) {
    case 'roof': return years(context.parameter(roofWarrantyYears))
    case 'structure': return years(context.parameter(structureWarrantyYears), '（设计文件规定的合理使用年限）')
    case 'fittings': return years(context.parameter(fittingsWarrantyYears))
    case 'heating': {
      const seasons = context.parameter(heatingWarrantySeasons)
      return seasons === null ? null : { months: (seasons - 1) * 12 + 1, seasons, told: `${seasons}个采暖期、供冷期` }
    }
    case 'whole': {
      // One period for everything is measured by what the works contain, unless parts are listed beside it.
      if (all.some((other) => other.part !== 'whole')) return null
      if (/防水|防渗/.test(normalized)) return years(context.parameter(roofWarrantyYears), '（防水、防渗漏）')
      return /装修|装饰|修缮|电气|给排水|管道|安装/.test(normalized) ? years(context.parameter(fittingsWarrantyYears)) : null
    }
  }
}

const START = /(?:保修期|质保期)[^。;]{0,24}?(?:自|从)([^,。;]{2,20}?)(?:之日|之次日|日|时)?(?:起|开始)/g

/** The warranty runs from acceptance, not from signature, use or completion of work. */
function wrongStart({ document, facts }: RuleContext): readonly Problem[] {
  return statementsOf(facts, START).filter(({ match }) => /签订|签署|生效|开工|进场|入场|完工|入住|使用|投入|付款/.test(match[1]!) && !/验收/.test(match[1]!)).slice(0, 1).map(({ span, match }) => ({
    status: 'hit', severity: 'should-fix', spans: [span], computed: null, basis: [LEAST], amendment: AMENDMENT,
    opinion: `${describePlace(document, span)}保修期自“${match[1]}”起算，应自竣工验收合格之日起算。`,
  }))
}

function longDefectPeriod(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const most = context.parameter(defectLiabilityMonthsMax)
  if (most === null) return []
  return facts.periods.flatMap((period): Problem[] => {
    const months = monthsOfPeriod(period)
    const before = sentenceBefore(facts.normalized, period.span.start)
    if (months === null || months <= most || !/缺陷责任期(?:限|间)?[^,;。]{0,16}$/.test(before) || /不(?:得)?超过|最长|至多/.test(before)) return []
    const words = facts.normalized.slice(period.span.start, period.span.end)
    return [{
      status: 'hit', severity: 'should-fix', spans: [period.span], computed: `${months}个月＞${most}个月`, basis: [DEFECT],
      opinion: `${describePlace(document, period.span)}缺陷责任期约定为${words}，超过${most}个月，建议调整；保修期可另行约定更长期限。`, amendment: `缺陷责任期为${most}个月，自竣工验收合格之日起算；质量保修期按保修书执行。`,
    }]
  })
}

const ENDS = /(?:质保金|质量保证金|保证金)[^。;]{0,12}(?:返还|退还|退清|退)[^。;]{0,12}保修(?:义务|责任)[^,。;]{0,6}(?:解除|终止|消灭|免除|结束)|(?:缺陷责任期|质保金|质量保证金|保证金)[^。;]{0,12}(?:届满|期满|满|返还|退还|退)[^。;]{0,10}后?[^。;]{0,8}(?:不再|免除|解除|终止|无需)[^。;]{0,8}(?:保修|维修)[^,。;]{0,8}/g

function endsWithRetention({ document, facts }: RuleContext): readonly Problem[] {
  return statementsOf(facts, ENDS).filter(({ words }) => !/不(?:影响|免除|解除)|并不/.test(words)).slice(0, 1).map(({ span, words }) => ({
    status: 'hit', severity: 'should-fix', spans: [span], computed: null, basis: [RETURN, DUTY],
    opinion: `${describePlace(document, span)}“${words}”将缺陷责任期与保修期混为一谈，返还质保金不影响保修义务，应更正。`, amendment: '质量保证金返还后，乙方仍按本合同和法律规定承担工程质量保修义务。',
  }))
}

const LETTER_WANTED = concept('质量保修书', /保修书|保修协议|保修(?:条款|责任)/, /保修书|保修协议|保修合同|质量保修(?:条款|约定)/)

/** Parts and their periods in the contract itself settle what the letter would. */
function noLetter(context: RuleContext, warranties: readonly StatedWarranty[]): readonly Problem[] {
  if (!context.facts.isContract || warranties.some(({ part }) => part !== 'whole') || missingConcepts(context, [LETTER_WANTED]).length === 0) return []
  return [{
    status: 'hit', severity: 'should-fix', spans: [], computed: null, basis: [LETTER, DUTY], amendment: `附件：工程质量保修书。${AMENDMENT}`,
    opinion: '施工合同未附工程质量保修书，也未约定各部位的保修范围和期限，应补充。',
  }]
}
