import { CHANGE_KINDS } from '../shared/letters/difference-rows'
import type { Change, ChangeKind } from '../shared/markup/compare'
import type { JudgedChange } from '../shared/markup/unasked-changes'

/** What `hengshen compare --json` prints (DESIGN section 4). */
export interface CompareOutput {
  readonly old: string
  readonly new: string
  readonly changes: readonly ChangeOutput[]
}

export interface ChangeOutput {
  readonly kind: ChangeKind
  readonly clause: string
  readonly old: string
  readonly new: string
  readonly tracked: boolean
  /** Only where adopted opinions were given: true for a change none of them asked for (偷改). */
  readonly unasked?: boolean
}

/** Shapes a comparison for printing; `isJudged`: opinions were given, and each change says whether one asked for it. */
export function compareOutput(old: string, next: string, changes: readonly JudgedChange[], isJudged: boolean): CompareOutput {
  return { old, new: next, changes: changes.map(({ change, isUnasked }) => (isJudged ? Object.assign(changeOutput(change), { unasked: isUnasked }) : changeOutput(change))) }
}

function changeOutput(change: Change): ChangeOutput {
  return { kind: change.kind, clause: change.clause, old: change.old, new: change.new, tracked: change.tracked }
}

/** A comparison as a person reads it in a terminal. */
export function describeComparison(output: CompareOutput): string {
  const unasked = output.changes.filter((change) => change.unasked === true)
  const silent = unasked.filter(({ tracked }) => !tracked).length
  const judged = output.changes.some((change) => change.unasked !== undefined) ? `，意见之外 ${unasked.length} 处（未留痕 ${silent} 处）` : ''
  const lines = [`${output.old} → ${output.new}：${output.changes.length} 处不同${judged}`]
  for (const change of output.changes) {
    lines.push(`  ${CHANGE_KINDS[change.kind]}　${change.clause}${change.tracked ? '　（新文件中有修订标记）' : ''}${change.unasked === true ? '　【意见之外】' : ''}`)
    if (change.old !== '') lines.push(`    - ${change.old.replace(/\s+/g, ' ')}`)
    if (change.new !== '') lines.push(`    + ${change.new.replace(/\s+/g, ' ')}`)
  }
  return `${lines.join('\n')}\n`
}
