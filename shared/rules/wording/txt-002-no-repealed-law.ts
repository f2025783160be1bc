import type { LocalDate } from '../../core/local-date'
import type { CitationFact } from '../../facts/facts'
import { findSentenceAt } from '../../facts/sentences'
import { canonicalStandard } from '../../facts/standard-number'
import { readHanNumber } from '../../import/han-number'
import { basis } from '../../law/basis'
import type { Statute } from '../../law/statute'
import { findStatuteByName } from '../../law/find-statute-by-name'
import { findStatute } from '../../law/statutes'
import { findPredecessor, findSuccessor } from '../../law/succession'
import type { Problem, Rule, RuleContext } from '../rule'
import { matchesIn, readSentences } from '../read-sentences'

/**
 * Acts that were no longer in force on the law day, article numbers an act no longer has, and names of authorities from
 * before the reform of institutions, and standards the office's register says are repealed or replaced. Recitals on past matters are only remarked; 《政府采购法》第43条 itself still says
 * 合同法 and is no mistake. Numbers are checked only where the succession table knows the old one.
 */
export const noRepealedLaw: Rule = {
  id: 'TXT-002',
  title: '引用已废止或已换版的法律',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第1260条', 'full-text', '合同法、担保法、物权法等九部法律废止'),
    basis('增值税法', '第38条', 'full-text', '增值税暂行条例废止'),
  ],
  parameters: [],
  version: 3,
  check,
}

/** Documents known by number: 建质〔2016〕295号. */
const DOCUMENT_NUMBER = /建质[〔[(]?(?:2016[〕\])]?295|2005[〕\])]?7)号/g
/** The line of a model text's cover that names who issued it. */
const ISSUERS = /^[^,。;:]{0,24}(?:部|委员会|局|署)(?:联合)?(?:制定|印制|监制|发布)?$/
const OLD_AUTHORITY = /工商行政管理(?:部门|机关|局)|工商(?:局|所|部门|年检)|质监局|(?<!全)[国地]税局|国土(?:资源)?局|公安消防机构(?=[^,]{0,10}验收)|质量技术监督(?:部门|局)/g
const EFFECT = /解除|违约|赔偿|责任|行使|有权|追究|承担/
const HISTORY = /曾|当时|原[《合]|判决|裁定|签订于|历史|此前|已于/

function* check(context: RuleContext): Iterable<Problem> {
  const { facts, lawDay } = context
  const sentences = readSentences(facts)
  const found: Problem[] = []
  for (const citation of facts.citations) {
    if (citation.kind === 'standard') {
      yield* withdrawnStandard(context, citation)
      continue
    }
    const sentence = findSentenceAt(sentences, citation.span.start)
    const words = sentence === null ? '' : facts.normalized.slice(sentence.span.start, sentence.span.end)
    if (/政府采购法》?第(?:四十三|43)条/.test(words) && /合同法/.test(citation.name)) continue
    const problem = citationProblem(citation, words, lawDay, /^实施(?:条例|细则)/.exec(facts.normalized.slice(citation.span.end, citation.span.end + 4))?.[0] ?? '')
    if (problem !== null) found.push(problem)
  }
  yield* sameWordsOnce(found)
  for (const sentence of sentences) {
    if (HISTORY.test(sentence.words)) continue
    for (const { words, span } of matchesIn(sentence, DOCUMENT_NUMBER)) {
      yield remark(span, `“${words}”已废止，现行为《建设工程质量保证金管理办法》（建质〔2017〕138号），建议改引。`, 'should-fix')
    }
    if (lawDay < '2018-04-01') continue
    if (ISSUERS.test(sentence.words)) continue
    for (const { words, span } of matchesIn(sentence, OLD_AUTHORITY)) {
      yield remark(span, `“${words}”为机构改革前的名称，建议改为${presentAuthority(words)}。`, 'remind')
    }
  }
}

/** A standard the office's own register says no longer holds; nothing where the office keeps no such register. */
function* withdrawnStandard({ intake }: RuleContext, citation: CitationFact): Iterable<Problem> {
  const cited = canonicalStandard(citation.name)
  const found = (intake.withdrawnStandards ?? []).find(({ number }) => canonicalStandard(number) === cited)
  if (found === undefined) return
  yield { ...remark(citation.span, `据本单位标准台账，所引标准${found.number}${found.why}，请核对后改引现行标准。`, 'should-fix'), amendment: '本合同所引标准以签订时现行有效的版本为准。' }
}

