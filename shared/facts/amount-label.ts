import type { ContractDocument } from '../document/contract-document'
import { cellLabelAt } from './table-grid'
import type { AmountFact } from './facts'

const LONGEST = 24
/** What may stand between an amount in words and the same amount in figures. */
const PAIR_CONNECTOR = /^(?:[整正() :[\]【】,即/=、_¥为]|人民币|RMB|CNY|小写|大写|折合|阿拉伯数字){0,16}$/

/** Words right before an amount that say what it is; the second of a pair in words and figures takes those of the first. */
export function amountLabel(document: ContractDocument, text: string, at: { readonly start: number }, previous: AmountFact | null): string {
  const from = Math.max(0, at.start - 60)
  if (previous !== null && previous.span.end >= from && PAIR_CONNECTOR.test(text.slice(previous.span.end, at.start))) return previous.label
  // Words before the previous amount belong to that one.
  const before = text.slice(Math.max(from, previous?.span.end ?? 0), at.start)
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t')) + 1)
  const label = trimLabel(line)
  return label === '' ? (cellLabelAt(document, text, at.start) ?? '') : label
}

function trimLabel(line: string): string {
  const open = line
    .replace(/[ _¥]+$/g, '')
    .replace(/(?:人民币|RMB|CNY|[ :：=_(（]|大写|小写|[)）]){1,12}$/, '')
  const kept = open.slice(lastBreak(open) + 1)
  // 支付定金30万元(合同总价100万元): inside an open bracket a new label begins, unless it only qualifies (含税, 单位).
  const bracket = kept.lastIndexOf('(')
  const inside = bracket > kept.lastIndexOf(')') ? kept.slice(bracket + 1) : ''
  return (/^(?:不?含税|含|其中|单位|即|共|计)?.{0,1}$|^(?:税率|按)?\d{1,2}(?:\.\d{1,2})?%$/.test(inside) ? kept : inside).slice(-LONGEST).trim()
}

function lastBreak(text: string): number {
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (/[。；;！!？?、,]/.test(text[index] ?? '')) return index
  }
  return -1
}

const AFTER = /^ {0,2}(?:[/／÷]|每) {0,2}([^\s,。;；、:()（）\d]{1,10})|^ {0,2}\((?:每)?((?:人|套|台|间|平方米|平米|㎡|吨|次|辆|项|月|年|天|日|户)[^)]{0,6})\)/
const BEFORE = /每(?:一)?(?:个)?((?:人|名|位|员)?(?:[·./]|每|、)?(?:平方米|平米|㎡|立方米|公里|千米|人次|人|名|位|套|台|件|个|间|吨|公斤|千克|次|辆|项|季度|季|半年|年度|年|月|周|日|天|户|米|份|车|桌|餐|度|亩|小时|岗|批|期|册|本|条|棵|盆|幅|面|块|根|只|支|瓶|箱|包|袋|盒|课时|学时|株|樘|盏|桶|趟|车次|台班|延误|逾期|迟延)(?:[·./]?(?:每)?(?:个)?(?:季度|季|半年|半天|月|年|日|天|次|餐|班|课时|学时))?)[^,。;；\d]{0,8}$|(?:^|[,、:;])一(次|株|棵|人|台|套|间|辆|场|趟|盆|桌|份|件|个月)(?:为|按|计|是|收|要|合)?$|(?:^|[^一二三四五六七八九十\d])(月)(?:度)?[\u4e00-\u9fa5]{2}(?:服务)?费[^,。;；\d]{0,6}$|(?:^|[^一二三四五六七八九十\d])(月|季|年)(?:度)?(?:租金|租|物业费|服务费|管理费|工资|薪|费用|费|支付|付)[^,。;；\d]{0,6}$/

/** 按每月每平方米: the period told before the piece */
const PERIOD_FIRST = /每(?:个)?(月|季度?|年|日|天)每(?:一)?(?:个)?(平方米|平米|㎡|人|名|台|辆|间|套|岗)[^,。;；\d]{0,8}$/

/** What a price is for (元/人·月 -> 人·月; 每平方米 -> 平方米); '' when it is not a unit price. */
export function unitOfPrice(text: string, end: number, label: string): string {
  const after = AFTER.exec(text.slice(end, end + 14))
  if (after !== null) return trimUnit(after[1] ?? after[2] ?? '')
  const both = PERIOD_FIRST.exec(label)
  if (both !== null) return `${both[2]!}·${both[1]!}`
  return trimUnit(BEFORE.exec(label)?.slice(1).find((group) => group !== undefined) ?? '')
}

function trimUnit(unit: string): string {
  return unit.replace(/[)）\]】。的计算支付结算]+$/g, '').replace(/每/g, '·').replace(/^·/, '')
}
