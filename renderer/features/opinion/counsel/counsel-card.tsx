import { Button, Dropdown, Radio, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { VoicePair } from '../../../../shared/opinion/counsel/compare-voices'
import type { CounselItem, Stance } from '../../../../shared/opinion/counsel/counsel-voice'
import { maskPersonal } from '../../../../shared/letters/mask-personal'
import { OPINION_CHAPTERS, type OpinionItem } from '../../../../shared/opinion/opinion'
import { useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'
import { placesIn } from '../editor/frame-change'
import type { OpenOpinion } from '../use-opinion'
import { linkCounsel, takeOver, type CounselOpinion } from './write-counsel'

export interface CounselCardProps {
  readonly open: OpenOpinion
  readonly counsel: CounselOpinion
  readonly pair: VoicePair
  readonly onShow: (item: string) => void
}

/** One item of counsel's beside ours, or one of ours that counsel says nothing of. */
export function CounselCard({ open, counsel, pair, onShow }: CounselCardProps): ReactNode {
  const { opinion: { counsel: words } } = useMessages()
  return (
    <div className={`hs-voice-pair hs-stands-${pair.kind}`}>
      {pair.theirs === null ? <p className="hs-quiet">{words.silent}</p> : (
        <>
          <p className="hs-voice-words hs-serif"><b>{pair.theirs.label}</b>{maskPersonal(pair.theirs.text)}</p>
          {!open.isFrozen && <Judge open={open} counsel={counsel} pair={pair} theirs={pair.theirs} />}
        </>
      )}
      {pair.ours !== null && <button type="button" className="hs-voice-ours" onClick={() => onShow(pair.ours!.id)}>{words.ours}{describe(pair.ours)}</button>}
    </div>
  )
}

/** 第七条 各期付款比例…, short enough for one line. */
function describe(item: OpinionItem): string {
  return [item.clause, item.problem.slice(0, 28)].filter((part) => part !== '').join(' ')
}

function Judge({ open, counsel, pair, theirs }: { readonly open: OpenOpinion; readonly counsel: CounselOpinion; readonly pair: VoicePair; readonly theirs: CounselItem }): ReactNode {
  const { opinion: { counsel: words, chapters } } = useMessages()
  const services = useServices()
  const toast = useToast()
  const [chosen, setChosen] = useState<string | null>(null)
  const report = (error: unknown): void => toast.say(wordsOfError(error))
  const to = pair.ours?.id ?? chosen ?? pair.suggested?.id ?? null
  const stance = pair.kind === 'open' || pair.kind === 'ours-only' ? null : pair.kind
  const say = (next: Stance): void => {
    if (next !== 'alone' && to === null) return toast.say(words.chooseOurs)
    linkCounsel(services, open.id, counsel.id, theirs, { stance: next, to: next === 'alone' ? '' : to! }).catch(report)
  }
  const choose = (id: string): void => {
    setChosen(id)
    if (stance === 'agree' || stance === 'differ') linkCounsel(services, open.id, counsel.id, theirs, { stance, to: id }).catch(report)
  }
  const take = (chapter: (typeof OPINION_CHAPTERS)[number]): void => {
    takeOver(services, open.id, counsel, theirs, chapter, placesIn(open.entries)).then(() => toast.say(words.taken), report)
  }
  const isTaken = open.opinion.items.some(({ source }) => source?.counselOpinion === counsel.id && source.item === theirs.id)
  return (
    <div className="hs-voice-judge">
      <Select
        size="small" className="hs-voice-to" aria-label={words.linkTo(theirs.label)} placeholder={words.chooseOurs} value={to} onChange={choose} popupMatchSelectWidth={360}
        options={open.opinion.items.map((item) => ({ value: item.id, label: describe(item) }))}
      />
      {pair.suggested !== null && chosen === null && <span className="hs-quiet">{words.suggested}</span>}
      <Radio.Group size="small" optionType="button" aria-label={words.stance(theirs.label)} value={stance} onChange={(event) => say(event.target.value as Stance)} options={(['agree', 'differ', 'alone'] as const).map((value) => ({ value, label: words.stances[value] }))} />
      {isTaken ? <span className="hs-quiet">{words.isTaken}</span> : (
        <Dropdown trigger={['click']} menu={{ items: OPINION_CHAPTERS.map((chapter) => ({ key: chapter, label: chapters[chapter], onClick: () => take(chapter) })) }}>
          <Button size="small">{words.take}</Button>
        </Dropdown>
      )}
    </div>
  )
}
