import type { Span } from '../../core/span'
import type { Clause, ContractDocument } from '../../document/contract-document'
import { normalizeText } from '../../document/normalize-text'
import { basis } from '../../law/basis'
import type { Problem, Rule, RuleContext } from '../rule'
import { standsInline } from './inline-number'
import { findNumberedLists, isFrame, numberOf, type NumberedList } from './numbered-lists'

/** A jump further than this is no forgotten clause but a number that is none (a year, a quantity). */
const FURTHEST_JUMP = 10

/**
 * Within a list the printed numbers must count 1, 2, 3 …: a gap, a repetition or a step back makes every reference to
 * the clauses behind it doubtful (民法典 第142条, 第466条). 第三条之一 is no repetition; tables and each annex count for
 * themselves; a list may start again at 1 under a new heading. Numbers made by the word processor are judged as printed.
 */
export const consistentClauseNumbers: Rule = {
  id: 'STR-001',
  title: '条款编号断号、重号、乱序',
  severity: 'should-fix',
  types: 'all',
  basis: [
    basis('民法典', '第142条', 'full-text', '意思表示的解释'),
    basis('民法典', '第466条', 'full-text', '合同条款的解释'),
  ],
  parameters: [],
  readsEveryAlternative: true,
  version: 1,
  readsAnyLanguage: true,
  check,
}

function check({ document, facts }: RuleContext): readonly Problem[] | 'not-applicable' {
  // Forms of courts print excerpts of laws; what their numbers leave out is not missing.
  if (document.clauses.length < 2 || facts.isOtherPaper) return 'not-applicable'
  const byId = new Map(document.clauses.map((clause) => [clause.id, clause]))
  const lists = findNumberedLists(document).filter((list) => !isSpecialConditions(byId, list))
  return [...lists.flatMap((list) => checkList(document, facts.normalized, list)), ...strayDecimals(document, byId), ...mixedStyles(document)]
}

/** The gap, repetition or step back from one clause to the next. */
function breakOf(text: string, before: Clause, clause: Clause): Problem {
  const spans = [labelSpan(clause), labelSpan(before)]
  const counted = `${numberOf(before)}→${numberOf(clause)}`
  const step = numberOf(clause) - numberOf(before)
  if (step > 1) return problem(spans, `${labelOf(before)}之后为${labelOf(clause)}，缺${missing(text, before, clause)}`, counted)
  if (step === 0) return problem(spans, `${labelOf(clause)}重复出现`, counted)
  return problem(spans, `${labelOf(before)}之后又为${labelOf(clause)}，编号回退`, counted)
}

/** 专用条款 fill in chosen clauses of the general conditions under the numbers they have there. */
function isSpecialConditions(byId: ReadonlyMap<string, Clause>, { clauses }: NumberedList): boolean {
  for (let clause = clauses[0]; clause !== undefined; clause = clause.parent === null ? undefined : byId.get(clause.parent)) {
    if (/专用|特殊条[款件]|特别条款/.test(clause.title)) return true
  }
  return false
}

function checkList(document: ContractDocument, text: string, { clauses, isArticles }: NumberedList): readonly Problem[] {
  const problems: Problem[] = []
  const first = clauses[0]!
  if (isArticles && numberOf(first) > 1 && numberOf(first) <= 3 && clauses.length >= 3 && isFirstArticle(document, first)) {
    problems.push(problem([labelSpan(first)], `合同自${labelOf(first)}起编号，缺第一条`, `首条编号为${numberOf(first)}≠1`))
  }
  // The clause the count stands at: one that steps back or repeats does not move it.
  let before = first
  let stray = 0
  for (let index = 1; index < clauses.length; index += 1) {
    const clause = clauses[index]!
    const step = numberOf(clause) - numberOf(before)
    if (isInserted(document, clause)) continue
    const last = before
    if (step > 0) before = clause
    else {
      // Clauses that count on from one that stepped back are told with it.
      const goesOn = stray > 0 && numberOf(clause) > stray
      stray = numberOf(clause)
      if (goesOn) continue
    }
    // A short list that leaps is two lists or a number that is none: 1. 7.
    if (step === 1 || step > FURTHEST_JUMP || (!isArticles && step - 1 > index)) continue
    if (isBridged(text.slice(last.start + last.label.length, clause.start), clause, numberOf(last), numberOf(clause))) continue
    problems.push(breakOf(text, last, clause))
  }
  return fold(problems)
}

/** Breaks of one list told one by one. */
const TOLD_APART = 3
/** Places a folded finding marks. */
const MARKED = 20

/** A list broken in many places is one thing to mend: the first breaks stand for themselves, the rest is one finding. */
function fold(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= TOLD_APART + 1) return problems
  const rest = problems.slice(TOLD_APART)
  return [...problems.slice(0, TOLD_APART), {
    ...problem(rest.slice(0, MARKED).map(({ spans }) => spans[0]!), `同一序列编号另有${rest.length}处断号、重号或者回退`, rest.slice(0, MARKED).map(({ computed }) => computed).join('；')),
    opinion: `同一序列编号另有${rest.length}处断号、重号或者回退，请整体重新编号，并核对交叉引用。`,
  }]
}

