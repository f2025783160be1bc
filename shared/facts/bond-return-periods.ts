import type { SaidPeriod } from './said-period'

/** Whose return is told: a bond that secures performance, or money kept back for quality; null for anything else. */
export type ReturnedBond = 'bond' | 'retention'

/** Names of what is held; the nearest one before the period, else the first after it, is what is returned. */
const NAMES = /(履约(?:保证金|担保金?|保函|押金|保金)|(?<!投标|竞买|报名|磋商|谈判|响应|询价|工资|安全|文明施工|诚信)保证金|押金)|((?:工程)?质量?(?:保证|保修|质保)金|质保金|保修金|质保款|缺陷责任(?:保证)?金|质量保函|质保保函|(?:余款|尾款|剩余)[^,。;]{0,16}(?=质保|保修|质量保证|缺陷责任))|((?:投标|竞买|报名|磋商|谈判|响应|询价|工资|安全|文明施工|诚信)保证金|预付款|定金|诚意金)/g
const RETURN = '(?:退还|返还|退回|归还|退付|退给|发还|退清|释放|解除)'
const RETURNED = new RegExp(`^([^。;]{0,40}?)${RETURN}`)
/** Money kept back from a price is paid in the end. */
const PAID = /^([^。;]{0,40}?)(?:支付|付清|结清|付还|拨付|给付)/
const LABEL = new RegExp(`${RETURN}(?:的?(?:时间|期限|时限|日期)|:)[^,。;]{0,24}$`)
/** 扣除违约金后: what is taken off before the rest is returned. */
const DEDUCTION = /(?:扣除|扣减|抵扣)[^。;]{0,30}?后/
/** 5日内补足, 10日内支付押金: something is paid in. */
const PAID_IN = /缴纳|交纳|提交|补足|补交|缴存|出具|开具|递交|支付|赔偿/
/** What else goes back. */
const OTHER_THING = /^[^,。;]{0,10}?(?:货款|预付款|资料|租金|租赁物|房屋|场地|已付|已收|图纸|设备|投标|款项)/
/** 质保期一年期满后: the period is the warranty, not the time for returning. */
const WARRANTY_TAIL = /(?:质保|保修|质量保证|缺陷责任)期[^,。;]{0,10}$/

/** What the verb is said of: up to the comma, or behind it as 作为质量保证金. */
const NAMED_NEXT = /^[^,。;]*(?:,(?:作为|即)[^,。;]*)?/
/** 满一年后10日内: the year counts, and the days follow upon it. */
const AFTER_PERIOD = /满[^,。;]{1,8}[年月日天]后[^,。;]{0,4}$/

/** What is returned within the period, or after it where it is kept that long; null for other periods. */
export function returnedBond({ period, before, after, about }: SaidPeriod): ReturnedBond | null {
  if (period.unit === 'hour' || period.unit === 'minute') return null
  const isAfter = /[后满]$/.test(period.limit)
  if (!/内$/.test(period.limit) && !isAfter && !LABEL.test(before)) return null
  const next = after.slice(0, 60)
  const returned = RETURNED.exec(next)
  const verb = returned ?? PAID.exec(next)
  // What is named behind a comma after the verb is another payment.
  const told = verb === null ? '' : verb[0] + NAMED_NEXT.exec(next.slice(verb[0].length))![0]
  const bond = bondNamed(before, 'last') ?? bondNamed(told, 'first') ?? bondNamed(about, 'first')
  if (bond === null || bond === 'none' || (isAfter && WARRANTY_TAIL.test(before)) || AFTER_PERIOD.test(before)) return null
  if (verb === null || (returned === null && bond === 'bond')) return LABEL.test(before) ? bond : null
  return PAID_IN.test(verb[1]!.replace(DEDUCTION, '')) || OTHER_THING.test(next.slice(verb[0].length)) ? null : bond
}

function bondNamed(words: string, which: 'first' | 'last'): ReturnedBond | 'none' | null {
  const found = [...words.matchAll(NAMES)].at(which === 'first' ? 0 : -1)
  if (found === undefined) return null
  return found[1] !== undefined ? 'bond' : found[2] !== undefined ? 'retention' : 'none'
}
