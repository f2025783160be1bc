import type { Span } from '../core/span'
import { valueSpan } from './particulars'
import { isRoleWord } from './role-words'
import { lineEnd } from './text-lines'

const LONGEST_NAME = 48
/** What follows a role word and a colon in a clause and is no name: 甲方:应于…, 甲方:指…, 甲方:1.提供…. */
const SENTENCE = /^(应|须|负责|有权|不得|必须|提供|承担|保证|根据|是指|系指|指|为|按|在|\d{1,2} ?[.、]|[(①②③]?[一二三四五六七八九十]{0,3}[)、]|违约|同意|因|如|若|将|对|已|未)(?!\S{0,30}(公司|局|中心|事务所)$)/
/** What stands where a name should and is a form's own wording. */
const FORM_WORDING = /^(?:[()、,.省市县区国州旗盟(）直辖自治 ]+|中国|公章|盖章|签字|签章|签名|印章|章|\(?公?章\)?|聘请|委托|雇用|国籍|性别|姓名|名称|律师事务所|(?:有限|有限责任|股份有限)?公司|事务所|先生|女士|[×Xx*]*\(?写明.*|.{0,4}[省市]\([县区].*)$/
const ENTITY = /(公司|集团|局|厅|委|院|中心|馆|站|处|(?<!\d)室|办|部|所|校|学|会|社|厂|店|场|行|府|队|园|台|库|署|关|科|庭|坊|商铺|药房|酒楼|茶楼|饭庄|书屋|书画院|剧团|艺术团|乐团|基地|超市|商城|工商户|经营户|专业户|街道|社区|基金|企业)(\([^()]{1,12}\))?$/
/** 欧阳文庭 ends like an organisation and is a person. */
const COMPOUND_SURNAME = /^(?:欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|长孙|宇文|端木|申屠|呼延|独孤|闻人|澹台)[\u4e00-\u9fff]{2}$/
const ADDRESSED = /(?:先生|女士)$/

/** A name's place; null where it was left blank; 'not-a-name' where a sentence stands instead. */
export type NameCut = Span | null | 'not-a-name'

/** The name between `from` and `to`, without padding, remarks in brackets and whatever the form prints after it. */
export function cutName(text: string, from: number, to: number): NameCut {
  const placeholder = /^[ _]*(\{\{[^{}\n]{0,60}\}\}|[[【<][^\]】>\n]{0,40}[\]】>])/.exec(text.slice(from, Math.min(to, from + 80)))
  if (placeholder !== null) return null
  const { start, end } = valueSpan(text, from, to)
  let words = text.slice(start, end)
  if (words === '') return null
  if (SENTENCE.test(words)) return 'not-a-name'
  const cut = cutAt(words)
  if (cut === 0) return null
  if (cut > 0) words = words.slice(0, cut).trimEnd()
  if (words.length > LONGEST_NAME || /[。;]/.test(words)) return 'not-a-name'
  if (isFormWording(words) || !/[\u4e00-\u9fffA-Za-z×]/.test(words)) return null
  return { start, end: start + words.length }
}

/** What stands behind a name: a bracket or a comma with its short name, seal or particulars, or the next label. */
const BEHIND = / {0,4}\((?:以下|下|简称|称|盖章|公章|签|章|印|写明|即|"|“|统一|社会信用|信用代码|身份证|公民身份|地址|住所|住址|电话|联系|法定代表|负责人|经营者|个体)|\([^()]*$|[,、] {0,2}(?:以下|下)?(?:简称|称)|[,、] {0,2}(?:法定|住所|地址|住址|统一|社会信用|电话|联系|身份证|公民身份|开户|账号|帐号|邮|住(?=[\u4e00-\u9fff]{2,8}[省市县区])|[男女](?=[,、(]|$))|[,、] {0,2}(?=[\u4e00-\u9fff]{2,20}\d{1,5}号)| +[\u4e00-\u9fff]{2,8}(?: {0,4}[\u4e00-\u9fff]){0,2} {0,4}:/
/** 法 定 代 表 人: the next label, spaced out, where the name should stand. */
const SPACED_LABEL = /^[\u4e00-\u9fff](?: {0,6}[\u4e00-\u9fff]){1,9} {0,4}:/

/** Where the name ends and what is printed behind it begins; -1 where nothing is. */
function cutAt(words: string): number {
  const behind = words.search(BEHIND)
  // 云溪市图书馆 地址:… is a name and a label, no label spaced out.
  if (SPACED_LABEL.test(words) && !(behind > 0 && isPartyName(words.slice(0, behind)))) return 0
  return behind
}

/** True for the wording of an unfilled form where a name should stand: 省 市(县), (公章), 国籍. */
export function isFormWording(words: string): boolean {
  return FORM_WORDING.test(words)
}

/** True when the words end like the name of an organisation. */
export function isOrganizationName(words: string): boolean {
  return words.length >= 4 && words.length <= LONGEST_NAME && ENTITY.test(words) && !COMPOUND_SURNAME.test(words)
}

/** True when the words read like a party's name: an organisation, or a person addressed as 先生 or 女士. */
export function isPartyName(words: string): boolean {
  return isOrganizationName(words) || (words.length >= 4 && words.length <= LONGEST_NAME && ADDRESSED.test(words))
}

/** True for the name of a company registered abroad, which has no unified social credit code. */
export function isForeignCompany(words: string): boolean {
  return /株式会社|\b(?:Ltd|Inc|GmbH|LLC|Corp|S\.?A|B\.?V|PLC|Pte)\b/i.test(words) && !/[\u4e00-\u9fff]{2}(?:有限|股份)/.test(words)
}

/** True for a word such as 需货单位 or 租赁方 that is a role, even one the list of roles does not know. */
export function looksLikeRole(words: string): boolean {
  return isRoleWord(words) || /^[\u4e00-\u9fff]{1,6}(?:方|单位)$/.test(words)
}

/** Where a label fills its cell or its line: the name in the cell beside it, or alone on the next line. */
export function nameBeside(text: string, after: number): Span | null {
  const end = lineEnd(text, after)
  if (end >= text.length || text.slice(after, end).trim() !== '') return null
  const span = cutName(text, end + 1, lineEnd(text, end + 1))
  if (span === null || span === 'not-a-name') return null
  const words = text.slice(span.start, span.end)
  if (text[end] === '\t') return looksLikeRole(words) ? null : span
  return isPartyName(words) ? span : null
}
