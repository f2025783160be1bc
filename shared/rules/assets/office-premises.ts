import type { Span } from '../../core/span'
import { statementsOf } from '../read-statements'
import { provisionsOf } from '../read-sentences'
import { findOurParty } from '../stance'
import type { RuleContext } from '../rule'

/** Offices by any name; dwellings and approved service points are none. */
const PREMISES = /办公用房|机关(?:大)?(?:楼|院)(?!外)|办公(?:大)?院|办公(?:场地|院区)|写字间|办公(?:大)?楼|机关大院|行政中心|综合办公楼|办公场所|办公室|写字楼|业务用房|办公区域?|(?:用途|用于|作为|供)[^,。;]{0,10}办公(?!用房|大?楼|场所|室|区)/g
const OBJECT = /租赁物|坐落|座落|位于|出租|借用|驻地|辟出|腾出|交由|租给|租与|出借|借给|借与|借予|承租|租用|租赁|用途|标的|房屋|建设|新建|改建|扩建|购置|装修|改造|改作|改成/
const DWELLING = /周转房|公租房|廉租|人才房|宿舍|住宅|便民服务|银行网点|自助银行|ATM|充电桩|通信基站/
const WORKS_OBJECT = /工程(?:名称|内容|概况|范围)|项目名称|承包范围|新建|改建|扩建|购置|建设|装修|装饰|改造|改作|改成|修缮|翻修|粉刷|整修/
/** Sentences that name an office for notices or for its staff. */
const BESIDE = /施工场地|施工现场|工地|临时设施|监理|要求:|联系|送达|通讯|邮寄|提供办公|办公条件|仲裁委员会|项目部|办公费|工作人员办公|法定代表|地址:|住所/

/** What authorities may not build at all stands for premises in a contract for works: 新建局培训中心及接待用房. */
const GUEST_HOUSE = /(?:新建|建设|改建|扩建|修建|兴建)[^,。;]{0,10}(?:培训中心|接待(?:中心|用房|设施|楼)|招待所|疗养院|会所)[^,。;]{0,8}/g

/** Where the object of the contract is said to be office premises; null if it is something else. */
export function findOfficePremises({ document, facts, types }: RuleContext): Span | null {
  if (DWELLING.test(facts.title)) return null
  const index = provisionsOf(document)
  const found = statementsOf(facts, PREMISES).find(({ sentence }) => {
    const about = `${sentence.words} ${index.titlesOf(sentence.clause)}`
    // A works contract speaks of the site's own offices too: only what is built or renewed is its object.
    if (types.has('CON') && !WORKS_OBJECT.test(about)) return false
    return OBJECT.test(about) && !/不得|禁止|严禁/.test(sentence.words) && !DWELLING.test(sentence.words) && !BESIDE.test(sentence.words)
  })
  if (found === undefined && types.has('CON')) return statementsOf(facts, GUEST_HOUSE)[0]?.span ?? null
  return found?.span ?? null
}

/** Which side of the lease we are: by the contract type, else by our role; null while unknown. */
export function leaseSide({ facts, types, intake }: RuleContext): 'lessor' | 'lessee' | null {
  if (types.has('LES-OUT')) return 'lessor'
  if (types.has('LES-IN')) return 'lessee'
  const ours = findOurParty(facts)
  const roles = ours === null ? '' : [ours.role, ...ours.aliases].join(' ')
  if (/出租/.test(roles)) return 'lessor'
  if (/承租/.test(roles)) return 'lessee'
  if (!types.has('LES')) return null
  return intake.moneyFlow === '收款' ? 'lessor' : intake.moneyFlow === '付款' ? 'lessee' : null
}
