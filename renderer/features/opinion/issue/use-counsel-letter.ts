import { useState } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { fail, ok, type Result } from '../../../../shared/core/result'
import { wordsOfError } from '../../../../shared/core/words-of-error'
import type { Letter } from '../../../../shared/letters/letter'
import { ACTS } from '../../../../shared/storage/acts'
import type { CounselLetterRequest } from '../../../../shared/storage/counsel-letters'
import { actOf, describeFailure, useMessages, useServices } from '../../../services'
import { useToast } from '../../../ui/toast'
import type { OpenOpinion } from '../use-opinion'

/** What counsel adds to an opinion: who signs it, and for whom. */
export type GivenByCounsel = CounselLetterRequest['given']

/** Makes counsel's opinion of the office's: registered and frozen, or saved as a draft. */
export function useCounselLetter(matter: RecordId, { opinion }: OpenOpinion, onIssued: () => void): {
  readonly refusal: string | null
  readonly isRunning: boolean
  readonly issue: (given: GivenByCounsel) => void
  readonly saveDraft: (given: GivenByCounsel) => void
} {
  const services = useServices()
  const { opinion: { counselLetter: words, word, draftMark }, shell } = useMessages()
  const toast = useToast()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const write = async (letter: Letter): Promise<Result<Uint8Array, string>> => {
    const written = await services.worker.writeDocument(letter)
    return written.ok ? ok(written.value) : fail(describeFailure(written.error, shell.imports))
  }
  const issue = async (given: GivenByCounsel): Promise<void> => {
    const { issueCounselLetter } = await import('../../../../shared/storage/counsel-letters')
    const request = { id: services.clock.newId(), matter, opinion, given, act: actOf(services, ACTS.issueCounsel, matter, words.kinds[given.author.kind]), today: services.clock.today(), write }
    const issued = await issueCounselLetter(services.store, request)
    if (!issued.ok) return setRefusal(issued.error)
    toast.say(words.issued(issued.value.number))
    onIssued()
  }
  const saveDraft = async (given: GivenByCounsel): Promise<void> => {
    const [{ counselOpinionOf }, { counselOpinionLetter }] = await Promise.all([import('../../../../shared/letters/counsel-opinion-of'), import('../../../../shared/letters/counsel-opinion')])
    const written = await write(counselOpinionLetter(counselOpinionOf(opinion, { ...given, registerNumber: '', issuedOn: null })))
    if (!written.ok) return setRefusal(written.error)
    const suggestedName = `${words.fileName(opinion.contractTitle)}${draftMark}.docx`
    const saved = await services.desktop.saveFile({ suggestedName, filters: [{ name: word, extensions: ['docx'] }], bytes: written.value })
    if (!saved.ok) return saved.error.code === 'cancelled' ? undefined : setRefusal(saved.error.message)
    toast.say(words.saved(saved.value))
  }
  const run = (act: () => Promise<void>): void => {
    setRefusal(null)
    setRunning(true)
    act().catch((error: unknown) => setRefusal(wordsOfError(error))).finally(() => setRunning(false))
  }
  return { refusal, isRunning, issue: (given) => run(() => issue(given)), saveDraft: (given) => run(() => saveDraft(given)) }
}
