import { useMemo } from 'react'
import type { RecordId } from '../../../../shared/core/ids'
import { compareVoices, type VoicePair } from '../../../../shared/opinion/counsel/compare-voices'
import type { CounselShare } from '../../../../shared/opinion/draft-opinion'
import type { OpinionItem } from '../../../../shared/opinion/opinion'
import { NUMBERING_RULES } from '../../../../shared/registers/numbering'
import type { CounselOpinionFields } from '../../../../shared/storage/record-kinds'
import type { Store } from '../../../../shared/storage/store'
import { voidedNumbers } from '../../../../shared/storage/voided-numbers'
import type { Messages } from '../../../messages/messages'
import { counselName, type CounselOpinion } from './write-counsel'

/** Every opinion of counsel's on a matter, oldest first. */
export async function readCounsel(store: Store, matter: RecordId): Promise<readonly CounselOpinion[]> {
  const lines = await store.list({ kind: 'counsel-opinion', index: 'matter', equals: matter })
  const records = await Promise.all(lines.map(async ({ id }) => ({ id, record: await store.read<CounselOpinionFields>(id) })))
  const voided = await voidedNumbers(store, NUMBERING_RULES.counselOpinion, lines.map(({ fields }) => String(fields['registerNumber'] ?? '')))
  return records.flatMap(({ id, record }) => (record === null ? [] : [{ id, fields: record.body.fields, voided: voided.get(record.body.fields.registerNumber ?? '') ?? null }])).toSorted((a, b) => (a.fields.importedAt < b.fields.importedAt ? -1 : 1))
}

/** What became of each, for the notes of the letter. */
export function counselShares(counsel: readonly CounselOpinion[], taken: readonly string[]): readonly CounselShare[] {
  return counsel.map(({ id, fields }) => {
    const stances = fields.items.map((item) => fields.links[item.id]?.stance)
    return {
      name: counselName(fields), registerNumber: fields.registerNumber ?? '', issuedOn: fields.issuedOn, items: fields.items.length, takenOver: taken.filter((source) => source === id).length,
      agreeing: stances.filter((stance) => stance === 'agree').length, differing: stances.filter((stance) => stance === 'differ').length,
    }
  })
}

/** Counsel's items beside ours, per opinion of counsel's. */
export function useVoices(counsel: readonly CounselOpinion[], items: readonly OpinionItem[]): ReadonlyMap<RecordId, readonly VoicePair[]> {
  return useMemo(() => new Map(counsel.map(({ id, fields }) => [id, compareVoices(fields.items, items, fields.links)])), [counsel, items])
}

/** What stands above our items: how counsel stands to each. */
export function counselNotes(voices: ReadonlyMap<RecordId, readonly VoicePair[]>, words: Messages['opinion']['counsel']): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  for (const pairs of voices.values()) {
    for (const { kind, ours } of pairs) if (ours !== null && (kind === 'agree' || kind === 'differ')) notes.set(ours.id, words.notes[kind])
  }
  return notes
}
