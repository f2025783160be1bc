import type { Span } from '../../core/span'
import type { Facts } from '../../facts/facts'
import { basis } from '../../law/basis'
import { candidateSentences } from '../candidate-sentences'
import { matchesIn, readSentences, type ReadSentence } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'

const COMPOSED = /(?:一并|一起|合并|连同)[^,。;]{0,4}(?:构成|组成|成为)|共同(?:构成|组成)[^,。;]{0,12}(?:权利|合同|协议|约定|依据)|(?:下列|以下|如下)[^。;]{0,12}(?:文件)[^。;]{0,20}(?:组成|构成)|(?:组成|构成)[^。;]{0,8}(?:本)?合同[^。;]{0,8}(?:文件|部分)|合同(?:文件)?(?:的)?组成(?:部分|文件)|(?:均?为|作为|是|属于?)(?:本)?合同(?:的)?(?:不可分割)?(?:的)?(?:组成部分|一部分|部分(?=[,。;]|$))|(?:合同|协议)由[^。;]{4,80}(?:组成|构成)/
const PAPER = /询标(?:记录|纪要)|答疑(?:纪要|文件)?|往来函件?|谈判(?:记录|纪要)|会议纪要|协议书|中标通知书|成交通知书|投标(?:文件|书|函)|响应文件|招标(?:文件|书)|采购文件|磋商文件|专用条款|通用条款|技术(?:标准|规范|要求)|图纸|工程量清单|报价(?:书|单|表)|补充协议|澄清|承诺(?:书|函)|附件/g
const ORDER = /(?:不一致|矛盾|冲突|歧义|抵触)[^。;]{0,50}(?:顺序|次序|先后)|(?:不一致|矛盾|冲突|歧义|抵触)[^。;]{0,20}优先|(?:依|按照?)(?:其|上述|前述|下列|以下)?排列(?:的)?(?:先后|次序|顺序)|排列(?:先后|次序|顺序)[^。;]{0,8}(?:解释|为准|优先)|先后(?:次序|顺序)(?:解释|优先)|(?:下列|以下|上述|前述|所列)(?:的)?(?:顺序|次序|先后)[^,。;:]{0,6}(?:解释|适用|优先)|(?:依次|顺次|逐级)(?:解释|优先|适用)|附件编号(?:的)?(?:先后|顺序)|(?:解释|优先)(?:的)?(?:顺序|次序)|优先(?:适用|解释)|(?:不一致|矛盾|冲突|歧义|抵触)[^。;]{0,30}(?:以|按)[^。;]{0,40}(?:为准|优先|执行|解释)|次序在先|排列在前|顺序在前|时间在后|签署在后/
const CONTRACT_WINS = /(?:招标|投标|采购|磋商|响应|招投标)[^。;]{0,30}(?:不一致|不符|矛盾|冲突|抵触|出入|不同|差异|相左)[^。;]{0,4},?(?:[^。;]{0,4}(?:本)?(?:合同|协议)(?:说了算|为大|优先)|[^。;]{0,4}(?:服从|让位|从属|受制)(?:于)?(?:本)?(?:合同|协议))|(?:本)?(?:合同|协议)(?:书)?[^,。;]{0,8}(?:优于|优先于|高于)[^,。;]{0,4}(?:招标|投标|采购|响应|磋商|招投标)|(?:招标|投标|采购|磋商|响应)[^。;]{0,14}(?:冲突|矛盾|不一致|不符)[^。;]{0,6},(?:本)?(?:合同|协议)[^,。;]{0,6}(?:最高|优先)[^,。;]{0,4}效力|(?:招标|投标|采购|磋商|响应|招投标|中标)[^。;]{0,30}(?:出入|不相同|不相符|不一样|不同|差异|不一致|不符|矛盾|冲突|抵触|相左|歧异)[^。;]{0,14}(?:悉依|均依|皆依|依|从|按|以|适用)(?:照)?(?:本)?(?:合同|协议)(?!法)(?:约定|条款|内容|所载)?(?:为准|为断|执行|解释|处理)?|(?:招标|投标|采购|磋商|响应|招投标)(?:文件|书)?[^。;]{0,30}(?:不一致|不符|矛盾|冲突|抵触)[^。;]{0,12}以?(?:一律)?[^。;]{0,4}以?(?:本)?(?:合同|协议)为准|(?:不一致|不符|矛盾|冲突|抵触)[^。;]{0,8}以(?:本)?(?:合同|协议)(?:约定|条款|内容)?为准/g
const SUBSTANCE_KEPT = /实质性(?:内容|条款)|以?(?:招标|投标|中标|采购|响应|成交)[^。;]{0,12}为准/
const TENDER = /招标|投标|采购文件|响应文件|磋商|中标|成交通知/
const LANGUAGES = /(?:中|英|日|德|法|俄|韩|外)(?:文|语)[^。;]{0,10}(?:和|与|及|、|\/)[^。;]{0,6}(?:中|英|日|德|法|俄|韩|外)(?:文|语)|(?:中|英)(?:英|中|外)文(?:两种|双语|对照)?(?:文本|版本|书写|签署)?|双语(?:文本|版本)/g
const LANGUAGE_ORDER = /以(?:中|英|日|德|法|俄|韩|外)(?:文|语)[^。;]{0,10}为准|(?:中|英)文[^。;]{0,8}(?:优先|为准)|同等(?:的)?(?:法律)?效力/
const FOREIGN_WINS = /(?:从|依|按|适用)(?:照)?(?:英|日|德|法|俄|韩|外)(?:文|语)(?:本|文本|版本|版)?(?:解释|理解|执行|确定)?(?=$|[,。;])|(?:英|日|德|法|俄|韩|外)(?:文|语)(?:文本|版本|本|版)?[^。;,]{0,6}(?:优先|为准|具有优先)|以(?:英|日|德|法|俄|韩|外)(?:文|语)[^。;]{0,10}为准/g
const AMENDMENT = '合同文件解释顺序：（一）本合同协议书；（二）中标（成交）通知书；（三）投标（响应）文件；（四）招标（采购）文件及澄清；（五）其他附件。但标的、价款、质量、期限等实质性内容以招标文件和中标投标文件为准。'

