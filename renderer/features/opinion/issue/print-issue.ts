import type { RecordId } from '../../../../shared/core/ids'
import type { Letter } from '../../../../shared/letters/letter'
import { readFrozenFile } from '../../../../shared/storage/frozen-file'
import type { IssuedOpinionFields } from '../../../../shared/storage/record-kinds'
import type { Services } from '../../../services'
import { handOutLetter, type HandedOut } from '../../../ui/hand-out-letter'

/** The issued letter again, as text or on paper, exactly as it was laid out and numbered. `altered` is said where what is kept is no longer what was issued. */
export async function printIssue(services: Services, matter: RecordId, ordinal: number, given: { readonly as: 'text' | 'paper'; readonly name: string; readonly altered: string }): Promise<HandedOut> {
  const issue = await readIssue(services, matter, ordinal)
  if (issue === null) return { kind: 'cancelled' }
  return handOutLetter(services.desktop, await letterOf(services, issue, given.altered), given)
}

/** The letter as it was frozen; what was issued before letters were kept is laid out again from its frozen words. */
async function letterOf({ store }: Services, { opinion, form, layoutSha }: IssuedOpinionFields, altered: string): Promise<Letter> {
  if (layoutSha === undefined) return (await import('../../../../shared/letters/opinion-letter')).opinionLetter(opinion, form ?? {})
  const read = await readFrozenFile(store, layoutSha)
  if (!read.ok) throw new Error(altered)
  return JSON.parse(new TextDecoder().decode(read.value)) as Letter
}

async function readIssue({ store }: Services, matter: RecordId, ordinal: number): Promise<IssuedOpinionFields | null> {
  const lines = await store.list({ kind: 'issued-opinion', index: 'matter', equals: matter })
  const line = lines.find(({ fields }) => fields['ordinal'] === ordinal)
  return line === undefined ? null : ((await store.read<IssuedOpinionFields>(line.id))?.body.fields ?? null)
}
