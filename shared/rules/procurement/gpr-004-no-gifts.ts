import { describePlace } from '../../document/find-clause'
import { NO_PRICE, OUT_OF_POCKET, THINGS } from '../../facts/exclusion-words'
import { basis } from '../../law/basis'
import { procurementPath } from '../guarantees/procurement-path'
import { sayingsBeyond, type Meaning } from '../meaning'
import { isForbidden, isOrderingSide, roleBefore, statementsApart, statementsOf, type Statement } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'

const GIFTS = basis('采购条例', '第11条第2款', 'full-text', '不得索要或者接受赠品、回扣或者与采购无关的其他商品、服务')
const TENDER = basis('招标条例', '第73条第5项', 'full-text', '订立合同时提出附加条件的责任')
const WINNER = basis('招标条例', '第74条', 'full-text', '中标人提出附加条件的责任')
const DISGUISE = basis('建工解释一', '第2条第2款', 'full-text', '以让利、捐赠等变相降低工程价款的无效')
const CARS = basis('机关事务条例', '第25条', 'full-text', '不得接受企业事业单位和个人捐赠的车辆')

/**
 * Nothing beside the bargain: gifts, rebates, free extras that the procurement did not ask for (采购条例 第11条第2款; 招标条例
 * 第73、74条). Free warranty, training, upgrades and repairs are priced services; what the ordering side provides free of
 * charge for the work is no gift to it.
 */
export const noGifts: Rule = {
  id: 'GPR-004',
  title: '赠品、附加条件与不当利益',
  severity: 'must-fix',
  types: 'all',
  basis: [GIFTS, TENDER, WINNER, DISGUISE, CARS],
  parameters: [],
  version: 8,
  mergesWithinClause: true,
  check,
}

