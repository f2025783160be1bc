import type { Span } from '../core/span'
import type { ContractDocument } from '../document/contract-document'
import { isReadableAt } from './readable'
import type { BlankFact, ParticularFact, PartyFact } from './facts'
import { isRoleWord } from './role-words'
import { lineEnd, lineStart } from './text-lines'

type Form = BlankFact['form']
interface Found extends Span {
  readonly form: Form
  /** Underlined words right beside it; '' if none. */
  readonly beside: string
}

const UNIT = '(?:年|月|日|元|%|份|万元|平方米|工作日|天|个月|㎡|小时|页|‰|‱|周|分钟|倍|米|吨)'
const PATTERNS: readonly (readonly [Form, RegExp])[] = [
  ['line', /_{2,}/g],
  ['brackets', /【[ _]*】|［[ _]*］(?![中内])|\[[ _]{1,}\]|\([ _]{2,}\)|\( \)(?=(?:[人名台次年月日元%份天项个分]|万元|小时|分钟|工作日|个月)(?:[,。;、)/内之的至]|$|以[上下内])|个(?!人))|《[ _]*》|\{\{[^{}\n]{0,60}\}\}/g],
  ['spaces', new RegExp(`(?<=[^\\s\\d_:一二三四五六七八九十零]) {2,}(?=${UNIT})(?!日(?:期|常|程)|年(?:满|度|龄|检)|天(?:然|气)|份额|页码|周(?:边|一|期)|元旦|米面)|(?<=[:于自至]) {1,}(?=年 {0,12}月)|(?<=第) {2,}(?=条)|(?<=[年]) {1,}(?=月 {1,}日)|(?<=月) {1,}(?=日)`, 'g')],
  ['spaces', /…{2,}(?=元|日|%)|\.{6,}(?=元|日|%)/g],
  // 金额（大写）：      元, and a line of dashes below a label.
  ['spaces', /(?<=:) {2,}(?=元|%|万元|平方米)/g],
  ['line', /(?<=:) *\n *[─━]{4,}[─━ ]*/g],
  // Spaces where running text wants a word: 总价为      ，由   方负担，字第    号.
  ['spaces', /(?<=[\u4e00-\u9fff][为:]) {2,}(?=[,;；。])|(?<=[由按用请向交经]) {2,}(?=方(?!法)|标准|方式|仲裁|人民法院|履约保证金|\()|(?<=[字第]) {2,}(?=号)/g],
  // 委派项目经理        ，电话        。
  ['spaces', /(?<=经理|负责人|联系人|代表|电话|手机|姓名|编号|地址|邮箱|名称) {4,}(?=[,;；。、])/g],
  ['ordinal', /(?<=第) +(?=种|项方式)/g],
]
/** What may stand between two parts of one blank: ____年__月__日, ____拾____万元. */
const BETWEEN = /^(?: |[年月日时分秒亿千仟百佰拾十万元角分整币种至起止自到()¥/\-—~]){0,5}$/
/** How far apart the two lines around a value may stand. */
const SET_IN_REACH = 48
/** A value set into a line: __30__日, ___/___; the lines around it are only its underlining. */
const SET_IN = /^ {0,4}(?:(?=[^_]{0,60}[\dA-Za-z零一二三四五六七八九壹贰叁肆伍陆柒捌玖])[\dA-Za-z零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟][\dA-Za-z.,%@:/\- 零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟元整]{0,40}|\/|无|不适用|——?|-) {0,4}$/

