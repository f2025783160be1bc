import { COST_BORNE, OWN_PURSE } from '../../facts/concept-words'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import type { Problem, Rule, RuleContext, Severity } from '../rule'
import { matchesIn } from '../read-sentences'

/**
 * 政府投资条例 第22条: works paid by government investment are not to be pre-financed by the contractor. Elsewhere it is
 * allowed but risky (建工解释一 第25条). Wages or bills advanced and claimed back are no pre-financing; in energy
 * performance contracting the investment is the model, so that only debt in disguise is to be thought of.
 */
export const noContractorPrefinancing: Rule = {
  id: 'PAY-008',
  title: '施工单位垫资',
  severity: 'must-fix',
  types: ['CON', 'DES', 'EMC'],
  basis: [
    basis('政府投资条例', '第22条', 'full-text', '政府投资项目不得由施工单位垫资建设'),
    basis('款项条例', '第8条', 'full-text', '政府投资项目资金应落实到位，不得垫资'),
    basis('农民工工资条例', '第23条', 'full-text', '政府投资项目不得由施工单位垫资'),
    basis('建工解释一', '第25条', 'full-text', '垫资及利息'),
  ],
  parameters: [],
  version: 8,
  mergesWithinClause: true,
  check,
}

const PATTERNS = [
  new RegExp(`[^,。;]{0,24}(?:${OWN_PURSE})[^,。;]{0,16}`, 'g'),
  /[^,。]{0,24}(?:垫资|垫付|垫支|垫入|垫款|垫投|垫足|垫出|垫够|(?:自带|自备|带着?)(?:资金|资)(?:承包|施工|建设|进场|入场|开工)|带资(?:承包|施工|建设|进场|入场)|全额垫)[^,。]{0,20}/g,
  /[^,。]{0,12}先行(?:施工|投入)[^。]{0,20}(?:竣工|完工|建成)后[^。]{0,20}(?:支付|付款|付清)/g,
  /[^,。]{0,12}(?:资金|款项)[^,。]{0,6}(?:由)?(?:乙方|承包[人方]|承包单位|施工[单方]位?|中标人)[^,。]{0,6}(?:自筹|筹集|解决)[^,。]{0,10}/g,
  // 竣工前不支付任何款项
  /(?:竣工|完工|建成)(?:验收)?(?:合格)?(?:之?前|以前)[^,。;]{0,8}(?:不|无[须需]|概不)(?:予)?(?:支付|付|拨付)(?![^,。;]{0,6}(?:尾款|余款|剩余|质保|保留|结算款))[^,。;]{0,8}(?:款|费|资金)[^,。;]{0,4}/g,
  // 交付前发包人不付分文
  /(?:竣工|完工|建成|交工|移交|交付)(?:验收|交付|移交|使用)?(?:合格)?(?:之?前|以前),?[^,。;]{0,8}(?:不|无[须需]|概不)(?:予)?(?:支付|付|拨付)[^,。;]{0,4}(?:分文|一分|一文|一厘|任何)[^,。;]{0,4}/g,
  // 先建设、后付费; 材料款由承包人负担,竣工结算时返还
  /先(?:建设|施工|建)[^,。;]{0,2}[、,]?后(?:付费|付款|结算|支付|付(?=[,。;]|$))/g,
  /(?:款|费用?|资金)[^,。;]{0,8}由(?:乙方|承包[人方]|承包单位|施工单位|施工方)(?:先行)?(?:负担|承担|垫)[^。;]{0,16}(?:竣工|完工|结算)[^。;]{0,12}(?:返还|归还|偿还|付还|补付)/g,
  // 承包人应自行筹措资金完成施工
  /(?:乙方|承包[人方]|承包单位|施工单位|施工方|中标人)[^,。;]{0,8}(?:自行|自主|自己|先行|负责)(?:筹措|筹集|筹备|组织|落实|解决)(?:本|全部|所需|工程|项目|建设|施工){0,5}(?:的)?资金[^,。;]{0,12}/g,
  // 施工所需资金由承包人自行组织; 竣工后分三个年度付清
  /[^,。;]{0,12}(?:资金|款项|费用|投入)[^,。;]{0,8}(?:由|皆由|均由|全由)?(?:乙方|承包人|承包方|施工单位|施工方|中标人)[^,。;]{0,8}(?:自行|先行|自担|负责|垫|先)[^,。;]{0,4}(?:组织|筹措|筹集|解决|承担|投入|落实|垫支|垫)[^,。;]{0,12}/g,
  /(?:建设|工程|施工|项目)[^,。;]{0,8}(?:费用|资金|投资|款项)[^,。;]{0,4}先(?:行)?由[^,。;]{0,10}(?:承担|支付|垫付|负担|投入|筹)[^,。;]{0,12}/g,
  /(?:竣工|完工|建成|移交|交付)[^,。;]{0,10}(?:后|起)[^,。;]{0,6}(?:分|按)[^,。;]{0,6}(?:年|年度)[^,。;]{0,6}(?:付清|支付|偿付|付款|回购|结清|还清|偿清|还本|给清)/g,
  // 不支付预付款及进度款，竣工后一次性支付; 竣工前无支付义务
  /不(?:再|另)?(?:支付|付|设|安排|拨付|计付)[^,。;]{0,6}(?:预付款|进度款|任何款项|任何费用|工程款)[^。;]{0,30}(?:竣工|完工|交工|交付|验收|建成)[^。;]{0,24}/g,
  /(?:竣工|完工|建成|交付使用)(?:之?前|以前)[^,。;]{0,8}(?:无|没有|不(?:承担|负)(?:有)?)[^,。;]{0,6}(?:支付|付款)(?:的)?义务/g,
  // 材料款、人工费均由乙方先行支付; 乙方筹资建设，甲方三年内分期偿付; 待完工后统一支付，施工中不付进度款
  /(?:款|费)[^,。;]{0,4}(?:均|全|皆|先)?由(?:乙方|承包[人方]|承包单位|施工单位)[^,。;]{0,4}先(?:行)?(?:支付|付|承担|负担)[^。;]{0,20}/g,
  /(?:乙方|承包[人方]|施工单位|中标人)[^,。;]{0,4}(?:筹资|融资|出资|投资)(?:建设|施工|改造|实施)[^。;]{0,24}(?:分期|分年|逐年|年内)[^,。;]{0,4}(?:偿付|偿还|支付|归还|付清)/g,
  /(?:待|至)?(?:完工|竣工|交工|建成)后[^,。;]{0,6}(?:统一|一次性?|一并)(?:支付|结算|付清)[^。;]{0,10}不(?:付|支付|拨付)[^,。;]{0,6}(?:进度款|工程款|款)/g,
  // 以自有资金先行完成施工; 封顶之前的费用由乙方负担
  /(?:自有资金|自筹资金)[^。;]{0,16}(?:施工|建设|实施|先行)/g,
  /(?:封顶|竣工|完工|建成|验收)(?:之?前|以前)的?(?:全部|一切|所有)?(?:费用|款项|投入|资金)[^,。;]{0,8}由(?:乙方|承包[人方]|承包单位|施工单位)[^,。;]{0,6}(?:负担|承担|解决|筹|垫)[^,。;]{0,4}/g,
]
/** 前期投入由施工方承担，移交后由发包人归还; 实施期间不拨款，建成后一次付清: nothing paid meanwhile, and paid when the works stand. */
const PAID_AFTERWARDS: Meaning = {
  parts: [
    new RegExp(`${COST_BORNE}|(?:实施|施工|建设)(?:期间|过程中|期内)[^,。;]{0,4}(?:不|无)(?:拨|付|支付|拨付)`),
    /(?:移交|竣工|完工|建成|交付|验收|封顶|干到|做到|修到|建到|干完|做完)[^。;]{0,14}(?:后|才|再)|[一二三四五六七八\d]{1,2}年(?:之?内|后|期)/,
    /才?开始(?:支付|付款)|再行?(?:拨付|支付|给付|付|拨|还)|再(?:算账|结账|清账|算|结|给|付|说钱)|才(?:给|付|结)|回购|等额|归还|偿还|返还|还清|补付|逐年|分年|分期|一次性?(?:付清|支付|结清)/,
  ],
  not: /不得|不再(?:返还|支付|补)|用电|用水|水电|工资|保证金|质保金|保修|违约|损失|检测/,
}
const HARMLESS = /工资|农民工|水电|水费|电费|报名|社保|医疗|抢救|追偿|保险费|检测费|违约金|赔偿|税费|代垫(?!支)|垫付的?(?:费用|款项)?(?:从|由甲方|有权)/
const NOT = /无[须需庸][^,。;]{0,4}垫|不得[^,。;]{0,14}(?:垫资|垫付|垫支|带资)|不(?:需|应|再|存在)?[^,。]{0,4}(?:垫资|垫付|垫支|带资)|无需(?:垫资|垫付)|禁止|严禁|杜绝/

