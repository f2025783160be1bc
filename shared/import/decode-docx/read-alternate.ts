import type { Story } from './docx-reading'
import { UNDERSTOOD } from './namespaces'

/**
 * Reads one branch of the `mc:AlternateContent` just entered: the first choice all of whose vocabularies are understood,
 * else the fallback (ECMA-376 Part 3, 7.5). The other branches hold the same content again.
 */
export function readAlternate(story: Story, read: (depth: number) => void): void {
  const { cursor } = story
  const depth = cursor.depth
  let done = false
  while (cursor.nextChild(depth)) {
    if (done) continue
    if (cursor.name === 'mc:Choice') {
      const required = (cursor.attribute('Requires') ?? '').split(/\s+/).filter((prefix) => prefix !== '')
      done = required.every((prefix) => UNDERSTOOD.has(cursor.prefix(prefix)))
    } else done = cursor.name === 'mc:Fallback'
    if (done) read(cursor.depth)
  }
}
