import { lastStartingAtOrBefore, type Span } from '../core/span'
import type { Clause, ContractDocument, Paragraph, Section } from './contract-document'

/** The innermost clause that holds `offset`, or null (preamble, signature block). Logarithmic plus the clause depth. */
export function findClauseAt(document: ContractDocument, offset: number): Clause | null {
  let index = lastStartingAtOrBefore(document.clauses, offset)
  while (index >= 0) {
    const clause = document.clauses[index]!
    if (offset < clause.end) return clause
    if (clause.parent === null) return null
    // Clauses are in pre-order: the parent stands before the child, so walking back meets it.
    index -= 1
    while (index >= 0 && document.clauses[index]!.id !== clause.parent) index -= 1
  }
  return null
}

/** The section that holds `offset`; null past the end. */
export function findSectionAt(document: ContractDocument, offset: number): Section | null {
  const section = document.sections[lastStartingAtOrBefore(document.sections, offset)]
  return section !== undefined && offset < Math.max(section.end, section.start + 1) ? section : null
}

/** The paragraph that holds `offset` (its line break counts as part of it); null before the first one. */
export function findParagraphAt(document: ContractDocument, offset: number): Paragraph | null {
  return document.paragraphs[lastStartingAtOrBefore(document.paragraphs, offset)] ?? null
}

/** How people name the place: 第七条, 附件一第2.3条, 签署区, 首部. */
export function describePlace(document: ContractDocument, span: Span): string {
  const section = findSectionAt(document, span.start)
  const clause = findClauseAt(document, span.start)
  const prefix = section?.kind === 'annex' ? annexName(section) : ''
  if (clause !== null && clause.label !== '') return prefix + clausePlace(document, clause)
  if (prefix !== '') return prefix
  if (clause !== null && clause.title !== '') return `“${clause.title}”部分`
  return section === null ? '首部' : SECTION_NAMES[section.kind]
}

function clausePlace(document: ContractDocument, clause: Clause): string {
  const labels: string[] = []
  let current: Clause | undefined = clause
  while (current !== undefined) {
    // 1.2.3 already says its parents, and 第七条 stands alone in law: citing 第二章第七条 would be pedantic.
    labels.unshift(current.label.replace(/[、.．:：\s]+$/, ''))
    if (current.style === 'article' || (current.style === 'decimal' && current.path.length > 1)) break
    const parent: string | null = current.parent
    current = parent === null ? undefined : document.clauses.find((candidate) => candidate.id === parent)
  }
  const joined = labels.join('')
  return /^[\d.]+$/.test(joined) ? `第${joined}条` : joined
}

function annexName(section: Section): string {
  return section.title === '' ? '附件' : (/^附[件表录][一二三四五六七八九十\d]*/.exec(section.title)?.[0] ?? section.title)
}

const SECTION_NAMES: Readonly<Record<Section['kind'], string>> = {
  cover: '封面', toc: '目录', guide: '使用说明', body: '首部', annex: '附件', signature: '签署区',
  'text-box': '文本框', footnote: '脚注', header: '页眉', footer: '页脚',
}
