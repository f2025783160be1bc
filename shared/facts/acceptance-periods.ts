import type { SaidPeriod } from './said-period'

const ACT = '(?:验收|开箱|终验|初验|检验|查验|核验|清点|验货)(?!局|机构|机关|部门|单位|所|院|证)'
/** 验收期限为, 验收时间: — the period is named by its label; a period that is over (验收期满后) begins another one. */
const LABEL = new RegExp(`${ACT}(?:工作)?的?(?:期限|期间|时限|时间|周期|用时|期)(?!届?满|内|后|限届?满)[^,。;]{0,24}$`)
/** 7日内组织验收: the words between are judged apart, what follows is no paper and no payment upon acceptance. */
const DONE_WITHIN = new RegExp(`^([^。;]{0,60}?)${ACT}(?!报告|申请|资料|材料|通知|书|单|标准|费|方案|依据|人员|合格|通过|款)`)
/** 验收应于到货后3日内完成. */
const SETTLED = new RegExp(`${ACT}(?:工作|手续)?(?:应当?|须|必须|需)?(?:于|在|自|从|由)[^。;]{0,30}$`)
const COMPLETED = /^[^,。;]{0,8}(?:完成|进行|结束|组织|完毕)/
/** Something else is done within the period, whatever is accepted later in the sentence. */
const OTHER_ACT = /付|提交|递交|报送|送达|交货|交付|供货|安装|调试|施工|开工|竣工(?!$)|完工|申请|通知|整改|返工|返修|更换|退货|维修|补齐|补正|异议|答复|审查|培训|办理|移交|隐蔽|中间|覆盖|试运行|通过|开发|取得|领取|保存|重新|再次|复验|派员参加|仍|催告/
/** Acceptance of what is covered up in the works, and another one after a failed one, are not that of the contract. */
const OTHER_ACCEPTANCE = /隐蔽|中间验收|复验|重新(?:组织)?验收|再次验收|整改|返工|不合格|未通过|未能通过|材料设备|进场(?:材料|检验)|预验/

/** Whether the period is the one within which what is delivered is examined (款项条例 第10条). */
export function isAcceptancePeriod({ period, before, after, about }: SaidPeriod): boolean {
  if (!isShort(period) || /[前后满]$/.test(period.limit) || OTHER_ACCEPTANCE.test(`${before.slice(-40)} ${after.split(',', 1)[0]!} ${about}`)) return false
  if (LABEL.test(before)) return true
  if (period.limit === '') return false
  const between = DONE_WITHIN.exec(after)?.[1]
  if (between !== undefined && !OTHER_ACT.test(between)) return true
  return SETTLED.test(before) && COMPLETED.test(after)
}

const LONGEST_MONTHS = 6

function isShort({ unit, count }: SaidPeriod['period']): boolean {
  return unit === 'working-day' || unit === 'day' || unit === 'week' || unit === 'hour' || (unit === 'month' && count <= LONGEST_MONTHS)
}
