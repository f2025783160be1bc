import { beijingMinute } from '../core/beijing-time'
import type { RecordId } from '../core/ids'
import type { LocalDate } from '../core/local-date'
import { reviewRecordLetter, type MustFixOutcome, type RecordedStep } from '../letters/review-record'
import { wordsOfFields } from '../letters/from-register/register-letter'
import type { ProblemAnswer } from '../letters/problem-list'
import type { OpinionItem } from '../opinion/opinion'
import { CONTRACTS } from '../registers/contracts'
import { dateOf, moneyOf, numberOf, partyOf, type Fields } from '../registers/field'
import { stepsOf } from '../registers/process'
import type { MaterialSlot } from './material-slot'
import type { IssuedOpinionFields, MatterFields } from './record-kinds'
import type { AuditEntry, Store } from './store'

/** A review as its record (D4) needs it. */
export interface ReviewedMatter {
  readonly matter: { readonly id: RecordId; readonly fields: MatterFields }
  /** Its line in 合同总台账. */
  readonly contract: { readonly id: RecordId; readonly fields: Fields } | null
  /** The newest issue; null before one. */
  readonly issue: { readonly id: RecordId; readonly fields: IssuedOpinionFields } | null
  /** What the handling office answered, by item. */
  readonly answers: ReadonlyMap<string, ProblemAnswer>
  readonly unit: string
}

/** Records of a matter whose acts belong to the course of its review. */
const KINDS = ['version', 'finding-state', 'opinion', 'counsel-opinion', 'issued-opinion', 'item-answer'] as const
/** Newest acts of one record that are printed; more than a review ever has. */
const MOST_ACTS = 200

/** D4 审查情况登记表（流程单）: the matter, what became of every must-fix, the signatures and every act in the audit chain (documents.md 11.5). */
export async function reviewRecordSlot(store: Store, reviewed: ReviewedMatter): Promise<MaterialSlot> {
  const { matter, issue, unit } = reviewed
  const fields = reviewed.contract?.fields ?? {}
  const word = wordsOfFields(CONTRACTS, fields)
  const items = issue?.fields.opinion.items ?? []
  const count = (severity: OpinionItem['severity']): number => items.filter((item) => item.severity === severity).length
  const signatories = issue?.fields.signatories
  const letter = reviewRecordLetter({
    matterNumber: matter.fields.number, contractTitle: matter.fields.title, contractType: word('types'), office: word('department'), handler: word('handler'),
    counterparty: partyOf(fields, 'counterparty')?.name ?? '', amountFen: moneyOf(fields, 'amount'), submittedOn: stepOn(fields, ['submit', 'resubmit']) ?? dateOf(fields, 'receivedOn'),
    acceptedOn: stepOn(fields, ['accept']), closedOn: dateOf(fields, 'reviewDoneOn'), workdays: numberOf(fields, 'reviewDays'), counsel: word('counsel'),
    conclusion: issue?.fields.opinion.conclusion ?? null, documentNumber: issue?.fields.number ?? '', counts: { mustFix: count('must-fix'), shouldFix: count('should-fix'), remind: count('remind') },
    mustFix: items.filter(({ severity }) => severity === 'must-fix').map((item): MustFixOutcome => ({ clause: item.clause, problem: item.problem, outcome: reviewed.answers.get(item.id)?.adoption ?? '' })),
    // The head of the legal office rechecks what they issue; where the leader in charge issues, nobody rechecked apart from them.
    reviewer: signatories?.reviewer ?? word('reviewer'), rechecker: signatories?.issuerRole === 'legal-head' ? signatories.issuer : '', signer: signatories?.issuer ?? '',
    steps: (await courseOf(store, reviewed)).map(stepOf), rulePack: issue?.fields.opinion.rulePack ?? '', unit,
  })
  return { title: '审查情况登记表', files: [{ kind: 'written', name: '审查情况登记表（流程单）.docx', letter }], missing: null }
}

/** The last day one of these steps was taken; null where none was. */
function stepOn(fields: Fields, transitions: readonly string[]): LocalDate | null {
  return stepsOf(fields).findLast(({ transition }) => transitions.includes(transition))?.on ?? null
}

/** Every act on the matter, its line and what belongs to it, each once, oldest first. */
async function courseOf(store: Store, { matter, contract }: ReviewedMatter): Promise<readonly AuditEntry[]> {
  const parts = await Promise.all(KINDS.map((kind) => store.ids({ kind, index: 'matter', equals: matter.id })))
  const letters = await store.ids({ kind: 'made-document', index: 'record', equals: matter.id })
  const records = [matter.id, ...(contract === null ? [] : [contract.id]), ...parts.flat(), ...letters]
  const entries = await Promise.all(records.map((record) => store.auditOf(record, MOST_ACTS)))
  return [...new Map(entries.flat().map((entry) => [entry.n, entry])).values()].toSorted((a, b) => a.n - b.n)
}

/** The number is the one in the chain, so that an outsider can find the entry. */
function stepOf({ n, act }: AuditEntry): RecordedStep {
  const detail = (act.changes ?? []).map(({ field, before, after }) => `${field}：${before === '' ? '（空）' : before}→${after === '' ? '（空）' : after}`).join('；')
  return { number: n, at: beijingMinute(act.at), actor: act.actor, role: act.role, action: act.action, detail, reason: act.reason }
}
