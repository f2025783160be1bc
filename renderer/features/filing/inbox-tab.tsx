import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { AnswerDialog } from './answer-dialog'
import { ExchangeList } from './exchange-list'
import { ImportDialog } from './import-dialog'
import type { Exchange, FilingDesk } from './use-filing'

/** 收件: opens packages somebody brought, shows what they would change before anything does, and answers reports. */
export function InboxTab({ desk, onOpen, onKeys }: { readonly desk: FilingDesk; readonly onOpen: (register: string, id: RecordId) => void; readonly onKeys: () => void }): ReactNode {
  const { desktop } = useServices()
  const { filing: words } = useMessages()
  const toast = useToast()
  const [file, setFile] = useState<{ readonly name: string; readonly bytes: Uint8Array } | null>(null)
  const [answering, setAnswering] = useState<Exchange | null>(null)
  const choose = async (): Promise<void> => {
    const chosen = await desktop.openFiles({ filters: [{ name: words.packageFiles, extensions: ['zip'] }], multiple: false })
    if (chosen.ok) setFile(chosen.value[0] ?? null)
    else if (chosen.error.code !== 'cancelled') toast.say(chosen.error.message)
  }
  const received = desk.exchanges.filter(({ direction }) => direction === 'received')
  // A filing reported again is answered on its newest report.
  const newest = new Map<string, number>()
  for (const { kind, records } of received) if (kind === 'report') for (const { id, revision } of records) newest.set(id, Math.max(revision, newest.get(id) ?? 0))
  const answers = desk.exchanges.filter(({ direction, kind }) => direction === 'sent' && kind !== 'report')
  return (
    <>
      <div className="hs-filing-act"><Button type="primary" onClick={() => void choose()}>{words.import}</Button><span className="hs-quiet">{words.importHelp}</span></div>
      <section aria-labelledby="hs-received">
        <h2 id="hs-received">{words.received}</h2>
        <ExchangeList
          exchanges={received} empty={words.nothingReceived}
          renderActions={(exchange) => exchange.kind === 'report' && exchange.records.some(({ id, revision }) => desk.waiting.has(id) && revision === newest.get(id)) && <Button size="small" type="primary" onClick={() => setAnswering(exchange)}>{words.answer}</Button>}
        />
      </section>
      {answers.length > 0 && (
        <section aria-labelledby="hs-answered">
          <h2 id="hs-answered">{words.answered}</h2>
          <ExchangeList exchanges={answers} empty="" />
        </section>
      )}
      {file !== null && <ImportDialog file={file} desk={desk} onKeys={onKeys} onClose={() => setFile(null)} />}
      {answering !== null && <AnswerDialog report={answering} desk={desk} onOpen={onOpen} onClose={() => setAnswering(null)} />}
    </>
  )
}
