import type { RecordId } from '../core/ids'
import { findConflicts, type ConflictFinding } from '../registers/counsel'
import { scoreCounsel, type CounselScore } from '../registers/counsel-work'
import { dateOf, textOf, type Fields } from '../registers/field'
import type { IndexValue, Store } from './store'

/** Where the other sides stand: contracts and cases. */
const OTHER_SIDES = [{ kind: 'contract', index: 'counterparty', number: 'number', word: '合同', role: '对方' }, { kind: 'case', index: 'opponent', number: 'number', word: '案件', role: '相对人' }] as const

/** Which of the declared clients of a firm stand against us, in which contracts and cases. Reads names by index, then only the lines that match. */
export async function checkConflicts(store: Pick<Store, 'values' | 'ids' | 'lines'>, engagement: Fields): Promise<readonly ConflictFinding[]> {
  const found = await Promise.all(OTHER_SIDES.map(async ({ kind, index, number, word, role }) => {
    const names = (await store.values({ kind, index })).map((name) => ({ name: String(name), where: String(name) }))
    const matching = findConflicts(engagement, names)
    const placed = await Promise.all(matching.map(async ({ client, where }) => {
      const lines = await store.lines(await store.ids({ kind, index, equals: where as IndexValue }))
      return lines.map((line): ConflictFinding => ({ client, where: `${word} ${textOf(line?.fields ?? {}, number)} ${role}` }))
    }))
    return placed.flat()
  }))
  return found.flat()
}

/** The findings as the record keeps them; '' for none. */
export function conflictText(findings: readonly ConflictFinding[]): string {
  return findings.map(({ client, where }) => `${client}（${where}）`).join('；').slice(0, 2000)
}

/** A year of counsel's work, scored, with the work it was scored from. */
export interface ScoredYear {
  readonly year: string
  readonly score: CounselScore
  readonly work: readonly { readonly id: RecordId; readonly fields: Fields }[]
}

/** The work of an engagement by year, newest first, scored; `until` is today. */
export async function scoreEngagement(store: Pick<Store, 'ids' | 'readMany'>, engagement: RecordId, until: string): Promise<readonly ScoredYear[]> {
  const ids = await store.ids({ kind: 'counsel-work', index: 'engagement', equals: engagement })
  const work = (await store.readMany<Fields>(ids)).flatMap((record) => (record === null ? [] : [{ id: record.id, fields: record.body.fields }]))
  const yearOf = ({ fields }: { readonly fields: Fields }): string => dateOf(fields, 'on')?.slice(0, 4) ?? ''
  const years = [...new Set(work.map(yearOf))].filter((year) => year !== '').sort().reverse()
  return years.map((year) => {
    const done = work.filter((one) => yearOf(one) === year)
    return { year, score: scoreCounsel(done.map(({ fields }) => fields), until), work: done }
  })
}
