import { Big } from 'big.js'
import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import type { LegalBasis } from '../../law/statute'
import { approvalOf } from '../assets/approval-of'
import { concept, missingConcepts, namesOf } from '../missing-concepts'
import { isForbidden, isOrderingSide, roleBefore, statementsApart, statementsOf } from '../read-statements'
import { findOurParty } from '../stance'
import type { Problem, Rule, RuleContext } from '../rule'
import { showYuan } from '../show-figures'

const WILLING = basis('捐赠法', '第4条', 'full-text', '捐赠应当自愿，不得摊派、不得以捐赠为名从事营利活动')
const DONEES = basis('捐赠法', '第10条', 'full-text', '公益性社会团体和公益性非营利事业单位可以接受捐赠')
const AUTHORITY = basis('捐赠法', '第11条', 'full-text', '政府及其部门仅在自然灾害或者境外捐赠人要求时接受，且不得以本机关为受益对象')
const AGREED = basis('捐赠法', '第12条', 'full-text', '捐赠协议约定种类、质量、数量和用途')
const PURPOSE = basis('捐赠法', '第18条', 'full-text', '按约定用途使用')
const CARS = basis('机关事务条例', '第25条', 'full-text', '不得接受捐赠车辆')
const BUILDINGS = basis('楼堂馆所条例', '第13条', 'full-text', '建设资金不得来源于赞助、捐赠')
const GIFT = basis('民法典', '第657条', 'full-text', '赠与合同')
const REVOKE = basis('民法典', '第658条', 'full-text', '赠与的任意撤销及其限制')
const DUTIES = basis('民法典', '第661条', 'full-text', '附义务的赠与')
const ASSETS = basis('国资条例', '第19条', 'full-text', '对外捐赠属资产处置，须审批')

/**
 * Authorities receive donations only in disasters or when a donor from abroad asks, and never for themselves (捐赠法 第11条).
 * Institutions receive for their public purpose; moving property between authorities is no gift. What we give away is a
 * disposal of state assets. No trade is tied to a gift.
 */
export const limitDonations: Rule = {
  id: 'DON-001',
  title: '机关受赠主体与赠与效力',
  severity: 'must-fix',
  types: 'all',
  basis: [WILLING, DONEES, AUTHORITY, AGREED, PURPOSE, CARS, BUILDINGS, GIFT, REVOKE, DUTIES, ASSETS],
  parameters: [],
  version: 5,
  check,
}

const AMENDMENT = '（建议终止签订；确属公益用途的）捐赠财产由【公益性非营利事业单位】接受，专项用于【公益用途】，登记造册并公开使用情况。'
const NO_GIFT = /调拨|划转|公物仓|无偿划拨/
const GIVES = /(?:捐赠|赠与|赠予|捐助|捐建|捐款|捐资|自愿出资|无偿赠送|赠送|自愿将)(?!人|方|协议|合同|财产|物资)[^,。;]{0,40}/g

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, types } = context
  if (NO_GIFT.test(facts.title)) return 'not-applicable'
  if (!types.has('DON')) return besideTrade(context)
  return [...donee(context), ...donor(context), ...tied(context), ...forBuilding(context), ...openTerms(context), ...inLedger(context)]
}

function problem(span: Span | null, opinion: string, bases: readonly LegalBasis[], more: Partial<Problem> = {}): Problem {
  return { status: 'hit', spans: span === null ? [] : [span], computed: null, opinion, amendment: AMENDMENT, basis: bases, ...more }
}

/** Which side of the gift we are: by role, else by who stands before and after 捐赠; null while unknown. */
function ourSide({ facts }: RuleContext): 'donor' | 'donee' | null {
  const ours = findOurParty(facts)
  if (ours === null) return null
  const roles = [ours.role, ...ours.aliases]
  if (roles.some((role) => /受赠|受捐|受助/.test(role))) return 'donee'
  if (roles.some((role) => /捐赠|赠与|捐助/.test(role))) return 'donor'
  const words = facts.normalized
  const names = [...roles, ours.name].filter((name) => name.length >= 2).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  if (new RegExp(`(?:向|给|予|由)[^,。;]{0,6}(?:${names})[^,。;]{0,10}(?:捐赠|赠与|赠送|捐助|接受)|(?:捐赠|赠与|赠送|捐助)(?:给|予|于)[^,。;]{0,4}(?:${names})|(?:赠予|赠与|捐赠|支持|资助|供)(?:${names})|(?:${names})[^,。;]{0,4}(?:接受|受赠|承诺)`).test(words)) return 'donee'
  const others = facts.parties.filter((party) => party !== ours).flatMap(({ role, aliases }) => [role, ...aliases]).join('|')
  if (others !== '' && new RegExp(`(?:${others})[^,。;]{0,6}(?:自愿|无偿)?(?:捐赠|赠与|赠予|捐助|捐建)(?!人|方|协议)`).test(words)) return 'donee'
  return new RegExp(`(?:${names})[^,。;]{0,12}(?:向|将|自愿|无偿)[^,。;]{0,30}(?:捐赠|赠[与给送予]|捐助)`).test(words) ? 'donor' : null
}

