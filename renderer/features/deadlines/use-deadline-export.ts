import type { LocalDate } from '../../../shared/core/local-date'
import { ok, type Result } from '../../../shared/core/result'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { PUBLISHED_CALENDAR, type WorkCalendar } from '../../../shared/law/calendar'
import { ESCALATE_TO } from '../../../shared/registers/reminder'
import type { OpenDeadline } from '../../../shared/storage/open-deadlines'
import { readUnitName } from '../../../shared/storage/unit-name'
import { describeFailure, useMessages, useServices, type Services, type WorkFailure } from '../../services'
import { printPage } from '../../ui/print-page'
import { useToast } from '../../ui/toast'
import { controlOf, deadlineSheet } from './export-sheet'

export type DeadlineExport = 'print' | 'docx' | 'ics' | 'csv'
export const DEADLINE_EXPORTS: readonly DeadlineExport[] = ['print', 'docx', 'ics', 'csv']

/** Lets what is on screen go out: to paper, as DOCX, as a calendar, as a table. Writers are loaded when first asked for. */
export function useDeadlineExport(): (kind: DeadlineExport, deadlines: readonly OpenDeadline[], scope: string) => void {
  const services = useServices()
  const { deadlines: words, shell } = useMessages()
  const toast = useToast()
  const run = async (kind: DeadlineExport, all: readonly OpenDeadline[], scope: string): Promise<void> => {
    const deadlines = all.filter(({ withheld }) => withheld === null)
    const left = all.length - deadlines.length
    const note = left === 0 ? '' : ` ${words.withheld(left)}`
    if (kind === 'print') {
      const [{ writeHtml }, { deadlineControlLetter }] = await Promise.all([import('../../../shared/export/write-html'), import('../../../shared/letters/deadline-control')])
      printPage(writeHtml(deadlineControlLetter(controlOf(deadlines, countedBy(services), scope, await readUnitName(services.store)))))
      if (note !== '') toast.say(note.trim())
      return
    }
    const written = await writeFile(services, kind, deadlines, scope)
    if (!written.ok) return toast.say(describeFailure(written.error, shell.imports))
    const saved = await services.desktop.saveFile({ suggestedName: `${FILE_NAMES[kind]}${services.clock.today()}.${kind}`, filters: [{ name: words.exports[kind], extensions: [kind] }], bytes: written.value })
    if (saved.ok) toast.say(`${words.exported(saved.value)}${note}`)
    else if (saved.error.code !== 'cancelled') toast.say(saved.error.message)
  }
  return (kind, deadlines, scope) => void run(kind, deadlines, scope).catch((error: unknown) => toast.say(wordsOfError(error)))
}

const FILE_NAMES = { docx: '期限控制单', ics: '期限', csv: '期限' } as const

async function writeFile(services: Services, kind: 'docx' | 'ics' | 'csv', deadlines: readonly OpenDeadline[], scope: string): Promise<Result<Uint8Array, WorkFailure>> {
  switch (kind) {
    case 'docx': {
      const { deadlineControlLetter } = await import('../../../shared/letters/deadline-control')
      return services.worker.writeDocument(deadlineControlLetter(controlOf(deadlines, countedBy(services), scope, await readUnitName(services.store))))
    }
    case 'ics': {
      const [{ writeIcs }, { deadlineEvents }] = await Promise.all([import('../../../shared/export/write-ics'), import('../../../shared/export/deadline-events')])
      return ok(writeIcs(deadlineEvents(deadlines, countedBy(services).people), '衡审期限', services.clock.now()))
    }
    case 'csv': {
      const { writeCsv } = await import('../../../shared/export/write-csv')
      return ok(writeCsv(deadlineSheet(deadlines, services.clock.today())))
    }
  }
}

/** The day and the calendar the deadlines on screen were counted out by. */
function countedBy({ deadlines, clock }: Services): { readonly today: LocalDate; readonly calendar: WorkCalendar; readonly people: readonly string[] } {
  return { today: clock.today(), people: deadlines.snapshot()?.people ?? ESCALATE_TO, calendar: deadlines.snapshot()?.office.calendar ?? PUBLISHED_CALENDAR }
}
