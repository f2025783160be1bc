import type { Span } from '../../core/span'
import { describePlace } from '../../document/find-clause'
import { basis } from '../../law/basis'
import { citeOn } from '../../law/find-version'
import { ROLE_PATTERN } from '../../facts/role-words'
import { candidateSentences } from '../candidate-sentences'
import { sayingsBeyond, type Meaning } from '../meaning'
import { matchesIn, type ReadSentence } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'

const BONDS = basis('款项条例', '第13条', 'full-text', '仅可收取依法设立的保证金，不得限定现金，应接受保函，及时退还')
const CASHLESS = basis('采购条例', '第48条', 'full-text', '以非现金形式提交')
const WAGES = basis('农民工工资条例', '第32条', 'full-text', '工资保证金可用保函替代')

/**
 * Bonds may be given as a guarantee, in construction only the four lawful kinds, with a time to give them back, and are
 * not forfeited whole for any breach (款项条例 第13条; 采购条例 第48条). Payment out of a bond up to the loss is lawful.
 */
export const requireFairBonds: Rule = {
  id: 'GUA-006',
  title: '保证金形式、名目与退还',
  severity: 'must-fix',
  types: 'all',
  basis: [BONDS, CASHLESS, WAGES],
  parameters: [],
  version: 9,
  check,
}

