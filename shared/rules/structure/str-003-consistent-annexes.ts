import type { Span } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import { foldTitle } from '../../facts/annexes'
import type { AnnexFact, Facts } from '../../facts/facts'
import { findSentenceAt } from '../../facts/sentences'
import { showAnnexNumber } from '../../import/annex-number'
import { basis } from '../../law/basis'
import { statementsOf } from '../read-statements'
import type { Problem, Rule, RuleContext } from '../rule'

/** What an annex carries that the contract cannot do without. */
const WEIGHTY = /价|报价|清单|技术|参数|规格|标准|范围|要求|费用|明细|工程量|配置|质量|图纸/
const AMENDMENT = '本合同附件为合同组成部分，与正文具有同等效力：附件一【名称】；附件二【名称】。'

/**
 * Annexes the text refers to, those it lists and those the file holds must be the same ones under the same names (民法典
 * 第470条, 第510条). Missing annexes are told in one finding. Annexes of tender papers and other contracts do not count; an
 * annex handed in as a file of its own is not seen here.
 */
export const consistentAnnexes: Rule = {
  id: 'STR-003',
  title: '附件缺失、未列明或名称不一致',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第470条', 'full-text', '标的、数量、质量、价款、期限等条款'),
    basis('民法典', '第510条', 'full-text', '约定不明确的补救'),
  ],
  parameters: [],
  version: 4,
  check,
}

function check({ document, facts }: RuleContext): readonly Problem[] | 'not-applicable' {
  const unnamed = unnamedAnnexes(document, facts)
  if (facts.annexes.length === 0) return unnamed.length === 0 ? 'not-applicable' : unnamed
  const missing = facts.annexes.filter(({ section, mentions, listed }) => section === null && (mentions.length > 0 || listed !== null))
  return [
    ...(missing.length === 0 ? unnamed : missingAnnexes(facts, missing)),
    ...otherNames(document, facts.annexes),
    ...facts.annexes.flatMap((annex) => [...unmentioned(document, facts, annex), ...emptyAnnex(document, annex)]),
  ]
}

/** 详见附件, 报价明细见附表, 附件包括《…》: annexes spoken of without a number, where the file holds none. */
const UNNAMED = /(?<!发票|票据)(?:标准|清单|表格?|明细|方案|图纸|报价单|细则)附后(?!供|仅|备)|《[^《》\n]{2,30}》[^。;,《》]{0,4}(?:作为|均为|列为|为|系)(?:本)?(?:合同|协议)(?:的)?附件(?![一二三四五六七八九十\d])|(?:详见|参见|(?<!意|成|签|会|如)见|符合|以(?=附[件表](?:所列|所附|载明|为准)))(?:本合同|后附|所附)?(?:的)?附[件表](?![\d一二三四五六七八九十A-Z《(（ 之材])|(?<!招标文件|采购文件|投标文件)(?:后附|随附|附后|所附)的?《[^《》\n]{2,30}》|附件[A-Z](?![A-Za-z0-9])|随(?:本)?(?:合同|协议)(?:一并)?附[^,。;]{0,8}(?:清单|明细|[表图])|(?<![\u4e00-\u9fa5])附: ?(?=1[.、])|(?<![\u4e00-\u9fa5])附:[^,。;]{0,16}(?:清单|报价|[单图]|标准|方案|细则|办法|名单|明细)[^。;]{0,12}(?:[一二三四\d]份|各一份)|附件(?:清单)?(?:包括|包含|有|如下|:) {0,2}(?:《|1[.、]|\([一1]\))/g

function unnamedAnnexes(document: ContractDocument, facts: Facts): readonly Problem[] {
  if (document.sections.some(({ kind }) => kind === 'annex') || document.paragraphs.some(({ cell }) => cell !== null)) return []
  const found = statementsOf(facts, UNNAMED).filter(({ sentence, span }) => !OTHER_PAPERS.test(sentence.words.slice(0, span.start - sentence.span.start)))
  if (found.length === 0) return []
  return [{
    status: 'suspected', severity: found.some(({ sentence }) => WEIGHTY.test(sentence.words)) ? 'must-fix' : 'should-fix', spans: found.map(({ span }) => span), computed: null, amendment: AMENDMENT,
    opinion: `正文提到附件（“${found[0]!.words}”）而没有写明编号，送审文件中也未见附件，请补齐并写明名称、编号；已单独送审的请一并核对。`,
  }]
}

/** Annexes of another paper. */
const OTHER_PAPERS = /(?:招标|采购|投标|磋商|响应|谈判|询价)文件[^,。;]{0,6}$|(?:原|主)合同[^,。;]{0,4}$/

function placeOf(annex: AnnexFact): Span {
  return annex.mentions[0] ?? annex.listed!
}

function nameOf(annex: AnnexFact): string {
  const kind = annex.id.startsWith('schedule') ? '附表' : annex.id.startsWith('appendix') ? '附录' : '附件'
  return `${kind}${annex.number === null ? '' : showAnnexNumber(annex.number)}${annex.name === '' ? '' : `《${annex.name}》`}`
}

function missingAnnexes(facts: Facts, missing: readonly AnnexFact[]): readonly Problem[] {
  if (missing.length === 0) return []
  // Each sentence once: one without an end may mention annexes a thousand times.
  const sentences = new Set(missing.flatMap(({ mentions }) => mentions.map(({ start }) => findSentenceAt(facts.sentences, start))))
  const isWeighty = missing.some(({ name }) => WEIGHTY.test(name)) || [...sentences].some((sentence) => sentence !== null && WEIGHTY.test(facts.normalized.slice(sentence.span.start, sentence.span.end)))
  return [{
    status: 'hit', severity: isWeighty ? 'must-fix' : 'should-fix', spans: missing.map(placeOf).sort((a, b) => a.start - b.start),
    computed: `正文引用或列明${facts.annexes.length}个附件，送审文件附有${facts.annexes.length - missing.length}个，缺${missing.length}个`,
    opinion: `正文引用或列明的${missing.map(nameOf).join('、')}，送审文件中未见，请补齐并作为合同组成部分；已单独送审的请一并核对。`,
    amendment: AMENDMENT,
  }]
}

/** An annex at the end that nothing refers to. A contract that speaks of its annexes in general refers to all of them. */
function unmentioned(document: ContractDocument, facts: Facts, annex: AnnexFact): readonly Problem[] {
  const section = annex.section === null ? undefined : document.sections[annex.section]
  if (section === undefined || annex.mentions.length > 0 || annex.listed !== null) return []
  const before = facts.normalized.slice(0, section.start)
  if (/附件[^一二三四五六七八九十\d]/.test(before)) return []
  return [{
    status: 'hit', severity: 'remind', spans: [headingSpan(document, section)], computed: null, amendment: AMENDMENT,
    opinion: `文末附有${nameOf(annex)}，正文没有引用，请明确其是否为合同组成部分。`,
  }]
}

/** One number, two names, told once for all annexes: a whole set under other names belongs to another paper. */
function otherNames(document: ContractDocument, annexes: readonly AnnexFact[]): readonly Problem[] {
  const found = annexes.flatMap((annex) => otherName(document, annex) ?? [])
  if (found.length === 0) return []
  return [{
    status: 'hit', spans: found.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start), computed: null, amendment: AMENDMENT,
    opinion: `${found.map(({ words }) => words).join('；')}，${found.length > 2 ? '所附附件似属其他文件，请核对后补齐或者统一名称' : '请核对后统一名称'}。`,
  }]
}

