import { FOUND_GOOD, MONEY_GOES, ONLY_THEN } from '../../facts/concept-words'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import type { Problem, Rule, RuleContext } from '../rule'
import { matchesIn, readSentences } from '../read-sentences'

/**
 * 款项条例 第10条: where payment follows acceptance, the contract names a clear and reasonable period for it. Any sentence
 * that limits acceptance, assessment or confirmation in time is enough, also in an annex; so are regular assessments.
 */
export const requireAcceptancePeriod: Rule = {
  id: 'PAY-005',
  title: '验收期限与付款起算点不明',
  severity: 'should-fix',
  types: ['GPG', 'GPS', 'PMS', 'CON', 'ITS', 'SAL', 'TEC'],
  basis: [
    basis('款项条例', '第10条', 'full-text', '应约定明确、合理的检验或验收期限'),
    basis('采购条例', '第45条', 'full-text', '按合同组织验收，出具验收书'),
    basis('民法典', '第620条', 'full-text', '买受人的检验义务'),
    basis('民法典', '第621条', 'full-text', '检验期限与通知'),
  ],
  parameters: [],
  version: 10,
  check,
}

const CONDITION = /(?:评定|鉴定|考评|评议)(?:达标|合格|通过|无误)?后[^,。;]{0,10}(?:支付|付款|付清|结清|结算)|(?:待|经|凭|俟)[^,。;]{0,6}(?:验收|考核|检验)(?:合格|通过)?,[^,。;]{0,8}(?:付清|支付|付款|结清)|(?:甲方|采购人|委托人|买方|发包人)[^,。;]{0,2}(?:觉得|认为)[^,。;]{0,8}(?:可以|合格|满意|过关)[^,。;]{0,4}(?:就|再|后|方)[^,。;]{0,4}(?:付|支付)|(?:验收|考核|检验|核验|查验|检测|试机|复核)(?:合格|通过|过关|达标|无误)(?:后)?(?:即|就|方|再|,)?(?:可|行)?(?:支付|付款|付(?=[,。;]|$)|拨付|结算)|(?:(?:甲方|采购人|委托人|买方|发包人|使用单位|用户)[^,。;]{0,8}(?:满意|认可)|出具[^,。;]{0,8}(?:认可|合格|验收|确认)[^,。;]{0,4}(?:单据?|证明|意见|报告|文件))[^,。;]{0,10}(?:后|方可|方能|始可)[^。;]{0,16}?(?:支付|付款|付清|结清|结算)|(?:通过|经)[^,。;]{0,8}(?:检测|检验|验收|评审|测试|查验|试机)[^,。;]{0,4}(?:合格)?后?[^,。;]{0,4}(?:支付|付款|付清|结清)|(?:[^,。]{0,16})(?:评审|鉴定|测评|质量(?=合格)|终验|初验|验收|考核|检验|评价|确认)(?:合格|通过|完成|无误|认可)?[^,。]{0,12}(?:后|之日|方[可得能]|始[可得能]|才[可能])[^。;]{0,40}?(?:支付|付款|付至|付清|结清|付讫|请款|申请付款|核付|结算)|(?:验收|考核|检验|测评)(?:合格|通过|达标)的,[^。;]{0,24}?(?:支付|付款|付清|结清|结算)|(?:经)?(?:试用|试运行|调试|检测|评审|查验|测试)(?:合格|通过|达标|无误)(?:的|后)?,[^。;]{0,24}?(?:支付|付款|付清|结清|结算)|(?:支付|付款|结算)(?:价款|货款|款项)?(?:的)?(?:条件|前提)[^。;]{0,30}(?:验收|考核|检验|确认)(?:合格|通过|认可)?|(?:验收|考核|检验)(?:合格|通过)[^,。;]{0,4}(?:是|为|系|作为)[^,。;]{0,6}(?:支付|付款|结算)[^,。;]{0,4}(?:条件|前提)/g
/** 养护费要等甲方点头认可才能付; 付款取决于验收能否过关: the money, the approval, and the one only upon the other, in any order. */
const UPON_APPROVAL: Meaning = {
  parts: [new RegExp(`${MONEY_GOES}|付出|申领|请款|领取|(?:费|款)[^,。;]{0,16}再?结(?=[,。;算付]|$)`), new RegExp(FOUND_GOOD), new RegExp(ONLY_THEN)],
  not: /质保|保证金|质量保证|预付|违约|赔偿|分包|工资|工人|退还|返还|罚|押金|解除|保险|整改/,
}
const APPROVAL_LIMITED = /(?:检查|认可|确认|考核|验收|检验|评定|评审|查验)[^。;]{0,30}(?:\d|[一二三四五六七八九十]) ?个?(?:工作)?[日天](?:之?内|以内|前)/
const THING = '(?:评定|考评|试用|试运行|测试|检测|评审|终验|初验|验收|考核|检验|查验|测评|评价|确认|复验|清点|签收|履约评价)'
const LIMITED = [
  // 90日内完成开发,…试运行: the period is that of another work.
  new RegExp(`(?:日|天|周|月|小时)(?:之?内|以内|前)(?:(?!(?:完成|交付|提交)[^,。;验考检测评]{1,10},)[^。;]){0,24}${THING}`),
  new RegExp(`${THING}[^。;]{0,20}(?:期限|时限|期间|时间|周期)[^。;]{0,16}(?:\\d|[一二三四五六七八九十]|日|月)`),
  new RegExp(`${THING}[^。;]{0,24}(?:应当?|须|于|在)[^。;]{0,24}(?:日|天|工作日|月)(?:之?内|以内|前)(?:完成|进行|组织|出具|答复|提出)`),
  new RegExp(`(?:每月|按月|每季度?|按季度?|每半年|每年|月度|季度|年度|当月|次月)[^。;]{0,20}${THING}|${THING}[^,。;]{0,10}(?:每月|按月|每季|按季|一次)`),
  new RegExp(`(?:逾期|未在[^,。]{0,14}内|超过[^,。]{0,10}未)[^。;]{0,10}${THING}|${THING}[^。;]{0,12}(?:当日|当场|现场|同时)|(?:当日|当场|现场|当面)[^,。;]{0,8}${THING}`),
]
/** 30日内完成需求确认: another thing is confirmed than the work. */
const OTHER_CONFIRMED = /(?:需求|方案|图纸|名单|人员|样品|清单|设计稿?|变更|身份|收货地址|订单)[^,。;]{0,6}确认|确认[^,。;]{0,4}(?:需求|方案|图纸|名单|人员|样品|订单)/g
/** The period belongs to the payment that follows acceptance, not to acceptance. */
const PAYMENT_PART = /(?:合格|通过|完成|无误)?(?:之日起|之后|以?后)[^,。;]{0,20}(?:日|天|月)(?:之?内|以内),?[^,。;验考检确]{0,30}(?:支付|付款|付至|付清|结清|付讫)/g

