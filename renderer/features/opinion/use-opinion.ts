import { useEffect, useMemo, useState } from 'react'
import type { RecordId } from '../../../shared/core/ids'
import type { LocalDate } from '../../../shared/core/local-date'
import { decideFindings, type DecidedFinding, type FindingDecision } from '../../../shared/findings/decided-finding'
import { reviewersOf, unsettledDifferences } from '../../../shared/findings/compare-reviewers'
import { draftItem, draftOpinion } from '../../../shared/opinion/draft-opinion'
import { applyEdits, entriesOf, type OpinionEdits, type OpinionEntry } from '../../../shared/opinion/edited-opinion'
import { readEdits } from '../../../shared/opinion/edits-schema'
import type { Opinion, OpinionItem } from '../../../shared/opinion/opinion'
import type { ConclusionCase } from '../../../shared/opinion/conclusion'
import { openStarredItems } from '../../../shared/checklist/answer'
import type { Answer } from '../../../shared/checklist/answer'
import { answerFinding, CHECKLIST_FINDING } from '../../../shared/checklist/answer-finding'
import type { ChecklistItem } from '../../../shared/checklist/checklist'
import { checklistsFor, itemsOf } from '../../../shared/checklist/checklists-for'
import type { Finding } from '../../../shared/findings/finding'
import { wordsOfError } from '../../../shared/core/words-of-error'
import { readCounselLetters, type IssuedCounselLetter } from '../../../shared/storage/counsel-papers'
import { derivedId } from '../../../shared/storage/derived-id'
import { readChecklistAnswers, readDecisions, readMatter, readVersion, rememberDocument } from '../../../shared/storage/matter-records'
import { NUMBERING_RULES } from '../../../shared/registers/numbering'
import { readReviewers } from '../../../shared/storage/reviewer-views'
import type { IssuedOpinionFields, ItemAnswerFields, MatterFields, OpinionFields } from '../../../shared/storage/record-kinds'
import type { Store, Summary } from '../../../shared/storage/store'
import { readUnitName } from '../../../shared/storage/unit-name'
import { voidedNumbers } from '../../../shared/storage/voided-numbers'
import { useServices } from '../../services'
import { useToast } from '../../ui/toast'
import { useLive } from '../../ui/use-live'
import { counselShares, readCounsel } from './counsel/use-counsel'
import type { CounselOpinion } from './counsel/write-counsel'
import type { IssuedLine } from './issue/issued-line'
import type { AnsweredIssue } from './issue/item-answers'
import { recoverDrafts } from './write-opinion'

/** An item that was adopted and whose finding the present version of the contract no longer has. */
export interface GoneItem {
  readonly item: OpinionItem
  /** Ordinal of the last version that had it. */
  readonly version: number
}

/** Everything the opinion screens show of one matter. */
export interface OpenOpinion {
  /** Counts the reads of this window: a read with a higher number began later. */
  readonly read: number
  readonly id: RecordId
  readonly matter: MatterFields
  /** Who decided its findings. */
  readonly deciders: readonly string[]
  /** As drafted from the adopted findings, without what a person typed. */
  readonly drafted: Opinion
  /** As it would be exported now. */
  readonly opinion: Opinion
  readonly edits: OpinionEdits
  /** Items and passages in the order of the letter. */
  readonly entries: readonly OpinionEntry[]
  readonly gone: readonly GoneItem[]
  /** Counsel's opinions, oldest first. */
  readonly counsel: readonly CounselOpinion[]
  /** D2 as issued here, oldest first. */
  readonly counselLetters: readonly IssuedCounselLetter[]
  /** Items whose words a person changed. */
  readonly reworded: ReadonlySet<string>
  readonly exported: OpinionFields['exported']
  readonly adopted: readonly DecidedFinding[]
  /** What was issued, oldest first. */
  readonly issues: readonly IssuedLine[]
  /** True while the opinion stands as issued: `opinion` is then the frozen text and nothing of it may be changed. */
  readonly isFrozen: boolean
  /** The issue it stands as, with the answers of the handling office by item; null while it is being written. */
  readonly issued: AnsweredIssue | null
  /** What the guard of the conclusion looks at. */
  readonly state: ConclusionCase
}

const KINDS = ['matter', 'version', 'finding-state', 'annotation', 'checklist-answer', 'opinion', 'issued-opinion', 'item-answer', 'counsel-opinion', 'made-document', 'reviewer-view', 'setting', 'number-series'] as const

/** The record that holds a matter's opinion. */
export function opinionId(matter: RecordId): RecordId {
  return derivedId('opinion', matter)
}

/** Follows the opinion of a matter; null while it is read. Typing that never reached the store is put back first. */
export function useOpinion(matter: RecordId): Opened | null {
  const services = useServices()
  const { store } = services
  const toast = useToast()
  useEffect(() => {
    recoverDrafts(services, matter).catch((error: unknown) => toast.say(wordsOfError(error)))
  }, [services, matter, toast])
  const [documents] = useState(() => rememberDocument(store))
  const live = useLive(store, KINDS, `opinion ${matter}`, () => readOpinion(store, matter, documents, services.clock.today()))
  if (live.error !== null) throw live.error
  const { value, refresh } = live
  return useMemo(() => (value === null ? null : { ...value, readAgain: () => {
    const before = reads
    refresh()
    return before
  } }), [value, refresh])
}

/** Reads begun so far in this window. */
let reads = 0

function answeredFinding(item: ChecklistItem, answer: Answer | undefined): readonly Finding[] {
  const finding = answer === undefined ? null : answerFinding(item, answer)
  return finding === null ? [] : [finding]
}

/** An opinion that can be read again; the answer of `readAgain` is the number of the last read begun before. */
export interface Opened extends OpenOpinion {
  readonly readAgain: () => number
}

