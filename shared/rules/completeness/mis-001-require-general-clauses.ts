import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { COUNTED, PAID, PERFORMS } from './performance-words'
import { presenceOf, type Concept } from './concept'

interface General extends Concept {
  readonly severity: Severity
  readonly amendment: string | null
}

/** The eight of 民法典 第470条 that can be missing as clauses (the parties are PTY-006's), then what offices ask for beside them. */
const GENERAL: readonly General[] = [
  {
    name: '标的', severity: 'must-fix', title: /标的|内容|范围|事项|项目(?:概况|名称|内容)|工程(?:概况|名称|内容)|货物|产品|房屋|物业|服务|作品|品名|租赁物|委托|车辆|定义|资产|赠与|业务|工作|任务|岗位/,
    text: /(?:采购|购买|委托|承包|承揽|租赁|出租|承租|提供|转让|赠与|捐赠|聘请|聘用|加工|供应|运输|保管|开发|许可|借款|贷款|销售|投保|出版|演出|授权|抵押)[^。;]{2,}/, done: PERFORMS, amendment: null,
  },
  {
    name: '数量', severity: 'must-fix', title: /数量|面积|规模|人数|工程量|清单|岗位|明细|服务期|期限|范围|内容/,
    text: /数量|面积|规模|\d+ ?(?:台|套|件|个|名|人|次|平方米|㎡|份|辆|吨|间|年|个月|项)|[一二两三四五六七八九十]+(?:台|套|件|个|名|人|次|平方米|份|辆|吨|间|项|年)|清单|附件/, done: COUNTED, amendment: null,
  },
  {
    name: '价款或者报酬', severity: 'must-fix', title: /价|款|费|报酬|酬金|租金|结算|资金|金额|出资|稿酬|保险费/,
    text: /(?:价款|总价|合同价|费用|服务费|租金|报酬|酬金|价格|单价|金额|费率|工程款|无偿|免费|押金|保险费|利率)[^。;]{0,30}|(?:计费|计价|包干|酬劳|工钱|劳务费)[^。;]{2,30}|(?:\d|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾佰仟万])元[^。;]{0,20}(?:付|结)/, done: PAID, amendment: '合同总价为人民币【】元（大写：【】），含税，税率【】%。',
  },
  {
    name: '质量', severity: 'should-fix', title: /质量|标准|要求|考核|验收|规格|技术|品质|等级|服务内容|职责/,
    text: /质量|标准|合格|规范|要求|验收|考核|符合[^。;]{2,}|满意[度率]|持证|资格证|健康证|无[^,。;]{0,4}(?:破损|异味|积[尘水]|瑕疵)/, amendment: '质量标准：符合国家标准、行业标准及附件【】的要求。',
  },
  {
    name: '履行期限、地点和方式', severity: 'should-fix', title: /期限|期间|工期|时间|交货|交付|履行|地点|方式|进度|租期|有效期/,
    text: /(?:期限|工期|日内|之日起(?!(?:正式)?(?:生效|成立))|日前|(?<!日期?[: ]{0,3}\d{4})年\d{1,2}月|个月|交付|交货|履行|地点|有效期|至[^。;]{0,20}止)/, amendment: '履行期限：自【】年【】月【】日至【】年【】月【】日；履行地点：【】；履行方式：【】。',
  },
  {
    name: '违约责任', severity: 'should-fix', title: /违约|责任|罚|赔偿|义务/, text: /违约(?:金|责任)|(?:承担|负)[^。;]{0,12}责任|(?:赔偿?|补偿)[^。;]{0,8}(?:损失|责任)|违约[^。;]{0,6}赔|扣(?:除|减)/,
    amendment: '任何一方不履行或者不按约定履行义务的，应当承担继续履行、采取补救措施或者赔偿损失等违约责任；乙方逾期的，每逾期一日按【】支付违约金。',
  },
  {
    name: '解决争议的方法', severity: 'should-fix', title: /争议|纠纷|仲裁|管辖|诉讼|法律适用/, text: /(?:争议|纠纷|争执)[^。;]{0,40}(?:协商|仲裁|诉讼|起诉|法院|解决)|仲裁委员会|人民法院|诉[诸至][^。;]{0,16}法院|法院(?:起诉|管辖|审理|受理|裁判)/,
    amendment: '因本合同发生的争议，双方协商解决；协商不成的，向甲方所在地有管辖权的人民法院提起诉讼。',
  },
  { name: '通知与送达', severity: 'remind', title: /通知|送达|联系/, text: /送达|书面通知[^。;]{2,}|联系(?:人|方式|地址)/, amendment: '双方确认首部地址、电话、邮箱为有效送达地址，适用于合同履行、诉讼、仲裁及执行。' },
  { name: '不可抗力', severity: 'remind', title: /不可抗力|免责/, text: /不可抗力|不可抗拒/, amendment: '因不可抗力不能履行的，根据其影响部分或者全部免除责任，但应当及时通知对方，并在【】日内提供证明。' },
  { name: '合同生效', severity: 'remind', title: /生效|效力|成立/, text: /生效|有效期/, amendment: '本合同自双方法定代表人（负责人）或授权代表签字并加盖公章之日起生效。' },
  { name: '变更与解除', severity: 'remind', title: /变更|解除|终止/, text: /(?:变更|解除|终止)[^。;]{0,8}(?:合同|协议)|(?:合同|协议)[^。;]{0,12}(?:变更|解除|终止)|补充协议/, amendment: '本合同的变更应当采用书面形式；有下列情形之一的，一方可以解除合同：……。' },
  { name: '廉洁', severity: 'remind', title: /廉洁|廉政|反商业贿赂/, text: /廉洁|廉政|商业贿赂|不正当利益|行贿|受贿|(?:不得|禁止|严禁)[^。;]{0,20}(?:收|给|送|索|赠|提供)[^,。;]{0,8}(?:礼品|礼金|回扣|财物|钱物|好处)/, amendment: '双方应当遵守廉洁规定，不得给予或者收受财物及其他不正当利益。' },
]