function check({ facts }: RuleContext): readonly Problem[] | 'not-applicable' {
  const sentences = readSentences(facts)
  const condition = candidateSentences(facts, CONDITION).flatMap((sentence) => {
    const found = matchesIn(sentence, CONDITION)[0]
    return found === undefined || /质保|保证金|质量保证/.test(found.words) ? [] : [found]
  })[0]
  const said = condition === undefined ? sayingsOf(facts, UPON_APPROVAL)[0] : condition
  if (said === undefined) return 'not-applicable'
  const isLimited = sentences.some(({ words }) => {
    const rest = words.replace(PAYMENT_PART, '').replace(OTHER_CONFIRMED, '')
    return LIMITED.some((pattern) => pattern.test(rest)) || (condition === undefined && APPROVAL_LIMITED.test(rest))
  })
  if (isLimited) return []
  return [{
    status: condition === undefined ? 'suspected' : 'hit', spans: [said.span], computed: null,
    opinion: `付款以“${said.words}”为条件，但全文没有约定验收（考核、确认）的期限${alsoLacking(facts.normalized)}，建议约定验收时限、标准和逾期处理。`,
    amendment: '乙方提交验收申请及资料后7个工作日内，甲方组织验收并出具验收书；不合格的书面说明理由，乙方整改后重新验收；甲方无正当理由逾期验收的，付款期限自验收期限届满之日起算。',
  }]
}

/** What else of acceptance is not settled; '' where nothing is. A period alone makes a contract pass (款项条例 第10条). */
function alsoLacking(text: string): string {
  const lacks = ([
    ['标准', /(?:验收|考核|检验)[^。;\n]{0,10}(?:标准|依据|规范|办法|细则|方案)|(?:按照?|依据|根据|符合)[^。;\n]{0,24}(?:标准|规范|清单|附件|技术要求|考核办法)/],
    ['组织主体', /(?:甲方|采购人|发包人|委托人|买方|需方|双方|第三方)[^。;\n]{0,14}(?:组织|负责|进行|参加|参与|共同)?[^。;\n]{0,8}(?:验收|考核|检验)|经(?:甲方|采购人|发包人|委托人|双方)/],
    ['逾期不验收的处理', /逾期[^。;\n]{0,10}(?:未|不)?(?:验收|考核|确认)|视为(?:验收|考核)?(?:合格|通过)|验收期限届满/],
  ] as const).filter(([, pattern]) => !pattern.test(text)).map(([name]) => name)
  return lacks.length === 0 ? '' : `，也没有约定${lacks.join('、')}`
}
