import type { Span } from '../../core/span'
import type { Facts } from '../../facts/facts'
import { isInLawQuotation } from '../../facts/suppressions'
import { findSentenceAt } from '../../facts/sentences'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { sayingsOf, type Meaning } from '../meaning'
import { matchesIn, provisionsOf, type ReadSentence } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'

const EFFECTIVE = new RegExp(`(?:合同|协议)(?:的|之)?(?:生效|效力)[^。;；,，\\n]{0,4}以[^。;；,，\\n]{0,24}(?:为前提|为条件)|(?:效力|生效)[^。;；,，\\n]{0,4}自[^。;；,，\\n]{0,24}(?:保证金|押金|预付款|定金|批准|核准|签字|盖章)[^。;；,，\\n]{0,8}(?:时|之日|后)?[^。;；,，\\n]{0,4}(?:发生|起算|开始|产生)|${/(?:支付|付清|缴纳|交纳)[^。;；,，\n]{0,12}(?:款|费|金)(?:到账)?(?:后|之日起|时)[^。;；,，\n]{0,4}(?:可|能)?生效|(?:批准|备案|财政评审|公证)[^。;；\n]{0,12}(?:方|始)为有效|(?:签字|签名|签署|签章|签订|盖章|公证|鉴证|批准|备案|审批|履约保证金[^。;,，]{0,8}(?:到账|缴纳|交纳)|(?:缴[纳清付]|交[纳清付]|提交|付清)[^。;,，]{0,6}履约保证金|预付款[^。;,，]{0,4}(?:到账|支付)|支付[^。;,，]{0,4}(?:预付款|首期款|首付款|全部款项|合同款)|财政评审)[^。;；\n]{0,24}?(?:起|后|时|即)?(?:正式|开始)?(?:生效|(?:发生|产生|具有)(?:法律)?效力)|(?:缴|交)[纳清付][^。;；,，]{0,6}(?:押金|定金)[^。;；\n]{0,10}生效|加盖[^。;；,，\n]{0,8}章[^。;；,，\n]{0,10}生效|(?:保证金|押金|预付款|定金)[^。;；,，\n]{0,8}(?:到账|到达|到位|入账|汇入|划入|收到|缴纳|交纳|缴清|交付|支付)[^。;；\n]{0,16}生效|(?:款项?|费)[^。;；,，\n]{0,10}(?:到账|到达|到位|入账|汇入)[^。;；\n]{0,20}生效|(?:合同|协议)[^。;；\n]{0,4}(?:非经|未经)[^。;；,，\n]{0,14}(?:批准|核准|备案|审批)[^。;；\n]{0,6}(?:不(?:发)?生效力?|不产生效力|不具有效力)|(?:签字|盖章|批准|核准|备案)[^。;；,，\n]{0,10}(?:之?后|时|之日)?起?(?:发生|产生|具有)效力|(?:交|缴)[足齐清][^。;；,，\n]{0,10}(?:后|时)[^。;；,，\n]{0,4}生效|核准[^。;；,，\n]{0,10}(?:生效|(?:发生|产生)效力)/.source}`, 'g')
/** 押款到账，合同才算起效: money first and then force, in whatever words. */
const UPON_MONEY: Meaning = {
  parts: [/(?:方|才|始|后|即|便)[^,。;]{0,6}(?:生效|起效|算数|作数|有效(?!期)|[有具]效力|发生效力)|(?:生效|起效|作数|算数)/, /保证金|押[金款]|定金|订金|预付款|首[付期笔]款?|担保金/, /到账|到位|入账|交[齐清足]|缴[齐清足纳]|付[清讫到]|汇[到入达]|收到|收讫|交纳|足额|进账|解[交缴]|打入|进入/, /合同|协议/],
  reach: 50, not: /保函|收据|发票|续(?:期|约)|补充/,
}
const AMBIGUOUS = /签[字名]\((?:或)?盖章\)|签字、盖章|签名、盖章|签字盖章|签名盖章|签章|签字\/盖章|签署盖章/
const CLEAR = /签字(?:或|或者|并|且|及|和|以及)(?:加)?盖|签名(?:或|并|及|和)(?:加)?盖|加盖|并盖|均/
const CONDITIONS: readonly (readonly [string, RegExp])[] = [
  ['签章', /签字|签名|签署|盖章|签章|签订|加盖/], ['公证', /公证|鉴证/], ['批准', /批准|审批|核准/], ['备案', /备案/], ['履约保证金', /保证金|押[金款]|定金|[交缴][足齐清][^,，]{0,6}担保/], ['预付款', /预付款|首笔款|首期款|首付款|全部款项|合同款|(?:支付|付清)[^,，]{0,12}[款费]/], ['财政评审', /财政评审/],
]
const AMENDMENT = '本合同自双方法定代表人（负责人）或授权代表签字并加盖单位公章之日起生效；依法须经批准的，自批准之日起生效，由甲方在签订后5个工作日内报批。'
/** Papers that come into force by themselves. */
const OTHER_PAPER = /补充协议|保证合同|担保合同|变更|附件|授权委托书|通知|承诺书|修改|补充条款|三方协议/

/**
 * One contract takes effect once: clauses that let it take effect at signing here and on a deposit or approval there
 * contradict each other; 签字、盖章 leaves open whether both are needed (民法典 第490条; 合同编通则解释 第22条); a condition in one
 * side's hand needs a limit of time (民法典 第158条, 第159条); approval needs someone to apply for it (第502条).
 */