/** One act cited in the same way in many places is one thing to mend. */
function sameWordsOnce(problems: readonly Problem[]): readonly Problem[] {
  const told = new Map<string, Problem>()
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.opinion}`
    const before = told.get(key)
    told.set(key, before === undefined ? problem : { ...before, spans: [...before.spans, ...problem.spans] })
  }
  return [...told.values()]
}

function presentAuthority(words: string): string {
  return words.startsWith('公安消防') ? '住房和城乡建设主管部门（消防验收）' : '市场监督管理部门'
}

function citationProblem(citation: CitationFact, sentence: string, lawDay: LocalDate, rules: string): Problem | null {
  const statute = findStatuteByName(citation.name)
  if (statute === null) return null
  const last = statute.versions.at(-1)!
  const isPast = HISTORY.test(sentence)
  if (last.repealedOn !== null && last.repealedOn <= lawDay) {
    const severity = isPast ? 'remind' : citation.article !== '' && EFFECT.test(sentence) ? 'must-fix' : 'should-fix'
    return remark(citation.span, repealedOpinion(statute, citation, last.repealedOn, lawDay, rules), severity)
  }
  return isPast || rules !== '' ? null : renumberedProblem(statute, citation, lawDay)
}

/** 技术合同法 -> 合同法 -> 民法典: the act in force at the end of the line. */
function presentSuccessor(statute: Statute, lawDay: LocalDate): Statute | null {
  let successor = statute.replacedBy === null ? null : findStatute(statute.replacedBy)
  while (successor !== null && (successor.versions.at(-1)!.repealedOn ?? '9999') <= lawDay) {
    successor = successor.replacedBy === null ? null : findStatute(successor.replacedBy)
  }
  return successor
}

function repealedOpinion(statute: Statute, citation: CitationFact, repealedOn: LocalDate, lawDay: LocalDate, rules: string): string {
  const [year, month, day] = repealedOn.split('-').map(Number)
  const successor = presentSuccessor(statute, lawDay)
  const article = arabicArticle(citation.article)
  const present = article === null ? null : findSuccessor(statute.id, article)
  const instead = successor === null ? '建议删除该引用' : `建议改引${successor.title}${present === null ? '' : present.article}${citation.article !== '' && present === null ? '并删除旧条号' : ''}`
  if (rules !== '') return `所引《${citation.name}${rules}》所依据的《${citation.name}》已于${year}年${month}月${day}日废止，${successor === null ? '建议删除该引用' : `建议改引${successor.title}并删除旧条号`}。`
  return `所引《${citation.name}》${citation.article}已于${year}年${month}月${day}日废止，${instead}。`
}

/** The cited number is one the act had before its last renumbering and does not stand for a rule we know under it now. */
function renumberedProblem(statute: Statute, citation: CitationFact, lawDay: LocalDate): Problem | null {
  const article = arabicArticle(citation.article)
  const renumbered = statute.versions.findLast((version) => version.renumbers === true && version.effectiveFrom <= lawDay)
  if (article === null || renumbered === undefined) return null
  const present = findSuccessor(statute.id, article)
  if (present === null || present.act !== statute.id || present.article === article || findPredecessor(statute.id, article) !== null) return null
  return {
    ...remark(citation.span, `《${citation.name}》已换版（${renumbered.name}，${renumbered.effectiveFrom}起施行），条号已调整，所引${citation.article}现多为${present.article}，请核对后改引。`, 'should-fix'),
    status: 'suspected',
  }
}

/** 第九十四条第一款 -> 第94条; null where no article is cited. */
function arabicArticle(article: string): string | null {
  const number = /^第([\d一二三四五六七八九十百千零]+)条/.exec(article)?.[1]
  if (number === undefined) return null
  const value = /^\d+$/.test(number) ? Number(number) : readHanNumber(number)
  return value === null ? null : `第${value}条`
}

function remark(span: Problem['spans'][number], opinion: string, severity: NonNullable<Problem['severity']>): Problem {
  return {
    status: 'hit', severity, spans: [span], computed: null, opinion,
    amendment: '根据《中华人民共和国民法典》及有关法律法规，甲乙双方经协商一致订立本合同。',
  }
}