const OWN_BENEFIT = /办公(?:设备|用房|楼|家具|用品|室|场所|大楼|自动化)|(?:用于|供)[^,。;]{0,12}(?:机关|本单位|本局|甲方|乙方|受赠方|受赠人)[^,。;]{0,8}(?:办公|使用|食堂|工作|日常)|(?:改善|用于)[^,。;]{0,8}(?:办公|工作)条件|职工福利|工作经费|公务用车|公务使用|机关食堂|空调|装修|车辆|轿车|商务车/
const DISASTER = /救灾|抗灾|自然灾害|抗震|防汛|疫情|境外捐赠人/

function donee(context: RuleContext): readonly Problem[] {
  const { document, facts, intake } = context
  const side = ourSide(context)
  if (side === 'donor') return []
  const gift = statementsOf(facts, GIVES).find(({ sentence }) => OWN_BENEFIT.test(sentence.words)) ?? statementsOf(facts, GIVES).find(({ words }) => words.length > 4)
  const span = gift?.span ?? null
  const kind = intake.ourEntityKind ?? null
  const missing: Problem['missing'] = [...(side === null ? ['ourName' as const] : []), ...(kind === null ? ['ourEntityKind' as const] : [])]
  if (missing.length > 0) {
    if (kind !== null && kind !== '机关') return []
    return [problem(span, '未录入我方单位（性质），无法判断受赠（捐出）主体是否适格，请补充。', [AUTHORITY, DONEES], { status: 'insufficient', missing, amendment: null })]
  }
  if (kind !== '机关' || DISASTER.test(facts.normalized)) return []
  const benefit = gift !== undefined && OWN_BENEFIT.test(gift.sentence.words)
  const bases = gift !== undefined && /车辆|轿车|商务车|用车/.test(gift.sentence.words) ? [AUTHORITY, CARS] : [AUTHORITY, DONEES]
  return [problem(span, `${span === null ? '' : describePlace(document, span)}受赠人系机关，${benefit ? `本协议以受赠机关自身为受益对象（“${gift!.words}”）` : '不属于自然灾害或者境外捐赠人要求的情形'}，不符合捐赠法第11条，不宜签订。`, bases)]
}

/** What we give away is a disposal. */
function donor(context: RuleContext): readonly Problem[] {
  if (ourSide(context) !== 'donor') return []
  const approval = approvalOf(context, ['资产处置'])
  if (approval.state === 'given') return []
  if (approval.state === 'unknown') return [problem(approval.inText, '我方为赠与人，未录入资产处置（对外捐赠）的批准文件，无法核对，请补充。', [ASSETS], { status: 'insufficient', missing: ['approvals'], amendment: null })]
  return [problem(approval.inText, `我方为赠与人，对外捐赠国有资产须经批准，录入的批准文件中没有“资产处置”的批准${approval.inText === null ? '' : '，与合同所载文号不一致，请核对'}。`, [ASSETS], { amendment: '本次捐赠已经集体决策，并由【机关】以【文号】批准。' })]
}

const TIED = /作为(?:对价|回报|条件|交换)[^。;]{0,16}(?:采购|选用|购买)[^,。;]{0,12}|(?:以|作为)[^,。;]{0,20}(?:捐赠|赠与|捐助)[^,。;]{0,14}(?:条件|前提|对价)[^,。;]{0,8}|(?:捐赠|赠与|受赠)(?!人|方)[^。;]{0,40}(?:优先(?:采购|选用|选择|使用|考虑)|承诺采购|应当?采购|予以采购|优先中标)[^,。;]{0,16}|(?:优先(?:采购|选用)|承诺采购)[^,。;]{0,10}(?:捐赠|赠与)(?:人|方)[^,。;]{0,12}|冠名(?:权)?[^,。;]{0,12}|以[^,。;]{0,6}(?:乙方|捐赠[人方]|企业|公司)[^,。;]{0,6}(?:名称|名义|字号|品牌)(?:命名|冠名)|(?:将|把)?[^,。;]{0,4}(?:办公(?:大?楼|用房|区)|大楼|会议(?:厅|室)|场馆|楼宇|广场)[^,。;]{0,14}(?:以|用)[^,。;]{0,14}命名[^,。;]{0,10}|以[^,。;]{0,8}(?:命名)[^,。;]{0,8}(?:办公|大楼|会议)[^,。;]{0,8}/g

