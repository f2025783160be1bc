import { Big } from 'big.js'
import type { Span } from '../core/span'
import { FIGURES, readNumber, type NumberReading } from './numbers'
import type { GridCell, TableGrid } from './table-grid'

/** What a column of a price table holds. */
export type ColumnKind = 'index' | 'name' | 'unit' | 'factor' | 'unit-price' | 'amount' | 'net' | 'tax' | 'adjustment' | 'share' | 'other'

const KINDS: readonly (readonly [pattern: RegExp, kind: ColumnKind])[] = [
  [/^(?:序号|编号|项次|No\.?)$/i, 'index'],
  [/^(?:unitprice|pricepercunit|priceperunit|unitrate|unitcost)/i, 'unit-price'],
  [/^(?:quantity|qty|hours|days|months|persons|headcount)/i, 'factor'],
  [/^(?:amount|(?:line|sub)?total|totalprice|extendedprice|price)/i, 'amount'],
  [/^(?:description|items?$|goods|services?|products?)/i, 'name'],
  [/税率|征收率|下浮|优惠|折扣|折让|让利|抹零|费率|系数|折旧/, 'adjustment'],
  [/付款比例|支付比例|占比|比例|权重/, 'share'],
  [/不含税(?:总价|合价|金额|小计|合计|价)/, 'net'],
  [/税额|(?<!含)税金(?!额)|(?<!含)增值税(?!价)/, 'tax'],
  [/限价|控制价|预算|市场价|参考价|原价|指导价/, 'other'],
  [/单价|(?:元|万元)\/(?!年度)|月租金|月工资|月薪|日工资|日薪|人均(?:月)?费用|课酬|租金标准|收费标准|月费用|月服务费|月单价/, 'unit-price'],
  [/数量|数目|件数|重量|吨数|月数|人数|期数|面积|工程量|次数|天数|台数|套数|时长|年数|岗位数|个数|份数|频次|期限 ?\(|租期|服务期 ?\(|(?:月|年|人|天|次|台|套)数|工日/, 'factor'],
  [/合价|小计|合计|总价|总额|金额|费用|租金|报价|价款|总计|价税/, 'amount'],
  [/单位/, 'unit'],
  [/名称|品名|项目|内容|品目|岗位|设备|费用名|分项|类别|工种/, 'name'],
]

/** What the heading says the column holds; `other` where it says nothing known. */
export function columnKind(heading: string): ColumnKind {
  const bare = heading.replace(/\s/g, '')
  return KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? 'other'
}

const UNIT_FACTORS: Readonly<Record<string, string>> = { 亿元: '1e8', 万元: '1e4', 千元: '1e3', 元: '1' }
/** 2.5万 in a cell: tens of thousands of yuan, whatever unit the heading names. */
const BARE_SCALE = /^[亿万千](?:整|正)?$/

/** Yuan per one of what the column counts: its heading's unit, else the table's; null when neither says it. */
export function unitFactor(heading: string, tableUnit: string): Big | null {
  const own = /亿元|万元|千元|元/.exec(heading)?.[0] ?? (/RMB|CNY|yuan/i.test(heading) ? '元' : tableUnit)
  const factor = UNIT_FACTORS[own]
  return factor === undefined ? null : new Big(factor)
}

/** A number standing alone in a cell, with the unit written beside it. */
export interface CellNumber {
  readonly reading: NumberReading
  readonly isNegative: boolean
  /** Words after the number in the cell: 元, 万元, %, 人, '' … */
  readonly unit: string
  readonly span: Span
}

const CELL_NUMBER = new RegExp(`^(?:人民币|[¥$])? ?([-－—])? ?[¥]? ?(${FIGURES}) ?([^\\d\\s]{0,8})$`)

/** Reads a cell that holds one number; null for words, blanks and lists of numbers. */
export function readCellNumber(cell: GridCell | null | undefined, text: string): CellNumber | null {
  if (cell === null || cell === undefined) return null
  const match = CELL_NUMBER.exec(cell.text)
  const reading = match === null ? null : readNumber(match[2] ?? '')
  if (match === null || reading === null) return null
  const raw = text.slice(cell.span.start, cell.span.end)
  const lead = raw.length - raw.trimStart().length
  return {
    reading, isNegative: match[1] !== undefined, unit: match[3] ?? '',
    span: { start: cell.span.start + lead, end: cell.span.start + raw.trimEnd().length },
  }
}

/** Yuan in a money cell: the unit beside the number, else of the heading, else of the table; plain yuan where none is given. */
export function moneyInCell(number: CellNumber, grid: TableGrid, column: number): { readonly yuan: Big; readonly lastDigit: Big; readonly decimals: number } {
  const own = BARE_SCALE.test(number.unit) ? `${number.unit[0]}元` : (/[亿万千]?元/.exec(number.unit)?.[0] ?? '')
  const factor = unitFactor(own, '') ?? unitFactor(grid.headings[column] ?? '', grid.unit) ?? new Big(1)
  const value = number.reading.value.times(factor)
  return { yuan: number.isNegative ? value.times(-1) : value, lastDigit: number.reading.lastDigit.times(factor), decimals: number.reading.decimals }
}
