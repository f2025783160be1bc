import type { RecordId } from '../../../../shared/core/ids'
import { encodeUtf8 } from '../../../../shared/core/text-codec'
import type { Letter } from '../../../../shared/letters/letter'
import type { LetterForm } from '../../../../shared/letters/opinion-letter'
import { refuseConclusion } from '../../../../shared/opinion/conclusion'
import { refuseSignatories, type Signatories } from '../../../../shared/opinion/issue'
import type { Opinion } from '../../../../shared/opinion/opinion'
import { applyTransition } from '../../../../shared/registers/apply-transition'
import { closeReview, CONTRACT_REVIEW } from '../../../../shared/registers/contract-review'
import { CONTRACTS } from '../../../../shared/registers/contracts'
import type { Fields } from '../../../../shared/registers/field'
import { NUMBERING_RULES, numberText, seriesKey, type NumberingRule, type NumberRequest } from '../../../../shared/registers/numbering'
import { stepsOf } from '../../../../shared/registers/process'
import { ACTS } from '../../../../shared/storage/acts'
import { itemFields } from '../../../../shared/storage/adoption-fields'
import { contractRecordId } from '../../../../shared/storage/contract-record'
import { derivedId } from '../../../../shared/storage/derived-id'
import { readOfficeCalendar } from '../../../../shared/storage/office-calendar'
import { newRecord, type IssuedOpinionFields, type MatterFields, type OpinionFields, type SettingFields } from '../../../../shared/storage/record-kinds'
import type { Act, StoreTransaction } from '../../../../shared/storage/store'
import { putNumberFormat } from '../../../../shared/storage/number-acts'
import { storedSeries } from '../../../../shared/storage/number-series'
import { agencyWordKey, takeNumber } from '../../../../shared/storage/take-number'
import { actOf, describeFailure, type Services } from '../../../services'
import type { Messages } from '../../../messages/messages'
import type { OpenOpinion } from '../use-opinion'
import { layOut, type LetterChoices } from './lay-out'

/** Setting that holds 机关代字 of the opinion letter. */
const AGENCY_WORD = agencyWordKey(NUMBERING_RULES.opinionLetter.id)

/** What a person decides when issuing. */
export interface IssueRequest {
  readonly signatories: Signatories
  readonly agencyWord: string
  readonly look: LetterChoices
}

/** Why an opinion was not issued; `message` is a sentence for the person. Nothing was stored. */
class IssueRefusal extends Error {}

function letterRule(agencyWord: string): NumberingRule {
  const word = agencyWord.trim()
  return { ...NUMBERING_RULES.opinionLetter, format: { kind: 'official', agencyWord: word === '' ? null : word } }
}

/** The agency word the office entered, and the number the next letter would bear today. */
export async function readNumbering(services: Pick<Services, 'store' | 'clock'>): Promise<{ readonly agencyWord: string; readonly next: (agencyWord: string) => string | null }> {
  const [setting, ledger] = await Promise.all([
    services.store.read<SettingFields>(derivedId('setting', AGENCY_WORD)), storedSeries(services.store, NUMBERING_RULES.opinionLetter, services.clock.today()),
  ])
  const today = services.clock.today()
  return {
    agencyWord: typeof setting?.body.fields.value === 'string' ? setting.body.fields.value : '',
    next: (agencyWord) => {
      const rule = letterRule(agencyWord)
      return numberText(rule, Number(today.slice(0, 4)), (ledger.lists[seriesKey(rule, today)]?.length ?? 0) + 1)
    },
  }
}

/**
 * Issues the opinion as it stands: number from the ledger, frozen text, the letter's bytes under their fingerprint, all
 * in one transaction, so that no number is lost and none is given twice. Throws `IssueRefusal` with the reason.
 */
