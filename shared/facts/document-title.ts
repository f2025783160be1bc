import type { ContractDocument } from '../document/contract-document'
import { isReadable } from './readable'

const ENDS_LIKE_CONTRACT = /(合同|协议|协议书|合同书|契约|条款|备忘录|意向书|订单|承诺书|责任书|章程)$/
const ENDS_LIKE_OTHER = /(起诉状|答辩状|上诉状|申请书|确认书|判决书|裁定书|调解书|通知书?|公告|通告|函|说明书|办法|规定|细则|标准|规范|报告|方案|纪要|证明|授权书|委托书|声明|清单|简历|批复|请示|意见)$/
const NAMED = /^(?:合同|协议)名称 {0,4}: {0,4}(\S.{1,60})$/
const NOISE = /^(合同|协议)?(编号|号码|登记号)|^(GF|BF|SF|HF)[-—–]|^第?[\d_]+页|制定$|印制$|监制$|^\(?(示范文本|试行|样本|范本)\)?$|:|^(?:甲方|乙方|采购人|供应商|发包人|委托人)/
/** A numbered heading is no title; the first clause ends the search. */
const NUMBERED = /^(?!\S{0,20}(?:合同|协议)(?:书)?$)(第[一二三四五六七八九十百\d]{1,4}[章条编]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])/
const FIRST_CLAUSE = /^(第[一1][章条]|一、|1[.、]) *(?!\S{0,20}(?:合同|协议)(?:书)?$)/
const LINES_LOOKED_AT = 40

/** A title and where it stands. */
export interface TitleFound {
  /** Spaces left out, and the bracketed remark of the edition kept: 房屋租赁合同(一). '' if there is none. */
  readonly title: string
  /** `contract` when it ends like the name of a contract, `other` when like another kind of paper. */
  readonly kind: 'contract' | 'other' | 'unclear'
}

/** The document's title: the first line that reads like one, past cover numbers, issuers and edition notes. */
export function findTitle(document: ContractDocument, normalized: string): TitleFound {
  const lines = firstLines(document, normalized)
  const firstClause = lines.findIndex((line) => FIRST_CLAUSE.test(line))
  const head = firstClause === -1 ? lines : lines.slice(0, firstClause)
  for (const line of head) {
    const title = titleOf(line)
    if (ENDS_LIKE_CONTRACT.test(bare(title))) return { title, kind: 'contract' }
    if (ENDS_LIKE_OTHER.test(bare(title)) && title.length >= 2) return { title, kind: 'other' }
  }
  const named = lines.map((line) => NAMED.exec(line)?.[1]).find((name) => name !== undefined && ENDS_LIKE_CONTRACT.test(bare(name)))
  if (named !== undefined) return { title: named.trim(), kind: 'contract' }
  const first = head.find((line) => line.length <= 40 && !NOISE.test(line) && !NUMBERED.test(line) && !/[。;,]/.test(line))
  return { title: first?.replace(/ /g, '') ?? '', kind: 'unclear' }
}

function firstLines(document: ContractDocument, text: string): string[] {
  const lines: string[] = []
  for (const paragraph of document.paragraphs) {
    if (lines.length >= LINES_LOOKED_AT) break
    if (!isReadable(document.sections[paragraph.section]?.kind ?? 'body') || paragraph.cell !== null) continue
    const line = text.slice(paragraph.start, paragraph.end).trim()
    if (line !== '') lines.push(line)
  }
  return lines
}

/** The line as a title, or '' when it is cover noise, a sentence or too long. */
function titleOf(line: string): string {
  const title = line.replace(/ /g, '').replace(/^\d{1,2}、/, '').replace(/^[《"“]|[》"”]$/g, '')
  if (title.length > 40 || NOISE.test(title) || /[。;,！？]/.test(title) || NUMBERED.test(title)) return ''
  return title
}

function bare(title: string): string {
  return title.replace(/[ {}]/g, '').replace(/名称$/, '').replace(/(\([^()]{1,20}\)|_+|示范文本|范本|样本|文本|[\d一二三四五六七八九十]{1,3}|范例|格式|模板|模版|正本|副本)+$/, '').replace(/[》"”]$/, '')
}
