import type { Span } from '../../core/span'
import { containsSpan } from '../../core/span'
import type { ContractDocument } from '../../document/contract-document'
import { doubtCheck } from '../../document/doubtful-spans'
import { describePlace } from '../../document/find-clause'
import { alignLines } from '../compare/align-lines'
import type { ComparableLine } from '../compare/comparable-lines'
import { diffText } from '../diff-text'
import { alignPages, type AlignedPage } from './align-pages'
import { checkNumbering, type PageNumberingCheck } from './page-numbering'
import { bodyLines, foldLines, pagedLines } from './page-text'

/** `filled`: what was written into a blank of the approved text. */
export type ScanDifferenceKind = 'changed' | 'added' | 'missing' | 'filled'

/** A difference between the approved text and its signed scan. */
export interface ScanDifference {
  readonly kind: ScanDifferenceKind
  /** How people name the place in the approved text. */
  readonly clause: string
  /** Page of the scan, from 1; null where nothing of it is near. */
  readonly page: number | null
  /** The differing words, '' where there are none; a few words before and after stand in `before` and `after`. */
  readonly approved: string
  readonly scanned: string
  readonly before: string
  readonly after: string
  readonly approvedSpan: Span
  readonly scanSpan: Span | null
  /** True when the words were recognised with doubt, or only signs of punctuation differ: a person must look at the page (待核). */
  readonly isDoubtful: boolean
}

/** A stretch of the approved text that is on no page of the scan. */
export interface MissingStretch {
  readonly span: Span
  /** From which place to which. */
  readonly from: string
  readonly to: string
  /** The page of the scan it should follow; 0 for before the first. */
  readonly afterPage: number
  readonly characters: number
  readonly excerpt: string
}

/** What a signed scan shows beside the text that was approved. */
export interface ScanComparison {
  readonly scanPages: number
  /** Pages of the approved file; null where its format has none of its own. */
  readonly approvedPages: number | null
  /** What the page numbers printed on the scan say. */
  readonly numbering: PageNumberingCheck
  readonly pages: readonly AlignedPage[]
  readonly missing: readonly MissingStretch[]
  /** In the order of the approved text. */
  readonly differences: readonly ScanDifference[]
}

/**
 * Compares a signed scan (or any document with pages) with the approved text: pages that are missing, extra, repeated or out
 * of order, and every difference in words, those in doubtful words told apart. Null when `scan` has no pages.
 */
export function compareScan(approved: ContractDocument, scan: ContractDocument): ScanComparison | null {
  const last = Math.max(0, ...scan.paragraphs.map(({ origin }) => (origin.kind === 'page' ? origin.page : 0)))
  const scanPages = Math.max(last, scan.properties.pages ?? 0)
  if (last === 0) return null
  const { pages, missing } = alignPages(approved, scan, scanPages)
  const stretches = missing.map((span): MissingStretch => describeMissing(approved, span, pages))
  return { scanPages, approvedPages: approved.properties.pages, numbering: checkNumbering(scan.properties.printedPages ?? [], scanPages), pages, missing: stretches, differences: findDifferences(approved, scan, pages, missing) }
}

const EXCERPT = 60

function describeMissing(approved: ContractDocument, span: Span, pages: readonly AlignedPage[]): MissingStretch {
  const words = approved.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  const before = pages.filter((page) => page.span !== null && page.state !== 'repeated' && page.span.start < span.start)
  return {
    span, from: describePlace(approved, { start: span.start, end: span.start + 1 }), to: describePlace(approved, { start: span.end - 1, end: span.end }),
    afterPage: before.length === 0 ? 0 : before.reduce((a, b) => (a.span!.start > b.span!.start ? a : b)).page,
    characters: words.length, excerpt: words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words,
  }
}

/** Lines of both between two lines that are the same. */
interface Region {
  readonly olds: ComparableLine[]
  readonly nexts: ComparableLine[]
}

function findDifferences(approved: ContractDocument, scan: ContractDocument, pages: readonly AlignedPage[], missing: readonly Span[]): readonly ScanDifference[] {
  const startOf = new Map(pages.flatMap(({ page, span, state }) => (span === null || state === 'repeated' ? [] : [[page, span.start] as const])))
  // Pages are read in the order of the text, whatever order they were bound in.
  const nexts = pagedLines(scan).filter(({ page }) => startOf.has(page)).toSorted((a, b) => startOf.get(a.page)! - startOf.get(b.page)!)
  const pageOf = new Map(nexts.map(({ line, page }) => [line, page]))
  const olds = bodyLines(approved).filter((line) => !missing.some((span) => containsSpan(span, line)))
  const found: ScanDifference[] = []
  const finder = new RegionFinder(approved, scan, pageOf)
  let region: Region = { olds: [], nexts: [] }
  const flush = (): void => {
    if (region.olds.length + region.nexts.length > 0) found.push(...finder.find(region))
    region = { olds: [], nexts: [] }
  }
  for (const entry of alignLines(olds, nexts.map(({ line }) => line))) {
    switch (entry.kind) {
      case 'same':
        flush()
        if (entry.old.number !== entry.next.number) found.push(...finder.find({ olds: [entry.old], nexts: [entry.next] }))
        finder.stand(entry.old, entry.next)
        break
      case 'similar': case 'moved':
        region.olds.push(entry.old)
        region.nexts.push(entry.next)
        break
      case 'inserted': region.nexts.push(entry.next); break
      case 'deleted': region.olds.push(entry.old); break
      case 'recut':
        region.olds.push(...entry.olds)
        region.nexts.push(...entry.nexts)
        break
    }
  }
  flush()
  // The last line of a page may run over to one that is missing: it is told there.
  return found.filter((difference) => !isMostlyIn(difference, missing)).toSorted((a, b) => a.approvedSpan.start - b.approvedSpan.start)
}

