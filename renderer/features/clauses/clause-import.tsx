import { Button, Checkbox, Input, Progress, Select } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { decodeLenient } from '../../../shared/core/text-codec'
import type { ContractDocument } from '../../../shared/document/contract-document'
import { CONTRACT_TYPES, type ContractType } from '../../../shared/law/contract-type'
import { CLAUSE_TOPICS, type ClauseTopic } from '../../../shared/registers/clause-topics'
import { CLAUSE_STANCES, type ClauseStance } from '../../../shared/registers/clauses'
import { clausesOfDocument } from '../../../shared/registers/clauses-of-document'
import { describeFailure, useMessages, useServices } from '../../services'
import { EmptyState } from '../../ui/empty-state'
import { useToast } from '../../ui/toast'
import { keepClause } from './keep'
import { optionsOf } from './keep-clause'
import './clauses.css'

/** The way from the library to the import of clauses. */
export function ClauseImportLink({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const { clauses: words } = useMessages()
  return <Button onClick={onOpen}>{words.fromWord}</Button>
}

interface Draft {
  readonly key: string
  readonly title: string
  readonly topic: ClauseTopic
  readonly text: string
  readonly isTaken: boolean
}

interface OpenFile {
  readonly name: string
  readonly types: readonly ContractType[]
  readonly stance: ClauseStance
  readonly drafts: readonly Draft[]
}

/** Takes a contract or model in Word apart into clauses; a person picks and corrects what goes into the library. */
export function ClauseImport({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const { clauses: words } = useMessages()
  const [file, setFile] = useState<OpenFile | null>(null)
  const { read, isReading, said } = useReadFile(setFile)
  const { keep, progress, stop } = useKeepAll(onLeave)
  const taken = file?.drafts.filter(({ isTaken }) => isTaken) ?? []
  const change = (at: number, part: Partial<Draft>): void => {
    if (file !== null) setFile({ ...file, drafts: file.drafts.map((draft, index) => (index === at ? { ...draft, ...part } : draft)) })
  }
  const choose = <Button type={file === null ? 'primary' : 'default'} loading={isReading} onClick={() => void read()}>{isReading ? words.readingFile : words.chooseFile}</Button>
  return (
    <div className="hs-page hs-clause-import">
      <header className="hs-page-head"><h1>{words.importTitle}</h1><Button type="text" onClick={onLeave}>{words.back}</Button></header>
      {said !== null && <p role="alert" className="hs-warning-line">{said}</p>}
      {file === null && <EmptyState sentence={words.importLead} action={choose} />}
      {file !== null && (
        <>
          <div className="hs-clause-import-tools">
            <strong>{file.name}</strong>{choose}
            <label>{words.typesOfAll}<Select<ContractType[]> aria-label={words.typesOfAll} mode="multiple" style={{ minWidth: 220 }} value={[...file.types]} onChange={(types) => setFile({ ...file, types })} options={optionsOf(CONTRACT_TYPES)} /></label>
            <label>{words.stanceOfAll}<Select<ClauseStance> aria-label={words.stanceOfAll} style={{ width: 160 }} value={file.stance} onChange={(stance) => setFile({ ...file, stance })} options={optionsOf(CLAUSE_STANCES)} /></label>
            <Button type="primary" disabled={taken.length === 0 || file.types.length === 0 || progress !== null} onClick={() => void keep(file, taken)}>{words.importCount(taken.length)}</Button>
          </div>
          {progress !== null && <div className="hs-clause-import-tools"><Progress percent={Math.round((progress.done / progress.all) * 100)} style={{ width: 240 }} /><span>{words.importing(progress.done, progress.all)}</span><Button size="small" onClick={stop}>{words.stop}</Button></div>}
          <table>
            <thead><tr><th><Checkbox aria-label={words.importCount(file.drafts.length)} checked={taken.length === file.drafts.length} indeterminate={taken.length > 0 && taken.length < file.drafts.length} onChange={({ target }) => setFile({ ...file, drafts: file.drafts.map((draft) => ({ ...draft, isTaken: target.checked })) })} /></th><th>{words.columns.title}</th><th>{words.columns.topic}</th><th>{words.columns.text}</th></tr></thead>
            <tbody>{file.drafts.map((draft, at) => <DraftRow key={draft.key} draft={draft} onChange={(part) => change(at, part)} />)}</tbody>
          </table>
        </>
      )}
    </div>
  )
}

function DraftRow({ draft, onChange }: { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }): ReactNode {
  const { clauses: words } = useMessages()
  return (
    <tr>
      <td><Checkbox aria-label={draft.title} checked={draft.isTaken} onChange={({ target }) => onChange({ isTaken: target.checked })} /></td>
      <td><Input aria-label={words.columns.title} value={draft.title} onChange={({ target }) => onChange({ title: target.value })} /></td>
      <td><Select<ClauseTopic> aria-label={words.columns.topic} style={{ width: '100%' }} value={draft.topic} onChange={(topic) => onChange({ topic })} options={optionsOf(CLAUSE_TOPICS)} /></td>
      <td><p className="hs-serif" tabIndex={0}>{draft.text}</p></td>
    </tr>
  )
}

/** Reads a chosen file off the UI thread and takes it apart. */
function useReadFile(onRead: (file: OpenFile) => void): { readonly read: () => Promise<void>; readonly isReading: boolean; readonly said: string | null } {
  const { clauses: words, shell } = useMessages()
  const { desktop, worker } = useServices()
  const [isReading, setReading] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const read = async (): Promise<void> => {
    const chosen = await desktop.openFiles({ filters: [{ name: words.fileKinds, extensions: ['docx', 'doc'] }], multiple: false })
    if (!chosen.ok) return setSaid(chosen.error.code === 'cancelled' ? null : chosen.error.message)
    const [file] = chosen.value
    if (file === undefined) return
    setReading(true)
    setSaid(null)
    const outcome = await worker.readFile({ name: file.name, bytes: file.bytes }).finally(() => setReading(false))
    if (!outcome.ok) return setSaid(describeFailure(outcome.error, shell.imports))
    const document = JSON.parse(decodeLenient(outcome.value.documentJson, 'utf-8')) as ContractDocument
    const drafts = clausesOfDocument(document).map(({ heading, title, topic, text }, at): Draft => ({ key: `${at} ${heading}`, title, topic, text, isTaken: true }))
    if (drafts.length === 0) return setSaid(words.noClauses)
    onRead({ name: file.name, types: outcome.value.types, stance: 'balanced', drafts })
  }
  return { read, isReading, said }
}

/** Stores clauses one after the other; what was stored before a stop stays. */
function useKeepAll(onDone: () => void): { readonly keep: (file: OpenFile, drafts: readonly Draft[]) => Promise<void>; readonly progress: { readonly done: number; readonly all: number } | null; readonly stop: () => void } {
  const { clauses: words } = useMessages()
  const services = useServices()
  const toast = useToast()
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | null>(null)
  const isStopped = useRef(false)
  const keep = async (file: OpenFile, drafts: readonly Draft[]): Promise<void> => {
    isStopped.current = false
    for (const [done, { title, topic, text }] of drafts.entries()) {
      setProgress({ done, all: drafts.length })
      const problems = isStopped.current ? null : await keepClause(services, { title, topic, text, types: file.types, stance: file.stance, source: file.name, note: '' })
      if (problems !== null && problems.length === 0) continue
      setProgress(null)
      return toast.say(`${problems === null ? '' : `${title}：${problems[0]!.message} `}${words.stopped(done, drafts.length)}`)
    }
    setProgress(null)
    toast.say(words.imported(drafts.length))
    onDone()
  }
  return { keep, progress, stop: () => { isStopped.current = true } }
}
