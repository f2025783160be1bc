import { useCallback, useState } from 'react'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { Consent } from '../../../../shared/markup/edit'
import type { MarkedOpinion, MarkStatement } from '../../../../shared/markup/mark-original'
import { ACTS } from '../../../../shared/storage/acts'
import { actOf, describeFailure, useMessages, useServices } from '../../../services'
import type { Desk } from '../use-desk'
import { wholeSeconds } from './marked-choices'

/** How far the export has come. */
export type MarkedState =
  | { readonly kind: 'choosing' | 'running' }
  /** The file's maker closed it for changes: a person decides. */
  | { readonly kind: 'asking'; readonly consent: Consent; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'saved'; readonly name: string; readonly statement: MarkStatement }

const CONSENTS: ReadonlySet<string> = new Set<Consent>(['protected', 'signed', 'final'])

/** Writes the marked copy off the UI thread and lets the host save it; a copy that fails its check is never offered. */
export function useMarked(desk: Desk): { readonly state: MarkedState; readonly run: (opinions: readonly MarkedOpinion[], consents: readonly Consent[]) => void; readonly again: () => void } {
  const services = useServices()
  const { shell, review, marked: words } = useMessages()
  const [state, setState] = useState<MarkedState>({ kind: 'choosing' })
  const write = useCallback(async (opinions: readonly MarkedOpinion[], consents: readonly Consent[]): Promise<MarkedState> => {
    const { store, worker, desktop, clock, person } = services
    const { fields } = desk.version
    // What was read is what is marked: where a copy made of the file was read, that copy.
    const [bytes, documentJson] = await Promise.all([store.readBlob(fields.convertedSha ?? fields.fileSha), store.readBlob(fields.documentSha)])
    if (bytes === null || documentJson === null) return { kind: 'failed', message: review.originalMissing }
    const answer = await worker.mark({ bytes, documentJson, opinions, consents, author: person().name, date: wholeSeconds(clock.now()) })
    if (!answer.ok) return { kind: 'failed', message: describeFailure(answer.error, shell.imports) }
    const marked = answer.value
    if (!marked.ok) {
      const { code, message } = marked.error
      return CONSENTS.has(code) ? { kind: 'asking', consent: code as Consent, message } : { kind: 'failed', message }
    }
    const { extension } = marked.value.statement
    const suggestedName = `${fields.fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.${words.fileMark}.${extension}`
    const saved = await desktop.saveFile({ suggestedName, filters: [{ name: extension.toUpperCase(), extensions: [extension] }], bytes: marked.value.bytes })
    if (!saved.ok) return saved.error.code === 'cancelled' ? { kind: 'choosing' } : { kind: 'failed', message: saved.error.message }
    await store.transact(actOf(services, ACTS.exportMarked, desk.id, saved.value), async () => undefined)
    return { kind: 'saved', name: saved.value, statement: marked.value.statement }
  }, [services, desk, shell, review, words])
  return {
    state,
    again: () => setState({ kind: 'choosing' }),
    run: (opinions, consents) => {
      setState({ kind: 'running' })
      void write(opinions, consents).then(setState, (error: unknown) => setState({ kind: 'failed', message: wordsOfError(error) }))
    },
  }
}
