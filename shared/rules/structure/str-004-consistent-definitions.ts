import type { Span } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import { findSectionAt } from '../../document/find-clause'
import type { Facts } from '../../facts/facts'
import { isOrganizationName } from '../../facts/party-name'
import { contractAt } from '../../facts/readable'
import { basis } from '../../law/basis'
import { matchesIn, readSentences, type ReadSentence } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'

/** Terms that decide payment, termination or deductions and mean nothing without a definition. */
const CORE_TERMS = ['重大违约', '根本违约', '服务成果', '合格标准', '考核办法', '严重违约', '一般违约', '重大质量问题', '重大事故', '不合格服务']
const CONDITION = /而定|条件|前提|归属|的,|的，|解除|终止|扣|支付|付款|违约|有权|视为|达到|未达到|构成/
const QUOTED = /[“"]([A-Z]?[\u4e00-\u9fff]{2,10})[”"]/g
/** Quoted words that are no terms: names, projects, sides, slogans, settled legal notions. */
const NO_TERM = /(?:通过|合格)[”"'」]?$|驳回|不予|甲方|乙方|丙方|双方|合同|协议|项目|工程|公司|单位|附件|不可抗力|交付|验收合格|以下|填写|通知|声明|文件|证书|报告|方案|章|表|单$|书$|法$|条例|规定/
const POINTED = /(?:附件|招标文件|采购文件|国家(?:现行)?[^。,]{0,10}(?:标准|规范)|(?:验收|质量|技术)(?:标准|规范)|《)[^。]{0,20}$/
/** How often an annexed agreement calls itself 本协议 at the least. */
const FEWEST_SELF_MENTIONS = 5
const AMENDMENT = '本合同所称“【术语】”是指：（一）……；（二）……。'

/**
 * A defined term is used, and used in one sense; a term in quotation marks or of decisive weight (重大违约, 服务成果) on which
 * payment, deduction or termination depends is defined or points to an annex (民法典 第142条, 第466条; technical contracts:
 * 第845条). Terms the law defines (不可抗力, 第180条) need none.
 */
export const consistentDefinitions: Rule = {
  id: 'STR-004',
  title: '定义词未使用或未定义',
  severity: 'remind',
  types: 'all',
  basis: [
    basis('民法典', '第142条', 'full-text', '意思表示的解释'),
    basis('民法典', '第466条', 'full-text', '合同条款的解释'),
    basis('民法典', '第845条', 'full-text', '技术合同的名词术语解释'),
  ],
  parameters: [],
  version: 4,
  check,
}

function check({ document, facts }: RuleContext): readonly Problem[] {
  return [...unused(facts), ...twice(document, facts), ...undefinedTerms(facts)]
}

function unused(facts: Facts): readonly Problem[] {
  const others = new Set(facts.parties.flatMap(({ aliases }) => aliases))
  return facts.definitions.filter(({ term, uses, span }) => uses.length === 0 && !others.has(term) && !isOrganizationName(term) && !isApplied(facts, span)).map(({ term, span }): Problem => ({
    status: 'hit', spans: [span], computed: null, amendment: null, opinion: `定义了“${term}”，正文没有使用，请删除定义或统一用语。`,
  }))
}

/** “现场失误”指…,每次扣减500元: what it means and what follows stand in one sentence. */
function isApplied({ normalized }: Facts, { end }: Span): boolean {
  const rest = /^[^。\n]{0,120}/.exec(normalized.slice(end, end + 120))![0]
  return /[,;](?:每|均|即|由|应|须|可|发生|出现)?[^,;]{0,10}(?:扣|罚|支付|承担|赔|解除|整改|加收|计)/.test(rest)
}

/** An annex that bears the name of an agreement or speaks of itself as one. */
function isAgreement(facts: Facts, { title, start, end }: { readonly title: string } & Span): boolean {
  return /协议|合同/.test(title) || facts.normalized.slice(start, end).split('本协议').length > FEWEST_SELF_MENTIONS
}

/** One term, two definitions of its own. */
function twice(document: ContractDocument, facts: Facts): readonly Problem[] {
  const first = new Map<string, Span>()
  return facts.definitions.flatMap(({ term, span }): Problem[] => {
    // An agreement annexed to the contract defines its terms for itself.
    const section = findSectionAt(document, span.start)
    const own = section?.kind === 'annex' && isAgreement(facts, section) ? section.start : ''
    const key = `${contractAt(document, span.start)}/${own}/${term}`
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, span)
      return []
    }
    if (!/指/.test(facts.normalized.slice(span.start, span.end)) || !/指/.test(facts.normalized.slice(before.start, before.end))) return []
    return [{ status: 'hit', severity: 'should-fix', spans: [before, span], computed: null, amendment: AMENDMENT, opinion: `“${term}”有两处定义，请核对后保留一处。` }]
  })
}

