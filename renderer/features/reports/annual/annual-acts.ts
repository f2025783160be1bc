import type { LocalDate } from '../../../../shared/core/local-date'
import { annualReportLetter } from '../../../../shared/letters/annual-report-letter'
import { selfCheckLetter } from '../../../../shared/letters/self-check'
import { closeYear, correctYear, type AnnualReport, type ClosedYear, type HandEntry } from '../../../../shared/reports/annual-report'
import { ACTS } from '../../../../shared/storage/acts'
import { newRecord } from '../../../../shared/storage/record-kinds'
import { closedYearId, handFigureId } from '../../../../shared/storage/report-records'
import type { Messages } from '../../../messages/messages'
import { actOf, describeFailure, type Services } from '../../../services'

/** Keeps a figure entered by hand; entering it again replaces it, the audit trail keeps both. */
export async function enterFigure(services: Services, entry: Omit<HandEntry, 'enteredBy' | 'on'>): Promise<void> {
  const id = handFigureId(entry.year, entry.figure)
  const fields: HandEntry = { ...entry, enteredBy: services.person().name, on: services.clock.today() }
  await services.store.transact(actOf(services, ACTS.enterFigure, id, `${entry.year} ${entry.figure} ${entry.value}（${entry.source}）`), async (transaction) => transaction.put(newRecord(id, 'hand-figure', fields)))
}

/** Closes the year as the report stands; the answer is what hinders it, or null. */
export async function closeTheYear(services: Services, report: AnnualReport): Promise<readonly string[] | null> {
  const closed = closeYear(report, services.person().name, services.clock.today())
  if (!closed.ok) return closed.error
  const id = closedYearId(report.year)
  await services.store.transact(actOf(services, ACTS.closeYear, id, String(report.year)), async (transaction) => {
    // Closing twice, from two windows, keeps the first.
    if ((await transaction.read(id)) === null) await transaction.put(newRecord(id, 'closed-year', closed.value))
  })
  return null
}

/** Adds a correction to a closed year; the answer is why not, or null. */
export async function correctFigure(services: Services, year: number, figure: string, after: number | null, reason: string): Promise<string | null> {
  const id = closedYearId(year)
  return services.store.transact(actOf(services, ACTS.correctYear, id, reason), async (transaction) => {
    const known = await transaction.read<ClosedYear>(id)
    if (known === null) return '该年度尚未关账。'
    const corrected = correctYear(known.body.fields, { figure, after, reason, by: services.person().name, on: services.clock.today() })
    if (!corrected.ok) return corrected.error
    await transaction.put({ ...known, body: { ...known.body, fields: corrected.value } })
    return null
  })
}

/** Writes the report as DOCX and lets the host save it; the answer is what to tell the person, or null when they cancelled. */
export async function printReport(services: Services, given: { readonly report: AnnualReport; readonly closed: ClosedYear | null; readonly issuer: string; readonly issuedOn: LocalDate; readonly isYearKnown: boolean }, words: Messages): Promise<string | null> {
  const letter = annualReportLetter(given)
  const problems = selfCheckLetter(letter)
  if (problems.length > 0) return problems.map(({ message }) => message).join('')
  const written = await services.worker.writeDocument(letter)
  if (!written.ok) return describeFailure(written.error, words.shell.imports)
  const saved = await services.desktop.saveFile({ suggestedName: `${letter.title}.docx`, filters: [{ name: words.opinion.word, extensions: ['docx'] }], bytes: written.value })
  if (!saved.ok) return saved.error.code === 'cancelled' ? null : saved.error.message
  return words.reports.annual.printed(saved.value)
}
