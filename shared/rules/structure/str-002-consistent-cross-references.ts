import { indexClauses, type ClauseIndex } from '../../facts/clause-index'
import type { Clause, ContractDocument } from '../../document/contract-document'
import { lastStartingAtOrBefore } from '../../core/span'
import { findClauseAt } from '../../document/find-clause'
import type { Facts, ReferenceFact } from '../../facts/facts'
import { contractAt } from '../../facts/readable'
import { findSentenceAt } from '../../facts/sentences'
import { basis } from '../../law/basis'
import { readSentences } from '../read-sentences'
import type { Problem, Rule, RuleContext } from '../rule'

const GRAVE = /付款|支付|价款|违约|逾期|承担[^。]{0,6}责任|解除|终止|赔偿|争议|仲裁|诉讼/
/** Topics a reference may name beside the number, and words of titles that mean the same. */
const TOPICS: readonly (readonly [topic: RegExp, title: RegExp])[] = [
  [/^违约/, /违约|责任|罚|赔偿/], [/^(?:争议|纠纷)/, /争议|纠纷|仲裁|管辖|法律/], [/^(?:付款|支付|价款|结算|费用)/, /付款|支付|价|费|结算|款|报酬|酬金|租金/],
  [/^(?:验收|检验)/, /验收|检验|交付|质量|交货/], [/^保密/, /保密|秘密|信息/], [/^不可抗力/, /不可抗力|免责/], [/^(?:质保|保修|售后)/, /质保|保修|售后|质量|维修|服务/],
  [/^(?:履约保证金|保证金|担保)/, /保证金|担保|押金/], [/^(?:解除|终止)/, /解除|终止|变更|违约/], [/^(?:知识产权|成果)/, /知识产权|成果|权利|归属/], [/^(?:交货|交付)/, /交货|交付|履行|期限|运输|地点/],
  [/^(?:安全|消防)/, /安全|消防|治安|防火|文明/], [/^(?:考核|评价)/, /考核|评价|监督|检查/],
]
const NAMED_AFTER = /^ {0,2}(?:[(“"《] {0,2}|的? {0,1})([\u4e00-\u9fff]{2,8})(?=[)”"》的规约条中])/

/**
 * A reference inside the contract must point to a clause that exists, and where it names the clause's topic (第八条“违约
 * 责任”) the title must fit (民法典 第510条). References into laws, tender papers and other contracts are not this
 * contract's. 前款 needs something before it, 下列…： something after it.
 */
export const consistentCrossReferences: Rule = {
  id: 'STR-002',
  title: '交叉引用指向不存在或错位的条款',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第142条', 'full-text', '意思表示的解释'),
    basis('民法典', '第466条', 'full-text', '合同条款的解释'),
    basis('民法典', '第510条', 'full-text', '约定不明确的补救'),
  ],
  parameters: [],
  version: 3,
  check,
}

function check({ document, facts }: RuleContext): readonly Problem[] | 'not-applicable' {
  const references = facts.references.filter(({ target, external }) => target === 'clause' && !external)
  const index = indexClauses(document)
  const problems = [...references.flatMap((reference) => checkReference(document, facts, index, reference)), ...emptyLists(document, facts)]
  return references.length === 0 && problems.length === 0 ? 'not-applicable' : problems
}

function checkReference(document: ContractDocument, facts: Facts, index: ClauseIndex, reference: ReferenceFact): readonly Problem[] {
  // A contract whose clauses could not be read as clauses says nothing about what exists.
  if (document.clauses.length < 2) return []
  const sentence = findSentenceAt(facts.sentences, reference.span.start)
  const words = sentence === null ? '' : facts.normalized.slice(sentence.span.start, sentence.span.end)
  const severity = GRAVE.test(words) ? 'must-fix' as const : 'should-fix' as const
  if (reference.resolved === null) return [dangling(document, index, reference, severity)]
  const clause = index.byId(reference.resolved)
  return clause === null ? [] : wrongTopic(document, facts, reference, clause)
}