function undefinedTerms(facts: Facts): readonly Problem[] {
  const defined = new Set(facts.definitions.map(({ term }) => term))
  const told = new Set<string>()
  return readSentences(facts).flatMap((sentence): Problem[] => {
    if (sentence.clause === null || !CONDITION.test(sentence.words)) return []
    return [...quotedTerms(sentence), ...coreTerms(sentence)].flatMap(({ term, span, isCore }): Problem[] => {
      if (defined.has(term) || told.has(term) || isExplained(facts, term, span) || POINTED.test(facts.normalized.slice(Math.max(0, span.start - 24), span.start))) return []
      told.add(term)
      return [{
        status: isCore ? 'hit' : 'suspected', severity: 'should-fix', spans: [span], computed: null, amendment: AMENDMENT,
        opinion: `“${term}”作为权利义务的条件但未定义，建议补充认定标准与认定主体。`,
      }]
    })
  })
}

interface Term {
  readonly term: string
  readonly span: Span
  readonly isCore: boolean
}

/** “……”的,…: the quoted word is the condition itself. */
function quotedTerms(sentence: ReadSentence): readonly Term[] {
  return matchesIn(sentence, QUOTED).filter(({ words, span }) => {
    const after = sentence.words.slice(span.end - sentence.span.start)
    const before = sentence.words.slice(0, span.start - sentence.span.start)
    return !NO_TERM.test(words) && (/(?:触发|触及|启动|构成|达到|未达到|出现|满足|违反|落入|列入)[^,。;]{0,2}$/.test(before) || /^(?:的[,，]|时|情形|标准的|等级|后|成就|达成|具备|满足|[^,，。;]{0,6}(?:与否|而定|为条件|为前提))/.test(after))
  }).map(({ words, span }) => ({ term: words.slice(1, -1), span: { start: span.start + 1, end: span.end - 1 }, isCore: CORE_TERMS.includes(words.slice(1, -1)) }))
}

function coreTerms(sentence: ReadSentence): readonly Term[] {
  return CORE_TERMS.flatMap((term): Term[] => {
    const at = sentence.words.indexOf(term)
    if (at === -1 || /包括|是指|系指|指|如下|下列|《/.test(sentence.words)) return []
    // 符合合格标准 is a condition; a heading or a list of papers is not.
    if (!new RegExp(`(?:构成|属于|发生|出现|符合|达到|未达到|按照?|依据|交付|提交|验收)[“"']?[^,，。;]{0,4}${term}|${term}[”"']?(?:的[,，]|时)`).test(sentence.words)) return []
    return [{ term, span: { start: sentence.span.start + at, end: sentence.span.start + at + term.length }, isCore: true }]
  })
}

/** The term is explained somewhere: 重大违约是指…, 下列情形属于重大违约, 考核办法见附件. */
function isExplained(facts: Facts, term: string, own: Span): boolean {
  const text = facts.normalized
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    const around = text.slice(Math.max(0, at - 30), at + term.length + 30)
    if (/是指|系指|:指|包括|下列|如下|以下|视为|详?见附件|附件[一二三四五六七八九十\d]|标准为|[:(]/.test(around) && at !== own.start) return true
    if (at === own.start && /(?:附件|附表)[一二三四五六七八九十\d]/.test(around)) return true
  }
  return false
}