function tied({ document, facts, intake }: RuleContext): readonly Problem[] {
  return statementsApart(statementsOf(facts, TIED)).filter((statement) => !isForbidden(facts, statement) && !(/冠名|命名/.test(statement.words) && intake.ourEntityKind !== '机关'))
    .map(({ span, words }) => problem(span, `${describePlace(document, span)}“${words}”将捐赠与交易（职责外的义务）挂钩，应删除。`, [WILLING, DUTIES], { amendment: '捐赠出于自愿，不以采购、冠名或者其他利益为条件。' }))
}

const BUILDS = /(?:捐赠|捐款|赞助)[^。;]{0,30}(?:建设|修建|新建|装修|改造)[^,。;]{0,10}(?:办公(?:大?楼|用房)|机关)[^,。;]{0,8}|(?:建设|修建|新建|装修|改造)[^,。;]{0,8}(?:办公(?:大?楼|用房))[^。;]{0,20}(?:捐赠|捐款|赞助)[^,。;]{0,8}/g

function forBuilding({ document, facts }: RuleContext): readonly Problem[] {
  return statementsOf(facts, BUILDS).filter((statement) => !isForbidden(facts, statement)).slice(0, 1).map(({ span, words }) => problem(span, `${describePlace(document, span)}“${words}”：办公用房建设资金不得来源于捐赠、赞助，应删除。`, [BUILDINGS]))
}

const TERMS = [
  concept('用途', /用途|使用/, /用途|用于|专项|供[^,。;]{1,16}(?:使用|借阅|阅读|安置|教学|救助|之用)/),
  concept('交付和登记', /交付|移交|交割|登记/, /交付|移交|交割|过户|所有权转移|登记|验收|清单|入账|到账/),
  concept('赠与的撤销', /撤销/, /撤销|不可撤|不得撤回|任意撤|反悔/),
]

function openTerms(context: RuleContext): readonly Problem[] {
  const missing = missingConcepts(context, TERMS)
  if (missing.length === 0 || !context.facts.isContract) return []
  return [problem(null, `赠与（捐赠）合同未约定${namesOf(missing)}，建议补充。`, [AGREED, PURPOSE, REVOKE], { severity: 'should-fix', amendment: '捐赠财产的种类、数量、质量见附件，专项用于【】，于【】前交付并登记造册；财产交付（具有公益性质的，自合同成立）后赠与人不得撤销赠与。' })]
}

/** A purchase from the donor on the same day. */
function inLedger({ facts, intake }: RuleContext): readonly Problem[] {
  const day = facts.signedOn ?? intake.signDate ?? intake.plannedSignDate ?? null
  const names = new Set(facts.parties.map(({ name }) => name).filter((name) => name !== ''))
  return (intake.ledger ?? []).filter(({ date, counterparty, name }) => day !== null && date === day && names.has(counterparty.trim()) && !/捐赠|赠与/.test(name)).slice(0, 1).map((entry) =>
    problem(null, `台账显示同日与同一相对方（${entry.counterparty}）另签“${entry.name}”${entry.amount === null ? '' : `，金额${showYuan(new Big(entry.amount))}元`}，“自愿捐赠”疑似以采购为条件，请说明。`, [WILLING], { status: 'suspected' }))
}

/** Gifts to an authority inside a purchase or a disposal. */
function besideTrade(context: RuleContext): readonly Problem[] {
  const { document, facts, intake } = context
  if (intake.ourEntityKind !== '机关') return []
  return statementsApart(statementsOf(facts, /(?:捐赠|自愿赠与|无偿捐助|(?:自愿|无偿)(?:资助|出资))[^,。;]{0,40}/g))
    .filter((statement) => !isForbidden(facts, statement) && OWN_BENEFIT.test(statement.sentence.words) && isOrderingSide(context, roleBefore(facts, statement)) === false)
    .map(({ span, words }) => problem(span, `${describePlace(document, span)}“${words}”：以捐赠机关自用财产作为交易的一部分，不符合捐赠法第4条、第11条，应删除。`, [WILLING, AUTHORITY]))
}
