import type { Span } from '../../core/span'
import type { ContractDocument, Paragraph } from '../../document/contract-document'
import type { Problem } from '../rule'

const NO_TEXT = /^[\s（(【[]*(?:以下|本页)?无正文|签(?:署|字|章)页[）)】\]\s]*$|^[\s\d—–\-第页共/]*$/
/** A page that names its contract cannot be put behind another one. */
const NAMES_CONTRACT = /《[^》\n]{2,60}》[^\n]{0,12}签(?:署|字|章)页|签(?:署|字|章)页[^\n]{0,12}《/

/**
 * A signature block alone on its page, with no word of the contract there: the page before could be changed. Only where
 * the file knows its pages; a page that names its contract is left alone.
 */
export function findLoneSignaturePage(document: ContractDocument, contract: number): readonly Problem[] {
  const block = document.sections.findIndex((section) => section.kind === 'signature' && section.contract === contract)
  const words = (paragraph: Paragraph): string => document.text.slice(paragraph.start, paragraph.end)
  const signature = document.paragraphs.filter((paragraph) => paragraph.section === block && !NO_TEXT.test(words(paragraph)))
  const page = pageOf(signature[0])
  if (page === null || page < 2 || block < 0) return []
  const others = document.paragraphs.filter((paragraph) => pageOf(paragraph) === page && !signature.includes(paragraph))
  const isText = (paragraph: Paragraph): boolean => {
    const kind = document.sections[paragraph.section]?.kind
    return kind !== 'header' && kind !== 'footer' && !NO_TEXT.test(words(paragraph))
  }
  if (others.some(isText) || [...others, ...signature].some((paragraph) => NAMES_CONTRACT.test(words(paragraph)))) return []
  const span: Span = { start: signature[0]!.start, end: signature[0]!.end }
  return [{
    status: 'hit', severity: 'remind', spans: [span], computed: `第${page}页仅有签署栏`,
    opinion: `签署栏单独位于第${page}页，该页没有正文，存在换页风险，建议与正文末段排在同一页，或者写明“本页为《合同名称》签署页”并加盖骑缝章。`,
    amendment: '（本页无正文，为《【合同名称】》（合同编号：【】）签署页）',
  }]
}

function pageOf(paragraph: Paragraph | undefined): number | null {
  return paragraph?.origin.kind === 'page' ? paragraph.origin.page : null
}
