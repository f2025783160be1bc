import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import type { ContractType } from '../../law/contract-type'
import { ROLE_PATTERN } from '../../facts/role-words'
import { concept, missingConcepts, namesOf, wordsAbout } from '../missing-concepts'
import { firstSayingsBeyond, type Meaning } from '../meaning'
import { readSentences } from '../read-sentences'
import { isForbidden, isOrderingSide, statementsApart, statementsOf } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'

const WORKS = basis('著作权法', '第19条', 'full-text', '委托作品未约定的，著作权属于受托人')
const SOFTWARE = basis('软件条例', '第11条', 'full-text', '委托开发软件未约定的，著作权由受托人享有')
const TASK = basis('软件条例', '第12条', 'full-text', '国家机关下达任务开发的软件')
const PATENT = basis('民法典', '第859条', 'full-text', '委托开发的发明，未约定的申请权属于研究开发人')
const SECRET = basis('民法典', '第861条', 'full-text', '技术秘密成果的使用权、转让权')
const ADVICE = basis('民法典', '第885条', 'full-text', '技术咨询、技术服务中的新成果')

/**
 * Who owns what is made to order: unsaid, it belongs to the maker (著作权法 第19条; 软件条例 第11条; 民法典 第859、861、885条). A promise
 * not to infringe others' rights says nothing of it. Standard software needs only its licence.
 */
export const requireIpOwnership: Rule = {
  id: 'ITS-001',
  title: '成果与软件知识产权归属未约定',
  severity: 'must-fix',
  types: 'all',
  basis: [WORKS, SOFTWARE, TASK, PATENT, SECRET, ADVICE],
  parameters: [],
  version: 9,
  check,
}

const OUTCOME = '程序|展厅|系统|软件|平台|应用程序|方案|报告|课题|宣传片|短片|视频|标准|规划|作品|成果|网站|小程序|APP|图纸|设计文件|数据库|模型|动漫|画册|文创|标识|教材'
const MAKES = new RegExp(`(?:定制|二次|委托|软件|系统|平台)开发|功能[^,。;、]{0,4}开发|开发[^,。;]{0,14}(?:${OUTCOME})|(?:打造|设计|编制|编写|拍摄|摄制|研究|制作|创作|撰写|研发)[^,。;]{0,12}(?:${OUTCOME})|(?:${OUTCOME})[^,。;]{0,6}(?:开发|设计|编制|拍摄|制作|研发)|研究开发|课题研究`)
const NOT_MAKING = /不得|二次开发商|开发区|开发票|设计使用年限|培训方案|应急(?:预案|方案)|整改报告|月报|(?:工作|月度|季度|年度|总结|服务)报告|工作方案|服务方案|实施方案|维保方案|检测报告/
const SETTLES = /著作(?:财产|人身)?权[^。;]{0,30}(?:归|属|保留|留)|权利[^,。;]{0,4}(?:概|均|皆|悉|全)?(?:归|属)于?|(?:一切|全部|所有|各项)(?:的)?权利[^。;]{0,8}(?:归|属于?|由|为)[^,。;]{0,12}(?:享有|所有|拥有|保有)?|(?:知识产权|著作权|版权|专利(?:申请)?权|成果|权利)[^。;]{0,30}(?:转让|让与|移转|转移|交割)(?:给|予|至|于)|(?:知识产权|著作权|版权|专利(?:申请)?权|成果|源代码|源程序|所有权|权属|作品)[^。;]{0,50}(?:归|属于?|(?:由|为)[^,。;]{0,8}(?:享有|所有|拥有|持有|取得|保留)|共有|共享)|(?:知识产权|著作权|版权|成果|权属)[^,。;]{0,6}(?:的)?归属|(?:享有|拥有|取得|保有|保留)[^,。;]{0,16}(?:知识产权|著作权|版权|所有权|专利申请权)/
const LICENCE = /许可|授权(?:使用|数量|期限)|用户数/
const AMENDMENT = '本项目专门开发的软件、文档、数据及成果的知识产权自交付之日起归甲方所有，乙方交付完整源代码及文档；乙方背景技术许可甲方永久、免费、不可撤销使用；乙方保证成果不侵犯第三方权利，否则承担全部赔偿责任。'

