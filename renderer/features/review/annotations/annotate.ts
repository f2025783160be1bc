import type { RecordId } from '../../../../shared/core/ids'
import type { Span } from '../../../../shared/core/span'
import { makeAnchor } from '../../../../shared/document/make-anchor'
import { ACTS } from '../../../../shared/storage/acts'
import { newRecord, type AnnotationFields } from '../../../../shared/storage/record-kinds'
import { actOf, type Services } from '../../../services'
import type { FileThread } from '../desk-finding'
import type { Desk } from '../use-desk'
import type { WrittenRemark } from './remark-dialog'

/** Keeps a remark on selected words, described so that later versions find the place; the answer takes it away again. */
export async function addRemark(services: Services, desk: Desk, span: Span, remark: WrittenRemark): Promise<() => Promise<void>> {
  const anchor = makeAnchor(desk.version.document, span)
  const { quote, before, after } = anchor
  const fields: AnnotationFields = { ...remark, quote, before, after, anchor, matter: desk.id, thread: [], createdAt: services.clock.now(), createdBy: services.person().name }
  const record = newRecord(services.clock.newId(), 'annotation', fields)
  await services.store.transact(actOf(services, ACTS.remark, desk.id, quote.slice(0, 60)), async (transaction) => transaction.put(record))
  return () => setRemoved(services, desk.id, record.id, true)
}

/** Adds an answer to what was said about a place. */
export async function reply(services: Services, matter: RecordId, id: RecordId, text: string): Promise<void> {
  await services.store.transact(actOf(services, ACTS.replyRemark, matter, text.slice(0, 60)), async (transaction) => {
    const record = await transaction.read<AnnotationFields>(id)
    if (record === null) return
    const thread = [...(record.body.fields.thread ?? []), { by: services.person().name, at: services.clock.now(), text }]
    await transaction.put({ ...record, body: { ...record.body, fields: { ...record.body.fields, thread } } })
  })
}

/** Keeps what is answered to a comment of the file (`text`; '' for nothing more), and whether the comment counts as settled. */
export async function answerFile(services: Services, desk: Desk, thread: FileThread, text: string, settled: boolean): Promise<void> {
  const { first, answer, span } = thread
  const { name } = services.person()
  const at = services.clock.now()
  const said = text === '' ? [] : [{ by: name, at, text }]
  const answers = { author: first.author, text: first.text, settled }
  await services.store.transact(actOf(services, ACTS.replyRemark, desk.id, (text === '' ? first.text : text).slice(0, 60)), async (transaction) => {
    const record = answer === null ? null : await transaction.read<AnnotationFields>(answer.id)
    if (record !== null) {
      const { fields } = record.body
      await transaction.put({ ...record, body: { ...record.body, fields: { ...fields, answers, thread: [...(fields.thread ?? []), ...said] } } })
      return
    }
    const anchor = makeAnchor(desk.version.document, span)
    const { quote, before, after } = anchor
    const fields: AnnotationFields = { purpose: 'note', severity: 'remind', opinion: first.text, amendment: '', quote, before, after, anchor, matter: desk.id, thread: said, createdAt: at, createdBy: name, answers }
    await transaction.put(newRecord(services.clock.newId(), 'annotation', fields))
  })
}

/** Takes back what was answered last to a comment of the file, while it is the person's own. */
export async function takeBackAnswer(services: Services, matter: RecordId, id: RecordId): Promise<void> {
  await services.store.transact(actOf(services, ACTS.undo, matter), async (transaction) => {
    const record = await transaction.read<AnnotationFields>(id)
    if (record === null) return
    const { fields } = record.body
    await transaction.put({ ...record, body: { ...record.body, fields: { ...fields, thread: (fields.thread ?? []).slice(0, -1) } } })
  })
}

/** Takes an annotation off the contract, or puts it back. */
export async function setRemoved(services: Services, matter: RecordId, id: RecordId, deleted: boolean): Promise<void> {
  await services.store.transact(actOf(services, deleted ? ACTS.removeRemark : ACTS.undo, matter), async (transaction) => {
    const record = await transaction.read<AnnotationFields>(id)
    if (record !== null) await transaction.put({ ...record, body: { ...record.body, deleted } })
  })
}
