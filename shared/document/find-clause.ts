import { lastStartingAtOrBefore, type Span } from '../core/span'
import { citeClause } from './cite-clause'
import { clausesById, lineageOf } from './clause-index'
import type { Clause, ContractDocument, Paragraph, Section } from './contract-document'

/** The innermost clause that holds `offset`, or null (preamble, signature block). Logarithmic plus the clause depth. */
export function findClauseAt(document: ContractDocument, offset: number): Clause | null {
  let clause = document.clauses[lastStartingAtOrBefore(document.clauses, offset)]
  // Clauses are in pre-order: the one that holds the offset is the last to start before it or stands around that one.
  while (clause !== undefined && offset >= clause.end) {
    clause = clause.parent === null ? undefined : clausesById(document).get(clause.parent)
  }
  return clause ?? null
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

/**
 * How a lawyer names the place where `span` begins: 第七条第2款, 第3.2条, 附件二第1条, 四、（二）1., 签署区, 首部. In a file
 * with several contracts the second and later ones are named too.
 */
export function describePlace(document: ContractDocument, span: Span): string {
  const section = findSectionAt(document, span.start)
  if (section === null) return '文末'
  const clause = findClauseAt(document, span.start)
  const prefix = (section.contract > 0 ? `第${section.contract + 1}份合同` : '') + (section.kind === 'annex' ? annexName(section) : '')
  if (section.kind !== 'body' && section.kind !== 'annex') return prefix + SECTION_NAMES[section.kind]
  if (clause === null) return prefix === '' || section.kind !== 'annex' ? prefix + (hasClauseBefore(document, span) ? '正文' : '首部') : prefix
  const cited = citeClause(lineageOf(document, clause))
  if (cited === '') return `${prefix}“${clause.title}”部分`
  return prefix + cited + citeParagraph(document, clause, span)
}

function hasClauseBefore(document: ContractDocument, span: Span): boolean {
  const first = document.clauses[0]
  return first !== undefined && first.start < span.start
}

/** An article with more paragraphs than this is cited without counting them. */
const MOST_PARAGRAPHS = 30

/** 第2款 where an article consists of several paragraphs without number; '' elsewhere. */
function citeParagraph(document: ContractDocument, article: Clause, span: Span): string {
  if (article.style !== 'article') return ''
  const next = document.clauses[lastStartingAtOrBefore(document.clauses, article.start) + 1]
  const end = Math.min(next?.start ?? article.end, article.end)
  if (end !== article.end) return ''
  const first = lastStartingAtOrBefore(document.paragraphs, article.start)
  let count = 0
  let cited = 0
  for (let index = first; index < first + MOST_PARAGRAPHS; index += 1) {
    const paragraph = document.paragraphs[index]
    if (paragraph === undefined || paragraph.start >= end) return count > 1 && cited > 0 ? `第${cited}款` : ''
    const isTitle = index === first && article.title !== '' && article.heading.end - article.start <= article.label.length + article.title.length + 4
    if (isTitle || paragraph.cell !== null || paragraph.start === paragraph.end) continue
    count += 1
    if (paragraph.start <= span.start) cited = count
  }
  return ''
}

function annexName(section: Section): string {
  return /^附\s{0,4}[件表录图]\s{0,2}(?:[一二三四五六七八九十\d０-９]{1,3}|[A-Z](?![A-Za-z\d]))?/.exec(section.title)?.[0].replace(/\s/g, '') ?? `附件“${section.title}”`
}

const SECTION_NAMES: Readonly<Record<Section['kind'], string>> = {
  cover: '封面', toc: '目录', guide: '使用说明', body: '首部', annex: '附件', signature: '签署区',
  'text-box': '文本框', footnote: '脚注', header: '页眉', footer: '页脚',
}
