import { headingKey, type SectionLine } from './section-line'

const HEADING = /^[《(]?.{0,16}?(?:使用说明|填写说明|填表说明|签约须知|签订须知|使用须知|编制说明|制定说明)[》)]?:?$/
const BARE_HEADING = /^(?:说明|须知|特别提示|风险提示):?$/
/** What a contract begins with after such a page. */
const CONTRACT_START = /^(?:第 {0,2}[一1] {0,2}[条章编部]|合同编号|编号:|甲 {0,4}方|目 {0,8}录$|[^。;，,:]{2,24}(?:合同|协议书?|合同书)$)/

/**
 * Marks pages that tell how to fill in a model text (使用说明, 填写说明): before the contract, until a page break or the
 * contract's own beginning; after it, until the end or an annex.
 */
export function markGuides(lines: readonly SectionLine[]): void {
  const title = headingKey(lines.find((line) => line.kind === 'body' && line.text !== '')?.text ?? '')
  let hasClauses = false
  let hasSigned = false
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!
    if (line.kind !== 'body') continue
    const words = (line.number === null ? line.text : line.printed.slice(line.number.length)).replace(/[\s\u3000]/g, '')
    const isHeading = !line.isTable && words.length <= 30 && (HEADING.test(words) || ((!hasClauses || hasSigned) && BARE_HEADING.test(words)))
    hasSigned ||= hasClauses && /盖 {0,4}章|公 {0,4}章|签 {0,4}[章字名]/.test(line.text) && line.text.length <= 80 && !line.text.includes('。')
    if (isHeading) index = markGuide(lines, index, title)
    else hasClauses ||= line.number !== null && (line.number.style === 'article' || line.number.style === 'han')
  }
}

function markGuide(lines: readonly SectionLine[], heading: number, title: string): number {
  let index = heading
  for (; index < lines.length; index += 1) {
    const line = lines[index]!
    const key = headingKey(line.text)
    const isEnd = line.kind === 'toc' || /^附 {0,4}[件表录]/.test(line.text) || (line.kind === 'body' && line.text !== '' &&
      (line.startsPage || (key === title && key !== '') || CONTRACT_START.test(line.text)))
    if (index > heading && isEnd) break
    if (line.kind === 'body') line.kind = 'guide'
  }
  return index - 1
}
