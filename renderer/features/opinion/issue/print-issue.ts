import type { RecordId } from '../../../../shared/core/ids'
import type { Letter } from '../../../../shared/letters/letter'
import type { IssuedOpinionFields } from '../../../../shared/storage/record-kinds'
import type { Services } from '../../../services'
import { handOutLetter, type HandedOut } from '../../../ui/hand-out-letter'
import { readFrozenLetter, type FrozenWords } from './save-frozen'

/** The issued letter again, as text or on paper, exactly as it was laid out and numbered; throws with `words` where it is gone or was changed. */
export async function printIssue(services: Services, matter: RecordId, ordinal: number, given: { readonly as: 'text' | 'paper'; readonly name: string; readonly words: FrozenWords }): Promise<HandedOut> {
  const issue = await readIssue(services, matter, ordinal)
  if (issue === null) return { kind: 'cancelled' }
  return handOutLetter(services.desktop, await letterOf(services, issue, given.words), given)
}

/** The letter as it was frozen; what was issued before letters were kept is laid out again from its frozen words. */
async function letterOf({ store }: Services, { opinion, form, layoutSha }: IssuedOpinionFields, words: FrozenWords): Promise<Letter> {
  return layoutSha === undefined ? (await import('../../../../shared/letters/opinion-letter')).opinionLetter(opinion, form ?? {}) : readFrozenLetter(store, layoutSha, words)
}

async function readIssue({ store }: Services, matter: RecordId, ordinal: number): Promise<IssuedOpinionFields | null> {
  const lines = await store.list({ kind: 'issued-opinion', index: 'matter', equals: matter })
  const line = lines.find(({ fields }) => fields['ordinal'] === ordinal)
  return line === undefined ? null : ((await store.read<IssuedOpinionFields>(line.id))?.body.fields ?? null)
}
