import { normalizeText } from './normalize-text'
import type { Clause } from './contract-document'

/** Parts whose numbering starts anew and that people call by name. */
const NAMED_PART = /(?:通用|专用|一般|特殊)(?:合同)?条款|协议书|保修书/

/**
 * Writes the place of a clause as lawyers cite it, given the clause and all it stands in, outermost first: 第七条第2款,
 * 第七条第（二）项, 第3.2条第（1）项, 四、（二）1., 通用条款第5.2条. Numbers keep the figures of the contract. '' when
 * none of them has a number.
 */
export function citeClause(lineage: readonly Clause[]): string {
  const part = lineage.find((clause) => clause.style === 'part') ?? lineage.slice(0, -1).find((clause) => NAMED_PART.test(clause.title))
  const numbered = lineage.filter((clause) => clause.label !== '' && clause !== part)
  const first = numbered.findLastIndex((clause, index) => standsAlone(clause, numbered.slice(0, index)))
  const cited = numbered.slice(Math.max(first, 0)).filter((clause, index, all) => !isRepeated(clause, all[index + 1]))
  const words = cited.map((clause, index) => citeNumber(clause, cited[index - 1] ?? null, cited[0]!)).join('')
  if (part === undefined) return words
  if (NAMED_PART.test(part.title)) return part.title + words
  return cited[0]?.style === 'article' ? words : bareLabel(part.label) + words
}

/** 1.3.2 says already that it stands in 1.3. */
function isRepeated(clause: Clause, next: Clause | undefined): boolean {
  return next !== undefined && isDotted(clause) && isDotted(next) && digitsOf(next).startsWith(`${digitsOf(clause)}.`)
}

/** 第七条 and 3.2 are found without their chapter; 3.2 in 第五条 is not found without it. */
function standsAlone(clause: Clause, holders: readonly Clause[]): boolean {
  if (clause.style === 'article') return true
  const article = holders.findLast((holder) => holder.style === 'article' || holder.style === 'han')
  return isDotted(clause) && (article === undefined || article.path.at(-1) === Number.parseInt(digitsOf(clause), 10))
}

function isDotted(clause: Clause): boolean {
  return clause.style === 'decimal' && digitsOf(clause).includes('.')
}

function citeNumber(clause: Clause, holder: Clause | null, root: Clause): string {
  const label = bareLabel(clause.label)
  if (holder === null) return clause.style === 'decimal' ? `第${digitsOf(clause)}条` : clause.label
  // 条、款、项 below an article; below 四、 the printed numbers in a row.
  const isBelowArticle = root.style === 'article' || root.style === 'decimal'
  if (!isBelowArticle) return clause.label
  if (isDotted(clause)) return digitsOf(clause)
  if (clause.style === 'decimal') return holder.style === 'article' ? `第${digitsOf(clause)}款` : `第${digitsOf(clause)}目`
  if (clause.style === 'han') return `第${label}款`
  return clause.style === 'han-parenthesis' || clause.style === 'decimal-parenthesis' ? `第${label}项` : label
}

function digitsOf(clause: Clause): string {
  return normalizeText(bareLabel(clause.label)).replace(/\s/g, '')
}

function bareLabel(label: string): string {
  return label.replace(/[、.．:：,，\s]+$/, '')
}