const ORDERER = '(?:甲方|采购人|采购方|委托人|委托方|发包人|发包方|买方|需方|招标人|建设单位|业主)'
const MAKER = '(?:乙方|供应商|供方|卖方|承包人|承包方|受托方|受托人|施工单位|中标人|成交人)'
const REST = '[^,。;]{0,40}'
const PATTERNS = [
  new RegExp(`(?:推广费|信息费|好处费|劳务费|佣金|提成|酬劳)[^,。;]{0,6}(?:返还|支付|付|给予|返给|给)[^,。;]{0,4}${ORDERER}${REST}`, 'g'),
  new RegExp(`${MAKER}[^,。;]{0,8}(?:为|给|替|帮)${ORDERER}[^,。;]{0,12}(?:添置|购置|配置|装修|修缮|修建|购买|改造|粉刷|安装)[^。;]{0,30}(?:自理|自付|自担|不计(?:价|费)|分文不取|不要钱|不算钱)`, 'g'),
  new RegExp(`白送${REST}`, 'g'),
  new RegExp(`赠(?:与|给)${ORDERER}${REST}|(?:给|给予)${ORDERER}[^,。;]{0,14}(?:酬谢|答谢|返款|好处)${REST}|(?:(?:另|再|加|多)送|赠送|奉送|随赠|附赠|附送|馈赠|加赠|无偿赠与|赠予)${REST}`, 'g'),
  new RegExp(`(?:免费|无偿)(?:地)?(?:向|为|给)?[^,。;]{0,8}(?:提供|供应|供给|配备|配置|建设|捐赠|增派|添置|更新|配套|安排|承办|赞助)${REST}`, 'g'),
  new RegExp(`(?:另外|另行|额外)(?:再)?(?:无偿|免费)?(?:(?:给|向|为)${ORDERER})?(?:提供|供应|配[备给送]?|增配|加装|赠|送|安排|承担(?!的|税|责|费|义务|损失|风险)|建设|添置|购置)${REST}`, 'g'),
  new RegExp(`(?:返利|返点|向${ORDERER}[^,。;]{0,4}(?:返还|返回|支付|给付)[^,。;]{0,8}(?:奖励|佣金|让利|好处|提成|回馈|劳务费)|回扣|返现|劳务费返还|佣金返还|返还[^,。;]{0,4}佣金)${REST}`, 'g'),
  new RegExp(`(?:免费|无偿)(?:地)?(?:向|为|给)${ORDERER}[^,。;]{0,16}(?:更换|翻新|装修|装饰|改造|修建)${REST}|(?:资助|捐资|出资支持|赞助|捐助)${ORDERER}${REST}|(?:买|购|订购|采购)满?[^,。;]{0,8}[送赠][^,。;]{0,6}(?:\\d|[一二三两])${REST}|买[一二三两\\d]{1,2}[送赠][一二三两\\d]{1,2}${REST}`, 'g'),
  new RegExp(`向${ORDERER}[^,。;]{0,10}(?:返还|退回|返给|返)[^,。;]{0,10}(?:价款|货款|合同(?:总)?(?:款|额|价|金额)|服务费)[^,。;]{0,6}(?:\\d|百分之|[一二三四五六七八九]成)${REST}`, 'g'),
  new RegExp(`(?:向|给|为)[^,。;]{0,10}(?:赞助|回馈|捐赠|捐助)${REST}|(?:捐赠|赞助|捐助)[^,。;]{0,16}(?:车辆|设备|办公家具|家具|电脑|空调|经费|款项?)[^,。;]{0,20}`, 'g'),
  new RegExp(`(?:免费|无偿)(?:地)?(?:装修|翻新|装饰|粉刷|修缮|修建)${REST}|(?:电脑|车辆|轿车|家具|打印机|空调|设备|手机)[^,。;]{0,12}(?:免费|无偿)(?:地)?(?:交|供|给|移交|交付|交由)${ORDERER}[^,。;]{0,6}(?:使用|所有)`, 'g'),
  new RegExp(`(?:${ORDERER}(?:的)?)?(?:经办人|采购人员|工作人员|负责人|业务人员)(?:个人)?(?:的)?[^,。;]{0,6}(?:酬劳|劳务费|好处费|信息费|推广费|辛苦费|茶水费|提成|佣金|酬金|奖励)${REST}`, 'g'),
  new RegExp(`(?:给予|给付|提供|支付|拨付|赞助)[^,。;]{0,10}(?:工作|活动|办公|业务|团建|工会)(?:活动)?(?:经)?费${REST}`, 'g'),
  new RegExp(`(?:向|给|为)${ORDERER}[^,。;]{0,10}(?:提供|供应|配送)[^,。;]{0,12}免费的?(?!培训|质保|维|保|升级|咨询|服务|安装|技术|上门)[^,。;]{1,12}|(?:向|给|为)${ORDERER}(?:的)?(?:教?职工|员工|师生|人员|干部|领导|工会|家属)[^,。;]{0,8}(?:发放|赠送|提供|派发|派送|配送)[^,。;]{0,8}(?:慰问|礼|福利|红包|奖|补贴|券|卡)${REST}|捐赠[^,。;]{0,16}给${ORDERER}`, 'g'),
  new RegExp(`(?:为|给|向)${ORDERER}[^,。;]{0,10}(?:提供|安排|组织)[^,。;]{0,10}(?:考察|参观|旅游|疗养)${REST}`, 'g'),
  new RegExp(`(?:提取|计提|抽取)[^,。;]{0,16}(?:作为|充作|用于|充|,归|,由)${ORDERER}[^,。;]{0,10}(?:基金|经费|福利|奖励|费用?|支配|使用|处置)${REST}`, 'g'),
  new RegExp(`${MAKER}[^,。;]{0,8}(?:购置|购买|出资|添置)[^,。;]{0,16}(?:交|供|给|归)${ORDERER}[^,。;]{0,6}(?:使用|所有|支配)`, 'g'),
  new RegExp(`${MAKER}[^,。;]{0,8}(?:组织|安排|邀请|接待)[^,。;]{0,6}${ORDERER}[^,。;]{0,10}(?:考察|参观|旅游|疗养|聚餐|团建)[^。;]{0,20}`, 'g'),
  new RegExp(`(?:货款|价款|合同款|服务费|合同总?价|总额)[^,。;]{0,8}(?:\\d|百分之|[一二三四五六七八九]成)[^,。;]{0,8}由${MAKER}[^,。;]{0,12}(?:退回|返还|退还|返给|交还)${REST}`, 'g'),
  new RegExp(`${ORDERER}(?:的)?(?:职工|员工|人员|干部|领导|工会)[^,。;]{0,10}(?:体检|旅游|疗养|聚餐|团建|考察|福利|招待)[^,。;]{0,8}由${MAKER}[^,。;]{0,8}`, 'g'),
]
/** Things to carry away without a price, and presents at the feasts, however they are told. */
const MEANINGS: readonly Meaning[] = [
  { parts: [new RegExp(OUT_OF_POCKET), new RegExp(`(?:为|给|向|替|帮|支持|资助)${ORDERER}`), /装修|改建|改造|翻新|添置|购置|配[齐备置]|建设|修建|粉刷|活动|经费|款|钱|基金|福利|开支|用度/], reach: 60, not: /修复|恢复原状|损坏|损害|过错|违约|赔偿|重新|整改|所需(?!费用|款项|资金)|支持(?:性)?(?:文件|材料|服务)/ },
  { parts: [new RegExp(`不(?:算|要|收|另收|再收|另计|再计|取|另算)(?:任何|一分)?(?:钱|费|价|货款)|不计(?:入)?价|不另[收算]|白[送给]|分文不取|无[须需](?:任何)?(?:费用|付费|付款)|不[须需](?:付费|付款|费用)`), new RegExp(THINGS), new RegExp(`归|给|为|供|送|带|配|备|交|${ORDERER}`)], reach: 60, not: /试用|样品|押金|周转|租用|借用|超出|不足/ },
  { parts: [/中秋|春节|端午|元旦|国庆|逢年过节|节日|年节|过年|过节|生日|年货/, /礼[包品盒金]|慰问|红包|福利|购物|券|心意|月饼|粽子|年货|烟|酒|茶叶|水果/, new RegExp(`${NO_PRICE}|(?:给|向|为|送)${ORDERER}`), new RegExp(`${ORDERER}|领导|干部|职工|职员`)], reach: 80, not: /乙方(?:员工|职工|人员)|其(?:员工|职工)|工会会员/ },
]
/** Priced services that are called free, and help for the performance itself. */
const PRICED = /质保|保修|保养|售后|培训|升级|维修|维护|维保|更换[^,。;]{0,10}(?:故障|损坏|配件|部件|零件|产品|货物|设备|人员|备件|耗材)|(?:故障|损坏|不合格|缺陷)[^,。;]{0,14}更换|返修|返工|重做|整改|退换|退货|咨询|技术支持|调试|安装|答疑|修改|补做|补课|上门|检测|检修|巡检|备用|备品备件|代步车|替代车|运维|送货|运输|指导|复检|勘误|移交|迁移|保险|样品|方案|说明书|资料|文件|证明|发票|通知|数据|图纸|清单|报告|材料|担保|保证金|人员名单|信息|凭证|存储空间|停车位?|工作日/
/** What the place of work gives the contractor. */
const FACILITIES = /办公场[所地]|办公用房|用房|场地|水电|用水|用电|食宿|工作条件|便利|就餐|宿舍|协助/
const OTHER = /遗赠|赠与(?:人|合同|财产)|受赠|捐赠(?:人|方|协议|财产)|积分|会员|优惠券|慈善|公益/
/** Money into somebody's own pocket is no help for the performance, whatever its name holds. */
const BRIBE = /信息费|好处费|辛苦费|茶水费|劳务费|推广费|提成|佣金|酬金/
const CONSIDERATION = /费用(?:另计|由甲方)|另行(?:计费|支付|结算|计价)|有偿/

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts, types } = context
  if (types.has('DON')) return 'not-applicable'
  const path = procurementPath(context)
  // What a contract for presents buys is no gift.
  const isBad = (statement: Statement): boolean => !isHarmless(context, statement, path === 'procurement' || path === 'tender')
  const usual = statementsApart(PATTERNS.flatMap((pattern) => statementsOf(facts, pattern))).filter(isBad)
  const others = /慰问|福利|礼品|节日/.test(facts.title) ? [] : MEANINGS.flatMap((meaning) => sayingsBeyond(facts, meaning, usual.map(({ span }) => span)))
  return statementsApart([...usual, ...others.filter(isBad)])
    .map((statement) => problemOf(context, statement, path))
}