function* check(context: RuleContext): Iterable<Problem> {
  const { facts, intake, types } = context
  yield* firstPaidAtCompletion(context)
  const told = new Set<number>()
  for (const sentence of candidateSentences(facts, ...PATTERNS)) {
    if (NOT.test(sentence.words)) continue
    for (const pattern of PATTERNS) {
      for (const { words, span } of matchesIn(sentence, pattern)) {
        if (HARMLESS.test(words) || HARMLESS.test(sentence.words)) continue
        told.add(sentence.span.start)
        const lead = /^[\s\d.、)]*/.exec(words)![0].length
        yield problem(words.slice(lead), { start: span.start + lead, end: span.end }, severityOf(intake.govInvest ?? null, types.has('EMC')))
      }
    }
  }
  for (const { sentence, words, span } of sayingsOf(facts, PAID_AFTERWARDS)) {
    if (!told.has(sentence.span.start)) yield { ...problem(words, span, types.has('EMC') ? 'remind' : 'should-fix'), status: 'suspected' }
  }
}

function severityOf(isGovernment: boolean | null, isEnergy: boolean): Severity {
  return isEnergy ? 'remind' : isGovernment === true ? 'must-fix' : 'should-fix'
}

function problem(words: string, span: Problem['spans'][number], severity: Severity): Problem {
  return {
    status: 'hit', severity, spans: [span], computed: null,
    opinion: severity === 'must-fix'
      ? `本项目属政府投资，“${words}”实质由乙方垫资建设，违反政府投资条例第22条，应落实资金后签订。`
      : severity === 'remind'
        ? `“${words}”：由节能服务公司投资属合同能源管理的交易结构，请核对是否变相举债。`
        : `“${words}”由乙方垫资建设；如属政府投资项目则违反政府投资条例第22条，请核对资金来源并落实资金。`,
    amendment: '本项目建设资金已列入【】年度预算（投资计划文号：【】），由甲方按工程进度支付，乙方不垫资。',
  }
}

/** No advance, no progress payment, and the first money after completion: the contractor pays for the works meanwhile. */
function* firstPaidAtCompletion({ facts, intake, types }: RuleContext): Iterable<Problem> {
  if (!types.has('CON') || /预付|进度款|按(?:月|季|节点|进度)|(?:开工|进场|签订|生效)[^。;]{0,20}(?:支付|付款|付至|拨付)|垫资|分期支付工程款/.test(facts.normalized)) return
  for (const { instalments, isIncomplete, hasOpenAlternatives } of facts.paymentSchedules) {
    const [first] = instalments
    if (first === undefined || isIncomplete || hasOpenAlternatives || !/竣工|完工|验收合格|工程结束/.test(first.trigger) || /分部|分项|阶段|基础|主体|隐蔽/.test(first.trigger)) continue
    const severity = severityOf(intake.govInvest ?? null, false)
    yield {
      ...problem('首次付款在竣工（完工）之后，无预付款和进度款', first.span, severity), status: 'suspected', spans: [first.span],
    }
    return
  }
}