/**
 * A contract made of three and more papers says which prevails; in a tendered contract 以本合同为准 may not change what was
 * awarded (招标投标法 第46条, 招标条例 第57条); of two language versions one prevails, and for a Chinese office the Chinese one
 * (民法典 第466条第2款). A simple contract with one annex needs no order.
 */
export const requirePrecedence: Rule = {
  id: 'STR-005',
  title: '合同文件解释顺序缺失或冲突',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('招标投标法', '第46条', 'full-text', '不得再行订立背离合同实质性内容的其他协议'),
    basis('招标条例', '第57条', 'full-text', '合同主要条款应当与招标文件和中标人的投标文件一致'),
    basis('民法典', '第466条第2款', 'full-text', '合同文本采用两种以上文字订立的解释'),
  ],
  parameters: [],
  version: 7,
  check,
}

function check({ facts, intake }: RuleContext): readonly Problem[] | 'not-applicable' {
  const sentences = readSentences(facts)
  const problems = [...missingOrder(facts, sentences), ...contraryOrders(sentences), ...contractWins(facts, intake.isMustTender === true), ...languages(facts)]
  return problems
}

/** Three and more papers make up the contract and none is said to prevail. */
function missingOrder(facts: Facts, sentences: readonly ReadSentence[]): readonly Problem[] {
  if (ORDER.test(facts.normalized)) return []
  const index = sentences.findIndex(({ words }) => COMPOSED.test(words))
  const first = sentences[index]
  if (first === undefined) return []
  const papers = new Set<string>()
  for (const sentence of sentences.slice(index, index + 14)) {
    if (sentence !== first && sentence.clause !== first.clause && sentence.leadIn === null) break
    for (const match of sentence.words.matchAll(PAPER)) papers.add(match[0].replace(/[书函]$/, ''))
  }
  if (papers.size < 3) return []
  return [{
    status: 'hit', spans: [first.span], computed: `组成文件${papers.size}类`, amendment: AMENDMENT,
    basis: [basis('招标条例', '第57条', 'full-text', '合同主要条款一致'), basis('民法典', '第466条', 'full-text', '合同条款的解释')],
    opinion: `合同由${papers.size}类文件组成但未约定解释顺序；建议明确，且不得借“以本合同为准”变更中标实质性内容。`,
  }]
}

/** Kinds of papers in an order of precedence; writings of one kind share their name. */
const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['中标（成交）通知书', /(?:中标|成交)通知书/], ['投标（响应）文件', /(?:投标|响应)(?:文件|书|函)/], ['招标（采购）文件', /(?:招标|采购|磋商)(?:文件|书)/],
  ['专用条款', /专用(?:合同)?条款/], ['通用条款', /通用(?:合同)?条款/], ['补充协议', /补充协议/], ['协议书', /(?<!补充)协议书|(?:本)?合同(?:书|正文|文本)/], ['附件', /附件/], ['图纸', /图纸/], ['技术标准', /技术(?:标准|规范|要求)/],
]
const NAMES_ORDER = /(?:解释|优先|适用)(?:的)?(?:顺序|次序)|(?:顺序|次序)[^。;]{0,10}(?:解释|优先|如下)/