function dangling(document: ContractDocument, index: ClauseIndex, reference: ReferenceFact, severity: Problem['severity'] & string): Problem {
  const contract = contractAt(document, reference.span.start)
  const last = index.lastArticle(contract)
  const isRelative = reference.path.length === 0
  return {
    status: 'hit', severity, spans: [reference.span], amendment: null,
    computed: !isRelative && last > 0 && reference.path[0]! > last ? `引用第${reference.path[0]}条，合同编号止于第${last}条` : null,
    opinion: isRelative
      ? `“${reference.label}”之前没有可指的条款，请写明所指条款编号。`
      : `引用的“${reference.label}”在合同中不存在，请核对后更正为实际条款编号。`,
  }
}

/** 第八条“违约责任” where 第八条 is 验收 and another clause bears the topic. */
function wrongTopic(document: ContractDocument, facts: Facts, reference: ReferenceFact, clause: Clause): readonly Problem[] {
  const after = facts.normalized.slice(reference.span.end, reference.span.end + 16)
  const named = NAMED_AFTER.exec(after)?.[1]
  const topic = named === undefined ? undefined : TOPICS.find(([pattern]) => pattern.test(named))
  if (named === undefined || topic === undefined || clause.title === '' || topic[1].test(clause.title)) return []
  const text = facts.normalized.slice(clause.start, clause.end)
  if (text.includes(named)) return []
  const right = document.clauses.find((other) => other.section === clause.section && other.depth === clause.depth && topic[1].test(other.title))
  // Without a clause of that topic the title must at least be of another one.
  if (right === undefined && !TOPICS.some(([pattern]) => pattern !== topic[0] && pattern.test(clause.title))) return []
  return [{
    status: 'suspected', spans: [reference.span, { start: clause.start, end: clause.heading.end }], computed: null, amendment: null,
    opinion: `引用“${reference.label}”并称其为“${named}”，而该条标题为“${clause.title}”${right === undefined ? '' : `；${named}见${right.label.trim()}`}，请核对更正。`,
  }]
}

/** How far behind its announcement a formula may stand. */
const FORMULA_REACH = 120

/** A sentence that announces a list (有下列情形之一的：) with nothing after it in its clause. */
function emptyLists(document: ContractDocument, facts: Facts): readonly Problem[] {
  const sentences = readSentences(facts)
  return sentences.flatMap((sentence, index): Problem[] => {
    const match = /(?:下列|如下)[^:。]{0,16}:$/.exec(sentence.words)
    if (match === null || sentence.clause === null) return []
    // A formula set on its own lines is what was announced.
    if (/公式|算式/.test(match[0]) && /[=×÷]/.test(facts.normalized.slice(sentence.span.end, sentence.span.end + FORMULA_REACH))) return []
    const clause = findClauseAt(document, sentence.span.start)
    const next = sentences[index + 1]
    if (clause === null || document.sections[sentence.section]?.kind !== 'body' || next === undefined) return []
    // A table, a figure or items without number may follow: only the next clause straight after it leaves the list empty.
    const after = document.clauses[lastStartingAtOrBefore(document.clauses, sentence.span.end - 1) + 1]
    if (next.span.start < clause.end || after === undefined || after.id !== next.clause || numberGoesOn(clause, after)) return []
    return [{
      status: 'suspected', spans: [{ start: sentence.span.start + match.index, end: sentence.span.end }], computed: null, amendment: null,
      opinion: `“${match[0]}”之后没有列举内容，请补充或删除。`,
    }]
  })
}

/** Items set as clauses of a deeper or other style are the list: 有下列情形之一的: 1. … 2. …. */
function numberGoesOn(clause: Clause, after: Clause): boolean {
  if (after.style !== clause.style || after.parent !== clause.parent) return (after.path[after.path.length - 1] ?? 0) === 1
  return false
}