const OWN_TYPES: readonly ContractType[] = ['ITS', 'TEC', 'GPS', 'DES']
/** A contract of no known kind counts when its title says that a work is made. */
const MADE_BY_TITLE = /宣传片|短片|视频|摄制|拍摄|画册|课题|研究|文创|动漫|展厅|展陈|设计制作|(?:方案|标识|形象|平面|景观)设计|(?:展板|课件|网站|节目)制作|编制|编撰|编写|创作/

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const isOwn = OWN_TYPES.some((type) => context.types.has(type))
  if (!isOwn && !([...context.types].every((type) => type === 'GEN' || type === 'ENT') && MADE_BY_TITLE.test(context.facts.title))) return 'not-applicable'
  if (!context.facts.isContract) return 'not-applicable'
  const made = whatIsMade(context)
  // Who buys a service may not make anything to order; results given away are told all the same.
  const given = made === null ? theirs(context) : []
  if (given.length > 0) return given
  if (made === null) return context.types.has('ITS') && isStandardSoftware(context) ? standardSoftware(context) : 'not-applicable'
  const settled = readSentences(context.facts).some(({ words }) => SETTLES.test(words) && !/^[^。;]{0,10}(?:保证|不侵犯)/.test(words))
  if (!settled) {
    return [{
      status: 'hit', severity: 'must-fix', spans: [made], computed: null, amendment: AMENDMENT, basis: basesOf(context),
      opinion: `${describePlace(context.document, made)}“${wordsAt(context, made)}”属委托开发（创作），合同未约定成果的知识产权归属，依法一般归受托方享有，应明确归属和源代码（原始文件）交付。`,
    }, ...keptBack(context)]
  }
  return [...partsMissing(context), ...shared(context), ...split(context), ...theirs(context), ...keptBack(context)]
}

const wordsAt = ({ facts }: RuleContext, { start, end }: Span): string => facts.normalized.slice(start, end)

function basesOf({ types }: RuleContext): NonNullable<Problem['basis']> {
  if (types.has('ITS')) return [SOFTWARE, TASK, WORKS]
  return types.has('TEC') ? [PATENT, SECRET, ADVICE] : [WORKS]
}

/** Where the contract says that something is made to order; in services and advice only a named outcome counts. */
function whatIsMade(context: RuleContext): Span | null {
  if (/许可|转让/.test(context.facts.title) || (context.types.has('TEC') && !/开发|研制|研究|课题|攻关/.test(context.facts.title) && !/课题研究|研究课题|委托研究/.test(context.facts.normalized) && !context.types.has('ITS'))) return null
  for (const sentence of readSentences(context.facts)) {
    const match = MAKES.exec(sentence.words)
    if (match === null || NOT_MAKING.test(sentence.words)) continue
    return { start: sentence.span.start + match.index, end: sentence.span.start + match.index + match[0].length }
  }
  return null
}

function isStandardSoftware({ facts }: RuleContext): boolean {
  return /软件/.test(facts.title) || /(?:正版|商用|成品)软件|软件(?:产品|许可|授权)|(?:采购|购买|许可使用)[^,。;]{0,10}软件/.test(facts.normalized)
}

function standardSoftware(context: RuleContext): readonly Problem[] {
  const missing = missingConcepts(context, [
    concept('软件许可的范围和期限', /许可|授权/, LICENCE), concept('不侵犯第三方知识产权的保证', /知识产权|侵权/, /侵(?:犯|权|害)[^。;]{0,30}|第三方[^。;]{0,20}(?:知识产权|权利)/),
  ])
  if (missing.length === 0) return []
  return [{
    status: 'hit', severity: 'should-fix', spans: [], computed: null, basis: [WORKS], amendment: '乙方授予甲方【永久】【】用户的使用许可，保证所供软件不侵犯第三方知识产权，否则承担全部赔偿责任。',
    opinion: `合同涉及标准软件产品，未约定${namesOf(missing)}，建议补充。`,
  }]
}