const CASH = /(?:只|仅)(?:接受|收取?|认可)[^。;；,]{0,4}(?:现金|现款|转账|电汇|汇款)(?:形式|方式)?的?[^。;；,]{0,6}(?:保证金|押金)|(?:保证金|履约担保|押金)[^。;；,]{0,6}(?:只|仅|限)(?:收|接受|认|收取)[^。;；,]{0,6}(?:现金|现款|转账|电汇|汇款)|(?:保证金|履约担保|押金|担保金)[^。;；]{0,30}(?:只能|必须|应当?|须|一律|仅限|限)?(?:以|采用|采取|通过|用)?[^。;；,]{0,4}(?:现金|现款|现钞|现钱|货币资金|转账|电汇|银行汇款|汇款)(?:形式|方式)?[^。;；]{0,8}(?:[汇转交放]至|办理|缴纳|交纳|缴入|交入|缴至|交至|缴付|缴清|支付|提交|存入|存至|汇入|打入|缴存|交存|交付|形式|方式)|(?:缴纳|交纳|支付|提交|收取)[^。;；]{0,24}(?:保证金|押金)[^。;；,]{0,10}(?:现金|转账)|(?:以|用|通过)(?:银行)?(?:现金|转账|电汇)(?:形式|方式)?[^。;；,]{0,8}(?:缴纳|交纳|支付|提交)[^。;；]{0,16}保证金/g
const NO_GUARANTEE = /保函[^,。;；]{0,8}不在[^,。;；]{0,4}(?:接受|受理|认可|收取)[^,。;；]{0,4}(?:之列|范围)|(?:保函|保单)[^,。;；]{0,8}(?:概|一律|均)?不认(?!定|为|可)|保函[\t:：][^,。;；]{0,4}(?:一概|概|一律)?不(?:收|接受|认可)|保函[^。;；,]{0,6}(?:一概|一律|概|均)(?:予以)?(?:退回|拒收|不收)|(?:保函|保单|保险)[^。;；]{0,6}(?:均|概|一律)?不(?:得|能|可)(?:使用|采用|替代|代替)|(?:其他|其它|别的)(?:任何)?(?:形式|方式)[^。;；,]{0,4}[^,。;；]{0,10}(?:一概|一律|均|概)?[^,。;；]{0,4}(?:不予|不)(?:认可|接受|采纳|承认)|(?:保函|担保函件?|保单)[^。;；,]{0,6}(?:概不|一律不|均不|不予|不)(?:接纳|接受|认可|收取|采纳|受理)|(?:不(?:再)?(?:接受|接收|认可|收取|得以|得使用|允许)|拒绝|拒收)[^,。;；]{0,16}(?:银行|保险|担保公司|任何)?[^,。;；]{0,8}保函/g
const ODD_NAME = /[“"]?[\u4e00-\u9fff]{0,4}(?:信誉金|诚信金|守约金|承诺金|自律金|抵押金|风险金|维稳备用金)|(?<!履约|质量|工资)(?:安全|文明|进场|工期|廉洁|信用)[^,。;；、的和及与]{0,4}(?:押金|保证金)|(?:安全(?:生产|文明施工|文明|施工|风险)?|文明施工|文明|进场|信誉|诚信|工期|廉政|廉洁|竣工资料|资料|维稳|民工|环保|扬尘治理?|质量安全|质量创优|创优|施工现场|水电|稳定|信访|治安|纪律|进度|节点工期|人员(?:到岗|稳定|在岗|配备)?|(?:到岗|在岗|驻场|考勤|履职)(?:履职|履约)?|项目经理|劳动纪律|档案|交通|环境保护|围挡|投诉|垃圾(?:清运)?|渣土|卫生)[^,。;；、的和及与履质投]{0,3}(?:保证金|担保金|承诺金|信誉金|诚信金|履约金|押金|风险金|抵押金|抵押款|押款|保证款|担保款|风险抵押金)/g
/** Whether and when it goes back is left to the holder. */
const AT_DISCRETION = new RegExp(`(?:保证金|押金|履约担保)[^。;；]{0,16}(?:退还|返还|退回|发还)[^。;；]{0,16}由(?:${ROLE_PATTERN})[^,。;；]{0,10}(?:决定|确定|裁量|掌握)`, 'g')
const FORFEIT = /(?:保证金|押金)[^。;；]{0,20}(?:任何|一切|凡有?|只要|但有|任一)[^。;；]{0,4}(?:一次|一项|一处|任何)?(?:违约|违反|不符)[^。;；]{0,6}(?:即|则|便)?[^。;；]{0,4}(?:全额|全部|悉数)?(?:归[^,。;；]{1,6}所有|概?不(?:予)?(?:退|返)还?|没收|充公)|违反[^。;；]{0,6}(?:任一|任何)[^。;；]{0,24}没收[^。;；]{0,8}(?:保证金|押金)|(?:任何|一切|凡有|只要有)[^。;；]{0,12}(?:违约|违反|不符)[^。;；]{0,30}(?:保证金|押金)[^。;；,]{0,10}(?:归[^,。;；]{1,6}所有|不退|无[须需]退|没收|充公)|(?:任何|一切|凡有|只要有|有任一)[^。;；]{0,12}(?:违约|违反|不符)[^。;；]{0,40}(?:不予(?:退还|返还)|没收|不退)[^。;；]{0,8}(?:全部|全额)?[^。;；]{0,6}(?:保证金|押金)|(?:保证金|押金)[^。;；]{0,10}(?:全部|全额|一律)(?:不予(?:退还|返还)|没收|不退)/g
/** 但凡有一处违约，该款悉数归采购人: the whole bond for the least breach, in whatever order. */
const FORFEITED: Meaning = {
  parts: [
    /悉数|全额|全部|全数|一律|尽数|整笔|归[^,。;；]{1,8}(?:所有)?(?=[,。;；]|$)|没收|不退|充公|扣[光没]/, /保证金|押[金款]|担保金/, /但凡|凡是?|任[何一]|有一(?:处|次|项|条|点)|只要|哪怕|无论(?:大小|轻重)|稍有|一旦/, /违约|违反|差错|不符|过失|疏漏|瑕疵|问题/,
  ], reach: 80, not: /双方|定金|相应|实际损失|部分|扣除后|补足|退还剩余|余额/,
}
/** Money by a name of its own is paid in and may come back; bonds only in money: suspicions. */
const NAMED_OTHERWISE: Meaning = {
  parts: [
    /(?!保证金|违约金|预付金|备用金|公积金|滞纳金|补偿金|赔偿金|预留金|质保金|抚恤金|慰问金|养老金|专项金|代金|租金|资金|奖金|现金|定金|订金|罚金|基金|佣金|税金|本金|薪金|酬金|年金|五金|冶金|合金|黄金|赎金|股金|首付金)[\u4e00-\u9fff]{2}金(?![额属融库山工箔])/,
    /[缴交存押打付]/, /退|返|还|归/,
  ], reach: 50, not: /不(?:得|再|予|应)?(?:另行?|再)?(?:收取|设立|缴纳)|取消|禁止|农民工|工资|保函|违约金|租|资金|奖金|基金|本金|税金|定金|履约|质量|质保|投标/,
}
const MONEY_ONLY: Meaning = {
  parts: [/保证金|履约担保|担保金/, /现款|现金|现钞|转账|到账|对公|电汇|汇款|[打存汇][进入到]|真金白银/, /(?:其他|其它|别的|除此)[^,。;]{0,10}(?:无效|不|拒|免谈)|(?:须|应|必须|只|仅|一律|限)[^,。;]{0,8}(?:现款|现金|现钞|转账|电汇|汇款)/],
  reach: 60, not: /保函|保单|支票|汇票|本票|退还|返还|退回|农民工|工资|投标|拍卖|竞买/,
}
const LAWFUL_FOR_GUARANTEE = /保函|保单|保险|支票|汇票|本票|非现金/

function check(context: RuleContext): readonly Problem[] | 'not-applicable' {
  const { facts } = context
  if (!/保证金|押[金款]|抵押款|风险金|担保金|抵押金|信誉金|诚信金|守约金|承诺金|履约担保|保函/.test(facts.normalized)) return 'not-applicable'
  const usual = candidateSentences(facts, CASH, NO_GUARANTEE, ODD_NAME, FORFEIT, AT_DISCRETION).flatMap((sentence) => checkSentence(context, sentence))
  return [...usual, ...sayingsBeyond(facts, FORFEITED, usual.flatMap(({ spans }) => spans)).slice(0, 1).map(({ span }) => forfeits(context, span)), ...checkReturn(context), ...suspected(context, usual.flatMap(({ spans }) => spans))]
}

function suspected({ document, facts, types, lawDay }: RuleContext, found: readonly Span[]): readonly Problem[] {
  const named = types.has('CON') ? sayingsBeyond(facts, NAMED_OTHERWISE, found) : []
  const only = types.has('LES') || types.has('VEH') || mentionsGuarantee(facts.normalized) ? [] : sayingsBeyond(facts, MONEY_ONLY, found)
  return [
    ...named.map(({ span, words }): Problem => ({
      status: 'suspected', severity: 'should-fix', spans: [span], computed: null, basis: [BONDS], amendment: AMENDMENT,
      opinion: `${describePlace(document, span)}“${words}”：工程建设领域仅可收取投标、履约、工程质量、农民工工资四类保证金，以其他名目收取的不符合${citeOn(BONDS, lawDay)}，请核对。`,
    })),
    ...only.map(({ span, words }): Problem => ({
      status: 'suspected', severity: 'should-fix', spans: [span], computed: null, basis: [BONDS], amendment: AMENDMENT,
      opinion: `${describePlace(document, span)}“${words}”似限定以现金（转账）缴纳保证金，不符合${citeOn(BONDS, lawDay)}，应允许以保函等非现金形式提交。`,
    })),
  ]
}

const AMENDMENT = '乙方可以支票、汇票、本票或者金融机构、担保机构出具的保函提交；义务履行完毕后5个工作日内无息退还。'

function checkSentence({ document, facts, types, lawDay }: RuleContext, sentence: ReadSentence): readonly Problem[] {
  const problems: Problem[] = []
  const place = (span: { readonly start: number; readonly end: number }): string => describePlace(document, span)
  const isRentDeposit = types.has('LES') || types.has('VEH')
  if (!isRentDeposit && !LAWFUL_FOR_GUARANTEE.test(sentence.words) && !mentionsGuarantee(facts.normalized) && !/(?:退还|返还|退回)[^,。;；]{0,12}(?:现金|转账|电汇)|(?:现金|转账|电汇)[^,。;；]{0,10}(?:退还|返还|退回)/.test(sentence.words)) {
    problems.push(...matchesIn(sentence, CASH).slice(0, 1).map(({ span }) => ({
      status: 'hit' as const, spans: [span], computed: null, basis: types.has('GPG') || types.has('GPS') ? [BONDS, CASHLESS] : [BONDS],
      opinion: `${place(span)}限定以现金（转账）缴纳保证金，违反${citeOn(BONDS, lawDay)}，应允许以保函等非现金形式提交。`, amendment: AMENDMENT,
    })))
  }
  problems.push(...matchesIn(sentence, NO_GUARANTEE).slice(0, 1).filter(() => !/不得?(?:再)?要求/.test(sentence.words)).map(({ span }) => ({
    status: 'hit' as const, spans: [span], computed: null, basis: [BONDS],
    opinion: `${place(span)}不接受保函，违反${citeOn(BONDS, lawDay)}，应允许以金融机构保函提交。`, amendment: AMENDMENT,
  })))
  if (types.has('CON')) {
    problems.push(...matchesIn(sentence, ODD_NAME).filter(({ words }) => !/农民工工资|民工工资|工资保证金/.test(words + sentence.words)).slice(0, 1)
      .filter(() => !/不(?:得|再|予|应)?(?:另行?|再)?(?:收取|设立|缴纳)|取消|禁止/.test(sentence.words)).map(({ words, span }) => ({
        status: 'hit' as const, spans: [span], computed: null, basis: [BONDS],
        opinion: `${place(span)}收取“${words}”，不属于工程建设领域依法可以收取的投标、履约、工程质量、农民工工资四类保证金，违反${citeOn(BONDS, lawDay)}，应取消该项。`,
        amendment: `删除“${words}”条款；相应要求以履约保证金和违约责任条款保障。`,
      })))
  }
  problems.push(...matchesIn(sentence, AT_DISCRETION).slice(0, 1).map(({ words, span }) => ({
    status: 'hit' as const, severity: 'should-fix' as const, spans: [span], computed: null, basis: [BONDS],
    opinion: `${place(span)}“${words}”：保证金是否退还、何时退还由收取方自行决定，应写明退还的期限和条件。`, amendment: AMENDMENT,
  })))
  problems.push(...matchesIn(sentence, FORFEIT).slice(0, 1).filter(() => !/双方|定金/.test(sentence.words)).map(({ span }) => forfeits({ document }, span)))
  return problems
}

function forfeits({ document }: Pick<RuleContext, 'document'>, span: Span): Problem {
  return {
    status: 'hit', severity: 'should-fix', spans: [span], computed: null, basis: [BONDS],
    opinion: `${describePlace(document, span)}约定任何违约均没收全部保证金，过于宽泛，应限于实际损失或者约定的违约金数额。`,
    amendment: '乙方违约的，甲方可从保证金中扣除相应违约金或者实际损失；剩余部分按约定退还。',
  }
}

/** Somewhere else the contract lets a guarantee stand for the bond. */
function mentionsGuarantee(text: string): boolean {
  return /(?:可|允许|可以|均可|鼓励|或)[^。;；]{0,24}保函|保函(?:形式|方式|、|或|等)/.test(text)
}

const TAKES = /将[^,。;；]{0,6}(?:履约保证金|质量保证金|质保金|保证金|押金)[^,。;；]{0,16}(?:汇|交|缴|存|付)|(?:缴纳|交纳|交付|提交|收取|支付|预留|扣留|存入)[^。;；]{0,24}(?:履约保证金|质量保证金|质保金|保证金|押金)|(?:履约保证金|质量保证金|质保金|押金)(?:为|:|按|金额)/g

/** A bond without a word about when it goes back. */
function checkReturn({ document, facts, types }: RuleContext): readonly Problem[] {
  const takes = candidateSentences(facts, TAKES).flatMap((sentence) => matchesIn(sentence, TAKES)
    .filter(() => !/投标保证金|农民工|不(?:再|予|得|应)?(?:另行)?(?:收取|缴纳|设立)|禁止|免(?:收|缴)|不需|无需/.test(sentence.words) && (!sentence.words.includes('保函') || /可|也|亦|或者?|替代|代替/.test(sentence.words))))
  const [first] = takes
  if (first === undefined || /(?:退还|返还|退回|退付|发还|归还|付清|支付剩余|返回|释放)/.test(facts.normalized) || types.has('SUP')) return []
  if (/保证金[^。;；]{0,40}(?:满|后|期满)[^。;；]{0,16}(?:支付|付清|结清)|(?:满|后)[^。;；]{0,20}(?:支付|付)[^。;；]{0,10}(?:质保金|保证金)/.test(facts.normalized)) return []
  return [{
    status: 'hit', severity: 'should-fix', spans: [first.span], computed: null, basis: [BONDS],
    opinion: `${describePlace(document, first.span)}约定收取保证金，但没有约定退还的期限和条件，请补充。`, amendment: AMENDMENT,
  }]
}
