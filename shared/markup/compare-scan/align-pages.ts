import type { Span } from '../../core/span'
import type { ComparableText } from '../../document/comparable-text'
import type { ContractDocument } from '../../document/contract-document'
import { bodyLines, foldLines, pagedLines, type PagedLine } from './page-text'

/**
 * What a page of the scan is: `in-place`; `out-of-order`: its words belong elsewhere among the pages; `repeated`: the same
 * stretch as an earlier page; `extra`: not of the approved text; `unread`: no words could be read (blank, seal, handwriting).
 */
export type PageState = 'in-place' | 'out-of-order' | 'repeated' | 'extra' | 'unread'

/** A page of the scan beside the approved text. */
export interface AlignedPage {
  /** From 1. */
  readonly page: number
  readonly state: PageState
  /** The stretch of the approved reading text it bears; null where it bears none. */
  readonly span: Span | null
  /** Share of its words found in the approved text, 0 to 1. */
  readonly found: number
  readonly characters: number
}

/** The pages of a scan in the order of the approved text, and what of that text is on none of them. */
export interface AlignedPages {
  readonly pages: readonly AlignedPage[]
  /** Stretches of the approved reading text, each long enough to be a page or most of one. */
  readonly missing: readonly Span[]
}

/** Signs in a row that tell a place: long enough to stand once, short enough to survive misread signs. */
const SHINGLE = 6
/** A page with less of its words in the approved text is not of it. */
const OF_THE_TEXT = 0.25
/** Fewer signs on a page tell nothing. */
const FEWEST_SIGNS = 12
/** Share of the finds at either end of a page that do not count for its stretch. */
const EDGE = 0.02
/** A stretch that is on no page counts as missing from this share of an ordinary page on. */
const MISSING_SHARE = 0.5
const FEWEST_MISSING = 60

/** Finds for every page of a scan which stretch of the approved text it bears. Linear in both texts. */
export function alignPages(approved: ContractDocument, scan: ContractDocument, pageCount: number): AlignedPages {
  const text = shortenBlanks(foldLines(approved.text, bodyLines(approved)))
  const places = uniqueShingles(text.text)
  const byPage = new Map<number, PagedLine[]>()
  for (const line of pagedLines(scan)) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line])
  const covered = new Uint8Array(text.text.length)
  const words = Array.from({ length: pageCount }, (_, index) => shortenBlanks(foldLines(scan.text, (byPage.get(index + 1) ?? []).map(({ line }) => line))).text)
  const found = words.map((page, index) => placePage(index + 1, page, places, covered))
  coverRepeated(text.text, places, words, covered)
  const toSpan = (start: number, end: number): Span => ({ start: text.offsets[start]!, end: text.offsets[end - 1]! + 1 })
  const states = statesOf(found)
  const pages = found.map(({ page, from, to, share, characters }, index): AlignedPage => (
    { page, state: states[index]!, span: from === null ? null : toSpan(from, to), found: share, characters }
  ))
  const lengths = found.filter(({ from }) => from !== null).map(({ from, to }) => to - from!).sort((a, b) => a - b)
  const least = Math.max(FEWEST_MISSING, (lengths[Math.floor(lengths.length / 2)] ?? 0) * MISSING_SHARE)
  return { pages, missing: gapsOf(covered, least).map(([start, end]) => toSpan(start, end)) }
}

interface FoundPage {
  readonly page: number
  readonly characters: number
  readonly share: number
  /** Folded offsets; null where the page is not of the text. */
  readonly from: number | null
  readonly to: number
  readonly middle: number
  /** Where in the text its words were found. */
  readonly hits: ReadonlySet<number>
}

/** Where each row of signs stands; those that stand twice tell nothing. */
function uniqueShingles(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (let at = 0; at + SHINGLE <= text.length; at += 1) {
    const shingle = text.slice(at, at + SHINGLE)
    places.set(shingle, places.has(shingle) ? -1 : at)
  }
  return places
}

/** Blanks are as long as the page leaves room: each counts as one sign. */
function shortenBlanks({ text, offsets }: ComparableText): ComparableText {
  const kept: number[] = []
  let short = ''
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '_' && text[at - 1] === '_') continue
    short += text[at]!
    kept.push(offsets[at]!)
  }
  return { text: short, offsets: [...kept, offsets[text.length]!] }
}