export async function issueOpinion(services: Services, matter: RecordId, open: OpenOpinion, request: IssueRequest, words: Messages['shell']['imports']): Promise<IssuedOpinionFields> {
  const { store, clock } = services
  const id = clock.newId()
  const [issuedOn, issuedAt] = [clock.today(), clock.now()]
  refuseUnless(refuseSignatories(request.signatories, open.deciders))
  const { conclusion } = open.opinion
  refuseUnless(conclusion === null ? '请先作出审查结论。' : refuseConclusion(conclusion, open.state))
  const { reviewer, issuer } = request.signatories
  const act = actOf(services, ACTS.issueOpinion, matter, `审查人${reviewer}，签发人${issuer}`)
  return store.transact(act, async (transaction) => {
    const opinion = await transaction.read<OpinionFields>(derivedId('opinion', matter))
    const owner = await transaction.read<MatterFields>(matter)
    if (opinion === null || owner === null) throw new IssueRefusal('没有找到这份意见书，请重新打开合同。')
    if ((opinion.body.fields.issue ?? null) !== null) throw new IssueRefusal('这份意见书刚才已经签发，请查看签发记录。')
    const number = await numberLetter(services, transaction, act, request.agencyWord, { operation: id, record: id, on: issuedOn })
    const frozen = { ...open.opinion, issuedOn, documentNumber: number }
    const letter = await writeLetter(services, frozen, request.look, words)
    const earlier = await store.list({ kind: 'issued-opinion', index: 'matter', equals: matter })
    const last = earlier.toSorted((a, b) => Number(a.fields['ordinal']) - Number(b.fields['ordinal'])).at(-1)
    const fields: IssuedOpinionFields = {
      matter, ordinal: earlier.length + 1, number, opinion: frozen, letterSha: await store.putBlob(letter.bytes),
      layoutSha: await store.putBlob(encodeUtf8(JSON.stringify(letter.letter))), form: letter.form, version: owner.body.fields.currentVersion,
      signatories: { ...request.signatories, reviewer: reviewer.trim(), issuer: issuer.trim() }, issuedOn, issuedAt, replaces: last?.id ?? null, because: opinion.body.fields.revision ?? '',
    }
    await recordInProcess(transaction, matter, open, fields)
    await transaction.put(newRecord(id, 'issued-opinion', fields))
    await transaction.put({ ...opinion, body: { ...opinion.body, fields: { ...opinion.body.fields, issue: id, updatedAt: issuedAt } } })
    await transaction.put({ ...owner, body: { ...owner.body, fields: { ...owner.body.fields, state: 'issued', updatedAt: issuedAt } } })
    return fields
  })
}

/** The number and the agency word it bears, kept with what is issued or not at all. */
async function numberLetter({ store, clock }: Services, transaction: StoreTransaction, act: Act, agencyWord: string, request: NumberRequest): Promise<string> {
  const given = await takeNumber(store, transaction, letterRule(agencyWord), request)
  if (!given.ok) throw new IssueRefusal(given.error.message)
  const kept = await putNumberFormat(transaction, act, NUMBERING_RULES.opinionLetter.id, agencyWord, () => clock.newId())
  if (!kept.ok) throw new IssueRefusal(kept.error)
  return given.value
}

/** The frozen opinion as a file, in the layout the person chose. */
async function writeLetter(services: Services, opinion: Opinion, look: LetterChoices, words: Messages['shell']['imports']): Promise<{ readonly bytes: Uint8Array; readonly letter: Letter; readonly form: LetterForm }> {
  const { letter, form, template } = await layOut(services, opinion, look)
  const written = template === null ? await services.worker.writeDocument(letter) : await services.worker.fillTemplate(letter, template)
  if (!written.ok) throw new IssueRefusal(describeFailure(written.error, words))
  return { bytes: 'bytes' in written.value ? written.value.bytes : written.value, letter, form }
}

/** A matter that follows the process takes its step “签发” with the issue; the process refuses what 11.2 and 11.3 refuse. A further issue is no further step. */
async function recordInProcess(transaction: StoreTransaction, matter: RecordId, open: OpenOpinion, issued: IssuedOpinionFields): Promise<void> {
  const line = await transaction.read<Fields>(contractRecordId(matter))
  if (line === null || stepsOf(line.body.fields).length === 0 || issued.ordinal > 1) return
  const { issuer, issuerRole } = issued.signatories
  const known: Fields = { ...line.body.fields, conclusion: open.opinion.conclusion, openMustFix: open.state.openMustFix, openStarred: open.state.openStarred, opinionNumber: issued.number, ...itemFields(open.opinion.items) }
  const taken = applyTransition({ process: CONTRACT_REVIEW, fields: CONTRACTS.fields }, known, {
    transition: 'issue', actor: { id: issuer, name: issuer, role: issuerRole }, on: issued.issuedOn, at: issued.issuedAt, reason: issued.number,
    changes: closeReview(known, issued.issuedOn, (await readOfficeCalendar(transaction)).calendar),
  })
  if (!taken.ok) throw new IssueRefusal(taken.error.message)
  await transaction.put({ ...line, body: { ...line.body, fields: taken.value } })
}

/** Takes the opinion up again after an issue. What was issued stays as it is; the next issue takes its place under a number of its own. */
export async function reviseOpinion(services: Services, matter: RecordId, because: string): Promise<void> {
  const now = services.clock.now()
  await services.store.transact(actOf(services, ACTS.reviseOpinion, matter, because), async (transaction) => {
    const opinion = await transaction.read<OpinionFields>(derivedId('opinion', matter))
    const owner = await transaction.read<MatterFields>(matter)
    if (opinion === null || owner === null) return
    await transaction.put({ ...opinion, body: { ...opinion.body, fields: { ...opinion.body.fields, issue: null, revision: because, updatedAt: now } } })
    await transaction.put({ ...owner, body: { ...owner.body, fields: { ...owner.body.fields, state: 'drafting', updatedAt: now } } })
  })
}

function refuseUnless(reason: string | null): void {
  if (reason !== null) throw new IssueRefusal(reason)
}
