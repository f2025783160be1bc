import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { LookAlignment } from '../../../shared/markup/align-look'
import type { TextMark } from '../contract-blocks'
import { useLatest } from '../use-latest'
import { rangesOf, type DrawnDocx } from './docx-places'
import { DomWords } from './dom-words'
import { LookPainter, type PaintedMark } from './look-painter'

/** Draws the file on the paper, and reads its words from there. */
export function useDrawnDocx(paper: RefObject<HTMLElement | null>, draw: (into: HTMLElement) => Promise<void>, contract: ContractDocument): DrawnDocx | 'drawing' | 'failed' {
  const [drawn, setDrawn] = useState<DrawnDocx | 'drawing' | 'failed'>('drawing')
  useEffect(() => {
    let isGone = false
    const sheet = paper.current!
    draw(sheet).then(() => {
      if (isGone) return
      const found = new DomWords(sheet)
      setDrawn({ words: found, alignment: new LookAlignment(contract, found.text) })
    }, () => {
      if (!isGone) setDrawn('failed')
    })
    return () => {
      isGone = true
    }
  }, [paper, draw, contract])
  return drawn
}

/** Paints the marks on what is drawn, and tells which could not be shown. */
export function usePaintedMarks(drawn: DrawnDocx | null, marks: readonly TextMark[], selected: string | null, onLost: (ids: ReadonlySet<string>) => void): LookPainter {
  const painter = useMemo(() => new LookPainter(), [])
  const latestSelected = useLatest(selected)
  const painted = useMemo(() => (drawn === null ? null : marks.map((mark): PaintedMark => ({ mark, ranges: rangesOf(drawn, mark) }))), [drawn, marks])
  useEffect(() => {
    if (painted === null) return
    painter.show('file', painted)
    painter.paint(latestSelected.current)
    const shown = new Set(painted.filter(({ ranges }) => ranges.length > 0).map(({ mark }) => mark.id))
    onLost(new Set(marks.filter((mark) => !shown.has(mark.id)).map((mark) => mark.id)))
  }, [painter, painted, marks, onLost, latestSelected])
  useEffect(() => painter.select(selected), [painter, selected])
  useEffect(() => () => painter.clear(), [painter])
  return painter
}