function isHarmless(context: RuleContext, statement: Statement, isProcurement: boolean): boolean {
  const { words, sentence } = statement
  const isExtra = /^(?:另外|另行|额外)/.test(words)
  // Extras and things free of charge are an issue of procurement alone; elsewhere they are part of the bargain.
  if (!isProcurement && (isExtra || /^(?:免费|无偿)/.test(words))) return true
  if (/所需(?!费用|款项|资金|经费)|配合|必要的|履行本合同|质保期|保修期|质量保证期|解除|终止|多付|预付款/.test(sentence.words)) return true
  if (isForbidden(context.facts, statement) || OTHER.test(sentence.words) || CONSIDERATION.test(sentence.words)) return true
  if (!BRIBE.test(words) && (PRICED.test(words) || FACILITIES.test(words))) return true
  const role = roleBefore(context.facts, statement)
  if (role === '') return isExtra
  return isOrderingSide(context, role) === true && !/接受|收取|获得|索要/.test(sentence.words)
}

function problemOf({ document, types }: RuleContext, { span, words }: Statement, path: ReturnType<typeof procurementPath>): Problem {
  const isBound = path === 'procurement' || path === 'tender'
  const isCar = /车辆|轿车|商务车|汽车/.test(words)
  const bases = path === 'tender' ? [TENDER, WINNER, ...(types.has('CON') ? [DISGUISE] : [])] : [GIFTS]
  return {
    status: path === 'unknown' ? 'suspected' : 'hit', severity: isBound ? 'must-fix' : 'remind', spans: [span], computed: null,
    basis: isCar ? [...bases, CARS] : bases,
    opinion: isBound
      ? `${describePlace(document, span)}约定“${words.trim()}”，未见属于采购（招标）文件的内容，不得索要或者接受赠品、附加条件，应删除。`
      : `${describePlace(document, span)}约定“${words.trim()}”，如本合同经政府采购或者招标订立，应删除；否则请核对是否已计入价款、是否符合廉洁要求。`,
    amendment: '删除该约定；确需的货物、服务应列入采购需求并计价。',
  }
}
