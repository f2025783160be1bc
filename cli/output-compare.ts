import type { ContractDocument } from '../shared/document/contract-document'
import type { Change, ChangeKind } from '../shared/markup/compare'
import { judgeChanges, type AdoptedOpinion } from '../shared/markup/unasked-changes'

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

/** Shapes a comparison for printing. */
export function compareOutput(old: string, next: string, changes: readonly Change[]): CompareOutput {
  return { old, new: next, changes: changes.map(changeOutput) }
}

/** The same, with each change judged against the opinions adopted about the old version. */
export function judgedOutput(old: string, next: string, before: ContractDocument, after: ContractDocument, adopted: readonly AdoptedOpinion[]): CompareOutput {
  return { old, new: next, changes: judgeChanges(before, after, adopted).map(({ change, isUnasked }) => Object.assign(changeOutput(change), { unasked: isUnasked })) }
}

function changeOutput(change: Change): ChangeOutput {
  return { kind: change.kind, clause: change.clause, old: change.old, new: change.new, tracked: change.tracked }
}

const KINDS: Readonly<Record<ChangeKind, string>> = {
  insert: '新增', delete: '删除', replace: '修改', move: '移动', renumber: '编号', format: '格式', 'table-row': '表格',
}

/** A comparison as a person reads it in a terminal. */
export function describeComparison(output: CompareOutput): string {
  const unasked = output.changes.filter((change) => change.unasked === true)
  const silent = unasked.filter(({ tracked }) => !tracked).length
  const judged = output.changes.some((change) => change.unasked !== undefined) ? `，意见之外 ${unasked.length} 处（未留痕 ${silent} 处）` : ''
  const lines = [`${output.old} → ${output.new}：${output.changes.length} 处不同${judged}`]
  for (const change of output.changes) {
    lines.push(`  ${KINDS[change.kind]}　${change.clause}${change.tracked ? '　（新文件中有修订标记）' : ''}${change.unasked === true ? '　【意见之外】' : ''}`)
    if (change.old !== '') lines.push(`    - ${change.old.replace(/\s+/g, ' ')}`)
    if (change.new !== '') lines.push(`    + ${change.new.replace(/\s+/g, ' ')}`)
  }
  return `${lines.join('\n')}\n`
}
