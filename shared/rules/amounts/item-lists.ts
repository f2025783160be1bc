import { Big } from 'big.js'
import type { Span } from '../../core/span'
import type { AmountFact, Facts } from '../../facts/facts'
import { isNetOfTax, totalLabelOf } from '../../facts/total-amount'
import type { ProblemStatus } from '../rule'
import { showYuan } from '../show-figures'

/** A price told in one sentence together with the items it is made of. */
export interface ItemList {
  readonly total: AmountFact
  readonly items: readonly AmountFact[]
  /** True when the sentence says that the items are the whole (由…组成, 分别为, 分项); false for 其中. */
  readonly isWhole: boolean
}

const WHOLE = /别无其他|再无其他|无其他费用|分配为|具体为|分解为|两部分|三部分|分项|分别为|分别是|组成|构成|分为|包括|包含|各项|明细/
const PART = /其中|内含/
const NO_ITEM = /税|定金|预付|首付|首期|首笔|第[一二三四五六\d]{1,2}[期笔次]|尾款|余款|质保|质量保证|保证金|押金|违约|赔偿|暂列|暂估|安全文明|支付|付至|付款|预算|限价|剩余|已付|优惠|下浮|折|保额|保险金额|投保|限额|注册资本|不低于|不少于|罚/

/** Sentences that state the contract price and at least two items of it. */
export function findItemLists(facts: Facts): readonly ItemList[] {
  const lists: ItemList[] = []
  for (const { span, amounts, isAnnounced } of stretchesWithAmounts(facts)) {
    const words = facts.normalized.slice(span.start, span.end)
    if (amounts.length < 2 || amounts.length + (facts.totalAmount === null ? 0 : 1) < 3) continue
    if (!WHOLE.test(words) && !PART.test(words) && !SUM_TOLD.test(words)) continue
    const list = readList(amounts, words) ?? (isAnnounced ? listOfPrice(facts, amounts, words) : null)
    if (list !== null && (isAnnounced || SUM_LABEL.test(list.total.label))) lists.push(list)
  }
  return lists
}

/** Longer stretches are no list told in one breath. */
const LONGEST_STRETCH = 500

/** Sentences that belong together, with their amounts. */
interface Stretch {
  span: Span
  readonly amounts: AmountFact[]
  /** The sentence read last. */
  last: Span
  /** How its items are numbered; '' before the first. */
  numbering: string
  /** False where numbered lines follow each other without a colon before them: only a sum at their end makes them a list. */
  isAnnounced: boolean
}

/** Sentences joined across semicolons and over the numbered lines of a list (由下列各项构成:修剪费21万元;施肥费13万元). Linear. */
function stretchesWithAmounts({ sentences, amounts, normalized }: Facts): readonly Stretch[] {
  const stretches: Stretch[] = []
  let next = 0
  for (const { span } of sentences) {
    const open = stretches.at(-1)
    if (open !== undefined && span.end - open.span.start <= LONGEST_STRETCH && isContinued(normalized, open, span)) {
      open.span = { start: open.span.start, end: span.end }
      open.last = span
    } else stretches.push({ span, amounts: [], last: span, numbering: numberingOf(normalized, span), isAnnounced: true })
    while (next < amounts.length && amounts[next]!.span.start < span.start) next += 1
    while (next < amounts.length && amounts[next]!.span.end <= span.end) {
      stretches.at(-1)!.amounts.push(amounts[next]!)
      next += 1
    }
  }
  return stretches.filter((stretch) => stretch.amounts.length > 1)
}

const ITEM_NUMBER = /^(?:\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)](?!\d)|[①-⑳])/
const SUM_TOLD = /(?:^|[,;])(?:以上|上述|前述|[一二三四五六七八九十\d]{1,2}(?:项|包|部分|个?标段))[^,。;；\n]{0,12}(?:合计|总计|共计|总和)/m
const SUM_ENDS = /元[^。;；\n]{0,24},[^,。;；\n]{0,6}(?:合计|总计|共计|合共)[^,。;；\n]{0,24}元[^,。;；\n]{0,4}[。;；]?$/
/** The words of one item: a name and its amount, told in one line or in a heading and a line below it. */
const LONGEST_ITEM = 60

/** 一、 and 二、 are one numbering, (1) another; '' where the words bear no number. */
function numberingOf(text: string, { start, end }: Span): string {
  return (ITEM_NUMBER.exec(text.slice(start, Math.min(end, start + 6)))?.[0] ?? '').replace(/[一二三四五六七八九十]+/, '一').replace(/\d+/, '1').replace(/[①-⑳]/, '①')
}

/** A name and its amount, nothing else. */
const PRICED = /^[\u4e00-\u9fa5()]{2,16}(?:费用?|款|价|金|经费)?[:为计]? ?(?:人民币)?[¥\d零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟][^,。;\n]{0,30}元/

function isAnnouncing(text: string, { span, last }: Stretch): boolean {
  const opening = text.slice(span.start, Math.min(span.end, span.start + 120)).split('\n')[0]!
  return opening.trimEnd().endsWith(':') && (last.start === span.start || PRICED.test(text.slice(last.start, last.end)))
}