/** One number, two names: in the list or reference and above the annex itself. */
function otherName(document: ContractDocument, annex: AnnexFact): { readonly spans: readonly Span[]; readonly words: string } | null {
  const section = annex.section === null ? undefined : document.sections[annex.section]
  if (section === undefined || annex.number === null) return null
  const own = foldTitle(section.title.replace(/^附\s*[件表录]\s*(?:[一二三四五六七八九十零\d]{1,3}|[A-Z](?![A-Za-z\d]))?\s*[:：、.．-]?/, ''))
  const given = [annex.listed, ...annex.mentions].flatMap((span) => {
    const name = span === null ? undefined : /《([^《》]{2,40})》/.exec(document.text.slice(span.start, span.end))?.[1] ?? listedName(document, annex, span)
    return name === undefined || span === null ? [] : [{ span, name }]
  })
  const different = given.find(({ name }) => own.length >= 2 && !sameTitle(foldTitle(name), own))
  if (different === undefined) return null
  return { spans: [different.span, headingSpan(document, section)], words: `附件${showAnnexNumber(annex.number)}在正文称“${different.name}”，文末题为“${section.title.trim()}”` }
}

function listedName(document: ContractDocument, annex: AnnexFact, span: Span): string | undefined {
  if (annex.listed !== span) return undefined
  const name = document.text.slice(span.start, span.end).replace(/^[\s\d（()）.、]*附\s*[件表录]\s*(?:[一二三四五六七八九十零\d]{1,3}|[A-Z](?![A-Za-z\d]))?\s*[:：、.．-]?/, '').replace(/[；;。，,]\s*$/, '').trim()
  return name.length >= 2 ? name : undefined
}

/** 服务清单 and 物业服务清单 are one title; 服务清单 and 报价表 are not. */
function sameTitle(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true
  const pairs = new Set(Array.from({ length: Math.max(a.length - 1, 0) }, (_, index) => a.slice(index, index + 2)))
  return Array.from({ length: Math.max(b.length - 1, 0) }, (_, index) => b.slice(index, index + 2)).some((pair) => pairs.has(pair) && !/合同|附件|协议/.test(pair))
}

/** An annex with a title and nothing below it. */
function emptyAnnex(document: ContractDocument, annex: AnnexFact): readonly Problem[] {
  const section = annex.section === null ? undefined : document.sections[annex.section]
  if (section === undefined) return []
  const heading = headingSpan(document, section)
  const below = document.text.slice(heading.end, section.end).replace(/[\s（(略另附）)]/g, '')
  if (below !== '') return []
  return [{
    status: 'hit', severity: WEIGHTY.test(section.title) ? 'must-fix' : 'should-fix', spans: [heading], computed: null, amendment: null,
    opinion: `“${section.title.trim()}”只有标题，没有内容，请补齐附件正文。`,
  }]
}

function headingSpan(document: ContractDocument, section: Span): Span {
  const text = document.text.slice(section.start, section.end)
  const lead = text.length - text.trimStart().length
  const end = text.indexOf('\n', lead)
  return { start: section.start + lead, end: section.start + (end === -1 ? text.trimEnd().length : end) }
}
