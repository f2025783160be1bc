import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import type { LegalBasis } from '../../law/statute'
import { readSentences } from '../read-sentences'
import { isForbidden, statementsApart, statementsOf } from '../read-statements'
import { findOurParty } from '../stance'
import type { Problem, Rule, RuleContext } from '../rule'
import { approvalOf } from './approval-of'
import { findOfficePremises, leaseSide } from './office-premises'

const PREMISES = basis('机关事务条例', '第23条', 'full-text', '不得出租、出借办公用房或者改变使用功能，未经批准不得租用')
const USE = basis('机关事务条例', '第21条', 'full-text', '办公用房统一调配')
const LUXURY = basis('机关事务条例', '第32条', 'full-text', '不得建设豪华办公用房')
const BUILDING = basis('楼堂馆所条例', '第5条', 'full-text', '建设办公用房应当严格履行审批程序')
const NO_GUESTS = basis('楼堂馆所条例', '第3条', 'full-text', '不得建设培训中心等具有接待功能的场所')
const MONEY = basis('楼堂馆所条例', '第13条', 'full-text', '建设资金不得来源于借款、捐赠、摊派等')
const THRIFT = basis('节约条例', '第38条', 'web', '从严控制办公用房建设')
const RULES = basis('办公用房办法', '', 'from-knowledge', '租用审批、闲置用房统一处置')

/**
 * Authorities neither let nor lend their offices nor change their use, and rent or build only with approval (机关事务条例
 * 第23条; 楼堂馆所条例 第3、5、13条). The office administration itself may let idle premises with a decision (review-rules.md
 * 22.5). Dwellings and approved service points are no offices; institutions and enterprises fall under AST-002.
 */
export const limitOfficePremises: Rule = {
  id: 'AST-001',
  title: '办公用房出租、出借、租用与建设审批',
  severity: 'must-fix',
  types: ['LES', 'LES-IN', 'LES-OUT', 'CON', 'AST'],
  basis: [PREMISES, USE, LUXURY, BUILDING, NO_GUESTS, MONEY, THRIFT, RULES],
  parameters: [],
  version: 3,
  check,
}

const AMENDMENT = '本租赁事项已经【机关】【文号】批准，租赁房屋仅用于【用途】，未经批准不得改变；批准撤销的，合同终止，双方据实结算。'
const ADMINISTRATION = /机关事务|事务管理局|机关后勤|后勤(?:服务|管理|保障)|机关管理局|管理局机关|公物仓|国有资产管理/

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { intake, types } = context
  const kind = intake.ourEntityKind ?? null
  if (kind === '事业单位' || kind === '国有企业') return 'not-applicable'
  const premises = findOfficePremises(context)
  if (premises === null) return 'not-applicable'
  const isWorks = types.has('CON')
  if (kind === null) {
    return [problem(premises, '合同标的涉及办公用房，未录入我方单位性质，无法判断是否适用机关办公用房的限制，请补充。', [isWorks ? BUILDING : PREMISES], { status: 'insufficient', missing: ['ourEntityKind'], amendment: null })]
  }
  const side = leaseSide(context)
  return [
    ...(isWorks ? building(context, premises) : []),
    ...(side === 'lessor' ? lettingOut(context, premises) : side === 'lessee' ? rentingIn(context, premises) : []),
    ...inWords(context, isWorks),
  ]
}

function problem(span: Span, opinion: string, bases: readonly LegalBasis[], more: Partial<Problem> = {}): Problem {
  return { status: 'hit', spans: [span], computed: null, opinion, amendment: AMENDMENT, basis: bases, ...more }
}

function lettingOut(context: RuleContext, premises: Span): readonly Problem[] {
  const approval = approvalOf(context, ['办公用房处置', '资产出租'])
  if (approval.state === 'given') return []
  const name = findOurParty(context.facts)?.name ?? context.intake.ourName ?? ''
  const place = describePlace(context.document, premises)
  // The office administration may let idle premises with a decision: open while nobody said whether there is one.
  if (ADMINISTRATION.test(name) && approval.state === 'unknown') {
    const told = approval.inText === null ? '' : '合同载有批准文号，请按文号录入并核对；'
    return [problem(premises, `${place}由机关事务管理部门出租办公用房，未录入统一处置（招租）的批复，${told}信息不足，请补充批准文件。`, [PREMISES, RULES], { status: 'insufficient', missing: ['approvals'], spans: [premises, ...spanOf(approval.inText)] })]
  }
  return [problem(premises, `${place}出租办公用房，使用单位不得出租、出借办公用房，未见统一处置的批准文件${approval.inText === null ? '' : '（合同所载文号未经录入核对）'}，违反机关事务条例第23条，须先取得批准或者由机关事务主管部门统一处置。`, [PREMISES, RULES])]
}

const spanOf = (span: Span | null): readonly Span[] => (span === null ? [] : [span])
const AREA = /\d[\d,.]{0,10} ?(?:平方米|㎡|m2|m²|平米)|(?:平方米|建筑面积)[^,。;]{0,12}\d/

