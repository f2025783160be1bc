/** The committed set of originals and edits: every mark-up must be exact both ways, small, and leave the rest alone. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { redlineDocx } from '../../../shared/markup/edit-docx/redline-docx'
import type { RedlineEdit } from '../../../shared/markup/edit'
import { ACCEPT_ALL, readRevisions, REJECT_ALL } from '../../../shared/markup/read-revisions'
import { docxPackage, type DocxSource } from '../../support/docx-package'
import { linesOf } from '../../support/decode-test-docx'
import { CLAUSE_PAIRS } from '../../../cli/bench/clause-pairs'
import { CONTAINERS, oddRuns } from './containers'
import { idealLength, markedCharacters } from '../../../cli/bench/ideal-marks'
import { SPECIAL_CASES } from './special-cases'

const BY = { author: '云溪市法制处', date: '2026-11-21T08:00:00Z' }
/** Stories that take no comments: theirs stand in another paragraph. */
const NO_COMMENTS = new Set(['页眉', '页脚', '脚注', '尾注'])
const totals = { marked: 0, ideal: 0 }

/** Marks up and checks everything but the accepted text; returns the story parts before and after. */
function markUp(source: DocxSource, edits: readonly RedlineEdit[], touches: number): { readonly old: Readonly<Record<string, string>>; readonly now: Readonly<Record<string, string>>; readonly bytes: Uint8Array } {
  const original = docxPackage(source)
  const copy = original.slice()
  const result = redlineDocx(original, edits, BY)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  expect(original).toEqual(copy)
  const [old, now] = [textsOf(original), textsOf(result.value.bytes)]
  let missing = 0
  for (const [name, text] of Object.entries(old)) {
    if (text === now[name]) continue
    if (/\[Content_Types\]|\.rels$|comments\.xml$/.test(name)) {
      expect(without(now[name]!, text)).toBe(true)
      continue
    }
    missing += missingParagraphs(text, now[name]!)
    expect(readRevisions(now[name]!, REJECT_ALL)).toEqual(readRevisions(text, REJECT_ALL))
  }
  expect(missing).toBeLessThanOrEqual(touches)
  const marked = markedCharacters(Object.values(now), BY.author)
  const ideal = edits.reduce((sum, { find, replace }) => sum + idealLength(find, replace), 0)
  expect(marked).toBeLessThanOrEqual(Math.max(ideal * 1.6, ideal + 4))
  totals.marked += marked
  totals.ideal += ideal
  return { old, now, bytes: result.value.bytes }
}

function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
}

/** True when the new text is the old one with one stretch put in. */
function without(now: string, old: string): boolean {
  let head = 0
  while (head < old.length && now[head] === old[head]) head += 1
  return now.endsWith(old.slice(head))
}

/** Stretches between ends of paragraphs that the new text no longer holds in their order. */
function missingParagraphs(old: string, now: string): number {
  let at = 0
  let missing = 0
  for (const chunk of old.split(/(?<=<\/\w+:p>)/)) {
    const found = now.indexOf(chunk, at)
    if (found === -1) missing += 1
    else at = found + chunk.length
  }
  return missing
}

const storyText = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).filter(([name]) => /word\/(?:document|header\d|footer\d|footnotes|endnotes)\.xml$/.test(name)).flatMap(([, xml]) => readRevisions(xml, ACCEPT_ALL)).join('\n')

describe('a clause wherever it stands', () => {
  CLAUSE_PAIRS.forEach(([name, old, next], index) => {
    const container = CONTAINERS[index % CONTAINERS.length]!
    it(`${name}（${container.name}）`, () => {
      const result = markUp(container.make(oddRuns(old, index)), [{ find: old, replace: next, ...(index % 3 === 0 ? { comment: `请核对${name}` } : {}) }], NO_COMMENTS.has(container.name) ? 2 : 1)
      expect(storyText(result.now)).toBe(storyText(result.old).replace(old, () => next))
    })
  })
})

describe('a special original', () => {
  for (const { name, source, edits, accepted, touches } of SPECIAL_CASES) {
    it(name, () => {
      const { now } = markUp(source, edits, touches ?? edits.length)
      expect(readRevisions(now['word/document.xml']!, ACCEPT_ALL)).toEqual(accepted)
    })
  }

  it('numbers itself after the change', () => {
    const byName = (name: string): (typeof SPECIAL_CASES)[number] => SPECIAL_CASES.find((one) => one.name === name)!
    const linesAfter = (name: string): readonly string[] => linesOf(markUp(byName(name).source, byName(name).edits, 9).bytes)
    expect(linesAfter('插入一条')).toEqual(['第一条 总则', '第二条 价款', '第三条 税费由乙方承担。', '第四条 付款', '第五条 违约责任'])
    expect(linesAfter('删除最后一条')).toEqual(['第一条 总则', '第二条 价款', '第三条 付款'])
    expect(linesAfter('移动一条')).toEqual(['第一条 总则', '第二条 付款', '第三条 违约责任', '第四条 价款'])
  })
})

it('the whole set is marked within 1.15 of the least possible', () => {
  expect(CLAUSE_PAIRS.length + SPECIAL_CASES.length).toBeGreaterThanOrEqual(60)
  expect(totals.ideal).toBeGreaterThan(800)
  expect(totals.marked / totals.ideal).toBeLessThanOrEqual(1.15)
})
