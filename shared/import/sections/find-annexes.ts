import { readHanNumber } from '../han-number'
import { headingKey, type SectionLine } from './section-line'

interface AnnexHeading {
  readonly index: number
  readonly number: number | null
  readonly key: string
}

const HEADING = /^附 {0,4}[件表录图] {0,2}(?:([一二三四五六七八九十零]{1,3})|(\d{1,2}))?(?:[-.]\d{1,2})? {0,4}([:、.《(-]?)(.*)$/

/**
 * Marks the annexes: from a heading (附件一 服务清单, 附件2：报价表) to the next. Lines that only list or mention annexes
 * are told apart: they stand in a row with nothing between, or the same heading comes again later.
 */
export function markAnnexes(lines: readonly SectionLine[]): void {
  const headings = removeMentions(lines, findHeadings(lines))
  headings.forEach((heading, position) => {
    const end = headings[position + 1]?.index ?? lines.length
    const title = lines[heading.index]!.printed
    lines[heading.index]!.startsSection = true
    for (const line of lines.slice(heading.index, end)) {
      if (line.kind !== 'body') continue
      line.kind = 'annex'
      line.title = title
      line.annexNumber = heading.number
    }
  })
}

function findHeadings(lines: readonly SectionLine[]): readonly AnnexHeading[] {
  const headings: AnnexHeading[] = []
  lines.forEach((line, index) => {
    if (line.kind !== 'body' || line.isTable || line.text.length > 40) return
    const match = HEADING.exec(line.text)
    if (match === null || /[。;；,，]/.test(line.text)) return
    const [, han, arabic, separator, rest] = match
    const hasNumber = han !== undefined || arabic !== undefined
    // 附件一为本合同… is a sentence; 附件 alone is a heading only when nothing or its name follows.
    if (separator === '' && /^[为是中的所与和及应内规约]/.test(rest!)) return
    if (!hasNumber && rest !== '' && separator === '' && !/^附 {0,4}[件表录图] /.test(line.text)) return
    const number = han === undefined ? (arabic === undefined ? null : Number(arabic)) : readHanNumber(han)
    headings.push({ index, number, key: headingKey(line.text) })
  })
  return headings
}

function removeMentions(lines: readonly SectionLine[], headings: readonly AnnexHeading[]): readonly AnnexHeading[] {
  const lastOfKey = new Map(headings.map((heading) => [heading.key, heading.index]))
  const inList = new Set<number>()
  let run: AnnexHeading[] = []
  for (const heading of headings) {
    const previous = run.at(-1)
    const continues = previous !== undefined && isBlankBetween(lines, previous.index, heading.index)
      && !lines[heading.index]!.startsPage && !run.some((other) => other.key === heading.key || other.number === heading.number)
    if (!continues) run = []
    run.push(heading)
    if (run.length >= 2) for (const { index } of run) inList.add(index)
  }
  return headings.filter(({ index, key }) => {
    if (lines[index]!.startsPage) return true
    return !inList.has(index) && lastOfKey.get(key) === index && !isListOfNames(lines, index)
  })
}

function isBlankBetween(lines: readonly SectionLine[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1) if (lines[index]!.text !== '') return false
  return true
}

/** `附件：` over numbered names and nothing else, up to the end or the next heading. */
function isListOfNames(lines: readonly SectionLine[], heading: number): boolean {
  if (!/^附 {0,4}[件表录图] {0,4}:?$/.test(lines[heading]!.text)) return false
  let names = 0
  for (let index = heading + 1; index < lines.length; index += 1) {
    const line = lines[index]!
    if (line.text === '' || line.kind !== 'body') continue
    if (line.isTable || line.number === null || line.text.length > 40 || /。/.test(line.text)) return names > 0
    names += 1
    if (names > 20) return false
  }
  return names > 0
}
