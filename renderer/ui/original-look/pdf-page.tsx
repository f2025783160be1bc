import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { overlaps, type Span } from '../../../shared/core/span'
import type { ContractDocument, Paragraph } from '../../../shared/document/contract-document'
import type { PageBox } from '../../../shared/document/origin'
import type { TextMark } from '../contract-blocks'
import { LookAlignment } from '../../../shared/markup/align-look'
import { DomWords } from './dom-words'
import type { PaintedMark } from './look-painter'

/** An opened PDF that draws its pages one by one. Pages count from 1. */
export interface PdfPages {
  readonly count: number
  /** Points; the first page's for pages not asked for yet. */
  readonly size: { readonly width: number; readonly height: number }
  sizeOf(page: number): Promise<{ readonly width: number; readonly height: number }>
  /** Draws a page and its words so many pixels wide. Aborting leaves both as they are. */
  draw(page: number, into: { readonly canvas: HTMLCanvasElement; readonly words: HTMLElement; readonly width: number }, signal: AbortSignal): Promise<void>
  close(): void
}

/** What is known of one drawn page. */
export interface PageWords {
  readonly painted: readonly PaintedMark[]
  /** Marks of this page that neither their words nor their paragraph's place could be found for. */
  readonly lost: readonly string[]
  readonly rangesOf: (span: Span) => readonly Range[]
  readonly offsetOf: (node: Node, offset: number, isEnd: boolean) => number | null
}

export interface PdfPageProps {
  readonly page: number
  readonly pages: PdfPages
  readonly isNear: boolean
  /** Pixels. */
  readonly width: number
  readonly document: ContractDocument
  readonly marks: readonly TextMark[]
  readonly selected: string | null
  readonly onDrawn: (page: number, words: PageWords | null) => void
}

/** One page: the picture, its words over it (unseen, to select), and boxes where only a paragraph's place is known. */
export function PdfPage({ page, pages, isNear, width, document: contract, marks, selected, onDrawn }: PdfPageProps): ReactNode {
  const { canvas, layer, size, words } = useDrawnPage(page, pages, isNear ? width : null)
  const paragraphs = useMemo(() => paragraphsOn(contract, page), [contract, page])
  const here = useMemo(() => marks.filter((mark) => paragraphs.some((paragraph) => overlaps(paragraph, mark))), [marks, paragraphs])
  const found = useMemo(() => (words === null ? null : findWords(contract, paragraphs, words, here)), [contract, paragraphs, words, here])
  useEffect(() => {
    onDrawn(page, found)
    return () => onDrawn(page, null)
  }, [onDrawn, page, found])
  const unplaced = found === null ? [] : here.filter((mark) => !found.painted.some((painted) => painted.mark === mark))
  return (
    <div className="hs-look-page" data-page={page} data-height={size.height} style={{ width, aspectRatio: `${size.width} / ${size.height}` }}>
      {isNear && <canvas ref={canvas} aria-hidden="true" />}
      {isNear && <div ref={layer} className="hs-look-words" />}
      {isNear && unplaced.flatMap((mark) => boxesOf(paragraphs, mark, page).map((box) => (
        <button
          key={`${mark.id} ${mark.start} ${box.y}`} type="button" data-mark={mark.id} title={mark.label} aria-label={mark.label}
          className={`hs-look-box hs-tone-${mark.tone}${mark.id === selected ? ' hs-selected' : ''}`} style={placeOf(box, size)}
        />
      )))}
    </div>
  )
}

/** The page drawn so many pixels wide, and its words once they are there; null while it is far away. */
function useDrawnPage(page: number, pages: PdfPages, width: number | null): {
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly layer: RefObject<HTMLDivElement | null>
  readonly size: PdfPages['size']
  readonly words: DomWords | null
} {
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(pages.size)
  const [words, setWords] = useState<DomWords | null>(null)
  useEffect(() => {
    if (width === null) return undefined
    const abort = new AbortController()
    const start = async (): Promise<void> => {
      setSize(await pages.sizeOf(page))
      if (abort.signal.aborted || canvas.current === null || layer.current === null) return
      await pages.draw(page, { canvas: canvas.current, words: layer.current, width }, abort.signal)
    }
    const finish = (): void => {
      if (!abort.signal.aborted && layer.current !== null) setWords(new DomWords(layer.current))
    }
    // A page that cannot be drawn stays white and without words; its findings are boxed or named as not shown.
    start().then(finish, finish)
    return () => {
      abort.abort()
      setWords(null)
    }
  }, [pages, page, width])
  return { canvas, layer, size, words }
}

/** Paragraphs that begin on the page, and the one that may run over from the page before. */
function paragraphsOn(contract: ContractDocument, page: number): readonly Paragraph[] {
  const first = contract.paragraphs.findIndex(({ origin }) => origin.kind === 'page' && origin.page === page)
  if (first === -1) return []
  return contract.paragraphs.filter((paragraph, index) => index === first - 1 || (paragraph.origin.kind === 'page' && paragraph.origin.page === page))
}

function findWords(contract: ContractDocument, paragraphs: readonly Paragraph[], words: DomWords, marks: readonly TextMark[]): PageWords {
  const alignment = new LookAlignment(contract, words.text, paragraphs)
  const rangesOf = (span: Span): readonly Range[] => (alignment.locate(span) ?? []).flatMap((piece) => words.rangeOf(piece) ?? [])
  const painted = marks.map((mark): PaintedMark => ({ mark, ranges: rangesOf(mark) })).filter(({ ranges }) => ranges.length > 0)
  const shown = new Set(painted.map(({ mark }) => mark.id))
  return {
    painted,
    lost: marks.filter((mark) => !shown.has(mark.id) && boxesOf(paragraphs, mark, null).length === 0).map((mark) => mark.id),
    rangesOf,
    offsetOf: (node, offset, isEnd) => {
      const place = words.placeOf(node, offset)
      if (place === null) return null
      if (!isEnd) return alignment.offsetAt(place)
      const last = alignment.offsetAt(place - 1)
      return last === null ? null : last + 1
    },
  }
}

function boxesOf(paragraphs: readonly Paragraph[], span: Span, page: number | null): readonly PageBox[] {
  return paragraphs.flatMap(({ origin, ...paragraph }) => (origin.kind === 'page' && (page === null || origin.page === page) && overlaps(paragraph, span) ? [origin.box] : []))
}

function placeOf(box: PageBox, size: { readonly width: number; readonly height: number }): { readonly left: string; readonly top: string; readonly width: string; readonly height: string } {
  const share = (part: number, whole: number): string => `${(part / whole) * 100}%`
  return { left: share(box.x, size.width), top: share(box.y, size.height), width: share(box.width, size.width), height: share(box.height, size.height) }
}
