import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { isReadableAt } from './readable'
import { isRoleWord } from './role-words'
import type { DefinitionFact } from './facts'

const OPEN = '["“‘「『]'
const CLOSE = '["”’」』]'
/** “服务成果”是指…, "验收标准":指… */
const MEANS = new RegExp(`${OPEN}([^"“”‘’「」『』\\n]{1,24})${CLOSE}(?:一词|一语)? {0,2}[:,]? {0,2}(?:是指|系指|意指|指的是|指|意味着)(?![定派标示引出])`, 'g')
/** (以下简称“本项目”), 以下简称服务区域 */
const SHORT_FOR = new RegExp(`(?:以下|下文|下)(?:统?简?称)(?:为)?[: ]{0,2}(?:${OPEN}([^"“”‘’「」『』\\n]{1,20})${CLOSE}|([\\u4e00-\\u9fffA-Za-z]{1,10})(?=[),;。]))|\\(简称[: ]{0,2}(?:${OPEN}([^"“”\\n]{1,20})${CLOSE}|([\\u4e00-\\u9fffA-Za-z]{1,10})(?=\\)))`, 'g')
/** Without quotation marks at the start of a line: 服务成果:指…, 1.3 交付物是指… */
const LINE = /^(?:[\d.()、一二三四五六七八九十 ]{0,10})([\u4e00-\u9fffA-Za-z]{2,12}) {0,2}(?::指|是指|系指|:系指)/gm
const MOST = 300

/** Terms the contract defines, each with its uses outside the definition. Role words and law short names are left out. */
export function findDefinitions(document: ContractDocument, normalized: string): readonly DefinitionFact[] {
  const found = new Map<number, { term: string; span: Span }>()
  for (const pattern of [MEANS, SHORT_FOR, LINE]) {
    for (const match of normalized.matchAll(pattern)) {
      const term = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim().replace(/^本(?:合同|协议)(?:中)?所称的?/, '')
      if (term === '' || isRoleWord(term) || /^(本合同|本协议|协议|合同|双方|各方)$/.test(term) || !isReadableAt(document, match.index)) continue
      const start = match.index + match[0].indexOf(term)
      if (!found.has(start)) found.set(start, { term, span: { start: match.index, end: match.index + match[0].length } })
    }
  }
  return [...found.values()].slice(0, MOST).sort((a, b) => a.span.start - b.span.start)
    .map(({ term, span }) => ({ term, span, uses: usesOf(document, normalized, term, span) }))
}

function usesOf(document: ContractDocument, text: string, term: string, own: Span): readonly Span[] {
  const uses: Span[] = []
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
    if ((at < own.start || at >= own.end) && isReadableAt(document, at)) uses.push({ start: at, end: at + term.length })
  }
  return uses
}
