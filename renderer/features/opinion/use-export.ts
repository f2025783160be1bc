import { useCallback, useState } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { describeFailure, useMessages, useServices } from '../../services'
import { useToast } from '../../ui/toast'
import type { OpenOpinion } from './use-opinion'
import { noteExport } from './write-opinion'

/** Writes the draft, without number and date, off the UI thread and lets the host save it. */
export function useExport(matter: RecordId, open: OpenOpinion): { readonly run: () => void; readonly isRunning: boolean } {
  const services = useServices()
  const { opinion: words, shell } = useMessages()
  const toast = useToast()
  const [isRunning, setRunning] = useState(false)
  const run = useCallback(async () => {
    const { worker, desktop } = services
    const letter = await worker.writeLetter(open.opinion)
    if (!letter.ok) return toast.say(describeFailure(letter.error, shell.imports))
    const suggestedName = `${words.fileName(open.opinion.contractTitle)}${words.draftMark}.docx`
    const saved = await desktop.saveFile({ suggestedName, filters: [{ name: words.word, extensions: ['docx'] }], bytes: letter.value })
    if (saved.ok) {
      await noteExport(services, matter, saved.value)
      toast.say(words.exported(saved.value))
    } else if (saved.error.code !== 'cancelled') toast.say(saved.error.message)
  }, [services, matter, open, words, shell, toast])
  return {
    isRunning,
    run: () => {
      setRunning(true)
      void run().catch((error: unknown) => toast.say(wordsOfError(error))).finally(() => setRunning(false))
    },
  }
}
