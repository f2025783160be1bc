import type { PartyFact } from './facts'
import type { TitleFound } from './document-title'
import { isMostlyForeign } from './language'

/** Words contracts have and letters, court papers and standards lack; each counts once. */
const SIGNS = [
  /甲方|托运人|保管人|寄存人|定作(?:人|方)|出借(?:人|方)|贷款(?:人|方)|投保人|赠与人|捐赠(?:人|方)|居间人|保证人|抵押(?:人|权人)|(?:出租|承租|发包|承包|委托|受托|采购)(?:方|人)|买方|卖方|供方|需方/,
  /乙方|承运人|收货人|保险人|受赠(?:人|方)|供应商|承揽方|借款人|受让方|用户|会员/,
  /违约(?:责任|金)?|赔偿/,
  /(?:本|此)(?:合同|协议|条款)/,
  /双方|各方/,
  /(?:合同|协议|条款)[^。\n]{0,20}(?:生效|有效期|终止|解除)|(?:签字|盖章)[^。\n]{0,12}生效/,
  /争议|仲裁|诉讼/,
  /(?:义务|责任|权利)/,
]

/** The same in English; an agreement has most of them. */
const FOREIGN_SIGNS = [
  /\b(?:this|the) (?:agreement|contract|lease|deed)\b/i,
  /\b(?:party|parties|buyer|seller|supplier|customer|lessor|lessee|licensor|licensee|contractor|client|employer)\b/i,
  /\bshall\b/i,
  /\b(?:terminat\w+|expir\w+|renew\w+)\b/i,
  /\b(?:governing law|arbitration|jurisdiction|disputes?)\b/i,
  /\b(?:liab\w+|indemnif\w+|damages|breach|remed(?:y|ies))\b/i,
  /\b(?:hereby|hereto|herein|hereof|hereunder|in witness whereof|effective date)\b/i,
  /\b(?:fees?|price|payment|consideration|rent)\b/i,
]
const FOREIGN_TITLE = /\b(?:agreement|contract|lease|deed|terms (?:and conditions|of service)|memorandum of understanding)\b/i

/** Signs from which on a paper of another kind encloses a draft contract. */
const DRAFT_ENCLOSED = 7

function countSigns(normalized: string): number {
  return SIGNS.filter((sign) => sign.test(normalized)).length
}

/** Words of papers that are not contracts. */
const OTHER_PAPER = /(?:原告|被告|诉讼请求|此致[\s\S]{0,6}人民法院|具状人|事实与理由|受送达人|送达地址确认|现将[^。\n]{0,30}(?:通知|印发)|特此(?:通知|函告|公告|复函|函复)|请(?:予)?(?:认真)?(?:贯彻执行|遵照执行)|投标[人者]须知|招标公告|投标须知)/

/**
 * True when the text reads like an agreement: model texts, terms of service and insurance terms count; complaints, court
 * forms, notices, letters, standards and tender instructions do not.
 */
export function readsLikeContract(title: TitleFound, normalized: string, parties: readonly PartyFact[]): boolean {
  if (isMostlyForeign(normalized)) {
    const found = FOREIGN_SIGNS.filter((sign) => sign.test(normalized)).length
    return found >= (FOREIGN_TITLE.test(title.title) || FOREIGN_TITLE.test(normalized.slice(0, 300)) ? 3 : 5)
  }
  const signs = countSigns(normalized)
  if (title.kind === 'contract') return signs >= 1
  if (title.kind === 'other') return parties.length >= 2 && signs >= 6 && !OTHER_PAPER.test(normalized)
  return signs >= 5 && (parties.length >= 2 || signs >= 7) && !OTHER_PAPER.test(normalized)
}

/**
 * True when the text is known to be another paper: a complaint, a form of a court, a notice, a letter or instructions to
 * bidders. A text that merely lacks the signs of a contract may still be one.
 */
export function readsLikeOtherPaper(title: TitleFound, normalized: string, parties: readonly PartyFact[]): boolean {
  // Instructions to bidders with the draft of the contract behind them hold nearly all its signs.
  return !isMostlyForeign(normalized) && OTHER_PAPER.test(normalized) && countSigns(normalized) < DRAFT_ENCLOSED && !readsLikeContract(title, normalized, parties)
}
