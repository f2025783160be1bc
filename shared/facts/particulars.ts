import type { Span } from '../core/span'
import type { ContractDocument, TableCell } from '../document/contract-document'
import type { ParticularFact, ParticularLabel } from './facts'
import { isReadableAt } from './readable'
import { WIDE_ROLE_PATTERN } from './role-words'
import { lineEnd } from './text-lines'

const LABELS: Readonly<Record<ParticularLabel, readonly string[]>> = {
  名称: ['名称', '单位名称', '全称', '公司名称', '企业名称', '姓名', '名称(姓名)', '姓名(名称)', '单位全称'],
  信用代码: ['统一社会信用代码', '社会信用代码', '信用代码', '统一社会信用代码号', '纳税人识别号及统一社会信用代码', '统一社会信用代码及纳税人识别号', '统一社会信用代码(纳税人识别号)', '统一社会信用代码证号'],
  法定代表人: ['法定代表人', '法人代表', '负责人', '单位负责人', '主要负责人', '法定代表', '法定代表人/负责人', '法定代表人或负责人', '代表人', '法人'],
  住所: ['住所', '地址', '住址', '注册地址', '通讯地址', '单位地址', '联系地址', '送达地址', '住所地', '通信地址', '注册地', '办公地址', '家庭住址', '户籍地址', '住所(地址)', '公司地址', '现住址'],
  联系人: ['联系人', '联系人及电话', '联系人/电话', '联系人/联系电话', '联系人及手机', '联系人及联系电话', '联系人及联系方式', '联系人、电话', '联系人和电话', '项目联系人', '经办人', '指定联系人', '业务联系人', '收件人'],
  代理人: ['委托代理人', '授权代表', '授权代理人', '授权委托人', '委托代表', '代理人', '被授权人', '法定代表人或授权代表', '法定代表人或委托代理人', '法定代表人/授权代表', '法定代表人或其授权代表', '法定代表人或授权代理人', '法定代表人或其委托代理人', '法定代表人或其授权代理人', '法定代表人/委托代理人', '其授权的代理人', '其委托代理人', '其授权代理人', '其授权代表'],
  电话: ['电话', '联系电话', '手机', '手机号', '手机号码', '联系方式', '电话号码', '办公电话', '移动电话', '固定电话', '联系手机'],
  传真: ['传真', '传真号码', '传真号'],
  邮箱: ['邮箱', '送达邮箱', '送达电子邮箱', '联系邮箱', '电子邮箱', '电子邮件', 'E-mail', 'E-MAIL', 'Email', 'EMAIL', 'email', 'e-mail', '电子信箱', '电子邮箱地址', '电子邮件地址'],
  开户行: ['开户行', '开户银行', '收款银行', '收款开户行', '开户行名称', '开户银行名称', '基本户开户行', '收款行'],
  户名: ['户名', '退款户名', '账户名称', '帐户名称', '开户名称', '账户名', '帐户名', '开户名', '收款单位', '收款单位名称', '收款人', '指定收款人', '指定收款单位', '收款人名称', '收款方', '收款方名称', '银行账户名称', '户头名称', '收款账户名称', '收款户名', '账户户名', '开户单位'],
  账号: ['账号', '帐号', '退款账号', '银行账号', '银行帐号', '账户', '帐户', '银行账户', '收款账号', '收款账户', '账户号', '开户账号', '银行卡号', '卡号', '开户帐号', '账户号码', '对公账户', '对公账号', '结算账号', '结算账户', '开票账号'],
  证件号: ['身份证号', '身份证号码', '公民身份号码', '证件号码', '身份证', '证件号', '居民身份证号码', '居民身份证号', '身份证件号码', '身份证明号码'],
  邮编: ['邮编', '邮政编码'],
  签订日期: ['日期', '签订日期', '签署日期', '签字日期', '签约日期', '签订时间', '签约时间', '签署时间', '合同签订日期', '合同签订时间', '年月日', '签章日期', '盖章日期', '订立日期', '时间'],
  签订地点: ['签订地点', '签订地址', '协议签订地址', '合同签订地址', '协议签订地点', '合同订立地点', '订立地点', '签约地点', '签署地点', '合同签订地点', '合同签订地', '签订地', '签约地', '合同签署地点', '地点'],
}

const CANONICAL = new Map(
  (Object.entries(LABELS) as [ParticularLabel, readonly string[]][]).flatMap(([label, words]) => words.map((word) => [word, label] as const)),
)
const LABEL_PATTERN = [...CANONICAL.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => (word.length <= 4 ? [...word].map(escape).join(' {0,6}') : escape(word)))
  .join('|')