export const consistentEffectiveness: Rule = {
  id: 'SGN-002',
  title: '生效条件矛盾或签章表述歧义',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第158条', 'full-text', '附条件的民事法律行为'),
    basis('民法典', '第160条', 'full-text', '附期限的民事法律行为'),
    basis('民法典', '第490条', 'full-text', '签名、盖章或者按指印时成立'),
    basis('民法典', '第502条', 'full-text', '依法成立的合同自成立时生效；批准手续'),
    basis('合同编通则解释', '第22条', 'full-text', '印章与签名'),
    basis('合同编通则解释', '第12条', 'full-text', '报批义务'),
  ],
  parameters: [],
  version: 7,
  check,
}

interface Term {
  readonly span: Span
  readonly words: string
  readonly conditions: readonly string[]
  readonly sentence: ReadSentence
}

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { document, facts } = context
  const usual = candidateSentences(facts, EFFECTIVE).flatMap((sentence) => matchesIn(sentence, EFFECTIVE).map((match) => ({ ...match, sentence })))
  const others = sayingsOf(facts, UPON_MONEY).filter(({ sentence }) => !usual.some((known) => known.sentence.span.start === sentence.span.start))
  const terms = [...usual, ...others].filter(({ sentence }) => document.sections[sentence.section]?.kind === 'body').toSorted((a, b) => a.span.start - b.span.start)
    .map(({ words, span, sentence }): Term => ({ words, span, sentence, conditions: CONDITIONS.filter(([, pattern]) => pattern.test(words)).map(([name]) => name) }))
    .filter(({ words }) => !/不(?:产生|具有|发生)[^,。;]{0,6}效力/.test(words) || /合同|协议/.test(words))
    .filter(({ sentence, span }) => !OTHER_PAPER.test(sentence.words) && !isInLawQuotation(facts, span))
    .filter(({ sentence }) => !/变更|解除|补充/.test(provisionsOf(document).titlesOf(sentence.clause)))
  if (terms.length === 0) {
    const early = backDated(context)
    return early.length === 0 ? 'not-applicable' : early
  }
  return [...contradiction(terms), ...backDated(context), ...terms.flatMap((term) => [...ambiguity(term), ...unilateral(term), ...approval(facts, term)])]
}

function problem(span: Span | readonly Span[], opinion: string, severity?: Problem['severity'] & string): Problem {
  return { status: 'hit', ...(severity === undefined ? {} : { severity }), spans: 'start' in span ? [span] : span, computed: null, opinion, amendment: AMENDMENT }
}

function contradiction(terms: readonly Term[]): readonly Problem[] {
  const first = terms[0]!
  const other = terms.find((term) => term.conditions.join() !== first.conditions.join())
  if (other === undefined) return []
  return [problem([first.span, other.span], `合同两处生效条件不同（“${first.words}”与“${other.words}”），相互矛盾，请统一。`, 'must-fix')]
}

function ambiguity({ words, span }: Term): readonly Problem[] {
  const match = AMBIGUOUS.exec(words)
  if (match === null || CLEAR.test(words)) return []
  return [problem(span, `“${match[0]}”未明确签字与盖章是同时具备还是择一即可，易生歧义，请改为“签字并加盖公章”或“签字或者盖章”。`, 'remind')]
}

/** 自2026年1月1日起生效 in a contract signed in March. */
function backDated({ facts, intake }: RuleContext): readonly Problem[] {
  const signed = facts.signedOn ?? intake.signDate ?? null
  if (signed === null) return []
  return facts.dates.flatMap((fact): readonly Problem[] => {
    const after = /^ ?(?:起|开始|之日起|零时起|0时起)?(?:正式|即)?(?:生效|(?:发生|产生|具有|有)效力)/.exec(facts.normalized.slice(fact.span.end, fact.span.end + 8))?.[0]
    const sentence = findSentenceAt(facts.sentences, fact.span.start)
    const words = sentence === null ? '' : facts.normalized.slice(sentence.span.start, sentence.span.end)
    if (after === undefined || fact.date === null || fact.precision !== 'day' || fact.date >= signed || /原合同|[《〔]|法|条例|办法/.test(words)) return []
    return [{
      ...problem({ start: fact.span.start, end: fact.span.end + after.length }, `约定自${fact.date}起生效，早于签订日${signed}，请据实约定生效时间，不得倒签。`),
      computed: `${fact.date}早于${signed}`,
    }]
  })
}

/** A condition that only one side can bring about, with no day by which it must. */
function unilateral({ conditions, sentence, span }: Term): readonly Problem[] {
  const isOneSided = conditions.includes('履约保证金') || conditions.includes('预付款')
  if (!isOneSided || /\d+ ?(?:个)?(?:工作)?日(?:内|前)|[一二三四五六七八九十]+日(?:内|前)/.test(sentence.words)) return []
  return [problem(span, '合同以一方缴纳（支付）款项为生效条件而未约定期限，合同可能长期不生效，请约定期限及逾期后果。')]
}

function approval(facts: Facts, { conditions, span }: Term): readonly Problem[] {
  if (!conditions.includes('批准') && !conditions.includes('备案')) return []
  if (/(?:甲方|乙方|采购人|转让方|出租方|双方|负责)[^。;]{0,16}(?:报批|报送|申请|办理)[^。;]{0,12}(?:审批|批准|备案|手续)?/.test(facts.normalized)) return []
  return [problem(span, '约定经批准（备案）后生效，但未约定报批义务方和办理期限，请补充。')]
}