/** Who pays in, lends or stands security delivers nothing whose quality could be agreed. */
const NO_QUALITY = /联营|合[资伙]|投资|入股|股权|借款|贷款|借贷|担保|保证合同|抵押|质押|还款|债权|债务|和解|合作备忘/

/**
 * What 民法典 第470条 lists and every contract should settle, and what offices ask for beside it. A missing term does not
 * make the contract void (第510条, 第511条; 合同编通则解释 第3条: parties, object and quantity as a rule suffice); the opinion speaks of
 * risk. Annexes and the tender papers may carry a term.
 */
export const requireGeneralClauses: Rule = {
  id: 'MIS-001',
  title: '通用必备条款缺失',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第470条', 'full-text', '合同一般包括的条款'),
    basis('民法典', '第510条', 'full-text', '没有约定的补救'),
    basis('民法典', '第511条', 'full-text', '仍不能确定时的规则'),
    basis('合同编通则解释', '第3条', 'full-text', '能够确定当事人、标的和数量的，合同一般成立'),
  ],
  parameters: [],
  version: 5,
  check,
}

function check({ document, facts, types, intake }: RuleContext): readonly Problem[] | 'not-applicable' {
  // Premises are handed over as they are; a supplement leaves the rest to the contract it changes; an order under a framework to the framework.
  if (!facts.isContract || types.has('SUP') || /订单$/.test(facts.title)) return 'not-applicable'
  const isFree = types.has('DON') || types.has('NDA') || intake.moneyFlow === '无偿'
  const found = GENERAL.filter(({ name }) => !(isFree && /价款|廉洁/.test(name)) && !(types.has('DON') && /质量|违约责任/.test(name)) && !(name === '质量' && (types.has('LES') || NO_QUALITY.test(facts.title))))
    .map((concept) => ({ concept, presence: presenceOf(document, facts, concept) }))
  const lacking = found.filter(({ presence }) => presence !== 'settled')
  return (['must-fix', 'should-fix', 'remind'] as const).flatMap((severity): Problem[] => {
    const group = lacking.filter(({ concept }) => concept.severity === severity)
    if (group.length === 0) return []
    const names = group.map(({ concept, presence }) => (presence === 'empty' ? `${concept.name}（仅有标题，没有内容）` : concept.name)).join('、')
    return [{
      status: 'hit', severity, spans: [], computed: null,
      opinion: severity === 'remind' ? `合同没有${names}条款，建议补充。` : `合同缺少${names}条款，履行中易生争议，建议补充。`,
      amendment: group.map(({ concept }) => concept.amendment).filter((words) => words !== null).join('\n') || null,
    }]
  })
}
