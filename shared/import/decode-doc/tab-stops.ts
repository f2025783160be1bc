import type { TabLeader } from '../decode-docx/paragraph-properties'
import { ByteCursor } from './byte-cursor'
import type { Sprm } from './sprm'

/** A tab stop: where it stands, in twips from the margin, and what fills the way to it. */
export interface TabStop {
  readonly position: number
  readonly leader: TabLeader
}

/** sprmPChgTabs, whose deleted stops carry a tolerance each; the other is sprmPChgTabsPapx. */
const CHANGE_TABS = 0xc615

/** Takes stops away and adds others (PChgTabsOperand, PChgTabsPapxOperand; [MS-DOC] 2.9.181, 2.9.179). */
export function changeTabs(tabs: readonly TabStop[], { code, operand }: Sprm): readonly TabStop[] {
  const cursor = new ByteCursor(operand)
  if (cursor.left < 2) return tabs
  const deleted = cursor.u8()
  if (cursor.left < deleted * (code === CHANGE_TABS ? 4 : 2) + 1) return tabs
  const gone = Array.from({ length: deleted }, () => position(cursor))
  if (code === CHANGE_TABS) cursor.at += deleted * 2
  const added = cursor.u8()
  if (cursor.left < added * 3) return tabs
  const positions = Array.from({ length: added }, () => position(cursor))
  const stops = positions.map((at) => ({ position: at, leader: leaderOf(cursor.u8()) }))
  const replaced = new Set([...gone, ...positions])
  return [...tabs.filter((tab) => !replaced.has(tab.position)), ...stops].toSorted((a, b) => a.position - b.position)
}

function position(cursor: ByteCursor): number {
  return (cursor.u16() << 16) >> 16
}

/** TBD ([MS-DOC] 2.9.305): bits 3 to 5 name the leader: 1 and 5 dots, 2 hyphens, 3 and 4 lines. */
function leaderOf(descriptor: number): TabLeader {
  const leader = (descriptor >>> 3) & 7
  return leader === 3 || leader === 4 ? 'line' : leader === 1 || leader === 5 ? 'dots' : 'none'
}
