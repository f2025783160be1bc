import type { ContractDocument } from '../document/contract-document'
import { isReadableAt } from './readable'
import type { CitationFact } from './facts'

const ARTICLE = '(?: {0,2}(?:\\([^()\\n]{0,24}\\)|〔[^〔〕\\n]{0,20}〕|\\[[^\\]\\n]{0,20}\\]){0,2} {0,2}(?:(?:的|中)(?= {0,2}第))?((?:第 {0,2}(?:[一二三四五六七八九十百千零]{1,9}|\\d{1,4}) {0,2}条(?:之[一二三])?(?:第?[一二三四五六七八九十\\d]{1,3}款)?(?:第?[(（]?[一二三四五六七八九十\\d]{1,3}[)）]?项)?)?))'
const QUOTED = new RegExp(`《([^《》\\n]{2,60})》${ARTICLE}`, 'g')
const BARE_NAMES = [
  '经济合同法', '涉外经济合同法', '技术合同法', '合同法', '民法典', '民法通则', '民法总则', '物权法', '担保法', '侵权责任法', '政府采购法实施条例', '政府采购法', '招标投标法实施条例', '招标投标法',
  '建筑法', '仲裁法', '民事诉讼法', '劳动合同法', '劳动法', '公司法', '著作权法', '专利法', '商标法', '保险法', '税法', '会计法', '预算法', '保密法', '保守国家秘密法', '数据安全法', '网络安全法', '个人信息保护法',
  '安全生产法', '消防法', '食品安全法', '律师法', '电子签名法', '土地管理法', '城市房地产管理法', '票据法', '价格法', '产品质量法', '反不正当竞争法', '消费者权益保护法', '行政诉讼法',
]
const BARE = new RegExp(`(?:中华人民共和国)?(?:${BARE_NAMES.sort((a, b) => b.length - a.length).join('|')})(?!》|律|定|理|人|学)${ARTICLE}`, 'g')
const LAW_NAME = /(法|法典|条例|规定|办法|细则|解释|通知|意见|决定|目录|准则|规程|规则|公约|批复|复函|暂行|试行|定额|示范文本|通则|总则)(\([^()]{1,20}\))?$/
const STANDARD = /(?<![A-Za-z])((?:GB|DB\d{0,6}|JGJ|CJJ|JG|CJ|JC|SL|YY|GA|HJ|TSG|CECS|NY|SB|QB|YD|SJ|JT|TB|T(?=\/))(?:\/[A-Z]{1,6})? {0,2}[-—]?\d{2,6}(?:\.\d{1,3})?(?: {0,2}[-—–] {0,2}\d{2,4})?)(?![A-Za-z\d])/g

/** Laws, regulations, policy documents and standards named in the text, with the article where one is cited. Linear. */
export function findCitations(document: ContractDocument, normalized: string): readonly CitationFact[] {
  const found: CitationFact[] = []
  for (const match of normalized.matchAll(QUOTED)) {
    const name = match[1]!.trim()
    if (!LAW_NAME.test(name)) continue
    found.push({ span: { start: match.index, end: match.index + match[0].trimEnd().length }, name, article: fold(match[2]), kind: 'law' })
  }
  const quoted = found.map((citation) => citation.span)
  let next = 0
  for (const match of normalized.matchAll(BARE)) {
    while (next < quoted.length && quoted[next]!.end <= match.index) next += 1
    if (quoted[next] !== undefined && quoted[next]!.start <= match.index) continue
    const name = /^(?:中华人民共和国)?[\u4e00-\u9fff]+?(?:法典|法实施条例|法通则|法总则|法)/.exec(match[0])![0]
    found.push({ span: { start: match.index, end: match.index + match[0].trimEnd().length }, name, article: fold(match[1]), kind: 'law' })
  }
  for (const match of normalized.matchAll(STANDARD)) {
    // SL2000 may be a model of pump: outside the national series a standard shows its slash or its year.
    if (!/^(GB|JGJ|CJJ|DB)|[/—–-]/.test(match[1]!)) continue
    found.push({ span: { start: match.index, end: match.index + match[0].length }, name: match[1]!.replace(/ /g, ''), article: '', kind: 'standard' })
  }
  return found.filter((citation) => isReadableAt(document, citation.span.start)).sort((a, b) => a.span.start - b.span.start)
}

function fold(article: string | undefined): string {
  return (article ?? '').replace(/ /g, '')
}