const IP = /知识产权|著作权|版权|专利|成果|源代码|源程序|侵权/
const CORE_PARTS = [
  concept('源代码（原始文件）交付', /源代码/, /源(?:代码|程序|码|文件)|原始(?:文件|素材|工程文件)|可编辑/),
  concept('不侵犯第三方权利的保证', /侵权|知识产权/, /侵(?:犯|权|害)|第三(?:方|人)[^。;]{0,16}(?:权利|主张|索赔|知识产权)|合法(?:权利|来源|授权)/),
]
const OTHER_PARTS: readonly (readonly [string, RegExp])[] = [
  ['文档和数据', /文档|数据|资料/], ['二次开发（修改）权', /二次开发|修改|升级|改编|后续改进/], ['背景技术许可', /背景(?:技术|知识产权)|原有(?:技术|知识产权)|既有|已有(?:技术|知识产权)|在先/], ['开源组件合规', /开源/],
]

/** What an agreement on ownership leaves open. One lesser gap alone is not worth the reader's time. */
function partsMissing(context: RuleContext): readonly Problem[] {
  const core = missingConcepts(context, context.types.has('ITS') ? CORE_PARTS : CORE_PARTS.slice(1)).map(({ name }) => name)
  const words = wordsAbout(context, IP)
  const others = context.types.has('ITS') ? OTHER_PARTS.filter(([, pattern]) => !pattern.test(words)).map(([name]) => name) : []
  if (core.length === 0 && others.length < 3) return []
  return [{
    status: 'hit', severity: 'should-fix', spans: [], computed: null, amendment: AMENDMENT, basis: basesOf(context),
    opinion: `合同约定了成果归属，但未约定${[...core, ...others].join('、')}，建议补充。`,
  }]
}

const JOINT = /(?:知识产权|著作权|版权|成果|专利)[^。;]{0,24}(?:归|由|为)?(?:甲乙)?(?:双方|各方)(?:共同)?(?:共有|所有|享有|拥有|共享)[^,。;]{0,10}/g

function shared({ document, facts }: RuleContext): readonly Problem[] {
  return statementsOf(facts, JOINT).filter(({ sentence }) => !/许可|转让|收益|使用权|行使|均(?:可|有权)|分配|各自/.test(sentence.words)).slice(0, 1).map(({ span, words }) => ({
    status: 'hit', severity: 'should-fix', spans: [span], computed: null, basis: [SECRET, WORKS],
    opinion: `${describePlace(document, span)}“${words}”约定成果共有，未约定行使、许可、转让和收益分配规则，建议补充或者改为归甲方所有。`, amendment: '成果由双方共有的，任何一方自行使用无需对方同意；许可、转让须经对方书面同意，收益按【】分配。',
  }))
}

const SPLIT = /(?:知识产权|著作权|版权|成果)[^。;]{0,20}归[^,。;]{1,20}(?:所有|享有)[^。;]{0,30},?(?:乙方|中标|成交|承包|开发|供应|受托)[^,。;]{0,6}(?:具备|享有|拥有|取得)[^,。;]{0,10}(?:著作权|版权|专利权?)/g

/** 知识产权归甲方所有，中标人享有软件著作权: one thing given to both. */
function split(context: RuleContext): readonly Problem[] {
  return statementsOf(context.facts, SPLIT).slice(0, 1).map(({ span, words }) => ({
    status: 'hit', severity: 'should-fix', spans: [span], computed: null, basis: basesOf(context), amendment: AMENDMENT,
    opinion: `${describePlace(context.document, span)}“${words}”：同一成果既归一方所有，又由另一方享有著作权，前后矛盾，请统一归属。`,
  }))
}