/** The papers of one list of precedence, the first to prevail first; empty where the sentence begins none. */
function orderFrom(sentences: readonly ReadSentence[], index: number): readonly string[] {
  const first = sentences[index]!
  const words: string[] = []
  for (const sentence of sentences.slice(index, index + 12)) {
    if (sentence !== first && sentence.clause !== first.clause && sentence.leadIn === null) break
    if (sentence !== first && NAMES_ORDER.test(sentence.words)) break
    words.push(sentence.words)
  }
  const text = words.join('\n')
  return KINDS.map(([name, pattern]) => ({ name, at: text.search(pattern) })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at).map(({ name }) => name)
}

/** Two lists of precedence that rank the same two papers the other way round. */
function contraryOrders(sentences: readonly ReadSentence[]): readonly Problem[] {
  const orders = sentences.flatMap((sentence, index) => (NAMES_ORDER.test(sentence.words) ? [{ sentence, papers: orderFrom(sentences, index) }] : [])).filter(({ papers }) => papers.length > 1)
  const [first] = orders
  for (const other of first === undefined ? [] : orders.slice(1)) {
    const common = first!.papers.filter((paper) => other.papers.includes(paper))
    const turned = common.findIndex((paper, index) => index > 0 && other.papers.indexOf(paper) < other.papers.indexOf(common[index - 1]!))
    if (turned < 1) continue
    return [{
      status: 'hit', spans: [first!.sentence.span, other.sentence.span], computed: `前处：${common.join('＞')}；后处：${common.toSorted((a, b) => other.papers.indexOf(a) - other.papers.indexOf(b)).join('＞')}`, amendment: AMENDMENT,
      basis: [basis('民法典', '第466条', 'full-text', '合同条款的解释')],
      opinion: `合同两处约定的文件解释顺序不同（${common[turned - 1]!}与${common[turned]!}先后颠倒），请统一。`,
    }]
  }
  return []
}

function contractWins(facts: Facts, isMustTender: boolean): readonly Problem[] {
  return candidateSentences(facts, CONTRACT_WINS).flatMap((sentence) => matchesIn(sentence, CONTRACT_WINS).flatMap(({ span, words }): Problem[] => {
    const isTender = TENDER.test(words) || TENDER.test(sentence.words)
    if (!isTender || SUBSTANCE_KEPT.test(sentence.words.replace(words, '')) || !(isMustTender || TENDER.test(facts.normalized))) return []
    return [{
      status: 'hit', severity: 'must-fix', spans: [span], computed: null, amendment: AMENDMENT,
      basis: [basis('招标投标法', '第46条', 'full-text', '不得背离合同实质性内容'), basis('招标条例', '第57条', 'full-text', '合同主要条款一致')],
      opinion: `“${words}”可能以合同变更招标（采购）和中标文件的实质性内容，应改为实质性内容以招标文件和中标投标文件为准。`,
    }]
  }))
}

function languages(facts: Facts): readonly Problem[] {
  const foreign = first(facts, FOREIGN_WINS)
  if (foreign !== null) return [language(foreign.span, `约定“${foreign.words}”，建议以中文文本为准。`)]
  const both = first(facts, LANGUAGES)
  if (both === null || !/文本|版本|书写|签署|订立|写成|份/.test(both.sentence) || LANGUAGE_ORDER.test(facts.normalized)) return []
  return [language(both.span, '合同采用两种以上文字，未约定以何种文本为准，建议明确以中文文本为准。')]
}

function first(facts: Facts, pattern: RegExp): { span: Span; words: string; sentence: string } | null {
  for (const sentence of candidateSentences(facts, pattern)) {
    const match = matchesIn(sentence, pattern)[0]
    if (match !== undefined) return { ...match, sentence: sentence.words }
  }
  return null
}

function language(span: Span, opinion: string): Problem {
  return {
    status: 'hit', spans: [span], computed: null, opinion, amendment: '本合同以中文和【】文书写，两种文本不一致的，以中文文本为准。',
    basis: [basis('民法典', '第466条第2款', 'full-text', '两种以上文字订立的合同文本的解释')],
  }
}