function rentingIn(context: RuleContext, premises: Span): readonly Problem[] {
  const approval = approvalOf(context, ['办公用房租用'])
  const place = describePlace(context.document, premises)
  if (approval.state === 'absent') {
    const told = approval.inText === null ? '' : '；合同所载文号与录入的批准文件不一致，请一并核对'
    return [problem(premises, `${place}租用办公用房，录入的批准文件中没有“办公用房租用”的批准${told}，未经本级人民政府批准不得租用，须先取得批准。`, [PREMISES, RULES], { spans: [premises, ...spanOf(approval.inText)].sort((a, b) => a.start - b.start) })]
  }
  const lacks = [approval.state === 'unknown' ? '办公用房租用的批准文件' : '', AREA.test(context.facts.normalized) ? '' : '租用的建筑面积（合同未写明）'].filter((name) => name !== '')
  if (lacks.length === 0) return []
  return [problem(premises, `${place}租用办公用房，缺少${lacks.join('、')}，无法核对是否经批准、是否超过核定面积，请补充。`, [PREMISES, RULES], { status: 'insufficient', missing: ['approvals'] })]
}

const BUILDS = /新建|改建|扩建|迁建|改扩建|购置|建设(?:规模|内容|项目)/
const GUESTS = /改(?:成|作|为|建)[^,。;]{0,10}(?:接待用房|住宿|棋牌|麻将|餐饮|包间)[^,。;]{0,8}|改(?:成|作|为|建)?[一二两三四五六七八九十\d]{1,3} ?[间套]客房[^,。;]{0,8}|(?:建设|新建|改建|扩建|改造|装修|内容|包括|包含|设置|含)[^。;]{0,30}(?:培训中心|接待(?:中心|用房|楼)|招待所|疗养(?:院|用房)|客房|娱乐(?:室|用房|设施)|会所|宾馆|餐饮娱乐)[^,。;]{0,10}/g
const SOURCE = /资金来源[^。;]{0,12}(?:借款|贷款|赞助|捐赠|摊派|集资|融资|(?:乙方|施工单位|承包人)?垫资)[^,。;]{0,10}|(?:由|以)[^,。;]{0,8}(?:借款|赞助|捐赠|摊派|集资|垫资)[^,。;]{0,8}(?:建设|支付|解决)[^,。;]{0,10}/g

function building(context: RuleContext, premises: Span): readonly Problem[] {
  const { document, facts } = context
  const builds = readSentences(facts).some(({ words }) => BUILDS.test(words) && /办公|业务用房|行政中心/.test(words)) || BUILDS.test(facts.title)
  const limbs = [
    ...statementsOf(facts, GUESTS).map((statement) => ({ statement, why: '机关不得建设培训中心等具有住宿、会议、餐饮接待功能的场所', bases: [NO_GUESTS] })),
    ...statementsOf(facts, SOURCE).map((statement) => ({ statement, why: '建设资金不得来源于借款、捐赠、摊派或者施工单位垫资', bases: [MONEY] })),
  ].filter(({ statement }) => !isForbidden(facts, statement))
    .map(({ statement: { span, words }, why, bases }) => problem(span, `${describePlace(document, span)}“${words}”：${why}，应删除。`, bases, { amendment: null }))
  if (!builds) return limbs
  const approval = approvalOf(context, ['立项'])
  if (approval.state === 'given') return limbs
  if (approval.state === 'absent') {
    const told = approval.inText === null ? '' : '（合同所载文号未录入，请核对）'
    return [problem(premises, `${describePlace(document, premises)}新建、改扩建或者购置办公用房，录入的批准文件中没有立项批准${told}，须先履行审批程序。`, [BUILDING, THRIFT], { spans: [premises, ...spanOf(approval.inText)].sort((a, b) => a.start - b.start), amendment: '本项目已经【机关】以【文号】批准立项，建设规模、标准和投资以批复为准。' }), ...limbs]
  }
  return [problem(premises, `${describePlace(document, premises)}新建、改扩建或者购置办公用房，未录入立项批准文件${approval.inText === null ? '，合同也未写明文号' : '，请按合同所载文号录入核对'}。`, [BUILDING, THRIFT], { status: 'insufficient', missing: ['approvals'], amendment: null }), ...limbs]
}

const GRAND = /(?:豪华|奢华|高档|顶级|进口)(?:装修|装饰|大理石|石材|洁具|吊灯|地板|木材|家具|地毯)?[^,。;]{0,8}|水晶(?:吊)?灯[^,。;]{0,6}|(?:名贵|红木)(?:木材|家具)[^,。;]{0,6}/g
const NEW_USE = /(?:办公用房|办公(?:大)?楼|办公室|办公区|机关大院|原办公)[^。;]{0,24}(?:改(?:作|为|造为|建为|成)|变更为|用于(?:经营|开设)|转作)[^,。;]{0,16}(?:餐厅|酒店|商铺|商店|超市|经营|宾馆|会所|客房|包间|住宿|宿舍|公寓)[^,。;]{0,8}/g

function inWords({ document, facts }: RuleContext, isWorks: boolean): readonly Problem[] {
  const grand = isWorks ? statementsApart(statementsOf(facts, GRAND)).filter(({ words, sentence }) => /装修|装饰|大理石|石材|洁具|吊灯|水晶|地板|红木|木材|地毯/.test(words) || /装修|装饰/.test(sentence.words)) : []
  return [
    ...grand.map((statement) => ({ statement, why: '办公用房不得豪华装修', bases: [LUXURY] })),
    ...statementsOf(facts, NEW_USE).map((statement) => ({ statement, why: '不得改变办公用房使用功能', bases: [PREMISES] })),
  ].filter(({ statement }) => !isForbidden(facts, statement))
    .map(({ statement: { span, words }, why, bases }) => problem(span, `${describePlace(document, span)}“${words}”：${why}，应删除或者提供批准文件。`, bases, { amendment: null }))
}
