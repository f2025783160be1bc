import type { RecordId } from '../../../../shared/core/ids'
import type { IssuedOpinionFields } from '../../../../shared/storage/record-kinds'
import type { Services } from '../../../services'
import { handOutLetter, type HandedOut } from '../../../ui/hand-out-letter'

/** The issued letter again, as text or on paper, exactly as it was laid out and numbered. */
export async function printIssue(services: Services, matter: RecordId, ordinal: number, given: { readonly as: 'text' | 'paper'; readonly name: string }): Promise<HandedOut> {
  const issue = await readIssue(services, matter, ordinal)
  if (issue === null) return { kind: 'cancelled' }
  const { opinionLetter } = await import('../../../../shared/letters/opinion-letter')
  return handOutLetter(services.desktop, opinionLetter(issue.opinion, issue.form ?? {}), given)
}

async function readIssue({ store }: Services, matter: RecordId, ordinal: number): Promise<IssuedOpinionFields | null> {
  const lines = await store.list({ kind: 'issued-opinion', index: 'matter', equals: matter })
  const line = lines.find(({ fields }) => fields['ordinal'] === ordinal)
  return line === undefined ? null : ((await store.read<IssuedOpinionFields>(line.id))?.body.fields ?? null)
}
