import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { beijingMinute } from '../../../../shared/core/beijing-time'
import { officialDate } from '../../../../shared/core/local-date'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { VoicePair } from '../../../../shared/opinion/counsel/compare-voices'
import { maskPersonal } from '../../../../shared/letters/mask-personal'
import { useMessages, useServices } from '../../../services'
import { useChooseFiles } from '../../../ui/choose-files'
import { useToast } from '../../../ui/toast'
import { WarningLine } from '../../../ui/warning-line'
import type { OpenOpinion } from '../use-opinion'
import { CounselCard } from './counsel-card'
import { saveFrozen, useFrozenWords } from '../issue/save-frozen'
import { counselName, importCounsel, registerCounsel, setCounselDropped, type CounselOpinion } from './write-counsel'

export interface CounselPanelProps {
  readonly open: OpenOpinion
  readonly voices: ReadonlyMap<string, readonly VoicePair[]>
  /** Shows one of our items in the text. */
  readonly onShow: (item: string) => void
}

/** Counsel's opinions beside ours: what each says, how it stands to ours, and the way to take it over. */
export function CounselPanel({ open, voices, onShow }: CounselPanelProps): ReactNode {
  const messages = useMessages()
  const { counsel: words } = messages.opinion
  const services = useServices()
  const toast = useToast()
  const choose = useChooseFiles(services.desktop, messages.shell.fileKinds)
  const [isReading, setReading] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const add = async (): Promise<void> => {
    setFailure(null)
    for (const file of await choose()) {
      setReading(true)
      const kept = await importCounsel(services, open.id, open.matter.currentVersion, file, messages)
      toast.say(typeof kept === 'object' ? words.unregistered(kept.unregistered) : kept === 'known' ? words.known(file.name) : words.registered(kept))
    }
  }
  return (
    <section className="hs-counsel" aria-label={words.title}>
      {open.counsel.length === 0 && <p className="hs-counsel-none">{words.none}</p>}
      {failure !== null && <p className="hs-refusal" role="alert">{failure}</p>}
      <Button loading={isReading} onClick={() => void add().catch((error: unknown) => setFailure(wordsOfError(error))).finally(() => setReading(false))}>{isReading ? words.reading : words.add}</Button>
      {open.counsel.map((one) => <Voice key={one.id} open={open} counsel={one} pairs={voices.get(one.id) ?? []} onShow={onShow} />)}
    </section>
  )
}

type Shown = VoicePair['kind'] | 'all'
const SHOWN: readonly Shown[] = ['all', 'open', 'agree', 'differ', 'alone', 'ours-only']

function Voice({ open, counsel, pairs, onShow }: { readonly open: OpenOpinion; readonly counsel: CounselOpinion; readonly pairs: readonly VoicePair[]; readonly onShow: (item: string) => void }): ReactNode {
  const { numbers, opinion: { counsel: words, conclusions } } = useMessages()
  const [shown, setShown] = useState<Shown>('all')
  const { fields, voided } = counsel
  const counts = new Map(SHOWN.map((kind) => [kind, kind === 'all' ? pairs.filter(({ theirs }) => theirs !== null).length : pairs.filter((pair) => pair.kind === kind).length]))
  const listed = pairs.filter((pair) => (shown === 'all' ? pair.theirs !== null : pair.kind === shown))
  const { drop, register, save } = useVoiceActs(open, counsel)
  // What was issued speaks of the papers that were there; one that came later may be taken off again.
  const isCited = open.isFrozen && fields.importedAt < (open.issues.at(-1)?.issuedAt ?? '')
  const ours = open.opinion.conclusion
  const isOther = ours !== null && fields.conclusion !== null && ours !== fields.conclusion
  return (
    <article className="hs-voice">
      <header>
        <h4>{counselName(fields)}</h4>
        {!isCited && <Button size="small" type="text" onClick={drop}>{words.drop}</Button>}
      </header>
      <p className="hs-quiet hs-voice-received">
        {fields.registerNumber === undefined ? <Button size="small" onClick={register}>{words.register}</Button> : <b>{fields.registerNumber}</b>}
        <span>{words.received(beijingMinute(fields.importedAt))}</span>
        <Button size="small" type="text" onClick={save}>{words.save}</Button>
      </p>
      {voided !== null && <WarningLine isUrgent text={numbers.isVoid(fields.registerNumber ?? '', voided.reason, voided.changed)} />}
      <p className="hs-quiet">{[(fields.number ?? '') === '' ? '' : words.ownNumber(fields.number!), fields.lawyers.join('、'), fields.issuedOn === null ? '' : officialDate(fields.issuedOn), fields.fileName].filter((part) => part !== '').join(' · ')}</p>
      <p className="hs-quiet hs-fingerprint" title={fields.fileSha}>SHA-256 {fields.fileSha.slice(0, 16)}…</p>
      {fields.conclusionText !== '' && <p className={isOther ? 'hs-voice-conclusion hs-differs' : 'hs-voice-conclusion'}>{words.conclusion}{maskPersonal(fields.conclusionText)}{isOther && <em>{words.otherConclusion(conclusions[ours])}</em>}</p>}
      <div className="hs-voice-counts" role="group" aria-label={words.filter}>
        {SHOWN.filter((kind) => kind === 'all' || (counts.get(kind) ?? 0) > 0).map((kind) => (
          <button key={kind} type="button" aria-pressed={shown === kind} onClick={() => setShown(kind)}>{words.kinds[kind]} {counts.get(kind)}</button>
        ))}
      </div>
      <ol>
        {listed.map((pair) => <li key={pair.theirs?.id ?? pair.ours?.id}><CounselCard open={open} counsel={counsel} pair={pair} onShow={onShow} /></li>)}
      </ol>
    </article>
  )
}

/** What may be done with counsel's opinion as a whole. */
function useVoiceActs(open: OpenOpinion, { fields, id }: CounselOpinion): { readonly drop: () => void; readonly register: () => void; readonly save: () => void } {
  const { opinion: { counsel: words }, shell } = useMessages()
  const frozen = useFrozenWords()
  const services = useServices()
  const toast = useToast()
  const tell = (error: unknown): void => toast.say(wordsOfError(error))
  const drop = (): void => {
    setCounselDropped(services, open.id, id, true).then(
      () => toast.undoable(words.dropped, shell.undo, () => void setCounselDropped(services, open.id, id, false)),
      tell,
    )
  }
  const register = (): void => {
    registerCounsel(services, open.id, id).then((number) => toast.say(words.registered(number)), tell)
  }
  const save = (): void => {
    saveFrozen(services, { sha: fields.fileSha, name: fields.fileName }, frozen).then((name) => name !== null && toast.say(words.saved(name)), tell)
  }
  return { drop, register, save }
}