async function readOpinion(store: Store, id: RecordId, documents: ReturnType<typeof rememberDocument>, today: LocalDate): Promise<OpenOpinion | null> {
  reads += 1
  const begun = reads
  const [{ matter, versions }, decisions, answers, record, unit, counsel, reviewers, counselLetters] = await Promise.all([
    readMatter(store, id), readDecisions(store, id), readChecklistAnswers(store, id), store.read<OpinionFields>(opinionId(id)),
    readUnitName(store), readCounsel(store, id), readReviewers(store, id), readCounselLetters(store, id),
  ])
  const version = matter === null ? null : await readVersion(store, matter.currentVersion)
  const document = version === null ? null : await documents(version.documentSha)
  if (matter === null || version === null || document === null) return null
  const findings = decideFindings(document, version.review, decisions.decisions, decisions.remarks)
  const adopted = findings.filter((item) => item.decision === 'adopted')
  const items = itemsOf(checklistsFor(matter.types))
  const given = new Map(answers.filter((answer) => answer.option !== '').map((answer) => [answer.itemId, answer]))
  const wordings = new Map(decisions.decisions.map((state) => [state.findingId, state.wording]))
  const readFields = readEdits(record?.body.fields ?? { texts: {} })
  if (!readFields.ok) throw new Error(readFields.error)
  const edits = readFields.value
  const taken = (edits.arrangement ?? []).flatMap(({ id: own }) => edits.ownItems?.[own]?.source?.counselOpinion ?? [])
  const drafted = draftOpinion({
    counsel: counselShares(counsel, taken),
    contractTitle: matter.title, types: matter.types, parties: matter.parties, amountFen: matter.amountFen, ...(matter.doubtful === undefined ? {} : { doubtful: matter.doubtful }), intake: matter.intake,
    matterNumber: matter.number, receivedOn: matter.intake.submittedOn ?? matter.createdOn, addressee: '',
    issuer: unit === '' ? (matter.intake.ourName ?? '') : unit,
    files: [{ name: version.fileName, sha256: version.fileSha }], rulePack: version.review.rulePack,
    adopted: [...adopted.map(({ finding }) => finding), ...items.flatMap((item) => answeredFinding(item, given.get(item.id)))].map((finding) => ({ finding, wording: wordings.get(finding.id) ?? null })),
  })
  const lawDay = version.facts.signedOn ?? matter.intake.signDate ?? today
  const frozen = await readFrozen(store, record?.body.fields.issue ?? null)
  const issued = await store.list({ kind: 'issued-opinion', index: 'matter', equals: id })
  const voided = await voidedNumbers(store, NUMBERING_RULES.opinionLetter, issued.map((line) => String(line.fields['number'])))
  const issues = issued.map(({ fields }): IssuedLine => Object.assign({ voided: voided.get(String(fields['number'])) ?? null }, fields as unknown as Omit<IssuedLine, 'voided'>)).toSorted((a, b) => a.ordinal - b.ordinal)
  const opinion = frozen ?? { ...applyEdits(drafted, edits, lawDay), conclusion: record?.body.fields.conclusion ?? null }
  const reworded = new Set([...decisions.decisions.filter((state) => state.wording !== null).map((state) => state.findingId), ...Object.keys(edits.texts).flatMap((part) => /^(.+)\.(?:risk|basis)$/.exec(part)?.[1] ?? [])])
  const openMustFix = findings.filter((item) => item.tone === 'must-fix' && item.decision === 'open').length
  const state = { openMustFix, openStarred: openStarredItems(items, given).length, items: opinion.items, unsettled: unsettledDifferences(findings, reviewers.views, reviewers.settledAt).length }
  const deciders = reviewersOf(reviewers.views)
  const gone = await readGone(store, findings, decisions.decisions, versions)
  return { read: begun, id, deciders, matter, drafted, opinion, edits, gone, counsel, counselLetters, reworded, entries: entriesOf(drafted, edits, lawDay), exported: record?.body.fields.exported ?? null, adopted, state, issues, isFrozen: frozen !== null, issued: await readAnswers(store, id, record?.body.fields.issue ?? null) }
}

/** Adopted findings that only older versions have, as they last stood. Older versions are read only where there are any. */
async function readGone(store: Store, findings: readonly DecidedFinding[], decisions: readonly FindingDecision[], versions: readonly Summary[]): Promise<readonly GoneItem[]> {
  const present = new Set(findings.map(({ finding }) => finding.id))
  const missing = new Map(decisions.filter((state) => state.decision === 'adopted' && !present.has(state.findingId) && !state.findingId.startsWith(CHECKLIST_FINDING)).map((state) => [state.findingId, state]))
  const gone: GoneItem[] = []
  for (const line of versions.slice(1)) {
    if (missing.size === 0) break
    const older = await readVersion(store, line.id)
    for (const finding of older?.review.findings ?? []) {
      const state = missing.get(finding.id)
      if (state === undefined) continue
      missing.delete(finding.id)
      gone.push({ item: draftItem({ finding, wording: state.wording }), version: older!.ordinal })
    }
  }
  return gone
}

async function readAnswers(store: Store, matter: RecordId, issue: RecordId | null): Promise<AnsweredIssue | null> {
  if (issue === null) return null
  const answers = (await store.list({ kind: 'item-answer', index: 'issue', equals: issue })).map((line) => line.fields as unknown as ItemAnswerFields)
  return { matter, issue, answers: new Map(answers.map((answer) => [answer.itemId, answer])) }
}

async function readFrozen(store: Store, issue: RecordId | null): Promise<Opinion | null> {
  return issue === null ? null : ((await store.read<IssuedOpinionFields>(issue))?.body.fields.opinion ?? null)
}
