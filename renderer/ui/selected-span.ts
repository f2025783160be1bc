import type { Span } from '../../shared/core/span'

/**
 * The stretch of the contract the person has selected inside `root`, in units of the reading text; null when nothing of
 * it is selected. Struck words of tracked deletions are on screen and not in the text, so they do not count.
 */
export function selectedSpan(root: HTMLElement): Span | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start === null || end === null || end <= start ? null : { start, end }
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('p[data-start]') ?? null
  if (block === null) return null
  const range = document.createRange()
  range.setStart(block, 0)
  range.setEnd(node, offset)
  const fragment = range.cloneContents()
  for (const removed of fragment.querySelectorAll('del')) removed.remove()
  return Number(block.dataset['start']) + (fragment.textContent ?? '').length
}
