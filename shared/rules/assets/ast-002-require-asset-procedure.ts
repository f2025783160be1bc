import { Big } from 'big.js'
import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import type { AmountFact } from '../../facts/facts'
import type { ApprovalKind } from '../../facts/intake'
import { basis } from '../../law/basis'
import type { LegalBasis } from '../../law/statute'
import { concept, missingConcepts, namesOf, type Concept } from '../missing-concepts'
import { findOurParty } from '../stance'
import type { Problem, Rule, RuleContext } from '../rule'
import { showYuan } from '../show-figures'
import { approvalOf } from './approval-of'
import { badIncome } from './asset-income'
import { leaseSide } from './office-premises'

const DECIDE = basis('国资条例', '第19条', 'full-text', '处置应当集体决策、审批')
const INCOME = basis('国资条例', '第25条', 'full-text', '出租、处置收入按非税收入和国库集中收缴管理')
const OWN_USE = basis('国资条例', '第26条', 'full-text', '不得隐瞒、截留、坐支')
const VALUE = basis('国资条例', '第36条', 'full-text', '转让、拍卖、置换应当评估')
const DUTY = basis('国资条例', '第53条第1项', 'full-text', '未经集体决策或者审批使用、处置的责任')
const IDLE = basis('机关事务条例', '第19条', 'full-text', '闲置资产统一调剂或者公开拍卖')
const PRIORITY = basis('民法典', '第734条第2款', 'full-text', '同等条件下优先承租')
const REGISTER = basis('房地产管理法', '第54条', 'full-text', '房屋租赁登记备案')

/**
 * State assets are let and disposed of with a decision, an approval, a valuation, in the open, and the money goes to the
 * treasury (国资条例 第19、25、26、36、53条). Assets of the office's enterprises follow the rules for enterprises and are not
 * meant; renting in is not either.
 */
export const requireAssetProcedure: Rule = {
  id: 'AST-002',
  title: '国有资产出租、处置程序与收入管理',
  severity: 'must-fix',
  types: ['LES', 'LES-OUT', 'AST', 'DON', 'EMC'],
  basis: [DECIDE, INCOME, OWN_USE, VALUE, DUTY, IDLE, PRIORITY, REGISTER],
  parameters: [],
  version: 1,
  check,
}

interface Deal {
  readonly kind: 'lease' | 'disposal' | 'energy'
  readonly name: string
  readonly approvals: readonly ApprovalKind[]
  readonly wanted: readonly Concept[]
}

const COLLECTIVE = concept('集体决策', /集体决策|集体研究/, /集体(?:决策|研究|讨论)|党组(?:会|会议)|办公会(?:议)?|班子会/)
const VALUED = concept('资产评估', /评估/, /评估(?:报告|价|值|机构|备案)|经[^。;]{0,8}评估/)
const AUCTION = concept('公开竞价（公共资源交易）', /招租|竞价|拍卖|挂牌/, /公开(?:招租|竞价|拍卖|挂牌|招标|竞拍)|公共资源交易|产权交易|成交确认书|挂牌|竞得/)
const TREASURY = concept('收入缴入国库或者财政专户', /收入|非税/, /非税|国库|财政专户|执收|缴入财政|收缴分离|财政(?:指定|专用)账户/)
const DEPOSIT = concept('押金的收取、存放和退还', /押金|保证金/, /押金|保证金/)
const RIGHTS = concept('权属、查封、抵押情况披露', /权属|产权/, /权属|产权|抵押|查封|不动产权/)
const DEALS: Readonly<Record<Deal['kind'], Omit<Deal, 'kind'>>> = {
  lease: { name: '出租', approvals: ['资产出租', '办公用房处置'], wanted: [COLLECTIVE, AUCTION, TREASURY, DEPOSIT, RIGHTS] },
  disposal: { name: '处置', approvals: ['资产处置'], wanted: [COLLECTIVE, VALUED, AUCTION, TREASURY, RIGHTS] },
  energy: { name: '合同能源管理', approvals: ['资产处置', '集体决策'], wanted: [COLLECTIVE] },
}
const AMENDMENT = '租金（价款）由乙方按【周期】缴入甲方指定的非税收入账户（执收编码：【】），不得以物抵租、以服务抵租；本次出租（处置）已经集体决策、批准（文号：【】）并公开招租（竞价），成交确认书编号【】。'

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const deal = dealOf(context)
  if (deal === null || context.intake.ourEntityKind === '国有企业') return 'not-applicable'
  return [...unapproved(context, deal), ...belowValue(context), ...badIncome(context, AMENDMENT), ...incomplete(context, deal)]
}