/** 期限为__十__年: a plain numeral before a whole unit; before 元 it is the print of a form (__十__元). */
const PLAIN_NUMBER = /^ {0,4}[一二三四五六七八九十]{1,3} {0,4}$/
const WHOLE_UNIT = /^ {0,4}(?:年(?! {0,4}[_\d])|个?月(?! {0,4}[_\d])|个?工作日|天|日内|周|份|人|名)/
/** Words set into the line of a label, up to the end of the phrase: 用途为___办公___。地址：__云溪市青石路3号____ */
const SET_IN_WORDS = /^ {0,4}[\u4e00-\u9fffA-Za-z0-9()·、]{2,40} {0,4}$/
const LABEL_BEFORE = /(?:[\u4e00-\u9fff]为|[\u4e00-\u9fff)]:) {0,4}$/
const PHRASE_END = /^ {0,12}(?:[,;；。\n]|$)/
/** Words the form itself prints between two blanks. */
const PRINTED = /^ {0,4}(?:个|和|或者?|至|到|及|、)|(?:[年月日元份页层室栋幢间省市县区乡镇村组方国文币天时分次台%]|电话|手机|传真|邮编|编码|编号|地址|住所|账号|帐号|账户|户名|开户行|姓名|证号|号码|代码|职务|职称|性别|国籍|日期|时间|地点|[签盖]字|签名|[签盖公]章|代表人?|代理人|联系人|负责人|经办人|名称|型号|规格|数量|单价|金额|[大小]写|总价|备注|^ {0,4}(?:单位|有限公司|公司|分?支?行|银行|人民法院|仲裁委员会)) {0,4}$/
/** Two letters at least, a figure alone, or an amount; a mark at their end leaves the phrase open, as a label does. */
const FILLED_IN = /^[\u4e00-\u9fffA-Za-z0-9《“¥￥](?:[\u4e00-\u9fffA-Za-z0-9()（）《》“”·、，；：。,.%‰@¥￥〔〕-]{0,38}[\u4e00-\u9fffA-Za-z0-9)）》”%‰。])$|^\d$/
/** ____年, ____元: words beside such a blank are no answer to it. */
const WANTS_FIGURE = new RegExp(`^ ?${UNIT}`)
const PLACE_NAME = /^[\u4e00-\u9fff]{2,14}[省市县区镇乡村]$/
/** Words of a court or an institution behind its line: 向__云溪市南湖区__人民法院. */
const OF_INSTITUTION = /^ {0,4}(?:人民法院|仲裁委员会)/
const NO_NAME = /^(?:所在地|住所地)$|有管辖权|^(?:方|提交|申请|依法|向|由)/
/** An amount in capitals right behind its line: 大写人民币___叁佰元整. */
const CAPITAL_BEHIND = /^ {0,4}[壹贰叁肆伍陆柒捌玖][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{0,16}[元圆]/

/**
 * Places left to be filled in, each once: the parts of one date or amount are one blank, and so are lines that follow
 * each other. Underlining around a value that was filled in is no blank; / and 无 count as filled. Linear.
 */
export function findBlanks(
  document: ContractDocument, normalized: string, particulars: readonly ParticularFact[], parties: readonly PartyFact[],
): readonly BlankFact[] {
  const filled = filledSpans(particulars, parties)
  const found = collect(document, normalized)
  const open = found.filter((blank, index) => !isUnderlining(normalized, found, index) && !isBesideValue(blank, filled) && isReadableAt(document, blank.start))
  return merge(normalized, open).map((blank) => ({
    span: { start: blank.start, end: blank.end },
    about: describe(normalized, blank),
    isFilledElsewhere: isNamedElsewhere(normalized, blank, parties),
    form: isOrdinal(normalized, blank) ? 'ordinal' : blank.form,
  }))
}

function collect(document: ContractDocument, text: string): Found[] {
  const found: Found[] = PATTERNS.flatMap(([form, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, form, beside: '' })))
  for (const mark of document.marks) {
    if (mark.kind === 'blank') found.push({ start: mark.start, end: Math.max(mark.end, mark.start), form: mark.from === 'content-control' || mark.from === 'form-field' ? 'control' : 'line', beside: mark.beside ?? '' })
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end || b.beside.length - a.beside.length)
  const kept: Found[] = []
  for (const blank of found) {
    const last = kept[kept.length - 1]
    if (last === undefined || blank.start >= last.end) kept.push(blank)
  }
  return kept
}

/** True for a line directly before or after a set-in value whose other side is a line as well. */
function isUnderlining(text: string, found: readonly Found[], index: number): boolean {
  const blank = found[index]!
  if (blank.form !== 'line') return false
  if (isFilledIn(blank.beside, text.slice(Math.max(0, blank.start - SET_IN_REACH), blank.end + SET_IN_REACH)) && (/\d/.test(blank.beside) || !WANTS_FIGURE.test(text.slice(blank.end, blank.end + 4)))) return true
  if (CAPITAL_BEHIND.test(text.slice(blank.end, blank.end + 24))) return true
  const setIn = (from: Found | undefined, to: Found | undefined): boolean =>
    from !== undefined && to !== undefined && from.form === 'line' && to.form === 'line' && to.start - from.end <= SET_IN_REACH && isSetIn(text, from, to)
  return setIn(blank, found[index + 1]) || setIn(found[index - 1], blank)
}