/** The lookbehind keeps 项目名称 and 货物地址 out: a label does not continue a longer word. */
const LABELLED = new RegExp(
  `(?<![\\u4e00-\\u9fff]|[,、]其)(?:(${WIDE_ROLE_PATTERN})的?|(?<=[,、] {0,2})其)?(${LABEL_PATTERN})\\s{0,4}(?:\\([^()\\n]{0,24}\\) {0,4}){0,2}(?:/盖章|/签字|签字|签名)?(?:[:]|为 ?(?=[0-9A-Z]{6})|(?<=代码)(?=[0-9A-HJ-NP-Z]{15})|(?<=(?:户名|账户名称|开户名|开户行|开户银行) {0,4})(?:为)?(?!同上|开户|账号|帐号)(?=[\\u4e00-\\u9fff]{2})|(?<=账号|帐号)(?=\\d{8})|(?<=(?:电话|手机|手机号) {0,2})(?=(?:0\\d{2,3}-?|1[3-9]\\d)\\d{6,8})|(?<=[,、] {0,2}(?:法定代表人|负责人|联系人))为?(?=[\\u4e00-\\u9fff]{2,4}[,、;(])|(?<=[,、] {0,2}其?(?:注册地址|住所地?|地址))(?:位于|为|在)(?=[\\u4e00-\\u9fff])| {1,4}(?=[0-9A-Z]{4}))`, 'g',
)
const BARE_LABEL = new RegExp(`^(?:(${WIDE_ROLE_PATTERN})的?)?(${LABEL_PATTERN})(?:\\([^()\\n]{0,24}\\))?$`)

/** What a form prints beside a label and nobody filled in: 年 月 日, (盖章), 省 市(县), 职务: */
const FORM_WORDING = /^(?:[ 年月日省市县区()]+|性别|国籍|民族|职务|年龄|职业|\([^()]{0,16}\)|[\u4e00-\u9fff]{2,6}:)$/

function escape(word: string): string {
  return word.replace(/[()/.-]/g, '\\$&')
}

/** Every labelled value of the parts that are read, in reading order. Linear. */
export function findParticulars(document: ContractDocument, normalized: string): readonly ParticularFact[] {
  const found = [...findLabelled(document, normalized), ...findInCells(document, normalized)]
  return found.sort((a, b) => a.labelSpan.start - b.labelSpan.start)
}

function findLabelled(document: ContractDocument, text: string): ParticularFact[] {
  const matches = [...text.matchAll(LABELLED)].filter((match) => isReadableAt(document, match.index))
  return matches.map((match, index) => {
    const after = match.index + match[0].length
    const span = valueAfter(text, after, matches[index + 1]?.index ?? text.length)
    const label = CANONICAL.get(match[2]!.replace(/ /g, ''))!
    return {
      label, printed: match[0].replace(/ /g, '').replace(/[:为]$/, ''), role: (match[1] ?? '').replace(/ /g, ''),
      value: text.slice(span.start, span.end), span, labelSpan: { start: match.index, end: after },
    }
  })
}

/** Table form: a cell that is nothing but a label; every cell after it in the row, up to the next label, is a value. */
function findInCells(document: ContractDocument, text: string): ParticularFact[] {
  const found: ParticularFact[] = []
  for (const table of document.tables) {
    let open: { match: RegExpExecArray; cell: TableCell } | null = null
    for (const cell of table.cells) {
      if (open !== null && open.cell.row !== cell.row) open = null
      const words = text.slice(cell.start, cell.end).replace(/\s/g, '')
      const match = words.length <= 30 ? BARE_LABEL.exec(words) : null
      if (match !== null) {
        open = { match, cell }
      } else if (open !== null && !words.includes(':')) {
        const span = valueSpan(text, cell.start, cell.end)
        found.push({
          label: CANONICAL.get(open.match[2]!)!, printed: open.match[0], role: open.match[1] ?? '',
          value: text.slice(span.start, span.end), span, labelSpan: { start: open.cell.start, end: open.cell.end },
        })
      }
    }
  }
  return found.filter((particular) => isReadableAt(document, particular.labelSpan.start))
}

/** The value up to the next label; where the label fills its table cell, the words of the cell beside it. */
function valueAfter(text: string, after: number, next: number): Span {
  const end = lineEnd(text, after)
  const span = valueSpan(text, after, Math.min(end, next))
  if (span.end > span.start || text[end] !== '\t' || end >= next) return span
  const beside = valueSpan(text, end + 1, Math.min(lineEnd(text, end + 1), next))
  return beside.end > beside.start ? beside : span
}

/** The value without padding and line; an empty span at `from` where nothing was filled in. */
export function valueSpan(text: string, from: number, limit: number): Span {
  let start = from
  while (start < limit && /[ _\n]/.test(text[start]!)) start += 1
  let end = start
  let last = start
  let hasOpened = false
  for (; end < limit; end += 1) {
    const sign = text[end]!
    if (/[。;；\n]/.test(sign)) break
    // The bracket around the whole account ends its last value: (户名:…,账号:8010002223334),其余….
    if (sign === ')' && !hasOpened) break
    if (sign === '(' && /^\((?:以下|下文|下)?(?:简称|称|统称)/.test(text.slice(end, end + 6))) break
    hasOpened ||= sign === '('
    if (sign === ' ' || sign === '_') {
      if (end - last >= 3 || sign === '_') break
    } else last = end + 1
  }
  while (last > start && /[,、]/.test(text[last - 1]!)) last -= 1
  const isFilled = last > start && !FORM_WORDING.test(text.slice(start, last))
  return isFilled ? { start, end: last } : { start: from, end: from }
}
