import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type MouseEvent, type ReactNode, type RefObject } from 'react'
import { overlaps, type Span } from '../../shared/core/span'
import type { ContractDocument } from '../../shared/document/contract-document'
import { chunkAt, chunkBlocks, contractBlocks, spanOf, type BlockChunk, type TextMark } from './contract-blocks'
import { ContractBlockView } from './contract-block-view'
import { selectedSpan } from './selected-span'

/** A wish to see a place; a new object each time, so that the same place can be asked for twice. */
export interface Reveal {
  readonly span: Span
  readonly markId: string | null
}

export interface ContractViewProps {
  readonly document: ContractDocument
  /** The line that reads exactly so is set as the title. */
  readonly title: string
  readonly marks: readonly TextMark[]
  readonly selected: string | null
  readonly reveal: Reveal | null
  readonly label: string
  /** What stands beside the text and scrolls with it. */
  readonly margin?: ReactNode
  /** Where the view leaves the way to read its selection. */
  readonly reader: RefObject<(() => Span | null) | null>
  readonly onSelect: (markId: string) => void
  /** Told which offset stands at the top of the window while scrolling. */
  readonly onScrolledTo: (offset: number) => void
}

const LINE_HEIGHT = 31
const NEAR = '1200px 0px'
/** Frames after which a revealed place must stand still: chunks above it may still get their true height. */
const SETTLE_FRAMES = 6

/** The contract as reading text, only the part near the window in the page. */
export function ContractView(props: ContractViewProps): ReactNode {
  const { document, marks, selected, reveal, reader, onSelect, onScrolledTo } = props
  const frame = useRef<HTMLDivElement>(null)
  const chunks = useMemo(() => chunkBlocks(contractBlocks(document)), [document])
  const byChunk = useMemo(() => marksByChunk(chunks, marks), [chunks, marks])
  // Only the blocks the selected mark stands in, or stood in, are drawn again when another is selected.
  const chosen = useMemo(() => (selected === null ? [] : marks.filter((mark) => mark.id === selected)), [marks, selected])
  const { near, heights, attach, force } = useNearChunks(frame, chunks.length)
  useReveal(frame, reveal, useCallback((offset: number) => force(chunkAt(chunks, offset)), [chunks, force]))
  useImperativeHandle(reader, () => () => (frame.current === null ? null : selectedSpan(frame.current)), [])
  const click = (event: MouseEvent): void => {
    const mark = (event.target as HTMLElement).closest('mark[data-mark]')
    const id = mark?.getAttribute('data-mark') ?? ''
    if (id !== '') onSelect(id)
  }
  const scroll = useScrolled(frame, onScrolledTo)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} className="hs-contract" role="document" aria-label={props.label} tabIndex={0} onClick={click} onScroll={scroll}>
      <article className="hs-paper">
        {chunks.map((chunk, index) => (
          <Chunk key={chunk.start} index={index} attach={attach} height={heights.get(index) ?? chunk.weight * LINE_HEIGHT} isNear={near.has(index)}>
            {() => chunk.blocks.map((block) => (
              <ContractBlockView
                key={block.kind === 'paragraph' ? block.paragraph.start : `t${block.table.start}`}
                text={document.text} title={props.title} block={block} marks={byChunk[index]!} fileMarks={document.marks}
                selected={chosen.some((mark) => overlaps(spanOf(block), mark)) ? selected : null}
              />
            ))}
          </Chunk>
        ))}
      </article>
      {props.margin}
    </div>
  )
}

/** Tells the offset at the top once a frame. */
function useScrolled(frame: { readonly current: HTMLElement | null }, onScrolledTo: (offset: number) => void): () => void {
  const scrolled = useRef(0)
  return () => {
    cancelAnimationFrame(scrolled.current)
    scrolled.current = requestAnimationFrame(() => {
      const offset = frame.current === null ? null : offsetAtTop(frame.current)
      if (offset !== null) onScrolledTo(offset)
    })
  }
}

function marksByChunk(chunks: readonly BlockChunk[], marks: readonly TextMark[]): readonly (readonly TextMark[])[] {
  const lists: TextMark[][] = chunks.map(() => [])
  for (const mark of marks) {
    for (let index = chunkAt(chunks, mark.start); index < chunks.length && chunks[index]!.start < mark.end; index += 1) {
      if (overlaps(chunks[index]!, mark)) lists[index]!.push(mark)
    }
  }
  return lists
}