function dealOf(context: RuleContext): Deal | null {
  const { types, facts } = context
  const ours = findOurParty(facts)
  const roles = ours === null ? '' : [ours.role, ...ours.aliases].join(' ')
  if (types.has('AST')) return /受让|买受|竞得/.test(roles) ? null : { kind: 'disposal', ...DEALS.disposal }
  if (types.has('DON')) return /赠与|捐赠人|捐赠方/.test(roles) && !/受赠/.test(roles) ? { kind: 'disposal', ...DEALS.disposal, name: '捐出', wanted: [COLLECTIVE] } : null
  if (types.has('EMC')) return { kind: 'energy', ...DEALS.energy }
  return leaseSide(context) === 'lessor' ? { kind: 'lease', ...DEALS.lease } : null
}

function unapproved(context: RuleContext, deal: Deal): readonly Problem[] {
  if (deal.kind === 'energy') return []
  const approval = approvalOf(context, deal.approvals)
  if (approval.state === 'given') return []
  const spans: readonly Span[] = approval.inText === null ? [] : [approval.inText]
  const told = approval.inText === null ? '' : '合同所载文号与录入信息不一致，请核对；'
  const bases: readonly LegalBasis[] = deal.kind === 'lease' ? [DUTY, INCOME] : [DECIDE, DUTY]
  if (approval.state === 'unknown') {
    return [{ status: 'insufficient', spans, computed: null, missing: ['approvals'], amendment: null, basis: bases, opinion: `本次${deal.name}国有资产，未录入批准（备案）文件，${approval.inText === null ? '' : '请按合同所载文号录入；'}无法核对审批程序，请补充。` }]
  }
  return [{ status: 'hit', spans, computed: null, amendment: AMENDMENT, basis: bases, opinion: `本次${deal.name}国有资产，录入的批准文件中没有“${deal.approvals.join('、')}”的批准，${told}须先履行审批程序。` }]
}

/** A rent or price below the valuation or the price of the auction that the contract itself states, unit for unit. */
function belowValue({ document, facts }: RuleContext): readonly Problem[] {
  const comparable = facts.amounts.filter(({ yuan, upTo, limit }) => yuan !== null && upTo === null && limit === '')
  const valued = comparable.filter(({ label }) => /评估|成交价|中标价|竞得价|底价|起拍/.test(label))
  const agreed = comparable.filter(({ label }) => /租金|转让价|成交金额|价款|总价|售价/.test(label) && !/评估|保证金|违约|押金|底价/.test(label))
  for (const value of valued) {
    const price = agreed.find((amount) => amount.per === value.per && kindOf(amount) === kindOf(value) && new Big(amount.yuan!).lt(value.yuan!) && new Big(amount.yuan!).gt(new Big(value.yuan!).div(20)))
    if (price === undefined) continue
    return [{
      status: 'hit', spans: [price.span], basis: [VALUE, DUTY], amendment: null,
      computed: `${showYuan(price.yuan!)}＜${showYuan(value.yuan!)}，相差${showYuan(new Big(value.yuan!).minus(price.yuan!))}元`,
      opinion: `${describePlace(document, price.span)}${price.label}${showYuan(price.yuan!)}元，低于${value.label}${showYuan(value.yuan!)}元，应不低于评估价（成交价）或者说明核准依据。`,
    }]
  }
  return []
}

function kindOf({ label }: AmountFact): string {
  return /年/.test(label) ? '年' : /月/.test(label) ? '月' : ''
}

const PROVES: Readonly<Record<string, ApprovalKind>> = { 集体决策: '集体决策', 资产评估: '资产评估', '公开竞价（公共资源交易）': '公开竞价' }

/** What the contract leaves open of the procedure; what the intake proves is not asked for again. */
function incomplete(context: RuleContext, deal: Deal): readonly Problem[] {
  const given = new Set((context.intake.approvals ?? []).map(({ kind }) => kind))
  const missing = missingConcepts(context, deal.wanted).filter(({ name }) => !given.has(PROVES[name] as ApprovalKind))
  if (missing.length === 0 || !context.facts.isContract) return []
  return [{
    status: 'hit', severity: 'should-fix', spans: [], computed: null, amendment: AMENDMENT, basis: deal.kind === 'lease' ? [INCOME, DUTY, REGISTER] : [DECIDE, VALUE, INCOME],
    opinion: `本次${deal.name}国有资产，合同及录入信息未见${namesOf(missing)}，建议补充相应文件编号和条款。`,
  }]
}
