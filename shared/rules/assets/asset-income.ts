import { SETTING_OFF } from '../../facts/concept-words'
import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import { sayingsBeyond, type Meaning } from '../meaning'
import { isForbidden, statementsApart, statementsOf, type Statement } from '../read-statements'
import type { Problem, RuleContext, Severity } from '../rule'

const INCOME = basis('国资条例', '第25条', 'full-text', '出租、处置收入按非税收入和国库集中收缴管理')
const OWN_USE = basis('国资条例', '第26条', 'full-text', '不得隐瞒、截留、坐支')
const VALUE = basis('国资条例', '第36条', 'full-text', '转让、拍卖、置换应当评估')
const PRIORITY = basis('民法典', '第734条第2款', 'full-text', '同等条件下优先承租')

interface Limb {
  readonly pattern: RegExp
  readonly severity: Severity
  readonly why: string
  readonly isHarmless?: (statement: Statement) => boolean
  /** True: the wrong is said with 不 itself (不再评估). */
  readonly isExclusion?: boolean
}

const RENT = '(?:租金|房租|租赁费|转让款|价款|处置收入|收益)'
const LIMBS: readonly Limb[] = [
  { pattern: new RegExp(`${RENT}[^。;]{0,20}(?:用于|用作)[^,。;]{0,12}(?:工资|津补贴|津贴|福利|奖金|补助|接待)[^,。;]{0,8}`, 'g'), severity: 'must-fix', why: '收入未按非税收入管理，属截留、坐支' },
  {
    pattern: new RegExp(`${RENT}[^。;]{0,80}(?:付|交|汇|缴|打|转|存|划|拨|解)(?:至|到|入|给|付给|往)?[^,。;]{0,14}(?:协会|食堂|工会|福利会|职工|个人(?:账户)?|小金库|物业公司|下属[^,。;]{0,6}(?:公司|企业)|内部账户)[^,。;]{0,8}`, 'g'),
    severity: 'must-fix', why: '收入未按非税收入管理，属截留、坐支',
    isHarmless: ({ words }) => /非税|国库|财政(?:专户|账户|部门)|(?:物业|水电|管理|服务|卫生)费[^。;]*$/.test(words),
  },
  {
    pattern: new RegExp(`${RENT}[^,。;]{0,14}(?:${SETTING_OFF})[^,。;]{0,24}|${RENT}[^。;]{0,30}以[^。;]{0,30}(?:${SETTING_OFF})|${RENT}[^,。;]{0,4}以[^,。;]{0,30}(?:服务|保洁|供餐|维修|装修|劳务|免费|物资)[^,。;]{0,16}(?:方式|形式)(?:支付|清偿|给付)|(?:装修|装潢|修缮|改造|供餐|服务)[^,。;]{0,14}(?:费用|支出|投入|开支|款)[^。;]{0,24}(?:租金|房租|租赁费)[^,。;]{0,10}(?:${SETTING_OFF}|扣除)`, 'g'), severity: 'must-fix', why: '以租金抵扣费用属坐支收入',
    isHarmless: ({ words, sentence }) => /押金|保证金|违约金|欠缴|已付|预付|逾期|损失|赔偿|维修费用/.test(words) || /押金|保证金|定金/.test(sentence.words),
  },
  {
    pattern: /(?:服务费|物业费|餐费|工程款|货款|装修款)(?:与|和|同)(?:租金|房租|租赁费)[^,。;]{0,6}(?:抵|冲|对冲)[^,。;]{0,8}|(?:装修|改造|修缮|建设|服务|物业|食堂|餐饮|工程)[^,。;]{0,14}(?:抵扣|折抵|冲抵|抵充|抵作|抵偿|抵)[^,。;]{0,6}(?:租金|房租|租赁费)[^,。;]{0,8}/g, severity: 'must-fix', why: '以物（服务）抵租属坐支收入',
    isHarmless: ({ words }) => /押金|保证金/.test(words),
  },
  {
    pattern: /不再?(?:另行|对外|公开)?(?:对外|公开)?招租|(?:不再?|无需|无须|不必|免予?|免于)[^,。;]{0,8}(?:评估|估价|公开(?:竞价|拍卖|招租|挂牌)|进场交易|招拍挂|拍卖)[^,。;]{0,12}|自行(?:议定|协商|商定|确定)[^,。;]{0,8}(?:转让|处置|出售)?(?:价格|价款|租金)[^,。;]{0,8}/g, severity: 'must-fix', why: '排除评估、公开竞价程序', isExclusion: true,
    isHarmless: ({ sentence }) => /不得自行|禁止/.test(sentence.words),
  },
  {
    pattern: /(?:个月|年|季|期)(?:内|之内)?[^,。;]{0,4}(?:免(?:予|于)(?:计|收|缴|交)租|不计租|免租)[^,。;]{0,10}|(?:首|第一|头|前)[^,。;]{0,6}(?:年|月|季|期)[^,。;]{0,4}(?:免(?:收|交|缴|除)(?:租|租金)|不(?:收|计)(?:租|租金))[^,。;]{0,10}|(?:首|第一|头|前)[^,。;]{0,6}(?:年|月|季|期)[^,。;]{0,4}(?:租金|房租)[^,。;]{0,4}(?:免(?:收|交|缴|除|付)|不(?:收|计))[^,。;]{0,10}|免租(?:期|装修期)?[^,。;]{0,20}|(?:前|给予)[^,。;]{0,10}(?:个月|天|日)[^,。;]{0,6}(?:免租|免收租金)[^,。;]{0,10}/g, severity: 'should-fix', why: '给予免租期，请提供批准或者招租公告依据',
    isHarmless: ({ sentence }) => /批准|批复|招租公告|无免租/.test(sentence.words),
  },
  {
    pattern: /(?:乙方|承租(?:方|人))[^,。;]{0,16}(?:享有|具有|有)[^,。;]{0,6}(?:优先(?:承租|续租|租赁)(?:权|的权利)|续租[^,。;]{0,4}优先(?:权|地位|资格))[^,。;]{0,10}/g, severity: 'should-fix', why: '优先承租权未以同等条件、重新公开招租为前提',
    isHarmless: ({ sentence }) => /同等条件|公开招租|法律规定|依法/.test(sentence.words),
  },
]

