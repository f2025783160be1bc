import { readAnnexNumber } from '../annex-number'
import { headingKey, type SectionLine } from './section-line'

interface AnnexHeading {
  readonly index: number
  readonly number: number | null
  readonly key: string
}

const HEADING = /^附 {0,4}([件表录图])? {0,2}([一二三四五六七八九十零]{1,3}|\d{1,2}|[A-Z](?![A-Za-z\d]))?(?:[-.]\d{1,2})? {0,4}([:、.《(-]?)(.*)$/

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
    const [, sign, printed, separator, rest] = match
    const hasNumber = printed !== undefined
    if (sign === undefined && (!hasNumber || (separator === '' && rest !== ''))) return
    // 附件：一、…（略） lists annexes in one line.
    if (/^\(?略|^[一1][、.]/.test(rest!)) return
    // 附件一为本合同… is a sentence; 附件 alone is a heading only when nothing or its name follows.
    if (separator === '' && /^[为是中的所与和及应内规约]/.test(rest!)) return
    if (!hasNumber && rest !== '' && separator === '' && !/^附 {0,4}[件表录图] /.test(line.text)) return
    headings.push({ index, number: printed === undefined ? null : readAnnexNumber(printed), key: headingKey(line.text) })
  })
  return headings
}

function removeMentions(lines: readonly SectionLine[], headings: readonly AnnexHeading[]): readonly AnnexHeading[] {
  const lastOfKey = new Map(headings.map((heading) => [heading.key, heading.index]))
  const listed = new Set(splitRuns(lines, headings).filter((run) => run.length > 1 && !opensText(lines, run.at(-1)!.index)).flat())
  return headings.filter((heading) => lines[heading.index]!.startsPage ||
    (lastOfKey.get(heading.key) === heading.index && !listed.has(heading) && !isListOfNames(lines, heading.index)))
}

/** Headings that stand in a row with nothing between, each run without repetition. */
function splitRuns(lines: readonly SectionLine[], headings: readonly AnnexHeading[]): readonly AnnexHeading[][] {
  const runs: AnnexHeading[][] = []
  for (const heading of headings) {
    const run = runs.at(-1)
    const previous = run?.at(-1)
    const continues = run !== undefined && previous !== undefined && isBlankBetween(lines, previous.index, heading.index) &&
      !lines[heading.index]!.startsPage && !run.some((other) => other.key === heading.key || other.number === heading.number)
    if (continues) run.push(heading)
    else runs.push([heading])
  }
  return runs
}

/** The last of a list of headings is the heading of an annex itself when text follows it. */
function opensText(lines: readonly SectionLine[], heading: number): boolean {
  const next = lines.slice(heading + 1, heading + 6).find((line) => line.text !== '')
  if (next === undefined || HEADING.test(next.text) || /盖 {0,4}章|公 {0,4}章|签 {0,4}[章字名]/.test(next.text)) return false
  return next.number?.values[0] === 1 || next.isTable || (next.text.length > 30 && /[。：:]/.test(next.text))
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
