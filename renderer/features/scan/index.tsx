import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { bordersOf, readLine } from '../../../shared/import/decode-ocr/place-words'
import type { RecognisedPage } from '../../../shared/import/decode-ocr/recognised-page'
import { describeFailure, useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { applyCorrections } from './apply-corrections'
import { ScanLine } from './scan-line'
import { usePagePicture, useScan, type OpenScan } from './use-scan'
import { useTypedLines, type TypedLines } from './use-typed-lines'
import './scan.css'

/** 对照扫描件核对: each page's picture beside what was recognised on it, doubtful words marked and to be typed over. */
export function ScanView({ matter, onLeave }: { readonly matter: RecordId; readonly onLeave: () => void }): ReactNode {
  const { scan: words, shell } = useMessages()
  const scan = useScan(matter)
  if (scan === null) return <Spin className="hs-loading" description={shell.loading} />
  if (scan.pages.length === 0) return <p className="hs-none">{words.none} <Button onClick={onLeave}>{words.back}</Button></p>
  return <OpenScanView key={scan.version} matter={matter} scan={scan} onLeave={onLeave} />
}

function OpenScanView({ matter, scan, onLeave }: { readonly matter: RecordId; readonly scan: OpenScan; readonly onLeave: () => void }): ReactNode {
  const { scan: words } = useMessages()
  const typed = useTypedLines(scan.version)
  const [at, setAt] = useState(0)
  const [line, setLine] = useState<number | null>(null)
  const page = scan.pages[Math.min(at, scan.pages.length - 1)]!
  const goTo = (place: Place | null): void => {
    if (place === null) return
    setAt(place.at)
    setLine(place.line)
  }
  const confirm = (text: string): void => {
    if (line === null) return
    typed.keep(page.number, line, text)
    goTo(nextDoubt(scan.pages, typed, { at, line }))
  }
  return (
    <div className="hs-scan">
      <header className="hs-desk-head">
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={onLeave} aria-label={words.back} title={words.back} />
        <span className="hs-number">{scan.matter.number}</span>
        <h1>{words.title}</h1>
        <Pager scan={scan} typed={typed} at={at} line={line} onGo={goTo} />
        <span className="hs-head-gap" />
        <SaveCorrections matter={matter} scan={scan} typed={typed} />
      </header>
      <p className="hs-quiet hs-scan-lead">{words.lead}</p>
      <div className="hs-scan-columns">
        <Picture scan={scan} page={page} line={line} onChoose={setLine} />
        <ol className="hs-scan-lines" aria-label={words.lines}>
          {page.lines.map((content, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line is known by its place on the page
            <ScanLine key={`${page.number}/${index}`} line={content} borders={bordersOf(page)} number={index + 1} typed={typed.textOf(page.number, index)} isCurrent={index === line} onChoose={() => setLine(index)} onConfirm={confirm} />
          ))}
        </ol>
      </div>
    </div>
  )
}

/** Turns the pages, and leads from doubt to doubt. */
function Pager({ scan, typed, at, line, onGo }: { readonly scan: OpenScan; readonly typed: TypedLines; readonly at: number; readonly line: number | null; readonly onGo: (place: Place | null) => void }): ReactNode {
  const { scan: words } = useMessages()
  const last = scan.pages.length - 1
  const open = countDoubtful(scan.pages, typed)
  return (
    <>
      <Button size="small" disabled={at === 0} onClick={() => onGo({ at: at - 1, line: null })}>{words.previous}</Button>
      <span role="status">{words.page(scan.pages[Math.min(at, last)]!.number, scan.fields.pages ?? scan.pages.length)}</span>
      <Button size="small" disabled={at >= last} onClick={() => onGo({ at: at + 1, line: null })}>{words.next}</Button>
      <span className="hs-quiet">{words.doubts(open)}</span>
      <Button size="small" disabled={open === 0} onClick={() => onGo(nextDoubt(scan.pages, typed, { at, line: line ?? -1 }))}>{words.nextDoubt}</Button>
    </>
  )
}

function Picture({ scan, page, line, onChoose }: { readonly scan: OpenScan; readonly page: RecognisedPage; readonly line: number | null; readonly onChoose: (line: number) => void }): ReactNode {
  const { scan: words, shell } = useMessages()
  const picture = usePagePicture(scan.fields.fileSha, page.number, page.turn ?? 0)
  const borders = bordersOf(page)
  const share = (value: number, of: number): string => `${(value / of) * 100}%`
  return (
    <div className="hs-scan-picture" aria-label={words.picture} role="group">
      {picture.kind === 'drawing' && <Spin className="hs-loading" description={shell.loading} />}
      {picture.kind === 'failed' && <p className="hs-none" role="alert">{words.noPicture}</p>}
      {picture.kind === 'drawn' && (
        <div className="hs-scan-sheet">
          <img src={picture.url} alt={words.page(page.number, scan.pages.length)} />
          {page.lines.map(({ box, ...content }, index) => (
            <button
              // oxlint-disable-next-line react/no-array-index-key -- a line is known by its place on the page
              key={index} type="button" tabIndex={-1} aria-label={words.line(index + 1)} onClick={() => onChoose(index)}
              className={`hs-scan-box${index === line ? ' hs-current' : ''}${readLine({ ...content, box }, borders).doubts.length > 0 ? ' hs-doubtful' : ''}`}
              style={{ left: share(box.x, page.width), top: share(box.y, page.height), width: share(box.width, page.width), height: share(box.height, page.height) }}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function SaveCorrections({ matter, scan, typed }: { readonly matter: RecordId; readonly scan: OpenScan; readonly typed: TypedLines }): ReactNode {
  const { scan: words, shell } = useMessages()
  const services = useServices()
  const toast = useToast()
  const [isSaving, setSaving] = useState(false)
  const count = typed.corrections.length
  const save = async (): Promise<void> => {
    setSaving(true)
    const failure = await applyCorrections(services, matter, scan, typed.corrections)
    if (failure !== null) return toast.say(describeFailure(failure, shell.imports))
    typed.release()
    toast.say(words.saved(count))
  }
  const run = (): void => void save().catch((error: unknown) => toast.say(wordsOfError(error))).finally(() => setSaving(false))
  return <Button type="primary" disabled={count === 0} loading={isSaving} onClick={run}>{isSaving ? words.saving : words.save(count)}</Button>
}

interface Place {
  readonly at: number
  readonly line: number | null
}

/** The next line, page after page and around, that is doubtful and has not been typed over; null when none is left. */
function nextDoubt(pages: readonly RecognisedPage[], typed: TypedLines, from: { readonly at: number; readonly line: number }): Place | null {
  const places = pages.flatMap((page, at) => page.lines.flatMap((line, index) => (isOpen(page, line, index, typed) ? [{ at, line: index }] : [])))
  const isAfter = (place: { readonly at: number; readonly line: number }): boolean => place.at > from.at || (place.at === from.at && place.line > from.line)
  return places.find(isAfter) ?? places.find((place) => place.at !== from.at || place.line !== from.line) ?? null
}

function isOpen(page: RecognisedPage, line: RecognisedPage['lines'][number], index: number, typed: TypedLines): boolean {
  return typed.textOf(page.number, index) === null && readLine(line, bordersOf(page)).doubts.length > 0
}

function countDoubtful(pages: readonly RecognisedPage[], typed: TypedLines): number {
  return pages.reduce((sum, page) => sum + page.lines.filter((line, index) => isOpen(page, line, index, typed)).length, 0)
}
