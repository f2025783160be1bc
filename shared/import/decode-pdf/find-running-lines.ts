import type { Line } from './build-lines'

/** The lines of one page with its height; lines from top to bottom. */
export interface PageLines {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** What stands outside the text of a page: headers and footers with page numbers. */
export interface RunningLines {
  readonly headers: ReadonlySet<Line>
  readonly footers: ReadonlySet<Line>
}

/** Part of the page's height at the top and at the bottom where headers and footers stand. */
const MARGIN = 0.13
/** How far, in points, the same header may move from page to page. */
const DRIFT = 4
const PAGE_NUMBER = /^[\s\-—–·.~～]{0,6}(?:第\s{0,4})?(?:page\s{0,2})?(?:\d{1,4}|[一二三四五六七八九十百]{1,5}|[ivxl]{1,6})(?:\s{0,4}页)?(?:\s{0,4}[,，/／of共]{1,3}\s{0,4}(?:共\s{0,4})?\d{1,4}\s{0,4}页?)?[\s\-—–·.~～]{0,6}$/i

/**
 * Finds the lines that repeat at the same place from page to page (digits may differ) and page numbers, which stand
 * alone as the outermost line. A line that stands on one page only is never taken for a header.
 */
export function findRunningLines(pages: readonly PageLines[]): RunningLines {
  const headers = new Set<Line>()
  const footers = new Set<Line>()
  collect(pages, headers, (page) => page.lines.filter((line) => line.y < page.height * MARGIN), (line) => line.y)
  collect(pages, footers, (page) => page.lines.filter((line) => line.y > page.height * (1 - MARGIN)), (line, page) => page.height - line.y)
  for (const page of pages) {
    const last = page.lines.at(-1)
    if (last !== undefined && !footers.has(last) && last.y > page.height * 0.88 && PAGE_NUMBER.test(last.text)) footers.add(last)
    const first = page.lines[0]
    if (first !== undefined && !headers.has(first) && first.y < page.height * 0.1 && PAGE_NUMBER.test(first.text)) headers.add(first)
  }
  return { headers, footers }
}

function collect(pages: readonly PageLines[], into: Set<Line>, candidates: (page: PageLines) => readonly Line[], place: (line: Line, page: PageLines) => number): void {
  const groups = new Map<string, { page: number; at: number; line: Line }[]>()
  for (const page of pages) {
    for (const line of candidates(page)) {
      const key = line.text.replace(/\d+|[一二三四五六七八九十]+(?=页)/g, '#').replace(/\s/g, '')
      const entry = { page: page.number, at: place(line, page), line }
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [entry])
      else group.push(entry)
    }
  }
  for (const [key, group] of groups) {
    const sorted = [...group].sort((a, b) => a.at - b.at)
    let start = 0
    for (let index = 1; index <= sorted.length; index += 1) {
      if (index < sorted.length && sorted[index]!.at - sorted[index - 1]!.at <= DRIFT) continue
      const cluster = sorted.slice(start, index)
      start = index
      if (repeats(key, new Set(cluster.map((entry) => entry.page)).size, pages.length)) for (const entry of cluster) into.add(entry.line)
    }
  }
}

function repeats(key: string, onPages: number, pages: number): boolean {
  // Numbered clauses also differ by digits alone; only words that fill a header may repeat on few pages.
  const least = key.replace(/[#\W]/g, '') === '' && !/\p{Script=Han}/u.test(key) ? 2 : 3
  return onPages >= Math.min(least, Math.max(pages, 2)) && onPages >= pages * 0.3
}
