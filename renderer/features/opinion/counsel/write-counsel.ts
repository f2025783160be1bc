import type { RecordId } from '../../../../shared/core/ids'
import { ok } from '../../../../shared/core/result'
import { decodeLenient } from '../../../../shared/core/text-codec'
import type { ContractDocument } from '../../../../shared/document/contract-document'
import type { CounselItem, CounselLink } from '../../../../shared/opinion/counsel/counsel-voice'
import { readCounselOpinion } from '../../../../shared/opinion/counsel/read-counsel-opinion'
import { OWN_ITEM, type Placed } from '../../../../shared/opinion/edited-opinion'
import type { OpinionChapter } from '../../../../shared/opinion/opinion'
import { ACTS } from '../../../../shared/storage/acts'
import { readCounselLetters, registerPaper } from '../../../../shared/storage/counsel-papers'
import { derivedId } from '../../../../shared/storage/derived-id'
import { newRecord, type CounselOpinionFields } from '../../../../shared/storage/record-kinds'
import type { VoidedNumber } from '../../../../shared/storage/voided-numbers'
import type { Messages } from '../../../messages/messages'
import { actOf, describeFailure, type Services } from '../../../services'
import { storeOwnItem, storeFrame } from '../write-opinion'

/** Counsel's opinion with the id of its record. */
export interface CounselOpinion {
  readonly id: RecordId
  readonly fields: CounselOpinionFields
  /** That 系统登记号 is void; null while it is good or there is none. */
  readonly voided: VoidedNumber | null
}

/** The firm; the lawyers where there is none; the file's name where it names nobody. */
export function counselName({ firm, lawyers, fileName }: Pick<CounselOpinionFields, 'firm' | 'lawyers' | 'fileName'>): string {
  return firm !== '' ? firm : lawyers.length > 0 ? lawyers.join('、') : fileName
}

/**
 * Reads counsel's file off the UI thread, as contracts are read, and keeps it as a voice of its own with the file it came
 * from, under 系统登记号; the signed copy of a letter issued here keeps that letter's number. Answers the number, or why
 * there is none. The same file again changes nothing. Throws with a sentence for the person where it cannot be read.
 */
export async function importCounsel(services: Services, matter: RecordId, version: RecordId, file: { readonly name: string; readonly read: () => Promise<Uint8Array> }, words: Messages): Promise<string | 'known' | { readonly unregistered: string }> {
  const bytes = await file.read()
  const outcome = await services.worker.readFile({ name: file.name, bytes })
  if (!outcome.ok) throw new Error(describeFailure(outcome.error, words.shell.imports))
  const { fileSha, documentJson } = outcome.value
  const document = JSON.parse(decodeLenient(documentJson, 'utf-8')) as ContractDocument
  const voice = readCounselOpinion(document)
  if (voice.items.length === 0) throw new Error(words.opinion.counsel.empty)
  const id = derivedId('counsel-opinion', matter, fileSha)
  const known = await services.store.read<CounselOpinionFields>(id)
  if (known !== null && !known.body.deleted) return 'known'
  await services.store.putBlob(bytes)
  const fields: CounselOpinionFields = {
    ...voice, matter, version, fileName: file.name, fileSha, documentSha: await services.store.putBlob(documentJson), links: known?.body.fields.links ?? {},
    importedAt: services.clock.now(), importedBy: services.person().name,
  }
  const letters = await readCounselLetters(services.store, matter)
  const own = letters.find(({ number }) => document.text.includes(number))?.number
  return services.store.transact(actOf(services, ACTS.importCounsel, matter, `${file.name} ${fileSha.slice(0, 8)}`), async (transaction) => {
    const borne = known?.body.fields.registerNumber ?? own
    const taken = borne === undefined ? await registerPaper(services.store, transaction, { paper: id, on: services.clock.today() }) : ok(borne)
    const kept = taken.ok ? { ...fields, registerNumber: taken.value } : fields
    await transaction.put(known === null ? newRecord(id, 'counsel-opinion', kept) : { ...known, body: { ...known.body, deleted: false, fields: kept } })
    return taken.ok ? taken.value : { unregistered: taken.error }
  })
}

/** Registers a paper that has no number yet; throws with a sentence where the ledger gives none. */
export async function registerCounsel(services: Services, matter: RecordId, id: RecordId): Promise<string> {
  return services.store.transact(actOf(services, ACTS.registerCounsel, matter), async (transaction) => {
    const record = await transaction.read<CounselOpinionFields>(id)
    if (record === null) throw new Error('没有找到这份顾问意见。')
    const taken = await registerPaper(services.store, transaction, { paper: id, on: services.clock.today() })
    if (!taken.ok) throw new Error(taken.error)
    await transaction.put({ ...record, body: { ...record.body, fields: { ...record.body.fields, registerNumber: taken.value } } })
    return taken.value
  })
}

/** What a person says of one item; null takes it back. */
export async function linkCounsel(services: Services, matter: RecordId, id: RecordId, item: CounselItem, link: CounselLink | null): Promise<void> {
  await services.store.transact(actOf(services, ACTS.linkCounsel, matter, [item.label, link?.stance ?? ''].join(' ').trim()), async (transaction) => {
    const record = await transaction.read<CounselOpinionFields>(id)
    if (record === null) return
    const { [item.id]: _, ...others } = record.body.fields.links
    await transaction.put({ ...record, body: { ...record.body, fields: { ...record.body.fields, links: link === null ? others : { ...others, [item.id]: link } } } })
  })
}

/** Takes counsel's opinion off the matter, or puts it back; nothing of it is erased. */
export async function setCounselDropped(services: Services, matter: RecordId, id: RecordId, deleted: boolean): Promise<void> {
  await services.store.transact(actOf(services, deleted ? ACTS.dropCounsel : ACTS.undo, matter), async (transaction) => {
    const record = await transaction.read<CounselOpinionFields>(id)
    if (record !== null) await transaction.put({ ...record, body: { ...record.body, deleted } })
  })
}

const SUGGESTS = /^(?:修改)?(?:建议|意见)[：:]|^建议/

/** Makes counsel's item one of ours, with whose it was; ours and theirs are then linked as agreeing. Answers the id of ours. */
export async function takeOver(services: Services, matter: RecordId, { id, fields }: CounselOpinion, item: CounselItem, chapter: OpinionChapter, placed: readonly Placed[]): Promise<string> {
  const own = `${OWN_ITEM}${services.clock.newId()}`
  const lines = item.text.split('\n')
  const at = lines.findIndex((line, index) => index > 0 && SUGGESTS.test(line))
  const [problem, suggestion] = at === -1 ? [lines, []] : [lines.slice(0, at), lines.slice(at)]
  const texts = { [`${own}.problem`]: problem.join('\n'), [`${own}.suggestion`]: suggestion.join('\n').replace(/^(?:修改)?(?:建议|意见)[：:]/, '') }
  await storeOwnItem(services, matter, own, { severity: 'should-fix', clause: item.clause, quote: '', source: { counselOpinion: id, item: item.id, name: counselName(fields) } }, texts)
  await storeFrame(services, matter, { arrangement: [...placed, { id: own, chapter }], findings: [] })
  await linkCounsel(services, matter, id, item, { stance: 'agree', to: own })
  return own
}