/** Numbers typed within a line bridge a gap; a 1 within a line starts the list anew. */
function isBridged(between: string, clause: Clause, from: number, to: number): boolean {
  if (to <= from) return to > 1 && standsInline(between, clause, to - 1) && standsInline(between, clause, 1)
  for (let value = from + 1; value < to; value += 1) if (!standsInline(between, clause, value)) return false
  return true
}

function problem(spans: readonly Span[], what: string, computed: string): Problem {
  return {
    status: 'hit', spans, computed,
    opinion: `${what}，相应交叉引用可能随之错位，请重新编号。`,
    amendment: '按连续编号整理；删除的条款以“（本条删除）”占位或整体重排，并同步更正引用。',
  }
}

function labelOf(clause: Clause): string {
  return clause.style === 'article' ? clause.label.replace(/\s/g, '') : `“${clause.label.trim()}”`
}

/** 第6条, 第6至8条, 第3项: the numbers between that stand nowhere, not even within a line. */
function missing(text: string, before: Clause, clause: Clause): string {
  const between = text.slice(before.start + before.label.length, clause.start)
  const numbers = Array.from({ length: numberOf(clause) - numberOf(before) - 1 }, (_, index) => numberOf(before) + 1 + index).filter((value) => !standsInline(between, clause, value))
  const unit = before.style === 'article' ? '条' : before.style === 'chapter' ? '章' : '项'
  const [first, last] = [numbers[0]!, numbers.at(-1)!]
  if (first === last) return `第${first}${unit}`
  return last - first + 1 === numbers.length ? `第${first}至${last}${unit}` : `第${numbers.join('、')}${unit}`
}

function labelSpan(clause: Clause): Span {
  return { start: clause.start, end: clause.start + clause.label.length }
}

/** 第三条之一 stands between 第三条 and 第四条. */
function isInserted(document: ContractDocument, clause: Clause): boolean {
  return /^\s?之[一二三四五]/.test(document.text.slice(clause.start + clause.label.length, clause.start + clause.label.length + 4))
}

function isFirstArticle(document: ContractDocument, clause: Clause): boolean {
  const kind = document.sections[clause.section]?.kind
  return kind === 'body' && document.clauses.find(({ style }) => style === 'article') === clause
}

/** 4.1 under 第五条: the printed path does not begin with the clause it stands in. */
function strayDecimals(document: ContractDocument, byId: ReadonlyMap<string, Clause>): readonly Problem[] {
  const following = countFollowing(document, byId)
  const seen = new Set<string>()
  return document.clauses.flatMap((clause): Problem[] => {
    const parts = normalizeText(clause.label).match(/\d+/g)
    if (clause.style !== 'decimal' || parts === null || parts.length !== 2) return []
    const parent = topOf(byId, clause)
    if (parent === null || Number(parts[0]) === numberOf(parent) || seen.has(parent.id)) return []
    // Only where the list itself goes by its parent elsewhere is a stray prefix a slip and not a numbering of its own.
    if ((following.get(parent.section) ?? 0) < 3) return []
    seen.add(parent.id)
    return [problem([labelSpan(clause), labelSpan(parent)], `${labelOf(parent)}之下出现编号“${clause.label.trim()}”，与上级条款编号不对应`, `${clause.label.trim()}的首位${parts[0]}≠${numberOf(parent)}`)]
  })
}

/** The numbered clause a decimal such as 4.1 should be named after: its parent, frames left out. */
function topOf(byId: ReadonlyMap<string, Clause>, clause: Clause): Clause | null {
  const parent = clause.parent === null ? undefined : byId.get(clause.parent)
  if (parent === undefined || isFrame(parent)) return null
  return parent.style === 'article' || parent.style === 'han' || (parent.style === 'decimal' && !isCompound(parent)) ? parent : null
}

/** 7.2, not 7. */
function isCompound(clause: Clause): boolean {
  return /\d\.\d/.test(normalizeText(clause.label))
}

/** How many decimals of each section are numbered after their parent: where three are, the contract counts that way. */
function countFollowing(document: ContractDocument, byId: ReadonlyMap<string, Clause>): ReadonlyMap<number, number> {
  const following = new Map<number, number>()
  for (const clause of document.clauses) {
    const own = /^(\d+)\.\d/.exec(normalizeText(clause.label))
    const above = own === null ? null : topOf(byId, clause)
    if (above !== null && Number(own![1]) === numberOf(above)) following.set(above.section, (following.get(above.section) ?? 0) + 1)
  }
  return following
}

/** 第三条 followed at the same level by 4. that counts on: two styles in one list. */
function mixedStyles(document: ContractDocument): readonly Problem[] {
  const problems: Problem[] = []
  const last = new Map<string, Clause>()
  for (const clause of document.clauses) {
    if (isFrame(clause)) continue
    const key = `${clause.section}/${clause.parent ?? ''}`
    const before = last.get(key)
    last.set(key, clause)
    if (before === undefined || before.style === clause.style || before.style !== 'article') continue
    if (clause.style !== 'decimal' && clause.style !== 'han') continue
    if (numberOf(before) < 2 || numberOf(clause) !== numberOf(before) + 1 || isCompound(clause)) continue
    problems.push({
      ...problem([labelSpan(clause), labelSpan(before)], `${labelOf(before)}之后改用${labelOf(clause)}编号，同一层级编号样式不一`, `${before.label}→${clause.label}`),
      severity: 'remind',
    })
  }
  return problems
}
