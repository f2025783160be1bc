import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { showFen } from '../show-figures'
import { asOpen, findDisputeTerms, possibleTerms, type DisputeTerm } from './dispute-terms'
import { findNamedCourt, findSites, isSamePlace, placesOfParties } from './places'

const EXCLUSIVE = [
  basis('民诉法', '第34条第1项', 'full-text', '不动产纠纷由不动产所在地人民法院管辖'),
  basis('民诉法', '第35条', 'full-text', '协议管辖不得违反级别管辖和专属管辖'),
  basis('民诉解释', '第28条', 'full-text', '房屋租赁、建设工程施工等合同按不动产纠纷确定管辖'),
]

const SPECIAL = basis('管辖批复', '第2条', 'full-text', '违反专门法院管辖的约定无效')

/**
 * Leases of houses and construction contracts belong before the court of the property's place; higher courts cannot be
 * chosen at will. Arbitration is not excluded. Whether decoration work counts is contested (review-rules.md 22.4).
 */
export const requireExclusiveJurisdiction: Rule = {
  id: 'DIS-003',
  title: '违反专属管辖或级别管辖',
  severity: 'must-fix',
  types: 'all',
  basis: [...EXCLUSIVE, SPECIAL],
  parameters: [],
  version: 2,
  check,
}

const AT_PROPERTY = /(?:商铺|店铺|门面|铺面|厂房|仓库|库房|场地|楼宇|车位|不动产|房屋|租赁物|租赁房产|物业|工程|项目|建设|施工|标的物|标的)(?:的)?(?:所在|坐落|座落)/
const NOT_HOUSE = /车辆|设备|场地设备|机械|停车位|柜台|广告位/
const DECORATION = /装饰|装修|修缮|维修|改造|粉刷/

function check({ document, facts, types }: RuleContext): readonly Problem[] | 'not-applicable' {
  const courts = possibleTerms(findDisputeTerms(document, facts)).filter(({ kind }) => kind === 'court')
  if (courts.length === 0) return 'not-applicable'
  const name = exclusiveKind(facts, types)
  const isContested = types.has('CON') && DECORATION.test(facts.title)
  return courts.flatMap((term) => [
    ...levelProblem(facts, term), ...specialCourtProblem(facts, term), ...(name === null ? [] : exclusiveProblem(facts, term, name, isContested)),
  ].map((found) => asOpen(term, found)))
}

/** The kind of contract whose disputes belong to the property's place (民诉解释 第28条); null for others. */
function exclusiveKind(facts: RuleContext['facts'], types: RuleContext['types']): string | null {
  if (types.has('LES') && !NOT_HOUSE.test(facts.title)) return '房屋租赁'
  if (types.has('CON')) return '建设工程施工'
  if (/(?:经济适用|限价|共有产权|保障性|安置|政策性)[^。\n]{0,6}房[^。\n]{0,8}(?:买卖|购买|销售|出售|认购)/.test(facts.title)) return '政策性房屋买卖'
  return /(?:农村|土地|耕地|林地|草原)[^。\n]{0,8}承包/.test(facts.title) && !/工程/.test(facts.title) ? '农村土地承包经营' : null
}

const SPECIAL_COURTS: readonly (readonly [subject: RegExp, court: RegExp, name: string])[] = [
  [/船舶|海上(?:货物)?运输|海运|海难救助|船员|港口作业|海洋工程|租船/, /海事法院/, '海事法院'],
  [/专利|植物新品种|集成电路布图/, /知识产权法院|知识产权法庭|中级(?:人民)?法院/, '知识产权法院（或者有专利等案件管辖权的法院）'],
]

/** A named court for a matter that belongs to a special one (管辖批复 第2条); told by the contract's title alone. */
function specialCourtProblem(facts: RuleContext['facts'], { words, span }: DisputeTerm): readonly Problem[] {
  const special = SPECIAL_COURTS.find(([subject]) => subject.test(facts.title))
  if (special === undefined || special[1].test(words) || findNamedCourt(words, span.start) === null) return []
  return [{
    status: 'suspected', severity: 'should-fix', spans: [span], computed: null, basis: [SPECIAL],
    opinion: `本合同争议可能属${special[2]}管辖，约定“${words}”管辖专门法院的案件，该约定无效，请核对并改写。`,
    amendment: `协商不成的，向有管辖权的${special[2].replace(/（.*/, '')}提起诉讼。`,
  }]
}

function levelProblem(facts: RuleContext['facts'], { words, span }: DisputeTerm): readonly Problem[] {
  const price = facts.totalAmount?.fen ?? null
  const level = /最高人民法院|高级(?:人民)?法院|中级(?:人民)?法院/.exec(words)?.[0]
  if (level === undefined) return []
  const isMiddle = level.startsWith('中级')
  return [{
    status: isMiddle ? 'suspected' : 'hit',
    severity: isMiddle ? 'remind' : 'should-fix',
    spans: [span],
    computed: price === null ? null : `合同标的额${showFen(price)}元`,
    opinion: `约定由“${level}”一审，协议管辖不得违反级别管辖，请按标的额核对并改为有管辖权的人民法院。`,
    amendment: '协商不成的，向【】所在地有管辖权的人民法院提起诉讼。',
  }]
}

function exclusiveProblem(facts: RuleContext['facts'], term: DisputeTerm, name: string, isContested: boolean): readonly Problem[] {
  if (AT_PROPERTY.test(term.words) || /[_【]| {2,}/.test(term.words)) return []
  const verdict = isAtProperty(facts, term)
  if (verdict === true) return []
  const isCertain = verdict === false
  return [{
    status: isCertain ? 'hit' : 'suspected',
    severity: isCertain && !isContested ? 'must-fix' : 'should-fix',
    spans: [term.span],
    computed: null,
    opinion: isCertain
      ? `本合同属${name}合同，依法由不动产所在地人民法院专属管辖，约定“${term.words}”与之不符，该管辖约定无效，应改写${isContested ? '（装饰装修是否适用专属管辖，实践中做法不一）' : ''}。`
      : `本合同属${name}合同，依法由不动产所在地人民法院专属管辖；“${term.words}”是否即为该地法院不能确定，建议改写。`,
    amendment: `协商不成的，向${PLACES[name] ?? '不动产'}所在地有管辖权的人民法院提起诉讼。`,
    basis: EXCLUSIVE,
  }]
}

const PLACES: Readonly<Record<string, string>> = { 房屋租赁: '房屋', 建设工程施工: '工程', 政策性房屋买卖: '房屋', 农村土地承包经营: '承包土地' }

/** Whether the court is that of the property: null while one of the places is not known. */
function isAtProperty(facts: RuleContext['facts'], term: DisputeTerm): boolean | null {
  // 有管辖权的人民法院 alone leaves the place to the law, and the law says the property's.
  if (!/所在|住所|签订|履行/.test(term.words) && /有管辖权/.test(term.words)) return true
  const property = findSites(facts).find(({ isProperty }) => isProperty)?.place
  if (property === undefined) return null
  const named = findNamedCourt(term.words, term.span.start)
  if (named !== null) return isSamePlace(named.place, property)
  const party = placesOfParties(facts).find(({ roles }) => roles.some((role) => term.words.includes(role)))
  return party === undefined ? null : isSamePlace(party.place, property)
}
