import type { LocalDate } from '../../../shared/core/local-date'
import { bandOf, nearUntil, type DeadlineBand } from '../../../shared/registers/deadline-bands'
import type { OpenDeadline } from '../../../shared/storage/open-deadlines'

/** What a person asks of the list; null for all. `near`: what is overdue or ends within the near future. */
export interface DeadlineFilter {
  readonly band: DeadlineBand | 'near'
  readonly register: string | null
  /** '' for deadlines nobody is named for. */
  readonly person: string | null
  readonly words: string
}

/** Deadlines that pass the filter, and how many there are per band, register and person when only the others apply. */
export interface FilteredDeadlines {
  readonly shown: readonly OpenDeadline[]
  readonly near: number
  readonly bands: ReadonlyMap<DeadlineBand, number>
  readonly registers: ReadonlyMap<string, number>
  readonly persons: ReadonlyMap<string, number>
}

/** Applies a filter; each count is of what choosing that value would show. */
export function filterDeadlines(deadlines: readonly OpenDeadline[], filter: DeadlineFilter, today: LocalDate): FilteredDeadlines {
  const words = filter.words.trim().toLowerCase()
  const shown: OpenDeadline[] = []
  const [bands, registers, persons] = [new Map<DeadlineBand, number>(), new Map<string, number>(), new Map<string, number>()]
  const until = nearUntil(today)
  let near = 0
  for (const deadline of deadlines) {
    if (words !== '' && !`${deadline.title} ${deadline.responsible}`.toLowerCase().includes(words)) continue
    const band = bandOf(deadline.due, today)
    const isNear = deadline.due <= until
    const inBand = filter.band === 'near' ? isNear : band === filter.band
    const inRegister = filter.register === null || deadline.register === filter.register
    const ofPerson = filter.person === null || deadline.responsible === filter.person
    if (inRegister && ofPerson) bands.set(band, (bands.get(band) ?? 0) + 1)
    if (inRegister && ofPerson && isNear) near += 1
    if (inBand && ofPerson) registers.set(deadline.register, (registers.get(deadline.register) ?? 0) + 1)
    if (inBand && inRegister) persons.set(deadline.responsible, (persons.get(deadline.responsible) ?? 0) + 1)
    if (inBand && inRegister && ofPerson) shown.push(deadline)
  }
  return { shown, near, bands, registers, persons }
}