const MAKER = '乙方|受托[方人]|供应商|开发方|承包人|研究开发人|服务方|设计人|设计方|中标人|承揽人'
const OWNED = /(?:知识产权|著作权|版权|成果|源代码|专利(?:申请)?权|所有权|(?:一切|全部|之|等|的)权利)[^。;]{0,24}(?:归|属于?|由|为)(?:于)?(乙方|受托(?:方|人)|供应商|开发方|承包人|研究开发人|服务方|设计人|设计方)[^,。;]{0,8}(?:所有|享有|拥有|保留|保有)?/g
/** 新写的代码权利统归服务单位: any role, any word for what is made. */
const GIVEN_AWAY = new RegExp(`(?:代码|程序|接口|软件|文档|作品|文稿|图纸|素材|模型|权利|版权|著作财产权|成果)[^。;]{0,24}(?:统|均|皆|概|全|悉|都|一律)?(?:归|属于?|保留于|留归|留在|留给|由(?=[^,。;]{2,8}(?:保有|持有|享有|所有|取得)))(${ROLE_PATTERN})(?!负责|整理|保管|提供|承担|维护|管理)[^,。;]{0,6}`, 'g')
const HOLDS = new RegExp(`(${ROLE_PATTERN})(?:均|仍)?(?:享有|保有|保留|拥有|取得)(?!的)[^,。;]{0,24}(?:所有权|知识产权|著作权|版权|全部权利|一切权利)[^,。;]{0,6}`, 'g')
const BACKGROUND_WORDS = /许可人|许可方|背景|原有|既有|已有|自有|在先|标准产品|第三方|此前|之前|未付清|付清.{0,4}前|教学|名称权|署名|通用/

/** What is made stays in the maker's hands, or its source is not handed over, in any words: a suspicion. */
const KEPT_BACK: readonly Meaning[] = [
  {
    parts: [/代码|程序|成果|平台|软件|系统|源码|作品|底稿|模型|算法/, /权|代码|成果|源|模型|算法/, new RegExp(`[留归属](?:在|于|给|由)?(?:${MAKER})|(?:${MAKER})[^,。;]{0,6}(?:手里|手中|名下|掌握|掌管|持有|保留|所有|独占|独有)|归(?!甲方|采购|委托|发包|我方|本单位|双方|各|其|档|还|入|类|集|纳|属|口|甲|国家|于)[^,。;]{2,8}`)], reach: 50,
    not: BACKGROUND_WORDS,
  },
  {
    parts: [/源(?:码|代码|程序|文件)|底层|核心(?:代码|程序|算法|逻辑)|原始(?:文件|素材)|工程文件/, /秘不|(?:留|握|掌握)[^,。;]{0,6}(?:手|自)|不(?:向|对|予|再|负责|含|包[含括])?[^,。;]{0,8}(?:提供|交付|移交|开放|交出|公开|交)|无[须需]?(?:提供|交付|移交)|仅(?:交付|提供)[^,。;]{0,8}(?:安装包|可执行|成品|加密|编译)/], reach: 50,
    not: /第三|他人|不得|泄露|扩散|否则|违约|未(?:按|能)|拒不|背景|原有|商用|标准产品|不(?:提供|交付|移交)[^,。;]{0,12}的,/,
  },
]

function keptBack(context: RuleContext): readonly Problem[] {
  return firstSayingsBeyond(context.facts, KEPT_BACK, theirs(context).flatMap(({ spans }) => spans)).slice(0, 1).map(({ span, words }) => ({
    status: 'suspected', severity: 'should-fix', spans: [span], computed: null, basis: basesOf(context), amendment: AMENDMENT,
    opinion: `${describePlace(context.document, span)}“${words}”，成果或者源代码似留在受托方，对委托方不利，建议约定成果归甲方所有并交付源代码，乙方保留背景技术。`,
  }))
}

/** Ownership left with the maker. */
function theirs(context: RuleContext): readonly Problem[] {
  const { document, facts } = context
  const usual = [...statementsOf(facts, OWNED), ...statementsOf(facts, HOLDS)]
  return statementsApart([...usual, ...statementsOf(facts, GIVEN_AWAY).filter(({ sentence }) => !usual.some((known) => known.sentence.span.start === sentence.span.start))])
    .filter((statement) => !BACKGROUND_WORDS.test(statement.sentence.words) && !isForbidden(facts, statement) && isOrderingSide(context, statement.match[1]!) !== true)
    .slice(0, 1)
    .map(({ span, words }) => ({
      status: 'hit', severity: 'should-fix', spans: [span], computed: null, basis: basesOf(context), amendment: AMENDMENT,
      opinion: `${describePlace(document, span)}“${words}”，成果权属归受托方，对委托方不利，建议改为归甲方所有，乙方保留背景技术。`,
    }))
}