function isMostlyIn({ kind, approvedSpan: { start, end } }: ScanDifference, missing: readonly Span[]): boolean {
  return kind === 'missing' && missing.some((span) => Math.min(end, span.end) - Math.max(start, span.start) > (end - start) / 2)
}

/** Signs of the surroundings shown with a difference, and how near two differences are one. */
const CONTEXT = 8
const NEAR = 1

class RegionFinder {
  private readonly isDoubtful: (span: Span) => boolean
  private lastOld = 0
  private lastPage: number | null = null

  constructor(private readonly approved: ContractDocument, private readonly scan: ContractDocument, private readonly pageOf: ReadonlyMap<ComparableLine, number>) {
    this.isDoubtful = doubtCheck(scan)
  }

  stand(old: ComparableLine, next: ComparableLine): void {
    this.lastOld = old.end
    this.lastPage = this.pageOf.get(next) ?? null
  }

  find({ olds, nexts }: Region): readonly ScanDifference[] {
    const old = foldLines(this.approved.text, olds.toSorted((a, b) => a.start - b.start))
    const next = foldLines(this.scan.text, nexts)
    const parts = joinNear(diffText(old.text, next.text), old.text)
    let shift = 0
    return parts.map(({ start, end, insert }): ScanDifference => {
      const from = start + shift
      const to = from + insert.length
      shift += insert.length - (end - start)
      const approvedSpan = spanIn(old.offsets, start, end, olds.length === 0 ? this.lastOld : null)
      const scanSpan = nexts.length === 0 ? null : spanIn(next.offsets, from, to, null)
      const folded = { approved: old.text.slice(start, end), scanned: insert }
      return {
        kind: kindOf(folded), clause: describePlace(this.approved, widen(approvedSpan)), page: this.pageAt(nexts, scanSpan),
        approved: end > start ? printed(this.approved.text, approvedSpan) : '', scanned: insert === '' || scanSpan === null ? '' : printed(this.scan.text, scanSpan),
        before: printed(this.approved.text, { start: old.offsets[Math.max(0, start - CONTEXT)]!, end: approvedSpan.start }),
        after: printed(this.approved.text, { start: approvedSpan.end, end: old.offsets[Math.min(end + CONTEXT, old.offsets.length - 1)]! }),
        approvedSpan, scanSpan, isDoubtful: isPunctuation(folded.approved + folded.scanned) || (scanSpan !== null && this.isDoubtful(widen(scanSpan))),
      }
    }).filter((difference) => !isBlankAlone(difference))
  }

  private pageAt(nexts: readonly ComparableLine[], span: Span | null): number | null {
    const line = span === null ? undefined : nexts.findLast(({ start }) => start <= span.start)
    return (line === undefined ? undefined : this.pageOf.get(line)) ?? this.lastPage
  }
}

/** The words of a span in one line. */
function printed(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim()
}

function spanIn(offsets: readonly number[], start: number, end: number, otherwise: number | null): Span {
  if (otherwise !== null) return { start: otherwise, end: otherwise }
  const first = offsets[Math.min(start, offsets.length - 1)]!
  return { start: first, end: end > start ? offsets[end - 1]! + 1 : first }
}

/** An empty place takes in the sign beside it, by which it is named and doubted. */
function widen({ start, end }: Span): Span {
  return end > start ? { start, end } : { start: Math.max(0, start - 1), end: start + 1 }
}

function kindOf({ approved, scanned }: { readonly approved: string; readonly scanned: string }): ScanDifferenceKind {
  if (/^[_【】[\]()]{2,}$/.test(approved) && scanned !== '') return 'filled'
  return approved === '' ? 'added' : scanned === '' ? 'missing' : 'changed'
}

function isPunctuation(words: string): boolean {
  return /^[\p{P}\p{S}]+$/u.test(words)
}

interface Part {
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** Differences a sign apart are shown as one; but a blank is told from what stands beside it. */
function joinNear(parts: readonly Part[], text: string): readonly Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const isBlank = text.slice(before?.start, part.end).includes('_')
    if (before !== undefined && part.start - before.end <= NEAR && !isBlank) joined[joined.length - 1] = { start: before.start, end: part.end, insert: before.insert + text.slice(before.end, part.start) + part.insert }
    else joined.push(part)
  }
  return joined
}

/** A blank that is longer, shorter or not seen in the picture says nothing. */
function isBlankAlone({ approved, scanned }: { readonly approved: string; readonly scanned: string }): boolean {
  return approved.replaceAll('_', '') === scanned.replaceAll('_', '')
}
