import type { SaidPeriod } from './said-period'
import { monthsOfPeriod } from './term-ranges'

/** A warranty runs for what was delivered; the defect liability period of works (质保金办法 第2条) is another thing. */
export type WarrantyKind = 'warranty' | 'defects'

const WARRANTY = '(?:质保|质量保证|质量保修|保修|包修|保质|三包|维保|免费(?:维护|维修|服务|售后|售后服务|保修|质保|维保)|质量担保|售后服务)'
/** Nothing but the length and its beginning stands between the name and the period. */
const TAIL = '(?:限|间|时间)?(?!届?满|内|外|后|结束|到期|过|终止|届)(?:[^,。;]{0,30}|[^,。;]{0,30}起[^,。;]{0,6},[^,。;]{0,12})$'
const LABELS: readonly (readonly [kind: WarrantyKind, label: RegExp])[] = [
  ['defects', new RegExp(`缺陷责任(?:期|期间)${TAIL}`)],
  ['warranty', new RegExp(`${WARRANTY}(?:责任|服务|运维|维护)?(?:期|时间|年限)${TAIL}`)],
  // 质保一年; 质保 | 验收合格之日起三年.
  ['warranty', /(?:质保|保修|包修|保用)(?:为|满)? ?$|(?:质保|保修|质量保证|售后服务)[\t:][^,。;]{0,30}$/],
]
/** 三年的免费维护, 两年原厂质保: the name follows. */
const NAMED_AFTER = /^(?:的|之)?(?:,)?[^,。;]{0,12}?(?:质保(?!金|书|期[满内])|保修(?!金|书|期[满内])|包修|质量保证(?!金|书|期[满内])|维保|免费[^,。;]{0,6}(?:维护|维修|维保|技术支持|售后))/
/** 经磋商缩短为一年: what was told before does not hold. */
const CHANGED = /^[^。;]{0,20}(?:缩短|延长|变更|调整|改|修改)[为至]/
/** 自验收合格之日起24个月为缺陷责任期. */
const DEFECTS_AFTER = /^内?,?[为是][^,。;]{0,6}缺陷责任期/
/** 延长六个月, 最长不超过两年, 一年一次, 提前三个月: no warranty is given by these words. */
const OTHER_LENGTH = /重新|延长|顺延|(?:不得|不|未)超过|最长|至多|每|提前|剩余|超出|内(?:出现|发生|每)|租赁|合同(?:有效)?期[限为:]|服务期限?为?$|质保期?外|保修期?外/
/** 扣留质保金的,一年内: money is kept, nothing is mended. */
const MONEY = /保证金|质保金|保修金/
const LEAST_DAYS = 30

/** What lasts as long as the period; null where it is the length of another thing. */
export function warrantyKind({ period, before, after }: SaidPeriod): WarrantyKind | null {
  const isLong = monthsOfPeriod(period) !== null || (period.unit === 'day' && period.count >= LEAST_DAYS)
  if (!isLong || /[前后满]$/.test(period.limit) || OTHER_LENGTH.test(before.slice(-24)) || CHANGED.test(after)) return null
  const labelled = LABELS.find(([, label]) => label.test(before))
  if (labelled !== undefined) return labelled[0]
  if (DEFECTS_AFTER.test(after)) return 'defects'
  return NAMED_AFTER.test(after) && !MONEY.test(before.slice(-24)) ? 'warranty' : null
}