interface ChunkProps {
  readonly index: number
  readonly isNear: boolean
  /** What it took when last drawn, or what it will take, roughly. */
  readonly height: number
  readonly attach: (index: number, element: HTMLElement | null) => void
  readonly children: () => ReactNode
}

function Chunk({ index, isNear, height, attach, children }: ChunkProps): ReactNode {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    attach(index, element.current)
    return () => attach(index, null)
  }, [attach, index])
  return <div ref={element} data-chunk={index} style={isNear ? undefined : { height }}>{isNear ? children() : null}</div>
}

function useNearChunks(frame: { readonly current: HTMLElement | null }, count: number): {
  readonly near: ReadonlySet<number>
  readonly heights: ReadonlyMap<number, number>
  readonly attach: (index: number, element: HTMLElement | null) => void
  readonly force: (index: number) => void
} {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0, 1]))
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(() => new Map())
  const elements = useRef(new Map<number, HTMLElement>())
  const observer = useRef<IntersectionObserver | null>(null)
  useEffect(() => {
    const created = new IntersectionObserver((entries) => {
      const left = entries.filter((entry) => !entry.isIntersecting)
      setHeights((before) => new Map([...before, ...left.map((entry) => [chunkOf(entry), entry.boundingClientRect.height] as const)]))
      setNear((before) => {
        const after = new Set(before)
        for (const entry of entries) {
          if (entry.isIntersecting) after.add(chunkOf(entry))
          else after.delete(chunkOf(entry))
        }
        return after
      })
    }, { root: frame.current, rootMargin: NEAR })
    observer.current = created
    for (const element of elements.current.values()) created.observe(element)
    return () => created.disconnect()
    // Another document is another set of chunks.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [frame, count])
  const attach = useCallback((index: number, element: HTMLElement | null) => {
    const before = elements.current.get(index)
    if (before !== undefined) observer.current?.unobserve(before)
    if (element === null) elements.current.delete(index)
    else {
      elements.current.set(index, element)
      observer.current?.observe(element)
    }
  }, [])
  const force = useCallback((index: number) => setNear((before) => (before.has(index) ? before : new Set([...before, index]))), [])
  return { near, heights, attach, force }
}

function chunkOf(entry: IntersectionObserverEntry): number {
  return Number((entry.target as HTMLElement).dataset['chunk'])
}

function useReveal(frame: { readonly current: HTMLElement | null }, reveal: Reveal | null, force: (offset: number) => void): void {
  useEffect(() => {
    if (reveal === null) return undefined
    force(reveal.span.start)
    let left = SETTLE_FRAMES
    let handle = 0
    const settle = (): void => {
      const root = frame.current
      const target = root === null ? null : findTarget(root, reveal)
      if (root !== null && target !== null) centre(root, target)
      if (root !== null && target === null) force(reveal.span.start)
      left -= 1
      if (left > 0) handle = requestAnimationFrame(settle)
    }
    handle = requestAnimationFrame(settle)
    return () => cancelAnimationFrame(handle)
  }, [reveal, frame, force])
}

function findTarget(root: HTMLElement, reveal: Reveal): HTMLElement | null {
  const marked = reveal.markId === null ? null : root.querySelector<HTMLElement>(`mark[data-marks~="${CSS.escape(reveal.markId)}"]`)
  if (marked !== null) return marked
  let best: HTMLElement | null = null
  for (const element of root.querySelectorAll<HTMLElement>('[data-start]')) {
    if (Number(element.dataset['start']) > reveal.span.start) break
    best = element
  }
  return best
}

function centre(root: HTMLElement, target: HTMLElement): void {
  const frame = root.getBoundingClientRect()
  const box = target.getBoundingClientRect()
  const isComfortable = box.top >= frame.top + 40 && box.bottom <= frame.bottom - 40
  if (!isComfortable) root.scrollTop += box.top - frame.top - frame.height / 3
}

function offsetAtTop(root: HTMLElement): number | null {
  const top = root.getBoundingClientRect().top + 60
  let offset: number | null = null
  for (const element of root.querySelectorAll<HTMLElement>('[data-start]')) {
    if (element.getBoundingClientRect().top > top) break
    offset = Number(element.dataset['start'])
  }
  return offset
}