/** Underlined with the space around them: words somebody filled in, no label and no print of the form. */
function isFilledIn(words: string, around: string): boolean {
  if (isRoleWord(words)) return ['由', '归', '向', '经', '给'].some((lead) => around.replace(/[_ ]/g, '').includes(`${lead}${words}`))
  return FILLED_IN.test(words) && (/\d/.test(words) || PLACE_NAME.test(words) || !PRINTED.test(words))
}

function isSetIn(text: string, from: Span, to: Span): boolean {
  const value = text.slice(from.end, to.start)
  if (SET_IN.test(value)) return true
  const after = text.slice(to.end, to.end + 16)
  if (PLAIN_NUMBER.test(value)) return WHOLE_UNIT.test(after)
  if (OF_INSTITUTION.test(after) && SET_IN_WORDS.test(value)) return /^ {0,4}[甲乙丙]方/.test(value) || !NO_NAME.test(value.trim())
  return SET_IN_WORDS.test(value) && !PRINTED.test(value) && LABEL_BEFORE.test(text.slice(Math.max(0, from.start - 6), from.start)) && PHRASE_END.test(after)
}

/** Stretches around filled-in names and particulars, in order, where underscores are padding. */
function filledSpans(particulars: readonly ParticularFact[], parties: readonly PartyFact[]): readonly Span[] {
  const spans = particulars.filter((particular) => particular.value !== '')
    .map((particular) => ({ start: Math.min(particular.labelSpan.end, particular.span.start), end: particular.span.end }))
  for (const party of parties) {
    if (party.name !== '' && party.nameSpan !== null) spans.push({ start: Math.min(party.span.start, party.nameSpan.start), end: party.nameSpan.end })
  }
  return spans.sort((a, b) => a.start - b.start)
}

function isBesideValue(blank: Found, filled: readonly Span[]): boolean {
  let low = 0
  let high = filled.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (filled[middle]!.start <= blank.start) low = middle + 1
    else high = middle
  }
  const before = filled[low - 1]
  return before !== undefined && blank.start <= before.end + 1 && blank.form === 'line'
}

function merge(text: string, blanks: readonly Found[]): Found[] {
  const merged: Found[] = []
  for (const blank of blanks) {
    const last = merged[merged.length - 1]
    const gap = last === undefined ? null : text.slice(last.end, blank.start)
    if (last !== undefined && gap !== null && (BETWEEN.test(gap) || /^\s{0,12}$/.test(gap))) merged[merged.length - 1] = { ...last, end: blank.end }
    else merged.push(blank)
  }
  return merged
}

function isOrdinal(text: string, blank: Found): boolean {
  return /第 {0,2}$/.test(text.slice(Math.max(0, blank.start - 3), blank.start)) && /^ {0,2}(?:种|项|款|条)/.test(text.slice(blank.end, blank.end + 4))
}

/** The words of its line around the blank, the blank shown as a line: 每日按____%支付违约金. */
function describe(text: string, blank: Span): string {
  const from = Math.max(lineStart(text, blank.start), blank.start - 40)
  const before = text.slice(from, blank.start)
  const cut = Math.max(...[...'。;；,、\t'].map((sign) => before.lastIndexOf(sign))) + 1
  const after = text.slice(blank.end, Math.min(lineEnd(text, blank.end), blank.end + 16)).split(/[。;；,、_:]/)[0]!
  const words = before.slice(cut).replace(/_+/g, '').trim().replace(/^第[一二三四五六七八九十百零\d]{1,6}条 */, '')
  return `${words.slice(-24)}____${/^ {0,2}[\u4e00-\u9fff]{2,10}:/.test(text.slice(blank.end, blank.end + 14)) ? '' : after.trim()}`
}

function isNamedElsewhere(text: string, blank: Span, parties: readonly PartyFact[]): boolean {
  const before = text.slice(Math.max(0, blank.start - 14), blank.start).replace(/[\s:]+$/, '')
  return parties.some((party) => party.name !== '' && party.aliases.some((alias) => before.endsWith(alias)))
}
