import type { Change, ChangeKind } from '../shared/markup/compare'

/** What `hengshen compare --json` prints (DESIGN section 4). */
export interface CompareOutput {
  readonly old: string
  readonly new: string
  readonly changes: readonly { readonly kind: ChangeKind; readonly clause: string; readonly old: string; readonly new: string; readonly tracked: boolean }[]
}

/** Shapes a comparison for printing. */
export function compareOutput(old: string, next: string, changes: readonly Change[]): CompareOutput {
  return { old, new: next, changes: changes.map((change) => ({ kind: change.kind, clause: change.clause, old: change.old, new: change.new, tracked: change.tracked })) }
}

const KINDS: Readonly<Record<ChangeKind, string>> = {
  insert: '新增', delete: '删除', replace: '修改', move: '移动', renumber: '编号', format: '格式', 'table-row': '表格',
}

/** A comparison as a person reads it in a terminal. */
export function describeComparison(output: CompareOutput): string {
  const lines = [`${output.old} → ${output.new}：${output.changes.length} 处不同`]
  for (const change of output.changes) {
    lines.push(`  ${KINDS[change.kind]}　${change.clause}${change.tracked ? '　（新文件中有修订标记）' : ''}`)
    if (change.old !== '') lines.push(`    - ${change.old.replace(/\s+/g, ' ')}`)
    if (change.new !== '') lines.push(`    + ${change.new.replace(/\s+/g, ' ')}`)
  }
  return `${lines.join('\n')}\n`
}