/** The same in whatever order: works or services paid in rent, and a lessee who stays whatever others offer. */
const MEANINGS: readonly (Meaning & Pick<Limb, 'severity' | 'why'>)[] = [
  {
    parts: [new RegExp(SETTING_OFF), /租金|房租|租赁费|租价/, /装修|装潢|装饰|修缮|修葺|修理|翻修|翻新|改造|建设|供餐|餐费|伙食|保洁|物业|货款|工程款|服务费|劳务/], reach: 60, severity: 'must-fix', why: '以物（服务）抵租属坐支收入',
    not: /押金|保证金|违约金|欠缴|已付|预付|逾期|损失|赔偿|代为|代修|(?:甲方|出租[人方])(?:未|不|拒|逾)|不得|不能|不可|不予|自行承担/,
  },
  {
    parts: [/续租|续约|续订|接着租|继续(?:承租|租)|优先(?:承租|租)/, /无条件|(?:无论|不论|不管)[^,。;]{0,10}|原价|照旧|同价|租(?:金|价)不变|自动|当然|直接/], reach: 50, severity: 'should-fix', why: '续租未以同等条件、重新公开招租为前提，请提供批准依据',
    not: /同等条件|公开招租|招租|重新(?:报批|审批)|依法|不(?:得|再|能|予|享)|评估|报(?:经|请)/,
  },
]

/** Where the money of a lease or sale of state assets goes elsewhere than to the treasury, and favours without a basis. */
export function badIncome({ document, facts }: RuleContext, amendment: string): readonly Problem[] {
  const usual = inUsualWords({ document, facts }, amendment)
  return [...usual, ...MEANINGS.flatMap(({ severity, why, ...meaning }) => sayingsBeyond(facts, meaning, usual.flatMap(({ spans }) => spans)).map(({ span, words }): Problem => ({
    status: 'hit', severity, spans: [span], computed: null, amendment, basis: severity === 'must-fix' ? [INCOME, OWN_USE] : [PRIORITY],
    opinion: `${describePlace(document, span)}“${words}”：${why}，${severity === 'must-fix' ? '应删除，收入按规定缴入国库或者财政专户' : '建议修改'}。`,
  })))]
}

function inUsualWords({ document, facts }: Pick<RuleContext, 'document' | 'facts'>, amendment: string): readonly Problem[] {
  return LIMBS.flatMap(({ pattern, severity, why, isHarmless, isExclusion }) =>
    statementsApart(statementsOf(facts, pattern))
      .filter((statement) => (isExclusion === true || !isForbidden(facts, statement)) && isHarmless?.(statement) !== true)
      .map(({ span, words }): Problem => ({
        status: 'hit', severity, spans: [span], computed: null, amendment, basis: /优先/.test(why) ? [PRIORITY] : isExclusion === true ? [VALUE] : [INCOME, OWN_USE],
        opinion: `${describePlace(document, span)}“${words}”：${why}，${isExclusion === true ? '应删除，依法评估并公开处置' : severity === 'must-fix' ? '应删除，收入按规定缴入国库或者财政专户' : '建议修改'}。`,
      })))
}
