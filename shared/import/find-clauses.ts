import type { Clause, Section } from '../document/contract-document'
import { readClauseTitle } from './clause-title'
import { nestClauses, type Numbered } from './nest-clauses'
import { findNumberedLines, type NumberedLine } from './number-lines'
import type { WrittenText } from './write-reading-text'

/** The name of a part at the end of a line: what follows is numbered inside it. */
const NAMED_PART = /(?:通用|专用|一般|特殊)(?:合同)?条款$/

/** Finds the clauses of the sections that have any (body and annexes), in reading order. Linear. */
export function findClauses(written: WrittenText, sections: readonly Section[], sectionOfParagraph: readonly number[]): readonly Clause[] {
  const lines = findNumberedLines(written, sections, sectionOfParagraph)
  const regions = findRegions(sections)
  const regionEnds = findRegionEnds(sections, regions)
  const clauses: Clause[] = []
  let from = 0
  while (from < lines.length) {
    const region = regions[lines[from]!.section]!
    let to = from + 1
    while (to < lines.length && regions[lines[to]!.section] === region) to += 1
    for (const clause of buildClauses(written.text, lines.slice(from, to), region, regionEnds.get(region)!)) clauses.push(clause)
    from = to
  }
  return clauses
}

/**
 * The stretch of numbering each section belongs to, named by its first section: text boxes and tables of contents
 * interrupt a contract or annex without ending its numbering.
 */
function findRegions(sections: readonly Section[]): readonly number[] {
  let current = 0
  return sections.map((section, index) => {
    const start = sections[current]!
    const isInterruption = section.kind === 'text-box' || section.kind === 'toc' || section.kind === 'footnote'
    const isSame = section.kind === start.kind && section.title === start.title && section.contract === start.contract && section.annexNumber === start.annexNumber
    const previous = sections[index - 1]
    const isResumed = isSame && previous !== undefined && previous.kind !== 'signature' && previous.kind !== section.kind
    if (!isInterruption && !isResumed) current = index
    return current
  })
}

/** Where the last section of each region's own kind ends. */
function findRegionEnds(sections: readonly Section[], regions: readonly number[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  sections.forEach((section, index) => {
    if (section.kind === sections[regions[index]!]!.kind) ends.set(regions[index]!, section.end)
  })
  return ends
}

function buildClauses(text: string, lines: readonly NumberedLine[], region: number, regionEnd: number): readonly Clause[] {
  const parents = nestClauses(lines.map((line) => describeLine(text, line)))
  const ends = findEnds(lines, parents, regionEnd)
  const clauses: Clause[] = []
  const taken = new Map<string, number>()
  lines.forEach((line, index) => {
    const holder = lines[parents[index]!]
    const parent = clauses[parents[index]!] ?? null
    const values = line.number?.values ?? []
    const path = parent === null ? values : pathBelow(parent.path, holder?.number ?? null, values)
    const plain = `${region}/${path.join('.')}`
    const count = (taken.get(plain) ?? 0) + 1
    taken.set(plain, count)
    clauses.push({
      id: count === 1 ? plain : `${plain}~${count}`,
      parent: parent?.id ?? null,
      depth: parent === null ? 0 : parent.depth + 1,
      style: line.number?.style ?? (line.headingFamily === 'part' ? 'part' : 'none'),
      label: line.number?.label ?? '',
      path,
      title: titleOf(text, line),
      heading: { start: line.start, end: Math.min(line.end, ends[index]!) },
      automatic: line.automatic,
      section: line.section,
      start: line.start,
      end: ends[index]!,
    })
  })
  return clauses
}

function describeLine(text: string, line: NumberedLine): Numbered {
  const tail = text.slice(Math.max(line.start, line.end - 12), line.end).trimEnd()
  const { number, headingFamily: family, start, scopeEnd } = line
  const opensList = /[:：]$/.test(tail) || NAMED_PART.test(tail)
  if (number === null) return { style: 'none', family, shape: family, values: [], opensList, start, scopeEnd }
  const { style, shape, values } = number
  return { style, family: number.family, shape, values, opensList, start, scopeEnd }
}

function titleOf(text: string, line: NumberedLine): string {
  const words = text.slice(line.start + (line.number?.length ?? 0), line.end)
  return line.number === null ? words.trim().replace(/[:：]$/, '') : readClauseTitle(words)
}

/** `5.1` in `5.` or in 第五条 adds 1; `2.3.1` in a misplaced `2.2` takes its place; any other number adds all it has. */
function pathBelow(path: readonly number[], holder: NumberedLine['number'], values: readonly number[]): readonly number[] {
  if (values.length < 2 || holder === null) return [...path, ...values]
  let shared = 0
  while (shared < holder.values.length && shared < values.length - 1 && holder.values[shared] === values[shared]) shared += 1
  const isReplaced = holder.style === 'decimal' || shared === holder.values.length
  return isReplaced ? [...path.slice(0, path.length - holder.values.length + shared), ...values.slice(shared)] : [...path, ...values]
}

/** A clause ends where the next one that does not stand in it starts, with its cell or table, or with its region. */
function findEnds(lines: readonly NumberedLine[], parents: readonly number[], regionEnd: number): readonly number[] {
  const ends = lines.map((line) => Math.min(line.scopeEnd, regionEnd))
  const open: number[] = []
  lines.forEach((line, index) => {
    while (open.length > 0 && open.at(-1) !== parents[index]) {
      const closed = open.pop()!
      ends[closed] = Math.min(ends[closed]!, line.start)
    }
    open.push(index)
  })
  return ends
}