/** A semicolon, or the next numbered line of a list of short items, or the line that adds them up. */
function isContinued(text: string, open: Stretch, next: Span): boolean {
  const gap = text.slice(open.last.end, next.start)
  if (/^[;； ]{1,3}$/.test(gap)) return true
  if (!/^[;；。 \n]{1,4}$/.test(gap)) return false
  const words = text.slice(next.start, next.end)
  if (SUM_TOLD.test(words)) return true
  // 由三部分构成:A 28万元,B 15万元,总计43万元: one line that holds its items and their sum is no item of the next list.
  if (open.last.start === open.span.start && SUM_ENDS.test(text.slice(open.last.start, open.last.end))) return false
  if (words.length > LONGEST_ITEM) return false
  const numbering = numberingOf(text, next)
  // A line below a heading holds the heading's amount.
  if (numbering === '') {
    if (gap === '\n' && numberingOf(text, open.last) !== '') return true
    // 开发费用:人民币28万元; — lines without numbers under the colon that announced them.
    return gap.includes('\n') && open.numbering === numberingOf(text, open.span) && isAnnouncing(text, open) && PRICED.test(words)
  }
  const isFirst = text[open.last.end - 1] === ':'
  if (!isFirst && numbering !== open.numbering) return false
  if (!isFirst && open.last.start === open.span.start) open.isAnnounced = false
  open.numbering = numbering
  return true
}

/** 以上三项合计, 合计人民币, 各项费用合计: the sum at the end of its items. */
const SUM_LABEL = /(?:^|以上|上述|前述|各项|全部|[一二三四五六七八九十\d](?:项|包|部分|个?标段))(?:费用|款项|金额)?(?:合计|总计|共计|总和)(?:金额)?(?:为|人民币)?$/

/** 课题经费合计35万元,具体分配为…: the sum before its items. */
const TOLD_FIRST = /(?:费用?|经费|款项?|报酬|金额|价款)(?:合计|总计|共计|总额|总共)(?:为|人民币)?$/

/** 总费用组成: the price is told elsewhere, its items here. */
const ITEMS_OF_PRICE = /^[^,。;:]{0,10}(?:总费用|总价款?|合同总?价款?|合同总额|费用总额|服务费总额)(?:的)?(?:组成|构成|明细|分解|由下列[^:]{0,8}构成)[^,。;:]{0,6}:$/

function listOfPrice({ totalAmount }: Facts, amounts: readonly AmountFact[], words: string): ItemList | null {
  const [opening] = words.split('\n')
  const usable = amounts.filter(({ yuan, fen }, index) => yuan !== null && amounts.findIndex((other) => other.fen === fen && other.label === amounts[index]!.label) === index)
  if (totalAmount === null || totalAmount.yuan === null || opening === undefined || !ITEMS_OF_PRICE.test(opening.replace(/^\d{1,2}(?:\.\d{1,2}){0,3} ?[.、]? ?/, ''))) return null
  return usable.length < 2 || !areItems(usable, words) || usable.some((item) => totalLabelOf(item) !== null) ? null : { total: totalAmount, items: usable, isWhole: true }
}

/** Amounts that can be items of a price, in words that state neither payment nor an open list. */
function areItems(items: readonly AmountFact[], words: string): boolean {
  if (items.some((item) => item.isUnitPrice || item.upTo !== null || item.limit !== '' || isNetOfTax(item) || NO_ITEM.test(item.label))) return false
  return !/等(?:费用|内容|项目|组成)?[,。;；]|等$|支付|付款|不含|最高|不超过/.test(words)
}

function readList(amounts: readonly AmountFact[], words: string): ItemList | null {
  // A sentence with that many amounts is a list of other things.
  if (amounts.length > 60) return null
  const usable = amounts.filter((amount, index) => amount.yuan !== null && amount.fen !== null &&
    amounts.findIndex((other) => other.label === amount.label && other.fen === amount.fen) === index)
  const named = usable.filter((amount) => totalLabelOf(amount) !== null)
  const sum = usable.at(-1)
  const isSumLast = sum !== undefined && SUM_LABEL.test(sum.label) && (WHOLE.test(words) || /以上|上述|[一二三四五六七八九十\d](?:项|包|部分|个?标段)/.test(sum.label))
  const head = usable[0]
  const isSumFirst = head !== undefined && TOLD_FIRST.test(head.label) && (WHOLE.test(words) || PART.test(words))
  const totals = named.length > 0 ? named : isSumLast ? [sum] : isSumFirst ? [head] : []
  const [total] = totals
  const items = usable.filter((amount) => !totals.includes(amount))
  if (total === undefined || totals.length !== 1 || items.length < 2) return null
  if (!areItems(items, words)) return null
  return { total, items, isWhole: WHOLE.test(words) && !PART.test(words) }
}

/** What is wrong with a list; null when its items come to the price. Items of 其中 may leave something out, but not exceed it. */
export function listFault({ total, items, isWhole }: ItemList): { readonly status: ProblemStatus; readonly computed: string; readonly sentence: string } | null {
  const sum = items.reduce((all, item) => all.plus(item.yuan ?? 0), new Big(0))
  const stated = new Big(total.yuan ?? 0)
  const allowed = items.reduce((all, item) => all.plus(item.tolerance), new Big(total.tolerance).plus(new Big('0.01').times(items.length)))
  const gap = sum.minus(stated)
  if (gap.abs().lte(allowed)) return null
  // 其中 with a small part missing reads like a list of the whole; with a large part missing it names examples.
  if (!isWhole && gap.lt(0) && sum.lt(stated.times('0.8'))) return null
  return {
    status: isWhole || gap.gt(0) ? 'hit' : 'suspected',
    computed: `${items.map((item) => showYuan(item.yuan ?? '0')).join('＋')}＝${showYuan(sum)}≠${showYuan(stated)}，相差${showYuan(gap.abs())}元`,
    sentence: `各分项合计为${showYuan(sum)}元，与合同总价${showYuan(stated)}元相差${showYuan(gap.abs())}元`,
  }
}