/** Rows of signs that stand several times tell no place; on the scan as often as in the text, none of them is missing. */
function coverRepeated(text: string, places: ReadonlyMap<string, number>, pages: readonly string[], covered: Uint8Array): void {
  const counts = new Map<string, number>()
  const count = (words: string, step: number): void => {
    for (let at = 0; at + SHINGLE <= words.length; at += 1) {
      const shingle = words.slice(at, at + SHINGLE)
      if (places.get(shingle) === -1) counts.set(shingle, (counts.get(shingle) ?? 0) + step)
    }
  }
  count(text, -1)
  for (const page of pages) count(page, 1)
  for (let at = 0; at + SHINGLE <= text.length; at += 1) if ((counts.get(text.slice(at, at + SHINGLE)) ?? -1) >= 0) covered.fill(1, at, at + SHINGLE)
}

function placePage(page: number, words: string, places: ReadonlyMap<string, number>, covered: Uint8Array): FoundPage {
  const hits: number[] = []
  let known = 0
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const place = places.get(words.slice(at, at + SHINGLE))
    if (place !== undefined) known += 1
    if (place !== undefined && place !== -1) hits.push(place)
  }
  const share = known / Math.max(1, words.length - SHINGLE + 1)
  if (words.length < FEWEST_SIGNS || share < OF_THE_TEXT || hits.length === 0) return { page, characters: words.length, share, from: null, to: 0, middle: 0, hits: new Set() }
  hits.sort((a, b) => a - b)
  // Rows of signs that stand far from the others are chance finds.
  const middle = hits[Math.floor(hits.length / 2)]!
  const near = hits.filter((hit) => Math.abs(hit - middle) <= words.length)
  for (const hit of near) covered.fill(1, hit, hit + SHINGLE)
  // The outermost few may still be chance finds: set phrases stand wherever a contract needs them.
  const edge = Math.floor(near.length * EDGE)
  return { page, characters: words.length, share, from: near[edge]!, to: near.at(-1 - edge)! + SHINGLE, middle, hits: new Set(near) }
}

function statesOf(pages: readonly FoundPage[]): readonly PageState[] {
  const placed = pages.filter(({ from }) => from !== null)
  const repeated = new Set(placed.filter((page, index) => placed.slice(0, index).some((earlier) => isSameStretch(earlier, page))))
  const inOrder = longestRise(placed.filter((page) => !repeated.has(page)))
  return pages.map((page) => {
    if (page.characters < FEWEST_SIGNS) return 'unread'
    if (page.from === null) return 'extra'
    if (repeated.has(page)) return 'repeated'
    return inOrder.has(page) ? 'in-place' : 'out-of-order'
  })
}

function isSameStretch(a: FoundPage, b: FoundPage): boolean {
  let shared = 0
  for (const hit of b.hits) if (a.hits.has(hit)) shared += 1
  return shared > 0.7 * Math.min(a.hits.size, b.hits.size)
}

/** The most pages that follow each other as the text does; the others were moved. Pages are few: quadratic in their number. */
function longestRise(pages: readonly FoundPage[]): ReadonlySet<FoundPage> {
  const best = pages.map(() => 1)
  const before = pages.map(() => -1)
  let last = -1
  pages.forEach(({ middle }, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (pages[earlier]!.middle < middle && best[earlier]! + 1 > best[index]!) [best[index], before[index]] = [best[earlier]! + 1, earlier]
    }
    if (last === -1 || best[index]! > best[last]!) last = index
  })
  const chain = new Set<FoundPage>()
  for (let at = last; at !== -1; at = before[at]!) chain.add(pages[at]!)
  return chain
}

/** Stretches no page bears, at least so long; small islands of chance finds do not part them. */
function gapsOf(covered: Uint8Array, least: number): readonly (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = []
  let start = 0
  let island = 0
  for (let at = 0; at <= covered.length; at += 1) {
    if (at < covered.length && covered[at] === 0) {
      island = 0
      continue
    }
    island += 1
    if (at < covered.length && island < SHINGLE * 2) continue
    const end = at - island + 1
    if (end - start >= least) gaps.push([start, end])
    start = at + 1
  }
  return gaps
}
