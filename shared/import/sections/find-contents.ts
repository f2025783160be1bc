import { headingKey, type SectionLine } from './section-line'

const HEADING = /^目 {0,8}[录次]$/
const LEADER = /(?:[.…·。_-]{3,}|[\t ]{1,20}) {0,4}\(?\d{1,4}\)?$/
const ENTRY_LENGTH = 60

/**
 * Marks tables of contents: what the file says is one, a heading 目录 with the entries under it (with page numbers or
 * without), and three or more lines in a row that end in dots and a page number.
 */
export function markContents(lines: readonly SectionLine[]): void {
  for (const line of lines) if (line.isContentsEntry && line.kind === 'body') line.kind = 'toc'
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index]!.kind === 'body' && HEADING.test(lines[index]!.text)) index = markEntries(lines, index)
  }
  markLeaders(lines)
}

/** Marks the heading and the entries after it; returns the index of the last line marked. */
function markEntries(lines: readonly SectionLine[], heading: number): number {
  lines[heading]!.kind = 'toc'
  const seen = new Set<string>()
  let last = heading
  for (let index = heading + 1; index < lines.length; index += 1) {
    const line = lines[index]!
    if (line.kind === 'toc' || line.text === '') continue
    const isEntry = line.kind === 'body' && !line.isTable && line.text.length <= ENTRY_LENGTH && !/[。;；]$/.test(line.text)
    const key = headingKey(line.number === null ? line.text : line.text.slice(line.number.length))
    // Without page numbers only the repetition of an entry tells where the contract itself begins.
    if (!isEntry || seen.has(key) || (!LEADER.test(line.text) && line.startsPage)) break
    if (!LEADER.test(line.text) && line.number === null && !line.text.startsWith('附')) break
    seen.add(key)
    last = index
  }
  for (let index = heading + 1; index <= last; index += 1) if (lines[index]!.kind === 'body') lines[index]!.kind = 'toc'
  return last
}

function markLeaders(lines: readonly SectionLine[]): void {
  let run: SectionLine[] = []
  const close = (): void => {
    if (run.length >= 3) for (const line of run) line.kind = 'toc'
    run = []
  }
  for (const line of lines) {
    const isEntry = line.kind === 'body' && !line.isTable && line.text.length <= ENTRY_LENGTH && /[.…·]{4,} {0,4}\(?\d{1,4}\)?$/.test(line.text)
    if (isEntry) run.push(line)
    else if (line.text !== '') close()
  }
  close()
}
