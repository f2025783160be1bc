import { beijingMinute } from '../../core/beijing-time'
import type { Manifest } from './manifest'

/** Clocks of two machines are never the same to the minute. */
const MINUTES = 60_000

/**
 * Days and times in a package that cannot all be right, as sentences: made after `now` (an instant), or answered before the
 * day it was reported or after today, or to be answered by a day that is over. Nothing is refused for it: order comes from revisions, clocks order nothing.
 */
export function clockDoubts({ createdAt, answers }: Manifest, now: string, reportedAt: string | null): readonly string[] {
  const days = [...new Set(answers.map(({ on }) => on))]
  const limits = new Map(answers.flatMap(({ on, limit }) => (limit === undefined ? [] : [[`${on} ${limit.due}`, { on, due: limit.due }] as const])))
  const [today, reportedOn] = [dayOf(now), reportedAt === null ? null : dayOf(reportedAt)]
  return [
    ...(Date.parse(createdAt) > Date.parse(now) + 10 * MINUTES ? [`包内写明的导出时间 ${beijingMinute(createdAt)} 晚于本机时间 ${beijingMinute(now)}，至少有一方的电脑时钟不准，请核对。`] : []),
    ...days.filter((on) => on > today).map((on) => `回复日期 ${on} 晚于本机日期 ${today}，请与对方核对。`),
    ...(reportedOn === null ? [] : days.filter((on) => on < reportedOn).map((on) => `回复日期 ${on} 早于报送日期 ${reportedOn}，请与对方核对。`)),
    ...[...limits.values()].flatMap(({ on, due }) => (due < on ? [`答复期限 ${due} 早于回复日期 ${on}，请与对方核对。`] : due < today ? [`答复期限 ${due} 已过（本机日期 ${today}），请尽快答复并与对方联系。`] : [])),
  ]
}

function dayOf(instant: string): string {
  return beijingMinute(instant).slice(0, 10)
}
